// The studio, for journeys: people who work in it, signed in as they sign in, and pages whose words are in their language.
import { launch, SIZES, base } from './browser.mjs';
import { PASSWORD, person } from '../e2e/people.mjs';

export { launch, base, SIZES };

/** An account that may do this, with its password. */
export const worker = async (of) => ({ ...await person(of), password: PASSWORD });

/** Signs in on the shop's page and waits for the studio; `page.faults` collects what the console complains about. */
export async function studio(browser, who, { lang = 'fr', size = 'desktop', scheme = 'light', at = '/studio' } = {}) {
  const viewport = size === 'phone' ? { width: 390, height: 844 } : SIZES.desktop.viewport;
  const context = await browser.newContext({ baseURL: base, locale: lang, colorScheme: scheme, ...SIZES[size], viewport });
  await context.addCookies([{ name: 'lang', value: lang, url: base }]);
  context.setDefaultTimeout(15_000);
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

/** Goes to a page of the studio as a link in it does. */
export async function open(page, path) {
  await page.evaluate((to) => { const link = document.createElement('a'); link.href = to; document.body.append(link); link.click(); link.remove(); }, path);
  await page.waitForFunction((to) => location.pathname + location.search === to, path);
  await ready(page);
}

/** The toast that says what was done. */
export const said = (page) => page.locator('.toast').last();
