// People who bought something: paid by card at the sandbox, signed in.
import assert from 'node:assert/strict';
import { call, eventually, newId } from './client.mjs';
import { send } from './people.mjs';
import { payAt } from './sandbox.mjs';
import { cartWith, request } from './shop.mjs';

const CARD = { number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123', name: 'Salma' };

/** The order of somebody signed in, once it is paid. */
export async function bought({ token, email }, product, units = 1) {
  const body = await request(await cartWith([product.id, units]), { payment_method: 'card', email });
  const { status, json, text } = await send('POST', '/v1/checkouts', body, { token, headers: { 'idempotency-key': newId() } });
  assert.equal(status, 201, text);
  await payAt(json.payment.url, CARD);
  return eventually(async () => {
    const order = (await call(`/v1/orders/${json.order.id}`)).json;
    return order.state === 'paid' && order;
  }, { every: 200 });
}
