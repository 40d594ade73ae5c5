#!/usr/bin/env node
// what became of orders reaches analytics once each; a message that its consumer cannot take is kept, shown, sent again and taken
// needs: build
// The whole shop in workerd, with the queue's patience cut short: a message is given up at its first failure, not after ten minutes.
// Analytics is made to fail by taking its table away, and the table is given back before the messages are sent again.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SECRET, SHOP, migrate, start } from '../../bench/workerd.mjs';

const data = '.data/generated/4000-of-20', folder = mkdtempSync(join(tmpdir(), 'gys-letters-'));
const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');
if (!existsSync(join(data, 'catalogue/report.json'))) execFileSync(origin, ['generate', '--products', '4000', '--merchants', '20', '--out', data]);
let running;
try {
  running = await start(SHOP, folder, { adjust: impatient });
  await migrate(running, SHOP);
  process.env.BASE_URL = running.urls['gys-gateway'];
  process.env.ADMIN_SECRET = SECRET;
  await promisify(execFile)(origin, ['publish', '--data', data, '--to', process.env.BASE_URL], { env: process.env });
  const { admin, eventually } = await import('../e2e/client.mjs');
  const { cartWith, place, products } = await import('../e2e/shop.mjs');
  const [one] = await products(), analytics = await running.miniflare.getD1Database('DB', 'gys-analytics');
  const order = async () => (await place(await cartWith([one.id, 2]))).json.order;
  const rows = async ({ number }) => (await analytics.prepare(
    'SELECT e.id, e.kind, e.amount, l.product_id, l.merchant, l.units FROM order_events e JOIN order_event_lines l ON l.event = e.id WHERE e.number = ?1').bind(number).all()).results;
  const letters = async () => (await admin('GET', '/admin/v1/dead-letters')).json.items;

  const first = await order();
  const [row] = await eventually(async () => { const found = await rows(first); return found.length && found; }, { within: 30_000 });
  assert.deepEqual([row.kind, row.amount, row.product_id, row.merchant, row.units], ['placed', first.totals.total, one.id, one.merchant.slug, 2]);
  console.log(`✓ an order is told to analytics: ${row.kind}, ${row.units} units, ${row.amount}`);

  await analytics.prepare('ALTER TABLE order_events RENAME TO taken_away').run();
  const second = await order();
  const [letter] = await eventually(async () => { const found = (await letters()).filter(({ body }) => body.includes(second.number)); return found.length && found; }, { within: 60_000 });
  assert.equal(letter.queue, 'gys-orders');
  console.log(`✓ what analytics cannot take is kept: ${letter.id}`);

  await analytics.prepare('ALTER TABLE taken_away RENAME TO order_events').run();
  assert.equal((await rows(second)).length, 0);
  assert.equal((await admin('POST', `/admin/v1/dead-letters/${letter.id}/retry`)).status, 204);
  const [late] = await eventually(async () => { const found = await rows(second); return found.length && found; }, { within: 30_000 });
  assert.equal(late.id, JSON.parse(letter.body).id);
  assert.equal((await letters()).length, 0);
  assert.equal((await admin('POST', `/admin/v1/dead-letters/${letter.id}/retry`)).status, 404);
  console.log('✓ sent again it arrives, and is kept no longer');

  // the other queues too: here owners' news, while the auth service cannot say who they are
  const auth = await running.miniflare.getD1Database('DB', 'gys-auth');
  await auth.prepare('ALTER TABLE accounts RENAME TO taken_away').run();
  await order();
  const news = async () => (await letters()).filter((one) => one.queue === 'gys-shop-news');
  const [untold] = await eventually(async () => { const found = await news(); return found.length && found; }, { within: 60_000 });
  await auth.prepare('ALTER TABLE taken_away RENAME TO accounts').run();
  assert.equal((await admin('POST', `/admin/v1/dead-letters/${untold.id}/retry`)).status, 204);
  await new Promise((done) => { setTimeout(done, 5_000); });
  assert.ok(!(await news()).some(({ body }) => body === untold.body), 'it was taken');
  console.log('✓ so are the news of owners');

  const queue = await running.miniflare.getQueueProducer('ORDERS', 'gys-payment');
  for (let i = 0; i < 3; i++) await queue.send(letter.body, { contentType: 'text' });
  const third = await order();
  await eventually(async () => (await rows(third)).length, { within: 30_000 });
  assert.equal((await rows(second)).length, 1);
  console.log('✓ sent three times more it still counts once');
  console.log('PASS letters: events of orders arrive once each; what failed was kept, sent again and taken');
} catch (error) {
  console.log(`FAIL letters: ${error.message}`);
  process.exitCode = 1;
} finally {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
}

function impatient(worker) {
  if (!worker.queueConsumers) return worker;
  const all = Object.entries(worker.queueConsumers).map(([queue, own]) => [queue, { ...own, maxRetries: 0, retryDelay: 0 }]);
  return { ...worker, queueConsumers: Object.fromEntries(all) };
}
