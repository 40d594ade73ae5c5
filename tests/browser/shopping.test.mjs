// From the home page to the second page of a narrowed, ordered list, and back again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, SIZES, base, number, prices, products, total, journeys, visit } from './browser.mjs';

journeys('lists', async () => {
  /** The filter value that leaves most products. */
  async function mostCommon(page) {
    const found = await page.locator('#filter label:has([name=f])').evaluateAll((labels) =>
      labels.map((label) => ({ value: label.querySelector('input').value, text: label.querySelector('.count').textContent })));
    return found.map(({ value, text }) => ({ value, count: number(text) })).toSorted((a, b) => b.count - a.count)[0];
  }

  /** Sets a filter as a shopper does: beside the list it applies at once, on a phone with its button. */
  async function tick(page, size, value, on) {
    const box = page.locator(`#filter [name=f][value="${value}"]`);
    if (size === 'phone' && !await box.isVisible()) await page.locator('#filter > details > summary').click();
    await box.setChecked(on);
    if (size === 'phone') await page.locator('#filter button').click();
    await page.waitForURL((url) => url.searchParams.getAll('f').includes(value) === on);
  }

  for (const lang of LANGS) for (const size of Object.keys(SIZES)) {
    test(`${lang}, ${size}: a collection narrowed, ordered, turned to its next page, and widened again`, async (t) => {
      const page = await visit(t, `/${lang}`, { size });
      await page.locator('#collections a').first().click();
      await page.waitForURL(`**/${lang}/c/*`);
      const all = await total(page);
      assert.ok(all > 100, `${all} products`);

      const { value, count } = await mostCommon(page);
      assert.ok(count > 30 && count < all, `${value} leaves ${count}`);
      await tick(page, size, value, true);
      await page.waitForFunction((n) => document.querySelector('#count').textContent.replace(/\D/g, '') === `${n}`, count);
      assert.ok(await page.locator(`[name=f][value="${value}"]`).isChecked());

      await page.locator('#sort').selectOption('price_asc');
      await page.waitForURL(/sort=price_asc/);
      await page.waitForFunction(() => {
        const all = [...document.querySelectorAll('#list .card data')].map((price) => Number(price.value));
        return all.every((price, i) => !i || price >= all[i - 1]);
      });
      const [cheap, seen] = [await prices(page), await products(page)];
      assert.equal(await total(page), count, 'another order, the same products');

      await page.locator('#list [rel=next]').click();
      await page.waitForURL(/cursor=/);
      const [dearer, more] = [await prices(page), await products(page)];
      assert.ok(more.length > 0 && dearer[0] >= cheap.at(-1), `${cheap.at(-1)} then ${dearer[0]}`);
      assert.deepEqual(more.filter((id) => seen.includes(id)), [], 'no product comes twice');
      assert.ok(await page.locator(`[name=f][value="${value}"]`).isChecked(), 'the next page keeps the filter');

      await page.goBack();
      await page.waitForFunction((id) => document.querySelector('#list .card')?.dataset.id === id, seen[0]);
      assert.deepEqual(await products(page), seen);
      await tick(page, size, value, false);
      await page.waitForFunction((n) => document.querySelector('#count').textContent.replace(/\D/g, '') === `${n}`, all);
      assert.deepEqual(page.faults, []);
    });
  }

  test('back and forward walk through the filters, without loading the page again', async (t) => {
    const page = await visit(t, '/fr/c/home-decor');
    await page.evaluate(() => { window.untouched = true; });
    const states = [[page.url(), await total(page)]];
    for (const key of ['colour', 'material']) {
      const before = page.url();
      await page.locator(`[name=f][value^="${key}:"]`).first().check();
      await page.waitForURL((url) => url.href !== before);
      await page.waitForFunction((n) => !document.querySelector('.busy') && document.querySelector('#count').textContent.replace(/\D/g, '') !== `${n}`, states.at(-1)[1]);
      states.push([page.url(), await total(page)]);
    }
    const walk = async (step, [url, count]) => {
      await step();
      await page.waitForFunction((n) => document.querySelector('#count').textContent.replace(/\D/g, '') === `${n}`, count);
      assert.equal(page.url(), url);
      const chosen = new URL(url).searchParams.getAll('f').toSorted();
      assert.deepEqual((await page.locator('[name=f]:checked').evaluateAll((boxes) => boxes.map((box) => box.value))).toSorted(), chosen);
    };
    await walk(() => page.goBack(), states[1]);
    await walk(() => page.goBack(), states[0]);
    await walk(() => page.goForward(), states[1]);
    await walk(() => page.goForward(), states[2]);
    assert.equal(await page.evaluate(() => window.untouched), true);
  });

  test('a filtered address is the same list for whoever opens it', async (t) => {
    const page = await visit(t, '/en/c/bags-travel?f=colour%3Ared&sort=price_desc');
    const [here, count] = [await products(page), await total(page)];
    assert.ok(count > 0);
    const other = await visit(t, page.url(), { size: 'phone' });
    assert.deepEqual([await products(other), await total(other)], [here, count]);
    const named = await other.locator('#list').getByText('Red', { exact: true }).evaluateAll((all) => all.some((element) => element.checkVisibility()));
    assert.ok(named, 'what narrows the list is there to see');
  });

  test('the keyboard stays where it was when the list is exchanged', async (t) => {
    const page = await visit(t, '/en/c/home-decor');
    const box = page.locator('[name=f]').nth(2);
    const value = await box.getAttribute('value');
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/f=/);
    await page.waitForFunction((v) => document.activeElement?.value === v && !document.querySelector('.busy'), value);
    assert.equal(await page.locator('#count').getAttribute('aria-live') ?? 'polite', 'polite');
    assert.equal(await page.evaluate(() => document.querySelector('#count').tagName), 'OUTPUT', 'the new count is announced');
  });

  test('on a phone the panel closes when its filters apply, says how many there are, and each can be taken away', async (t) => {
    const page = await visit(t, '/fr/c/candles-lighting', { size: 'phone' });
    const all = await total(page), handle = page.locator('#filter > details > summary');
    await handle.click();
    const label = page.locator('#filter label:has([name=f])').first(), value = await label.locator('input').getAttribute('value');
    const name = await label.locator('span').first().textContent();
    await label.locator('input').check();
    await page.locator('[name=in_stock]').check();
    await page.locator('#filter button').click();
    await page.waitForURL((url) => url.search === `?in_stock=1&f=${encodeURIComponent(value)}`);
    await page.waitForFunction(() => document.querySelectorAll('.chosen li').length === 3);
    assert.equal(await page.locator('#filter > details[open]').count(), 0, 'the list is there to see');
    assert.match(await handle.textContent(), /\(2\)/);
    assert.ok(await handle.evaluate((summary) => summary === document.activeElement), 'the keyboard is where the panel was');
    const chip = page.getByRole('link', { name: `Retirer le filtre ${name}` });
    assert.ok((await chip.boundingBox()).height >= 44);
    await chip.click();
    await page.waitForURL('**/fr/c/candles-lighting?in_stock=1');
    await page.getByRole('link', { name: 'Retirer le filtre En stock uniquement' }).click();
    await page.waitForURL('**/fr/c/candles-lighting');
    assert.equal(await total(page), all);
    assert.deepEqual(page.faults, []);
  });

  test('a form with empty fields leads to the address one shares', async () => {
    const answer = await fetch(`${base}/fr/c/home-decor?sort=&in_stock=1&min=&max=&f=colour%3Ared`, { redirect: 'manual' });
    assert.deepEqual([answer.status, answer.headers.get('location')], [301, '/fr/c/home-decor?in_stock=1&f=colour%3Ared']);
  });

  test('no product fits every filter: the page says so and offers the way out', async (t) => {
    const page = await visit(t, '/fr/c/bags-travel?f=colour%3Ared&min=99999');
    assert.equal(await page.locator('#list .card').count(), 0);
    assert.ok((await page.locator('#list .empty').textContent()).trim().length > 10);
    await page.locator('.chosen .clear').click();
    await page.waitForURL('**/fr/c/bags-travel');
    assert.ok(await total(page) > 0);
  });
});
