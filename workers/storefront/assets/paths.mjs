// Where sources are and where files go.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "../../..");
export const photos = join(here, "../../../origin/data/product-photos");
export const output = join(here, "../public");

export const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex").slice(0, 12);

// Runs `make(folder)` unless the folder carries the stamp of these very sources. True when it ran.
export async function unlessCurrent(folder, key, make) {
  const stamp = join(folder, ".stamp");
  if ((await readFile(stamp, "utf8").catch(() => "")) === key) return false;
  await mkdir(folder, { recursive: true });
  await make(folder);
  await writeFile(stamp, key);
  return true;
}
