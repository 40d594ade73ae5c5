// Mails by Resend: a stand-in on this machine takes what the notification service sends, and checks it as Resend's documentation
// of `POST /emails` describes it. The service runs alone, beside the shop.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHOP, migrate, start } from '../../bench/workerd.mjs';
import { newId } from './client.mjs';

const KEY = 're_test_of_nobody';
const state = mkdtempSync(join(tmpdir(), 'resend-'));
const got = [];
let answer = { status: 200 }, running, stand, url;

before(async () => {
  stand = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    got.push({ method: req.method, path: req.url, headers: req.headers, body });
    res.writeHead(answer.status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer.status === 200 ? { id: '49a3999c-0ce1-4ea6-ab68-afcd6dc2e794' } : { statusCode: answer.status, name: 'error', message: 'no' }));
  });
  await new Promise((done) => stand.listen(0, '127.0.0.1', done));
  const bindings = { RESEND_API_KEY: KEY, RESEND_URL: `http://127.0.0.1:${stand.address().port}` };
  running = await start(SHOP, state, { bindings });
  await migrate(running, SHOP);
  url = running.urls['gys-notification'];
});
after(async () => { await running?.stop(); stand.close(); rmSync(state, { recursive: true, force: true }); });

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

test('what Resend does not take now is tried again under the same key; what it never takes is refused by its field', async () => {
  const wanted = mail();
  for (const status of [429, 500]) {
    answer = { status };
    assert.equal((await send(wanted)).status, 503, `${status}`);
  }
  answer = { status: 422 };
  const { status, json } = await send(mail({ to: 'nobody' }));
  assert.deepEqual([status, json.errors[0].field], [400, 'to']);
  answer = { status: 200 };
  assert.deepEqual(await send(wanted), { status: 200, json: { engine: 'resend', new: true } });
  const keys = got.filter(({ body }) => body.includes(wanted.to)).map(({ headers }) => headers['idempotency-key']);
  assert.ok(keys.filter((key) => key === wanted.key).length >= 3, 'one key, however often it is tried');
});

test('what was in a sent mail is not kept; that it was sent is', async () => {
  const to = `${newId()}@example.ma`;
  await send(mail({ to }));
  const { mails } = await (await fetch(`${url}/internal/account-data?account=acc_x&email=${to}`)).json();
  assert.deepEqual(mails.map(({ subject, text }) => [subject, text]), [['أكّد عنوان بريدك', '']]);
  assert.equal((await fetch(`${url}/internal/account-data?account=acc_x&email=${to}`, { method: 'DELETE' })).status, 204);
  assert.deepEqual((await (await fetch(`${url}/internal/account-data?account=acc_x&email=${to}`)).json()).mails, []);
});
