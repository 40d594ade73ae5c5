// What `make dev` shows: its accounts can be signed in to, and its influencers have a past with a payout.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demo } from '../../tools/demo.mjs';
import { base } from './client.mjs';
import { login, send } from './people.mjs';

test('the demonstration is told once, its people sign in, and its influencers have links, commissions and a statement', async () => {
  const people = await demo(base, process.env.ADMIN_SECRET);
  assert.deepEqual(people.map(({ role }) => role), ['shopper', 'merchant', 'influencer', 'influencer', 'influencer', 'admin']);
  const tokens = [];
  for (const { email, password } of people) tokens.push((await login(email, password)).token);
  const { token } = await login(people[2].email, people[2].password);
  const mine = async (path) => (await send('GET', `/v1/influencer/${path}`, undefined, { token })).json.items;
  const told = [await mine('links'), await mine('commissions?limit=100'), await mine('statements')];
  for (const items of told) assert.ok(items.length > 0);
  assert.deepEqual(await demo(base, process.env.ADMIN_SECRET), people);
  assert.equal((await mine('commissions?limit=100')).length, told[1].length);
  assert.equal(new Set(tokens).size, people.length);
});
