//! What a merchant decides of a product: read from the product, checked, and written into it. What others decide (counts, reviews,
//! popularity, the address) stays as it is. Every fault is named at once.

use crate::feed::check;
use crate::options::{Choice, Choices};
use crate::product::{Draft, build, illustration};
use crate::{classify, ids};
use contracts::admin::{NewChoices, NewVariant};
use contracts::catalogue::{ImageKind, MerchantRef, Product};
use contracts::editor::{Content, MAX_PHOTOS, NewProduct, PhotoPlace, ProductEdit, ProductState, Translation};
use contracts::problem::FieldError;
use contracts::stock::{MAX_UNITS, check_sku};
use money::Rates;
use std::collections::BTreeMap;

/// Highest price in centimes of a dirham.
pub const MAX_PRICE: i64 = 1_000_000_000;
/// Longest text that stands for a photo, in characters.
const MAX_ALT: usize = 300;
/// Languages of the shop.
const LANGS: [&str; 3] = ["fr", "ar", "en"];

/// What its merchant decided of a product.
#[must_use]
pub fn content_of(product: &Product, state: ProductState) -> Content {
    let card = &product.card;
    let mut translations: BTreeMap<String, Translation> = BTreeMap::new();
    for (lang, name) in &card.names {
        translations.entry(lang.clone()).or_default().name = Some(name.clone());
    }
    for (lang, description) in &product.descriptions {
        translations.entry(lang.clone()).or_default().description = Some(description.clone());
    }
    Content {
        sku: product.sku.clone(),
        state,
        lang: card.lang.clone(),
        name: card.name.clone(),
        description: product.description.clone(),
        translations,
        collection: product.collections.first().cloned().unwrap_or_default(),
        price: card.prices.mad,
        choices: (!product.variants.is_empty()).then(|| choices_of(product)),
        photos: product.images.iter().filter(|image| image.kind == ImageKind::Photo).cloned().collect(),
    }
}

fn choices_of(product: &Product) -> NewChoices {
    let variant = |variant: &contracts::variant::Variant| NewVariant {
        sku: variant.sku.clone(),
        values: product.options.iter().filter_map(|option| variant.options.get(&option.key).cloned()).collect(),
        price: variant.prices.mad,
        stock: variant.stock,
    };
    NewChoices {
        // a known option is found again under each of its names, another has the same in all languages
        names: product.options.iter().map(|option| option.name.fr.clone()).collect(),
        variants: product.variants.iter().map(variant).collect(),
    }
}

/// Names a state of what is decided: what is sold meanwhile does not change it.
#[must_use]
pub fn tag_of(content: &Content) -> String {
    let mut decided = content.clone();
    if let Some(choices) = &mut decided.choices {
        choices.variants.iter_mut().for_each(|variant| variant.stock = 0);
    }
    format!("\"{:016x}\"", ids::hash64(&serde_json::to_string(&decided).unwrap_or_default()))
}

/// A new product.
///
/// # Errors
/// Every fault, by field.
pub fn begin(new: NewProduct, merchant: &MerchantRef, now: &str, rates: &Rates) -> Result<Product, Vec<FieldError>> {
    let sku = check::sku(Some(&new.sku)).map_err(|why| vec![fault("sku", why)])?;
    let varied = new.choices.as_ref().is_some_and(|choices| !choices.variants.is_empty());
    let price = match new.price {
        Some(price) => price,
        None if varied => 1,
        None => return Err(vec![fault("price", "is missing")]),
    };
    if new.stock > MAX_UNITS {
        return Err(vec![fault("stock", format!("is above {MAX_UNITS}"))]);
    }
    let draft = Draft {
        source_key: format!("{}/{sku}", merchant.slug),
        sku,
        name: new.name.clone(),
        lang: new.lang.clone().unwrap_or_else(|| "fr".to_owned()),
        description: new.description.clone(),
        price_mad: price.max(1),
        stock: new.stock,
        popularity: 0,
        created_at: now.to_owned(),
        collection: new.collection.clone(),
        address: None,
        photo: None,
        choices: Choices::default(),
    };
    let mut product = build(draft, merchant, rates);
    let content = Content {
        translations: new.translations,
        choices: new.choices.filter(|_| varied),
        price,
        ..content_of(&product, new.state)
    };
    apply(&mut product, &content, rates)?;
    Ok(product)
}

/// What is decided after an edit.
///
/// # Errors
/// What does not go with what is there, by field.
pub fn edited(content: &Content, edit: ProductEdit) -> Result<Content, Vec<FieldError>> {
    let mut next = content.clone();
    if let Some(choices) = edit.choices {
        next.choices = (choices.variants.len() > 1).then_some(choices);
    }
    if let Some(price) = edit.price {
        if next.choices.is_some() {
            return Err(vec![fault("price", "this product is priced by variant")]);
        }
        next.price = price;
    }
    if let Some(places) = edit.photos {
        next.photos = placed(content, places)?;
    }
    next.state = edit.state.unwrap_or(next.state);
    next.lang = edit.lang.unwrap_or(next.lang);
    next.name = edit.name.unwrap_or(next.name);
    next.description = edit.description.unwrap_or(next.description);
    next.translations = edit.translations.unwrap_or(next.translations);
    next.collection = edit.collection.unwrap_or(next.collection);
    Ok(next)
}

fn placed(content: &Content, places: Vec<PhotoPlace>) -> Result<Vec<contracts::catalogue::Image>, Vec<FieldError>> {
    let mut photos: Vec<contracts::catalogue::Image> = Vec::with_capacity(places.len());
    for (i, PhotoPlace { src, alt }) in places.into_iter().enumerate() {
        let known = content.photos.iter().find(|photo| photo.src == src);
        let Some(known) = known.filter(|_| !photos.iter().any(|photo| photo.src == src)) else {
            return Err(vec![fault(&format!("photos.{i}.src"), "is no photo of this product, or stands there twice")]);
        };
        let alt = alt.map(|alt| alt.trim().to_owned()).filter(|alt| !alt.is_empty());
        photos.push(contracts::catalogue::Image { alt, ..known.clone() });
    }
    Ok(photos)
}

