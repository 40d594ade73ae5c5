#!/usr/bin/env node
// Works in the studio as a merchant's owner, its staff, an influencer and an administrator: journeys, axe, bytes of the first load, screenshots
// needs: stack
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { call, eventually, newId } from '../e2e/client.mjs';
import { bought } from '../e2e/buyers.mjs';
import { cartWith, place } from '../e2e/shop.mjs';
import { as, good, influencer, partner, rule } from '../e2e/partnership.mjs';
import { login, PASSWORD, send } from '../e2e/people.mjs';
import { base, launch, open, ready, said, studio, worker } from '../browser/studio.mjs';
import { brokenPictures, sideways, violations } from '../browser/measures.mjs';

const LIMIT = 60_000;
const shots = '.data/screens/studio';
mkdirSync(shots, { recursive: true });
const failures = [], counted = { pages: 0, axe: 0 };

/** Runs a journey; what goes wrong in it is told and the others go on. */
// Chromium notes each 404: the answer about a programme that the merchant has not opened yet is one
const NO_PROGRAMME = /status of 404 .*\/v1\/merchant\/programme$/;

async function journey(name, walk) {
  const began = performance.now();
  try {
    await walk();
    console.log(`  ok ${name}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  } catch (error) {
    failures.push(`${name}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
    console.log(`  FAILED ${name}: ${error.stack.split('\n').slice(0, 6).join('\n    ')}`);
  }
}

/** Looks at a page as it is: accessible, inside the screen, its pictures there, the console silent; and keeps a picture of it. */
async function look(page, name) {
  counted.pages++;
  await ready(page);
  // what the bar at the bottom of a phone lies over is scrolled to, not hidden by it
  const bar = (position) => page.evaluate((value) => { document.querySelector('.tabs').style.position = value; }, position);
  await bar('static');
  const found = await violations(page);
  await bar('');
  counted.axe += found.length;
  const { by, outside } = await sideways(page);
  const wrong = [...found, ...await brokenPictures(page), ...(by > 0 ? [`${by} px too wide: ${outside}`] : []), ...page.faults.splice(0).filter((fault) => !NO_PROGRAMME.test(fault))];
  await page.screenshot({ path: `${shots}/${name}.png` });
  assert.deepEqual(wrong, [], name);
}

const shop = (await call('/v1/merchants')).json.items[0].slug;
const goods = (await call(`/v1/products?merchant=${shop}&limit=40&sort=popular`)).json.items.filter((product) => product.stock > 40);
const owner = await worker({ merchant: { slug: shop, role: 'owner' }, name: 'Karim' });
const staff = await worker({ merchant: { slug: shop, role: 'staff' }, name: 'Yasmine' });
const boss = await worker({ roles: ['admin'], name: 'Nadia' });
// somebody who shares the shop's goods, so that pages of both have something to show
const ines = { ...await influencer('Inès Alaoui'), password: PASSWORD };
good(await as(owner)('PUT', '/v1/merchant/programme', rule({}, { lead: 500 })));
await partner(ines, owner, shop);
const { code } = good(await as(ines)('POST', '/v1/influencer/codes', { merchant: shop }));
good(await as(ines)('POST', '/v1/influencer/links', { merchant: shop, label: 'Story' }));
const shared = await cartWith([goods[1].id, 2]);
good(await send('PUT', `/v1/carts/${shared}/coupons/${code}`));
// cash that couriers hold, and a refund of it that waits for a hand
const sold = good(await place(shared, { email: 'acheteur@example.com' })).order;
const [{ id: parcel }] = good(await as(owner)('GET', `/v1/merchant/orders?q=${sold.number}`)).items;
for (const step of ['ship', 'collected']) good(await as(owner)('POST', `/v1/merchant/orders/${parcel}/${step}`, {}));
good(await as(owner)('POST', `/v1/merchant/orders/${parcel}/refunds`, { lines: [{ number: 1, units: 1 }], reason: 'Ébréché à l’arrivée' }, { 'idempotency-key': newId() }));
const buyer = await worker({ name: 'Amina' });
await bought(buyer, goods[2]);
good(await as(buyer)('POST', `/v1/products/${goods[2].slug}/reviews`, { rating: 2, text: 'Jolie, mais plus petite que je ne pensais.', author: 'Amina' }));

for (let n = 0; n < 4; n++) {
  const { status, text } = await place(await cartWith([goods[n].id, n + 1], [goods[n + 4].id, 1]), { email: `acheteur${n}@example.com` });
  assert.equal(status, 201, text);
}

const browser = await launch();

await journey('the first load', async () => {
  const page = await studio(browser, owner, { at: '/studio/team' });
  const files = [];
  page.on('response', (answer) => { if (/\.js$/.test(new URL(answer.url()).pathname)) files.push(answer.url()); });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const sizes = {};
  for (const at of ['/studio/orders', '/studio/sales', '/studio/products', '/studio/keys']) {
    files.length = 0;
    await page.goto(at);
    await ready(page);
    await page.waitForLoadState('networkidle');
    const bodies = await Promise.all([...new Set(files)].map(async (address) => Buffer.from(await (await fetch(address)).arrayBuffer())));
    sizes[at] = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  }
  console.log(`  JavaScript, gzip: ${Object.entries(sizes).map(([at, bytes]) => `${at} ${bytes} B`).join(', ')}`);
  for (const [at, bytes] of Object.entries(sizes)) assert.ok(bytes > 5_000 && bytes <= LIMIT, `${at}: ${bytes} B`);
  await page.context().close();
});

await journey('a stranger', async () => {
  const answer = await fetch(`${base}/studio/orders`, { redirect: 'manual' });
  assert.equal(answer.status, 303);
  assert.match(answer.headers.get('location'), /^\/fr\/login\?next=\/studio\/orders$/);
  for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }])
    assert.equal((await fetch(`${base}/studio/session`, { headers })).status, 403);
  const nobody = await fetch(`${base}/studio/session`, { headers: { 'sec-fetch-site': 'same-origin' } });
  assert.deepEqual([nobody.status, nobody.headers.get('access-control-allow-origin'), nobody.headers.get('cache-control')], [401, null, 'no-store']);
  const page = await studio(browser, await worker({ name: 'Salma' }));
  assert.deepEqual(await page.locator('.rail .menu section a').evaluateAll((links) => links.map((a) => a.pathname)), ['/studio/profile'], 'a shopper may become an influencer, no more');
  await open(page, '/studio/orders');
  assert.equal(await page.locator('#main .empty').count(), 1, 'and no merchant’s pages');
  await page.context().close();
});

