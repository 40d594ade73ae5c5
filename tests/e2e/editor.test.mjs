// The product editor: what a merchant changes reaches buyers, nobody's change is lost, and every change can be undone.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { admin, base, call, eventually, newId } from './client.mjs';
import { person, send } from './people.mjs';
import { png } from './png.mjs';

const slug = `editor-${Date.now().toString(36)}`;
const { token } = await person({ merchant: { slug, role: 'owner' } });
const PATH = '/v1/merchant/products';
const made = [];
const ask = (method, path, body, headers) => send(method, path, body, { token, headers });
const sequence = ({ headers }) => ({ 'gys-sequence': headers.get('gys-sequence') ?? /gys-sequence=(\d+)/.exec(headers.get('set-cookie'))?.[1] });

/** A new product of the merchant, with the state to change it from. */
async function product(more = {}) {
  const answer = await ask('POST', PATH, { sku: `E-${newId().slice(0, 8)}`, name: 'Théière en cuivre martelé', price: 24_000, stock: 3, ...more });
  assert.equal(answer.status, 201, answer.text);
  assert.equal(answer.headers.get('location'), `${PATH}/${answer.json.id}`);
  made.push(answer.json.id);
  return { ...answer.json, etag: answer.headers.get('etag'), own: sequence(answer) };
}
const change = (id, etag, body) => ask('PATCH', `${PATH}/${id}`, body, { 'if-match': etag });
after(async () => { for (const id of made) await ask('DELETE', `${PATH}/${id}`, undefined, { 'if-match': '*' }); });

const upload = (id, bytes, etag = '*', query = '') => call(`${PATH}/${id}/photos${query}`, { method: 'PUT', body: bytes, headers: { authorization: `Bearer ${token}`, 'if-match': etag, 'content-type': 'application/octet-stream' } });

test('a product is on its page, in lists and search as soon as it is made, in each language it is written in', async () => {
  const word = `zellige${newId().slice(0, 6)}`;
  const { slug: address, own } = await product({ name: `Plateau ${word}`, translations: { ar: { name: `صينية ${word}`, description: 'وصف' } } });
  assert.equal((await call(`/v1/products/${address}`, { headers: own })).json.name, `Plateau ${word}`);
  assert.equal((await call(`/v1/search?q=${word}`, { headers: own })).json.items[0]?.slug, address);
  assert.ok((await call(`/v1/products?merchant=${slug}&n=${newId()}`, { headers: own })).json.items.some((p) => p.slug === address));
  assert.match((await call(`/ar/p/${address}`, { headers: own })).text, new RegExp(`صينية ${word}`));
  assert.match((await call(`/fr/p/${address}`, { headers: own })).text, new RegExp(`Plateau ${word}`));
});

test('of two changes made from the same state the second is told what the first made of it', async () => {
  const { id, etag } = await product();
  assert.equal((await ask('PATCH', `${PATH}/${id}`, { price: 1 })).status, 428);
  const first = await change(id, etag, { price: 25_000 });
  assert.equal(first.status, 200, first.text);
  const second = await change(id, etag, { price: 26_000 });
  assert.deepEqual([second.status, second.json.current.price, second.headers.get('etag')], [412, 25_000, first.headers.get('etag')]);
  assert.equal((await change(id, second.headers.get('etag'), { price: 26_000 })).json.price, 26_000);
  const both = await Promise.all([change(id, '*', { name: 'Une' }), change(id, '*', { name: 'Deux' })]);
  const statuses = both.map((answer) => answer.status).sort();
  assert.ok(statuses[0] === 200 && [200, 412].includes(statuses[1]), statuses.join());
});

test('a sale in between is no change of the product', async () => {
  const { id, etag, sku } = await product();
  assert.equal((await ask('PUT', `/v1/merchant/stock/${id}`, { sku, on_hand: 2 }, { 'if-match': '*' })).status, 200);
  const changed = await change(id, etag, { description: 'À la main' });
  assert.deepEqual([changed.status, changed.json.stock], [200, 2], changed.text);
});

