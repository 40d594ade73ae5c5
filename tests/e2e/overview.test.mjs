// What merchants and administrators read: orders found, sales by day, balances explained, accounts suspended.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { admin, call, eventually, newId, notAtMidnight } from './client.mjs';
import { PASSWORD, login, newEmail, person, send } from './people.mjs';
import { payAt } from './sandbox.mjs';
import { books, card, cartWith, ledgerIsSound, order, place, products } from './shop.mjs';

const one = (await products())[7];
const owner = await person({ merchant: { slug: one.merchant.slug, role: 'owner' } });
const boss = await person({ roles: ['admin'] });
const asOwner = (path) => send('GET', path, undefined, { token: owner.token });
const asBoss = (path) => send('GET', path, undefined, { token: boss.token });
const list = async (query) => (await asOwner(`/v1/merchant/orders?${query}`)).json.items;
after(ledgerIsSound);

const buy = async (units, email = `${newId()}@example.com`) => {
  const { json } = await place(await cartWith([one.id, units]), { payment_method: 'card', email });
  return { ...json, email };
};
const pay = async ({ order: { id }, payment }) => {
  await payAt(payment.url, card());
  return eventually(async () => { const { json } = await order(id); return json.state === 'paid' && json; });
};

test('a merchant finds an order by its number, its parcel, its address and where it stands', async () => {
  const bought = await buy(1);
  const { number } = bought.order;
  const parcel = (await list(`q=${number}`))[0];
  assert.equal(parcel.parcel, 'waiting');
  for (const q of [number.toLowerCase(), number.slice(4, 8), parcel.id, bought.email.toUpperCase()])
    assert.ok((await list(`q=${encodeURIComponent(q)}`)).some((found) => found.id === parcel.id), q);
  assert.ok((await list('state=waiting')).some((found) => found.id === parcel.id));
  await pay(bought);
  assert.ok(!(await list(`state=waiting&q=${number}`)).length);
  assert.ok((await list('state=to_ship&limit=50')).some((found) => found.id === parcel.id));
  await send('POST', `/v1/merchant/orders/${parcel.id}/ship`, {}, { token: owner.token });
  assert.deepEqual((await list(`state=shipped&q=${number}`)).map((found) => found.parcel), ['shipped']);
  const other = await person({ merchant: { slug: 'nobody-here', role: 'owner' } });
  for (const q of [number, parcel.id, bought.email])
    assert.deepEqual((await send('GET', `/v1/merchant/orders?q=${encodeURIComponent(q)}`, undefined, { token: other.token })).json.items, []);
});

test('pages of a filtered list go on, for this list only', async () => {
  const email = `${newId()}@example.com`;
  for (let i = 0; i < 3; i++) await buy(1, email);
  const first = (await asOwner(`/v1/merchant/orders?limit=2&q=${email}`)).json;
  const rest = (await asOwner(`/v1/merchant/orders?limit=2&q=${email}&cursor=${first.next_cursor}`)).json;
  assert.deepEqual([first.items.length, rest.items.length, rest.next_cursor], [2, 1, undefined]);
  assert.equal(new Set([...first.items, ...rest.items].map((found) => found.id)).size, 3);
  assert.equal((await asOwner(`/v1/merchant/orders?cursor=${first.next_cursor}`)).json.errors[0].field, 'cursor');
  assert.equal((await asOwner('/v1/merchant/orders?q=a')).json.errors[0].field, 'q');
  assert.equal((await asOwner('/v1/merchant/orders?state=lost')).json.errors[0].field, 'state');
});

