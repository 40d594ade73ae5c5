//! What a merchant types to find an order.

use commerce::{Country, phone};

/// What a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderSearch {
    /// A parcel, by its whole id.
    Parcel(String),
    /// Orders whose number begins so.
    Number(String),
    /// Orders of an e-mail address, in lower case.
    Email(String),
    /// Orders of a telephone number, as E.164.
    Phone(String),
    /// Orders for somebody whose name holds these words, as `text::normalise` writes them; the longest first.
    Name(Vec<String>),
    /// Orders whose number begins so; when there are none, those for somebody of this name.
    NumberOrName(String, Vec<String>),
}

/// Letters that a number is written with; I, L, O and U are none of them.
const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Fewest letters of a number: fewer would find half of the shop.
const FEWEST: usize = 4;
/// Fewest digits of a telephone number: a number of an order has fewer.
const FEWEST_DIGITS: usize = 9;
/// Most words of a name that are looked for.
const WORDS: usize = 4;

/// The words by which an order is found by the name it is for, each once.
#[must_use]
pub fn name_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text::normalise::words(name) {
        if words.len() < 2 * WORDS && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

impl OrderSearch {
    /// Reads `pcl_…`, an order's number (at least four letters of it, with or without `GYS-`, in any case), an e-mail address, a
    /// telephone number as one writes it in Morocco or with its country's code, or words of a name.
    #[must_use]
    pub fn read(text: &str) -> Option<OrderSearch> {
        let text = text.trim();
        if text.starts_with("pcl_") {
            let plain = text.len() <= 64 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            return plain.then(|| OrderSearch::Parcel(text.to_owned()));
        }
        if text.contains('@') {
            return (text.len() <= 254).then(|| OrderSearch::Email(text.to_lowercase()));
        }
        if text.chars().filter(|c| c.is_numeric()).count() >= FEWEST_DIGITS {
            return phone::e164(text, Country::MOROCCO).map(OrderSearch::Phone);
        }
        let upper = text.to_uppercase();
        let bare = upper.strip_prefix("GYS");
        // a number of letters alone may as well be a name
        let is_number = bare.is_some() || text.chars().any(char::is_numeric);
        match (number(bare.unwrap_or(&upper)), is_number) {
            (number, true) => number.map(OrderSearch::Number),
            (number, false) => {
                let mut words = name_words(text);
                words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
                words.truncate(WORDS);
                match number {
                    _ if words.is_empty() || words[0].chars().count() < 2 => None,
                    Some(number) => Some(OrderSearch::NumberOrName(number, words)),
                    None => Some(OrderSearch::Name(words)),
                }
            }
        }
    }
}

/// How a number begins, by its letters without `GYS`.
fn number(upper: &str) -> Option<String> {
    let letters: String = upper
        .chars()
        .filter(|c| !matches!(c, '-' | ' '))
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    let good = (FEWEST..=8).contains(&letters.len()) && letters.chars().all(|c| LETTERS.contains(c));
    good.then(|| match letters.split_at_checked(4) {
        Some((first, "")) => format!("GYS-{first}-"),
        Some((first, last)) => format!("GYS-{first}-{last}"),
        None => format!("GYS-{letters}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_typed() {
        for text in ["GYS-7K3M-4Q2P", "gys 7k3m 4q2p", "7K3M4Q2P", " 7k3m-4q2p "] {
            assert_eq!(OrderSearch::read(text), Some(OrderSearch::Number("GYS-7K3M-4Q2P".into())), "{text}");
        }
        assert_eq!(OrderSearch::read("7o3l"), Some(OrderSearch::Number("GYS-7031-".into())));
        assert_eq!(OrderSearch::read("7k3m4"), Some(OrderSearch::Number("GYS-7K3M-4".into())));
    }

    #[test]
    fn parcels_and_addresses_are_told_apart_and_the_rest_is_nothing() {
        assert_eq!(OrderSearch::read("pcl_0a"), Some(OrderSearch::Parcel("pcl_0a".into())));
        assert_eq!(OrderSearch::read("A@b.MA"), Some(OrderSearch::Email("a@b.ma".into())));
        for text in ["", "7k3", "7k3m4q2p9", "pcl_%", "GYS-", "x"] {
            assert_eq!(OrderSearch::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_telephone_is_found_however_it_is_typed() {
        for text in ["0612345678", "06 12 34 56 78", "+212 612-345678", "00212612345678", "٠٦١٢٣٤٥٦٧٨"] {
            assert_eq!(OrderSearch::read(text), Some(OrderSearch::Phone("+212612345678".into())), "{text}");
        }
    }

    #[test]
    fn words_of_a_name_are_found_and_a_name_that_could_be_a_number_is_both() {
        let name = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            OrderSearch::read("Amina El Fassi-Été"),
            Some(OrderSearch::Name(name(&["amina", "fassi", "ete", "el"])))
        );
        assert_eq!(OrderSearch::read("Karim"), Some(OrderSearch::NumberOrName("GYS-KAR1-M".into(), name(&["karim"]))));
        assert_eq!(OrderSearch::read("Youssef"), Some(OrderSearch::Name(name(&["youssef"]))));
        assert_eq!(name_words("Amina  Amina Benali"), ["amina", "benali"]);
    }
}
