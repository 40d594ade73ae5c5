//! The shelves of the shop, and the list of rules that puts each product on its main one.

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
    term("home-decor", ["Décoration", "ديكور المنزل", "Home decor"], &[], DECO_FR, DECO_AR),
    term("kitchen-dining", ["Cuisine et table", "المطبخ والمائدة", "Kitchen & dining"], &[], KITCHEN_FR, KITCHEN_AR),
    term("candles-lighting", ["Bougies et luminaires", "الشموع والإنارة", "Candles & lighting"], &[], LIGHT_FR, LIGHT_AR),
    term("bags-travel", ["Sacs et voyage", "الحقائب والسفر", "Bags & travel"], &[], BAGS_FR, BAGS_AR),
    term("stationery-gifts", ["Papeterie et cadeaux", "القرطاسية والهدايا", "Stationery & gifts"], &[], PAPER_FR, PAPER_AR),
    term("toys-games", ["Jouets et jeux", "الألعاب", "Toys & games"], &[], TOYS_FR, TOYS_AR),
    term("garden-outdoor", ["Jardin et plein air", "الحديقة والهواء الطلق", "Garden & outdoor"], &[], GARDEN_FR, GARDEN_AR),
    term(
        "jewellery-accessories",
        ["Bijoux et accessoires", "المجوهرات والإكسسوارات", "Jewellery & accessories"],
        &[],
        JEWEL_FR,
        JEWEL_AR,
    ),
    term("party-seasonal", ["Fêtes et saisons", "الحفلات والمواسم", "Party & seasonal"], &[], PARTY_FR, PARTY_AR),
    term("textiles-bath", ["Textile et bain", "المنسوجات والحمّام", "Textiles & bath"], &[], BATH_FR, BATH_AR),
    term("storage-boxes", ["Rangement et boîtes", "التخزين والعلب", "Storage & boxes"], &[], BOXES_FR, BOXES_AR),
    term("clothing-shoes", ["Vêtements et chaussures", "الملابس والأحذية", "Clothing & shoes"], &[], WEAR_FR, WEAR_AR),
    term("curiosities", ["Curiosités", "طرائف ونوادر", "Curiosities"], &[], &[], &[]),
    term("christmas", ["Noël", "عيد الميلاد", "Christmas"], &[], &[], &[]),
    term("vintage", ["Vintage", "طراز عتيق", "Vintage"], &[], &[], &[]),
];

const DECO_FR: &[&str] = &["cadre", "miroir", "vase", "horloge", "statue", "decoration", "tableau", "coussin"];
const DECO_AR: &[&str] = &["إطار", "مرآة", "مزهرية", "ساعة حائط", "لوحة", "ديكور", "وسادة"];
const KITCHEN_FR: &[&str] = &[
    "tasse", "mug", "assiette", "bol", "verre a the", "theiere", "tajine", "plateau", "saladier", "couvert", "nappe", "carafe",
    "cafetiere", "moule", "casserole", "tablier", "bocal", "saliere",
];
const KITCHEN_AR: &[&str] = &["كوب", "فنجان", "صحن", "طبق", "طاجين", "إبريق", "براد", "صينية", "قدر", "مئزر", "ملعقة"];
const LIGHT_FR: &[&str] = &["bougie", "bougeoir", "photophore", "lampe", "lanterne", "guirlande lumineuse", "abat jour", "encens"];
const LIGHT_AR: &[&str] = &["شمعة", "شموع", "شمعدان", "مصباح", "فانوس", "بخور", "ثريا"];
const BAGS_FR: &[&str] = &["sac", "sacoche", "valise", "cabas", "porte monnaie", "portefeuille", "trousse", "panier", "couffin", "parapluie"];
const BAGS_AR: &[&str] = &["حقيبة", "حقائب", "شنطة", "محفظة", "قفة", "مظلة"];
const PAPER_FR: &[&str] = &["carnet", "cahier", "stylo", "crayon", "carte", "papier cadeau", "agenda", "livre", "autocollant"];
const PAPER_AR: &[&str] = &["دفتر", "قلم", "أقلام", "بطاقة", "كتاب", "ورق هدايا"];
const TOYS_FR: &[&str] = &["jouet", "poupee", "puzzle", "jeu", "jeux", "peluche", "doudou"];
const TOYS_AR: &[&str] = &["لعبة", "ألعاب", "دمية", "أحجية"];
const GARDEN_FR: &[&str] = &["jardin", "arrosoir", "pot de fleur", "jardiniere", "hamac", "parasol", "plante"];
const GARDEN_AR: &[&str] = &["حديقة", "مرشة", "أصيص", "أرجوحة", "نبتة"];
const JEWEL_FR: &[&str] =
    &["collier", "bracelet", "bague", "boucle d oreille", "broche", "pendentif", "montre", "lunettes de soleil", "porte cle", "barrette"];
