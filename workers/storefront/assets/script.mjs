// The shop's scripts: the one of every page, and the one of the pages that take passkeys. Each is one module, minified, named by
// its content. Its address goes to public/assets/{name}.path, which the Rust build reads. Files of earlier builds stay for a
// while: pages that are open or kept somewhere still name them.
import { build } from "esbuild";
import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { digest, here, output } from "./paths.mjs";

// How many earlier files stay.
const KEPT = 2;

export async function buildScript(module = "app") {
  const result = await build({
    entryPoints: [join(here, `script/${module}.ts`)], bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", write: false, legalComments: "none",
  });
  const contents = Buffer.from(result.outputFiles[0].contents);
  const folder = join(output, "assets"), name = `${module}.${digest(contents)}.js`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), contents); // written anew each time: its date says that it is in use
  const earlier = (await readdir(folder)).filter((old) => old.startsWith(`${module}.`) && old.endsWith(".js") && old !== name);
  const dated = await Promise.all(earlier.map(async (old) => [(await stat(join(folder, old))).mtimeMs, old]));
  for (const [, old] of dated.sort(([a], [b]) => b - a).slice(KEPT)) await rm(join(folder, old));
  const path = `/assets/${name}`, pointer = join(folder, `${module}.path`);
  if ((await readFile(pointer, "utf8").catch(() => "")) !== path) await writeFile(pointer, path); // untouched, it recompiles nothing
  return { path, bytes: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}
