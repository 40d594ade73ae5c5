// Administrators' requests: signed, fresh, used once. And what a published catalogue does to readers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call, signed } from './client.mjs';

const path = '/admin/v1/catalogue/version';
const get = (headers) => call(path, { headers });

test('a signed request is answered', async () => {
  const { status, json } = await admin('GET', path);
  assert.equal(status, 200);
  assert.match(json.current, /^[\w-]+$/);
});

test('an unsigned, forged, late or altered request is refused', async () => {
  const wrong = {
    'no signature': {},
    'another key': signed('GET', path, '', { key: 'f'.repeat(40) }),
    'another path': signed('GET', '/admin/v1/index'),
    'another method': signed('PUT', path),
    'another body': signed('GET', path, 'x'),
    'six minutes old': signed('GET', path, '', { timestamp: Math.floor(Date.now() / 1000) - 360 }),
    'six minutes ahead': signed('GET', path, '', { timestamp: Math.floor(Date.now() / 1000) + 360 }),
    'a short nonce': signed('GET', path, '', { nonce: 'abc' }),
  };
  for (const [what, headers] of Object.entries(wrong)) {
    const { status, json } = await get(headers);
    assert.equal(status, 401, what);
    assert.equal(json.type, 'urn:getyourshare:problem:unauthorized', what);
  }
});

test('a recorded request is refused when it is played again', async () => {
  const headers = signed('GET', path);
  assert.equal((await get(headers)).status, 200);
  const again = await get(headers);
  assert.equal(again.status, 401);
  assert.match(again.json.detail, /before/);
});

test("a stranger's body is not read, and a body that was not signed is refused", async () => {
  const target = '/admin/v1/catalogue/products';
  // no length is declared and more sent than allowed: whoever read it would answer 413
  let chunks = 200;
  const body = new ReadableStream({ pull(stream) { chunks-- ? stream.enqueue(new Uint8Array(16 * 1024)) : stream.close(); } });
  assert.equal((await call(target, { method: 'PUT', body, duplex: 'half' })).status, 401);
  const altered = await call(target, { method: 'PUT', body: 'b', headers: signed('PUT', target, 'a') });
  assert.equal(altered.status, 401);
  assert.match(altered.json.detail, /body/);
});

test('of many copies of one request at once, one is taken', async () => {
  const headers = signed('GET', path);
  const answers = await Promise.all(Array.from({ length: 12 }, () => get(headers)));
  assert.equal(answers.filter((a) => a.status === 200).length, 1);
});

test('a batch that is not what it must be stores nothing', async () => {
  for (const body of ['', '{', '{"version":"x","products":[]}', '{"version":"x","products":[{"id":"prd_1"}]}']) {
    const { status } = await admin('PUT', '/admin/v1/catalogue/products', body);
    assert.equal(status, 400, body);
  }
  const { status } = await admin('PUT', '/admin/v1/catalogue/products', 'x'.repeat(2 * 1024 * 1024 + 1));
  assert.equal(status, 413);
});

test('every service tells its counters by route and status class', async () => {
  await call('/v1/products?limit=1');
  for (const service of ['gateway', 'product']) {
    const { status, text } = await admin('GET', `/admin/v1/metrics/${service}`);
    assert.equal(status, 200, service);
    assert.match(text, new RegExp(`http_requests_total\\{service="${service}",route="/v1/products",status="2xx"\\} [1-9]`));
  }
  assert.equal((await admin('GET', '/admin/v1/metrics/nothing')).status, 404);
});
