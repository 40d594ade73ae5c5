// Reviews in the browser: written by who bought the product, changed later, counted by stars, read by everybody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bought } from '../e2e/buyers.mjs';
import { eventually } from '../e2e/client.mjs';
import { LANGS, api, base, journeys, visit } from './browser.mjs';
import { sideways, violations } from './measures.mjs';
import { as, person, unique } from './people.mjs';

journeys('reviews', async () => {
  const products = (await api('/v1/products?limit=60&sort=popular')).items.filter((item) => item.stock > 20);

  /** It is on the product's page, after a few moments at most: for half a minute the browser itself keeps a page it has seen. */
  const appears = async (page, lang, product, what) => {
    await page.goto(`/${lang}/p/${product.slug}`);
    await eventually(async () => { await page.reload(); return await what.count() > 0; }, { every: 500 });
  };

  for (const [i, lang] of LANGS.entries()) {
    test(`${lang}: a buyer writes a review and changes it; the product counts it once`, async (t) => {
      const product = products[20 + i], who = await person({ name: 'Lina' });
      await bought(who, product);
      const before = (await api(`/v1/products/${product.slug}/reviews`)).stars;
      const page = await visit(t, `/${lang}/login`, { size: 'phone' });
      await as(page, who, base);
      const words = unique('Très belle ; <b>dorée</b> & solide');
      const write = async (stars, text) => {
        await page.goto(`/${lang}/reviews/${product.slug}`);
        assert.deepEqual(await violations(page), []);
        await page.locator('.stars label').nth(stars - 1).click();
        await page.locator('#text').fill(text);
        await page.locator('#author').fill('Lina');
        await page.locator('main form button').click();
        await page.locator('main a.button').waitFor();
      };
      await write(4, words);
      await page.locator('main a.button').click();
      await page.waitForURL(`**/${lang}/p/${product.slug}`);
      const shown = page.locator('.review', { hasText: words });
      await appears(page, lang, product, shown);
      assert.ok((await shown.textContent()).includes('<b>'), 'a text is a text');
      const counts = () => page.locator('.histogram li').evaluateAll((rows) => rows.map((row) => Number(row.querySelector('progress').value)));
      const after = before.map((n, star) => n + (star === 3));
      assert.deepEqual(await counts(), after.toReversed());
      assert.equal(await page.locator('.histogram progress').first().getAttribute('max'), `${after.reduce((sum, n) => sum + n)}`);
      assert.deepEqual(await violations(page), []);
      assert.ok((await sideways(page)).by <= 0);

      const better = unique('Finalement parfaite');
      await write(5, better);
      await appears(page, lang, product, page.locator('.review', { hasText: better }));
      assert.equal(await page.locator('.review', { hasText: words }).count(), 0);
      assert.deepEqual(await counts(), before.map((n, star) => n + (star === 4)).toReversed());
      assert.deepEqual(page.faults, []);
    });
  }

  test('without stars, without having bought, without an account: each is said', async (t) => {
    const product = products[25], who = await person();
    const page = await visit(t, `/fr/reviews/${product.slug}`);
    await page.waitForURL(`**/fr/login?next=/reviews/${product.slug}`);
    await as(page, who, base);
    await page.goto(`/fr/reviews/${product.slug}`);
    await page.locator('main form').evaluate((form) => { form.noValidate = true; });
    await page.locator('#text').fill('Mes mots restent');
    await page.locator('main form button').click();
    await page.locator('#rating-wrong').waitFor();
    assert.equal(await page.locator('#text').inputValue(), 'Mes mots restent');
    await page.locator('.stars label').nth(4).click();
    await page.locator('main form button').click();
    await page.locator('.alert').waitFor();
    assert.match(await page.locator('.alert').textContent(), /acheté/);
    assert.deepEqual(await violations(page), []);
  });
});
