// What tests of the payment sandbox share: accounts, their keys, and the hosted pages.
import { createHmac, randomBytes } from 'node:crypto';
import { base } from './client.mjs';

const secret = process.env.SANDBOX_SECRET ?? '';
const derived = (purpose, account) => createHmac('sha256', secret).update(`${purpose}:${account}`).digest('hex');

/** The name of an account that nobody used before. */
export const account = () => `t${randomBytes(8).toString('hex')}`;

/** The keys of an account. */
export const keys = (name) => ({ secretKey: `sk_test_sandbox_${name}_${derived('key', name)}`, webhookSecret: `whsec_${derived('webhook', name)}` });

/** The official client's transport, which asks this sandbox for what the client asks Stripe for. */
export const transport = (Stripe) => Stripe.createFetchHttpClient((url, init) => {
  const { pathname, search } = new URL(url);
  return fetch(`${base}/sandbox${pathname}${search}`, init);
});

/** Sends a form of a page, as a browser does: { status, location, text }. */
export async function payAt(url, fields) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}
