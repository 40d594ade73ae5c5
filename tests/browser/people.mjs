// People in the browser: accounts made by an administrator, and signing in as they do.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { PASSWORD, person } from '../e2e/people.mjs';

export { PASSWORD, person };

/** Types address and password and goes on. */
export async function signIn(page, { email, password = PASSWORD }, path = '/fr/login') {
  await page.goto(path);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('main form button').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/login'));
}

/** Puts the cookies of somebody who signed in elsewhere into the browser: quicker than typing. */
export async function as(page, { token, refresh }, url) {
  assert.ok(token && refresh);
  await page.context().addCookies([['access', token], ['refresh', refresh]].map(([name, value]) => ({ name, value, url, httpOnly: true, sameSite: 'Lax' })));
}

/** Text that nobody else wrote. */
export const unique = (words) => `${words} ${randomBytes(4).toString('hex')}`;
