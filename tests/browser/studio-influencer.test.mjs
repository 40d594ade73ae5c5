// An influencer at work in the studio: what programmes really pay, links to share and print, statements in one's own language.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { journeys } from './browser.mjs';
import { violations } from './measures.mjs';
import { desk, pagesAreSound, ready } from './studio.mjs';
import { newId } from '../e2e/client.mjs';
import { as, good, importPast, influencer, partner, payIn, rule } from '../e2e/partnership.mjs';
import { person } from '../e2e/people.mjs';
import { products } from '../e2e/shop.mjs';

journeys('studio: an influencer', async () => {
  const slug = `share-${newId().slice(0, 10)}`, owner = await person({ merchant: { slug, role: 'owner' } }), ines = await influencer('Inès');
  const [sold] = await products();
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({ description: `Bougies ${slug}`, excluded_products: [sold.id], excluded_collections: ['candles-lighting'] }, { repeat: [5000, 2500], holding_days: 0 })));

  test('a programme says what later orders earn and what earns nothing; one asks to take part', async (t) => {
    const salma = await influencer('Salma'), page = await desk(t, salma, `/studio/discover?q=${slug}`, { size: 'phone' }), dialog = page.locator('dialog');
    await page.locator('#main .row', { hasText: 'clients fidèles 50 %, 25 %' }).click();
    await dialog.getByText('Sans commission').waitFor();
    await dialog.locator(`.facts a[href="/fr/p/${sold.slug}"]`).waitFor();
    assert.match(await dialog.locator('.facts').textContent(), /50\s%, 25\s%/);
    assert.deepEqual(await violations(page), []);
    await dialog.locator('textarea').fill('Je parle de thé');
    await dialog.locator('button[type=submit]').click();
    await page.locator('#main .row .badge.wait').waitFor();
    assert.deepEqual(page.faults, []);
  });

  test('a link is made, shared by WhatsApp, and its code saved as a picture', async (t) => {
    await partner(ines, owner, slug);
    const page = await desk(t, ines, '/studio/links', { lang: 'ar', size: 'phone' }), dialog = page.locator('dialog');
    await page.locator('.head button').first().click();
    await dialog.locator('input[maxlength="80"]').fill('Story');
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('.qr-card img').waitFor();
    const { url } = good(await as(ines)('GET', '/v1/influencer/links')).items[0];
    const whatsapp = new URL(await dialog.locator('a[href^="https://wa.me/"]').getAttribute('href'));
    assert.deepEqual([whatsapp.pathname, whatsapp.searchParams.get('text')], ['/', url]);
    assert.deepEqual(await violations(page), []);
    const [saved] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: /PNG/ }).click()]);
    const picture = await readFile(await saved.path());
    assert.deepEqual([picture.subarray(1, 4).toString(), picture.readUInt32BE(16), picture.readUInt32BE(20)], ['PNG', 1024, 1024]);
    await page.keyboard.press('Escape');
    const shared = page.locator('#main .rows a[href^="https://wa.me/"]');
    await shared.first().waitFor();
    assert.equal(await shared.count(), 1);
    assert.deepEqual(page.faults, []);
  });

  test('a statement is a document in the language of the page', async (t) => {
    const boss = await person({ roles: ['admin'] }), stamp = newId().slice(0, 12), who = await influencer('Rita');
    await partner(who, owner, slug);
    const { code } = good(await as(who)('POST', '/v1/influencer/codes', { merchant: slug }));
    await payIn(boss.token, slug, 100_000);
    const at = Math.floor(Date.now() / 1000) - 60 * 86_400;
    await importPast({ past: [{ kind: 'sale', event: `e${stamp}`, order: `o${stamp}`, at, merchant: slug, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }], codes: [code], email: `${stamp}@example.ma` }] });
    for (let after; ;) {
      const { next } = good(await as(boss)('POST', '/v1/admin/payouts', after ? { after } : {}));
      if (!next) break;
      after = next;
    }
    const page = await desk(t, who, '/studio/statements', { lang: 'ar' });
    await page.locator('#main .row').first().click();
    await page.waitForURL(/statements\/stm_/);
    await ready(page);
    const asked = page.waitForRequest(/\.pdf/);
    const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF' }).click()]);
    assert.equal(new URL((await asked).url()).searchParams.get('lang'), 'ar');
    assert.equal((await readFile(await pdf.path())).subarray(0, 5).toString(), '%PDF-');
    assert.deepEqual(page.faults, []);
  });

  test('every page of the menu is light, accessible and within the screen', async (t) => {
    await pagesAreSound(await desk(t, ines, '/studio/links', { size: 'phone' }));
  });
});
