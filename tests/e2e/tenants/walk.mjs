// Walks the route table and tries every route as those it is not for: nobody, an expired token, forged ones, the wrong role,
// a key of the wrong scope, another tenant. The table comes from the program itself (`origin routes`), so none is forgotten.
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { Authenticator } from '../authenticator.mjs';
import { base, call, newId } from '../client.mjs';
import { as, good, importPast, payIn, rib, rule, settle } from '../partnership.mjs';
import { PASSWORD, login, newEmail, person, send } from '../people.mjs';
import { png } from '../png.mjs';
import { cartWith, place, products } from '../shop.mjs';
import { CASES } from './cases.mjs';

const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');
export const routes = () => JSON.parse(execFileSync(origin, ['routes'], { encoding: 'utf8' }));
const part = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const read = (token, i) => JSON.parse(Buffer.from(token.split('.')[i], 'base64url'));

/** A token by the shop's own key: what an expired one looks like can only be made with it. */
export function byOwnKey(token, change) {
  const jwk = JSON.parse(readFileSync('.dev.vars', 'utf8').match(/^AUTH_SIGNING_KEY='(.*)'$/m)[1]);
  return signed(token, change, { key: jwk, format: 'jwk' });
}
function signed(token, change, key) {
  const text = `${part(read(token, 0))}.${part({ ...read(token, 1), ...change })}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

/** Tokens that must open nothing, by what is wrong with them. */
export function badTokens(good) {
  const [header, claims, signature] = good.split('.');
  const admin = { ...read(good, 1), roles: ['shopper', 'influencer', 'merchant', 'admin'] };
  const now = Math.floor(Date.now() / 1000);
  const stranger = generateKeyPairSync('ed25519').privateKey;
  return {
    expired: byOwnKey(good, { iat: now - 1000, exp: now - 100 }),
    'for another audience': byOwnKey(good, { aud: 'elsewhere' }),
    'by another key': signed(good, {}, stranger),
    'by a key of an unknown name': (() => { const text = `${part({ ...read(good, 0), kid: 'mine' })}.${claims}`; return `${text}.${sign(null, Buffer.from(text), stranger).toString('base64url')}`; })(),
    'alg none': `${part({ alg: 'none', typ: 'at+jwt' })}.${claims}.`,
    'alg HS256': `${part({ ...read(good, 0), alg: 'HS256' })}.${claims}.${signature}`,
    'changed claims': `${header}.${part(admin)}.${signature}`,
    'no signature': `${header}.${claims}.`,
    'a made-up key': `gys_live_${'A'.repeat(43)}`,
  };
}

async function newPasskey(token) {
  const options = (await send('POST', '/v1/auth/passkeys/register/options', {}, { token })).json;
  const made = new Authenticator('EdDSA').create(options, base);
  return (await send('POST', '/v1/auth/passkeys/register', made, { token })).json.id;
}

/**
 * What a merchant has that sold something: an order of its own with a refund and a return that was asked for, and a promotion. The
 * merchant is one of the catalogue's, for only those sell: { parcel, refund, return, promotion, number }.
 */
async function business(token, product) {
  const { json: { order: { id, number } } } = await place(await cartWith([product, 2]), { email: `${newId()}@example.com` });
  const mine = (method, path, body) => send(method, `/v1/merchant/${path}`, body, { token, headers: { 'idempotency-key': newId() } });
  const [{ id: parcel }] = (await mine('GET', `orders?q=${number}`)).json.items;
  for (const step of ['ship', 'collected']) await mine('POST', `orders/${parcel}/${step}`, {});
  const { json: { refunds: [{ id: refund }] } } = await mine('POST', `orders/${parcel}/refunds`, { lines: [{ number: 1, units: 1 }], reason: 'broken' });
  const asked = { lines: [{ number: 1, units: 1 }], reason: 'too big' };
  const { json: { returns: [{ id: back }] } } = await send('POST', `/v1/orders/${id}/returns`, asked, { headers: { 'idempotency-key': newId() } });
  const offer = { code: `T-${newId().slice(0, 10).toUpperCase()}`, benefit: { kind: 'percent', basis_points: 100 }, goods: { kind: 'all' } };
  const { json: { id: promotion } } = await mine('POST', 'promotions', offer);
  return { parcel, refund, return: back, promotion, number };
}

/** One tenant with things of every kind: an account with an address, a passkey and a session, a merchant's team with a key. */
export async function tenant(slug, sold) {
  // it applied to sell before it got a shop: a member of a team cannot
  const { email, token: before } = await person();
  const wanted = { name: slug, city: 'Fès', phone: '+212612345678', sells: 'What tenants sell' };
  const application = (await send('POST', '/v1/account/merchant-application', wanted, { token: before })).json.id;
  const owner = await person({ email, merchant: { slug, role: 'owner' }, roles: ['influencer'], name: `Owner of ${slug}` });
  const newAddress = { name: slug, phone: '+212612345678', line1: '1, rue', city: 'Fès', country: 'MA' };
  const address = (await send('POST', '/v1/account/addresses', newAddress, { token: owner.token })).json.id;
  // another one than that which asks: ending it ends nothing else
  await login(owner.email);
  const session = (await send('GET', '/v1/account/sessions', undefined, { token: owner.token })).json.items.find(({ current }) => !current).id;
  const key = (await send('POST', '/v1/merchant/api-keys', { name: slug, scopes: ['catalogue'] }, { token: owner.token })).json;
  await send('POST', '/v1/merchant/team', { email: newEmail('asked'), role: 'staff' }, { token: owner.token });
  const { json: { items: [{ id: invitation }] } } = await send('GET', '/v1/merchant/invitations', undefined, { token: owner.token });
  const passkey = await newPasskey(owner.token);
  const product = sold ?? (await call('/v1/products?limit=1&sort=popular')).json.items[0].id;
  const things = sold ? await business(owner.token, sold) : {};
  const good = (await send('POST', '/v1/merchant/products', { sku: `T-${Date.now()}`, name: `Of ${slug}`, price: 100, state: 'hidden' }, { token: owner.token })).json.id;
  const { photos: [{ src }] } = (await call(`/v1/merchant/products/${good}/photos`, { method: 'PUT', body: png(300, 200), headers: { authorization: `Bearer ${owner.token}`, 'if-match': '*', 'content-type': 'image/png' } })).json;
  const webhook = (await send('POST', '/v1/merchant/webhooks', { url: 'https://hooks.example.com/' }, { token: owner.token })).json.id;
  const delivery = (await send('POST', `/v1/merchant/webhooks/${webhook}/test`, {}, { token: owner.token })).json.id;
  const file = (await send('POST', '/v1/merchant/imports', {}, { token: owner.token })).json.id;
  return { ...owner, ...things, slug, good, photo: src.split('/').pop(), webhook, delivery, import: file, application, passkey, product, newAddress, address, session, invitation, key: key.id, apiKey: key.key };
}

/** What an owner has of affiliates: a programme, in which it is a partner itself, with a link, a commission and a statement. */
async function affiliate(owner) {
  const ask = as(owner), stamp = newId().slice(0, 12), merchant = owner.slug;
  const { id: influencer } = good(await ask('PUT', '/v1/influencer/profile', { name: `Face of ${merchant}`, rib: rib(), password: PASSWORD }));
  good(await ask('PUT', '/v1/merchant/programme', rule({ approves_at_once: true }, { holding_days: 0 })));
  good(await ask('POST', `/v1/programmes/${merchant}/applications`, {}));
  const { code: link } = good(await ask('POST', '/v1/influencer/links', { merchant }));
  const { code } = good(await ask('POST', '/v1/influencer/codes', { merchant, code: `T${stamp}` }));
  const at = Math.floor(Date.now() / 1000) - 60 * 86_400;
  // before the sale: what a merchant cannot pay yet is looked at again an hour later
  const payer = await person({ roles: ['admin'] });
  await payIn(payer.token, merchant, 1_000_000);
  const { results: [{ commission }] } = await importPast({ past: [{ kind: 'sale', event: `e${stamp}`, order: `o${stamp}`, at, merchant, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }], codes: [code], email: 'buyer@example.ma' }] });
  await settle(payer, 0);
  const { id: statement } = good(await ask('GET', '/v1/influencer/statements')).items[0];
  const { items } = good(await ask('GET', '/v1/merchant/partners?limit=100'));
  const { id: affiliated } = items.find((partner) => partner.influencer.id === influencer);
  return { ...owner, influencer, affiliated, link, commission, statement, payout: await paidOut(owner, payer) };
}

/** A payout of what is the owner's merchant's, prepared. */
async function paidOut(owner, payer) {
  good(await as(owner)('PUT', '/v1/merchant/bank-account', { rib: rib(), password: PASSWORD }));
  for (const { currency, owed, cash, held, expected } of good(await as(owner)('GET', '/v1/merchant/money')).currencies)
    await payIn(payer.token, owner.slug, Math.max(cash + held + expected - owed, 0) + 10_000, currency);
  good(await as(payer)('POST', '/v1/admin/merchant-payouts', { merchant: owner.slug }));
  return good(await as(owner)('GET', '/v1/merchant/payouts')).items[0].id;
}

/** Everything that is in nobody's reach but the owner's: [{ route, who, status, good }]. */
export async function walk({ only = () => true } = {}) {
  const stamp = Date.now().toString(36);
  const [sold] = await products();
  const made = async (...of) => affiliate(await tenant(...of));
  const [owner, other, shopper] = [await made(sold.merchant.slug, sold.id), await made(`tenant-b-${stamp}`), await person()];
  const staff = await person({ merchant: { slug: other.slug, role: 'staff' } });
  const leak = [owner.email, owner.id, owner.address, owner.key, owner.passkey, owner.parcel, owner.refund, owner.return, owner.promotion, owner.number, owner.influencer, owner.affiliated, owner.link, owner.commission, owner.statement, owner.payout, owner.good, owner.webhook, owner.import, owner.invitation, owner.application];
  const bad = badTokens(owner.token);
  const seen = [];
  for (const route of routes().filter(only)) {
    const name = `${route.method} ${route.path}`, given = CASES[name];
    const note = (who, status, good) => seen.push({ route: name, access: route.access, who, status, good });
    if (route.access === 'open') continue;
    const path = given?.path?.(owner) ?? route.path.replace(/\{.*?\}/g, 'x');
    const body = typeof given?.body === 'function' ? given.body(owner) : given?.body;
    // a key, so that what wants one is refused for whose it is
    const ask = (token) => send(route.method, path, body, { token, headers: { 'idempotency-key': newId(), 'if-match': '*' } });
    if (route.access === 'signed') {
      note('no signature', (await ask()).status, (await ask()).status === 401);
      const status = (await ask(owner.token)).status;
      note('a token instead of a signature', status, status === 401);
      continue;
    }
    if (!given) { note('no case is stated in tests/e2e/tenants/cases.mjs', 0, false); continue; }
    const guest = route.access === 'guest';
    if (!guest) { const { status } = await ask(); note('no token', status, status === 401); }
    for (const [what, token] of Object.entries(bad)) { const { status } = await ask(token); note(what, status, status === 401); }
    if (route.access !== 'account' && !guest) { const { status } = await ask(shopper.token); note('a shopper', status, status === 403); }
    if (route.access === 'merchant:team' || route.access === 'merchant:promotions') { const { status } = await ask(staff.token); note('staff', status, status === 403); }
    if (!guest) {
      const wrongScope = route.access === 'merchant:catalogue' ? undefined : other.apiKey;
      if (wrongScope) { const { status } = await ask(wrongScope); note('a key of another scope', status, status === 403); }
    }
    // a fresh tenant for each route: some of them end the session or the account that asks
    const foreign = given.foreign === 404 ? other : await tenant(`tenant-c-${stamp}-${seen.length}`);
    const { status, text } = await ask(foreign.token);
    const leaked = leak.filter((secret) => text.includes(secret));
    note('another tenant', leaked.length ? `${status}, with ${leaked}` : status, leaked.length === 0 && (given.foreign === 'own' || status === given.foreign));
  }
  // the ids were real: what the others were told is not there, is there for its owner
  // what ends a thing comes after what is asked of it, the deepest first; whoever leaves the team takes the keys along
  const ends = ({ method, path }) => (method !== 'DELETE' ? 0 : path === '/v1/merchant/team/{account}' ? 9 : 9 - path.split('/').length / 2);
  for (const route of routes().filter(only).sort((a, b) => ends(a) - ends(b))) {
    const name = `${route.method} ${route.path}`, given = CASES[name];
    if (given?.foreign !== 404 || !given.path?.length) continue;
    const body = typeof given.body === 'function' ? given.body(owner) : given.body;
    const { status } = await send(route.method, given.path(owner), body, { token: owner.token, headers: { 'idempotency-key': newId(), 'if-match': '*' } });
    seen.push({ route: name, access: route.access, who: 'its owner, afterwards', status, good: ![401, 403, 404].includes(status) });
  }
  // signed in anew: whoever left a team has no use for a token that names it
  const { token } = await login(owner.email);
  const { status } = await send('GET', '/v1/account', undefined, { token });
  seen.push({ route: 'GET /v1/account', access: 'account', who: 'the owner, afterwards', status, good: status === 200 });
  return seen;
}

/** Lines of CASES that no route has (any more). */
export const idle = () => { const known = new Set(routes().map((r) => `${r.method} ${r.path}`)); return Object.keys(CASES).filter((name) => !known.has(name)); };