const JEWEL_AR: &[&str] = &["قلادة", "عقد", "سوار", "خاتم", "أقراط", "دبوس", "ساعة يد", "نظارات شمسية", "مجوهرات"];
const PARTY_FR: &[&str] = &["ballon", "guirlande", "fanion", "cotillon", "noel", "paques", "anniversaire", "ramadan", "aid"];
const PARTY_AR: &[&str] = &["بالون", "زينة", "عيد", "رمضان", "حفلة"];
const BATH_FR: &[&str] = &["serviette", "drap", "plaid", "couverture", "savon", "bouillotte", "rideau", "tapis", "gant de toilette", "hammam"];
const BATH_AR: &[&str] = &["منشفة", "بطانية", "صابون", "ستارة", "سجادة", "زربية", "حمام", "ليفة"];
const BOXES_FR: &[&str] = &["boite", "coffret", "coffre", "rangement", "tiroir", "etagere", "crochet", "casier"];
const BOXES_AR: &[&str] = &["علبة", "صندوق", "خزانة", "رف", "درج"];
const WEAR_FR: &[&str] = &[
    "robe", "chemise", "pantalon", "jean", "t shirt", "tee shirt", "casquette", "chapeau", "bonnet", "chaussure", "babouche",
    "mocassin", "djellaba", "caftan", "gandoura", "echarpe", "foulard", "veste", "jupe", "debardeur",
];
const WEAR_AR: &[&str] = &["فستان", "قميص", "سروال", "قبعة", "حذاء", "بلغة", "جلابة", "قفطان", "وشاح", "سترة", "تنورة"];

/// One line of the list: products whose name holds one of the phrases belong to the collection.
#[derive(Debug)]
pub struct Rule {
    /// One of [`PRIMARY`].
    pub collection: &'static str,
    /// Phrases in English names, written as in [`Term::en`].
    pub phrases: &'static [&'static str],
}

