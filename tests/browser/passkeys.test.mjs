// Passkeys on the pages, by Chromium's virtual authenticator. They belong to a name, so these pages are asked at localhost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, base, journeys, visit } from './browser.mjs';
import { violations } from './measures.mjs';
import { as, person, signIn } from './people.mjs';

const named = base.replace('127.0.0.1', 'localhost');

/** A page with an authenticator that recognises its person at once. */
async function withDevice(t, options = {}) {
  const page = await visit(t, undefined, { baseURL: named, ...options });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: {
    protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true,
  } });
  const recognises = (isUserVerified) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  const held = async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  return { page, held, recognises, cdp, authenticatorId };
}

async function add(page, name, lang = 'fr') {
  await page.goto(`/${lang}/account`);
  if (name) await page.locator('#passkey-name').fill(name);
  await page.locator('#new-passkey button').click();
  await page.waitForURL(`**/${lang}/account?done=1`);
}

journeys('passkeys', async () => {
  for (const lang of LANGS) {
    test(`${lang}: a passkey is added by name, opens the account without a password, and is removed`, async (t) => {
      const who = await person({ name: 'Lina' }), { page, held } = await withDevice(t, { size: 'phone' });
      await signIn(page, who, `/${lang}/login`);
      await add(page, 'Mon téléphone', lang);
      assert.match(await page.locator('#security ~ ul, [aria-labelledby=security] ul').first().textContent(), /Mon téléphone/);
      assert.deepEqual(await violations(page), []);
      assert.equal((await held()).length, 1);
      assert.ok((await held())[0].isResidentCredential, 'it is found without an address');

      await page.locator('form[action$="/logout"] button').first().click();
      await page.waitForURL(`**/${lang}`);
      await page.goto(`/${lang}/login?next=/orders`);
      const button = page.locator('[data-passkey]');
      // the browser may offer the passkey by itself, where the address is typed
      await Promise.race([button.click().catch(() => {}), page.waitForURL(`**/${lang}/orders`)]);
      await page.waitForURL(`**/${lang}/orders`);

      await page.goto(`/${lang}/account`);
      await page.locator('form[action$="/account/passkeys"] button').first().click();
      await page.waitForURL(`**/${lang}/account?done=1`);
      assert.equal(await page.locator('form[action$="/account/passkeys"]').count(), 0);
      assert.deepEqual(page.faults, []);
    });
  }

  test('a passkey without a name gets a plain one in the language of the page', async (t) => {
    const { page } = await withDevice(t), who = await person();
    await page.goto('/fr/login');
    await as(page, who, named);
    await add(page, '');
    assert.match(await page.locator('[aria-labelledby=security] ul').textContent(), /Clé d’accès/);
  });

  test('a device that is known already is not added twice, which is said', async (t) => {
    const { page, held } = await withDevice(t), who = await person();
    await page.goto('/fr/login');
    await as(page, who, named);
    await add(page, 'Une fois');
    await page.locator('#new-passkey button').click();
    await page.locator('#passkey-said:not(:empty)').waitFor();
    assert.equal((await held()).length, 1);
    assert.ok(await page.locator('#new-passkey button').isEnabled());
  });

  test('a passkey that the shop has forgotten opens nothing, and the password still does', async (t) => {
    const { page } = await withDevice(t), who = await person();
    await page.goto('/fr/login');
    await as(page, who, named);
    await add(page, 'Oubliée');
    await page.locator('form[action$="/account/passkeys"] button').first().click();
    await page.waitForURL('**/fr/account?done=1');
    await page.context().clearCookies();
    await page.goto('/fr/login');
    if (!await page.locator('#passkey-said:not(:empty)').count()) await page.locator('[data-passkey]').click();
    await page.locator('#passkey-said:not(:empty)').waitFor();
    assert.match(await page.locator('#passkey-said').textContent(), /mot de passe/);
    await signIn(page, who);
    assert.match(page.url(), /\/fr\/account$/);
  });

  test('whom the device does not recognise stays outside', async (t) => {
    const { page, recognises } = await withDevice(t), who = await person();
    await page.goto('/fr/login');
    await as(page, who, named);
    await add(page, 'À moi');
    await page.context().clearCookies();
    await recognises(false);
    await page.goto('/fr/login');
    await page.locator('[data-passkey]').click();
    await page.locator('#passkey-said:not(:empty)').waitFor();
    await page.goto('/fr/account');
    await page.waitForURL('**/fr/login');
  });

  test('where there are no passkeys nothing offers them, with scripts and without', async (t) => {
    const who = await person();
    for (const options of [{}, { javaScriptEnabled: false, baseURL: named }]) {
      const page = await visit(t, '/fr/login', options);
      assert.ok(await page.locator('[data-passkey]').isHidden());
      await as(page, who, options.baseURL ?? base);
      await page.goto('/fr/account');
      assert.ok(await page.locator('#new-passkey').isHidden());
      assert.deepEqual(page.faults, []);
    }
  });

  test('only the pages that offer passkeys load their script', async () => {
    const script = async (path) => (await (await fetch(base + path)).text()).includes('/assets/passkey.');
    for (const path of ['/fr', '/fr/cart', '/fr/register', '/fr/search?q=lampe']) assert.equal(await script(path), false, path);
    assert.ok(await script('/fr/login'));
  });
});
