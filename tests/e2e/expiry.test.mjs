// What opens an account opens it for a while: access tokens, refresh tokens, sessions, links in mails, challenges. The clock is put on
// instead of waiting, to just before the end of each life and to just after it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after } from './client.mjs';
import { PASSWORD, login, newEmail, person, send, tokenTo } from './people.mjs';

const at = (time) => (method, path, body, token) => send(method, path, body, { token, headers: after(time) });
const refresh = (time, refresh_token) => at(time)('POST', '/v1/auth/refresh', { refresh_token });

test('an access token opens the account for fifteen minutes, and nothing after that', async () => {
  const { token, email } = await person();
  assert.equal((await at('14m')('GET', '/v1/account', undefined, token)).status, 200);
  for (const [method, path] of [['GET', '/v1/account'], ['GET', '/v1/orders'], ['GET', '/v1/carts/mine']]) {
    const over = await at('15m')(method, path, undefined, token);
    assert.deepEqual([over.status, over.json.detail], [401, 'the token is expired'], path);
    assert.match(over.headers.get('www-authenticate'), /^Bearer/);
  }
  const { status, json } = await at('15m')('GET', '/v1/account', undefined, (await login(email, PASSWORD, after('15m'))).token);
  assert.deepEqual([status, json.email], [200, email], 'whoever signs in then goes on');
});

test('a token of tomorrow opens nothing today', async () => {
  const { email } = await person();
  const { token } = await login(email, PASSWORD, after('1d'));
  assert.equal((await send('GET', '/v1/account', undefined, { token })).status, 401);
});

test('the studio of somebody whose access token ended goes on by the refresh token, until that has ended too', async () => {
  const who = await person();
  const session = (time) => send('GET', '/studio/session', undefined, { headers: { ...after(time), 'sec-fetch-site': 'same-origin', cookie: `access=${who.token}; refresh=${who.refresh}` } });
  const before = await session('1m');
  assert.equal(before.json.access_token, who.token);
  const renewed = await session('20m');
  assert.equal(renewed.status, 200, renewed.text);
  assert.notEqual(renewed.json.access_token, who.token);
  assert.equal((await at('20m')('GET', '/v1/account', undefined, renewed.json.access_token)).status, 200);
});

test('a refresh token lasts thirty days, and a session that is used all the time half a year', async () => {
  const lazy = await person();
  assert.equal((await refresh('31d', lazy.refresh)).status, 401);
  assert.equal((await refresh('29d', lazy.refresh)).status, 200, 'nothing came of the refusal');

  const { refresh: first } = await person();
  let held = first;
  for (let day = 29; day <= 174; day += 29) {
    const { status, json } = await refresh(`${day}d`, held);
    assert.equal(status, 200, `day ${day}`);
    held = json.refresh_token;
  }
  assert.equal((await refresh('181d', held)).status, 401, 'half a year is over');
});

test('a refresh token used again half a minute later ends its session', async () => {
  const { refresh: stolen } = await person();
  const { json: { refresh_token } } = await refresh('0s', stolen);
  assert.equal((await refresh('20s', stolen)).json.refresh_token, refresh_token, 'another tab of the same browser');
  assert.equal((await refresh('60s', stolen)).status, 401);
  assert.equal((await refresh('60s', refresh_token)).status, 401, 'neither of both goes on');
});

test('the link that makes an account is good for a day', async () => {
  const follow = async (time) => {
    const email = newEmail();
    await send('POST', '/v1/auth/register', { email });
    const token = await tokenTo(email, 'verify');
    return at(time)('POST', '/v1/auth/verify', { token, password: PASSWORD });
  };
  const [good, old] = [await follow('23h'), await follow('25h')];
  assert.deepEqual([good.status, old.status, old.json.errors[0].field], [200, 400, 'token']);
});

test('the link that chooses a new password is good for an hour; after that the old one still signs in', async () => {
  const reset = (token, time) => at(time)('POST', '/v1/auth/password/reset', { token, password: 'une autre phrase secrète' });
  const forgot = async (email) => { await send('POST', '/v1/auth/password/forgot', { email }); return tokenTo(email, 'password'); };
  const { email } = await person(), { email: other } = await person();
  assert.equal((await reset(await forgot(email), '59m')).status, 200);
  const late = await forgot(other);
  assert.equal((await reset(late, '61m')).status, 400);
  assert.ok((await login(other)).token);
});

test('an invitation is good for a week', async () => {
  const slug = `week-${Date.now().toString(36)}`;
  const { token: boss } = await person({ merchant: { slug, role: 'owner' } });
  const join = async (time) => {
    const { email } = await person({ email: newEmail('staff') });
    assert.equal((await send('POST', '/v1/merchant/team', { email, role: 'staff', lang: 'fr' }, { token: boss })).status, 202);
    const token = await tokenTo(email, 'invitation');
    return (await at(time)('POST', '/v1/account/invitations', { token }, (await login(email, PASSWORD, after(time))).token)).status;
  };
  assert.deepEqual([await join('6d'), await join('8d')], [200, 400]);
});
