// Motifs of the house: decoration, kitchen, light.
import { both, circle, ellipse, ground, group, leaf, mirrored, path, poly, rect, star, stroke, turned } from "../draw.mjs";

export const homeDecor = [
  // a vase with olive branches
  (p) => {
    const branch = (top, bend, turn) => {
      const stem = stroke(`M400 380Q${400 + bend} 280 ${top[0]} ${top[1]}`, p.d, 7);
      const leaves = [0.25, 0.42, 0.59, 0.76, 0.92].map((t, i) => {
        const x = (1 - t) ** 2 * 400 + 2 * t * (1 - t) * (400 + bend) + t * t * top[0], y = (1 - t) ** 2 * 380 + 2 * t * (1 - t) * 280 + t * t * top[1];
        const s = (i % 2 ? 1 : -1) * turn;
        return leaf([x, y], [x + s * 62, y - 38], 20, i % 2 ? p.c : p.d);
      });
      return stem + leaves.join("");
    };
    return ground(640, 150, p) + branch([300, 165], -70, 1) + branch([505, 185], 80, -1) + branch([400, 130], -6, 1) +
      turned("M400 360h46c6 0 8 8 4 14-20 28-4 52 44 92 34 30 38 92 4 138-14 20-34 30-56 30H400z", p.a, p.b) +
      turned("M400 486h108c10 12 16 26 18 40H400z", p.e, p.e) + star(400, 506, 15, p.a);
  },
  // a wall clock
  (p) => {
    const ticks = Array.from({ length: 12 }, (_, i) => group(rect(396, 232, 8, i % 3 ? 20 : 38, p.k, 3), `rotate(${i * 30} 400 400)`)).join("");
    return circle(400, 408, 232, p.k, 'opacity=".18"') + circle(400, 400, 232, p.a) + path("M400 168a232 232 0 0 1 0 464z", p.b) +
      circle(400, 400, 192, p.w) + ticks + stroke("M400 400 320 330", p.k, 15) + stroke("M400 400 486 288", p.k, 10) +
      stroke("M400 430 400 265", p.c, 5) + star(400, 400, 24, p.c);
  },
  // a framed sun over dunes
  (p) => ground(652, 190, p) + rect(222, 156, 356, 488, p.d, 4) + rect(222, 156, 340, 488, p.c, 4) + rect(258, 192, 284, 416, p.a) +
    circle(400, 350, 82, "#e2764f") + path("M258 470q80-70 160-12t124-34v184H258z", p.e) + path("M258 540q90-50 170 0t114-30v98H258z", p.d) +
    [0, 1, 2].map((i) => star(318 + i * 82, 236, 11, p.c)).join(""),
];

export const kitchenDining = [
  // a teapot with its domed lid
  (p) => ground(620, 190, p) +
    stroke("M555 400q110-20 92 70-16 70-118 86", p.b, 26) +
    path("M262 500q-70-20-92-104-8-34-46-42l8-22q62-6 82 44 20 60 78 78z", p.a) +
    turned("M400 330h92c40 40 78 100 78 164 0 56-36 96-70 112H400z", p.a, p.b) +
    turned("M400 606h90l14 20H400z", p.d, p.d) +
    turned("M400 246c60 4 96 40 104 84H400z", p.c, p.d) + turned("M400 330h112v18H400z", p.e, p.e) +
    turned("M400 196c14 0 20 12 12 24l-4 8c10 4 12 12 8 20h-16z", p.e, p.e) +
    star(400, 482, 62, p.c) + star(400, 482, 34, p.a) + [-1, 1].map((s) => star(400 + s * 104, 490, 22, p.e)).join(""),
  // a tajine
  (p) => ground(640, 230, p) +
    turned("M400 196c16 0 26 10 22 26-4 14-8 20 0 32 56 70 132 150 162 246H400z", p.c, p.d) +
    turned("M400 500h196v26H400z", p.w, p.w) + turned("M400 526h212c0 56-40 104-104 104H400z", p.a, p.b) +
    [-2, -1, 0, 1, 2].map((i) => star(400 + i * 66, 452 + Math.abs(i) * 2, 21, p.e)).join("") +
    stroke("M330 356q70 22 140 0", p.e, 9) + rect(300, 630, 200, 12, p.k, 4),
  // two glasses of mint tea
  (p) => {
    const glass = group(
      path("M-78-150h156L58 150q-3 22-26 22h-64q-23 0-26-22z", p.a, 'opacity=".96"') + path("M0-150h78L58 150q-3 22-26 22H0z", p.b) +
      path("M-71-52H71L57 142q-2 18-22 18h-70q-20 0-22-18z", "#d98a2b") + path("M0-52h71L57 142q-2 18-22 18H0z", "#bf7320") +
      stroke("M-76-112H76", p.c, 10) + [-40, 0, 40].map((x) => star(x, 58, 19, p.a)).join(""), "translate(0 0)");
    const mint = leaf([330, 336], [270, 214], 36, p.e) + leaf([330, 336], [350, 196], 34, "#2f8f6e") + leaf([330, 336], [412, 232], 34, p.e);
    return ground(642, 230, p) + group(glass, "translate(500 496) scale(.82)") + mint + group(glass, "translate(330 468)");
  },
];

