// The demonstration's past: what customers of Online Retail really bought of a shop's goods in the last weeks of its history, moved to the
// weeks before now. A tenth of the customers came by an influencer's link; only that, and what was given back, is made up.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const ORDERS = '.data/catalogue/orders.csv';
/** The browser that followed the links. */
export const PHONE = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36';
const DAY = 86_400, DAYS = 75;
/** Larger lines are a wholesaler's. */
const MOST_UNITS = 12;
/** One customer in this many came by the link of an influencer. */
const BY_LINK = 20;

/** A number below `bound` that follows from a text, the same every time (FNV-1a). */
function below(bound, text) {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 16_777_619);
  return ((hash ^ (hash >>> 15)) >>> 0) % bound;
}

/** The invoices of the last weeks with these products: { invoice, customer, at (seconds), lines: [[product, units]] }, oldest first. */
async function invoices(products) {
  const all = new Map();
  let last = 0;
  for await (const line of createInterface({ input: createReadStream(ORDERS) })) {
    // the country may hold a comma, and nothing is asked of it
    const [invoice, product, , quantity, , customer] = line.split(',');
    const at = Date.parse(line.slice(line.lastIndexOf(',') + 1)) / 1000;
    if (!at) continue;
    last = Math.max(last, at);
    if (!customer || Number(quantity) > MOST_UNITS || !products.has(product)) continue;
    const found = all.get(invoice) ?? { invoice, customer, at, lines: [] };
    found.lines.push([product, Number(quantity)]);
    all.set(invoice, found);
  }
  return { last, kept: [...all.values()].filter(({ at }) => at > last - DAYS * DAY).sort((a, b) => a.at - b.at) };
}

/** What happened, as `PUT /admin/v1/affiliates/import` takes it: `links` of each partner, `goods` with their prices, `now` in seconds. */
export async function past({ shop, goods, partners, now }) {
  const price = new Map(goods.map((product) => [product.id, product.prices.MAD])), told = [], seen = new Set();
  const { last, kept } = await invoices(price);
  // by whole weeks, so that a Sunday stays one, and at least a day ago
  const shift = Math.floor((now - DAY - last) / (7 * DAY)) * 7 * DAY;
  for (const { invoice, customer, at, lines } of kept) {
    const { links } = partners[below(BY_LINK, customer)] ?? {};
    if (!links) continue;
    const when = at + shift, order = `demo-${invoice}`, link = links[below(links.length, invoice)];
    const click = (browser, before) => told.push({ kind: 'click', id: `demo-${invoice}-${browser}-${before}`, at: when - before, code: link.code, method: 'GET',
      headers: { 'user-agent': PHONE, referer: 'https://www.instagram.com/' }, browser: `brw_demo_${browser}` });
    // others looked and bought nothing
    for (let n = 0; n < 2 + below(9, invoice); n++) click(`${invoice}_${n}`, 600 * (n + 2));
    click(customer, 300);
    if (!seen.has(customer) && seen.add(customer) && !below(3, customer))
      told.push({ kind: 'lead', event: `demo-lead-${customer}`, at: when - 200, merchant: shop, account: `acc_demo_${customer}`, email: `client.${customer}@demo.example`, device: `brw_demo_${customer}` });
    const sold = lines.map(([product, units], n) => ({ id: String(n + 1), product, collections: [], net: Math.round(units * price.get(product) / 1.2) }));
    told.push({ kind: 'sale', event: order, order, at: when, merchant: shop, currency: 'MAD', lines: sold, device: `brw_demo_${customer}`, email: `client.${customer}@demo.example` });
    if (!below(8, order)) told.push({ kind: 'refund', id: `demo-back-${invoice}`, order, lines: [['1', Math.ceil(sold[0].net / 2)]] });
  }
  return told;
}
