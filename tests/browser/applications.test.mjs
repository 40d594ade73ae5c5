// From "Sell on GetYourShare" to the studio: somebody applies without scripts, the marketplace opens the shop under an address of its
// choice, and the same browser works in the studio at once; somebody else reads why not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, journeys, visit } from './browser.mjs';
import { sideways, violations } from './measures.mjs';
import { as, person } from './people.mjs';
import { desk, ready } from './studio.mjs';
import { newId } from '../e2e/client.mjs';

const WORDS = {
  fr: { size: 'phone', other: 'desktop', link: 'Vendre sur GetYourShare', approve: 'Accepter', refuse: 'Refuser', waiting: 'Votre demande est envoyée', open: 'Votre boutique est ouverte' },
  ar: { size: 'desktop', other: 'phone', link: 'البيع على GetYourShare', approve: 'قبول', refuse: 'رفض', waiting: 'أُرسل طلبك', open: 'متجرك مفتوح' },
};

journeys('applications', () => {
  const whole = async (page) => {
    // the bar at the bottom of a phone is scrolled away from, not part of what is under it
    await page.evaluate(() => { const bar = document.querySelector('.tabs'); if (bar) bar.style.position = 'static'; });
    // what comes in has its colours once it is there
    await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity).map((one) => one.finished)));
    assert.deepEqual(await violations(page), []);
    assert.ok((await sideways(page)).by <= 0);
  };
  const shopper = async (t, lang, options) => {
    const who = await person({ name: 'Lina' }), page = await visit(t, undefined, options);
    await page.context().addCookies([{ name: 'lang', value: lang, url: base }]);
    await as(page, who, base);
    return { who, page };
  };
  const fill = async (page, fields) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`main [name=${name}]`).fill(value);
    await page.locator('main form .button').click();
  };

  for (const [lang, { size, other, link, approve, refuse, waiting, open }] of Object.entries(WORDS)) {
    test(`${lang}: from the application to the studio`, async (t) => {
      // a guest is told what it takes, and finds the way to an account
      const guest = await visit(t, `/${lang}`, { size });
      await guest.locator('footer a', { hasText: link }).click();
      await guest.waitForURL(`**/${lang}/sell`);
      await guest.locator('main a[href*="login?next=/sell"]').waitFor();
      await whole(guest);

      const name = `Dar ${newId().slice(0, 10)}`, { who, page } = await shopper(t, lang, { size, javaScriptEnabled: false });
      await page.goto(`/${lang}/sell`);
      await fill(page, { name, sells: 'Zelliges et mosaïques de Fès.', city: 'Fès', phone: '06 12', ice: '123' });
      // the first thing that is wrong has the keyboard, what was typed stays
      await page.locator('#phone-wrong').waitFor();
      assert.deepEqual([await page.locator('#name').inputValue(), await page.locator('#ice-wrong').count()], [name, 1]);
      await fill(page, { phone: '06 12 34 56 78', ice: '' });
      await page.locator('main', { hasText: waiting }).waitFor();

      // what is wrong and what is empty is accessible with scripts too
      const seen = await shopper(t, lang, { size: other });
      await seen.page.goto(`/${lang}/sell`);
      await whole(seen.page);
      await fill(seen.page, { name, sells: 'Tapis et coussins de laine.', city: 'Azrou', phone: '12' });
      await seen.page.locator('#phone-wrong').waitFor();
      await whole(seen.page);
      await fill(seen.page, { phone: '0612345678' });
      await seen.page.locator('main', { hasText: waiting }).waitFor();
      await whole(seen.page);
      seen.page.faults.splice(0); // Chromium notes the refusal

      const boss = await person({ roles: ['admin'] }), studio = await desk(t, boss, '/studio/applications', { lang, size });
      const of = (email) => studio.locator('.applied', { hasText: email });
      await of(who.email).waitFor();
      await whole(studio);
      await of(who.email).getByRole('button', { name: approve }).click();
      const slug = studio.locator('dialog input');
      assert.equal(await slug.inputValue(), name.toLowerCase().replace(' ', '-'));
      await slug.fill('Dar Lina');
      await studio.keyboard.press('Enter');
      await studio.locator('dialog [aria-invalid=true]').waitFor();
      await whole(studio);
      const address = `dar-${newId().slice(0, 10)}`;
      await slug.fill(address);
      await studio.keyboard.press('Enter');
      await of(who.email).waitFor({ state: 'detached' });
      await of(seen.who.email).getByRole('button', { name: refuse }).click();
      await studio.locator('dialog textarea').fill('Le numéro ne répond pas.');
      await studio.locator('dialog .danger').click();
      await of(seen.who.email).waitFor({ state: 'detached' });
      await studio.locator('.choice button').nth(1).click();
      await of(who.email).getByText(address).waitFor();
      await whole(studio);

      // who was refused reads why, and finds what was sent in the form
      await seen.page.reload();
      await seen.page.getByText('Le numéro ne répond pas.').waitFor();
      assert.equal(await seen.page.locator('#city').inputValue(), 'Azrou');
      await whole(seen.page);

      // the new owner goes on with the token of before
      const theirs = await visit(t, undefined, { size });
      await theirs.context().addCookies([{ name: 'lang', value: lang, url: base }]);
      await as(theirs, who, base);
      await theirs.goto(`/${lang}/sell`);
      await theirs.locator('main', { hasText: open }).waitFor();
      await whole(theirs);
      await theirs.locator('main a.button').click();
      await theirs.waitForURL('**/studio/sales');
      await ready(theirs);
      await theirs.goto('/studio/products');
      await ready(theirs);
      await theirs.locator('.head button').first().waitFor();
      assert.deepEqual(studio.faults.filter((fault) => !/409|400/.test(fault)), []);
    });
  }
});
