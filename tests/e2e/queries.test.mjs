// Every query of a service is read off an index. Those that stand whole in the sources are explained here, whether they ran or not; those
// that are put together are asked for, one of each kind, and the service explains what it ran.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call, eventually, newId, report, view } from './client.mjs';
import { PHONE, as, browser, good, importPast, influencer, partner, payIn, rib, rule, settle } from './partnership.mjs';
import { PASSWORD, newEmail, person, send, tokenTo } from './people.mjs';
import { bought } from './buyers.mjs';
import { cartWith, place, products } from './shop.mjs';
import { database, plan, scans, services, statements, wasMet } from './statements.mjs';

/** What a merchant does with its products. */
async function goods() {
  const { token } = await person({ merchant: { slug: 'queries-goods', role: 'owner' } });
  const path = '/v1/merchant/products', headers = { 'if-match': '*' };
  const { json: { id } } = await send('POST', path, { sku: `Q-${newId()}`, name: 'Une lanterne', price: 100 }, { token });
  for (const state of ['', '&state=shown', '&state=hidden'])
    for (const sort of ['name', 'updated'])
      for (const q of ['', '&q=lan']) {
        const list = `${path}?limit=1&sort=${sort}${state}${q}`;
        const { json } = await send('GET', list, undefined, { token });
        if (json.next_cursor) await send('GET', `${list}&cursor=${json.next_cursor}`, undefined, { token });
      }
  for (const state of ['hidden', 'shown']) assert.equal((await send('PATCH', `${path}/${id}`, { state }, { token, headers })).status, 200);
  assert.equal((await admin('PATCH', `/admin/v1/products/${id}`, '{"price":120}')).status, 200);
  await send('POST', `${path}/${id}/undo`, {}, { token, headers });
  await send('GET', `${path}/${id}/history`, undefined, { token });
  assert.equal((await admin('GET', '/admin/v1/catalogue/own')).status, 200);
  assert.equal((await admin('GET', '/admin/v1/catalogue/due')).status, 200);
  assert.equal((await admin('PUT', '/admin/v1/catalogue/indexed', '{"through":0,"imports":[]}')).status, 200);
  await send('DELETE', `${path}/${id}`, undefined, { token, headers });
  const boss = await person({ roles: ['admin'] }), ask = (method, at, body) => send(method, `/v1/admin/${at}`, body, { token: boss.token });
  const { json: some } = await send('POST', path, { sku: `Q-${newId()}`, name: 'Une autre', price: 100 }, { token });
  for (const [act, body] of [['suspend', { reason: 'queries' }], ['restore']]) {
    good(await ask('POST', `merchants/queries-goods/${act}`, body));
    await eventually(async () => good(await ask('GET', 'closed-merchants?limit=100')).items.every(({ slug, state }) => slug !== 'queries-goods' || state === 'closed'), { within: 30_000 });
  }
  await send('DELETE', `${path}/${some.id}`, undefined, { token, headers });
}

/** What a merchant does with files: one with rows of every kind is imported, again, and read back; another is given up. */
async function files() {
  const { token } = await person({ merchant: { slug: `queries-${newId().slice(0, 8)}`, role: 'owner' } });
  const ask = async (method, path, body) => good(await send(method, `/v1/merchant/${path}`, body, { token }));
  const put = async (id, bytes) => good(await call(`/v1/merchant/imports/${id}/parts/1`, { method: 'PUT', body: bytes, headers: { authorization: `Bearer ${token}` } }));
  const file = 'sku,name,price,stock,options,option_groups\nQ-1,Lanterne,12.50,3,,\nQ-2,,abc,,,\nQ-3,Caftan,300,1,S,Taille\nQ-3-M,,310,2,M,\nQ-1,Encore,5,,,\n';
  for (const content of [file, file, file.replace('12.50', '13')]) {
    const { id } = await ask('POST', 'imports', {});
    await put(id, content);
    await ask('POST', `imports/${id}/start`, {});
    await eventually(async () => (await ask('GET', `imports/${id}`)).state === 'done', { within: 60_000 });
    await ask('GET', `imports/${id}/errors.csv`);
  }
  const { id } = await ask('POST', 'imports', {});
  await put(id, file);
  await ask('POST', `imports/${id}/cancel`, {});
  const { next_cursor } = await ask('GET', 'imports?limit=1');
  await ask('GET', `imports?limit=1&cursor=${next_cursor}`);
  await ask('GET', 'products.csv');
}

