// Motifs of the garden, the feast and the cabinet of curiosities.
import { both, circle, ellipse, ground, group, leaf, path, poly, rect, star, stroke, turned } from "../draw.mjs";

export const gardenOutdoor = [
  // an agave in its pot
  (p) => {
    const blades = [[-190, -150, "#2f8f6e"], [190, -150, "#2f8f6e"], [-120, -230, "#57b592"], [120, -230, "#2f8f6e"], [-50, -275, "#57b592"], [58, -275, "#57b592"]];
    return ground(640, 160, p) + blades.map(([x, y, fill]) => leaf([400, 440], [400 + x, 440 + y], 42, fill)).join("") + leaf([400, 440], [400, 140], 44, "#8ad3b6") +
      turned("M400 436h132l-34 178q-4 18-24 18h-74z", p.e, "#c4532f") + turned("M400 412h150v42H400z", p.a, p.b) + [-1, 0, 1].map((i) => star(400 + i * 66, 536, 27, p.a)).join("");
  },
  // a watering can
  (p) => {
    const drops = [[150, 380], [122, 440], [180, 442], [150, 506]].map(([x, y]) => path(`M${x} ${y}q20 28 0 42q-20-14 0-42z`, p.a)).join("");
    return ground(630, 200, p) + stroke("M420 330q10-120 110-96 96 26 66 190", p.d, 24) + path("M340 520 214 330l-20 12-22-36 74-44 20 36-14 8 120 126z", p.c) + drops +
      path("M318 356h244l26 246q2 20-20 20H312q-20 0-18-20z", p.a) + path("M440 356h122l26 246q2 20-20 20H440z", p.b) + ellipse(440, 356, 122, 27, p.k) + rect(300, 468, 283, 22, p.e) + star(440, 548, 42, p.e) + star(440, 548, 22, p.a);
  },
  // an orange tree
  (p) => {
    const fruit = [[330, 250], [420, 206], [486, 282], [372, 330], [456, 356], [300, 330]];
    return ground(646, 150, p) + rect(386, 380, 28, 130, "#7a4a22") + circle(400, 284, 150, "#17694f") + path("M400 134a150 150 0 0 1 0 300z", "#11513c") +
      fruit.map(([x, y]) => circle(x, y, 24, "#f0953a") + leaf([x, y - 20], [x + 26, y - 40], 9, "#8ad3b6")).join("") + turned("M400 486h128l-26 146q-2 12-16 12h-86z", p.c, p.d) + turned("M400 466h144v38H400z", p.a, p.b) + star(400, 572, 37, p.a) + star(400, 572, 18, "#e2764f");
  },
];

export const partySeasonal = [
  // balloons
  (p) => {
    const balloon = (x, y, light, dark, bend) => stroke(`M${x} ${y + 120}Q${x + bend} ${y + 240} 400 660`, p.b, 5) + path(`M${x} ${y - 120}c66 0 104 50 104 108s-54 116-104 130c-50-14-104-72-104-130s38-108 104-108z`, light) +
      path(`M${x} ${y - 120}c66 0 104 50 104 108s-54 116-104 130z`, dark) + poly([[x - 14, y + 136], [x + 14, y + 136], [x, y + 114]], dark) + ellipse(x - 46, y - 46, 14, 28, p.w);
    return balloon(276, 318, p.e, "#c4532f", -10) + balloon(530, 330, p.c, p.d, 10) + balloon(404, 246, p.a, p.b, 0) + star(404, 240, 40, p.c) + circle(400, 660, 12, p.e);
  },
  // bunting
  (p) => {
    const flags = Array.from({ length: 6 }, (_, i) => {
      const x = 140 + i * 104, sag = (t) => 268 + 66 * Math.sin((Math.PI * (t - 110)) / 580), fill = [p.a, p.c, p.e][i % 3], dark = [p.b, p.d, "#cf902a"][i % 3];
      return poly([[x - 44, sag(x - 44)], [x + 44, sag(x + 44)], [x, sag(x) + 150]], fill) + poly([[x, sag(x)], [x + 44, sag(x + 44)], [x, sag(x) + 150]], dark) + star(x, sag(x) + 42, 16, p.w);
    }).join("");
    return flags + stroke("M60 236Q400 420 740 236", p.k, 8) + [[220, 560], [400, 600], [585, 550], [310, 640], [500, 660], [160, 640], [650, 640]].map(([x, y], i) => (i % 2 ? star(x, y, 20, [p.a, p.c, p.e][i % 3]) : circle(x, y, 11, [p.c, p.e, p.a][i % 3]))).join("");
  },
  // a bauble
  (p) => stroke("M400 90v130", p.k, 6) + rect(366, 208, 68, 50, p.d, 8) + circle(400, 440, 190, p.c) + path("M400 250a190 190 0 0 1 0 380z", p.d) + path("M216 396q184 60 368 0 6 44 0 88-184 60-368 0-6-44 0-88z", p.a) + path("M400 426q92 0 184-30 6 44 0 88-92 30-184 30z", p.b) +
    [-2, -1, 0, 1, 2].map((i) => star(400 + i * 72, 470 - Math.abs(i) * 4, 28, i % 2 ? "#e2764f" : p.c)).join("") + star(400, 316, 28, p.a) + star(400, 572, 28, p.a) + ellipse(300, 346, 16, 30, p.w),
];

