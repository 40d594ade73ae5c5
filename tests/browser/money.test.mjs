// What a merchant is paid, in the studio: the owner names the bank account and sees what is payable and why, an administrator prepares
// and notes the transfer, and the owner reads the statement.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, base, journeys, visit } from './browser.mjs';
import { sideways, violations } from './measures.mjs';
import { as, person } from './people.mjs';
import { ready } from './studio.mjs';
import { newId } from '../e2e/client.mjs';
import { PASSWORD } from '../e2e/people.mjs';
import { payIn, rib } from '../e2e/partnership.mjs';

const WORDS = {
  fr: { rib: '24 chiffres', noted: 'noté', prepared: 'préparé', paid: 'versé' },
  ar: { rib: '24', noted: 'سُجّل', prepared: 'أُعدّت', paid: 'مدفوعة' },
  en: { rib: '24 digits', noted: 'noted', prepared: 'prepared', paid: 'paid' },
};

/** What a page breaks once nothing on it moves, and a phone's bar at the bottom lies over nothing: what is under it is scrolled to. */
async function broken(page) {
  await page.evaluate(async () => {
    document.querySelector('.tabs')?.style.setProperty('position', 'static');
    await Promise.allSettled(document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity).map((one) => one.finished));
  });
  return violations(page);
}

journeys('money', () => {
  for (const lang of LANGS) {
    test(`${lang}: a merchant names its bank account, is paid, and reads why`, async (t) => {
      const said = WORDS[lang], slug = `money-${newId().slice(0, 12)}`, account = rib(), reference = `VIR-${newId().slice(0, 8)}`;
      const owner = await person({ merchant: { slug, role: 'owner' }, name: 'Karim' }), boss = await person({ roles: ['admin'], name: 'Nadia' });
      await payIn(boss.token, slug, 75_050);
      const size = lang === 'ar' ? 'phone' : 'desktop';
      const opened = async (who, path) => {
        const page = await visit(t, undefined, { size });
        await page.context().addCookies([{ name: 'lang', value: lang, url: base }]);
        await as(page, who, base);
        await page.goto(path);
        await ready(page);
        return page;
      };
      const his = await opened(owner, '/studio/money');
      assert.deepEqual(await broken(his), []);
      assert.ok((await sideways(his)).by <= 0);
      await his.locator('summary').click();
      assert.equal(await his.locator('[data-payable]').getAttribute('data-payable'), '75050');
      // one digit wrong, then right
      const [number, password] = [his.locator('aside form input').nth(0), his.locator('aside form input').nth(1)];
      await number.fill(account.replace(/^./, (digit) => String((Number(digit) + 1) % 10)));
      await password.fill(PASSWORD);
      await his.locator('aside form button[type=submit]').click();
      await his.locator('aside form .wrong', { hasText: said.rib }).waitFor();
      await number.fill(`${account.slice(0, 12)} ${account.slice(12)}`);
      await his.locator('aside form button[type=submit]').click();
      await his.locator('aside form .small', { hasText: account.slice(-4) }).waitFor();

      const hers = await opened(boss, '/studio/merchant-payouts');
      await hers.locator('.head button').click();
      await hers.locator('.toast', { hasText: said.prepared }).waitFor();
      const row = hers.locator('#main .row', { hasText: slug });
      await row.waitFor();
      assert.deepEqual(await broken(hers), []);
      await row.locator('button').first().click();
      assert.equal(await hers.locator('dialog code').textContent(), account);
      await hers.locator('dialog form input').first().fill(reference);
      await hers.locator('dialog form button[type=submit]').click();
      await hers.locator('.toast', { hasText: said.noted }).waitFor();

      await his.reload();
      await ready(his);
      await his.locator('#main a.row', { hasText: reference }).filter({ hasText: said.paid }).click();
      await his.waitForURL('**/studio/money/mpo_*');
      await ready(his);
      assert.equal(await his.locator('[data-paid]').getAttribute('data-paid'), '75050');
      assert.deepEqual(await broken(his), []);
      assert.ok((await sideways(his)).by <= 0);
      await his.goto('/studio/money?view=entries');
      await ready(his);
      assert.equal(await his.locator('#main .posting').count(), 2);
    });
  }
});
