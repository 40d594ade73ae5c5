// Requests as bytes on the wire, so that what no client library would send can be sent too.
import { once } from 'node:events';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { base } from '../e2e/client.mjs';

const { hostname, port, host } = new URL(base);

/**
 * Sends one request and reads its answer: { status, headers, body }; status 0 when the connection ends without one.
 * Headers are pairs, so that names may come twice and values may be any bytes (latin1).
 */
export async function send({ method = 'GET', target, headers = [], body = '', framed = true, chunked = false, within = 10_000 }) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const framing = !framed ? [] : chunked ? [['transfer-encoding', 'chunked']] : bytes.length || !['GET', 'HEAD'].includes(method) ? [['content-length', bytes.length]] : [];
  const named = headers.some(([name]) => name.toLowerCase() === 'host') ? [] : [['host', host]];
  const head = [`${method} ${target} HTTP/1.1`, ...[...named, ['connection', 'close'], ...framing, ...headers].map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
  const socket = connect({ host: hostname, port: Number(port) });
  socket.setTimeout(within, () => socket.destroy());
  socket.on('error', () => {}); // a peer that has answered may close before all is sent
  const parts = [];
  socket.on('data', (part) => parts.push(part));
  socket.write(Buffer.from(head, 'latin1'));
  socket.write(chunked ? Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')]) : bytes);
  await once(socket, 'close');
  return read(Buffer.concat(parts));
}

function read(answer) {
  const end = answer.indexOf('\r\n\r\n');
  const [first, ...lines] = answer.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n');
  const status = Number(first.match(/^HTTP\/1\.1 (\d{3})/)?.[1] ?? 0);
  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(':');
    try { headers.append(line.slice(0, colon), line.slice(colon + 1).trim()); } catch { /* judged by its absence */ }
  }
  let body = end < 0 ? Buffer.alloc(0) : answer.subarray(end + 4);
  if (headers.get('transfer-encoding') === 'chunked') body = unchunked(body);
  if (headers.get('content-encoding') === 'gzip') try { body = gunzipSync(body); } catch { /* the answer to HEAD has none */ }
  return { status, headers, body: body.toString('utf8') };
}

function unchunked(body) {
  const parts = [];
  for (let at = 0; ; ) {
    const line = body.indexOf('\r\n', at);
    const size = parseInt(body.subarray(at, line).toString('latin1'), 16);
    if (line < 0 || !size) return Buffer.concat(parts);
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
