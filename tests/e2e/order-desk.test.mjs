// What a merchant does at its desk: returns that wait, orders found by who they are for, calls before sending, the file of orders.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { base, newId } from './client.mjs';
import { as, good } from './partnership.mjs';
import { newEmail, person, send } from './people.mjs';
import { address, cartWith, place, products } from './shop.mjs';

let owner, product;
const surname = `Z${newId().replace(/[0-9]/g, (digit) => 'ghijklmnop'[digit]).slice(0, 9)}`;
const phone = `06${newId().replace(/[a-f]/g, (letter) => letter.charCodeAt(0) % 10).slice(0, 8)}`;
const mine = (method, path, body) => as(owner)(method, `/v1/merchant/orders${path}`, body, { 'idempotency-key': newId() });
const numbers = async (query) => good(await mine('GET', `?limit=50&${query}`)).items.map(({ number }) => number);

/** An order of the product, and what its merchant calls it. */
async function ordered(to = {}) {
  const { order } = good(await place(await cartWith([product.id, 2]), { email: newEmail('buyer'), address: { ...address, ...to } }));
  const [{ id: parcel }] = good(await mine('GET', `?q=${order.number}`)).items;
  return { ...order, parcel };
}

before(async () => {
  product = (await products())[7];
  owner = await person({ merchant: { slug: product.merchant.slug, role: 'owner' } });
});

test('a return waits among those to decide, then to come back, then to be paid, and is gone from the queue', async () => {
  const { id, number, parcel } = await ordered();
  for (const step of ['ship', 'collected']) good(await mine('POST', `/${parcel}/${step}`, {}));
  assert.ok(!(await numbers('returns=requested')).includes(number));
  const { returns: [back] } = good(await send('POST', `/v1/orders/${id}/returns`, { lines: [{ number: 1, units: 1 }], reason: 'trop petit' }, { headers: { 'idempotency-key': newId() } }));
  const [card] = good(await mine('GET', `?q=${number}`)).items;
  assert.equal(card.returns, 'requested');
  for (const [state, step] of [['requested', 'approve'], ['approved', 'receive'], ['received', 'refund']]) {
    assert.ok((await numbers(`returns=${state}`)).includes(number), state);
    assert.ok((await numbers(`returns=${state}&state=delivered`)).includes(number), state);
    assert.ok(!(await numbers(`returns=${state}&state=to_ship`)).includes(number), state);
    good(await mine('POST', `/${parcel}/returns/${back.id}/${step}`, {}));
    assert.ok(!(await numbers(`returns=${state}`)).includes(number), `no more ${state}`);
  }
  assert.equal(good(await mine('GET', `?q=${number}`)).items[0].returns, undefined);
  for (const state of ['refused', 'late']) assert.equal((await mine('GET', `?returns=${state}`)).json.errors[0].field, 'returns');
});

test('of two returns of a parcel the one that nobody decided comes first', async () => {
  const { id, number, parcel } = await ordered();
  for (const step of ['ship', 'collected']) good(await mine('POST', `/${parcel}/${step}`, {}));
  const ask = async () => good(await send('POST', `/v1/orders/${id}/returns`, { lines: [{ number: 1, units: 1 }], reason: 'trop petit' }, { headers: { 'idempotency-key': newId() } })).returns.at(-1);
  good(await mine('POST', `/${parcel}/returns/${(await ask()).id}/approve`, {}));
  const second = await ask();
  assert.ok((await numbers('returns=requested')).includes(number));
  good(await mine('POST', `/${parcel}/returns/${second.id}/refuse`, {}));
  assert.ok((await numbers('returns=approved')).includes(number));
});

test('an order is found by telephone and by name, however they are typed; not by another merchant', async () => {
  const { number } = await ordered({ name: `Amina ${surname}`, phone });
  const other = await person({ merchant: { slug: `desk-${newId().slice(0, 8)}`, role: 'owner' } });
  for (const q of [phone, phone.replace(/(..)/g, '$1 '), `+212${phone.slice(1)}`, surname, surname.toUpperCase(), `amina ${surname}`, `${surname}, Amina`]) {
    assert.deepEqual(await numbers(`q=${encodeURIComponent(q)}`), [number], q);
    assert.deepEqual(good(await as(other)('GET', `/v1/merchant/orders?q=${encodeURIComponent(q)}`)).items, [], q);
  }
  assert.deepEqual(await numbers(`q=${encodeURIComponent(`Karim ${surname}`)}`), []);
  assert.deepEqual(await numbers(`q=${surname}&state=shipped`), []);
  assert.equal((await mine('GET', '?q=x')).json.errors[0].field, 'q');
});

