// The front door: what it refuses, what it adds, and what it tells about itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { base, call, send } from './client.mjs';

test('health names every service, all ok', async () => {
  const { status, json } = await call('/healthz');
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(json.services).sort(), ['affiliates', 'ai', 'analytics', 'auth', 'gateway', 'graphql', 'notification', 'payment', 'product', 'sandbox', 'search', 'storefront']);
  for (const [name, report] of Object.entries(json.services)) assert.equal(report.status, 'ok', name);
});

test('every path of the document answers, and with the content it describes', async () => {
  const { json: document } = await call('/openapi.json');
  assert.equal(document.openapi, '3.1.0');
  const product = (await call('/v1/products?limit=1')).json.items[0];
  const example = { '/v1/products/{slug}': product.slug, '/v1/products/{slug}/reviews': product.slug, '/v1/merchants/{slug}': product.merchant.slug };
  for (const [path, item] of Object.entries(document.paths)) {
    // what needs a token is tried by those who have one, in the tests of its area
    if (!item.get || item.get.security) continue;
    if (path === '/img/uploads/{name}') continue; // there is none before somebody uploads one: editor.test.mjs
    const required = (item.get.parameters ?? []).filter((p) => p.in === 'query' && p.required).map((p) => `${p.name}=a`).join('&');
    const { status, headers } = await call(path.replace(/\{.*\}/, example[path]) + (required && `?${required}`));
    assert.ok(item.get.responses[status], `${path} answered ${status}`);
    assert.equal(status, 200, path);
    const described = Object.keys(item.get.responses[200].content ?? {})[0];
    assert.equal(headers.get('content-type')?.split(';')[0], described, path);
  }
});

test("the API's description is the repository's file, sent compressed, and not again to whoever holds it", async () => {
  const { status, headers, text } = await call('/openapi.json');
  assert.equal(status, 200);
  assert.ok(text === readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8'), 'is the one of the last build: run tools/build');
  assert.equal(headers.get('content-type').split(';')[0], 'application/json');
  assert.equal(headers.get('cache-control'), 'public, max-age=300, stale-while-revalidate=300');
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.equal(headers.get('content-encoding'), 'gzip');
  const etag = ({ headers }) => headers.get('etag').replace('W/', ''), head = await call('/openapi.json', { method: 'HEAD' });
  assert.deepEqual([head.status, head.text, etag(head)], [200, '', etag({ headers })]);
  for (const held of [headers.get('etag'), `"other", ${headers.get('etag')}`]) {
    const again = await call('/openapi.json', { headers: { 'if-none-match': held } });
    assert.deepEqual([again.status, again.text, etag(again)], [304, '', etag({ headers })], held);
  }
  assert.equal((await call('/openapi.json', { method: 'POST' })).status, 405);
});

test('an unknown path of the API is a problem document with the request id', async () => {
  const { status, headers, json } = await call('/v1/nothing');
  assert.equal(status, 404);
  assert.equal(headers.get('content-type'), 'application/problem+json');
  assert.equal(json.type, 'urn:getyourshare:problem:not-found');
  assert.equal(json.instance, headers.get('x-request-id'));
});

test('another method is refused and the right ones are named', async () => {
  const { status, headers } = await call('/v1/products', { method: 'DELETE' });
  assert.equal(status, 405);
  assert.equal(headers.get('allow'), 'GET');
});

test('a page is only ever read', async () => {
  const { status, headers } = await call('/en', { method: 'POST', body: 'x' });
  assert.equal(status, 405);
  assert.equal(headers.get('allow'), 'GET, HEAD');
});

test("a caller's trace goes on through the gateway and its services", async () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const traced = { headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } };
  const { headers } = await call('/v1/products?limit=1&sort=newest&min_price=1', traced);
  assert.equal(headers.get('x-request-id'), trace);
  assert.match(headers.get('server-timing'), /gateway;dur=.*gateway-product;dur=/);
  const again = await call('/v1/products?limit=1&sort=newest&min_price=1', traced);
  assert.match(again.headers.get('cache-status'), /hit/);
  assert.equal(again.headers.get('x-request-id'), trace, 'an answer from memory too');
});

