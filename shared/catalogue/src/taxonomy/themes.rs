//! Themes named in products: motifs, styles, occasions.

use super::{Term, term};

pub(super) const THEMES: &[Term] = &[
    term("hearts", ["Cœurs", "قلوب", "Hearts"], "heart, sweetheart, loveheart, love heart", "coeur", "قلب, قلوب"),
    term("stars", ["Étoiles", "نجوم", "Stars"], "star", "etoile", "نجمة, نجوم"),
    term(
        "flowers",
        ["Fleurs", "أزهار", "Flowers"],
        "flower, floral, rose, english rose, danish rose, daisy, blossom, botanical, lily, tulip, poppy, poppies, \
        posy, posies, hydrangea, hydranga, peony, rosebud, wildflower, sunflower, frangipani, lavender, bouquet, \
        foxglove, chrysanthemum, allium, delphinium, gardenia, hibiscus, fleur, anemone, candystuft, flowerpower",
        "fleur, floral, florale, lavande",
        "زهرة, أزهار, ورود, زهور",
    ),
    term(
        "christmas",
        ["Noël", "عيد الميلاد", "Christmas"],
        "christmas, xmas, santa, reindeer, bauble, advent, snowman, snowmen, snowflake, nativity, rudolph, mistletoe, \
        yuletide, noel, stocking, jingle bell, wise men, tinsel, hohoho, 12 days of, robin, icicle, holly, sleigh, \
        poinsettia, pannetone, panettone",
        "noel, sapin",
        "عيد الميلاد, الكريسماس",
    ),
    term("easter", ["Pâques", "عيد الفصح", "Easter"], "easter, egg hunt, bunny egg", "paques", "عيد الفصح"),
    term("birthday", ["Anniversaire", "عيد ميلاد سعيد", "Birthday"], "birthday", "anniversaire", "عيد ميلاد سعيد"),
    term("wedding", ["Mariage", "زفاف", "Wedding"], "wedding, bride", "mariage, mariee", "زفاف, عروس"),
    term(
        "baby",
        ["Bébé et naissance", "مواليد", "Baby"],
        "baby, nursery, christening",
        "bebe, naissance",
        "مولود, رضيع",
    ),
    term(
        "vintage",
        ["Vintage", "طراز عتيق", "Vintage"],
        "vintage, antique, victorian, edwardian, regency, georgian, brocante, apothecary, aged, rustic",
        "vintage, ancien, ancienne, antique, rustique",
        "عتيق, عتيقة, قديم",
    ),
    term(
        "retro",
        ["Rétro", "ريترو", "Retro"],
        "retro, 50 s, 60 s, 70 s, bakelike, diner, rockabilly, popart, disco, psychedelic",
        "retro",
        "ريترو",
    ),
    term(
        "dots",
        ["Pois", "منقّط", "Polka dots"],
        "polkadot, retrospot, polka dot, spotty, spotted, retro spot, dots, scandispot, candy spot, red spot, pink \
        spot, white spot, vintage spot",
        "pois",
        "منقط, منقطة",
    ),
    term("stripes", ["Rayures", "مخطّط", "Stripes"], "stripe, stripey, stripy", "raye, rayee, rayure", "مخطط, مخططة"),
    term("gingham", ["Vichy", "مربّعات", "Gingham"], "gingham, check", "vichy", "مربعات"),
    term("paisley", ["Cachemire", "بيزلي", "Paisley"], "paisley, paisely", "cachemire", "بيزلي"),
    term(
        "birds",
        ["Oiseaux", "طيور", "Birds"],
        "bird, lovebird, dove, swallow, robin, songbird, flying duck, hen, chick, chicken, cockerel, goose, peacock, \
        birdcage, birdhouse, bird box, duck",
        "oiseau, oiseaux, colombe",
        "طائر, طيور, حمامة",
    ),
    term("owls", ["Chouettes", "بوم", "Owls"], "owl", "hibou, hiboux, chouette", "بومة, بوم"),
    term(
        "butterflies",
        ["Papillons", "فراشات", "Butterflies"],
        "butterfly, butterfile, dragonfly",
        "papillon",
        "فراشة, فراشات",
    ),
    term("cats", ["Chats", "قطط", "Cats"], "cat, kitty, kitten", "chat", "قطة, قطط"),
    term(
        "dogs",
        ["Chiens", "كلاب", "Dogs"],
        "dog, scottie, scotty, poodle, doggy, puppy, puppies, bull dog",
        "chien",
        "كلب, كلاب",
    ),
    term("rabbits", ["Lapins", "أرانب", "Rabbits"], "rabbit, bunny", "lapin", "أرنب, أرانب"),
    term(
        "animals",
        ["Animaux", "حيوانات", "Animals"],
        "animal, elephant, monkey, frog, horse, pony, giraffe, pig, piggy, sheep, bear, reindeer, shark, fish, \
        donkey, mouse, ladybird, crocodile, zebra, hedgehog, fawn, gecko, lizard, dolphin, panda, bee, snake, \
        gymkhana",
        "animal, animaux, elephant, singe, cheval, ours",
        "حيوان, حيوانات, فيل, حصان",
    ),
    term("dinosaurs", ["Dinosaures", "ديناصورات", "Dinosaurs"], "dinosaur", "dinosaure", "ديناصور, ديناصورات"),
    term(
        "skulls",
        ["Têtes de mort", "جماجم", "Skulls"],
        "skull, crossbones, pirate",
        "crane, tete de mort, pirate",
        "جمجمة, جماجم",
    ),
    term(
        "space",
        ["Espace", "الفضاء", "Space"],
        "spaceboy, space cadet, robot, rocket, planet, spaceman, space age",
        "espace, fusee, robot",
        "فضاء, صاروخ",
    ),
    term("circus", ["Cirque", "سيرك", "Circus"], "circus, carousel, strongman, carnival", "cirque", "سيرك"),
    term(
        "woodland",
        ["Forêt", "غابة", "Woodland"],
        "woodland, toadstool, mushroom, forest, fern, acorn",
        "foret, champignon",
        "غابة, فطر",
    ),
    term(
        "fairies",
        ["Fées et anges", "جنيات وملائكة", "Fairies & angels"],
        "=fairy, fairies, fairy tale, angel, cherub, cupid, princess",
        "fee, ange, princesse",
        "جنية, ملاك, أميرة",
    ),
    term(
        "fruit",
        ["Fruits", "فواكه", "Fruit"],
        "fruit, strawberry, strawbery, strawberries, apple, pear, cherry, lemon, raspberry, blueberry, watermelon",
        "fruit, fraise, pomme, cerise, citron",
        "فواكه, فراولة, تفاح, كرز",
    ),
    term(
        "sweets",
        ["Gâteaux et douceurs", "حلويات", "Cakes & sweets"],
        "cake, fairy cake, cupcake, doughnut, ice cream, sweetie, candy, chocolate, macaroon, biscuit, cookie, \
        gingerbread",
        "gateau, gateaux, bonbon, chocolat",
        "حلويات, كعك, شوكولاتة",
    ),
    term(
        "british",
        ["Britannique", "بريطاني", "British"],
        "union jack, union flag, st george, london, england, english, keep calm, jubilee, big ben, british",
        "anglais, anglaise, londres",
        "بريطاني, لندن",
    ),
    term(
        "french",
        ["À la française", "فرنسي", "French"],
        "french, paris, parisienne, le jardin, du sud, chateau, provencal, jardin",
        "paris, provence",
        "باريس, فرنسي",
    ),
    term(
        "oriental",
        ["Orient et Maroc", "مغربي وشرقي", "Moroccan & oriental"],
        "moroccan, medina, oriental, kashmiri, masala, arabian, turkish, bazaar, chinese, geisha, origami, buddha, \
        budah",
        "marocain, marocaine, berbere, oriental, orientale, zellige",
        "مغربي, مغربية, شرقي, أمازيغي",
    ),
    term(
        "scandinavian",
        ["Scandinave", "إسكندنافي", "Scandinavian"],
        "scandinavian, danish, scandispot, swedish",
        "scandinave",
        "إسكندنافي",
    ),
    term(
        "babushka",
        ["Poupées russes", "دمى روسية", "Babushka"],
        "babushka, russian doll, matryoshka",
        "poupee russe",
        "دمية روسية",
    ),
    term(
        "seaside",
        ["Bord de mer", "شاطئ البحر", "Seaside"],
        "seaside, beach, nautical, sailor, starfish, boat, anchor, ocean, lighthouse",
        "mer, plage, marin",
        "بحر, شاطئ",
    ),
    term(
        "baroque",
        ["Baroque", "باروك", "Baroque"],
        "baroque, rococo, roccoco, filigree, chandelier",
        "baroque",
        "باروك",
    ),
    term(
        "tropical",
        ["Tropical", "استوائي", "Tropical"],
        "tropical, hawaiian, tahiti, palm, palmiera, flamingo, parrot, acapulco",
        "tropical, tropicale, palmier",
        "استوائي, نخيل",
    ),
];
