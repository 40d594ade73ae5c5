// Owners hear by mail of what waits for them: an order to prepare, in cash or paid, and a return; once each, and nothing of the buyer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bought } from './buyers.mjs';
import { base, eventually, newId } from './client.mjs';
import { mailTo, newEmail, person, send } from './people.mjs';
import { address, cartWith, place, products } from './shop.mjs';

const [product] = await products();
const owner = await person({ merchant: { slug: product.merchant.slug, role: 'owner' } });
const mails = async () => (await fetch(`${base}/mailbox?to=${encodeURIComponent(owner.email)}`, { headers: { accept: 'application/json' } })).json();
const about = async (number, what = '') => (await mails()).filter((mail) => mail.subject.includes(number) && mail.subject.includes(what));
const mine = (method, path, body) => send(method, `/v1/merchant/${path}`, body, { token: owner.token });
/** The parcel of an order as its merchant sees it. */
const parcelOf = async (number) => (await mine('GET', `orders?q=${number}`)).json.items[0];

let inCash;

test('an order in cash is told when it is placed', async () => {
  const { json: { order: { number } } } = await place(await cartWith([product.id, 2]));
  const mail = await mailTo(owner.email, new RegExp(number));
  const { id } = await parcelOf(number);
  assert.match(mail.text, new RegExp(`/studio/orders/${id}`));
  assert.match(mail.text, /Unités : 2\. Paiement : à la livraison/);
  for (const secret of [address.name, address.line1, 'salma@example.com', '06 12']) assert.ok(!`${mail.text}${mail.html}`.includes(secret), secret);
  for (const step of ['ship', 'collected']) assert.ok((await mine('POST', `orders/${id}/${step}`, {})).status < 300, step);
  inCash = number;
});

test('an order by card is told once it is paid, and a return of it when it is asked for', async () => {
  const buyer = await person({ email: newEmail('buyer') });
  const order = await bought(buyer, product);
  const mail = await mailTo(owner.email, new RegExp(order.number));
  assert.match(mail.text, /Paiement : par carte, déjà fait/);
  const { id } = await parcelOf(order.number);
  for (const step of ['ship', 'deliver']) assert.ok((await mine('POST', `orders/${id}/${step}`, {})).status < 300, step);
  const asked = await send('POST', `/v1/orders/${order.id}/returns`, { lines: [{ number: 1, units: 1 }], reason: 'trop petit' }, { token: buyer.token, headers: { 'idempotency-key': newId() } });
  assert.ok(asked.status < 300, asked.text);
  await eventually(async () => (await about(order.number, 'Retour')).length === 1);
  assert.equal((await about(order.number, 'Nouvelle')).length, 1);
  // by now whatever was said of the cash, collected before this order was made, has come too
  assert.equal((await about(inCash)).length, 1);
});