test('what was changed is undone, and undoing too', async () => {
  const { id, etag, own } = await product();
  const dear = await change(id, etag, { price: 99_000, name: 'Autre chose' });
  const back = await ask('POST', `${PATH}/${id}/undo`, {}, { 'if-match': dear.headers.get('etag') });
  assert.deepEqual([back.status, back.json.price, back.json.name, back.json.version], [200, 24_000, 'Théière en cuivre martelé', 3], back.text);
  const { items } = (await ask('GET', `${PATH}/${id}/history`)).json;
  assert.deepEqual(items.map((v) => [v.version, v.content.price]), [[3, 24_000], [2, 99_000], [1, 24_000]]);
  assert.equal((await ask('POST', `${PATH}/${id}/undo`, { version: 2 }, { 'if-match': '*' })).json.price, 99_000);
  assert.equal((await ask('POST', `${PATH}/${id}/undo`, { version: 17 }, { 'if-match': '*' })).json.errors[0].field, 'version');
  assert.ok(own);
});

test('a hidden product is nowhere but with its merchant, and comes back', async () => {
  const { id, etag, slug: address } = await product();
  const hidden = await change(id, etag, { state: 'hidden' });
  assert.equal(hidden.json.state, 'hidden', hidden.text);
  assert.equal((await call(`/v1/products/${address}`, { headers: sequence(hidden) })).status, 404);
  const list = async (query) => (await ask('GET', `${PATH}?${query}`)).json.items.map((row) => row.id);
  assert.ok((await list('state=hidden')).includes(id) && !(await list('state=shown')).includes(id));
  const shown = await change(id, hidden.headers.get('etag'), { state: 'shown' });
  assert.equal((await call(`/v1/products/${address}`, { headers: sequence(shown) })).status, 200, shown.text);
});

test('products are found by the beginnings of words, and listed page by page', async () => {
  const word = `babouche${newId().slice(0, 5)}`;
  for (const name of ['rouge', 'bleue', 'noire']) await product({ name: `${name} ${word}` });
  const found = async (q) => (await ask('GET', `${PATH}?sort=name&q=${encodeURIComponent(q)}`)).json.items.map((row) => row.name.split(' ')[0]);
  assert.deepEqual(await found(word.slice(0, 11)), ['bleue', 'noire', 'rouge']);
  assert.deepEqual(await found(`${word} ROU`), ['rouge']);
  assert.deepEqual(await found('nothing-of-this'), []);
  for (const sort of ['name', 'updated']) {
    const seen = [];
    for (let cursor = ''; cursor !== undefined;) {
      const { json, text } = await ask('GET', `${PATH}?sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`);
      assert.ok(json.items, text);
      seen.push(...json.items.map((row) => row.id));
      cursor = json.next_cursor;
    }
    assert.deepEqual([...new Set(seen)].sort(), [...made].sort(), sort);
    assert.equal(seen.length, made.length);
  }
  assert.equal((await ask('GET', `${PATH}?sort=price`)).json.errors[0].field, 'sort');
});

test('a product has variants, and an article number once', async () => {
  const { id, etag, sku } = await product();
  const variant = (size, price) => ({ sku: `${sku}-${size}`, values: [size], price, stock: 2 });
  const varied = await change(id, etag, { choices: { names: ['Taille'], variants: [variant('S', 9_000), variant('M', 8_000)] } });
  assert.deepEqual([varied.json.price, varied.json.stock, varied.json.choices.variants.length], [8_000, 4, 2], varied.text);
  assert.equal((await change(id, '*', { price: 1 })).json.errors[0].field, 'price');
  assert.equal((await ask('POST', PATH, { sku, name: 'Encore', price: 1 })).status, 409);
  const wrong = await ask('POST', PATH, { sku: '+1', name: 'x', price: 1 });
  assert.deepEqual([wrong.status, wrong.json.errors[0].field], [400, 'sku']);
});

