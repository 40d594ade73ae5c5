// What merchants are paid: only what can no longer come back, once, and to the centime, whoever asks at the same time, loses an answer or
// changes the balance meanwhile.
import assert from 'node:assert/strict';
import { after as afterAll, afterEach, test } from 'node:test';
import { admin, after, call, eventually, newId } from './client.mjs';
import { as, good, payIn, rib } from './partnership.mjs';
import { PASSWORD, login, mailTo, person, send } from './people.mjs';
import { payAt } from './sandbox.mjs';
import { card, cartWith, ledgerIsSound, place } from './shop.mjs';

const boss = await person({ roles: ['admin'] }), other = await person({ roles: ['admin'] });
afterEach(ledgerIsSound);
const made = [];
afterAll(async () => { for (const [owner, id] of made) await as(owner)('DELETE', `/v1/merchant/products/${id}`, undefined, { 'if-match': '*' }); });

/** A merchant that nobody else knows, with an owner and a bank account. */
async function merchant() {
  const slug = `paid-${newId().slice(0, 12)}`, owner = await person({ merchant: { slug, role: 'owner' } });
  const account = rib();
  good(await as(owner)('PUT', '/v1/merchant/bank-account', { rib: account, password: PASSWORD }));
  return { slug, owner, account };
}
/** A person at a later time: signed in then. */
async function later(who, days) {
  const headers = after(`${days}d`), { token } = await login(who.email, PASSWORD, headers);
  return (method, path, body) => send(method, path, body, { token, headers });
}
const payouts = '/v1/admin/merchant-payouts';
const prepare = (slug, ask = as(boss)) => ask('POST', payouts, { merchant: slug });
const money = async ({ owner }) => good(await as(owner)('GET', '/v1/merchant/money')).currencies[0];
const mine = async ({ owner }) => good(await as(owner)('GET', '/v1/merchant/payouts')).items;
const balance = async (account) => (await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(account)}`)).json.balances?.MAD ?? 0;

/** A paid order of one unit of a new product of the merchant's; what is its parcel. */
async function sale({ owner }, price = 50_000) {
  const { id } = good(await as(owner)('POST', '/v1/merchant/products', { sku: `P-${newId().slice(0, 8)}`, name: 'Tapis de laine', price, stock: 9 }));
  made.push([owner, id]);
  const cart = await eventually(() => cartWith([id, 1]).catch(() => undefined), { every: 300 });
  const { order, payment } = good(await place(cart, { payment_method: 'card', email: `${newId()}@example.ma` }));
  await payAt(payment.url, card());
  await eventually(async () => (await call(`/v1/orders/${order.id}`)).json.state === 'paid');
  const { items: [{ id: parcel }] } = good(await as(owner)('GET', `/v1/merchant/orders?q=${order.number}`));
  return { order, parcel };
}
const step = async ({ owner }, parcel, name) => good(await as(owner)('POST', `/v1/merchant/orders/${parcel}/${name}`, {}));
const refund = ({ owner }, parcel, amount) => as(owner)('POST', `/v1/merchant/orders/${parcel}/refunds`, { amount, reason: 'cassé' }, { 'idempotency-key': newId() });

test('the owner alone names the bank account, with the password, and every owner is told', async () => {
  const { slug, owner } = await merchant(), second = await person({ merchant: { slug, role: 'owner' } });
  const manager = await person({ merchant: { slug, role: 'manager' } });
  const name = (who, body) => as(who)('PUT', '/v1/merchant/bank-account', body);
  const account = rib();
  assert.equal((await name(manager, { rib: account, password: PASSWORD })).status, 403);
  assert.equal((await name(owner, { rib: account })).json.errors[0].field, 'password');
  assert.equal((await name(owner, { rib: account, password: 'wrong' })).status, 403);
  const typo = account.slice(0, 5) + (account[5] === '1' ? '2' : '1') + account.slice(6);
  assert.equal((await name(owner, { rib: typo, password: PASSWORD })).json.errors[0].field, 'rib');
  const kept = good(await name(owner, { rib: account, password: PASSWORD }));
  assert.equal(kept.ends, account.slice(-4));
  // the same again is no newer
  assert.equal(good(await name(owner, { rib: account, password: PASSWORD })).since, kept.since);
  for (const { email } of [owner, second]) await mailTo(email, new RegExp(account.slice(-4)));
  assert.deepEqual(good(await as(second)('GET', '/v1/merchant/money')).bank_account, kept);
  assert.equal((await as(manager)('GET', '/v1/merchant/money')).status, 403);
});

test('what was sold is paid once it can no longer come back, and its statement adds up', async () => {
  const shop = await merchant(), { order, parcel } = await sale(shop);
  const earned = -(await balance(`liability:merchant:${shop.slug}`));
  const stands = async (days) => { const { owed, held, payable } = good(await (await later(shop.owner, days))('GET', '/v1/merchant/money')).currencies[0]; return [owed, held, payable]; };
  assert.ok(earned > 0 && (await money(shop)).fees > 0);
  assert.deepEqual(await stands(90), [earned, earned, 0]); // it has not arrived
  await step(shop, parcel, 'ship');
  await step(shop, parcel, 'deliver');
  assert.deepEqual(await stands(13), [earned, earned, 0]);
  assert.deepEqual(await stands(15), [earned, 0, earned]);
  assert.equal(good(await prepare(shop.slug)).prepared, 0);
  await new Promise((done) => { setTimeout(done, 1_000); }); // entries of one second have no order among them
  assert.equal(good(await prepare(shop.slug, await later(boss, 15))).prepared, 1);
  const [{ id, amount, state }] = await mine(shop);
  assert.deepEqual([amount, state, (await money(shop)).on_the_way, (await money(shop)).owed], [earned, 'prepared', earned, 0]);
  const { statement, account_ends } = good(await as(shop.owner)('GET', `/v1/merchant/payouts/${id}`));
  const { opening, lines, closing, recent, cash, held, expected } = statement;
  assert.equal(opening + lines.reduce((sum, line) => sum + line.amount, 0), closing);
  assert.deepEqual([closing + recent - cash - held - expected, account_ends], [earned, shop.account.slice(-4)]);
  const { items } = good(await as(shop.owner)('GET', '/v1/merchant/money/entries'));
  assert.deepEqual(items.map((entry) => [entry.kind, entry.amount, entry.balance]), [['payout_prepared', -earned, 0], ['capture', earned, earned]]);
  // the merchant knows the order by its parcel, not by its secret
  assert.deepEqual([items[1].parcel, items[1].number, JSON.stringify(items).includes(order.id)], [parcel, order.number, false]);
});

test('what somebody wants to send back is kept until it is decided', async () => {
  const shop = await merchant(), { order, parcel } = await sale(shop);
  await step(shop, parcel, 'ship');
  await step(shop, parcel, 'deliver');
  const asked = { lines: [{ number: 1, units: 1 }], reason: 'trop petit' };
  const { returns: [{ id }] } = good(await send('POST', `/v1/orders/${order.id}/returns`, asked, { headers: { 'idempotency-key': newId() } }));
  const soon = await later(boss, 30);
  assert.equal(good(await prepare(shop.slug, soon)).prepared, 0);
  good(await as(shop.owner)('POST', `/v1/merchant/orders/${parcel}/returns/${id}/refuse`, {}));
  assert.equal(good(await prepare(shop.slug, soon)).prepared, 1);
});

test('administrators who prepare at once prepare one payout, and it is as much as is owed', async () => {
  const shop = await merchant();
  await payIn(boss.token, shop.slug, 123_456);
  const answers = await Promise.all([boss, other, boss, other, boss].map((who) => prepare(shop.slug, as(who))));
  assert.equal(answers.reduce((sum, answer) => sum + good(answer).prepared, 0), 1);
  assert.deepEqual((await mine(shop)).map(({ amount }) => amount), [123_456]);
  // while it is on its way, what comes in waits
  await payIn(boss.token, shop.slug, 50_000);
  assert.equal(good(await prepare(shop.slug)).prepared, 0);
  assert.equal((await money(shop)).payable, 50_000);
});

test('a transfer is booked once: said again after a lost answer, by two at once, and while another withdraws it', async () => {
  const shop = await merchant();
  await payIn(boss.token, shop.slug, 80_000);
  good(await prepare(shop.slug));
  const [{ id }] = await mine(shop), path = `${payouts}/${id}`, reference = `VIR-${newId().slice(0, 6)}`;
  assert.equal((await as(boss)('POST', `${path}/paid`, { reference: ' ' })).json.errors[0].field, 'reference');
  const answers = await Promise.all([...[boss, other, boss].map((who) => as(who)('POST', `${path}/paid`, { reference })), as(other)('POST', `${path}/withdraw`, {})]);
  const [{ state }] = await mine(shop);
  assert.ok(answers.every(({ status }) => [200, 409].includes(status)), answers.map(({ text }) => text).join());
  assert.equal(answers.at(-1).status === 200, state === 'withdrawn');
  if (state === 'withdrawn') { // that one was faster: once more
    good(await prepare(shop.slug));
    const [{ id: again }] = await mine(shop);
    for (let i = 0; i < 2; i++) good(await as(boss)('POST', `${payouts}/${again}/paid`, { reference }));
  } else {
    good(await as(boss)('POST', `${path}/paid`, { reference }));
    assert.equal((await as(boss)('POST', `${path}/paid`, { reference: 'another' })).status, 409);
    assert.equal((await as(boss)('POST', `${path}/withdraw`, {})).status, 409);
  }
  const { items } = (await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(`liability:payout:${shop.slug}`)}`)).json;
  const booked = (kind) => items.filter((posting) => posting.kind === kind).map(({ amount }) => amount);
  assert.deepEqual([booked('payout'), booked('payout_withdrawn').length], [[80_000], state === 'withdrawn' ? 1 : 0]);
  assert.deepEqual([await balance(`liability:merchant:${shop.slug}`), await balance(`liability:payout:${shop.slug}`)], [0, 0]);
  assert.deepEqual([(await money(shop)).paid, (await money(shop)).on_the_way], [80_000, 0]);
});

