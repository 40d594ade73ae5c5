//! The pages' HTML.

use super::style::STYLE;
use super::words::{CARDS, Words, of};
use crate::sandbox::year_month;
use crate::value::{int, text};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use money::Currency;
use psp::form::Form;
use serde_json::Value;
use text::Lang;

/// What was typed into the card form. The number and the code are never written back into a page.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) number: String,
    pub(super) cvc: String,
    pub(super) name: String,
    expiry: String,
}

impl Typed {
    pub(super) fn read(form: &Form) -> Typed {
        let field = |name| form.get(name).unwrap_or_default().trim().chars().take(100).collect();
        Typed { number: field("number"), cvc: field("cvc"), name: field("name"), expiry: field("expiry") }
    }

    /// Month and year, from `12 / 34`, `12/2034` or `1234`, in Latin or Arabic digits.
    pub(super) fn expiry(&self) -> Option<(i64, i64)> {
        let digits: String = self.expiry.chars().filter_map(digit).collect();
        let (month, year) = digits.split_at_checked(2)?;
        let good = [2, 4].contains(&year.len());
        if good { Some((month.parse().ok()?, year.parse().ok()?)) } else { None }
    }
}

/// A digit of the Latin or the Arabic script as a Latin one.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10),
        _ => None,
    }
}

/// The page where a card is typed.
pub(super) fn pay(session: &Value, lang: Lang, refusal: Option<&str>, typed: &Typed, now: u64) -> String {
    let words = of(lang);
    let sum = sum(int(session, "amount_total"), text(session, "currency"), lang);
    let (year, month) = year_month(now);
    let example = format!("{month:02} / {:02}", (year + 3) % 100);
    frame(
        lang,
        words.title,
        words,
        &html! {
            h1 { @for line in session["_lines"].as_array().into_iter().flatten() { (text(line, "description")) " " } }
            p.sum { bdi { (sum) } }
            @if let Some(refusal) = refusal { p.bad role="alert" { (refusal) } }
            form.box method="post" {
                label for="number" { (words.number) }
                input.ltr #number name="number" inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242" required maxlength="30";
                div.two {
                    div {
                        label for="expiry" { (words.expiry) }
                        input.ltr #expiry name="expiry" inputmode="numeric" autocomplete="cc-exp" placeholder=(example) value=(typed.expiry) required maxlength="9";
                    }
                    div {
                        label for="cvc" { (words.cvc) }
                        input.ltr #cvc name="cvc" inputmode="numeric" autocomplete="cc-csc" placeholder="123" required maxlength="4";
                    }
                }
                label for="name" { (words.name) }
                input #name name="name" autocomplete="cc-name" value=(typed.name) maxlength="100";
                button { (words.pay) " " bdi { (sum) } }
            }
            @if let Some(back) = session["cancel_url"].as_str() { a.link href=(back) { (words.back) } }
            details {
                summary { (words.cards) }
                table {
                    @for (number, does) in CARDS.iter().zip(words.does) { tr { td { bdi.ltr { (number) } } td { (does) } } }
                }
            }
        },
    )
}

/// The bank's page.
pub(super) fn bank(intent: &Value, lang: Lang) -> String {
    let words = of(lang);
    frame(
        lang,
        words.bank,
        words,
        &html! {
            h1 { (words.bank) }
            p.sum { bdi { (sum(int(intent, "amount"), text(intent, "currency"), lang)) } }
            form.box method="post" {
                p { (words.bank_asks) }
                button name="answer" value="authorise" { (words.authorise) }
                button.quiet name="answer" value="refuse" { (words.refuse) }
            }
        },
    )
}

/// A page that takes no payment any more.
pub(super) fn expired(session: &Value, lang: Lang) -> String {
    let words = of(lang);
    frame(
        lang,
        words.title,
        words,
        &html! {
            h1 { (words.expired) }
            @if let Some(back) = session["cancel_url"].as_str() { a.link href=(back) { (words.back) } }
        },
    )
}

/// No such page.
pub(super) fn nothing(lang: Lang) -> String {
    let words = of(lang);
    frame(lang, words.nothing, words, &html! { h1 { (words.nothing) } })
}

/// The end, for a payment that leads back nowhere.
pub(super) fn done(lang: Lang, good: bool) -> String {
    let words = of(lang);
    let said = if good { words.done } else { words.failed };
    frame(lang, said, words, &html! { h1 { (said) } })
}

fn frame(lang: Lang, title: &str, words: &Words, content: &Markup) -> String {
    html! {
        (DOCTYPE)
        html lang=(lang.code()) dir=(lang.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { p.test { (words.test) } (content) } }
        }
    }
    .into_string()
}

/// An amount as people of the language write it.
fn sum(minor: i64, currency: &str, lang: Lang) -> String {
    match currency.to_ascii_uppercase().parse::<Currency>() {
        Ok(currency) => money::format::amount(minor, currency, lang).to_string(),
        Err(_) => crate::amounts::shown(minor, currency),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expiry_is_read_as_people_write_it() {
        let read = |expiry: &str| Typed { expiry: expiry.to_owned(), ..Typed::default() }.expiry();
        for text in ["12 / 34", "1234", "12/34", "١٢ / ٣٤"] {
            assert_eq!(read(text), Some((12, 34)), "{text}");
        }
        assert_eq!(read("12/2034"), Some((12, 2034)));
        assert_eq!((read(""), read("1"), read("123"), read("x")), (None, None, None, None));
    }
}
