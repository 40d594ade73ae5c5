// A product out of KV; lists out of D1, page by page.
import { Hono } from 'hono';

const JSON_FOR_ALL = { 'content-type': 'application/json', 'cache-control': 'public, max-age=30, stale-while-revalidate=30' };
export const ready = (c, body) => c.body(body, 200, JSON_FOR_ALL);

export const products = new Hono();

products.get('/:slug', async (c) => {
  const document = await c.env.KV.get(`product/${c.req.param('slug')}`);
  return document ? ready(c, document) : c.notFound();
});

const COLUMNS = { popular: ['popularity', 'DESC', '<'], newest: ['created_at', 'DESC', '<'], price_asc: ['price', 'ASC', '>'], price_desc: ['price', 'DESC', '<'] };

products.get('/', async (c) => {
  const { collection, merchant, sort = 'popular', limit = '24', cursor } = c.req.query();
  const scope = [collection && `c:${collection}`, merchant && `m:${merchant}`].filter(Boolean).join(' ');
  const [column, order, beyond] = COLUMNS[sort];
  const print = fingerprint([scope, sort, 'PriceRange { min: None, max: None }']);
  const bound = [scope];
  let after = '';
  if (cursor) {
    const [key, of, id] = cursor.split('.');
    if (of !== print) return c.json({ title: 'not a cursor of this list', status: 400 }, 400);
    const number = parseInt(key, 16);
    bound.push(sort === 'newest' ? new Date(number * 1000).toISOString().replace('.000Z', 'Z') : number, id);
    after = `AND (l.${column}, l.product_id) ${beyond} (?2, ?3)`;
  }
  const { results } = await c.env.DB.prepare(
    `SELECT l.${column} AS key, l.product_id AS id, p.card AS card FROM listings l JOIN products p ON p.id = l.product_id
     WHERE l.scope = ?1 ${after} ORDER BY l.${column} ${order}, l.product_id ${order} LIMIT ${Number(limit) + 1}`,
  ).bind(...bound).all();
  const more = results.length > Number(limit);
  if (more) results.pop();
  const last = results.at(-1);
  const key = more && (sort === 'newest' ? Date.parse(last.key) / 1000 : last.key);
  const next = more ? `,"next_cursor":"${key.toString(16)}.${print}.${last.id}"` : '';
  return ready(c, `{"items":[${results.map((row) => row.card).join(',')}]${next}}`);
});

// FNV-1a of what a list depends on, so that a cursor of another list is refused.
function fingerprint(parts) {
  let hash = 0x811c9dc5;
  for (const part of parts) for (const byte of [...new TextEncoder().encode(part), 0xff]) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The cards of these products, by id. */
export async function cards(db, ids) {
  const { results } = await db.prepare('SELECT p.id AS id, p.card AS card FROM json_each(?1) wanted JOIN products p ON p.id = wanted.value').bind(JSON.stringify(ids)).all();
  return new Map(results.map((row) => [row.id, JSON.parse(row.card)]));
}
