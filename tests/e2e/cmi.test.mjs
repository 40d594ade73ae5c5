// CMI, Morocco's card centre: the browser posts a signed form there, its server posts the outcome here. The test is CMI.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, test } from 'node:test';
import { call, eventually, newId } from './client.mjs';
import { person, send } from './people.mjs';
import { cartWith, ledgerIsSound, order, place, products, quoteOf } from './shop.mjs';

const { CMI_CLIENT_ID: client, CMI_STORE_KEY: key } = process.env;
const skip = !key && 'CMI is not set up for this run';
const [, , , , one] = await products();
afterEach(ledgerIsSound);

/** The signature `ver3`, as CMI's own code makes it; names here need no more than sorting without case. */
function sign(fields) {
  const escaped = (text) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
  const names = Object.keys(fields).filter((name) => !['hash', 'encoding'].includes(name.toLowerCase()));
  names.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return createHash('sha512').update([...names.map((name) => escaped(fields[name])), escaped(key)].join('|')).digest('base64');
}
const outcome = ({ id, totals }, more = {}) => ({
  clientid: client, oid: id, amount: (totals.total / 100).toFixed(2), currency: '504', ProcReturnCode: '00', Response: 'Approved', mdStatus: '1', TransId: `T${newId().slice(0, 10)}`, ...more,
});
const tell = (fields, hash = sign(fields)) => call('/v1/webhooks/cmi', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ ...fields, HASH: hash }).toString() });
const bought = async () => (await place(await cartWith([one.id, 1]), { payment_method: 'cmi', email: `${newId()}@example.com` })).json;

test('CMI is offered for dirhams in Morocco only, and its form is signed', { skip }, async () => {
  const cart = await cartWith([one.id, 1]);
  assert.ok((await quoteOf(cart)).json.payment_methods.includes('cmi'));
  assert.ok(!(await quoteOf(cart, { country: 'FR', currency: 'EUR', payment_method: 'card' })).json.payment_methods.includes('cmi'));
  const { order: made, payment } = await bought();
  assert.deepEqual([made.state, payment.engine], ['awaiting_payment', 'cmi']);
  const { HASH, ...fields } = Object.fromEntries(payment.fields);
  assert.equal(HASH, sign(fields));
  assert.deepEqual([fields.oid, fields.amount, fields.currency], [made.id, (made.totals.total / 100).toFixed(2), '504']);
  assert.match(fields.callbackUrl, /\/v1\/webhooks\/cmi$/);
});

test('an approved payment is taken once, however often CMI tells of it', { skip }, async () => {
  const { order: made } = await bought();
  const said = outcome(made);
  for (let i = 0; i < 3; i++) {
    const { status, text } = await tell(said);
    assert.deepEqual([status, text], [200, 'ACTION=POSTAUTH']);
  }
  assert.equal((await order(made.id)).json.state, 'paid');
});

test('a wrong hash, another merchant\'s word or another amount takes nothing', { skip }, async () => {
  const { order: made } = await bought();
  const said = outcome(made);
  const forged = `${sign(said).slice(0, 10)}AAAA${sign(said).slice(14)}`;
  assert.equal((await tell(said, forged)).status, 401);
  assert.equal((await tell({ ...said, amount: '1.00' }, sign(said))).status, 401);
  assert.equal((await tell(outcome(made, { clientid: '1' }))).status, 401);
  assert.equal((await tell(outcome(made, { amount: '1.00' }))).text, 'FAILURE');
  const unknown = outcome({ ...made, id: `ord_${newId()}` });
  for (let i = 0; i < 2; i++) assert.equal((await tell(unknown)).text, 'FAILURE');
  assert.equal((await order(made.id)).json.state, 'awaiting_payment');
  assert.equal((await tell(outcome(made, { ProcReturnCode: '05', Response: 'Declined' }))).text, 'APPROVED');
  assert.equal((await order(made.id)).json.state, 'awaiting_payment');
  assert.equal((await tell(said)).text, 'ACTION=POSTAUTH');
  assert.equal((await order(made.id)).json.state, 'paid');
});

test('what was paid there is given back by people, in CMI\'s own pages', { skip }, async () => {
  const { order: made } = await bought();
  await tell(outcome(made));
  await send('POST', `/v1/orders/${made.id}/cancel`, {});
  const { id, state } = (await order(made.id)).json.refunds[0];
  assert.equal(state, 'pending');
  await ledgerIsSound();
  const { token } = await person({ roles: ['admin'] });
  assert.equal((await send('POST', `/v1/admin/refunds/${id}/paid`, {}, { token })).status, 204);
  await eventually(async () => (await order(made.id)).json.refunds[0].state === 'succeeded');
});
