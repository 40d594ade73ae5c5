//! Words that carry little by themselves. They are indexed, and help to rank, but a product need not have them.

/// Folded French, Arabic and English words, in order. `or` is missing on purpose: it is French for gold.
const STOP_WORDS: [&str; 74] = [
    "a", "an", "and", "au", "aux", "avec", "by", "c", "ce", "ces", "chez", "comme", "d", "dans", "de", "des", "du",
    "elle", "en", "est", "et", "for", "from", "il", "ils", "in", "is", "it", "j", "je", "l", "la", "le", "les", "leur",
    "ma", "mes", "mon", "n", "nos", "notre", "of", "on", "ou", "par", "pour", "qu", "que", "qui", "sa", "sans", "se",
    "ses", "son", "sur", "ta", "tes", "the", "to", "ton", "un", "une", "vos", "votre", "with", "y", "your", "الي",
    "او", "ذات", "علي", "في", "مع", "من",
];

/// True for a folded word that carries little by itself.
pub(crate) fn is_stop(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_folded_and_in_order() {
        assert!(STOP_WORDS.is_sorted());
        assert!(STOP_WORDS.iter().all(|w| text::normalise::fold(w) == *w));
        assert!(is_stop("de") && is_stop("من") && !is_stop("or") && !is_stop("sac"));
    }
}
