//! Slugs: the readable part of an address.

use crate::normalise::words;

/// A slug of at most `max` bytes: folded words joined by hyphens, cut at a word's end, ASCII and Arabic letters kept.
/// Empty when the text holds no letter or digit.
#[must_use]
pub fn slugify(text: &str, max: usize) -> String {
    let mut slug = String::new();
    for word in words(text) {
        let needed = word.len() + usize::from(!slug.is_empty());
        if slug.len() + needed > max {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::slugify;

    #[test]
    fn a_slug_is_cut_between_words() {
        assert_eq!(slugify("White Hanging Heart T-Light Holder", 64), "white-hanging-heart-t-light-holder");
        assert_eq!(slugify("Théière & plateau", 10), "theiere");
    }
}
