// What one client may ask in a minute. Addresses are told by the platform in production; here the test is the platform.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, newId } from './client.mjs';
import { person, send } from './people.mjs';

const from = (client, path, init = {}) => call(path, { ...init, headers: { 'cf-connecting-ip': client, ...init.headers } });
/** A minute's limits begin anew at an unknown moment; a flood larger than two minutes' worth must meet one. */
async function flood(client, count, path, init) {
  const answers = [];
  for (let sent = 0; sent < count; sent += 100) answers.push(...await Promise.all(Array.from({ length: 100 }, (_, i) => from(client, path(sent + i), init))));
  return answers;
}

test('a client that writes too much is told to wait, in a problem document; another one is not', async () => {
  const answers = await flood('203.0.113.7', 650, () => '/v1/events', { method: 'POST', body: '{}' });
  const refused = answers.filter((a) => a.status === 429);
  assert.ok(refused.length > 0);
  assert.ok(answers.filter((a) => a.status === 400).length >= 300, 'up to the limit each was looked at');
  assert.equal(refused[0].json.type, 'urn:getyourshare:problem:too-many-requests');
  assert.ok(Number(refused[0].headers.get('retry-after')) > 0);
  assert.equal((await from('203.0.113.8', '/v1/events', { method: 'POST', body: '{}' })).status, 400);
});

test('the addresses of one IPv6 line have one limit, and the line beside it another', async () => {
  const line = '2001:db8:7:7', write = { method: 'POST', body: '{}' };
  const answers = await Promise.all(Array.from({ length: 650 }, (_, i) => from(`${line}::${i.toString(16)}`, '/v1/events', write)));
  assert.ok(answers.some((a) => a.status === 429));
  assert.equal((await from('2001:db8:7:8::1', '/v1/events', write)).status, 400);
});

test('an API key has one limit, from however many addresses it is used', async () => {
  const { token } = await person({ merchant: { slug: `flood-${newId().slice(0, 8)}`, role: 'owner' } });
  const keys = await Promise.all(['erp', 'till'].map(async (name) => (await send('POST', '/v1/merchant/api-keys', { name, scopes: ['catalogue'] }, { token })).json.key));
  const write = (key, n) => from(`198.51.${100 + (n >> 8)}.${n & 255}`, '/v1/merchant/products', { method: 'POST', body: '{}', headers: { authorization: `Bearer ${key}` } });
  const answers = [];
  for (let sent = 0; sent < 650; sent += 100) answers.push(...await Promise.all(Array.from({ length: 100 }, (_, i) => write(keys[0], sent + i))));
  assert.ok(answers.some((a) => a.status === 429));
  assert.ok(answers.filter((a) => a.status === 400).length >= 300, 'up to the limit each was looked at');
  assert.equal((await write(keys[1], 700)).status, 400);
});

test('what is in memory is given however often it is asked for', async () => {
  await call('/v1/collections');
  const answers = await flood('203.0.113.9', 2500, () => '/v1/collections');
  assert.ok(answers.every((a) => a.status === 200));
});
