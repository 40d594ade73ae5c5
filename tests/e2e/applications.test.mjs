// A shop for whoever asks: the application, the decision, the mail, and a shop that sells; also when a part does not answer, when
// names clash, and when a catalogue is published afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, base, call, eventually, newId } from './client.mjs';
import { PASSWORD, mailTo, newEmail, person, send } from './people.mjs';

const OWN = '/v1/account/merchant-application', ALL = '/v1/admin/merchant-applications';
const boss = await person({ roles: ['admin'] });
const asBoss = (method, path, body, headers) => send(method, path, body, { token: boss.token, headers });
const decide = (id, how, body, headers) => asBoss('POST', `${ALL}/${id}/${how}`, body, headers);
/** What an applicant says; each shop has a name of its own. */
const about = (given = {}) => ({
  name: `Dar Zellij ${newId().slice(0, 8)}`, city: 'fes', phone: '06 12 34 56 78', sells: 'Zelliges et mosaïques, faits à la main à Fès.',
  legal_form: 'cooperative', ice: '001234567000089', website: 'dar-zellij.example', ...given,
});
const apply = async (who, given) => {
  const sent = await send('POST', OWN, about(given), { token: who.token });
  assert.equal(sent.status, 201, sent.text);
  return sent.json;
};
const slugOf = (name) => name.toLowerCase().replaceAll(' ', '-');
const inShop = async (slug) => (await call(`/v1/merchants?n=${newId()}`)).json.items.find((merchant) => merchant.slug === slug);

/** The catalogue as `origin publish` tells it: shops that were applied for are none of its merchants. */
async function catalogueNow() {
  const [{ current: version }, { items: merchants }, { items: collections }] = (await Promise.all([
    admin('GET', '/admin/v1/catalogue/version'), call(`/v1/merchants?n=${newId()}`), call(`/v1/collections?n=${newId()}`)])).map(({ json }) => json);
  return { version, merchants: merchants.filter((one) => one.demo), collections };
}
const publish = async (catalogue) => {
  const { status, text } = await admin('PUT', '/admin/v1/catalogue/version', JSON.stringify(catalogue));
  assert.equal(status, 200, text);
};

test('from the application to a shop that sells', async () => {
  const email = newEmail('applicant'), lina = await person({ email });
  assert.equal((await send('GET', OWN, undefined, { token: lina.token })).status, 404);
  const sent = await apply(lina);
  assert.deepEqual([sent.state, sent.phone, sent.website, sent.slug], ['open', '+212612345678', 'https://dar-zellij.example', undefined]);

  const { items } = (await asBoss('GET', ALL)).json, slug = slugOf(sent.name);
  const listed = items.find(({ id }) => id === sent.id);
  assert.deepEqual([listed.email, listed.account, listed.proposal, listed.taken], [email, lina.id, slug, false]);
  const approved = await decide(sent.id, 'approve', {});
  assert.deepEqual([approved.status, approved.json.state, approved.json.slug], [200, 'approved', slug], approved.text);
  // saying it again changes nothing, and sends no second mail
  assert.equal((await decide(sent.id, 'approve', {})).status, 200);
  const mail = await mailTo(email, /studio\?joined/);
  assert.match(mail.subject, /Votre boutique est ouverte/);
  assert.ok(mail.text.includes(sent.name));
  const mails = await (await fetch(`${base}/mailbox?to=${encodeURIComponent(email)}`, { headers: { accept: 'application/json' } })).json();
  assert.equal(mails.filter(({ text }) => /studio\?joined/.test(text)).length, 1);

  // the next token opens the studio
  const { json: { access_token: token, account } } = await send('POST', '/v1/auth/refresh', { refresh_token: lina.refresh });
  assert.deepEqual(account.merchant, { slug, role: 'owner' });
  assert.ok(account.roles.includes('merchant'));
  const made = await send('POST', '/v1/merchant/products', { sku: `Z-${newId()}`, name: 'Zellige bleu de Fès', price: 25_000, state: 'shown' }, { token });
  assert.equal(made.status, 201, made.text);

  // the shop and its product are found by everybody
  const shop = await eventually(async () => { const found = await inShop(slug); return found?.products === 1 && found; });
  assert.deepEqual([shop.name, shop.city, shop.demo], [sent.name, { fr: 'Fès', ar: 'فاس', en: 'Fès' }, false]);
  const product = await eventually(async () => { const { status, json } = await call(`/v1/products/${made.json.slug}?n=${newId()}`); return status === 200 && json; });
  assert.deepEqual(product.merchant, { slug, name: sent.name });
  await eventually(async () => (await call(`/v1/search?q=zellige+bleu&merchant=${slug}&n=${newId()}`)).json.items.some((hit) => hit.id === made.json.id));
  await eventually(async () => (await fetch(`${base}/fr/m/${slug}?n=${newId()}`)).status === 200);

  // the last product takes the shop from sight, not from its owner
  const gone = await send('DELETE', `/v1/merchant/products/${made.json.id}`, undefined, { token, headers: { 'if-match': '*' } });
  assert.equal(gone.status, 204);
  await eventually(async () => (await inShop(slug))?.products === 0);
});

