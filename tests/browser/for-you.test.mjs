// What a visitor looks at changes what the home page proposes, to this visitor only.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, SIZES, api, journeys, visit } from './browser.mjs';
import { violations } from './measures.mjs';

journeys('proposals', async () => {
  const catalogue = (await api('/v1/products?limit=100')).items;
  const shown = (page) => page.locator('#for-you .card').evaluateAll((all) => all.map((card) => card.dataset.id));

  /** Looks at products one after the other; each view is told to the shop. */
  async function look(page, lang, products) {
    for (const { slug } of products) {
      const told = page.waitForRequest((request) => request.url().endsWith('/v1/events'));
      await page.goto(`/${lang}/p/${slug}`);
      await told;
    }
  }

  /** The home page's shelf, once it is there: what was looked at arrives after the page that told it. */
  async function shelf(page, lang, unlike = []) {
    for (const until = Date.now() + 30_000; Date.now() < until;) {
      const asked = page.waitForResponse((answer) => answer.url().includes('/v1/recommendations'));
      await page.goto(`/${lang}`);
      await (await asked).finished();
      await page.waitForFunction(() => !document.querySelector('#for-you')?.hidden, null, { timeout: 2_000 }).catch(() => {});
      const found = await shown(page);
      if (found.length && found.join() !== unlike.join()) return found;
    }
    return shown(page);
  }

  for (const lang of LANGS) {
    const size = lang === 'ar' ? 'desktop' : 'phone';
    test(`${lang}, ${size}: three views fill the shelf, three others change it`, async (t) => {
      const page = await visit(t, `/${lang}`, { size });
      assert.ok(await page.locator('#for-you').isHidden(), 'nothing is known of a new visitor');

      const first = catalogue.slice(10, 13);
      await look(page, lang, first);
      const before = await shelf(page, lang);
      assert.ok(before.length >= 4, `${before.length} products`);
      assert.deepEqual(before.filter((id) => first.some((product) => product.id === id)), [], 'what was seen is not proposed');

      const cards = await page.locator('#for-you .card').evaluateAll((all) => all.map((card) => ({
        name: card.querySelector('h3').textContent, link: card.querySelector('a').getAttribute('href'), why: card.querySelector('.why')?.textContent,
        price: card.querySelector('.price').textContent, unit: card.querySelector('.unit').textContent, loaded: card.querySelector('img').getAttribute('src'),
      })));
      const popular = await page.locator('[aria-labelledby=popular] .card').first().locator('.unit').textContent();
      for (const card of cards) {
        assert.ok(card.name && card.link.startsWith(`/${lang}/p/`) && card.loaded.startsWith('/img/'), JSON.stringify(card));
        assert.ok(card.why, 'each says why');
        assert.match(card.why, lang === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u);
        assert.doesNotMatch(card.why, /« | »/, 'no line breaks between a quotation mark and what it quotes');
        assert.match(card.price, /\d[.,]\d\d/);
        assert.equal(card.unit, popular, 'prices are written as everywhere');
      }

      await look(page, lang, catalogue.slice(60, 63));
      assert.notDeepEqual(await shelf(page, lang, before), before, 'three more views change it');

      const other = await visit(t, `/${lang}`, { size });
      assert.ok(await other.locator('#for-you').isHidden(), 'nobody else sees it');
      assert.deepEqual(page.faults, []);
    });
  }

  test('a proposed product opens, and that it was chosen is told', async (t) => {
    const page = await visit(t);
    await look(page, 'fr', catalogue.slice(30, 33));
    await shelf(page, 'fr');
    let hear;
    const told = new Promise((done) => { hear = done; });
    await page.exposeFunction('told', hear);
    // heard in the click itself: the page is left by it
    await page.evaluate(() => {
      const Plain = Blob;
      window.Blob = class extends Plain { constructor(parts, options) { super(parts, options); window.told(parts[0]); } };
    });
    const chosen = page.locator('#for-you .card').nth(1);
    const id = await chosen.getAttribute('data-id');
    await chosen.locator('a').click();
    const { events: [event] } = JSON.parse(await told);
    assert.deepEqual([event.type, event.product_id, event.position], ['click_recommendation', id, 1]);
    await page.waitForURL('**/fr/p/*');
  });

  for (const lang of LANGS) test(`${lang}: when recommendations are cut off, the place says so and the rest of the page is whole`, async (t) => {
    const page = await visit(t);
    await page.route('**/v1/recommendations?*', (route) => route.fulfill({ status: 503, body: '{}' }));
    await page.goto(`/${lang}`);
    const notice = page.locator('#for-you .notice');
    await notice.waitFor();
    assert.match(await notice.textContent(), lang === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u);
    assert.ok(await page.locator('[aria-labelledby=popular] .card').count() > 3);
    assert.deepEqual(await violations(page), []);
  });
});
