#!/usr/bin/env node
// the official stripe client passes against the sandbox: payments, 3-D Secure, declines, captures, refunds, disputes, webhooks, idempotency, pages
// needs: stack
// Every run has an account of its own. The client asks for /v1/…; its HTTP transport puts /sandbox before that, nothing else differs.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import Stripe from 'stripe';
import { admin, base, eventually } from '../e2e/client.mjs';
import { account as newAccount, keys, payAt, transport } from '../e2e/sandbox.mjs';

const account = newAccount(), { secretKey } = keys(account);
const stripe = new Stripe(secretKey, { httpClient: transport(Stripe), maxNetworkRetries: 0 });
const failed = [];
async function flow(name, run) {
  try { const note = await run(); console.log(`✓ ${name}${note ? `: ${note}` : ''}`); } catch (error) { failed.push(name); console.log(`✗ ${name}: ${error.stack}`); }
}
const refusal = async (promise) => promise.then(() => assert.fail('it was not refused'), (error) => error);
const card = (payment_method, more = {}) => ({ amount: 12_300, currency: 'mad', payment_method, payment_method_types: ['card'], confirm: true, ...more });

// what the sandbox really sends, as a receiver gets it
const received = [];
const receiver = createServer(async (req, res) => {
  let body = '';
  for await (const chunk of req) body += chunk;
  received.push({ body, signature: req.headers['stripe-signature'] });
  // the first one is refused, to be sent again
  res.writeHead(received.length === 1 ? 500 : 200).end();
});
receiver.listen(0, '127.0.0.1');
await once(receiver, 'listening');
const endpoint = await stripe.webhookEndpoints.create({ url: `http://127.0.0.1:${receiver.address().port}/hook`, enabled_events: ['*'] });

await flow('create, retrieve, update, list metadata', async () => {
  const made = await stripe.paymentIntents.create({ amount: 2_000, currency: 'eur', payment_method_types: ['card'], metadata: { order: 'ord_1' }, description: 'été' });
  assert.equal(made.status, 'requires_payment_method');
  assert.match(made.client_secret, new RegExp(`^${made.id}_secret_`));
  const changed = await stripe.paymentIntents.update(made.id, { amount: 2_500, metadata: { order: '', note: 'x' } });
  assert.deepEqual([changed.amount, changed.metadata], [2_500, { note: 'x' }]);
  const read = await stripe.paymentIntents.retrieve(made.id);
  assert.deepEqual([read.amount, read.description, read.lastResponse.statusCode], [2_500, 'été', 200]);
  assert.match(read.lastResponse.requestId, /^req_/);
});

await flow('confirm: requires_payment_method, requires_confirmation, succeeded', async () => {
  const made = await stripe.paymentIntents.create({ amount: 2_000, currency: 'usd', payment_method_types: ['card'] });
  const method = await stripe.paymentMethods.create({ type: 'card', card: { number: '4242424242424242', exp_month: 8, exp_year: 2034, cvc: '314' }, billing_details: { name: 'Amina' } });
  assert.deepEqual([method.card.brand, method.card.last4, method.billing_details.name], ['visa', '4242', 'Amina']);
  const chosen = await stripe.paymentIntents.update(made.id, { payment_method: method.id });
  assert.equal(chosen.status, 'requires_confirmation');
  const paid = await stripe.paymentIntents.confirm(made.id, { expand: ['latest_charge'] });
  assert.deepEqual([paid.status, paid.amount_received, paid.latest_charge.paid, paid.latest_charge.captured], ['succeeded', 2_000, true, true]);
  assert.equal((await refusal(stripe.paymentIntents.confirm(made.id))).code, 'payment_intent_unexpected_state');
});

await flow('automatic payment methods need a return_url', async () => {
  const error = await refusal(stripe.paymentIntents.create({ amount: 500, currency: 'eur', payment_method: 'pm_card_visa', confirm: true }));
  assert.deepEqual([error.type, error.param], ['StripeInvalidRequestError', 'return_url']);
  const paid = await stripe.paymentIntents.create({ amount: 500, currency: 'eur', payment_method: 'pm_card_visa', confirm: true, automatic_payment_methods: { enabled: true, allow_redirects: 'never' } });
  assert.equal(paid.status, 'succeeded');
});

