#!/usr/bin/env node
// putting something into a cart and checking out costs about the same with 500 merchants as with 20: at most 1.5 times, in µs of workerd's processor
// needs: build
// Both catalogues come from `origin generate`, with the same number of products. What is bought is the same in both: carts of three
// products of three merchants, so orders of three parcels, paid on delivery. Measured in turns, each on a fresh workerd that bought a
// while before: 8 shoppers at once; the processor time is that of workerd, its simulators of D1, KV, queues and Durable Objects among
// it. That of checkouts goes on until what follows an order (stock sold, the mail, the events) has been done, too.
// Storage calls are counted by the services themselves (/admin/v1/metrics), over everything measured: D1 (a batch is one), Durable
// Objects, KV, requests from service to service. PRODUCTS, ROUNDS and CARTS change how much is measured.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signed } from '../e2e/client.mjs';
import { lines } from '../../bench/catalogue.mjs';
import { fillOurs, run } from '../../bench/columns.mjs';
import { QUIET } from '../../bench/measure.mjs';
import { cpuTime, median, others, random } from '../../bench/statistics.mjs';
import { SECRET } from '../../bench/workerd.mjs';

const MOST = 1.5, SHOPPERS = 8, LINES = 3, WARM = 40;
const products = Number(process.env.PRODUCTS ?? 4_000), rounds = Number(process.env.ROUNDS ?? 3), carts = Number(process.env.CARTS ?? 120);
const SIZES = [20, 500];
const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');
const SERVICES = ['gateway', 'payment', 'product'];
const address = { name: 'Salma Idrissi', line1: '12 rue de la Liberté', city: 'Casablanca', postcode: '20000', country: 'MA', phone: '+212612345678' };
const terms = { currency: 'MAD', country: 'MA', shipping_method: 'standard', payment_method: 'cash_on_delivery' };