test('a catalogue that is published later leaves the shop alone', async () => {
  const who = await person(), { id, name } = await apply(who), slug = slugOf(name);
  assert.equal((await decide(id, 'approve', {})).json.state, 'approved');
  const catalogue = await catalogueNow();
  await publish(catalogue);
  assert.equal((await inShop(slug))?.name, name);
  // nor does one that has a merchant of this name
  const same = { ...catalogue.merchants[0], slug, name: 'Another one' };
  await publish({ ...catalogue, merchants: [...catalogue.merchants, same] });
  assert.equal((await inShop(slug))?.name, name);
});

test('a refusal says why, and somebody refused may apply again', async () => {
  const email = newEmail('refused'), who = await person({ email }), first = await apply(who);
  assert.equal((await decide(first.id, 'refuse', { reason: ' ' })).json.errors[0].field, 'reason');
  const refused = await decide(first.id, 'refuse', { reason: 'L’ICE ne correspond pas.' });
  assert.deepEqual([refused.status, refused.json.state], [200, 'refused']);
  assert.match((await mailTo(email, /L’ICE ne correspond pas/)).text, /\/fr\/sell/);
  const seen = (await send('GET', OWN, undefined, { token: who.token })).json;
  assert.deepEqual([seen.state, seen.reason], ['refused', 'L’ICE ne correspond pas.']);
  assert.equal((await decide(first.id, 'approve', {})).status, 409, 'decided');
  const second = await apply(who);
  assert.notEqual(second.id, first.id);
  assert.equal((await decide(second.id, 'approve', {})).json.state, 'approved');
  assert.equal((await decide(second.id, 'refuse', { reason: 'trop tard' })).status, 409);
  const lists = await Promise.all(['open', 'approved', 'refused'].map(async (state) => (await asBoss('GET', `${ALL}?state=${state}&limit=100`)).json.items.map(({ id }) => id)));
  assert.deepEqual(lists.map((ids) => [ids.includes(first.id), ids.includes(second.id)]), [[false, false], [false, true], [true, false]]);
  assert.equal((await asBoss('GET', `${ALL}?state=lost`)).json.errors[0].field, 'state');
});

test('one application at a time, and none of whoever works for a merchant', async () => {
  const who = await person(), { id } = await apply(who);
  assert.match((await send('POST', OWN, about(), { token: who.token })).json.type, /already-applied$/);
  const both = await person();
  const said = (await Promise.all([1, 2].map(() => send('POST', OWN, about(), { token: both.token })))).map(({ status }) => status).sort();
  assert.equal(said[0], 201);
  assert.ok([409, 429].includes(said[1]), `${said}`);
  const member = await person({ merchant: { slug: `applied-${newId().slice(0, 8)}`, role: 'staff' } });
  assert.match((await send('POST', OWN, about(), { token: member.token })).json.type, /in-another-team$/);
  // who joined a team meanwhile cannot own a shop, nor can who is suspended
  await person({ email: who.email, merchant: { slug: `applied-${newId().slice(0, 8)}`, role: 'staff' } });
  assert.match((await decide(id, 'approve', {})).json.type, /in-another-team$/);
  const barred = await person(), { id: theirs } = await apply(barred);
  assert.equal((await asBoss('POST', `/v1/admin/accounts/${barred.id}/suspend`)).status, 200);
  assert.equal((await decide(theirs, 'approve', {})).status, 409);
});

test('an address that another shop or team has is refused at its field', async () => {
  const { json: { items: [known] } } = await call('/v1/merchants');
  const team = `applied-${newId().slice(0, 8)}`;
  await person({ merchant: { slug: team, role: 'owner' } });
  const who = await person(), { id, name } = await apply(who, { name: known.name });
  const listed = (await asBoss('GET', ALL)).json.items.find((one) => one.id === id);
  assert.deepEqual([listed.proposal, listed.taken], [known.slug, true], name);
  for (const slug of [undefined, known.slug, team]) {
    const { status, json } = await decide(id, 'approve', { slug });
    assert.deepEqual([status, json.errors[0].field], [409, 'slug'], slug);
  }
  for (const slug of ['x', 'Dar Lina', '-dar', 'دار', '~own']) assert.equal((await decide(id, 'approve', { slug })).json.errors[0].field, 'slug', slug);
  assert.equal((await send('GET', OWN, undefined, { token: who.token })).json.state, 'open', 'it still waits');
  const free = `free-${newId().slice(0, 8)}`;
  assert.equal((await decide(id, 'approve', { slug: free })).json.slug, free);
  assert.equal((await inShop(free)).name, known.name);
  const next = await person(), { id: second } = await apply(next);
  assert.equal((await decide(second, 'approve', { slug: free })).status, 409);
});

