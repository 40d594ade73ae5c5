#!/usr/bin/env node
// a request costs at most three times as much with a million products as with four thousand: product, list, searches, recommendations
// needs: build
// Both catalogues come from `origin generate`; requests are drawn by Zipf's law over popularity (bench/requests.mjs), the same way in
// both. PRODUCTS and MERCHANTS change the large one, ROUNDS and SECONDS how long is measured, KINDS what. A million is loaded into the database's
// file (bench/bulk.mjs) and used again as long as catalogue and migrations are the same.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '../../bench/measure.mjs';
import { prepare } from '../../bench/prepare.mjs';

const ALL = ['product', 'product-uniform', 'list', 'search-word', 'search-words', 'search-typo', 'search-facet', 'search-price', 'recommendations'];
const KINDS = process.env.KINDS?.split(',') ?? ALL;
const WANTED = 3;
// Every product asked for equally often: with a million of them no memory helps, and nobody shops so. Shown, not judged.
const JUDGED = (kind) => kind !== 'product-uniform';
const rounds = Number(process.env.ROUNDS ?? 3), seconds = Number(process.env.SECONDS ?? 3);
const SIZES = [[4_000, 20], [Number(process.env.PRODUCTS ?? 1_000_000), Number(process.env.MERCHANTS ?? 500)]];
const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');

execFileSync('tools/setup', ['load'], { stdio: 'inherit' });
const measured = [];
for (const [products, merchants] of SIZES) {
  const data = `.data/generated/${products}`, report = join(data, 'catalogue/report.json');
  const there = existsSync(report) && JSON.parse(readFileSync(report, 'utf8')).generated?.merchants === merchants;
  if (!there) console.log(execFileSync(origin, ['generate', '--products', products, '--merchants', merchants, '--out', data], { encoding: 'utf8' }).trim());
  const began = Date.now();
  const { plans, folder } = await prepare(data, { kinds: KINDS, columns: [] });
  console.log(`${products} products of ${merchants} merchants served after ${((Date.now() - began) / 1000).toFixed(0)} s; ${(size(join(folder, 'ours')) / 1e6).toFixed(0)} MB of data`);
  const loads = await measure({ columns: ['ours'], kinds: KINDS, plans, folder, rounds, seconds, warm: 3, say: console.log });
  measured.push(Object.fromEntries(KINDS.map((kind) => [kind, loads[kind].ours])));
}

const [small, large] = measured, failed = [];
console.log(`\nµs of processor a request with ${SIZES.map(([products]) => products.toLocaleString('en')).join(' and ')} products, medians of ${rounds} × ${seconds} s, 16 connections:`);
for (const kind of KINDS) {
  const times = large[kind].cpu_us / small[kind].cpu_us, broken = small[kind].failed + large[kind].failed;
  const good = (times <= WANTED || !JUDGED(kind)) && !broken;
  console.log(`${!JUDGED(kind) ? '·' : good ? '✓' : '✗'} ${kind.padEnd(16)} ${String(Math.round(small[kind].cpu_us)).padStart(7)} ${String(Math.round(large[kind].cpu_us)).padStart(7)}  ${times.toFixed(2)} times${broken ? `, ${broken} requests failed` : ''}`);
  if (!good) failed.push(`${kind} ${broken ? `${broken} failed` : `${times.toFixed(2)} times`}`);
}
console.log('recommendations: nothing is trained on a made-up catalogue, so both answer what is most bought');
if (KINDS.length < ALL.length) failed.push(`not measured: ${ALL.filter((kind) => !KINDS.includes(kind)).join(', ')}`);
console.log(failed.length ? `FAIL scale: ${failed.join('; ')}; at most ${WANTED} times wanted` : `PASS scale: at most ${Math.max(...KINDS.filter(JUDGED).map((kind) => large[kind].cpu_us / small[kind].cpu_us)).toFixed(2)} times, ${WANTED} allowed`);
process.exit(failed.length ? 1 : 0);

function size(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, file) => sum + (file.isFile() ? statSync(join(file.parentPath, file.name)).size : 0), 0);
}
