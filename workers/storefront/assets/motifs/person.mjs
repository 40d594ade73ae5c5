// Motifs of what people carry, wear, read and play with.
import { both, circle, ellipse, ground, group, leaf, mirrored, path, poly, rect, star, stroke, turned } from "../draw.mjs";

export const bagsTravel = [
  // a palm basket with leather handles
  (p) => {
    const weave = [0, 1, 2, 3, 4].map((r) => Array.from({ length: 9 - (r > 2) }, (_, i) => {
      const span = 190 - r * 13, count = 8 - (r > 2), x = 400 - span + (i * 2 * span) / count;
      return stroke(`M${x - 13} ${432 + r * 38}q13 -14 26 0`, i % 2 === r % 2 ? p.d : p.b, 7);
    }).join("")).join("");
    return ground(634, 200, p) + stroke("M318 392Q318 186 400 186T482 392", p.e, 19) +
      turned("M400 378h214c4 70-22 150-52 214q-14 32-48 32H400z", p.a, p.b) + weave + turned("M400 366h222v30H400z", p.c, p.d) +
      both(rect(300, 380, 38, 66, p.e, 8) + circle(319, 428, 6, p.a));
  },
  // a suitcase
  (p) => ground(634, 210, p) + stroke("M336 274v-58q0-16 16-16h96q16 0 16 16v58", p.k, 17) + rect(188, 268, 424, 352, p.a, 34) +
    path("M400 268h178q34 0 34 34v284q0 34-34 34H400z", p.b) + rect(262, 268, 38, 352, p.c) + rect(500, 268, 38, 352, p.d) +
    rect(268, 410, 26, 34, p.e, 4) + rect(506, 410, 26, 34, p.e, 4) + star(400, 446, 62, p.e) + star(400, 446, 34, p.a) +
    [[188, 268, 0], [612, 268, 90], [612, 620, 180], [188, 620, 270]].map(([x, y, r]) => group(path("M0 46V34Q0 0 34 0h12q0 46-46 46z", p.k), `translate(${x} ${y}) rotate(${r})`)).join(""),
  // a backpack
  (p) => ground(640, 180, p) + stroke("M352 220q0-60 48-60t48 60", p.d, 17) + both(stroke("M236 330q-40 120 0 230", p.d, 20)) +
    turned("M400 200c110 0 166 60 166 170v208q0 48-48 48H400z", p.c, p.d) + rect(262, 442, 276, 152, p.a, 26) + path("M400 442h112q26 0 26 26v100q0 26-26 26H400z", p.b) +
    path("M262 470q0-28 28-28h220q28 0 28 28-60 46-138 46t-138-46z", "#e2764f") + rect(384, 490, 32, 48, p.c, 6) + star(400, 330, 54, p.a) + star(400, 330, 29, "#e2764f"),
];

export const stationeryGifts = [
  // a present
  (p) => ground(626, 200, p) + rect(214, 366, 372, 246, p.a, 4) + rect(400, 366, 186, 246, p.b, 4) + rect(194, 304, 412, 76, p.a, 6) + rect(400, 304, 206, 76, p.b, 6) +
    rect(362, 304, 76, 308, p.e) + path("M400 302C300 300 232 250 262 206s116 4 138 96z", p.c) + path("M400 302c100-2 168-52 138-96s-116 4-138 96z", p.d) +
    path("M400 302c-52-8-104-38-92-62s66 6 92 62z", p.e) + path("M400 302c52-8 104-38 92-62s-66 6-92 62z", p.e) + circle(400, 300, 22, p.c) + [288, 512].map((x) => star(x, 496, 34, p.c)).join(""),
  // a notebook and a pencil
  (p) => ground(640, 200, p) + group(rect(240, 186, 300, 436, p.b, 16) + rect(252, 192, 280, 424, p.w, 8) + rect(228, 178, 300, 436, p.a, 16) + rect(228, 178, 54, 436, p.b, 16) +
      star(402, 360, 78, p.w) + star(402, 360, 56, p.c) + star(402, 360, 28, p.w) + rect(332, 486, 140, 12, p.w, 6) + rect(352, 514, 100, 12, p.w, 6), "rotate(-6 400 400)") +
    group(rect(-17, -190, 34, 330, p.e) + rect(0, -190, 17, 330, "#cf902a") + rect(-17, -212, 34, 30, p.c, 6) + poly([[-17, 140], [17, 140], [0, 196]], p.w) + poly([[-6, 177], [6, 177], [0, 197]], p.k), "translate(590 420) rotate(14)"),
  // a letter
  (p) => ground(626, 220, p) + rect(238, 190, 324, 300, p.w, 6) + both("") + star(400, 290, 62, p.c) + star(400, 290, 34, "#e2764f") + rect(300, 376, 200, 10, p.b, 5) + rect(330, 402, 140, 10, p.b, 5) +
    path("M180 358 400 520 620 358V610H180z", p.a) + path("M180 610 360 470q40-30 80 0l180 140z", p.b) + path("M180 358 362 492 180 610z", p.a) + path("M620 358 438 492 620 610z", "#f6e8cf") + star(400, 512, 40, "#e2764f") + star(400, 512, 20, p.a),
];

