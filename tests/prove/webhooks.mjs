#!/usr/bin/env node
// webhooks by the standard's own client: receivers that are down, slow, redirecting, gone, on private addresses; replay, rotation; nothing lost
// needs: stack
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { Webhook } from 'standardwebhooks';
import { admin, call, eventually, newId } from '../e2e/client.mjs';
import { person, send } from '../e2e/people.mjs';
import { listen } from '../e2e/receivers.mjs';
import { cartWith, place, products } from '../e2e/shop.mjs';

process.on('uncaughtException', (error) => {
  console.log(`${error.stack}\nFAIL webhooks: ${error.message.split('\n')[0]}`);
  process.exit(1);
});

const figures = { verified: 0, received: 0 };
const [card] = await products();
const { token } = await person({ merchant: { slug: card.merchant.slug, role: 'owner' } });
const ask = (method, path, body, headers) => send(method, `/v1/merchant/${path}`, body, { token, headers });
for (const old of (await ask('GET', 'webhooks')).json.items) await ask('DELETE', `webhooks/${old.id}`);

const receiver = (answer) => listen(answer, () => figures.received++);
async function endpoint(url, more = {}) {
  const made = await ask('POST', 'webhooks', { url, ...more });
  assert.equal(made.status, 201, made.text);
  assert.match(made.json.secret, /^whsec_/);
  return made.json;
}
const deliveries = async (id) => (await ask('GET', `webhooks/${id}/deliveries?limit=100`)).json.items;
/** What the specification's client makes of a message; it throws when the signature is not right. */
function verify(secret, { body, headers }) {
  const seen = new Webhook(secret).verify(body, headers);
  figures.verified++;
  return seen;
}
const say = (what, how) => console.log(`${what.padEnd(44)} ${how}`);
const receivers = [];
const took = Date.now();

// ---- what really happens: an order that is placed, sent, sent back; a product that is changed; stock that runs low
const good = await receiver(); receivers.push(good);
const main = await endpoint(good.url);
const placed = await place(await cartWith([card.id, 1]));
assert.ok([200, 201].includes(placed.status), placed.text);
const heard = (kind) => eventually(async () => good.got.map((m) => verify(main.secret, m)).find((m) => m.type === kind), { within: 30_000 });
const order = await heard('order.placed');
assert.ok(order.data.order.startsWith('pcl_') && order.data.lines[0].product_id === card.id, JSON.stringify(order));
assert.equal((await ask('POST', `orders/${order.data.order}/ship`, { tracking: 'GYS1' })).status, 200);
assert.equal((await heard('order.shipped')).data.tracking, 'GYS1');
const read = await ask('GET', `products/${card.id}`);
await ask('PATCH', `products/${card.id}`, { description: `Changed ${newId()}` }, { 'if-match': read.headers.get('etag') });
assert.equal((await heard('product.changed')).data.id, card.id);
await ask('POST', `products/${card.id}/undo`, {}, { 'if-match': '*' });
const { sku } = (await call(`/v1/products/${card.slug}`)).json;
const count = (on_hand) => admin('POST', `/admin/v1/stock/${card.id}/set`, JSON.stringify({ sku, on_hand }));
await count(3);
assert.equal((await heard('stock.low')).data.sku, sku);
await count(card.stock);
say('events of a real order, product and stock', [...new Set(good.got.map((m) => JSON.parse(m.body).type))].join(', '));
assert.throws(() => new Webhook(main.secret).verify(`${good.got[0].body} `, good.got[0].headers));
assert.throws(() => new Webhook(main.secret).verify(good.got[0].body, { ...good.got[0].headers, 'webhook-id': 'evt_other' }));

// ---- down for a while: nothing is lost, each message keeps its id
let down = true;
const flaky = await receiver(() => (down ? 503 : 204)); receivers.push(flaky);
const flakyEnd = await endpoint(flaky.url);
const tests = [];
for (let i = 0; i < 20; i++) tests.push((await ask('POST', `webhooks/${flakyEnd.id}/test`, {})).json.event);
await eventually(() => flaky.got.length >= 20, { within: 30_000 });
assert.ok((await ask('GET', `webhooks/${flakyEnd.id}`)).json.failing_since > 0);
down = false;
await eventually(async () => (await deliveries(flakyEnd.id)).every((d) => d.state === 'delivered'), { within: 60_000 });
const taken = new Set(flaky.got.filter((m) => verify(flakyEnd.secret, m) && m.answered < 300).map((m) => m.id));
assert.deepEqual(tests.filter((id) => !taken.has(id)), []);
assert.equal((await ask('GET', `webhooks/${flakyEnd.id}`)).json.failing_since, undefined);
say(`${tests.length} messages to a receiver that was down`, `${taken.size} taken, ${flaky.got.length} tries, ${tests.length - taken.size} lost`);

