// What can become of money besides being paid and refunded: disputes, refunds that fail or begin elsewhere, orders nobody pays, goods
// that are gone, cash, orders that cost nothing. After each the ledger is checked.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { admin, base, call, eventually, newId } from './client.mjs';
import { person, send } from './people.mjs';
import { keys, payAt } from './sandbox.mjs';
import { card, cartWith, ledgerIsSound, levels, order, place, products } from './shop.mjs';

const [, , , one] = await products();
const { token } = await person({ merchant: { slug: one.merchant.slug, role: 'owner' } });
const { token: boss } = await person({ roles: ['admin'] });
const secret = keys('shop').secretKey;
afterEach(ledgerIsSound);

/** The mails that told somebody of money given back, each read for its amount in minor units. */
const mailsTo = async (email) => (await fetch(`${base}/mailbox?to=${encodeURIComponent(email)}`, { headers: { accept: 'application/json' } })).json();
const told = async (email) => {
  const mails = (await mailsTo(email)).filter((mail) => /Remboursement/.test(mail.subject));
  return mails.map((mail) => Number(mail.text.match(/remboursé ([\d\s.,]+)/u)[1].replace(/\D/g, '')));
};
const mailed = (email, amounts) => eventually(async () => { await admin('POST', '/admin/v1/sweep'); return (await told(email)).toSorted().join() === amounts.toSorted().join(); }, { every: 300 });

const bought = async (units = 1, wanted = {}) => (await place(await cartWith([one.id, units]), { payment_method: 'card', email: `${newId()}@example.com`, ...wanted })).json;
const paidBy = async (number, units, wanted) => {
  const { order: { id }, payment } = await bought(units, wanted);
  await payAt(payment.url, card(number));
  return eventually(async () => { const { json } = await order(id); return json.state === 'paid' && json; });
};
const parcelOf = async ({ number }) => (await send('GET', `/v1/merchant/orders?q=${number}`, undefined, { token })).json.items[0].id;
const refund = (parcel, wanted, key = newId()) => send('POST', `/v1/merchant/orders/${parcel}/refunds`, wanted, { token, headers: { 'idempotency-key': key } });
const asBoss = (method, path, body) => send(method, path, body, { token: boss });
/** A dispute may be told before the payment that it is about: then it is looked at again. */
const disputed = (state, number) => eventually(async () => { await admin('POST', '/admin/v1/sweep'); return disputes(state, number); }, { within: 40_000, every: 500 });
const disputes = async (state, number) => (await asBoss('GET', `/v1/admin/disputes?state=${state}&limit=50`)).json.items.find((found) => found.number === number);
const balance = async (account) => (await asBoss('GET', `/v1/admin/ledger/balances?prefix=${encodeURIComponent(account)}`)).json.items.find((of) => of.account === account && of.currency === 'MAD')?.amount ?? 0;

/** Asks the sandbox as the shop's own people do in the payment service's pages. */
const elsewhere = async (method, path, fields) => {
  const response = await call(`/sandbox/v1/${path}`, {
    method, headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/x-www-form-urlencoded' }, body: fields && new URLSearchParams(fields).toString(),
  });
  assert.equal(response.status, 200, response.text);
  return response.json;
};
const chargeOf = async ({ totals }, state = 'succeeded') => {
  // the latest payment of this amount: tests run one after the other
  const { data } = await elsewhere('GET', 'payment_intents?limit=10');
  return data.find((intent) => intent.amount === totals.total && intent.status === state).id;
};

test('a dispute is kept with its money held back, and when it is won the money is here again', async () => {
  const [psp, held] = [await balance('asset:psp:sandbox'), await balance('asset:disputed:sandbox')];
  const made = await paidBy('4000 0000 0000 0259');
  const { total } = made.totals;
  const open = await disputed('open', made.number);
  assert.deepEqual([open.amount, open.merchants, open.order], [total, [one.merchant.slug], made.id]);
  assert.deepEqual([await balance('asset:psp:sandbox'), await balance('asset:disputed:sandbox')], [psp, held + total]);
  assert.ok(Date.parse(open.due_at) > Date.now() + 5 * 86_400_000, 'there is a day until when it can be answered');
  await elsewhere('POST', `disputes/${open.id}`, { 'evidence[uncategorized_text]': 'winning_evidence' });
  await disputed('won', made.number);
  assert.equal(await disputes('open', made.number), undefined);
  assert.deepEqual([await balance('asset:psp:sandbox'), await balance('asset:disputed:sandbox')], [psp + total, held]);
  assert.equal((await order(made.id)).json.refunded, 0);
});

