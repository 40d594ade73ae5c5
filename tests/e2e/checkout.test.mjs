// From a cart to an order: what is promised is kept when requests are repeated, made at the same time, or meet faults.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { admin, base, call, eventually, newId, send } from './client.mjs';
import { mailTo } from './people.mjs';
import { address, cartWith, ledgerIsSound, levels, order, place, products, quoteOf, request } from './shop.mjs';

const [one, two] = await products();
afterEach(ledgerIsSound);

test('cash on delivery: an order in one request, its goods taken, its cart empty', async () => {
  const before = await levels(one.id);
  const cart = await cartWith([one.id, 2]);
  const { status, json } = await place(cart, { payment_method: 'cash_on_delivery' });
  assert.equal(status, 201);
  assert.match(json.order.id, /^ord_[0-9a-f]{32}$/);
  assert.match(json.order.number, /^GYS-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  assert.deepEqual([json.order.state, json.payment, json.order.parcels[0].state], ['placed', undefined, 'to_ship']);
  assert.equal(json.order.lines[0].unit_price, one.prices.MAD);
  await eventually(async () => (await call(`/v1/carts/${cart}`)).json.units === 0);
  await eventually(async () => (await levels(one.id)).on_hand === (before?.on_hand ?? one.stock) - 2);
  const read = await order(json.order.id);
  assert.equal(read.status, 200);
  assert.equal(read.headers.get('cache-control'), 'no-store');
  assert.equal(read.json.address.phone, '+212612345678');
});

test('the shopper is told by mail, in their language, once', async () => {
  const email = `${newId()}@example.com`;
  const { json } = await place(await cartWith([one.id, 1]), { email, lang: 'ar' });
  const mail = await mailTo(email);
  assert.ok(mail.subject.includes(json.order.number));
  assert.ok(mail.text.includes(`/ar/orders/${json.order.id}`), mail.text);
  await admin('POST', '/admin/v1/sweep');
  const all = await (await fetch(`${base}/mailbox?to=${email}`, { headers: { accept: 'application/json' } })).json();
  assert.equal(all.length, 1);
});

test('a quote says what the checkout will say, and what is offered', async () => {
  const cart = await cartWith([one.id, 1]);
  const { json } = await quoteOf(cart);
  assert.equal(json.totals.total, json.totals.goods - json.totals.discount + json.totals.shipping + json.totals.tax_added);
  assert.ok(json.payment_methods.includes('cash_on_delivery'));
  assert.deepEqual(json.shipping_methods.map((s) => s.method), ['standard', 'express']);
  const abroad = (await quoteOf(cart, { country: 'FR', currency: 'EUR', payment_method: 'card' })).json;
  assert.ok(abroad.totals.tax_added > 0);
  assert.ok(!abroad.payment_methods.includes('cash_on_delivery'));
  assert.deepEqual((await quoteOf(cart, { country: 'US', currency: 'USD', payment_method: 'card' })).json.duties_on_delivery, true);
});

test('the same request again gives the same order; another one under its key is refused', async () => {
  const cart = await cartWith([one.id, 1]);
  const key = newId(), body = await request(cart, { payment_method: 'cash_on_delivery' });
  const ask = (with_) => send('POST', '/v1/checkouts', with_, { 'idempotency-key': key });
  const first = await ask(body);
  assert.equal(first.status, 201);
  const again = await ask(body);
  assert.deepEqual([again.status, again.json.order.id], [201, first.json.order.id]);
  assert.equal((await ask({ ...body, email: 'other@example.com' })).status, 422);
  assert.equal((await send('POST', '/v1/checkouts', body)).json.errors[0].field, 'idempotency-key');
});

test('twenty times the same request at once make one order', async () => {
  const cart = await cartWith([two.id, 1]);
  const key = newId(), body = await request(cart, { payment_method: 'cash_on_delivery' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => send('POST', '/v1/checkouts', body, { 'idempotency-key': key })));
  const made = new Set(answers.filter((a) => a.status === 201).map((a) => a.json.order.id));
  assert.equal(made.size, 1);
  assert.ok(answers.every((a) => [201, 409].includes(a.status)), answers.map((a) => a.status).join());
  assert.equal((await send('POST', '/v1/checkouts', body, { 'idempotency-key': key })).json.order.id, [...made][0]);
});

test('nobody pays another amount than the one that was shown', async () => {
  const cart = await cartWith([one.id, 1]);
  const body = await request(cart, { payment_method: 'cash_on_delivery' });
  const { status, json } = await send('POST', '/v1/checkouts', { ...body, expected_total: body.expected_total - 1 }, { 'idempotency-key': newId() });
  assert.equal(status, 409);
  assert.equal(json.type, 'urn:getyourshare:problem:total-changed');
  assert.equal(json.quote.totals.total, body.expected_total);
});

test('what is not there is named, and nothing is taken', async () => {
  const rare = (await products())[5];
  await admin('PATCH', `/admin/v1/products/${rare.id}`, JSON.stringify({ stock: 1 }));
  const cart = await cartWith([rare.id, 99]);
  const before = await levels(one.id);
  await send('PUT', `/v1/carts/${cart}/lines/${one.id}`, { quantity: 1 });
  const { status, json } = await place(cart, { payment_method: 'cash_on_delivery' });
  assert.equal(status, 409);
  assert.equal(json.type, 'urn:getyourshare:problem:out-of-stock');
  assert.deepEqual(json.missing.map((m) => [m.product_id, m.wanted]), [[rare.id, 99]]);
  assert.deepEqual((await levels(one.id))?.available, before?.available);
  assert.equal((await call(`/v1/carts/${cart}`)).json.units, 100);
});

test('wrong fields are named, all of them', async () => {
  const cart = await cartWith([one.id, 1]);
  const body = await request(cart, { payment_method: 'cash_on_delivery' });
  const wrong = { ...body, email: 'nobody', lang: 'de', address: { ...address, phone: '12', name: '' } };
  const { status, json } = await send('POST', '/v1/checkouts', wrong, { 'idempotency-key': newId() });
  assert.equal(status, 400);
  assert.deepEqual(json.errors.map((e) => e.field).sort(), ['address.name', 'address.phone', 'email', 'lang']);
  const abroad = { ...body, country: 'FR', address: { ...address, country: 'FR', postcode: '75001', phone: '+33612345678' } };
  assert.equal((await send('POST', '/v1/checkouts', abroad, { 'idempotency-key': newId() })).json.errors[0].field, 'payment_method');
  assert.equal((await send('POST', '/v1/checkouts', { nothing: 1 }, { 'idempotency-key': newId() })).status, 400);
});

test('an empty cart cannot be ordered', async () => {
  const cart = (await send('POST', '/v1/carts')).json.id;
  assert.equal((await quoteOf(cart)).status, 409);
});

test('a coupon with one use left is used once, however many want it at once', async () => {
  const code = `ONCE-${newId().slice(0, 8).toUpperCase()}`;
  const made = await admin('POST', '/admin/v1/promotions', JSON.stringify({ code, benefit: { kind: 'percent', basis_points: 1000 }, goods: { kind: 'all' }, limit_total: 1 }));
  assert.equal(made.status, 201);
  const bodies = await Promise.all(Array.from({ length: 5 }, async () => {
    const cart = await cartWith([one.id, 1]);
    const { json } = await send('PUT', `/v1/carts/${cart}/coupons/${code}`);
    assert.equal(json.coupons[0].refused, undefined);
    return request(cart, { payment_method: 'cash_on_delivery', email: `${newId()}@example.com` });
  }));
  const answers = await Promise.all(bodies.map((body) => send('POST', '/v1/checkouts', body, { 'idempotency-key': newId() })));
  assert.equal(answers.filter((a) => a.status === 201).length, 1, answers.map((a) => a.status).join());
  assert.ok(answers.filter((a) => a.status === 409).every((a) => a.json.quote));
});

test('a coupon for one use each knows a mailbox, however its address is written', async () => {
  const code = `EACH-${newId().slice(0, 8).toUpperCase()}`, box = `each.${newId()}`;
  const made = await admin('POST', '/admin/v1/promotions', JSON.stringify({ code, benefit: { kind: 'percent', basis_points: 1000 }, goods: { kind: 'all' }, limit_per_shopper: 1 }));
  assert.equal(made.status, 201);
  const buys = async (email) => {
    const cart = await cartWith([one.id, 1]);
    await send('PUT', `/v1/carts/${cart}/coupons/${code}`);
    return (await place(cart, { payment_method: 'cash_on_delivery', email })).status;
  };
  const other = `${newId()}@example.com`;
  assert.deepEqual([await buys(`${box}@gmail.com`), await buys(other)], [201, 201]);
  for (const again of [`${box}+2@gmail.com`, `${box.replace('.', '')}@googlemail.com`, other.replace('@', '+x@')]) assert.equal(await buys(again), 409, again);
});

test('an order can be given up until it is sent: its goods are back, once', async () => {
  const before = await levels(two.id);
  const { json } = await place(await cartWith([two.id, 3]), { payment_method: 'cash_on_delivery' });
  await eventually(async () => (await levels(two.id)).on_hand === (before?.on_hand ?? two.stock) - 3);
  for (let i = 0; i < 2; i++) {
    const cancelled = await send('POST', `/v1/orders/${json.order.id}/cancel`, {});
    assert.deepEqual([cancelled.status, cancelled.json.state, cancelled.json.reason], [200, 'cancelled', 'by_shopper']);
  }
  await eventually(async () => (await levels(two.id)).on_hand === (before?.on_hand ?? two.stock));
});

test('while the catalogue is cut off nothing is ordered and nothing lost', async () => {
  const cart = await cartWith([one.id, 1]);
  const body = await request(cart, { payment_method: 'cash_on_delivery' }), key = newId();
  const cut = await send('POST', '/v1/checkouts', body, { 'idempotency-key': key, 'gys-faults': 'product=down' });
  assert.equal(cut.status, 503);
  const made = await eventually(async () => {
    const answer = await send('POST', '/v1/checkouts', body, { 'idempotency-key': key });
    return answer.status === 201 && answer;
  });
  assert.equal(made.json.order.state, 'placed');
});

test('nobody finds an order by anything but its secret', async () => {
  for (const id of ['ord_1', `ord_${newId()}`, 'GYS-AAAA-AAAA', newId()]) assert.equal((await order(id)).status, 404);
  assert.equal((await call('/v1/orders')).status, 401);
  assert.ok([401, 403].includes((await call('/v1/merchant/orders')).status));
});
