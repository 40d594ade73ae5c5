//! Variants: the ways in which one product can be bought, such as its colours and sizes. Each has an article number, a price and
//! a stock of its own. A product without variants is bought by its own article number.

use crate::catalogue::{Image, Localized, Product};
use crate::stock::{Levels, Listed};
use money::Prices;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most variants of a product, and most things to choose.
pub const MAX_VARIANTS: usize = 100;
/// Most things to choose of one product.
pub const MAX_OPTIONS: usize = 3;
/// Longest name of an option or a value, in characters.
pub const MAX_VALUE: usize = 60;

/// Something to choose, such as the size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductOption {
    /// Names it in [`Variant::options`]: small letters, digits and `-`.
    pub key: String,
    /// Its name: ours for what every shop has, otherwise the merchant's own word in every language.
    pub name: Localized,
    /// What can be chosen, in the order in which it is shown.
    pub values: Vec<String>,
}

/// One way in which a product can be bought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Variant {
    /// Its article number, unique within the product.
    pub sku: String,
    /// What is chosen, by the key of the option.
    pub options: BTreeMap<String, String>,
    /// Price in minor units by currency.
    pub prices: Prices,
    /// Units that can be bought now.
    pub stock: u32,
    /// A picture of it; the product's when absent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub image: Option<Image>,
}

impl Variant {
    /// What is chosen, in words, such as `Rouge / M`.
    #[must_use]
    pub fn title(&self, options: &[ProductOption]) -> String {
        options.iter().filter_map(|o| self.options.get(&o.key)).map(String::as_str).collect::<Vec<_>>().join(" / ")
    }
}

/// What a buyer takes: an article with its price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Article<'p> {
    /// Its number.
    pub sku: &'p str,
    /// Price in minor units by currency.
    pub prices: &'p Prices,
    /// Units that can be bought now, as the catalogue says.
    pub stock: u32,
    /// The variant; none for a product without variants.
    pub variant: Option<&'p Variant>,
}

impl Product {
    /// The article of this number. A product without variants is its only article, with or without its number; of a product
    /// with variants a number must be named.
    #[must_use]
    pub fn article(&self, sku: Option<&str>) -> Option<Article<'_>> {
        if self.variants.is_empty() {
            let whole = Article { sku: &self.sku, prices: &self.card.prices, stock: self.card.stock, variant: None };
            return sku.is_none_or(|sku| sku == self.sku).then_some(whole);
        }
        let variant = self.variants.iter().find(|v| Some(v.sku.as_str()) == sku)?;
        Some(Article { sku: &variant.sku, prices: &variant.prices, stock: variant.stock, variant: Some(variant) })
    }

    /// What the catalogue says is in stock, by article number.
    #[must_use]
    pub fn listed(&self) -> Listed {
        if self.variants.is_empty() {
            return [(self.sku.clone(), self.card.stock)].into();
        }
        self.variants.iter().map(|v| (v.sku.clone(), v.stock)).collect()
    }

    /// Shows what can be bought now. Articles that are not counted keep their figure; counts of articles that the product does
    /// not have any more are left out.
    pub fn show_stock(&mut self, levels: &Levels) {
        let available = |sku: &str| levels.items.iter().find(|level| level.sku == sku).map(|level| level.available);
        if self.variants.is_empty() {
            self.card.stock = available(&self.sku).unwrap_or(self.card.stock);
            return;
        }
        for variant in &mut self.variants {
            variant.stock = available(&variant.sku).unwrap_or(variant.stock);
        }
        self.summarise_variants();
    }

    /// Lets the product cost what its cheapest variant costs and hold as much as all of them. Without variants nothing changes.
    pub fn summarise_variants(&mut self) {
        if let Some(cheapest) = self.variants.iter().min_by_key(|v| v.prices.mad) {
            self.card.prices = cheapest.prices;
            self.card.stock = self.variants.iter().fold(0, |sum: u32, v| sum.saturating_add(v.stock));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stock::Level;

    fn product(variants: &[(&str, i64, u32)]) -> Product {
        let prices = |mad: i64| serde_json::json!({"MAD": mad, "EUR": mad, "USD": mad});
        let variants: Vec<_> = (variants.iter())
            .map(|(sku, mad, stock)| serde_json::json!({"sku": sku, "options": {"size": sku}, "prices": prices(*mad), "stock": stock}))
            .collect();
        serde_json::from_value(serde_json::json!({
            "id": "prd_1", "slug": "caftan", "name": "Caftan", "lang": "fr", "prices": prices(500), "stock": 9, "sku": "C",
            "merchant": {"slug": "m", "name": "M"}, "image": {"src": "/i", "kind": "photo", "width": 1, "height": 1},
            "description": "", "images": [], "collections": [], "facets": {}, "popularity": 0, "created_at": "", "variants": variants
        }))
        .unwrap()
    }

    fn counted(levels: &[(&str, u32)]) -> Levels {
        let level = |(sku, available): &(&str, u32)| Level {
            sku: (*sku).into(),
            on_hand: 99,
            available: *available,
            version: 1,
        };
        Levels { version: 1, items: levels.iter().map(level).collect() }
    }

    #[test]
    fn a_simple_product_is_its_only_article() {
        let product = product(&[]);
        assert_eq!(product.article(None), product.article(Some("C")));
        assert_eq!(product.article(Some("D")), None);
        assert!(!serde_json::to_string(&product).unwrap().contains("variants"));
    }

    #[test]
    fn of_a_product_with_variants_one_must_be_named() {
        let product = product(&[("S", 400, 1), ("M", 300, 0)]);
        assert_eq!(product.article(None), None);
        assert_eq!(product.article(Some("C")), None);
        assert_eq!(product.article(Some("M")).unwrap().prices.mad, 300);
    }

    #[test]
    fn it_shows_what_is_counted_and_keeps_the_other_figures() {
        let mut product = product(&[("S", 400, 1), ("M", 300, 5)]);
        product.show_stock(&counted(&[("S", 0), ("gone", 7)]));
        assert_eq!((product.card.stock, product.card.prices.mad), (5, 300));
        assert_eq!(product.listed(), [("M".into(), 5), ("S".into(), 0)].into());
    }
}
