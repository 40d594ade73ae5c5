// The whole way through the shop with JavaScript switched off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, api, prices, total, journeys, visit } from './browser.mjs';

journeys('without scripts', async () => {
  const [popular] = (await api('/v1/products?limit=1')).items;

  for (const lang of LANGS) {
    const size = lang === 'fr' ? 'desktop' : 'phone';
    test(`${lang}, ${size}: menu, filters, order, next page, search, currency and language are links and forms`, async (t) => {
      const page = await visit(t, `/${lang}`, { size, javaScriptEnabled: false });
      await page.locator('.menu > summary').click();
      await page.locator('.menu a').first().click();
      await page.waitForURL(`**/${lang}/c/*`);
      const all = await total(page);

      const more = page.locator('#filter > details > summary');
      if (await more.isVisible()) await more.click();
      const box = page.locator('#filter [name=f]').first();
      const value = await box.getAttribute('value');
      await box.check();
      await page.locator('#sort').selectOption('price_desc');
      await page.locator('#filter button').click();
      await page.waitForURL((url) => url.searchParams.get('f') === value && url.searchParams.get('sort') === 'price_desc');
      assert.ok(await total(page) < all);
      const list = await prices(page);
      assert.deepEqual(list, list.toSorted((a, b) => b - a));

      await page.locator('.chosen .clear').click();
      await page.waitForURL((url) => !url.searchParams.has('f'));
      assert.equal(await total(page), all);
      await page.locator('[rel=next]').click();
      await page.waitForURL(/cursor=/);

      await page.locator('#q').fill('lantren');
      await page.locator('#q').press('Enter');
      await page.waitForURL(/\/search\?q=lantren/);
      await page.locator('#list .card a').first().click();
      await page.waitForURL(`**/${lang}/p/*`);
      assert.ok(await page.locator('#share').isHidden(), 'what needs scripts is not offered');
      assert.equal(await page.locator('[name=theme]:visible').count(), 0);
      assert.ok(await page.locator('[aria-labelledby=similar] .card').count() >= 3);

      await page.locator('.foot [href$="currency=USD"]').click();
      await page.goto(`/${lang}/p/${popular.slug}`);
      assert.equal(await page.locator('.facts data.price').getAttribute('value'), (popular.prices.USD / 100).toFixed(2));
      const other = LANGS.find((code) => code !== lang);
      await page.locator(`.foot [data-lang=${other}]`).click();
      await page.waitForURL(`**/${other}/p/${popular.slug}`);
      assert.equal(await page.locator('html').getAttribute('lang'), other);
      assert.deepEqual(page.faults, []);
    });
  }

  test('the home page keeps no place for what it cannot fill', async (t) => {
    const page = await visit(t, '/fr', { javaScriptEnabled: false });
    assert.ok(await page.locator('#for-you').isHidden());
    for (const shelf of ['popular', 'newest']) assert.ok(await page.locator(`[aria-labelledby=${shelf}] .card`).count() >= 8);
  });
});
