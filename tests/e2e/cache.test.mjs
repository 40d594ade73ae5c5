// Answers kept at the edge: what shares one, what does not, and how soon a change is seen by whoever made it and by others.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { admin, call, eventually } from './client.mjs';

const how = async (path, headers = {}) => (await call(path, { headers })).headers.get('cache-status');
const HIT = 'gateway; hit', MISS = 'gateway; fwd=miss; stored';
let unique = 0;
const fresh = (path) => `${path}${path.includes('?') ? '&' : '?'}n${Date.now()}${unique++}=1`;

test('the second request is answered from memory, with the same content and an id of its own', async () => {
  for (const one of ['/v1/products?limit=3', '/v1/collections', '/v1/search?q=mug&limit=3', '/v1/recommendations?n=3', '/en', '/en/about']) {
    // while a service takes in what tests before this one changed, it gives what is kept nowhere
    const { path, first } = await eventually(async () => {
      const path = fresh(one), first = await call(path);
      return first.headers.get('cache-status') === MISS && { path, first };
    });
    const second = await call(path);
    assert.equal(second.headers.get('cache-status'), HIT, path);
    assert.equal(second.text, first.text, path);
    assert.equal(second.headers.get('content-type'), first.headers.get('content-type'));
    assert.notEqual(second.headers.get('x-request-id'), first.headers.get('x-request-id'));
  }
});

test('a picture is the same picture from every cache', async () => {
  const { src } = (await call('/v1/products?limit=1')).json.items[0].image;
  const answers = [];
  for (let i = 0; i < 3; i++) answers.push(await call(`${src}/320.webp`));
  for (const { status, headers, text } of answers) {
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'image/webp');
    assert.match(headers.get('cache-control'), /^public, max-age=\d{5,}/);
    assert.equal(text, answers[0].text);
  }
});

test('what services say to the gateway stays inside', async () => {
  for (const path of ['/v1/products?limit=2', '/en']) {
    for (const { headers } of [await call(fresh(path)), await call(path), await call(path)])
      for (const name of ['cache-tag', 'cdn-cache-control', 'gys-sequence']) assert.equal(headers.get(name), null, `${name} of ${path}`);
  }
});

test('a page is kept once for each currency, and whatever else a visitor brings', async () => {
  const path = fresh('/en');
  const euro = (more = '') => call(path, { headers: { cookie: `currency=EUR; session=abc${more}`, 'accept-language': 'ar', 'user-agent': 'one' } });
  const dirham = () => call(path, { headers: { cookie: 'lang=ar', 'user-agent': 'two' } });
  const [a, b] = [await euro(), await dirham()];
  assert.match(a.text, /€/);
  assert.doesNotMatch(b.text, /€\s?\d|\d\s?€/);
  assert.equal((await euro('x')).headers.get('cache-status'), HIT);
  assert.equal((await dirham()).headers.get('cache-status'), HIT);
  assert.equal((await euro()).text, a.text);
});

test('an address shared in a campaign is the address', async () => {
  const path = fresh('/en/about');
  await call(path);
  for (const extra of ['utm_source=mail&utm_medium=x', 'fbclid=1', 'gclid=2']) assert.equal(await how(`${path}&${extra}`), HIT, extra);
});

test('refusals and answers for one browser are not kept', async () => {
  for (const path of ['/v1/products?limit=0', '/v1/products/nothing', '/en/p/nothing', `/v1/recommendations?session=${'a'.repeat(20)}`])
    for (let i = 0; i < 2; i++) assert.equal(await how(path), 'gateway; fwd=miss', path);
});

