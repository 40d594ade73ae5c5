// Recommendations: true reasons, this browser's views, and a model that is switched and rolled back as one.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { admin, call, eventually, newId, report, view } from './client.mjs';

const recommend = async (query) => (await call(`/v1/recommendations?${query}`)).json;
const ids = (answer) => answer.items.map((i) => i.product_id);

test('a product leads to others, never to itself, each with a reason in the language asked for', async () => {
  const [product] = (await call('/v1/products?limit=1')).json.items;
  const reasons = {};
  for (const lang of ['fr', 'ar', 'en']) {
    const answer = await recommend(`product_id=${product.id}&lang=${lang}&n=10`);
    assert.equal(answer.engine, 'ease-hybrid');
    assert.equal(answer.items.length, 10);
    assert.ok(!ids(answer).includes(product.id));
    const scores = answer.items.map((i) => i.score);
    assert.ok(scores.every((s) => s > 0 && s <= 1));
    assert.deepEqual(scores, scores.toSorted((a, b) => b - a));
    for (const item of answer.items) assert.equal(item.product.id, item.product_id);
    reasons[lang] = answer.items[0].reason;
  }
  assert.match(reasons.ar, /\p{Script=Arabic}/u);
  assert.equal(new Set(Object.values(reasons)).size, 3);
});

test("three views change this browser's next answer, and nobody else's", async () => {
  const [session, other] = [newId(), newId()];
  const before = await recommend(`session=${session}`);
  assert.equal(before.engine, 'popularity', 'nothing is known of a new browser');
  const seen = (await call('/v1/products?limit=100')).json.items.slice(60, 63);
  assert.equal((await report(session, seen.map((p) => view(p.id)))).status, 202);
  const after = await recommend(`session=${session}`);
  assert.equal(after.engine, 'ease-hybrid');
  assert.notDeepEqual(ids(after), ids(before));
  assert.ok(seen.every((p) => !ids(after).includes(p.id)), 'what was seen is not recommended');
  assert.deepEqual(ids(await recommend(`session=${other}`)), ids(before));
});

test('an event sent twice counts once', async () => {
  const session = newId();
  const products = (await call('/v1/products?limit=2')).json.items;
  const events = products.map((p) => view(p.id));
  await report(session, events);
  const once = await recommend(`session=${session}`);
  for (let i = 0; i < 3; i++) assert.equal((await report(session, events)).status, 202);
  assert.deepEqual(ids(await recommend(`session=${session}`)), ids(once));
});

test('an unknown product falls back to what is most bought, and says so', async () => {
  const answer = await recommend('product_id=prd_0000000000000000');
  assert.equal(answer.engine, 'popularity');
  assert.ok(answer.items.length > 0);
});

test('a model that does not decode or does not fit its version is refused, and what is served stays', async () => {
  const before = (await admin('GET', '/admin/v1/models/recommendations')).json;
  const refused = await admin('PUT', '/admin/v1/models/recommendations/versions/0123456789abcdef', 'not a model');
  assert.equal(refused.status, 400);
  const unknown = await admin('PUT', '/admin/v1/models/recommendations/current/0123456789abcdef');
  assert.equal(unknown.status, 404);
  assert.deepEqual((await admin('GET', '/admin/v1/models/recommendations')).json, before);
});

test('another model is uploaded without being served, switched to, and back from', async () => {
  const models = '/admin/v1/models/recommendations', folder = '.data/models/recommendations';
  const old = (await admin('GET', models)).json.current;
  const bytes = readFileSync(`${folder}/${old}.bin`);
  bytes[bytes.length - 2 * bytes.readUInt32LE(12)] ^= 1; // the weight of the first link
  const other = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  // always the same address: what an isolate still answers from the version before must not be kept as an answer of the new one
  const served = async () => (await recommend('n=1')).model_version;
  const becomes = (version) => eventually(async () => await served() === version);

  assert.equal((await admin('PUT', `${models}/versions/${other}`, bytes)).json.current, old);
  assert.equal(await served(), old);
  const switched = await admin('PUT', `${models}/current/${other}`);
  assert.deepEqual(switched.json, { current: other, previous: old });
  await becomes(other);
  const back = await admin('PUT', `${models}/current/${old}`);
  assert.deepEqual((await admin('PUT', `${models}/current/${old}`)).json, back.json, 'repeating it does not undo it');
  assert.deepEqual(back.json, { current: old, previous: other });
  await becomes(old);
});

test('wrong parameters are refused by name', async () => {
  for (const [query, field] of Object.entries({ 'n=0': 'n', 'n=51': 'n', 'lang=de': 'lang', 'session=short': 'session', 'product_id=a%20b': 'product_id' })) {
    const { status, json } = await call(`/v1/recommendations?${query}`);
    assert.equal(status, 400, query);
    assert.equal(json.errors[0].field, field, query);
  }
});
