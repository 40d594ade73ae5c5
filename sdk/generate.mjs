#!/usr/bin/env node
// Writes src/schema.d.ts, the types of everything in openapi.json. `node sdk/generate.mjs`; with --check it only says whether
// the file is that of the document, and fails when it is not.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const document = fileURLToPath(new URL('../openapi.json', import.meta.url));
const target = fileURLToPath(new URL('src/schema.d.ts', import.meta.url));

/** Writes the types unless they are those of the document; true when it wrote. */
export async function generate({ check = false } = {}) {
  const source = await readFile(document);
  const mark = `// From openapi.json, SHA-256 ${createHash('sha256').update(source).digest('hex')}, by generate.mjs. Not to be edited.\n`;
  const current = await readFile(target, 'utf8').catch(() => '');
  if (!check && current.startsWith(mark)) return false;
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const types = mark + astToString(await openapiTS(source, { alphabetize: true, emptyObjectsUnknown: true, defaultNonNullable: false }));
  if (types === current) return false;
  if (!check) await writeFile(target, types);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const changed = await generate({ check });
  if (check && changed) {
    console.error('sdk/src/schema.d.ts is not that of openapi.json: run `node sdk/generate.mjs`');
    process.exit(1);
  }
  console.log(changed ? 'sdk/src/schema.d.ts written' : 'sdk/src/schema.d.ts is current');
}
