#!/usr/bin/env node
// Lighthouse on the shop's pages, phone and desktop: medians of N runs as a table and as JSON.
//   node bench/lighthouse.mjs [--base URL] [--runs 5] [--only home,product] [--forms mobile,desktop] [--json FILE]
// Phone figures are Lighthouse's own model of a slow phone on slow 4G; they depend on how busy this machine is, so the
// load average is part of the result.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const METRICS = { fcp: 'first-contentful-paint', lcp: 'largest-contentful-paint', tti: 'interactive', tbt: 'total-blocking-time', cls: 'cumulative-layout-shift', server: 'server-response-time', bytes: 'total-byte-weight' };
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'];

/** The pages that are judged: every kind in French, and a collection from right to left. */
export async function pages(base) {
  const [{ slug }] = (await (await fetch(`${base}/v1/products?limit=1`)).json()).items;
  return { home: '/fr', collection: '/fr/c/candles-lighting', product: `/fr/p/${slug}`, search: '/fr/search?q=lanterne', 'collection ar': '/ar/c/candles-lighting' };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** One run; when Chromium lost its trace, which happens on a busy machine, another. */
async function once(address, flags, config, tries = 3) {
  const { lhr } = await lighthouse(address, flags, config);
  if (!lhr.runtimeError) return lhr;
  if (tries > 1) return once(address, flags, config, tries - 1);
  throw new Error(`${address}: ${lhr.runtimeError.message}`);
}

/**
 * One page `runs` times: medians of scores (0 to 100) and metrics (ms, bytes), and the audits that fell short in most runs. `taken` are
 * the runs of an earlier measurement of the page, which count too.
 */
export async function measure(address, { form, runs, port, taken = [] }) {
  const config = form === 'desktop' ? desktopConfig : undefined;
  // the first visit warms the shop's memories and is not counted: nobody measures an isolate's start with it
  await (await fetch(address)).arrayBuffer();
  const results = [...taken];
  for (let run = 0; run < runs; run++) {
    results.push(await once(address, { port, logLevel: 'silent', onlyCategories: CATEGORIES }, config));
  }
  const of = (read) => median(results.map(read));
  const last = results.at(-1);
  const fell = (lhr) => CATEGORIES.slice(1).flatMap((name) => lhr.categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1).map(({ id }) => id));
  const all = results.map(fell), short = [...new Set(all.flat())].filter((id) => 2 * all.filter((ids) => ids.includes(id)).length >= all.length);
  const lcp = last.audits['largest-contentful-paint-element']?.details?.items?.[0]?.items?.[0]?.node;
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(of((lhr) => lhr.categories[name].score) * 100)])),
    metrics: Object.fromEntries(Object.entries(METRICS).map(([name, id]) => [name, Math.round(of((lhr) => lhr.audits[id].numericValue) * 10_000) / 10_000])),
    each: { performance: results.map((lhr) => Math.round(lhr.categories.performance.score * 100)), lcp: results.map((lhr) => Math.round(lhr.audits[METRICS.lcp].numericValue)) },
    element: lcp ? (lcp.snippet ?? lcp.selector) : null,
    short, results,
  };
}

/** A Chromium for one round of measures; `port` is where Lighthouse reaches it. */
export function chromium() {
  const chromePath = process.env.CHROMIUM || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  return launch({ chromePath, chromeFlags: FLAGS, logLevel: 'silent' });
}

export const HEADER = `${'page'.padEnd(15)} ${'form'.padEnd(8)} perf a11y best  seo |   fcp    lcp    tti   tbt    cls  server      bytes`;
/** A line of the table; times in milliseconds. */
export function line(name, form, { scores, metrics: m }) {
  const score = CATEGORIES.map((c) => String(scores[c]).padStart(4)).join(' ');
  const time = (ms, wide = 6) => ms.toFixed(0).padStart(wide);
  return `${name.padEnd(15)} ${form.padEnd(8)} ${score} |${time(m.fcp)} ${time(m.lcp)} ${time(m.tti)} ${time(m.tbt, 5)} ${m.cls.toFixed(3).padStart(6)} ${time(m.server, 7)} ${time(m.bytes, 10)}`;
}

/** Every chosen page in every chosen form; `said` hears each line as it comes. */
export async function round(base, { runs = 5, only, forms = ['mobile', 'desktop'], said = console.log } = {}) {
  const found = {};
  const browser = await chromium();
  try {
    for (const [name, path] of Object.entries(await pages(base))) {
      if (only && !only.includes(name)) continue;
      for (const form of forms) {
        const { results, ...result } = await measure(base + path, { form, runs, port: browser.port });
        (found[name] ??= { path })[form] = result;
        said(line(name, form, result));
      }
    }
  } finally {
    browser.kill();
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const list = (text) => text?.split(',');
  const { values: given } = parseArgs({ options: { base: { type: 'string' }, runs: { type: 'string', default: '5' }, only: { type: 'string' }, forms: { type: 'string' }, json: { type: 'string' } } });
  const base = given.base ?? process.env.BASE_URL ?? 'http://127.0.0.1:8787';
  console.log(`load average ${loadavg().map((n) => n.toFixed(2)).join(' ')}; ${given.runs} runs each\n${HEADER}`);
  const before = loadavg();
  const found = await round(base, { runs: Number(given.runs), only: list(given.only), forms: list(given.forms) });
  for (const [name, { mobile, desktop }] of Object.entries(found)) for (const [form, result] of Object.entries({ mobile, desktop })) {
    if (result?.element) console.log(`${name}, ${form}: lcp ${result.each.lcp.join(' ')} ms; the largest thing is ${result.element.slice(0, 120)}`);
    if (result?.short.length) console.log(`${name}, ${form}: less than full: ${result.short.join(', ')}`);
  }
  if (given.json) {
    mkdirSync(dirname(given.json), { recursive: true });
    writeFileSync(given.json, JSON.stringify({ base, runs: Number(given.runs), load: { before, after: loadavg() }, pages: found }, null, 2));
  }
}
