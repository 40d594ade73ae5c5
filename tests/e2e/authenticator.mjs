// An authenticator for tests: keys of each kind, and what it would send to a browser. Every part can be made wrong.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { encodeCBOR } from '@levischuck/tiny-cbor';

const b64 = (bytes) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const from = (text) => new Uint8Array(Buffer.from(text, 'base64url'));

const KINDS = {
  ES256: { alg: -7, pair: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), cose: ({ x, y }) => [[1, 2], [3, -7], [-1, 1], [-2, from(x)], [-3, from(y)]], sign: (data, key) => sign('sha256', data, key) },
  EdDSA: { alg: -8, pair: () => generateKeyPairSync('ed25519'), cose: ({ x }) => [[1, 1], [3, -8], [-1, 6], [-2, from(x)]], sign: (data, key) => sign(null, data, key) },
  RS256: { alg: -257, pair: () => generateKeyPairSync('rsa', { modulusLength: 2048 }), cose: ({ n, e }) => [[1, 3], [3, -257], [-1, from(n)], [-2, from(e)]], sign: (data, key) => sign('sha256', data, key) },
};
export const kinds = Object.keys(KINDS);

export class Authenticator {
  constructor(kind, { counts = true } = {}) {
    this.kind = KINDS[kind];
    this.id = randomBytes(32);
    this.counter = counts ? 1 : 0;
    this.step = counts ? 1 : 0;
    Object.assign(this, this.kind.pair());
  }
  #client(type, challenge, origin, change = {}) { return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false, ...change })); }
  #data(rpId, flags, tail = Buffer.alloc(0), counter = this.counter) {
    const head = Buffer.alloc(5); head[0] = flags; head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), head, tail]);
  }
  /** The answer to navigator.credentials.create(). */
  create(options, origin, { rpId = options.rp.id, flags = 0x45, client } = {}) {
    const length = Buffer.alloc(2); length.writeUInt16BE(this.id.length);
    const cose = Buffer.from(encodeCBOR(new Map(this.kind.cose(this.publicKey.export({ format: 'jwk' })))));
    const authData = this.#data(rpId, flags, Buffer.concat([Buffer.alloc(16), length, this.id, cose]));
    const object = encodeCBOR(new Map([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(authData)]]));
    this.user = options.user.id;
    return { id: b64(this.id), rawId: b64(this.id), type: 'public-key', clientExtensionResults: {}, response: {
      clientDataJSON: b64(this.#client('webauthn.create', options.challenge, origin, client)), attestationObject: b64(object), transports: ['internal'] } };
  }
  /** The answer to navigator.credentials.get(). */
  get(options, origin, { rpId = options.rpId, flags = 0x05, client, counter, user = this.user, key = this.privateKey } = {}) {
    this.counter += this.step;
    const data = this.#data(rpId, flags, undefined, counter), seen = this.#client('webauthn.get', options.challenge, origin, client);
    return { id: b64(this.id), rawId: b64(this.id), type: 'public-key', clientExtensionResults: {}, response: {
      clientDataJSON: b64(seen), authenticatorData: b64(data), signature: b64(this.kind.sign(Buffer.concat([data, sha256(seen)]), key)), userHandle: user } };
  }
}
