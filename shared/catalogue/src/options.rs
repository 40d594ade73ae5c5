//! What is chosen of a product, from a merchant's words: `taille|couleur` over rows that say `M|Rouge`.

use contracts::catalogue::Localized;
use contracts::variant::{MAX_OPTIONS, MAX_VALUE, MAX_VARIANTS, ProductOption, Variant};
use money::Rates;

/// Separates names and values in a file.
const SEPARATOR: char = '|';

/// What every shop has, under the names that files give it; the first is the key.
const KNOWN: [(&[&str], [&str; 3]); 5] = [
    (&["colour", "color", "couleur", "اللون", "لون"], ["Couleur", "اللون", "Colour"]),
    (&["size", "taille", "pointure", "المقاس", "مقاس", "الحجم"], ["Taille", "المقاس", "Size"]),
    (&["material", "matière", "matiere", "المادة", "الخامة"], ["Matière", "المادة", "Material"]),
    (&["capacity", "contenance", "capacité", "السعة"], ["Contenance", "السعة", "Capacity"]),
    (&["scent", "parfum", "senteur", "العطر", "الرائحة"], ["Parfum", "العطر", "Scent"]),
];

/// The name of what is chosen where a file gives none.
const UNNAMED: [&str; 3] = ["Modèle", "الموديل", "Model"];

/// One way in which a product can be bought, as a file gives it, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its own article number, in capitals.
    pub sku: String,
    /// Price in centimes of a dirham, above zero.
    pub price_mad: i64,
    /// Units that can be bought.
    pub stock: u32,
    /// What is chosen, in the order of the names.
    pub values: Vec<String>,
}

/// What can be chosen of a product: nothing, when there are fewer than two choices.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// The names of what is chosen; missing ones are made up.
    pub names: Vec<String>,
    /// The choices, the product's own row first.
    pub choices: Vec<Choice>,
}

impl Choices {
    /// Adds a choice.
    ///
    /// # Errors
    /// Why it does not go with those that are there.
    pub fn add(&mut self, choice: Choice) -> Result<(), String> {
        let chosen = self.choices.first().map_or(choice.values.len(), |first| first.values.len()).max(self.names.len());
        if choice.values.len() != chosen || chosen > MAX_OPTIONS {
            let found = choice.values.len();
            return Err(format!(
                "holds {found} values, separated by {SEPARATOR}, where {} are chosen",
                chosen.min(MAX_OPTIONS)
            ));
        }
        if choice.values.iter().any(|value| value.chars().count() > MAX_VALUE || value.chars().any(char::is_control)) {
            return Err(format!("holds a value that is longer than {MAX_VALUE} characters, or control characters"));
        }
        if self.choices.iter().any(|other| other.values == choice.values) {
            return Err("is the choice of an earlier row of this product".to_owned());
        }
        if self.choices.len() == MAX_VARIANTS {
            return Err(format!("is one more than the {MAX_VARIANTS} variants of a product"));
        }
        self.choices.push(choice);
        Ok(())
    }

    /// Options and variants of the product.
    #[must_use]
    pub fn build(&self, rates: &Rates) -> (Vec<ProductOption>, Vec<Variant>) {
        if self.choices.len() < 2 {
            return (Vec::new(), Vec::new());
        }
        let count = self.choices.first().map_or(0, |first| first.values.len());
        let mut options: Vec<ProductOption> = Vec::with_capacity(count);
        for place in 0..count {
            let (key, name) = named(self.names.get(place).map_or("", String::as_str), place);
            // two of the same name are still two
            let key = if options.iter().any(|o| o.key == key) { format!("{key}-{}", place + 1) } else { key };
            let mut values: Vec<String> = Vec::new();
            for choice in &self.choices {
                if !values.contains(&choice.values[place]) {
                    values.push(choice.values[place].clone());
                }
            }
            options.push(ProductOption { key, name, values });
        }
        let variants = self.choices.iter().map(|choice| Variant {
            sku: choice.sku.clone(),
            options: options.iter().map(|o| o.key.clone()).zip(choice.values.iter().cloned()).collect(),
            prices: rates.prices(choice.price_mad),
            stock: choice.stock,
            image: None,
        });
        let variants = variants.collect();
        (options, variants)
    }
}

/// Names or values as a file writes them, without spaces around them.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    text.split(SEPARATOR).map(|part| part.trim().to_owned()).collect()
}

/// The key and the name of what a merchant calls `name`.
fn named(name: &str, place: usize) -> (String, Localized) {
    let localized = |[fr, ar, en]: [&str; 3]| Localized { fr: fr.into(), ar: ar.into(), en: en.into() };
    let lower = name.to_lowercase();
    if let Some((names, shown)) = KNOWN.iter().find(|(names, _)| names.contains(&lower.as_str())) {
        return (names[0].to_owned(), localized(*shown));
    }
    let key = text::slugify(name, MAX_VALUE);
    match name {
        "" => (format!("option-{}", place + 1), localized(UNNAMED)),
        _ if key.is_empty() => (format!("option-{}", place + 1), localized([name; 3])),
        _ => (key, localized([name; 3])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(sku: &str, values: &str) -> Choice {
        Choice { sku: sku.into(), price_mad: 100, stock: 1, values: split(values) }
    }

    fn choices(names: &str, rows: &[&str]) -> Choices {
        let mut choices = Choices { names: split(names), choices: Vec::new() };
        rows.iter().enumerate().for_each(|(i, values)| choices.add(choice(&i.to_string(), values)).unwrap());
        choices
    }

    #[test]
    fn what_every_shop_has_is_named_in_three_languages_and_the_rest_as_the_merchant_does() {
        let (options, variants) =
            choices("Taille|Manche", &["M | longue", "M|courte", "L|longue"]).build(&Rates::current().unwrap());
        assert_eq!((options[0].key.as_str(), options[0].name.en.as_str()), ("size", "Size"));
        assert_eq!((options[1].key.as_str(), options[1].name.ar.as_str()), ("manche", "Manche"));
        assert_eq!(options[0].values, ["M", "L"]);
        assert_eq!(variants[1].title(&options), "M / courte");
    }

    #[test]
    fn one_way_to_buy_it_is_no_choice() {
        assert_eq!(choices("taille", &["M"]).build(&Rates::current().unwrap()), (vec![], vec![]));
    }

    #[test]
    fn what_does_not_go_together_is_refused() {
        let mut choices = choices("taille|couleur", &["M|Rouge"]);
        assert!(choices.add(choice("2", "M")).unwrap_err().contains("1 values"));
        assert!(choices.add(choice("3", "M|Rouge")).unwrap_err().contains("earlier row"));
        assert!(choices.add(choice("4", &format!("M|{}", "x".repeat(61)))).is_err());
    }

    #[test]
    fn two_options_of_one_name_have_two_keys() {
        let (options, _) = choices("taille|size", &["M|S", "L|S"]).build(&Rates::current().unwrap());
        assert_eq!((options[0].key.as_str(), options[1].key.as_str()), ("size", "size-2"));
    }
}