await flow('3-D Secure through the bank page: authorise', async () => {
  const asked = await stripe.paymentIntents.create(card('pm_card_threeDSecure2Required', { return_url: `${base}/back` }));
  assert.deepEqual([asked.status, asked.next_action.type], ['requires_action', 'redirect_to_url']);
  const page = await fetch(asked.next_action.redirect_to_url.url);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /value="authorise"/);
  const back = await payAt(asked.next_action.redirect_to_url.url, { answer: 'authorise' });
  assert.match(back.location, new RegExp(`/back\\?payment_intent=${asked.id}&.*redirect_status=succeeded`));
  assert.equal((await stripe.paymentIntents.retrieve(asked.id)).status, 'succeeded');
});

await flow('3-D Secure: refused, then paid with another card', async () => {
  const asked = await stripe.paymentIntents.create(card('pm_card_authenticationRequired', { return_url: `${base}/back` }));
  const back = await payAt(asked.next_action.redirect_to_url.url, { answer: 'refuse' });
  assert.match(back.location, /redirect_status=failed/);
  const after = await stripe.paymentIntents.retrieve(asked.id);
  assert.deepEqual([after.status, after.last_payment_error.code], ['requires_payment_method', 'payment_intent_authentication_failure']);
  assert.equal((await stripe.paymentIntents.confirm(asked.id, { payment_method: 'pm_card_visa' })).status, 'succeeded');
  const off = await refusal(stripe.paymentIntents.create(card('pm_card_threeDSecureRequired', { off_session: true })));
  assert.deepEqual([off.type, off.code], ['StripeCardError', 'authentication_required']);
});

await flow('declines say why', async () => {
  const seen = [];
  for (const [token, code, decline] of [['pm_card_chargeDeclined', 'card_declined', 'generic_decline'], ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', 'lost_card'], ['pm_card_chargeDeclinedExpiredCard', 'expired_card', undefined], ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', undefined],
    ['pm_card_chargeDeclinedProcessingError', 'processing_error', undefined]]) {
    const error = await refusal(stripe.paymentIntents.create(card(token)));
    assert.deepEqual([error.type, error.statusCode, error.code, error.decline_code], ['StripeCardError', 402, code, decline ?? ''], token);
    assert.deepEqual([error.payment_intent.status, error.payment_intent.last_payment_error.code], ['requires_payment_method', code]);
    assert.equal((await stripe.charges.retrieve(error.charge)).status, 'failed');
    seen.push(decline ?? code);
  }
  return seen.join(', ');
});

await flow('no card but the published test cards is taken', async () => {
  const data = (number, more) => ({ type: 'card', card: { number, exp_month: 8, exp_year: 2034, cvc: '314', ...more } });
  assert.equal((await refusal(stripe.paymentMethods.create(data('4000001234567899')))).decline_code, 'test_mode_live_card');
  assert.equal((await refusal(stripe.paymentMethods.create(data('4242424242424241')))).code, 'incorrect_number');
  assert.equal((await refusal(stripe.paymentMethods.create(data('4242424242424242', { exp_year: 2020 })))).code, 'invalid_expiry_year');
  assert.equal((await refusal(stripe.paymentMethods.create(data('4242424242424242', { cvc: '1' })))).code, 'invalid_cvc');
});

await flow('processing, then succeeded or failed (direct debit)', async () => {
  const debit = (token) => stripe.paymentIntents.create({ amount: 900, currency: 'eur', payment_method: token, payment_method_types: ['sepa_debit'], confirm: true });
  const [good, bad] = [await debit('pm_success_sepaDebit'), await debit('pm_failed_sepaDebit')];
  assert.deepEqual([good.status, bad.status], ['processing', 'processing']);
  assert.equal((await refusal(stripe.paymentIntents.cancel(good.id))).code, 'payment_intent_unexpected_state');
  await eventually(async () => (await stripe.paymentIntents.retrieve(good.id)).status === 'succeeded');
  await eventually(async () => (await stripe.paymentIntents.retrieve(bad.id)).status === 'requires_payment_method');
});

await flow('manual capture, in part, and cancellation', async () => {
  const held = await stripe.paymentIntents.create(card('pm_card_visa', { capture_method: 'manual' }));
  assert.deepEqual([held.status, held.amount_capturable], ['requires_capture', 12_300]);
  assert.equal((await refusal(stripe.paymentIntents.capture(held.id, { amount_to_capture: 12_301 }))).code, 'amount_too_large');
  const taken = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 10_000 });
  assert.deepEqual([taken.status, taken.amount_received, taken.amount_capturable], ['succeeded', 10_000, 0]);
  assert.equal((await refusal(stripe.paymentIntents.capture(held.id))).code, 'payment_intent_unexpected_state');
  assert.equal((await refusal(stripe.refunds.create({ payment_intent: held.id, amount: 10_001 }))).param, 'amount');
  const other = await stripe.paymentIntents.create(card('pm_card_visa', { capture_method: 'manual' }));
  const gone = await stripe.paymentIntents.cancel(other.id, { cancellation_reason: 'abandoned' });
  assert.deepEqual([gone.status, gone.cancellation_reason, gone.amount_capturable], ['canceled', 'abandoned', 0]);
});

