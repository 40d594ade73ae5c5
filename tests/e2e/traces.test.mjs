// One trace spans what a request leaves behind: the queue's consumer and the mail go on with it. Read from the log, where it is kept.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, eventually, newId, view } from './client.mjs';
import { cartWith, products, request } from './shop.mjs';

const log = process.env.STATE_DIR && join(process.env.STATE_DIR, 'wrangler.log');
const trace = () => randomBytes(16).toString('hex');
const parent = (id) => `00-${id}-${randomBytes(8).toString('hex')}-01`;
/** The lines of the log with this trace. */
const lines = (id) => readFileSync(log, 'utf8').split('\n').slice(0, -1).filter((line) => line.includes(id)).map((line) => JSON.parse(line.slice(line.indexOf('{'), line.lastIndexOf('}') + 1)));
const reached = (id, fits) => eventually(() => lines(id).find(fits), { every: 300 });

test('what a browser tells is stored under the trace of its request', { skip: !log }, async () => {
  const id = trace();
  const body = JSON.stringify({ session: newId(), events: [view('prd_x')] });
  const { status, headers } = await call('/v1/events', { method: 'POST', headers: { traceparent: parent(id) }, body });
  assert.deepEqual([status, headers.get('x-request-id')], [202, id]);
  const stored = await reached(id, (line) => line.queue === 'gys-events');
  const asked = await reached(id, (line) => line.service === 'analytics' && line.path === '/v1/events');
  assert.equal(stored.parent_id, asked.span_id, 'the request that left the message is its parent');
});

test('an order, its mail and what analytics hears of it are one trace', { skip: !log }, async () => {
  const [product] = await products(), id = trace();
  const body = await request(await cartWith([product.id, 1]), { payment_method: 'cash_on_delivery', email: `${newId()}@example.com` });
  const { status, text } = await call('/v1/checkouts', { method: 'POST', headers: { traceparent: parent(id), 'idempotency-key': newId(), 'content-type': 'application/json' }, body: JSON.stringify(body) });
  assert.equal(status, 201, text);
  await reached(id, (line) => line.queue === 'gys-orders');
  await reached(id, (line) => line.service === 'notification');
  assert.ok(new Set(lines(id).map((line) => line.service)).size >= 4, 'gateway, payment, notification, analytics');
});
