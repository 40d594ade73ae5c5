// Signing in by another provider: a real one (oauth2-mock-server), on this machine, with what it may do wrong.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { OAuth2Server } from 'oauth2-mock-server';
import { admin, base } from './client.mjs';
import { newEmail, person, send } from './people.mjs';

const provider = new OAuth2Server(), CLIENT = 'the-shop';
let claims = {};
before(async () => {
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  provider.issuer.url = `http://127.0.0.1:${provider.address().port}`;
  provider.service.on('beforeTokenSigning', (token) => Object.assign(token.payload, claims));
  const settings = { name: 'Test', issuer: provider.issuer.url, client_id: CLIENT };
  assert.equal((await admin('PUT', '/admin/v1/oidc/test', JSON.stringify(settings))).status, 204);
});
after(() => provider.stop());

const start = async () => (await send('POST', '/v1/auth/oidc/test/start', { lang: 'fr' })).json;
/** Goes to the provider as a browser does; gives what it sends back. */
async function visit({ authorization_url: url }) {
  const response = await fetch(url, { redirect: 'manual' });
  const back = new URL(response.headers.get('location'));
  return { to: back.origin + back.pathname, code: back.searchParams.get('code'), state: back.searchParams.get('state') };
}
async function signIn(who, change = {}) {
  const started = await start();
  claims = { sub: who.sub, email: who.email, email_verified: true, aud: CLIENT, nonce: new URL(started.authorization_url).searchParams.get('nonce'), ...who.claims };
  const { code, state } = await visit(started);
  return send('POST', '/v1/auth/oidc/test/finish', { code, state, browser: started.browser, ...change });
}

test('the way there asks for a code, with PKCE, state and nonce, and comes back to the shop', async () => {
  const started = await start(), asked = new URL(started.authorization_url).searchParams;
  assert.equal(asked.get('response_type'), 'code');
  assert.equal(asked.get('code_challenge_method'), 'S256');
  for (const name of ['state', 'nonce', 'code_challenge']) assert.ok(asked.get(name).length >= 43, name);
  claims = {};
  assert.equal((await visit(started)).to, `${base}/signin/test`);
  assert.deepEqual((await send('GET', '/v1/auth/oidc')).json.items.find((p) => p.id === 'test'), { id: 'test', name: 'Test' });
});

test('somebody new gets an account, and the same one ever after', async () => {
  const who = { sub: newEmail('sub'), email: newEmail() };
  const first = await signIn(who);
  assert.equal(first.status, 200, first.text);
  assert.equal(first.json.account.email, who.email);
  assert.equal(first.json.account.has_password, false);
  const again = await signIn({ ...who, email: newEmail('moved') });
  assert.equal(again.json.account.id, first.json.account.id, 'it is known by its name there, whatever its address');
});

test('an account is joined by an address that the provider verified, and by no other', async () => {
  const { id, email } = await person();
  const stranger = await signIn({ sub: newEmail('sub'), email, claims: { email_verified: false } });
  assert.equal(stranger.status, 403);
  const owner = await signIn({ sub: newEmail('sub'), email: email.toUpperCase() });
  assert.equal(owner.json.account.id, id);
});

test("another sign-in's code, state, browser or token is of no use", async () => {
  const who = { sub: newEmail('sub'), email: newEmail() };
  assert.equal((await signIn(who, { browser: 'another' })).status, 400);
  assert.equal((await signIn(who, { state: 'gys_ot_x' })).status, 400);
  assert.equal((await signIn(who, { code: 'made-up' })).status, 503, 'the provider refuses it');
  for (const wrong of [{ nonce: 'another' }, { aud: 'another' }, { iss: 'https://evil.example' }, { exp: 1 }]) {
    const { status } = await signIn({ ...who, claims: wrong });
    assert.equal(status, 403, JSON.stringify(wrong));
  }
  const started = await start();
  claims = { sub: who.sub, email: who.email, email_verified: true, aud: CLIENT, nonce: new URL(started.authorization_url).searchParams.get('nonce') };
  const back = { ...await visit(started), browser: started.browser };
  assert.equal((await send('POST', '/v1/auth/oidc/test/finish', back)).status, 200);
  assert.equal((await send('POST', '/v1/auth/oidc/test/finish', back)).status, 400, 'once');
});

test('only https providers are taken, and nothing inside', async () => {
  for (const issuer of ['http://evil.example', 'https://evil.example/', 'http://169.254.169.254', 'file:///etc/passwd', '']) {
    const { status } = await admin('PUT', '/admin/v1/oidc/bad', JSON.stringify({ name: 'Bad', issuer, client_id: 'x' }));
    assert.equal(status, 400, issuer);
  }
  assert.equal((await send('POST', '/v1/auth/oidc/nobody/start', {})).status, 404);
});