test('sales of a day grow by what is paid and shrink by what is given back', async () => {
  await notAtMidnight();
  const today = async () => {
    const { json } = await asOwner('/v1/merchant/sales');
    assert.equal(json.currencies[0]?.days.length ?? 30, 30);
    const sum = json.currencies.find((of) => of.currency === 'MAD')?.days.at(-1) ?? { orders: 0, units: 0, gross: 0, refunds: 0, net: 0 };
    return [sum.orders, sum.units, sum.gross, sum.refunds, sum.net];
  };
  const before = await today();
  const bought = await pay(await buy(2));
  const total = bought.totals.total;
  const grown = (more) => before.map((n, i) => n + more[i]);
  assert.deepEqual(await today(), grown([1, 2, total, 0, total]));
  const [{ id }] = await list(`q=${bought.number}`);
  const refund = { lines: [{ number: 1, units: 1 }], reason: 'broken' };
  const { json } = await send('POST', `/v1/merchant/orders/${id}/refunds`, refund, { token: owner.token, headers: { 'idempotency-key': newId() } });
  assert.deepEqual(await today(), grown([1, 2, total, json.refunded, total - json.refunded]));
  await eventually(async () => (await order(bought.id)).json.refunds[0].state === 'succeeded'); // the next test pages through the books
  assert.equal((await asOwner('/v1/merchant/sales?from=2026-02-30')).json.errors[0].field, 'from');
  assert.equal((await asOwner('/v1/merchant/sales?from=2020-01-01&to=2026-01-01')).json.errors[0].field, 'from');
});

test('a balance is explained by what made it', async () => {
  await pay(await buy(1));
  const account = `liability:merchant:${one.merchant.slug}`;
  const { json: { items: [balance] } } = await asBoss(`/v1/admin/ledger/balances?prefix=${encodeURIComponent(account)}`);
  assert.equal(balance.account, account);
  let cursor = '', left = balance.amount, seen = 0;
  do {
    const { json } = await asBoss(`/v1/admin/ledger/accounts/${account}/entries?limit=2${cursor}`);
    for (const posting of json.items.filter((posting) => posting.currency === balance.currency)) {
      assert.equal(posting.balance, left);
      left -= posting.amount;
      seen++;
    }
    cursor = json.next_cursor && `&cursor=${encodeURIComponent(json.next_cursor)}`;
  } while (cursor);
  assert.deepEqual([left, seen > 0], [0, true]);
  // each posting leads to its entry, whose sides sum to nothing
  const { json: { items: [latest] } } = await asBoss(`/v1/admin/ledger/accounts/${account}/entries?limit=1`);
  const { json: entry } = await asBoss(`/v1/admin/ledger/entries/${latest.entry}`);
  assert.deepEqual([entry.kind, entry.reference, entry.at], [latest.kind, latest.reference, latest.at]);
  assert.ok(entry.postings.length > 1 && entry.postings.some((side) => side.account === account && side.amount === latest.amount));
  assert.equal(entry.postings.filter(({ currency }) => currency === latest.currency).reduce((sum, { amount }) => sum + amount, 0), 0);
  assert.equal((await asBoss('/v1/admin/ledger/entries/ent_nothing')).status, 404);
  const pages = [];
  let next = '';
  do {
    const { json } = await asBoss(`/v1/admin/ledger/balances?limit=3${next}`);
    pages.push(...json.items.map((of) => `${of.account} ${of.currency}`));
    next = json.next_cursor && `&cursor=${encodeURIComponent(json.next_cursor)}`;
  } while (next);
  const check = await books();
  assert.deepEqual(new Set(pages).size, pages.length);
  assert.deepEqual(pages.toSorted(), check.balances.map((of) => `${of.account} ${of.currency}`).toSorted());
});

test('a suspended account can neither sign in nor go on, and is let in again', async () => {
  const shopper = await person({ email: newEmail('suspended') });
  const act = (what, id = shopper.id) => send('POST', `/v1/admin/accounts/${id}/${what}`, {}, { token: boss.token });
  assert.ok((await act('suspend')).json.suspended_at);
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: shopper.refresh })).status, 401);
  assert.equal((await send('POST', '/v1/auth/login', { email: shopper.email, password: PASSWORD })).status, 403);
  assert.equal((await send('POST', '/v1/auth/login', { email: shopper.email, password: 'not this one, no' })).status, 401);
  const found = await asBoss(`/v1/admin/accounts?q=${shopper.email.slice(0, 18)}`);
  assert.ok(found.json.items.find((of) => of.id === shopper.id).suspended_at);
  assert.equal((await act('restore')).json.suspended_at, undefined);
  assert.ok((await login(shopper.email)).token);
  assert.equal((await act('suspend', boss.id)).status, 409);
  assert.equal((await act('suspend', 'acc_0')).status, 404);
});

