//! The words generated names are made of. Nouns, colours, materials and themes are those that the shop's taxonomy knows.

use Gender::{F, M};

/// Grammatical gender: French and Arabic colours agree with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    M,
    F,
}

/// A thing that is sold.
pub(super) struct Noun {
    /// Slug of its main collection.
    pub(super) collection: &'static str,
    pub(super) fr: (&'static str, Gender),
    pub(super) ar: (&'static str, Gender),
    pub(super) en: &'static str,
    /// Lowest and highest price in whole dirhams.
    pub(super) prices: (u32, u32),
}

/// A colour, masculine and feminine.
pub(super) struct Colour {
    pub(super) fr: [&'static str; 2],
    pub(super) ar: [&'static str; 2],
    pub(super) en: &'static str,
}

const fn noun(
    collection: &'static str,
    fr: (&'static str, Gender),
    ar: (&'static str, Gender),
    en: &'static str,
    prices: (u32, u32),
) -> Noun {
    Noun { collection, fr, ar, en, prices }
}

const fn colour(fr: [&'static str; 2], ar: [&'static str; 2], en: &'static str) -> Colour {
    Colour { fr, ar, en }
}

/// Every noun.
pub(super) const NOUNS: &[Noun] = &[
    noun("home-decor", ("Miroir", M), ("مرآة", F), "mirror", (90, 1800)),
    noun("home-decor", ("Cadre", M), ("إطار", M), "photo frame", (40, 400)),
    noun("home-decor", ("Vase", M), ("مزهرية", F), "vase", (60, 900)),
    noun("home-decor", ("Coussin", M), ("وسادة", F), "cushion", (60, 450)),
    noun("home-decor", ("Horloge", F), ("ساعة حائط", F), "wall clock", (120, 900)),
    noun("home-decor", ("Tableau", M), ("لوحة", F), "picture", (80, 1500)),
    noun("kitchen-dining", ("Théière", F), ("إبريق", M), "teapot", (90, 700)),
    noun("kitchen-dining", ("Tasse", F), ("فنجان", M), "cup", (20, 160)),
    noun("kitchen-dining", ("Assiette", F), ("صحن", M), "plate", (30, 260)),
    noun("kitchen-dining", ("Bol", M), ("طبق", M), "bowl", (25, 220)),
    noun("kitchen-dining", ("Tajine", M), ("طاجين", M), "tagine", (80, 600)),
    noun("kitchen-dining", ("Plateau", M), ("صينية", F), "tray", (60, 700)),
    noun("candles-lighting", ("Bougie", F), ("شمعة", F), "candle", (25, 220)),
    noun("candles-lighting", ("Lanterne", F), ("فانوس", M), "lantern", (90, 1100)),
    noun("candles-lighting", ("Lampe", F), ("مصباح", M), "lamp", (120, 1600)),
    noun("candles-lighting", ("Photophore", M), ("شمعدان", M), "candle holder", (35, 300)),
    noun("bags-travel", ("Sac", M), ("حقيبة", F), "bag", (90, 1200)),
    noun("bags-travel", ("Valise", F), ("شنطة سفر", F), "suitcase", (300, 2200)),
    noun("bags-travel", ("Portefeuille", M), ("محفظة", F), "wallet", (80, 600)),
    noun("bags-travel", ("Panier", M), ("قفة", F), "basket", (60, 450)),
    noun("stationery-gifts", ("Carnet", M), ("دفتر", M), "notebook", (20, 180)),
    noun("stationery-gifts", ("Stylo", M), ("قلم", M), "pen", (10, 250)),
    noun("stationery-gifts", ("Carte", F), ("بطاقة", F), "card", (8, 60)),
    noun("stationery-gifts", ("Agenda", M), ("كتاب مواعيد", M), "diary", (50, 300)),
    noun("toys-games", ("Poupée", F), ("دمية", F), "doll", (50, 400)),
    noun("toys-games", ("Puzzle", M), ("أحجية", F), "puzzle", (40, 300)),
    noun("toys-games", ("Peluche", F), ("لعبة محشوة", F), "soft toy", (50, 350)),
    noun("toys-games", ("Jeu", M), ("لعبة", F), "game", (60, 500)),
    noun("garden-outdoor", ("Arrosoir", M), ("مرشة", F), "watering can", (60, 350)),
    noun("garden-outdoor", ("Jardinière", F), ("أصيص", M), "planter", (50, 500)),
    noun("garden-outdoor", ("Hamac", M), ("أرجوحة", F), "hammock", (200, 1200)),
    noun("garden-outdoor", ("Plante", F), ("نبتة", F), "plant", (30, 400)),
    noun("jewellery-accessories", ("Collier", M), ("قلادة", F), "necklace", (60, 2400)),
    noun("jewellery-accessories", ("Bracelet", M), ("سوار", M), "bracelet", (40, 1800)),
    noun("jewellery-accessories", ("Bague", F), ("خاتم", M), "ring", (50, 2600)),
    noun("jewellery-accessories", ("Broche", F), ("دبوس", M), "brooch", (40, 600)),
    noun("jewellery-accessories", ("Montre", F), ("ساعة يد", F), "watch", (200, 3500)),
    noun("party-seasonal", ("Guirlande", F), ("زينة", F), "garland", (30, 250)),
    noun("party-seasonal", ("Ballon", M), ("بالون", M), "balloon", (5, 60)),
    noun("party-seasonal", ("Fanion", M), ("زينة حفلة", F), "bunting", (25, 180)),
    noun("textiles-bath", ("Tapis", M), ("زربية", F), "rug", (250, 6000)),
    noun("textiles-bath", ("Serviette", F), ("منشفة", F), "towel", (40, 300)),
    noun("textiles-bath", ("Couverture", F), ("بطانية", F), "blanket", (150, 1200)),
    noun("textiles-bath", ("Rideau", M), ("ستارة", F), "curtain", (120, 900)),
    noun("textiles-bath", ("Savon", M), ("صابون", M), "soap", (15, 120)),
    noun("storage-boxes", ("Boîte", F), ("علبة", F), "box", (30, 350)),
    noun("storage-boxes", ("Coffret", M), ("صندوق", M), "chest", (80, 1400)),
    noun("storage-boxes", ("Étagère", F), ("رف", M), "shelf", (150, 1800)),
    noun("clothing-shoes", ("Robe", F), ("فستان", M), "dress", (150, 1800)),
    noun("clothing-shoes", ("Chemise", F), ("قميص", M), "shirt", (120, 700)),
    noun("clothing-shoes", ("Djellaba", F), ("جلابة", F), "djellaba", (250, 2200)),
    noun("clothing-shoes", ("Caftan", M), ("قفطان", M), "kaftan", (400, 6000)),
    noun("clothing-shoes", ("Foulard", M), ("وشاح", M), "scarf", (60, 600)),
    noun("clothing-shoes", ("Veste", F), ("سترة", F), "jacket", (250, 2000)),
];

/// Every colour.
pub(super) const COLOURS: &[Colour] = &[
    colour(["rouge", "rouge"], ["أحمر", "حمراء"], "red"),
    colour(["rose", "rose"], ["وردي", "وردية"], "pink"),
    colour(["orange", "orange"], ["برتقالي", "برتقالية"], "orange"),
    colour(["jaune", "jaune"], ["أصفر", "صفراء"], "yellow"),
    colour(["vert", "verte"], ["أخضر", "خضراء"], "green"),
    colour(["turquoise", "turquoise"], ["فيروزي", "فيروزية"], "turquoise"),
    colour(["bleu", "bleue"], ["أزرق", "زرقاء"], "blue"),
    colour(["violet", "violette"], ["بنفسجي", "بنفسجية"], "purple"),
    colour(["marron", "marron"], ["بني", "بنية"], "brown"),
    colour(["noir", "noire"], ["أسود", "سوداء"], "black"),
    colour(["gris", "grise"], ["رمادي", "رمادية"], "grey"),
    colour(["blanc", "blanche"], ["أبيض", "بيضاء"], "white"),
    colour(["crème", "crème"], ["كريمي", "كريمية"], "cream"),
    colour(["argenté", "argentée"], ["فضي", "فضية"], "silver"),
    colour(["doré", "dorée"], ["ذهبي", "ذهبية"], "gold"),
    colour(["bronze", "bronze"], ["نحاسي", "نحاسية"], "copper"),
];

/// Materials in French, Arabic, English.
pub(super) const MATERIALS: &[[&str; 3]] = &[
    ["verre", "زجاج", "glass"],
    ["céramique", "خزف", "ceramic"],
    ["porcelaine", "بورسلين", "porcelain"],
    ["zinc", "زنك", "zinc"],
    ["métal", "معدن", "metal"],
    ["bois", "خشب", "wooden"],
    ["osier", "خوص", "wicker"],
    ["papier", "ورق", "paper"],
    ["feutrine", "لباد", "felt"],
    ["coton", "قطن", "cotton"],
    ["laine", "صوف", "wool"],
];

/// Themes in French, Arabic, English.
pub(super) const THEMES: &[[&str; 3]] = &[
    ["étoile", "نجوم", "star"],
    ["cœur", "قلوب", "heart"],
    ["fleur", "أزهار", "flower"],
    ["vintage", "عتيق", "vintage"],
];

/// What made-up words consist of, in Latin and Arabic letters.
pub(super) const SYLLABLES: &[(&str, &str)] = &[
    ("ta", "تا"),
    ("ma", "ما"),
    ("zou", "زو"),
    ("ri", "ري"),
    ("ka", "كا"),
    ("no", "نو"),
    ("li", "لي"),
    ("ba", "با"),
    ("da", "دا"),
    ("fi", "في"),
    ("gou", "كو"),
    ("ha", "ها"),
    ("ja", "جا"),
    ("lo", "لو"),
    ("mi", "مي"),
    ("na", "نا"),
    ("ou", "أو"),
    ("ra", "را"),
    ("sa", "سا"),
    ("ti", "تي"),
    ("va", "فا"),
    ("wa", "وا"),
    ("ya", "يا"),
    ("zi", "زي"),
    ("bou", "بو"),
    ("che", "شي"),
    ("dri", "دري"),
    ("ker", "كر"),
    ("mel", "مل"),
    ("tar", "تر"),
];
