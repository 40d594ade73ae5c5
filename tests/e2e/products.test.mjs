// The catalogue as a client of the API reads it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, eventually } from './client.mjs';

/** Every item of a list, page after page. */
async function walk(query, pages = Infinity) {
  const items = [];
  for (let cursor = '', page = 0; page < pages; page++) {
    const { status, json } = await call(`/v1/products?${query}${cursor && `&cursor=${cursor}`}`);
    assert.equal(status, 200);
    items.push(...json.items);
    if (!json.next_cursor) return items;
    cursor = json.next_cursor;
  }
  return items;
}

test('the whole catalogue is read by cursors, each product once', async () => {
  const ids = (await walk('limit=100')).map((p) => p.id);
  assert.ok(ids.length >= 3600, `${ids.length} products`);
  assert.equal(new Set(ids).size, ids.length);
});

test('a page of any order goes on where it ended', async () => {
  for (const [sort, key] of [['price_asc', (p) => p.prices.MAD], ['price_desc', (p) => -p.prices.MAD]]) {
    const keys = (await walk(`limit=40&sort=${sort}`, 4)).map(key);
    assert.deepEqual(keys, keys.toSorted((a, b) => a - b), sort);
  }
  // the newest change while other tests make products, and kept answers follow within seconds
  await eventually(async () => {
    const [first, second] = [await walk('limit=30&sort=newest', 2), await walk('limit=60&sort=newest', 1)];
    return first.length === 60 && first.every((p, n) => p.id === second[n].id);
  }, { every: 500 });
});

test('a price filter holds in the currency it was asked in', async () => {
  for (const currency of ['MAD', 'EUR', 'USD']) {
    const all = (await call('/v1/products?limit=100&sort=price_asc')).json.items;
    const [min, max] = [all[30].prices[currency], all[70].prices[currency]];
    const { json } = await call(`/v1/products?min_price=${min}&max_price=${max}&currency=${currency}&limit=100&sort=price_asc`);
    assert.ok(json.items.length > 0);
    for (const p of json.items) assert.ok(p.prices[currency] >= min && p.prices[currency] <= max, `${p.slug} ${p.prices[currency]}`);
  }
});

test('collection and merchant narrow a list together', async () => {
  const { json: { items: collections } } = await call('/v1/collections');
  const collection = collections[0].slug;
  const some = (await call(`/v1/products?collection=${collection}&limit=50`)).json.items;
  const merchant = some[0].merchant.slug;
  const both = await walk(`collection=${collection}&merchant=${merchant}&limit=100`);
  assert.ok(both.length > 0 && both.every((p) => p.merchant.slug === merchant));
  const whole = await walk(`collection=${collection}&limit=100`);
  // the figure is the catalogue's; what merchants made since is in the list at once
  assert.ok(whole.length >= collections[0].products);
  assert.equal(both.length, whole.filter((p) => p.merchant.slug === merchant).length);
});

test('products are given by id in the order asked for', async () => {
  const ids = (await call('/v1/products?limit=3')).json.items.map((p) => p.id).reverse();
  const { json } = await call(`/v1/products?ids=${[...ids, 'prd_unknown'].join(',')}`);
  assert.deepEqual(json.items.map((p) => p.id), ids);
});

test('a product has everything its page shows', async () => {
  const card = (await call('/v1/products?limit=1')).json.items[0];
  const { json: product } = await call(`/v1/products/${card.slug}`);
  for (const field of Object.keys(card)) assert.deepEqual(product[field], card[field], field);
  assert.ok(Number.isInteger(product.prices.MAD) && product.prices.MAD > 0);
  assert.ok(product.collections.length >= 1 && product.images.length >= 1);
  assert.match(product.created_at, /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test('what a client holds is not sent again', async () => {
  for (const path of ['/v1/products?limit=5', '/v1/collections', '/v1/search?q=mug', '/openapi.json']) {
    const etag = (await call(path)).headers.get('etag').replace(/^W\//, '');
    const again = await call(path, { headers: { 'if-none-match': `"other", W/${etag}` } });
    assert.equal(again.status, 304, path);
    assert.equal(again.text, '');
  }
});

test('wrong parameters are refused by name', async () => {
  const cases = { 'limit=0': 'limit', 'limit=101': 'limit', 'limit=x': 'limit', 'sort=cheap': 'sort', 'currency=GBP': 'currency',
    'min_price=-1': 'min_price', 'min_price=9&max_price=1': 'min_price', 'cursor=zzz': 'cursor', "collection=a'b": 'collection',
    'ids=a,,b': 'ids' };
  for (const [query, field] of Object.entries(cases)) {
    const { status, json } = await call(`/v1/products?${query}`);
    assert.equal(status, 400, query);
    assert.equal(json.errors[0].field, field, query);
  }
});

test('an unknown product or merchant is 404, whatever its name looks like', async () => {
  for (const slug of ['nothing', '%27%20OR%201=1--', '%FF%FE', encodeURIComponent('شمعة')]) {
    assert.equal((await call(`/v1/products/${slug}`)).status, 404, slug);
    assert.equal((await call(`/v1/merchants/${slug}`)).status, 404, slug);
  }
});

test('lists of nothing, of which there are endlessly many, are kept nowhere', async () => {
  const kept = async (path) => (await call(path)).headers.get('cache-status');
  for (let i = 0; i < 2; i++) assert.equal(await kept('/v1/products?collection=no-such-thing&limit=7'), 'gateway; fwd=miss');
  assert.equal(await kept('/v1/products?limit=12&sort=newest&max_price=99999'), 'gateway; fwd=miss; stored');
  assert.equal(await kept('/v1/products?limit=12&sort=newest&max_price=99999'), 'gateway; hit');
});