test('an API key of a suspended account opens nothing', async () => {
  const maker = await person({ merchant: { slug: `keys-${newId().slice(0, 8)}`, role: 'owner' } });
  const { key } = (await send('POST', '/v1/merchant/api-keys', { name: 'till', scopes: ['orders'] }, { token: maker.token })).json;
  assert.equal((await call('/v1/merchant/orders', { headers: { authorization: `Bearer ${key}` } })).status, 200);
  await send('POST', `/v1/admin/accounts/${maker.id}/suspend`, {}, { token: boss.token });
  await eventually(async () => (await call('/v1/merchant/orders', { headers: { authorization: `Bearer ${key}` } })).status === 401, { within: 60_000, every: 1000 });
});

test('an account is found by its name from any word on, however that is written, and by its address', async () => {
  const word = `Zah${newId().slice(0, 8).replace(/\d/g, (d) => 'ghijklmnop'[d])}`, [one, two] = await Promise.all([
    person({ email: newEmail('amina'), name: `Âmina El-${word}` }), person({ email: newEmail(word.toLowerCase()), name: `${word} ${word}a` })]);
  const found = async (q) => (await asBoss(`/v1/admin/accounts?q=${encodeURIComponent(q)}`)).json.items.map((of) => of.id);
  for (const q of [`amina el-${word}`, `EL-${word}`, one.email.slice(0, 14)]) assert.deepEqual(await found(q), [one.id], q);
  assert.deepEqual((await found(word.toUpperCase())).toSorted(), [one.id, two.id].toSorted(), 'each once, whatever of it begins so');
  assert.deepEqual(await found(word.slice(1)), [], 'the middle of a word finds nothing');
  const pages = [];
  for (let next = ''; next !== undefined;) {
    const { json } = await asBoss(`/v1/admin/accounts?q=${word}&limit=1${next}`);
    pages.push(...json.items.map((of) => of.id));
    next = json.next_cursor && `&cursor=${json.next_cursor}`;
    assert.ok(!next || !Buffer.from(json.next_cursor, 'base64url').toString('latin1').includes(word.toLowerCase()), 'a cursor names nobody');
  }
  assert.deepEqual(pages.toSorted(), [one.id, two.id].toSorted());

  assert.equal((await send('PATCH', '/v1/account', { name: 'زينب العلوي' }, { token: one.token })).status, 200);
  assert.deepEqual(await found(word), [two.id], 'a name of before finds nobody');
  assert.ok((await found('العلوى')).includes(one.id));
  await send('DELETE', '/v1/account', { password: PASSWORD }, { token: two.token });
  assert.deepEqual(await found(word), []);
});

test('accounts and merchants are listed page by page', async () => {
  const slug = `listed-${newId().slice(0, 8)}`;
  const members = [];
  for (const role of ['owner', 'staff', 'staff']) members.push(await person({ merchant: { slug, role } }));
  const seen = [];
  let next = '';
  do {
    const { json } = await asBoss(`/v1/admin/accounts?merchant=${slug}&limit=2${next}`);
    seen.push(...json.items.map((of) => of.id));
    next = json.next_cursor && `&cursor=${json.next_cursor}`;
  } while (next);
  assert.deepEqual(seen.toSorted(), members.map((of) => of.id).toSorted());
  const [{ members: count, suspended }] = (await asBoss(`/v1/admin/merchants?q=${slug}`)).json.items;
  assert.deepEqual([count, suspended], [3, 0]);
  assert.ok((await asBoss('/v1/admin/accounts?limit=1')).json.next_cursor);
});
