// A product's page: its picture, price, stock and merchant; what changes with currency and language; where it leads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, SIZES, api, base, journeys, visit } from './browser.mjs';

journeys('products', async () => {
  const [popular] = (await api('/v1/products?limit=1')).items;
  const price = async (page) => Number(await page.locator('.facts data.price').getAttribute('value'));

  /** Opens the menu of languages and currencies, and chooses there. */
  async function prefer(page, choice) {
    await page.locator('.prefs > summary').click();
    await page.locator(`.prefs ${choice}`).click();
  }

  for (const lang of LANGS) for (const size of Object.keys(SIZES)) {
    test(`${lang}, ${size}: what a product's page tells, and the prices in another currency from there on`, async (t) => {
      const page = await visit(t, `/${lang}/p/${popular.slug}`, { size });
      // a hyphen at which a line shall not break
      assert.equal((await page.locator('h1').textContent()).replaceAll('‑', '-'), popular.name);
      assert.equal(await price(page), popular.prices.MAD / 100);
      assert.ok((await page.locator('.facts .stock').textContent()).trim().length > 3, 'stock is said in words');
      assert.ok((await page.locator('.slides img').first().getAttribute('alt')).length > 5);

      await prefer(page, '[href$="currency=EUR"]');
      await page.waitForFunction(() => document.documentElement?.dataset.currency === 'EUR');
      assert.equal(new URL(page.url()).search, '', 'the address stays clean');
      assert.equal(await price(page), popular.prices.EUR / 100);
      assert.match(await page.locator('.facts').textContent(), /20\d\d/, 'the day of the rate is said');

      await page.locator('[aria-labelledby=similar] .card a').first().click();
      await page.waitForURL((url) => url.pathname.includes('/p/') && !url.pathname.endsWith(popular.slug));
      const next = await api(`/v1/products/${new URL(page.url()).pathname.split('/').at(-1)}`);
      assert.equal(await price(page), next.prices.EUR / 100, 'the next product is in euros too');
      assert.deepEqual(page.faults, []);
    });
  }

  test('pointing at a currency or language does not choose it', async (t) => {
    const page = await visit(t, `/fr/p/${popular.slug}`);
    await page.locator('.prefs > summary').click();
    for (const choice of ['[href$="currency=EUR"]', '[data-lang=ar]']) {
      await page.locator(`.prefs ${choice}`).hover();
      await page.waitForTimeout(500); // long enough for a page to be rendered ahead
    }
    assert.deepEqual((await page.context().cookies()).map(({ name, value }) => `${name}=${value}`), []);
  });

  test('the language switch keeps page, filters and currency', async (t) => {
    const page = await visit(t, '/fr/c/bags-travel?f=colour%3Ared&sort=price_asc', { size: 'phone' });
    await prefer(page, '[href*="currency=USD"]');
    await page.waitForFunction(() => document.documentElement?.dataset.currency === 'USD');
    for (const [lang, dir] of [['ar', 'rtl'], ['en', 'ltr'], ['fr', 'ltr']]) {
      await prefer(page, `[data-lang=${lang}]`);
      await page.waitForURL(`**/${lang}/c/bags-travel?f=colour%3Ared&sort=price_asc`);
      const shown = await page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang, dir: document.documentElement.dir }));
      assert.deepEqual([shown.lang, shown.dir, shown.currency], [lang, dir, 'USD']);
    }
    await page.goto('/');
    assert.equal(new URL(page.url()).pathname, '/fr', 'the chosen language is remembered');
  });

  test('a first visit is answered in the language of the browser', async (t) => {
    const page = await visit(t, '/', { locale: 'ar-MA' });
    assert.equal(new URL(page.url()).pathname, '/ar');
    for (const [wanted, lang] of Object.entries({ 'ar,fr;q=0.9': 'ar', 'en-GB,en;q=0.9': 'en', 'fr-FR': 'fr', 'de-DE,en;q=0.5': 'en', 'de-DE': 'fr', '*': 'fr' })) {
      const answer = await fetch(base, { redirect: 'manual', headers: { 'accept-language': wanted } });
      assert.equal(answer.headers.get('location'), `/${lang}`, wanted);
    }
  });

  test('sharing copies the address and says so', async (t) => {
    const said = new Set();
    for (const lang of LANGS) {
      const page = await visit(t, `/${lang}/p/${popular.slug}?utm_source=mail`, { permissions: ['clipboard-read', 'clipboard-write'] });
      await page.evaluate(() => { navigator.share = undefined; });
      await page.locator('#share').click();
      await page.waitForFunction(() => document.querySelector('#share-said').textContent);
      said.add(await page.locator('#share-said').textContent());
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${base}/${lang}/p/${popular.slug}`);
    }
    assert.equal(said.size, LANGS.length);
  });

  test("sharing uses the device's own sheet where there is one, and says when copying fails", async (t) => {
    const page = await visit(t, undefined, { size: 'phone' });
    await page.addInitScript(() => { navigator.share = async (what) => { window.shared = what; }; });
    await page.goto(`/fr/p/${popular.slug}`);
    await page.locator('#share').click();
    assert.equal(await page.evaluate(() => window.shared.url), `${base}/fr/p/${popular.slug}`);

    const other = await visit(t, undefined);
    await other.addInitScript(() => {
      navigator.share = undefined;
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await other.goto(`/fr/p/${popular.slug}`);
    await other.locator('#share').click();
    await other.waitForFunction(() => document.querySelector('#share-said').textContent);
  });

  test('what is sold out is said in words, on its page, in lists and to machines', async (t) => {
    let found, cursor = '';
    while (!found) {
      const page = await api(`/v1/products?limit=100&sort=newest${cursor && `&cursor=${cursor}`}`);
      found = page.items.find((product) => product.stock === 0);
      cursor = page.next_cursor;
    }
    const said = new Set();
    for (const lang of LANGS) {
      const page = await visit(t, `/${lang}/p/${found.slug}`);
      said.add((await page.locator('.facts .stock').textContent()).trim());
      assert.match((await page.locator('script[type="application/ld+json"]').allTextContents()).join(), /schema.org\/OutOfStock/);
      await page.goto(`/${lang}/search?q=${encodeURIComponent(found.name)}`);
      const card = page.locator(`[data-id="${found.id}"]`);
      assert.ok(said.has((await card.locator('.stock').textContent()).trim()));
      await page.goto(`/${lang}/search?q=${encodeURIComponent(found.name)}&in_stock=1`);
      assert.equal(await card.count(), 0, 'and it can be left out');
    }
    assert.equal(said.size, LANGS.length);
  });

  test('a drawing is said to be one, and photos fill their frame without distortion', async (t) => {
    const page = await visit(t, `/fr/p/${popular.slug}`);
    assert.equal(popular.image.kind, 'illustration');
    assert.ok(await page.locator('figcaption').isVisible());
    const photo = (await api('/v1/products?sort=newest&limit=20')).items.find((product) => product.image.kind === 'photo');
    await page.goto(`/fr/p/${photo.slug}`);
    assert.equal(await page.locator('figcaption').count(), 0);
    const [picture] = await page.locator('.slides img').evaluateAll((all) => all.map((img) => {
      const { width, height } = img.getBoundingClientRect();
      return { width, height, fit: getComputedStyle(img).objectFit };
    }));
    assert.ok(picture.width > 300 && picture.height > 300);
    assert.ok(['cover', 'contain'].includes(picture.fit));
  });
});
