// What a request costs by the state of the memories: `held`, the same addresses again and again; `first`, addresses that nobody
// asked for before, computed through the whole system; and the mix that is drawn (requests.mjs), with the share that was held.
import { createReadStream, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './columns.mjs';
import { load, loadOnce } from './load.mjs';
import { median } from './statistics.mjs';
import { SECRET } from './workerd.mjs';
import { signed } from '../tests/e2e/client.mjs';

/** Addresses of `held`, and most addresses of `first`. */
const HELD = 500, FIRST = 2_000;
/** Requests that warm up the code before `first`; others than those measured. */
const WARMING = 3_000;

/** The share of the plan that fills the memories before the mix is measured, and the milliseconds this takes at most. */
const FILLING = 0.8, LONGEST_FILLING = 45_000;

/** `held`, `first` and `mix`. */
export const STATES = ['held', 'first', 'mix'];

/**
 * Measures one kind in one state on a fresh workerd. Gives µs of processor a request, how many there were, and the share of answers
 * that the gateway's memory held.
 */
export async function measure({ kind, state, plan, folder, seconds }) {
  await readWhole(folder);
  const running = await run('ours', folder);
  try {
    const aim = { url: running.url, pid: running.pid, seconds };
    const { warming, measured } = prepared(kind, state, plan, folder);
    if (state === 'mix') {
      // every load goes on in the plan where the one before ended, so what is measured was drawn anew
      let sent = 0;
      for (const began = Date.now(); sent < FILLING * lines(plan).length && Date.now() - began < LONGEST_FILLING; ) sent += (await load({ ...aim, plan, from: sent })).requests;
      return await counted(running.url, () => load({ ...aim, plan, from: sent }));
    }
    await loadOnce({ ...aim, plan: warming });
    if (state === 'held') await loadOnce({ ...aim, plan: measured });
    return await counted(running.url, () => (state === 'held' ? load : loadOnce)({ ...aim, plan: measured }));
  } finally { await running.stop(); }
}

// The databases' files, read once, so that the machine holds them in memory as it does those of a shop that is asked all day. Otherwise
// the pages of a large catalogue come from this machine's disk, at a cost that says nothing about the shop: half of a search that shows
// 24 products.
async function readWhole(folder) {
  for (const file of globSync(join(folder, 'ours/**/*.sqlite'))) {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) void chunk;
  }
}

/** Several rounds of `measure` in one: medians, failures added up. */
export function summary(rounds) {
  const of = (figure) => median(rounds.map((r) => r[figure]));
  return { cpu_us: of('cpu_us'), requests: of('requests'), held: of('held'), failed: rounds.reduce((sum, r) => sum + r.failed, 0) };
}

// Of the addresses that the plan draws every other one warms up, with a shorter page each time round; the rest are asked once.
function prepared(kind, state, plan, folder) {
  if (state === 'mix') return {};
  const distinct = [...new Set(lines(plan))].slice(0, state === 'held' ? HELD : 2 * FIRST);
  const [others, asked] = state === 'held' ? [distinct, distinct] : [0, 1].map((rest) => distinct.filter((_, n) => n % 2 === rest));
  const warming = [];
  for (let shorter = 1; warming.length < WARMING && shorter < 9; shorter++) warming.push(...others.map((path) => path.replace(/([?&](?:limit|n)=)(\d+)/, (_, name, n) => name + (n - shorter))));
  const write = (name, paths) => { const file = join(folder, 'plans', `${kind}.${state}.${name}.txt`); writeFileSync(file, `${paths.join('\n')}\n`); return file; };
  mkdirSync(join(folder, 'plans'), { recursive: true });
  return { warming: write('warming', warming.slice(0, WARMING)), measured: write('measured', asked) };
}

const lines = (plan) => readFileSync(plan, 'utf8').trim().split('\n');

async function counted(url, during) {
  const before = await outcomes(url), result = await during(), after = await outcomes(url);
  return { ...result, held: (after.hit - before.hit) / Math.max(1, after.all - before.all) };
}

// How the gateway came by its answers so far, from its counters.
async function outcomes(url) {
  const path = '/admin/v1/metrics/gateway';
  const text = await (await fetch(url + path, { headers: signed('GET', path, '', { key: SECRET }) })).text();
  const counts = Object.fromEntries(Array.from(text.matchAll(/^cache_requests_total\{.*outcome="(\w+)"\} (\d+)$/gm), ([, name, count]) => [name, Number(count)]));
  return { hit: (counts.hit ?? 0) + (counts.stale ?? 0), all: Object.values(counts).reduce((sum, n) => sum + n, 0) };
}
