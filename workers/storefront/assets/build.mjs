// Builds what the storefront serves as files: pictures in every width, the script, the studio, the icons, the API's description. `node assets/build.mjs`
// Everything lands in public/ and is skipped while its sources are unchanged.
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { output, photos, root } from "./paths.mjs";
import { buildIcons } from "./icons.mjs";
import { buildDrawing, buildPhoto, inParallel } from "./pictures.mjs";
import { buildScript } from "./script.mjs";
import { DRAWINGS } from "./illustrations.mjs";
import { buildStudio, words } from "../../../studio/build.mjs";

const began = Date.now();
await mkdir(output, { recursive: true });
await copyFile(join(root, "openapi.json"), join(output, "openapi.json"));
const names = (await readdir(photos).catch(() => [])).filter((name) => name.endsWith(".jpg"));
const jobs = [
  ...names.map((name) => () => buildPhoto(name)),
  ...Object.keys(DRAWINGS).map((name) => () => buildDrawing(name)),
];
const [script, passkey, studio, icons, ...pictures] = await Promise.all([
  buildScript(), buildScript("passkey"), buildStudio(), buildIcons(), ...(await inParallel(jobs)),
]);
const made = pictures.filter(Boolean).length;
console.log(`script ${script.path}: ${script.bytes} bytes, ${script.gzipped} gz; passkeys ${passkey.gzipped} gz; icons ${icons ? "made" : "current"}`);
console.log(words(studio));
console.log(`note: ${pictures.length} pictures (${names.length} photos), ${made} made, ${((Date.now() - began) / 1000).toFixed(1)} s; script ${script.gzipped} B gz, studio ${studio.first} B gz`);
if (names.length === 0) console.log(`no photos in ${photos}: only drawings were made`);
