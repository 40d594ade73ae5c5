// Passkeys: made and used with keys of each kind, judged beside an independent verifier, which must agree.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreement } from './passkeys.mjs';
import { kinds } from './authenticator.mjs';
import { person, send } from './people.mjs';

for (const kind of kinds)
  test(`a passkey with ${kind} opens its account, and nothing that was changed does; @simplewebauthn/server agrees`, async () => {
    const judged = await agreement(kind);
    assert.deepEqual(judged.filter((j) => j.ours !== j.theirs || j.ours !== j.expected), []);
  });

test('passkeys are listed and forgotten by their account only', async () => {
  const [a, b] = [await person(), await person()];
  const { Authenticator } = await import('./authenticator.mjs');
  const { base } = await import('./client.mjs');
  const options = (await send('POST', '/v1/auth/passkeys/register/options', {}, { token: a.token })).json;
  const made = new Authenticator('EdDSA').create(options, base);
  assert.equal((await send('POST', '/v1/auth/passkeys/register', made, { token: b.token })).status, 400, "another account's challenge");
  const again = (await send('POST', '/v1/auth/passkeys/register/options', {}, { token: a.token })).json;
  const key = new Authenticator('EdDSA').create(again, base);
  assert.equal((await send('POST', '/v1/auth/passkeys/register', key, { token: a.token })).status, 201);
  const path = `/v1/account/passkeys/${key.id}`;
  assert.equal((await send('DELETE', path, undefined, { token: b.token })).status, 404);
  assert.equal((await send('GET', '/v1/account/passkeys', undefined, { token: a.token })).json.items.length, 1);
  assert.equal((await send('DELETE', path, undefined, { token: a.token })).status, 204);
});