await flow('refunds: in parts, too much, twice, by charge, waiting, failing', async () => {
  const paid = await stripe.paymentIntents.create(card('pm_card_visa'));
  const part = await stripe.refunds.create({ payment_intent: paid.id, amount: 2_300, reason: 'requested_by_customer', metadata: { order: 'ord_1' } });
  assert.deepEqual([part.status, part.amount, part.metadata.order], ['succeeded', 2_300, 'ord_1']);
  const error = await refusal(stripe.refunds.create({ payment_intent: paid.id, amount: 10_001 }));
  assert.deepEqual([error.type, error.statusCode, error.param], ['StripeInvalidRequestError', 400, 'amount']);
  assert.match(error.message, /greater than unrefunded amount/);
  await stripe.refunds.create({ charge: paid.latest_charge });
  assert.equal((await refusal(stripe.refunds.create({ payment_intent: paid.id }))).code, 'charge_already_refunded');
  const charge = await stripe.charges.retrieve(paid.latest_charge);
  assert.deepEqual([charge.amount_refunded, charge.refunded], [12_300, true]);
  assert.equal((await stripe.refunds.list({ payment_intent: paid.id })).data.length, 2);
  const slow = await stripe.paymentIntents.create(card('pm_card_pendingRefund'));
  const waiting = await stripe.refunds.create({ payment_intent: slow.id });
  assert.equal(waiting.status, 'pending');
  const bad = await stripe.paymentIntents.create(card('pm_card_refundFail'));
  const failing = await stripe.refunds.create({ payment_intent: bad.id, amount: 300 });
  await eventually(async () => (await stripe.refunds.retrieve(waiting.id)).status === 'succeeded');
  await eventually(async () => (await stripe.refunds.retrieve(failing.id)).status === 'failed');
  assert.equal((await stripe.charges.retrieve(bad.latest_charge)).amount_refunded, 0);
});

await flow('disputes: opened, won, lost, given in', async () => {
  const disputed = async () => {
    const paid = await stripe.paymentIntents.create(card('pm_card_createDispute', { expand: ['latest_charge'] }));
    const { data: [dispute] } = await stripe.disputes.list({ payment_intent: paid.id });
    assert.deepEqual([dispute.status, dispute.reason, dispute.amount, dispute.charge], ['needs_response', 'fraudulent', 12_300, paid.latest_charge.id]);
    return dispute;
  };
  const [first, second, third] = [await disputed(), await disputed(), await disputed()];
  assert.equal((await refusal(stripe.refunds.create({ charge: first.charge }))).code, 'charge_disputed');
  assert.equal((await stripe.disputes.update(first.id, { evidence: { uncategorized_text: 'winning_evidence' } })).status, 'won');
  assert.equal((await stripe.disputes.update(second.id, { evidence: { uncategorized_text: 'losing_evidence' } })).status, 'lost');
  assert.equal((await stripe.disputes.update(third.id, { evidence: { product_description: 'a lamp' }, submit: false })).status, 'needs_response');
  assert.equal((await stripe.disputes.close(third.id)).status, 'lost');
  assert.equal((await refusal(stripe.disputes.close(third.id))).code, 'dispute_already_closed');
  // won: the money is ours again and can be given back
  assert.equal((await stripe.refunds.create({ charge: first.charge })).status, 'succeeded');
  assert.equal((await refusal(stripe.refunds.create({ charge: second.charge }))).code, 'charge_disputed');
});

