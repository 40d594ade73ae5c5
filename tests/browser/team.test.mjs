// A merchant's team in the browser: an owner invites, changes a place and takes it away; the invited
// person reads the mail, accepts, and works in the studio at once with what their place allows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, base, journeys, visit } from './browser.mjs';
import { sideways, violations } from './measures.mjs';
import { PASSWORD, as, person } from './people.mjs';
import { ready } from './studio.mjs';
import { newId } from '../e2e/client.mjs';
import { send, tokenTo } from '../e2e/people.mjs';

const WORDS = {
  fr: { sent: 'Invitation envoyée', changed: 'modifié', welcome: 'Bienvenue', over: 'autre adresse' },
  ar: { sent: 'أُرسلت', changed: 'دور', welcome: 'أهلًا', over: 'غير عنوان حسابك' },
  en: { sent: 'sent', changed: 'changed', welcome: 'Welcome', over: 'another address' },
};

journeys('team', () => {
  for (const lang of LANGS) {
    const size = lang === 'ar' ? 'phone' : 'desktop';
    const studio = async (t, who, path) => {
      const page = await visit(t, undefined, { size });
      await page.context().addCookies([{ name: 'lang', value: lang, url: base }]);
      await as(page, who, base);
      if (path) { await page.goto(path); await ready(page); }
      return page;
    };
    const whole = async (page) => {
      // the bar at the bottom of a phone is scrolled away from, not part of what is under it
      await page.evaluate(() => { const bar = document.querySelector('.tabs'); if (bar) bar.style.position = 'static'; });
      assert.deepEqual(await violations(page), []);
      assert.ok((await sideways(page)).by <= 0);
    };

    test(`${lang}: from the invitation to the work, and out again`, async (t) => {
      const words = WORDS[lang], slug = `team-${newId().slice(0, 12)}`;
      const boss = await person({ merchant: { slug, role: 'owner' }, name: 'Karim' }), guest = await person({ name: 'Yasmine' }), other = await person({ name: 'Salma' });
      const page = await studio(t, boss, '/studio/team');
      const toast = (text) => page.locator('.toast', { hasText: text }).last().waitFor();
      const invite = async (email) => {
        await page.locator('.head button').click();
        await page.locator('dialog input[type=email]').fill(email);
        await page.keyboard.press('Enter');
      };

      // the only owner of a team stays one
      const own = page.locator('#main .people .row', { hasText: boss.email });
      assert.deepEqual([await own.locator('select').isDisabled(), await own.locator('button').count()], [true, 0]);

      // an address that is none is refused at its field, and what was typed stays, also when the dialog is closed
      await invite('yasmine');
      await page.locator('dialog [aria-invalid=true]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.locator('.head button').click();
      assert.equal(await page.locator('dialog input[type=email]').inputValue(), 'yasmine');
      await page.keyboard.press('Escape');
      page.faults.splice(0); // Chromium notes the refusal
      await invite(guest.email);
      await toast(words.sent);
      const open = page.locator('#main section .row', { hasText: guest.email });
      await open.waitFor();
      await whole(page);

      // the invitation is for the invited address alone
      const address = `/${lang}/invitation?token=${await tokenTo(guest.email, 'invitation')}`;
      const wrong = await studio(t, other);
      await wrong.goto(address);
      await wrong.locator('main form button').click();
      await wrong.locator('.alert', { hasText: words.over }).waitFor();
      await whole(wrong);

      // whoever was invited signs in, accepts, and is in the studio with staff's pages and no others
      const theirs = await visit(t, undefined, { size });
      await theirs.context().addCookies([{ name: 'lang', value: lang, url: base }]);
      await theirs.goto(address);
      await whole(theirs);
      await theirs.locator('main form button').click();
      await theirs.waitForURL(/\/login\?next=/);
      await theirs.locator('#email').fill(guest.email);
      await theirs.locator('#password').fill(PASSWORD);
      await theirs.locator('main form button').first().click();
      await theirs.waitForURL(/\/invitation\?token=/);
      await theirs.locator('main form button').click();
      await theirs.locator('.toast', { hasText: words.welcome }).waitFor();
      await theirs.waitForURL('**/studio/sales');
      await ready(theirs);
      const pages = () => theirs.locator('.rail .menu a').evaluateAll((all) => all.map((link) => link.pathname.split('/').at(-1)));
      assert.deepEqual(await pages(), ['sales', 'orders', 'products', 'reviews', 'imports']);

      // another place: what was open ends, and after signing in again there is more to do; a slip of the hand is taken back
      await page.reload();
      await ready(page);
      const member = page.locator('#main .people .row', { hasText: guest.email });
      await member.locator('select').selectOption('manager');
      await toast(words.changed);
      const places = async () => Object.fromEntries((await send('GET', '/v1/merchant/team', undefined, { token: boss.token })).json.items.map((one) => [one.email, one.role]));
      assert.equal((await places())[guest.email], 'manager');
      await page.locator('.toast button').last().click();
      await page.waitForFunction((email) => [...document.querySelectorAll('#main .people .row')].find((row) => row.textContent.includes(email)).querySelector('select').value === 'staff', guest.email);
      const changed = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
      await member.locator('select').selectOption('manager');
      await changed;
      await theirs.goto('/studio/promotions');
      await theirs.waitForURL(/\/login\?next=/);
      await theirs.locator('#email').fill(guest.email);
      await theirs.locator('#password').fill(PASSWORD);
      await theirs.locator('main form button').first().click();
      await theirs.waitForURL('**/studio/promotions');
      await ready(theirs);
      assert.ok((await pages()).includes('promotions') && !(await pages()).includes('team'));

      // taken away: asked first, then they are out
      await member.locator('button').click();
      await page.locator('dialog .danger').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      assert.equal((await places())[guest.email], 'manager');
      await member.locator('button').click();
      await page.locator('dialog .danger').click();
      await member.waitFor({ state: 'detached' });
      assert.equal((await places())[guest.email], undefined);
    });
  }

  test('an owner who steps back is asked, and has to sign in again', async (t) => {
    const slug = `team-${newId().slice(0, 12)}`, boss = await person({ merchant: { slug, role: 'owner' } });
    await person({ merchant: { slug, role: 'owner' } });
    const page = await visit(t);
    await as(page, boss, base);
    await page.goto('/studio/team');
    await ready(page);
    const own = page.locator('#main .people .row', { hasText: boss.email });
    await own.locator('select').selectOption('staff');
    await page.locator('dialog .soft').click();
    assert.equal(await own.locator('select').inputValue(), 'owner');
    await own.locator('select').selectOption('staff');
    await page.locator('dialog .danger').click();
    await page.waitForURL(/\/login/);
  });
});
