use super::*;
use proptest::prelude::*;

#[test]
fn capitals_become_a_sentence() {
    for (raw, name) in [
        ("WHITE HANGING HEART T-LIGHT HOLDER", "White hanging heart T-light holder"),
        (" SET 2 TEA TOWELS I LOVE LONDON ", "Set 2 tea towels I love London"),
        ("LUNCH BAG  BLACK SKULL.", "Lunch bag black skull"),
        ("BREAD BIN, DINER STYLE, IVORY", "Bread bin, diner style, ivory"),
        ("ELEPHANT, BIRTHDAY CARD, ", "Elephant, birthday card"),
        ("KEY FOB , BACK DOOR", "Key fob, back door"),
        ("FEATHER PEN,HOT PINK", "Feather pen, hot pink"),
        ("SET/20 RED RETROSPOT PAPER NAPKINS", "Set of 20 red retrospot paper napkins"),
        ("ROUND SNACK BOXES SET OF4 WOODLAND", "Round snack boxes set of 4 woodland"),
        ("LETTER \"P\" BLING KEY RING", "Letter \"P\" bling key ring"),
        ("RUBY GLASS NECKLACE 42\"", "Ruby glass necklace 42\""),
        ("FLOWER GLASS GARLD NECKL36\"AMETHYST", "Flower glass garland necklace 36\" amethyst"),
        ("RED TOADSTOOL LED NIGHT LIGHT", "Red toadstool LED night light"),
        ("HAND WARMER UNION JACK", "Hand warmer Union Jack"),
        ("NEW BAROQUE B'FLY NECKLACE RED", "New baroque butterfly necklace red"),
        ("SET 10 CARDS 12 DAYS WRAP  17058", "Set 10 cards 12 days wrap"),
        ("POLYESTER FILLER PAD 40x40cm", "Polyester filler pad 40x40cm"),
        ("PAPER CHAIN KIT 50'S CHRISTMAS ", "Paper chain kit 50's Christmas"),
        ("NECKLACE+BRACELET SET BLUE HIBISCUS", "Necklace + bracelet set blue hibiscus"),
        ("AMETHYST DROP EARRINGS W LONG BEADS", "Amethyst drop earrings with long beads"),
        ("Dr. Jam's Arouzer Stress Ball", "Dr. Jam's Arouzer Stress Ball"),
        ("NURSERY A,B,C PAINTED LETTERS", "Nursery A, B, C painted letters"),
        ("TAKE A PICTURE", "Take a picture"),
        ("CHARLIE+LOLA\"EXTREMELY BUSY\" SIGN", "Charlie + Lola \"extremely busy\" sign"),
        ("*USB Office Mirror Ball", "USB Office Mirror Ball"),
        ("3 TIER CAKE TIN RED AND CREAM", "3 tier cake tin red and cream"),
    ] {
        assert_eq!(sentence_case(raw), name);
    }
}

#[test]
fn notes_of_the_staff_are_not_names() {
    for note in [
        "",
        "?",
        "??",
        "check",
        "CHECK",
        "DAMAGED",
        "damages/credits from ASOS.",
        "wrongly coded 23343",
        "20713",
        "test",
        "Sold as 1 on dotcom",
        "found some more on shelf",
        "Amazon",
        "AMAZON",
        "FBA",
        "John Lewis",
        "OOPS ! adjustment",
        "mystery! Only ever imported 1800",
        "Had been put aside.",
        "alan hodge cant mamage this section",
    ] {
        assert!(is_remark(note), "{note:?} is a note");
    }
}

#[test]
fn names_are_not_notes() {
    for name in [
        "WHITE METAL LANTERN",
        "BAG 125g SWIRLY MARBLES",
        "3 TRADITIONAl BISCUIT CUTTERS  SET",
        "POLYESTER FILLER PAD 40x40cm",
        "Dr. Jam's Arouzer Stress Ball",
        "*Boombox Ipod Classic",
        "FRENCH BLUE METAL DOOR SIGN No",
        "CRACKED GLAZE NECKLACE IVORY",
        "FLOWERS HANDBAG blue and orange",
        "ESSENTIAL BALM 3.5g TIN IN ENVELOPE",
    ] {
        assert!(!is_remark(name), "{name:?} is a name");
    }
}

proptest! {
    #[test]
    fn a_name_in_order_stays_as_it_is(words in prop::collection::vec("[A-Z]{2,9}", 1..7)) {
        let once = sentence_case(&words.join(" "));
        prop_assert_eq!(sentence_case(&once), once);
    }

    #[test]
    fn any_text_gives_a_name_without_doubled_spaces(text in "\\PC{0,60}") {
        let name = sentence_case(&text);
        prop_assert!(!name.contains("  ") && name.trim() == name);
        let _ = is_remark(&text);
    }
}
