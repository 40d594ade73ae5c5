// What a person takes along, and what is left when they go (GDPR, Law 09-08): orders, the cart, reviews and mails.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, call, eventually } from './client.mjs';
import { PASSWORD, person, send, tokenTo } from './people.mjs';
import { bought } from './buyers.mjs';
import { cartWith, order, place, products } from './shop.mjs';

const mails = async (email) => (await (await fetch(`${base}/mailbox?to=${encodeURIComponent(email)}`, { headers: { accept: 'application/json' } })).json());

test('orders, reviews and mails go along; afterwards the review stands without a name, and the mails are gone', async () => {
  const [product] = await products(), who = await person({ name: 'Amina' }), { token, email } = who;
  const { number } = await bought(who, product);
  const words = `Belle lanterne, ${email.split('@')[0]}`;
  const written = await send('POST', `/v1/products/${product.slug}/reviews`, { rating: 4, text: words, author: 'Amina B.' }, { token });
  assert.equal(written.status, 200, written.text);
  await send('POST', '/v1/auth/password/forgot', { email });
  await tokenTo(email, 'password');

  const mine = (method, path = '', body) => send(method, `/v1/carts/mine${path}`, body, { token });
  assert.equal((await mine('PUT', `/lines/${product.id}`, { quantity: 2 })).status, 200);
  assert.equal((await mine('PUT', '/coupons/NOTHING-HERE')).status, 200);

  const { json } = await send('GET', '/v1/account/export', undefined, { token });
  const { lines, coupons } = json.payment.cart;
  assert.deepEqual([lines.map((line) => [line.product_id, line.quantity]), coupons], [[[product.id, 2]], ['NOTHING-HERE']]);
  assert.deepEqual(json.payment.orders.map((order) => order.number), [number]);
  assert.deepEqual(json.product.reviews.map((r) => [r.product_id, r.rating, r.text, r.author]), [[product.id, 4, words, 'Amina B.']]);
  assert.ok(json.notification.mails.some((mail) => /password\?token=/.test(mail.text)));
  assert.ok(!JSON.stringify(json).includes('argon2'), 'no secret is exported');

  const stranger = await person();
  const none = (await send('GET', '/v1/account/export', undefined, { token: stranger.token })).json;
  assert.deepEqual([none.product, none.payment], [{ reviews: [] }, { orders: [], cart: { lines: [], coupons: [] } }]);

  const gone = await send('DELETE', '/v1/account', { password: PASSWORD }, { token });
  assert.deepEqual(gone.json.erased.sort(), ['affiliates', 'auth', 'notification', 'payment', 'product']);
  const left = await eventually(async () => {
    const { items, stars } = (await call(`/v1/products/${product.slug}/reviews?limit=100`)).json;
    const review = items.find((item) => item.text === words);
    return review?.author === '' && { review, stars };
  });
  assert.equal(left.review.rating, 4);
  assert.ok(left.stars[3] >= 1, 'its stars still count');
  assert.deepEqual(await mails(email), []);
  // the access token lives on for its quarter of an hour: it finds an object that begins anew
  const { json: emptied } = await mine('GET');
  assert.deepEqual([emptied.version, emptied.lines, emptied.coupons], [0, [], []]);

  const again = await person({ email });
  assert.deepEqual((await send('GET', '/v1/account/export', undefined, { token: again.token })).json.product, { reviews: [] }, 'nothing comes back to the address');
});

test('what was ordered as a guest with the own address, never listed, goes along and is erased too', async () => {
  const [product] = (await products()).slice(-3), who = await person({ name: 'Amina' });
  const cash = (await place(await cartWith([product.id, 1]), { email: who.email })).json.order;
  const card = (await place(await cartWith([product.id, 1]), { email: who.email, payment_method: 'card' })).json;
  assert.ok(card.payment, 'it is still to be paid');
  const { json } = await send('GET', '/v1/account/export', undefined, { token: who.token });
  assert.deepEqual(json.payment.orders.map(({ number }) => number).sort(), [cash.number, card.order.number].sort());
  assert.equal((await send('DELETE', '/v1/account', { password: PASSWORD }, { token: who.token })).status, 200);
  const owner = await person({ merchant: { slug: product.merchant.slug, role: 'owner' } });
  const ask = (path) => send('GET', `/v1/merchant/orders${path}`, undefined, { token: owner.token });
  const seen = await ask(`/${(await ask(`?q=${cash.number}`)).json.items[0].id}`);
  const left = [seen.text, (await order(cash.id)).text, (await order(card.order.id)).text];
  for (const secret of [who.email, 'Salma Idrissi', 'rue de la Liberté', '06 12 34 56 78', '+212612345678']) assert.ok(left.every((text) => !text.includes(secret)), secret);
});
