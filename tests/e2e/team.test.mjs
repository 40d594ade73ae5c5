// A merchant's team and its API keys: who may what, in which team, and what ends when somebody leaves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './client.mjs';
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

test('an owner who is one no longer can do nothing with what they held: token, key, session', async () => {
  const slug = shop(), boss = await owner(slug), second = await owner(slug);
  const place = (role, token) => send('PATCH', `/v1/merchant/team/${second.id}`, { role }, { token });
  const { json: { key } } = await send('POST', '/v1/merchant/api-keys', { name: 'erp', scopes: ['promotions'] }, { token: second.token });
  const byKey = async () => (await send('GET', '/v1/merchant/promotions', undefined, { token: key })).status;
  assert.equal((await place('staff', boss.token)).status, 200);
  assert.equal((await place('owner', second.token)).status, 401, 'by the token from before');
  assert.equal((await send('POST', '/v1/merchant/team', { email: newEmail(), role: 'owner' }, { token: second.token })).status, 401);
  assert.equal(await byKey(), 401, 'only owners have keys');
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: second.refresh })).status, 401);
  const { json } = await send('GET', '/v1/merchant/team', undefined, { token: boss.token });
  assert.deepEqual(json.items.map((member) => member.role).sort(), ['owner', 'staff']);
  assert.equal((await place('staff', boss.token)).status, 200, 'the same place again is no change');
});

test('of two owners who demote each other at the same moment one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const slug = shop(), [a, b] = [await owner(slug), await owner(slug)];
    const demote = (whom, token) => send('PATCH', `/v1/merchant/team/${whom.id}`, { role: 'staff' }, { token });
    const said = (await Promise.all([demote(b, a.token), demote(a, b.token)])).map(({ status }) => status).sort();
    assert.ok(said[0] === 200 && [401, 403, 409].includes(said[1]), said.join(' '));
  }
});

test('owners see the open invitations and withdraw them; those of somebody who left are over', async () => {
  const slug = shop(), boss = await owner(slug), second = await owner(slug), stranger = await owner(shop());
  const friend = await person(), late = await person();
  const invite = (email, token) => send('POST', '/v1/merchant/team', { email, role: 'owner', lang: 'fr' }, { token });
  const listed = async (token) => (await send('GET', '/v1/merchant/invitations', undefined, { token })).json.items;
  const accept = (token, who) => send('POST', '/v1/account/invitations', { token }, { token: who.token });
  for (const [who, email] of [[second, friend.email], [boss, late.email]]) assert.equal((await invite(email, who.token)).status, 202);
  const [items, none] = [await listed(boss.token), await listed(stranger.token)];
  assert.deepEqual(new Set(items.map((i) => `${i.email} ${i.role} ${i.by}`)), new Set([`${friend.email} owner ${second.email}`, `${late.email} owner ${boss.email}`]));
  assert.deepEqual(none, []);
  const path = `/v1/merchant/invitations/${items.find((i) => i.email === late.email).id}`;
  assert.equal((await send('DELETE', path, undefined, { token: stranger.token })).status, 404);
  assert.equal((await send('DELETE', path, undefined, { token: boss.token })).status, 204);
  assert.equal((await accept(await tokenTo(late.email, 'invitation'), late)).status, 400, 'withdrawn');
  const own = await tokenTo(friend.email, 'invitation');
  assert.equal((await send('DELETE', `/v1/merchant/team/${second.id}`, undefined, { token: boss.token })).status, 204);
  assert.deepEqual(await listed(boss.token), []);
  assert.equal((await accept(own, friend)).status, 400, 'nobody is left who asked');
});

test('asking an address again replaces what it was asked before', async () => {
  const slug = shop(), boss = await owner(slug), guest = await person();
  const invite = (role) => send('POST', '/v1/merchant/team', { email: guest.email, role, lang: 'en' }, { token: boss.token });
  assert.equal((await invite('owner')).status, 202);
  const first = await tokenTo(guest.email, 'invitation');
  assert.equal((await invite('staff')).status, 202);
  const second = await eventually(async () => { const token = await tokenTo(guest.email, 'invitation'); return token !== first && token; });
  const accept = (token) => send('POST', '/v1/account/invitations', { token }, { token: guest.token });
  assert.equal((await accept(first)).status, 400);
  assert.deepEqual((await accept(second)).json.merchant, { slug, role: 'staff' });
});

test('roles that come at the same moment are all kept', async () => {
  const slug = shop(), boss = await owner(slug), guests = await Promise.all(Array.from({ length: 8 }, () => person()));
  await Promise.all(guests.map(async (guest, i) => {
    await send('POST', '/v1/merchant/team', { email: guest.email, role: 'staff', lang: 'en' }, { token: boss.token });
    const token = await tokenTo(guest.email, 'invitation');
    const profile = send('PUT', '/v1/influencer/profile', { name: `Guest ${i}`, channels: [] }, { token: guest.token });
    await new Promise((done) => setTimeout(done, 3 * i));
    const [became, joined] = await Promise.all([profile, send('POST', '/v1/account/invitations', { token }, { token: guest.token })]);
    assert.deepEqual([became.status, joined.status], [200, 200], became.text);
    assert.deepEqual((await send('GET', '/v1/account', undefined, { token: guest.token })).json.roles.sort(), ['influencer', 'merchant', 'shopper']);
  }));
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
