// Everything an account can do on its pages, in French and in Arabic, on a phone: come in by mail, look back, give back, go.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { bought } from '../e2e/buyers.mjs';
import { eventually } from '../e2e/client.mjs';
import { newEmail, send, tokenTo } from '../e2e/people.mjs';
import { api, applied, base, journeys, visit } from './browser.mjs';
import { sideways, violations } from './measures.mjs';
import { PASSWORD, as, person, signIn } from './people.mjs';

journeys('account pages', async () => {
  const products = (await api('/v1/products?limit=60&sort=popular')).items.filter((item) => item.stock > 20);
  const whole = async (page) => {
    assert.deepEqual(await violations(page), [], page.url());
    assert.ok((await sideways(page)).by <= 0, page.url());
    // that a form was refused is said by the page and, by Chromium, in the console
    assert.deepEqual(page.faults.filter((fault) => !/status of 4\d\d/.test(fault)), []);
  };

  for (const lang of ['fr', 'ar']) {
    test(`${lang}: an account is opened by the link in the mail`, async (t) => {
      const email = newEmail('lina'), page = await visit(t, `/${lang}/register?next=/orders`, { size: 'phone' });
      await page.locator('#email').fill(email);
      await page.locator('main form button').first().click();
      await page.locator('main', { hasText: email }).waitFor();
      await whole(page);
      await page.goto(`/${lang}/verify?token=${await tokenTo(email, 'verify')}`);
      await whole(page);
      const link = page.url();
      await page.locator('#name').fill('لينا Lina');
      await page.locator('#password').fill('short');
      await page.locator('main form button').click();
      await page.locator('#password-wrong').waitFor();
      assert.equal(await page.locator('#name').inputValue(), 'لينا Lina');
      await page.locator('#password').fill(PASSWORD);
      await page.locator('main form button').click();
      await page.waitForURL(`**/${lang}/account`);
      assert.match(await page.locator('h1').textContent(), /لينا Lina/);
      await page.context().clearCookies();
      await page.goto(link);
      await page.locator('#password').fill(PASSWORD);
      await page.locator('main form button').click();
      await page.locator('.alert').waitFor();
      await whole(page);
    });

    test(`${lang}: a forgotten password is chosen anew, and the old one is over`, async (t) => {
      const { email } = await person(), page = await visit(t, `/${lang}/password`, { size: 'phone' });
      await page.locator('#email').fill(email);
      await page.locator('main form button').click();
      await page.locator('main', { hasText: email }).waitFor();
      await page.goto(`/${lang}/password?token=${await tokenTo(email, 'password')}`);
      await page.locator('#password').fill('1234567890');
      await page.locator('main form button').click();
      await page.locator('#password-wrong').waitFor();
      await whole(page);
      await page.locator('#password').fill('une autre phrase secrète');
      await page.locator('main form button').click();
      await page.waitForURL(`**/${lang}/account`);
      await page.context().clearCookies();
      await page.goto(`/${lang}/login`);
      await page.locator('#email').fill(email);
      await page.locator('#password').fill(PASSWORD);
      await page.locator('main form button').first().click();
      await page.locator('.alert').waitFor();
      await signIn(page, { email, password: 'une autre phrase secrète' }, `/${lang}/login`);
    });

    test(`${lang}: an invitation waits until its person has signed in`, async (t) => {
      const boss = await person({ merchant: { slug: `inv-${lang}-${Date.now().toString(36)}`, role: 'owner' } }), guest = await person();
      await send('POST', '/v1/merchant/team', { email: guest.email, role: 'staff', lang }, { token: boss.token });
      const page = await visit(t, `/${lang}/invitation?token=${await tokenTo(guest.email, 'invitation')}`, { size: 'phone' });
      await whole(page);
      await page.locator('main form button').click();
      await page.waitForURL(/\/login\?next=/);
      await page.locator('#email').fill(guest.email);
      await page.locator('#password').fill(PASSWORD);
      await page.locator('main form button').first().click();
      await page.waitForURL(`**/${lang}/invitation?token=*`);
      await page.locator('main form button').click();
      await page.waitForURL('**/studio/sales');
      const { json } = await send('POST', '/v1/auth/login', { email: guest.email, password: PASSWORD });
      assert.equal(json.account.merchant.role, 'staff');
    });

    test(`${lang}: orders are there to look back at; one is given up`, async (t) => {
      const who = await person(), [first, second] = [await bought(who, products[30]), await bought(who, products[31], 2)];
      const page = await visit(t, undefined, { size: 'phone' });
      await as(page, who, base);
      await page.goto(`/${lang}/orders`);
      assert.deepEqual(await page.locator('.orders b bdi').allTextContents(), [second.number, first.number], 'latest first');
      await whole(page);
      await page.locator('.orders a').first().click();
      await page.waitForURL(`**/${lang}/orders/${second.id}`);
      await whole(page);
      await page.locator('.summary .ask summary').click();
      await page.locator('form[action$="/cancel"] button').click();
      await page.waitForURL(/news=cancelled/);
      await page.locator('.state.over').waitFor();
      assert.ok((await page.locator('.state p').first().textContent()).length > 5);
      assert.equal((await api(`/v1/orders/${second.id}`)).state, 'cancelled');
      await whole(page);
    });

    test(`${lang}: what arrived is asked to go back`, async (t) => {
      const who = await person(), product = products[32], order = await bought(who, product, 2);
      const owner = await person({ merchant: { slug: product.merchant.slug, role: 'owner' } });
      for (const step of ['ship', 'deliver']) {
        const { status, text } = await send('POST', `/v1/merchant/orders/${order.parcels[0].id}/${step}`, {}, { token: owner.token });
        assert.equal(status, 200, text);
      }
      const page = await visit(t, undefined, { size: 'phone' });
      await as(page, who, base);
      await page.goto(`/${lang}/orders/${order.id}`);
      await page.locator('.parcel .ask summary, .sheet .ask summary').first().click();
      await page.locator('#units-1').selectOption('1');
      await page.locator('form[action$="/returns"] textarea').fill('<i>Trop petit</i>');
      await page.locator('form[action$="/returns"] button').click();
      await page.waitForURL(/news=return/);
      assert.match(await page.locator('#returns ~ ul').textContent(), /<i>Trop petit<\/i>/);
      await whole(page);
      const { returns } = await api(`/v1/orders/${order.id}`);
      assert.deepEqual(returns.map((r) => [r.state, r.lines]), [['requested', [{ number: 1, units: 1 }]]]);
    });

    test(`${lang}: an address kept while ordering fills the next order, until it is removed`, async (t) => {
      const who = await person({ name: 'Lina' }), page = await visit(t, undefined, { size: 'phone' });
      await as(page, who, base);
      const toCheckout = async () => {
        await page.goto(`/${lang}/p/${products[33].slug}`);
        await page.locator('#buy button').click();
        await page.locator('#bought a').waitFor();
        await page.goto(`/${lang}/checkout`);
      };
      await toCheckout();
      for (const [field, text] of Object.entries({ name: 'Lina Alaoui', phone: '06 12 34 56 78', line1: '12 rue des Orangers', city: 'Fès', postcode: '30000' })) await page.locator(`#${field}`).fill(text);
      await page.locator('input[name=keep]').check();
      await page.locator('#payment-cash_on_delivery').check();
      await applied(page);
      await page.locator('#summary .button.wide').click();
      await page.waitForURL(/\/orders\/ord_/);
      await toCheckout();
      assert.equal(await page.locator('#line1').inputValue(), '12 rue des Orangers', 'the latest one is there already');
      await page.locator('#line1').fill('ailleurs');
      await page.locator('button.saved').click();
      await page.locator('#line1').waitFor();
      assert.deepEqual([await page.locator('#line1').inputValue(), await page.locator('#city').inputValue()], ['12 rue des Orangers', 'Fès']);
      await whole(page);
      await page.goto(`/${lang}/account`);
      await page.locator('form[action$="/account/addresses"] button').click();
      await page.waitForURL(/done=1/);
      assert.equal(await page.locator('form[action$="/account/addresses"]').count(), 0);
    });

    test(`${lang}: everything is taken along as a file, and the account goes`, async (t) => {
      const who = await person({ name: 'Lina' }), { number } = await bought(who, products[34]);
      const page = await visit(t, undefined, { size: 'phone' });
      await as(page, who, base);
      await page.goto(`/${lang}/account`);
      const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="/account/export"]').click()]);
      assert.equal(file.suggestedFilename(), 'getyourshare.json');
      const held = JSON.parse(await readFile(await file.path(), 'utf8'));
      assert.deepEqual([held.auth.account.email, held.payment.orders[0].number], [who.email, number]);
      await page.locator('#data ~ details summary, [aria-labelledby=data] summary').click();
      await whole(page);
      const go = async (password) => {
        await page.locator('#delete-password').fill(password);
        await page.locator('form[action$="/account/delete"] button').click();
      };
      await go('not the password');
      await page.waitForURL(/done=0/);
      await page.locator('[aria-labelledby=data] summary').click();
      await go(PASSWORD);
      await page.locator('main a.button').waitFor();
      await whole(page);
      await page.goto(`/${lang}/account`);
      await page.waitForURL(`**/${lang}/login`);
      await eventually(async () => (await send('POST', '/v1/auth/login', { email: who.email, password: PASSWORD })).status === 401);
    });
  }
});
