#!/usr/bin/env node
// Buys as a guest on a phone: product page to paid order with 3-D Secure, partial refund shown, cash on delivery
// needs: stack
import { mkdirSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { launch, SIZES, base } from '../browser/browser.mjs';
import { admin, call, eventually, send } from '../e2e/client.mjs';

const PHONE = { ...SIZES.phone, viewport: { width: 390, height: 844 } };
// a card of Stripe's test set whose bank asks its holder
const CARD = { number: '4000002500003155', expiry: '12 / 34', cvc: '123' };
const WHO = {
  fr: { email: 'lina@exemple.ma', name: 'Lina Alaoui', phone: '06 12 34 56 78', line1: '12 rue des Orangers', city: 'Casablanca' },
  ar: { email: 'yassine@exemple.ma', name: 'ياسين العلوي', phone: '0661234567', line1: '7 شارع محمد الخامس', city: 'الرباط' },
  en: { email: 'sara@example.ma', name: 'Sara Bennani', phone: '+212 612-345678', line1: '3 Avenue Mohammed V', city: 'Marrakech' },
};
const shots = '.data/screens/buy';
mkdirSync(shots, { recursive: true });

/** Counts what a shopper does: taps, choices, and fields typed into. */
function hands(page) {
  let steps = 0;
  return {
    steps: () => steps,
    tap: (what) => { steps += 1; return page.locator(what).first().click(); },
    type: (what, text) => { steps += 1; return page.locator(what).first().fill(text); },
  };
}

async function shopper(browser, lang) {
  const context = await browser.newContext({ baseURL: base, locale: lang, ...PHONE });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage(), faults = [];
  // the payment page takes no part in view transitions: Chromium says that the one which began on our page ends there
  const known = /ViewTransition opt-in disabled/;
  page.on('pageerror', (error) => { if (!known.test(error.message)) faults.push(error.message); });
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`); });
  let n = 0;
  const shot = (name) => page.screenshot({ path: `${shots}/${lang}-${++n}-${name}.png`, fullPage: true });
  return { page, faults, shot, hand: hands(page) };
}

async function toCheckout({ page, hand, shot }, lang, product) {
  await page.goto(`/${lang}/p/${product.slug}`);
  await shot('product');
  await hand.tap('#buy button');
  await hand.tap('#bought a');
  await page.waitForURL(`**/${lang}/cart*`);
  await shot('cart');
  await hand.tap('.summary a.button');
  await page.waitForURL(`**/${lang}/checkout`);
  for (const [field, text] of Object.entries(WHO[lang])) await hand.type(`#${field}`, text);
  await shot('checkout');
}

async function byCard(browser, lang, product) {
  const visitor = await shopper(browser, lang), { page, hand, shot, faults } = visitor;
  const began = performance.now();
  await toCheckout(visitor, lang, product);
  await hand.tap('#summary .button.wide');
  await page.waitForURL(/\/sandbox\//);
  await shot('pay');
  const upToPayment = [hand.steps(), (performance.now() - began) / 1000];
  await hand.type('#number', CARD.number);
  await hand.type('#expiry', CARD.expiry);
  await hand.type('#cvc', CARD.cvc);
  await hand.tap('main button, form button');
  await page.waitForURL(/3ds/);
  await shot('bank');
  await hand.tap('button[value=authorise]');
  await page.waitForURL(/\/orders\/ord_/);
  await page.locator('.state.good').waitFor();
  await shot('paid');
  const seconds = (performance.now() - began) / 1000;
  const id = page.url().match(/ord_[0-9a-z]+/)[0];
  const refunded = await refund(id, product);
  await page.reload();
  const given = page.locator(`#refunds ~ ul data[value="${(refunded / 100).toFixed(2)}"]`);
  await given.waitFor();
  await shot('refunded');
  const { json: order } = await call(`/v1/orders/${id}`);
  const wrong = [order.state !== 'paid' && `the order is ${order.state}`, order.refunded !== refunded && `${order.refunded} given back`, ...faults].filter(Boolean);
  console.log(`  ${lang}: to the payment page ${upToPayment[0]} interactions, ${upToPayment[1].toFixed(1)} s; to the paid order ${hand.steps()}, ${seconds.toFixed(1)} s; ${refunded / 100} MAD given back and shown`);
  await page.context().close();
  return wrong.map((text) => `${lang}: ${text}`);
}

/** The merchant gives back a tenth of what was paid for the goods. */
async function refund(id, product) {
  const { json: order } = await call(`/v1/orders/${id}`);
  const email = `owner-${randomBytes(4).toString('hex')}@example.com`, password = randomBytes(12).toString('hex');
  const made = await admin('PUT', '/admin/v1/accounts', JSON.stringify({ email, password, lang: 'fr', roles: ['merchant'], merchant: { slug: product.merchant.slug, role: 'owner' } }));
  if (made.status >= 300) throw new Error(`merchant: ${made.status} ${made.text}`);
  const { json: tokens } = await send('POST', '/v1/auth/login', { email, password });
  const amount = Math.max(1, Math.floor(order.totals.goods / 10));
  const answer = await send('POST', `/v1/merchant/orders/${order.parcels[0].id}/refunds`, { amount, reason: 'Petit défaut' },
    { authorization: `Bearer ${tokens.access_token}`, 'idempotency-key': randomBytes(16).toString('hex') });
  if (answer.status >= 300) throw new Error(`refund: ${answer.status} ${answer.text}`);
  await eventually(async () => (await call(`/v1/orders/${id}`)).json.refunds.length > 0, { within: 30_000, every: 300 });
  return amount;
}

async function byCash(browser, product) {
  const visitor = await shopper(browser, 'en'), { page, hand, shot, faults } = visitor;
  const began = performance.now();
  await toCheckout(visitor, 'en', product);
  await hand.tap('#payment-cash_on_delivery');
  await page.waitForFunction(() => !document.querySelector('.busy') && /delivery/.test(document.querySelector('#summary .button.wide').textContent));
  await hand.tap('#summary .button.wide');
  await page.waitForURL(/\/orders\/ord_/);
  await page.locator('.state.good').waitFor();
  await shot('placed');
  const { json: order } = await call(`/v1/orders/${page.url().match(/ord_[0-9a-z]+/)[0]}`);
  console.log(`  en, cash on delivery: ${hand.steps()} interactions, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await page.context().close();
  return [order.state !== 'placed' && `en: the order is ${order.state}`, ...faults].filter(Boolean);
}

const { items } = (await call('/v1/products?limit=60&sort=popular')).json;
const plenty = items.filter((product) => product.stock > 20);
const browser = await launch(), failures = [];
try {
  for (const lang of ['fr', 'ar']) failures.push(...await byCard(browser, lang, plenty[lang === 'fr' ? 0 : 1]));
  failures.push(...await byCash(browser, plenty[2]));
} catch (error) {
  failures.push(error.message);
} finally {
  await browser.close();
}
console.log(`screenshots in ${shots}; seconds are a machine's, the interactions are a person's`);
console.log(failures.length ? `FAIL buy: ${failures.join('; ')}` : 'PASS buy: guests paid by card with 3-D Secure in French and Arabic, and ordered for cash in English');
process.exit(failures.length ? 1 : 0);
