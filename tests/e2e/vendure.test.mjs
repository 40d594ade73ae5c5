// A shop that moves from Vendure: the file that fills Vendure itself (bench/peers/vendure) is imported, and every variant is there
// with its number, its price, its count and what is chosen of it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');
const quiet = { stdio: ['ignore', 'ignore', 'pipe'] };

test('a Vendure file of 300 products comes in whole, variants and all', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'vendure-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync('node', ['bench/peers/vendure/seed-data.mjs', folder, '300'], quiet);
  execFileSync(origin, ['import', '--merchant', 'vendure-shop', '--merchant-name', 'Vendure', '--file', join(folder, 'products.csv'), '--out', join(folder, 'out')], quiet);
  const theirs = JSON.parse(readFileSync(join(folder, 'products.json'), 'utf8'));
  const ours = readFileSync(join(folder, 'out/products.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const { refused, variants } = JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')).feeds['vendure-shop'];
  assert.equal(refused, 0);
  assert.equal(ours.length, theirs.length);
  const bySku = new Map(ours.map((product) => [product.sku, product]));
  let chosen = 0;
  for (const product of theirs) {
    const found = bySku.get(product.variants[0].sku);
    assert.equal(found?.name, product.name);
    const expected = product.variants.map(({ sku, price, stock, options }) => [sku, Math.round(price * 100), stock, options]);
    // a product with one variant is bought by its own number
    const articles = found.variants
      ? found.variants.map((variant) => [variant.sku, variant.prices.MAD, variant.stock, found.options.map(({ key }) => variant.options[key])])
      : [[found.sku, found.prices.MAD, found.stock, []]];
    assert.deepEqual(articles, expected, product.name);
    if (found.variants) chosen += articles.length;
  }
  assert.equal(variants, chosen);
  assert.ok(chosen > 300);
});
