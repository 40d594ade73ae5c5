// Webhooks: what happens in a shop reaches its merchant's endpoints, signed as the standard's own client expects, once they are on.
// How they bear receivers that fail is shown by tests/prove/webhooks.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { eventually, newId } from './client.mjs';
import { person, send } from './people.mjs';
import { listen } from './receivers.mjs';
import { cartWith, place, products } from './shop.mjs';
import { change, skip } from './stored.mjs';

const receivers = [];
let token, card;
const ask = (method, path, body) => send(method, `/v1/merchant/webhooks${path}`, body, { token });
const receiver = async (answer) => { const made = await listen(answer); receivers.push(made); return made; };
const endpoint = async ({ url }, types = []) => (await ask('POST', '', { url, types })).json;
const states = async ({ id }) => (await ask('GET', `/${id}/deliveries`)).json.items.map(({ state }) => state);

before(async () => {
  card = (await products())[11];
  ({ token } = await person({ merchant: { slug: card.merchant.slug, role: 'owner' } }));
});
after(async () => {
  for (const { id } of (await ask('GET', '')).json.items) await ask('DELETE', `/${id}`);
  for (const { end } of receivers) end();
});

test('an order is told to the endpoints that want to hear of orders, and to no other', async () => {
  const orders = await receiver(), stock = await receiver();
  const { secret } = await endpoint(orders, ['order.placed']);
  await endpoint(stock, ['stock.low']);
  const { json: { order } } = await place(await cartWith([card.id, 1]));
  const told = await eventually(() => orders.got[0], { within: 30_000 });
  const { type, data } = new Webhook(secret).verify(told.body, told.headers);
  assert.deepEqual([type, data.lines[0].product_id], ['order.placed', card.id]);
  assert.ok(order.id);
  assert.deepEqual(stock.got, []);
});

test('what waits for an endpoint that is switched off is sent when it is on again, and nothing is sent by hand meanwhile', async () => {
  let down = true;
  const shaky = await receiver(() => (down ? 503 : 204)), end = await endpoint(shaky);
  const { id } = (await ask('POST', `/${end.id}/test`, {})).json;
  await eventually(() => shaky.got.length > 0);
  await ask('PATCH', `/${end.id}`, { state: 'paused' });
  for (const path of ['test', `deliveries/${id}/replay`]) {
    const { status, json } = await ask('POST', `/${end.id}/${path}`, {});
    assert.deepEqual([status, json.type.split(':').pop()], [409, 'endpoint-off']);
  }
  down = false;
  await new Promise((r) => setTimeout(r, 500)); // a try may still be on its way
  const before = shaky.got.length;
  await new Promise((r) => setTimeout(r, 2_000));
  assert.deepEqual([shaky.got.length - before, await states(end)], [0, ['pending']]);
  await ask('PATCH', `/${end.id}`, { state: 'active' });
  await eventually(async () => (await states(end))[0] === 'delivered', { within: 30_000 });
});

test('one that says it is gone is switched off, with what was still on its way', async () => {
  const gone = await receiver(() => 410), end = await endpoint(gone);
  for (let i = 0; i < 3; i++) await ask('POST', `/${end.id}/test`, {});
  await eventually(async () => (await ask('GET', `/${end.id}`)).json.state === 'disabled');
  await eventually(async () => (await states(end)).every((state) => state === 'failed'));
});

test('addresses that lead inside are refused', async () => {
  for (const url of ['https://127.0.0.1/', 'https://10.0.0.7/', 'https://[::1]/', 'https://2130706433/', 'http://example.com/']) {
    const { status, json } = await ask('POST', '', { url });
    assert.deepEqual([status, json.errors?.[0].field], [400, 'url'], url);
  }
});

test('news that nobody can read keeps no other back', { skip }, async () => {
  const news = await receiver(), bad = `evt_${newId()}`;
  await endpoint(news, ['product.changed']);
  assert.equal(change('heard', ["INSERT INTO heard (id, body, due) VALUES (?, '{', 1)", bad]), 1);
  const { json: { id } } = await send('POST', '/v1/merchant/products', { sku: `N-${newId()}`, name: 'Une lanterne', price: 100 }, { token });
  try {
    await eventually(() => news.got.some(({ body }) => JSON.parse(body).data.id === id), { within: 30_000 });
    assert.equal(change('heard', ['UPDATE heard SET due = due WHERE id = ? AND attempts > 0 AND due > 1', bad]), 1, 'it is put off');
  } finally {
    change('heard', ['DELETE FROM heard WHERE id = ?', bad]);
    await send('DELETE', `/v1/merchant/products/${id}`, undefined, { token, headers: { 'if-match': '*' } });
  }
});
