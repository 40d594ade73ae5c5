// An account on the shop's pages: signing in and out, what it holds, and the cart that comes along.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { admin } from '../e2e/client.mjs';
import { api, base, journeys, visit } from './browser.mjs';
import { violations } from './measures.mjs';

journeys('account', async () => {
  const { items } = await api('/v1/products?limit=40&sort=popular');
  const [product] = items.filter((item) => item.stock > 20);
  const person = async () => {
    const email = `p-${randomBytes(4).toString('hex')}@example.com`, password = randomBytes(12).toString('hex');
    const { status, text } = await admin('PUT', '/admin/v1/accounts', JSON.stringify({ email, password, name: 'Lina', lang: 'fr', roles: ['shopper'] }));
    assert.ok(status < 300, text);
    return { email, password };
  };
  async function signIn(page, { email, password }, path = '/fr/login') {
    await page.goto(path);
    await page.locator('#email').fill(email);
    await page.locator('#password').fill(password);
    await page.locator('main form button').first().click();
  }

  test('a guest\'s cart comes along when they sign in, and stays when they sign out', async (t) => {
    const page = await visit(t, `/fr/p/${product.slug}`, { size: 'phone' });
    await page.locator('#buy button').click();
    await page.locator('#bought a').waitFor();
    await signIn(page, await person(), '/fr/login?next=/cart');
    await page.waitForURL('**/fr/cart');
    assert.equal(await page.locator('.line').count(), 1);
    await page.goto('/fr/account');
    assert.match(await page.locator('h1').textContent(), /Lina/);
    assert.deepEqual(await violations(page), []);
    await page.locator('form[action$="/logout"] button').first().click();
    await page.waitForURL('**/fr');
    await page.goto('/fr/account');
    await page.waitForURL('**/fr/login');
    await page.goto('/fr/cart');
    assert.equal(await page.locator('.line').count(), 0, 'the account\'s cart is the account\'s');
  });

  test('a wrong password is said, and the address is kept', async (t) => {
    const page = await visit(t), { email } = await person();
    await signIn(page, { email, password: 'not the password' });
    await page.locator('.alert').waitFor();
    assert.equal(await page.locator('#email').inputValue(), email);
    assert.equal(await page.locator('#password').inputValue(), '');
  });

  test('a session elsewhere can be ended', async (t) => {
    const who = await person(), here = await visit(t), there = await visit(t, undefined, { size: 'phone' });
    for (const page of [there, here]) {
      await signIn(page, who);
      await page.waitForURL('**/fr/account');
    }
    await here.locator('form[action$="/account/sessions"] button').first().click();
    await here.waitForURL('**/fr/account?done=1');
    assert.equal(await here.locator('form[action$="/account/sessions"]').count(), 0);
  });

  test('nobody is sent elsewhere after signing in', async (t) => {
    const page = await visit(t);
    await signIn(page, await person(), '/fr/login?next=//evil.example/');
    await page.waitForURL((url) => url.origin === base && !url.pathname.endsWith('/login'));
  });

  test('pages for signing in are accessible in both directions', async (t) => {
    for (const path of ['/fr/login', '/ar/register', '/ar/password', '/fr/verify?token=x', '/en/password?token=x']) {
      const page = await visit(t, path, { size: 'phone' });
      assert.deepEqual(await violations(page), [], path);
      assert.deepEqual(page.faults, []);
    }
  });

  test('what belongs to one person is kept by nobody', async () => {
    for (const path of ['/fr/cart', '/fr/login', '/fr/me', '/fr/account', '/fr/orders']) {
      const { headers } = await fetch(base + path, { redirect: 'manual' });
      assert.equal(headers.get('cache-control'), 'no-store', path);
    }
  });
});
