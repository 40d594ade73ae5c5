// What merchants report, administrators decide: hidden from everybody, left to be read, shown again.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, eventually, newId } from './client.mjs';
import { bought } from './buyers.mjs';
import { as, good } from './partnership.mjs';
import { person, send } from './people.mjs';
import { products } from './shop.mjs';

let boss, owner, product, review;
const list = async (query = '') => good(await as(boss)('GET', `/v1/admin/reviews?limit=50${query}`)).items;
const judge = (id, hidden, who = boss) => as(who)('PUT', `/v1/admin/reviews/${id}/visibility`, { hidden });
const report = async (reason) => assert.equal((await as(owner)('PUT', `/v1/merchant/reviews/${review.id}/report`, { reason })).status, 204);
const shown = async () => (await call(`/v1/products/${product.slug}/reviews?limit=100&n=${newId()}`)).json.items.some(({ id }) => id === review.id);

before(async () => {
  product = (await products())[4];
  owner = await person({ merchant: { slug: product.merchant.slug, role: 'staff' } });
  boss = await person({ roles: ['admin'] });
  const buyer = await person({ name: 'Hicham' });
  await bought(buyer, product);
  review = good(await send('POST', `/v1/products/${product.slug}/reviews`, { rating: 1, text: 'Vendeur à fuir', author: 'Hicham' }, { token: buyer.token }));
});

test('a reported review waits with its product, its merchant and the reason; hidden, nobody reads it', async () => {
  await report('Il n’a rien acheté chez nous');
  const waiting = (await list()).find(({ id }) => id === review.id);
  assert.deepEqual([waiting.text, waiting.product.slug, waiting.merchant, waiting.reported, waiting.hidden], ['Vendeur à fuir', product.slug, product.merchant.slug, 'Il n’a rien acheté chez nous', false]);
  good(await judge(review.id, true));
  assert.ok(!(await list()).some(({ id }) => id === review.id), 'it is decided');
  const hidden = (await list('&state=hidden')).find(({ id }) => id === review.id);
  assert.deepEqual([hidden.hidden, hidden.reported], [true, undefined]);
  await eventually(async () => !await shown());
});

test('it is shown again, and a report that is not followed ends as well', async () => {
  good(await judge(review.id, false));
  await eventually(shown);
  assert.ok(!(await list('&state=hidden')).some(({ id }) => id === review.id));
  await report('Encore');
  good(await judge(review.id, false));
  assert.ok(!(await list()).some(({ id }) => id === review.id));
  assert.ok(await shown());
});

test('lists go on page by page, and what is not known is named', async () => {
  await report('Une fois de plus');
  const { items, next_cursor } = good(await as(boss)('GET', '/v1/admin/reviews?limit=1'));
  assert.equal(items.length, 1);
  if (next_cursor) assert.equal((await as(boss)('GET', `/v1/admin/reviews?limit=1&state=hidden&cursor=${next_cursor}`)).json.errors[0].field, 'cursor');
  assert.deepEqual((await as(boss)('GET', '/v1/admin/reviews?state=liked')).json.errors[0].field, 'state');
  assert.equal((await judge('rev_nothing', true)).status, 404);
  assert.equal((await as(boss)('PUT', `/v1/admin/reviews/${review.id}/visibility`, { hidden: 'yes' })).status, 400);
});

test('nobody but administrators lists or decides', async () => {
  for (const who of [owner, await person()]) {
    assert.equal((await as(who)('GET', '/v1/admin/reviews')).status, 403);
    assert.equal((await judge(review.id, true, who)).status, 403);
  }
  assert.ok(await shown());
});
