// Registering, signing in, staying signed in, forgetting a password, and going: as the API and the mails show it.
import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { admin, call, eventually, newId } from './client.mjs';
import { PASSWORD, login, mailTo, newEmail, person, send, tokenTo } from './people.mjs';

const account = (token) => send('GET', '/v1/account', undefined, { token });

test('an account comes to be when the link in the mail is followed, once', async () => {
  const email = newEmail('Amina');
  const registered = await send('POST', '/v1/auth/register', { email, lang: 'ar' });
  assert.equal(registered.status, 202);
  assert.deepEqual(registered.json, { next: 'check_mail' });
  assert.equal((await send('POST', '/v1/auth/login', { email, password: PASSWORD })).status, 401, 'not yet');
  const verify = (body) => send('POST', '/v1/auth/verify', body);
  const mail = await mailTo(email.toLowerCase(), /verify/);
  assert.equal(mail.lang, 'ar');
  assert.match(mail.html, /dir="rtl"/);
  const token = await tokenTo(email.toLowerCase(), 'verify');
  for (const [body, field] of [[{ password: 'short' }, 'password'], [{ password: email }, 'password'], [{ password: PASSWORD, name: 'x'.repeat(81) }, 'name']])
    assert.equal((await verify({ token, ...body })).json.errors[0].field, field, 'the link is still good');
  const verified = await verify({ token, password: PASSWORD, name: 'Amina', lang: 'ar' });
  assert.equal(verified.status, 200);
  assert.equal(verified.json.account.email, email.toLowerCase());
  assert.equal(verified.json.account.email_verified, true);
  assert.deepEqual(verified.json.account.roles, ['shopper']);
  assert.equal((await verify({ token, password: PASSWORD })).json.errors[0].field, 'token', 'the link is of use once');
  const { json } = await account(verified.json.access_token);
  assert.deepEqual([json.name, json.lang], ['Amina', 'ar']);
});

test('whoever registers somebody else chooses nothing for them: no password, no name', async () => {
  const email = newEmail('victim'), chosen = 'chosen by a stranger', own = 'chosen by its owner';
  assert.equal((await send('POST', '/v1/auth/register', { email, password: chosen, name: 'Stranger' })).status, 202);
  const token = await tokenTo(email, 'verify');
  assert.equal((await send('POST', '/v1/auth/verify', { token })).status, 400, 'following the link is not enough');
  const verified = await send('POST', '/v1/auth/verify', { token, password: own });
  assert.equal(verified.json.account.name, undefined);
  assert.equal((await send('POST', '/v1/auth/login', { email, password: chosen }, { headers: { 'cf-connecting-ip': '198.51.100.66' } })).status, 401);
  await login(email, own);
});

test('an account that is given other roles, another merchant or another password is signed out at once', async () => {
  const grant = (body) => admin('PUT', '/admin/v1/accounts', JSON.stringify(body));
  const boss = await person({ roles: ['admin'] }), overseen = (token) => send('GET', '/v1/admin/accounts?limit=1', undefined, { token });
  assert.equal((await overseen(boss.token)).status, 200);
  assert.equal((await grant({ email: boss.email, roles: [] })).status, 200);
  assert.equal((await overseen(boss.token)).status, 401);
  const slug = `grant-${newId().slice(0, 8)}`, owner = await person({ merchant: { slug, role: 'owner' } });
  const { json: { key } } = await send('POST', '/v1/merchant/api-keys', { name: 'erp', scopes: ['promotions'] }, { token: owner.token });
  const invite = () => send('POST', '/v1/merchant/team', { email: newEmail('friend'), role: 'owner' }, { token: owner.token });
  assert.equal((await invite()).status, 202);
  await grant({ email: owner.email, roles: ['merchant'], merchant: { slug, role: 'owner' } });
  assert.equal((await account(owner.token)).status, 200, 'the same again changes nothing');
  await grant({ email: owner.email, roles: [] });
  assert.equal((await invite()).status, 401);
  assert.equal((await send('GET', '/v1/merchant/promotions', undefined, { token: key })).status, 401, 'its key ended');
  const robbed = await person();
  await grant({ email: robbed.email, roles: [], password: 'une autre phrase secrète' });
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: robbed.refresh })).status, 401);
});

