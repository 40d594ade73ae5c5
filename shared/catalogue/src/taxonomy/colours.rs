//! Colours named in products.

use super::{Term, term};

pub(super) const COLOURS: &[Term] = &[
    term("red", ["Rouge", "أحمر", "Red"], "red, ruby, burgundy, scarlet", "rouge, bordeaux", "أحمر, حمراء"),
    term(
        "pink",
        ["Rose", "وردي", "Pink"],
        "pink, fuschia, fuchsia, lt rose, light rose, dusty rose",
        "rose, fuchsia",
        "وردي, وردية, زهري, زهرية",
    ),
    term("orange", ["Orange", "برتقالي", "Orange"], "orange, amber, peach", "orange", "برتقالي, برتقالية"),
    term("yellow", ["Jaune", "أصفر", "Yellow"], "yellow", "jaune, moutarde", "أصفر, صفراء"),
    term("green", ["Vert", "أخضر", "Green"], "green, olive, lime, mint, jade, pistachio", "vert, verte", "أخضر, خضراء"),
    term(
        "turquoise",
        ["Turquoise", "فيروزي", "Turquoise"],
        "turquoise, turquois, aqua, teal, eau de nile",
        "turquoise",
        "فيروزي, فيروزية",
    ),
    term("blue", ["Bleu", "أزرق", "Blue"], "blue, blackblue, blues, navy", "bleu, bleue, marine", "أزرق, زرقاء"),
    term(
        "purple",
        ["Violet", "بنفسجي", "Purple"],
        "purple, lilac, amethyst, violet",
        "violet, violette, mauve, lilas",
        "بنفسجي, بنفسجية",
    ),
    term(
        "brown",
        ["Marron", "بني", "Brown"],
        "brown, chocolate hot water bottle, bakelike chocolate, umbrella chocolate",
        "marron, brun, brune",
        "بني, بنية",
    ),
    term("black", ["Noir", "أسود", "Black"], "black, earring jet, necklace jet", "noir, noire", "أسود, سوداء"),
    term("grey", ["Gris", "رمادي", "Grey"], "grey, gray", "gris, grise", "رمادي, رمادية"),
    term("white", ["Blanc", "أبيض", "White"], "white, pinkwhite", "blanc, blanche", "أبيض, بيضاء"),
    term("cream", ["Crème", "كريمي", "Cream"], "cream, ivory", "creme, ivoire, ecru, beige", "كريمي, كريمية, بيج"),
    term("silver", ["Argenté", "فضي", "Silver"], "silver", "argente, argentee, argent", "فضي, فضية"),
    term("gold", ["Doré", "ذهبي", "Gold"], "gold", "dore, doree", "ذهبي, ذهبية"),
    term("copper", ["Cuivré", "نحاسي", "Copper"], "copper, bronze", "cuivre, bronze", "نحاسي, نحاسية"),
    term(
        "multicolour",
        ["Multicolore", "متعدد الألوان", "Multicolour"],
        "multicolour, multi colour, multi coloured, colourful, rainbow, assorted colour, asst colour, coloured, \
        psychedelic",
        "multicolore",
        "متعدد الألوان, متعددة الألوان",
    ),
];
