// A new search index in the very place of the old one, as a large one is taken up where both find no room (`gys-faults: room=none`
// has any index find none): searches wait for it, and what cannot be read leaves the old one serving.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { admin, base, call, eventually, newId } from './client.mjs';
import { manifestOf, slice } from './index-parts.mjs';
import { person, send } from './people.mjs';

const full = { 'gys-faults': 'room=none' };
const current = async () => (await admin('GET', '/admin/v1/index')).json.current;
const makeCurrent = async (version) => assert.equal((await admin('PUT', `/admin/v1/index/current/${version}`)).status, 200);
/** Loads of published versions that ended so, in the search service. */
const loads = async (outcome) => Number(new RegExp(`^blob_loads_total.*"${outcome}"} (\\d+)`, 'm').exec((await admin('GET', '/admin/v1/metrics/search')).text)?.[1] ?? 0);

/** A search that nobody asked for before; which index answered. */
async function search() {
  const { status, json, text } = await call(`/v1/search?q=lantern&limit=3&n=${newId()}`, { headers: full });
  assert.equal(status, 200, text);
  assert.ok(json.items.length > 0);
  return json.index_version;
}

/** Makes a version current, and searches from several sides until it is served. */
async function swapTo(version, from) {
  const letGo = await loads('let go');
  await makeCurrent(version);
  await Promise.all(Array.from({ length: 6 }, () => eventually(async () => {
    const served = await search();
    assert.ok([version, from].includes(served), served);
    return served === version;
  }, { every: 1 })));
  assert.equal(await loads('let go'), letGo + 1, 'the old one went first');
}

test('an index takes the place of another, there and back, and every search is answered', async () => {
  const old = await current(), slug = `swap-${newId().slice(0, 8)}`;
  const { token } = await person({ merchant: { slug, role: 'owner' } });
  const made = await send('POST', '/v1/merchant/products', { sku: `S-${newId()}`, name: 'Une lanterne de plus', price: 100 }, { token });
  assert.equal(made.status, 201, made.text);
  const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');
  await promisify(execFile)(origin, ['publish', '--to', base], { env: process.env });
  const fresh = await current();
  assert.notEqual(fresh, old);
  await eventually(async () => await search() === fresh);
  await swapTo(old, fresh);
  await swapTo(fresh, old);
  await send('DELETE', `/v1/merchant/products/${made.json.id}`, undefined, { token, headers: { 'if-match': '*' } });
});

test('an index with a broken slice is not taken up, and the old one goes on', async () => {
  const good = await current(), version = `e2e-broken-${newId().slice(0, 8)}`;
  assert.equal(await search(), good);
  const [meant, other] = [slice(Buffer.from('the segment meant')), slice(Buffer.from('another segment'))];
  const put = async (name, body) => assert.equal((await admin('PUT', `/admin/v1/index/versions/${version}/${name}`, body)).status, 200);
  const [letGo, failed] = [await loads('let go'), await loads('failed')];
  try {
    await put('manifest', manifestOf(meant));
    await put('segment-0', meant);
    await makeCurrent(version);
    await put('segment-0', other);
    await eventually(async () => { assert.equal(await search(), good); return await loads('failed') > failed; });
    assert.equal(await search(), good);
    assert.equal(await loads('let go'), letGo, 'nothing was let go for it');
  } finally {
    await makeCurrent(good);
  }
  await eventually(async () => { const { headers, json } = await call(`/v1/search?q=lantern&n=${newId()}`); return json.index_version === good && !headers.has('x-degraded'); });
});
