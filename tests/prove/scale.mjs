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
// The databases' files are read once before each measurement: what is measured is the shop at work, not this machine's disk.
// PRODUCTS and MERCHANTS change the large catalogue, ROUNDS and SECONDS how long is measured, KINDS and STATES what. A million products are
// loaded into the database's file (bench/bulk.mjs) and used again as long as catalogue and migrations are the same.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { SIZED_KINDS, SIZES as USUAL, percent, sizes } from '../../bench/sizes.mjs';
import { STATES as EVERY } from '../../bench/states.mjs';

const KINDS = process.env.KINDS?.split(',') ?? SIZED_KINDS, STATES = process.env.STATES?.split(',') ?? EVERY;
const WANTED = 3;
const JUDGED = (state) => state !== 'mix' || process.env.MIX === '1';
const rounds = Number(process.env.ROUNDS ?? 2), seconds = Number(process.env.SECONDS ?? 2);
const [small, large] = USUAL;
const SIZES = [small, [Number(process.env.PRODUCTS ?? large[0]), Number(process.env.MERCHANTS ?? large[1])]];

execFileSync('tools/setup', ['load'], { stdio: 'inherit' });
const figures = await sizes({ sizes: SIZES, kinds: KINDS, states: STATES, rounds, seconds, say: console.log });

const failed = [], mixes = [];
console.log(`\nµs of processor a request with ${SIZES.map(([products]) => products.toLocaleString('en')).join(' and ')} products, medians of ${rounds} rounds (mix: one), 16 connections:`);
for (const kind of KINDS) for (const state of STATES) {
  const { small, large, times } = figures[kind][state];
  const broken = small.failed + large.failed, good = (times <= WANTED || !JUDGED(state)) && !broken;
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
for (const [name, all, measured] of [['kinds', SIZED_KINDS, KINDS], ['states', EVERY, STATES]])
  if (measured.length < all.length) failed.push(`${name} not measured: ${all.filter((one) => !measured.includes(one)).join(', ')}`);
const worst = (state) => Math.max(...KINDS.map((kind) => figures[kind][state]?.times ?? 0)).toFixed(2);
console.log(failed.length ? `FAIL scale: ${failed.join('; ')}; at most ${WANTED} times wanted` : `PASS scale: held at most ${worst('held')} times, first at most ${worst('first')}, ${WANTED} allowed; the mix, not judged, at most ${worst('mix')}`);
process.exit(failed.length ? 1 : 0);
