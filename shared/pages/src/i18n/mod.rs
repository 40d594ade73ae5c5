//! Every text of the interface, by language. A text that one language lacks does not compile.

mod account;
mod ar;
mod cart;
mod checkout;
mod en;
mod fr;
mod order;
mod product;
mod review;
mod sell;

pub use account::{AccountTexts, account_texts};
pub use cart::{CartTexts, cart_texts};
pub use checkout::{COUNTRIES, CheckoutTexts, Field, checkout_texts};
pub use order::{OrderTexts, order_texts};
pub use product::{ProductTexts, product_texts};
pub use review::{ReviewTexts, review_texts};
pub use sell::{SellField, SellTexts, sell_texts};

use text::Lang;

/// A sentence around a number, grammatical for every number.
pub type Counted = fn(u64) -> String;
/// A sentence around a text.
pub type Around = fn(&str) -> String;

/// The interface in one language.
#[expect(missing_docs, reason = "each name says what its text says")]
pub struct Texts {
    // every page
    pub language_name: &'static str,
    pub skip: &'static str,
    pub home: &'static str,
    pub collections: &'static str,
    pub all_collections: &'static str,
    pub preferences: &'static str,
    pub language: &'static str,
    pub currency: &'static str,
    pub currency_name: fn(money::Currency) -> &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub breadcrumbs: &'static str,
    pub account: &'static str,
    pub about: &'static str,
    pub promise: &'static str,
    // search
    pub search: &'static str,
    pub search_placeholder: &'static str,
    pub suggestions: &'static str,
    pub suggestions_found: Counted,
    pub suggestion_product: &'static str,
    pub suggestion_collection: &'static str,
    pub results_for: Around,
    pub all_products: &'static str,
    pub corrected: Around,
    pub nothing_found: &'static str,
    pub nothing_found_help: &'static str,
    pub nothing_fits: &'static str,
    pub clear_filters: &'static str,
    pub remove_filter: &'static str,
    pub chosen_filters: &'static str,
    // lists
    pub products: Counted,
    pub at_least: Around,
    pub filters: &'static str,
    pub sort: &'static str,
    pub sort_name: fn(contracts::catalogue::Sort) -> &'static str,
    pub price: &'static str,
    pub minimum: &'static str,
    pub maximum: &'static str,
    pub in_stock_only: &'static str,
    pub apply: &'static str,
    pub more_values: &'static str,
    pub next_page: &'static str,
    pub first_page: &'static str,
    pub list_down: &'static str,
    pub search_down: &'static str,
    pub list_empty: &'static str,
    // cards and products
    pub in_stock: &'static str,
    pub left_in_stock: Counted,
    pub out_of_stock: &'static str,
    pub sold_by: &'static str,
    pub illustration_of: Around,
    pub illustration_note: &'static str,
    pub gallery: &'static str,
    pub photo_number: fn(usize, usize) -> String,
    pub share: &'static str,
    pub share_done: &'static str,
    pub share_failed: &'static str,
    pub description: &'static str,
    pub no_description: &'static str,
    pub details: &'static str,
    pub sku: &'static str,
    pub colour: &'static str,
    pub material: &'static str,
    pub facet_theme: &'static str,
    pub bought: Counted,
    pub bought_together: &'static str,
    pub similar: &'static str,
    pub months: [&'static str; 12],
    pub rate_note: Around,
    pub recommendations_down: &'static str,
    // home
    pub home_title: &'static str,
    pub home_description: &'static str,
    pub hero: [&'static str; 2],
    pub hero_lead: fn(&str, &str) -> String,
    pub hero_plain: &'static str,
    pub hero_action: &'static str,
    pub popular: &'static str,
    pub newest: &'static str,
    pub for_you: &'static str,
    pub for_you_lead: &'static str,
    pub see_all: &'static str,
    pub merchants: &'static str,
    pub merchants_count: Counted,
    pub catalogue_down: &'static str,
    // merchants
    pub demo_merchant: &'static str,
    pub demo_merchant_note: &'static str,
    pub merchant_empty: &'static str,
    // errors
    pub not_found: &'static str,
    pub not_found_help: &'static str,
    pub invalid: &'static str,
    pub invalid_help: &'static str,
    pub unavailable: &'static str,
    pub unavailable_help: &'static str,
    pub request_id: &'static str,
    pub back_home: &'static str,
    pub try_again: &'static str,
    // about
    pub about_title: &'static str,
    pub about_lead: &'static str,
    pub about_demo: [&'static str; 2],
    pub about_sources: &'static str,
    pub about_retail: &'static str,
    pub about_photos: &'static str,
    pub about_drawings: &'static str,
    pub about_prices: [&'static str; 2],
    pub about_privacy: [&'static str; 2],
    pub source: &'static str,
    pub licence: &'static str,
}

/// The texts in `lang`.
#[must_use]
pub fn texts(lang: Lang) -> &'static Texts {
    match lang {
        Lang::Fr => &fr::TEXTS,
        Lang::Ar => &ar::TEXTS,
        Lang::En => &en::TEXTS,
    }
}

impl Texts {
    /// A day written out, from `YYYY-MM-DD`: `3 novembre 2025`. Any other text stays as it is.
    #[must_use]
    pub fn day(&self, iso: &str) -> String {
        let mut parts = iso.splitn(3, '-').map(|part| part.parse::<usize>().ok());
        let (Some(Some(year)), Some(Some(month)), Some(Some(day))) = (parts.next(), parts.next(), parts.next()) else {
            return iso.to_owned();
        };
        match self.months.get(month.wrapping_sub(1)) {
            Some(name) => format!("{day} {name} {year}"),
            None => iso.to_owned(),
        }
    }
}

/// How an Arabic noun takes a number: the five shapes CLDR tells apart besides zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ArabicPlural {
    Zero,
    One,
    Two,
    /// 3-10 and their hundreds: plural in the genitive.
    Few,
    /// 11-99: singular in the accusative.
    Many,
    /// 100, 101, 102 …: singular in the genitive.
    Other,
}

fn arabic_plural(n: u64) -> ArabicPlural {
    match (n, n % 100) {
        (0, _) => ArabicPlural::Zero,
        (1, _) => ArabicPlural::One,
        (2, _) => ArabicPlural::Two,
        (_, 3..=10) => ArabicPlural::Few,
        (_, 11..=99) => ArabicPlural::Many,
        _ => ArabicPlural::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grammatical_in_arabic() {
        let products = texts(Lang::Ar).products;
        assert_eq!(products(0), "لا منتجات");
        assert_eq!(products(1), "منتج واحد");
        assert_eq!(products(2), "منتجان");
        assert_eq!(products(7), "7 منتجات");
        assert_eq!(products(11), "11 منتجًا");
        assert_eq!(products(100), "100 منتج");
        assert_eq!(products(1203), "1.203 منتجات");
        assert_eq!(products(4070), "4.070 منتجًا");
    }

    #[test]
    fn a_day_is_written_with_its_month_as_moroccans_name_it() {
        assert_eq!(texts(Lang::Fr).day("2025-11-03"), "3 novembre 2025");
        assert_eq!(texts(Lang::Ar).day("2025-11-03"), "3 نونبر 2025");
        assert_eq!(texts(Lang::En).day("2025-13-03"), "2025-13-03");
    }

    #[test]
    fn counts_are_grammatical_in_french_and_english() {
        assert_eq!((texts(Lang::Fr).products)(0), "0 article");
        assert_eq!((texts(Lang::Fr).products)(1), "1 article");
        assert_eq!((texts(Lang::Fr).products)(4070), "4\u{202f}070 articles");
        assert_eq!((texts(Lang::En).products)(0), "0 items");
        assert_eq!((texts(Lang::En).products)(1), "1 item");
    }
}
