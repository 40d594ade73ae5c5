// Runs the whole shop on this machine: every Worker in workerd through wrangler, migrated, filled and checked.
//   node tools/stack.mjs [--port N] [--state DIR]              until Ctrl-C
//   node tools/stack.mjs [--port N] [--state DIR] -- COMMAND…  while COMMAND runs, with BASE_URL, ADMIN_SECRET, CHROMIUM set
import { spawn, execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, createWriteStream, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { demo } from './demo.mjs';
import * as secrets from './secrets.mjs';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const { values: options, positionals: command } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, state: { type: 'string', default: '.wrangler/state' } },
  allowPositionals: true,
});
const state = resolve(options.state);
const base = `http://127.0.0.1:${options.port}`;
const began = Number(process.env.BEGAN_MS) || Date.now();
const configs = ['wrangler.toml', ...globSync('workers/*/wrangler.toml').sort(), 'durable-objects/wrangler.toml'].filter(existsSync);
// A registry of its own: wrangler would bind services of other runs on this machine by their names.
const env = { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false', FORCE_COLOR: '0', WRANGLER_REGISTRY_PATH: join(state, 'registry') };
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const tail = [];
let wrangler, watcher, claimed = false, shown = false, ending = false;
async function end(code) {
  ending = true;
  watcher?.kill('SIGTERM');
  if (wrangler?.exitCode === null) {
    const gone = once(wrangler, 'exit');
    signal('SIGTERM');
    await Promise.race([gone, pause(5000)]);
    signal('SIGKILL');
  }
  if (claimed) rmSync(join(state, 'pid'), { force: true });
  process.exit(code);
}
// wrangler leads a process group of its own, which holds its workerd children too; so does the watcher, for whoever ends all of it by force.
function signal(name) { try { process.kill(-wrangler.pid, name); } catch { /* all gone already */ } }
function stop(reason, remedy) { console.error(`\n✗ ${reason}\n  ${remedy}`); return end(1); }
process.on('uncaughtException', (error) => stop(error.stack ?? String(error), 'Everything that was started is ended.'));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end(command.length ? 130 : 0));

async function claim() {
  const pidFile = join(state, 'pid');
  const other = existsSync(pidFile) && Number(readFileSync(pidFile, 'utf8'));
  if (other && existsSync(`/proc/${other}`))
    await stop(`another run (pid ${other}) uses the same state folder`, 'End it, or choose another: STATE=folder PORT=number.');
  const probe = createServer();
  const free = await new Promise((done) => { probe.once('error', () => done(false)); probe.listen(Number(options.port), '127.0.0.1', () => done(true)); });
  if (!free) await stop(`port ${options.port} is in use on 127.0.0.1`, `End what listens there, or choose another: PORT=${Number(options.port) + 1}`);
  await new Promise((done) => probe.close(done));
  mkdirSync(state, { recursive: true });
  writeFileSync(pidFile, String(process.pid));
  claimed = true;
}

// Each database whose migrations changed since they were last applied to this state.
async function migrate() {
  const start = Date.now();
  const databases = configs.flatMap((config) =>
    [...readFileSync(config, 'utf8').matchAll(/\[\[d1_databases\]\]([^[]*)/g)].flatMap(([, body]) => {
      const field = (name) => body.match(new RegExp(`^${name}\\s*=\\s*"(.*?)"`, 'm'))?.[1];
      const folder = field('migrations_dir') && join(dirname(config), field('migrations_dir'));
      return folder ? [{ config, name: field('database_name'), files: globSync(`${folder}/*.sql`).sort() }] : [];
    }));
  // one after the other: they share a state, and two at once find its database locked
  let done = 0;
  for (const { config, name, files } of databases) {
    const hash = createHash('sha256');
    for (const file of files) hash.update(file).update(readFileSync(file));
    const stamp = join(state, `migrated-${name}`), key = hash.digest('hex');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) continue;
    const run = await output('wrangler', ['d1', 'migrations', 'apply', name, '--local', '--persist-to', state, '-c', config]);
    if (run.code) await stop(`the migrations of ${name} failed:\n${run.text}`, `They are ${files.join(', ')}.`);
    writeFileSync(stamp, key);
    done++;
  }
  if (done) console.log(`  ${'migrations'.padEnd(20)} ${seconds(start).padStart(8)} · ${done} databases`);
}

