// One Chromium for a file of journeys: visitors by language, size and taste, and what went wrong on their pages written down.
import { after, before, suite } from 'node:test';
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

export const base = process.env.BASE_URL ?? 'http://127.0.0.1:8787';
export const LANGS = ['fr', 'ar', 'en'];
export const SIZES = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};

// Nothing outside this machine is asked for, and nothing but the shop's own work is done.
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

export async function launch() {
  const executablePath = process.env.CHROMIUM || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  return chromium.launch({ executablePath, args: FLAGS });
}

let browser;
const free = new Map();
/** A file of journeys through one browser, some at a time: while one waits for the shop another goes on. */
export function journeys(name, define) {
  suite(name, { concurrency: 3 }, async () => {
    before(async () => { browser = await launch(); });
    after(() => browser?.close());
    await define();
  });
}

/**
 * A visitor's page, for the test `t`. `page.faults` collects what the console, the network and the Content-Security-Policy
 * complain about. Other options are Playwright's: locale, colorScheme, javaScriptEnabled… Visitors with the same options who
 * come one after the other share what the browser caches, and nothing else.
 */
export async function visit(t, path, { size = 'desktop', of = browser, ...options } = {}) {
  const kind = JSON.stringify([size, options]);
  const context = free.get(kind)?.pop() ?? await of.newContext({ baseURL: base, ...SIZES[size], ...options });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  t?.after(async () => {
    await page.evaluate(() => localStorage.clear()).catch(() => {}); // a page that never left about:blank has none
    await Promise.all([page.close(), context.clearCookies()]);
    free.set(kind, [...free.get(kind) ?? [], context]);
  });
  watch(page);
  if (path !== undefined) await page.goto(path);
  return page;
}

function watch(page) {
  page.faults = [];
  // a picture that the memory still has makes Chromium think its preload useless: `uselessPreloads` measures that
  const known = /was preloaded using link preload but not used/;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !known.test(message.text())) page.faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => {
    // Chromium's own word when a page is left before it was faded in: no script of ours asks for a transition
    if (!/^Transition was skipped/.test(error.message)) page.faults.push(error.message);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') page.faults.push(`${reason} ${request.url()}`); // a page that is left drops what it waited for
  });
}

/** One address of every kind of page, below the language. */
export async function kinds() {
  const [{ slug, merchant }] = (await api('/v1/products?limit=1')).items;
  return {
    home: '', collection: '/c/candles-lighting', search: '/search?q=lantren', 'empty search': '/search?q=zzqxzzqxzz',
    product: `/p/${slug}`, merchant: `/m/${merchant.slug}`, about: '/about', 'no page': '/nowhere',
  };
}

/** Waits until what was chosen in a form is applied: its request begins by a timer, so what a later timer sees has begun. */
export async function applied(page) {
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 20); }));
  await page.waitForFunction(() => !document.querySelector('.busy'));
}

/** A JSON answer of the API. */
export async function api(path) {
  const answer = await fetch(base + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** The number in a text, however its language groups thousands. */
export const number = (text) => Number(text.replace(/\D/g, ''));

/** How many products a list says it has. */
export const total = async (page) => number(await page.locator('#count').textContent());

/** The prices of a list as it shows them, in its order. */
export const prices = (page) => page.locator('#list .card data.price').evaluateAll((all) => all.map((price) => Number(price.value)));

/** The products of a list, in its order. */
export const products = (page) => page.locator('#list .card').evaluateAll((all) => all.map((card) => card.dataset.id));
