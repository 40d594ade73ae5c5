// Pictures for tests.
import { deflateSync } from 'node:zlib';

/** A PNG of one colour, with this text beside its picture. */
export function png(width, height, text) {
  const chunk = (kind, content) => {
    const body = Buffer.concat([Buffer.from(kind), content]), out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(content.length, 0); body.copy(out, 4); out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const crc = (bytes) => { let c = ~0; for (const b of bytes) { c ^= b; for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1; } return ~c >>> 0; };
  const header = Buffer.alloc(13); header.writeUInt32BE(width, 0); header.writeUInt32BE(height, 4); header.set([8, 0, 0, 0, 0], 8);
  const beside = text ? [chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))] : [];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), ...beside, chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))), chunk('IEND', Buffer.alloc(0))]);
}
