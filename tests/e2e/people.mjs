// People for tests: accounts made by an administrator, signed in as programs are. Each test has people of its own.
import { randomBytes } from 'node:crypto';
import { admin, base, call, eventually } from './client.mjs';

export const PASSWORD = 'un thé à la menthe';
export const newEmail = (name = 'someone') => `${name}.${randomBytes(6).toString('hex')}@example.ma`;

/** A request with a JSON body. */
export function send(method, path, body, { token, headers = {} } = {}) {
  return call(path, {
    method, body: body === undefined ? undefined : JSON.stringify(body),
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
  });
}

/** Makes an account by the administrators' signed route and signs it in: { email, id, token, refresh }. */
export async function person({ roles = [], merchant, email = newEmail(), password = PASSWORD, name } = {}) {
  const made = await admin('PUT', '/admin/v1/accounts', JSON.stringify({ email, password, name, roles, merchant }));
  if (made.status !== 200) throw new Error(`no account was made: ${made.status} ${made.text}`);
  return { email, id: made.json.id, ...await login(email, password) };
}

/** Signs in by password. */
export async function login(email, password = PASSWORD, headers = {}) {
  const { status, json, text } = await send('POST', '/v1/auth/login', { email, password }, { headers });
  if (status !== 200) throw new Error(`not signed in: ${status} ${text}`);
  return { token: json.access_token, refresh: json.refresh_token };
}

/** The latest mail to an address whose text fits, from the development mailbox. */
export function mailTo(address, fits = /./) {
  return eventually(async () => {
    const response = await fetch(`${base}/mailbox?to=${encodeURIComponent(address)}`, { headers: { accept: 'application/json' } });
    return (await response.json()).find((mail) => fits.test(mail.text));
  });
}

/** The token of the link in the latest mail to an address. */
export async function tokenTo(address, page) {
  const mail = await mailTo(address, new RegExp(`/${page}\\?token=`));
  return mail.text.match(/token=([\w-]+)/)[1];
}
