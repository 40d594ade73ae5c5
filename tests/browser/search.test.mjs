// Searching by keyboard alone, with a slip of the finger; and what the page says when nothing is found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, SIZES, total, journeys, visit } from './browser.mjs';

journeys('searching', async () => {
  const MISTYPED = 'lantren';
  const options = (page) => page.getByRole('option');
  const field = async (page) => page.locator('#q').evaluate((input) => ({
    role: input.role ?? input.getAttribute('role'), expanded: input.getAttribute('aria-expanded'), list: input.getAttribute('aria-controls'),
    active: input.getAttribute('aria-activedescendant'), focused: document.activeElement === input, value: input.value,
  }));
  const type = async (page, text) => {
    await page.locator('#q').focus();
    await page.keyboard.insertText(text);
    await options(page).first().waitFor();
  };

  for (const lang of LANGS) for (const size of Object.keys(SIZES)) {
    test(`${lang}, ${size}: a mistyped word, its suggestions, its results, a product, by keyboard alone`, async (t) => {
      const page = await visit(t, `/${lang}`, { size });
      assert.equal((await field(page)).expanded, 'false');
      await type(page, MISTYPED);
      const open = await field(page);
      assert.deepEqual([open.role, open.expanded, open.list, open.active], ['combobox', 'true', 'suggest', null]);
      assert.match((await options(page).allTextContents()).join(' '), /lantern/i, 'the suggestions are for what was meant');
      assert.match(await page.locator('#suggest-count').textContent(), /\d|\p{Script=Arabic}/u, 'how many there are is said');

      await page.keyboard.press('ArrowDown');
      const first = await options(page).first().getAttribute('id');
      assert.equal((await field(page)).active, first);
      assert.equal(await options(page).first().getAttribute('aria-selected'), 'true');
      await page.keyboard.press('ArrowUp');
      assert.equal((await field(page)).active, await options(page).last().getAttribute('id'), 'the list goes round');

      await page.keyboard.press('Escape');
      const closed = await field(page);
      assert.deepEqual([closed.expanded, closed.active, closed.focused, closed.value], ['false', null, true, MISTYPED]);

      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${lang}/search?q=${MISTYPED}`);
      assert.match(await page.locator('main').textContent(), /«.?lantern.?»|“lantern”/, 'the page says what it searched for instead');
      assert.ok(await total(page) >= 10);
      const link = page.locator('#list .card a').first();
      assert.match(await link.textContent(), /lantern/i);
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${lang}/p/*`);
      assert.match(await page.locator('h1').textContent(), /lantern/i);
      assert.deepEqual(page.faults, []);
    });
  }

  test('Enter follows the suggestion the arrows chose', async (t) => {
    const page = await visit(t, '/fr');
    await type(page, 'bougie');
    await page.keyboard.press('ArrowDown');
    const text = await options(page).first().locator('bdi').textContent();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/fr');
    assert.ok((await page.locator('main').textContent()).toLowerCase().includes(text.toLowerCase()), text);
  });

  test('a suggestion is chosen by pointer too, and a click elsewhere closes the list', async (t) => {
    const page = await visit(t, '/en');
    await type(page, 'lantern');
    await page.locator('h1').click({ force: true });
    assert.equal((await field(page)).expanded, 'false');
    await page.locator('#q').fill('');
    await type(page, 'lantern');
    await options(page).first().click();
    await page.waitForURL((url) => url.pathname !== '/en');
  });

  test('words of the three languages find the same things', async (t) => {
    const page = await visit(t);
    for (const [lang, words] of Object.entries({ fr: 'sac rouge', ar: 'حقيبة حمراء', en: 'red bag' })) {
      await page.goto(`/${lang}`);
      await page.locator('#q').fill(words);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=/);
      assert.equal(await page.locator('#q').inputValue(), words, 'the field keeps what was asked');
      const names = await page.locator('#list .card h3').allTextContents();
      assert.ok(names.slice(0, 5).some((name) => /red/i.test(name) && /bag/i.test(name)), `${words}: ${names.slice(0, 5)}`);
    }
  });

  test('when nothing is found the page says so in its language and leads on', async (t) => {
    const said = new Set();
    for (const lang of LANGS) {
      const page = await visit(t, `/${lang}/search?q=zzqxzzqxzz`);
      said.add(await page.locator('.empty').textContent());
      assert.equal(await page.locator('#list .card').count(), 0);
      assert.equal(await page.locator('#q').inputValue(), 'zzqxzzqxzz');
      const ways = page.locator(`.empty a[href^="/${lang}/c/"]`);
      assert.ok(await ways.count() >= 5);
      await ways.first().click();
      await page.waitForURL(`**/${lang}/c/*`);
      assert.ok(await total(page) > 0);
    }
    assert.equal(said.size, LANGS.length);
  });

  test('a search for nothing shows every product', async (t) => {
    const page = await visit(t, '/fr');
    await page.locator('#q').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/fr\/search/);
    assert.ok(await total(page) > 3000);
  });
});
