// Which Worker needs which secret, and reading them. On a developer's machine they are in .dev.vars; deployed, in .deploy.vars.
// A secret goes only to the Workers named here.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const NEEDS = {
  'gys-gateway': ['ADMIN_SECRET'],
  'gys-affiliates': ['CLICK_SECRET'],
  'gys-auth': ['AUTH_SIGNING_KEY'],
  'gys-notification': ['RESEND_API_KEY'],
  'gys-payment': ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'SANDBOX_SECRET', 'CLICK_SECRET'],
  'gys-sandbox': ['SANDBOX_SECRET'],
};

/** NAME=value or NAME='value', one a line. */
export function read(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => /^\w+=/.test(line)) : [];
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).replace(/^'(.*)'$/, '$1')]));
}

export const written = (values) => Object.entries(values).map(([name, value]) => `${name}='${value}'\n`).join('');

/** The secrets of one Worker. */
export const of = (worker, secrets) => Object.fromEntries((NEEDS[worker] ?? []).filter((name) => secrets[name]).map((name) => [name, secrets[name]]));

/** Secrets that would do harm in a Worker once they are not among these: with the sandbox's, payments of a shop with a provider could be made up. */
export const harmful = (worker, secrets) => (NEEDS[worker] ?? []).filter((name) => name === 'SANDBOX_SECRET' && !secrets[name]);

/** `wrangler dev` gives --var and --env-file to the first Worker only; each of the others reads .dev.vars beside its wrangler.toml. */
export function beside(configs, secrets, more) {
  for (const config of configs.filter((config) => dirname(config) !== '.')) {
    const worker = readFileSync(config, 'utf8').match(/^name\s*=\s*"(.*?)"/m)[1], file = join(dirname(config), '.dev.vars');
    const text = written({ ...more, ...of(worker, secrets) });
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text, { mode: 0o600 });
  }
}
