// The SQL of the services as it stands in their sources, and how SQLite goes about it: whole tables are read on purpose only.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const root = join(import.meta.dirname, '../..');

// Whole tables that are read or emptied as a whole, on purpose, each by the query's beginning; ARCHITECTURE.md names them too.
const WHOLE = [
  'SELECT document FROM merchants ORDER BY position', // the merchants, kept in memory
  'SELECT document FROM collections ORDER BY position', // the menu, kept in memory
  'DELETE FROM collections',
  'DELETE FROM changes WHERE NOT EXISTS (SELECT 1 FROM goods g', // what a publication replaces
  'SELECT id, name, issuer, client_id FROM providers ORDER BY id LIMIT 20', // the few providers to sign in by
  'SELECT count(*) AS n FROM work', // the check of the books: what is still to be done
  'SELECT at, sent_to, lang, subject, text, html FROM mails ORDER BY at DESC LIMIT ?1', // the latest of a developer's mails, by their index
];
const isWhole = (sql) => WHOLE.some((begins) => sql.trim() === begins || (begins.length > 40 && sql.trim().startsWith(`${begins} `)));
// json_each is the list of values that the query was given; a subquery is what an index gave up to its limit.
const VALUES = /^SCAN (CONSTANT ROW|(wanted|event|line) VIRTUAL TABLE|json_each VIRTUAL TABLE|goods_search VIRTUAL TABLE INDEX 0:[M=]|found$|value VIRTUAL TABLE|\(subquery)/;

/** The steps of a statement's plan that scan a table without meaning to. */
export const scans = (sql, plan) => (isWhole(sql) ? [] : plan.filter((step) => /^SCAN/.test(step) && !VALUES.test(step)));

/** Everything in a service's sources that is SQL: [{ place, parts }], a statement in one part, or what stands between its holes. */
export function statements(service) {
  const files = globSync(join(root, `workers/${service}/src/**/*.rs`)).sort().map((file) => ({ file, source: withoutTests(readFileSync(file, 'utf8')) }));
  const all = constants(files.map(({ source }) => source).join('\n'), true);
  return files.flatMap(({ file, source }) => {
    const known = { ...all, ...constants(source) };
    return literals(source).filter(({ text, made }) => VERB.test(text) || (made && CLAUSE.test(text))).map(({ text, made, line }) => ({
      place: `${relative(root, file)}:${line}`,
      parts: made ? filled(text, known).split(HOLE) : [text],
    }));
  });
}
const VERB = /^\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH)\s+\S/;
const CLAUSE = /\b(SELECT .* FROM|WHERE|UPDATE \w+ SET|DELETE FROM|INSERT INTO|INDEXED BY)\b/;
const HOLE = '\0';

const withoutTests = (source) => source.split(/^#\[cfg\(test\)\]\s*\nmod \w+ \{/m)[0];

/** The strings of a Rust source; `made` are those that are filled in. */
function literals(source) {
  const token = /\/\/[^\n]*|'(?:\\.[^']*|[^\\'])'|\br(#*)"([\s\S]*?)"\1|"((?:[^"\\]|\\[\s\S])*)"/g;
  return [...source.matchAll(token)].filter(([, , raw, text]) => (raw ?? text) !== undefined).map((match) => ({
    text: match[2] ?? unescaped(match[3]),
    made: /\b(format|write)!\(\s*(\w+,\s*)?$/.test(source.slice(Math.max(0, match.index - 80), match.index)),
    line: source.slice(0, match.index).split('\n').length,
  }));
}

const unescaped = (text) => text.replace(/\\\r?\n\s*|\\u\{(\w+)\}|\\([\s\S])/g, (_, code, char) => (code ? String.fromCodePoint(parseInt(code, 16)) : char ? { n: '\n', t: '\t', 0: '\0' }[char] ?? char : ''));

/** The constants of a source that stand in statements: texts, and numbers; `once` leaves out names that several modules have. */
function constants(source, once = false) {
  const texts = [...source.matchAll(/\bconst (\w+): &str =\s*("(?:[^"\\]|\\[\s\S])*")/g)].map(([, name, text]) => [name, unescaped(text.slice(1, -1))]);
  const numbers = [...source.matchAll(/\bconst (\w+): [ui]\w+ = ([\d_]+);/g)].map(([, name, number]) => [name, number.replaceAll('_', '')]);
  const found = [...texts, ...numbers], names = found.map(([name]) => name);
  return Object.fromEntries(found.filter(([name]) => !once || names.indexOf(name) === names.lastIndexOf(name)));
}

const filled = (text, known) => text.replace(/\{\{|\}\}|\{([^{}]*)\}/g, (whole, name) => (name === undefined ? whole[0] : known[name] ?? HOLE));

/** The database of a service, empty, as its migrations make it. */
export function database(service) {
  const config = readFileSync(join(root, `workers/${service}/wrangler.toml`), 'utf8');
  const folder = join(root, `workers/${service}`, /^migrations_dir\s*=\s*"(.*?)"/m.exec(config)[1]);
  const db = new DatabaseSync(':memory:');
  for (const file of globSync(`${folder}/*.sql`).sort()) db.exec(readFileSync(file, 'utf8'));
  return db;
}

/** The plan of a statement; nothing when it is part of one. */
export function plan(db, sql) {
  let prepared;
  try { prepared = db.prepare(`EXPLAIN QUERY PLAN ${sql}`); } catch { return undefined; }
  return prepared.all().map(({ detail }) => detail);
}

/** True when the statement with these parts is among those that ran. */
export const wasMet = (parts, ran) => {
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*'));
  return ran.some((sql) => pattern.test(sql));
};

/** The services that have SQL. */
export const services = () => globSync(join(root, 'workers/*/src')).map((folder) => basename(dirname(folder))).filter((service) => statements(service).length > 0);