export const curiosities = [
  // an hourglass
  (p) => ground(650, 150, p) + both(rect(532, 196, 20, 420, p.d, 8)) + turned("M400 210h108c4 100-30 150-84 190 54 40 88 90 84 190H400z", p.a, p.b) + turned("M400 296h86c-14 46-42 74-86 104z", p.c, p.d) + turned("M400 508c44 10 82 38 92 72H400z", p.c, p.d) + rect(397, 392, 6, 130, p.c) +
    turned("M400 172h170v40H400z", p.e, "#c4532f") + turned("M400 590h170v44H400z", p.e, "#c4532f") + [-1, 0, 1].map((i) => star(400 + i * 90, 612, 14, p.a) + star(400 + i * 90, 192, 13, p.a)).join(""),
  // an astrolabe
  (p) => {
    const marks = Array.from({ length: 36 }, (_, i) => group(rect(397, 206, 6, i % 3 ? 16 : 30, p.w, 2), `rotate(${i * 10} 400 420)`)).join("");
    return circle(400, 150, 32, "none", `stroke="${p.d}" stroke-width="13"`) + poly([[362, 214], [438, 214], [420, 176], [380, 176]], p.c) + circle(400, 420, 226, p.a) + path("M400 194a226 226 0 0 1 0 452z", p.b) + marks + circle(400, 420, 168, p.w) +
      circle(400, 462, 110, "none", `stroke="${p.e}" stroke-width="15"`) + circle(400, 420, 148, "none", `stroke="${p.a}" stroke-width="7"`) + star(400, 420, 140, "none", { more: `stroke="${p.a}" stroke-width="7"` }) +
      group(path("M386 262h28l8 158-8 158h-28l-8-158z", p.c) + path("M400 262h14l8 158-8 158h-14z", p.d), "rotate(34 400 420)") + star(400, 420, 34, p.k) + circle(400, 420, 10, p.e);
  },
  // an old key
  (p) => group(circle(400, 258, 106, p.a) + path("M400 152a106 106 0 0 1 0 212z", p.b) + star(400, 258, 74, p.c) + star(400, 258, 40, p.a) + rect(378, 352, 22, 312, p.a) + rect(400, 352, 22, 312, p.b) + rect(358, 366, 84, 26, p.c, 8) + rect(366, 402, 68, 16, p.d, 6) +
    rect(422, 566, 92, 26, p.b) + rect(488, 548, 26, 44, p.b) + rect(422, 622, 112, 30, p.b) + rect(506, 600, 28, 52, p.b) + rect(452, 592, 22, 16, p.b) + circle(400, 664, 22, p.b), "rotate(32 400 408)"),
];
