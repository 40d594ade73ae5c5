// What somebody who means harm, or a broken client, sends: requests by kind, each as tests/fuzz/wire.mjs sends it.
import { createHash, createHmac, randomBytes } from 'node:crypto';

const json = ['content-type', 'application/json'];
const get = (target, ...headers) => ({ target, headers });
const post = (target, body, ...headers) => ({ method: 'POST', target, body, headers: [json, ...headers] });
const graphql = (query, variables) => post('/graphql', JSON.stringify({ query, variables }));
const deep = (open, n, close) => open.repeat(n) + close.repeat(n);
const event = (more) => JSON.stringify({ session: 'a'.repeat(32), events: [{ id: 'b'.repeat(32), at: Date.now(), type: 'view_product', product_id: 'x', ...more }] });

const BROKEN = ['%', '%z', '%zz', '%ff', '%ff%fe', '%c0%af', '%00', '%0d%0a', '%ed%a0%80', '%f4%90%80%80', '..', '%2e%2e%2f', '%252e', '..%5c', "'", '"', '<', '`', '{{7*7}}', '${7*7}', '%e2%80%ae', '%f0%9f%92%a9', ';', ':', '*', '|', '~', '+', '%20'];
const VALUES = ['', '%20', '-1', '0', '1e9', '1.5', '99999999999999999999999', '-9223372036854775808', 'NaN', 'null', 'true', '%D9%A3', '0x10', '%00', '%ff', '%F0%9F%92%A9', '[]', '{}', 'a,b,,c', ':', 'a:b:c', 'a:', ':a', "'%20OR%201=1--", '%22%3E%3Cscript%3E', 'x'.repeat(3000), 'AAAA', 'eyJ9', '%', '&&&', '%26', '../../etc/passwd'];
const SESSION = 'c'.repeat(32);

