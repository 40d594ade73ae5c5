// Motifs of two collections that cross the others: Christmas, and what looks of another time.
import { both, circle, ellipse, ground, group, leaf, path, poly, rect, star, stroke, turned } from "../draw.mjs";

export const christmas = [
  // a fir tree
  (p) => {
    const lights = [[340, 340], [452, 356], [318, 452], [410, 440], [490, 470], [290, 556], [372, 548], [462, 560], [540, 552]];
    return ground(656, 170, p) + rect(374, 590, 52, 62, "#7a4a22") + turned("M400 196 494 330H460L540 450H502L590 596H400z", "#57b592", "#2f8f6e") +
      lights.map(([x, y], i) => (i % 2 ? circle(x, y, 13, p.e) : star(x, y, 16, p.c))).join("") + star(400, 176, 46, p.c) + star(400, 176, 22, p.a);
  },
  // a snow globe
  (p) => ground(660, 160, p) + circle(400, 370, 198, p.w) + circle(400, 370, 182, "#dfe6fb") + path("M226 424q80-40 174-12t174-6a182 182 0 0 1-348 18z", p.w) +
    turned("M400 236 448 310H430L474 376H452L500 446H400z", p.a, p.b) + star(400, 232, 24, p.e) + [[290, 300], [520, 280], [330, 230], [540, 380], [270, 380], [470, 236], [310, 450], [520, 460]].map(([x, y], i) => circle(x, y, i % 2 ? 8 : 6, i > 5 ? p.b : p.w)).join("") +
    path("M300 252q-50 48-48 118", "none", `stroke="${p.w}" stroke-width="12" stroke-linecap="round"`) + turned("M400 536h128l34 108H400z", p.c, p.d) + star(400, 592, 30, p.e) + star(400, 592, 14, p.w),
  // a stocking
  (p) => stroke("M470 150q40-30 40 30", p.e, 11) + path("M320 220h180v230c0 40 20 50 60 78 56 40 40 120-36 120H420c-70 0-100-36-100-96z", p.c) + path("M410 220h90v230c0 40 20 50 60 78 56 40 40 120-36 120H420c60-60-10-120-10-200z", p.d) +
    path("M320 530c60 0 96 50 96 118-64-2-96-40-96-96z", p.e) + path("M560 528c56 40 40 120-36 120h-24c-6-56 16-96 60-120z", p.e) + rect(300, 170, 220, 84, p.a, 26) + path("M410 170h84a26 26 0 0 1 26 26v32a26 26 0 0 1-26 26h-84z", p.b) + star(410, 356, 54, p.a) + star(410, 356, 28, "#e2764f"),
];

export const vintage = [
  // a gramophone
  (p) => ground(640, 210, p) + stroke("M420 500q-30-80 20-140", p.d, 24) + path("M300 150c120 10 250 60 300 190-70 40-130 46-176 30C380 340 300 270 300 150z", p.c) + path("M424 370c46 16 106 10 176-30-20-52-52-91-92-120-30 50-60 100-84 150z", p.d) + group(ellipse(0, 0, 36, 116, p.e), "translate(456 246) rotate(-58)") +
    ellipse(400, 508, 176, 26, p.k) + rect(210, 520, 380, 108, p.a, 8) + rect(400, 520, 190, 108, p.b, 8) + rect(196, 616, 408, 20, p.e, 6) + star(400, 572, 36, p.e) + star(400, 572, 18, p.a) + both(star(500, 572, 20, p.c)) + stroke("M590 560h44v-34", p.c, 10) + circle(634, 520, 14, p.e),
  // a wireless set
  (p) => ground(630, 220, p) + path("M190 610V400c0-110 90-190 210-190s210 80 210 190v210z", p.a) + path("M400 210c120 0 210 80 210 190v210H400z", p.b) + path("M250 470v-64c0-74 66-128 150-128s150 54 150 128v64z", p.w) +
    [288, 326, 364, 402, 440, 478, 516].map((x) => rect(x - 9, 290 + Math.abs(x - 402) * 0.35, 14, 176 - Math.abs(x - 402) * 0.35, p.c, 5)).join("") + star(400, 388, 56, p.e) + star(400, 388, 30, p.w) + rect(250, 494, 300, 26, p.e, 6) + rect(372, 490, 8, 34, p.c) +
    [294, 506].map((x) => circle(x, 562, 30, p.w) + circle(x, 562, 20, p.d) + rect(x - 3, 542, 6, 20, p.w)).join("") + rect(366, 548, 68, 28, p.w, 8) + rect(220, 608, 60, 16, p.k, 4) + rect(520, 608, 60, 16, p.k, 4),
  // a camera
  (p) => ground(600, 240, p) + rect(180, 290, 440, 300, p.c, 30) + path("M400 290h190q30 0 30 30v240q0 30-30 30H400z", p.d) + path("M310 292l26-62h128l26 62z", p.a) + rect(180, 350, 440, 150, p.a) + rect(400, 350, 220, 150, p.b) + rect(216, 262, 70, 32, p.a, 8) + rect(526, 254, 44, 40, "#e2764f", 8) +
    circle(400, 436, 130, p.c) + circle(400, 436, 108, p.w) + circle(400, 436, 88, p.d) + star(400, 436, 70, p.c) + circle(400, 436, 34, "#101230") + circle(382, 416, 12, p.w) + rect(366, 248, 68, 30, p.d, 6) + star(560, 330, 17, p.a),
];
