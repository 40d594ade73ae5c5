// Promotions that need no code: whatever one owner makes, the others' are given, and each has only so many at a time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, newId } from './client.mjs';
import { person, send } from './people.mjs';
import { cartWith, products, quoteOf } from './shop.mjs';

const MOST = 50;
const [one] = await products();
const now = Math.floor(Date.now() / 1000);
const rule = (more = {}) => ({ benefit: { kind: 'percent', basis_points: 1000 }, goods: { kind: 'products', ids: [one.id] }, ...more });
const byMarket = (more) => admin('POST', '/admin/v1/promotions', JSON.stringify(rule(more)));
const owner = async (slug) => {
  const { token } = await person({ merchant: { slug, role: 'owner' } });
  return (method, path, body) => send(method, `/v1/merchant/promotions${path}`, body, { token });
};
const discount = async () => (await quoteOf(await cartWith([one.id, 1]))).json.totals.discount;

test('what the marketplace gave once takes nothing from what a merchant gives now', async () => {
  const ask = await owner(one.merchant.slug), before = await discount();
  for (let made = 0; made <= 100; made += 20) {
    const all = await Promise.all(Array.from({ length: 20 }, () => byMarket({ starts_at: now - 200, ends_at: now - 100 })));
    for (const { status, text } of all) assert.equal(status, 201, text);
  }
  const { status, json } = await ask('POST', '', rule());
  assert.equal(status, 201);
  try {
    assert.ok(await discount() > before, 'the merchant gives it');
    const { json: { id } } = await ask('POST', '', rule({ starts_at: now + 3_600 }));
    const given = await discount();
    assert.equal((await ask('DELETE', `/${id}`)).status, 204);
    assert.equal(await discount(), given, 'what begins later gives nothing yet');
  } finally { assert.equal((await ask('DELETE', `/${json.id}`)).status, 204); }
  assert.equal(await discount(), before);
});

test('a merchant has fifty of them at a time: what is over makes room, and comes back only where there is some', async () => {
  const ask = await owner(`automatic-${newId().slice(0, 8)}`);
  const over = (await ask('POST', '', rule({ ends_at: now - 100 }))).json;
  const made = await Promise.all(Array.from({ length: MOST + 5 }, (_, n) => ask('POST', '', rule(n % 2 ? { starts_at: now + 3_600 } : {}))));
  const kept = made.filter(({ status }) => status === 201), refused = made.filter(({ status }) => status === 409);
  assert.deepEqual([kept.length, refused.length], [MOST, 5], 'asked for at the same time');
  for (const { json } of refused) assert.deepEqual([json.type, json.errors[0].field], ['urn:getyourshare:problem:too-many', 'code']);
  assert.equal((await ask('POST', '', rule({ code: `FIFTY-${newId().slice(0, 8)}` }))).status, 201, 'with a code there may be more');

  const again = () => ask('PATCH', `/${over.id}`, { ends_at: now + 3_600 });
  const { status, json } = await again();
  assert.deepEqual([status, json.errors?.[0].field], [409, 'ends_at']);
  const { json: { id } } = kept.find(({ json }) => !json.starts_at);
  assert.equal((await ask('PATCH', `/${id}`, { limit_total: 5 })).status, 200, 'those that there are can be changed');
  assert.equal((await ask('PATCH', `/${id}`, { ends_at: now })).status, 200, 'and ended');
  assert.equal((await again()).status, 200);
  assert.equal((await ask('POST', '', rule())).status, 409);
});
