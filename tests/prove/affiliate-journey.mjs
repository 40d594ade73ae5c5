#!/usr/bin/env node
// An influencer's link sells on a phone: commission, partial refund, clawback, payout, a statement that sums to the ledger
// needs: stack
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { admin, call, eventually } from '../e2e/client.mjs';
import { PHONE, as, good, rib, rule, settle } from '../e2e/partnership.mjs';
import { PASSWORD, login, newEmail, person } from '../e2e/people.mjs';
import { books } from '../e2e/shop.mjs';
import { base, launch, open, ready, said, studio, worker, SIZES } from '../browser/studio.mjs';

const shots = '.data/screens/affiliate-journey';
mkdirSync(shots, { recursive: true });
let n = 0;
const shot = (page, name) => page.screenshot({ path: `${shots}/${++n}-${name}.png` });
const step = (text) => console.log(`  ${text}`);
const sweep = () => admin('POST', '/admin/v1/sweep');
/** What the ledger holds for the influencer, in centimes of a dirham. */
const held = async (kind, id) => -((await admin('GET', `/admin/v1/ledger/accounts/${encodeURIComponent(`liability:${kind}:${id}`)}`)).json.balances?.MAD ?? 0) || 0;
const centimes = (text) => Number(text.replace(/[^\d,-]/g, '').replace(',', ''));

const product = (await call('/v1/products?limit=60&sort=popular')).json.items.find((one) => one.stock > 40 && one.prices.MAD > 8_000);
const merchant = product.merchant.slug;
const owner = await worker({ merchant: { slug: merchant, role: 'owner' }, name: 'Karim' });
const boss = await worker({ roles: ['admin'], name: 'Nadia' });
const ines = { ...await person({ name: 'Inès' }), password: PASSWORD };
const before = (await as(owner)('GET', '/v1/merchant/programme'));
good(await as(owner)('PUT', '/v1/merchant/programme', rule({}, { sale: { percent: 8000 } }), before.status === 200 ? { 'if-match': before.headers.get('etag') } : {}));

