// The API as GraphQL: many services in one request, few calls, persisted queries, limits, a page to try it in.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { admin, call, eventually, newId, report, view } from './client.mjs';

const post = (body) => call('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const ask = async (query, variables) => {
  const { status, json, headers } = await post({ query, variables });
  assert.equal(status, 200);
  return { ...json, calls: calls(headers) };
};
/** The calls that the graphql service made to others, by service. */
const calls = (headers) => [...headers.get('server-timing').matchAll(/graphql-(?!publications)(\w+);dur=\d+(?:;desc="(\d+) times")?/g)].flatMap(([, service, times]) => Array(Number(times ?? 1)).fill(service)).sort();
const code = (answer) => answer.errors[0].extensions.code;

test('twenty products with their merchants and what is similar to each: three calls', async () => {
  const { data, errors, calls } = await ask(`{ products(first: 20) { edges { node { id slug name price(currency: EUR)
    merchant { slug name city(lang: AR) } similar(first: 4, lang: EN) { engine items { reason product { name } } } } } } }`);
  assert.equal(errors, undefined);
  assert.deepEqual(calls, ['ai', 'product', 'product']);
  const plain = (await call('/v1/products?limit=20')).json.items;
  assert.deepEqual(data.products.edges.map(({ node }) => node.slug), plain.map((p) => p.slug));
  for (const [n, { node }] of data.products.edges.entries()) {
    assert.equal(node.price, plain[n].prices.EUR);
    assert.equal(node.merchant.slug, plain[n].merchant.slug);
    assert.match(node.merchant.city, /\p{Script=Arabic}/u);
    assert.equal(node.similar.items.length, 4);
    assert.ok(node.similar.items.every((item) => item.reason && item.product.name));
  }
  const alone = (await call(`/v1/recommendations?product_id=${plain[0].id}&n=4&lang=en`)).json;
  assert.deepEqual(data.products.edges[0].node.similar.items.map((i) => i.product.name), alone.items.map((i) => i.product.name));
});

/** Calls to storage and to other services that the services behind have counted so far. */
const storage = async () => {
  let calls = 0;
  for (const service of ['product', 'ai', 'search']) {
    const { text } = await admin('GET', `/admin/v1/metrics/${service}`);
    for (const [, count] of text.matchAll(/^storage_calls_total\{.*\} (\d+)$/gm)) calls += Number(count);
  }
  return calls;
};

test('twenty products cost the services behind as many calls to storage as two', async () => {
  const of = (first, sort) => ask(`{ products(first: ${first}, sort: ${sort}) { edges { node { slug merchant { slug } similar(first: 3) { items { product { name } } } } } } }`);
  await of(20, 'POPULAR'); // what is read once: the model, the publications
  const cost = async (first, sort) => {
    const before = await storage();
    const { data } = await of(first, sort);
    assert.equal(data.products.edges.length, first);
    return await storage() - before;
  };
  const [two, twenty] = [await cost(2, 'PRICE_DESC'), await cost(20, 'PRICE_ASC')];
  assert.ok(two > 0, 'neither was in memory');
  assert.ok(twenty <= two + 1, `${two} calls for two products, ${twenty} for twenty`);
});

test('a product, its merchant, a search, collections and recommendations come in one request', async () => {
  const [product] = (await call('/v1/products?limit=1')).json.items;
  const { data, errors, calls } = await ask(`query ($slug: String!, $id: ID!) {
    product(slug: $slug) { sku description facets { key values } collections { name(lang: EN) } merchant { about(lang: EN) } createdAt }
    missing: product(slug: "no-such-product") { id }
    search(query: "lantern", first: 3, facets: [{ key: "collection", value: "candles-lighting" }]) { total facets { key values { value count } } edges { highlights { start end } node { name } } }
    collections { slug productCount }
    recommendations(productId: $id, first: 3) { engine items { product { slug } } } }`, { slug: product.slug, id: product.id });
  assert.equal(errors, undefined);
  assert.deepEqual(calls, ['ai', 'product', 'product', 'product', 'search'], 'documents, merchant, collections, search, recommendations');
  const whole = (await call(`/v1/products/${product.slug}`)).json;
  assert.equal(data.product.sku, whole.sku);
  assert.equal(data.product.collections.length, whole.collections.length);
  assert.equal(data.missing, null);
  assert.ok(data.search.total > 0 && data.search.edges.length === 3);
  assert.equal(data.collections.length, (await call('/v1/collections')).json.items.length);
  assert.equal(data.recommendations.items.length, 3);
});

