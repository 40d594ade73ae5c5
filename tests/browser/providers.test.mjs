// Signing in by another provider, in the browser: a real one (oauth2-mock-server) on this machine, with PKCE, state and nonce.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { OAuth2Server } from 'oauth2-mock-server';
import { admin } from '../e2e/client.mjs';
import { LANGS, base, journeys, visit } from './browser.mjs';
import { violations } from './measures.mjs';
import { person, unique } from './people.mjs';

const provider = new OAuth2Server(), CLIENT = 'the-shop', ID = `b${randomBytes(4).toString('hex')}`, NAME = unique('Atlas ID');
/** Who the provider knows, by the nonce of the sign-in: journeys run side by side. */
const nonces = new Map();
let asked, refuses = false, next = () => ({});

journeys('providers', async () => {
  before(async () => {
    await provider.issuer.keys.generate('RS256');
    await provider.start(0, '127.0.0.1');
    provider.issuer.url = `http://127.0.0.1:${provider.address().port}`;
    provider.service.on('beforeAuthorizeRedirect', ({ url }, { query }) => {
      asked = query;
      if (refuses) { url.searchParams.delete('code'); url.searchParams.set('error', 'access_denied'); }
      else nonces.set(url.searchParams.get('code'), query);
    });
    provider.service.on('beforeTokenSigning', (token, { body }) => {
      const query = nonces.get(body.code);
      assert.equal(createHash('sha256').update(body.code_verifier).digest('base64url'), query.code_challenge, 'PKCE');
      Object.assign(token.payload, { aud: CLIENT, nonce: query.nonce, email_verified: true, ...next() });
    });
    const settings = { name: NAME, issuer: provider.issuer.url, client_id: CLIENT };
    const { status, text } = await admin('PUT', `/admin/v1/oidc/${ID}`, JSON.stringify(settings));
    assert.equal(status, 204, text);
  });
  after(() => provider.stop());
  const button = (page) => page.locator(`a[href^="/signin/${ID}?"]`);

  // one after the other: they share what the provider answers
  test('through the provider and back', async (t) => {
    for (const lang of LANGS) await t.test(`${lang}: somebody new is signed in, and lands where they were going`, async (t) => {
      const email = `${randomBytes(5).toString('hex')}@example.ma`;
      next = () => ({ sub: email, email, name: 'Zineb' });
      const page = await visit(t, `/${lang}/login?next=/orders`, { size: 'phone' });
      assert.ok((await button(page).textContent()).includes(NAME));
      assert.deepEqual(await violations(page), []);
      await button(page).click();
      await page.waitForURL(`**/${lang}/orders`);
      assert.deepEqual([asked.code_challenge_method, asked.redirect_uri], ['S256', `${base}/signin/${ID}`]);
      await page.goto(`/${lang}/account`);
      assert.match(await page.locator('h1').textContent(), /Zineb/);
      assert.ok(!(await page.context().cookies()).some((cookie) => cookie.name === 'signin' && cookie.value), 'the way is forgotten');
      assert.deepEqual(page.faults, []);
    });

    await t.test('an account is joined by its address, and the guest\'s cart comes along', async (t) => {
      const { email } = await person({ name: 'Amina' });
      next = () => ({ sub: email, email });
      const [product] = (await (await fetch(`${base}/v1/products?limit=40&sort=popular`)).json()).items.filter((item) => item.stock > 20);
      const page = await visit(t, `/fr/p/${product.slug}`);
      await page.locator('#buy button').click();
      await page.locator('#bought a').waitFor();
      await page.goto('/fr/login?next=/cart');
      await button(page).click();
      await page.waitForURL('**/fr/cart');
      assert.equal(await page.locator('.line').count(), 1);
      await page.goto('/fr/account');
      assert.match(await page.locator('h1').textContent(), /Amina/);
    });

    await t.test('who says no there comes back, and is told in their language', async (t) => {
      refuses = true;
      try {
        for (const lang of LANGS) {
          const page = await visit(t, `/${lang}/register`);
          await button(page).click();
          await page.locator('.alert').waitFor();
          assert.equal(new URL(page.url()).pathname, `/${lang}/login`);
          assert.deepEqual(await violations(page), []);
        }
      } finally { refuses = false; }
    });

    await t.test('an address that the provider does not vouch for opens nothing', async (t) => {
      const { email } = await person();
      next = () => ({ sub: randomBytes(4).toString('hex'), email, email_verified: false });
      const page = await visit(t, '/fr/login');
      await button(page).click();
      await page.locator('.alert').waitFor();
      await page.goto('/fr/account');
      await page.waitForURL('**/fr/login');
    });
  });

  test("somebody else's way back, or one that nobody began, signs nobody in", async () => {
    for (const path of [`/signin/${ID}?code=x&state=y`, `/signin/${ID}?state=y`, `/signin/${ID}?error=access_denied`]) {
      const answer = await fetch(base + path, { redirect: 'manual', headers: { 'accept-language': 'ar' } });
      assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/ar/login?refused=provider&next=%2Faccount'], path);
      assert.ok(!answer.headers.getSetCookie().some((line) => /^(access|refresh)=./.test(line)));
    }
    const began = await fetch(`${base}/signin/${ID}?lang=fr`, { redirect: 'manual' });
    const url = new URL(began.headers.get('location'));
    assert.match(began.headers.getSetCookie().join(), /^signin=[\w-]{43}\.fr\.\/account; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/);
    const back = await fetch(`${base}/signin/${ID}?code=x&state=${url.searchParams.get('state')}`, { redirect: 'manual' });
    assert.match(back.headers.get('location'), /refused=provider/, 'another browser than the one that went');
    for (const path of ['/signin/nobody', '/signin/..%2fx', '/signin/%00']) assert.equal((await fetch(base + path, { redirect: 'manual' })).status, 404, path);
  });

  test('a provider that does not answer is said, and nobody is led elsewhere', async (t) => {
    const id = `d${randomBytes(4).toString('hex')}`;
    await admin('PUT', `/admin/v1/oidc/${id}`, JSON.stringify({ name: 'Down', issuer: 'http://127.0.0.1:9', client_id: 'x' }));
    const page = await visit(t, '/fr/login?next=//evil.example');
    await page.locator(`a[href^="/signin/${id}?"]`).click();
    await page.locator('.alert').waitFor();
    assert.equal(new URL(page.url()).origin, base);
  });
});
