// A statement that goes to the wrong bank account is withdrawn, or its transfer comes back: the next sweep makes another to the account
// as it is then, of the same amount.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { admin, newId } from './client.mjs';
import { as, good, importPast, influencer, payIn, rib, rule, settle } from './partnership.mjs';
import { PASSWORD, mailTo, newEmail, person, send } from './people.mjs';
import { ledgerIsSound } from './shop.mjs';

const merchant = `withdraw-${newId().slice(0, 8)}`;
let boss, rita;

const act = (id, word, body) => send('POST', `/v1/admin/payouts/${id}/${word}`, body ?? {}, { token: boss.token });
const statements = async () => good(await as(rita)('GET', '/v1/influencer/statements')).items;
const owed = async () => -((await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(`liability:statement:${rita.profile.id}`)}`)).json.balances?.MAD ?? 0) || 0;
async function moveTo(account) {
  good(await as(rita)('PUT', '/v1/influencer/profile', { name: 'Rita', bio: '', channels: [], rib: account, password: PASSWORD }));
  return account.slice(-4);
}

before(async () => {
  const owner = await person({ merchant: { slug: merchant, role: 'owner' } });
  boss = await person({ roles: ['admin'] });
  rita = await influencer('Rita');
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({ approves_at_once: true }, { holding_days: 0 })));
  await payIn(boss.token, merchant, 1_000_000);
  good(await as(rita)('POST', `/v1/programmes/${merchant}/applications`, {}));
  const { code } = good(await as(rita)('POST', '/v1/influencer/codes', { merchant }));
  const at = Math.floor(Date.now() / 1000) - 40 * 86_400;
  await importPast({ past: [{ kind: 'sale', event: newId(), order: newId(), at, merchant, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }], codes: [code], email: newEmail() }] });
});

test('who changes the bank account sees which statements still go to the former one; withdrawn, they are made anew', async () => {
  await settle(boss, 0);
  const [first] = await statements();
  assert.deepEqual([first.state, first.paid, first.account_ends, first.to_former_account], ['prepared', 10_000, rita.profile.rib_ends, false]);
  const ends = await moveTo(rib());
  const [now] = await statements();
  assert.deepEqual([now.account_ends, now.to_former_account], [rita.profile.rib_ends, true]);

  assert.equal((await act(first.id, 'returned')).status, 409);
  for (let twice = 0; twice < 2; twice++) assert.equal(good(await act(first.id, 'withdraw')).state, 'withdrawn');
  assert.equal((await act(first.id, 'paid', { reference: 'VIR 1' })).status, 409);
  await mailTo(rita.email, /a été retiré avant de partir/);
  assert.equal(await owed(), 10_000);

  await settle(boss, 0);
  await settle(boss, 0);
  const all = await statements();
  assert.deepEqual(all.map((one) => [one.period, one.state, one.carried_in, one.paid, one.account_ends, one.to_former_account]), [
    [first.period, 'prepared', 10_000, 10_000, ends, false], [first.period, 'withdrawn', 0, 10_000, rita.profile.rib_ends, false],
  ]);
  assert.deepEqual(good(await as(rita)('GET', `/v1/influencer/statements/${all[0].id}`)).entries, []);
  assert.match((await as(rita)('GET', `/v1/influencer/statements/${all[0].id}.pdf`)).text, /^%PDF-/);
  await ledgerIsSound();
});

test('what the bank gives back is owed again and paid to another account', async () => {
  const [{ id }] = await statements();
  good(await act(id, 'paid', { reference: 'VIR 2' }));
  assert.equal(await owed(), 0);
  assert.equal((await act(id, 'withdraw')).status, 409);
  for (let twice = 0; twice < 2; twice++) assert.equal(good(await act(id, 'returned')).state, 'returned');
  await mailTo(rita.email, /La banque a rendu le versement/);
  assert.equal(await owed(), 10_000);
  const ends = await moveTo(rib());
  await settle(boss, 0);
  const [last] = await statements();
  assert.deepEqual([last.state, last.paid, last.account_ends], ['prepared', 10_000, ends]);
  assert.equal(good(await act(last.id, 'paid', { reference: 'VIR 3' })).reference, 'VIR 3');
  assert.equal(await owed(), 0);
  const { items } = good(await send('GET', '/v1/admin/payouts?state=returned&limit=100', undefined, { token: boss.token }));
  assert.ok(items.some((one) => one.id === id && one.decided_at > 0));
  await ledgerIsSound();
});
