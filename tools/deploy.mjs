// Deploys every Worker in the order of its bindings. Resources are found by name, or made, and their ids go into a
// generated wrangler.deploy.json beside each wrangler.toml (git-ignored): the committed configuration names no account.
// With BASE_URL the pages name it as their own address. A .wrangler/deploy/config.json beside it leads a plain `wrangler deploy` in that folder to the generated one.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import { all as workers, originOf, plan } from './plan.mjs';
import * as secrets from './secrets.mjs';

const dry = Boolean(process.env.DRY);
// Secrets that were made or given before.
const vault = '.deploy.vars', kept = secrets.read(vault);
const stripe = process.env.STRIPE_SECRET_KEY ?? kept.STRIPE_SECRET_KEY;

function fail(reason) { console.error(`\n✗ ${reason}`); process.exit(1); }

async function wrangler(args, { accept } = {}) {
  const child = spawn('wrangler', args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: 'true', FORCE_COLOR: '0' } });
  let out = '', err = '';
  child.stdout.on('data', (chunk) => { out += chunk; });
  child.stderr.on('data', (chunk) => { err += chunk; });
  const [code] = await once(child, 'close');
  if (code && !accept?.test(out + err)) fail(`wrangler ${args.join(' ')}\n${out}${err}`);
  return out;
}

// Names → ids. A KV namespace's local id is its name in the account.
async function provision() {
  const all = (pick) => order.flatMap(({ config }) => pick(config) ?? []);
  const title = (kv) => kv.id ?? kv.binding.toLowerCase();
  const namespaces = JSON.parse(await wrangler(['kv', 'namespace', 'list']));
  const databases = JSON.parse(await wrangler(['d1', 'list', '--json']));
  const kvId = async (name) => namespaces.find((n) => n.title === name)?.id;
  const d1Id = async (name) => databases.find((d) => d.name === name)?.uuid;
  for (const name of new Set(all((c) => c.kv_namespaces).map(title))) if (!await kvId(name)) {
    await wrangler(['kv', 'namespace', 'create', name]);
    namespaces.splice(0, Infinity, ...JSON.parse(await wrangler(['kv', 'namespace', 'list'])));
    console.log(`made the KV namespace ${name}`);
  }
  for (const name of new Set(all((c) => c.d1_databases).map((d) => d.database_name))) if (!await d1Id(name)) {
    await wrangler(['d1', 'create', name]);
    databases.splice(0, Infinity, ...JSON.parse(await wrangler(['d1', 'list', '--json'])));
    console.log(`made the database ${name}`);
  }
  const there = { accept: /already (exists|taken|own)|10004|11009/i };
  for (const name of new Set(all((c) => c.r2_buckets).map((b) => b.bucket_name))) await wrangler(['r2', 'bucket', 'create', name], there);
  const queues = new Set([...all((c) => c.queues?.producers).map((q) => q.queue), ...all((c) => c.queues?.consumers).flatMap((q) => [q.queue, q.dead_letter_queue ?? []].flat())]);
  for (const name of queues) await wrangler(['queues', 'create', name], there);
  for (const { config } of order) {
    for (const kv of config.kv_namespaces ?? []) kv.id = await kvId(title(kv));
    for (const d1 of config.d1_databases ?? []) d1.database_id = await d1Id(d1.database_name);
  }
}

const order = (() => {
  try { return plan(workers(), { stripe: Boolean(stripe), origin: originOf(process.env.BASE_URL) }); } catch (error) { return fail(error.message); }
})();
/** What wrangler is given in place of the committed file. */
function generate({ file, config }) {
  const generated = join(dirname(file), 'wrangler.deploy.json');
  writeFileSync(generated, JSON.stringify(config, null, 2));
  return generated;
}
if (dry) {
  for (const worker of order) {
    const generated = generate(worker), { name, vars } = worker.config;
    const said = await wrangler(['deploy', '--dry-run', '-c', generated, '--outdir', resolve('.tools/dry', name)]);
    rmSync(generated);
    console.log(`  ${name.padEnd(20)} ${said.match(/Total Upload:.*/)?.[0] ?? 'no size told'}${vars?.PUBLIC_ORIGIN ? ` · ${vars.PUBLIC_ORIGIN}` : ''}`);
  }
  console.log(stripe ? '  a payment provider is set: no sandbox' : '  no payment provider is set: the sandbox takes its place');
  console.log(`rehearsed ${order.length} Workers; nothing was deployed`);
  process.exit(0);
}