test('a lost dispute counts as given back, so that nobody gives it back again', async () => {
  const merchant = `liability:merchant:${one.merchant.slug}`;
  const owed = await balance(merchant);
  const made = await paidBy('4000 0000 0000 0259');
  const open = await disputed('open', made.number);
  await elsewhere('POST', `disputes/${open.id}`, { 'evidence[uncategorized_text]': 'losing_evidence' });
  await disputed('lost', made.number);
  assert.equal((await order(made.id)).json.refunded, made.totals.total);
  assert.equal(await balance(merchant), owed);
  assert.equal((await refund(await parcelOf(made), { amount: 1, reason: 'twice' })).status, 409);
});

test('an order is seen whole by who runs the marketplace: parcels, payment, what went back, disputes, entries', async () => {
  const made = await paidBy('4000 0000 0000 0259');
  await disputed('open', made.number);
  const { status, json: seen } = await asBoss('GET', `/v1/admin/orders/${made.number.toLowerCase()}`);
  assert.equal(status, 200);
  assert.deepEqual([seen.id, seen.email, seen.parcels.map(({ merchant }) => merchant.slug)], [made.id, made.email, [one.merchant.slug]]);
  assert.deepEqual(seen.disputes.map(({ state, amount }) => [state, amount]), [['open', made.totals.total]]);
  assert.deepEqual(seen.entries.map(({ kind }) => kind).sort(), ['capture', 'dispute_opened']);
  for (const { postings } of seen.entries) assert.equal(postings.reduce((sum, { amount }) => sum + amount, 0), 0);
  assert.ok(seen.charge && !seen.payment, 'nobody else pays it');
  assert.deepEqual((await asBoss('GET', `/v1/admin/orders/${made.id}`)).json, seen);
  for (const id of ['ord_0', 'GYS-0000-0000', 'x']) assert.equal((await asBoss('GET', `/v1/admin/orders/${id}`)).status, 404, id);
  assert.equal((await send('GET', `/v1/admin/orders/${made.id}`, undefined, { token })).status, 403);
});

test('a refund that fails leaves everything as if it had not been asked for', async () => {
  const email = `${newId()}@example.com`, made = await paidBy('4000 0000 0000 5126', 2, { email });
  const parcel = await parcelOf(made);
  assert.equal((await refund(parcel, { lines: [{ number: 1, units: 1 }], reason: 'broken' })).status, 200);
  const after = await eventually(async () => { const { json } = await order(made.id); return json.refunds[0].state === 'failed' && json; }, { within: 30_000 });
  assert.deepEqual([after.refunded, after.lines[0].refunded_units], [0, 0]);
  assert.equal((await refund(parcel, { lines: [{ number: 1, units: 2 }], reason: 'again' })).status, 200);
  await eventually(async () => (await order(made.id)).json.refunds[1].state === 'failed', { within: 30_000 });
  // whoever was told that it was made hears that it came back, once each
  const late = async () => (await mailsTo(email)).filter((mail) => /retardé/.test(mail.subject) && mail.text.includes('reste dû'));
  await eventually(async () => { await admin('POST', '/admin/v1/sweep'); return (await late()).length === 2; }, { every: 300 });
  await admin('POST', '/admin/v1/sweep');
  assert.equal((await late()).length, 2);
});

