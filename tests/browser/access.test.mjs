// The shop by keyboard, from right to left, without motion, in the theme one chooses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, kinds, journeys, visit } from './browser.mjs';
import { sideways, violations } from './measures.mjs';

journeys('access', async () => {
  const pages = await kinds();

  /** What has the focus, and whether one can see that it has. */
  const focused = (page) => page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const drawn = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const near = [getComputedStyle(element), getComputedStyle(element, '::after'), ...(element.nextElementSibling ? [getComputedStyle(element.nextElementSibling)] : [])];
    const ring = element.closest('.find') && getComputedStyle(element.closest('.find')).boxShadow !== 'none';
    const { width, height } = element.getBoundingClientRect();
    return { what: element.outerHTML.slice(0, 120), visible: near.some(drawn) || Boolean(ring), area: width * height };
  });

  for (const [kind, lang] of [['home', 'fr'], ['collection', 'ar'], ['product', 'en']]) {
    test(`${lang}, ${kind}: the keyboard reaches everything, sees where it is, and is never trapped`, async (t) => {
      const page = await visit(t, `/${lang}${pages[kind]}`);
      const count = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true })).length);
      const visited = [];
      for (let i = 0; i < count + 20; i++) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        if (!now) break;
        assert.ok(now.visible && now.area > 0, `one cannot see the focus on ${now.what}`);
        visited.push(now.what);
      }
      assert.equal(await focused(page), null, 'after the last element the browser has the focus again');
      assert.ok(visited.length >= count * 0.9, `${visited.length} of ${count}`);
    });
  }

  test('the first Tab offers the way past the header, and Enter takes it', async (t) => {
    const said = new Set();
    for (const lang of LANGS) {
      const page = await visit(t, `/${lang}/c/home-decor`);
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      assert.ok((await skip.boundingBox()).y >= 0, 'it comes into view');
      said.add(await skip.textContent());
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
    }
    assert.equal(said.size, LANGS.length);
  });

  test('menus open by keyboard, close on Escape and give the focus back', async (t) => {
    const page = await visit(t, '/fr', { size: 'phone' });
    for (const menu of ['.menu', '.prefs']) {
      const handle = page.locator(`${menu} > summary`);
      await handle.focus();
      await page.keyboard.press('Enter');
      assert.ok(await page.locator(`${menu}[open] a`).first().isVisible());
      assert.deepEqual(await violations(page), [], `${menu} open`);
      assert.ok((await sideways(page)).by <= 0, `${menu} fits`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator(`${menu}[open]`).count(), 0);
      assert.ok(await handle.evaluate((summary) => summary === document.activeElement));
    }
  });

  test('filters and suggestions are accessible while they are open', async (t) => {
    const page = await visit(t, '/ar/c/home-decor', { size: 'phone' });
    await page.locator('#filter > details > summary').click();
    assert.deepEqual(await violations(page), []);
    assert.ok((await sideways(page)).by <= 0);
    await page.locator('#q').pressSequentially('lantern');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await violations(page), []);
  });

  test('Arabic is mirrored: what begins a line begins on the right', async (t) => {
    for (const size of ['phone', 'desktop']) {
      const begins = async (lang) => {
        const page = await visit(t, `/${lang}/c/home-decor`, { size });
        const { width } = page.viewportSize();
        const centre = async (selector) => {
          const { x, width: own } = await page.locator(selector).first().boundingBox();
          return (x + own / 2) / width;
        };
        return { brand: await centre('.top .brand'), card: await centre('#list .card'), filter: await centre('#filter'), crumb: await centre('.crumbs li'), prefs: await centre('.prefs > summary') };
      };
      const [ltr, rtl] = [await begins('fr'), await begins('ar')];
      for (const part of ['brand', 'card', 'crumb']) assert.ok(ltr[part] < 0.5 && rtl[part] > 0.5, `${size} ${part}: ${ltr[part]} and ${rtl[part]}`);
      assert.ok(ltr.prefs > 0.5 && rtl.prefs < 0.5, 'preferences stand at the other end');
      if (size === 'desktop') assert.ok(ltr.filter < 0.3 && rtl.filter > 0.7, 'filters stand before the list');
    }
  });

  test('an empty field is written in from where its language begins', async (t) => {
    for (const lang of LANGS) {
      const page = await visit(t, `/${lang}`);
      const direction = await page.locator('#q').evaluate((input) => getComputedStyle(input).direction);
      assert.equal(direction, lang === 'ar' ? 'rtl' : 'ltr', `the hint in the search field, ${lang}`);
    }
  });

  test('names in another language are marked as such', async (t) => {
    const page = await visit(t, `/ar${pages.product}`);
    const name = page.locator('h1 [lang]');
    assert.equal(await name.getAttribute('lang'), 'en');
    assert.equal(await name.evaluate((element) => getComputedStyle(element).unicodeBidi), 'isolate');
    for (const link of await page.locator('[hreflang]:not(link)').all()) assert.equal(await link.getAttribute('lang'), await link.getAttribute('hreflang'));
  });

  test('whoever asks for less motion gets none', async (t) => {
    const page = await visit(t, '/fr/c/home-decor', { reducedMotion: 'reduce' });
    await page.locator('#filter [name=f]').first().check();
    await page.waitForURL(/f=/);
    const moving = await page.evaluate(() => ({
      now: document.getAnimations().filter((a) => a.playState === 'running' && a.transitionProperty !== 'opacity').length,
      scroll: getComputedStyle(document.documentElement).scrollBehavior,
      navigation: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).some((rule) => rule.constructor.name === 'CSSViewTransitionRule'),
    }));
    assert.deepEqual(moving, { now: 0, scroll: 'auto', navigation: false });
  });

  test('a chosen theme outlives the page, without a flash of the other one', async (t) => {
    const page = await visit(t, '/fr', { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.locator('.prefs > summary').click();
    await page.locator('.theme label:has([value=dark])').click();
    const dark = await ground();
    assert.notEqual(dark, light);
    await page.addInitScript(() => new MutationObserver((_, observer) => {
      if (!document.body) return;
      window.firstGround = getComputedStyle(document.documentElement).backgroundColor;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true }));
    await page.goto('/fr/c/home-decor');
    assert.equal(await page.evaluate(() => window.firstGround), dark);
    assert.ok(await page.locator('.theme [value=dark]').isChecked());
  });
});