/** What buyers, their merchants and administrators do with reviews. */
async function reviews() {
  const [, , some] = await products(), buyer = await person();
  const { token } = await person({ merchant: { slug: some.merchant.slug, role: 'owner' } });
  await bought(buyer, some);
  good(await send('POST', `/v1/products/${some.slug}/reviews`, { rating: 5, text: 'Belle lumière', author: 'Salma' }, { token: buyer.token }));
  const { json: { items: [{ id }] } } = await call(`/v1/products/${some.slug}/reviews?limit=1&n=${newId()}`);
  good(await send('GET', '/v1/merchant/reviews', undefined, { token }));
  good(await send('PUT', `/v1/merchant/reviews/${id}/reply`, { text: 'Merci' }, { token }));
  good(await send('PUT', `/v1/merchant/reviews/${id}/report`, { reason: 'essai' }, { token }));
  good(await admin('GET', '/admin/v1/reviews/reported'));
  const boss = await person({ roles: ['admin'] });
  for (const query of ['', '?state=hidden', '?limit=1']) good(await send('GET', `/v1/admin/reviews${query}`, undefined, { token: boss.token }));
  good(await admin('PUT', `/admin/v1/reviews/${id}/visibility`, JSON.stringify({ hidden: false })));
  good(await send('GET', '/v1/account/export', undefined, { token: buyer.token }));
  good(await send('DELETE', '/v1/account', { password: PASSWORD }, { token: buyer.token }));
}

/** What shoppers, merchants and administrators do with orders. */
async function orders() {
  const some = (await products())[9], email = `${newId()}@example.com`;
  const { token } = await person({ merchant: { slug: some.merchant.slug, role: 'owner' } });
  const boss = await person({ roles: ['admin'] });
  const mine = (method, path, body) => send(method, `/v1/merchant/${path}`, body, { token, headers: { 'idempotency-key': newId() } });
  const asBoss = (path) => send('GET', `/v1/admin/${path}`, undefined, { token: boss.token });
  const cart = await cartWith([some.id, 2]);
  await send('PUT', `/v1/carts/${cart}/coupons/NOTHING`);
  const { json: { order: { id, number } } } = await place(cart, { email });
  const [{ id: parcel }] = (await mine('GET', `orders?q=${number}`)).json.items;
  for (const q of ['', 'state=to_ship', `q=${parcel}`, `q=${email}`, `q=${number.slice(0, 8)}&state=to_ship`, 'returns=requested', 'returns=requested&state=delivered', 'q=0612345678', 'q=Salma', 'q=Salma%20Idrissi&returns=approved']) assert.equal((await mine('GET', `orders?${q}`)).status, 200, q);
  assert.equal((await mine('PUT', `orders/${parcel}/confirmation`, { confirmed: true })).status, 200);
  for (const query of ['', '?state=to_ship']) assert.equal((await mine('GET', `orders.csv${query}`)).status, 200);
  for (const step of ['ship', 'collected']) await mine('POST', `orders/${parcel}/${step}`, {});
  await mine('POST', `orders/${parcel}/refunds`, { amount: 100, reason: 'late' });
  await mine('POST', `orders/${parcel}/refunds`, { lines: [{ number: 1, units: 1 }], reason: 'broken' });
  await mine('GET', 'sales');
  await mine('GET', 'promotions');
  await send('PUT', '/v1/merchant/bank-account', { rib: rib(), password: PASSWORD }, { token });
  await payIn(boss.token, some.merchant.slug, 1_000_000);
  good(await send('POST', '/v1/admin/merchant-payouts', {}, { token: boss.token }));
  good(await send('POST', '/v1/admin/merchant-payouts', { merchant: some.merchant.slug }, { token: boss.token }));
  for (const path of ['money', 'money/entries', 'payouts']) assert.equal((await mine('GET', path)).status, 200, path);
  const { items: [{ id: payout }] } = (await mine('GET', 'payouts')).json;
  assert.equal((await mine('GET', `payouts/${payout}`)).status, 200);
  for (const [end, body] of [['paid', { reference: 'Q' }], ['returned', {}], ['withdraw', {}]]) await send('POST', `/v1/admin/merchant-payouts/${payout}/${end}`, body, { token: boss.token });
  const { json: { order: card } } = await place(await cartWith([some.id, 1]), { payment_method: 'card', email });
  await send('POST', `/v1/orders/${card.id}/cancel`, {});
  const buyer = await person({ email: (await person()).email });
  await send('GET', '/v1/orders', undefined, { token: (await person()).token });
  await send('GET', `/v1/orders/${id}`);
  for (const path of ['disputes', 'dead-letters', 'refunds', `orders/${id}`, `orders/${number}`, 'merchant-payouts', 'merchant-payouts?state=prepared', 'ledger/balances', 'ledger/accounts/asset:bank/entries', 'accounts', 'accounts?q=a', 'accounts?q=a&limit=1', 'merchants', `accounts?merchant=${some.merchant.slug}`])
    assert.equal((await asBoss(path)).status, 200, path);
  await admin('POST', '/admin/v1/sweep');
  await admin('GET', '/admin/v1/ledger/check');
}

