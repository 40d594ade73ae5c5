// Events in: batches from browsers, taken whole or not at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, newId, report, view } from './client.mjs';

test('a beacon without a content type of its own is taken', async () => {
  const body = JSON.stringify({ session: newId(), events: [view('prd_x')] });
  const { status, json } = await call('/v1/events', { method: 'POST', headers: { 'content-type': 'text/plain;charset=UTF-8' }, body });
  assert.equal(status, 202);
  assert.deepEqual(json, { accepted: 1 });
});

test('one wrong event is named and the whole batch refused', async () => {
  const good = view('prd_x');
  const cases = {
    'events[1].id': { ...good, id: 'short' },
    'events[1].product_id': { ...good, id: newId(), product_id: '<script>' },
    'events[1].query': { id: newId(), at: Date.now(), type: 'search', query: 'a'.repeat(201), results: 1 },
  };
  for (const [field, wrong] of Object.entries(cases)) {
    const { status, json } = await report(newId(), [good, wrong]);
    assert.equal(status, 400, field);
    assert.equal(json.errors[0].field, field);
  }
  assert.equal((await report('short', [good])).json.errors[0].field, 'session');
  assert.equal((await report(newId(), [])).json.errors[0].field, 'events');
  assert.equal((await report(newId(), Array.from({ length: 101 }, () => view('prd_x')))).json.errors[0].field, 'events');
});

test('a body that is not JSON, of another shape, or too large is refused', async () => {
  const post = (body) => call('/v1/events', { method: 'POST', body });
  assert.equal((await post('{')).status, 400);
  assert.equal((await post('[]')).status, 400);
  assert.equal((await post('{"session":"x","events":[{"type":"nothing"}]}')).status, 400);
  assert.equal((await post('x'.repeat(64 * 1024 + 1))).status, 413);
});

test('a body that hides its length is cut off at the limit', async () => {
  let left = 40;
  const body = new ReadableStream({ pull(stream) { left-- > 0 ? stream.enqueue(new Uint8Array(16 * 1024)) : stream.close(); } });
  const { status } = await call('/v1/events', { method: 'POST', body, duplex: 'half' });
  assert.equal(status, 413);
});