// ---- a port where nobody listens, a receiver that never answers: the others do not wait for them
const nobody = await receiver(); nobody.end();
const closed = await endpoint(nobody.url);
const slow = await receiver(() => 0); receivers.push(slow);
const slowEnd = await endpoint(slow.url);
for (const end of [closed, slowEnd]) for (let i = 0; i < 5; i++) await ask('POST', `webhooks/${end.id}/test`, {});
const beside = Date.now();
const quick = (await ask('POST', `webhooks/${main.id}/test`, {})).json.event;
await eventually(() => good.got.some((m) => m.id === quick), { within: 40_000 });
const waited = Date.now() - beside;
assert.ok(waited < 5_000, `a message waited ${waited} ms for another's receiver`);
const late = await eventually(async () => (await deliveries(slowEnd.id)).find((d) => d.tries > 0), { within: 40_000 });
assert.match(late.answer, /within 10000 ms/);
assert.ok(late.took_ms < 12_000);
say('a receiver that never answers', `given up after ${late.took_ms} ms; a message beside it waited ${waited} ms`);

// ---- redirects are not followed, 410 switches the endpoint off
const inside = await receiver(); receivers.push(inside);
const turning = await receiver((_, res) => { res.writeHead(302, { location: inside.url }).end(); return 0; }); receivers.push(turning);
const turned = await endpoint(turning.url);
await ask('POST', `webhooks/${turned.id}/test`, {});
const refused = await eventually(async () => (await deliveries(turned.id)).find((d) => d.tries > 0), { within: 40_000 });
assert.deepEqual([refused.status, refused.state, inside.got.length], [302, 'pending', 0]);
const leaving = await receiver(() => 410); receivers.push(leaving);
const left = await endpoint(leaving.url);
await ask('POST', `webhooks/${left.id}/test`, {});
await eventually(async () => (await ask('GET', `webhooks/${left.id}`)).json.state === 'disabled', { within: 40_000 });
say('a redirect, a receiver that is gone', `${refused.status} not followed, ${inside.got.length} requests behind it; 410 switched off at once`);

// ---- addresses that lead inside, in any spelling
const bad = ['https://127.0.0.1/', 'https://10.0.0.7/', 'https://192.168.1.1/', 'https://169.254.169.254/latest/meta-data/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/',
  'https://[fe80::1]/', 'https://[fd00::1]/', 'https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://127.1/', 'https://localhost/', 'https://metadata.google.internal/',
  'http://example.com/', 'https://a:b@example.com/', 'https://example.com:22/', 'https://example.com\\@127.0.0.1/', 'http://127.0.0.1.nip.io:80/', 'http://[::1]:8787/', 'ftp://example.com/', 'https://127.0.0.1./'];
for (const url of bad) {
  const { status, json } = await ask('POST', 'webhooks', { url });
  assert.deepEqual([status, json.errors?.[0].field], [400, 'url'], url);
}
const resolver = createServer((req, res) => {
  const type = new URL(req.url, 'http://x').searchParams.get('type');
  res.writeHead(200, { 'content-type': 'application/dns-json' }).end(JSON.stringify({ Status: 0, Answer: type === 'A' ? [{ type: 1, data: '93.184.216.34' }, { type: 1, data: '10.0.0.1' }] : [] }));
});
resolver.listen(8953, '127.0.0.1'); await once(resolver, 'listening');
const named = await endpoint('https://rebinding.example.com/');
await ask('POST', `webhooks/${named.id}/test`, {});
const looked = await eventually(async () => (await deliveries(named.id)).find((d) => d.tries > 0), { within: 40_000 });
assert.match(looked.answer, /not on the public network/);
resolver.close();
say('addresses that lead inside', `${bad.length} refused when given, 1 name refused when looked up`);

// ---- two secrets while one is replaced; replay by hand, under the same id
const { json: rotated } = await ask('POST', `webhooks/${main.id}/rotate`, {});
const before = good.got.length;
const again = (await deliveries(main.id)).find((d) => d.kind !== 'webhook.test' && d.state === 'delivered');
assert.equal((await ask('POST', `webhooks/${main.id}/deliveries/${again.id}/replay`, {})).status, 202);
const replayed = await eventually(() => good.got.slice(before).find((m) => m.id === again.event), { within: 40_000 });
assert.equal(replayed.headers['webhook-signature'].split(' ').length, 2);
assert.deepEqual(verify(main.secret, replayed), verify(rotated.secret, replayed));
assert.notEqual(main.secret, rotated.secret);
say('a secret that is replaced, a message replayed', 'both secrets verify; the id is the same');

for (const { id } of (await ask('GET', 'webhooks')).json.items) await ask('DELETE', `webhooks/${id}`);
for (const { end } of receivers) end();
say('all together', `${figures.received} requests received, ${figures.verified} verified by standardwebhooks, ${((Date.now() - took) / 1000).toFixed(0)} s`);
console.log('PASS webhooks: every one of these held');
process.exit(0);
