// What holds on every kind of page, in every language, on every size: it fits, is accessible, loads whole and stays still.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, SIZES, api, base, kinds, journeys, visit } from './browser.mjs';
import { brokenPictures, layoutShift, scriptBytes, sideways, uselessPreloads, violations } from './measures.mjs';

journeys('every page', async () => {
  const SCRIPT_LIMIT = 10_000;
  const addresses = Object.entries(await kinds());
  // every rule once a language and once a size, in one theme; the other theme by its colours
  const AXE = { phone: { langs: ['fr', 'ar'], theme: 'light', other: 'dark' }, desktop: { langs: ['ar', 'en'], theme: 'dark', other: 'light' } };

  for (const lang of LANGS) for (const size of Object.keys(SIZES)) {
    test(`${lang}, ${size}`, async (t) => {
      const { langs, theme, other } = AXE[size];
      const page = await visit(t, undefined, { size, colorScheme: theme });
      for (const [kind, path] of addresses) {
        await t.test(`${kind}`, async () => {
          await page.goto(`/${lang}${path}`);
          const html = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir, title: document.title, h1: document.querySelectorAll('h1').length }));
          assert.deepEqual([html.lang, html.dir, html.h1], [lang, lang === 'ar' ? 'rtl' : 'ltr', 1]);
          assert.ok(html.title.length > 12 && html.title.includes('GetYourShare'), html.title);

          if (langs.includes(lang)) assert.deepEqual(await violations(page), [], theme);
          if (lang === langs[0]) {
            await page.emulateMedia({ colorScheme: other });
            assert.deepEqual(await violations(page, ['color-contrast']), [], other);
            await page.emulateMedia({ colorScheme: theme });
          }

          assert.deepEqual(await brokenPictures(page), []);
          assert.deepEqual(await uselessPreloads(page), []);
          const { by, outside } = await sideways(page);
          assert.ok(by <= 0, `${by} px too wide: ${outside}`);
          const { sum, moved } = await layoutShift(page);
          assert.ok(sum < 0.01, `layout shift ${sum.toFixed(4)}: ${moved}`);
          const faults = page.faults.splice(0).filter((text) => kind !== 'no page' || !/404 .*\/nowhere$/.test(text));
          assert.deepEqual(faults, [], 'the console is silent while the Content-Security-Policy is on');
        });
      }
    });
  }

  test('pages start with little JavaScript', async (t) => {
    const page = await visit(t);
    for (const [kind, path] of addresses) {
      await page.goto(`/fr${path}`);
      const bytes = await scriptBytes(page);
      assert.ok(bytes > 0 && bytes < SCRIPT_LIMIT, `${kind}: ${bytes} bytes`);
    }
  });

  test('pictures are AVIF, or WebP for those who cannot, each said to be what it is', async (t) => {
    const page = await visit(t);
    const avif = [];
    page.on('response', (answer) => { if (answer.url().endsWith('.avif')) avif.push(answer); });
    await page.goto('/fr');
    assert.deepEqual(await brokenPictures(page), []);
    assert.ok(avif.length >= 20, `${avif.length} pictures`);
    for (const answer of avif) {
      assert.equal(answer.headers()['content-type'], 'image/avif');
      assert.equal(answer.headers()['x-content-type-options'], 'nosniff');
      assert.match(answer.headers()['cache-control'], /max-age=\d{5,}/);
    }
    const fallbacks = new Set(await page.locator('img').evaluateAll((all) => all.map((img) => img.src)));
    for (const address of fallbacks) {
      const answer = await fetch(address, { method: 'HEAD' });
      assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/webp'], address);
    }
  });

  test('a picture’s address in the API answers with the format that a client takes, and says so', async () => {
    const { src } = (await api('/v1/products?limit=1')).items[0].image;
    const taken = { 'image/avif,image/webp,*/*': 'image/avif', 'image/webp,*/*': 'image/webp', '*/*': 'image/jpeg' };
    for (const [accept, type] of Object.entries(taken)) for (const path of [src, `${src}/320`]) {
      const answer = await fetch(base + path, { headers: { accept } });
      const { headers } = answer;
      assert.deepEqual([answer.status, headers.get('content-type')], [200, type], `${path} for ${accept}`);
      assert.match(headers.get('vary'), /accept/i);
      assert.match(headers.get('cache-control'), /max-age=\d{5,}/);
      assert.ok(headers.get('content-location').startsWith(src));
      assert.ok((await answer.arrayBuffer()).byteLength > 500);
      const again = await fetch(base + path, { headers: { accept, 'if-none-match': headers.get('etag') } });
      assert.equal(again.status, 304);
      const head = await fetch(base + path, { method: 'HEAD', headers: { accept } });
      assert.deepEqual([head.status, head.headers.get('content-type')], [200, type]);
    }
    for (const path of ['/img/photos/nothing-of-this-name', `${src}/321`]) assert.equal((await fetch(base + path)).status, 404, path);
  });

  test('what a product page lets a browser fetch early is the picture it shows, on phones and desktops', async (t) => {
    const { product } = await kinds();
    for (const size of Object.keys(SIZES)) {
      const page = await visit(t, undefined, { size });
      const answer = await page.goto(`/fr${product}`);
      const [, early] = answer.headers().link.match(/<([^>]+)>; rel=preload; as=image/);
      assert.equal(new URL(await page.locator('.gallery img').first().evaluate((img) => img.currentSrc)).pathname, early, size);
    }
  });

  test('a page that does not exist is a 404 with ways on, in the language of its address', async (t) => {
    const said = new Set();
    for (const lang of LANGS) {
      for (const path of ['/nowhere', '/p/nothing-of-this-name', '/c/nothing', '/m/nobody', '/p/a/b/c', '/p/'])
        assert.equal((await fetch(`${base}/${lang}${path}`)).status, 404, path);
      const page = await visit(t, `/${lang}/p/nothing-of-this-name`);
      assert.match(await page.locator('meta[name=robots]').getAttribute('content'), /noindex/);
      assert.ok(await page.locator(`main a[href^="/${lang}/c/"]`).count() >= 5);
      said.add(await page.locator('h1').textContent());
      await page.locator(`main a[href="/${lang}"]`).click();
      await page.waitForURL(`**/${lang}`);
    }
    assert.equal(said.size, LANGS.length);
    assert.equal((await fetch(`${base}/nowhere`)).status, 404);
  });
});
