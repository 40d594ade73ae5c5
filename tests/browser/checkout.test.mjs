// The checkout: what is wrong is said beside its field and nothing typed is lost; the total follows the choices.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, base, journeys, visit } from './browser.mjs';

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
});
