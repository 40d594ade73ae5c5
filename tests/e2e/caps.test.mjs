// What a month may earn at most goes to the earliest sales; one that is fraud leaves its room to those behind it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './client.mjs';
import { as, good, importPast, influencer, rule } from './partnership.mjs';
import { newEmail, person } from './people.mjs';
import { ledgerIsSound } from './shop.mjs';

test('a month\'s cap holds whatever comes late, is given back or turns out to be fraud', async () => {
  const merchant = `cap-${newId().slice(0, 8)}`, owner = await person({ merchant: { slug: merchant, role: 'owner' } }), lina = await influencer('Lina');
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({ approves_at_once: true }, { month_cap: 15_000 })));
  good(await as(lina)('POST', `/v1/programmes/${merchant}/applications`, {}));
  const { code } = good(await as(lina)('POST', '/v1/influencer/codes', { merchant }));
  const noon = new Date(Date.now() - 40 * 86_400_000).setUTCHours(12, 0, 0, 0) / 1000, orders = {};
  /** A sale of 1 000 dirhams so many minutes after noon, which earns 100 at most: what was credited. */
  const sell = async (minute) => (await importPast({ past: [{ kind: 'sale', event: newId(), order: orders[minute] = newId(), at: noon + minute * 60, merchant, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }], codes: [code], email: newEmail() }] })).results[0].amount;
  const earned = async () => good(await as(owner)('GET', '/v1/merchant/commissions')).items.toReversed().map((one) => [(one.at - noon) / 60, one.credited, one.due]);
  assert.deepEqual([await sell(10), await sell(20), await sell(30)], [10_000, 5_000, 0]);
  // heard of late, it was earlier than the others
  assert.equal(await sell(5), 10_000);
  assert.deepEqual(await earned(), [[5, 10_000, 10_000], [10, 5_000, 5_000], [20, 0, 0], [30, 0, 0]]);
  // what is given back leaves no room
  await importPast({ past: [{ kind: 'refund', id: newId(), order: orders[10], lines: [['1', 100_000]] }] });
  assert.deepEqual(await earned(), [[5, 10_000, 10_000], [10, 5_000, 0], [20, 0, 0], [30, 0, 0]]);
  const judge = async (minute, word) => {
    const { items } = good(await as(owner)('GET', '/v1/merchant/commissions'));
    good(await as(owner)('POST', `/v1/merchant/commissions/${items.find((one) => one.at === noon + minute * 60).id}/${word}`, {}));
  };
  await judge(5, 'fraud');
  assert.deepEqual(await earned(), [[5, 10_000, 0], [10, 10_000, 0], [20, 5_000, 5_000], [30, 0, 0]]);
  await judge(5, 'approve');
  assert.deepEqual(await earned(), [[5, 10_000, 10_000], [10, 5_000, 0], [20, 0, 0], [30, 0, 0]]);
  await ledgerIsSound();
});
