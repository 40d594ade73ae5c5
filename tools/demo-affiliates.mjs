// The demonstration's influencers: a programme, two partners, links that were followed, orders by them, a part given back, a payout.
// Everything goes by the public API and by the import of a past elsewhere, which follows real orders (demo-past.mjs); all of it is named
// demo. Told once for each state.
import { PHONE, past } from './demo-past.mjs';

const address = { name: 'Client (démo)', line1: '1, place de la Démo', line2: '', city: 'Rabat', postcode: '10000', country: 'MA', phone: '06 00 00 00 00' };
const RIBS = ['011780000012345678901296', '022810000098765432109836', '007820000055555555551113'];

/** Tells the story: `people` are the demonstration's accounts by role, `sign` signs an administrator's request. */
export async function affiliates(base, { merchant, influencers, admin }, sign) {
  const ask = (token) => async (method, path, body, more = {}) => {
    const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}), ...more };
    const answer = await fetch(base + path, { method, headers, redirect: 'manual', body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (answer.status >= 400 && !(method === 'GET' && answer.status === 404)) throw new Error(`the demonstration was refused: ${method} ${path}: ${answer.status} ${text}`);
    return answer.ok && text ? JSON.parse(text) : undefined;
  };
  const signIn = async ({ email, password }) => ask((await ask()('POST', '/v1/auth/login', { email, password })).access_token);
  const anybody = ask(), shop = merchant.about, owner = await signIn(merchant);
  if (await owner('GET', '/v1/merchant/programme')) return;

  await owner('PUT', '/v1/merchant/programme', {
    description: 'Démo : 10 % sur chaque commande, 5 dirhams par nouveau client, 15 % pour le groupe or, et un code de 10 % pour vos abonnés.', standing: 'active', code_discount: 1000,
    groups: { or: { sale: { percent: 1500 } } }, terms: { sale: { percent: 1000 }, lead: 500, click: 5, order_cap: 20_000, month_cap: 500_000, window_days: 30, holding_days: 14 },
  });
  const goods = (await anybody('GET', `/v1/products?merchant=${shop}&limit=20&sort=popular`)).items.filter((p) => p.stock > 20);
  const partners = [];
  for (const [n, person] of influencers.entries()) {
    await (await signIn(person))('PUT', '/v1/influencer/profile', { name: person.name, bio: 'Compte de démonstration.', channels: [{ platform: 'instagram', url: `https://instagram.com/demo${n}` }], rib: RIBS[n], password: person.password });
    const own = await signIn(person);
    await own('POST', `/v1/programmes/${shop}/applications`, { message: 'Démo : mes abonnés aiment la décoration.' });
    const { items } = await owner('GET', '/v1/merchant/partners?membership=applied');
    if (n === influencers.length - 1 && influencers.length > 2) continue; // one waits for an answer
    await owner('POST', `/v1/merchant/partners/${items[0].id}/approve`);
    if (n === 0) await owner('PATCH', `/v1/merchant/partners/${items[0].id}`, { group: 'or' });
    const links = [];
    for (const product of goods.slice(n * 3, n * 3 + 3)) links.push(await own('POST', '/v1/influencer/links', { merchant: shop, destination: `/fr/p/${product.slug}`, label: product.name.slice(0, 60) }));
    partners.push({ own, links, code: (await own('POST', '/v1/influencer/codes', { merchant: shop })).code });
  }

  const told = await past({ shop, goods, partners, now: Math.floor(Date.now() / 1000) });
  // what was sold elsewhere in the past earned nothing here: the merchant pays in what its partners are owed for it
  const payer = await signIn(admin);
  await payer('POST', '/v1/admin/remittances', { id: 'demo-partners', merchant: shop, currency: 'MAD', amount: 2_000_000, from: 'merchant', to: 'platform' });
  for (let from = 0; from < told.length; from += 50) {
    const path = '/admin/v1/affiliates/import', body = { past: told.slice(from, from + 50) };
    await anybody('PUT', path, body, sign('PUT', path, JSON.stringify(body)));
  }

  // today: links followed and goods ordered, as anybody does
  for (const [n, { links, code }] of partners.entries())
    for (const [m, link] of links.entries()) {
      const led = await fetch(`${base}/go/${link.code}`, { redirect: 'manual', headers: { 'user-agent': PHONE } });
      const clicks = led.headers.getSetCookie().map((set) => set.match(/^gys-clicks=([^;]+)/)?.[1]).find(Boolean) ?? '';
      const { id: cart } = await anybody('POST', '/v1/carts');
      await anybody('PUT', `/v1/carts/${cart}/lines/${goods[n * 3 + m].id}`, { quantity: 2 });
      if (m === 2) await anybody('PUT', `/v1/carts/${cart}/coupons/${code}`);
      const terms = { cart, currency: 'MAD', country: 'MA', shipping_method: 'standard', payment_method: 'cash_on_delivery' };
      const { totals } = await anybody('POST', '/v1/quotes', terms);
      const wanted = { ...terms, email: `client.${n}.${m}@demo.example`, address, lang: 'fr', expected_total: totals.total, clicks };
      const { order } = await anybody('POST', '/v1/checkouts', wanted, { 'idempotency-key': `demo-${n}-${m}-${cart}` });
      const { id } = (await owner('GET', '/v1/merchant/orders?limit=50')).items.find((card) => card.number === order.number);
      if (m === 1) continue; // still to be sent
      for (const step of ['ship', 'collected']) await owner('POST', `/v1/merchant/orders/${id}/${step}`, {});
      if (m === 2) await owner('POST', `/v1/merchant/orders/${id}/refunds`, { lines: [{ number: 1, units: 1 }], reason: 'démo' }, { 'idempotency-key': `demo-back-${id}` });
    }

  // last month is settled; the first influencer's payout is transferred
  for (let after; ;) {
    const { next } = await payer('POST', '/v1/admin/payouts', after ? { after } : {});
    if (!next) break;
    after = next;
  }
  const first = (await partners[0].own('GET', '/v1/influencer/statements')).items.find(({ state }) => state === 'prepared');
  if (first) await payer('POST', `/v1/admin/payouts/${first.id}/paid`, { reference: 'DEMO 1' });
}
