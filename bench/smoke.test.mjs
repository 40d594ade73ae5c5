// The harness works on the catalogue that is built: the shop runs without wrangler, answers every kind of request, and Hono the same.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from './columns.mjs';
import { prepare } from './prepare.mjs';
import { KINDS } from './requests.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('every kind of request is answered, and by Hono as by us', { timeout: 120_000 }, async () => {
  const { plans, compared } = await prepare('.data', { kinds: KINDS, columns: ['hono'], folder, drawn: 60, say: () => {} });
  for (const kind of ['product', 'list', 'recommendations', 'graphql']) assert.ok(compared[kind] > 10, `${kind}: ${compared[kind]} compared`);
  const ours = await run('ours', folder);
  try {
    for (const kind of KINDS)
      for (const request of readFileSync(plans[kind], 'utf8').trim().split('\n').slice(0, 5)) {
        const [path, body] = request.split('\t');
        const answer = await fetch(ours.url + path, body ? { method: 'POST', body, headers: { 'content-type': 'application/json' } } : {});
        assert.equal(answer.status, 200, `${kind}: ${request}`);
        assert.doesNotMatch(await answer.text(), /"errors":\[/, request);
      }
  } finally { await ours.stop(); }
});
