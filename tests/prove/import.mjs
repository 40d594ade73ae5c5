#!/usr/bin/env node
// a million rows through a merchant's import, one in a hundred bad: each reported with its line and reason, memory bounded (ROWS=1000000)
// needs: stack
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { base, call, eventually } from '../e2e/client.mjs';
import { person, send } from '../e2e/people.mjs';
import { watching } from '../e2e/watcher.mjs';

process.on('uncaughtException', (error) => {
  console.log(`${error.stack}\nFAIL import: ${error.message.split('\n')[0]}`);
  process.exit(1);
});

/** What workerd, with every Worker in it, may grow by while a file of any length is read, in MB: two isolates' worth. */
const ROOM = 256;
const ROWS = Number(process.env.ROWS ?? 1_000_000);
const PART = 4 * 1024 * 1024;
const slug = `import-${Date.now().toString(36)}`;
const owner = await person({ merchant: { slug, role: 'owner' } });
const { json: { key: token } } = await send('POST', '/v1/merchant/api-keys', { name: 'import', scopes: ['catalogue'] }, { token: owner.token });
const ask = (method, path, body) => send(method, `/v1/merchant/${path}`, body, { token });
const say = (what, how) => console.log(`${what.padEnd(30)} ${how}`);
const count = (n) => Math.round(n).toLocaleString('en');

/** Numbers that look random and are the same every time (mulberry32). */
function random(seed) {
  return () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32; };
}
const words = ['Théière', 'Lanterne', 'Tapis', 'Plateau', 'Coussin', 'Bougie', 'Panier', 'Bol', 'Miroir', 'Sac'];
const looks = ['en cuivre', 'berbère', 'de Fès', 'bleu', 'rouge', 'tressé', 'martelé', 'en cèdre', 'rond', 'ancien'];
// what is wrong, and the columns that the report must name
const faults = [
  [(row) => { row[1] = ''; }, ['name']], [(row) => { row[2] = 'cher'; }, ['price']], [(row) => { row[3] = '-1'; }, ['stock']],
  [(row) => { row[4] = 'shoes'; }, ['collection']], [(row) => { row[0] = ''; row[2] = '0'; }, ['sku', 'price']], [(row) => { row[1] = '=cmd()'; }, ['name']],
];
const expected = new Map();
/** The names of good rows by their numbers. */
const good = new Map();

/** The file in parts, a part at a time. */
function* parts(bad) {
  const next = random(42);
  let text = 'sku,name,price,stock,collection\n', line = 1;
  for (let i = 0; i < ROWS; i++) {
    line++;
    const pick = (list) => list[Math.floor(next() * list.length)];
    const row = [`R${String(i).padStart(7, '0')}`, `${pick(words)} ${pick(looks)} ${i}`, (10 + Math.floor(next() * 90_000) / 100).toFixed(2), String(Math.floor(next() * 50)), 'home-decor'];
    if (next() < 0.01) { const [spoil, columns] = pick(faults); spoil(row); if (bad) expected.set(line, columns); } else if (bad) good.set(row[0], row[1]);
    text += `${row.join(',')}\n`;
    if (text.length >= PART) { yield text; text = ''; }
  }
  if (text) yield text;
}

/** Resident memory of the workerd processes of this machine's stack, in MB: the largest one. */
function memory() {
  const sizes = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).map((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!line.includes('workerd') || !line.includes('serve')) return 0;
      const mine = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(process.env.STATE_DIR ?? 'workerd');
      return mine ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024 : 0;
    } catch { return 0; }
  });
  return Math.max(...sizes);
}

/** Sends the file and waits until it was read: the import, and the most memory meanwhile. */
async function run(bad) {
  const { json: { id } } = await ask('POST', 'imports', {});
  let part = 0;
  for (const text of parts(bad)) {
    const response = await fetch(`${base}/v1/merchant/imports/${id}/parts/${++part}`, { method: 'PUT', body: text, headers: { authorization: `Bearer ${token}` } });
    assert.equal(response.status, 200, await response.text());
  }
  const before = memory();
  assert.ok(before > 0, 'workerd is not among the processes');
  const began = Date.now();
  let most = before, said = began;
  assert.ok(before > 0, 'the memory of workerd cannot be read');
  assert.equal((await ask('POST', `imports/${id}/start`, {})).status, 202);
  const done = await eventually(async () => {
    const { json } = await ask('GET', `imports/${id}`);
    most = Math.max(most, memory());
    if (Date.now() - said > 30_000) { said = Date.now(); say('', `${count(json.rows)} rows after ${((said - began) / 1000).toFixed(0)} s, ${most.toFixed(0)} MB`); }
    assert.notEqual(json.state, 'failed', json.reason);
    return json.state === 'done' && json;
  }, { within: 3_600_000, every: 500 });
  const seconds = (done.updated_at - began) / 1000;
  return { ...done, seconds, before, most };
}

