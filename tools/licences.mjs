// Fails when a dependency, of Rust or npm, carries a licence that is not in this list.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

// Permissive: what we ship may contain them as long as their notice is kept.
const allowed = new Set(['MIT', 'MIT-0', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-1-Clause', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Zlib', '0BSD',
  'BSL-1.0', 'CC0-1.0', 'Unlicense', 'Unicode-3.0', 'Unicode-DFS-2016', 'BlueOak-1.0.0', 'Python-2.0']);
// Each with its reason.
const exceptions = {
  'MPL-2.0': 'file-level copyleft: we use these unchanged',
  'CDLA-Permissive-2.0': 'data (certificate roots), permissive',
  'LGPL-3.0-or-later': 'libvips under sharp: a tool that makes images at build time, not shipped',
  'CC-BY-4.0': 'data tables of build tools, not shipped',
};

// Packages whose manifest names no licence, with that of the file they come with.
const unstated = { 'parse-cache-control 1.0.1': 'BSD-3-Clause' };

// "(MIT OR Apache-2.0) AND Unicode-3.0": some alternative of every part must be allowed.
const fine = (expression) => {
  const text = expression.replaceAll('/', ' OR ').trim();
  const split = (word) => {
    const parts = []; let depth = 0, from = 0;
    for (let i = 0; i < text.length; i++) {
      depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
      if (!depth && text.startsWith(` ${word} `, i)) { parts.push(text.slice(from, i)); from = i + word.length + 2; }
    }
    return [...parts, text.slice(from)];
  };
  if (split('OR').length > 1) return split('OR').some(fine);
  if (split('AND').length > 1) return split('AND').every(fine);
  if (text.startsWith('(')) return fine(text.slice(1, -1));
  return allowed.has(text) || text in exceptions;
};

const cargo = spawnSync('cargo', ['metadata', '--format-version', '1', '--locked'], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
if (cargo.status) process.exit(cargo.status);
const metadata = JSON.parse(cargo.stdout);
const crates = metadata.packages.filter((p) => p.source).map((p) => [`crate ${p.name} ${p.version}`, p.license ?? 'none stated']);
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
// our own packages, the tools', the studio's and the client's, stand outside node_modules or are links into them
const modules = Object.entries(lock.packages).filter(([path, { link }]) => path.includes('node_modules/') && !link).map(([path, entry]) => {
  const own = `${path}/package.json`, name = `${path.replace(/.*node_modules\//, '')} ${entry.version}`;
  return [`npm ${name}`, entry.license ?? unstated[name] ?? (existsSync(own) && JSON.parse(readFileSync(own, 'utf8')).license) ?? 'none stated'];
});

const bad = [...crates, ...modules].filter(([, licence]) => !fine(String(licence)));
for (const [name, licence] of bad) console.error(`${name}: ${licence}`);
console.log(`${crates.length} crates and ${modules.length} npm packages, ${bad.length} with a licence that is not allowed`);
process.exit(bad.length ? 1 : 0);
