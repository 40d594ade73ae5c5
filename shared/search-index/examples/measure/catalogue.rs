//! A deterministic catalogue of any size: the real products first, then made ones, each the first words of one real name and the
//! last words of another, most with a maker's word of its own kind. Words stay as frequent as they really are.

use contracts::catalogue::{Collection, Localized, MerchantRef, Product};
use search_index::{COLLECTION, FacetLabels, ValueLabel};

/// Words of makers, of which a large catalogue has many.
const MAKERS: usize = 30_000;

/// The real catalogue in a folder, and names for its collections.
pub(crate) fn real(folder: &str) -> Result<(Vec<Product>, Vec<FacetLabels>), Box<dyn std::error::Error>> {
    let lines = std::fs::read_to_string(format!("{folder}/products.jsonl"))?;
    let products: Vec<Product> = lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let collections: Vec<Collection> =
        serde_json::from_str(&std::fs::read_to_string(format!("{folder}/collections.json"))?)?;
    let shelf = |c: Collection| ValueLabel { value: c.slug, name: c.name };
    let name = Localized { fr: "Rayon".into(), ar: "القسم".into(), en: "Collection".into() };
    let values = collections.into_iter().map(shelf).collect();
    Ok((products, vec![FacetLabels { key: COLLECTION.into(), name, values }]))
}

/// The first `size` products of the endless catalogue that begins with `real`.
pub(crate) fn of(real: &[Product], size: usize) -> Vec<Product> {
    let merchants = (size / 2_000).clamp(21, 500);
    let made = (real.len()..size).map(|i| made(real, i, merchants));
    real.iter().take(size).cloned().chain(made).collect()
}

fn made(real: &[Product], number: usize, merchants: usize) -> Product {
    let mut seed = number as u64 * 0x1_0001;
    let (a, b) = (&real[below(&mut seed, real.len())], &real[below(&mut seed, real.len())]);
    let (first, last): (Vec<_>, Vec<_>) = (a.card.name.split(' ').collect(), b.card.name.split(' ').collect());
    let maker = (below(&mut seed, 4) > 0).then(|| {
        // the n-th word is the n-th most frequent, as words are
        let rank = below(&mut seed, MAKERS) * below(&mut seed, MAKERS) / MAKERS;
        word(rank as u64 * 7_919)
    });
    let mut words: Vec<&str> = first[..first.len().div_ceil(2)].to_vec();
    words.extend(&last[last.len() / 2..]);
    words.extend(maker.as_deref());
    let merchant = below(&mut seed, merchants);
    let sold = 2_000.0 / (1.0 + number as f64 / 400.0);
    let mut product = a.clone();
    product.card.name = words.join(" ");
    product.card.id = format!("prd_{number:016}");
    product.card.slug = format!("{}-{number}", b.card.slug);
    product.card.merchant =
        MerchantRef { slug: format!("maker-{merchant}"), name: format!("Maker {}", word(merchant as u64)) };
    product.card.prices.mad =
        100 + i64::try_from(below(&mut seed, 20_000) * below(&mut seed, 1_000) / 1_000).unwrap_or(0);
    product.card.stock = if below(&mut seed, 20) == 0 { 0 } else { 10 };
    product.sku = format!("M{number}");
    product.facets.extend(b.facets.clone());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 2,000")]
    let popularity = (sold * (0.5 + below(&mut seed, 1_000) as f64 / 1_000.0)) as u32;
    product.popularity = popularity;
    product
}

/// A number below `bound`; the seed moves on.
pub(crate) fn below(seed: &mut u64, bound: usize) -> usize {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 33;
    usize::try_from(mixed).unwrap_or(0) % bound.max(1)
}

pub(crate) fn letter(seed: &mut u64) -> char {
    char::from(b"abcdefghijklmnopqrstuvwxyz"[below(seed, 26)])
}

/// A word of two to four syllables.
fn word(mut seed: u64) -> String {
    let syllable = |seed: &mut u64| {
        let consonant = char::from(b"bcdfghjklmnprstvz"[below(seed, 17)]);
        [consonant, char::from(b"aeiou"[below(seed, 5)])]
    };
    (0..2 + below(&mut seed, 3)).flat_map(|_| syllable(&mut seed)).collect()
}