test('all addresses of one IPv6 line are one client', async () => {
  const line = newId().slice(0, 12).match(/.{4}/g).join(':');
  const guess = (host) => send('POST', '/v1/auth/login', { email: newEmail('u'), password: 'not this one, no' }, { headers: { 'cf-connecting-ip': `2001:${line}::${host}` } });
  const answers = [];
  for (let host = 1; host <= 34; host++) answers.push((await guess(host.toString(16))).status);
  assert.ok(answers.slice(0, 25).every((status) => status === 401) && answers.includes(429), answers.join(' '));
});

test('a crowd of wrong passwords keeps nobody else from signing in', async () => {
  const { email } = await person(), other = await person();
  const crowd = Array.from({ length: 120 }, () => send('POST', '/v1/auth/login', { email, password: 'not this one, no' }, { headers: { 'cf-connecting-ip': '198.51.100.120' } }));
  const wanted = Array.from({ length: 5 }, () => send('POST', '/v1/auth/login', { email: other.email, password: PASSWORD }));
  assert.deepEqual((await Promise.all(wanted)).filter(({ status }) => status >= 500), []);
  assert.deepEqual((await Promise.all(crowd)).filter(({ status }) => ![401, 429].includes(status)), []);
  await login(other.email);
});

test('nobody learns whether an address has an account', async () => {
  const { email } = await person();
  const known = await send('POST', '/v1/auth/register', { email });
  const unknown = await send('POST', '/v1/auth/register', { email: newEmail() });
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text]);
  assert.match((await mailTo(email)).text, /login/);
  const forgot = await Promise.all([email, newEmail()].map((email) => send('POST', '/v1/auth/password/forgot', { email })));
  assert.equal(forgot[0].text, forgot[1].text);
  const wrong = await Promise.all([email, newEmail()].map((email) => send('POST', '/v1/auth/login', { email, password: 'another one, wrong' })));
  assert.deepEqual(wrong.map((a) => [a.status, a.json.detail]), [[401, wrong[0].json.detail], [401, wrong[0].json.detail]]);
});

test('the time of a refusal tells nothing either', async () => {
  // by turns, so that other work on this machine slows both; a round with little of it is enough to see that they are alike
  const round = async () => {
    const { email } = await person(), fastest = [Infinity, Infinity];
    for (let i = 0; i < 4; i++) for (const [n, address] of [email, newEmail()].entries()) {
      const start = performance.now();
      assert.equal((await send('POST', '/v1/auth/login', { email: address, password: `wrong one ${i} wrong` })).status, 401);
      fastest[n] = Math.min(fastest[n], performance.now() - start);
    }
    return Math.abs(fastest[0] - fastest[1]) / Math.max(...fastest);
  };
  const apart = [];
  do apart.push(await round()); while (Math.min(...apart) >= 0.5 && apart.length < 4);
  assert.ok(Math.min(...apart) < 0.5, `shares of the longer time: ${apart}`);
});

test('what is no address or no good password is refused, and the field is named', async () => {
  for (const [body, field] of [[{ email: 'nobody' }, 'email'], [{ email: 'a@b.ma\r\nBcc: c@d.ma' }, 'email'], [{}, 'body']]) {
    const { status, json } = await send('POST', '/v1/auth/register', body);
    assert.equal(status, 400, JSON.stringify(body));
    assert.equal(json.errors[0].field, field);
  }
  const { token } = await person();
  for (const password of ['short', 'motdepasse2026', 'x'.repeat(201)]) {
    const { status, json } = await send('PUT', '/v1/account/password', { current: PASSWORD, password }, { token });
    assert.deepEqual([status, json.errors[0].field], [400, 'password'], password);
  }
});

