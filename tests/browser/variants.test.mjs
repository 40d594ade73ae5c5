// Choosing among variants: prices and stock follow, what is sold out says so, and all of it works without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, eventually } from '../e2e/client.mjs';
import { LANGS, api, journeys, visit } from './browser.mjs';
import { sideways, violations } from './measures.mjs';

const SIZES = [['S', 12_000, 2], ['M', 10_000, 5], ['L', 15_050, 0]];
const COLOURS = ['Bleu', 'Ocre'];

journeys('variants', async () => {
  const cards = (await api('/v1/products?limit=60&sort=newest')).items;
  /** A product in three sizes and two colours for the time of a test; ochre costs ten dirhams more. */
  async function caftan(t, card) {
    const before = await api(`/v1/products/${card.slug}`);
    const variants = SIZES.flatMap(([size, price, stock]) => COLOURS.map((colour, i) => ({ sku: `V${card.sku ?? card.id.slice(-6)}-${size}${i}`, values: [size, colour], price: price + 1_000 * i, stock })));
    const patch = async (body) => { const { status, text } = await admin('PATCH', `/admin/v1/products/${card.id}`, JSON.stringify(body)); assert.equal(status, 200, text); };
    await patch({ choices: { names: ['Taille', 'Couleur'], variants } });
    t.after(async () => { await patch({ choices: { variants: [] } }); await patch({ price: before.prices.MAD, stock: before.stock }); });
    await eventually(async () => (await api(`/v1/products/${card.slug}`)).variants?.length === 6);
    return { variants, slug: card.slug };
  }
  const price = (page) => page.locator('.facts-price .price').getAttribute('value');

  for (const [i, lang] of LANGS.entries()) for (const javaScriptEnabled of [true, false]) {
    test(`${lang}, ${javaScriptEnabled ? 'with' : 'without'} scripts: choose, see the price, buy that one`, async (t) => {
      const { slug, variants } = await caftan(t, cards[30 + 2 * i + Number(javaScriptEnabled)]);
      const page = await visit(t, undefined, { size: 'phone', javaScriptEnabled });
      await eventually(async () => { await page.goto(`/${lang}/p/${slug}`); return await page.locator('.pick').count() === 2; });
      assert.equal(await price(page), '120.00', 'the first one that can be bought');
      assert.deepEqual(await page.locator('.pick a[aria-current] bdi').allTextContents(), ['S', 'Bleu']);
      if (javaScriptEnabled) {
        assert.deepEqual(await violations(page), []);
        assert.ok((await sideways(page)).by <= 0);
        for (const link of await page.locator('.pick a').all()) assert.ok((await link.boundingBox()).height >= 44);
      }

      await page.locator('.pick a', { hasText: 'M' }).first().click();
      await page.waitForURL(/sku=.*-M0/);
      assert.equal(await price(page), '100.00');
      await page.locator('.pick a', { hasText: 'Ocre' }).click();
      await page.waitForURL(/sku=.*-M1/);
      assert.equal(await price(page), '110.00');

      const large = page.locator('.pick').first().locator('a', { hasText: 'L' });
      assert.match(await large.getAttribute('class'), /none/);
      assert.ok((await large.textContent()).length > 2, 'that it is sold out is there to hear');
      await large.click();
      await page.waitForURL(/sku=.*-L1/);
      assert.equal(await price(page), '160.50');
      assert.equal(await page.locator('#buy').count(), 0, 'nobody is offered what is gone');

      await page.locator('.pick').first().locator('a', { hasText: 'M' }).click();
      await page.waitForURL(/sku=.*-M1/);
      await page.locator('#buy button').click();
      if (javaScriptEnabled) await page.locator('#bought a').click();
      await page.waitForURL(`**/${lang}/cart*`);
      assert.match(await page.locator('.line').textContent(), /M \/ Ocre/);
      assert.equal(await page.locator('.line-sum data').getAttribute('value'), '110.00');
      assert.ok(variants.some((variant) => variant.sku.endsWith('-M1')));
      assert.deepEqual(page.faults, []);
    });
  }

  test('the address of a variant shows that variant to whoever opens it, and an unknown one the first that can be bought', async (t) => {
    const { slug, variants } = await caftan(t, cards[40]);
    const page = await visit(t);
    for (const [sku, expected] of [[variants[3].sku, '110.00'], ['no-such', '120.00'], ['%22%3E%3Cscript%3E', '120.00']]) {
      await eventually(async () => { await page.goto(`/fr/p/${slug}?sku=${sku}`); return await price(page) === expected; });
    }
    assert.deepEqual(page.faults, []);
  });
});
