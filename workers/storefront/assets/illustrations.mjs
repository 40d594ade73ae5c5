// The drawings: three for every collection, one for each thing that names say often, and plain ornaments for what none of
// them is. Transparent around a star: the page puts one of several colours and the variant's zellige behind a drawing.
// `shared/catalogue/src/motif.rs` says which words lead to which drawing.
import { PALETTES, SIZE, star } from "./draw.mjs";
import { PERIODS, groundOf, hankin, octagons, pattern, tilesOf } from "./zellige.mjs";
import { candlesLighting, homeDecor, kitchenDining, storageBoxes, textilesBath } from "./motifs/home.mjs";
import { bagsTravel, clothingShoes, jewellery, stationeryGifts, toysGames } from "./motifs/person.mjs";
import { christmas, vintage } from "./motifs/season.mjs";
import { curiosities, gardenOutdoor, partySeasonal } from "./motifs/outside.mjs";
import { THINGS } from "./motifs/things.mjs";

const COLLECTIONS = {
  "home-decor": homeDecor, "kitchen-dining": kitchenDining, "candles-lighting": candlesLighting, "bags-travel": bagsTravel,
  "stationery-gifts": stationeryGifts, "toys-games": toysGames, "garden-outdoor": gardenOutdoor, "jewellery-accessories": jewellery,
  "party-seasonal": partySeasonal, "textiles-bath": textilesBath, "storage-boxes": storageBoxes, "clothing-shoes": clothingShoes, curiosities, christmas, vintage,
};

// An ornament: stars within stars, no thing.
const ornament = (count) => (p) => [[300, p.b], [276, p.a], [196, p.c], [176, p.a], [112, p.e], [92, p.a], [48, p.c]]
  .map(([r, fill], i) => star(400, 400, r, fill, { count, turn: i > 2 ? Math.PI / count : 0 })).join("");
const ornaments = [8, 12, 10].map(ornament);

// Every drawing by the name its files have; the figure at its end is its variant.
export const DRAWINGS = Object.fromEntries([
  ...Object.entries({ ...COLLECTIONS, zellige: ornaments }).flatMap(([name, variants]) => variants.map((draw, i) => [`${name}-${i + 1}`, draw])),
  ...Object.entries(THINGS),
]);
const variantOf = (name) => Number(name.at(-1)) - 1;

// The ground a drawing has where no page lends it one: in the picture shown when a product is shared.
export const GROUNDS = ["#3438c6", "#ecdfc8", "#c4532f"];

const document = (width, height, inner) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inner}</svg>`;

const round2 = (x) => Math.round(x * 100) / 100;

function zellige(variant, tiles) {
  const p = PALETTES[variant], { filled, lines } = groundOf(variant, tiles);
  return `<g fill="none" stroke="${p.line}" stroke-width="2.5" stroke-linejoin="round" stroke-opacity="${round2(p.lineAlpha * 1.5)}"><path d="${lines}"/><path d="${filled}" fill="${p.line}" fill-opacity="${round2(p.lineAlpha * 0.45)}"/></g>`;
}

const medallion = (p) => star(400, 400, 372, p.halo, { more: `opacity="${p.haloAlpha}"` }) + star(400, 400, 340, "none", { more: `stroke="${p.halo}" stroke-width="3" opacity="${p.haloAlpha * 1.6}"` });

export function illustration(name) {
  const p = PALETTES[variantOf(name)];
  return document(SIZE, SIZE, medallion(p) + DRAWINGS[name](p));
}

// The tiles that show in a box; what only touches its edge does not.
const inside = (tiles, x, y, width, height) => {
  const meets = (along, from, length) => Math.max(...along) > from + 1 && Math.min(...along) < from + length - 1;
  return tiles.filter((tile) => meets(tile.map((point) => point[0]), x, width) && meets(tile.map((point) => point[1]), y, height));
};

// One period of a variant's ground; CSS repeats it, and the page carries it inside its style sheet: every byte counts.
export function ground(variant) {
  const [width, height] = PERIODS[variant].map(Math.round), size = Math.max(width, height), x = (size - width) / 2, y = (size - height) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">${zellige(variant, inside(tilesOf(variant, size), x, y, width, height))}</svg>`;
}

// 1200 by 630: the same drawing on its own ground, for networks that show one picture of a page.
export function sharePicture(name) {
  const variant = variantOf(name), p = PALETTES[variant];
  return document(1200, 630, `<rect width="1200" height="630" fill="${GROUNDS[variant]}"/><g transform="translate(0 -285)">${zellige(variant, tilesOf(variant, 1200))}</g>` +
    `<g transform="translate(285 0) scale(.7875)">${medallion(p)}${DRAWINGS[name](p)}</g>`);
}

// The home page's ground: one period of stars and crosses, repeated by CSS.
export function repeat() {
  const period = 208, tiles = inside(octagons(period, period), 0, 0, period, period);
  const of = (count) => pattern(tiles, (3 * Math.PI) / 8, (sides) => sides === count);
  return document(period, period, `<g fill="none" stroke="#fff" stroke-width="1.5" stroke-opacity=".13"><path d="${of(4)}"/><path d="${of(8)}" fill="#fff" fill-opacity=".035"/></g>`);
}

export const mark = (size, ground) => document(size, size, `${ground ? `<rect width="${size}" height="${size}" fill="${ground}"/>` : ""}` +
  star(size / 2, size / 2, size * (ground ? 0.38 : 0.49), ground ? "#fffdf9" : "#3438c6") + star(size / 2, size / 2, size * (ground ? 0.25 : 0.32), ground ? ground : "#fffdf9") +
  `<g transform="rotate(45 ${size / 2} ${size / 2})"><rect x="${size * 0.4}" y="${size * 0.4}" width="${size * 0.2}" height="${size * 0.2}" fill="#e2764f"/></g>`);

// The mosaic of the home page: stars and crosses in the shop's colours, dense in the middle, dissolving into the wall.
export function mosaic() {
  const size = 900, period = 150, centre = size / 2, tiles = octagons(size, period), shapes = [];
  const rings = ["#f0b13c", "#fff8ea", "#e2764f", "#57b592", "#c9d4f4", "#e2764f", "#fff8ea"];
  for (const tile of tiles) {
    const cx = tile.reduce((sum, [x]) => sum + x, 0) / tile.length, cy = tile.reduce((sum, [, y]) => sum + y, 0) / tile.length;
    const far = Math.hypot(cx - centre, cy - centre) / (size / 2), left = 1 - far * far;
    if (left <= 0.03) continue;
    const ring = Math.round((Math.hypot(cx - centre, cy - centre) / period) * 1.6), colour = rings[ring % rings.length];
    const shape = hankin(tile, (3 * Math.PI) / 8), heart = shape.map(([x, y]) => [cx + (x - cx) * 0.56, cy + (y - cy) * 0.56]);
    const core = shape.map(([x, y]) => [cx + (x - cx) * 0.26, cy + (y - cy) * 0.26]);
    const at = (list) => `M${list.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join("L")}Z`;
    // each shape fades by itself: a group that fades would be drawn aside first
    const fade = `fill-opacity="${left.toFixed(2)}"`;
    shapes.push(`<path d="${at(shape)}" fill="${colour}" ${fade}/>`);
    if (tile.length === 8) shapes.push(`<path d="${at(heart)}" fill="${ring % 2 ? "#1b1d4e" : "#2a2da6"}" ${fade}/><path d="${at(core)}" fill="${rings[(ring + 2) % rings.length]}" ${fade}/>`);
  }
  return document(size, size, shapes.join(""));
}
