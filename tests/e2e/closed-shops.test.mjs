// A shop that the marketplace closes: nothing of it is sold from the moment on, its products leave everything, what was ordered goes
// on; opened again it shows exactly what it showed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call, eventually, newId } from './client.mjs';
import { person, send } from './people.mjs';
import { cartWith, place } from './shop.mjs';

const boss = await person({ roles: ['admin'] });
const asBoss = (method, path, body) => send(method, path, body, { token: boss.token });
const slug = `closed-${newId().slice(0, 10)}`, owner = await person({ merchant: { slug, role: 'owner' } });
const mine = (method, path, body, headers) => send(method, `/v1/merchant/${path}`, body, { token: owner.token, headers });
const word = `zarbia${newId().slice(0, 6)}`;
const make = async (name, state = 'shown') => {
  const { status, json, text } = await mine('POST', 'products', { sku: `C-${newId()}`, name: `${name} ${word}`, price: 10_000, stock: 9, state });
  assert.equal(status, 201, text);
  return json;
};
const stateOf = async (id) => (await mine('GET', `products/${id}`)).json.state;
const closedNow = async () => (await asBoss('GET', '/v1/admin/closed-merchants?limit=100')).json.items.find((one) => one.slug === slug);
const listed = async () => (await call(`/v1/products?merchant=${slug}&n=${newId()}`)).json.items.map(({ id }) => id).sort();
const found = async () => (await call(`/v1/search?q=${word}&n=${newId()}`)).json.items.map(({ id }) => id).sort();
const same = (a, b) => a.join() === b.join();

test('a closed shop sells nothing at once, leaves everything, and comes back as it was', async () => {
  const [rug, cushion, secret] = [await make('Tapis'), await make('Coussin'), await make('Essai', 'hidden')];
  const shown = [rug.id, cushion.id].sort();
  await eventually(async () => same(await listed(), shown) && same(await found(), shown));
  const before = await place(await cartWith([rug.id, 1]));
  assert.ok(before.status < 300, before.text);
  const waiting = await cartWith([rug.id, 1]);

  assert.equal((await asBoss('POST', `/v1/admin/merchants/${slug}/suspend`, { reason: ' ' })).json.errors[0].field, 'reason');
  assert.equal((await asBoss('POST', '/v1/admin/merchants/nobody-of-this-name/suspend', { reason: 'nobody' })).status, 404);
  assert.equal((await asBoss('POST', `/v1/admin/merchants/${slug}/restore`)).status, 404, 'it is open');
  const closed = await asBoss('POST', `/v1/admin/merchants/${slug}/suspend`, { reason: 'Contrefaçons signalées' });
  assert.deepEqual([closed.status, closed.json.reason, closed.json.closed_by], [200, 'Contrefaçons signalées', boss.id], closed.text);

  // at once: neither into a cart, nor quoted, nor ordered; the cart names the line
  const cart = (await call(`/v1/carts/${waiting}`)).json;
  assert.deepEqual(cart.lines.map(({ product_id, notice }) => [product_id, notice]), [[rug.id, 'gone']]);
  assert.equal((await send('PUT', `/v1/carts/${waiting}/lines/${cushion.id}`, { quantity: 1 })).status, 404);
  assert.ok((await place(waiting)).status >= 400);

  await eventually(async () => (await closedNow()).state === 'closed', { within: 30_000 });
  await eventually(async () => same(await listed(), []) && same(await found(), []), { within: 20_000 });
  await eventually(async () => (await call(`/v1/products/${rug.slug}?n=${newId()}`)).status === 404);
  assert.deepEqual(await Promise.all([rug, cushion, secret].map(({ id }) => stateOf(id))), ['hidden', 'hidden', 'hidden']);

  // its merchant cannot show anything, and what was ordered goes on
  const again = await mine('PATCH', `products/${rug.id}`, { state: 'shown' }, { 'if-match': '*' });
  assert.match(again.json.type, /shop-closed$/);
  assert.match((await mine('POST', 'products', { sku: `C-${newId()}`, name: 'Encore', price: 100 })).json.type, /shop-closed$/);
  assert.match((await mine('POST', 'imports', {})).json.type, /shop-closed$/);
  const [{ id: parcel }] = (await mine('GET', `orders?q=${before.json.order.number}`)).json.items;
  assert.equal((await mine('POST', `orders/${parcel}/ship`, {})).status, 200);

  assert.equal((await asBoss('POST', `/v1/admin/merchants/${slug}/restore`)).json.state, 'opening');
  await eventually(async () => (await closedNow()) === undefined, { within: 30_000 });
  await eventually(async () => same(await listed(), shown) && same(await found(), shown), { within: 20_000 });
  assert.deepEqual(await Promise.all([rug, cushion, secret].map(({ id }) => stateOf(id))), ['shown', 'shown', 'hidden']);
  assert.deepEqual((await call(`/v1/carts/${waiting}`)).json.lines.map(({ notice }) => notice), [undefined]);
});

test('a catalogue does not bring back what a closed shop sold', async () => {
  const { json: { current: version } } = await admin('GET', '/admin/v1/catalogue/version');
  const [product] = (await call('/v1/products?limit=1')).json.items;
  const { json: whole } = await call(`/v1/products/${product.slug}`);
  const copy = { ...whole, id: `prd_${newId()}`, slug: `copy-${newId()}`, sku: `C-${newId()}`, merchant: { slug, name: slug } };
  assert.equal((await asBoss('POST', `/v1/admin/merchants/${slug}/suspend`, { reason: 'encore' })).status, 200);
  const put = await admin('PUT', '/admin/v1/catalogue/products', JSON.stringify({ version, products: [copy] }));
  assert.deepEqual([put.status, put.json.stored], [200, 0], put.text);
  assert.equal((await call(`/v1/products/${copy.slug}?n=${newId()}`)).status, 404);
  await eventually(async () => (await closedNow()).state === 'closed', { within: 30_000 });
  await asBoss('POST', `/v1/admin/merchants/${slug}/restore`);
  await eventually(async () => (await closedNow()) === undefined, { within: 30_000 });
});