test('photos are taken by what they are, put in order, described, and served for good', async () => {
  const { id, slug: address } = await product();
  const first = await upload(id, png(300, 200, '33.5731 N 7.5898 W'), '*', '?alt=Bleu');
  assert.equal(first.status, 200, first.text);
  const second = await upload(id, png(200, 300), first.headers.get('etag'));
  const [a, b] = second.json.photos;
  assert.deepEqual([a.alt, a.width, b.height], ['Bleu', 300, 300]);
  const served = await fetch(base + a.src);
  assert.deepEqual([served.status, served.headers.get('content-type')], [200, 'image/png']);
  assert.match(served.headers.get('cache-control'), /immutable/);
  assert.deepEqual(Buffer.from(await served.arrayBuffer()), png(300, 200), 'without what stood beside its picture');
  const turned = await change(id, '*', { photos: [{ src: b.src, alt: 'De côté' }, { src: a.src }] });
  assert.deepEqual([turned.json.image.src, turned.json.photos[0].alt], [b.src, 'De côté']);
  assert.match((await call(`/fr/p/${address}`, { headers: sequence(turned) })).text, new RegExp(`<img src="${b.src}" alt="De côté"`));
  const left = await ask('DELETE', `${PATH}/${id}/photos/${b.src.split('/').pop()}`, undefined, { 'if-match': '*' });
  assert.deepEqual(left.json.photos.map((photo) => photo.src), [a.src]);
  for (const [bytes, why] of [[png(300, 200).subarray(0, 60), /cut off/], [Buffer.from('<svg/>'), /neither/], [png(20, 300), /20 by 300/]]) {
    const refused = await upload(id, bytes);
    assert.deepEqual([refused.status, refused.json.errors[0].field], [400, 'body']);
    assert.match(refused.json.errors[0].detail, why);
  }
  assert.equal((await upload(id, Buffer.alloc(8 * 1024 * 1024 + 1))).status, 413);
  for (const name of ['x.png', `${'0'.repeat(32)}.png`, `${'0'.repeat(32)}.svg`]) assert.equal((await call(`/img/uploads/${name}`)).status, 404, name);
});

test('the merchants of the catalogue edit what it brought, and another merchant\'s is not there', async () => {
  const card = (await call('/v1/products?limit=1&sort=popular')).json.items[0];
  const seller = await person({ merchant: { slug: card.merchant.slug, role: 'manager' } });
  const read = await send('GET', `${PATH}/${card.id}`, undefined, { token: seller.token });
  assert.equal(read.status, 200, read.text);
  const edit = (body, etag) => send('PATCH', `${PATH}/${card.id}`, body, { token: seller.token, headers: { 'if-match': etag } });
  const renamed = await edit({ name: `${card.name} bis` }, read.headers.get('etag'));
  assert.equal((await call(`/v1/products/${card.slug}`, { headers: sequence(renamed) })).json.name, `${card.name} bis`, renamed.text);
  const back = await send('POST', `${PATH}/${card.id}/undo`, {}, { token: seller.token, headers: { 'if-match': '*' } });
  assert.equal(back.json.name, card.name, back.text);
  assert.equal((await ask('GET', `${PATH}/${card.id}`)).status, 404);
  assert.equal((await change(card.id, '*', { price: 1 })).status, 404);
  await eventually(async () => (await call(`/v1/products/${card.slug}`)).json.name === card.name);
});

/** A product that a catalogue brings, by the administrator's batch. */
async function published(name = 'Lanterne publiée') {
  const { json: { current } } = await admin('GET', '/admin/v1/catalogue/version');
  const id = `prd_${newId().slice(0, 10)}`, image = { src: '/img/x', kind: 'photo', width: 1, height: 1 };
  const whole = { id, slug: `publiee-${id.slice(4)}`, name, lang: 'fr', prices: { MAD: 9_900, EUR: 900, USD: 990 }, merchant: { slug, name: slug }, image, images: [image],
    stock: 3, sku: `P-${id}`, description: '', collections: [], facets: {}, popularity: 0, created_at: '2025-01-01T00:00:00Z' };
  const bring = async () => { const { status, text } = await admin('PUT', '/admin/v1/catalogue/products', JSON.stringify({ version: current, products: [whole] })); assert.equal(status, 200, text); };
  await bring();
  return { id, slug: whole.slug, bring };
}
const listed = async () => (await ask('GET', `${PATH}?limit=100`)).json.items.map((row) => row.id);

