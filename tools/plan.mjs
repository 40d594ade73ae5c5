// What is deployed: the Workers, in the order in which they lean on each other, and what their configuration is there.
import { existsSync, globSync } from 'node:fs';
import wranglerModule from 'wrangler';

/** Every Worker as its wrangler.toml describes it: [{ file, config }], the gateway first. */
export const all = () => ['wrangler.toml', ...globSync('workers/*/wrangler.toml').sort(), 'durable-objects/wrangler.toml'].filter(existsSync)
  .map((file) => ({ file, config: wranglerModule.experimental_readRawConfig({ config: file }).rawConfig }));

/**
 * The Workers of a deployment. `stripe`: true where a payment provider is; such a shop has no sandbox, neither its Worker nor a
 * binding to it. `origin`: scheme and host under which people know the shop, for the pages' own addresses.
 */
export function plan(workers, { stripe, origin }) {
  const chosen = workers.filter(({ config }) => !stripe || config.name !== 'gys-sandbox').map(({ file, config }) => ({ file, config: structuredClone(config) }));
  for (const { config } of chosen) {
    if (stripe && config.services) config.services = config.services.filter(({ service }) => service !== 'gys-sandbox');
    if (origin && config.name === 'gys-storefront') config.vars = { ...config.vars, PUBLIC_ORIGIN: origin };
  }
  return inOrder(chosen);
}

/** Scheme and host of an address; nothing without one. Throws for what is none. */
export function originOf(address) {
  if (!address) return undefined;
  const { origin, protocol } = new URL(address);
  if (protocol !== 'https:') throw new Error(`${address} is no https address`);
  return origin;
}

// What a Worker calls must be there before it.
function inOrder(workers) {
  const ordered = [], visiting = new Set();
  const visit = (worker, from) => {
    if (!worker || ordered.includes(worker)) return;
    if (visiting.has(worker)) throw new Error(`${worker.config.name} and ${from} are bound to each other: neither can be deployed first`);
    visiting.add(worker);
    const { services = [], durable_objects } = worker.config;
    for (const name of [...services.map((s) => s.service), ...(durable_objects?.bindings ?? []).map((b) => b.script_name)])
      if (name !== worker.config.name) visit(workers.find((w) => w.config.name === name), worker.config.name);
    ordered.push(worker);
  };
  for (const worker of workers) visit(worker);
  return ordered;
}
