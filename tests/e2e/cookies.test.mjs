// Who looks at a page: the gateway reads the cookies, renews them on the way, and takes forms from the shop's own pages only.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, call } from './client.mjs';
import { PASSWORD, person, send } from './people.mjs';
import { byOwnKey } from './tenants/walk.mjs';

const now = () => Math.floor(Date.now() / 1000);
const expired = (token) => byOwnKey(token, { iat: now() - 1000, exp: now() - 100 });
const jar = ({ access, refresh }) => Object.entries({ access, refresh }).filter(([, value]) => value).map(([name, value]) => `${name}=${value}`).join('; ');
/** What an answer sets, by name. */
const cookies = ({ headers }) => Object.fromEntries(headers.getSetCookie().map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).split(';')[0]]));
const page = (path, held, headers = {}) => call(path, { headers: { cookie: jar(held), accept: 'text/html', ...headers } });
const form = (path, fields, held = {}, headers = { origin: base }) => call(path, {
  method: 'POST', body: new URLSearchParams(fields).toString(), headers: { cookie: jar(held), 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
});

test('a form signs in: two cookies that no script reads, and no token in the page', async () => {
  const { email } = await person();
  const answer = await form('/fr/login', { email, password: PASSWORD, next: '/orders' });
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/fr/orders']);
  const lines = answer.headers.getSetCookie().filter((line) => /^(access|refresh)=/.test(line));
  assert.equal(lines.length, 2);
  for (const line of lines) assert.match(line, /; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  const { access, refresh } = cookies(answer);
  const shown = await page('/fr/account', { access, refresh });
  assert.equal(shown.status, 200);
  assert.equal(shown.headers.get('cache-control'), 'no-store');
  assert.ok(shown.text.includes(email) && !shown.text.includes(access) && !shown.text.includes(refresh));
  assert.deepEqual(cookies(shown), {}, 'good tokens stay as they are');
});

test('an expired access cookie and a good refresh cookie: the page comes at once, with new ones', async () => {
  const { token, refresh, email } = await person();
  const answer = await page('/fr/account', { access: expired(token), refresh });
  assert.equal(answer.status, 200);
  assert.ok(answer.text.includes(email));
  const renewed = cookies(answer);
  assert.notEqual(renewed.refresh, refresh);
  assert.ok((await page('/fr/account', { access: renewed.access })).text.includes(email));
  const only = await page('/fr/account', { refresh: renewed.refresh });
  assert.equal(only.status, 200, 'a refresh cookie alone is enough');
  assert.ok(cookies(only).access);
});

test('two tabs whose access cookie is over get the same new pair, and both go on', async () => {
  const { token, refresh } = await person();
  const held = { access: expired(token), refresh };
  const tabs = await Promise.all(['/fr/account', '/ar/orders', '/en/account'].map((path) => page(path, held)));
  assert.deepEqual(tabs.map((tab) => tab.status), [200, 200, 200]);
  const pairs = tabs.map(cookies);
  assert.equal(new Set(pairs.map((pair) => pair.refresh)).size, 1);
  for (const pair of pairs) assert.equal((await page('/fr/account', pair)).status, 200);
});

test('a form whose access cookie is over is done, and renews it', async () => {
  const { token, refresh } = await person();
  const answer = await form('/fr/account/profile', { name: 'Amina', lang: 'ar' }, { access: expired(token), refresh });
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/fr/account?done=1']);
  const { access } = cookies(answer);
  assert.deepEqual([(await send('GET', '/v1/account', undefined, { token: access })).json.name], ['Amina']);
});

test('cookies that are of no use are taken away, and the visitor is a guest', async () => {
  const { token } = await person();
  for (const held of [{ access: expired(token), refresh: `gys_rt_${'A'.repeat(43)}` }, { access: 'x', refresh: 'x' }]) {
    const answer = await page('/fr/account', held);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/fr/login']);
    assert.deepEqual(cookies(answer), { access: '', refresh: '' });
  }
  assert.equal((await page('/fr/account', { access: 'x' })).status, 303);
});

test('signing out in the request that renews the cookies signs out', async () => {
  const { token, refresh } = await person();
  const answer = await form('/fr/logout', {}, { access: expired(token), refresh });
  assert.deepEqual(cookies(answer), { access: '', refresh: '' });
  assert.equal((await send('POST', '/v1/auth/refresh', { refresh_token: refresh })).status, 401);
});

test("a form of another site, or of nobody, is refused before anything is looked at", async () => {
  const { token, refresh, id } = await person({ name: 'Amina' });
  const held = { access: token, refresh };
  for (const headers of [
    { origin: 'https://evil.example' }, { origin: 'null' }, { origin: `${base}.evil.example` }, { origin: base.replace('127.0.0.1', 'localhost') },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, {}, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'none' },
  ]) {
    const answer = await form('/fr/account/profile', { name: 'Mallory' }, held, headers);
    assert.equal(answer.status, 403, JSON.stringify(headers));
    assert.deepEqual(cookies(answer), {}, 'nothing is renewed for it');
  }
  const { json } = await send('GET', '/v1/account', undefined, { token });
  assert.deepEqual([json.id, json.name], [id, 'Amina']);
  const own = await form('/fr/account/profile', { name: 'Lina' }, held, { 'sec-fetch-site': 'same-origin' });
  assert.equal(own.status, 303, 'a browser that sends no Origin says where it comes from');
});

test('a page takes no Bearer token, and the API no cookie', async () => {
  const { token, refresh } = await person();
  assert.equal((await call('/fr/account', { headers: { authorization: `Bearer ${token}` } })).status, 303);
  assert.equal((await call('/v1/account', { headers: { cookie: jar({ access: token, refresh }) } })).status, 401);
});

test('a personal page takes forms of a bounded size, by POST, and nothing else', async () => {
  const { token, refresh } = await person();
  const held = { access: token, refresh };
  assert.equal((await form('/fr/account/profile', { name: 'x'.repeat(70_000) }, held)).status, 413);
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const answer = await call('/fr/account', { method, headers: { cookie: jar(held), origin: base } });
    assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'GET, HEAD, POST'], method);
  }
});
