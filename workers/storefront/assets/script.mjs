// The shop's script: one module, minified, named by its content. Its address goes to public/assets/app.path, which the
// Rust build reads.
import { build } from "esbuild";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { digest, here, output } from "./paths.mjs";

export async function buildScript() {
  const result = await build({
    entryPoints: [join(here, "script/app.ts")], bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", write: false, legalComments: "none",
  });
  const [{ contents }] = result.outputFiles;
  const folder = join(output, "assets"), name = `app.${digest(contents)}.js`;
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) if (/^app\..*\.js$/.test(old) && old !== name) await rm(join(folder, old));
  await writeFile(join(folder, name), contents);
  await writeFile(join(folder, "app.path"), `/assets/${name}`);
  return { path: `/assets/${name}`, bytes: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}
