// The payment sandbox beside what its proof shows: whose objects are whose, what strangers get, the pages in each language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call, eventually } from './client.mjs';
import { account, keys, payAt } from './sandbox.mjs';

const form = (fields) => new URLSearchParams(fields).toString();
const ask = (key, method, path, fields) => call(`/sandbox/v1/${path}`, {
  method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-www-form-urlencoded' }, body: fields && form(fields),
});
const session = (key, more = {}) => ask(key, 'POST', 'checkout/sessions', {
  mode: 'payment', success_url: 'https://shop.test/done', cancel_url: 'https://shop.test/cart', 'line_items[0][quantity]': 1, 'line_items[0][price_data][currency]': 'mad',
  'line_items[0][price_data][unit_amount]': 12_345, 'line_items[0][price_data][product_data][name]': 'Lantern <1>', ...more,
});

test('a key opens its own account and nothing else', async () => {
  const [mine, other] = [keys(account()).secretKey, keys(account()).secretKey];
  const { json } = await ask(mine, 'POST', 'payment_intents', { amount: 500, currency: 'mad' });
  assert.equal((await ask(mine, 'GET', `payment_intents/${json.id}`)).status, 200);
  assert.equal((await ask(other, 'GET', `payment_intents/${json.id}`)).status, 404);
  const basic = await call('/sandbox/v1/payment_intents', { headers: { authorization: `Basic ${Buffer.from(`${mine}:`).toString('base64')}` } });
  assert.equal(basic.json.data.length, 1);
});

test('without a key, or with a forged one, nothing is answered', async () => {
  const good = keys(account()).secretKey;
  for (const key of ['', 'sk_live_1', 'sk_test_sandbox_shop_', `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`, good.replace('sandbox_t', 'sandbox_u')]) {
    const { status, json } = await ask(key, 'GET', 'payment_intents');
    assert.deepEqual([status, json.error.type], [401, 'invalid_request_error'], key);
  }
  assert.equal((await call('/sandbox/v1/payment_intents')).status, 401);
});

test('the pages speak three languages, are kept by nobody and run no script', async () => {
  const { secretKey } = keys(account());
  for (const [locale, lang, dir, accept] of [['fr', 'fr', 'ltr', 'en'], ['en', 'en', 'ltr', 'fr'], ['auto', 'ar', 'rtl', 'ar,fr;q=0.5']]) {
    const { json } = await session(secretKey, { locale });
    const { status, headers, text } = await call(new URL(json.url).pathname, { headers: { 'accept-language': accept } });
    assert.equal(status, 200);
    assert.match(text, new RegExp(`<html lang="${lang}" dir="${dir}">`));
    assert.match(text, /Lantern &lt;1&gt;/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(headers.get('content-security-policy'), /default-src 'none'.*form-action 'self' https:\/\/shop\.test/);
    assert.doesNotMatch(text, /<script/);
  }
});

test('a page that is paid leads on, even when it is sent twice at once; one that is not there says so', async () => {
  const { secretKey } = keys(account());
  const { json } = await session(secretKey);
  const card = { number: '4242424242424242', expiry: '12/34', cvc: '123', name: 'A' };
  const both = await Promise.all([payAt(json.url, card), payAt(json.url, card)]);
  assert.deepEqual(both.map((answer) => [answer.status, answer.location]), [[303, 'https://shop.test/done'], [303, 'https://shop.test/done']]);
  assert.equal((await ask(secretKey, 'GET', 'charges')).json.data.length, 1);
  for (const path of ['/sandbox/pay/shop/cs_none', '/sandbox/3ds/shop/pi_none/x']) assert.equal((await call(path)).status, 404, path);
  assert.equal((await call('/sandbox/pay/No/cs_none')).status, 404);
});

test('a wrong page form tells what is wrong and gives the number back to nobody', async () => {
  const { json } = await session(keys(account()).secretKey, { locale: 'en' });
  for (const [fields, says] of [
    [{ number: '4000001234567899', expiry: '12/34', cvc: '123' }, /test cards only/],
    [{ number: '4242424242424242', expiry: '12/20', cvc: '123' }, /expiry date/],
    [{ number: '4242424242424242', expiry: 'soon', cvc: '123' }, /expiry date/],
    [{ number: '4242424242424242', expiry: '12/34', cvc: '' }, /security code/],
    [{}, /card number/],
  ]) {
    const { status, text } = await payAt(json.url, fields);
    assert.equal(status, 402);
    assert.match(text, says);
    if (fields.number) assert.doesNotMatch(text, new RegExp(`value="${fields.number}`));
  }
});

test('controls are for whoever signs as an administrator, and say what is wrong', async () => {
  const path = `/admin/v1/sandbox/${account()}/webhooks`;
  assert.equal((await call(path)).status, 401);
  assert.deepEqual((await admin('GET', path)).json, { copies: 1, delay_ms: [0, 0], dropped_per_mille: 0 });
  for (const body of ['', '{', '{"copies":11}', '{"delay_ms":[2,1]}', '{"colour":1}']) assert.equal((await admin('PUT', path, body)).status, 400, body);
  assert.equal((await admin('PUT', path, '{"copies":2}')).json.copies, 2);
});

test('a webhook that nobody takes is tried again and does not stop the others', async () => {
  const { secretKey } = keys(account());
  // nothing listens on port 9 of this machine
  const { json: endpoint } = await ask(secretKey, 'POST', 'webhook_endpoints', { url: 'http://127.0.0.1:9/hook', 'enabled_events[]': '*' });
  assert.match(endpoint.secret, /^whsec_/);
  assert.equal((await ask(secretKey, 'GET', `webhook_endpoints/${endpoint.id}`)).json.secret, undefined);
  const { json } = await ask(secretKey, 'POST', 'payment_intents', { amount: 900, currency: 'eur', payment_method: 'pm_success_sepaDebit', 'payment_method_types[]': 'sepa_debit', confirm: true });
  await eventually(async () => (await ask(secretKey, 'GET', `payment_intents/${json.id}`)).json.status === 'succeeded');
  assert.equal((await ask(secretKey, 'DELETE', `webhook_endpoints/${endpoint.id}`)).json.deleted, true);
  assert.equal((await ask(secretKey, 'GET', 'webhook_endpoints')).json.data.length, 0);
});
