#!/usr/bin/env node
// one unit, a hundred buyers at once: one order, ninety-nine clear refusals; in cash, by card, and at the Stock object itself
// needs: stack
import assert from 'node:assert/strict';
import { admin, call, eventually, newId } from '../e2e/client.mjs';

const BUYERS = 100;
const [card] = (await call('/v1/products?limit=1&sort=newest')).json.items;
const product = (await call(`/v1/products/${card.slug}`)).json;
const { sku } = product;

async function operate(operation, body) {
  const { status, json, text } = await admin('POST', `/admin/v1/stock/${card.id}/${operation}`, JSON.stringify(body));
  assert.equal(status, 200, text);
  return json;
}
const level = async () => (await admin('GET', `/admin/v1/stock/${card.id}`)).json.items.find((l) => l.sku === sku);
const shown = async () => (await call(`/v1/products/${card.slug}`)).json.stock;
const post = (path, body, headers = {}, method = 'POST') =>
  call(path, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

/** One unit is counted, and the shop shows it: what other tests left reserved is counted on top. */
async function oneUnit() {
  const { on_hand, available } = await operate('set', { sku, on_hand: 1 }).then(level);
  if (available < 1) await operate('set', { sku, on_hand: on_hand - available + 1 });
  for (let extra = 1; (await level()).available !== 1; extra++) await operate('set', { sku, on_hand: extra + 1 });
  await eventually(async () => await shown() === 1);
}

/** A buyer with the unit in a cart, and the total that they saw. */
async function buyer(payment_method) {
  const cart = (await post('/v1/carts', {})).json?.id;
  assert.ok(cart, 'no cart: is the payment service there?');
  const put = await post(`/v1/carts/${cart}/lines/${card.id}`, { quantity: 1 }, {}, 'PUT');
  assert.equal(put.status, 200, put.text);
  const wanted = { cart, currency: 'MAD', country: 'MA', shipping_method: 'standard', payment_method };
  const quote = await post('/v1/quotes', wanted);
  assert.equal(quote.status, 200, quote.text);
  return { wanted, total: quote.json.totals.total };
}

const checkout = ({ wanted, total }, n) => post('/v1/checkouts', {
  ...wanted, lang: 'fr', email: `buyer-${n}@example.ma`, expected_total: total,
  address: { name: 'Zineb Alaoui', line1: '12 rue Ibn Sina', city: 'Casablanca', postcode: '20000', country: 'MA', phone: '+212612345678' },
}, { 'idempotency-key': newId() });

async function shoppers(payment_method) {
  await oneUnit();
  const buyers = await Promise.all(Array.from({ length: BUYERS }, () => buyer(payment_method)));
  const since = Date.now();
  const answers = await Promise.all(buyers.map(checkout));
  const ms = Date.now() - since;
  const orders = answers.filter((a) => a.status < 300);
  const refused = answers.filter((a) => a.status === 409 && /out-of-stock$/.test(a.json?.type)
    && a.json.missing?.every((line) => line.wanted === 1 && line.available === 0));
  const other = answers.filter((a) => !orders.includes(a) && !refused.includes(a)).map((a) => `${a.status} ${a.text.slice(0, 200)}`);
  assert.deepEqual([orders.length, refused.length], [1, BUYERS - 1], other.slice(0, 3).join('\n'));
  assert.equal((await level()).available, 0);
  console.log(`  ${payment_method}: ${orders.length} order, ${refused.length} refused with what is left, in ${ms} ms`);
  const { order } = orders[0].json;
  const cancelled = await post(`/v1/orders/${order.id}/cancel`, {});
  assert.ok(cancelled.status < 300, `the order could not be given up: ${cancelled.status} ${cancelled.text}`);
  await eventually(async () => (await level()).available === 1, { within: 70_000 });
}

async function reservations() {
  await oneUnit();
  const ids = Array.from({ length: BUYERS }, () => newId());
  const answers = await Promise.all(ids.map((id) => operate('reserve', { id, ttl_s: 60, lines: [{ sku, units: 1 }] })));
  const got = ids.filter((_, i) => answers[i].outcome === 'reserved');
  const short = answers.filter((a) => a.outcome === 'short' && a.lines[0].available === 0);
  assert.deepEqual([got.length, short.length], [1, BUYERS - 1]);
  // whoever got it may say so as often as they like, and nobody else can
  const sold = await Promise.all(ids.flatMap((id) => [id, id]).map((id) => operate('commit', { id })));
  assert.equal(sold.filter((a) => a.outcome === 'committed').length, 2);
  const { on_hand, available } = await level();
  assert.deepEqual([on_hand, available], [0, 0]);
  console.log(`  the object: 1 reservation, ${short.length} refused with what is left; sold once`);
}

const failures = [];
for (const [name, run] of [['the object', reservations], ['cash_on_delivery', () => shoppers('cash_on_delivery')], ['card', () => shoppers('card')]]) {
  try { await run(); } catch (error) { failures.push(name); console.log(`  ${name}: ${error.message}`); }
}
await operate('set', { sku, on_hand: product.stock });
if (failures.length) { console.log(`FAIL oversell: ${failures.join(', ')}`); process.exit(1); }
console.log(`PASS oversell: of ${BUYERS} buyers of one unit one got it, in cash, by card and at the object`);
