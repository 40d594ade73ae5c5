// The payment service is down, silent, or back too late: what a buyer is told, and what becomes of the order.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { admin, after, call, eventually, newId, send } from './client.mjs';
import { cartWith, ledgerIsSound, levels, order, place, products, request } from './shop.mjs';

const [one] = await products();
afterEach(ledgerIsSound);

const down = { 'gys-faults': 'sandbox=down' }, silent = { 'gys-faults': 'sandbox=stuck' };
const available = async () => (await levels(one.id))?.available ?? one.stock;
/** A checkout by card that can be sent again under its key, with whatever headers. */
async function checkout(cart) {
  const body = await request(cart, { payment_method: 'card', email: `${newId()}@example.com` }), key = newId();
  return (headers = {}) => send('POST', '/v1/checkouts', body, { 'idempotency-key': key, ...headers });
}
const cancel = (id) => send('POST', `/v1/orders/${id}/cancel`, {});

test('a service that is back in time gives the page of the same order', async () => {
  const ask = await checkout(await cartWith([one.id, 1]));
  const first = await ask(down);
  assert.equal(first.status, 503);
  assert.match(first.json.detail, /nothing is lost/);
  const { status, json } = await ask(after('5m'));
  assert.deepEqual([status, json.order.state], [201, 'awaiting_payment']);
  assert.ok(json.payment.url);
  await cancel(json.order.id);
});

test('one that is back too late: the order is given up, its goods and its coupon are there again, and the buyer is told to order again', async () => {
  const code = `DOWN-${newId().slice(0, 8).toUpperCase()}`;
  const rule = { code, benefit: { kind: 'percent', basis_points: 1000 }, goods: { kind: 'all' }, limit_total: 1 };
  assert.equal((await admin('POST', '/admin/v1/promotions', JSON.stringify(rule))).status, 201);
  const cart = await cartWith([one.id, 2]);
  await send('PUT', `/v1/carts/${cart}/coupons/${code}`);
  const before = await available();
  const ask = await checkout(cart);
  assert.equal((await ask(down)).status, 503);
  assert.equal(await available(), before - 2);

  const { status, json } = await ask(after('7m'));
  assert.deepEqual([status, json.order.state, json.order.reason, json.payment], [201, 'expired', 'payment_unavailable', undefined]);
  await eventually(async () => await available() === before);
  for (const [lang, words] of [['fr', /n’a pas répondu à temps.*commander à nouveau/s], ['ar', /لم تُجب خدمة الدفع.*اطلب من جديد/s], ['en', /did not answer in time.*Order again/s]]) {
    const { text } = await call(`/${lang}/orders/${json.order.id}`);
    assert.match(text, words);
    assert.ok(text.includes(`href="/${lang}/cart"`), 'the way to order again');
  }
  const again = await place(cart, { payment_method: 'card' });
  assert.equal(again.status, 201, again.text);
  assert.ok(again.json.payment.url && again.json.order.totals.discount > 0);
  await cancel(again.json.order.id);
});

test('an order without a page to which nobody comes back is given up as soon as none can be had', async () => {
  const before = await available();
  const ask = await checkout(await cartWith([one.id, 1]));
  assert.equal((await ask(down)).status, 503);
  assert.equal((await admin('POST', '/admin/v1/sweep', undefined, after('7m'))).status, 200);
  await eventually(async () => await available() === before);
  assert.equal((await ask()).json.order.state, 'expired');
});

test('while the service is silent an order is shown as it stands, and no more than that part is missing', async () => {
  const { json: { order: { id }, payment } } = await place(await cartWith([one.id, 1]), { payment_method: 'card' });
  const told = await call(`/v1/orders/${id}`, { headers: silent });
  assert.deepEqual([told.status, told.json?.state, told.json?.payment?.url], [200, 'awaiting_payment', payment.url], told.text);
  for (let times = 0; times < 6; times++) {
    const { status, text } = await call(`/fr/orders/${id}`, { headers: silent });
    assert.equal(status, 200, text);
    assert.ok(text.includes(payment.url), 'the way to pay');
  }
  assert.equal((await order(id)).status, 200);
  await cancel(id);
});

test('a checkout that meets a silent service is told so by whoever waited for it, and goes on under its key', async () => {
  const ask = await checkout(await cartWith([one.id, 1]));
  const { status, json } = await ask(silent);
  assert.equal(status, 503);
  assert.match(json.detail, /the payment service does not answer; nothing is lost/);
  const again = await ask();
  assert.equal(again.status, 201, again.text);
  assert.ok(again.json.payment.url);
  await cancel(again.json.order.id);
});