test('an access token is an EdDSA JWT that the published key verifies', async () => {
  const { token, id, email } = await person();
  const [header, claims, signature] = token.split('.');
  const read = (part) => JSON.parse(Buffer.from(part, 'base64url'));
  assert.equal(read(header).alg, 'EdDSA');
  const { json: { keys } } = await call('/.well-known/jwks.json');
  const key = keys.find((key) => key.kid === read(header).kid);
  assert.deepEqual(Object.keys(key).filter((member) => ['d', 'p', 'q', 'k'].includes(member)), [], 'nothing private');
  assert.ok(verify(null, Buffer.from(`${header}.${claims}`), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url')));
  const { sub, email: claimed, exp, iat } = read(claims);
  assert.deepEqual([sub, claimed, exp - iat], [id, email, 900]);
});

test('a token that is not good is refused on every route but the open ones', async () => {
  const { token } = await person();
  assert.equal((await account(token)).status, 200);
  const none = await call('/v1/account');
  assert.equal(none.status, 401);
  assert.match(none.headers.get('www-authenticate'), /^Bearer/);
  assert.equal(none.headers.get('access-control-allow-origin'), '*', 'a page may read why');
  for (const bad of ['', 'x', 'a.b.c', token.slice(0, -4), `${token}x`, `${token} x`]) assert.equal((await account(bad || ' ')).status, 401, bad);
  assert.equal((await call('/v1/collections', { headers: { authorization: 'Bearer x' } })).status, 200);
});

test('nobody can say who they are but by a token', async () => {
  const forged = JSON.stringify({ account: 'acc_x', email: 'a@b.ma', email_verified: true, roles: ['admin'] });
  assert.equal((await call('/v1/account', { headers: { 'gys-identity': forged } })).status, 401);
  const { token, id } = await person();
  const { json } = await send('GET', '/v1/account', undefined, { token, headers: { 'gys-identity': forged } });
  assert.equal(json.id, id);
});

test("one account's answer is never another's, and is kept by nobody", async () => {
  const [a, b] = [await person(), await person()];
  for (let i = 0; i < 3; i++)
    for (const { token, id } of [a, b]) {
      const { json, headers } = await account(token);
      assert.equal(json.id, id);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('cdn-cache-control'), null);
    }
});

test('a refresh token is of use once; two tabs at the same moment get the same', async () => {
  const { refresh } = await person();
  const use = (refresh_token) => send('POST', '/v1/auth/refresh', { refresh_token });
  const tabs = await Promise.all([use(refresh), use(refresh), use(refresh)]);
  assert.deepEqual(tabs.map((t) => t.status), [200, 200, 200]);
  assert.equal(new Set(tabs.map((t) => t.json.refresh_token)).size, 1);
  const next = tabs[0].json.refresh_token;
  assert.notEqual(next, refresh);
  assert.equal((await account(tabs[1].json.access_token)).status, 200);
  assert.equal((await use(next)).status, 200);
  for (const wrong of ['', 'gys_rt_', `gys_rt_${'A'.repeat(43)}`, "gys_rt_' OR 1=1 --"]) assert.equal((await use(wrong)).status, 401);
});

test('signing out ends the session; everywhere ends all of them', async () => {
  const { email, refresh } = await person();
  assert.equal((await send('POST', '/v1/auth/logout', { refresh_token: refresh })).status, 204);
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: refresh })).status, 401);
  const [one, two] = [await login(email), await login(email)];
  const { json: { items } } = await send('GET', '/v1/account/sessions', undefined, { token: one.token });
  assert.equal(items.length, 2);
  assert.equal(items.filter((s) => s.current).length, 1);
  const other = items.find((s) => !s.current);
  const stranger = await person();
  assert.equal((await send('DELETE', `/v1/account/sessions/${other.id}`, undefined, { token: stranger.token })).status, 404);
  assert.equal((await send('DELETE', `/v1/account/sessions/${other.id}`, undefined, { token: one.token })).status, 204);
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: two.refresh })).status, 401);
  assert.equal((await send('POST', '/v1/auth/logout-all', undefined, { token: one.token })).status, 204);
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: one.refresh })).status, 401);
});

test('a forgotten password is chosen anew by mail, and every session ends', async () => {
  const { email, refresh } = await person();
  assert.equal((await send('POST', '/v1/auth/password/forgot', { email })).status, 202);
  const token = await tokenTo(email, 'password');
  assert.equal((await send('POST', '/v1/auth/password/reset', { token, password: 'short' })).status, 400);
  const reset = await send('POST', '/v1/auth/password/reset', { token, password: 'une autre phrase secrète' });
  assert.equal(reset.status, 200);
  assert.equal((await send('POST', '/v1/auth/password/reset', { token, password: 'et encore une autre' })).status, 400);
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: refresh })).status, 401);
  assert.equal((await send('POST', '/v1/auth/login', { email, password: PASSWORD })).status, 401);
  await login(email, 'une autre phrase secrète');
});

