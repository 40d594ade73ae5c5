// The studio, for journeys: people who work in it, signed in as they sign in, and pages whose words are in their language.
import assert from 'node:assert/strict';
import { launch, SIZES, base, visit } from './browser.mjs';
import { scriptBytes, sideways, violations } from './measures.mjs';
import { as } from './people.mjs';
import { PASSWORD, person } from '../e2e/people.mjs';

export { launch, base, SIZES };

/** An account that may do this, with its password. */
export const worker = async (of) => ({ ...await person(of), password: PASSWORD });

/** Signs in on the shop's page and waits for the studio; `page.faults` collects what the console complains about. */
export async function studio(browser, who, { lang = 'fr', size = 'desktop', scheme = 'light', at = '/studio' } = {}) {
  const viewport = size === 'phone' ? { width: 390, height: 844 } : SIZES.desktop.viewport;
  const context = await browser.newContext({ baseURL: base, locale: lang, colorScheme: scheme, ...SIZES[size], viewport });
  await context.addCookies([{ name: 'lang', value: lang, url: base }]);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  page.faults = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) page.faults.push(`${message.text()} ${message.location().url}`); });
  // the studio takes no part in view transitions: Chromium says that the one which began on the shop's page ends there
  page.on('pageerror', (error) => { if (!/ViewTransition opt-in disabled/.test(error.message)) page.faults.push(error.message); });
  await page.goto(`/${lang}/login?next=${at}`);
  await page.fill('#email', who.email);
  await page.fill('#password', who.password);
  await Promise.all([page.waitForURL(/\/studio/), page.locator('main form:has(#password) button[type=submit], main form:has(#password) button:not([type])').first().click()]);
  await ready(page);
  return page;
}

/** Waits until the page has its head, and nothing on it is on its way. */
export async function ready(page) {
  await page.locator('#main h1, #main .empty').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('#main .waiting') && [...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('canvas')));
}

/** Waits until the page has the focus at its head, as it has once it is drawn: no key before goes astray. */
export async function begun(page) {
  await ready(page);
  await page.waitForFunction(() => document.activeElement?.matches('#main h1'));
}

/** Goes to a page of the studio as a link in it does. */
export async function open(page, path) {
  await page.evaluate((to) => { const link = document.createElement('a'); link.href = to; document.body.append(link); link.click(); link.remove(); }, path);
  await page.waitForFunction((to) => location.pathname + location.search === to, path);
  await ready(page);
}

/** The toast that says what was done. */
export const said = (page) => page.locator('.toast').last();

/** What the first load of any page may weigh, in bytes of JavaScript as gzip sends it: as in `studio/build.mjs`. */
export const LIMIT = 60_000;

/** The studio for the test `t`, for somebody who signed in elsewhere. */
export async function desk(t, who, at, { lang = 'fr', size = 'desktop' } = {}) {
  const page = await visit(t, undefined, { size, acceptDownloads: true });
  await page.context().addCookies([{ name: 'lang', value: lang, url: base }]);
  await as(page, who, base);
  await page.goto(at);
  await ready(page);
  return page;
}

/** Every page of somebody's menu, loaded anew: light enough, accessible, not wider than the screen. */
export async function pagesAreSound(page) {
  const menu = await page.locator('.rail .menu a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.ok(menu.length >= 4, `${menu.length} pages in the menu`);
  for (const at of menu) {
    await page.goto(at);
    await ready(page);
    const bytes = await scriptBytes(page);
    assert.ok(bytes > 5_000 && bytes <= LIMIT, `${at}: ${bytes} B of JavaScript`);
    assert.ok((await sideways(page)).by <= 0, `${at} is too wide`);
    // what the bar at the bottom of a phone lies over is scrolled to, not hidden by it
    await page.evaluate(() => { document.querySelector('.tabs').style.position = 'static'; });
    assert.deepEqual(await violations(page), [], at);
  }
}
