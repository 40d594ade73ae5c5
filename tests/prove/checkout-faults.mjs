#!/usr/bin/env node
// checkouts while workerd is killed at random: no order lost, none doubled, the ledger at zero, stock adds up
// needs: build
// COUNT checkouts (1,000), half by card and half in cash, side by side; every request is sent until it is answered, some twice,
// always under its Idempotency-Key. The payment service sends every webhook twice, up to four seconds late and so out of order, and
// loses one in twenty. KILLS times (8) wrangler and workerd are ended by SIGKILL and started on the same state.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const count = Number(process.env.COUNT ?? 1000), kills = Number(process.env.KILLS ?? 8), sideBySide = 6;
const port = Number(process.env.PORT) || await new Promise((done) => { const s = createServer().listen(0, '127.0.0.1', () => { const { port: free } = s.address(); s.close(() => done(free)); }); });
const folder = mkdtempSync(join(tmpdir(), 'gys-faults-')), state = join(folder, 'state');
process.env.BASE_URL = `http://127.0.0.1:${port}`;
const setting = (name) => readFileSync('.dev.vars', 'utf8').match(new RegExp(`^${name}=(.*)$`, 'm'))?.[1] ?? '';
process.env.ADMIN_SECRET = setting('ADMIN_SECRET');
process.env.SANDBOX_SECRET = setting('SANDBOX_SECRET');
const { admin, newId, send } = await import('../e2e/client.mjs');
const { payAt } = await import('../e2e/sandbox.mjs');
const { cartWith, ledgerIsSound, levels, order, products, request } = await import('../e2e/shop.mjs');

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
let stack;
async function start() {
  const log = openSync(join(folder, 'log'), 'a');
  const ready = () => readFileSync(join(folder, 'log'), 'utf8').split('\n').filter((line) => line.startsWith('ready ')).length;
  const before = ready();
  stack = spawn(process.execPath, ['tools/stack.mjs', '--port', String(port), '--state', state], { stdio: ['ignore', log, log] });
  while (ready() === before) {
    if (stack.exitCode !== null) throw new Error(`the shop did not start:\n${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`);
    await pause(200);
  }
}
// Only what this proof started: the stack, and the process group of the wrangler it leads.
function kill() {
  const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).filter((pid) => {
    try { return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]) === stack.pid; } catch { return false; }
  });
  stack.kill('SIGKILL');
  for (const child of children) try { process.kill(-Number(child), 'SIGKILL'); } catch { /* gone already */ }
}
// Asks until there is an answer that says what became of it: what a patient client does.
async function patiently(ask, good) {
  for (const deadline = Date.now() + 240_000; ; await pause(300 + Math.random() * 700)) {
    try { const answer = await ask(); if (good(answer)) return answer; } catch { /* cut off: ask again */ }
    if (Date.now() > deadline) throw new Error('no answer in four minutes');
  }
}
const answered = ({ status }) => status < 500 && status !== 429;

try {
  await start();
  const told = await admin('PUT', '/admin/v1/sandbox/shop/webhooks', JSON.stringify({ copies: 2, dropped_per_mille: 50, delay_ms: [0, 4000] }));
  if (told.status >= 300) throw new Error(`the sandbox does not take the webhooks' rules: ${told.status} ${told.text}`);
  const goods = (await products()).slice(0, 60);
  const orders = [], refused = [];
  let begun = 0, restarts = 0, restarting;
  const killAt = new Set(Array.from({ length: kills }, (_, i) => Math.floor((count * (i + 0.5)) / kills)));
  const one = async (n) => {
    const product = goods[n % goods.length];
    const body = await patiently(async () => { const cart = await cartWith([product.id, 1 + (n % 2)]); return { status: 200, body: await request(cart, { payment_method: n % 2 ? 'card' : 'cash_on_delivery', email: `n${n}@example.com` }) }; }, (a) => a.body.expected_total > 0);
    const key = newId(), ask = () => send('POST', '/v1/checkouts', body.body, { 'idempotency-key': key });
    const made = await patiently(n % 5 ? ask : () => Promise.any([ask(), ask()]), (a) => answered(a) && !/still-working|unavailable/.test(a.text));
    if (made.status !== 201) { refused.push(`${made.status} ${made.json?.type}`); return; }
    orders.push({ id: made.json.order.id, key, body: body.body, product: product.id, units: 1 + (n % 2), card: n % 2 === 1 });
    if (made.json.payment) await patiently(() => payAt(made.json.payment.url, { number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123', name: 'A' }), ({ status }) => status < 500);
  };
  const began = Date.now();
  await Promise.all(Array.from({ length: sideBySide }, async () => {
    while (begun < count) {
      const n = begun++;
      if (killAt.has(n)) restarting = (restarting ?? Promise.resolve()).then(async () => { await pause(Math.random() * 2000); kill(); restarts++; await start(); });
      await one(n);
    }
  }));
  await restarting;
  console.log(`${orders.length} orders of ${count} checkouts in ${((Date.now() - began) / 1000).toFixed(0)} s, ${restarts} kills; refused: ${refused.join(', ') || 'none'}`);
  const check = await ledgerIsSound();
  const failed = [], wrong = (what) => failed.push(what);
  if (new Set(orders.map((o) => o.id)).size !== orders.length) wrong('two checkouts made one order');
  for (const { id, key, body, card } of orders) {
    const again = await patiently(() => send('POST', '/v1/checkouts', body, { 'idempotency-key': key }), answered);
    if (again.json?.order?.id !== id) wrong(`${id}: its key leads elsewhere`);
    const { json } = await patiently(() => order(id), answered);
    if (json.state !== (card ? 'paid' : 'placed')) wrong(`${id} is ${json.state}`);
  }
  await ledgerIsSound();
  for (const { id, stock } of goods) {
    const sold = orders.filter((o) => o.product === id).reduce((sum, o) => sum + o.units, 0), now = await levels(id);
    if (sold && now.on_hand !== stock - sold) wrong(`${id}: ${stock} were there, ${sold} sold, ${now.on_hand} are left`);
  }
  if (refused.length) wrong(`${refused.length} were refused`);
  console.log(`ledger: ${check.entries} entries, ${check.postings} postings, ${check.faults.length} faults`);
  console.log(failed.length ? `FAIL checkout-faults: ${failed.slice(0, 10).join('; ')}` : `PASS checkout-faults: ${orders.length} orders, ${restarts} kills, none lost, none doubled`);
  process.exitCode = failed.length ? 1 : 0;
} finally {
  kill();
  await pause(500);
  rmSync(folder, { recursive: true, force: true });
}
