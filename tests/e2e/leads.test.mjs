// Registrations by influencers' links: the influencer is credited once for a new customer, and never for one who is not.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { admin, after, base, call, eventually, newId } from './client.mjs';
import { as, browser, good, influencer, partner, rule } from './partnership.mjs';
import { newEmail, PASSWORD, person, send, tokenTo } from './people.mjs';
import { ledgerIsSound } from './shop.mjs';
import { change, skip } from './stored.mjs';

// a merchant of its own: what is counted here is nobody else's
const merchant = `leads-${newId().slice(0, 8).toLowerCase()}`;
let owner, ines, link;

before(async () => {
  owner = await person({ merchant: { slug: merchant, role: 'owner' } });
  ines = await influencer();
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({}, { lead: 500 })));
  await partner(ines, owner, merchant);
  link = good(await as(ines)('POST', '/v1/influencer/links', { merchant }));
});

/** A browser that followed the link. */
async function led() {
  const phone = browser();
  assert.equal((await phone.follow(new URL(link.url).pathname)).status, 302);
  return phone;
}
const register = (phone, email) => send('POST', '/v1/auth/register', { email, lang: 'fr', clicks: phone?.cookies['gys-clicks'] });
const verify = async (email, headers) => good(await send('POST', '/v1/auth/verify', { token: await tokenTo(email, 'verify'), password: PASSWORD, lang: 'fr' }, { headers }));
async function joins(phone, email = newEmail('newcomer'), headers = {}) {
  assert.equal((await register(phone, email)).status, 202);
  return { email, ...await verify(email, headers) };
}
const commissions = async () => good(await as(owner)('GET', '/v1/merchant/commissions?limit=100')).items;
const some = (n) => eventually(async () => { const all = await commissions(); return all.length >= n && all; });

test('a registration by a link is a commission of its own kind, in both accounts and in the ledger', async () => {
  const phone = await led(), email = newEmail('newcomer');
  assert.equal((await register(phone, email)).status, 202);
  assert.deepEqual(await commissions(), [], 'nothing before the address is known to be theirs');
  await verify(email);
  const [owed] = await some(1);
  assert.deepEqual([owed.kind, owed.by, owed.credited, owed.currency, owed.state, owed.parcel, owed.influencer.id], ['lead', 'click', 500, 'MAD', 'pending', undefined, ines.profile.id]);
  const [earned] = good(await as(ines)('GET', '/v1/influencer/commissions')).items;
  assert.deepEqual([earned.id, earned.kind, earned.due, earned.code], [owed.id, 'lead', 500, link.code]);
  const { json } = await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(`liability:commission:${ines.profile.id}`)}`);
  assert.equal(json.balances.MAD, -500);
  const read = (await as(ines)('GET', '/v1/influencer/commissions')).text;
  assert.ok(!read.includes(email) && !read.includes('acc_'), 'who registered is nobody else’s to know');
  await ledgerIsSound();
});

test('nobody is new twice: not in the same browser, not with the same mailbox, not with one that had an account', async () => {
  const count = (await commissions()).length, phone = await led();
  const { email } = await joins(phone);
  await some(count + 1);
  await joins(phone);                                              // the same browser
  await joins(await led(), email.replace('@', '+again@'));         // the same mailbox
  const known = await person();
  await joins(await led(), known.email.replace('@', '+new@'));     // whoever had an account
  await joins(await led(), ines.email.replace('@', '+friend@'));   // the influencer
  await joins(undefined);                                          // who followed no link
  await joins({ cookies: { 'gys-clicks': phone.cookies['gys-clicks'].replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')) } });
  // reports are told in turn: once this one is there, so are those
  await joins(await led());
  const all = await some(count + 2);
  assert.equal(all.length, count + 2);
  await ledgerIsSound();
});

test('a registration that could not be told is told later, once', async () => {
  const count = (await commissions()).length;
  await joins(await led(), undefined, { 'gys-faults': 'affiliates=down' });
  assert.equal((await commissions()).length, count);
  // whatever is due goes with the next one; hours later it is, while the link in the mail is still good
  await joins(await led(), undefined, after('20h'));
  assert.equal((await some(count + 2)).length, count + 2);
  await ledgerIsSound();
});

test('the shop’s own form passes on which link was followed', async () => {
  const count = (await commissions()).length, phone = await led(), email = newEmail('newcomer');
  const cookie = Object.entries(phone.cookies).map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await call('/fr/register', {
    method: 'POST', body: new URLSearchParams({ email }).toString(),
    headers: { cookie, origin: base, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  });
  assert.ok(answer.status < 400, `${answer.status} ${answer.text.slice(0, 300)}`);
  await verify(email);
  assert.equal((await some(count + 1)).length, count + 1);
});

test('what no cookie of ours holds is refused and named; terms may not owe less than nothing', async () => {
  const { status, json } = await send('POST', '/v1/auth/register', { email: newEmail(), clicks: 'x'.repeat(601) });
  assert.deepEqual([status, json.errors[0].field], [400, 'clicks']);
  const refused = await as(owner)('PUT', '/v1/merchant/programme', rule({}, { lead: -1 }));
  assert.deepEqual([refused.status, refused.json.errors[0].field], [400, 'terms.lead']);
});

test('a report that nobody can read keeps no other waiting', { skip }, async () => {
  // the first of all that are due
  const bad = `acc_-${newId()}`, count = (await commissions()).length;
  assert.equal(change('leads', ["INSERT INTO leads (account, body, due) VALUES (?, '{', 1)", bad]), 1);
  try {
    await joins(await led());
    await some(count + 1);
    assert.equal(change('leads', ['UPDATE leads SET due = due WHERE account = ? AND attempts > 0 AND due > 1', bad]), 1, 'it is put off');
  } finally { change('leads', ['DELETE FROM leads WHERE account = ?', bad]); }
});
