// The same passkey answers, good and wrong in every way, given to the shop and to @simplewebauthn/server: both must judge alike.
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { Authenticator } from './authenticator.mjs';
import { base } from './client.mjs';
import { person, send } from './people.mjs';

const rpID = new URL(base).hostname;
const yes = async (work) => { try { return Boolean(await work()); } catch { return false; } };
const flipped = (text) => { const bytes = Buffer.from(text, 'base64url'); bytes[bytes.length - 1] ^= 1; return bytes.toString('base64url'); };

/** How both judge each answer of an authenticator with keys of this kind: [{ what, expected, ours, theirs }]. */
export async function agreement(kind) {
  const { token, id } = await person();
  const judged = [];
  const register = async (what, expected, change, counts) => {
    const options = (await send('POST', '/v1/auth/passkeys/register/options', {}, { token })).json;
    const device = new Authenticator(kind, { counts });
    const response = device.create(options, change.origin ?? base, change);
    change.after?.(response);
    let info;
    const judge = (expectedChallenge) => yes(async () => {
      const answer = await verifyRegistrationResponse({ response, expectedChallenge, expectedOrigin: base, expectedRPID: rpID, requireUserVerification: true });
      info ??= answer.registrationInfo;
      return answer.verified;
    });
    const theirs = await judge(options.challenge);
    const ours = (await send('POST', '/v1/auth/passkeys/register', response, { token })).status === 201;
    judged.push({ what: `registering: ${what}`, expected, ours, theirs });
    if (expected) {
      // whoever asks again gives another challenge
      const again = (await send('POST', '/v1/auth/passkeys/register/options', {}, { token })).json.challenge;
      judged.push({ what: 'registering: the same answer again', expected: false, ours: (await send('POST', '/v1/auth/passkeys/register', response, { token })).status === 201, theirs: await judge(again) });
    }
    return { device, info, options };
  };
  const { device, info } = await register('as it must be', true, {});
  const synced = await register('one that does not count', true, {}, false);
  await register('at another site', false, { origin: 'https://evil.example' });
  await register('for another site', false, { rpId: 'evil.example' });
  await register('nobody recognised', false, { flags: 0x41 });
  await register('nobody there', false, { flags: 0x44 });
  await register('for another step', false, { client: { type: 'webauthn.get' } });
  await register('with another challenge', false, { client: { challenge: Buffer.alloc(32, 7).toString('base64url') } });
  await register('cut off', false, { after: (r) => { r.response.attestationObject = r.response.attestationObject.slice(0, -20); } });

  let stored = info;
  const login = async (what, expected, change = {}, from = { device, credential: () => stored.credential, keep: (counter) => { stored = { ...stored, credential: { ...stored.credential, counter } }; } }) => {
    const options = (await send('POST', '/v1/auth/passkeys/login/options', {})).json;
    const response = from.device.get(options, change.origin ?? base, change);
    change.after?.(response);
    let counter;
    const judge = (expectedChallenge) => yes(async () => {
      const answer = await verifyAuthenticationResponse({ response, expectedChallenge, expectedOrigin: base, expectedRPID: rpID, credential: from.credential(), requireUserVerification: true });
      counter = answer.authenticationInfo.newCounter;
      return answer.verified;
    });
    const theirs = await judge(options.challenge);
    const { status, json } = await send('POST', '/v1/auth/passkeys/login', response);
    judged.push({ what: `signing in: ${what}`, expected, ours: status === 200 && json.account.id === id, theirs });
    if (expected) {
      from.keep(counter);
      const again = (await send('POST', '/v1/auth/passkeys/login/options', {})).json.challenge;
      judged.push({ what: 'signing in: the same answer again', expected: false, ours: (await send('POST', '/v1/auth/passkeys/login', response)).status === 200, theirs: await judge(again) });
    }
  };
  await login('as it must be', true);
  await login('once more', true);
  await login('by one that does not count', true, {}, { device: synced.device, credential: () => synced.info.credential, keep() {} });
  await login('with a counter of before', false, { counter: 1 });
  await login('at another site', false, { origin: 'https://evil.example' });
  await login('for another site', false, { rpId: 'evil.example' });
  await login('nobody recognised', false, { flags: 0x01 });
  await login('for another step', false, { client: { type: 'webauthn.create' } });
  await login('with another challenge', false, { client: { challenge: Buffer.alloc(32, 7).toString('base64url') } });
  await login('by another key', false, { key: new Authenticator(kind).privateKey });
  await login('with a changed signature', false, { after: (r) => { r.response.signature = flipped(r.response.signature); } });
  await login('with changed data', false, { after: (r) => { r.response.authenticatorData = flipped(r.response.authenticatorData); } });
  return judged;
}
