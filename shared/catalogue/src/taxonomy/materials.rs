//! Materials named in products.

use super::{Term, term};

pub(super) const MATERIALS: &[Term] = &[
    term("glass", ["Verre", "زجاج", "Glass"], &["glass", "murano", "cutglass"], &["verre"], &["زجاج", "زجاجي", "زجاجية"]),
    term("crystal", ["Cristal", "كريستال", "Crystal"], &["crystal", "diamante"], &["cristal"], &["كريستال"]),
    term("pearl", ["Perle et nacre", "لؤلؤ وصدف", "Pearl & shell"], &["pearl", "shell", "mother of pearl", "capiz"], &["perle", "nacre"], &["لؤلؤ", "صدف"]),
    term("ceramic", ["Céramique", "خزف", "Ceramic"], &["ceramic", "china", "terracotta", "stoneware"], &["ceramique", "faience", "gres", "terre cuite"], &["خزف", "فخار", "سيراميك"]),
    term("porcelain", ["Porcelaine", "بورسلين", "Porcelain"], &["porcelain"], &["porcelaine"], &["بورسلين"]),
    term("zinc", ["Zinc", "زنك", "Zinc"], &["zinc"], &["zinc"], &["زنك"]),
    term("enamel", ["Émail", "مينا", "Enamel"], &["enamel"], &["email", "emaille", "emaillee"], &["مينا"]),
    term("tin", ["Fer-blanc", "صفيح", "Tin"], &["tin"], &["fer blanc"], &["صفيح"]),
    term(
        "metal",
        ["Métal", "معدن", "Metal"],
        &["metal", "iron", "steel", "wire", "aluminium", "chrome", "brass", "cast iron"],
        &["metal", "acier", "fer", "laiton", "inox"],
        &["معدن", "معدني", "معدنية", "حديد", "نحاس"],
    ),
    term("wood", ["Bois", "خشب", "Wood"], &["wood", "wooden", "bamboo", "camphor"], &["bois", "bambou"], &["خشب", "خشبي", "خشبية"]),
    term("wicker", ["Osier", "خوص", "Wicker"], &["wicker", "raffia", "woven", "rattan"], &["osier", "raphia", "rotin"], &["خوص", "رافيا"]),
    term("paper", ["Papier", "ورق", "Paper"], &["paper", "tissue", "origami", "decoupage", "cardboard"], &["papier", "carton"], &["ورق", "ورقي", "ورقية"]),
    term("felt", ["Feutrine", "لبّاد", "Felt"], &["felt", "feltcraft"], &["feutre", "feutrine"], &["لباد"]),
    term("cotton", ["Coton", "قطن", "Cotton"], &["cotton", "canvas", "gingham", "denim"], &["coton"], &["قطن", "قطني", "قطنية"]),
    term("wool", ["Laine et tricot", "صوف وتريكو", "Wool & knit"], &["wool", "woolly", "knitted", "crochet"], &["laine", "tricot"], &["صوف", "صوفي"]),
    term("silk", ["Soie et velours", "حرير ومخمل", "Silk & velvet"], &["silk", "velvet", "satin", "organdy", "voile", "chenille"], &["soie", "velours", "satin"], &["حرير", "مخمل"]),
    term("lace", ["Dentelle", "دانتيل", "Lace"], &["lace"], &["dentelle"], &["دانتيل"]),
    term("linen", ["Lin", "كتّان", "Linen"], &["linen"], &["lin"], &["كتان"]),
    term("leather", ["Cuir", "جلد", "Leather"], &["leather", "suede"], &["cuir"], &["جلد", "جلدي", "جلدية"]),
    term("feather", ["Plume", "ريش", "Feather"], &["feather"], &["plume"], &["ريش"]),
    term("plastic", ["Plastique et acrylique", "بلاستيك وأكريليك", "Plastic & acrylic"], &["plastic", "acrylic", "melamine", "resin", "polyester", "bakelike"], &["plastique", "acrylique"], &["بلاستيك", "أكريليك"]),
    term("rubber", ["Caoutchouc et silicone", "مطاط وسيليكون", "Rubber & silicone"], &["rubber", "silicon", "silicone", "inflatable"], &["caoutchouc", "silicone"], &["مطاط", "سيليكون"]),
    term("stone", ["Pierre et ardoise", "حجر وأردواز", "Stone & slate"], &["slate", "stone", "gemstone", "marble", "pebble", "quartz"], &["ardoise", "pierre", "marbre"], &["حجر", "رخام"]),
];