const systems = [];
for (const merchants of SIZES) {
  const data = `.data/generated/${products}-of-${merchants}`, report = join(data, 'catalogue/report.json');
  const there = existsSync(report) && JSON.parse(readFileSync(report, 'utf8')).generated?.merchants === merchants;
  if (!there) execFileSync(origin, ['generate', '--products', products, '--merchants', merchants, '--out', data]);
  const folder = `.data/bench/commerce-${merchants}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await (await fillOurs(data, folder)).stop();
  const plenty = [];
  for await (const line of lines(data)) {
    const { id, stock, merchant } = JSON.parse(line);
    if (stock >= 20) plenty.push({ id, seller: merchant.slug });
  }
  console.log(`${products} products of ${merchants} merchants are served; bought are ${plenty.length} of ${new Set(plenty.map(({ seller }) => seller)).size} merchants, of which there are 20 or more`);
  systems.push({ merchants, folder, plenty, taken: [] });
}

// the two in turn, so that whatever else the machine does meets both
for (let round = 1; round <= rounds; round++) for (const system of systems) {
  const running = await run('ours', system.folder);
  try {
    const shop = shopAt(running, system.plenty, random(round));
    await shop.buy(WARM);
    const result = await shop.buy(carts);
    system.taken.push(result);
    for (const [what, { cpu, p50, p99, strangers }] of Object.entries(result.figures))
      console.log(`  ${round}/${rounds} ${String(system.merchants).padStart(3)} merchants  ${what.padEnd(8)} ${cpu.toFixed(0).padStart(6)} µs  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms${strangers > QUIET ? `  (others: ${strangers.toFixed(2)} processors)` : ''}`);
  } finally { await running.stop(); }
}

const failed = [], kept = {};
for (const what of ['cart add', 'checkout']) {
  const figures = systems.map(({ taken }) => Object.fromEntries(['cpu', 'p50', 'p99'].map((figure) => [figure, median(taken.map((t) => t.figures[what][figure]))])));
  const ratio = Object.fromEntries(['cpu', 'p50', 'p99'].map((figure) => [figure, figures[1][figure] / figures[0][figure]]));
  console.log(`${ratio.cpu <= MOST ? '✓' : '✗'} ${what.padEnd(8)} ${figures.map(({ cpu, p50, p99 }, i) => `${SIZES[i]} merchants: ${cpu.toFixed(0)} µs, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`).join('; ')}; ratio ${ratio.cpu.toFixed(2)} (p50 ${ratio.p50.toFixed(2)}, p99 ${ratio.p99.toFixed(2)})`);
  for (const { merchants, taken } of systems) console.log(`  storage calls a ${what}, ${merchants} merchants: ${shownCalls(taken.at(-1).calls[what])}`);
  kept[what] = { figures, ratio, calls: systems.map(({ taken }) => taken.at(-1).calls[what]) };
  if (!(ratio.cpu <= MOST)) failed.push(`${what} ${ratio.cpu.toFixed(2)} times`);
}
mkdirSync('.data/proofs', { recursive: true });
writeFileSync('.data/proofs/commerce-scale.json', JSON.stringify({ products, rounds, carts, merchants: SIZES, kept }, null, 1));
console.log(failed.length ? `FAIL commerce-scale: ${failed.join('; ')}; at most ${MOST} times wanted` : `PASS commerce-scale: 500 merchants cost ${kept['cart add'].ratio.cpu.toFixed(2)} times (cart) and ${kept.checkout.ratio.cpu.toFixed(2)} times (checkout) what 20 do, ${MOST} allowed`);
process.exit(failed.length ? 1 : 0);

function shopAt({ url, pid }, plenty, next) {
  const ask = async (method, path, body, headers = {}) => {
    const answer = await fetch(url + path, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return answer.status === 204 ? undefined : answer.json();
  };
  const administer = (method, path) => ask(method, path, undefined, signed(method, path, '', { key: SECRET }));
  const counters = async () => {
    const sum = {};
    for (const service of SERVICES) {
      const path = `/admin/v1/metrics/${service}`, text = await (await fetch(url + path, { headers: signed('GET', path, '', { key: SECRET }) })).text();
      for (const [, kind, count] of text.matchAll(/storage_calls_total\{.*?kind="(.*?)"\} (\d+)/g)) sum[`${service} → ${kind}`] = Number(count);
    }
    return sum;
  };
  const settled = async () => { while ((await administer('GET', '/admin/v1/ledger/check')).pending_work) await new Promise((done) => setTimeout(done, 400)); };

  /** Does each of these, SHOPPERS at once: what it cost, and the storage calls of one. */
  async function measured(tasks, afterwards) {
    const calls = await counters(), took = [], strangers = others(pid), before = cpuTime(pid), queue = tasks.values();
    await Promise.all(Array.from({ length: SHOPPERS }, async () => {
      for (const task of queue) { const since = performance.now(); await task(); took.push(performance.now() - since); }
    }));
    await afterwards?.();
    const cpu = (cpuTime(pid) - before) / tasks.length, now = await counters(), sorted = took.sort((a, b) => a - b);
    const each = Object.fromEntries(Object.entries(now).map(([kind, count]) => [kind, (count - (calls[kind] ?? 0)) / tasks.length]).filter(([, count]) => count >= 0.05));
    return [{ cpu, p50: sorted[sorted.length >> 1], p99: sorted[Math.floor(sorted.length * 0.99)], strangers: strangers() }, each];
  }

  return {
    async buy(count) {
      const baskets = await Promise.all(Array.from({ length: count }, async () => ({ id: (await ask('POST', '/v1/carts')).id, sellers: new Set() })));
      // every cart's first line, then every second one: a cart is changed by one shopper at a time
      const adds = Array.from({ length: LINES }).flatMap(() => baskets.map((basket) => async () => {
        let one;
        do one = plenty[Math.floor(next() * plenty.length)]; while (basket.sellers.has(one.seller));
        basket.sellers.add(one.seller);
        await ask('PUT', `/v1/carts/${basket.id}/lines/${one.id}`, { quantity: 1 });
      }));
      const [adding, callsOfAdd] = await measured(adds);
      const requests = [];
      for (const { id } of baskets) {
        const { totals } = await ask('POST', '/v1/quotes', { cart: id, ...terms });
        requests.push({ cart: id, ...terms, email: 'salma@example.com', address, lang: 'fr', expected_total: totals.total });
      }
      await settled();
      const orders = requests.map((request, i) => () => ask('POST', '/v1/checkouts', request, { 'idempotency-key': `${request.cart}-${i}` }));
      const [ordering, callsOfOrder] = await measured(orders, settled);
      return { figures: { 'cart add': adding, checkout: ordering }, calls: { 'cart add': callsOfAdd, checkout: callsOfOrder } };
    },
  };
}

function shownCalls(calls) {
  return Object.entries(calls).toSorted(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count.toFixed(1)}`).join(', ');
}
