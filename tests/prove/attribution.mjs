#!/usr/bin/env node
// 10,000 scripted clicks, sales and registrations (robots, own purchases, repeated and late ones, refunds): nobody is credited wrongly, the ledger is sound
// needs: stack
//
// The script and its right outcomes come from `cargo run -p affiliates --example scenarios`, which asks no rule: each outcome follows
// from how its story was made up. It spans five months, so its clicks, sales and registrations enter by the signed route by which operators move a
// programme here (`PUT /admin/v1/affiliates/import`): past the time, everything goes the very way of clicks on /go and of the payment
// service's reports, through the same functions, tables, transactions and ledger. The live way is shown by tests/e2e/affiliates.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { admin, newId } from '../e2e/client.mjs';
import { importPast } from '../e2e/partnership.mjs';
import { ledgerIsSound } from '../e2e/shop.mjs';

const EVENTS = Number(process.env.EVENTS ?? 10_000), SEED = process.env.SEED ?? '1', PART = 50;
const example = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/examples/scenarios');
execFileSync('cargo', ['build', '-q', '--profile', 'origin', '-p', 'affiliates', '--example', 'scenarios'], { stdio: 'inherit' });
const [{ rates, programmes, partners }, ...steps] = execFileSync(example, [String(EVENTS), SEED], { encoding: 'utf8', maxBuffer: 1 << 28 })
  .trim().split('\n').map((line) => JSON.parse(line));

// each run has a world of its own: names get a stamp
const stamp = newId().slice(0, 6), own = (name) => `${name}_${stamp}`;
const merchants = programmes.map(({ merchant }) => `${merchant}-${stamp}`);
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Link codes are random in life; here each of the script's gets one that no other run has. */
const codes = new Map();
function codeFor(code) {
  if (!codes.has(code)) {
    const values = Array.from({ length: 7 }, () => Math.floor(Math.random() * 32)), double = (v) => ((v << 1) & 32 ? (v << 1) ^ 37 : v << 1);
    codes.set(code, [...values, double(values.reduce((sum, v) => double(sum) ^ v, 0))].map((v) => symbols[v]).join(''));
  }
  return codes.get(code);
}
const influencer = (name) => `${name}_${stamp}`;

await importPast({
  programmes: programmes.map((p, n) => ({
    merchant: merchants[n],
    rule: {
      description: 'attribution', standing: p.standing, terms: p.terms, excluded_products: p.excluded_products, excluded_collections: p.excluded_collections, banned_sources: p.banned_sources, minimum_payout: p.minimum_payout,
      groups: Object.fromEntries(Object.entries(p.groups).map(([name, offer]) => [name, bare(offer)])),
    },
  })),
});
function bare(offer) { return Object.fromEntries(Object.entries(offer).filter(([, value]) => value !== null)); }
// mailboxes are told apart by what stands before the plus, so each run's have names of their own
const box = (address) => address?.replace(/^([^@+]*)/, (_, name) => `${name}${stamp}`);
await importPast({
  partners: partners.map((p) => ({
    influencer: influencer(p.influencer), account: own(p.account), name: p.influencer, emails: p.emails.map(box), devices: p.devices.map(own), payments: p.payments.map(own),
    merchants, membership: p.membership, group: p.group, codes: p.discount_codes.flatMap((code) => merchants.map((merchant) => [code, merchant])),
    offers: Object.fromEntries(programmes.flatMap((g, n) => (g.partners[p.influencer] ? [[merchants[n], bare(g.partners[p.influencer])]] : []))),
    links: [...new Map(steps.filter((s) => s.step === 'click' && s.influencer === p.influencer).map((s) => [s.code, [codeFor(s.code), merchants[s.programme]]])).values()],
  })),
});

