// Orders that nobody comes back to: the sweep alone ends those that were not paid, and finds those that were. The clock is put on.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { admin, after, call, newId, send } from './client.mjs';
import { person } from './people.mjs';
import { payAt } from './sandbox.mjs';
import { card, cartWith, ledgerIsSound, levels, order, place, products } from './shop.mjs';
import { change, skip } from './stored.mjs';

const [, one] = await products();
const { token } = await person({ merchant: { slug: one.merchant.slug, role: 'owner' } });
afterEach(ledgerIsSound);

/** Sweeps as it would be done so much later, until nothing is due any more. */
const sweep = async (time) => {
  const all = { orders: 0, work: 0 };
  for (let more = true; more; ) {
    const { status, json, text } = await admin('POST', '/admin/v1/sweep', undefined, after(time));
    assert.equal(status, 200, text);
    all.work += json.work, all.orders += json.orders;
    ({ more } = json);
  }
  return all;
};
const bought = async (cart) => (await place(cart, { payment_method: 'card', email: `${newId()}@example.com` })).json;
const coupon = async (rule) => {
  const code = `LATE-${newId().slice(0, 8).toUpperCase()}`;
  const { status, json, text } = await admin('POST', '/admin/v1/promotions', JSON.stringify({ code, benefit: { kind: 'percent', basis_points: 1000 }, goods: { kind: 'all' }, ...rule }));
  assert.equal(status, 201, text);
  return json;
};
/** Where an order stands as its merchant sees it: nobody asks the payment service for that. */
const shown = async ({ number }) => (await call(`/v1/merchant/orders?q=${number}`, { headers: { authorization: `Bearer ${token}` } })).json.items[0].state;
const used = async ({ id }) => (await admin('GET', '/admin/v1/promotions')).json.items.find((p) => p.id === id).used;

test('an order that nobody pays or looks at ends by itself: its goods and its coupon are there for others', async () => {
  const promotion = await coupon({ limit_total: 1 });
  const withCoupon = async () => {
    const cart = await cartWith([one.id, 2]);
    return [cart, (await send('PUT', `/v1/carts/${cart}/coupons/${promotion.code}`)).json.coupons[0]];
  };
  const [cart] = await withCoupon();
  const before = (await levels(one.id))?.available ?? one.stock;
  const { order: made, payment } = await bought(cart), { id } = made;
  assert.deepEqual([(await levels(one.id)).available, await used(promotion)], [before - 2, 1]);
  assert.equal((await withCoupon())[1].refused, 'used_up');

  await sweep('29m');
  assert.deepEqual([(await order(id)).json.state, (await levels(one.id)).available], ['awaiting_payment', before - 2]);
  const swept = await sweep('31m');
  assert.ok(swept.orders >= 1 && swept.work >= 1, JSON.stringify(swept));
  // told by the sweep: nobody has read the order in between
  assert.deepEqual([await shown(made), (await levels(one.id)).available, await used(promotion)], ['expired', before, 0]);
  const over = (await order(id)).json;
  assert.deepEqual([over.state, over.payment, over.refunded], ['expired', undefined, 0]);
  await payAt(payment.url, card());
  await sweep('2h');
  assert.deepEqual([(await order(id)).json.state, (await levels(one.id)).available, await used(promotion)], ['expired', before, 0]);

  const [again, { refused }] = await withCoupon();
  assert.equal(refused, undefined);
  const second = await bought(again);
  assert.ok(second.order.totals.discount > 0);
  await send('POST', `/v1/orders/${second.order.id}/cancel`, {});
});

test('an order that was paid is paid, though its shopper never came back and no webhook ever came', async () => {
  await admin('PUT', '/admin/v1/sandbox/shop/webhooks', JSON.stringify({ copies: 0 }));
  try {
    for (const time of ['3m', '31m']) {
      const before = (await levels(one.id))?.available ?? one.stock;
      const { order: made, payment } = await bought(await cartWith([one.id, 1]));
      await payAt(payment.url, card());
      assert.equal(await shown(made), 'awaiting_payment');
      await sweep(time);
      assert.deepEqual([await shown(made), (await levels(one.id)).available], ['paid', before - 1], `${time} later`);
      assert.deepEqual((await order(made.id)).json.refunds, []);
    }
  } finally { await admin('PUT', '/admin/v1/sandbox/shop/webhooks', JSON.stringify({})); }
});

test('what nobody can read stops nothing: it is put off, given up at last, and the others are done', { skip }, async () => {
  const poison = Array.from({ length: 8 }, () => `sandbox:evt_${newId()}`);
  const events = (sql) => poison.reduce((all, id) => all + change('payment_events', [sql, id]), 0);
  const before = (await levels(one.id))?.available ?? one.stock;
  const { order: broken } = await bought(await cartWith([one.id, 1]));
  const { order: whole } = await bought(await cartWith([one.id, 1]));
  change('orders', ["UPDATE orders SET agreed = '[' || agreed || ']', look_at = 1 WHERE id = ?", broken.id]);
  try {
    events("INSERT INTO payment_events (id, at, state, body, due) VALUES (?, 1, 'kept', '{', 1)");
    await sweep('31m');
    assert.equal(await shown(whole), 'expired', 'the next order');
    assert.equal(change('orders', ['UPDATE orders SET look_faults = look_faults WHERE id = ? AND look_faults > 0 AND look_at > ?', broken.id, Date.now()]), 1, 'put off');
    assert.equal(events("UPDATE payment_events SET attempts = 11, due = 1 WHERE id = ? AND attempts > 0 AND state = 'kept'"), 8, 'each was tried');
    change('orders', ['UPDATE orders SET look_faults = 23, look_at = 1 WHERE id = ?', broken.id]);
    await sweep('31m');
    assert.equal(events("UPDATE payment_events SET body = body WHERE id = ? AND state = 'given_up' AND due IS NULL"), 8);
    assert.equal(change('orders', ['UPDATE orders SET look_faults = look_faults WHERE id = ? AND look_faults = 24 AND look_at IS NULL', broken.id]), 1);
  } finally {
    change('orders', ["UPDATE orders SET agreed = json_extract(agreed, '$[0]'), look_faults = 0, look_at = 1 WHERE id = ?", broken.id]);
  }
  await sweep('31m');
  assert.deepEqual([await shown(broken), (await levels(one.id)).available], ['expired', before]);
});
