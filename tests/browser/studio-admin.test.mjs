// An administrator at work in the studio: reviews that merchants reported, commissions to judge, statements to withdraw.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { journeys } from './browser.mjs';
import { violations } from './measures.mjs';
import { desk, pagesAreSound, ready, said } from './studio.mjs';
import { call, eventually, newId } from '../e2e/client.mjs';
import { bought } from '../e2e/buyers.mjs';
import { as, good, importPast, influencer, payIn, rule, settle } from '../e2e/partnership.mjs';
import { newEmail, person } from '../e2e/people.mjs';
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

  test('a commission that was paid is judged with a reason, and a wrong statement is withdrawn', async (t) => {
    const merchant = `judged-${newId().slice(0, 8)}`, owner = await person({ merchant: { slug: merchant, role: 'owner' } }), name = `Rim ${newId().slice(0, 6)}`, rim = await influencer(name);
    good(await as(owner)('PUT', '/v1/merchant/programme', rule({ approves_at_once: true }, { holding_days: 0 })));
    await payIn(boss.token, merchant, 1_000_000);
    good(await as(rim)('POST', `/v1/programmes/${merchant}/applications`, {}));
    const { code } = good(await as(rim)('POST', '/v1/influencer/codes', { merchant }));
    const sale = (email) => ({ kind: 'sale', event: newId(), order: newId(), at: Math.floor(Date.now() / 1000) - 40 * 86_400, merchant, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }], codes: [code], email });
    await importPast({ past: [sale(newEmail()), sale(rim.email)] });
    await settle(boss, 0);

    const page = await desk(t, boss, `/studio/all-commissions?merchant=${merchant}`, { size: 'phone' }), dialog = page.locator('dialog'), one = page.locator('.commission');
    await one.getByText('versée').waitFor();
    assert.deepEqual(await violations(page), []);
    await one.getByRole('button', { name: 'C’est une fraude' }).click();
    await dialog.getByRole('textbox').fill('trois comptes, un seul téléphone');
    await dialog.locator('button[type=submit]').click();
    await page.locator('.commission[data-state=fraud]').getByText('trois comptes, un seul téléphone').waitFor();
    await one.getByRole('button', { name: 'Garder' }).waitFor();
    await page.locator('.choice button', { hasText: 'Non comptées' }).click();
    await page.locator('[data-reason=self_referral]').getByText(name).waitFor();
    assert.deepEqual(await violations(page), []);

    await page.goto('/studio/payouts?state=prepared');
    await ready(page);
    const [{ id }] = good(await as(rim)('GET', '/v1/influencer/statements')).items, payout = page.locator(`[data-statement="${id}"]`);
    await payout.getByRole('button', { name: 'Retirer' }).click();
    await dialog.locator('.button.danger').click();
    await payout.waitFor({ state: 'detached' });
    assert.equal(good(await as(rim)('GET', '/v1/influencer/statements')).items[0].state, 'withdrawn');
    assert.deepEqual(page.faults, []);
  });

  test('every page of the menu is light, accessible and within the screen', async (t) => {
    await pagesAreSound(await desk(t, boss, '/studio/merchants', { size: 'phone' }));
  });
});