test('changing a password needs the one until now', async () => {
  const { email, token, refresh } = await person();
  const change = (body) => send('PUT', '/v1/account/password', body, { token });
  assert.equal((await change({ password: 'une autre phrase secrète' })).status, 400);
  assert.equal((await change({ password: 'une autre phrase secrète', current: 'wrong' })).status, 403);
  assert.equal((await change({ password: 'une autre phrase secrète', current: PASSWORD })).status, 200);
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: refresh })).status, 401);
  await login(email, 'une autre phrase secrète');
});

test('a password is not guessed: after some errors each try costs a longer pause, many at once included', async () => {
  const { email } = await person();
  const guess = (headers) => send('POST', '/v1/auth/login', { email, password: 'not this one, no' }, { headers });
  const since = Date.now(), answers = await Promise.all(Array.from({ length: 8 }, () => guess()));
  for (let i = 0; i < 8; i++) answers.push(await guess());
  const looked = answers.filter((a) => a.status === 401).length, pauses = Math.floor((Date.now() - since) / 2_000);
  assert.ok(looked <= 5 + pauses, `${looked} guesses were looked at, with ${pauses} pauses at most`);
  const refused = answers.find((a) => a.status === 429 && a.json.type.endsWith('too-many-attempts'));
  assert.ok(Number(refused.headers.get('retry-after')) >= 1);
  await eventually(async () => (await guess()).status === 401); // with it a longer pause begins
  const right = await send('POST', '/v1/auth/login', { email, password: PASSWORD });
  assert.equal(right.status, 429, 'not even the right one, for now');
  const elsewhere = await send('POST', '/v1/auth/login', { email, password: PASSWORD }, { headers: { 'cf-connecting-ip': '198.51.100.7' } });
  assert.equal(elsewhere.status, 200, 'its owner, from another address, is not locked out');
});

test('addresses belong to one account', async () => {
  const [a, b] = [await person(), await person()];
  const address = { name: 'Amina B.', phone: '+212612345678', line1: '12, rue Souika', city: 'Fès', postal_code: '30000', country: 'MA' };
  const made = await send('POST', '/v1/account/addresses', address, { token: a.token });
  assert.equal(made.status, 201);
  const path = `/v1/account/addresses/${made.json.id}`;
  assert.equal((await send('PUT', path, { ...address, city: 'Rabat' }, { token: b.token })).status, 404);
  assert.equal((await send('DELETE', path, undefined, { token: b.token })).status, 404);
  assert.equal((await send('PUT', path, { ...address, city: 'Rabat' }, { token: a.token })).status, 200);
  const { json } = await send('GET', '/v1/account/addresses', undefined, { token: a.token });
  assert.deepEqual(json.items.map((i) => i.city), ['Rabat']);
  const wrong = await send('POST', '/v1/account/addresses', { ...address, country: 'Maroc' }, { token: a.token });
  assert.equal(wrong.json.errors[0].field, 'country');
});

test('an account takes everything along, and goes', async () => {
  const { email, token, refresh } = await person({ name: 'Amina' });
  const { json, headers } = await send('GET', '/v1/account/export', undefined, { token });
  assert.equal(json.auth.account.email, email);
  assert.match(headers.get('content-disposition'), /attachment/);
  assert.equal((await send('DELETE', '/v1/account', undefined, { token })).status, 400, 'the password is needed');
  assert.equal((await send('DELETE', '/v1/account', { password: 'wrong one' }, { token })).status, 403);
  assert.deepEqual(Object.keys(json).filter((name) => name !== 'exported_at').sort(), ['affiliates', 'auth', 'notification', 'payment', 'product']);
  const gone = await send('DELETE', '/v1/account', { password: PASSWORD }, { token });
  assert.equal(gone.status, 200);
  assert.ok(gone.json.erased.includes('auth'));
  assert.equal((await account(token)).status, 401);
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: refresh })).status, 401);
  assert.equal((await send('POST', '/v1/auth/login', { email, password: PASSWORD })).status, 401);
});

test('only a signed request gives roles', async () => {
  const body = JSON.stringify({ email: newEmail(), password: PASSWORD, roles: ['admin'] });
  assert.equal((await call('/admin/v1/accounts', { method: 'PUT', body })).status, 401);
  const { status, json } = await admin('PUT', '/admin/v1/accounts', body);
  assert.equal(status, 200);
  assert.deepEqual(json.roles, ['shopper', 'admin']);
  assert.equal((await admin('PUT', '/admin/v1/accounts', JSON.stringify({ email: newEmail(), roles: [] }))).status, 400, newId());
});
