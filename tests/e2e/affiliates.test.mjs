// Affiliates as people use them: a link, a purchase by it, a part given back, a statement whose sums are the ledger's.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { admin, base, eventually, newId, notAtMidnight } from './client.mjs';
import { as, browser, good, handOver, importPast, influencer, partner, payIn, rib, rule, settle } from './partnership.mjs';
import { PASSWORD, newEmail, person, send } from './people.mjs';
import { cartWith, ledgerIsSound, place, products } from './shop.mjs';
import { change, skip } from './stored.mjs';

let owner, ines, paying, product, merchant, link;

before(async () => {
  // not the first: what other tests do with the most popular product's merchant is theirs
  product = (await products()).filter((p) => p.prices.MAD > 8_000).at(-1);
  merchant = product.merchant.slug;
  owner = await person({ merchant: { slug: merchant, role: 'owner' } });
  paying = await person({ roles: ['admin'] });
  ines = await influencer();
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({}, { sale: { percent: 3000 } })));
  await partner(ines, owner, merchant);
  link = good(await as(ines)('POST', '/v1/influencer/links', { merchant, destination: `/fr/p/${product.slug}`, label: 'Story' }));
});

/** Buys so many of the product; the order and what its merchant calls its parcel. */
async function buy(units, wanted = {}, coupon) {
  const cart = await cartWith([product.id, units]);
  if (coupon) good(await send('PUT', `/v1/carts/${cart}/coupons/${coupon}`));
  const { order } = good(await place(cart, { email: newEmail('buyer'), ...wanted }));
  const { items } = good(await as(owner)('GET', `/v1/merchant/orders?q=${order.number}`));
  return { order, parcel: items.find((card) => card.number === order.number).id };
}
async function collect(parcel) {
  for (const step of ['ship', 'collected']) good(await as(owner)('POST', `/v1/merchant/orders/${parcel}/${step}`, {}));
  await handOver(paying.token, merchant);
}
/** The influencer's commission for a parcel, once it is there. */
const commissionOf = (parcel) => eventually(async () => {
  await admin('POST', '/admin/v1/sweep');
  const { items } = good(await as(owner)('GET', '/v1/merchant/commissions'));
  return items.find((commission) => commission.parcel === parcel);
});
const own = async (id) => good(await as(ines)('GET', '/v1/influencer/commissions?limit=100')).items.find((c) => c.id === id);
async function stands(kind) {
  const { json } = await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(`liability:${kind}:${ines.profile.id}`)}`);
  return -(json.balances?.MAD ?? 0) || 0;
}

test('link → purchase → pending → part given back → taken back → statement that sums to the ledger', async () => {
  const phone = browser();
  const led = await phone.follow(new URL(link.url).pathname);
  assert.deepEqual([led.status, led.headers.get('location')], [302, `/fr/p/${product.slug}`]);
  assert.equal(led.headers.get('cache-control'), 'no-store');
  assert.ok(phone.cookies['gys-clicks'] && led.headers.getSetCookie().every((cookie) => /HttpOnly/.test(cookie)));

  const { order, parcel } = await buy(4, { clicks: phone.cookies['gys-clicks'] });
  await collect(parcel);
  const { id } = await commissionOf(parcel);
  const pending = await own(id);
  // three tenths of what the goods cost without the tax in them
  const line = order.lines[0], net = line.total - Math.round(line.total / 6);
  assert.ok(Math.abs(pending.credited - Math.floor(net * 3 / 10)) <= 1, `${pending.credited} of ${net}`);
  assert.deepEqual([pending.state, pending.by, pending.code, pending.due], ['pending', 'click', link.code, pending.credited]);
  const before_ = await stands('commission');

  const refund = { lines: [{ number: 1, units: 1 }], reason: 'broken' };
  good(await as(owner)('POST', `/v1/merchant/orders/${parcel}/refunds`, refund, { 'idempotency-key': newId() }));
  const left = await eventually(async () => { await admin('POST', '/admin/v1/sweep'); const c = await own(id); return c.clawed_back > 0 && c; });
  assert.equal(left.state, 'pending');
  assert.ok(Math.abs(left.due - Math.floor(pending.credited * 3 / 4)) <= 1);
  assert.equal(before_ - await stands('commission'), left.clawed_back);

  assert.equal((await send('POST', '/v1/admin/payouts', { period: '2999-01' }, { token: paying.token })).status, 409);
  await settle(paying, 70);
  const { items } = good(await as(ines)('GET', '/v1/influencer/statements'));
  assert.equal(items.length, 1);
  const answer = await as(ines)('GET', `/v1/influencer/statements/${items[0].id}`);
  const statement = good(answer);
  assert.deepEqual(statement.entries.map((e) => [e.commission, e.amount, e.mad]), [[id, left.due, left.due]]);
  assert.equal(statement.carried_in + statement.entries.reduce((sum, e) => sum + e.mad, 0), statement.paid + statement.carried_out);
  assert.equal(await stands('statement'), statement.paid + statement.carried_out);
  assert.deepEqual([await stands('commission'), await stands('influencer'), (await own(id)).state], [0, 0, 'paid']);

  const csv = (await as(ines)('GET', `/v1/influencer/statements/${statement.id}.csv`)).text.trim().split('\r\n');
  assert.equal(csv.slice(1).reduce((sum, row) => sum + Math.round(Number(row.split(',').at(-1)) * 100), 0), 0);
  assert.match((await as(ines)('GET', `/v1/influencer/statements/${statement.id}.pdf`)).text, /^%PDF-/);
  // nothing that influencers read tells the order or the buyer
  const read = [answer.text, csv.join(), (await as(ines)('GET', '/v1/influencer/commissions')).text];
  for (const secret of [order.id, order.number, parcel, order.email ?? 'buyer.']) assert.ok(read.every((text) => !text.includes(secret)), secret);

  assert.equal(statement.state, 'prepared');
  const paid = () => send('POST', `/v1/admin/payouts/${statement.id}/paid`, { reference: 'VIR 1' }, { token: paying.token });
  assert.equal(good(await paid()).state, 'paid');
  good(await paid());
  assert.equal(await stands('statement'), statement.carried_out);
  await ledgerIsSound();
});

test('what is given back after it was paid is taken off the next statement', async () => {
  const phone = browser();
  await phone.follow(new URL(link.url).pathname);
  const { parcel } = await buy(4, { clicks: phone.cookies['gys-clicks'] });
  await collect(parcel);
  const { id } = await commissionOf(parcel);
  await settle(paying, 105);
  assert.equal((await own(id)).state, 'paid');
  good(await as(owner)('POST', `/v1/merchant/orders/${parcel}/refunds`, { lines: [{ number: 1, units: 4 }], reason: 'broken' }, { 'idempotency-key': newId() }));
  const gone = await eventually(async () => { await admin('POST', '/admin/v1/sweep'); const c = await own(id); return c.state === 'refunded' && c; });
  assert.equal(gone.due, 0);
  assert.equal(await stands('influencer'), -gone.paid);
  // what was stated and not transferred is not transferred any more
  const { items: prepared } = good(await send('GET', '/v1/admin/payouts?state=prepared&limit=100', undefined, { token: paying.token }));
  const stated = prepared.find((payout) => payout.influencer === ines.profile.id);
  assert.equal(stated.owes_back, true);
  assert.equal((await send('POST', `/v1/admin/payouts/${stated.id}/paid`, { reference: 'VIR 2' }, { token: paying.token })).status, 409);
  await settle(paying, 140);
  const [last] = good(await as(ines)('GET', '/v1/influencer/statements')).items;
  const { entries } = good(await as(ines)('GET', `/v1/influencer/statements/${last.id}`));
  assert.deepEqual(entries.map((e) => e.amount), [-gone.paid]);
  assert.equal(await stands('influencer'), 0);
  await ledgerIsSound();
});

test('a partner\'s code takes off and credits, without a click', async () => {
  const { code, discount } = good(await as(ines)('POST', '/v1/influencer/codes', { merchant }));
  assert.deepEqual([/^INES/.test(code), discount], [true, 1000]);
  const { order, parcel } = await buy(1, {}, code);
  assert.ok(order.totals.discount > 0, JSON.stringify(order.totals));
  await collect(parcel);
  const commission = await commissionOf(parcel);
  assert.deepEqual([commission.by, commission.code, commission.influencer.name], ['code', code, 'Inès']);
  assert.equal((await as(ines)('POST', '/v1/influencer/codes', { merchant, code })).json.type.split(':').at(-1), 'code-taken');
});

test('a code ends with the partnership and with the programme, and goes with the account', async () => {
  const slug = product.merchant.slug, who = await influencer('Salma Benani');
  const { id } = await partner(who, owner, slug);
  const partners = async () => good(await as(owner)('GET', '/v1/merchant/programme')).partners;
  const make = async (wanted = {}) => good(await as(who)('POST', '/v1/influencer/codes', { merchant: slug, ...wanted }));
  const shown = async (code) => good(await as(who)('GET', '/v1/influencer/codes')).items.find((one) => one.code === code);
  const takesOff = async (code) => {
    const cart = await cartWith([product.id, 1]);
    await send('PUT', `/v1/carts/${cart}/coupons/${code}`);
    return good(await place(cart, { email: newEmail('buyer') })).order.totals.discount > 0;
  };
  const { code, ended } = await make();
  assert.deepEqual([ended, await takesOff(code), (await shown(code)).used], [false, true, 1]);
  const suspend = () => as(owner)('POST', `/v1/merchant/partners/${id}/suspend`, {});
  for (let twice = 0; twice < 2; twice++) good(await suspend());
  assert.deepEqual([(await shown(code)).ended, await takesOff(code)], [true, false]);
  assert.equal((await as(who)('POST', '/v1/influencer/codes', { merchant: slug })).status, 409);

  // whoever takes part again makes another
  good(await as(owner)('POST', `/v1/merchant/partners/${id}/approve`, {}));
  const { code: second } = await make();
  assert.deepEqual([second !== code, await takesOff(second), await takesOff(code)], [true, true, false]);
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({ standing: 'closed' }, { sale: { percent: 3000 } })));
  assert.deepEqual([(await shown(second)).ended, await takesOff(second)], [true, false]);
  assert.equal((await as(who)('POST', '/v1/influencer/codes', { merchant: slug })).status, 409);
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({}, { sale: { percent: 3000 } })));

  const { code: third } = await make(), counted = await partners();
  good(await as(who)('DELETE', '/v1/account', { password: PASSWORD }));
  assert.deepEqual([await partners(), await takesOff(third)], [counted - 1, false]);
  const left = (await as(owner)('GET', '/v1/merchant/promotions?limit=50')).text + (await as(owner)('GET', '/v1/merchant/commissions')).text;
  for (const name of [code, second, third]) assert.ok(!left.includes(name), name);
});

test('who cannot be settled holds up nobody else', { skip }, async () => {
  const slug = `books-${newId().slice(0, 8)}`, hers = await person({ merchant: { slug, role: 'owner' } });
  good(await as(hers)('PUT', '/v1/merchant/programme', rule({ approves_at_once: true }, { holding_days: 0 })));
  await payIn(paying.token, slug, 100_000);
  const at = Math.floor(Date.now() / 1000) - 40 * 86_400;
  const people = [await influencer('Un'), await influencer('Deux')];
  const ids = people.map((who) => who.profile.id);
  for (const who of people) {
    good(await as(who)('POST', `/v1/programmes/${slug}/applications`, {}));
    const { code } = good(await as(who)('POST', '/v1/influencer/codes', { merchant: slug }));
    const sale = { kind: 'sale', event: newId(), order: newId(), at, merchant: slug, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }], codes: [code.toLowerCase()], email: newEmail() };
    assert.equal((await importPast({ past: [sale] })).results[0].amount, 10_000);
  }
  const renamed = (from, to) => change('commissions', ['UPDATE commissions SET document = replace(document, ?, ?) WHERE influencer = ?', from, to, ids[0]]);
  const statements = () => Promise.all(people.map(async (who) => good(await as(who)('GET', '/v1/influencer/statements')).items.length));
  assert.equal(renamed('"subject"', '"Subject"'), 1);
  try {
    await settle(paying, 0);
    assert.deepEqual(await statements(), [0, 1]);
  } finally { renamed('"Subject"', '"subject"'); }
  await settle(paying, 0);
  assert.deepEqual(await statements(), [1, 1]);
  await ledgerIsSound();
});

test('who buys by the own link, a robot, and a browser told to prefetch credit nobody', async () => {
  const clicks = async () => good(await as(ines)('GET', '/v1/influencer/links')).items.find((l) => l.code === link.code).clicks;
  const path = new URL(link.url).pathname, before_ = await clicks();
  const robot = await browser({ 'user-agent': 'Googlebot/2.1' }).follow(path);
  assert.deepEqual([robot.status, robot.headers.getSetCookie()], [302, []]);
  const ahead_ = browser({ 'sec-purpose': 'prefetch' });
  await ahead_.follow(path);
  assert.deepEqual(ahead_.cookies, {});
  assert.equal(await clicks(), before_);

  const phone = browser();
  await phone.follow(path);
  await phone.follow(path);
  assert.equal(await clicks(), before_ + 1);
  const { parcel } = await buy(1, { clicks: phone.cookies['gys-clicks'], email: ines.email.replace('@', '+gift@') });
  await collect(parcel);
  await ledgerIsSound();
  const { items } = good(await as(owner)('GET', '/v1/merchant/commissions'));
  assert.ok(!items.some((commission) => commission.parcel === parcel));
  // a token that somebody made up is no evidence
  const { parcel: forged } = await buy(1, { clicks: phone.cookies['gys-clicks'].replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')) });
  await collect(forged);
  await ledgerIsSound();
  assert.ok(!good(await as(owner)('GET', '/v1/merchant/commissions')).items.some((commission) => commission.parcel === forged));
});

test('clicks earn small change under a cap, once a client, link and day, and only what the merchant has paid in', async () => {
  await notAtMidnight();
  const slug = `clicks-${newId().slice(0, 8)}`, rogue = await person({ merchant: { slug, role: 'owner' } }), friend = await influencer('Voleuse');
  const set = (terms) => as(rogue)('PUT', '/v1/merchant/programme', rule({ approves_at_once: true }, { holding_days: 0, sale: { percent: 0 }, ...terms }));
  assert.equal((await set({ click: 501, month_cap: 6_000 })).json.errors[0].field, 'terms.click');
  assert.equal((await set({ click: 500 })).json.errors[0].field, 'terms.month_cap');
  good(await set({ click: 500, month_cap: 6_000 }));
  good(await as(friend)('POST', `/v1/programmes/${slug}/applications`, {}));
  const { code, url } = good(await as(friend)('POST', '/v1/influencer/links', { merchant: slug }));
  const from = (address) => browser(address ? { 'cf-connecting-ip': address } : {}).follow(new URL(url).pathname);
  // one household, then thirteen others; all at once, and everybody reaches the page
  const [first, second] = [newId().slice(0, 4), newId().slice(4, 8)];
  const addresses = [...Array.from({ length: 40 }, (_, n) => `2001:db8:${first}:${second}::${n + 1}`), ...Array.from({ length: 13 }, (_, n) => `198.51.100.${n + 1}`)];
  const led = await Promise.all(addresses.map(from));
  assert.deepEqual([...new Set(led.map(({ status, headers }) => `${status} ${headers.get('location')}`))], [`302 /fr/m/${slug}`]);
  const own = async () => good(await as(friend)('GET', '/v1/influencer/commissions')).items;
  assert.deepEqual(await own(), [], 'a day is credited when it is over');

  await settle(paying, 40);
  const [commission, ...more] = await own();
  assert.deepEqual(more, [], 'one commission for a link and day');
  assert.deepEqual([commission.kind, commission.code, commission.credited, commission.state, commission.unfunded], ['click', code, 6_000, 'pending', true]);
  const owes = async () => (await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(`liability:merchant:${slug}`)}`)).json.balances?.MAD ?? 0;
  assert.equal(await owes(), 0);
  assert.deepEqual(good(await as(friend)('GET', '/v1/influencer/statements')).items, []);

  const nowhere = { id: newId(), merchant: slug, currency: 'MAD', amount: 1, from: 'merchant', to: 'merchant' };
  assert.equal((await send('POST', '/v1/admin/remittances', nowhere, { token: paying.token })).json.errors[0].field, 'to');
  await payIn(paying.token, slug, 5_999);
  await settle(paying, 41);
  assert.equal((await own())[0].state, 'pending');
  await payIn(paying.token, slug, 1);
  await settle(paying, 42);
  assert.deepEqual([(await own())[0].state, await owes()], ['paid', 0]);
  const { items } = good(await send('GET', '/v1/admin/payouts?state=prepared&limit=100', undefined, { token: paying.token }));
  const payout = items.find((one) => one.influencer === friend.profile.id);
  assert.deepEqual([payout.paid, payout.owing, payout.owes_back], [6_000, [], false]);

  // another account for the money: with the password only, told by mail, and not for what was stated before
  const other = rib(), save = (body) => as(friend)('PUT', '/v1/influencer/profile', { name: 'Voleuse', rib: other, ...body });
  assert.equal((await save({})).json.errors[0].field, 'password');
  assert.equal((await save({ password: 'faux mot de passe' })).status, 403);
  assert.equal(good(await save({ password: PASSWORD })).rib_ends, other.slice(-4));
  await eventually(async () => (await (await fetch(`${base}/mailbox?to=${encodeURIComponent(friend.email)}`, { headers: { accept: 'application/json' } })).json()).some((mail) => mail.text.includes(other.slice(-4))));
  const paid = good(await send('POST', `/v1/admin/payouts/${payout.id}/paid`, { reference: 'VIR 3' }, { token: paying.token }));
  assert.deepEqual([paid.state, paid.rib], ['paid', payout.rib]);
  await ledgerIsSound();
});

