// What a deployment holds, with and without a payment provider.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, originOf, plan } from './plan.mjs';
import { harmful } from './secrets.mjs';

const workers = all();
const names = (planned) => planned.map(({ config }) => config.name);
const binds = (planned, service) => planned.filter(({ config }) => config.services?.some((bound) => bound.service === service)).map(({ config }) => config.name);

test('without a payment provider the sandbox is deployed, before what calls it', () => {
  const planned = plan(workers, {});
  assert.equal(planned.length, workers.length);
  for (const name of binds(planned, 'gys-sandbox')) assert.ok(names(planned).indexOf('gys-sandbox') < names(planned).indexOf(name), name);
});

test('with one there is no sandbox, and nothing is bound to it', () => {
  const planned = plan(workers, { stripe: true });
  assert.deepEqual(names(workers).filter((name) => !names(planned).includes(name)), ['gys-sandbox']);
  assert.deepEqual(binds(planned, 'gys-sandbox'), []);
  assert.ok(binds(workers, 'gys-sandbox').length > 0, 'the configuration itself is as it was');
});

test('every Worker comes after those it calls, and only the gateway is reached from outside', () => {
  const planned = plan(workers, { stripe: true }), order = names(planned);
  for (const { config } of planned) for (const { service } of config.services ?? []) assert.ok(order.indexOf(service) < order.indexOf(config.name), `${service} before ${config.name}`);
  assert.deepEqual(planned.filter(({ config }) => config.workers_dev !== false).map(({ config }) => config.name), ['gys-gateway']);
});

test('the pages know the address under which people know the shop', () => {
  const of = (options) => plan(workers, options).find(({ config }) => config.name === 'gys-storefront').config.vars?.PUBLIC_ORIGIN;
  assert.equal(of({}), undefined, 'the one that was asked');
  assert.equal(of({ origin: originOf('https://shop.example/fr?x') }), 'https://shop.example');
  assert.throws(() => originOf('http://shop.example'), /https/);
  assert.throws(() => originOf('shop.example'));
});

test('the secret of the sandbox is taken back from a shop that got a payment provider, and nothing else is', () => {
  const given = { STRIPE_SECRET_KEY: 'sk' };
  assert.deepEqual(plan(workers, { stripe: true }).flatMap(({ config }) => harmful(config.name, given)), ['SANDBOX_SECRET']);
  assert.deepEqual(plan(workers, {}).flatMap(({ config }) => harmful(config.name, { SANDBOX_SECRET: 'x' })), []);
});