test('what somebody gives back in the payment service\'s own pages is booked once, and the merchant sees it', async () => {
  const email = `${newId()}@example.com`, made = await paidBy(undefined, 1, { email });
  await elsewhere('POST', 'refunds', { payment_intent: await chargeOf(made), amount: 500 });
  const after = await eventually(async () => { const { json } = await order(made.id); return json.refunds.length && json; });
  assert.deepEqual([after.refunded, after.refunds[0].amount, after.refunds[0].state], [500, 500, 'succeeded']);
  const { events } = { events: (await elsewhere('GET', 'events?type=refund.created&limit=5')).data };
  await admin('POST', `/admin/v1/sandbox/shop/events/${events[0].id}/deliver`);
  await ledgerIsSound();
  assert.equal((await order(made.id)).json.refunds.length, 1);
  const shown = (await send('GET', `/v1/merchant/orders/${await parcelOf(made)}`, undefined, { token })).json;
  assert.deepEqual([shown.refunded, shown.refunds[0].amount], [500, 500]);
  assert.equal((await refund(shown.id, { amount: made.totals.total - 499, reason: 'more than is left' })).status, 409);
  // its shopper hears of it as of one of ours, once
  await mailed(email, [500]);
  assert.equal((await refund(shown.id, { amount: 700, reason: 'late' })).status, 200);
  await mailed(email, [500, 700]);
});

test('what is given back elsewhere and takes its time is told when it arrived, once, however often and in whatever order it is told us', async () => {
  const email = `${newId()}@example.com`, made = await paidBy('4000 0000 0000 7726', 1, { email });
  const begun = await elsewhere('POST', 'refunds', { payment_intent: await chargeOf(made), amount: 600 });
  assert.equal(begun.status, 'pending');
  const after = await eventually(async () => { const { json } = await order(made.id); return json.refunds.length && json; }, { within: 30_000 });
  assert.deepEqual([after.refunded, after.refunds[0].state], [600, 'succeeded']);
  for (const type of ['refund.updated', 'charge.refunded', 'refund.created', 'refund.updated']) {
    const { data: [event] } = await elsewhere('GET', `events?type=${type}&limit=1`);
    assert.equal((await admin('POST', `/admin/v1/sandbox/shop/events/${event.id}/deliver`)).status, 200, type);
  }
  await mailed(email, [600]);
  await ledgerIsSound();
  assert.deepEqual([await told(email), (await order(made.id)).json.refunded], [[600], 600]);
});

test('an order that nobody pays in time is over, and its goods are there for others', async () => {
  const before = (await levels(one.id))?.available;
  const { order: { id }, payment } = await bought(2);
  assert.equal((await levels(one.id)).available, (before ?? one.stock) - 2);
  const late = await call(`/v1/orders/${id}`, { headers: { 'gys-faults': 'clock=+31m' } });
  assert.equal(late.json.state, 'expired');
  await eventually(async () => (await levels(one.id)).available === (before ?? one.stock));
  await payAt(payment.url, card());
  assert.equal((await order(id)).json.state, 'expired');
  assert.equal((await order(id)).json.payment, undefined);
});

test('an order that was paid in the last moment is paid, however late we look', async () => {
  const { order: { id }, payment } = await bought();
  await admin('PUT', '/admin/v1/sandbox/shop/webhooks', JSON.stringify({ copies: 0 }));
  try {
    await payAt(payment.url, card());
    const late = await call(`/v1/orders/${id}`, { headers: { 'gys-faults': 'clock=+31m' } });
    assert.equal(late.json.state, 'paid');
  } finally { await admin('PUT', '/admin/v1/sandbox/shop/webhooks', JSON.stringify({})); }
});

test('what was paid although its goods are gone is given back by itself', async () => {
  const { order: { id, totals }, payment } = await bought();
  // somebody lets go of what the order holds and counts the shelf: it is empty
  assert.equal((await admin('POST', `/admin/v1/stock/${one.id}/release`, JSON.stringify({ id }))).status, 200);
  const { sku, on_hand } = await levels(one.id);
  await admin('POST', `/admin/v1/stock/${one.id}/set`, JSON.stringify({ sku, on_hand: 0 }));
  try {
    await payAt(payment.url, card());
    const after = await eventually(async () => { const { json } = await order(id); return json.refunds[0]?.state === 'succeeded' && json; }, { within: 30_000 });
    assert.deepEqual([after.state, after.reason, after.refunded], ['cancelled', 'out_of_stock', totals.total]);
  } finally { await admin('POST', `/admin/v1/stock/${one.id}/set`, JSON.stringify({ sku, on_hand })); }
});

