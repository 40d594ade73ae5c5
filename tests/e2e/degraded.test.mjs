// One service cut off: what the shop goes on giving, and how it says what is missing. The circuit of a service that failed
// often stays open for a moment, for everybody: each test waits until everything is whole again.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { admin, call, eventually, newId, send } from './client.mjs';
import { cartWith, products, request } from './shop.mjs';

let unique = 0;
const cold = (path) => `${path}${path.includes('?') ? '&' : '?'}d${Date.now()}${unique++}=1`;
const without = (path, faults, headers = {}) => call(path, { headers: { 'gys-faults': faults, accept: 'text/html', ...headers } });
const product = (await call('/v1/products?limit=1&sort=popular')).json.items[0];
const api = `/v1/products/${product.slug}`, page = `/fr/p/${product.slug}`;

afterEach(() => eventually(async () => {
  const all = await Promise.all([api, page, '/fr', '/fr/search?q=lampe', '/v1/search?q=lampe', '/v1/recommendations'].map((path) => call(cold(path))));
  return all.every(({ status, headers }) => status === 200 && !headers.has('x-degraded'));
}));

test('a search without search offers what is bought most, says so, and is kept by nobody', async () => {
  const path = cold('/fr/search?q=lampe');
  const poor = await without(path, 'search=down');
  assert.equal(poor.status, 200);
  assert.equal(poor.headers.get('x-degraded'), 'search');
  assert.equal(poor.headers.get('cache-control'), 'no-store');
  assert.match(poor.text, /class="notice" role="status"[^<]*>La recherche ne répond pas/);
  assert.match(poor.text, /href="\/fr\/p\//);
  await eventually(async () => !(await call(path)).headers.has('x-degraded'));
});

test('home without the catalogue still shows what search knows', async () => {
  const { status, headers, text } = await without(cold('/fr'), 'product=down');
  assert.equal(status, 200);
  assert.match(headers.get('x-degraded'), /product/);
  assert.match(text, /id="q"/);
  assert.match(text, /href="\/fr\/p\//);
});

test('a product without its recommendations is still a product', async () => {
  const { status, headers, text } = await without(cold(page), 'ai=down, search=down');
  assert.equal(status, 200);
  assert.equal(headers.get('x-degraded'), 'ai, search');
  assert.match(text, /<h1/);
});

test('what only one service knows is refused with a time to come again, and a way on', async () => {
  const refused = await without(cold(api), 'product=down');
  assert.equal(refused.status, 503);
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  assert.equal(refused.json.type, 'urn:getyourshare:problem:unavailable');
  for (const faults of ['product=down', 'storefront=down']) {
    const { status, headers, text } = await without(cold(page), faults);
    assert.equal(status, 503, faults);
    assert.ok(Number(headers.get('retry-after')) > 0, faults);
    assert.match(text, /<a [^>]*href="\/fr/, faults);
  }
});

test('recommendations that are cut off say which service is missing', async () => {
  const { status, headers } = await without(cold('/v1/recommendations?n=4'), 'ai=down');
  assert.deepEqual([status, headers.get('x-degraded'), headers.get('access-control-expose-headers').includes('x-degraded')], [503, 'ai', true]);
  assert.ok(Number(headers.get('retry-after')) > 0);
});

test('what was answered before is answered again, whatever is cut off', async () => {
  for (const path of ['/fr', page, '/fr/search?q=lampe', api].map(cold)) {
    const { text } = await call(path);
    const again = await without(path, 'storefront=down, product=down, search=down, ai=down');
    assert.equal(again.status, 200, path);
    assert.equal(again.text, text, path);
  }
});

test('who changed something and cannot be shown it yet is given the answer from before, which says so', async () => {
  const path = cold(api);
  await call(path);
  const change = (stock) => admin('PATCH', `/admin/v1/products/${product.id}`, JSON.stringify({ stock }));
  assert.equal((await change(product.stock + 1)).status, 200);
  try {
    const { status, headers } = await without(path, 'product=down', { 'gys-sequence': '999999999' });
    assert.equal(status, 200);
    assert.equal(headers.get('cache-status'), 'gateway; hit; detail=service-failed');
  } finally {
    await change(product.stock);
  }
});

test('a service that is stuck is waited for as long as callers have patience (3 s), and not at all once that is known', async () => {
  const timed = async (path) => { const since = Date.now(); await without(cold(path), 'search=stuck'); return Date.now() - since; };
  const first = await Promise.all(Array.from({ length: 6 }, () => timed('/fr/search?q=lampe')));
  assert.ok(Math.max(...first) < 10_000, `${first}`);
  // every three seconds one request tries
  const after = [];
  for (let i = 0; i < 3; i++) after.push(await timed('/fr/search?q=lampe'));
  assert.ok(Math.min(...after) < Math.min(...first, 2_900), `${first}; ${after}`);
});

// Whoever knows of a later change than anybody else makes all that are asked look at the publications.
const knowing = { 'gys-sequence': '999999999', cookie: 'gys-sequence=999999999' };

for (const fault of ['publications=down', 'publications=stuck']) {
  test(`with ${fault} the shop goes on with what it knows, in time`, async () => {
    const { slug } = (await call('/v1/collections')).json.items[0];
    const paths = ['/fr', page, `/fr/c/${slug}`, '/fr/search?q=lampe', api, '/v1/products?limit=3', '/v1/search?q=lampe', '/v1/recommendations?n=4'].map(cold);
    for (const path of [...paths, ...paths]) {
      const since = Date.now(), { status } = await without(path, fault, knowing);
      assert.equal(status, 200, path);
      assert.ok(Date.now() - since < 4_500, path);
    }
  });

  test(`with ${fault} a change is made, and told as soon as one can be`, async () => {
    const [one, other] = await products();
    const { description } = (await call(`/v1/products/${one.slug}`)).json;
    const change = ({ id }, wanted, headers) => admin('PATCH', `/admin/v1/products/${id}`, JSON.stringify(wanted), headers);
    const path = cold(`/v1/products/${one.slug}`), written = `Fait main, ${newId()}`;
    await call(path);
    try {
      const { status, json } = await change(one, { description: written }, { 'gys-faults': fault });
      assert.deepEqual([status, json.description], [200, written]);
      assert.equal((await change(other, {})).status, 200);
      await eventually(async () => (await call(path)).json.description === written);
    } finally {
      await change(one, { description });
    }
  });

  test(`with ${fault} goods are sold`, async () => {
    const [some] = await products();
    const body = await request(await cartWith([some.id, 1]));
    const { status, text } = await send('POST', '/v1/checkouts', body, { 'gys-faults': fault, 'idempotency-key': newId() });
    assert.equal(status, 201, text);
  });
}

test('a new isolate that cannot ask what is published serves what storage says, and nobody keeps it', async () => {
  for (const path of ['/fr', page, '/fr/search?q=lampe', api, '/v1/search?q=lampe', '/v1/recommendations?n=4'].map(cold)) {
    const { status, headers, text } = await without(path, 'publications=unheard');
    assert.equal(status, 200, `${path}: ${text}`);
    assert.equal(headers.get('cache-status'), 'gateway; fwd=miss', path);
  }
});
