// The merchants' quick start (sdk/README.md) does what it says: its commands are run as they stand, with a key and ids of a merchant.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { base, newId } from './client.mjs';
import { person, send } from './people.mjs';
import { cartWith, place, products } from './shop.mjs';

const [block, signIn] = [...readFileSync('sdk/README.md', 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(([, text]) => text);
// each comment with the commands below it; the first chunk sets the shop and the key
const [, ...examples] = block.split(/^(?=# )/m).map((text) => ({ title: text.split('\n')[0].slice(2), text }));
const skip = spawnSync('curl', ['--version']).error ? 'there is no curl on this machine' : false;
let given;

before(async () => {
  const product = (await products())[13];
  const owner = await person({ merchant: { slug: product.merchant.slug, role: 'owner' } });
  const mine = (method, path, body) => send(method, `/v1/merchant/${path}`, body, { token: owner.token });
  const { json: { key } } = await mine('POST', 'api-keys', { name: 'quick start', scopes: ['catalogue', 'orders', 'promotions'] });
  const { json: { order } } = await place(await cartWith([product.id, 2]));
  const [{ id: parcel }] = (await mine('GET', `orders?q=${order.number}`)).json.items;
  given = { product, owner, key, parcel };
});

/** Runs commands of the quick start with real values for what they leave out: what they print. */
async function run(text) {
  const { product, key, parcel } = given, own = newId().slice(0, 8).toUpperCase();
  const real = text.replaceAll('pcl_…', parcel).replaceAll('prd_…', product.id).replaceAll('TH-', `TH-${own}-`).replaceAll('BIENVENUE', `B${own}`).replaceAll('curl -s ', 'curl -s --fail-with-body ');
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', `SHOP=${base} KEY=${key}\n${real}`]);
  return stdout;
}

test('there is an example of each thing a merchant does every day', () => assert.ok(examples.length >= 7, `${examples.length}`));

for (const { title, text } of examples) {
  test(`quick start: ${title}`, { skip }, async () => {
    if (/money back/.test(title)) await send('POST', `/v1/merchant/orders/${given.parcel}/collected`, {}, { token: given.owner.token });
    const said = await run(text);
    assert.ok(/[[{]/.test(said), said);
    if (/many at once/.test(title)) assert.match(said, /"state":"(running|done)"/);
  });
}

test('quick start: signing in as a person', { skip }, async () => {
  const text = signIn.replace('merchant@demo.example', given.owner.email).replace('menthe et gunpowder', 'un thé à la menthe');
  assert.match(await run(text), /"items":/);
});