test('a refund between preparing and transferring stops the transfer, unless the money has left', async () => {
  const shop = await merchant(), { parcel } = await sale(shop);
  await step(shop, parcel, 'ship');
  await step(shop, parcel, 'deliver');
  good(await prepare(shop.slug, await later(boss, 15)));
  const [{ id, amount }] = await mine(shop), path = `${payouts}/${id}`;
  assert.equal(good(await as(boss)('GET', payouts)).items.find((one) => one.id === id).owes, false);
  good(await refund(shop, parcel, 10_000));
  assert.ok((await money(shop)).owed < 0);
  assert.equal(good(await as(boss)('GET', `${payouts}?state=prepared`)).items.find((one) => one.id === id).owes, true);
  const refused = await as(boss)('POST', `${path}/paid`, { reference: 'V-1' });
  assert.equal(refused.status, 409, refused.text);
  // withdrawn, what is left of it is paid with the next
  assert.equal(good(await as(boss)('POST', `${path}/withdraw`, {})).state, 'withdrawn');
  good(await as(boss)('POST', `${path}/withdraw`, {}));
  const { owed } = await money(shop);
  good(await prepare(shop.slug, await later(boss, 15)));
  const [next] = await mine(shop);
  assert.ok(next.amount === owed && next.amount < amount, `${next.amount} of ${owed}`);
  // the bank was told before the shop was: what is a fact is noted
  good(await refund(shop, parcel, 10_000));
  assert.equal((await as(boss)('POST', `${payouts}/${next.id}/paid`, { reference: 'V-2' })).status, 409);
  assert.equal(good(await as(boss)('POST', `${payouts}/${next.id}/paid`, { reference: 'V-2', has_left: true })).state, 'paid');
  assert.ok((await money(shop)).owed < 0);
  assert.equal(good(await prepare(shop.slug, await later(boss, 15))).prepared, 0);
});

