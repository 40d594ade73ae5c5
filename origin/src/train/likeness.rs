//! Likeness of names: TF-IDF over words of two letters and more, in whatever script, compared by cosine. Serves products
//! nobody bought yet.

use std::collections::{BTreeMap, HashMap};
use text::normalise::fold;

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
            .map(|(term, n)| {
                (term.as_str(), (1.0 + n.ln()) * (((1.0 + count) / (1.0 + frequency[term.as_str()])).ln() + 1.0))
            })
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
            let row =
                (0_u32..).zip(&sums).filter(|(o, s)| *o != place && **s > 0.0).map(|(o, s)| (o, *s as f32)).collect();
            sums.fill(0.0);
            row
        })
        .collect()
}

/// How often each word occurs: runs of at least two letters, folded, so that accents and Arabic spellings do not tell words apart.
fn terms(name: &str) -> BTreeMap<String, f64> {
    let mut counts = BTreeMap::new();
    for word in fold(name).split(|c: char| !c.is_alphabetic()).filter(|w| w.chars().nth(1).is_some()) {
        *counts.entry(word.to_owned()).or_default() += 1.0;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::likeness;

    #[test]
    fn names_are_alike_by_the_rare_words_they_share() {
        let rows = likeness(["red tin mug", "blue tin mug", "red paper chain", "Set of 3", ""]);
        let cosine = |a: usize, b: u32| rows[a].iter().find(|(to, _)| *to == b).map_or(0.0, |l| l.1);
        assert!(cosine(0, 1) > cosine(0, 2) && cosine(0, 2) > 0.0);
        assert!((cosine(0, 1) - cosine(1, 0)).abs() < 1e-6);
        assert!(rows[3].is_empty() && rows[4].is_empty());
    }

    #[test]
    fn names_are_compared_in_french_and_arabic_too() {
        let rows = likeness(["Théière côtelée", "THEIERE en verre", "إبريق شاي", "ابريق قهوة", "vase"]);
        let alike = |a: usize, b: u32| rows[a].iter().any(|(to, _)| *to == b);
        assert!(alike(0, 1) && alike(2, 3) && !alike(0, 4) && !alike(2, 4));
    }

    /// The figures of scikit-learn's TfidfVectorizer(token_pattern="[A-Za-z]{2,}", sublinear_tf=True):
    /// idf ln(4/3)+1 for `tin`, ln 2+1 for words of one name; `tin tin` has the frequency 1 + ln 2.
    #[test]
    fn weights_are_sublinear_and_smoothed() {
        let rows = likeness(["tin mug", "tin tin box", "vase"]);
        let (tin, rare) = ((4.0_f64 / 3.0).ln() + 1.0, 2.0_f64.ln() + 1.0);
        let twice = tin * (1.0 + 2.0_f64.ln());
        let expected = tin * twice / (tin.hypot(rare) * twice.hypot(rare));
        assert!((f64::from(rows[0][0].1) - expected).abs() < 1e-6);
    }
}
