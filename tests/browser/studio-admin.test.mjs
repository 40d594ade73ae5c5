// An administrator at work in the studio: reviews that merchants reported.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { journeys } from './browser.mjs';
import { violations } from './measures.mjs';
import { desk, pagesAreSound, ready, said } from './studio.mjs';
import { call, eventually, newId } from '../e2e/client.mjs';
import { bought } from '../e2e/buyers.mjs';
import { as, good } from '../e2e/partnership.mjs';
import { person } from '../e2e/people.mjs';
import { products } from '../e2e/shop.mjs';

journeys('studio: an administrator', async () => {
  let boss;
  before(async () => { boss = await person({ roles: ['admin'], name: 'Nadia' }); });

  test('a reported review is hidden, shown again, and left to be read', async (t) => {
    const product = (await products())[6], buyer = await person({ name: 'Amina' }), words = `À fuir ${newId()}`;
    const staff = await person({ merchant: { slug: product.merchant.slug, role: 'staff' } });
    await bought(buyer, product);
    const { id } = good(await as(buyer)('POST', `/v1/products/${product.slug}/reviews`, { rating: 1, text: words, author: 'Amina' }));
    const report = async () => assert.equal((await as(staff)('PUT', `/v1/merchant/reviews/${id}/report`, { reason: 'Pas une cliente' })).status, 204);
    const shown = async () => (await call(`/v1/products/${product.slug}/reviews?limit=100&n=${newId()}`)).json.items.some((review) => review.id === id);
    await report();
    const page = await desk(t, boss, '/studio/judge', { size: 'phone' }), one = page.locator(`[data-review="${id}"]`);
    await one.getByText('Pas une cliente').waitFor();
    assert.deepEqual(await violations(page), []);
    await one.getByRole('button', { name: 'Masquer' }).click();
    await eventually(async () => !await shown());
    await said(page).locator('button').click(); // taken back, while that is offered
    await eventually(shown);
    await report();
    await page.reload();
    await one.getByRole('button', { name: 'Laisser visible' }).click();
    await one.waitFor({ state: 'detached' });
    assert.ok(await shown());
    await page.locator('.choice button', { hasText: 'masqués' }).click();
    await page.waitForURL(/state=hidden/);
    await ready(page);
    assert.equal(await one.count(), 0);
    assert.deepEqual(page.faults, []);
  });

  test('every page of the menu is light, accessible and within the screen', async (t) => {
    await pagesAreSound(await desk(t, boss, '/studio/merchants', { size: 'phone' }));
  });
});
