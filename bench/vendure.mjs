// Vendure beside us, on the same products: its own export goes through our importer, and both are asked for the same things.
// Compared is what a core does: processor time a request, of Node there and of workerd here.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fillOurs, run } from './columns.mjs';
import { load } from './load.mjs';
import { summary } from './measure.mjs';
import { root } from './workerd.mjs';

const PEER = join(root, 'bench/peers/vendure');
const PORT = Number(process.env.VENDURE_PORT ?? 8838);
const PRODUCTS = 4000;
const WORDS = ['Caftan', 'Tapis', 'argan', 'Miel', 'bleu', 'Fès', 'Robe', 'Puzzle', 'royal', 'Baskets', 'Thé', 'Safran'];
const DRAWN = 4000;

const FOUND = 'totalItems items{productId productName slug priceWithTax{... on PriceRange{min max} ... on SinglePrice{value}} currencyCode}';
const ASK = {
  detail: 'query P($slug:String!){product(slug:$slug){id name slug description featuredAsset{preview} facetValues{code name facet{name}} optionGroups{name options{name}} collections{name slug} variants{id name sku price priceWithTax currencyCode stockLevel options{name}}}}',
  list: 'query L($skip:Int!){products(options:{take:20,skip:$skip}){totalItems items{id name slug featuredAsset{preview} variants{id priceWithTax currencyCode}}}}',
  search: `query S($t:String!){search(input:{term:$t,groupByProduct:true,take:20}){${FOUND}}}`,
  facets: `query S($t:String!){search(input:{term:$t,groupByProduct:true,take:20}){${FOUND} facetValues{count facetValue{id name facet{name}}}}}`,
  filter: `query S($f:ID!){search(input:{facetValueFilters:[{and:$f}],groupByProduct:true,take:20}){${FOUND}}}`,
};
/** What a request of each kind asks for, the same on both sides; our search always counts facets. */
const KINDS = {
  detail: (n, { slugs, ours }) => [{ slug: slugs[(n * 7919) % slugs.length] }, `/v1/products/${ours[(n * 7919) % ours.length]}`],
  list: (n, { lists }) => [{ skip: ((n * 7) % 190) * 20 }, lists[(n * 7) % lists.length]],
  search: (n) => [{ t: WORDS[n % WORDS.length] }, `/v1/search?limit=20&q=${encodeURIComponent(WORDS[n % WORDS.length])}`],
  facets: (n) => [{ t: WORDS[n % WORDS.length] }, `/v1/search?limit=20&q=${encodeURIComponent(WORDS[n % WORDS.length])}`],
  filter: (n, { values }) => [{ f: String((n % 28) + 1) }, `/v1/search?limit=20&facets=${values[n % values.length]}`],
};

/** Measures both; what is missing is said in `missing`. */
export async function vendure({ rounds = 3, seconds = 3, say = () => {} } = {}) {
  const work = join(root, '.data/bench/vendure');
  mkdirSync(work, { recursive: true });
  try { install(); } catch (error) { return { missing: `npm could not install it: ${error.message.split('\n')[0]}`, reachable: npmAnswers() }; }
  const environment = { ...process.env, WORK: work, PORT: String(PORT), NODE_ENV: 'production', VENDURE_DISABLE_TELEMETRY: 'true' };
  const node = (...args) => execFileSync(process.execPath, args, { cwd: PEER, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  if (!existsSync(join(work, 'ready'))) {
    say('  filling Vendure with its 4,000 products');
    for (const end of ['', '-wal', '-shm']) rmSync(join(work, `vendure.sqlite${end}`), { force: true });
    node('seed-data.mjs', work, String(PRODUCTS));
    execFileSync(process.execPath, ['seed.cjs'], { cwd: PEER, env: { ...environment, SEED: '1', FAST_INDEX: '1' }, stdio: 'ignore' });
    node('fill-index.cjs');
    writeFileSync(join(work, 'ready'), '');
  }
  const theirs = await measureTheirs(work, environment, { rounds, seconds, say });
  const ours = await measureOurs(work, { rounds, seconds, say });
  const kinds = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, { theirs: theirs[kind], ours: ours[kind], times: theirs[kind].cpu_us / ours[kind].cpu_us }]));
  return { version: JSON.parse(readFileSync(join(PEER, 'package.json'), 'utf8')).dependencies['@vendure/core'], products: PRODUCTS, kinds };
}

function npmAnswers() {
  try { execFileSync('npm', ['ping', '--loglevel=error'], { stdio: 'ignore', timeout: 20_000 }); return true; } catch { return false; }
}

