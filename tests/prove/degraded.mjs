#!/usr/bin/env node
// each service in turn cut off, then stuck: what every page and answer of the API still gives, and how soon
// needs: stack
import { admin, base, call, eventually, newId, view } from '../e2e/client.mjs';
import { PASSWORD, person, send } from '../e2e/people.mjs';
import { cartWith, request } from '../e2e/shop.mjs';

const SERVICES = ['product', 'search', 'ai', 'analytics', 'graphql', 'storefront', 'payment', 'auth', 'affiliates', 'notification', 'publications'];
/** Milliseconds: the longest wait for something stuck, and for something that is known to be. */
const LONGEST = 4_200, KNOWN = 1_000, RECOVERED = 8_000;
/** Milliseconds that a service which heard nothing of the publications goes on without asking them. */
const TRUSTED = 20_000;
const failures = [];
let unique = 0;
/** An address that nobody asked for before. */
const cold = (path) => `${path}${path.includes('?') ? '&' : '?'}x=${Date.now()}${unique++}`;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const product = (await call('/v1/products?limit=1&sort=popular')).json.items[0];
const { slug: collection } = (await call('/v1/collections')).json.items[0];
const cart = await cartWith([product.id, 1]), { email } = await person();
const graphql = `{ product(slug: ${JSON.stringify(product.slug)}) { name similar(first: 2) { engine } }
  search(query: "lamp", first: 2) { edges { node { name } } } recommendations(first: 2) { engine } }`;

const page = (path) => (address, headers) => call(address(path), { headers: { accept: 'text/html', ...headers } });
const get = (path) => (address, headers) => call(address(path), { headers });
const SUBJECTS = {
  home: page('/fr'),
  collection: page(`/fr/c/${collection}`),
  product: page(`/fr/p/${product.slug}`),
  search: page('/fr/search?q=lampe'),
  merchant: page(`/fr/m/${product.merchant.slug}`),
  about: page('/fr/about'),
  '/v1/products/{slug}': get(`/v1/products/${product.slug}`),
  '/v1/products': get(`/v1/products?collection=${collection}&limit=5`),
  '/v1/search': get('/v1/search?q=lampe&limit=5'),
  '/v1/suggest': get('/v1/suggest?q=lam'),
  '/v1/recommendations': get(`/v1/recommendations?product_id=${product.id}&n=4`),
  'GraphQL': (address, headers) => call('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query: graphql }) }),
  'cart': get(`/v1/carts/${cart}`),
  'quote': (address, headers) => send('POST', '/v1/quotes', { cart, currency: 'MAD', country: 'MA', shipping_method: 'standard', payment_method: 'cash_on_delivery' }, { headers }),
  'sign in': (address, headers) => send('POST', '/v1/auth/login', { email, password: PASSWORD }, { headers }),
  'events': (address, headers) => call('/v1/events', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ session: newId(), events: [view(product.id)] }) }),
};
const PAGES = ['home', 'collection', 'product', 'search', 'merchant', 'about'];
/** Whose content is the service's own: without the service nobody can give it, unless it was kept. */
const OWN = {
  // what a cart holds and costs is the catalogue's to say
  product: ['product', '/v1/products/{slug}', '/v1/products', 'cart', 'quote'],
  search: ['/v1/search', '/v1/suggest'],
  ai: ['/v1/recommendations'],
  analytics: ['events'],
  graphql: ['GraphQL'],
  storefront: PAGES,
  payment: ['cart', 'quote'],
  auth: ['sign in'],
  // what they do is not waited for: they are told of it later
  affiliates: [],
  notification: [],
  // what was known of them is gone on with; who never heard of them (unheard) asks storage
  publications: [],
};
/** What is asked again and again until the circuit opens. */
const MOST = { product: '/v1/products/{slug}', search: '/v1/search', ai: '/v1/recommendations', analytics: 'events', graphql: 'GraphQL', storefront: 'home', payment: 'cart', auth: 'sign in' };

