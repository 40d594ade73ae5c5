// The marketplace's people see everybody's commissions and judge them, also after they were paid: what was paid is owed back.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { admin, newId } from './client.mjs';
import { as, good, importPast, influencer, payIn, rule, settle } from './partnership.mjs';
import { newEmail, person, send } from './people.mjs';
import { ledgerIsSound } from './shop.mjs';

const merchant = `judge-${newId().slice(0, 8)}`;
let owner, boss, nora, hind;

const all = (query = '') => send('GET', `/v1/admin/commissions?limit=100&merchant=${merchant}${query}`, undefined, { token: boss.token });
const listed = async (query) => good(await all(query)).items;
const judge = (id, verdict, reason = 'le même acheteur, dix fois') => send('POST', `/v1/admin/commissions/${id}/${verdict}`, { reason }, { token: boss.token });
const stands = async (kind, of) => (await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(`liability:${kind}:${of}`)}`)).json.balances?.MAD ?? 0;
const statements = async (who) => good(await as(who)('GET', '/v1/influencer/statements')).items;

before(async () => {
  owner = await person({ merchant: { slug: merchant, role: 'owner' } });
  boss = await person({ roles: ['admin'] });
  [nora, hind] = [await influencer('Nora'), await influencer('Hind')];
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({ approves_at_once: true }, { holding_days: 0 })));
  await payIn(boss.token, merchant, 1_000_000);
  const at = Math.floor(Date.now() / 1000) - 40 * 86_400;
  for (const [who, count] of [[nora, 3], [hind, 1]]) {
    good(await as(who)('POST', `/v1/programmes/${merchant}/applications`, {}));
    const { code } = good(await as(who)('POST', '/v1/influencer/codes', { merchant }));
    const sales = Array.from({ length: count }, (_, n) => ({ kind: 'sale', event: newId(), order: newId(), at: at + n, merchant, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }], codes: [code], email: newEmail() }));
    await importPast({ past: sales });
  }
});

test('commissions are found by state, influencer and merchant, page by page', async () => {
  assert.equal((await listed()).length, 4);
  const own = await listed(`&influencer=${nora.profile.id}`);
  assert.deepEqual(own.map((one) => [one.influencer.id, one.judgements.length]), Array(3).fill([nora.profile.id, 0]));
  const [{ state }] = own;
  assert.equal((await listed(`&state=${state}&influencer=${nora.profile.id}`)).length, 3);
  for (const none of ['fraud', 'held']) assert.deepEqual([await listed(`&state=${none}`), await listed(`&state=${none}&influencer=${nora.profile.id}`)], [[], []]);
  const first = good(await send('GET', `/v1/admin/commissions?merchant=${merchant}&limit=3`, undefined, { token: boss.token }));
  const second = good(await send('GET', `/v1/admin/commissions?merchant=${merchant}&limit=3&cursor=${first.next_cursor}`, undefined, { token: boss.token }));
  assert.deepEqual([first.items.length, second.items.length, second.next_cursor], [3, 1, undefined]);
  for (const query of ['', '&state=pending', '&state=held', `&influencer=${hind.profile.id}`]) {
    assert.equal((await send('GET', `/v1/admin/commissions?limit=1${query}`, undefined, { token: boss.token })).status, 200, query);
  }
  assert.equal((await all('&state=lost')).json.errors[0].field, 'state');
});

test('fraud after it was paid is owed back and taken off the next statement; kept, it is paid again', async () => {
  await settle(boss, 0);
  const [statement] = await statements(nora);
  assert.equal(statement.paid, 30_000);
  good(await send('POST', `/v1/admin/payouts/${statement.id}/paid`, { reference: 'VIR 1' }, { token: boss.token }));
  const [one] = await listed(`&influencer=${nora.profile.id}&state=paid`);
  assert.equal((await as(owner)('POST', `/v1/merchant/commissions/${one.id}/fraud`, {})).status, 409);
  assert.equal((await judge(one.id, 'fraud', ' ')).json.errors[0].field, 'reason');
  assert.equal((await judge('com_none', 'fraud')).status, 404);
  for (let twice = 0; twice < 2; twice++) {
    const judged = good(await judge(one.id, 'fraud'));
    assert.deepEqual([judged.state, judged.due, judged.paid], ['fraud', 0, 10_000]);
    assert.deepEqual(judged.judgements.map(({ verdict, by, by_marketplace, reason }) => [verdict, by, by_marketplace, reason]), [['fraud', boss.id, true, 'le même acheteur, dix fois']]);
  }
  assert.equal(await stands('influencer', nora.profile.id), 10_000);
  // no merchant goes over the marketplace's word
  assert.equal((await as(owner)('POST', `/v1/merchant/commissions/${one.id}/approve`, {})).status, 409);

  await settle(boss, 35);
  const [debt] = await statements(nora);
  const { entries } = good(await as(nora)('GET', `/v1/influencer/statements/${debt.id}`));
  assert.deepEqual([debt.paid, debt.carried_out, entries.map((e) => e.amount)], [0, -10_000, [-10_000]]);
  assert.deepEqual([await stands('influencer', nora.profile.id), await stands('statement', nora.profile.id)], [0, 10_000]);

  const kept = good(await judge(one.id, 'keep', 'trois clientes différentes'));
  assert.deepEqual([kept.state, kept.due, kept.judgements.map((one) => one.verdict)], ['approved', 10_000, ['keep', 'fraud']]);
  await settle(boss, 70);
  const [last] = await statements(nora);
  assert.deepEqual([last.carried_in, last.paid, last.carried_out], [-10_000, 0, 0]);
  assert.deepEqual([await stands('influencer', nora.profile.id), await stands('statement', nora.profile.id)], [0, 0]);
  await ledgerIsSound();
});

test('fraud that was approved or stood on a statement is not transferred', async () => {
  const [one] = await listed(`&influencer=${hind.profile.id}`);
  const [statement] = await statements(hind);
  assert.equal(statement.state, 'prepared');
  good(await judge(one.id, 'fraud'));
  const pay = () => send('POST', `/v1/admin/payouts/${statement.id}/paid`, { reference: 'VIR 2' }, { token: boss.token });
  assert.equal((await pay()).status, 409);
  good(await judge(one.id, 'keep'));
  assert.equal(good(await pay()).state, 'paid');
  await ledgerIsSound();
});
