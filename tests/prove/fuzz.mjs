#!/usr/bin/env node
// requests nobody should send, by schemathesis from the API's own description and by hand: none is a fault of ours
// needs: stack
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { base, call } from '../e2e/client.mjs';
import { attacks } from '../fuzz/attacks.mjs';
import { hostile } from '../fuzz/hostile.mjs';
import { send } from '../fuzz/wire.mjs';
import { person } from '../e2e/people.mjs';

/** Who asks, for how many seconds, and what: everything as a guest, then what each role is let in to. */
const ASKERS = [
  ['a guest', 120, null],
  ['a shopper', 60, '^/v1/(account|auth|orders|carts|checkouts|quotes|products)', {}],
  ['a merchant', 120, '^/v1/merchant/', { merchant: { slug: 'fuzzed', role: 'owner' } }],
  ['an influencer', 40, '^/v1/(influencer|programmes)', { roles: ['influencer'] }],
  ['an administrator', 40, '^/v1/admin/', { roles: ['admin'] }],
];
/** Operations behind a token that must have been let in by one of them, of all. */
const LET_IN = 0.95;
const SEED = 20261122, AT_ONCE = 6;
const fail = (reason) => { console.log(`FAIL fuzz: ${reason}`); process.exit(1); };
const failures = [];
const { json: document } = await call('/openapi.json');

/** The operation that the document has for a request. */
function described(method, target) {
  const path = target.split('?')[0];
  const found = Object.keys(document.paths).find((p) => new RegExp(`^${p.replace(/\{.*?\}/g, '[^/]+')}$`).test(path));
  return found && document.paths[found][method.toLowerCase()];
}

/** What of an answer the document does not have; undefined where it says nothing of such requests. */
function undescribed({ method = 'GET', target }, { status, headers, body }) {
  const operation = described(method, target);
  // without an id it was refused before it came to the shop: by the platform, which the document does not describe
  if (!operation || !headers.has('x-request-id')) return;
  const answer = operation.responses[status];
  const type = headers.get('content-type')?.split(';')[0];
  if (!answer) return `status ${status} is not described`;
  if (body && answer.content && !answer.content[type]) return `${status} with ${type}`;
}

/** schemathesis in an environment of its own, made once for these requirements and this place: its programs know where they stand. */
function install() {
  const home = resolve('.tools/fuzz'), wanted = 'tests/fuzz/requirements.txt';
  const key = createHash('sha256').update(home).update(readFileSync(wanted)).digest('hex'), stamp = join(home, 'stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return join(home, 'bin/st');
  try { execFileSync('python3', ['-c', 'import venv, ensurepip']); } catch { fail('Python 3 with venv is missing: apt-get install python3-venv'); }
  rmSync(home, { recursive: true, force: true });
  try {
    execFileSync('python3', ['-m', 'venv', home], { stdio: 'pipe' });
    execFileSync(join(home, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', wanted], { stdio: 'pipe' });
  } catch (error) { fail(`schemathesis could not be installed: ${String(error.stderr ?? error).trim().split('\n').at(-1)}`); }
  writeFileSync(stamp, key);
  return join(home, 'bin/st');
}

/** Lets schemathesis ask, and counts what was answered: { all: {operation: {status class: n}}, letIn: operations, faults, breaches }. */
async function generate(st, more) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-')), report = join(folder, 'report.ndjson');
  const child = spawn(st, ['run', `${base}/openapi.json`, '--checks', 'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,response_headers_conformance',
    '--continue-on-failure', '--no-shrink', '--seed', `${SEED}`, '--workers', '2', '--generation-database', 'none', '--report', 'ndjson', '--report-ndjson-path', report, '--no-color', ...more], { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { said += text; });
  await once(child, 'close');
  const found = { all: {}, letIn: new Set(), requests: 0, faults: [], breaches: new Set(), said };
  if (existsSync(report)) for await (const line of createInterface({ input: createReadStream(report) })) count(JSON.parse(line), found);
  rmSync(folder, { recursive: true, force: true });
  return found;
}

/** Takes in one line of schemathesis' report: what was sent and answered, and what its checks found. */
function count({ ScenarioFinished: scenario }, found) {
  for (const [id, { request, response }] of Object.entries(scenario?.recorder?.interactions ?? {})) {
    if (!response) { found.faults.push(`${request.method} ${request.uri}: no answer`); continue; }
    found.requests++;
    const of = found.all[scenario.recorder.label] ??= {};
    const kind = `${Math.floor(response.status_code / 100)}xx`;
    of[kind] = (of[kind] ?? 0) + 1;
    if (![401, 403].includes(response.status_code)) found.letIn.add(scenario.recorder.label);
    if (response.status_code >= 500) found.faults.push(`${request.method} ${request.uri.slice(0, 200)}: ${response.status_code}`);
    for (const { status, name, failure_info: info } of scenario.recorder.checks?.[id] ?? [])
      if (status === 'failure' && name !== 'not_a_server_error') found.breaches.add(`${request.method} ${scenario.recorder.label.split(' ')[1]}: ${response.status_code}, ${info?.failure?.title ?? name}`);
  }
}

/** Sends hand-made requests of a kind, a few at once. */
async function throwAll(requests) {
  const found = { requests: 0, statuses: {}, faults: [], breaches: new Set() };
  const waiting = [...requests];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const answer = await send(request);
      found.requests++;
      // workerd answers methods that it does not know with 501 by itself: they never reach the shop, and have no id
      const ours = !(answer.status === 501 && !answer.headers.has('x-request-id'));
      const kind = !ours ? '501 of the platform' : answer.status ? `${Math.floor(answer.status / 100)}xx` : 'none';
      found.statuses[kind] = (found.statuses[kind] ?? 0) + 1;
      const what = `${request.method ?? 'GET'} ${request.target.slice(0, 120)} ${(request.headers ?? []).map(([name, value]) => `${name}: ${String(value).slice(0, 40)}`).join(', ')} ${String(request.body ?? '').slice(0, 60)}`;
      if (ours && (answer.status >= 500 || !answer.status)) found.faults.push(`${what}: ${answer.status || 'no answer'} ${answer.body.slice(0, 120)}`);
      const breach = undescribed(request, answer);
      if (breach) found.breaches.add(`${request.method ?? 'GET'} ${request.target.split('?')[0].slice(0, 40)}: ${breach}`);
    }
  }));
  return found;
}

