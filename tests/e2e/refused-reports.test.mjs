// What was not counted is shown with its reason to the merchant that it concerns and to the marketplace, for 180 days.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { admin, newId } from './client.mjs';
import { as, good, importPast, influencer, rule } from './partnership.mjs';
import { newEmail, person, send } from './people.mjs';
import { change, skip } from './stored.mjs';

const merchant = `refused-${newId().slice(0, 8)}`, at = Math.floor(Date.now() / 1000) - 3600;
let owner, boss, zineb, code;

const reports = async () => good(await as(owner)('GET', '/v1/merchant/refused-reports?limit=100')).items;
const sale = (more) => ({ kind: 'sale', event: newId(), order: newId(), at, merchant, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }], codes: [code], email: newEmail('buyer'), ...more });
const tell = async (...past) => (await importPast({ past })).results;

before(async () => {
  owner = await person({ merchant: { slug: merchant, role: 'owner' } });
  boss = await person({ roles: ['admin'] });
  zineb = await influencer('Zineb');
  assert.deepEqual(await reports(), [], 'without a programme nothing is judged');
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({ approves_at_once: true })));
  good(await as(zineb)('POST', `/v1/programmes/${merchant}/applications`, {}));
  ({ code } = good(await as(zineb)('POST', '/v1/influencer/codes', { merchant })));
});

test('a report that did not count is listed with its reason; one that nobody led to is not', async () => {
  const counted = sale();
  await tell(counted, sale({ email: zineb.email, at: at + 1 }), sale({ order: counted.order, at: at + 2 }), sale({ codes: [], at: at + 3 }), counted);
  const items = await reports();
  assert.deepEqual(items.map((one) => [one.reason, one.kind, one.influencer, one.code, one.at]), [
    ['duplicate_order', 'sale', 'Zineb', code, at + 2], ['self_referral', 'sale', 'Zineb', code, at + 1],
  ]);
  assert.ok(!JSON.stringify(items).includes('@') && !JSON.stringify(items).includes(counted.order));
  const first = good(await as(owner)('GET', '/v1/merchant/refused-reports?limit=1'));
  const second = good(await as(owner)('GET', `/v1/merchant/refused-reports?limit=1&cursor=${first.next_cursor}`));
  assert.deepEqual([...first.items, ...second.items, second.next_cursor, first.kept_days], [...items, undefined, 180]);

  const all = async (query) => good(await send('GET', `/v1/admin/refused-reports?${query}`, undefined, { token: boss.token })).items;
  assert.deepEqual(await all(`merchant=${merchant}`), items);
  assert.ok((await all('limit=100')).length >= 2);
  const other = await person({ merchant: { slug: `${merchant}-b`, role: 'owner' } });
  good(await as(other)('PUT', '/v1/merchant/programme', rule()));
  assert.deepEqual(good(await as(other)('GET', '/v1/merchant/refused-reports')).items, []);
});

test('old reports go, and what was credited is not credited again', { skip }, async () => {
  const counted = sale();
  await tell(counted);
  const credited = async () => good(await as(owner)('GET', '/v1/merchant/commissions')).items.length;
  const before_ = await credited();
  const aged = (days) => change('affiliate_events', ['UPDATE affiliate_events SET heard = ? WHERE programme = (SELECT id FROM programmes WHERE merchant = ?)', Math.floor(Date.now() / 1000) - days * 86_400, merchant]);
  assert.ok(aged(179) >= 3);
  await admin('POST', '/admin/v1/affiliates/sweep');
  assert.equal((await reports()).length, 2);
  aged(181);
  await admin('POST', '/admin/v1/affiliates/sweep');
  assert.deepEqual(await reports(), []);
  assert.equal((await tell(counted))[0].reason, 'duplicate_order');
  assert.equal(await credited(), before_);
});