test('pages of other sites may read the API, without cookies', async () => {
  const preflight = await call('/v1/events', { method: 'OPTIONS', headers: { origin: 'https://example.org' } });
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get('access-control-allow-methods'), /POST/);
  const operations = Object.values((await call('/openapi.json')).json.paths).flatMap(Object.values);
  const asked = new Set(operations.flatMap(({ parameters = [] }) => parameters.filter((one) => one.in === 'header').map(({ name }) => name.toLowerCase())));
  const allowed = preflight.headers.get('access-control-allow-headers').split(', ');
  assert.deepEqual([...asked].filter((name) => !allowed.includes(name)), [], `of ${[...asked]}`);
  const { headers } = await call('/v1/collections', { headers: { origin: 'https://example.org' } });
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.equal(headers.get('access-control-allow-credentials'), null);
  for (const [path, init] of [['/v1/nothing', {}], ['/v1/products?limit=0', {}], ['/v1/events', { method: 'POST', body: 'x'.repeat(64 * 1024 + 1) }]]) {
    const { status, headers } = await call(path, init);
    assert.ok(status >= 400);
    assert.equal(headers.get('access-control-allow-origin'), '*', `a refusal of ${path} can be read too`);
  }
});

test('what is meant for the inside is not reachable from outside', async () => {
  assert.equal((await call('/internal/metrics')).status, 404);
  assert.equal((await call('/admin/v1/nothing')).status, 404);
});

test('a method that nobody knows is not taken for another one', async () => {
  for (const path of ['/fr', '/v1/products']) assert.equal((await call(path, { method: 'PROPFIND' })).status, 405, path);
});

/** Begins to send a form and never ends; the status that is answered. */
const sleepy = (path, held = '') => new Promise((done, fail) => {
  const { hostname, port } = new URL(base), socket = connect(Number(port), hostname);
  socket.on('error', fail).setTimeout(20_000, () => fail(new Error('no answer in 20 s')));
  socket.once('data', (data) => { done(data.toString()); socket.destroy(); });
  socket.write(`POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${base}\r\n${held}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60\r\n\r\nabc`);
});

test('whoever sends slowly is told so and holds up nobody else', async () => {
  const asleep = ['/fr/login', '/v1/checkouts', '/v1/auth/login'].flatMap((path) => Array.from({ length: 8 }, () => sleepy(path, path.startsWith('/v1/checkouts') ? 'Idempotency-Key: 0123456789abcdef\r\n' : '')));
  let ended = false;
  const answers = Promise.all(asleep).finally(() => { ended = true; });
  const seen = [];
  for (let i = 0; !ended; i++) {
    const [page, sign, api] = await Promise.all([call(`/fr/search?q=lampe&slow${Date.now()}=${i}`), call('/fr/login'), send('POST', '/v1/auth/login', { email: 'nobody', password: 'x' })]);
    seen.push(page.status, sign.status, api.status);
    await new Promise((next) => setTimeout(next, 250));
  }
  for (const answer of await answers) {
    assert.match(answer, /^HTTP\/1.1 408 /);
    assert.match(answer, /content-type: application\/problem\+json/i);
  }
  assert.deepEqual([...new Set(seen)].sort(), [200, 400]);
});

test('what comes over plain http is sent to https, but on this machine', async () => {
  const asked = (host, path) => new Promise((done, fail) => {
    const { hostname, port } = new URL(base);
    request({ hostname, port, path, headers: { host } }, (answer) => { answer.resume(); done(answer); }).on('error', fail).end();
  });
  for (const path of ['/fr?q=1', '/v1/collections', '/studio']) {
    const { statusCode, headers } = await asked('getyourshare.example', path);
    // wrangler puts its own scheme into addresses of the host that it was asked for; which one ours is, a native test says
    assert.deepEqual([statusCode, headers.location.replace(/^https?/, '')], [308, `://getyourshare.example${path}`]);
  }
  const { status, headers } = await call('/fr');
  assert.equal(status, 200);
  assert.match(headers.get('strict-transport-security'), /max-age=\d{8}/, 'browsers ask for https by themselves from then on');
});
