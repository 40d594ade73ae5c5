// Stock: one object per product decides who gets the last unit; the shop shows what is left within seconds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call, eventually, newId } from './client.mjs';
import { products as popular } from './shop.mjs';

// of the demonstration's, and not those that other tests buy
const products = (await popular()).slice(20, 32);
let next = 0;

/** A product with its article number and the operations of its Stock object, counted anew for a test and put back after it. */
async function counted(units, check) {
  const card = products[next++ % products.length];
  const path = `/v1/products/${card.slug}`;
  const { sku, stock: before } = (await call(path)).json;
  const operate = async (operation, body) => {
    const { status, json, text } = await admin('POST', `/admin/v1/stock/${card.id}/${operation}`, JSON.stringify(body));
    assert.equal(status, 200, text);
    return json;
  };
  const reserve = (id, wanted, ttl_s = 60) => operate('reserve', { id, ttl_s, lines: [{ sku, units: wanted }] });
  const level = async () => (await admin('GET', `/admin/v1/stock/${card.id}`)).json.items.find((l) => l.sku === sku);
  const shown = async () => (await call(path)).json.stock;
  await operate('set', { sku, on_hand: units });
  try {
    await check({ card, sku, operate, reserve, level, shown });
  } finally {
    await operate('set', { sku, on_hand: before });
  }
}

test('of a hundred buyers of one unit one gets it, and the others are told how many are left', async () => {
  await counted(1, async ({ sku, reserve, operate, level }) => {
    const ids = Array.from({ length: 100 }, () => newId());
    const answers = await Promise.all(ids.map((id) => reserve(id, 1)));
    const got = ids.filter((_, i) => answers[i].outcome === 'reserved');
    assert.equal(got.length, 1);
    for (const answer of answers.filter((a) => a.outcome !== 'reserved'))
      assert.deepEqual(answer, { outcome: 'short', lines: [{ sku, wanted: 1, available: 0 }] });
    assert.deepEqual(await operate('commit', { id: got[0] }), { outcome: 'committed' });
    const { on_hand, available } = await level();
    assert.deepEqual([on_hand, available], [0, 0]);
  });
});

test('a reservation expires by itself, and what was reserved can be bought again', async () => {
  await counted(3, async ({ reserve, level, shown }) => {
    await reserve(newId(), 3, 15);
    assert.equal((await level()).available, 0);
    await eventually(async () => await shown() === 0);
    await eventually(async () => await shown() === 3, { within: 60_000 });
    assert.equal((await level()).available, 3);
  });
});

test('an operation sent twice happens once', async () => {
  await counted(9, async ({ sku, reserve, operate, level }) => {
    const id = newId(), back = { id: newId(), lines: [{ sku, units: 2 }] };
    assert.deepEqual(await reserve(id, 4), await reserve(id, 4));
    assert.deepEqual(await reserve(id, 5), { outcome: 'differs' });
    for (let i = 0; i < 2; i++) assert.deepEqual(await operate('commit', { id }), { outcome: 'committed' });
    for (let i = 0; i < 2; i++) assert.equal(await operate('restock', back), true);
    assert.equal((await level()).on_hand, 7);
  });
});

test('what is not well formed is refused by its field', async () => {
  const path = `/admin/v1/stock/${products[0].id}`;
  const refused = async (operation, body, field) => {
    const { status, json } = await admin('POST', `${path}/${operation}`, JSON.stringify(body));
    assert.deepEqual([status, json?.errors?.[0].field], [400, field]);
  };
  await refused('reserve', { id: 'x', ttl_s: 0, lines: [{ sku: 'a', units: 1 }] }, 'ttl_s');
  await refused('reserve', { id: 'x', ttl_s: 9, lines: [] }, 'lines');
  await refused('reserve', { id: 'x', ttl_s: 9, lines: [{ sku: 'a', units: 0 }] }, 'lines.0.units');
  await refused('commit', { id: '../x' }, 'id');
  await refused('set', { sku: '', on_hand: 1 }, 'sku');
  assert.equal((await admin('POST', `${path}/steal`, '{}')).status, 404);
});