/** Kinds of requests; `document` gives the parameters to misuse, `product` a real one, `secret` signs as an administrator. */
export function hostile({ document, product, secret }) {
  const slug = product.slug;
  const pages = ['/fr', `/fr/p/${slug}`, '/fr/search?q=lampe', '/fr/about'];
  const api = ['/v1/products?limit=2', `/v1/products/${slug}`, '/v1/search?q=lamp', '/v1/suggest?q=la', '/v1/recommendations', '/v1/collections', '/healthz', '/openapi.json'];
  const everything = [...pages, ...api, '/graphql', '/robots.txt', '/sitemap.xml', '/sitemap/pages.xml', '/'];

  const below = ['/', '/v1/', '/v1/products/', '/v1/merchants/', '/fr/', '/fr/p/', '/fr/c/', '/fr/m/', '/sitemap/', '/img/', '/assets/', '/admin/v1/', '/internal/'];
  const asked = ['/v1/search?q=', '/v1/suggest?q=', '/v1/products?cursor=', '/fr/search?q=', '/fr/search?f=', '/fr/search?cursor=', '/fr?currency=', '/graphql?query=', '/?'];
  const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).filter(([method]) => method === 'get').map(([, op]) => [path.replace(/\{.*?\}/, slug), (op.parameters ?? []).filter((p) => p.in === 'query').map((p) => p.name)]));

  return {
    'broken encoding': [...below, ...asked].flatMap((start) => BROKEN.map((text) => get(start + text))),
    'parameters': operations.flatMap(([path, names]) => names.flatMap((name) => VALUES.map((value) => get(`${path}?${name === 'q' || !path.includes('s') ? '' : 'q=lamp&'}${name}=${value}`)).concat(get(`${path}?${name}=1&${name}=2`), get(`${path}?${name}`), get(`${path}?${`${name}=a&`.repeat(300)}`)))),
    'over-long': [
      ...[2_000, 8_000, 30_000, 100_000].flatMap((n) => ['/', '/v1/products/', '/fr/p/', '/v1/search?q=', '/fr/search?q=', '/v1/products?cursor=', '/graphql?query='].map((start) => get(start + 'a'.repeat(n)))),
      ...[8_000, 30_000, 100_000].flatMap((n) => ['cookie', 'accept', 'accept-language', 'if-none-match', 'traceparent', 'x-anything', 'user-agent'].map((name) => get('/fr', [name, 'a'.repeat(n)]))),
      get(`/fr/search?${'f=colour:red&'.repeat(500)}`), get(`/v1/search?facets=${'colour:red,'.repeat(500)}`), get(`/v1/search?${'a=1&'.repeat(3000)}`),
      get('/fr', ...Array.from({ length: 400 }, (_, i) => [`x-${i}`, 'a'.repeat(50)])), get(`/${'a/'.repeat(3000)}`), get(`/v1/search?q=${'%C3%A9'.repeat(600)}`), get(`/v1/search?q=${'a+'.repeat(400)}`),
    ],
    'methods': ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'BREW', 'get', 'M-SEARCH', 'PURGE'].flatMap((method) => [...everything, '/v1/events', '/admin/v1/index', '/img/x.png'].flatMap((target) => [{ method, target }, { method, target, body: 'x' }])),
    'bodies': [
      '', ' ', '{', '[]', '{}', 'null', '1', '"', '\0', '\ufeff{}', '{"session":1,"events":[]}', '{"session":"a"}', event({ at: -1 }), event({ at: 1e308 }), event({ at: '1' }), event({ id: '' }), event({ type: 'nothing' }), event({ product_id: '\0' }), event({ product_id: 'x'.repeat(50_000) }),
      event({ product_id: '\ud800' }), '{"session":"\\ud800","events":[]}', '{"session":"a","session":"b","events":[]}', `{"events":${deep('[', 20_000, ']')}}`, deep('{"a":', 9_000, '1}'), deep('[', 32_000, ''), `{"at":${'9'.repeat(10_000)}}`, '{"at":1e999999}',
      JSON.stringify({ session: SESSION, events: Array(2_000).fill({}) }), 'x'.repeat(64 * 1024), 'x'.repeat(64 * 1024 + 1), 'x'.repeat(3_000_000),
      Buffer.from([0xff, 0xfe, 0x00, 0x80]), Buffer.concat([Buffer.from('{"session":"'), Buffer.from([0xc3, 0x28]), Buffer.from('","events":[]}')]), randomBytes(5_000),
    ].flatMap((body) => ['/v1/events', '/graphql'].flatMap((target) => [post(target, body), { ...post(target, body), chunked: true }]))
      .concat(['gzip', 'br', 'deflate', 'nothing'].flatMap((coding) => [post('/v1/events', event(), ['content-encoding', coding]), post('/graphql', '{"query":"{__typename}"}', ['content-encoding', coding])]),
        ['text/plain', 'application/xml', 'multipart/form-data', 'multipart/form-data; boundary=', 'application/x-www-form-urlencoded', 'application/json; charset=utf-7', ';;;', ''].map((type) => ({ ...post('/graphql', '{"query":"{__typename}"}'), headers: [['content-type', type]] }))),
    'GraphQL': [
      ...[20, 300, 3_000].map((n) => graphql(`{product(slug:"${slug}"){merchant${'{products{edges{node{merchant'.repeat(n)}{name}${'}}}}'.repeat(n)}}}`)),
      ...[100, 2_000].map((n) => graphql(`{${Array.from({ length: n }, (_, i) => `a${i}:product(slug:"${slug}"){similar{items{product{name}}}}`).join(' ')}}`)),
      graphql('{...A} fragment A on Query{...A}'), graphql('{...A} fragment A on Query{...B} fragment B on Query{...A}'), graphql(`{...F0} ${Array.from({ length: 800 }, (_, i) => `fragment F${i} on Query{...F${i + 1}}`).join(' ')} fragment F800 on Query{__typename}`),
      graphql(`{${'__typename '.repeat(8_000)}}`), graphql(`{__typename ${'@include(if:true)'.repeat(3_000)}}`), graphql(`{__typename ${'@a'.repeat(15_000)}}`), graphql(`{product(slug:${deep('[', 25_000, ']')}){name}}`), graphql(`{product(slug:${deep('{a:', 8_000, '1}')}){name}}`), graphql('{'.repeat(60_000)), graphql(`{a${'{a'.repeat(20_000)}`),
      graphql('{__schema{types{fields{type{ofType{ofType{ofType{ofType{ofType{ofType{name}}}}}}}}}}}'), graphql('subscription{a}'), graphql('mutation{a}'), graphql(''), graphql('\0'), graphql('{product(slug:"\\u0000"){name}}'), graphql('{product(slug:"\\ud800"){name}}'), graphql('{product(slug:"../..%2f?x=1&y#z"){name}}'), graphql('query($a:[[[[String]]]]){product(slug:$a){name}}'), graphql('{products(first:99999999999999999999){edges{node{name}}}}'), graphql('{products(first:-1){edges{node{name}}}}'), graphql('{products(first:0){edges{node{name}}}}'), graphql('{products(after:"%"){edges{node{name}}}}'), graphql('{search(query:"' + 'x'.repeat(20_000) + '"){total}}'), graphql('{search(facets:[{key:"&q=",value:"\\n"}]){total}}'), graphql('{search(minPrice:-2147483648,maxPrice:2147483647){total}}'), graphql('query A{__typename} query B{__typename}'), graphql('#'.repeat(50_000)), graphql('"""'), graphql('{product(slug:"""a"""){name}}'),
      ...[1, 'a', [], {}, { slug: 1 }, { slug: null }, { slug: deep('[', 2, ']') }].map((variables) => graphql('query($slug:String!){product(slug:$slug){name}}', variables)),
      post('/graphql', JSON.stringify(Array(500).fill({ query: '{__typename}' }))), post('/graphql', JSON.stringify({ query: 1 })), post('/graphql', JSON.stringify({ query: '{__typename}', operationName: 'none' })), post('/graphql', JSON.stringify({ query: '{__typename}', extensions: deep('[', 100, ']') })),
      ...['x', '', 'f'.repeat(64), 'F'.repeat(64), '../../x', '\0'].flatMap((sha256Hash) => ['{__typename}', undefined].map((query) => post('/graphql', JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } })))),
      ...['query=', 'query={__typename}&variables={', 'query={__typename}&extensions=x', 'query=%7B__typename%7D&operationName=%00', 'variables=1', 'query=%ff', 'extensions=%7B%22persistedQuery%22:1%7D', 'query=mutation%7Ba%7D'].map((query) => get(`/graphql?${query.replaceAll('{', '%7B').replaceAll('}', '%7D')}`)),
    ],
    'cookies': ['currency=', 'currency=XXX', 'currency=EUR; currency=USD', 'currency="EUR"', 'currency=EUR\t', 'currency=<script>', 'lang=../', 'lang=%00', ';;;;', '=', '='.repeat(4_000), ';'.repeat(8_000), '\x80\xff', 'gys-sequence=-1', 'gys-sequence=99999999999999999999', 'gys-sequence=x', 'session=' + 'a'.repeat(6_000)].flatMap((value) => [...pages, '/'].map((target) => get(target, ['cookie', value]))),
    'negotiation': ['', '*', '*/*;q=0', 'text/html;q=9', 'application/xml', ';', ',,,,', 'a/b/c', 'text/html'.repeat(300), '\xff', 'image/avif,image/webp,*/*;q=x'].flatMap((value) => ['accept', 'accept-language', 'accept-encoding', 'accept-charset', 'te', 'expect-ct', 'upgrade', 'prefer'].flatMap((name) => ['/', '/fr', '/v1/products?limit=1', '/graphql'].map((target) => get(target, [name, value])))),
    'ranges and conditions': ['bytes=0-0', 'bytes=-1', 'bytes=5-1', 'bytes=99999999-', 'bytes=0-0,2-3,5-9', 'bytes=', 'x=1', `bytes=${'0-0,'.repeat(1_000)}`].flatMap((value) => everything.flatMap((target) => [get(target, ['range', value]), { ...get(target, ['range', value], ['if-range', '"x"']), method: 'HEAD' }]))
      .concat(['"', '*', 'W/', 'W/"', '""', '"a",'.repeat(2_000), '\xff', 'x'].flatMap((value) => everything.flatMap((target) => [get(target, ['if-none-match', value]), get(target, ['if-match', value]), get(target, ['if-modified-since', value])]))),
    'inside headers': [['traceparent', ''], ['traceparent', '00-0-0-0'], ['traceparent', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-00`], ['traceparent', `ff-${'a'.repeat(32)}-${'b'.repeat(16)}-01`], ['traceparent', `00-${'A'.repeat(32)}-${'B'.repeat(16)}-01`], ['traceparent', `00-${'é'.repeat(32)}-x-y`], ['traceparent', '\xff'.repeat(55)], ['traceparent', '-'.repeat(3_000)], ['tracestate', '\xff'.repeat(600)],
      ['gys-sequence', '-1'], ['gys-sequence', '1e30'], ['gys-sequence', '18446744073709551615'], ['gys-sequence', '18446744073709551616'], ['gys-sequence', '5,own'], ['gys-sequence', ',own'], ['gys-sequence', '\x80'], ['gys-time', '0'], ['gys-time', '-1'], ['gys-time', '99999999999999999999'], ['gys-faults', '=,=,;'], ['gys-faults', 'nothing=down'], ['cache-tag', 'x'], ['cdn-cache-control', 'max-age=1'], ['cf-connecting-ip', '127.0.0.1'], ['x-forwarded-host', 'evil.example'], ['x-forwarded-proto', 'ftp'], ['x-original-url', '/admin/v1/index'], ['x-http-method-override', 'DELETE']
    ].flatMap((header) => [...everything.map((target) => get(target, header)), post('/v1/events', event(), header), post('/graphql', '{"query":"{__typename}"}', header)]),
    'signed, damaged': damaged(product, secret),
  };
}

/** Requests signed as an administrator whose content is wrong, and signatures that are. None of them changes what is served. */
function damaged(product, secret) {
  const bodies = ['', '{', '[]', 'null', '{}x', '\0', deep('[', 30_000, ']'), '{"items":1}', '{"items":[{}]}', '{"price":-1}', '{"price":"x"}', '{"stock":1e99}', randomBytes(3_000), Buffer.from([0xff, 0xfe])];
  const routes = [['PATCH', `/admin/v1/products/${product.id}`], ['PATCH', '/admin/v1/products/nothing'], ['DELETE', '/admin/v1/products/%00'], ['PUT', '/admin/v1/catalogue/products'], ['PUT', '/admin/v1/catalogue/version'], ['PUT', '/admin/v1/models/nothing/versions/x'], ['PUT', '/admin/v1/models/recommendations/versions/%ff'], ['PUT', '/admin/v1/models/recommendations/versions/..%2f'], ['PUT', '/admin/v1/models/recommendations/current/nothing'], ['PUT', '/admin/v1/index/versions/x/nothing'], ['PUT', '/admin/v1/index/versions/%00/0'], ['PUT', '/admin/v1/index/current/nothing'], ['GET', '/admin/v1/metrics/nothing'], ['GET', '/admin/v1/queries/..'], ['GET', '/admin/v1/models/%ff']];
  const signed = (method, target, body, forge = {}) => {
    const digest = createHash('sha256').update(body).digest('hex');
    const fields = { timestamp: Math.floor(Date.now() / 1000), nonce: randomBytes(16).toString('hex'), digest, ...forge };
    const mac = createHmac('sha256', secret).update([method, target, fields.timestamp, fields.nonce, fields.digest].join('\n')).digest('hex');
    return { method, target, body, headers: [['x-gys-timestamp', fields.timestamp], ['x-gys-nonce', fields.nonce], ['x-gys-digest', fields.digest], ['x-gys-signature', forge.signature ?? `v1=${mac}`]] };
  };
  const forged = [{ nonce: '' }, { nonce: '../x' }, { nonce: 'a'.repeat(5_000) }, { nonce: '\xff' }, { timestamp: -1 }, { timestamp: '9'.repeat(40) }, { timestamp: 'x' }, { digest: '' }, { digest: 'x' }, { digest: '0'.repeat(64) }, { signature: '' }, { signature: 'v1=' }, { signature: 'v9=00' }, { signature: `v1=${'0'.repeat(64)}` }, { signature: '\xff' }];
  return [
    ...routes.flatMap(([method, target]) => (method === 'GET' || method === 'DELETE' ? [''] : bodies).map((body) => signed(method, target, body))),
    ...routes.slice(0, 5).flatMap(([method, target]) => forged.map((forge) => signed(method, target, '{}', forge))),
    { ...signed('PUT', '/admin/v1/catalogue/products', ''), body: 'x'.repeat(3_000_000) },
    { ...signed('PUT', '/admin/v1/catalogue/products', ''), body: 'x'.repeat(3_000_000), chunked: true },
  ];
}
