//! Arabic letters in Latin ones, for places that know no others: bank transfers, documents with the plainest fonts. One letter for
//! one, as well as can be without vowels; people read it, nothing is looked up by it.

/// The text with its Arabic letters, digits and marks in Latin ones; the rest as it is.
#[must_use]
pub fn written(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match letter(c) {
            Some(latin) => out.push_str(latin),
            None => out.push(c),
        }
    }
    out
}

const fn letter(c: char) -> Option<&'static str> {
    Some(match c {
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ة' => "a",
        'ء' | 'ع' | 'ئ' | 'ؤ' => "'",
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' => "k",
        'ڭ' | 'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "w",
        'ي' | 'ى' => "y",
        'پ' => "p",
        'ڤ' => "v",
        'چ' => "ch",
        '،' => ",",
        '؛' => ";",
        '؟' => "?",
        '٠' => "0",
        '١' => "1",
        '٢' => "2",
        '٣' => "3",
        '٤' => "4",
        '٥' => "5",
        '٦' => "6",
        '٧' => "7",
        '٨' => "8",
        '٩' => "9",
        // vowel marks, and the stroke that only lengthens
        '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_becomes_readable_and_the_rest_stays() {
        assert_eq!(written("سلمى الإدريسي"), "slmy aladrysy");
        assert_eq!(written("Salma é ٢٠٢٦"), "Salma é 2026");
        assert_eq!(written("مُحَمَّد"), "mhmd");
    }
}
