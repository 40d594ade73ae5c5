// What the shop's pages weigh: the page itself, its scripts, its styles and its pictures, as a browser of today is sent them.
import { gzipSync } from 'node:zlib';

/** By page: bytes of HTML, JavaScript and CSS plain and compressed, pictures shown at once and those that wait until they are scrolled to. */
export async function pages(base, product, collection, word) {
  const addresses = { home: '/fr', collection: `/fr/c/${collection}`, product: `/fr/p/${product}`, search: `/fr/search?q=${encodeURIComponent(word)}` };
  const table = {};
  for (const [name, path] of Object.entries(addresses)) table[name] = await weigh(base, path);
  return table;
}

async function weigh(base, path) {
  const html = await read(base, path);
  const text = html.toString();
  const scripts = await total(base, found(text, /<script[^>]*\ssrc="?([^"\s>]+)/g));
  const styles = await total(base, found(text, /<link[^>]*rel="?stylesheet"?[^>]*\shref="?([^"\s>]+)/g));
  const inline = [...text.matchAll(/<script(?![^>]*(?:src|ld\+json))[^>]*>([^]*?)<\/script>/g)].reduce((sum, [, code]) => sum + Buffer.byteLength(code), 0);
  const pictures = [...text.matchAll(/<img[^>]*>/g)].map(([tag]) => tag);
  const waiting = pictures.filter((tag) => /loading="?lazy/.test(tag));
  const source = (tag) => tag.match(/\ssrc="?([^"\s>]+)/)?.[1];
  const shown = await total(base, new Set(pictures.filter((tag) => !waiting.includes(tag)).map(source).filter(Boolean)), false);
  return { html: html.length, html_gz: zipped(html), js: scripts.bytes + inline, js_gz: scripts.gz, css: styles.bytes, css_gz: styles.gz,
    pictures: shown.count, picture_bytes: shown.bytes, pictures_waiting: waiting.length };
}

const found = (text, pattern) => new Set([...text.matchAll(pattern)].map(([, address]) => address));
const zipped = (bytes) => gzipSync(bytes, { level: 6 }).length;

async function total(base, addresses, compressed = true) {
  let bytes = 0, gz = 0;
  for (const address of addresses) {
    const body = await read(base, address.replaceAll('&amp;', '&'));
    bytes += body.length;
    if (compressed) gz += zipped(body);
  }
  return { count: addresses.size, bytes, gz };
}

async function read(base, path) {
  const answer = await fetch(new URL(path, base), { headers: { accept: 'text/html,image/avif,image/webp,*/*' } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