await flow('idempotency: the same answer again, a conflict, a decline kept', async () => {
  const options = { idempotencyKey: randomBytes(8).toString('hex') };
  const one = await stripe.paymentIntents.create(card('pm_card_visa'), options);
  const again = await stripe.paymentIntents.create(card('pm_card_visa'), options);
  assert.equal(again.id, one.id);
  assert.deepEqual([one, again].map((answer) => answer.lastResponse.headers.get('idempotent-replayed')), [null, 'true']);
  const error = await refusal(stripe.paymentIntents.create(card('pm_card_visa', { amount: 500 }), options));
  assert.deepEqual([error.type, error.statusCode], ['StripeIdempotencyError', 400]);
  const declined = { idempotencyKey: randomBytes(8).toString('hex') };
  const [a, b] = [await refusal(stripe.paymentIntents.create(card('pm_card_chargeDeclined'), declined)), await refusal(stripe.paymentIntents.create(card('pm_card_chargeDeclined'), declined))];
  assert.equal(a.charge, b.charge);
  // what was refused before anything was done may be corrected under its key
  const wrong = { idempotencyKey: randomBytes(8).toString('hex') };
  await refusal(stripe.paymentIntents.create(card('pm_card_visa', { amount: 1 }), wrong));
  assert.equal((await stripe.paymentIntents.create(card('pm_card_visa'), wrong)).status, 'succeeded');
  const many = await Promise.all(Array.from({ length: 12 }, () => stripe.refunds.create({ payment_intent: one.id, amount: 100 }, { idempotencyKey: `r-${one.id}` })));
  assert.equal(new Set(many.map((refund) => refund.id)).size, 1);
});

await flow('wrong requests are told apart', async () => {
  for (const [request, status, code, param] of [
    [() => stripe.paymentIntents.retrieve('pi_none'), 404, 'resource_missing', 'intent'],
    [() => stripe.paymentIntents.create({ currency: 'mad' }), 400, 'parameter_missing', 'amount'],
    [() => stripe.paymentIntents.create({ amount: 10.5, currency: 'mad' }), 400, 'parameter_invalid_integer', 'amount'],
    [() => stripe.paymentIntents.create({ amount: -1, currency: 'mad' }), 400, 'parameter_invalid_integer', 'amount'],
    [() => stripe.paymentIntents.create({ amount: 499, currency: 'mad' }), 400, 'amount_too_small', 'amount'],
    [() => stripe.paymentIntents.create({ amount: 100_000_000, currency: 'mad' }), 400, 'amount_too_large', 'amount'],
    [() => stripe.paymentIntents.create({ amount: 500, currency: 'MAD' }), 400, 'parameter_invalid_currency', 'currency'],
    [() => stripe.paymentIntents.create({ amount: 500, currency: 'mad', colour: 'red' }), 400, 'parameter_unknown', 'colour'],
    [() => stripe.paymentIntents.list({ limit: 101 }), 400, 'parameter_invalid_integer', 'limit'],
    [() => stripe.paymentIntents.list({ starting_after: 'pi_none' }), 404, 'resource_missing', 'starting_after'],
    [() => stripe.paymentIntents.list({ expand: ['data.customer.x'] }), 400, 'parameter_invalid_string', 'expand'],
    [() => stripe.customers.create(), 404, undefined, undefined],
  ]) {
    const error = await refusal(request());
    assert.deepEqual([error.type, error.statusCode, error.code, error.param], ['StripeInvalidRequestError', status, code, param], error.message);
    assert.match(error.requestId, /^req_/);
  }
  const stranger = new Stripe(`${secretKey.slice(0, -2)}00`, { httpClient: transport(Stripe), maxNetworkRetries: 0 });
  assert.equal((await refusal(stripe.paymentIntents.list.call(stranger.paymentIntents))).type, 'StripeAuthenticationError');
});

await flow('lists page by page, both ways, and by themselves', async () => {
  const own = new Stripe(keys(newAccount()).secretKey, { httpClient: transport(Stripe) });
  const made = [];
  for (let n = 0; n < 25; n++) made.unshift((await own.paymentIntents.create({ amount: 500 + n, currency: 'mad', metadata: { n } })).id);
  const all = await own.paymentIntents.list({ limit: 7 }).autoPagingToArray({ limit: 1_000 });
  assert.deepEqual(all.map((intent) => intent.id), made);
  const page = await own.paymentIntents.list({ limit: 5, ending_before: made[10] });
  assert.deepEqual([page.data.map((intent) => intent.id), page.has_more], [made.slice(5, 10), true]);
  const last = await own.paymentIntents.list({ limit: 5, starting_after: made[19] });
  assert.deepEqual([last.data.length, last.has_more], [5, false]);
  return `${all.length} in pages of 7`;
});

