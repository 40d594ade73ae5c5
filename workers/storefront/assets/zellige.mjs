// Zellige grounds by Hankin's method: from the middle of every edge of a tiling two rays leave at a fixed angle;
// where the rays of neighbouring edges meet, the pattern turns. Nothing is traced: the geometry is computed.

const TAU = 2 * Math.PI;

const regular = (cx, cy, sides, edge, turn) => {
  const r = edge / (2 * Math.sin(Math.PI / sides));
  return Array.from({ length: sides }, (_, i) => [cx + r * Math.cos(turn + (i * TAU) / sides), cy + r * Math.sin(turn + (i * TAU) / sides)]);
};

// Octagons and squares (4.8.8) over a square of `size`, one octagon at the centre.
export function octagons(size, period) {
  const edge = period / (1 + Math.SQRT2), centre = size / 2, reach = Math.ceil(size / period / 2) + 1, tiles = [];
  for (let i = -reach; i <= reach; i++) {
    for (let j = -reach; j <= reach; j++) {
      const [x, y] = [centre + i * period, centre + j * period];
      tiles.push(regular(x, y, 8, edge, Math.PI / 8), regular(x + period / 2, y + period / 2, 4, edge, 0));
    }
  }
  return tiles;
}

// Dodecagons and triangles (3.12.12), one dodecagon at the centre.
export function dodecagons(size, period) {
  const edge = period / (2 + Math.sqrt(3)), centre = size / 2, reach = Math.ceil(size / period) + 1, tiles = [];
  for (let i = -reach; i <= reach; i++) {
    for (let j = -reach; j <= reach; j++) {
      const [x, y] = [centre + (i + j / 2) * period, centre + (j * period * Math.sqrt(3)) / 2];
      tiles.push(regular(x, y, 12, edge, Math.PI / 12));
      for (const side of [1, -1]) {
        tiles.push(regular(x + period / 2, y + (side * period) / (2 * Math.sqrt(3)), 3, edge, (side * Math.PI) / 2));
      }
    }
  }
  return tiles;
}

// The closed star that Hankin's rays draw inside one tile.
export function hankin(tile, angle) {
  const count = tile.length, out = [];
  const middle = (i) => { const [a, b] = [tile[i % count], tile[(i + 1) % count]]; return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]; };
  const heading = (i) => { const [a, b] = [tile[i % count], tile[(i + 1) % count]]; return Math.atan2(b[1] - a[1], b[0] - a[0]); };
  for (let i = 0; i < count; i++) {
    const p = middle(i), q = middle(i + 1), u = heading(i) + angle, v = heading(i + 1) + Math.PI - angle;
    const cross = Math.cos(u) * Math.sin(v) - Math.sin(u) * Math.cos(v);
    const along = ((q[0] - p[0]) * Math.sin(v) - (q[1] - p[1]) * Math.cos(v)) / cross;
    out.push(p, [p[0] + along * Math.cos(u), p[1] + along * Math.sin(u)]);
  }
  return out;
}

// A closed line through whole pixels, each step from the one before: the page carries these.
const outline = (list) => {
  const [first, ...rest] = list.map((point) => point.map(Math.round));
  let [x, y] = first;
  const steps = rest.map(([toX, toY]) => {
    const step = `${toX - x}${toY < y ? "" : " "}${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${first.join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
};

// One path over those tiles whose number of sides suits.
export const pattern = (tiles, angle, suits = () => true) =>
  tiles.filter((tile) => suits(tile.length)).map((tile) => outline(hankin(tile, angle))).join("");

// The three grounds of the drawings, by variant: stars and crosses, eight-fold rosettes, twelve-fold rosettes.
// Width and height after which each repeats.
export const PERIODS = [[160, 160], [200, 200], [230, 230 * Math.sqrt(3)]];
const ANGLES = [(3 * Math.PI) / 8, Math.PI / 3, (5 * Math.PI) / 12];
const FILLED = [8, 4, 3];

export const tilesOf = (variant, size) => (variant === 2 ? dodecagons : octagons)(size, PERIODS[variant][0]);
// The tiles that are filled as well, and those that are only lines.
export const groundOf = (variant, tiles) => {
  const filled = (sides) => sides === FILLED[variant];
  return { filled: pattern(tiles, ANGLES[variant], filled), lines: pattern(tiles, ANGLES[variant], (sides) => !filled(sides)) };
};
