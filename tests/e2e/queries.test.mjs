// Every query that a service ran is read off an index: this suite asks for one of each kind, then reads their plans.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admin, call, eventually, newId, report, view } from './client.mjs';
import { PASSWORD, person, send } from './people.mjs';

// Whole tables that are read or emptied as a whole, on purpose: the menu, the merchants, what a publication replaces,
// the few providers to sign in by.
const WHOLE = /^(SELECT id, name, issuer, client_id FROM providers ORDER BY id LIMIT 20|SELECT document FROM (merchants|collections) ORDER BY position|DELETE FROM (merchants|collections|changes))$/;
// json_each is the list of values that the query was given; a subquery is what an index gave up to its limit.
const VALUES = /^SCAN (CONSTANT ROW|(wanted|event|line) VIRTUAL TABLE|json_each VIRTUAL TABLE|\(subquery)/;

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
  const seen = { product: 12, analytics: 2, auth: 20 };
  for (const [service, atLeast] of Object.entries(seen)) {
    const plans = await eventually(async () => {
      const { json } = await admin('GET', `/admin/v1/queries/${service}`);
      return json?.length >= atLeast && json;
    });
    for (const { sql, plan } of plans) {
      const scans = plan.filter((step) => /^SCAN/.test(step) && !VALUES.test(step));
      if (!WHOLE.test(sql.trim())) assert.deepEqual(scans, [], sql);
    }
  }
});
