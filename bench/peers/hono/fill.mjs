// Fills the peer's KV and D1 with what we serve: the catalogue's own documents, and for the recommendations that a plan asks for,
// the lists that our own API answered. Both then answer from the same data.
import { readFileSync } from 'node:fs';
import { describe, lines } from '../../catalogue.mjs';

const AT_ONCE = 500;

/** Fills `running` from the catalogue in `data`; `asked` are paths of /v1/recommendations, `ours` the address that answers them. */
export async function fill(running, data, asked, ours) {
  const kv = await running.miniflare.getKVNamespace('KV', 'hono');
  const db = await running.miniflare.getD1Database('DB', 'hono');
  const { merchants, collections, version } = describe(data);
  if ((await kv.get('version')) !== version) {
    let batch = [];
    for await (const line of lines(data)) {
      batch.push(JSON.parse(line));
      if (batch.length === AT_ONCE) { await store(kv, db, batch); batch = []; }
    }
    await store(kv, db, batch);
    await kv.put('shop', JSON.stringify({ merchants, collections }));
    await kv.put('version', version);
  }
  await each([...new Set(asked)], async (path) => {
    const parameters = new URL(path, ours).searchParams;
    const answer = await (await fetch(ours + path)).json();
    for (const item of answer.items) delete item.product;
    await kv.put(`similar/${parameters.get('lang')}/${parameters.get('product_id')}`, JSON.stringify(answer));
  });
}

async function store(kv, db, products) {
  const listings = [], facets = [];
  for (const p of products) {
    const m = `m:${p.merchant.slug}`;
    const scopes = ['', m, ...p.collections.flatMap((c) => [`c:${c}`, `c:${c} ${m}`])];
    for (const scope of scopes) listings.push([p.id, scope, p.popularity, p.prices.MAD, p.created_at]);
    for (const [key, values] of Object.entries(p.facets)) for (const value of values) facets.push([p.id, key, value]);
  }
  const columns = (count) => Array.from({ length: count }, (_, n) => `value ->> ${n}`).join(', ');
  const insert = (into, count, rows) => db.prepare(`INSERT INTO ${into} SELECT ${columns(count)} FROM json_each(?1)`).bind(JSON.stringify(rows));
  await db.batch([
    insert('products (id, slug, card)', 3, products.map((p) => [p.id, p.slug, JSON.stringify(cardOf(p))])),
    insert('listings (product_id, scope, popularity, price, created_at)', 5, listings),
    insert('facets (product_id, key, value)', 3, facets),
    insert('names (product_id, name, price)', 3, products.map((p) => [p.id, p.name, p.prices.MAD])),
  ]);
  await each(products, (p) => kv.put(`product/${p.slug}`, JSON.stringify(p)));
}

// The fields of a card, in the order in which our API writes them.
const cardOf = ({ id, slug, name, lang, prices, merchant, image, stock }) => ({ id, slug, name, lang, prices, merchant, image, stock });

async function each(all, work, together = 16) {
  const rest = all.values();
  await Promise.all(Array.from({ length: together }, async () => { for (const one of rest) await work(one); }));
}

/** The paths of a plan's file. */
export const paths = (file) => readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split('\t')[0]);
