//! Suggestions while typing.

mod shop;

use contracts::search::SuggestionKind;
use shop::Shop;
use text::Lang;

fn texts(shop: &Shop, typed: &str, lang: Lang, kind: SuggestionKind) -> Vec<String> {
    let found = shop.index.suggest(typed, lang);
    found.texts.into_iter().filter(|s| s.kind == kind).map(|s| s.text).collect()
}

#[test]
fn the_beginning_of_a_word_is_completed_in_every_language() {
    let shop = Shop::open();
    assert!(texts(&shop, "lan", Lang::En, SuggestionKind::Query).contains(&"lantern".to_owned()));
    assert!(texts(&shop, "lan", Lang::Fr, SuggestionKind::Query).contains(&"lanterne".to_owned()));
    assert!(texts(&shop, "حقي", Lang::Ar, SuggestionKind::Query).contains(&"حقيبة".to_owned()));
    assert!(texts(&shop, "hot wat", Lang::En, SuggestionKind::Query).contains(&"hot water bottle".to_owned()));
}

#[test]
fn a_slip_while_typing_is_corrected() {
    let shop = Shop::open();
    assert!(texts(&shop, "lantrn", Lang::En, SuggestionKind::Query).contains(&"lantern".to_owned()));
    assert!(texts(&shop, "buterfl", Lang::En, SuggestionKind::Query).contains(&"butterfly".to_owned()));
}

#[test]
fn collections_are_found_by_any_of_their_names_and_shown_in_the_readers_language() {
    let shop = Shop::open();
    for typed in ["bougies", "candles", "شموع", "Luminair"] {
        assert_eq!(texts(&shop, typed, Lang::Ar, SuggestionKind::Collection), ["شموع وإضاءة"], "{typed}");
    }
}

#[test]
fn products_complete_the_list_of_at_most_eight() {
    let shop = Shop::open();
    for typed in ["w", "re", "mug", "hear", "s", "bag", "b"] {
        let found = shop.index.suggest(typed, Lang::Fr);
        assert!(found.texts.len() + found.docs.len() <= 8, "{typed}");
        assert!(!found.docs.is_empty(), "{typed}");
    }
    let found = shop.index.suggest("red m", Lang::Fr);
    assert_eq!(shop.card(found.docs[0]).unwrap().name, "Red retrospot mug");
}

#[test]
fn nothing_typed_suggests_nothing() {
    let shop = Shop::open();
    assert_eq!(shop.index.suggest("  ", Lang::Fr), search_index::Suggested::default());
}