async function output(file, args, extra = {}) {
  const child = spawn(file, args, { env: { ...env, ...extra }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { text += chunk; });
  const [code] = await once(child, 'close');
  return { code, text };
}

// FAULTS lets a request find services cut off (`gys-faults: search=down`): here, and never in what is deployed.
// wrangler's words: all in the log; on the terminal from `ready` on, and before that only what is wrong.
function start() {
  const log = createWriteStream(join(state, 'wrangler.log'));
  wrangler = spawn('wrangler', ['dev', ...configs.flatMap((config) => ['-c', config]), '--env-file', resolve('.dev.vars'), '--persist-to', state,
    '--var', 'FAULTS:allowed', '--ip', '127.0.0.1', '--port', options.port, '--inspector-port', '0', '--show-interactive-dev-session=false'],
  { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [wrangler.stdout, wrangler.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      tail.push(line); if (tail.length > 25) tail.shift();
      if (shown && line.trim() && !/\[custom build\] Running|Unable to fetch the `Request.cf`/.test(line)) console.log(line);
    });
  wrangler.on('exit', (code) => { if (!ending) stop(`wrangler ended by itself (${code}):\n${tail.join('\n')}`, `Its whole log: ${join(state, 'wrangler.log')}`); });
}

// `good` judges the answer of /healthz: before anything is published a service may be degraded, but none may be down.
async function healthy(good) {
  const deadline = Date.now() + 90_000;
  for (let last = 'no answer'; ; await pause(150)) {
    try {
      const answer = await fetch(`${base}/healthz`, { signal: AbortSignal.timeout(10_000) });
      last = await answer.text();
      if (good(JSON.parse(last).status)) return;
    } catch (error) { last = error.cause?.message ?? `${error.message} ${last}`; }
    if (Date.now() > deadline) await stop(`after 90 s not every service is well: ${last}\n${tail.join('\n')}`, `wrangler's log: ${join(state, 'wrangler.log')}`);
  }
}

const ours = secrets.read('.dev.vars'), secret = ours.ADMIN_SECRET ?? '';
const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');
async function publish() {
  const start = Date.now();
  const run = await output(origin, ['publish', '--to', base], { ADMIN_SECRET: secret });
  if (run.code) await stop(`publishing failed:\n${run.text}`, 'The models are in .data/models; the catalogue in .data/catalogue.');
  console.log(`  ${'publish'.padEnd(20)} ${seconds(start).padStart(8)} · ${run.text.trim().split('\n').at(-1)}`);
}

// Publishes a search index whenever merchants' files call for one, and says so in a line. Tests start their own when they want one.
function watch() {
  watcher = spawn(origin, ['publish', '--watch', '--every', '5', '--to', base], { env: { ...env, ADMIN_SECRET: secret }, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  watcher.on('exit', (code, signal) => { if (!ending) console.error(`origin publish --watch ended by itself (${code ?? signal}): no new search index is published`); });
}

if (!ours.CLICK_SECRET) {
  // a tree that was set up before there were affiliates
  ours.CLICK_SECRET = randomBytes(24).toString('base64url');
  appendFileSync('.dev.vars', `CLICK_SECRET=${ours.CLICK_SECRET}\n`);
}
if (!ours.SANDBOX_SECRET || !ours.AUTH_SIGNING_KEY) await stop('.dev.vars lacks a secret', 'Run tools/setup, which makes them.');
await claim();
await migrate();
// Tests are CMI, too: nobody else knows this key, and no page leads to it outside of a test.
const cmi = command.length ? { CMI_CLIENT_ID: '600000000', CMI_STORE_KEY: 'for-tests-on-this-machine-only' } : {};
// Receivers of webhooks may stand on this machine, and are tried again a hundred times sooner.
const hooks = { WEBHOOKS_LOCAL: '100', WEBHOOKS_RESOLVER: 'http://127.0.0.1:8953/dns-query' };
secrets.beside(configs, ours, { FAULTS: 'allowed', ...hooks, ...cmi });
const up = Date.now();
start();
await healthy((status) => status !== 'down');
console.log(`  ${'services'.padEnd(20)} ${seconds(up).padStart(8)} · ${configs.length} Workers answer`);
await publish();
await healthy((status) => status === 'ok');

if (command.length) {
  let chromium = '';
  try { chromium = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(); } catch { /* the test that needs it says so */ }
  const child = spawn(command[0], command.slice(1), { stdio: 'inherit', env: { ...process.env, ...cmi, BASE_URL: base, ADMIN_SECRET: secret, SANDBOX_SECRET: ours.SANDBOX_SECRET, CHROMIUM: chromium, STATE_DIR: state } });
  const [code] = await once(child, 'exit');
  await end(code ?? 1);
} else {
  const people = await demo(base, secret);
  watch();
  shown = true;
  console.log(`\n  shop       ${base}/fr  ${base}/ar  ${base}/en\n  studio     ${base}/studio\n  API        ${base}/openapi.json\n  health     ${base}/healthz\n  mails      ${base}/mailbox\n`
    + people.map(({ role, email, password, about }) => `  ${role.padEnd(10)} ${email}  ${password}${about ? `  (${about})` : ''}\n`).join('')
    + `  ready after ${seconds(began)}; Ctrl-C ends it\n`);
  console.log(`ready ${base}`);
}
