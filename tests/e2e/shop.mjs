// Buying, for tests: carts, quotes, orders, stock, and the check that runs after every scenario.
import assert from 'node:assert/strict';
import { admin, call, eventually, newId, send } from './client.mjs';

export const address = { name: 'Salma Idrissi', line1: '12 rue de la Liberté', line2: '', city: 'Casablanca', postcode: '20000', country: 'MA', phone: '06 12 34 56 78' };

/** Products of which there are plenty. */
export const products = async () => (await call('/v1/products?limit=100&sort=popular')).json.items.filter((p) => p.stock > 40);

/** A new guest's cart with these [product id, units]. */
export async function cartWith(...lines) {
  const { id } = (await send('POST', '/v1/carts')).json;
  for (const [product, quantity] of lines) assert.equal((await send('PUT', `/v1/carts/${id}/lines/${product}`, { quantity })).status, 200);
  return id;
}

const terms = (cart, wanted = {}) => ({ cart, currency: 'MAD', country: 'MA', shipping_method: 'standard', payment_method: 'cash_on_delivery', ...wanted });

/** What a cart comes to. */
export function quoteOf(cart, { currency, country, shipping_method, payment_method } = {}) {
  const given = Object.fromEntries(Object.entries({ currency, country, shipping_method, payment_method }).filter(([, v]) => v !== undefined));
  return send('POST', '/v1/quotes', terms(cart, given));
}

/** The body of a checkout for what the cart comes to now. */
export async function request(cart, wanted = {}) {
  const { json } = await quoteOf(cart, wanted);
  return { ...terms(cart), email: 'salma@example.com', address, lang: 'fr', expected_total: json?.totals?.total ?? 0, ...wanted };
}

/** Orders what is in a cart. */
export const place = async (cart, wanted = {}, key = newId()) => send('POST', '/v1/checkouts', await request(cart, wanted), { 'idempotency-key': key });

export const order = (id) => call(`/v1/orders/${id}`);

/** The count of a product's only article; nothing before it was first counted. */
export async function levels(product) {
  const { json } = await admin('GET', `/admin/v1/stock/${product}`);
  return json.items?.[0] ?? json.levels?.items?.[0];
}

/** The check of the books, all its parts together; nothing when one could not be had. */
export async function books() {
  const all = { ok: true, entries: 0, postings: 0, faults: [], balances: [] };
  for (let next = ''; next !== undefined; ) {
    const { json } = await admin('GET', `/admin/v1/ledger/check${next}`);
    if (!json?.faults) return undefined;
    all.ok &&= json.ok;
    all.entries += json.entries, all.postings += json.postings, all.pending_work = json.pending_work;
    all.faults.push(...json.faults), all.balances.push(...json.balances);
    next = json.next_cursor && `?cursor=${encodeURIComponent(json.next_cursor)}`;
  }
  return all;
}

/** Everything adds up, once what is due has been done. */
export async function ledgerIsSound() {
  const check = await eventually(async () => {
    await admin('POST', '/admin/v1/sweep');
    const all = await books();
    return all && (all.pending_work === 0 || !all.ok) && all;
  }, { within: 30_000, every: 500 });
  assert.deepEqual(check.faults, []);
  assert.ok(check.ok);
  return check;
}

/** A test card that is taken. */
export const card = (number = '4242 4242 4242 4242') => ({ number, expiry: '12 / 34', cvc: '123', name: 'Salma' });