await journey('merchant: an order is sent, paid, partly given back', async () => {
  const page = await studio(browser, owner, { at: '/studio/orders' });
  await look(page, 'orders-fr-desktop');
  await page.locator('.choice button', { hasText: 'à expédier' }).click();
  await page.waitForURL(/state=to_ship/);
  await ready(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForURL(/orders\/pcl_/);
  await look(page, 'order-fr-desktop');
  await page.locator('.next input').fill('AM123456789MA');
  await page.reload();
  await ready(page);
  assert.equal(await page.locator('.next input').inputValue(), 'AM123456789MA', 'a reload keeps what was typed');
  await page.locator('.next form button[type=submit]').click();
  await said(page).getByText('expédiée').waitFor();
  await page.getByRole('button', { name: 'Livrée et payée' }).click();
  await said(page).getByText('encaissé').waitFor();
  const id = page.url().match(/pcl_[0-9a-z]+/)[0];
  await page.getByRole('button', { name: 'Rembourser' }).click();
  await page.locator('dialog .stepper button').nth(1).click();
  await page.locator('dialog button[type=submit]').click();
  await page.locator('dialog [aria-invalid=true]').waitFor(); // a reason is wanted
  await page.locator('dialog input[aria-invalid=true]').fill('Article abîmé');
  await look(page, 'refund-fr-desktop');
  await page.locator('dialog button[type=submit]').click();
  await said(page).getByText('Remboursement').waitFor();
  const { token } = await login(owner.email, owner.password);
  const order = (await send('GET', `/v1/merchant/orders/${id}`, undefined, { token })).json;
  assert.equal(order.parcels[0].tracking, 'AM123456789MA');
  assert.ok(order.refunded > 0 && order.lines.some((line) => line.refunded_units === 1));
  await page.goBack();
  await page.waitForURL(/orders\?state=to_ship/);
  await ready(page);
  await page.keyboard.press('/');
  await page.keyboard.type(order.number.slice(4));
  await page.waitForURL(/q=/);
  await page.locator('.choice button').first().click();
  await page.waitForFunction(() => document.querySelectorAll('#main .rows > li').length === 1);
  assert.equal(await page.locator('#main .rows b').first().textContent(), order.number);
  await page.context().close();
});

await journey('merchant: a promotion, with its faults at their fields, ended and kept after all', async () => {
  const page = await studio(browser, owner, { at: '/studio/promotions' });
  const code = `P${newId().slice(0, 8).toUpperCase()}`;
  const fill = async (value) => {
    await page.locator('.head button').click();
    await page.locator('dialog').getByLabel('Remise').fill(value);
    await page.locator('dialog').getByLabel('Code').fill(code);
    await look(page, 'promotion-new-fr-desktop');
    await page.locator('dialog button[type=submit]').click();
  };
  await fill('0');
  await page.locator('dialog [aria-invalid=true]').waitFor();
  // the browser writes down what the API refused: that, and nothing else
  assert.ok(page.faults.splice(0).every((fault) => /status of 400 .*\/v1\/merchant\/promotions$/.test(fault)));
  await page.locator('dialog').getByLabel('Remise').fill('15');
  await page.locator('dialog button[type=submit]').click();
  await page.locator('#main .rows', { hasText: code }).waitFor();
  await look(page, 'promotions-fr-desktop');
  const row = page.locator('#main .rows .row', { hasText: code });
  await row.locator('button.round').last().click();
  await page.locator('.toast button').click();
  await row.waitFor();
  await row.locator('button.round').last().click();
  await page.waitForTimeout(6_500);
  const { token } = await login(owner.email, owner.password);
  // one that nobody used is gone, another one is over
  const runs = async () => (await send('GET', '/v1/merchant/promotions', undefined, { token })).json.items.some((one) => one.code === code && !(one.ends_at <= Date.now() / 1000));
  await eventually(async () => !await runs(), { within: 5_000 });
  await page.context().close();
});

await journey('merchant: a key that works until it is ended; a palette that leads everywhere', async () => {
  const page = await studio(browser, owner, { at: '/studio/keys' });
  await page.locator('.head button').click();
  const name = `Entrepôt ${newId().slice(0, 6)}`;
  await page.locator('dialog').getByLabel('Nom').fill(name);
  await page.locator('dialog button[type=submit]').click();
  const key = await page.locator('dialog .copy code').textContent();
  assert.match(key, /^gys_live_/);
  await look(page, 'key-fr-desktop');
  assert.equal((await call('/v1/merchant/orders', { headers: { authorization: `Bearer ${key}` } })).status, 200);
  await page.keyboard.press('Escape');
  await page.locator('#main .rows .row', { hasText: name }).locator('.round').click();
  await page.locator('dialog .danger').click();
  await said(page).getByText('révoquée').waitFor();
  await page.keyboard.press('Control+k');
  await look(page, 'palette-fr-desktop');
  await page.keyboard.type('equi');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/studio\/team/);
  await look(page, 'team-fr-desktop');
  await page.keyboard.press('?');
  await page.locator('dialog .keys').waitFor();
  await page.keyboard.press('Escape');
  await eventually(async () => (await call('/v1/merchant/orders', { headers: { authorization: `Bearer ${key}` } })).status === 401, { within: 15_000, every: 500 });
  await page.context().close();
});