test('cash: collected, handed over, and given back by hand', async () => {
  const email = `${newId()}@example.com`;
  const made = (await place(await cartWith([one.id, 2]), { payment_method: 'cash_on_delivery', email })).json.order;
  const parcel = await parcelOf(made), cash = `asset:cash:${one.merchant.slug}`;
  const before = await balance(cash);
  for (const step of ['ship', 'collected']) assert.equal((await send('POST', `/v1/merchant/orders/${parcel}/${step}`, {}, { token })).status, 200, step);
  assert.equal(await balance(cash), before + made.totals.total);
  const handOver = { id: `remit-${newId()}`, merchant: one.merchant.slug, currency: 'MAD', amount: made.totals.total, to: 'platform' };
  for (let i = 0; i < 2; i++) {
    const { status, json, text } = await asBoss('POST', '/v1/admin/remittances', handOver);
    assert.deepEqual([status, json?.left], [200, before], text);
  }
  assert.equal((await asBoss('POST', '/v1/admin/remittances', { ...handOver, amount: 1 })).status, 409);
  assert.equal((await asBoss('POST', '/v1/admin/remittances', { ...handOver, id: newId(), amount: before + 1 })).status, 409);
  assert.equal((await asBoss('POST', '/v1/admin/remittances', { ...handOver, id: newId(), amount: 0 })).json.errors[0].field, 'amount');

  // what others left with their couriers comes in too: a refund is paid from money that is here
  if (before > 0) assert.equal((await asBoss('POST', '/v1/admin/remittances', { ...handOver, id: newId(), amount: before })).status, 200);
  const { json } = await refund(parcel, { lines: [{ number: 1, units: 1 }], reason: 'broken' });
  const { id, state, amount } = json.refunds[0];
  assert.equal(state, 'pending');
  assert.equal(await balance(`liability:customer:${made.id}`), -amount);
  const owed = (await asBoss('GET', '/v1/admin/refunds')).json.items.find((of) => of.id === id);
  assert.deepEqual([owed.number, owed.amount, owed.engine], [made.number, amount, 'cash']);
  for (let i = 0; i < 2; i++) assert.equal((await asBoss('POST', `/v1/admin/refunds/${id}/paid`, {})).status, 204);
  await mailed(email, [amount]);
  assert.equal((await order(made.id)).json.refunds[0].state, 'succeeded');
  assert.equal(await balance(`liability:customer:${made.id}`), 0);
  assert.equal((await asBoss('GET', '/v1/admin/refunds')).json.items.find((of) => of.id === id), undefined);
  assert.equal((await asBoss('POST', '/v1/admin/refunds/ref_0/paid', {})).status, 404);
});

test('an order that costs nothing is paid at once, and its units go back for nothing', async () => {
  const code = `FREE-${newId().slice(0, 8).toUpperCase()}`;
  const free = { code, benefit: { kind: 'percent', basis_points: 10_000 }, goods: { kind: 'all' } };
  const ship = { ...free, code: `${code}-S`, benefit: { kind: 'free_shipping' } };
  for (const promotion of [free, ship]) assert.equal((await admin('POST', '/admin/v1/promotions', JSON.stringify(promotion))).status, 201);
  const cart = await cartWith([one.id, 2]);
  for (const promotion of [free, ship]) assert.equal((await send('PUT', `/v1/carts/${cart}/coupons/${promotion.code}`)).status, 200);
  const { status, json: { order: made, payment }, text } = await place(cart, { payment_method: 'card', email: `${newId()}@example.com` });
  assert.equal(status, 201, text);
  assert.deepEqual([made.totals.total, made.state, payment], [0, 'paid', undefined]);
  const parcel = await parcelOf(made);
  const back = await refund(parcel, { lines: [{ number: 1, units: 1 }], reason: 'broken', restock: true });
  assert.deepEqual([back.status, back.json?.refunded, back.json?.lines[0].refunded_units], [200, 0, 1], back.text);
  assert.equal((await refund(parcel, { amount: 1, reason: 'money' })).status, 409);
  assert.equal((await send('POST', `/v1/orders/${made.id}/cancel`, {})).json.state, 'cancelled');
});
