#!/usr/bin/env node
// a request costs at most three times as much with a million products as with four thousand, held in memory or asked for the first time
// needs: build
// Both catalogues come from `origin generate`. Each kind of request is measured in three states (bench/states.mjs), in µs of workerd's
// processor, its simulators of D1, KV and Durable Objects among them:
//   held   the same addresses again and again: answered from the gateway's memory;
//   first  addresses that nobody asked for before: computed through every service and its storage;
//   mix    drawn by Zipf's law over popularity (bench/requests.mjs), new draws on memories that earlier ones filled.
// `held` and `first` are judged kind by kind. The mix is judged only with MIX=1 and always shown with the share that memory held: with four
// thousand products memory holds everything, with a million it cannot: after tens of thousands of draws over a million products more
// than a third are still of products never asked for before. Those cost `first` in place of `held`, in any system whose memory is bounded.
// A search that is asked first has more to show in the large catalogue: a full page of 24, where the small one has eight products on average.
// PRODUCTS and MERCHANTS change the large catalogue, ROUNDS and SECONDS how long is measured, KINDS and STATES what. A million products are
// loaded into the database's file (bench/bulk.mjs) and used again as long as catalogue and migrations are the same.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../bench/prepare.mjs';
import { STATES as EVERY, measure, summary } from '../../bench/states.mjs';

const ALL = ['product', 'list', 'search-word', 'search-words', 'search-typo', 'search-facet', 'search-price', 'recommendations'];
const KINDS = process.env.KINDS?.split(',') ?? ALL, STATES = process.env.STATES?.split(',') ?? EVERY;
const WANTED = 3;
const JUDGED = (state) => state !== 'mix' || process.env.MIX === '1';
const rounds = Number(process.env.ROUNDS ?? 2), seconds = Number(process.env.SECONDS ?? 2);
const SIZES = [[4_000, 20], [Number(process.env.PRODUCTS ?? 1_000_000), Number(process.env.MERCHANTS ?? 500)]];
const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');

execFileSync('tools/setup', ['load'], { stdio: 'inherit' });
const systems = [];
for (const [products, merchants] of SIZES) {
  const data = `.data/generated/${products}`, report = join(data, 'catalogue/report.json');
  const there = existsSync(report) && JSON.parse(readFileSync(report, 'utf8')).generated?.merchants === merchants;
  if (!there) console.log(execFileSync(origin, ['generate', '--products', products, '--merchants', merchants, '--out', data], { encoding: 'utf8' }).trim());
  const began = Date.now();
  const { plans, folder } = await prepare(data, { kinds: KINDS, columns: [] });
  console.log(`${products} products of ${merchants} merchants served after ${((Date.now() - began) / 1000).toFixed(0)} s; ${(size(join(folder, 'ours')) / 1e6).toFixed(0)} MB of data`);
  systems.push({ products, plans, folder });
}

// the two sizes in turn, so that whatever else the machine does meets both
const taken = {};
for (let round = 1; round <= rounds; round++) for (const kind of KINDS) for (const state of STATES) {
  // filling the memories takes long and the mix is not judged: once is enough
  if (state === 'mix' && round > 1) continue;
  for (const { products, plans, folder } of systems) {
    const result = await measure({ kind, state, plan: plans[kind], folder, seconds });
    (((taken[kind] ??= {})[state] ??= {})[products] ??= []).push(result);
    console.log(`  ${round}/${rounds} ${kind.padEnd(16)} ${state.padEnd(6)} ${String(products).padStart(8)} ${result.cpu_us.toFixed(0).padStart(6)} µs, ${result.requests} requests, ${percent(result.held)} from memory${result.failed ? `, ${result.failed} FAILED` : ''}`);
  }
}

const failed = [], figures = {}, mixes = [];
console.log(`\nµs of processor a request with ${SIZES.map(([products]) => products.toLocaleString('en')).join(' and ')} products, medians of ${rounds} rounds (mix: one), 16 connections:`);
for (const kind of KINDS) for (const state of STATES) {
  const [small, large] = SIZES.map(([products]) => summary(taken[kind][state][products]));
  const times = large.cpu_us / small.cpu_us, broken = small.failed + large.failed, good = (times <= WANTED || !JUDGED(state)) && !broken;
  (figures[kind] ??= {})[state] = { small, large, times };
  const mark = broken || !good ? '✗' : JUDGED(state) ? '✓' : times <= WANTED ? '·' : '!';
  const held = state === 'mix' ? `; memory held ${percent(small.held)} and ${percent(large.held)}` : '';
  console.log(`${mark} ${kind.padEnd(16)} ${state.padEnd(6)} ${String(Math.round(small.cpu_us)).padStart(7)} ${String(Math.round(large.cpu_us)).padStart(7)}  ${times.toFixed(2)} times${held}${broken ? `, ${broken} requests failed` : ''}`);
  if (!good) failed.push(`${kind} ${state} ${broken ? `${broken} failed` : `${times.toFixed(2)} times`}`);
  if (state === 'mix' && times > WANTED) mixes.push(`${kind} ${times.toFixed(1)}`);
}
mkdirSync('.data/proofs', { recursive: true });
writeFileSync('.data/proofs/scale.json', JSON.stringify({ rounds, seconds, sizes: SIZES, figures }, null, 1));
console.log('recommendations: nothing is trained on a made-up catalogue, so both answer what is most bought');
if (STATES.includes('mix')) console.log(mixes.length ? `the mix is ABOVE ${WANTED} times for ${mixes.join(', ')}: memory holds everything of the small catalogue and only the shares shown of the large one` : `the mix is within ${WANTED} times for every kind`);
for (const [name, all, measured] of [['kinds', ALL, KINDS], ['states', EVERY, STATES]])
  if (measured.length < all.length) failed.push(`${name} not measured: ${all.filter((one) => !measured.includes(one)).join(', ')}`);
const worst = (state) => Math.max(...KINDS.map((kind) => figures[kind][state]?.times ?? 0)).toFixed(2);
console.log(failed.length ? `FAIL scale: ${failed.join('; ')}; at most ${WANTED} times wanted` : `PASS scale: held at most ${worst('held')} times, first at most ${worst('first')}, ${WANTED} allowed; the mix, not judged, at most ${worst('mix')}`);
process.exit(failed.length ? 1 : 0);

function size(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, file) => sum + (file.isFile() ? statSync(join(file.parentPath, file.name)).size : 0), 0);
}
function percent(share) { return `${(100 * share).toFixed(1)} %`; }
