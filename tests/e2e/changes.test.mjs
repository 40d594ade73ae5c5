// A product changed at the edge, after the index was built: searchable at once for whoever changed it, within seconds for others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call, eventually } from './client.mjs';

const find = async (q, headers = {}) => (await call(`/v1/search?q=${encodeURIComponent(q)}&limit=20`, { headers })).json;
const holds = (page, id) => page.items.some((p) => p.id === id);

// One product, changed for a test and put back after it.
async function changing(product, change, check) {
  const { status, headers, text } = await admin('PATCH', `/admin/v1/products/${product.id}`, JSON.stringify(change));
  assert.equal(status, 200, text);
  try {
    await check({ 'gys-sequence': headers.get('gys-sequence') ?? /gys-sequence=(\d+)/.exec(headers.get('set-cookie'))[1] });
  } finally {
    await admin('PATCH', `/admin/v1/products/${product.id}`, JSON.stringify({ name: product.name, price: product.prices.MAD, stock: product.stock }));
  }
}

test('a new name is found at once by its editor and within seconds by others; the old one no more', async () => {
  const [product] = (await find('party bunting')).items;
  const before = await find('');
  await changing(product, { name: 'Zellige turquoise wagonette' }, async (own) => {
    assert.ok(holds(await find('zellige wagonette', own), product.id));
    await eventually(async () => holds(await find('zellige wagonette'), product.id));
    await eventually(async () => holds(await find('zelige wagonete'), product.id));
    assert.ok(!holds(await find(product.name), product.id));
    assert.equal((await find('')).total, before.total);
  });
  await eventually(async () => holds(await find(product.name), product.id));
});

test('a changed price is in the answer, in its order and in its filter', async () => {
  const [product] = (await find('popcorn holder')).items;
  await changing(product, { price: 123_456_00 }, async (own) => {
    const shown = (await find('popcorn holder', own)).items.find((p) => p.id === product.id);
    assert.equal(shown.prices.MAD, 123_456_00);
    const dearest = (await call('/v1/search?sort=price_desc&limit=1', { headers: own })).json;
    assert.equal(dearest.items[0].id, product.id);
    const rich = (await call('/v1/search?min_price=10000000&currency=MAD', { headers: own })).json;
    assert.deepEqual(rich.items.map((p) => p.id), [product.id]);
  });
});

test('what is sold out leaves the list of what can be bought', async () => {
  const query = '/v1/search?q=party%20bunting&in_stock=true';
  const [product] = (await call(query)).json.items;
  await changing(product, { stock: 0 }, async (own) => {
    const left = (await call(query, { headers: own })).json;
    assert.ok(!holds(left, product.id));
  });
});

test('pages hold every product once, also those that changed', async () => {
  const [product] = (await find('lunch bag')).items;
  await changing(product, { price: 9_900 }, async (own) => {
    const seen = new Set();
    let total;
    for (let cursor = ''; cursor !== undefined; ) {
      const page = (await call(`/v1/search?q=lunch%20bag&sort=price_asc&limit=7${cursor && `&cursor=${cursor}`}`, { headers: own })).json;
      total = page.total;
      for (const p of page.items) { assert.ok(!seen.has(p.id), p.name); seen.add(p.id); }
      cursor = page.next_cursor;
    }
    assert.equal(seen.size, total);
    assert.ok(seen.has(product.id));
  });
});