export const toysGames = [
  // a spinning top
  (p) => ground(650, 90, p) + group(rect(386, 150, 28, 130, p.d, 10) + circle(400, 152, 30, p.c) + turned("M400 268h60q10 0 14 12l10 28H400z", p.c, p.d) +
    turned("M400 306h176q34 0 26 34c-26 104-104 190-176 262l-26 40z", p.a, p.b) + turned("M400 342h206q-8 34-24 66H400z", p.e, p.e) + turned("M400 468h148q-16 26-38 52H400z", p.c, p.d) +
    [-2, -1, 0, 1, 2].map((i) => star(400 + i * 74, 375, 19, p.a)).join(""), "rotate(9 400 640)"),
  // building blocks
  (p) => ground(632, 240, p) + rect(182, 500, 122, 122, p.a) + rect(243, 500, 61, 122, p.b) + rect(496, 500, 122, 122, p.c) + rect(557, 500, 61, 122, p.d) +
    path("M182 496V372h436v124H496a96 96 0 0 0-192 0z", p.e) + path("M400 400V372h218v124H496a96 96 0 0 0-96-96z", "#cf902a") + poly([[262, 368], [400, 196], [400, 368]], p.c) + poly([[400, 196], [538, 368], [400, 368]], p.d) +
    star(243, 561, 32, p.w) + star(557, 561, 32, p.w) + star(400, 314, 28, p.w) + rect(352, 560, 96, 62, p.a) + rect(400, 560, 48, 62, p.b),
  // a wooden engine
  (p) => {
    const wheel = (x, r) => circle(x, 622 - r, r, p.d) + circle(x, 622 - r, r * 0.62, p.a) + star(x, 622 - r, r * 0.42, "#e2764f");
    return ground(628, 250, p) + rect(176, 500, 448, 44, "#e2764f", 10) + rect(206, 262, 168, 246, p.c, 8) + rect(290, 262, 84, 246, p.d, 8) + rect(182, 232, 216, 40, p.a, 10) + rect(238, 314, 104, 92, p.w, 6) +
      rect(366, 368, 222, 140, p.a, 26) + rect(366, 438, 222, 70, p.b, 20) + rect(500, 276, 54, 100, p.d, 4) + path("M482 252h90l-16 36h-58z", "#e2764f") + rect(428, 336, 44, 38, "#e2764f", 12) + circle(588, 438, 24, p.e) +
      wheel(266, 68) + wheel(424, 50) + wheel(554, 50);
  },
];

