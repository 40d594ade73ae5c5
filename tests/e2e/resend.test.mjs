// Mails by Resend: a stand-in on this machine takes what the notification service sends, and checks it as Resend's documentation
// of `POST /emails` describes it. The service runs alone, beside the shop.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECRET, SHOP, migrate, start } from '../../bench/workerd.mjs';
import { after as later, eventually, newId, signed } from './client.mjs';

const KEY = 're_test_of_nobody';
const state = mkdtempSync(join(tmpdir(), 'resend-'));
const got = [];
let answer = { status: 200 }, running, stand, url;

before(async () => {
  stand = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    got.push({ method: req.method, path: req.url, headers: req.headers, body });
    if (answer.silent) return;
    res.writeHead(answer.status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer.status === 200 ? { id: '49a3999c-0ce1-4ea6-ab68-afcd6dc2e794' } : { statusCode: answer.status, name: 'error', message: answer.message ?? 'no' }));
  });
  await new Promise((done) => stand.listen(0, '127.0.0.1', done));
  const bindings = { RESEND_API_KEY: KEY, RESEND_URL: `http://127.0.0.1:${stand.address().port}` };
  running = await start(SHOP, state, { bindings });
  await migrate(running, SHOP);
  url = running.urls['gys-notification'];
});
after(async () => { await running?.stop(); stand.closeAllConnections(); stand.close(); rmSync(state, { recursive: true, force: true }); });

const mail = (change = {}) => ({ key: newId(), to: 'amina@example.ma', lang: 'ar', subject: 'أكّد عنوان بريدك', text: 'مرحبًا', html: '<p dir="rtl">مرحبًا</p>', ...change });
const send = async (wanted) => {
  const response = await fetch(`${url}/internal/mail`, { method: 'POST', body: JSON.stringify(wanted) });
  return { status: response.status, json: await response.json() };
};

test('a mail is one request in the form that Resend documents', async () => {
  const wanted = mail(), since = got.length;
  assert.deepEqual(await send(wanted), { status: 200, json: { engine: 'resend', new: true } });
  assert.equal(got.length, since + 1);
  const { method, path, headers, body } = got.at(-1);
  assert.deepEqual([method, path, headers.authorization, headers['content-type']], ['POST', '/emails', `Bearer ${KEY}`, 'application/json']);
  assert.equal(headers['idempotency-key'], wanted.key);
  assert.ok(wanted.key.length <= 256, 'the longest that Resend takes');
  const { from, to, subject, text, html, headers: extra, ...others } = JSON.parse(body);
  assert.match(from, /^[^<>]+ <[^@\s]+@[^@\s]+>$/);
  assert.deepEqual([to, subject, text, html], [[wanted.to], wanted.subject, wanted.text, wanted.html]);
  assert.deepEqual([extra, others], [{ 'Content-Language': 'ar' }, {}], 'nothing else is sent');
});

test('the same mail asked for again is not sent again', async () => {
  const wanted = mail();
  await send(wanted);
  const since = got.length;
  assert.deepEqual(await send(wanted), { status: 200, json: { engine: 'resend', new: false } });
  assert.equal(got.length, since);
});

/** Tries what is due `time` from now. */
const due = async (time) => (await (await fetch(`${url}/internal/mail/due`, { method: 'POST', headers: later(time) })).json()).tried;
const keysOf = ({ to }) => got.filter(({ body }) => body.includes(to)).map(({ headers }) => headers['idempotency-key']);
const someone = () => ({ to: `${newId()}@example.ma` });
const asAdmin = async (method, path) => {
  const response = await fetch(running.urls['gys-gateway'] + path, { method, headers: signed(method, path, '', { key: SECRET }) });
  return { status: response.status, json: response.status === 204 ? undefined : await response.json() };
};
const letterOf = ({ to }) => eventually(async () => (await asAdmin('GET', '/admin/v1/dead-letters')).json.items.find(({ body }) => body.includes(to)));

