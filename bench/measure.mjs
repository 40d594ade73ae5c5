// Load tests of every column on every kind of request: interleaved rounds, a fresh workerd for each test, medians.
import { COLUMNS, run } from './columns.mjs';
import { load } from './load.mjs';
import { median } from './statistics.mjs';

const FIGURES = ['cpu_us', 'per_second', 'p50_ms', 'p99_ms', 'bytes', 'memory', 'others'];

/** Requests that warm a column with a memory up, and the milliseconds after which it is warm enough. */
const WARM = 100_000, LONGEST_WARMING = 120_000;
/** The same for a column without: only its code gets warm. */
const WARM_CODE = 5_000;

/** Others busy with more than this much of a processor: the machine was not quiet. */
export const QUIET = 0.15;

/**
 * Measures `columns` on `kinds` with their plans, `rounds` times. Each test begins on a fresh workerd, because its memory grows, and
 * warms it up first: memories are full then, and what is measured is the state that lasts. Gives the medians by kind and column, with the lowest and highest µs.
 */
export async function measure({ columns, kinds, plans, folder, rounds, seconds, warm, say = () => {} }) {
  const taken = {};
  for (let round = 1; round <= rounds; round++)
    for (const kind of kinds)
      for (const column of columns.filter((name) => COLUMNS[name])) {
        const result = await once({ column, plan: plans[kind], folder, seconds, warm, look: kind === 'graphql' && column !== 'floor' });
        ((taken[kind] ??= {})[column] ??= []).push(result);
        say(`  ${round}/${rounds} ${kind.padEnd(16)} ${column.padEnd(12)} ${shown(result)}`);
      }
  return Object.fromEntries(Object.entries(taken).map(([kind, byColumn]) =>
    [kind, Object.fromEntries(Object.entries(byColumn).map(([column, results]) => [column, summary(results)]))]));
}

async function once({ column, plan, folder, seconds, warm, look }) {
  const running = await run(column, folder);
  try {
    const aim = { url: running.url, plan, pid: running.pid, look };
    // every load goes on in the plan where the one before ended: what is measured are new draws of the same distribution
    let sent = 0;
    const enough = COLUMNS[column].remembers ? WARM : WARM_CODE;
    for (const began = Date.now(); sent < enough && Date.now() - began < LONGEST_WARMING; ) sent += (await load({ ...aim, seconds: warm, from: sent })).requests;
    return await load({ ...aim, seconds, from: sent });
  } finally { await running.stop(); }
}

/** Medians of several tests; failed requests are added up. */
export function summary(results) {
  const medians = Object.fromEntries(FIGURES.map((figure) => [figure, round(median(results.map((r) => r[figure])))]));
  const micros = results.map((r) => r.cpu_us);
  return { ...medians, cpu_us_range: [Math.min(...micros), Math.max(...micros)].map(round), failed: results.reduce((sum, r) => sum + r.failed, 0), rounds: results.length };
}

const round = (value) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);
const shown = (r) => `${r.cpu_us.toFixed(0).padStart(6)} µs ${r.per_second.toFixed(0).padStart(7)}/s  p50 ${r.p50_ms.toFixed(2)} ms  p99 ${r.p99_ms.toFixed(1)} ms${r.failed ? `  ${r.failed} FAILED` : ''}${r.others > QUIET ? `  (others: ${r.others.toFixed(2)} processors)` : ''}`;
