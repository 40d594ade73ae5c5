// Orders paid by card at the sandbox: from the page to the refund, with what merchants and shoppers may do on the way.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { call, eventually, newId } from './client.mjs';
import { person, send } from './people.mjs';
import { payAt } from './sandbox.mjs';
import { cartWith, ledgerIsSound, levels, order, place, products } from './shop.mjs';

const [one, two] = await products();
const card = (number) => ({ number, expiry: '12 / 34', cvc: '123', name: 'Salma' });
const bought = async (product = one, units = 2) => {
  const { status, json, text } = await place(await cartWith([product.id, units]), { payment_method: 'card' });
  assert.equal(status, 201, text);
  assert.equal(json.order.state, 'awaiting_payment');
  return json;
};
const paid = async (product, units) => {
  const { order: { id }, payment } = await bought(product, units);
  await payAt(payment.url, card('4242 4242 4242 4242'));
  return eventually(async () => { const { json } = await order(id); return json.state === 'paid' && json; });
};
afterEach(ledgerIsSound);

test('a card is charged, the order is paid, its goods are sold', async () => {
  const before = await levels(one.id);
  const { payment_engine, parcels, id } = await paid(one, 2);
  assert.deepEqual([payment_engine, parcels[0].state], ['sandbox', 'to_ship']);
  await eventually(async () => (await levels(one.id)).on_hand === (before?.on_hand ?? one.stock) - 2);
  assert.equal((await order(id)).json.payment, undefined);
});

test('a declined card leaves the order to be paid with another one', async () => {
  const { order: { id }, payment } = await bought();
  await payAt(payment.url, card('4000 0000 0000 0002'));
  assert.equal((await order(id)).json.state, 'awaiting_payment');
  await payAt(payment.url, card('4242 4242 4242 4242'));
  await eventually(async () => (await order(id)).json.state === 'paid');
});

test('an order given up before it is paid can no longer be paid', async () => {
  const { order: { id }, payment } = await bought();
  assert.equal((await send('POST', `/v1/orders/${id}/cancel`, {})).json.state, 'cancelled');
  await ledgerIsSound();
  await payAt(payment.url, card('4242 4242 4242 4242'));
  assert.equal((await order(id)).json.state, 'cancelled');
});

test('a paid order given up is given back whole', async () => {
  const before = await paid(two, 1);
  await send('POST', `/v1/orders/${before.id}/cancel`, {});
  const after = await eventually(async () => { const { json } = await order(before.id); return json.refunds[0]?.state === 'succeeded' && json; });
  assert.deepEqual([after.state, after.refunded], ['cancelled', after.totals.total]);
});

test('a merchant sends, gives back a part once, and sees nothing of others', async () => {
  const { number, id } = await paid(one, 2);
  const owner = await person({ roles: ['merchant'], merchant: { slug: one.merchant.slug, role: 'owner' } });
  const other = await person({ roles: ['merchant'], merchant: { slug: two.merchant.slug === one.merchant.slug ? 'nobody-here' : two.merchant.slug, role: 'owner' } });
  const list = (await send('GET', '/v1/merchant/orders', undefined, { token: owner.token })).json;
  const { id: parcel } = list.items.find((card_) => card_.number === number);
  assert.match(parcel, /^pcl_/);
  assert.equal((await send('GET', `/v1/merchant/orders/${parcel}`, undefined, { token: other.token })).status, 404);
  const shown = (await send('GET', `/v1/merchant/orders/${parcel}`, undefined, { token: owner.token }));
  assert.ok(!shown.text.includes(id));
  const ask = (body, key) => send('POST', `/v1/merchant/orders/${parcel}/refunds`, body, { token: owner.token, headers: { 'idempotency-key': key } });
  const key = newId(), wanted = { lines: [{ number: 1, units: 1 }], reason: 'broken', restock: true };
  const first = await ask(wanted, key);
  assert.equal(first.status, 200, first.text);
  assert.equal((await ask(wanted, key)).json.refunds.length, 1);
  assert.equal((await ask({ ...wanted, reason: 'other' }, key)).status, 422);
  assert.equal((await ask({ amount: 100_000_000, reason: 'too much' }, newId())).status, 409);
  await eventually(async () => (await order(id)).json.refunds[0].state === 'succeeded');
  assert.equal((await order(id)).json.lines[0].refunded_units, 1);
  const sent = await send('POST', `/v1/merchant/orders/${parcel}/ship`, { tracking: 'AB123' }, { token: owner.token });
  assert.deepEqual([sent.json.parcels[0].state, sent.json.parcels[0].tracking], ['shipped', 'AB123']);
  assert.equal((await send('POST', `/v1/orders/${id}/cancel`, {})).status, 409);
  const arrived = await send('POST', `/v1/merchant/orders/${parcel}/deliver`, {}, { token: owner.token });
  assert.deepEqual([arrived.json.parcels[0].state, arrived.json.state], ['delivered', 'completed']);
});

test('goods go back: asked for, approved, received, paid back', async () => {
  const { number, id } = await paid(two, 1);
  const { token } = await person({ roles: ['merchant'], merchant: { slug: two.merchant.slug, role: 'owner' } });
  const { id: parcel } = (await send('GET', '/v1/merchant/orders', undefined, { token })).json.items.find((card_) => card_.number === number);
  const ask = () => send('POST', `/v1/orders/${id}/returns`, { lines: [{ number: 1, units: 1 }], reason: 'too big' }, { headers: { 'idempotency-key': newId() } });
  assert.equal((await ask()).status, 409);
  for (const step of ['ship', 'deliver']) await send('POST', `/v1/merchant/orders/${parcel}/${step}`, {}, { token });
  const asked = (await ask()).json.returns[0];
  assert.equal(asked.state, 'requested');
  assert.equal((await ask()).status, 409);
  for (const step of ['approve', 'receive', 'refund']) assert.equal((await send('POST', `/v1/merchant/orders/${parcel}/returns/${asked.id}/${step}`, {}, { token })).status, 200, step);
  await eventually(async () => (await order(id)).json.refunds[0]?.state === 'succeeded');
});

test('an account lists its orders, and those it made as a guest', async () => {
  const { email, token } = await person();
  const { json } = await place(await cartWith([one.id, 1]), { email });
  const mine = (await send('GET', '/v1/orders', undefined, { token })).json.items;
  assert.deepEqual(mine.map((o) => o.id), [json.order.id]);
  assert.equal((await call('/v1/orders')).status, 401);
});