test('text is compressed for those who take it, once it is kept', async () => {
  const path = fresh('/v1/products?limit=50');
  await call(path);
  const { headers } = await eventually(async () => {
    const answer = await call(path, { headers: { 'accept-encoding': 'gzip' } });
    return answer.headers.get('content-encoding') === 'gzip' && /accept-encoding/.test(answer.headers.get('vary')) && answer;
  });
  assert.match(headers.get('etag'), /^W\//);
  // whoever knows of a later change is answered after a look at the publications: compressed once all the same
  const later = await call(path, { headers: { 'accept-encoding': 'gzip', 'gys-sequence': '999999999' } });
  assert.equal(later.headers.get('content-encoding'), 'gzip');
  assert.equal(later.json.items.length, 50);
  const held = await call(path, { headers: { 'if-none-match': headers.get('etag') } });
  assert.equal(held.status, 304);
});

const product = (await call('/v1/products?limit=1&sort=price_desc')).json.items[0];
const path = `/v1/products/${product.slug}`, page = `/en/p/${product.slug}`;
const list = `/v1/products?merchant=${product.merchant.slug}&limit=100&sort=price_desc`;
/** As somebody reads who changed something later than anybody. */
const now = (path) => call(path, { headers: { 'gys-sequence': '999999999' } });
const change = (body) => admin('PATCH', `/admin/v1/products/${product.id}`, JSON.stringify(body));
after(() => change({ price: product.prices.MAD, stock: product.stock }));

test('whoever changed a price reads it in the next request, everywhere', async () => {
  for (const warm of [path, list, page]) { await call(warm); await call(warm); }
  for (const price of [product.prices.MAD - 100, product.prices.MAD - 200]) {
    const changed = await change({ price });
    assert.equal(changed.status, 200);
    assert.equal(changed.json.prices.MAD, price);
    const sequence = changed.headers.get('gys-sequence') ?? /gys-sequence=(\d+)/.exec(changed.headers.get('set-cookie'))[1];
    const mine = { headers: { 'gys-sequence': sequence } };
    assert.equal((await call(path, mine)).json.prices.MAD, price);
    assert.equal((await call(list, mine)).json.items.find((p) => p.id === product.id).prices.MAD, price);
    const { text } = await call(page, { headers: { cookie: changed.headers.get('set-cookie').split(';')[0] } });
    assert.match(text, new RegExp(`"price":"${price / 100}(\\.00)?"|${String(price / 100).replace(/\B(?=(\d{3})+$)/g, '[\\s,.  ]?')}`));
  }
});

test('everybody else reads it within seconds, and a list is put in its new order', async () => {
  const dearest = product.prices.MAD + 5000;
  await call('/v1/products?limit=2&sort=price_asc');
  assert.equal((await change({ price: dearest })).status, 200);
  await eventually(async () => (await call(path)).json.prices.MAD === dearest);
  await eventually(async () => (await call(list)).json.items[0].id === product.id);
  assert.equal((await change({ price: 1 })).status, 200);
  await eventually(async () => (await call('/v1/products?limit=2&sort=price_asc')).json.items[0].id === product.id);
});

test('recommendations leave out what is sold out, within seconds', async () => {
  const first = (await call('/v1/recommendations?n=1')).json.items[0];
  const stock = first.product.stock;
  assert.equal((await admin('PATCH', `/admin/v1/products/${first.product_id}`, '{"stock":0}')).status, 200);
  await eventually(async () => (await call('/v1/recommendations?n=1')).json.items[0].product_id !== first.product_id);
  assert.equal((await admin('PATCH', `/admin/v1/products/${first.product_id}`, JSON.stringify({ stock }))).status, 200);
  await eventually(async () => (await call('/v1/recommendations?n=1')).json.items[0].product_id === first.product_id);
});

test('a change that makes no sense is refused by name and changes nothing', async () => {
  const before = (await now(path)).json;
  for (const [body, field] of [['{"price":0}', 'price'], ['{"price":1.5}', 'body'], ['{"name":" "}', 'name'], ['{"colour":"red"}', 'body'], ['[', 'body']]) {
    const { status, json } = await admin('PATCH', `/admin/v1/products/${product.id}`, body);
    assert.equal(status, 400, body);
    assert.equal(json.errors[0].field, field, body);
  }
  assert.equal((await admin('PATCH', '/admin/v1/products/prd_unknown', '{"price":5}')).status, 404);
  assert.equal((await call(path, { method: 'PATCH', body: '{"price":5}' })).status, 405);
  assert.equal((await call(`/admin/v1/products/${product.id}`, { method: 'PATCH', body: '{"price":5}' })).status, 401);
  assert.deepEqual((await now(path)).json, before);
});

test('of two who change one product at once nobody undoes the other unseen', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map((n) => change({ price: 777_000 + n, stock: n })));
  assert.ok(answers.every((a) => [200, 409].includes(a.status)));
  const last = (await now(path)).json;
  assert.equal(last.prices.MAD - 777_000, last.stock, 'price and stock are of one change');
});

test("nobody puts a page of another currency into others' cache by what they write into an address", async () => {
  const { slug } = (await call('/v1/products?limit=1&sort=popular')).json.items[0], page = fresh(`/en/p/${slug}`);
  const priced = async (path, cookie) => (await call(path, { headers: cookie ? { cookie } : {} })).text.match(/<data class="price".*?<\/data>/s)?.[0] ?? '';
  const dirhams = await priced(`${page}&gys-currency=EUR`);
  await new Promise((done) => setTimeout(done, 500));
  const euros = await priced(page, 'currency=EUR');
  assert.match(euros, /€|EUR/);
  assert.match(dirhams, /MAD|DH/);
});
