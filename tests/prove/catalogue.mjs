#!/usr/bin/env node
// the imported catalogue holds at least 3,600 products, every rejected row has a reason, and the shop serves them all
// needs: stack
import { readFileSync } from 'node:fs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8787';
const report = JSON.parse(readFileSync('.data/catalogue/report.json', 'utf8'));
const get = async (path) => (await fetch(base + path)).json();

const rejected = Object.entries(report.rejected).toSorted((a, b) => b[1] - a[1]);
const refused = rejected.reduce((sum, [, count]) => sum + count, 0);
console.log(`rows read            ${report.rows}`);
console.log(`order lines kept     ${report.orders}`);
console.log(`rows rejected        ${refused}`);
for (const [reason, count] of rejected) console.log(`  ${String(count).padStart(8)}  ${reason}`);

const served = new Set();
for (let cursor = ''; ; ) {
  const page = await get(`/v1/products?limit=100${cursor && `&cursor=${cursor}`}`);
  for (const product of page.items) served.add(product.id);
  if (!page.next_cursor) break;
  cursor = page.next_cursor;
}
const collections = (await get('/v1/collections')).items;
const browsed = await get('/v1/search?limit=1');
console.log(`products imported    ${report.products}, served by the API ${served.size}, in the search index ${browsed.total}`);
console.log(`merchants            ${report.merchants}; collections ${collections.length}:`);
for (const c of collections) console.log(`  ${String(c.products).padStart(8)}  ${c.slug}: ${c.name.fr} · ${c.name.ar} · ${c.name.en}`);
for (const facet of browsed.facets) console.log(`facet ${facet.key.padEnd(14)} ${facet.values.length} values`);

const failures = [
  report.rows !== report.orders + refused && `rows do not add up: ${report.rows} read, ${report.orders} kept, ${refused} rejected`,
  served.size < 3600 && `${served.size} products are served`,
  served.size !== report.products && `imported ${report.products}, served ${served.size}`,
  browsed.total !== report.products && `imported ${report.products}, indexed ${browsed.total}`,
].filter(Boolean);
console.log(failures.length ? `FAIL catalogue: ${failures.join('; ')}` : `PASS catalogue: ${served.size} products (at least 3600), ${refused} rows rejected for ${rejected.length} reasons`);
process.exit(failures.length ? 1 : 0);
