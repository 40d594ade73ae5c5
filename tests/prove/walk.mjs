#!/usr/bin/env node
// shoppers in French, Arabic and English, on a phone and a desktop, go from the home page to a product; what each page weighs and what is wrong with it
// needs: stack
import { mkdirSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LANGS, SIZES, launch, number, total, visit } from '../browser/browser.mjs';
import { brokenPictures, layoutShift, scriptBytes, sideways, violations } from '../browser/measures.mjs';

const LIMITS = { script: 10_000, html: 30_000, requests: 60, shift: 0.01 };
const pictures = '.data/proofs/walk';
const seen = [], failures = [];
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

const wait = (page, expected) => page.waitForFunction((n) => document.querySelector('#count').textContent.replace(/\D/g, '') === `${n}`, expected);

/** The steps of a shopper; each leaves the page where the next one begins. */
const STEPS = {
  home: (page, lang) => page.goto(`/${lang}`),
  collection: async (page) => {
    await page.locator('#collections a').nth(2).click();
    await page.waitForURL(/\/c\//);
  },
  facet: async (page, lang, size) => {
    if (size === 'phone') await page.locator('#filter > details > summary').click();
    const value = page.locator('#filter label:has([name=f])').first();
    const left = number(await value.locator('.count').textContent());
    await value.locator('input').check();
    if (size === 'phone') await page.locator('#filter button').click();
    await page.waitForURL(/f=/);
    await wait(page, left);
  },
  search: async (page) => {
    await page.locator('#q').fill('lantren'); // as one mistypes it
    await page.locator('#q').press('Enter');
    await page.waitForURL(/q=lantren/);
    if (await total(page) < 10) failures.push('a mistyped search finds too little');
  },
  product: async (page) => {
    await page.locator('#list .card a').first().click();
    await page.waitForURL(/\/p\//);
  },
};

async function look(page, name) {
  await page.waitForLoadState('load');
  const requests = page.answers.length;
  const script = await scriptBytes(page);
  const html = gzipSync(Buffer.from(await (await fetch(page.url())).text()), { level: 6 }).length;
  const faults = page.faults.splice(0);
  const broken = await brokenPictures(page);
  const { sum: shift, moved } = await layoutShift(page);
  const { by, outside } = await sideways(page);
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  const wrong = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  wrong.push(...(await violations(page, ['color-contrast'])).map((text) => `dark: ${text}`));
  await page.screenshot({ path: `${pictures}/${name}-dark.png` });
  await page.emulateMedia({ colorScheme: 'light' });
  page.answers.length = 0; // what the measures asked for is not the page's

  seen.push({ name, script, html, requests, axe: wrong.length, console: faults.length, shift });
  console.log(`${name.padEnd(24)} ${String(script).padStart(6)} ${String(html).padStart(7)} ${String(requests).padStart(8)} ${String(wrong.length).padStart(4)} ${String(faults.length).padStart(7)} ${shift.toFixed(4).padStart(7)}  ${decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search)}`);
  const problems = {
    axe: wrong, console: faults, pictures: broken, width: by > 0 ? [`${by} px too wide: ${outside}`] : [],
    script: script > LIMITS.script ? [`${script} bytes`] : [], html: html > LIMITS.html ? [`${html} bytes`] : [],
    requests: requests > LIMITS.requests ? [`${requests}`] : [], shift: shift >= LIMITS.shift ? [`${shift.toFixed(4)}: ${moved}`] : [],
  };
  for (const [kind, found] of Object.entries(problems)) for (const text of found) {
    console.log(`  ✗ ${kind}: ${text}`);
    failures.push(`${name}: ${kind}`);
  }
}

const began = Date.now();
const browser = await launch();
console.log(`${'page'.padEnd(24)} js gz B html gz B requests  axe console   shift  address`);
try {
  for (const lang of LANGS) for (const size of Object.keys(SIZES)) {
    const page = await visit(null, undefined, { of: browser, size, colorScheme: 'light' });
    page.answers = [];
    page.on('response', (answer) => page.answers.push(answer.url()));
    for (const [step, go] of Object.entries(STEPS)) {
      await go(page, lang, size);
      await look(page, `${lang}-${size}-${step}`);
    }
    await page.context().close();
  }
} catch (error) {
  failures.push(`the walk ended early: ${error.message.split('\n')[0]}`);
} finally {
  await browser.close();
}

const most = (field) => Math.max(...seen.map((page) => page[field]));
const sum = (field) => seen.reduce((total, page) => total + page[field], 0);
console.log(`\npages seen        ${seen.length} in ${((Date.now() - began) / 1000).toFixed(0)} s; screenshots in ${pictures}`);
console.log(`JavaScript        at most ${most('script')} B gz a page (limit ${LIMITS.script}); HTML at most ${most('html')} B gz (limit ${LIMITS.html}); at most ${most('requests')} requests`);
console.log(`axe violations    ${sum('axe')}, console errors ${sum('console')}, layout shift at most ${most('shift').toFixed(4)}`);
const expected = LANGS.length * Object.keys(SIZES).length * Object.keys(STEPS).length;
if (seen.length !== expected) failures.push(`${seen.length} of ${expected} pages seen`);
console.log(failures.length ? `FAIL walk: ${[...new Set(failures)].slice(0, 5).join('; ')}${failures.length > 5 ? `; ${failures.length} in all` : ''}` : `PASS walk: ${seen.length} pages in ${LANGS.length} languages and ${Object.keys(SIZES).length} sizes, nothing wrong`);
process.exit(failures.length ? 1 : 0);
