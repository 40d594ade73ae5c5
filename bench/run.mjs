// make bench: measures the shop beside its peers and writes bench/results/latest.{json,md} and the README's table.
//   node bench/run.mjs [--data DIR] [--name latest] [--rounds 3] [--seconds 3] [--kinds a,b] [--columns a,b] [--only loads,workers,pages,…]
// Everything runs on 127.0.0.1; data lives in .data/bench and is made anew when the catalogue or a migration changes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byRank, describe } from './catalogue.mjs';
import { COLUMNS, fillOurs } from './columns.mjs';
import { QUIET, measure } from './measure.mjs';
import { pages } from './pages.mjs';
import { prepare } from './prepare.mjs';
import { KINDS, MAIN, words } from './requests.mjs';
import { loadAverage } from './statistics.mjs';
import { intoReadme, markdown } from './table.mjs';
import { SIZES, sizes } from './sizes.mjs';
import { root } from './workerd.mjs';
import { workers } from './workers.mjs';

process.chdir(root);

function machine() {
  const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
  return { processor: cpus()[0].model.trim(), processors: availableParallelism(), node: process.version, workerd: version('workerd'), miniflare: version('miniflare'),
    hono: JSON.parse(readFileSync('bench/peers/hono/package.json', 'utf8')).dependencies.hono };
}

async function main() {
  const { values: options } = parseArgs({ options: {
    data: { type: 'string', default: '.data' }, name: { type: 'string', default: 'latest' }, rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '3' },
    kinds: { type: 'string', default: MAIN.join() }, columns: { type: 'string', default: Object.keys(COLUMNS).join() }, only: { type: 'string', default: 'loads,workers,pages,lighthouse,vendure,sizes' },
  } });
  const [kinds, columns, parts] = [options.kinds, options.columns, options.only].map((list) => list.split(',').filter(Boolean));
  for (const kind of kinds) if (!KINDS.includes(kind)) throw new Error(`no kind ${kind}; there are ${KINDS.join(', ')}`);
  const file = `bench/results/${options.name}`;
  const results = existsSync(`${file}.json`) ? JSON.parse(readFileSync(`${file}.json`, 'utf8')) : {};
  mkdirSync('bench/results', { recursive: true });
  const save = (part) => {
    Object.assign(results, part);
    writeFileSync(`${file}.json`, `${JSON.stringify(results, null, 1)}\n`);
    writeFileSync(`${file}.md`, markdown(results));
    if (options.name === 'latest') intoReadme(join(root, 'README.md'), results);
  };

  const before = loadAverage(), at = new Date().toISOString();
  const { products, merchants } = describe(options.data);
  console.log(`  ${products} products of ${merchants.length} merchants; load average ${before}`);
  if (before > QUIET * availableParallelism()) console.log('  the machine is not quiet: µs of processor count, requests a second and latencies do not');
  const { folder, plans, compared } = await prepare(options.data, { kinds: parts.includes('loads') ? kinds : [], columns: parts.includes('loads') ? columns : [] });

  if (parts.includes('loads')) {
    const loads = await measure({ columns, kinds, plans, folder, rounds: Number(options.rounds), seconds: Number(options.seconds), warm: 2, say: console.log });
    const busy = Object.values(loads).flatMap((byColumn) => Object.values(byColumn).map((m) => m.others));
    save({ at, machine: machine(), load_before: before, others: Math.max(...busy), quiet: Math.max(...busy) <= QUIET, products, merchants: merchants.length,
      rounds: Number(options.rounds), seconds: Number(options.seconds), compared, loads: { ...results.loads, ...loads } });
  }
  if (parts.includes('workers')) save({ workers: await workers(folder) });
  if (parts.includes('pages')) save({ pages: await weighed(options.data, folder) });
  if (parts.includes('lighthouse')) await lighthouse(save, options.data, folder);
  if (parts.includes('vendure')) {
    const { vendure } = await import('./vendure.mjs');
    save({ vendure: await vendure({ rounds: Number(options.rounds), seconds: Number(options.seconds), say: console.log }) });
  }
  if (parts.includes('sizes')) save({ sizes: { sizes: SIZES, figures: await sizes({ states: ['held', 'first'], rounds: 1, seconds: Number(options.seconds), say: console.log }) } });
  console.log(`\n${markdown(results)}\n  written to ${file}.json and ${file}.md`);
}

async function weighed(data, folder) {
  const [first] = (await byRank(data, [0])).values();
  const ours = await fillOurs(data, folder);
  try { return await pages(ours.url, first.slug, first.collections[0], words(first.name)[0]); } finally { await ours.stop(); }
}

async function lighthouse(save, data, folder) {
  const { round } = await import('./lighthouse.mjs');
  const ours = await fillOurs(data, folder);
  try { save({ lighthouse: await round(ours.url, { runs: 5 }) }); } finally { await ours.stop(); }
}

await main();
