// What a merchant pays in to the marketplace, noted in the studio: counted once however often it is sent, refused in the page's
// language, and never lost while it is typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, base, journeys, visit } from './browser.mjs';
import { sideways, violations } from './measures.mjs';
import { as, person } from './people.mjs';
import { begun, ready } from './studio.mjs';
import { newId } from '../e2e/client.mjs';
import { send } from '../e2e/people.mjs';
import { payIn } from '../e2e/partnership.mjs';

const WORDS = {
  fr: { bad: 'sans accent', amount: 'Un montant', used: 'déjà servi', noted: 'noté', again: 'Déjà noté', event: 'Versement du marchand', sum: '1250,50' },
  ar: { bad: 'لاتينية', amount: 'مبلغ', used: 'استُعمل', noted: 'سُجّلت', again: 'من قبل', event: 'دفعة من التاجر', sum: '1250.50' },
  en: { bad: 'without accents', amount: 'amount', used: 'hand-over has this id', noted: 'noted', again: 'before', event: 'Paid in', sum: '1250.50' },
};
const REMITTANCES = '**/v1/admin/remittances';

journeys('pay-ins', () => {
  for (const lang of LANGS) {
    test(`${lang}: an administrator notes what a merchant paid in, once`, async (t) => {
      const boss = await person({ roles: ['admin'], name: 'Nadia' }), said = WORDS[lang];
      const merchant = `pays-in-${newId().slice(0, 12)}`, reference = `VIR-${newId().slice(0, 10)}`;
      const owed = async () => (await send('GET', `/v1/admin/ledger/accounts/liability:merchant:${merchant}/entries`, undefined, { token: boss.token })).json.balances.MAD ?? 0;
      await payIn(boss.token, merchant, 10_000);
      const page = await visit(t, undefined, { size: lang === 'ar' ? 'phone' : 'desktop' });
      await page.context().addCookies([{ name: 'lang', value: lang, url: base }]);
      await as(page, boss, base);
      await page.goto(`/studio/balances?q=${merchant}`);
      await begun(page);
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/studio/balances/${merchant}`);
      await ready(page);
      const id = page.locator('form input').nth(0), amount = page.locator('form input').nth(1);
      const toast = (text) => page.locator('.toast', { hasText: text }).last().waitFor();
      const wrong = (text) => page.locator('form .wrong, form .form-trouble', { hasText: text }).first().waitFor();
      let asked = 0;
      page.on('request', (request) => { if (request.method() === 'POST' && request.url().endsWith('/remittances')) asked++; });

      // what cannot be is refused before it is sent, and the focus goes there
      await id.fill('reçu 1');
      await amount.fill('beaucoup');
      await page.keyboard.press('Enter');
      await wrong(said.bad);
      await wrong(said.amount);
      assert.equal(await id.evaluate((input) => input === document.activeElement), true);
      assert.equal(asked, 0);

      // the answer is lost on its way: nothing typed is, also after a reload, and sent again it is counted once
      await id.fill(reference);
      await amount.fill(said.sum);
      await page.locator('form .field .small', { hasText: /1\D?350/ }).waitFor();
      await page.route(REMITTANCES, async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
      await amount.press('Enter');
      await page.locator('form .form-trouble').waitFor();
      assert.equal(await owed(), -135_050, 'it was booked');
      await page.reload();
      await ready(page);
      assert.deepEqual([await id.inputValue(), await amount.inputValue()], [reference, said.sum]);
      assert.deepEqual(await violations(page), []);
      assert.ok((await sideways(page)).by <= 0);
      await page.locator('form button[type=submit]').dblclick();
      await toast(said.again);
      assert.equal(await owed(), -135_050, 'and booked once');
      assert.equal(await id.inputValue(), '');
      await page.locator('#main .posting', { hasText: said.event }).filter({ hasText: reference }).waitFor();

      // another amount under the same reference is another payment: refused, and kept to be mended
      await id.fill(reference);
      await amount.fill('7');
      await amount.press('Enter');
      await wrong(said.used);
      assert.deepEqual([await id.inputValue(), await amount.inputValue()], [reference, '7']);
      await id.fill(`${reference}-2`);
      await id.press('Enter');
      await toast(said.noted);
      await page.locator('.figure-value', { hasText: /1\D?357[.,]50/ }).waitFor();
      assert.equal(await owed(), -135_750);
      const unexpected = page.faults.filter((fault) => !/remittances$/.test(fault));
      assert.deepEqual(unexpected, []);
    });
  }

  test('nobody but administrators sees merchants’ balances', async (t) => {
    const page = await visit(t), owner = await person({ merchant: { slug: `looks-${newId().slice(0, 8)}`, role: 'owner' } });
    await as(page, owner, base);
    await page.goto('/studio/balances');
    await ready(page);
    assert.equal(await page.locator('#main .empty').count(), 1);
    assert.equal(await page.locator('.rail a[href="/studio/balances"]').count(), 0);
    assert.equal((await send('POST', '/v1/admin/remittances', { id: newId(), merchant: 'looks', currency: 'MAD', amount: 1, from: 'merchant', to: 'platform' }, { token: owner.token })).status, 403);
  });
});
