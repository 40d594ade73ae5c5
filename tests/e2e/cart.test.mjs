// The cart: a guest's by its secret id, an account's own, and what it says about each line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call, newId, send } from './client.mjs';

const [one, two] = (await call('/v1/products?limit=40&sort=popular')).json.items.filter((p) => p.stock > 3);
const begin = async () => (await send('POST', '/v1/carts')).json.id;
const put = (cart, product, quantity, query = '') => send('PUT', `/v1/carts/${cart}/lines/${product}${query}`, { quantity });

test('a new cart is empty and has a secret name', async () => {
  const { status, headers, json } = await send('POST', '/v1/carts');
  assert.equal(status, 201);
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.match(json.id, /^crt_[0-9a-f]{32}$/);
  assert.deepEqual([json.lines, json.units, json.totals.total], [[], 0, 0]);
});

test('quantities are absolute: asking twice changes nothing, 0 takes the line away', async () => {
  const cart = await begin();
  const { status, json } = await put(cart, one.id, 2);
  assert.equal(status, 200);
  assert.deepEqual(json.lines.map((l) => [l.product_id, l.quantity, l.amount]), [[one.id, 2, 2 * one.prices.MAD]]);
  const again = (await put(cart, one.id, 2)).json;
  assert.deepEqual([again.version, again.units], [json.version, 2]);
  await put(cart, two.id, 1);
  assert.equal((await call(`/v1/carts/${cart}`)).json.units, 3);
  const left = (await put(cart, one.id, 0)).json;
  assert.deepEqual(left.lines.map((l) => l.product_id), [two.id]);
});

test('what is added at once adds up; one addition sent again counts once; a line takes no more than it may', async () => {
  const cart = await begin(), path = `/v1/carts/${cart}/lines/${one.id}`;
  const add = (units, key) => send('POST', path, { units }, { 'idempotency-key': key });
  const keys = Array.from({ length: 6 }, newId);
  const answers = await Promise.all([...keys, ...keys].map((key) => add(1, key)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  assert.equal((await call(`/v1/carts/${cart}`)).json.units, 6);
  assert.equal((await add(99, newId())).json.units, 99);
  assert.deepEqual([(await add(0, newId())).json.errors[0].field, (await add(1, 'short')).json.errors[0].field], ['units', 'idempotency-key']);
});

test('totals add up, in every currency', async () => {
  const cart = await begin();
  await put(cart, one.id, 1);
  for (const currency of ['MAD', 'EUR', 'USD']) {
    const { json } = await call(`/v1/carts/${cart}?currency=${currency}`);
    const { goods, discount, shipping, tax_added, total } = json.totals;
    assert.equal(json.currency, currency);
    assert.equal(goods, one.prices[currency]);
    assert.equal(total, goods - discount + shipping + tax_added);
  }
});

test('a cart has limits and says which', async () => {
  const cart = await begin();
  assert.equal((await put(cart, one.id, 100)).json.errors[0].field, 'quantity');
  assert.equal((await put(cart, 'prd_nothing', 1)).status, 404);
  assert.equal((await call(`/v1/carts/${cart}`)).json.units, 0);
  for (let i = 0; i < 5; i++) assert.equal((await send('PUT', `/v1/carts/${cart}/coupons/NONE-${i}`)).status, 200);
  assert.equal((await send('PUT', `/v1/carts/${cart}/coupons/NONE-5`)).status, 409);
});

test('an unknown coupon is kept and says why it gives nothing', async () => {
  const cart = await begin();
  await put(cart, one.id, 1);
  const { json } = await send('PUT', `/v1/carts/${cart}/coupons/nothing-here`);
  assert.deepEqual(json.coupons, [{ code: 'NOTHING-HERE', refused: 'unknown' }]);
  assert.deepEqual((await send('DELETE', `/v1/carts/${cart}/coupons/nothing-here`)).json.coupons, []);
});

test('what is no cart is not found, and nobody has an own cart without an account', async () => {
  assert.equal((await call('/v1/carts/crt_short')).status, 404);
  assert.equal((await call(`/v1/carts/${newId()}`)).status, 404);
  assert.equal((await call('/v1/carts/mine')).status, 401);
  assert.equal((await call(`/v1/carts/crt_${newId()}`)).json.units, 0);
});

test('a line shows that there is not enough of it', async () => {
  const cart = await begin();
  await put(cart, two.id, 99);
  const { stock, notice } = (await call(`/v1/carts/${cart}`)).json.lines[0];
  assert.equal(notice, stock < 99 ? 'not_enough' : undefined);
});

test('a price that changed is the price', async () => {
  const cart = await begin();
  const product = (await call('/v1/products?limit=40&sort=newest')).json.items.at(-1);
  await put(cart, product.id, 1);
  const price = product.prices.MAD + 100;
  assert.equal((await admin('PATCH', `/admin/v1/products/${product.id}`, JSON.stringify({ price }))).status, 200);
  assert.equal((await call(`/v1/carts/${cart}`)).json.lines[0].unit_price, price);
  await admin('PATCH', `/admin/v1/products/${product.id}`, JSON.stringify({ price: product.prices.MAD }));
});

test('without the catalogue a cart is refused with a time to come again, and stays as it was', async () => {
  const cart = await begin();
  await put(cart, one.id, 1);
  const { status, headers } = await call(`/v1/carts/${cart}`, { headers: { 'gys-faults': 'product=down' } });
  assert.equal(status, 503);
  assert.ok(Number(headers.get('retry-after')) > 0);
  assert.equal((await call(`/v1/carts/${cart}`)).json.units, 1);
});
