// The requests of each kind, drawn from the catalogue: the same ones every time, another one every time within a run.
//
// Products are drawn by Zipf's law (exponent 1) over their rank in popularity; `product-uniform` draws each as likely. Lists are
// every order of every list (all products, each collection, each merchant), the largest first, drawn by the same law, and of each
// list its first, second or third page in proportion to 1, 1/2, 1/3. Searches use words of products so drawn.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byRank, describe } from './catalogue.mjs';
import { random, uniform, zipf } from './statistics.mjs';

/** How many requests a plan holds; a load test begins again when they are all sent. */
const DRAWN = 100_000;
const LANGS = ['fr', 'fr', 'fr', 'ar', 'en'];
const SORTS = ['popular', 'newest', 'price_asc', 'price_desc'];

/** The words that searches are made of: letters of any alphabet, at least four. */
export const words = (name) => name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** A word as one mistypes it: two letters in the middle change places. */
export function mistyped(word) {
  const letters = [...word], at = letters.length >> 1;
  [letters[at - 1], letters[at]] = [letters[at], letters[at - 1]];
  return letters.join('');
}

const query = (parameters) => new URLSearchParams(parameters).toString();
const search = (parameters) => `/v1/search?${query({ ...parameters, limit: 24 })}`;
const longest = (list) => list.reduce((a, b) => (b.length > a.length ? b : a));
const facetOf = ({ facets }) => { const [key, values] = Object.entries(facets)[0] ?? []; return key && `${key}:${values[0]}`; };

/** One request from a drawn product; nothing when the product has no such request. */
const BY_PRODUCT = {
  product: (p) => `/v1/products/${encodeURIComponent(p.slug)}`,
  recommendations: (p, n) => `/v1/recommendations?${query({ product_id: p.id, lang: LANGS[n % LANGS.length], n: 10 })}`,
  'search-word': (p) => words(p.name).length && search({ q: longest(words(p.name)) }),
  'search-words': (p) => words(p.name).length > 1 && search({ q: words(p.name).slice(0, 2).join(' ') }),
  'search-typo': (p) => words(p.name).length && longest(words(p.name)).length > 5 && search({ q: mistyped(longest(words(p.name))) }),
  'search-facet': (p) => words(p.name).length && facetOf(p) && search({ q: longest(words(p.name)), facets: facetOf(p) }),
  'search-price': (p) => words(p.name).length && search({ q: longest(words(p.name)), sort: 'price_asc' }),
  graphql: (p) => `/graphql\t${JSON.stringify({ query: GRAPHQL, variables: { slug: p.slug, id: p.id } })}`,
};
BY_PRODUCT['product-uniform'] = BY_PRODUCT.product;

const GRAPHQL = `query P($slug: String!, $id: ID!) { product(slug: $slug) { id slug name price stock merchant { slug name } }
  recommendations(productId: $id, first: 6) { items { reason product { slug name price } } } }`.replace(/\s+/g, ' ');

const SEARCHES = ['search-word', 'search-words', 'search-typo', 'search-facet', 'search-price'];

/** Every kind, by the name that results show. */
export const KINDS = ['product', 'product-uniform', 'list', 'search', 'recommendations', 'home', 'graphql', ...SEARCHES];

/** The kinds a run measures when it is not told which. */
export const MAIN = ['product', 'product-uniform', 'list', 'search', 'recommendations', 'home', 'graphql'];

/** Writes a plan (see wrk.lua) for each kind to `folder`; gives the path of each. `base` is asked for the cursors of lists. */
export async function plans(data, kinds, folder, base, drawn = DRAWN) {
  mkdirSync(folder, { recursive: true });
  const catalogue = describe(data);
  const products = await drawProducts(data, catalogue.products, drawn);
  const paths = {};
  for (const kind of kinds) {
    const requests = await requestsOf(kind, products, catalogue, base, drawn);
    paths[kind] = join(folder, `${kind}.txt`);
    writeFileSync(paths[kind], `${requests.join('\n')}\n`);
  }
  return paths;
}

async function requestsOf(kind, products, catalogue, base, drawn) {
  if (kind === 'home') return Array.from({ length: drawn }, (_, n) => `/${LANGS[n % LANGS.length]}`);
  if (kind === 'list') return lists(catalogue, base, drawn);
  if (kind === 'search') {
    const each = SEARCHES.map((name) => fromProducts(name, products.popular, drawn));
    return Array.from({ length: drawn }, (_, n) => each[n % each.length][n]);
  }
  return fromProducts(kind, kind === 'product-uniform' ? products.any : products.popular, drawn);
}

// In place of a product that has no such request stands the next one that has.
function fromProducts(kind, products, drawn) {
  const made = products.map((product, n) => BY_PRODUCT[kind](product, n)).filter(Boolean);
  if (!made.length) throw new Error(`no product of the catalogue has a request of the kind ${kind}`);
  return Array.from({ length: drawn }, (_, n) => made[n % made.length]);
}

async function drawProducts(data, size, drawn) {
  const popular = draw(zipf(size, random(1)), drawn), any = draw(uniform(size, random(2)), drawn);
  const found = await byRank(data, [...popular, ...any]);
  return { popular: popular.map((rank) => found.get(rank)), any: any.map((rank) => found.get(rank)) };
}

const draw = (next, count) => Array.from({ length: count }, next);

async function lists(catalogue, base, drawn) {
  const bySize = (a, b) => b.products - a.products;
  const scopes = [{}, ...catalogue.collections.toSorted(bySize).map((c) => ({ collection: c.slug })), ...catalogue.merchants.toSorted(bySize).map((m) => ({ merchant: m.slug }))];
  const all = scopes.flatMap((scope) => SORTS.map((sort) => `/v1/products?${query({ ...scope, sort, limit: 24 })}`));
  const list = zipf(all.length, random(3)), page = zipf(3, random(4)), pages = new Map();
  const out = [];
  for (let n = 0; n < drawn; n++) {
    const first = all[list()], wanted = page();
    if (!pages.has(first)) pages.set(first, [first]);
    const known = pages.get(first);
    while (known.length <= wanted && known.at(-1)) known.push(await after(base, first, known.at(-1)));
    out.push(known[wanted] ?? first);
  }
  return out;
}

// The page after `path` of the list `first`; nothing after the last.
async function after(base, first, path) {
  const answer = await fetch(base + path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const { next_cursor } = await answer.json();
  return next_cursor && `${first}&cursor=${encodeURIComponent(next_cursor)}`;
}