// Its SQLite module is compiled for the Node that runs it, with that Node's own headers when they are beside it.
function install() {
  const changed = (file) => statSync(join(PEER, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  const home = dirname(dirname(realpathSync(process.execPath)));
  const headers = existsSync(join(home, 'include/node/node.h')) ? [`--nodedir=${home}`] : [];
  execFileSync('npm', ['ci', '--loglevel=error', ...headers], { cwd: PEER, stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` } });
}

async function measureTheirs(work, environment, { rounds, seconds, say }) {
  const slugs = readFileSync(join(work, 'slugs.txt'), 'utf8').trim().split('\n');
  const plans = writePlans(work, 'vendure', (kind, n) => `/shop-api\t${JSON.stringify({ query: ASK[kind], variables: KINDS[kind](n, { slugs, ours: slugs, lists: [''], values: [''] })[0] })}`);
  const server = spawn(process.execPath, ['server.cjs'], { cwd: PEER, env: environment, stdio: 'ignore' });
  try {
    const url = `http://127.0.0.1:${PORT}`;
    await answering(`${url}/shop-api`, server);
    return await measureAll(plans, { rounds, seconds, say, who: 'Vendure', aim: () => ({ url, pid: server.pid, look: true }) });
  } finally { server.kill(); }
}

async function answering(url, server) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await new Promise((done) => setTimeout(done, 200))) {
    if (server.exitCode !== null) throw new Error('Vendure ended by itself');
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{products(options:{take:1}){totalItems}}"}' }).catch(() => null);
    if (answer?.ok && (await answer.json()).data?.products.totalItems === PRODUCTS) return;
  }
  throw new Error('Vendure did not answer with its products within a minute');
}

async function measureOurs(work, { rounds, seconds, say }) {
  const origin = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'origin/origin'), data = join(work, 'ours');
  rmSync(data, { recursive: true, force: true });
  execFileSync(origin, ['import', '--file', join(work, 'products.csv'), '--merchant', 'vendure', '--merchant-name', 'Vendure', '--out', join(data, 'catalogue')], { stdio: 'ignore' });
  const shop = await fillOurs(data, data);
  const products = readFileSync(join(data, 'catalogue/products.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const lists = [];
  for (let path = '/v1/products?limit=20'; path && lists.length < 190; ) {
    lists.push(path);
    const { next_cursor } = await (await fetch(shop.url + path)).json();
    path = next_cursor && `/v1/products?limit=20&cursor=${encodeURIComponent(next_cursor)}`;
  }
  await shop.stop();
  const values = [...new Set(products.flatMap((p) => Object.entries(p.facets).flatMap(([key, all]) => all.map((value) => `${key}:${value}`))))].sort();
  const plans = writePlans(work, 'ours', (kind, n) => KINDS[kind](n, { slugs: [''], ours: products.map((p) => encodeURIComponent(p.slug)), lists, values })[1]);
  const running = await run('ours', data);
  try {
    return await measureAll(plans, { rounds, seconds, say, who: 'ours', aim: () => ({ url: running.url, pid: running.pid }) });
  } finally { await running.stop(); }
}

function writePlans(work, who, request) {
  return Object.fromEntries(Object.keys(KINDS).map((kind) => {
    const path = join(work, `${who}-${kind}.txt`);
    writeFileSync(path, `${Array.from({ length: DRAWN }, (_, n) => request(kind, n)).join('\n')}\n`);
    return [kind, path];
  }));
}

async function measureAll(plans, { rounds, seconds, say, who, aim }) {
  const out = {};
  for (const [kind, plan] of Object.entries(plans)) {
    await (who === 'ours' ? everythingOnce(aim().url, plan) : load({ ...aim(), plan, seconds: 5 }));
    const results = [];
    for (let round = 0; round < rounds; round++) results.push(await load({ ...aim(), plan, seconds }));
    out[kind] = summary(results);
    say(`  ${kind.padEnd(16)} ${who.padEnd(12)} ${out[kind].cpu_us} µs  ${out[kind].per_second}/s${out[kind].failed ? `  ${out[kind].failed} FAILED` : ''}`);
  }
  return out;
}

// Ours is measured as it is after some hours: whatever is asked for was asked for before. Vendure keeps no answers; its warm-up is for its
// compiler and its database's pages.
async function everythingOnce(url, plan) {
  const rest = new Set(readFileSync(plan, 'utf8').trim().split('\n')).values();
  await Promise.all(Array.from({ length: 16 }, async () => { for (const path of rest) await (await fetch(url + path)).arrayBuffer(); }));
}
