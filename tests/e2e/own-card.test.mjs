// Who buys from themselves is known by the card and by the telephone, too: whatever name, mailbox and browser they use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call, eventually, newId } from './client.mjs';
import { as, browser, good, influencer, partner, rule } from './partnership.mjs';
import { newEmail, person, send } from './people.mjs';
import { payAt } from './sandbox.mjs';
import { address, books, card, cartWith, ledgerIsSound, products, request } from './shop.mjs';

// no other test pays by these, and no other influencer has them
const OWN = '5200 8282 8282 8210', OTHER = '5105 1051 0510 5100';

/** A mobile telephone that no other test has. */
const phone = () => `06${String(BigInt(`0x${newId()}`) % 100_000_000n).padStart(8, '0')}`;

async function pays(number, product, { token, ...wanted } = {}) {
  const body = await request(await cartWith([product.id, 1]), { payment_method: 'card', address: { ...address, phone: phone() }, ...wanted });
  const { json } = await send('POST', '/v1/checkouts', body, { token, headers: { 'idempotency-key': newId() } });
  await payAt(json.payment.url, card(number));
  return eventually(async () => {
    const order = (await call(`/v1/orders/${json.order.id}`)).json;
    return order.state === 'paid' && order;
  }, { every: 200 });
}

test('an influencer’s card credits nobody but others’ do, and no card is known by its number or fingerprint', async () => {
  // the most expensive: other tests of affiliates have other merchants
  const [product] = (await products()).sort((a, b) => b.prices.MAD - a.prices.MAD), merchant = product.merchant.slug;
  const owner = await person({ merchant: { slug: merchant, role: 'owner' } }), omar = await influencer('Omar');
  good(await as(owner)('PUT', '/v1/merchant/programme', rule()));
  await partner(omar, owner, merchant);
  const { url } = good(await as(omar)('POST', '/v1/influencer/links', { merchant }));
  await pays(OWN, product, { token: omar.token, email: omar.email });
  await ledgerIsSound();

  const bought = {};
  for (const number of [OWN, OTHER]) {
    const buyer = browser();
    await buyer.follow(new URL(url).pathname);
    bought[number] = await pays(number, product, { email: newEmail('buyer'), clicks: buyer.cookies['gys-clicks'] });
  }
  await ledgerIsSound();
  const parcel = async ({ number }) => good(await as(owner)('GET', `/v1/merchant/orders?q=${number}`)).items[0].id;
  const [own, other] = [await parcel(bought[OWN]), await parcel(bought[OTHER])];
  const { items } = good(await as(owner)('GET', '/v1/merchant/commissions?limit=100'));
  assert.ok(items.some((one) => one.parcel === other), 'another card is another buyer');
  assert.ok(!items.some((one) => one.parcel === own), 'the own card is no buyer');
  const exported = await as(omar)('GET', '/v1/account/export');
  assert.ok(!/mastercard_debit|\b8210\b/.test(exported.text));
  assert.equal((await books()).ok, true);
});

test('an influencer’s telephone credits nobody either, however it is written: paid at the door there is no card', async () => {
  const product = (await products()).sort((a, b) => b.prices.MAD - a.prices.MAD).find((one, _, [first]) => one.merchant.slug !== first.merchant.slug), merchant = product.merchant.slug;
  const owner = await person({ merchant: { slug: merchant, role: 'owner' } }), sara = await influencer('Sara');
  good(await as(owner)('PUT', '/v1/merchant/programme', rule()));
  await partner(sara, owner, merchant);
  const { url } = good(await as(sara)('POST', '/v1/influencer/links', { merchant }));
  const own = phone(), order = async (number, wanted = {}, token) => {
    const buyer = browser();
    await buyer.follow(new URL(url).pathname);
    const body = await request(await cartWith([product.id, 1]), { address: { ...address, phone: number }, email: newEmail('buyer'), clicks: buyer.cookies['gys-clicks'], ...wanted });
    const made = good(await send('POST', '/v1/checkouts', body, { token, headers: { 'idempotency-key': newId() } })).order;
    const { items: [{ id }] } = good(await as(owner)('GET', `/v1/merchant/orders?q=${made.number}`));
    for (const step of ['ship', 'collected']) good(await as(owner)('POST', `/v1/merchant/orders/${id}/${step}`, {}));
    await ledgerIsSound();
    return id;
  };
  await order(own, { email: sara.email, clicks: '' }, sara.token);
  const written = `+212 ${own[1]} ${own.slice(2, 5)}-${own.slice(5)}`;
  const [hers, anothers] = [await order(written), await order(phone())];
  const { items } = good(await as(owner)('GET', '/v1/merchant/commissions?limit=100'));
  assert.deepEqual([items.some((one) => one.parcel === hers), items.some((one) => one.parcel === anothers)], [false, true]);
  // one that stands in the address book of whoever becomes an influencer is known before anything is bought
  const kept = phone();
  good(await as(sara)('POST', '/v1/account/addresses', { name: 'Sara', phone: kept, line1: '1, rue', city: 'Fès', country: 'MA' }));
  good(await as(sara)('PUT', '/v1/influencer/profile', { name: 'Sara' }));
  const booked = await order(kept);
  assert.ok(!good(await as(owner)('GET', '/v1/merchant/commissions?limit=100')).items.some((one) => one.parcel === booked));
  const exported = await as(sara)('GET', '/v1/account/export');
  assert.ok(!JSON.stringify(exported.json.affiliates ?? {}).includes(own.slice(1)));
});