const fn rule(collection: &'static str, phrases: &'static [&'static str]) -> Rule {
    Rule { collection, phrases }
}

/// The rules for English names, tried from the top: the first that fits decides. What is specific therefore stands above what is general,
/// and what a thing is above what it is made of or decorated with.
pub const RULES: &[Rule] = &[
    // phrases whose words mean something else by themselves
    rule("textiles-bath", &["hot water bottle", "hottie", "hand warmer", "bath salt", "bath sponge", "ear muff"]),
    rule("bags-travel", &["lunch bag", "lunch box", "travel card", "passport cover", "luggage tag", "first aid", "plaster in tin", "sewing kit"]),
    rule("party-seasonal", &["party candle", "cake candle", "birthday candle", "advent calendar", "egg hunt", "party bag", "party sunglasses"]),
    rule("kitchen-dining", &["cake case", "tea bag", "tea towel", "oven glove", "oven mitt", "cake stand", "cakestand", "jam making", "jam jar with", "ice cream scoop", "egg cup", "recipe", "napkin ring", "wine glass", "ice lolly", "fridge magnet", "toast rack"]),
    rule("stationery-gifts", &["gift bag", "gift tag", "gift wrap", "gift box", "gift sack", "playing card", "greeting card", "birthday card", "gift voucher", "gift tape", "photo album", "scrap book"]),
    rule("toys-games", &["snap card", "card game", "money bank", "money box", "piggy bank", "ping ball", "soft toy", "doll house", "stress ball"]),
    rule("jewellery-accessories", &["key ring", "keyring", "key chain", "key fob", "bag charm", "phone charm", "mobile charm", "hair slide", "hair clip", "hair tie", "hair grip", "hair comb", "hair band", "jewellery"]),
    rule("clothing-shoes", &["flip flop", "rain hat", "rain poncho", "shower cap"]),
    // what is worn
    rule("jewellery-accessories", &["necklace", "bracelet", "earring", "brooch", "bangle", "pendant", "charm", "hairslide", "hairclip", "hairband", "tiara", "choker", "lariat", "=ring", "=rings", "watch", "sunglasses", "badge", "compact mirror", "hair"]),
    // light
    rule("candles-lighting", &["candle", "t light", "tlight", "tealight", "candlestick", "candleholder", "candlepot", "candlestand", "candelabra", "lantern", "votive", "lamp", "lampshade", "=lights", "night light", "nightlight", "chandelier", "incense", "oil burner", "citronella", "torch", "20light", "light garland", "string light", "scented", "chocolatecandle"]),
    // the table and the kitchen
    rule("kitchen-dining", &["mug", "cup", "teacup", "saucer", "teapot", "plate", "bowl", "cutlery", "napkin", "doily", "doiley", "jug", "tray", "placemat", "place mat", "coaster", "cake tin", "biscuit tin", "bread bin", "kitchen", "pantry", "apron", "baking", "cookie", "biscuit", "egg", "beaker", "spoon", "fork", "knife", "frying pan", "colander", "sieve", "whisk", "ladle", "spatula", "rolling pin", "tea set", "tea for one", "tea cosy", "egg cosy", "cosy", "chopping board", "cheese", "butter", "beurre", "glass jar", "bottle opener", "corkscrew", "milk bottle", "goblet", "tumbler", "wine", "champagne", "cocktail", "drinking straw", "straw", "coffee", "sugar", "food", "salad", "pizza", "popcorn", "measuring", "scale", "mould", "platter", "serving", "dinner", "breakfast", "teatime", "snack", "salt", "pepper", "chopstick", "strainer", "tea caddy", "tea tin", "spice", "herb tin", "cooking", "cake", "cupcake", "dish", "tongs", "grinder", "funnel", "flask", "thermos", "aperitif", "toast", "toastrack", "condiment", "sundae", "fruitbowl", "glasses"]),
    // bags and what goes along
    rule("bags-travel", &["bag", "handbag", "shopper", "backpack", "purse", "wallet", "luggage", "suitcase", "satchel", "tote", "umbrella", "parasol", "passport", "travel", "rucksack", "holdall", "mini case"]),
    // water and cloth
    rule("textiles-bath", &["towel", "flannel", "soap", "bathroom", "bath", "washbag", "cushion", "quilt", "throw", "blanket", "doormat", "door mat", "curtain", "rug", "lip gloss", "balm", "cosmetic", "sponge", "toilet", "nail", "pillow", "cushion cover", "tablecloth", "table run", "linen", "filler pad", "make up", "laundry", "peg bag", "perfume", "scent", "fabric", "bib", "shower", "mat"]),
    rule("clothing-shoes", &["slipper", "sock", "scarf", "glove", "mitten", "hat", "t shirt", "shirt", "dress", "shoe", "boot", "poncho", "headphone", "skirt", "jeans", "cap", "loafer", "tank top", "tutu"]),
    // paper
    rule("stationery-gifts", &["card", "=wrap", "wrapping", "notebook", "note book", "pencil", "pen", "=pens", "eraser", "rubber", "sharpener", "ruler", "sticker", "stamp", "journal", "diary", "calendar", "organiser", "address book", "stationery", "writing", "envelope", "memo", "paper", "tape", "ribbon", "tissue", "chalk", "book", "postcard", "invite", "letter", "calculator", "magnet", "notepad", "noteblock", "sketchbook", "tag", "bookcover", "paperweight", "highlighter", "notelet", "minicard", "labels"]),
    // play
    rule("toys-games", &["toy", "doll", "jigsaw", "puzzle", "game", "domino", "skittle", "marble", "harmonica", "skipping rope", "spinning top", "puppet", "teddy", "felt craft", "feltcraft", "craft", "colouring", "drawing", "paint set", "painting set", "modelling", "knitting", "mobile", "helicopter", "windmill", "block", "balloon", "bingo", "ludo", "trumpet", "drum", "robot", "play", "playhouse", "tattoo", "stencil", "croquet", "rounders", "football", "noughts", "naughts", "snake", "bubble", "kite", "rocking horse", "sandcastle", "bucket", "spade", "bouncy", "jack", "transfer", "helicopter", "kaleidoscope", "whistle", "yoyo", "helium", "science", "sewing", "crayon", "monster", "inflatable", "magic", "tool set"]),
    // seasons
    rule("party-seasonal", &["christmas", "easter", "halloween", "valentine", "bunting", "garland", "bauble", "party", "birthday", "confetti", "paper chain", "wreath", "snowman", "snowmen", "santa", "reindeer", "angel", "stocking", "advent", "cracker", "snowflake", "jingle", "tinsel", "flag", "icicle", "honeycomb", "streamer", "chick"]),
    // outside
    rule("garden-outdoor", &["garden", "gardener", "watering", "plant", "planter", "picnic", "bird box", "birdhouse", "bird house", "bird feeder", "bird table", "bird bath", "hammock", "deck chair", "thermometer", "wind chime", "windchime", "windsock", "potting", "seed", "trowel", "rake", "secateur", "kneeling", "herb marker", "marker", "flowerpot", "plant pot", "gazebo", "lawn", "grass", "barrel", "wheelbarrow", "camping", "fishing", "bicycle", "puncture", "dovecote", "beach", "shed", "water pump", "sombrero", "flower pot", "pot holder", "zinc pot", "fairy door", "gnome", "caravan", "tool"]),
    // keeping things
    rule("storage-boxes", &["storage", "box", "tin", "cabinet", "drawer", "chest", "basket", "tidy", "trinket", "jar", "crate", "hook", "rack", "shelf", "shelves", "shelving", "holder", "stand", "bin", "hanger", "coathanger", "container", "bottle", "caddy", "canister", "cannister", "bucket", "barrel", "hamper", "trunk", "pot", "case", "peg", "key cabinet", "cupboard", "dispenser", "sideboard"]),
    // to look at
    rule("home-decor", &["frame", "photo frame", "photoframe", "mirror", "clock", "sign", "doorsign", "decoration", "ornament", "heart", "hanging", "wall art", "wall", "picture", "vase", "doorstop", "knob", "drawerknob", "plaque", "art", "canvas", "print", "poster", "flower", "artificial flower", "figure", "figurine", "star", "bell", "chair", "stool", "table", "screen", "tile", "block letter", "word", "home sweet home", "decorative", "bird", "dove", "butterfly", "feather", "wicker", "chime", "lattice", "panel", "globe", "ashtray", "cloche", "bell jar", "candy", "ladder", "seat", "bench", "doorbell", "blackboard", "chalkboard", "memoboard", "noticeboard", "board", "shutter", "cage", "birdcage", "tree", "statue", "sculpture", "skull", "string", "base", "radio", "telephone", "disco ball", "mirror ball", "fan", "reel", "bead", "stone", "shell", "cockerel", "owl", "duck", "cat", "dog", "pouffe", "furniture", "door", "number", "leaf", "crystal", "hand", "drop", "droplet", "cone", "ball", "twig", "branch", "rose"]),
];
