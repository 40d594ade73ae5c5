// What is stored on this machine, for tests of what no request can bring about: rows that are broken, or very old, or very many.
import { globSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const folder = process.env.STATE_DIR;

/** Why a test that needs it is left out, where the shop's files are not on this machine. */
export const skip = folder ? false : 'the shop stores elsewhere (no STATE_DIR)';

/** Runs statements (text and values) in every database that has a table; gives how many rows they changed. */
export function change(table, ...statements) {
  let changed = 0;
  for (const file of globSync(`${folder}/v3/**/*.sqlite`)) {
    const db = new DatabaseSync(file, { timeout: 20_000 });
    try {
      if (!db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table)) continue;
      for (const [sql, ...values] of statements) changed += Number(db.prepare(sql).run(...values).changes);
    } finally { db.close(); }
  }
  return changed;
}