/** What an account and a merchant's owner do. */
async function accounts() {
  const { token, refresh, email } = await person({ merchant: { slug: 'queries-test', role: 'owner' } });
  const get = async (path) => assert.equal((await send('GET', path, undefined, { token })).status, 200, path);
  for (const path of ['', '/sessions', '/addresses', '/passkeys', '/export']) await get(`/v1/account${path}`);
  for (const path of ['team', 'api-keys']) await get(`/v1/merchant/${path}`);
  const { json: { key } } = await send('POST', '/v1/merchant/api-keys', { name: 'queries', scopes: ['orders'] }, { token });
  await send('GET', '/v1/account', undefined, { token: key });
  await send('GET', '/v1/auth/oidc');
  await send('POST', '/v1/auth/passkeys/login/options', {});
  await send('POST', '/v1/auth/password/forgot', { email });
  await send('POST', '/v1/auth/refresh', { refresh_token: refresh });
  await send('DELETE', '/v1/account', { password: PASSWORD }, { token });
}

/** What owners do with their team. */
async function team() {
  const slug = `queries-${newId().slice(0, 8)}`, boss = await person({ merchant: { slug, role: 'owner' } }), guest = await person();
  const mine = (method, path, body) => send(method, `/v1/merchant/${path}`, body, { token: boss.token });
  good(await mine('POST', 'team', { email: guest.email, role: 'staff', lang: 'fr' }));
  good(await send('POST', '/v1/account/invitations', { token: await tokenTo(guest.email, 'invitation') }, { token: guest.token }));
  good(await mine('PATCH', `team/${guest.id}`, { role: 'owner' }));
  good(await mine('PATCH', `team/${guest.id}`, { role: 'staff' }));
  assert.equal((await mine('PATCH', `team/${boss.id}`, { role: 'staff' })).status, 409);
  good(await mine('DELETE', `team/${guest.id}`));
  const { id } = good(await mine('POST', 'api-keys', { name: 'queries', scopes: ['orders'] }));
  good(await mine('DELETE', `api-keys/${id}`));
}

/** A shop that is applied for, refused, applied for again and opened. */
async function applications() {
  const who = await person(), { token } = await person({ roles: ['admin'] }), own = '/v1/account/merchant-application', all = '/v1/admin/merchant-applications';
  const given = { name: `Queries ${newId().slice(0, 8)}`, city: 'Fès', phone: '0612345678', sells: 'What queries sell' };
  for (const [how, body] of [['refuse', { reason: 'queries' }], ['approve', {}]]) {
    const { id } = good(await send('POST', own, given, { token: who.token }));
    good(await send('GET', own, undefined, { token: who.token }));
    good(await send('POST', `${all}/${id}/${how}`, body, { token }));
  }
  for (const query of ['', '?state=approved&limit=1', '?state=refused&limit=1']) {
    const { next_cursor } = good(await send('GET', `${all}${query}`, undefined, { token }));
    if (next_cursor) good(await send('GET', `${all}${query || '?'}&cursor=${next_cursor}`, undefined, { token }));
  }
}