test('what Resend does not take now is tried again by itself, later and later, under the same key', async () => {
  const wanted = mail(someone());
  answer = { status: 503 };
  assert.deepEqual(await send(wanted), { status: 202, json: { engine: 'resend', new: true } });
  assert.deepEqual(await send(wanted), { status: 200, json: { engine: 'resend', new: false } }, 'nobody needs to ask again');
  assert.equal(keysOf(wanted).length, 1);
  await due('20s');
  assert.equal(keysOf(wanted).length, 1, 'not yet');
  answer = { status: 429 };
  await due('31s');
  assert.equal(keysOf(wanted).length, 2);
  await due('60s');
  assert.equal(keysOf(wanted).length, 2, 'the second pause is longer');
  answer = { status: 200 };
  await due('2m');
  await due('1d');
  assert.deepEqual(keysOf(wanted), [wanted.key, wanted.key, wanted.key], 'one key, however often it is tried; sent, it is not tried any more');
  assert.deepEqual(await send(wanted), { status: 200, json: { engine: 'resend', new: false } });
});

test('an answer that does not come in time is a try that failed', async () => {
  const wanted = mail(someone());
  answer = { silent: true };
  const since = Date.now();
  assert.equal((await send(wanted)).status, 202);
  assert.ok(Date.now() - since < 20_000, `${Date.now() - since} ms`);
  answer = { status: 200 };
  assert.equal(await due('31s'), 1);
  assert.deepEqual(keysOf(wanted), [wanted.key, wanted.key]);
});

test('what is not taken all day long is given up: an administrator reads what was said, and sends it again', async () => {
  const wanted = mail({ ...someone(), text: 'https://shop.example/password?token=secret' });
  answer = { status: 503, message: 'down for maintenance' };
  assert.equal((await send(wanted)).status, 202);
  for (let day = 1; day <= 14; day++) await due(`${day}d`);
  assert.deepEqual(keysOf(wanted), Array(12).fill(wanted.key));
  const letter = await letterOf(wanted), { mail: id, to, subject, tries, said } = JSON.parse(letter.body);
  assert.deepEqual([letter.queue, letter.id, to, subject, tries], ['gys-mails', id, wanted.to, wanted.subject, 12]);
  assert.match(said, /^Resend answered 503: .*down for maintenance/);
  assert.ok(!letter.body.includes('secret'), 'what is in it is its reader\'s business');
  assert.equal((await asAdmin('POST', `/admin/v1/dead-letters/${id}/retry`)).status, 204);
  assert.equal(keysOf(wanted).length, 13, 'tried at once');
  answer = { status: 200 };
  await due('31s');
  assert.deepEqual(keysOf(wanted), Array(14).fill(wanted.key));
  assert.equal((await asAdmin('POST', `/admin/v1/dead-letters/${id}/retry`)).status, 404);
});

test('what Resend will never take is refused by its field, and kept with what was said', async () => {
  const wanted = mail(someone());
  answer = { status: 422, message: 'Invalid `to` field' };
  const { status, json } = await send(wanted);
  assert.deepEqual([status, json.errors[0].field], [400, 'to']);
  assert.match(JSON.parse((await letterOf(wanted)).body).said, /422.*Invalid `to` field/);
  answer = { status: 200 };
  await due('1d');
  assert.equal(keysOf(wanted).length, 1, 'it is not tried any more');
});

test('what was in a sent mail is not kept; that it was sent is', async () => {
  const to = `${newId()}@example.ma`;
  await send(mail({ to }));
  const { mails } = await (await fetch(`${url}/internal/account-data?account=acc_x&email=${to}`)).json();
  assert.deepEqual(mails.map(({ subject, text }) => [subject, text]), [['أكّد عنوان بريدك', '']]);
  assert.equal((await fetch(`${url}/internal/account-data?account=acc_x&email=${to}`, { method: 'DELETE' })).status, 204);
  assert.deepEqual((await (await fetch(`${url}/internal/account-data?account=acc_x&email=${to}`)).json()).mails, []);
});