const past = (step) => {
  const { at, buyer } = step, device = buyer?.device && own(buyer.device), account = buyer?.account ? own(buyer.account) : undefined;
  switch (step.step) {
    case 'click': return { kind: 'click', id: own(step.id), at, code: codeFor(step.code), method: step.method, headers: step.headers, browser: device, account };
    case 'sale': return { kind: 'sale', event: own(step.event), order: own(step.order), at, merchant: merchants[step.programme], currency: step.currency, lines: step.lines, codes: step.codes, account, email: box(buyer.email), device, payment: buyer.payment ? own(buyer.payment) : undefined };
    case 'lead': return { kind: 'lead', event: own(step.event), at, merchant: merchants[step.programme], account, email: box(buyer.email), device };
    default: return { kind: 'refund', id: own(step.id), order: own(step.order), lines: step.lines };
  }
};
const tally = {}, wrong = [], due = new Map(), refunded = [];
const began = Date.now();
for (let from = 0; from < steps.length; from += PART) {
  const part = steps.slice(from, from + PART);
  const { results } = await importPast({ rates: JSON.parse(rates), past: part.map(past) });
  part.forEach((step, n) => {
    const result = results[n];
    let right;
    if (step.step === 'click') right = result.counts === step.counts;
    else if (step.step === 'sale' || step.step === 'lead') {
      const credited = step.expect.credited;
      right = credited ? result.kind === 'credited' && result.influencer === influencer(credited.influencer) && result.amount === credited.amount
        : result.kind === 'nobody' && result.reason === step.expect.nobody;
      if (right && credited) due.set(result.commission, credited.amount);
    } else {
      refunded.push(step);
      const left = Object.entries(result.due);
      for (const [commission, amount] of left) due.set(commission, amount);
      step.left = left.map(([, amount]) => amount);
      right = true;
    }
    const credited = step.step === 'lead' ? 'registration credited' : 'credited';
    const kind = step.expect ? (step.expect.credited ? credited : step.expect.nobody) : step.step;
    tally[kind] = (tally[kind] ?? 0) + 1;
    if (!right) wrong.push(`${step.story}: ${JSON.stringify(step.expect ?? step.counts)}, but ${JSON.stringify(result)}`);
  });
}
// what is left of each refunded order, once everything was given back
const last = new Map(refunded.map((step) => [step.order, step]));
for (const step of last.values()) if (step.left.length !== 1 || step.left[0] !== step.due) wrong.push(`${step.story}: ${step.due} due, but ${step.left}`);

// clicks are credited by the day, by the sweep that runs every ten minutes
for (let left = true, failed = 0; left; ) {
  const { status, json, text } = await admin('POST', '/admin/v1/affiliates/sweep');
  if (status !== 200 && ++failed > 20) { console.log(`FAIL attribution: the sweep answers ${status} again and again: ${text}`); process.exit(1); }
  left = status !== 200 || json.clicks > 0;
}
const seconds = (Date.now() - began) / 1000;
const { balances } = await ledgerIsSound();
// in the ledger: of every influencer what is due of the sales and registrations, and of the clicks that earned twenty centimes each
const theirs = balances.filter((b) => new RegExp(`^liability:(commission|influencer):inf_\\d+_${stamp}$`).test(b.account));
const booked = theirs.reduce((sum, b) => sum - b.amount, 0);
const paidClicks = steps.filter((s) => s.step === 'click' && s.counts && programmes[s.programme].terms.click > 0).reduce((sum, s) => sum + programmes[s.programme].terms.click, 0);
const owed = [...due.values()].reduce((sum, amount) => sum + amount, 0) + paidClicks;
console.log(Object.entries(tally).sort(([, a], [, b]) => b - a).map(([kind, n]) => `  ${kind.padEnd(22)} ${String(n).padStart(6)}`).join('\n'));
console.log(`${steps.length} clicks, sales, registrations and refunds in ${seconds.toFixed(0)} s (${(steps.length / seconds).toFixed(0)} a second); ledger: ${booked} minor units owed to influencers, expected ${owed}`);
for (const line of wrong.slice(0, 20)) console.log(`✗ ${line}`);
console.log(`${wrong.length === 0 && booked === owed ? '✓' : '✗'} ${wrong.length} wrong of ${steps.length}`);
process.exit(wrong.length === 0 && booked === owed ? 0 : 1);
