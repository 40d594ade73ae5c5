// No route gives anybody what is another's: see tenants/walk.mjs, and tenants/cases.mjs for a line that a new route needs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idle, walk } from './tenants/walk.mjs';

test('every route refuses who it is not for', async () => {
  assert.deepEqual(idle(), [], 'lines for routes that are no longer there');
  const wrong = (await walk()).filter((tried) => !tried.good);
  assert.deepEqual(wrong, []);
});