const first = await run(true);
const bad = expected.size;
assert.deepEqual([first.rows, first.bad, first.made], [ROWS, bad, ROWS - bad]);
say(`${count(ROWS)} rows`, `${count(first.made)} made, ${count(bad)} bad, ${first.seconds.toFixed(1)} s, ${count(ROWS / first.seconds)} rows/s; search: ${first.search}`);
say('memory of workerd', `${first.before.toFixed(0)} MB before, at most ${first.most.toFixed(0)} MB while importing`);

// every bad row with its line and columns, and no good one
const report = await fetch(`${base}/v1/merchant/imports/${first.id}/errors.csv`, { headers: { authorization: `Bearer ${token}` } });
const reported = new Map();
for (const text of (await report.text()).split('\r\n').slice(1).filter(Boolean)) {
  const [line, , column] = text.split(',');
  reported.set(Number(line), [...reported.get(Number(line)) ?? [], column]);
}
const missing = [...expected.keys()].filter((line) => !reported.has(line)), wrong = [...reported].filter(([line, columns]) => `${columns}` !== `${expected.get(line)}`);
say('errors.csv', `${count(bad)} bad rows expected, ${count(reported.size)} reported, ${missing.length} missing, ${wrong.length} wrong`);
assert.deepEqual([missing, wrong], [[], []]);

// what was made is found, and the shop is whole: what is more than search reads beside its index, once the watcher published the next one
if (first.search === 'next_index') {
  const since = Date.now(), watcher = watching();
  try {
    await eventually(async () => (await ask('GET', `imports/${first.id}`)).json.search === 'now', { within: 1_200_000, every: 500 });
  } catch (error) {
    throw new Error(`${error.message}: ${watcher.said().join('; ')}`);
  } finally {
    assert.equal(await watcher.end(), 0);
  }
  say('origin publish --watch', `an index with what was imported, by itself, ${((Date.now() - since) / 1000).toFixed(1)} s`);
}
const rows = [...good.values()], step = Math.max(1, Math.floor(rows.length / 40)), lost = [];
for (const [sku, name] of [...good].filter((_, i) => i % step === 0)) {
  // within seconds: every isolate looks what is published
  const shown = async () => (await call(`/v1/search?q=${encodeURIComponent(name)}&merchant=${slug}&n=${Math.random()}`)).json.items?.some((item) => item.name === name);
  await eventually(shown, { within: 20_000 }).catch(() => lost.push(sku));
}
const { total, bounded } = (await call(`/v1/search?merchant=${slug}&limit=1`)).json;
say('search', `${count(Math.ceil(rows.length / step) - lost.length)} of ${count(Math.ceil(rows.length / step))} rows asked for by name; ${count(total)} of the merchant's products`);
assert.deepEqual(lost, []);
if (!bounded) assert.equal(total, rows.length);
const found = await ask('GET', `products?q=${encodeURIComponent('lanterne')}&limit=5`);
assert.ok(found.json.items.length > 0);
assert.equal((await call('/v1/search?q=lanterne')).status, 200);
const listed = await call(`/v1/products?merchant=${slug}&limit=100`);
assert.equal(listed.json.items.length, Math.min(100, ROWS - bad));

const again = await run(false);
assert.deepEqual([again.rows, again.bad, again.made, again.changed, again.unchanged], [ROWS, bad, 0, 0, ROWS - bad]);
say('the same file again', `${count(again.unchanged)} unchanged, ${again.seconds.toFixed(1)} s, ${count(ROWS / again.seconds)} rows/s`);

// what is exported is imported as unchanged
const since = Date.now();
const file = await fetch(`${base}/v1/merchant/products.csv`, { headers: { authorization: `Bearer ${token}` } });
let lines = -1, bytes = 0;
for await (const chunk of file.body) { bytes += chunk.length; for (const byte of chunk) if (byte === 10) lines++; }
assert.equal(lines, ROWS - bad);
say('products.csv', `${count(lines)} products, ${count(bytes / 1024 / 1024)} MB, ${((Date.now() - since) / 1000).toFixed(1)} s`);
const grown = Math.max(first.most - first.before, again.most - again.before);
if (grown > ROOM) throw new Error(`workerd grew by ${grown.toFixed(0)} MB, ${ROOM} allowed`);
console.log(`PASS import: ${count(ROWS)} rows, each bad one reported by its line; workerd grew by ${grown.toFixed(0)} MB, ${ROOM} allowed`);
process.exit(0);