test('names that many orders have go on page by page', async () => {
  const shared = `Q${surname.slice(1)}`;
  const made = [];
  for (let n = 0; n < 3; n++) made.unshift((await ordered({ name: `Nadia ${shared}` })).number);
  const found = [];
  for (let cursor = ''; ;) {
    const page = good(await mine('GET', `?limit=1&q=${shared}${cursor}`));
    found.push(...page.items.map(({ number }) => number));
    if (!page.next_cursor) break;
    cursor = `&cursor=${page.next_cursor}`;
  }
  assert.deepEqual(found, made);
});

test('who goes is not found by name or telephone any more', async () => {
  const gone = `W${surname.slice(1)}`, buyer = await person();
  const { order } = good(await place(await cartWith([product.id, 1]), { email: buyer.email, address: { ...address, name: gone, phone: `07${phone.slice(2)}` } }));
  assert.deepEqual(await numbers(`q=${gone}`), [order.number]);
  good(await send('DELETE', '/v1/account', { password: 'un thé à la menthe' }, { token: buyer.token }));
  assert.deepEqual([await numbers(`q=${gone}`), await numbers(`q=07${phone.slice(2)}`)], [[], []]);
});

test('a call before sending is noted and taken back; the buyer is not told', async () => {
  const { id, parcel } = await ordered();
  const noted = good(await mine('PUT', `/${parcel}/confirmation`, { confirmed: true })).parcels[0].confirmed_at;
  assert.match(noted, /^\d{4}-.*Z$/);
  assert.equal(good(await mine('PUT', `/${parcel}/confirmation`, { confirmed: true })).parcels[0].confirmed_at, noted, 'said again it is the same call');
  assert.equal(good(await send('GET', `/v1/orders/${id}`)).parcels[0].confirmed_at, undefined);
  assert.equal(good(await mine('PUT', `/${parcel}/confirmation`, { confirmed: false })).parcels[0].confirmed_at, undefined);
  assert.equal((await mine('PUT', `/${parcel}/confirmation`, { confirmed: 'oui' })).status, 400);
  good(await mine('POST', `/${parcel}/ship`, {}));
  assert.equal((await mine('PUT', `/${parcel}/confirmation`, { confirmed: true })).status, 409);
});

test('the file holds each order once, with what a courier needs, and nothing that a spreadsheet runs', async () => {
  const { number, parcel } = await ordered({ name: '=HYPERLINK("x")', phone: '0612345678', line2: 'porte 3, à gauche' });
  const ask = async (query = '') => {
    const answer = await fetch(`${base}/v1/merchant/orders.csv${query}`, { headers: { authorization: `Bearer ${owner.token}` } });
    return { status: answer.status, type: answer.headers.get('content-type'), name: answer.headers.get('content-disposition'), text: await answer.text() };
  };
  const { status, type, name, text } = await ask();
  assert.deepEqual([status, type, name], [200, 'text/csv; charset=utf-8', 'attachment; filename="orders.csv"']);
  const [head, ...rows] = text.trim().split('\r\n');
  assert.ok(head.startsWith('number,placed_at,state,payment,currency,total,'));
  const own = rows.filter((row) => row.startsWith(number));
  assert.equal(own.length, 1);
  assert.match(own[0], /,to_ship,cash_on_delivery,MAD,\d+\.\d\d,0\.00,2,/);
  assert.ok(own[0].includes(`"'=HYPERLINK(""x"")",'+212612345678,`) && own[0].includes('"porte 3, à gauche"') && own[0].endsWith(parcel), own[0]);
  assert.ok((await ask('?state=to_ship')).text.includes(number) && !(await ask('?state=shipped')).text.includes(number));
  assert.ok(!(await ask('?from=2020-01-01&to=2020-01-31')).text.includes(number));
  for (const query of ['?from=soon', '?from=2020-01-01', '?state=lost']) assert.equal((await ask(query)).status, 400, query);
  const stranger = await person();
  assert.equal((await fetch(`${base}/v1/merchant/orders.csv`, { headers: { authorization: `Bearer ${stranger.token}` } })).status, 403);
});