const words = (counts) => Object.entries(counts).sort().map(([kind, n]) => `${n} × ${kind}`).join(', ');
const show = (name, requests, counts, faults, breaches) => {
  console.log(`  ${name.padEnd(32)} ${String(requests).padStart(6)}  ${words(counts)}`);
  for (const text of [...new Set(faults)].slice(0, 8)) console.log(`    ✗ ${text}`);
  for (const text of [...breaches].slice(0, 8)) console.log(`    ✗ ${text}`);
  if (faults.length) failures.push(`${name}: ${faults.length} faults`);
  if (breaches.size) failures.push(`${name}: ${breaches.size} answers that are not described`);
};

const product = (await call('/v1/products?limit=1&sort=popular')).json.items[0];
const st = install();
let tried = 0, faults = 0, breaches = 0;

const letIn = new Set();
for (const [who, seconds, paths, role] of ASKERS) {
  console.log(`by schemathesis as ${who}, ${seconds} s at most (seed ${SEED})`);
  const as = role ? ['--include-path-regex', paths, '-H', `Authorization: Bearer ${(await person(role)).token}`] : [];
  const generated = await generate(st, ['--max-time', `${seconds}`, '--phases', 'examples,coverage,fuzzing', ...as]);
  if (!generated.requests) fail(`schemathesis asked nothing:\n${generated.said.slice(-1500)}`);
  for (const [operation, counts] of Object.entries(generated.all)) console.log(`  ${operation.padEnd(48)} ${String(Object.values(counts).reduce((a, b) => a + b)).padStart(6)}  ${words(counts)}`);
  show(`all of ${who}`, generated.requests, {}, generated.faults, generated.breaches);
  tried += generated.requests; faults += generated.faults.length; breaches += generated.breaches.size;
  generated.letIn.forEach((operation) => letIn.add(operation));
}
const behind = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).filter(([, of]) => of.security?.length).map(([method]) => `${method.toUpperCase()} ${path}`));
const shut = behind.filter((operation) => !letIn.has(operation));
console.log(`  ${behind.length - shut.length} of ${behind.length} operations behind a token were let in${shut.length ? `; not ${shut.join(', ')}` : ''}`);
if (shut.length > (1 - LET_IN) * behind.length) failures.push(`${shut.length} operations behind a token were tried from outside only`);

console.log('by hand');
for (const [kind, requests] of Object.entries(hostile({ document, product, secret: process.env.ADMIN_SECRET ?? '' }))) {
  const found = await throwAll(requests);
  show(kind, found.requests, found.statuses, found.faults, found.breaches);
  tried += found.requests; faults += found.faults.length; breaches += found.breaches.size;
}
const stolen = await attacks({ product });
show('attacks on other visitors', stolen.tried, {}, stolen.found, new Set());
tried += stolen.tried;
const health = await call('/healthz');
if (health.status !== 200) failures.push(`afterwards /healthz says ${health.text}`);

// both ways of asking must be able to find a fault: one is made
const [made] = [await throwAll([{ target: '/v1/suggest?q=lam&made=1', headers: [['gys-faults', 'search=down']] }])];
const caught = await generate(st, ['--max-time', '10', '--max-examples', '3', '--phases', 'fuzzing', '--mode', 'positive', '--include-path', '/v1/suggest', '-H', 'gys-faults: search=down']);
console.log(`  a made fault is found: by hand ${made.faults.length}, by schemathesis ${caught.faults.length}`);
if (!made.faults.length || !caught.faults.length) failures.push('a made fault is not found');

console.log(`\nrequests tried ${tried}; answers 5xx or none ${faults}; answers the document does not describe ${breaches}; attacks that worked ${stolen.found.length}`);
console.log(failures.length ? `FAIL fuzz: ${failures.slice(0, 5).join('; ')}` : `PASS fuzz: ${tried} requests, 0 × 5xx, every answer as described`);
process.exit(failures.length ? 1 : 0);
