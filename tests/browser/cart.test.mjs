// From a product page into the cart and through every change of it, with the script and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, api, journeys, number, visit } from './browser.mjs';
import { admin, call, eventually } from '../e2e/client.mjs';
import { layoutShift, sideways, violations } from './measures.mjs';

journeys('cart', async () => {
  const { items } = await api('/v1/products?limit=40&sort=popular');
  const plenty = items.filter((product) => product.stock > 20);

  for (const lang of LANGS) for (const javaScriptEnabled of [true, false]) {
    test(`${lang}, ${javaScriptEnabled ? 'with' : 'without'} scripts: add, change, remove, put back`, async (t) => {
      const page = await visit(t, `/${lang}/p/${plenty[0].slug}`, { size: 'phone', javaScriptEnabled });
      await page.locator('#buy select[name=quantity]').selectOption('2');
      await page.locator('#buy button').click();
      if (javaScriptEnabled) {
        await page.locator('#bought a').click(); // it appears when the cart holds it
      }
      await page.waitForURL(`**/${lang}/cart*`);
      const units = () => page.locator('.stepper input').inputValue();
      assert.equal(await units(), '2');
      const price = plenty[0].prices.MAD;
      const sum = async (of) => Number(await page.locator(of).first().getAttribute('value'));
      assert.equal(await sum('.line-sum data'), price * 2 / 100);

      await page.locator('.step').last().click();
      await page.locator(`.line-sum data[value="${(price * 3 / 100).toFixed(2)}"]`).waitFor();
      assert.equal(await units(), '3');

      await page.locator('#code').fill('NO-SUCH-CODE');
      await page.locator('.coupon button').click();
      await page.locator('.coupon-kept .wrong').waitFor();
      assert.ok((await page.locator('.coupon-kept .wrong').textContent()).length > 10, 'why it is refused, in words');
      await page.locator('.coupon-kept button').click();
      await page.locator('.coupon-kept').waitFor({ state: 'detached' });

      await page.locator('.change .quiet').click();
      await page.locator('.empty').waitFor();
      await page.locator('.undo button').click();
      await page.locator('.line').waitFor();
      assert.equal(await units(), '3');
      assert.deepEqual(page.faults, []);
    });
  }

  test('the header tells on every page how many units the cart holds', async (t) => {
    const page = await visit(t, `/fr/p/${plenty[1].slug}`);
    assert.ok(await page.locator('#cart-count').isHidden(), 'nothing while it is empty');
    await page.locator('#buy button').click();
    await page.locator('#cart-count:text-is("1")').waitFor();
    await page.goto('/fr');
    await page.locator('#cart-count:text-is("1")').waitFor();
    assert.ok((await layoutShift(page)).sum < 0.01);
  });

  test('an out-of-stock product says so and offers no button', async (t) => {
    const { id, slug } = plenty[Math.floor(plenty.length / 2)], path = `/admin/v1/stock/${id}`;
    const { sku, stock } = await api(`/v1/products/${slug}`);
    const count = (on_hand) => admin('POST', `${path}/set`, JSON.stringify({ sku, on_hand }));
    const shown = (left) => eventually(async () => (await api(`/v1/products/${slug}`)).stock === left);
    await count(0);
    try {
      await shown(0);
      const page = await visit(t, `/fr/p/${slug}`);
      assert.equal(await page.locator('#buy').count(), 0);
      assert.ok(await page.locator('.facts .none').isVisible());
    } finally {
      await count(stock);
      await eventually(async () => (await call(`/fr/p/${slug}`)).text.includes('id="buy"'));
    }
  });

  test('a cart is accessible and fits, full and empty, in both directions', async (t) => {
    for (const [lang, size] of [['fr', 'phone'], ['ar', 'phone'], ['en', 'desktop']]) {
      const page = await visit(t, `/${lang}/cart`, { size });
      assert.deepEqual(await violations(page), [], `${lang} empty`);
      for (const product of plenty.slice(0, 2)) {
        await page.goto(`/${lang}/p/${product.slug}`);
        await page.locator('#buy button').click();
        await page.locator('#bought a').waitFor();
      }
      await page.goto(`/${lang}/cart`);
      assert.equal(await page.locator('.line').count(), 2);
      assert.deepEqual(await violations(page), [], `${lang} full`);
      assert.ok((await sideways(page)).by <= 0);
      for (const control of await page.locator('main button:visible, main input:visible').all()) assert.ok((await control.boundingBox()).height >= 44);
      assert.ok(number(await page.locator('.bill .total').textContent()) > 0);
      assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex, follow');
      assert.deepEqual(page.faults, []);
    }
  });

  test('only the shop\'s own pages change a cart', async () => {
    const { base } = await import('./browser.mjs');
    const answer = await fetch(`${base}/fr/cart/add`, { method: 'POST', redirect: 'manual', headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, body: `product=${plenty[0].id}&quantity=1` });
    assert.equal(answer.status, 403);
    assert.equal(answer.headers.get('set-cookie'), null);
  });
});
