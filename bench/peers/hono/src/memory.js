// Answers kept in the isolate's memory for CACHE_SECONDS; without that variable nothing is kept.
const MOST = 5_000;
const kept = new Map();

export async function memory(c, next) {
  const seconds = Number(c.env.CACHE_SECONDS ?? 0);
  if (!seconds) return next();
  const key = c.req.method === 'POST' ? c.req.url + (await c.req.raw.clone().text()) : c.req.url;
  const held = kept.get(key);
  if (held && held.until > Date.now()) return c.body(held.body, 200, held.headers);
  await next();
  if (c.res.status !== 200) return;
  const body = await c.res.clone().text();
  kept.delete(key);
  kept.set(key, { body, headers: Object.fromEntries(c.res.headers), until: Date.now() + seconds * 1000 });
  if (kept.size > MOST) kept.delete(kept.keys().next().value);
}