test('a transfer that the bank gives back is owed again, once, and goes to the account that was put right', async () => {
  const shop = await merchant();
  await payIn(boss.token, shop.slug, 60_000);
  good(await prepare(shop.slug));
  const [{ id }] = await mine(shop), path = `${payouts}/${id}`;
  assert.equal((await as(boss)('POST', `${path}/returned`, {})).status, 409);
  good(await as(boss)('POST', `${path}/paid`, { reference: 'V-3' }));
  const account = rib();
  good(await as(shop.owner)('PUT', '/v1/merchant/bank-account', { rib: account, password: PASSWORD }));
  for (let i = 0; i < 2; i++) assert.equal(good(await as(boss)('POST', `${path}/returned`, {})).state, 'returned');
  assert.deepEqual([(await money(shop)).owed, (await money(shop)).paid], [60_000, 0]);
  good(await prepare(shop.slug));
  const { items } = good(await as(boss)('GET', `${payouts}?state=prepared&limit=50`));
  assert.deepEqual(items.filter((one) => one.merchant === shop.slug).map((one) => [one.amount, one.rib]), [[60_000, account]]);
});

test('whoever named no bank account, owes, or earned too little is not paid', async () => {
  const slug = `unpaid-${newId().slice(0, 12)}`;
  await person({ merchant: { slug, role: 'owner' } });
  await payIn(boss.token, slug, 90_000);
  assert.deepEqual(good(await prepare(slug)), { prepared: 0, without_account: [slug], failed: 0 });
  const little = await merchant();
  await payIn(boss.token, little.slug, 4_999);
  assert.equal(good(await prepare(little.slug)).prepared, 0);
  assert.equal((await prepare('no slug!')).json.errors[0].field, 'merchant');
  // all at once: page by page, until there is no more
  let after;
  do { const part = good(await as(boss)('POST', payouts, after ? { after } : {})); assert.equal(part.failed, 0); after = part.next; } while (after);
  assert.equal((await as(boss)('POST', `${payouts}/mpo_0/paid`, { reference: 'x' })).status, 404);
});
