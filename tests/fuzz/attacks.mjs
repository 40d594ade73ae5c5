// What somebody would try to get out of the answers: script into pages, headers into answers, visitors led elsewhere, one
// visitor's answer given to another. Each gives back what went wrong.
import { base } from '../e2e/client.mjs';
import { send } from './wire.mjs';

const MARK = 'gys-mark', SCRIPT = `<script>${MARK}</script>`, QUOTES = `"'><img src=x onerror=${MARK}>`;
const kept = (answer) => /hit/.test(answer.headers.get('cache-status') ?? '');
let unique = 0;
const fresh = (path) => `${path}${path.includes('?') ? '&' : '?'}a${Date.now()}${unique++}=1`;

/** Runs every attack: { tried, found }. */
export async function attacks({ product }) {
  const found = [];
  let tried = 0;
  const ask = (target, headers = []) => { tried++; return send({ target, headers }); };

  for (const text of [SCRIPT, QUOTES, `</title>${SCRIPT}`, `javascript:${MARK}`]) for (const path of ['/fr/search?q=', '/fr/search?f=', '/fr/search?f=colour:', '/fr/search?cursor=', '/ar/search?x=', '/en/c/home-decor?q=', '/fr/p/', '/fr/', '/', '/graphql?query=', '/v1/search?q=', '/v1/products?sort=', '/sitemap/']) {
    const answer = await ask(path + encodeURIComponent(text));
    const html = answer.headers.get('content-type')?.startsWith('text/html');
    if (html && /<(script|img)[^>]*gys-mark|<script>gys-mark|(href|src)="javascript:/.test(answer.body)) found.push(`${path} gives back markup`);
    if (html && !/default-src/.test(answer.headers.get('content-security-policy') ?? '')) found.push(`${path}: HTML without a policy`);
    if (!html && answer.body && answer.headers.get('x-content-type-options') !== 'nosniff') found.push(`${path}: ${answer.status} ${answer.headers.get('content-type')} may be sniffed`);
  }
  for (const path of ['/fr?currency=EUR%0d%0aset-cookie:%20gys-mark=1', '/fr/%0d%0aset-cookie:gys-mark?currency=EUR', '/%0d%0alocation:https://evil.example', '/?%0d%0ax-gys-mark:1'])
    for (const [name, value] of (await ask(path)).headers) if (name.includes(MARK) || name === 'set-cookie' && value.includes(`${MARK}=1`)) found.push(`${path} adds the header ${name}`);
  for (const path of ['//evil.example', '//evil.example/?currency=EUR', '/\\evil.example', '/fr//evil.example?currency=EUR', '/fr/..//evil.example/', '///evil.example/', '/fr/%2f%2fevil.example/', '/fr/search//?q=', '/fr?currency=EUR&next=https://evil.example', '/fr/https://evil.example/']) {
    const to = (await ask(path)).headers.get('location');
    if (to && (!to.startsWith('/') || /^\/[/\\]/.test(to))) found.push(`${path} leads to ${to}`);
  }
  // what one visitor sends may not be in what another gets
  for (const path of ['/fr', '/fr/search?q=lampe', `/fr/p/${product.slug}`, '/v1/products?limit=2', '/v1/search?q=lamp', '/v1/recommendations', '/sitemap.xml', '/robots.txt', '/graphql?query=%7B__typename%7D'].map(fresh)) {
    const poison = [['x-forwarded-host', 'evil.example'], ['x-forwarded-proto', 'evil'], ['x-host', 'evil.example'], ['forwarded', 'host=evil.example'], ['x-original-url', '/evil'], ['cookie', `session=${MARK}; currency=EUR; lang=ar; x=${MARK}`], ['accept-language', 'ar'], ['user-agent', MARK], ['referer', `https://evil.example/${MARK}`], ['authorization', `Bearer ${MARK}`], ['cache-tag', MARK], ['gys-sequence', '7,own'], ['gys-time', '1'], ['gys-faults', 'nothing=down']];
    const first = await ask(path, poison);
    const plain = await ask(path);
    for (const answer of [first, plain, await ask(path)]) {
      if (/evil/.test(answer.body + [...answer.headers].join()) || answer.body.includes(MARK)) found.push(`${path} gives another visitor what one sent`);
      if (kept(answer) && answer.headers.has('set-cookie')) found.push(`${path}: a kept answer sets a cookie`);
      if (answer.headers.has('cache-tag') || answer.headers.has('cdn-cache-control')) found.push(`${path} tells of the inside`);
    }
    if (/€/.test(plain.body) && path.startsWith('/fr') && !/MAD|DH/.test(plain.body)) found.push(`${path}: one visitor's currency is given to another`);
  }
  // another host's answers are its own
  const path = fresh('/fr');
  await ask(path, [['host', 'evil.example']]);
  if ((await ask(path)).body.includes('evil.example')) found.push('an address asked under another host is kept for this one');
  // a session's history is told to nobody who does not name it
  const session = 'd'.repeat(32);
  tried++;
  await fetch(`${base}/v1/events`, { method: 'POST', body: JSON.stringify({ session, events: [{ id: 'e'.repeat(32), at: Date.now(), type: 'view_product', product_id: product.id }] }) });
  const own = await ask(`/v1/recommendations?session=${session}`);
  if (kept(own) || kept(await ask(`/v1/recommendations?session=${session}`)) || own.headers.get('cache-control') !== 'no-store') found.push('recommendations of a session are kept');
  return { tried, found };
}
