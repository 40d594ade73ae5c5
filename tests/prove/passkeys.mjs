#!/usr/bin/env node
// passkeys of each kind of key, and every way to make one wrong: the shop judges as @simplewebauthn/server does
// needs: stack
import { kinds } from '../e2e/authenticator.mjs';
import { agreement } from '../e2e/passkeys.mjs';

const wrong = [];
let count = 0;
for (const kind of kinds) {
  console.log(`${kind}\n  expected  shop      @simplewebauthn/server`);
  for (const { what, expected, ours, theirs } of await agreement(kind)) {
    const word = (good) => (good ? 'taken' : 'refused').padEnd(10);
    console.log(`  ${word(expected)}${word(ours)}${word(theirs)} ${what}`);
    count++;
    if (ours !== expected || theirs !== expected) wrong.push(`${kind}, ${what}`);
  }
}
console.log(wrong.length ? `FAIL passkeys: ${wrong.join('; ')}` : `PASS passkeys: ${count} answers judged alike, ${kinds.join(', ')}`);
process.exit(wrong.length ? 1 : 0);