export const candlesLighting = [
  // a lantern
  (p) => {
    const pane = (x, w) => rect(x, 344, w, 212, p.c) + star(x + w / 2, 450, w / 2 - 5, p.a);
    return ground(648, 150, p) + circle(400, 180, 34, "none", `stroke="${p.b}" stroke-width="13"`) +
      turned("M400 214h18c6 44 46 84 104 112H400z", p.a, p.b) + rect(268, 322, 264, 24, p.e, 5) +
      rect(282, 344, 236, 212, p.d) + pane(290, 66) + pane(364, 72) + pane(444, 66) +
      rect(268, 554, 264, 24, p.e, 5) + turned("M400 578h104l32 60H400z", p.a, p.b);
  },
  // three candles
  (p) => {
    const candle = (x, top, half, light, dark) =>
      rect(x - half, top, half, 610 - top, light) + rect(x, top, half, 610 - top, dark) + ellipse(x, top, half, half * 0.26, p.w) +
      stroke(`M${x} ${top}v-30`, p.k, 6) + path(`M${x} ${top - 128}q52 66 0 100q-52-34 0-100z`, p.e) + path(`M${x} ${top - 84}q24 34 0 52q-24-18 0-52z`, p.w);
    return ground(624, 220, p) + candle(288, 414, 56, p.c, p.d) + candle(520, 452, 60, p.c, p.d) + candle(402, 318, 66, p.a, p.b) +
      rect(190, 606, 420, 22, p.k, 6);
  },
  // a pierced pendant lamp
  (p) => {
    const hole = (x, y, r) => star(x, y, r, "#ffd978");
    return stroke("M400 96V236", p.k, 7) + poly([[250, 520], [550, 520], [640, 712], [160, 712]], "#ffd978", 'opacity=".28"') +
      turned("M400 226h34v26c92 22 160 110 166 220q0 26-26 34-70 22-174 22z", p.c, p.d) +
      turned("M400 216h44v22h-44z", p.a, p.b) + hole(400, 398, 46) + both(hole(505, 412, 30) + hole(462, 318, 20) + hole(338, 482, 20) + hole(566, 462, 18)) + hole(400, 308, 18) +
      turned("M400 526q96 0 172-22v18q-76 28-172 28z", p.a, p.b);
  },
];