await journey('merchant: stock is counted, and counted back', async () => {
  const page = await studio(browser, staff, { at: `/studio/products/${goods[9].id}` });
  assert.equal(await page.locator('.rail a[href="/studio/keys"]').count(), 0, 'staff has no keys');
  const field = page.locator('.count input').first(), before = await field.inputValue();
  await field.fill('3');
  await page.locator('.count button').first().click();
  await said(page).getByText('compté').waitFor();
  await page.locator('.toast button').click();
  await page.waitForFunction((value) => document.querySelector('.count input').value === value, before);
  await look(page, 'product-fr-desktop');
  await page.context().close();
});

await journey('administrator: an account is kept out and let in; the ledger explains a balance', async () => {
  const page = await studio(browser, boss, { at: '/studio/accounts' });
  await look(page, 'accounts-fr-desktop');
  await page.locator('#find').fill(staff.email);
  await page.waitForFunction(() => document.querySelectorAll('#main .rows > li').length === 1);
  await page.locator('#main .rows button').click();
  await page.locator('dialog .danger').click();
  await page.locator('#main .badge.over').waitFor();
  assert.notEqual((await send('POST', '/v1/auth/login', { email: staff.email, password: staff.password })).status, 200);
  await page.locator('.toast button').click();
  await page.waitForFunction(() => !document.querySelector('#main .badge.over'));
  assert.equal((await send('POST', '/v1/auth/login', { email: staff.email, password: staff.password })).status, 200);
  for (const [at, name] of [['/studio/merchants', 'merchants'], ['/studio/disputes', 'disputes'], ['/studio/letters', 'letters'], ['/studio/ledger', 'ledger']]) {
    await open(page, at);
    await look(page, `${name}-fr-desktop`);
  }
  await open(page, `/studio/ledger/${encodeURIComponent(`liability:merchant:${shop}`)}`);
  await look(page, 'ledger-account-fr-desktop');
  const { token } = await login(boss.email, boss.password);
  const { json: statement } = await send('GET', `/v1/admin/ledger/accounts/liability:merchant:${shop}/entries?limit=50`, undefined, { token });
  assert.equal(statement.items[0].balance, statement.balances[statement.items[0].currency], 'the latest posting leaves the balance');
  await page.context().close();
});