/** How an answer serves whoever asked: what it is, in a word and in its own words. */
function judge(subject, { status, headers, text, json }) {
  const lacks = headers.get('x-degraded'), kept = headers.get('cache-status') ?? '';
  const notice = text.match(/<p class="[^"]*notice[^"]*" role="status">(.*?)<\/p>/)?.[1].replace(/<[^>]*>/g, '').trim();
  if (status === 503 && !headers.get('retry-after')) return ['wrong', '503 without Retry-After'];
  if (status === 503 && PAGES.includes(subject) && !/<a [^>]*href="\/[a-z]{2}/.test(text)) return ['wrong', '503 without a way on'];
  if (status === 503) return ['refused', '503'];
  if (status >= 300) return ['wrong', `${status}`];
  if (json?.errors) return json.data && Object.values(json.data).some(Boolean) ? ['degraded', `without ${json.errors.map((e) => e.path?.join('.')).join(', ')}`] : ['refused', 'every field is an error'];
  if (/stale|service-failed/.test(kept)) return ['stale', 'as it was'];
  if (/hit/.test(kept)) return ['whole', 'kept'];
  if (lacks) return ['degraded', `without ${lacks}${notice ? `: “${notice}”` : ''}`];
  return ['whole', 'made'];
}

async function ask(subject, address, faults) {
  const since = performance.now();
  const answer = await SUBJECTS[subject](address, faults ? { 'gys-faults': faults } : {});
  const [kind, how] = judge(subject, answer);
  return { subject, kind, how, ms: performance.now() - since };
}

/** All subjects at once: none of them finds a circuit opened by another, and all wait side by side. */
const askAll = (address, faults) => Promise.all(Object.keys(SUBJECTS).map((subject) => ask(subject, address, faults)));

/** Asks for everything anew until all of it is whole; the milliseconds it took. */
async function recovered() {
  for (const since = performance.now(); ; await pause(200)) {
    const poor = (await askAll(cold)).filter(({ kind }) => kind !== 'whole');
    const took = performance.now() - since;
    if (!poor.length) return took;
    if (took > RECOVERED) { failures.push(`${poor[0].subject} is ${poor[0].kind} (${poor[0].how}) long after`); return took; }
  }
}

const told = ({ kind, how, ms }) => `${kind} (${how}) ${ms.toFixed(0)} ms`;
const wrong = (text) => { console.log(`  ✗ ${text}`); failures.push(text); };
const counts = { whole: 0, stale: 0, degraded: 0, refused: 0, wrong: 0 };
let slowest = 0, slowestKnown = 0, slowestRecovery = 0;

await recovered();
if ((await ask('/v1/suggest', cold, 'search=down')).kind === 'whole') wrong('faults cannot be made here: FAULTS is not allowed');
await recovered();
for (const service of SERVICES) for (const fault of service === 'publications' ? ['down', 'stuck', 'unheard'] : ['down', 'stuck']) {
  const faults = `${service}=${fault}`;
  const untrusted = () => pause(service === 'publications' ? TRUSTED + 500 : 0);
  await askAll((path) => path); // kept from here on
  await untrusted();
  const warm = await askAll((path) => path, faults);
  await recovered();
  await untrusted();
  const unheard = await askAll(cold, faults);
  console.log(`\n${service} ${fault.padEnd(22 - service.length)} ${'asked before'.padEnd(44)} never asked before`);
  for (const [i, subject] of Object.keys(SUBJECTS).entries()) {
    console.log(`  ${subject.padEnd(21)} ${told(warm[i]).padEnd(44)} ${told(unheard[i])}`);
    for (const [{ kind, how, ms }, kept] of [[warm[i], true], [unheard[i], false]]) {
      counts[kind]++;
      slowest = Math.max(slowest, ms);
      const where = `${subject}, ${kept ? 'asked before' : 'never asked before'}, ${service} ${fault}`;
      if (kind === 'wrong') wrong(`${where}: ${how}`);
      if (kind === 'refused' && (kept && PAGES.includes(subject) || !OWN[service].includes(subject))) wrong(`${where}: refused`);
      if (ms > LONGEST) wrong(`${where}: ${ms.toFixed(0)} ms`);
    }
  }
  if (!MOST[service]) continue;
  await recovered();
  await Promise.all(Array.from({ length: 6 }, () => ask(MOST[service], cold, faults)));
  const known = await ask(MOST[service], cold, faults);
  const after = await recovered();
  console.log(`  after six failures    ${told(known)}; everything whole ${(after / 1000).toFixed(1)} s after the fault`);
  slowestKnown = Math.max(slowestKnown, known.ms); slowestRecovery = Math.max(slowestRecovery, after);
  if (known.ms > KNOWN) wrong(`${service} ${fault}: known to be, and still waited for: ${known.ms.toFixed(0)} ms`);
}

// What is changed and bought while nobody says what is published.
for (const fault of ['down', 'stuck']) {
  const headers = { 'gys-faults': `publications=${fault}` }, path = `/admin/v1/products/${product.id}`, written = `Fait main, ${newId()}`;
  const { description } = (await call(`/v1/products/${product.slug}`)).json;
  const change = (wanted, more) => admin('PATCH', path, JSON.stringify(wanted), more);
  const changed = await change({ description: written }, headers);
  const sold = await call('/v1/checkouts', { method: 'POST', body: JSON.stringify(await request(await cartWith([product.id, 1]))), headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': newId() } });
  const since = performance.now();
  await change({}); // the next change tells of both
  const told = await eventually(async () => (await call(`/v1/products/${product.slug}`)).json.description === written).catch(() => false);
  console.log(`\npublications ${fault}: an editor's change is ${changed.status}, a checkout ${sold.status}; everybody reads the change ${told ? `${(performance.now() - since).toFixed(0)} ms after the next one` : 'never'}`);
  if (changed.status !== 200 || sold.status !== 201 || !told) wrong(`publications ${fault}: change ${changed.status}, checkout ${sold.status}, told ${told}`);
  await change({ description });
}

console.log(`\n${base}: ${Object.entries(counts).map(([kind, n]) => `${n} ${kind}`).join(', ')}`);
console.log('refused is only what a service alone can give; the menu and the merchants of collections are in the storefront’s memory,');
console.log('so that these pages go on while the catalogue is cut off; a new isolate that never read them answers 503 with a way on');
console.log(`slowest ${slowest.toFixed(0)} ms (limit ${LONGEST}), ${slowestKnown.toFixed(0)} ms once the circuit is open (limit ${KNOWN}); whole again within ${(slowestRecovery / 1000).toFixed(1)} s`);
console.log(failures.length ? `FAIL degraded: ${failures.slice(0, 4).join('; ')}${failures.length > 4 ? `; ${failures.length} in all` : ''}` : `PASS degraded: with any of ${SERVICES.length - 1} services, or the publications, down or stuck home, product and search serve, nothing takes longer than ${(slowest / 1000).toFixed(1)} s`);
process.exit(failures.length ? 1 : 0);
