// Motifs of single things, for products whose name says that they are one. The figure behind a name is its ground:
// 1 deep, 2 pale, 3 warm. What is drawn must be what the name says, so each is plain and whole.
import { both, circle, ellipse, ground, group, leaf, path, poly, rect, star, stroke, turned } from "../draw.mjs";

const heart = (x, y, s, fill) => group(path("M0 92C-92 26-128-22-128-66c0-42 30-70 66-70 28 0 50 16 62 42 12-26 34-42 62-42 36 0 66 28 66 70 0 44-36 92-128 158z", fill), `translate(${x} ${y}) scale(${s})`);

export const THINGS = {
  // a mug, steaming
  "mug-2": (p) => ground(628, 170, p) + stroke("M548 372h34q56 0 56 62t-62 66h-40", p.d, 30) + turned("M400 312h160v236q0 66-62 70H400z", p.a, p.b) +
    rect(240, 440, 320, 46, p.c) + star(400, 463, 15, p.a) + both(star(330, 463, 11, p.a)) + ellipse(400, 312, 160, 26, p.k) + ellipse(400, 316, 138, 18, p.d) +
    both(stroke("M344 262q-22-32 0-60t0-56", p.w, 10)),
  // a bowl
  "bowl-3": (p) => ground(612, 170, p) + turned("M400 352h232q-8 170-150 222H400z", p.a, p.b) + turned("M400 574h74l18 34H400z", p.c, p.c) + ellipse(400, 352, 232, 40, p.c) + ellipse(400, 356, 200, 28, p.d) +
    [-2, -1, 0, 1, 2].map((i) => star(400 + i * 82, 446 - Math.abs(i) * 8, 22, p.e)).join(""),
  // a plate seen from above
  "plate-1": (p) => circle(400, 412, 248, p.k, 'opacity=".2"') + circle(400, 400, 248, p.a) + circle(400, 400, 166, p.b) + circle(400, 400, 150, p.w) + star(400, 400, 96, p.c) + star(400, 400, 52, p.e) +
    Array.from({ length: 16 }, (_, i) => group(star(400, 194, 16, i % 2 ? p.e : p.c), `rotate(${i * 22.5} 400 400)`)).join(""),
  // a tall bottle with its stopper
  "bottle-3": (p) => ground(650, 110, p) + turned("M400 300h44q6 56 50 92 26 22 26 66v158q0 28-28 28H400z", p.a, p.b) + turned("M400 206h36v96H400z", p.a, p.b) + turned("M400 156h44v52H400z", p.d, p.c) +
    rect(280, 470, 240, 96, p.c) + star(400, 518, 36, p.a) + rect(360, 286, 80, 16, p.e),
  // a jar under its cloth
  "jar-2": (p) => ground(644, 150, p) + turned("M400 288h130q34 20 34 70v220q0 62-60 62H400z", p.a, p.b) + rect(262, 396, 276, 150, p.w, 6) + rect(282, 416, 236, 110, p.c, 4) + star(400, 471, 40, p.w) +
    turned("M400 192h132q22 44 40 96H400z", p.e, p.d) + rect(258, 272, 284, 22, p.k, 8) + both(circle(470, 232, 10, p.w) + circle(424, 252, 8, p.w)),
  // a cake on its stand
  "cake-1": (p) => ground(640, 170, p) + turned("M400 512h214v26q-60 30-150 32l20 64H400z", p.a, p.b) + turned("M400 340h158v172H400z", p.w, p.b) + turned("M400 332h170v52q-26 36-44 0-22 44-48 0-20 34-42 0-18 32-36 4z", p.e, p.e) +
    circle(400, 304, 32, p.c) + stroke("M404 276q10-40 40-52", p.d, 7) + both(star(492, 450, 18, p.c)) + star(400, 450, 20, p.c),
  // a knife, a fork and a spoon
  "cutlery-2": (p) => {
    const fork = stroke("M290 340v300", p.a, 26) + stroke("M290 340v300", p.b, 8) + [-34, 0, 34].map((x) => stroke(`M${290 + x} 170v110`, p.a, 15)).join("") + path("M248 262h84q4 76-28 92h-28q-32-16-28-92z", p.a);
    const knife = path("M382 168q52 60 44 232h-44z", p.a) + rect(382, 392, 34, 254, p.c, 16);
    const spoon = ellipse(512, 240, 50, 76, p.a) + ellipse(522, 240, 32, 56, p.b) + stroke("M512 310v330", p.e, 26);
    return fork + knife + spoon;
  },
  // a heart on its ribbon
  "heart-1": (p) => stroke("M400 118V250", p.e, 10) + heart(400, 430, 1.75, p.d) + heart(400, 420, 1.5, p.e) + heart(400, 412, 0.86, p.a) + star(400, 396, 36, p.c),
  // a star on its ribbon
  "star-3": (p) => stroke("M400 110V220", p.c, 10) + star(400, 430, 226, p.b) + star(400, 424, 204, p.a) + star(400, 424, 118, p.c) + star(400, 424, 58, p.e),
  // a butterfly
  "butterfly-2": (p) => both(path("M408 402q40-190 190-186 84 4 62 112-20 90-252 84z", p.a) + path("M408 410q196-10 214 76 8 96-88 112-92 8-126-176z", p.c) + circle(560, 296, 34, p.e) + circle(536, 506, 24, p.a)) +
    rect(388, 300, 24, 300, p.k, 12) + both(stroke("M404 306q10-74 66-92", p.k, 9)) + circle(400, 292, 22, p.k),
  // a bird on a branch
  "bird-3": (p) => stroke("M150 566q260-60 500 8", p.e, 18) + leaf([560, 556], [640, 486], 26, p.e) + leaf([210, 556], [160, 480], 24, p.e) +
    path("M196 318q8-128 132-128 92 0 120 92 34 94 190 214 12 12-6 18-74 22-152 4-56 30-128 26-156-14-156-226z", p.a) + path("M338 356q116-4 190 104-112 44-190-104z", p.c) + poly([[198, 290], [138, 314], [200, 330]], p.d) + circle(282, 272, 15, p.k) +
    stroke("M352 536v44M392 536v40", p.k, 9),
  // a flower
  "flower-2": (p) => stroke("M400 400q-16 150 8 280", p.e, 16) + leaf([402, 590], [262, 512], 44, "#2f8f6e") + leaf([404, 630], [548, 550], 44, "#2f8f6e") +
    Array.from({ length: 8 }, (_, i) => group(ellipse(400, 196, 52, 92, i % 2 ? p.a : p.b), `rotate(${i * 45} 400 316)`)).join("") + circle(400, 316, 66, p.e) + star(400, 316, 42, p.w),
  // a tote
  "tote-1": (p) => ground(656, 200, p) + stroke("M310 330V250q0-90 90-90t90 90v80", p.e, 24) + turned("M400 316h176l30 330H400z", p.a, p.b) + star(400, 482, 96, p.c) + star(400, 482, 50, p.e),
  // a tea light in its glass
  "tealight-1": (p) => ground(624, 150, p) + circle(400, 420, 220, p.c, 'opacity=".18"') + turned("M400 300h150l-26 300q-2 22-26 22H400z", p.a, p.b) + path("M262 330h276l-22 262H284z", p.c, 'opacity=".55"') +
    rect(336, 508, 128, 76, p.w, 8) + ellipse(400, 508, 64, 13, p.b) + stroke("M400 506v-26", p.k, 6) + path("M400 372q54 74 0 110q-54-36 0-110z", p.e) + path("M400 416q24 34 0 56q-24-20 0-56z", p.w) + both(star(500, 350, 16, p.e)) + star(400, 344, 16, p.e),
  // a bracelet of beads
  "bracelet-3": (p) => Array.from({ length: 22 }, (_, i) => {
    const angle = (i * 2 * Math.PI) / 22, x = 400 + 214 * Math.cos(angle), y = 400 + 170 * Math.sin(angle);
    return circle(x, y, i % 4 ? 30 : 38, [p.a, p.c, p.b, p.e][i % 4]);
  }).join("") + star(400, 578, 62, p.a) + star(400, 578, 34, p.c),
  // a mirror in a pointed frame
  "mirror-1": (p) => turned("M400 120q40 60 120 96 90 44 90 152v296H400z", p.c, p.d) + turned("M400 190q30 46 96 76 64 32 64 104v246H400z", p.a, "#dfe6fb") + stroke("M300 520 470 330M322 566 500 366", p.w, 12) + star(400, 148, 20, p.e) + both(star(584, 640, 16, p.a)),
  // a card, standing
  "card-2": (p) => ground(622, 190, p) + poly([[226, 196], [430, 160], [430, 580], [226, 616]], p.b) + rect(430, 160, 0, 0, p.b) + poly([[430, 160], [588, 214], [588, 634], [430, 580]], p.a) + poly([[454, 212], [564, 250], [564, 588], [454, 550]], p.w) +
    heart(508, 404, 0.42, p.c) + stroke("M262 268l132-24M262 312l132-24M262 356l92-17", p.a, 8),
  // rolls of paper
  "paper-3": (p) => {
    const roll = (x, turn, light, dark, dot) => group(rect(x - 52, 150, 104, 500, light, 10) + rect(x + 4, 150, 48, 500, dark, 10) + [220, 320, 420, 520].map((y, i) => star(x + (i % 2 ? 20 : -22), y, 17, dot)).join("") + ellipse(x, 152, 52, 17, p.w) + ellipse(x, 152, 24, 8, p.k), `rotate(${turn} ${x} 620)`);
    return ground(652, 190, p) + roll(310, -12, p.c, p.d, p.a) + roll(492, 12, p.e, p.e, p.a) + roll(400, 0, p.a, p.b, p.c) + rect(334, 430, 132, 34, p.c, 6);
  },
  // an umbrella
  "umbrella-1": (p) => stroke("M400 190V600q0 56 52 56t52-52", p.d, 18) + turned("M400 150q220 16 254 270-42-46-84 0-42-46-86 0-40-42-84-2z", p.a, p.b) + both(path("M400 150q96 90 84 270-42-46-84 0z", p.c)) + stroke("M400 152v-34", p.e, 14),
  // a garland of little lamps
  "lamps-1": (p) => stroke("M90 250q310 220 620 0", p.b, 8) + [[140, 282, p.c], [254, 340, p.e], [400, 362, p.a], [546, 340, p.c], [660, 282, p.e]].map(([x, y, fill]) => circle(x, y + 92, 92, p.c, 'opacity=".16"') + rect(x - 18, y - 6, 36, 36, p.k, 5) + path(`M${x - 26} ${y + 28}h52q42 60-26 130-68-70-26-130z`, fill)).join(""),
  // a sign on a string
  "sign-3": (p) => stroke("M236 330 400 176 564 330", p.k, 8) + circle(400, 176, 14, p.k) + rect(166, 330, 468, 246, p.b, 12) + rect(166, 330, 468, 228, p.a, 12) + `<rect x="192" y="354" width="416" height="180" rx="8" fill="none" stroke="${p.c}" stroke-width="8"/>` + star(400, 444, 52, p.c) + both(stroke("M494 424h74M494 464h52", p.d, 11)),
};