test('what was posted before costs no call, until something in it changes', async () => {
  const [product] = (await call('/v1/products?limit=1&sort=price_asc')).json.items;
  const query = `query ($slug: String!) { product(slug: $slug) { name price } } # ${randomBytes(8).toString('hex')}`;
  const first = await ask(query, { slug: product.slug }), again = await ask(query, { slug: product.slug });
  assert.deepEqual([first.calls, again.calls], [['product'], []]);
  assert.deepEqual(again.data, first.data);
  const change = (price) => admin('PATCH', `/admin/v1/products/${product.id}`, JSON.stringify({ price }));
  const changed = await change(product.prices.MAD + 700);
  try {
    const sequence = changed.headers.get('gys-sequence') ?? /gys-sequence=(\d+)/.exec(changed.headers.get('set-cookie'))[1];
    const { json } = await call('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'gys-sequence': sequence }, body: JSON.stringify({ query, variables: { slug: product.slug } }) });
    assert.equal(json.data.product.price, product.prices.MAD + 700);
  } finally { await change(product.prices.MAD); }
});

test('from any edge the list goes on', async () => {
  const page = async (first, after) => (await ask(`query ($first: Int!, $after: String) { products(first: $first, after: $after, sort: PRICE_ASC) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`, { first, after })).data.products;
  const all = await page(30);
  const ids = all.edges.map((e) => e.node.id);
  assert.deepEqual((await page(5, all.edges[7].cursor)).edges.map((e) => e.node.id), ids.slice(8, 13));
  const ten = await page(10);
  assert.ok(ten.pageInfo.hasNextPage && !ten.pageInfo.hasPreviousPage);
  const next = await page(10, ten.pageInfo.endCursor);
  assert.deepEqual(next.edges.map((e) => e.node.id), ids.slice(10, 20));
});

test('what a service refuses is an error that names the argument', async () => {
  const { data, errors } = await ask('{ products(first: 200) { pageInfo { endCursor } } search(after: "x.y.z") { total } collections { slug } }');
  assert.deepEqual(errors.map((e) => [e.path[0], e.extensions.code, e.extensions.errors[0].field]).sort(),
    [['products', 'BAD_USER_INPUT', 'first'], ['search', 'BAD_USER_INPUT', 'after']]);
  assert.ok(data.collections.length > 0, 'the rest of the answer is whole');
});

test('a query is kept under its hash once it was sent with it', async () => {
  const query = `{ collections { slug } } # ${randomBytes(8).toString('hex')}`;
  const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
  const byHash = () => call(`/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`);
  const unknown = await byHash();
  assert.equal(unknown.status, 200);
  assert.equal(code(unknown.json), 'PERSISTED_QUERY_NOT_FOUND');
  assert.equal(unknown.json.errors[0].message, 'PersistedQueryNotFound');
  assert.ok((await post({ query, extensions })).json.data.collections.length > 0);
  const known = await eventually(async () => { const answer = await byHash(); return answer.json.data && answer; });
  assert.equal(known.headers.get('cache-control'), 'public, max-age=30, stale-while-revalidate=30');
  assert.deepEqual(calls(known.headers), ['product']);
});

test('a hash of another query is refused, and a query that is not valid is not kept', async () => {
  const sha = (text) => createHash('sha256').update(text).digest('hex');
  const send = (query, hash) => post({ query, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
  const wrong = await send('{ collections { slug } }', sha('{ merchants { slug } }'));
  assert.equal(wrong.status, 400);
  assert.equal(wrong.json.errors[0].field, 'extensions.persistedQuery.sha256Hash');
  const invalid = `{ nothing${randomBytes(4).toString('hex')} }`;
  assert.equal(code((await send(invalid, sha(invalid))).json), 'GRAPHQL_VALIDATION_FAILED');
  assert.equal(code((await send(undefined, sha(invalid))).json), 'PERSISTED_QUERY_NOT_FOUND');
});

test('too deep, too much, too large and batches are refused without a call', async () => {
  const deep = '{ product(slug: "a") { similar { items { product { similar { items { product { similar { engine } } } } } } } } }';
  const many = `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: products(first: 1) { pageInfo { endCursor } }`).join(' ')} }`;
  for (const [query, expected] of [[deep, 'QUERY_TOO_DEEP'], [many, 'QUERY_TOO_COMPLEX'], ['{', 'GRAPHQL_PARSE_FAILED']]) {
    const answer = await ask(query);
    assert.equal(code(answer), expected);
    assert.deepEqual(answer.calls, []);
  }
  assert.equal((await post([{ query: '{ collections { slug } }' }])).status, 400);
  assert.equal((await post({ query: `{ collections { slug } } #${'x'.repeat(64 * 1024)}` })).status, 413);
  assert.equal((await post('{"query":')).status, 400);
});

test('what a browser saw changes its recommendations, and such answers are kept by nobody', async () => {
  const session = newId();
  const seen = (await call('/v1/products?limit=40')).json.items.slice(30, 33);
  await report(session, seen.map((p) => view(p.id)));
  const query = `{ recommendations(session: "${session}", lang: EN) { engine items { productId } } }`;
  const { json, headers } = await call(`/graphql?query=${encodeURIComponent(query)}`);
  assert.equal(json.data.recommendations.engine, 'EASE_HYBRID');
  assert.equal(headers.get('cache-control'), 'no-store');
});

test('the schema that is served is the one in the repository', async () => {
  const { data } = await ask('{ __schema { types { name fields { name } } } }');
  const file = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
  for (const { name, fields } of data.__schema.types) {
    if (name.startsWith('__') || !fields) continue;
    const block = file.match(new RegExp(`^type ${name} \\{[^}]*`, 'm'))?.[0];
    assert.ok(block, name);
    for (const field of fields) assert.match(block, new RegExp(`\\b${field.name}\\b`), `${name}.${field.name}`);
  }
});

test('browsers get a page that loads nothing; other sites may ask from their pages', async () => {
  const page = await call('/graphql', { headers: { accept: 'text/html,*/*' } });
  assert.match(page.headers.get('content-type'), /text\/html/);
  const policy = page.headers.get('content-security-policy');
  assert.match(policy, /^default-src 'none'/);
  for (const element of ['script', 'style']) {
    const inside = page.text.match(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`))[1];
    assert.ok(policy.includes(`'sha256-${createHash('sha256').update(inside).digest('base64')}'`), element);
  }
  assert.ok(Buffer.byteLength(page.text) < 6 * 1024);
  const preflight = await call('/graphql', { method: 'OPTIONS', headers: { origin: 'https://example.org' } });
  assert.equal(preflight.status, 204);
  assert.equal((await post({ query: '{ collections { slug } }' })).headers.get('access-control-allow-origin'), '*');
});
