#!/usr/bin/env node
// product, list and recommendations cost at most 2.5 times an empty Worker and less than the same API in Hono; Vendure answers a fiftieth a core
// needs: build
// ROUNDS and SECONDS change how long is measured. Processor time of workerd decides, which a busy machine changes little; the
// column of Hono with answers in memory is shown and decides nothing.
import { execFileSync } from 'node:child_process';
import { measure } from '../../bench/measure.mjs';
import { prepare } from '../../bench/prepare.mjs';
import { vendure } from '../../bench/vendure.mjs';

const KINDS = ['product', 'list', 'recommendations'], COLUMNS = ['ours', 'hono', 'hono-cached', 'floor'];
const WANTED = { floor: 2.5, vendure: 50 };
const VENDURE = ['detail', 'list', 'search', 'facets'];
const rounds = Number(process.env.ROUNDS ?? 3), seconds = Number(process.env.SECONDS ?? 3);
const failed = [];
const check = (good, what) => { console.log(`${good ? '✓' : '✗'} ${what}`); if (!good) failed.push(what); };

execFileSync('tools/setup', ['load'], { stdio: 'inherit' });
const { plans, folder } = await prepare('.data', { kinds: KINDS, columns: COLUMNS });
const loads = await measure({ columns: COLUMNS, kinds: KINDS, plans, folder, rounds, seconds, warm: 2, say: console.log });
console.log(`\n${'µs a request'.padEnd(18)}${COLUMNS.map((column) => column.padStart(14)).join('')}`);
for (const kind of KINDS) console.log(`${kind.padEnd(18)}${COLUMNS.map((column) => String(Math.round(loads[kind][column].cpu_us)).padStart(14)).join('')}`);
for (const kind of KINDS) {
  const { ours, hono, floor } = loads[kind];
  const times = ours.cpu_us / floor.cpu_us;
  check(times <= WANTED.floor, `${kind}: ${times.toFixed(2)} times an empty Worker, at most ${WANTED.floor} wanted`);
  check(ours.cpu_us < hono.cpu_us, `${kind}: ${Math.round(ours.cpu_us)} µs, Hono ${Math.round(hono.cpu_us)} µs`);
  check(ours.failed === 0 && hono.failed === 0, `${kind}: every request was answered`);
}

console.log('\nbeside Vendure, on its products:');
const beside = await vendure({ rounds, seconds, say: console.log });
if (beside.missing) console.log(`Vendure is missing: ${beside.missing}`);
// where npm is reachable there is no excuse
if (beside.reachable) failed.push(`Vendure is missing though npm answers: ${beside.missing}`);
else if (!beside.missing) console.log('  (ours as it is after some hours, answers in memory; Vendure keeps none; what ours costs asked first is in `make prove NAME=scale`)');
for (const kind of beside.missing ? [] : VENDURE) {
  const { ours, theirs, times } = beside.kinds[kind];
  check(times >= WANTED.vendure, `${kind}: ${times.toFixed(0)} times as many requests a core as Vendure (${Math.round(ours.cpu_us)} and ${Math.round(theirs.cpu_us)} µs), at least ${WANTED.vendure} wanted`);
}

console.log(failed.length ? `\nFAIL reads: ${failed.join('; ')}` : `\nPASS reads${beside.missing ? ' (without Vendure, which is missing)' : ''}`);
process.exit(failed.length ? 1 : 0);