await flow('checkout: the hosted page declines, asks the bank, and is paid', async () => {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment', success_url: `${base}/done?session={CHECKOUT_SESSION_ID}`, cancel_url: `${base}/cart`, client_reference_id: 'ord_7', customer_email: 'a@b.ma', locale: 'fr',
    line_items: [{ quantity: 2, price_data: { currency: 'mad', unit_amount: 4_500, product_data: { name: 'Lanterne' } } }], payment_intent_data: { metadata: { order: 'ord_7' } },
  });
  assert.deepEqual([session.status, session.payment_status, session.amount_total, session.payment_intent], ['open', 'unpaid', 9_000, null]);
  const page = await (await fetch(session.url)).text();
  assert.match(page, /<html lang="fr" dir="ltr">/);
  assert.match(page, /90,00\s?MAD/);
  const typed = (number) => ({ number, expiry: '08 / 34', cvc: '314', name: 'Amina' });
  const declined = await payAt(session.url, typed('4000 0000 0000 9995'));
  assert.equal(declined.status, 402);
  assert.match(declined.text, /role="alert">La provision/);
  assert.doesNotMatch(declined.text, /4000 0000 0000 9995"/);
  const asked = await payAt(session.url, typed('4000 0000 0000 3220'));
  assert.match(asked.location, /\/sandbox\/3ds\//);
  const done = await payAt(asked.location, { answer: 'authorise' });
  assert.equal(done.location, `${base}/done?session=${session.id}`);
  const after = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent', 'line_items'] });
  assert.deepEqual([after.status, after.payment_status, after.url, after.payment_intent.status, after.payment_intent.metadata.order], ['complete', 'paid', null, 'succeeded', 'ord_7']);
  assert.equal(after.line_items.data[0].quantity, 2);
  assert.equal((await refusal(stripe.checkout.sessions.expire(session.id))).statusCode, 400);
  const other = await stripe.checkout.sessions.create({ mode: 'payment', success_url: `${base}/done`, line_items: [{ quantity: 1, price_data: { currency: 'mad', unit_amount: 4_500, product_data: { name: 'x' } } }] });
  assert.equal((await stripe.checkout.sessions.expire(other.id)).status, 'expired');
});

await flow('events are listed by type and retrieved', async () => {
  const { data } = await stripe.events.list({ type: 'checkout.session.completed', limit: 1 });
  assert.equal(data[0].data.object.client_reference_id, 'ord_7');
  assert.equal((await stripe.events.retrieve(data[0].id)).id, data[0].id);
});

await flow('webhooks that were really sent pass constructEvent', async () => {
  const expected = ['payment_intent.created', 'payment_intent.succeeded', 'payment_intent.payment_failed', 'payment_intent.requires_action', 'payment_intent.processing', 'payment_intent.canceled', 'payment_intent.amount_capturable_updated',
    'charge.succeeded', 'charge.failed', 'charge.captured', 'charge.refunded', 'refund.created', 'refund.updated', 'refund.failed', 'charge.dispute.created', 'charge.dispute.closed', 'checkout.session.completed', 'checkout.session.expired'];
  const types = () => new Set(received.map(({ body }) => JSON.parse(body).type));
  await eventually(() => expected.every((type) => types().has(type)) && received.some(({ body }, at) => at && JSON.parse(body).id === JSON.parse(received[0].body).id));
  for (const { body, signature } of received) {
    const event = stripe.webhooks.constructEvent(body, signature, endpoint.secret);
    assert.equal(event.object, 'event');
    assert.throws(() => stripe.webhooks.constructEvent(body.replace('"livemode":false', '"livemode":true'), signature, endpoint.secret), /No signatures found/);
  }
  return `${received.length} webhooks of ${types().size} types; the one that was refused came again`;
});

await flow('webhooks can be doubled, delayed and lost', async () => {
  const rules = (body) => admin('PUT', `/admin/v1/sandbox/${account}/webhooks`, JSON.stringify(body));
  const count = (id) => received.filter(({ body }) => JSON.parse(body).data.object.id === id).length;
  const pay = () => stripe.paymentIntents.create({ amount: 500, currency: 'mad' });
  assert.equal((await rules({ copies: 3, delay_ms: [0, 300] })).status, 200);
  const tripled = await pay();
  await eventually(() => count(tripled.id) === 3);
  await rules({ dropped_per_mille: 1_000 });
  const lost = await pay();
  await rules({});
  const last = await pay();
  await eventually(() => count(last.id) === 1);
  assert.equal(count(lost.id), 0);
  const { data: [event] } = await stripe.events.list({ type: 'payment_intent.created', limit: 1 });
  assert.equal((await admin('POST', `/admin/v1/sandbox/${account}/events/${event.id}/deliver`)).json.deliveries, 1);
  await eventually(() => count(last.id) === 2);
});

receiver.close();
console.log(failed.length ? `\nFAIL stripe-client: ${failed.join('; ')}` : '\nPASS stripe-client');
process.exit(failed.length ? 1 : 0);
