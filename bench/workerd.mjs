// Runs Workers in workerd straight from their wrangler.toml files, each with a port of its own: Miniflare without wrangler's proxy,
// which would take longer than what is measured.
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Miniflare, convertV4MiniflareOptions } from 'miniflare';
import { unstable_getMiniflareWorkerOptions as optionsOf, unstable_readConfig as readConfig, unstable_splitSqlQuery as statements } from 'wrangler';

process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
process.env.CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV = 'false';

/** Root of the project. */
export const root = resolve(import.meta.dirname, '..');

/** Every Worker of the shop, the gateway first. */
export const SHOP = ['wrangler.toml', ...globSync('workers/*/wrangler.toml', { cwd: root }).sort(), 'durable-objects/wrangler.toml'];

/** The administrators' secret of the system under measurement; it exists on 127.0.0.1 only. */
export const SECRET = 'for-measurements-on-this-machine-only';

/**
 * Starts the Workers of these configurations with their data in `state`.
 * `bindings` are variables that each gets besides its own.
 * Gives the address of each by its name, the process id of workerd, the milliseconds until the first one answered on its
 * socket, and `stop`. `adjust` may change the options of each Worker.
 */
export async function start(configs, state, { bindings, adjust = (worker) => worker } = {}) {
  const workers = configs.map((config) => adjust(workerOf(join(root, config), bindings)));
  const before = new Set(children());
  const began = performance.now();
  const miniflare = new Miniflare(convertV4MiniflareOptions({
    host: '127.0.0.1', port: 0, cf: false, resourcePersistencePath: state, handleStructuredLogs: faults, workers,
  }));
  try {
    await miniflare.ready;
  } catch (error) {
    await miniflare.dispose(); // or the process would wait for it for ever
    throw error;
  }
  const ms = performance.now() - began;
  const pid = children().find((child) => !before.has(child));
  if (!pid) throw new Error('workerd did not start');
  const urls = {};
  for (const { name } of workers) urls[name] = (await miniflare.unsafeGetDirectURL(name)).origin;
  return { urls, pid, ms, miniflare, stop: () => miniflare.dispose() };
}

// Requests are logged one line each; only what went wrong is shown.
function faults({ level, message }) {
  if (level === 'error' || /uncaught|panick/i.test(message)) console.error(`  workerd: ${message.slice(0, 300)}`);
}

function workerOf(config, more) {
  const { workerOptions, main } = quietly(() => optionsOf(config));
  const name = readConfig({ config }, { hideWarnings: true }).name;
  const folder = dirname(main);
  const { modulesRules, ...options } = workerOptions;
  return {
    ...options,
    name,
    bindings: { ...options.bindings, ...(options.bindings?.ADMIN_SECRET && { ADMIN_SECRET: SECRET }), ...more },
    modulesRoot: folder,
    modules: modulesOf(folder, main),
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
  };
}

// The entry first, then the modules beside it.
function modulesOf(folder, main) {
  const others = readdirSync(folder).filter((file) => /\.(wasm|mjs)$/.test(file)).map((file) => join(folder, file));
  const type = (path) => (path.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule');
  return [main, ...others.filter((path) => path !== main)].map((path) => ({ type: type(path), path }));
}

function quietly(make) {
  const { log } = console;
  console.log = () => {};
  try { return make(); } finally { console.log = log; }
}

// Processes whose parent is this one.
function children() {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === process.pid).map(Number);
}

function parentOf(pid) {
  try { return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]); } catch { return 0; }
}

/** Applies the migrations of every database in these configurations to an empty state. */
export async function migrate(running, configs) {
  // two services may have one database: its migrations are applied once
  const done = new Set();
  for (const config of configs) {
    const { name, d1_databases } = readConfig({ config: join(root, config) }, { hideWarnings: true });
    for (const { binding, database_id, migrations_dir } of d1_databases ?? []) {
      const folder = migrations_dir && join(root, dirname(config), migrations_dir);
      if (!folder || !existsSync(folder) || done.has(database_id)) continue;
      done.add(database_id);
      const db = await running.miniflare.getD1Database(binding, name);
      for (const file of readdirSync(folder).filter((f) => f.endsWith('.sql')).sort()) {
        const sql = statements(readFileSync(join(folder, file), 'utf8'));
        await db.batch(sql.map((statement) => db.prepare(statement)));
      }
    }
  }
}

/** A configuration's path as messages show it. */
export const shown = (config) => relative(root, resolve(root, config));