await journey('administrator: a courier hands cash over, and a refund of it is paid by hand', async () => {
  const page = await studio(browser, boss, { at: '/studio/cash' });
  const held = page.locator(`#main [data-merchant="${shop}"]`), dialog = page.locator('dialog');
  await held.getByRole('button').click();
  const all = await dialog.getByLabel('Montant').inputValue();
  await dialog.getByLabel('Montant').fill('99999999');
  await dialog.getByLabel('Numéro').fill('reçu 1');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('[aria-invalid=true]').first().waitFor(); // more than couriers hold
  await dialog.getByLabel('Montant').fill(all);
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.wrong', { hasText: 'sans accent' }).waitFor(); // what the API would refuse
  await look(page, 'cash-fr-desktop');
  await dialog.getByLabel('Numéro').fill(`R-${newId().slice(0, 8)}`);
  await dialog.locator('button[type=submit]').click();
  await said(page).getByText('Remise notée').waitFor();
  // what was handed over can be given back
  await open(page, '/studio/refunds');
  const row = page.locator('#main .row', { hasText: sold.number });
  await look(page, 'refunds-fr-desktop');
  await row.getByRole('button').click();
  await look(page, 'refund-paid-fr-desktop');
  await dialog.locator('.button').first().click();
  await said(page).getByText('noté').waitFor();
  await row.waitFor({ state: 'detached' });
  await page.context().close();
});

await journey('merchant: reviews of all products, told apart, answered, reported', async () => {
  const page = await studio(browser, owner, { at: '/studio/reviews' });
  await look(page, 'reviews-fr-desktop');
  await page.locator('.choice button', { hasText: 'Sans réponse' }).click();
  await page.locator('.choice button', { hasText: '2 ★' }).click();
  await page.waitForURL(/state=unanswered.*stars=2|stars=2.*state=unanswered/);
  await ready(page);
  const review = page.locator('#main .of-product', { hasText: 'plus petite' });
  await review.getByRole('button', { name: 'Répondre' }).click();
  await page.locator('dialog textarea').fill('Merci Amina ; elle mesure 12 cm.');
  await page.locator('dialog button[type=submit]').click();
  await said(page).getByText('publiée').waitFor();
  await review.waitFor({ state: 'detached' });
  await page.locator('.choice button', { hasText: 'Tout' }).first().click();
  await review.getByText('12 cm').waitFor();
  await page.context().close();
});

await journey('merchant: a photo of a telephone is sent smaller, the right way up, and tells nothing', async () => {
  const made = good(await as(owner)('POST', '/v1/merchant/products', { sku: `photo-${newId().slice(0, 8)}`, name: 'Lanterne photographiée', price: 12_000, stock: 3 }));
  const page = await studio(browser, owner, { at: `/studio/products/${made.id}` });
  // 3000 by 2000 as it lies in the file, turned by a quarter to be seen
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#b3541e' } }).jpeg().withMetadata({ orientation: 6 }).withExifMerge({ IFD0: { Make: 'Salma phone' } }).toBuffer();
  await page.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.locator('.photos li').waitFor();
  const [stored] = good(await as(owner)('GET', `/v1/merchant/products/${made.id}`)).photos;
  assert.deepEqual([stored.width, stored.height], [1067, 1600]);
  const file = Buffer.from(await (await fetch(base + stored.src)).arrayBuffer());
  assert.ok(file.length < photo.length && !file.includes('Salma phone') && !file.includes('Exif'));
  await look(page, 'photo-fr-desktop');
  await page.context().close();
});

for (const [lang, size, scheme] of [['fr', 'phone', 'light'], ['ar', 'phone', 'light'], ['ar', 'desktop', 'dark'], ['en', 'phone', 'dark'], ['fr', 'desktop', 'dark'], ['en', 'desktop', 'light']]) {
  await journey(`every page, ${lang}, ${size}, ${scheme}`, async () => {
    for (const who of [owner, boss, ines]) {
      const page = await studio(browser, who, { lang, size, scheme });
      const menu = await page.locator('.rail .menu a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.ok(menu.length >= 4, `${menu.length} pages in the menu`);
      for (const at of menu) {
        await open(page, at);
        await look(page, `${at.split('/').at(-1)}-${lang}-${size}-${scheme}`);
      }
      const row = page.locator('#main .rows a.row').first();
      if (who === owner) {
        await open(page, '/studio/orders');
        await row.click();
        await page.waitForURL(/pcl_/);
        await look(page, `order-${lang}-${size}-${scheme}`);
      }
      if (who === boss) {
        await open(page, `/studio/balances/${shop}`);
        await look(page, `balance-${lang}-${size}-${scheme}`);
      }
      await page.context().close();
    }
  });
}
await browser.close();
console.log(`${counted.pages} pages looked at, ${counted.axe} violations; screenshots in ${shots}`);
console.log(failures.length ? `FAIL studio: ${failures.join('; ')}` : 'PASS studio: a merchant’s owner, its staff, an influencer and an administrator worked in it, on a phone and a desktop, in French, Arabic and English');
process.exit(failures.length ? 1 : 0);
