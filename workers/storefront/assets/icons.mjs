// The mark as favicon and app icons, the grounds of drawings and of the home page, the picture of pages without one.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import sharp from "sharp";
import { ground, mark, mosaic, repeat } from "./illustrations.mjs";
import { digest, output, unlessCurrent } from "./paths.mjs";

const BLUE = "#2a2db4";

const MANIFEST = {
  name: "GetYourShare", short_name: "GetYourShare", start_url: "/", display: "browser", background_color: "#fffdf9", theme_color: "#2a2db4",
  icons: [192, 512].map((size) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: "image/png", purpose: "any maskable" })),
};

// An .ico that holds one PNG.
function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6); head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14); head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

const png = (svg, size) => sharp(Buffer.from(svg), { density: 144 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();

export async function buildIcons() {
  const sources = await Promise.all(["illustrations.mjs", "icons.mjs", "zellige.mjs", "draw.mjs"].map((f) => readFile(fileURLToPath(new URL(f, import.meta.url)))));
  return unlessCurrent(join(output, "img"), digest(...sources), async () => {
    const at = (name) => join(output, name);
    await writeFile(at("favicon.svg"), mark(64));
    await writeFile(at("favicon.ico"), ico(await png(mark(128), 32), 32));
    await writeFile(at("apple-touch-icon.png"), await png(mark(360, BLUE), 180));
    for (const size of [192, 512]) await writeFile(at(`icon-${size}.png`), await png(mark(512, BLUE), size));
    await writeFile(at("manifest.webmanifest"), JSON.stringify(MANIFEST));
    await writeFile(at("img/zellige.svg"), repeat());
    await writeFile(at("img/mosaic.svg"), mosaic());
    for (const variant of [0, 1, 2]) await writeFile(at(`img/ground-${variant + 1}.svg`), ground(variant));
    const tile = await sharp(Buffer.from(repeat()), { density: 72 }).png().toBuffer();
    const star = await sharp(await png(mark(630), 360)).png().toBuffer();
    await sharp({ create: { width: 1200, height: 630, channels: 4, background: BLUE } })
      .composite([{ input: tile, tile: true }, { input: await sharp({ create: { width: 440, height: 440, channels: 4, background: "#fffdf9" } }).composite([{ input: star }]).png().toBuffer() }])
      .jpeg({ quality: 82, mozjpeg: true }).toFile(at("share.jpg"));
  });
}