test('what an administrator deletes leaves the merchant\'s list and file whole', async () => {
  const own = await product(), brought = await published();
  assert.ok((await listed()).includes(brought.id));
  for (const { id } of [own, brought]) assert.equal((await admin('DELETE', `/admin/v1/products/${id}`)).status, 204);
  const left = await listed();
  assert.ok(!left.includes(own.id) && !left.includes(brought.id));
  const file = await call('/v1/merchant/products.csv', { headers: { authorization: `Bearer ${token}` } });
  assert.equal(file.status, 200);
  assert.ok(!file.text.includes(own.sku), file.text);
  // its number is free again
  const again = await product({ sku: own.sku });
  assert.equal((await call(`/v1/products/${again.slug}`, { headers: again.own })).status, 200);
  await brought.bring();
  assert.ok((await listed()).includes(brought.id), 'the next catalogue may bring what the marketplace deleted');
  await admin('DELETE', `/admin/v1/products/${brought.id}`);
});

test('what its merchant deletes no catalogue brings back, and its number can be taken anew', async () => {
  const brought = await published(), own = await product();
  for (const { id } of [brought, own]) assert.equal((await ask('DELETE', `${PATH}/${id}`, undefined, { 'if-match': '*' })).status, 204);
  await brought.bring();
  assert.ok(!(await listed()).includes(brought.id));
  assert.equal((await call(`/v1/products/${brought.slug}?n=${newId()}`)).status, 404);
  assert.equal((await ask('GET', `${PATH}/${brought.id}`)).status, 404);
  const again = await product({ sku: own.sku });
  assert.deepEqual([again.id, again.version], [own.id, 1]);
});

test('an index is told of what merchants made, hid and deleted', async () => {
  const [shown, hidden, gone] = [await product(), await product({ state: 'hidden' }), await published()];
  await ask('DELETE', `${PATH}/${gone.id}`, undefined, { 'if-match': '*' });
  const own = { products: [], gone: [] };
  for (let after = 0; after !== undefined;) {
    const { status, json, text } = await admin('GET', `/admin/v1/catalogue/own?after=${after}`);
    assert.equal(status, 200, text);
    if (after === 0) assert.ok(json.through > 0);
    own.products.push(...json.products.map((p) => p.id)); own.gone.push(...json.gone);
    after = json.next;
  }
  assert.ok(own.products.includes(shown.id) && !own.products.includes(hidden.id));
  assert.ok(own.gone.includes(hidden.id) && own.gone.includes(gone.id));
});

test('a list by name goes on where it was, whatever became of the row that was shown last', async () => {
  const word = `plateau${newId().slice(0, 5)}`;
  const rows = [];
  for (const name of ['a', 'b', 'c', 'd']) rows.push(await product({ name: `${name} ${word}` }));
  const page = async (cursor) => (await ask('GET', `${PATH}?sort=name&limit=1&q=${word}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)).json;
  const first = await page();
  assert.equal((await change(rows[0].id, '*', { name: `z ${word}` })).status, 200);
  const second = await page(first.next_cursor);
  assert.equal(second.items[0].id, rows[1].id, 'renamed');
  await ask('DELETE', `${PATH}/${rows[1].id}`, undefined, { 'if-match': '*' });
  assert.equal((await page(second.next_cursor)).items[0].id, rows[2].id, 'deleted');
  for (const wrong of ['x', first.next_cursor.split('~')[0], `${first.next_cursor}!`]) assert.equal((await page(wrong)).errors?.[0].field, 'cursor', wrong);
});

test('what a publication made is nobody\'s version, and a product as it was made has nothing to undo', async () => {
  const brought = await published();
  assert.equal((await change(brought.id, '*', { price: 8_800 })).status, 200);
  const { items } = (await ask('GET', `${PATH}/${brought.id}/history`)).json;
  assert.deepEqual(items.map((version) => [version.version, typeof version.by]), [[1, 'string'], [0, 'undefined']], JSON.stringify(items));
  const { id } = await product();
  const undone = await ask('POST', `${PATH}/${id}/undo`, {}, { 'if-match': '*' });
  assert.deepEqual([undone.status, undone.json.type], [409, 'urn:getyourshare:problem:nothing-to-undo'], undone.text);
  await ask('DELETE', `${PATH}/${brought.id}`, undefined, { 'if-match': '*' });
});
