// A merchant at work in the studio: words that somebody else changes meanwhile, files, webhooks, the programme and its partners, promotions,
// orders that wait. What is sent is asked of the API afterwards.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { journeys } from './browser.mjs';
import { violations } from './measures.mjs';
import { desk, open, pagesAreSound, ready, said } from './studio.mjs';
import { call, eventually, newId } from '../e2e/client.mjs';
import { as, good, influencer, partner, rule } from '../e2e/partnership.mjs';
import { newEmail, person } from '../e2e/people.mjs';
import { address, cartWith, place, products } from '../e2e/shop.mjs';

const send = (page) => page.locator('dialog form button[type=submit]').click();
/** A 412 is what the page asks about; the browser writes down that it came. */
const unexpected = (page) => page.faults.filter((fault) => !/status of 4(04|12) /.test(fault));

journeys('studio: a merchant', async () => {
  const slug = `desk-${newId().slice(0, 10)}`;
  const owner = await person({ merchant: { slug, role: 'owner' }, name: 'Karim' }), api = as(owner);

  test('words that somebody else changes meanwhile are put together; of the same ones both versions are shown', async (t) => {
    const made = good(await api('POST', '/v1/merchant/products', { sku: `W-${newId().slice(0, 8)}`, name: 'Théière', description: 'En laiton', price: 12_000, lang: 'fr' }));
    const path = `/v1/merchant/products/${made.id}`, edit = async (change) => good(await api('PATCH', path, change, { 'if-match': '*' }));
    const stored = async () => { const { name, description } = good(await api('GET', path)); return [name, description]; };
    const page = await desk(t, owner, `/studio/products/${made.id}`);
    const form = page.locator('#main form').first(), save = form.locator('button[type=submit]');
    const name = form.getByLabel('Nom', { exact: true }).first(), words = form.getByLabel('Description').first();
    await edit({ description: 'En laiton martelé' });
    await name.fill('Théière de Fès');
    await save.click();
    await said(page).getByText('Enregistré').waitFor();
    assert.deepEqual(await stored(), ['Théière de Fès', 'En laiton martelé'], 'other words are not in the way');
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((area) => area.value === 'En laiton martelé'));

    await edit({ description: 'Leur version' });
    await words.fill('Ma version');
    await save.click();
    const both = page.locator('dialog');
    await both.getByText('Leur version').waitFor();
    await both.getByText('Ma version').waitFor();
    assert.deepEqual(await violations(page), []);
    await both.locator('input[type=radio]').nth(1).check();
    await both.locator('.buttons .button').click();
    assert.equal(await words.inputValue(), 'Leur version');
    await words.fill('Notre version');
    await save.click();
    await eventually(async () => (await stored())[1] === 'Notre version');
    assert.equal(await both.count(), 0);
    assert.deepEqual(unexpected(page), []);
  });

  test('a file becomes products; its bad rows come back as a file', async (t) => {
    const page = await desk(t, owner, '/studio/imports', { size: 'phone' }), word = `kilim${newId().slice(0, 6)}`;
    const file = `sku,name,price,stock\nF-1,Tapis ${word},1200,4\nF-2,,abc,1\nF-3,Plateau ${word},90.50,2\n`;
    await page.locator('input[type=file]').setInputFiles({ name: 'gamme.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    const row = page.locator('#main .rows .row', { hasText: '3 lignes' });
    await row.locator('.badge.good').waitFor();
    assert.match(await row.textContent(), /2 créés/);
    const [errors] = await Promise.all([page.waitForEvent('download'), row.getByRole('button').click()]);
    assert.match(await readFile(await errors.path(), 'utf8'), /3,F-2,price/);
    assert.equal(good(await api('GET', `/v1/merchant/products?q=${word}`)).items.length, 2);
    assert.deepEqual(unexpected(page), []);
  });

  test('a webhook is made, its secret shown once; its address and events change', async (t) => {
    const page = await desk(t, owner, '/studio/webhooks'), dialog = page.locator('dialog');
    const endpoint = async () => good(await api('GET', '/v1/merchant/webhooks')).items.at(-1);
    await page.locator('.head button').click();
    await dialog.getByLabel('Adresse').fill('https://example.com/hook');
    await dialog.getByLabel('Commande payée').check();
    await send(page);
    await dialog.locator('.copy code', { hasText: /^whsec_/ }).waitFor();
    await page.keyboard.press('Escape');
    assert.deepEqual((await endpoint()).types, ['order.paid']);
    await page.locator('#main .rows .row').last().click();
    await dialog.getByRole('button', { name: 'Modifier' }).click();
    assert.equal(await dialog.getByLabel('Adresse').inputValue(), 'https://example.com/hook');
    await dialog.getByLabel('Adresse').fill('https://example.com/autre');
    await dialog.getByLabel('Nom').fill('Entrepôt');
    await dialog.getByLabel('Retour demandé').check();
    await send(page);
    await said(page).getByText('modifiée').waitFor();
    const { url, description, types } = await endpoint();
    assert.deepEqual([url, description, types.sort()], ['https://example.com/autre', 'Entrepôt', ['order.paid', 'return.requested']]);
    assert.deepEqual(unexpected(page), []);
  });

  test('a programme is written with groups and exclusions; a partner is put into a group and its own offer stays whole', async (t) => {
    const shop = `deal-${newId().slice(0, 10)}`, boss = await person({ merchant: { slug: shop, role: 'manager' } }), mine = as(boss);
    const good1 = good(await mine('POST', '/v1/merchant/products', { sku: 'EX-1', name: `Sabre ${shop}`, price: 9_000, state: 'shown' }));
    const programme = async () => good(await mine('GET', '/v1/merchant/programme'));
    const page = await desk(t, boss, '/studio/programme'), dialog = page.locator('dialog'), form = page.locator('#main form');
    await form.getByLabel('Présentation').fill('Sabres et plateaux');
    await form.getByLabel('Clients fidèles').fill('50 60');
    await form.locator('button[type=submit]').click();
    await form.locator('.wrong').first().waitFor(); // parts never rise
    await form.getByLabel('Clients fidèles').fill('50 25');
    await form.getByLabel('Chercher un de vos produits').fill('sabre');
    await form.locator('.found button').first().click();
    await form.locator('.collections summary').click();
    await form.locator('.collections input').first().check();
    assert.deepEqual(await violations(page), []);
    await form.locator('button[type=submit]').click();
    await said(page).getByText('Enregistré').waitFor();
    const written = await programme();
    assert.deepEqual([written.terms.repeat, written.excluded_products, written.excluded_collections.length], [[5000, 2500], [good1.id], 1]);

    // another window wrote something else meanwhile: a group is no reason to lose it
    const { id: _, merchant: __, version: ___, partners: ____, applications: _____, created_at: ______, ...rest } = written;
    good(await mine('PUT', '/v1/merchant/programme', { ...rest, description: 'Écrit ailleurs' }));
    await page.getByRole('button', { name: 'Nouveau groupe' }).click();
    await dialog.getByLabel('Nom du groupe').fill('Or');
    await dialog.getByLabel('Par vente').selectOption('flat');
    await dialog.getByLabel('Commission', { exact: true }).fill('25');
    await dialog.getByLabel('Achat après').fill('60');
    await send(page);
    await page.locator('.entries b', { hasText: 'Or' }).waitFor();
    const after = await programme();
    assert.deepEqual([after.groups, after.description], [{ Or: { sale: { flat: 2500 }, window_days: 60 } }, 'Écrit ailleurs']);

    // an own offer that has no share of the sale is shown whole, and what nobody touched is sent as it was
    const ines = await influencer(`Inès ${shop}`), { id } = await partner(ines, boss, shop), own = { lead: 700, month_cap: 90_000, window_days: 45 };
    good(await mine('PATCH', `/v1/merchant/partners/${id}`, { offer: own }));
    const one = async () => good(await mine('GET', '/v1/merchant/partners')).items.find((partner) => partner.id === id);
    await open(page, '/studio/partners');
    const show = async () => { await page.locator('#main .row', { hasText: shop }).click(); await dialog.getByLabel('Groupe').waitFor(); };
    await show();
    assert.deepEqual(await Promise.all(['Par inscription', 'Plafond par mois', 'Achat après'].map((label) => dialog.getByLabel(label).inputValue())), ['7', '900', '45']);
    await dialog.getByLabel('Groupe').selectOption('Or');
    await send(page);
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual([(await one()).group, (await one()).offer, (await one()).terms.sale], ['Or', own, { flat: 2500 }]);
    await show();
    await dialog.getByLabel('Par inscription').fill('');
    await dialog.getByLabel('Par vente').selectOption('flat');
    await dialog.getByLabel('Commission', { exact: true }).fill('30');
    assert.deepEqual(await violations(page), []);
    await send(page);
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual([(await one()).group, (await one()).offer], ['Or', { sale: { flat: 3000 }, month_cap: 90_000, window_days: 45 }]);

    // a group that is deleted leaves its partners on the programme's terms; they can still be edited
    await open(page, '/studio/programme');
    await page.getByRole('button', { name: 'Supprimer Or' }).click();
    await dialog.locator('.danger').click();
    await said(page).getByText('supprimé').waitFor();
    assert.deepEqual((await programme()).groups, {});
    await open(page, '/studio/partners');
    await show();
    await dialog.getByLabel('Validation après').fill('20');
    await send(page);
    await dialog.waitFor({ state: 'detached' });
    assert.equal((await one()).offer.holding_days, 20);
    assert.deepEqual(unexpected(page), []);
  });

  test('a promotion for some products, alone; its end changes later', async (t) => {
    const page = await desk(t, owner, '/studio/promotions'), dialog = page.locator('dialog'), code = `D${newId().slice(0, 8).toUpperCase()}`;
    const one = good(await api('POST', '/v1/merchant/products', { sku: `P-${newId().slice(0, 6)}`, name: `Bougeoir ${code}`, price: 5_000, state: 'shown' }));
    const stored = async () => good(await api('GET', '/v1/merchant/promotions')).items.find((promotion) => promotion.code === code);
    await page.locator('.head button').click();
    await dialog.getByLabel('Remise').fill('15');
    await dialog.getByLabel('Code').fill(code);
    await dialog.getByLabel('Sur', { exact: true }).selectOption('products');
    await send(page);
    await dialog.locator('.wrong').waitFor(); // at least one
    await dialog.getByLabel('Chercher un de vos produits').fill(code);
    await dialog.locator('.found button').first().click();
    await send(page);
    await page.locator('#main .row', { hasText: code }).getByText('sur 1 produit').waitFor();
    assert.deepEqual((await stored()).goods, { kind: 'products', ids: [one.id] });
    await page.getByRole('button', { name: `Modifier ${code}` }).click();
    await dialog.getByLabel('Dernier jour').fill('2030-05-31');
    await dialog.getByLabel('Utilisations en tout').fill('40');
    await send(page);
    await said(page).getByText('modifiée').waitFor();
    const { ends_at, limit_total, benefit } = await stored();
    assert.equal(new Date(ends_at * 1000 - 1000).getFullYear(), 2030);
    assert.deepEqual([limit_total, benefit.basis_points], [40, 1500]);
    await page.getByRole('button', { name: `Modifier ${code}` }).click();
    assert.equal(await dialog.getByLabel('Dernier jour').inputValue(), '2030-05-31', 'the last day is shown as it was typed');
    assert.deepEqual(unexpected(page), []);
  });

  test('an order is found by name, confirmed by telephone and sent; a return waits in its queue', async (t) => {
    const product = (await products())[8], seller = await person({ merchant: { slug: product.merchant.slug, role: 'owner' } });
    const name = `Y${newId().replace(/[0-9]/g, (digit) => 'ghijklmnop'[digit]).slice(0, 9)}`;
    const { order } = good(await place(await cartWith([product.id, 1]), { email: newEmail('buyer'), address: { ...address, name: `Salma ${name}` } }));
    const page = await desk(t, seller, `/studio/orders?q=${name}`, { lang: 'ar', size: 'phone' });
    await page.locator('#main .order-row', { hasText: order.number }).click();
    await page.waitForURL(/pcl_/);
    await ready(page);
    assert.match(await page.locator('.next a[href^="https://wa.me/212"]').first().getAttribute('href'), /^https:\/\/wa\.me\/212612345678\?text=/);
    await page.locator('.next', { has: page.locator('a[href^="tel:"]') }).locator('button').click();
    await page.locator('.notice').waitFor();
    assert.deepEqual(await violations(page), []);
    const parcel = page.url().match(/pcl_[0-9a-z]+/)[0];
    assert.ok(good(await as(seller)('GET', `/v1/merchant/orders/${parcel}`)).parcels[0].confirmed_at);
    for (const step of ['ship', 'collected']) good(await as(seller)('POST', `/v1/merchant/orders/${parcel}/${step}`, {}));
    good(await call(`/v1/orders/${order.id}/returns`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': newId() }, body: JSON.stringify({ lines: [{ number: 1, units: 1 }], reason: 'trop petit' }) }));
    await page.goto('/studio/sales');
    await ready(page);
    await page.locator('.todo a[href="/studio/orders?returns=requested"]').click();
    await page.waitForURL(/returns=requested/);
    await ready(page);
    await page.locator('#main .order-row', { hasText: order.number }).locator('.badge.wait').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.head button').click()]);
    assert.ok((await readFile(await file.path(), 'utf8')).includes(order.number));
    assert.deepEqual(unexpected(page), []);
  });

  test('every page of the menu is light, accessible and within the screen', async (t) => {
    const [{ merchant }] = await products(), seller = await person({ merchant: { slug: merchant.slug, role: 'owner' } });
    await pagesAreSound(await desk(t, seller, '/studio/team', { size: 'phone' }));
  });
});
