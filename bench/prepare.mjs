// Everything a measurement needs before it begins: the shop and its peers filled with one catalogue, and the requests drawn from it.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from './catalogue.mjs';
import { fillHono, fillOurs } from './columns.mjs';
import { paths } from './peers/hono/fill.mjs';
import { plans as draw } from './requests.mjs';
import { same } from './same.mjs';
import { root } from './workerd.mjs';

/** Above this many products filling takes minutes: what is there is used again. */
const QUICK = 20_000;

/** Where the shop and its peers keep their data with this catalogue: another place for another catalogue or migration, and empty when filling is quick. */
export function stateOf(data) {
  const { version, products } = describe(data), hash = createHash('sha256').update(version);
  for (const file of globSync('{migrations/*,bench/peers/hono/migrations}/*.sql', { cwd: root }).sort()) hash.update(readFileSync(join(root, file)));
  const folder = join(root, '.data/bench', hash.digest('hex').slice(0, 12));
  if (products < QUICK) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Fills what the columns need with the catalogue in `data`, draws the plans, compares the peer's answers with ours. */
export async function prepare(data, { kinds, columns, folder = stateOf(data), drawn, say = console.log }) {
  const began = Date.now();
  const ours = await fillOurs(data, folder);
  try {
    const plans = await draw(data, kinds, join(folder, 'plans'), ours.url, drawn);
    if (!columns.some((name) => name.startsWith('hono'))) return { folder, plans };
    const asked = new Set(['recommendations', 'graphql'].filter((kind) => plans[kind]).flatMap((kind) => recommendationsOf(kind, plans[kind])));
    await fillHono(data, folder, asked, ours.url);
    const compared = await same(plans, ours.url, folder);
    say(`  filled and compared in ${((Date.now() - began) / 1000).toFixed(0)} s; the same answers from ours and Hono: ${Object.entries(compared).map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
    return { folder, plans, compared };
  } finally { await ours.stop(); }
}

// What the peer must know to answer a plan: its lists of recommendations are made beforehand.
function recommendationsOf(kind, plan) {
  if (kind === 'recommendations') return paths(plan);
  const ids = readFileSync(plan, 'utf8').trim().split('\n').map((line) => JSON.parse(line.split('\t')[1]).variables.id);
  return ids.map((id) => `/v1/recommendations?product_id=${id}&lang=fr&n=10`);
}
