// The origin's watcher, as it runs beside a shop: publishes a search index by itself when one is due.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { base } from './client.mjs';

/** Watches until `end`, which gives the exit status; `said` gives the lines it wrote so far. */
export function watching() {
  const origin = join(process.env.CARGO_TARGET_DIR ?? 'target', 'origin/origin');
  const child = spawn(origin, ['publish', '--watch', '--every', '1', '--to', base], { env: process.env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { text += chunk; });
  const gone = once(child, 'exit');
  return {
    said: () => text.split('\n').filter(Boolean),
    async end() { child.kill('SIGTERM'); return (await gone)[0]; },
  };
}
