// What the figures rest on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cpuTime, median, others, random, ticksOf, uniform, zipf } from './statistics.mjs';

test('the median is the middle, whatever the order', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([10, 9, 100]), 10, 'sorted as numbers');
});

test('processor time is the process’s own, whatever its name holds', () => {
  assert.equal(ticksOf('7 (a) b (c) S 1 7 7 0 -1 4194560 100 5000 0 0 30 12 900 800 20 0 1'), 42);
});

test('processor time counts the work of this process', () => {
  const before = cpuTime(process.pid), began = performance.now();
  while (performance.now() - began < 300);
  const spent = cpuTime(process.pid) - before;
  assert.ok(spent > 50_000 && spent < 600_000, `${spent} µs`);
});

test('the same seed draws the same ranks', () => {
  const draw = (seed) => { const next = zipf(1000, random(seed)); return Array.from({ length: 20 }, next); };
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
});

test('Zipf draws the first rank twice as often as the second, and no rank that there is not', () => {
  const next = zipf(500, random(1)), seen = new Array(500).fill(0);
  for (let i = 0; i < 200_000; i++) seen[next()]++;
  assert.ok(Math.abs(seen[0] / seen[1] - 2) < 0.1, `${seen[0]} ${seen[1]}`);
  assert.ok(Math.abs(seen[0] / 200_000 - 1 / 6.7928) < 0.005, 'one in the 500th harmonic number');
  assert.equal(seen.reduce((a, b) => a + b), 200_000);
});

test('a uniform draw reaches both ends', () => {
  const next = uniform(3, random(5)), seen = new Set(Array.from({ length: 100 }, next));
  assert.deepEqual([...seen].sort(), [0, 1, 2]);
});

test('what this process does is not counted as others’ work', () => {
  const strangers = others(process.pid), began = performance.now();
  while (performance.now() - began < 300);
  assert.ok(strangers() < 8, 'never more than the machine has');
});
