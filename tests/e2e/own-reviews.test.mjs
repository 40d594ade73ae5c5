// A merchant's reviews in one list: of all its products, by stars, unanswered, reported; nobody else's.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { admin } from './client.mjs';
import { bought } from './buyers.mjs';
import { as, good } from './partnership.mjs';
import { person, send } from './people.mjs';
import { products } from './shop.mjs';

let owner, all;
const list = async (query = '') => good(await as(owner)('GET', `/v1/merchant/reviews?limit=50${query}`)).items.filter(({ id }) => all.some((one) => one.id === id));
const ids = (items) => items.map(({ id }) => id);

before(async () => {
  // two products of one merchant
  const known = await products(), of = (slug) => known.filter((p) => p.merchant.slug === slug);
  const merchant = known.map((p) => p.merchant.slug).find((slug) => of(slug).length > 1);
  const [one, two] = of(merchant);
  owner = await person({ merchant: { slug: merchant, role: 'staff' } });
  all = [];
  for (const [product, rating, text] of [[one, 5, 'Magnifique'], [two, 2, 'Ébréché'], [one, 2, '']]) {
    const buyer = await person({ name: 'Amina' });
    await bought(buyer, product);
    all.unshift({ ...good(await send('POST', `/v1/products/${product.slug}/reviews`, { rating, text, author: 'Amina' }, { token: buyer.token })), slug: product.slug });
  }
});

test('all products’ reviews stand in one list, latest first, each with its product', async () => {
  const items = await list();
  assert.deepEqual(items.map(({ id, product }) => [id, product.slug]), all.map(({ id, slug }) => [id, slug]));
  assert.ok(items.every(({ product }) => product.name && product.image.src));
});

test('the list goes on page by page, and by stars', async () => {
  const ask = async (query) => good(await as(owner)('GET', `/v1/merchant/reviews${query}`));
  const found = [];
  for (let cursor = ''; ;) {
    const page = await ask(`?limit=1&stars=2${cursor}`);
    found.push(...page.items);
    if (!page.next_cursor || found.length > 60) break;
    cursor = `&cursor=${page.next_cursor}`;
  }
  assert.ok(found.every(({ rating }) => rating === 2));
  assert.deepEqual(ids(found).filter((id) => ids(all).includes(id)), [all[0].id, all[1].id]);
  const { next_cursor } = await ask('?limit=1');
  const other = await as(owner)('GET', `/v1/merchant/reviews?limit=1&stars=2&cursor=${next_cursor}`);
  assert.deepEqual([other.status, other.json.errors[0].field], [400, 'cursor']);
});

test('what was answered or reported is told apart, what is hidden is not there', async () => {
  const [late, chipped, first] = all;
  good(await as(owner)('PUT', `/v1/merchant/reviews/${first.id}/reply`, { text: 'Merci' }));
  assert.deepEqual(ids(await list('&state=unanswered')), [late.id, chipped.id]);
  assert.equal((await as(owner)('PUT', `/v1/merchant/reviews/${chipped.id}/report`, { reason: 'Ce n’est pas notre produit' })).status, 204);
  assert.deepEqual((await list('&state=reported')).map(({ id, reported }) => [id, reported]), [[chipped.id, 'Ce n’est pas notre produit']]);
  assert.deepEqual(ids(await list('&state=reported&stars=5')), []);
  good(await admin('PUT', `/admin/v1/reviews/${chipped.id}/visibility`, JSON.stringify({ hidden: true })));
  assert.deepEqual(ids(await list()), [late.id, first.id]);
});

test('another merchant sees none of them; what is wrong is named', async () => {
  const other = await person({ merchant: { slug: 'somebody-else', role: 'owner' } });
  assert.deepEqual(good(await as(other)('GET', '/v1/merchant/reviews')).items, []);
  for (const [query, field] of [['stars=6', 'stars'], ['state=mine', 'state'], ['limit=101', 'limit'], ['cursor=x', 'cursor']]) {
    const { status, json } = await as(owner)('GET', `/v1/merchant/reviews?${query}`);
    assert.deepEqual([status, json.errors[0].field], [400, field]);
  }
});
