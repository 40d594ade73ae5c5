// Loads a very large catalogue into a shop that does not run: the rows that publishing would write, straight into the database's
// file, its indexes built at the end. Publishing a million products takes the better part of an hour, most of it index pages; what
// is measured afterwards is reading. The version, merchants and collections are published as always.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { signed } from '../tests/e2e/client.mjs';
import { describe, lines } from './catalogue.mjs';
import { SECRET } from './workerd.mjs';

/** Makes the catalogue's version current on a running shop whose products are still missing. */
export async function announce(data, base) {
  const { version, merchants, collections } = describe(data), path = '/admin/v1/catalogue/version';
  const body = JSON.stringify({ version, merchants, collections });
  const answer = await fetch(base + path, { method: 'PUT', body, headers: signed('PUT', path, body, { key: SECRET }) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
}

/** Writes every product into the database below `state`. */
export async function load(data, state, say = console.log) {
  const began = Date.now(), { version } = describe(data);
  const db = open(state);
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000');
  const indexes = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('products', 'listings')").all();
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  const product = db.prepare('INSERT INTO products (id, slug, card, document, version) VALUES (?, ?, ?, ?, ?)');
  const listing = db.prepare('INSERT INTO listings (product_id, scope, popularity, price, created_at) VALUES (?, ?, ?, ?, ?)');
  let count = 0;
  db.exec('BEGIN');
  for await (const line of lines(data)) {
    const { id, slug, name, lang, prices, merchant, image, stock, collections, popularity, created_at } = JSON.parse(line);
    product.run(id, slug, JSON.stringify({ id, slug, name, lang, prices, merchant, image, stock }), line, version);
    const scopes = ['', `m:${merchant.slug}`, ...collections.flatMap((c) => [`c:${c}`, `c:${c} m:${merchant.slug}`])];
    for (const scope of scopes) listing.run(id, scope, popularity, prices.MAD, created_at);
    if (++count % 250_000 === 0) say(`  ${count} products after ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  for (const { sql } of indexes) db.exec(sql);
  db.exec('COMMIT; PRAGMA journal_mode = WAL');
  db.close();
  say(`  ${count} products in the database after ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

// Which of the databases' files is the catalogue's is told by its tables.
function open(state) {
  for (const file of globSync(join(state, '**/*.sqlite'))) {
    const db = new DatabaseSync(file);
    if (db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'listings'").get()) return db;
    db.close();
  }
  throw new Error(`no database of products below ${state}`);
}
