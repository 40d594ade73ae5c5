//! The shelves of the shop.

use super::{Term, term};

/// Collections that can be a product's main one; drawings exist for each. Whatever no rule fits is a curiosity.
pub const PRIMARY: [&str; 13] = [
    "home-decor",
    "kitchen-dining",
    "candles-lighting",
    "bags-travel",
    "stationery-gifts",
    "toys-games",
    "garden-outdoor",
    "jewellery-accessories",
    "party-seasonal",
    "textiles-bath",
    "storage-boxes",
    "clothing-shoes",
    "curiosities",
];

/// Every collection, in menu order: the main ones, then those that gather products of several by theme (their slug is the theme's).
pub const COLLECTIONS: &[Term] = &[
    term(
        "home-decor",
        ["Décoration", "ديكور المنزل", "Home decor"],
        "",
        "cadre, miroir, vase, horloge, statue, decoration, tableau, coussin",
        "إطار, مرآة, مزهرية, ساعة حائط, لوحة, ديكور, وسادة",
    ),
    term(
        "kitchen-dining",
        ["Cuisine et table", "المطبخ والمائدة", "Kitchen & dining"],
        "",
        "tasse, mug, assiette, bol, verre a the, theiere, tajine, plateau, saladier, couvert, nappe, carafe, \
        cafetiere, moule, casserole, tablier, bocal, saliere",
        "كوب, فنجان, صحن, طبق, طاجين, إبريق, براد, صينية, قدر, مئزر, ملعقة",
    ),
    term(
        "candles-lighting",
        ["Bougies et luminaires", "الشموع والإنارة", "Candles & lighting"],
        "",
        "bougie, bougeoir, photophore, lampe, lanterne, guirlande lumineuse, abat jour, encens",
        "شمعة, شموع, شمعدان, مصباح, فانوس, بخور, ثريا",
    ),
    term(
        "bags-travel",
        ["Sacs et voyage", "الحقائب والسفر", "Bags & travel"],
        "",
        "sac, sacoche, valise, cabas, porte monnaie, portefeuille, trousse, panier, couffin, parapluie",
        "حقيبة, حقائب, شنطة, محفظة, قفة, مظلة",
    ),
    term(
        "stationery-gifts",
        ["Papeterie et cadeaux", "القرطاسية والهدايا", "Stationery & gifts"],
        "",
        "carnet, cahier, stylo, crayon, carte, papier cadeau, agenda, livre, autocollant",
        "دفتر, قلم, أقلام, بطاقة, كتاب, ورق هدايا",
    ),
    term(
        "toys-games",
        ["Jouets et jeux", "الألعاب", "Toys & games"],
        "",
        "jouet, poupee, puzzle, jeu, jeux, peluche, doudou",
        "لعبة, ألعاب, دمية, أحجية",
    ),
    term(
        "garden-outdoor",
        ["Jardin et plein air", "الحديقة والهواء الطلق", "Garden & outdoor"],
        "",
        "jardin, arrosoir, pot de fleur, jardiniere, hamac, parasol, plante",
        "حديقة, مرشة, أصيص, أرجوحة, نبتة",
    ),
    term(
        "jewellery-accessories",
        ["Bijoux et accessoires", "المجوهرات والإكسسوارات", "Jewellery & accessories"],
        "",
        "collier, bracelet, bague, boucle d oreille, broche, pendentif, montre, lunettes de soleil, porte cle, barrette",
        "قلادة, عقد, سوار, خاتم, أقراط, دبوس, ساعة يد, نظارات شمسية, مجوهرات",
    ),
    term(
        "party-seasonal",
        ["Fêtes et saisons", "الحفلات والمواسم", "Party & seasonal"],
        "",
        "ballon, guirlande, fanion, cotillon, noel, paques, anniversaire, ramadan, aid",
        "بالون, زينة, عيد, رمضان, حفلة",
    ),
    term(
        "textiles-bath",
        ["Textile et bain", "المنسوجات والحمّام", "Textiles & bath"],
        "",
        "serviette, drap, plaid, couverture, savon, bouillotte, rideau, tapis, gant de toilette, hammam",
        "منشفة, بطانية, صابون, ستارة, سجادة, زربية, حمام, ليفة",
    ),
    term(
        "storage-boxes",
        ["Rangement et boîtes", "التخزين والعلب", "Storage & boxes"],
        "",
        "boite, coffret, coffre, rangement, tiroir, etagere, crochet, casier",
        "علبة, صندوق, خزانة, رف, درج",
    ),
    term(
        "clothing-shoes",
        ["Vêtements et chaussures", "الملابس والأحذية", "Clothing & shoes"],
        "",
        "robe, chemise, pantalon, jean, t shirt, tee shirt, casquette, chapeau, bonnet, chaussure, babouche, \
        mocassin, djellaba, caftan, gandoura, echarpe, foulard, veste, jupe, debardeur",
        "فستان, قميص, سروال, قبعة, حذاء, بلغة, جلابة, قفطان, وشاح, سترة, تنورة",
    ),
    term("curiosities", ["Curiosités", "طرائف ونوادر", "Curiosities"], "", "", ""),
    term("christmas", ["Noël", "عيد الميلاد", "Christmas"], "", "", ""),
    term("vintage", ["Vintage", "طراز عتيق", "Vintage"], "", "", ""),
];
