// Pictures in the widths and formats the contracts promise: {folder}/{160,320,480,800}.{avif,webp,jpg}, and share.jpg for networks.
import { availableParallelism } from "node:os";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import sharp from "sharp";
import { illustration, sharePicture } from "./illustrations.mjs";
import { digest, output, photos, unlessCurrent } from "./paths.mjs";

const WIDTHS = [160, 320, 480, 800];
const PHOTO = { avif: { quality: 52, effort: 3, chromaSubsampling: "4:2:0" }, webp: { quality: 74, effort: 4 } };
// flat colours with sharp edges: full chroma, and fewer bits do
const DRAWING = { avif: { quality: 55, effort: 3, chromaSubsampling: "4:4:4" }, webp: { quality: 80, effort: 4, smartSubsample: true } };
const JPEG = { quality: 78, mozjpeg: true }, PAPER = "#f6f0e5";
const RECIPE = "7";

sharp.concurrency(1);

async function widths(folder, settings, at) {
  for (const width of WIDTHS) {
    const { data, info } = await at(width).raw().toBuffer({ resolveWithObject: true });
    const image = sharp(data, { raw: info });
    await image.clone().avif(settings.avif).toFile(join(folder, `${width}.avif`));
    await image.clone().webp(settings.webp).toFile(join(folder, `${width}.webp`));
    // for clients that read nothing newer; what is transparent lies on paper there
    await image.clone().flatten({ background: PAPER }).jpeg(JPEG).toFile(join(folder, `${width}.jpg`));
  }
}

// A photo as its maker framed it, turned upright, without its camera's data.
export async function buildPhoto(file) {
  const source = await readFile(join(photos, file));
  const folder = join(output, "img/photos", basename(file, ".jpg"));
  return unlessCurrent(folder, digest(RECIPE, JSON.stringify(PHOTO), source), async () => {
    const upright = await sharp(source).rotate().resize({ width: 1600, withoutEnlargement: true }).png({ compressionLevel: 1 }).toBuffer();
    await widths(folder, PHOTO, (width) => sharp(upright).resize({ width }));
    await sharp(upright).resize(1200, 630, { fit: "contain", background: "#f6f0e5" }).flatten({ background: "#f6f0e5" })
      .jpeg({ quality: 80, mozjpeg: true }).toFile(join(folder, "share.jpg"));
  });
}

export async function buildDrawing(name) {
  const svg = illustration(name), share = sharePicture(name);
  const folder = join(output, "img/illustrations", name);
  return unlessCurrent(folder, digest(RECIPE, JSON.stringify(DRAWING), svg, share), async () => {
    // drawn at twice the size and reduced: finer edges than drawing small
    const { data, info } = await sharp(Buffer.from(svg), { density: 144 }).raw().toBuffer({ resolveWithObject: true });
    await widths(folder, DRAWING, (width) => sharp(data, { raw: info }).resize(width, width));
    await sharp(Buffer.from(share)).jpeg({ quality: 82, mozjpeg: true, chromaSubsampling: "4:4:4" }).toFile(join(folder, "share.jpg"));
  });
}

// Runs the jobs on every core; gives their results in order, as settled promises to await.
export async function inParallel(jobs) {
  const results = new Array(jobs.length);
  let next = 0;
  const worker = async () => { while (next < jobs.length) { const i = next++; results[i] = await jobs[i](); } };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