test('the shop follows a rush of sales within seconds, in the list of what can be bought too', async () => {
  await counted(40, async ({ card, reserve, operate, shown }) => {
    const words = encodeURIComponent(card.name);
    const found = async () => (await call(`/v1/search?q=${words}&in_stock=true&limit=50`)).json.items.some((p) => p.id === card.id);
    await eventually(async () => await shown() === 40);
    assert.ok(await found());
    const ids = Array.from({ length: 40 }, () => newId());
    await Promise.all(ids.map(async (id) => { await reserve(id, 1); await operate('commit', { id }); }));
    await eventually(async () => await shown() === 0);
    await eventually(async () => !await found());
  });
});

test('a product with variants has a number, a price and a count of each', async () => {
  const card = products[products.length - 1];
  const path = `/v1/products/${card.slug}`;
  const before = (await call(path)).json;
  const patch = async (change) => admin('PATCH', `/admin/v1/products/${card.id}`, JSON.stringify(change));
  const variant = (size, price, stock) => ({ sku: `E2E-77${size}`, values: [size], price, stock });
  const listed = { 'E2E-77S': 2, 'E2E-77M': 5 };
  const { status, headers, json, text } = await patch({ choices: { names: ['Taille'], variants: [variant('S', 12_000, 2), variant('M', 10_000, 5)] } });
  assert.equal(status, 200, text);
  try {
    assert.deepEqual([json.prices.MAD, json.options[0].key, json.options[0].values], [10_000, 'size', ['S', 'M']]);
    const own = { 'gys-sequence': headers.get('gys-sequence') ?? /gys-sequence=(\d+)/.exec(headers.get('set-cookie'))[1] };
    assert.deepEqual((await call('/v1/search?q=e2e-77s', { headers: own })).json.items.map((p) => p.id), [card.id]);
    const page = (await call(`/fr/p/${card.slug}?sku=E2E-77S`, { headers: own })).text;
    assert.match(page, /<data class="price" value="120.00">/);
    assert.match(page, new RegExp(`href="/fr/p/${card.slug}\\?sku=E2E-77M"`));
    const query = `{ product(slug: "${card.slug}") { options { name } variants { sku title price stock } } }`;
    const { data } = (await call('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...own }, body: JSON.stringify({ query }) })).json;
    assert.deepEqual(data.product.variants.map((v) => [v.sku, v.title, v.price]), [['E2E-77S', 'S', 12_000], ['E2E-77M', 'M', 10_000]]);

    const id = newId();
    const operate = async (operation, body) => (await admin('POST', `/admin/v1/stock/${card.id}/${operation}`, JSON.stringify(body))).json;
    for (const [sku, on_hand] of Object.entries(listed)) await operate('set', { sku, on_hand });
    await operate('reserve', { id, ttl_s: 60, lines: [{ sku: 'E2E-77S', units: 2 }], listed });
    assert.deepEqual(await operate('commit', { id }), { outcome: 'committed' });
    await eventually(async () => {
      const { stock, variants } = (await call(path)).json;
      return stock === 5 && variants?.[0].stock === 0;
    });
    assert.equal((await patch({ stock: 3 })).json.errors[0].field, 'stock');
    assert.equal((await patch({ choices: { variants: [variant('S', 1, 1), variant('S', 1, 1)] } })).json.errors[0].field, 'choices.variants.1.sku');
  } finally {
    await patch({ choices: { variants: [] } });
    await patch({ price: before.prices.MAD, stock: before.stock });
  }
});

test('reviews are read by everybody and written by nobody without an account', async () => {
  const { slug } = products[0];
  const { json } = await call(`/v1/products/${slug}/reviews`);
  assert.deepEqual([json.stars.length, Array.isArray(json.items)], [5, true]);
  assert.equal((await call('/v1/products/no-such-product/reviews')).status, 404);
  assert.equal((await call(`/v1/products/${slug}/reviews?cursor=x`)).json.errors[0].field, 'cursor');
  assert.equal((await call(`/v1/products/${slug}/reviews`, { method: 'DELETE' })).status, 401);
  for (const path of ['/v1/merchant/stock/prd_x', '/v1/merchant/stock/events']) assert.equal((await call(path)).status, 401, path);
});
