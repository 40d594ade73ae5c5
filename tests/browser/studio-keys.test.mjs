// The studio by the keyboard alone: the palette leads to every page, `?` lists the shortcuts, Escape closes what lies over the
// page and gives the focus back, and one always sees where one is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, api, base, journeys, visit } from './browser.mjs';
import { violations } from './measures.mjs';
import { as, person } from './people.mjs';
import { begun, ready } from './studio.mjs';
import { cartWith, place } from '../e2e/shop.mjs';

journeys('studio keys', async () => {
  const [{ slug }] = (await api('/v1/merchants')).items;
  // there is an order to go to
  const product = (await api(`/v1/products?merchant=${slug}&limit=50&sort=popular`)).items.find(({ stock }) => stock > 20);
  assert.equal((await place(await cartWith([product.id, 1]))).status, 201);
  for (const lang of LANGS) {
    test(`${lang}: every page by its name, the shortcuts by ?, closed by Escape`, async (t) => {
      const who = await person({ roles: ['admin', 'influencer'], merchant: { slug, role: 'owner' }, name: 'Nadia' });
      const page = await visit(t);
      await page.context().addCookies([{ name: 'lang', value: lang, url: base }]);
      await as(page, who, base);
      await page.goto('/studio/orders');
      await ready(page);
      const places = await page.locator('.rail .menu a').evaluateAll((all) => all.map((link) => [link.textContent, link.pathname]));
      assert.ok(places.length >= 25, `${places.length} pages`);
      for (const [word, path] of places) {
        await page.keyboard.press('Control+k');
        await page.locator('.palette input').waitFor();
        await page.keyboard.type(word);
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.pathname === path);
        await page.locator('#main h1').waitFor();
        await page.waitForFunction(() => document.activeElement?.matches('#main h1')).catch(() => assert.fail(`the focus is not at the head of ${path}`));
      }

      // the help lies over the page, is accessible, and the focus goes back to where it was
      await page.goto('/studio/orders');
      await begun(page);
      await page.keyboard.press('j');
      const row = await page.evaluate(() => document.activeElement.getAttribute('href'));
      assert.match(row, /\/studio\/orders\//);
      await page.keyboard.press('?');
      await page.locator('dialog .keys').waitFor();
      assert.deepEqual(await page.locator('dialog .keys kbd').allTextContents(), ['j', 'k', '↵', '/', 'Ctrl', 'K', 'Esc', '?']);
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), row);

      // the palette, too; what it finds is gone through by arrows, from the last to the first
      await page.keyboard.press('Control+k');
      await page.keyboard.press('ArrowUp');
      const chosen = () => page.locator('.palette [aria-selected=true]');
      assert.equal(await chosen().evaluate((one) => one.nextElementSibling), null);
      await page.keyboard.press('ArrowDown');
      assert.equal(await chosen().evaluate((one) => one.previousElementSibling), null);
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('/');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'find');
      await page.keyboard.type('?');
      assert.equal(await page.locator('dialog').count(), 0, 'what is typed is no shortcut');

      // wherever Tab leads, it shows
      await page.goto('/studio/team');
      await begun(page);
      for (let n = 0; n < 40; n++) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const at = document.activeElement, style = getComputedStyle(at), field = at.closest('.find');
          return at === document.body || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || (field && getComputedStyle(field).boxShadow !== 'none') || at.outerHTML.slice(0, 120);
        });
        assert.equal(seen, true);
      }
      assert.deepEqual(page.faults.filter((fault) => !/programme|influencer/.test(fault)), []);
    });
  }
});
