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
const listed = async () => (await call(`/v1/products?merchant=${slug}&limit=100&n=${newId()}`)).json.items.map(({ id }) => id).sort();
const found = async () => (await call(`/v1/search?q=${word}&n=${newId()}`)).json.items.map(({ id }) => id).sort();
const close = async (reason) => {
  assert.equal((await asBoss('POST', `/v1/admin/merchants/${slug}/suspend`, { reason })).status, 200);
  await eventually(async () => (await closedNow()).state === 'closed', { within: 60_000 });
};
const reopen = async () => {
  assert.equal((await asBoss('POST', `/v1/admin/merchants/${slug}/restore`)).status, 200);
  await eventually(async () => (await closedNow()) === undefined, { within: 60_000 });
};
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

test('what is counted while the shop is closed is shown when it is opened', async () => {
  const rug = await make('Tapis compté');
  const shown = async () => (await call(`/v1/products/${rug.slug}?n=${newId()}`)).json;
  await eventually(async () => (await shown()).stock === 9);
  await close('stock');
  assert.equal((await mine('PUT', `stock/${rug.id}`, { on_hand: 20 }, { 'if-match': '*' })).status, 200);
  assert.equal((await mine('GET', `products/${rug.id}`)).json.stock, 20);
  await reopen();
  await eventually(async () => (await shown()).stock === 20);
});

test('a shop of many long texts is closed, comes back whole though a catalogue was published meanwhile, and is the catalogue\'s again', async () => {
  const [{ json: { current: version } }, { json: { items: merchants } }, { json: { items: collections } }] = await Promise.all([
    admin('GET', '/admin/v1/catalogue/version'), call(`/v1/merchants?n=${newId()}`), call(`/v1/collections?n=${newId()}`)]);
  const [card] = (await call('/v1/products?limit=1')).json.items, { json: whole } = await call(`/v1/products/${card.slug}`);
  const description = 'زليج '.repeat(3_500);
  const rich = Array.from({ length: 60 }, (_, i) => ({ ...whole, id: `prd_${newId()}`, slug: `rich-${i}-${newId()}`, sku: `R-${newId()}`, merchant: { slug, name: slug }, description }));
  const bring = async (of, products) => {
    for (let i = 0; i < products.length; i += 20) {
      const put = await admin('PUT', '/admin/v1/catalogue/products', JSON.stringify({ version: of, products: products.slice(i, i + 20) }));
      assert.equal(put.json.stored, Math.min(20, products.length - i), put.text);
    }
  };
  const publish = async () => assert.equal((await admin('PUT', '/admin/v1/catalogue/version', JSON.stringify({ version, merchants: merchants.filter((one) => one.demo), collections }))).status, 200);
  const sold = async () => { const ids = await listed(); return rich.filter(({ id }) => ids.includes(id)).length; };
  // of an older version than the one that is published while they are being hidden
  await bring('0', rich);
  await eventually(async () => (await sold()) === 60);
  assert.equal((await asBoss('POST', `/v1/admin/merchants/${slug}/suspend`, { reason: 'longs textes' })).status, 200);
  await publish();
  await eventually(async () => (await closedNow()).state === 'closed', { within: 60_000 });
  await eventually(async () => (await sold()) === 0);
  await reopen();
  await eventually(async () => (await sold()) === 60);

  // its merchant never edited them: the next catalogue says what they cost, and which are left
  await bring(version, [{ ...rich[0], prices: { ...rich[0].prices, MAD: 12_300 } }]);
  await publish();
  assert.equal((await mine('GET', `products/${rich[0].id}`)).json.price, 12_300);
  await bring('0', rich);
  await publish();
  for (const { id } of [rich[0], rich[59]]) assert.equal((await mine('GET', `products/${id}`)).status, 404);
});
