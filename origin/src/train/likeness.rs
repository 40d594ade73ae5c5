//! Likeness of names: TF-IDF over words of two letters and more, compared by cosine. Serves products nobody bought yet.

use std::collections::{BTreeMap, HashMap};

/// For every name, `(place of another name, cosine in (0, 1])`, by place; a name is not compared with itself.
pub(crate) fn likeness<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Vec<(u32, f32)>> {
    let documents: Vec<BTreeMap<String, f64>> = names.into_iter().map(terms).collect();
    let mut frequency: HashMap<&str, f64> = HashMap::new();
    for term in documents.iter().flat_map(BTreeMap::keys) {
        *frequency.entry(term).or_default() += 1.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "a number of products")]
    let count = documents.len() as f64;
    let mut postings: BTreeMap<&str, Vec<(u32, f64)>> = BTreeMap::new();
    let mut vectors = Vec::with_capacity(documents.len());
    for (place, document) in (0_u32..).zip(&documents) {
        let mut vector: Vec<(&str, f64)> = (document.iter())
            .map(|(term, n)| (term.as_str(), (1.0 + n.ln()) * (((1.0 + count) / (1.0 + frequency[term.as_str()])).ln() + 1.0)))
            .collect();
        let length = vector.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
        for (term, weight) in &mut vector {
            *weight /= length;
            postings.entry(*term).or_default().push((place, *weight));
        }
        vectors.push(vector);
    }
    let mut sums = vec![0.0; documents.len()];
    (0_u32..)
        .zip(&vectors)
        .map(|(place, vector)| {
            for (term, weight) in vector {
                for (other, other_weight) in &postings[term] {
                    sums[*other as usize] += weight * other_weight;
                }
            }
            #[expect(clippy::cast_possible_truncation, reason = "a cosine")]
            let row = (0_u32..).zip(&sums).filter(|(o, s)| *o != place && **s > 0.0).map(|(o, s)| (o, *s as f32)).collect();
            sums.fill(0.0);
            row
        })
        .collect()
}

/// How often each word occurs: runs of at least two letters of A to Z, in small letters.
fn terms(name: &str) -> BTreeMap<String, f64> {
    let mut counts = BTreeMap::new();
    for word in name.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| w.len() >= 2) {
        *counts.entry(word.to_ascii_lowercase()).or_default() += 1.0;
    }
    counts
}