const browser = await launch();
let failure;
try {
  // who shops becomes an influencer in the studio
  const hers = await studio(browser, ines, { at: '/studio/profile' });
  await hers.getByLabel('Nom').fill('Inès B.');
  await hers.getByLabel('Présentation').fill('Thé, lanternes et bougies');
  await hers.getByLabel('Vos chaînes').fill('https://instagram.com/ines');
  await hers.getByLabel('RIB').fill(rib());
  await hers.getByLabel('Mot de passe').fill(PASSWORD);
  await shot(hers, 'becomes-influencer');
  await hers.locator('#main form button[type=submit]').click();
  await hers.waitForURL(/\/studio\/discover/);
  await ready(hers);
  const me = await login(ines.email);
  const profile = good(await as(me)('GET', '/v1/influencer/profile'));
  step('became an influencer in the studio');

  // applies, and the merchant accepts
  await hers.locator('#main .rows button.row', { hasText: product.merchant.name }).first().click();
  await hers.locator('dialog textarea').fill('Je parle de thé');
  await shot(hers, 'applies');
  await hers.locator('dialog form button[type=submit]').click();
  await said(hers).getByText('Demande envoyée').waitFor();
  const his = await studio(browser, owner, { at: '/studio/partners?membership=applied' });
  await his.locator('#main .rows button.row', { hasText: 'Inès B.' }).first().click();
  await shot(his, 'application');
  await his.locator('dialog').getByRole('button', { name: 'Accepter' }).click();
  await said(his).getByText('partenaire').waitFor();
  step('applied, and the merchant accepted');

  // a link to a product
  await open(hers, `/studio/links?new=${merchant}`);
  await hers.locator('dialog .picks .pick').nth(1).waitFor();
  await hers.locator('dialog').getByLabel('Nom').fill('Story');
  await shot(hers, 'new-link');
  await hers.locator('dialog form button[type=submit]').click();
  const url = await hers.locator('dialog .copy code').textContent();
  await hers.locator('dialog .qr-card img').waitFor();
  await shot(hers, 'qr');
  await hers.keyboard.press('Escape');
  step(`made the link ${new URL(url).pathname}`);

  // somebody else follows it on a phone and buys
  const phone = await browser.newContext({ baseURL: base, locale: 'fr', userAgent: PHONE, ...SIZES.phone }); // by its own name Chromium without a screen counts as a robot
  phone.setDefaultTimeout(20_000);
  const hand = await phone.newPage();
  await hand.goto(new URL(url).pathname);
  await hand.waitForURL(/\/fr\/m\//);
  await hand.goto(`/fr/p/${product.slug}`);
  await hand.locator('#buy button').first().click();
  await hand.locator('#bought a').first().click();
  await hand.waitForURL('**/fr/cart*');
  await hand.locator('.summary a.button').first().click();
  await hand.waitForURL('**/fr/checkout');
  const buyer = { email: newEmail('buyer'), name: 'Lina Alaoui', phone: '06 12 34 56 78', line1: '12 rue des Orangers', city: 'Casablanca' };
  for (const [field, text] of Object.entries(buyer)) await hand.locator(`#${field}`).fill(text);
  await hand.locator('#summary .button.wide').click();
  await hand.waitForURL(/\/sandbox\//);
  await hand.locator('#number').fill('4242424242424242');
  await hand.locator('#expiry').fill('12 / 34');
  await hand.locator('#cvc').fill('123');
  await hand.locator('main button, form button').first().click();
  await hand.waitForURL(/\/orders\/ord_/);
  await hand.locator('.state.good').waitFor();
  await shot(hand, 'bought');
  const order = (await call(`/v1/orders/${hand.url().match(/ord_[0-9a-z]+/)[0]}`)).json;
  step(`a shopper followed it on a phone and paid ${order.totals.total / 100} MAD by card`);

  // the commission is there, pending
  const mine = async () => good(await as(me)('GET', '/v1/influencer/commissions')).items[0];
  const pending = await eventually(async () => { await sweep(); return mine(); }, { within: 30_000, every: 500 });
  assert.equal(pending.state, 'pending');
  assert.equal(await held('commission', profile.id), pending.due);
  await open(hers, '/studio/commissions');
  assert.equal(centimes(await hers.locator('.commission .row-sum').first().textContent()), pending.due);
  await shot(hers, 'pending');
  step(`a commission of ${pending.due / 100} MAD is pending, in the studio and in the ledger`);

  // the merchant gives a part back in the studio
  await open(his, `/studio/orders?q=${order.number}`);
  await his.locator('#main .rows a.row').first().click();
  await his.waitForURL(/pcl_/);
  await ready(his);
  await his.locator('.head').getByRole('button', { name: 'Rembourser' }).click();
  const amount = Math.floor(order.totals.goods / 2);
  await his.locator('dialog .choice button').nth(1).click();
  await his.locator('dialog').getByLabel('Montant').fill((amount / 100).toFixed(2));
  await his.locator('dialog').getByLabel('Motif').fill('Petit défaut');
  await shot(his, 'refund');
  await his.locator('dialog button[type=submit]').click();
  await said(his).getByText('Remboursement').waitFor();
  const left = await eventually(async () => { await sweep(); const now = await mine(); return now.clawed_back > 0 && now; }, { within: 30_000, every: 500 });
  assert.equal(left.due, left.credited - left.clawed_back);
  assert.equal(await held('commission', profile.id), left.due);
  await open(hers, '/studio/earnings');
  await shot(hers, 'earnings');
  await open(hers, '/studio/commissions');
  await hers.locator('.commission', { hasText: 'repris' }).waitFor();
  await shot(hers, 'clawback');
  step(`${amount / 100} MAD were given back and ${left.clawed_back / 100} MAD of the commission taken back`);

  // the goods arrive, and are kept
  const [parcel] = his.url().match(/pcl_\w+/);
  for (const happened of ['ship', 'deliver']) good(await as(owner)('POST', `/v1/merchant/orders/${parcel}/${happened}`, {}));
  await eventually(async () => { await sweep(); return (await mine()).approved_from; }, { within: 30_000, every: 500 });

  // the month is settled, the transfer noted in the studio
  await settle(boss, 70);
  const hersNow = await studio(browser, boss, { at: '/studio/payouts?state=prepared' });
  const row = hersNow.locator('#main .rows .row', { hasText: 'Inès B.' }).first();
  await row.getByRole('button', { name: 'Noter le virement' }).click();
  await hersNow.locator('dialog input').fill('VIR-2026-0001');
  await shot(hersNow, 'payout');
  await hersNow.locator('dialog button[type=submit]').click();
  await said(hersNow).getByText('noté').waitFor();

  // the statement sums to the ledger
  await open(hers, '/studio/statements');
  await hers.locator('#main .rows a.row').first().click();
  await hers.waitForURL(/stm_/);
  await ready(hers);
  await shot(hers, 'statement');
  const id = hers.url().match(/stm_[^/?]+/)[0];
  const statement = good(await as(me)('GET', `/v1/influencer/statements/${id}`));
  const sum = statement.entries.reduce((all, entry) => all + entry.mad, 0);
  assert.equal(statement.carried_in + sum, statement.paid + statement.carried_out);
  assert.equal(sum, left.due);
  assert.equal(Number(await hers.locator('[data-paid]').getAttribute('data-paid')), statement.paid);
  assert.equal(await held('commission', profile.id), 0);
  assert.equal(await held('statement', profile.id), statement.carried_out, 'what was paid is no debt any more');
  const check = await books();
  assert.deepEqual([check.ok, check.faults], [true, []]);
  for (const kind of ['csv', 'pdf']) {
    const [file] = await Promise.all([hers.waitForEvent('download'), hers.getByRole('button', { name: kind.toUpperCase() }).click()]);
    assert.match(file.suggestedFilename(), new RegExp(`\\.${kind}$`));
  }
  step(`statement ${statement.period}: ${statement.paid / 100} MAD paid; its sums are the ledger's`);
  for (const page of [hers, his, hersNow]) assert.deepEqual(page.faults, [], 'the console is silent');
} catch (error) {
  failure = error;
  console.log(error.stack.split('\n').slice(0, 8).join('\n'));
} finally {
  await browser.close();
}
console.log(failure ? `FAIL affiliate-journey: ${failure.message.split('\n')[0]}` : `PASS affiliate-journey: screenshots in ${shots}`);
process.exit(failure ? 1 : 0);
