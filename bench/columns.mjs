// What is measured side by side: our shop through its gateway, the peers, and the floor.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { announce, load } from './bulk.mjs';
import { describe } from './catalogue.mjs';
import { fill } from './peers/hono/fill.mjs';
import { SECRET, SHOP, migrate, root, start } from './workerd.mjs';

const EVERYTHING = () => true;

/** By name: the configurations that run, the Worker that is asked, the kinds it answers, where its data is, whether it keeps answers in memory. */
export const COLUMNS = {
  ours: { configs: SHOP, worker: 'gys-gateway', answers: EVERYTHING, state: 'ours', remembers: true },
  hono: { configs: ['bench/peers/hono/wrangler.toml'], worker: 'hono', answers: EVERYTHING, state: 'hono' },
  'hono-cached': { configs: ['bench/peers/hono/cached.toml'], worker: 'hono-cached', answers: EVERYTHING, state: 'hono', remembers: true },
  floor: { configs: ['bench/peers/empty/wrangler.toml'], worker: 'floor', answers: EVERYTHING, state: 'floor' },
};

/** Starts a column on the data in `folder`; `url` is the address that is asked. */
export async function run(column, folder) {
  const { configs, worker, state } = COLUMNS[column];
  const running = await start(configs, join(folder, state));
  return { ...running, url: running.urls[worker] };
}

/** Above this many products the rows are loaded into the database's file. */
const BULK = 50_000;

/** Publishes the catalogue in `data` to an empty shop, as it is done for real. */
export async function fillOurs(data, folder) {
  const state = join(folder, 'ours'), mark = join(folder, 'published');
  // what was begun and not ended is begun anew
  if (!existsSync(mark)) rmSync(state, { recursive: true, force: true });
  const fresh = !existsSync(state);
  let running = await run('ours', folder);
  try {
    if (fresh) await migrate(running, SHOP);
    if (fresh && describe(data).products > BULK) {
      await announce(data, running.url);
      await running.stop();
      await load(data, state);
      running = await run('ours', folder);
    }
    const origin = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'origin/origin');
    // what this very program published from this catalogue is there already; a million products take it minutes
    const published = `${describe(data).version} ${statSync(origin).mtimeMs}`;
    if (!fresh && existsSync(mark) && readFileSync(mark, 'utf8') === published) return { ...running, said: '' };
    const child = spawn(origin, ['publish', '--data', data, '--to', running.url], { env: { ...process.env, ADMIN_SECRET: SECRET }, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => { said += chunk; });
    const [code] = await once(child, 'close');
    if (code) throw new Error(`origin publish ended with ${code}`);
    writeFileSync(mark, published);
    return { ...running, said };
  } catch (error) {
    await running.stop();
    if (fresh) rmSync(state, { recursive: true, force: true });
    throw error;
  }
}

/** Builds Hono's Worker and fills its data from the catalogue and from what `ours` answers. */
export async function fillHono(data, folder, asked, ours) {
  const peer = join(root, 'bench/peers/hono'), changed = (file) => statSync(join(peer, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) execFileSync('npm', ['ci', '--loglevel=error'], { cwd: peer, stdio: 'inherit' });
  execFileSync('esbuild', ['src/index.js', '--bundle', '--format=esm', '--minify', '--outfile=build/index.js', '--log-level=error'], { cwd: peer, stdio: 'inherit' });
  const fresh = !existsSync(join(folder, 'hono'));
  const running = await run('hono', folder);
  try {
    if (fresh) await migrate(running, COLUMNS.hono.configs);
    await fill(running, data, asked, ours);
  } finally { await running.stop(); }
}
