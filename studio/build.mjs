// Builds what a browser is sent at /studio: one script that brings parts along as they are needed, the texts of one language, one
// style sheet. `node studio/build.mjs`; the storefront's assets/build.mjs calls it. Files are named by their content and stay for
// two builds, for pages that are open; files.json tells the storefront their names.
import { build } from "esbuild";
import { mkdir, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { generate } from "../sdk/generate.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const ADDRESS = "/assets/studio";
const KEPT_MS = 3 * 24 * 3600 * 1000;
/** What the first page may weigh, in bytes of JavaScript as gzip sends it. */
export const LIMIT = 60_000;

const size = (contents) => gzipSync(contents, { level: 9 }).length;

export async function buildStudio(output = join(here, "../workers/storefront/public")) {
  await generate();
  const folder = join(output, "assets/studio");
  const result = await build({
    absWorkingDir: here,
    entryPoints: ["src/main.tsx", "src/style/studio.css"],
    entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", outdir: folder, outbase: "src", publicPath: ADDRESS,
    bundle: true, splitting: true, format: "esm", minify: true, metafile: true, write: false, charset: "utf8", legalComments: "none",
    target: ["es2022", "chrome123", "firefox121", "safari17.5"], jsx: "automatic", jsxImportSource: "preact", external: ["/img/*"],
  });
  await mkdir(folder, { recursive: true });
  const files = new Map(result.outputFiles.map((file) => [relative(folder, file.path), Buffer.from(file.contents)]));
  for (const [name, contents] of files) await put(join(folder, name), contents);
  await sweep(folder, files);

  const outputs = Object.entries(result.metafile.outputs).map(([path, about]) => ({ ...about, name: path.split("/").at(-1) }));
  const of = (source) => outputs.find(({ entryPoint }) => entryPoint === source);
  const at = (name) => `${ADDRESS}/${name}`;
  const script = of("src/main.tsx"), style = of("src/style/studio.css");
  const parts = needed(outputs, script.name);
  const texts = Object.fromEntries(["fr", "ar", "en"].map((lang) => [lang, at(of(`src/text/${lang}.ts`).name)]));
  const list = JSON.stringify({ script: at(script.name), style: at(style.name), texts, parts: parts.filter((name) => name !== script.name).map(at) });
  await writeFile(join(folder, "files.json"), list);

  const gz = (names) => names.reduce((sum, name) => sum + size(files.get(name)), 0);
  const first = gz(parts) + gz([texts.fr.split("/").at(-1)]);
  // the largest page: what it needs besides
  const pages = outputs.filter(({ entryPoint }) => /^src\/(merchant|influencer|admin)\//.test(entryPoint ?? ""))
    .map(({ entryPoint, name }) => [entryPoint, gz(needed(outputs, name).filter((part) => !parts.includes(part)))]).sort(([, a], [, b]) => b - a);
  return { first, pages, style: size(files.get(style.name)), texts: Object.fromEntries(Object.entries(texts).map(([lang, path]) => [lang, size(files.get(path.split("/").at(-1)))])) };
}

/** A part and all that it imports, without what is imported later. */
function needed(outputs, name, found = new Set()) {
  if (found.has(name)) return [...found];
  found.add(name);
  for (const { path, kind } of outputs.find((output) => output.name === name).imports)
    if (kind === "import-statement") needed(outputs, path.split("/").at(-1), found);
  return [...found];
}

async function put(path, contents) {
  const now = new Date();
  if ((await stat(path).catch(() => undefined))?.size === contents.length) await utimes(path, now, now); // its date says that it is in use
  else await writeFile(path, contents);
}

async function sweep(folder, files) {
  for (const name of await readdir(folder)) {
    if (files.has(name) || name === "files.json") continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > KEPT_MS) await rm(join(folder, name));
  }
}

/** What a build came to, in words. */
export function words({ first, pages, style, texts }) {
  const [[largest, most] = ["", 0]] = pages;
  return `studio: first load ${first} B gz of JavaScript (texts ${Object.entries(texts).map(([lang, bytes]) => `${lang} ${bytes}`).join(", ")}), ${pages.length} pages besides, the largest ${largest} ${most} B gz; style ${style} B gz`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await buildStudio();
  console.log(words(made));
  for (const [page, bytes] of made.pages) console.log(`  ${page.padEnd(34)} ${bytes}`);
  if (made.first > LIMIT) { console.error(`the first load is more than ${LIMIT} B gz`); process.exit(1); }
}
