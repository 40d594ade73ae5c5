// What two people of a merchant change at the same moment: neither change is lost, or the second is told. And what one buyer tries at
// once: a partner's codes, all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './client.mjs';
import { as, good, influencer, partner, rule } from './partnership.mjs';
import { newEmail, person, send } from './people.mjs';
import { cartWith, place, products, quoteOf } from './shop.mjs';

test('of many who change a programme from the same version one does, and the others are told', async () => {
  const slug = `once-${newId().slice(0, 8)}`, owner = as(await person({ merchant: { slug, role: 'owner' } }));
  const made = await owner('PUT', '/v1/merchant/programme', rule());
  const etag = made.headers.get('etag');
  const change = (n) => owner('PUT', '/v1/merchant/programme', rule({ description: `Version ${n}` }), { 'if-match': etag });
  const answers = await Promise.all([1, 2, 3, 4, 5].map(change));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412, 412, 412]);
  const won = answers.find(({ status }) => status === 200), now = await owner('GET', '/v1/merchant/programme');
  assert.deepEqual([now.json.description, now.json.version, now.headers.get('etag')], [won.json.description, made.json.version + 1, won.headers.get('etag')]);
  assert.equal((await owner('PUT', '/v1/merchant/programme', rule(), { 'if-match': '"x"' })).status, 412);
  // who has none yet has no version of it
  const nobody = as(await person({ merchant: { slug: `${slug}-2`, role: 'owner' } }));
  assert.equal((await nobody('PUT', '/v1/merchant/programme', rule(), { 'if-match': '"1"' })).status, 412);
});

test('two who change different parts of a partner, or of a promotion, are both heard', async () => {
  const slug = `parts-${newId().slice(0, 8)}`, who = await person({ merchant: { slug, role: 'owner' } }), owner = as(who), ines = await influencer();
  good(await owner('PUT', '/v1/merchant/programme', rule({ groups: { or: { sale: { percent: 1500 } } } })));
  const { id } = await partner(ines, who, slug);
  for (let round = 0; round < 5; round++) {
    const offer = { window_days: 10 + round };
    const both = await Promise.all([owner('PATCH', `/v1/merchant/partners/${id}`, { group: 'or' }), owner('PATCH', `/v1/merchant/partners/${id}`, { offer })]);
    assert.deepEqual(both.map(({ status }) => status), [200, 200]);
    const now = good(await owner('PATCH', `/v1/merchant/partners/${id}`, {}));
    assert.deepEqual([now.group, now.offer], ['or', offer]);
    good(await owner('PATCH', `/v1/merchant/partners/${id}`, { group: null }));
  }
  const { id: promotion } = good(await owner('POST', '/v1/merchant/promotions', { code: `ONCE${newId().slice(0, 8).toUpperCase()}`, benefit: { kind: 'percent', basis_points: 500 }, goods: { kind: 'all' } }));
  const ends_at = Math.floor(Date.now() / 1000) + 86_400;
  const changes = [{ ends_at }, { limit_total: 7 }, { limit_per_shopper: 2 }];
  for (const answer of await Promise.all(changes.map((change) => owner('PATCH', `/v1/merchant/promotions/${promotion}`, change)))) good(answer);
  const kept = good(await owner('GET', '/v1/merchant/promotions')).items.find((one) => one.id === promotion);
  assert.deepEqual([kept.ends_at, kept.limit_total, kept.limit_per_shopper], [ends_at, 7, 2]);
});

test('of a merchant’s partners’ codes an order is given one, however many are entered', async () => {
  const product = (await products()).filter((p) => p.prices.MAD > 8_000).at(-2), merchant = product.merchant.slug;
  const owner = await person({ merchant: { slug: merchant, role: 'owner' } }), ines = await influencer('Inès'), omar = await influencer('Omar');
  const before = await as(owner)('GET', '/v1/merchant/programme');
  good(await as(owner)('PUT', '/v1/merchant/programme', { ...rule(), code_discount: 1000 }, before.status === 200 ? { 'if-match': before.headers.get('etag') } : {}));
  const codes = [];
  for (const who of [ines, omar]) {
    await partner(who, owner, merchant);
    for (let n = 0; n < (who === ines ? 4 : 1); n++) codes.push(good(await as(who)('POST', '/v1/influencer/codes', { merchant })).code);
  }
  const cart = await cartWith([product.id, 1]);
  good(await send('PUT', `/v1/carts/${cart}/coupons/${codes[0]}`));
  const once = good(await quoteOf(cart)).totals.discount;
  for (const [n, code] of codes.entries()) {
    good(await send('PUT', `/v1/carts/${cart}/coupons/${code}`));
    assert.equal(good(await quoteOf(cart)).totals.discount, once, `${n + 1} codes`);
  }
  const { order } = good(await place(cart, { email: newEmail('buyer') }));
  assert.deepEqual([once > 0, order.totals.discount], [true, once]);
});
