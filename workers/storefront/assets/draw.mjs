// Shapes as SVG text, on a canvas of 800 by 800. Light comes from the left: what is turned has a darker right half.

export const SIZE = 800;

// Palettes by variant: body, its shade, accent, its shade, second accent, dark, light. Variant 1 stands on deep grounds,
// 2 on pale ones, 3 on warm ones (the grounds are the page's, style/tokens.css).
export const PALETTES = [
  { a: "#fff8ea", b: "#e6d7bd", c: "#eeb548", d: "#cf902a", e: "#e2764f", k: "#15173f", w: "#ffffff", line: "#ffffff", lineAlpha: 0.13, halo: "#ffffff", haloAlpha: 0.1 },
  { a: "#3a3fd0", b: "#2a2da6", c: "#d0603a", d: "#aa4423", e: "#eeb548", k: "#1b1d4e", w: "#fffaf0", line: "#2a2da6", lineAlpha: 0.13, halo: "#ffffff", haloAlpha: 0.42 },
  { a: "#fff8ea", b: "#ecdabd", c: "#2a2da6", d: "#1b1d4e", e: "#17694f", k: "#1b1d4e", w: "#ffffff", line: "#ffffff", lineAlpha: 0.24, halo: "#ffffff", haloAlpha: 0.2 },
];

const n = (x) => (Math.round(x * 10) / 10).toString();
export const points = (list) => list.map(([x, y]) => `${n(x)} ${n(y)}`).join(" ");
export const path = (d, fill, more = "") => `<path d="${d}" fill="${fill}" ${more}/>`;
export const poly = (list, fill, more = "") => path(`M${points(list)}Z`, fill, more);
export const rect = (x, y, w, h, fill, r = 0) => `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${r}" fill="${fill}"/>`;
export const circle = (x, y, r, fill, more = "") => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`;
export const ellipse = (x, y, rx, ry, fill) => `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"/>`;
export const stroke = (d, colour, width, more = "") =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const group = (inner, transform) => `<g transform="${transform}">${inner}</g>`;
export const mirrored = (inner) => group(inner, "matrix(-1 0 0 1 800 0)");

// A body symmetrical about the middle: `d` is its right half, from the axis back to the axis.
export const turned = (d, light, dark) => mirrored(path(d, light)) + path(d, dark);
// The same twice, left and right.
export const both = (inner) => inner + mirrored(inner);

// A star polygon {points/2} as zellige cutters make it: for eight points, two squares turned by 45°.
export function star(x, y, r, fill, { count = 8, turn = 0, more = "" } = {}) {
  const inner = (r * Math.cos((2 * Math.PI) / count)) / Math.cos(Math.PI / count);
  const list = Array.from({ length: count * 2 }, (_, i) => {
    const angle = turn + (i * Math.PI) / count - Math.PI / 2, radius = i % 2 ? inner : r;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return poly(list, fill, more);
}

// A leaf from a to b, `fat` wide.
export function leaf([x1, y1], [x2, y2], fat, fill) {
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2], length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [nx, ny] = [(-(y2 - y1) / length) * fat, ((x2 - x1) / length) * fat];
  return path(`M${n(x1)} ${n(y1)}Q${n(mx + nx)} ${n(my + ny)} ${n(x2)} ${n(y2)}Q${n(mx - nx)} ${n(my - ny)} ${n(x1)} ${n(y1)}Z`, fill);
}

// What a thing stands on: a flat shadow.
export const ground = (y, half, p, x = 400) => `<ellipse cx="${x}" cy="${y}" rx="${half}" ry="${n(half * 0.09 + 5)}" fill="${p.k}" opacity=".2"/>`;