export const textilesBath = [
  // folded towels
  (p) => {
    const towel = (y, x, w, light, dark) => rect(x, y, w, 84, light, 36) + path(`M${x + w - 130} ${y}h88a42 42 0 0 1 0 84h-88z`, dark) +
      stroke(`M${x + 44} ${y + 42}h${w - 110}`, dark, 5) + rect(x + 70, y, 26, 84, dark) + rect(x + 108, y, 12, 84, dark);
    return ground(618, 230, p) + towel(524, 186, 428, p.a, p.b) + towel(436, 204, 392, p.c, p.d) + towel(348, 196, 408, p.a, p.b) + towel(260, 222, 356, p.e, p.d) +
      leaf([400, 262], [330, 196], 22, p.w) + leaf([400, 262], [470, 196], 22, p.w) + leaf([400, 262], [400, 168], 22, p.w);
  },
  // a cushion with a star
  (p) => ground(642, 200, p) +
    path("M400 196q120 0 196-30 26 10 30 34-26 84-26 200t26 200q-4 26-30 34-76-30-196-30t-196 30q-26-8-30-34 26-84 26-200t-26-200q4-24 30-34 76 30 196 30z", p.a) +
    path("M400 196q120 0 196-30 26 10 30 34-26 84-26 200t26 200q-4 26-30 34-76-30-196-30z", p.b) +
    star(400, 400, 148, p.w) + star(400, 400, 112, p.c) + star(400, 400, 60, p.e) + star(400, 400, 26, p.w) +
    [[188, 180], [612, 180], [188, 620], [612, 620]].map(([x, y]) => circle(x, y, 19, p.e)).join(""),
  // a rug with fringes
  (p) => {
    const fringe = Array.from({ length: 13 }, (_, i) => stroke(`M${256 + i * 24} 160v-34M${256 + i * 24} 640v34`, p.a, 6)).join("");
    const diamond = (y, r, fill) => poly([[400, y - r], [400 + r * 0.9, y], [400, y + r], [400 - r * 0.9, y]], fill);
    const zig = (y) => stroke(`M262 ${y}${Array.from({ length: 8 }, (_, i) => `l${17.2} ${i % 2 ? 18 : -18}`).join("")}${Array.from({ length: 8 }, (_, i) => `l17.2 ${i % 2 ? 18 : -18}`).join("")}`, p.a, 7);
    return fringe + rect(234, 154, 332, 492, p.c, 4) + rect(254, 174, 292, 452, p.d, 2) + diamond(400, 152, p.a) + diamond(400, 116, p.c) + diamond(400, 78, p.a) + diamond(400, 40, "#e2764f") +
      zig(216) + zig(592) + both(poly([[254, 330], [300, 400], [254, 470]], p.e));
  },
];

export const storageBoxes = [
  // a studded chest
  (p) => ground(622, 220, p) + path("M196 400q0-150 110-150h188q110 0 110 150z", p.a) + path("M400 250h94q110 0 110 150H400z", p.b) +
    rect(196, 404, 408, 204, p.a, 4) + rect(400, 404, 204, 204, p.b, 4) + rect(184, 388, 432, 28, p.e, 5) +
    rect(238, 252, 34, 356, p.c) + rect(528, 252, 34, 356, p.d) + rect(358, 376, 84, 94, p.c, 8) + star(400, 418, 22, p.k) + rect(395, 420, 10, 32, p.k, 4) +
    [432, 492, 552, 340, 296].map((y) => circle(255, y, 8, p.a) + circle(545, y, 8, p.a)).join("") + [310, 490].map((x) => star(x, 530, 40, p.e)).join(""),
  // three stacked boxes
  (p) => {
    const box = (x, y, w, h, light, dark, lid) => rect(x, y, w, h, light, 3) + rect(x + w * 0.64, y, w * 0.36, h, dark, 3) + rect(x - 10, y - 8, w + 20, 34, lid, 4);
    return ground(628, 210, p) + box(204, 474, 392, 142, p.a, p.b, p.b) + box(236, 324, 328, 132, p.c, p.d, p.d) + box(278, 202, 244, 104, p.e, "#cf902a", p.k) +
      rect(352, 534, 96, 44, p.w, 3) + star(400, 400, 34, p.w) + rect(392, 222, 16, 84, p.k) + path("M400 196q-62-56-82-14t82 14q62-56 82-14t-82 14z", p.k);
  },
  // a lidded woven basket
  (p) => {
    const rows = [0, 1, 2, 3].map((r) => Array.from({ length: 9 }, (_, i) => {
      const half = 168 - r * 9, x = 400 - half + (i * 2 * half) / 8;
      return poly([[x, 412 + r * 48], [x + 17, 433 + r * 48], [x, 454 + r * 48], [x - 17, 433 + r * 48]], (i + r) % 2 ? p.c : "#e2764f");
    }).join("")).join("");
    return ground(632, 190, p) + turned("M400 380h190q-2 150-44 224-8 18-30 18H400z", p.a, p.b) + rows +
      turned("M400 196c100 30 180 96 206 164v32H400z", p.c, p.d) + turned("M400 366h214q6 26-6 32H400z", p.a, p.b) + stroke("M262 320q138 44 276 0", p.a, 8) + stroke("M318 262q82 28 164 0", p.a, 7) +
      circle(400, 190, 26, p.a) + star(400, 190, 15, p.e);
  },
];
