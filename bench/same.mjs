// The peer answers what we answer: the same requests to both, answers compared.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { run } from './columns.mjs';

/** How many requests of a plan are compared. */
const COMPARED = 40;

/**
 * Compares the first requests of the plans, ours at an address with Hono's on the data in `folder`: products and lists byte for byte,
 * the others by their JSON. Gives how many by kind.
 */
export async function same(plans, ours, folder) {
  const peer = await run('hono', folder);
  try { return await compare(plans, ours, peer.url); } finally { await peer.stop(); }
}

async function compare(plans, ours, theirs) {
  const compared = {};
  for (const kind of ['product', 'list', 'recommendations', 'graphql'].filter((name) => plans[name])) {
    const requests = [...new Set(readFileSync(plans[kind], 'utf8').trim().split('\n'))].slice(0, COMPARED);
    for (const request of requests) {
      const [a, b] = await Promise.all([ask(ours, request), ask(theirs, request)]);
      if (kind === 'product' || kind === 'list') assert.equal(b, a, `${kind}: ${request}`);
      else assert.deepEqual(JSON.parse(b), JSON.parse(a), `${kind}: ${request}`);
    }
    compared[kind] = requests.length;
  }
  return compared;
}

async function ask(base, request) {
  const [path, body] = request.split('\t');
  const answer = await fetch(base + path, body ? { method: 'POST', body, headers: { 'content-type': 'application/json' } } : {});
  assert.equal(answer.status, 200, `${base}${request}`);
  return answer.text();
}
