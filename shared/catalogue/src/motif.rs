//! Which drawing stands for a product without a photograph: the thing its name says it is, or an ornament that claims nothing.
//! The drawings are made by `workers/storefront/assets`; the figure behind a name is its ground.

use crate::ids;
use crate::phrases::{Phrases, words};
use crate::taxonomy::phrases;
use std::sync::LazyLock;

/// A drawing and the words that lead to it.
struct Motif {
    drawing: &'static str,
    /// Phrases in English, French and Arabic names, written as in [`crate::taxonomy::Term::en`].
    names: [&'static str; 3],
}

const fn motif(drawing: &'static str, en: &'static str, fr: &'static str, ar: &'static str) -> Motif {
    Motif { drawing, names: [en, fr, ar] }
}

/// A name that says it is one of these is drawn as nothing, whatever else it says: compound nouns whose words mislead, and
/// things that merely belong to what is drawn.
const UNDRAWN: [&str; 3] = [
    "cover, kit, cases, hook, hanger, magnet, sticker, patch, stencil, doorstop, door stop, money box, money bank, piggy bank, \
     rack, cabinet, drawer, knob, key ring, keyring, key fob, phone charm, bag charm, fan, tissue, incense, cosy, cosie, \
     jigsaw, puzzle, tape, doormat, apron, scale, timer, thermometer, tea bag, wash bag, washbag, bean bag, hot water bottle, \
     bottle opener, bottle stopper, clip, ring binder, sewing, sketchbook, ring holder, jewellery stand, =earring tree, \
     bath salt, soap, bell, matches, sign writing, tea strainer, napkin ring, curtain ring, egg cup, spoon rest, chopping board, \
     bird table, bird feeder, birdcage, birdhouse, bird house, flower pot, flowerpot, plant pot, candle snuffer, lighter, \
     lamp shade, lampshade, drum, hair, slide, comb, tidy, coaster, placemat, place mat, wallpaper, garden kneeling, mould, \
     pencil case, lunch box, lunchbox, card holder, card case, passport, luggage, cake tin, tin cake, cake server, cake slice, \
     cake fork, paper chain, writing, plaster, card game, playing card, snap card, card stand, index card, night light, rail, \
     wallet, umbrella stand, soft toy, key chain, keychain, in gift box, in box, in envelope, in basket, pin cushion, \
     mirror ball, tray, poster, pump, badge, bauble lamp, bauble stand, dressing, scissor, cardholder, feltcraft, felt craft, \
     plate stand, door plate, name plate, number plate, place card, hair wrap",
    "porte, etui, aimant, housse, moule",
    "مغناطيس, غطاء",
];

/// The first that fits decides: what a thing is stands above what is on it or in it.
const MOTIFS: &[Motif] = &[
    motif(
        "tealight-1",
        "t light, tlight, tealight, candle holder, votive, candle jar, candle pot, candle glass",
        "photophore, bougeoir",
        "شمعدان",
    ),
    motif("candles-lighting-1", "lantern", "lanterne", "فانوس"),
    motif(
        "lamps-1",
        "=lights, light garland, light chain, garland string, light string, string of light, fairy light",
        "guirlande lumineuse",
        "",
    ),
    motif("candles-lighting-2", "candle, scented candle, pillar candle, party candle", "bougie", "شمعة, شموع"),
    motif("home-decor-2", "clock", "horloge", "ساعة حائط"),
    motif("home-decor-3", "photo frame, picture frame, frame", "cadre", "إطار"),
    motif("mirror-1", "mirror", "miroir", "مرآة"),
    motif(
        "sign-3",
        "sign, plaque, blackboard, chalkboard, chalk board, memo board, notice board",
        "pancarte, ardoise",
        "لافتة",
    ),
    motif("home-decor-1", "vase", "vase", "مزهرية"),
    motif("jewellery-accessories-2", "necklace, pendant, choker", "collier, pendentif", "قلادة, عقد"),
    motif("jewellery-accessories-3", "earring, drop earring", "boucle d oreille, boucles d oreilles", "أقراط"),
    motif("bracelet-3", "bracelet, bangle", "bracelet", "سوار"),
    motif("jewellery-accessories-1", "ring, diamante ring", "bague", "خاتم"),
    motif("candles-lighting-3", "chandelier, pendant light, hanging lamp, ceiling lamp", "suspension, lustre", "ثريا"),
    motif("clothing-shoes-1", "slipper, babouche", "babouche, pantoufle", "بلغة"),
    motif("clothing-shoes-3", "sun hat, straw hat, sunhat", "chapeau", "قبعة"),
    motif("bags-travel-3", "backpack, rucksack", "sac a dos", "حقيبة ظهر"),
    motif("bags-travel-2", "suitcase", "valise", ""),
    motif("bags-travel-1", "basket bag, straw bag, beach bag, raffia bag", "couffin, panier", "قفة"),
    motif(
        "tote-1",
        "jumbo bag, lunch bag, shopper, tote, shopping bag, recycling bag, storage bag, charlotte bag, handbag, hand bag, shoulder bag, gift bag, party bag, paper bag, bag",
        "sac, cabas",
        "حقيبة",
    ),
    motif("umbrella-1", "umbrella, parasol", "parapluie, ombrelle, parasol", "مظلة"),
    motif("kitchen-dining-1", "teapot, tea pot, tea for one", "theiere", "براد"),
    motif("kitchen-dining-2", "tajine, tagine", "tajine", "طاجين"),
    motif("mug-2", "mug, cup and saucer, teacup, tea cup, coffee cup, beaker", "mug, tasse", "كوب, فنجان"),
    motif("cake-1", "cakestand, cake stand", "gateau", ""),
    motif("bowl-3", "bowl", "bol, saladier", "زبدية"),
    motif("plate-1", "plate", "assiette", "صحن"),
    motif("cutlery-2", "cutlery, spoon, teaspoon, fork, knife", "couvert, cuillere", "ملعقة"),
    motif("jar-2", "jar, jam pot, preserving", "bocal", "مرطبان"),
    motif("bottle-3", "bottle, decanter", "bouteille, carafe", "قنينة"),
    motif("textiles-bath-1", "towel", "serviette", "منشفة"),
    motif("textiles-bath-2", "cushion, pillow", "coussin", "وسادة"),
    motif("textiles-bath-3", "rug", "tapis", "سجادة, زربية"),
    motif("storage-boxes-3", "basket, hamper", "panier", "سلة"),
    motif("storage-boxes-2", "set of 3 box, storage box, gift box, nesting box, hat box, box", "boite", "علبة"),
    motif("stationery-gifts-2", "notebook, journal, diary, note book", "carnet, cahier", "دفتر"),
    motif("paper-3", "wrap, wrapping paper, gift wrap, crepe paper, roll wrap", "papier cadeau", "ورق هدايا"),
    motif("card-2", "card, birthday card, greeting card", "carte", "بطاقة"),
    motif("stationery-gifts-3", "envelope, letter set", "enveloppe", "ظرف"),
    motif("toys-games-1", "spinning top", "toupie", ""),
    motif("toys-games-2", "alphabet block, building block, block word", "", "مكعبات"),
    motif("toys-games-3", "train, engine", "train", "قطار"),
    motif("garden-outdoor-2", "watering can", "arrosoir", "مرشة"),
    motif("party-seasonal-2", "bunting", "fanion", ""),
    motif("party-seasonal-1", "balloon", "ballon", "بالون"),
    motif("party-seasonal-3", "bauble", "boule de noel", ""),
    motif("christmas-2", "snow globe, snowglobe", "boule a neige", ""),
    motif("christmas-3", "stocking", "", ""),
    motif("christmas-1", "christmas tree, xmas tree, wooden tree, felt tree", "sapin", ""),
    motif("curiosities-1", "hourglass, egg timer sand", "sablier", "ساعة رملية"),
    motif("vintage-1", "gramophone", "gramophone", ""),
    motif("vintage-2", "retro radio, radio", "radio", "راديو"),
    motif("vintage-3", "camera", "appareil photo", "كاميرا"),
    // ornaments in the shape of something
    motif(
        "heart-1",
        "heart decoration, hanging heart, heart of wicker, wicker heart, heart wicker, wooden heart, heart wooden, felt heart, metal heart, glass heart, zinc heart, filigree heart, heart filigree, heart ornament, heart string, crochet heart, heart on hook, ceramic heart, rattan heart",
        "coeur a suspendre",
        "",
    ),
    motif(
        "star-3",
        "hanging star, star decoration, wooden star, glass star, zinc star, star ornament, wicker star, felt star, filigree star, star hanging",
        "etoile a suspendre",
        "",
    ),
    motif(
        "butterfly-2",
        "butterfly decoration, feather butterfly, garland butterfly, hanging butterfly, glass butterfly, metal butterfly",
        "papillon",
        "",
    ),
    motif(
        "bird-3",
        "bird decoration, bird ornament, feather bird, hanging bird, garden bird, wooden bird, painted bird, lovebird, flying duck, resting bird, hanging hen, hanging chick",
        "oiseau",
        "",
    ),
    motif(
        "flower-2",
        "artificial flower, flower garland, rose garland, flower decoration, dried flower, flower stem, rose stem",
        "bouquet",
        "باقة",
    ),
];

/// Ornaments there are: stars and rosettes.
const ORNAMENTS: u64 = 3;

/// The name of the drawing for a product called `name` in `lang`, the same at every import.
#[must_use]
pub(crate) fn drawing(name: &str, lang: &str, id: &str) -> String {
    let language = lang.split('-').next().unwrap_or_default();
    let name = words(name);
    let known = ["en", "fr", "ar"].iter().position(|code| *code == language).and_then(|at| VOCABULARIES.get(at));
    let found = known
        .and_then(|vocabulary| vocabulary.find(&name).into_iter().min())
        .and_then(|number| MOTIFS.get(number.checked_sub(1)?));
    found.map_or_else(|| format!("zellige-{}", ids::hash64(id) % ORNAMENTS + 1), |motif| motif.drawing.to_owned())
}

/// By language: phrases with the number of their motif, from 1; 0 is what is not drawn, and thus decides before all.
static VOCABULARIES: LazyLock<[Phrases; 3]> = LazyLock::new(|| {
    [0, 1, 2].map(|language| {
        let mut vocabulary = Phrases::default();
        phrases(UNDRAWN[language]).for_each(|phrase| vocabulary.add(phrase, 0));
        for (motif, number) in MOTIFS.iter().zip(1..) {
            phrases(motif.names[language]).for_each(|phrase| vocabulary.add(phrase, number));
        }
        vocabulary
    })
});

#[cfg(test)]
mod tests {
    use super::drawing;

    fn drawn(name: &str) -> String {
        drawing(name, "en", "prd_1")
    }

    #[test]
    fn a_product_shows_what_its_name_says_it_is() {
        assert_eq!(drawn("White hanging heart T-light holder"), "tealight-1");
        assert_eq!(drawn("Jumbo bag red retrospot"), "tote-1");
        assert_eq!(drawn("Regency cakestand 3 tier"), "cake-1");
        assert_eq!(drawn("Alarm clock bakelike red"), "home-decor-2");
        assert_eq!(drawn("Party bunting"), "party-seasonal-2");
        assert_eq!(drawing("Théière en fonte", "fr", "prd_1"), "kitchen-dining-1");
        assert_eq!(drawing("فانوس مغربي", "ar", "prd_1"), "candles-lighting-1");
    }

    #[test]
    fn what_nothing_is_drawn_for_shows_an_ornament_always_the_same() {
        for name in [
            "Assorted colour bird",
            "Pack of 72 retrospot cake cases",
            "Popcorn holder",
            "Key ring with candle",
            "Card holder",
        ] {
            assert!(drawn(name).starts_with("zellige-"), "{name}: {}", drawn(name));
            assert_eq!(drawn(name), drawn(name));
        }
    }
}