test('an address under which somebody sold is nobody else\'s, though nothing of it is left', async () => {
  // a merchant that made a product and deleted it, whose only account was deleted; one of a catalogue that is in none any more
  const own = `former-${newId().slice(0, 8)}`, brought = `former-${newId().slice(0, 8)}`, left = `former-${newId().slice(0, 8)}`;
  const seller = await person({ merchant: { slug: own, role: 'owner' } });
  const made = await send('POST', '/v1/merchant/products', { sku: `F-${newId()}`, name: 'Un plat', price: 100 }, { token: seller.token });
  assert.equal(made.status, 201, made.text);
  assert.equal((await send('DELETE', `/v1/merchant/products/${made.json.id}`, undefined, { token: seller.token, headers: { 'if-match': '*' } })).status, 204);
  assert.equal((await send('DELETE', '/v1/account', { password: PASSWORD }, { token: seller.token })).status, 200);
  const catalogue = await catalogueNow();
  await publish({ ...catalogue, merchants: [...catalogue.merchants, { ...catalogue.merchants[0], id: `mer_${brought}`, slug: brought }] });
  await publish(catalogue);
  // one whose only account works for another merchant now: its bank account and the like are kept under its name
  const { email } = await person({ merchant: { slug: left, role: 'owner' } });
  await person({ email, merchant: { slug: `former-${newId().slice(0, 8)}`, role: 'owner' } });
  for (const slug of [own, brought, left]) {
    const { id } = await apply(await person(), { name: slug.replace('-', ' ') });
    const listed = (await asBoss('GET', ALL)).json.items.find((one) => one.id === id);
    assert.deepEqual([listed.proposal, listed.taken], [slug, true]);
    const { status, json } = await decide(id, 'approve', {});
    assert.deepEqual([status, json.errors?.[0].field], [409, 'slug'], slug);
  }
});

test('what a catalogue brings to a shop that was applied for, or takes, is counted', async () => {
  const { id, name } = await apply(await person()), slug = slugOf(name);
  assert.equal((await decide(id, 'approve', {})).json.state, 'approved');
  // the same version again is told to nobody, another shop is
  const openAnother = async () => assert.equal((await decide((await apply(await person())).id, 'approve', {})).status, 200);
  const catalogue = await catalogueNow(), [card] = (await call('/v1/products?limit=1')).json.items;
  const { json: whole } = await call(`/v1/products/${card.slug}`);
  const brought = { ...whole, id: `prd_${newId()}`, slug: `brought-${newId()}`, sku: `B-${newId()}`, merchant: { slug, name } };
  const put = await admin('PUT', '/admin/v1/catalogue/products', JSON.stringify({ version: catalogue.version, products: [brought] }));
  assert.equal(put.json.stored, 1, put.text);
  await publish(catalogue);
  await openAnother();
  await eventually(async () => (await inShop(slug)).products === 1);
  // one of an older version, as what the next catalogue does not hold
  assert.equal((await admin('PUT', '/admin/v1/catalogue/products', JSON.stringify({ version: '0', products: [brought] }))).json.stored, 1);
  await publish(catalogue);
  await openAnother();
  await eventually(async () => (await inShop(slug)).products === 0);
});

test('of two who are given the same address at once one gets it', async () => {
  const slug = `both-${newId().slice(0, 8)}`;
  const ids = await Promise.all([1, 2].map(async () => (await apply(await person())).id));
  const said = await Promise.all(ids.map((id) => decide(id, 'approve', { slug })));
  assert.equal(said.filter(({ status, json }) => status === 200 && json.state === 'approved').length, 1, said.map(({ text }) => text).join(' '));
});

test('what a part that is down leaves undone is gone on with', async () => {
  const email = newEmail('later'), who = await person({ email }), { id, name } = await apply(who), slug = slugOf(name);
  const halted = await decide(id, 'approve', {}, { 'gys-faults': 'product=down' });
  assert.deepEqual([halted.status, halted.json.state, halted.json.slug], [200, 'approving', undefined], halted.text);
  assert.equal((await send('GET', '/v1/account', undefined, { token: who.token })).json.merchant, undefined);
  assert.equal((await decide(id, 'refuse', { reason: 'autrement' })).status, 409, 'it was decided');
  assert.ok((await asBoss('GET', ALL)).json.items.some((one) => one.id === id), 'it is seen until it is done');
  // the shop is there, the mail is not
  const again = await decide(id, 'approve', {}, { 'gys-faults': 'notification=down' });
  assert.deepEqual([again.status, again.json.state], [200, 'approved'], again.text);
  assert.equal((await inShop(slug)).name, name);
  assert.equal((await decide(id, 'approve', { slug: 'quite-another' })).status, 409);
  assert.equal((await decide(id, 'approve', {})).status, 200);
  await mailTo(email, /studio\?joined/);
});

