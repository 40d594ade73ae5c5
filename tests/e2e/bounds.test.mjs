// How long what was taken back still works. Side by side, for they wait.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { login, person, send } from './people.mjs';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const account = (token) => send('GET', '/v1/account', undefined, { token });

suite('what was taken back', { concurrency: true }, () => {
  test('a refresh token used again after half a minute is a thief\'s: its session ends, the others go on', async () => {
    const { email, refresh } = await person(), other = await login(email);
    const use = (refresh_token) => send('POST', '/v1/auth/refresh', { refresh_token });
    const { json: renewed } = await use(refresh);
    await wait(31_000);
    assert.equal((await use(refresh)).status, 401, 'the one of before');
    assert.equal((await use(renewed.refresh_token)).status, 401, 'whoever holds its successor is out too');
    assert.equal((await account(renewed.access_token)).status, 401);
    assert.equal((await use(other.refresh)).status, 200);
  });

  test('an API key that was ended opens nothing after ten seconds', async () => {
    const boss = await person({ merchant: { slug: `bounds-${Date.now().toString(36)}`, role: 'owner' } });
    const { key, id } = (await send('POST', '/v1/merchant/api-keys', { name: 'erp', scopes: ['orders'] }, { token: boss.token })).json;
    const orders = async () => (await send('GET', '/v1/merchant/orders', undefined, { token: key })).status;
    assert.equal(await orders(), 200);
    assert.equal((await send('DELETE', `/v1/merchant/api-keys/${id}`, undefined, { token: boss.token })).status, 204);
    await wait(10_500);
    assert.equal(await orders(), 401);
  });

  test('signed out everywhere: the account is closed at once, the rest with the access token, a quarter of an hour after it was made', async () => {
    const { token } = await person();
    assert.equal((await send('POST', '/v1/auth/logout-all', undefined, { token })).status, 204);
    for (const [method, path, body] of [['GET', '/v1/account'], ['GET', '/v1/account/export'], ['PUT', '/v1/account/password', { password: 'une autre phrase' }],
      ['DELETE', '/v1/account', {}], ['POST', '/v1/auth/passkeys/register/options', {}], ['GET', '/v1/merchant/api-keys']])
      assert.ok([401, 403].includes((await send(method, path, body, { token })).status), `${method} ${path}`);
    assert.equal((await account(token)).status, 401);
    assert.equal((await send('GET', '/v1/orders', undefined, { token })).status, 200, 'other services know the token only');
    const { exp, iat } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
    assert.equal(exp - iat, 900);
  });
});
