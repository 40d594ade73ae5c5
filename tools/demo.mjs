// The accounts of the demonstration, one of each role: made by an administrator's signed request, marked as demo. Only for a
// developer's machine: everybody can read these passwords.
import { affiliates } from './demo-affiliates.mjs';
import { createHash, createHmac, randomBytes } from 'node:crypto';

const PASSWORD = 'menthe et gunpowder';

/** Makes them, or makes sure of them; gives { role, email, password, about }. */
export async function demo(base, secret) {
  const { items } = await (await fetch(`${base}/v1/merchants`)).json();
  const shop = items[0];
  const people = [
    { role: 'shopper', name: 'Salma (demo)', roles: [] },
    { role: 'merchant', name: 'Karim (demo)', roles: [], merchant: { slug: shop.slug, role: 'owner' }, about: shop.slug },
    { role: 'influencer', name: 'Inès (demo)', roles: ['influencer'] },
    { role: 'influencer', name: 'ياسين (demo)', roles: ['influencer'], email: 'influencer2@demo.example' },
    { role: 'influencer', name: 'Lamia (demo)', roles: ['influencer'], email: 'influencer3@demo.example' },
    { role: 'admin', name: 'Nadia (demo)', roles: ['admin'] },
  ].map((person) => ({ email: `${person.role}@demo.example`, ...person, password: PASSWORD }));
  for (const { name, roles, merchant, email, password } of people) {
    const path = '/admin/v1/accounts', body = JSON.stringify({ email, password, name, roles, merchant, demo: true });
    const answer = await fetch(base + path, { method: 'PUT', body, headers: signed('PUT', path, body, secret) });
    if (!answer.ok) throw new Error(`the demo account ${email} was not made: ${answer.status} ${await answer.text()}`);
  }
  const of = (role) => people.filter((person) => person.role === role);
  await affiliates(base, { merchant: of('merchant')[0], influencers: of('influencer'), admin: of('admin')[0] }, (method, path, body) => signed(method, path, body, secret));
  return people;
}

function signed(method, target, body, key) {
  const timestamp = Math.floor(Date.now() / 1000), nonce = randomBytes(16).toString('hex');
  const digest = createHash('sha256').update(body).digest('hex');
  const mac = createHmac('sha256', key).update([method, target, timestamp, nonce, digest].join('\n')).digest('hex');
  return { 'x-gys-timestamp': String(timestamp), 'x-gys-nonce': nonce, 'x-gys-digest': digest, 'x-gys-signature': `v1=${mac}` };
}
