// Search with SQLite's full text index: every word must stand in the name; no correction of typing errors.
import { Hono } from 'hono';
import { ready } from './products.js';

export const search = new Hono();

search.get('/', async (c) => {
  const { q = '', facets = '', sort = 'popular', limit = '24' } = c.req.query();
  const chosen = facets.split(',').filter(Boolean).map((pair) => pair.split(':'));
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  const match = words.map((word) => `"${word}"`).join(' ');
  if (!match) return ready(c, JSON.stringify({ total: 0, items: [], facets: [] }));
  const narrowed = chosen.map((_, n) => `AND EXISTS (SELECT 1 FROM facets f WHERE f.product_id = names.product_id AND f.key = ?${2 * n + 2} AND f.value = ?${2 * n + 3})`).join(' ');
  const order = sort === 'price_asc' ? 'names.price' : 'rank';
  const found = `FROM names WHERE names MATCH ?1 ${narrowed}`;
  const ask = (sql) => c.env.DB.prepare(sql).bind(match, ...chosen.flat());
  const [page, total, counts] = await c.env.DB.batch([
    ask(`SELECT p.card AS card FROM (SELECT product_id ${found} ORDER BY ${order} LIMIT ${Number(limit)}) hit JOIN products p ON p.id = hit.product_id`),
    ask(`SELECT count(*) AS total ${found}`),
    ask(`SELECT f.key AS key, f.value AS value, count(*) AS count FROM (SELECT product_id ${found}) hit JOIN facets f ON f.product_id = hit.product_id GROUP BY f.key, f.value ORDER BY count DESC`),
  ]);
  const byKey = Map.groupBy(counts.results, (row) => row.key);
  const listed = [...byKey].map(([key, values]) => ({ key, values: values.map(({ value, count }) => ({ value, count })) }));
  return ready(c, `{"total":${total.results[0].total},"items":[${page.results.map((row) => row.card).join(',')}],"facets":${JSON.stringify(listed)}}`);
});
