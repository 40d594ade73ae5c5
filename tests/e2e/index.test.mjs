// Publishing a search index: what is damaged or incomplete never replaces what is served.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call } from './client.mjs';
import { manifestOf, slice } from './index-parts.mjs';

const served = async () => (await call('/v1/search?q=lantern&limit=3')).json;

test('the edge says which index it serves', async () => {
  const { status, json } = await admin('GET', '/admin/v1/index');
  assert.equal(status, 200);
  assert.equal(json.current, (await served()).index_version);
});

test('a part that is no index is refused, and what is served stays', async () => {
  const before = await served();
  for (const [part, field] of Object.entries({ 'segment-0': 'body', 'cards-0': 'body', manifest: 'body', 'cards-00': 'part', segment: 'part', other: 'part' })) {
    const { status, json } = await admin('PUT', `/admin/v1/index/versions/damaged/${part}`, 'GYSS and then nothing that fits');
    assert.equal(status, 400, part);
    assert.equal(json.errors[0].field, field, part);
  }
  assert.deepEqual(await served(), before);
});

test('a version that was not uploaded cannot become current', async () => {
  const before = await served();
  const { status } = await admin('PUT', '/admin/v1/index/current/never-uploaded');
  assert.equal(status, 404);
  assert.deepEqual(await served(), before);
});

test('a version whose parts are missing or not those of its manifest cannot become current; the part is named', async () => {
  const before = await served();
  const [meant, other] = [slice(Buffer.from('the segment meant')), slice(Buffer.from('another segment'))];
  const put = (name, body) => admin('PUT', `/admin/v1/index/versions/e2e-parts/${name}`, body);
  const switched = () => admin('PUT', '/admin/v1/index/current/e2e-parts');
  assert.equal((await put('manifest', manifestOf(meant))).status, 200);
  assert.equal((await put('segment-0', other)).status, 200);
  const damaged = await switched();
  assert.equal(damaged.status, 400);
  assert.match(damaged.text, /segment-0 is damaged/);
  assert.equal((await put('manifest', manifestOf(meant, 'cards-0'))).status, 200);
  assert.equal((await put('segment-0', meant)).status, 200);
  const missing = await switched();
  assert.equal(missing.status, 404);
  assert.match(missing.text, /cards-0 is missing/);
  assert.deepEqual(await served(), before);
});

test('an answer is not sent again to whoever holds it', async () => {
  const first = await call('/v1/search?q=mug');
  const again = await call('/v1/search?q=mug', { headers: { 'if-none-match': first.headers.get('etag') } });
  assert.equal(again.status, 304);
  assert.equal(again.text, '');
});