/// Writes what is decided into the product.
///
/// # Errors
/// Every fault, by field; the product is then as it was.
pub fn apply(product: &mut Product, content: &Content, rates: &Rates) -> Result<(), Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut or_fault = |field: &str, result: Result<String, String>| {
        result.unwrap_or_else(|detail| {
            faults.push(fault(field, detail));
            String::new()
        })
    };
    let name = or_fault("name", check::name(some(&content.name)));
    let lang = or_fault("lang", check::lang(some(&content.lang)));
    let description = or_fault("description", check::description(some(&content.description)));
    let collection = or_fault("collection", check::collection(some(&content.collection)));
    let (mut names, mut descriptions) = (BTreeMap::new(), BTreeMap::new());
    for (code, translation) in &content.translations {
        let field = |part: &str| format!("translations.{code}{part}");
        if !LANGS.contains(&code.as_str()) || lang.split('-').next() == Some(code) {
            or_fault(&field(""), Err("must be one of fr, ar, en, and not the product's own language".to_owned()));
            continue;
        }
        if let Some(name) = filled(translation.name.as_deref()) {
            names.insert(code.clone(), or_fault(&field(".name"), check::name(Some(name))));
        }
        if let Some(text) = filled(translation.description.as_deref()) {
            descriptions.insert(code.clone(), or_fault(&field(".description"), check::description(Some(text))));
        }
        if descriptions.contains_key(code) && !names.contains_key(code) {
            or_fault(&field(".name"), Err("is missing where the description is translated".to_owned()));
        }
    }
    if content.photos.len() > MAX_PHOTOS {
        or_fault("photos", Err(format!("holds more than {MAX_PHOTOS}")));
    }
    for (i, photo) in content.photos.iter().enumerate() {
        if photo.alt.as_ref().is_some_and(|alt| alt.chars().count() > MAX_ALT || alt.chars().any(char::is_control)) {
            or_fault(&format!("photos.{i}.alt"), Err(format!("expected at most {MAX_ALT} characters on one line")));
        }
    }
    let chosen = match &content.choices {
        Some(choices) => chosen(choices, product).map_err(|mut more| faults.append(&mut more)).ok(),
        None => None,
    };
    if chosen.is_none() && content.choices.is_none() && !(1..=MAX_PRICE).contains(&content.price) {
        faults.push(fault("price", format!("expected 1 to {MAX_PRICE} centimes")));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let collection = if collection.is_empty() { None } else { Some(collection) };
    let moved = collection.as_deref() != product.collections.first().map(String::as_str);
    if moved || name != product.card.name || lang != product.card.lang {
        let place = classify::place(&name, &lang, collection.as_deref());
        (product.collections, product.facets) = (place.collections, place.facets);
    }
    let card = &mut product.card;
    (card.name, card.lang, card.names) = (name, lang, names);
    (product.description, product.descriptions) = (description, descriptions);
    product.images.clone_from(&content.photos);
    if product.images.is_empty() {
        product.images.push(illustration(&product.card.name, &product.card.lang, &product.card.id));
    }
    product.card.image = product.images[0].clone();
    let pictured: BTreeMap<String, _> =
        product.variants.iter().filter_map(|v| Some((v.sku.clone(), v.image.clone()?))).collect();
    if chosen.is_none() {
        product.card.prices = rates.prices(content.price.max(1));
    }
    (product.options, product.variants) = chosen.map(|chosen| chosen.build(rates)).unwrap_or_default();
    for variant in &mut product.variants {
        variant.image = pictured.get(&variant.sku).filter(|image| product.images.contains(image)).cloned();
    }
    product.summarise_variants();
    Ok(())
}

/// The ways in which it can be bought, when they go together. What is known keeps its count.
fn chosen(given: &NewChoices, product: &Product) -> Result<Choices, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut choices = Choices { names: given.names.clone(), choices: Vec::new() };
    for (i, NewVariant { sku, values, price, stock }) in given.variants.iter().enumerate() {
        let mut wrong = |name: &str, why: String| faults.push(fault(&format!("choices.variants.{i}.{name}"), why));
        if let Err(problem) = check_sku("sku", sku) {
            problem.errors.into_iter().for_each(|error| wrong("sku", error.detail));
        } else if choices.choices.iter().any(|other| other.sku == *sku) {
            wrong("sku", "is the number of an earlier variant".to_owned());
        }
        if !(1..=MAX_PRICE).contains(price) {
            wrong("price", format!("expected 1 to {MAX_PRICE} centimes"));
        }
        let known = product.variants.iter().find(|variant| variant.sku == *sku).map(|variant| variant.stock);
        let values = values.iter().map(|value| value.trim().to_owned()).collect();
        let stock = known.unwrap_or_else(|| (*stock).min(MAX_UNITS));
        let choice = Choice { sku: sku.clone(), price_mad: (*price).max(1), stock, values };
        if let Err(why) = choices.add(choice) {
            wrong("values", why);
        }
    }
    if faults.is_empty() { Ok(choices) } else { Err(faults) }
}

fn some(text: &str) -> Option<&str> {
    (!text.trim().is_empty()).then_some(text.trim())
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn fault(field: &str, detail: impl Into<String>) -> FieldError {
    FieldError { field: field.to_owned(), detail: detail.into() }
}

#[cfg(test)]
mod tests;
