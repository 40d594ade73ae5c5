// Parts of a search index as they are published, made by hand: whole, and of no use.

const FORMAT = 2;
const MASK = 2n ** 64n - 1n;

/** A slice of a segment: magic, format, one section, checksum, length, content. */
export function slice(content) {
  const body = Buffer.alloc(4 + content.length);
  body.writeUInt32LE(content.length);
  body.set(content, 4);
  const header = Buffer.alloc(16);
  header.write('GYSP');
  header.writeUInt16LE(FORMAT, 4);
  header.writeUInt16LE(1, 6);
  header.writeBigUInt64LE(checksum(body), 8);
  return Buffer.concat([header, body]);
}
function checksum(bytes) {
  const prime = 0x9e3779b97f4a7c15n;
  let hash = BigInt(bytes.length) ^ prime;
  const mix = (word) => {
    hash = ((hash ^ word) * prime) & MASK;
    hash = ((hash << 29n) | (hash >> 35n)) & MASK;
    hash = (hash + word) & MASK;
  };
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) mix(bytes.readBigUInt64LE(at));
  for (; at < bytes.length; at++) mix(BigInt(bytes[at]));
  return ((hash ^ (hash >> 32n)) * prime) & MASK;
}

/** The manifest of a version with this slice, and other parts of the same bytes by name. */
export function manifestOf(bytes, ...others) {
  const part = { name: 'segment-0', bytes: bytes.length, checksum: checksum(bytes).toString(16).padStart(16, '0') };
  return JSON.stringify({ format: FORMAT, docs: 1, segment_bytes: 17, parts: [part, ...others.map((name) => ({ ...part, name }))] });
}