export const jewellery = [
  // a ring
  (p) => circle(400, 486, 150, "none", `stroke="${p.c}" stroke-width="38"`) + path("M400 317a169 169 0 0 1 0 338v-38a131 131 0 0 0 0-262z", p.d) +
    poly([[292, 246], [346, 184], [454, 184], [508, 246], [400, 372]], p.a) + poly([[400, 184], [454, 184], [508, 246], [400, 372]], p.b) + poly([[292, 246], [508, 246], [400, 372]], p.e) + poly([[346, 246], [454, 246], [400, 372]], "#f6b497") + poly([[400, 184], [346, 246], [454, 246]], p.w) +
    poly([[350, 344], [450, 344], [428, 384], [372, 384]], p.d) + [[216, 220], [590, 240], [560, 150]].map(([x, y], i) => star(x, y, 24 - i * 5, p.w)).join(""),
  // a necklace with a star
  (p) => {
    const beads = Array.from({ length: 15 }, (_, i) => { const t = (Math.PI * (i + 0.5)) / 15; return circle(400 - 196 * Math.cos(t), 196 + 268 * Math.sin(t), i % 2 ? 15 : 23, i % 2 ? p.e : i % 4 ? p.c : p.a); }).join("");
    return stroke("M204 196A196 268 0 0 0 596 196", p.d, 6) + beads + circle(400, 476, 17, "none", `stroke="${p.k}" stroke-width="8"`) + star(400, 572, 88, p.a) + star(400, 572, 60, p.e) + star(400, 572, 34, p.c) + circle(400, 572, 11, p.w);
  },
  // earrings
  (p) => {
    const one = stroke("M0-200q-40-6-40 34 0 30 40 34", p.a, 11) + star(0, -104, 36, p.a) + star(0, -104, 19, p.e) + path("M0-66C70-10 96 50 84 96a88 84 0 0 1-168 0C-96 50-70-10 0-66z", p.c) + path("M0-66C70-10 96 50 84 96A88 84 0 0 1 0 180z", p.d) +
      star(0, 76, 48, p.a) + circle(0, 76, 17, "#e2764f") + [-48, -16, 16, 48].map((x) => stroke(`M${x} ${176 - Math.abs(x) * 0.5}v36`, p.a, 6) + circle(x, 222 - Math.abs(x) * 0.5, 12, "#e2764f")).join("");
    return group(one, "translate(280 376) rotate(5)") + group(one, "translate(522 420) rotate(-5)");
  },
];

export const clothingShoes = [
  // babouches
  (p) => {
    const shoe = path("M0-232C64-232 92-160 92-90c0 60-22 96-22 150 0 60 10 84-6 132q-16 48-64 48t-64-48c-16-48-6-72-6-132 0-54-22-90-22-150 0-70 28-142 92-142z", p.d) +
      path("M0 40c36 0 52 20 52 60 0 44 6 60-2 92q-12 32-50 32t-50-32c-8-32-2-48-2-92 0-40 16-60 52-60z", p.e) + path("M0-240C70-240 98-160 98-86c0 56-24 92-28 140Q40 20 0 20t-70 34C-74 6-98-30-98-86c0-74 28-154 98-154z", p.a) + path("M0-240C70-240 98-160 98-86c0 56-24 92-28 140Q40 20 0 20z", p.b) + star(0, -96, 50, p.c) + star(0, -96, 26, p.e);
    return group(shoe, "translate(296 408) rotate(-9)") + group(shoe, "translate(504 408) rotate(9)");
  },
  // a kaftan
  (p) => turned("M400 190h58l116 62 62 158-78 34-34-66 62 246H400z", p.a, p.b) + turned("M400 190h40q-8 54-40 74z", p.w, p.w) + turned("M400 250h16v374h-16z", p.c, p.d) +
    both(poly([[636, 410], [558, 444], [549, 424], [626, 388]], p.c) + poly([[586, 624], [575, 588], [400, 588], [400, 624]], p.c)) + turned("M400 400h132l8 30H400z", p.e, p.e) +
    [292, 340, 388].map((y) => circle(400, y, 9, p.w)).join("") + star(400, 415, 25, p.c) + star(400, 415, 12, p.w) + both(star(480, 520, 24, p.e)),
  // a sun hat
  (p) => ground(588, 270, p) + ellipse(400, 520, 268, 74, p.b) + ellipse(400, 508, 268, 72, p.a) + path("M250 504C250 340 310 236 400 236s150 104 150 268q-150 50-300 0z", p.a) + path("M400 236c90 0 150 104 150 268q-74 25-150 25z", p.b) +
    path("M252 466q148 48 296 0l3 46q-151 50-302 0z", p.c) + path("M400 490q74 0 148-24l3 46q-75 25-151 25z", p.d) + star(318, 508, 30, "#e2764f") + stroke("M300 380q100 30 200 0M330 310q70 22 140 0", p.b, 6),
];