// Each secret is made once and goes only to the Workers that need it.
const made = {
  ADMIN_SECRET: () => process.env.ADMIN_SECRET ?? randomBytes(24).toString('base64url'),
  CLICK_SECRET: () => randomBytes(24).toString('base64url'),
  AUTH_SIGNING_KEY: () => process.env.AUTH_SIGNING_KEY ?? execFileSync('node', ['tools/signing-key.mjs'], { encoding: 'utf8' }),
  RESEND_API_KEY: () => process.env.RESEND_API_KEY,
  STRIPE_SECRET_KEY: () => stripe,
  STRIPE_WEBHOOK_SECRET: () => process.env.STRIPE_WEBHOOK_SECRET,
  SANDBOX_SECRET: () => randomBytes(24).toString('base64url'),
};
if (stripe) delete made.SANDBOX_SECRET;
const all = Object.fromEntries(Object.entries(made).map(([name, make]) => [name, kept[name] ?? make()]).filter(([, value]) => value));
writeFileSync(vault, secrets.written(all), { mode: 0o600 });

/** A file with the secrets of one Worker, for wrangler; it is gone again after deploying. */
function secretsFile(worker) {
  const own = secrets.of(worker, all);
  if (!Object.keys(own).length) return;
  const file = resolve(`.deploy.${worker}.vars`);
  writeFileSync(file, JSON.stringify(own), { mode: 0o600 });
  return file;
}
await provision();
let url = process.env.BASE_URL;
for (const worker of order) {
  const { file, config } = worker, generated = generate(worker);
  const redirect = join(dirname(file), '.wrangler/deploy');
  mkdirSync(redirect, { recursive: true });
  writeFileSync(join(redirect, 'config.json'), '{ "configPath": "../../wrangler.deploy.json" }\n');
  for (const d1 of config.d1_databases ?? []) if (d1.migrations_dir) await wrangler(['d1', 'migrations', 'apply', d1.database_name, '--remote', '-c', generated]);
  const own = secretsFile(config.name);
  const said = await wrangler(['deploy', '-c', generated, ...(own ? ['--secrets-file', own] : [])]);
  if (own) rmSync(own);
  // what an earlier deployment gave stays with a Worker until it is taken back
  const harmful = secrets.harmful(config.name, all);
  if (harmful.length) {
    const held = JSON.parse(await wrangler(['secret', 'list', '-c', generated, '--format', 'json'])).map(({ name }) => name);
    for (const name of harmful.filter((name) => held.includes(name))) await wrangler(['secret', 'delete', name, '-c', generated]);
  }
  console.log(`  ${config.name.padEnd(20)} ${said.match(/Current Version ID: (.*)/)?.[1] ?? 'deployed'}`);
  if (file === 'wrangler.toml') url ??= said.match(/https:\/\/\S+\.workers\.dev/)?.[0];
}
if (!url) fail('deployed, but not checked: the gateway told no address. Set BASE_URL to its route and run this again.');
// a new address takes a moment until it is known everywhere
const health = await (async () => {
  for (const deadline = Date.now() + 60_000; ; await new Promise((done) => setTimeout(done, 2_000))) {
    try { return await (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(15_000) })).json(); } catch (error) {
      if (Date.now() > deadline) fail(`deployed, but ${url}/healthz does not answer: ${error.cause?.message ?? error.message}`);
    }
  }
})();
console.log(`${url}/healthz: ${JSON.stringify(health)}`);
// before the first publication services are degraded: they answer, and have nothing to show
if (health.status === 'down') fail('a service does not answer after deployment');
console.log(`Fill it with: ADMIN_SECRET=… target/origin/origin publish --to ${url} (the secret is in ${vault})`);
