// Affiliates for tests: programmes, influencers, partnerships, links followed, and what is imported of a past elsewhere.
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { admin, after, base, newId } from './client.mjs';
import { PASSWORD, login, person, send } from './people.mjs';

/** What a person's phone says it is. */
export const PHONE = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36';

export const rule = (wanted = {}, terms = {}) => ({
  description: 'Lanternes et bougies', standing: 'active', code_discount: 1000, approves_at_once: false, ...wanted,
  terms: { sale: { percent: 1000 }, window_days: 30, holding_days: 14, ...terms },
});

/** What an answer holds; anything but success is an error that says what was answered. */
export function good({ status, json, text }) {
  assert.ok(status >= 200 && status < 300, `${status} ${text}`);
  return json;
}

export const as = ({ token }) => (method, path, body, headers) => send(method, path, body, { token, headers });

/** A RIB whose key fits. */
export function rib() {
  const body = String(BigInt(`0x${newId()}`) % 10n ** 22n).padStart(22, '0');
  return body + String((97n - BigInt(`${body}00`) % 97n) % 97n).padStart(2, '0');
}

/** Somebody who became an influencer by itself; `profile.id` is what merchants know it by. */
export async function influencer(name = 'Inès') {
  const who = await person({ name });
  const profile = good(await send('PUT', '/v1/influencer/profile', { name, bio: 'Thé et bougies', channels: [{ platform: 'instagram', url: 'https://instagram.com/ines' }], rib: rib(), password: PASSWORD }, { token: who.token }));
  return { ...who, ...await login(who.email), profile };
}

/** Applies to a merchant's programme and is approved by its owner: the partner. */
export async function partner(who, owner, merchant) {
  good(await as(who)('POST', `/v1/programmes/${merchant}/applications`, { message: 'Je parle de thé' }));
  const { items } = good(await as(owner)('GET', '/v1/merchant/partners?membership=applied'));
  const { id } = items.find((applied) => applied.influencer.id === who.profile.id);
  return good(await as(owner)('POST', `/v1/merchant/partners/${id}/approve`, {}));
}

/** A browser: it follows links as people's do, and keeps the cookies. */
export function browser(headers = {}) {
  const kept = {};
  return {
    cookies: kept,
    async follow(path) {
      const cookie = Object.entries(kept).map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await asked(path, { 'user-agent': PHONE, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', ...(cookie ? { cookie } : {}), ...headers });
      for (const set of answer.headers.getSetCookie()) {
        const [name, value] = set.split(';')[0].split(/=(.*)/s);
        kept[name] = value;
      }
      return answer;
    },
  };
}

// not by fetch, which says of itself that it is a script's (sec-fetch-mode: cors)
function asked(path, headers) {
  return new Promise((resolve, reject) => {
    get(base + path, { headers }, (answer) => {
      const { rawHeaders: raw } = answer;
      answer.resume().on('end', () => resolve({ status: answer.statusCode, headers: new Headers(Array.from({ length: raw.length / 2 }, (_, n) => [raw[2 * n], raw[2 * n + 1]])) }));
    }).on('error', reject);
  });
}

/** Takes a part of a past elsewhere. */
export async function importPast(part) {
  return good(await admin('PUT', '/admin/v1/affiliates/import', JSON.stringify(part)));
}

/** A merchant pays in what its partners are to earn. */
export async function payIn(adminToken, merchant, amount, currency = 'MAD') {
  good(await send('POST', '/v1/admin/remittances', { id: `in-${newId()}`, merchant, currency, amount, from: 'merchant', to: 'platform' }, { token: adminToken }));
}

/** The courier hands over to the marketplace whatever was collected for a merchant. */
export async function handOver(adminToken, merchant, currency = 'MAD') {
  const account = `asset:cash:${merchant}`;
  const amount = (await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(account)}`)).json.balances?.[currency] ?? 0;
  if (amount > 0) good(await send('POST', '/v1/admin/remittances', { id: `cash-${newId()}`, merchant, currency, amount, to: 'platform' }, { token: adminToken }));
}

/** What is paid for the month before `days` ahead, for whoever has something open, by an administrator who signs in then. */
export async function settle(boss, days) {
  const headers = days > 0 ? after(`${days}d`) : {}, { token } = await login(boss.email, PASSWORD, headers);
  for (let from; ;) {
    const { next } = good(await send('POST', '/v1/admin/payouts', from ? { after: from } : {}, { token, headers }));
    if (!next) return;
    from = next;
  }
}
