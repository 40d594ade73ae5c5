// The checkout: what is wrong is said beside its field and nothing typed is lost; the total follows the choices.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bought } from '../e2e/buyers.mjs';
import { admin } from '../e2e/client.mjs';
import { LANGS, api, applied, base, journeys, visit } from './browser.mjs';
import { sideways, violations } from './measures.mjs';
import { as, person } from './people.mjs';

const WHO = { email: 'lina@exemple.ma', name: 'Lina Alaoui', phone: '06 12 34 56 78', line1: '12 rue des Orangers', city: 'Casablanca' };

journeys('checkout', async () => {
  const { items } = await api('/v1/products?limit=40&sort=popular');
  const [product] = items.filter((item) => item.stock > 20);

  async function atCheckout(t, lang, options = {}) {
    const page = await visit(t, `/${lang}/p/${product.slug}`, { size: 'phone', ...options });
    await page.locator('#buy button').click();
    if (options.javaScriptEnabled !== false) await page.locator('#bought a').waitFor();
    await page.goto(`/${lang}/checkout`);
    return page;
  }
  const fill = async (page, who) => { for (const [field, text] of Object.entries(who)) await page.locator(`#${field}`).fill(text); };

  test('without a cart there is nothing to check out', async () => {
    const answer = await fetch(`${base}/fr/checkout`, { redirect: 'manual' });
    assert.deepEqual([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')], [303, '/fr/cart', 'no-store']);
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`${javaScriptEnabled ? 'with' : 'without'} scripts: errors stand beside their fields, the rest is kept`, async (t) => {
      const page = await atCheckout(t, 'fr', { javaScriptEnabled });
      await fill(page, { ...WHO, email: 'lina', phone: '12' });
      await page.locator('#summary .button.wide').click();
      await page.locator('#email-wrong').waitFor();
      assert.ok(await page.locator('#phone-wrong').isVisible());
      assert.equal(await page.locator('[aria-invalid=true]').count(), 2);
      assert.equal(await page.locator('#email').getAttribute('aria-describedby'), 'email-wrong');
      for (const field of ['name', 'line1', 'city']) assert.equal(await page.locator(`#${field}`).inputValue(), WHO[field]);
      if (javaScriptEnabled) assert.equal(await page.evaluate(() => document.activeElement.id), 'email');
    });

    test(`${javaScriptEnabled ? 'with' : 'without'} scripts: abroad costs more, pays no cash, and the total says so`, async (t) => {
      const page = await atCheckout(t, 'fr', { javaScriptEnabled });
      const total = () => page.locator('#summary .total data').getAttribute('value').then(Number);
      const home = await total();
      assert.equal(await page.locator('#payment-cash_on_delivery').count(), 1);
      await page.locator('#name').fill(WHO.name);
      await page.locator('#country').selectOption('FR');
      if (!javaScriptEnabled) await page.locator('.recalculate').click();
      await page.locator('#payment-cash_on_delivery').waitFor({ state: 'detached' });
      assert.ok(await total() > home);
      assert.equal(await page.locator('#name').inputValue(), WHO.name);
      assert.equal(await page.locator('#country').inputValue(), 'FR');
    });
  }

  test('a form sent twice makes one order', async (t) => {
    const who = await person(), page = await visit(t, undefined, { size: 'phone' });
    await as(page, who, base);
    await page.goto(`/fr/p/${product.slug}`);
    await page.locator('#buy button').click();
    await page.locator('#bought a').waitFor();
    await page.goto('/fr/checkout');
    const { email, ...rest } = WHO;
    await fill(page, { ...rest, email: who.email });
    await page.locator('#payment-cash_on_delivery').check();
    await applied(page);
    const sent = await page.evaluate(async () => {
      const form = document.querySelector('#order'), body = new URLSearchParams(new FormData(form));
      body.set('do', 'order');
      const answers = await Promise.all([1, 2, 3].map(() => fetch(form.action, { method: 'POST', body })));
      return answers.map((answer) => answer.url);
    });
    assert.equal(new Set(sent).size, 1, sent.join());
    assert.match(sent[0], /\/fr\/orders\/ord_/);
    await page.goBack().catch(() => {});
    await page.goto('/fr/orders');
    assert.equal(await page.locator('.orders li').count(), 1);
  });

  for (const lang of LANGS) {
    test(`${lang}: a total that is no longer the one that was seen is shown, and nothing is ordered before it is seen`, async (t) => {
      const card = items.filter((item) => item.stock > 20)[40 + LANGS.indexOf(lang)] ?? items.filter((item) => item.stock > 20).at(-1 - LANGS.indexOf(lang));
      const before = card.prices.MAD, who = await person();
      const price = (minor) => admin('PATCH', `/admin/v1/products/${card.id}`, JSON.stringify({ price: minor }));
      t.after(() => price(before));
      const page = await visit(t, undefined, { size: 'phone' });
      await as(page, who, base);
      await page.goto(`/${lang}/p/${card.slug}`);
      await page.locator('#buy button').click();
      await page.locator('#bought a').waitFor();
      await page.goto(`/${lang}/checkout`);
      await fill(page, { ...WHO, email: who.email });
      await page.locator('#payment-cash_on_delivery').check();
      await applied(page);
      assert.equal((await price(before + 1_000)).status, 200);
      await page.locator('#summary .button.wide').click();
      const alert = page.locator('.alert');
      await alert.waitFor();
      const said = (await alert.textContent()).replace(/\D/g, ' ');
      assert.match(said, new RegExp(`${Math.floor(before / 100) % 1000}`), 'what it was');
      assert.match(said, new RegExp(`${Math.floor((before + 1_000) / 100) % 1000}`), 'what it is');
      for (const field of ['name', 'line1', 'city']) assert.equal(await page.locator(`#${field}`).inputValue(), WHO[field]);
      assert.deepEqual(await violations(page), []);
      await page.locator('#summary .button.wide').click();
      await page.waitForURL(/\/orders\/ord_/);
      const { totals } = await api(`/v1/orders/${page.url().match(/ord_\w+/)[0]}`);
      assert.equal(totals.goods, before + 1_000);
    });

    test(`${lang}: cart, checkout, order, account and the pages for signing in are accessible on a phone`, async (t) => {
      const who = await person({ name: 'Lina' }), order = await bought(who, product);
      const page = await visit(t, undefined, { size: 'phone' });
      for (const path of ['/login', '/register', '/password', '/password?token=x', '/verify?token=x', '/invitation?token=x', '/login?refused=provider']) {
        await page.goto(`/${lang}${path}`);
        assert.deepEqual(await violations(page), [], path);
        assert.ok((await sideways(page)).by <= 0, path);
      }
      await as(page, who, base);
      await page.goto(`/${lang}/p/${product.slug}`);
      await page.locator('#buy button').click();
      await page.locator('#bought a').waitFor();
      for (const path of ['/cart', '/checkout', `/orders/${order.id}`, '/orders', '/account', `/reviews/${product.slug}`]) {
        await page.goto(`/${lang}${path}`);
        for (const summary of await page.locator('main details > summary').all()) await summary.click();
        assert.deepEqual(await violations(page), [], path);
        assert.ok((await sideways(page)).by <= 0, path);
      }
      assert.deepEqual(page.faults, []);
    });
  }
});
