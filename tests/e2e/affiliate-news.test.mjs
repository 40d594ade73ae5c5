// Influencers hear by mail of their applications, of commissions that wait or were refused, and of their statements; owners of those who
// applied. Each once, in the reader's language, and nothing of a buyer.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { admin, after, base, eventually, newId } from './client.mjs';
import { as, good, importPast, influencer, payIn, rib, rule, settle } from './partnership.mjs';
import { PASSWORD, mailTo, newEmail, person, send } from './people.mjs';

const merchant = `news-${newId().slice(0, 8)}`, buyer = newEmail('buyer');
let owner, boss, salma, omar;

const mails = async (to) => (await fetch(`${base}/mailbox?to=${encodeURIComponent(to)}`, { headers: { accept: 'application/json' } })).json();
const about = async (to, fits) => (await mails(to)).filter((mail) => fits.test(mail.text));
/** What the cron does, as if it were so much later. */
const sweep = (ahead) => admin('POST', '/admin/v1/affiliates/sweep', '', ahead ? after(ahead) : {});
const held = async () => good(await as(owner)('GET', '/v1/merchant/commissions?state=held&limit=100')).items;

before(async () => {
  owner = await person({ merchant: { slug: merchant, role: 'owner' } });
  boss = await person({ roles: ['admin'] });
  [salma, omar] = [await influencer('Salma'), await influencer('Omar')];
  good(await as(omar)('PATCH', '/v1/account', { lang: 'ar' }));
  good(await as(owner)('PUT', '/v1/merchant/programme', rule({}, { holding_days: 0 })));
});

test('owners hear of an hour of applications together, and each influencer of the answer', async () => {
  for (const who of [salma, omar]) good(await as(who)('POST', `/v1/programmes/${merchant}/applications`, { message: 'Je parle de thé' }));
  await sweep('2h');
  const { text, html } = await mailTo(owner.email, /Demandes reçues/);
  assert.match(text, /Demandes reçues pour votre programme : 2\./);
  assert.match(html, /\/studio\/partners\?membership=applied"/);

  const { items } = good(await as(owner)('GET', '/v1/merchant/partners?membership=applied'));
  const decide = (who, word) => as(owner)('POST', `/v1/merchant/partners/${items.find((one) => one.influencer.id === who.profile.id).id}/${word}`, {});
  for (let twice = 0; twice < 2; twice++) good(await decide(salma, 'approve'));
  good(await decide(omar, 'refuse'));
  assert.match((await mailTo(salma.email, /Vous êtes partenaire/)).text, new RegExp(`« ${merchant} ».*\n\n.*\n${base}/studio/links`));
  const refused = await mailTo(omar.email, new RegExp(`لم يقبل متجر «${merchant}»`));
  assert.match(refused.html, /<html lang="ar" dir="rtl">/);
  good(await decide(omar, 'approve'));
  await mailTo(omar.email, /أنت الآن شريك/);
  assert.deepEqual([(await about(salma.email, /Vous êtes partenaire/)).length, (await about(owner.email, /Demandes/)).length], [1, 1]);
});

test('a day of commissions that wait is one mail, and one of those that were refused', async () => {
  // who is paid to the same bank account as another is looked at
  const shared = rib();
  for (const who of [salma, omar]) good(await as(who)('PUT', '/v1/influencer/profile', { name: who.profile.name, bio: '', channels: [], rib: shared, password: PASSWORD }));
  await payIn(boss.token, merchant, 1_000_000);
  const { code } = good(await as(salma)('POST', '/v1/influencer/codes', { merchant }));
  const at = Math.floor(Date.now() / 1000) - 40 * 86_400;
  const sale = () => ({ kind: 'sale', event: newId(), order: newId(), at, merchant, currency: 'MAD', lines: [{ id: '1', product: 'prd_1', collections: [], net: 100_000 }], codes: [code], email: buyer });
  await importPast({ past: [sale(), sale(), sale()] });
  assert.equal((await held()).length, 3);
  await sweep();
  assert.deepEqual(await about(salma.email, /à vérifier/), [], 'the day is not over');
  await sweep('2d');
  assert.match((await mailTo(salma.email, /à vérifier/)).text, /Commissions à vérifier depuis aujourd’hui : 3\./);

  const judge = (one, word) => as(owner)('POST', `/v1/merchant/commissions/${one.id}/${word}`, {});
  const [first, second, third] = await held();
  for (const one of [first, second]) good(await judge(one, 'fraud'));
  // one of them was a mistake
  good(await judge(second, 'approve'));
  good(await judge(third, 'approve'));
  await sweep('2d');
  const { text } = await mailTo(salma.email, /frauduleuses/);
  assert.match(text, /Commissions jugées frauduleuses aujourd’hui : 1\./);
  assert.equal((await about(salma.email, /à vérifier/)).length, 1);
});

test('a statement is told when it was prepared and when it was paid', async () => {
  await settle(boss, 0);
  const [statement] = good(await as(salma)('GET', '/v1/influencer/statements')).items;
  assert.equal(statement.state, 'prepared');
  const ends = good(await as(salma)('GET', '/v1/influencer/profile')).rib_ends;
  assert.equal(statement.paid, 20_000);
  const ready = await mailTo(salma.email, /À verser pour/);
  assert.match(ready.text, new RegExp(`À verser pour ${statement.period} : 200,00\\sMAD\\. Il ira au compte bancaire qui finit par ${ends}\\.`));
  assert.ok(ready.html.includes(`/studio/statements/${statement.id}"`));
  for (let twice = 0; twice < 2; twice++) good(await send('POST', `/v1/admin/payouts/${statement.id}/paid`, { reference: 'VIR 7' }, { token: boss.token }));
  assert.match((await mailTo(salma.email, /est parti vers/)).subject, /Versement de 200,00\sMAD/);
  await sweep();
  await eventually(async () => (await about(salma.email, /est parti vers/)).length === 1);
  for (const mail of [...await mails(salma.email), ...await mails(omar.email), ...await mails(owner.email)]) {
    assert.ok(!`${mail.subject}${mail.text}${mail.html}`.includes(buyer), mail.subject);
  }
});