test('cash that nobody handed over pays no commission and no refund', async () => {
  // a merchant that has earned nothing yet but what it says was collected
  const account = async (name, slug) => (await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(`${name}:${slug}`)}`)).json.balances?.MAD ?? 0;
  let sold;
  for (const one of (await products()).filter((p) => p.prices.MAD > 8_000 && p.merchant.slug !== merchant))
    if (!sold && await account('liability:merchant', one.merchant.slug) + await account('asset:cash', one.merchant.slug) >= 0) sold = one;
  const { slug } = sold.merchant, hers = await person({ merchant: { slug, role: 'owner' } });
  good(await as(hers)('PUT', '/v1/merchant/programme', rule({ approves_at_once: true }, { sale: { percent: 1000 } })));
  good(await as(ines)('POST', `/v1/programmes/${slug}/applications`, {}));
  const { url } = good(await as(ines)('POST', '/v1/influencer/links', { merchant: slug }));
  const phone = browser();
  await phone.follow(new URL(url).pathname);
  const { order } = good(await place(await cartWith([sold.id, 2]), { email: newEmail('buyer'), clicks: phone.cookies['gys-clicks'] }));
  const { id: parcel } = good(await as(hers)('GET', `/v1/merchant/orders?q=${order.number}`)).items[0];
  for (const step of ['ship', 'collected']) good(await as(hers)('POST', `/v1/merchant/orders/${parcel}/${step}`, {}));
  const { id } = await eventually(async () => {
    await admin('POST', '/admin/v1/sweep');
    return good(await as(hers)('GET', '/v1/merchant/commissions')).items.find((commission) => commission.parcel === parcel);
  });
  await settle(paying, 175);
  assert.deepEqual([(await own(id)).state, (await own(id)).unfunded], ['pending', true]);
  const { refunds } = good(await as(hers)('POST', `/v1/merchant/orders/${parcel}/refunds`, { lines: [{ number: 1, units: 1 }], reason: 'broken' }, { 'idempotency-key': newId() }));
  const giveBack = () => send('POST', `/v1/admin/refunds/${refunds[0].id}/paid`, {}, { token: paying.token });
  assert.equal((await giveBack()).status, 409);

  await handOver(paying.token, slug);
  assert.equal((await giveBack()).status, 204);
  await eventually(async () => { await admin('POST', '/admin/v1/sweep'); return (await own(id)).clawed_back > 0; });
  await settle(paying, 210);
  assert.equal((await own(id)).state, 'paid');
  await ledgerIsSound();
});

test('a link scanned leads on as one clicked does; a mistyped one leads to the shop', async () => {
  const { text, headers } = await as(ines)('GET', `/v1/influencer/links/${link.code}/qr`);
  assert.ok(headers.get('content-type').startsWith('image/svg+xml') && text.startsWith('<svg'));
  assert.equal((await browser().follow(`/GO/${link.code}/Q`)).headers.get('location'), link.destination);
  assert.equal((await browser().follow('/go/00000001')).headers.get('location'), '/');
});

test('programmes are found by words, terms differ by group and partner', async () => {
  const find = async (q) => good(await as(ines)('GET', `/v1/programmes?limit=100&q=${encodeURIComponent(q)}`)).items.filter((p) => p.merchant === merchant);
  assert.deepEqual((await find('bougi lanter')).map((p) => p.membership), ['approved']);
  assert.deepEqual(await find('bougi zzzz'), []);
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({ groups: { gold: { sale: { percent: 2000 } } } })));
  const { items: [{ id }] } = good(await as(owner)('GET', '/v1/merchant/partners?membership=approved'));
  const changed = good(await as(owner)('PATCH', `/v1/merchant/partners/${id}`, { group: 'gold', offer: { window_days: 7 } }));
  assert.deepEqual([changed.terms.sale, changed.terms.window_days], [{ percent: 2000 }, 7]);
  assert.deepEqual((await find(merchant)).map((p) => p.terms.sale), [{ percent: 2000 }]);
  const back = good(await as(owner)('PATCH', `/v1/merchant/partners/${id}`, { group: null, offer: null }));
  assert.deepEqual(back.terms.sale, { percent: 1000 });
});

test('what is wrong is refused and named', async () => {
  const field = async (answer) => { const { status, json } = await answer; return [status, json.errors?.[0]?.field]; };
  assert.deepEqual(await field(as(owner)('PUT', '/v1/merchant/programme', rule({}, { window_days: 400 }))), [400, 'terms.window_days']);
  assert.deepEqual(await field(as(owner)('PUT', '/v1/merchant/programme', rule({}, { sale: { percent: 20_000 } }))), [400, 'terms']);
  assert.deepEqual(await field(as(ines)('POST', '/v1/influencer/links', { merchant, destination: '//evil.example' })), [400, 'destination']);
  assert.deepEqual(await field(as(ines)('PUT', '/v1/influencer/profile', { name: 'Inès', rib: rib().replace(/^./, (d) => (Number(d) + 1) % 10), password: PASSWORD })), [400, 'rib']);
  assert.equal((await as(ines)('POST', `/v1/programmes/${merchant}/applications`, {})).status, 409);
  const stale = await as(owner)('PUT', '/v1/merchant/programme', rule(), { 'if-match': '"0"' });
  assert.equal(stale.status, 412);
});

test('two influencers with one bank account wait for somebody to look', async () => {
  const [one, two] = [await influencer('Omar'), await influencer('Rita')];
  const shared = rib();
  for (const who of [one, two]) {
    good(await as(who)('PUT', '/v1/influencer/profile', { name: who.profile.name, rib: shared, password: PASSWORD }));
    await partner(who, owner, merchant);
  }
  const { url } = good(await as(one)('POST', '/v1/influencer/links', { merchant }));
  const phone = browser();
  await phone.follow(new URL(url).pathname);
  const { parcel } = await buy(1, { clicks: phone.cookies['gys-clicks'] });
  await collect(parcel);
  const held = await commissionOf(parcel);
  assert.deepEqual([held.held, held.risk, held.reasons], [true, 60, ['shared_payout_method']]);
  const waiting = async () => good(await as(owner)('GET', '/v1/merchant/commissions?state=held')).items.map(({ id }) => id);
  assert.ok((await waiting()).includes(held.id), 'the merchant finds it among those that wait for a word');
  const ended = good(await as(owner)('POST', `/v1/merchant/commissions/${held.id}/fraud`, {}));
  assert.deepEqual([ended.state, ended.due], ['fraud', 0]);
  assert.ok(!(await waiting()).includes(held.id), 'and no more once it was said');
  await ledgerIsSound();
});

test('a past elsewhere is taken once', async () => {
  const at = Math.floor(Date.now() / 1000) - 40 * 86_400, stamp = newId().slice(0, 12);
  const who = { influencer: `inf_${stamp}`, account: `acc_${stamp}`, name: 'Ali', emails: [], devices: [], payments: [], merchants: [merchant], membership: 'approved', codes: [[`ALI${stamp}`, merchant]] };
  const sale = (event) => ({ kind: 'sale', event, order: `past_${stamp}`, at, merchant, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 10_000 }], codes: [`ali${stamp}`], email: newEmail() });
  const { results } = await importPast({ partners: [who], past: [sale('a'), sale('a'), sale('b')].map((s) => ({ ...s, event: `${s.event}${stamp}` })) });
  assert.deepEqual(results.map((r) => r.amount ?? r.reason), [1000, 'duplicate_event', 'duplicate_order']);
  await ledgerIsSound();
});

test('an account takes its influencer with it when it goes', async () => {
  const gone = await influencer('Yto');
  await partner(gone, owner, merchant);
  assert.equal(good(await as(gone)('GET', '/v1/account/export')).affiliates.profile[0].name, 'Yto');
  good(await as(gone)('DELETE', '/v1/account', { password: 'un thé à la menthe' }));
  const { items } = good(await as(owner)('GET', '/v1/merchant/partners?membership=refused'));
  assert.ok(items.some((p) => p.influencer.id === gone.profile.id && p.influencer.name === '—'));
  assert.equal((await as(ines)('GET', '/v1/influencer/profile')).status, 200);
});
