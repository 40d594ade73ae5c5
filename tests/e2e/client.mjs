// What every end-to-end test speaks through: plain requests to the running marketplace, and signed ones as an administrator.
import { createHash, createHmac, randomBytes } from 'node:crypto';

export const base = process.env.BASE_URL ?? 'http://127.0.0.1:8787';
const secret = process.env.ADMIN_SECRET ?? '';

/** The answer to a request with its body read: { status, headers, json, text }. */
export async function call(path, init = {}) {
  const response = await fetch(base + path, { redirect: 'manual', ...init });
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '') && text ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}

/** The headers that sign a request; each field may be overridden to forge one. */
export function signed(method, target, body = '', { key = secret, timestamp = Math.floor(Date.now() / 1000), nonce = randomBytes(16).toString('hex') } = {}) {
  const digest = createHash('sha256').update(body).digest('hex');
  const mac = createHmac('sha256', key).update([method, target, timestamp, nonce, digest].join('\n')).digest('hex');
  return { 'x-gys-timestamp': String(timestamp), 'x-gys-nonce': nonce, 'x-gys-digest': digest, 'x-gys-signature': `v1=${mac}` };
}

/** A signed request. */
export function admin(method, path, body, headers = {}) {
  return call(path, { method, body, headers: { ...headers, ...signed(method, path, body) } });
}

/** Ahead of now by `31m`, `2h` or `40d`, for what waits: the system takes it where faults may be made. */
export const after = (time) => ({ 'gys-faults': `clock=+${time}` });

/** A request with a JSON body. */
export function send(method, path, body, headers = {}) {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  return call(path, { method, ...json, headers: { 'content-type': 'application/json', ...headers } });
}

/** Sends events and gives back the answer. */
export function report(session, events) {
  return call('/v1/events', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ session, events }) });
}

/** An id as browsers make them. */
export const newId = () => randomBytes(16).toString('hex');

/** A view of a product, now. */
export const view = (product_id) => ({ id: newId(), at: Date.now(), type: 'view_product', product_id });

/** Waits past midnight (UTC) when it is near, for what counts by days. */
export async function notAtMidnight(ms = 30_000) {
  const left = 86_400_000 - Date.now() % 86_400_000;
  if (left < ms) await new Promise((r) => setTimeout(r, left + 1_000));
}

/** Tries until `probe` gives something, for effects that arrive after the answer. */
export async function eventually(probe, { within = 30_000, every = 100 } = {}) {
  for (const deadline = Date.now() + within; ; ) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`not within ${within} ms`);
    await new Promise((r) => setTimeout(r, every));
  }
}
