// A merchant's team and its API keys: who may what, in which team, and what ends when somebody leaves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newEmail, person, send, tokenTo } from './people.mjs';

let shops = 0;
const shop = () => `team-test-${process.pid}-${Date.now().toString(36)}-${shops++}`;
const owner = (slug) => person({ merchant: { slug, role: 'owner' } });

test('an invited person joins the team by mail, with the address that was invited', async () => {
  const slug = shop(), boss = await owner(slug), email = newEmail('staff');
  const guest = await person({ email }), other = await person();
  assert.equal((await send('POST', '/v1/merchant/team', { email, role: 'staff', lang: 'en' }, { token: boss.token })).status, 202);
  const token = await tokenTo(email, 'invitation');
  assert.equal((await send('POST', '/v1/account/invitations', { token }, { token: other.token })).status, 400);
  const joined = await send('POST', '/v1/account/invitations', { token }, { token: guest.token });
  assert.equal(joined.status, 200);
  assert.deepEqual(joined.json.merchant, { slug, role: 'staff' });
  assert.equal((await send('POST', '/v1/account/invitations', { token }, { token: guest.token })).status, 400, 'once');
  const renewed = (await send('POST', '/v1/auth/refresh', { refresh_token: guest.refresh })).json;
  assert.deepEqual(renewed.account.roles, ['shopper', 'merchant']);
  assert.equal((await send('GET', '/v1/merchant/team', undefined, { token: renewed.access_token })).status, 403, 'staff does not run the team');
  const { json } = await send('GET', '/v1/merchant/team', undefined, { token: boss.token });
  assert.deepEqual(json.items.map((m) => m.role), ['owner', 'staff']);
});

test('a team keeps an owner, and no team reaches into another', async () => {
  const slug = shop(), boss = await owner(slug), stranger = await owner(shop());
  const member = (id, token, method = 'PATCH') => send(method, `/v1/merchant/team/${id}`, method === 'PATCH' ? { role: 'staff' } : undefined, { token });
  assert.equal((await member(boss.id, boss.token)).status, 409);
  assert.equal((await member(boss.id, boss.token, 'DELETE')).status, 409);
  assert.equal((await member(boss.id, stranger.token)).status, 404);
  assert.equal((await member(boss.id, stranger.token, 'DELETE')).status, 404);
  const second = await person({ merchant: { slug, role: 'owner' } });
  assert.equal((await member(boss.id, second.token)).status, 200);
  assert.equal((await member(boss.id, second.token, 'DELETE')).status, 204);
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: boss.refresh })).status, 401, 'signed out');
});

test('an API key is shown once, does what its scopes say, and ends', async () => {
  const boss = await owner(shop());
  const wrong = await send('POST', '/v1/merchant/api-keys', { name: 'erp', scopes: ['orders', 'team'] }, { token: boss.token });
  assert.equal(wrong.json.errors[0].field, 'scopes');
  const { status, json: made } = await send('POST', '/v1/merchant/api-keys', { name: 'erp', scopes: ['orders'] }, { token: boss.token });
  assert.equal(status, 201);
  assert.match(made.key, /^gys_live_[\w-]{43}$/);
  const listed = await send('GET', '/v1/merchant/api-keys', undefined, { token: boss.token });
  assert.ok(!listed.text.includes(made.key));
  assert.deepEqual(listed.json.items.map((k) => [k.id, k.scopes]), [[made.id, ['orders']]]);
  for (const path of ['/v1/merchant/team', '/v1/merchant/api-keys', '/v1/account']) assert.equal((await send('GET', path, undefined, { token: made.key })).status, 403, path);
  assert.equal((await send('GET', '/v1/account', undefined, { token: `gys_live_${'A'.repeat(43)}` })).status, 401);
  const stranger = await owner(shop());
  assert.equal((await send('DELETE', `/v1/merchant/api-keys/${made.id}`, undefined, { token: stranger.token })).status, 404);
  assert.equal((await send('DELETE', `/v1/merchant/api-keys/${made.id}`, undefined, { token: boss.token })).status, 204);
});
