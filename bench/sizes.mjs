// The same requests on a small and a large catalogue, both made by `origin generate`, each kind in each state of the memories
// (states.mjs), the two sizes in turn, so that whatever else the machine does meets both.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { measure, summary } from './states.mjs';

/** Kinds of request that are compared; a search is told by what it asks for. */
export const SIZED_KINDS = ['product', 'list', 'search-word', 'search-words', 'search-typo', 'search-facet', 'search-price', 'recommendations'];

/** Products and merchants of the small and the large catalogue. */
export const SIZES = [[4_000, 20], [1_000_000, 500]];

/**
 * Measures `kinds` in `states` on catalogues of `sizes` ([products, merchants] each, the small one first). Gives, by kind and state,
 * the summaries `small` and `large` and how many `times` the processor time of the small one the large one takes.
 */
export async function sizes({ sizes: wanted = SIZES, kinds = SIZED_KINDS, states, rounds, seconds, say = () => {} }) {
  const systems = [];
  for (const [products, merchants] of wanted) systems.push(await system(products, merchants, kinds, say));
  const taken = {};
  for (let round = 1; round <= rounds; round++) for (const kind of kinds) for (const state of states) {
    // filling the memories takes long and the mix is not judged: once is enough
    if (state === 'mix' && round > 1) continue;
    for (const { products, plans, folder } of systems) {
      const result = await measure({ kind, state, plan: plans[kind], folder, seconds });
      (((taken[kind] ??= {})[state] ??= {})[products] ??= []).push(result);
      say(`  ${round}/${rounds} ${kind.padEnd(16)} ${state.padEnd(6)} ${String(products).padStart(8)} ${result.cpu_us.toFixed(0).padStart(6)} µs, ${result.requests} requests, ${percent(result.held)} from memory${result.failed ? `, ${result.failed} FAILED` : ''}`);
    }
  }
  return Object.fromEntries(kinds.map((kind) => [kind, Object.fromEntries(states.map((state) => {
    const [small, large] = wanted.map(([products]) => summary(taken[kind][state][products]));
    return [state, { small, large, times: large.cpu_us / small.cpu_us }];
  }))]));
}

async function system(products, merchants, kinds, say) {
  const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');
  const data = `.data/generated/${products}`, mark = join(data, 'made-by'), maker = `${generator(origin)} ${merchants}`;
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== maker) {
    say(execFileSync(origin, ['generate', '--products', products, '--merchants', merchants, '--out', data], { encoding: 'utf8' }).trim());
    writeFileSync(mark, maker);
  }
  const began = Date.now();
  const { plans, folder } = await prepare(data, { kinds, columns: [] });
  say(`${products} products of ${merchants} merchants served after ${((Date.now() - began) / 1000).toFixed(0)} s; ${(size(join(folder, 'ours')) / 1e6).toFixed(0)} MB of data`);
  return { products, plans, folder };
}

/** The generator by what it makes: a digest of a small catalogue. */
function generator(origin) {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  try {
    execFileSync(origin, ['generate', '--products', 500, '--merchants', 5, '--out', folder], { stdio: 'ignore' });
    return createHash('sha256').update(readFileSync(join(folder, 'catalogue/products.jsonl'))).digest('hex').slice(0, 16);
  } finally { rmSync(folder, { recursive: true, force: true }); }
}

function size(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, file) => sum + (file.isFile() ? statSync(join(file.parentPath, file.name)).size : 0), 0);
}

/** A share as people read it. */
export function percent(share) { return `${(100 * share).toFixed(1)} %`; }
