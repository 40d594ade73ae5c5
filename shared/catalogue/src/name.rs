//! Names: from a till's capitals to a sentence a shopper reads, and telling names from the staff's remarks.
//! Spelling mistakes stay as the merchant made them; only case, spaces, punctuation and stated abbreviations change.

mod words;

use std::collections::HashSet;
use std::sync::LazyLock;
use words::{ABBREVIATIONS, PHRASES, PROPER, REMARKS};

/// True when a description is no name but a note by the staff: empty, a question, or stock talk such as `wrongly coded 23343`.
/// Articles are written in capitals; notes mostly are not, and both rules are needed since some notes are (`DAMAGED`).
#[must_use]
pub fn is_remark(description: &str) -> bool {
    let text = description.trim();
    if text.is_empty() || text.contains('?') {
        return true;
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    if words.iter().all(|w| is_stock_talk(w) || w.bytes().all(|b| b.is_ascii_digit())) {
        return true;
    }
    let small_stock_talk = words.iter().any(|w| is_stock_talk(w) && w.contains(char::is_lowercase));
    let any_in_capitals = words.iter().any(|w| w.chars().count() >= 3 && w.chars().all(char::is_uppercase));
    let any_small = words.iter().any(|w| w.len() > 2 && w.chars().all(char::is_lowercase));
    small_stock_talk || (any_small && !any_in_capitals)
}

static STOCK_TALK: LazyLock<HashSet<&str>> = LazyLock::new(|| REMARKS.split_whitespace().collect());

fn is_stock_talk(word: &str) -> bool {
    STOCK_TALK.contains(word.to_lowercase().as_str())
}

/// A name in sentence case: `WHITE HANGING HEART T-LIGHT HOLDER` becomes `White hanging heart T-light holder`.
/// A name that is not in capitals keeps its case. Idempotent on its own results.
#[must_use]
pub fn sentence_case(raw: &str) -> String {
    let tokens = tokens(&spaced(raw));
    let small = raw.chars().filter(|c| c.is_lowercase()).count();
    let capitals = raw.chars().filter(|c| c.is_uppercase()).count();
    let name = if small >= capitals { tokens.join(" ") } else { lowered(&tokens) };
    capitalised(name.trim_matches(|c: char| c.is_whitespace() || ",.;:-*/+".contains(c)))
}

/// One space between words and around `+`, one after a comma or an inch mark, none before a comma.
fn spaced(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len() + 8);
    let mut previous = ' ';
    for c in raw.chars() {
        match c {
            ',' => {
                out.truncate(out.trim_end_matches([' ', ',']).len());
                out.push_str(", ");
            }
            '+' => out.push_str(" + "),
            '"' if previous.is_alphabetic() && out.matches('"').count().is_multiple_of(2) => out.push_str(" \""),
            _ if previous == '"' && c.is_alphabetic() && inch_mark(&out) => {
                out.push(' ');
                out.push(c);
            }
            _ => out.push(c),
        }
        previous = c;
    }
    out
}

/// True when the quote at the end of `text` follows a digit and closes nothing: inches.
fn inch_mark(text: &str) -> bool {
    text.matches('"').count() % 2 == 1 && text.trim_end_matches('"').ends_with(|c: char| c.is_ascii_digit())
}

/// The words with abbreviations written out. An article number of five digits at the end goes.
fn tokens(spaced: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for token in spaced.split_whitespace() {
        let upper = token.to_uppercase();
        let (core, tail) = upper.split_at(upper.trim_end_matches([',', '.', '"']).len());
        let expanded = ABBREVIATIONS.iter().find(|(short, _)| *short == core).map(|(_, long)| (*long).to_owned());
        match expanded.or_else(|| counted(core)) {
            Some(long) => out.extend(format!("{long}{tail}").split(' ').map(str::to_owned)),
            None => out.push(token.to_owned()),
        }
    }
    while out.len() > 2 && out.last().is_some_and(|last| last.len() == 5 && last.bytes().all(|b| b.is_ascii_digit())) {
        out.pop();
    }
    out
}

/// `SET/6`, `S/6`, `SET3`, `OF4`, `PACK/12`, `BOX/12`: how many pieces, in words.
fn counted(core: &str) -> Option<String> {
    let (word, count) = core.split_at(core.find(|c: char| c.is_ascii_digit())?);
    if !count.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let prefix = match word {
        "SET/" | "S/" | "SET" => "SET OF",
        "PACK/" => "PACK OF",
        "BOX/" => "BOX OF",
        "OF" => "OF",
        _ => return None,
    };
    Some(format!("{prefix} {count}"))
}

/// Everything small but proper names, initials and abbreviations.
fn lowered(tokens: &[String]) -> String {
    let words: Vec<String> = tokens.iter().map(|token| lowered_word(token)).collect();
    let mut name = words.join(" ");
    for phrase in PHRASES.split(", ") {
        replace_words(&mut name, phrase);
    }
    name
}

fn lowered_word(token: &str) -> String {
    let mut out = String::with_capacity(token.len());
    for part in token.split_inclusive(['/', '(', '-']) {
        let (core, tail) = part.split_at(part.trim_end_matches(|c: char| !c.is_alphanumeric()).len());
        let (head, core) = core.split_at(core.len() - core.trim_start_matches(|c: char| !c.is_alphanumeric()).len());
        out.push_str(head);
        out.push_str(&cased(core, !head.is_empty() || tail.starts_with(',')));
        out.push_str(tail);
    }
    // T-light is one word with its own case
    out.replace("t-light", "T-light").replace("T-Light", "T-light")
}

fn cased(core: &str, named: bool) -> String {
    let lower = core.to_lowercase();
    if let Some(proper) = PROPER.split_whitespace().find(|p| p.to_lowercase() == lower) {
        return proper.to_owned();
    }
    // a letter by itself names a letter; the article does not, unless it is quoted or listed
    if core.chars().count() == 1 && (named || lower != "a") {
        return core.to_uppercase();
    }
    lower
}

/// Gives the words of `phrase` their case wherever they stand in `name` as whole words.
fn replace_words(name: &mut String, phrase: &str) {
    let small = phrase.to_lowercase();
    let mut from = 0;
    while let Some(at) = name.get(from..).and_then(|rest| rest.to_lowercase().find(&small)).map(|i| from + i) {
        let end = at + small.len();
        let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let whole = name.get(..at).is_some_and(|before| free(before.chars().next_back()))
            && name.get(end..).is_some_and(|after| free(after.chars().next()));
        if whole {
            name.replace_range(at..end, phrase);
        }
        from = end;
    }
}

/// The first letter as a capital, unless a number stands before it.
fn capitalised(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut started = false;
    for c in name.chars() {
        if !started && c.is_alphanumeric() {
            started = true;
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests;