/** An application that is being approved: its shop stands in the catalogue, and has no owner yet, for nobody could be told of it. */
async function halfOpen(who) {
  const { id, name } = await apply(who);
  const halted = await decide(id, 'approve', {}, { 'gys-faults': 'publications=down' });
  assert.deepEqual([halted.status, halted.json.state], [200, 'approving'], halted.text);
  return { id, name, slug: slugOf(name) };
}

test('several who go on with one approval end with one shop and its owner', async () => {
  const who = await person(), { id, slug } = await halfOpen(who);
  const said = await Promise.all([1, 2, 3, 4].map(() => decide(id, 'approve', {})));
  assert.deepEqual(said.map(({ status, json }) => [status, json.state]), said.map(() => [200, 'approved']));
  assert.deepEqual((await send('GET', '/v1/account', undefined, { token: who.token })).json.merchant, { slug, role: 'owner' });
  assert.equal((await inShop(slug)).slug, slug);
});

test('a shop that is being opened for an account that is deleted, or in a team, goes again', async () => {
  const leaving = await person(), deleted = await halfOpen(leaving);
  assert.equal((await send('DELETE', '/v1/account', { password: PASSWORD }, { token: leaving.token })).status, 200);
  const email = newEmail('joined'), joined = await halfOpen(await person({ email }));
  await person({ email, merchant: { slug: `applied-${newId().slice(0, 8)}`, role: 'staff' } });
  assert.match((await decide(joined.id, 'approve', {})).json.type, /in-another-team$/);
  for (const { name, slug } of [deleted, joined]) {
    assert.equal(await inShop(slug), undefined);
    // nobody ever sold under its address
    const { id } = await apply(await person(), { name });
    assert.equal((await decide(id, 'approve', {})).json.slug, slug);
  }
});

test('what is wrong is named, field by field', async () => {
  const { token } = await person();
  const { status, json } = await send('POST', OWN, about({ name: 'x', phone: 'call me', ice: '12', sells: 'things', website: 'javascript:alert(1)' }), { token });
  assert.deepEqual([status, json.errors.map(({ field }) => field)], [400, ['name', 'sells', 'ice', 'phone', 'website']]);
  assert.equal((await send('POST', OWN, about({ legal_form: 'pirate' }), { token })).status, 400);
  for (const how of ['approve', 'refuse']) assert.equal((await decide('app_0', how, { reason: 'nobody' })).status, 404);
});

test('the page works without scripts and keeps what was typed', async () => {
  const signedOut = await fetch(`${base}/fr/sell`);
  assert.deepEqual([signedOut.status, signedOut.headers.get('cache-control')], [200, 'no-store']);
  const html = await signedOut.text();
  assert.match(html, /noindex/);
  assert.match(html, /href="\/fr\/login\?next=\/sell"/);
  const who = await person();
  const signedIn = await fetch(`${base}/fr/login`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base, 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams({ email: who.email, password: 'un thé à la menthe', next: '/sell' }) });
  assert.equal(signedIn.headers.get('location'), '/fr/sell');
  const cookie = signedIn.headers.getSetCookie().map((value) => value.split(';')[0]).join('; ');
  const page = (init = {}) => fetch(`${base}/fr/sell`, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } });
  const post = (fields, headers = {}) => page({ method: 'POST', body: new URLSearchParams(fields), headers: { origin: base, 'sec-fetch-site': 'same-origin', ...headers } });
  assert.match(await (await page()).text(), /<form method="post" action="\/fr\/sell">/);
  const fields = about({ name: 'Dar "Zellij" <b>', phone: 'plus tard' });
  const wrong = await post(fields), said = await wrong.text();
  assert.equal(wrong.status, 422);
  assert.match(said, /id="phone-wrong"/);
  assert.match(said, /value="Dar &quot;Zellij&quot; &lt;b&gt;"/);
  assert.equal((await post(fields, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status, 403);
  const sent = await post({ ...fields, phone: '0612345678' });
  assert.deepEqual([sent.status, sent.headers.get('location')], [303, '/fr/sell']);
  const waiting = await (await page()).text();
  assert.match(waiting, /Votre demande est envoyée/);
  assert.ok(!waiting.includes('<form method="post" action="/fr/sell">'));
});