/** What merchants and influencers ask of their partnership. */
async function affiliates() {
  const slug = `queries-${newId().slice(0, 8)}`;
  const owner = await person({ merchant: { slug, role: 'owner' } }), ines = await influencer();
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({}, { click: 10, lead: 500, month_cap: 100_000, holding_days: 0 })));
  const { id: partnership } = await partner(ines, owner, slug);
  const { url, code: link } = good(await as(ines)('POST', '/v1/influencer/links', { merchant: slug }));
  const { code } = good(await as(ines)('POST', '/v1/influencer/codes', { merchant: slug }));
  const phone = browser(), newcomer = newEmail();
  await phone.follow(new URL(url).pathname);
  good(await send('POST', '/v1/auth/register', { email: newcomer, lang: 'fr', clicks: phone.cookies['gys-clicks'] }));
  good(await send('POST', '/v1/auth/verify', { token: await tokenTo(newcomer, 'verify'), password: PASSWORD, lang: 'fr' }));
  const at = Math.floor(Date.now() / 1000) - 60 * 86_400, lines = [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }];
  const sale = { kind: 'sale', at, merchant: slug, currency: 'MAD', lines, codes: [code], email: 'a@example.ma', account: 'acc_x', device: 'brw_x' };
  const click = { kind: 'click', id: `c${slug}`, at, code: link, method: 'GET', headers: { 'user-agent': PHONE }, browser: 'brw_y' };
  const refund = { kind: 'refund', id: `r${slug}`, order: `o1${slug}`, lines: [['1', 100]] };
  const boss = await person({ roles: ['admin'] }), { token } = boss;
  await payIn(token, slug, 100_000);
  await importPast({ past: [click, { ...sale, event: `e1${slug}`, order: `o1${slug}` }, refund, { ...sale, event: `e2${slug}`, order: `o1${slug}` }] });
  await settle(boss, 0);
  for (const path of ['payouts', 'payouts?state=prepared']) good(await send('GET', `/v1/admin/${path}`, undefined, { token }));
  const [{ id: statement }] = good(await as(ines)('GET', '/v1/influencer/statements')).items;
  good(await send('POST', `/v1/admin/payouts/${statement}/withdraw`, {}, { token }));
  await settle(boss, 0);
  const narrowed = ['', `&influencer=${ines.profile.id}`, `&merchant=${slug}`, `&influencer=${ines.profile.id}&merchant=${slug}`];
  for (const state of ['', 'paid', 'held']) for (const of of narrowed) good(await send('GET', `/v1/admin/commissions?state=${state}${of}`, undefined, { token }));
  const [{ id: one }] = good(await send('GET', `/v1/admin/commissions?merchant=${slug}`, undefined, { token })).items;
  for (const verdict of ['fraud', 'keep']) good(await send('POST', `/v1/admin/commissions/${one}/${verdict}`, { reason: 'x' }, { token }));
  for (const of of ['', `?merchant=${slug}`]) good(await send('GET', `/v1/admin/refused-reports${of}`, undefined, { token }));
  good(await as(owner)('GET', '/v1/merchant/refused-reports'));
  for (const path of ['programme', 'partners', 'partners?membership=approved', 'commissions', 'commissions?state=paid', 'commissions?state=held']) good(await as(owner)('GET', `/v1/merchant/${path}`));
  for (const path of ['profile', 'partnerships', 'links', `links/${link}/qr`, 'codes', 'commissions', 'commissions?state=paid', 'earnings', 'statements']) good(await as(ines)('GET', `/v1/influencer/${path}`));
  for (const path of ['', '?q=lant%20bou', '?sort=rate']) good(await as(ines)('GET', `/v1/programmes${path}`));
  good(await as(owner)('POST', `/v1/merchant/partners/${partnership}/suspend`, {}));
  await admin('POST', '/admin/v1/affiliates/sweep');
  good(await as(ines)('GET', '/v1/account/export'));
  good(await as(ines)('DELETE', '/v1/account', { password: PASSWORD }));
}

/** What is wrong with the queries of a service, those it ran and those in its sources. */
async function wrong(service) {
  const { json: ran } = await admin('GET', `/admin/v1/queries/${service}`), db = database(service);
  const scanning = ran.filter(({ sql, plan }) => scans(sql, plan).length > 0).map(({ sql, plan }) => `${service} scans: ${plan}: ${sql}`);
  const unknown = statements(service).filter(({ parts }) => {
    const steps = parts.length === 1 ? plan(db, parts[0]) : undefined;
    const isGood = steps && scans(parts[0], steps).length === 0;
    // what is put together, or is no statement without the rest, is as good as it ran
    return !isGood && !wasMet(parts, ran.map(({ sql }) => sql));
  });
  return [...scanning, ...unknown.map(({ place, parts }) => `${place} scans, or was never asked for: ${parts.join('…')}`)];
}

test('no query scans a table', async () => {
  const some = (await call('/v1/products?limit=2')).json.items;
  const narrow = some[0].prices.MAD;
  const paths = ['/v1/collections', '/v1/merchants', `/v1/merchants/${some[0].merchant.slug}`, `/v1/products/${some[0].slug}`,
    `/v1/products?ids=${some.map((p) => p.id).join(',')}`];
  for (const sort of ['popular', 'newest', 'price_asc', 'price_desc'])
    for (const prices of ['', '&min_price=10', '&max_price=99999999', `&min_price=${narrow}&max_price=${narrow}`])
      for (const scope of ['', `&merchant=${some[0].merchant.slug}`]) {
        const list = `/v1/products?limit=1&sort=${sort}${prices}${scope}&n=${newId()}`;
        const { json } = await call(list);
        paths.push(list);
        if (json.next_cursor) paths.push(`${list}&cursor=${json.next_cursor}`);
      }
  for (const path of paths) assert.equal((await call(path)).status, 200, path);
  await report(newId(), [view(some[0].id)]);

  await accounts();
  await applications();
  await orders();
  await affiliates();
  await goods();
  await files();
  await reviews();
  await team();
  // some is done later: a service tells another of it
  let found = ['no service told what it ran'];
  await eventually(async () => {
    found = (await Promise.all(services().map(wrong))).flat();
    return found.length === 0;
  }, { every: 500 }).catch(() => {});
  assert.deepEqual(found, []);
});
