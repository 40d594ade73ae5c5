// Prints a new key for access tokens: an Ed25519 JWK whose `kid` is its thumbprint (RFC 7638). Private: it goes into a secret.
import { createHash, generateKeyPairSync } from 'node:crypto';

const { kty, crv, x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
process.stdout.write(JSON.stringify({ kty, crv, x, d, kid }));
