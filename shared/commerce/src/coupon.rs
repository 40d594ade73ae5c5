//! Coupon codes, and why one is not taken, in words that a page can show.

use money::{Currency, format::amount};
use serde::{Deserialize, Serialize};
use text::Lang;

/// A code as it is kept and compared: trimmed, upper case. Nothing when it is not 3 to 32 letters, digits, `-` or `_` (ASCII).
///
/// ```
/// assert_eq!(commerce::coupon::normal(" aid-2026 ").as_deref(), Some("AID-2026"));
/// assert_eq!(commerce::coupon::normal("50 %"), None);
/// ```
#[must_use]
pub fn normal(code: &str) -> Option<String> {
    let code = code.trim();
    let plain = code.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    ((3..=32).contains(&code.len()) && plain).then(|| code.to_ascii_uppercase())
}

/// Why a coupon takes nothing off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// No promotion has this code.
    Unknown,
    /// It begins later.
    NotStarted {
        /// UTC seconds since 1970.
        starts_at: i64,
    },
    /// It is over.
    Ended {
        /// UTC seconds since 1970.
        ended_at: i64,
    },
    /// It was given to as many orders as it may.
    UsedUp,
    /// This customer used it as often as one may.
    AlreadyUsed,
    /// No line of the cart is in its scope.
    NothingInScope,
    /// The goods in its scope cost too little.
    BelowMinimum {
        /// What they must cost at list prices, in minor units of the order's currency.
        minimum: i64,
        /// How much is missing.
        missing: i64,
    },
    /// It does not go together with what is given already, and that takes more off.
    NotCombinable,
    /// There is nothing left that it could take off.
    NoEffect,
}

impl Reason {
    /// The reason in `lang`, as a sentence to the buyer.
    #[must_use]
    pub fn text(&self, lang: Lang, currency: Currency) -> String {
        if let Reason::BelowMinimum { minimum, missing } = *self {
            let (minimum, missing) = (amount(minimum, currency, lang), amount(missing, currency, lang));
            return match lang {
                Lang::Fr => format!("Valable à partir de {minimum}\u{a0}: il manque {missing}."),
                Lang::Ar => format!("صالح ابتداءً من \u{2068}{minimum}\u{2069}: ينقص \u{2068}{missing}\u{2069}."),
                Lang::En => format!("Valid from {minimum}: {missing} missing."),
            };
        }
        self.sentence(lang).to_owned()
    }

    const fn sentence(self, lang: Lang) -> &'static str {
        let [fr, ar, en] = match self {
            Reason::Unknown => ["Ce code n’existe pas.", "هذا الرمز غير موجود.", "There is no such code."],
            Reason::NotStarted { .. } => {
                ["Ce code n’est pas encore valable.", "هذا الرمز لم يصبح صالحًا بعد.", "This code is not valid yet."]
            }
            Reason::Ended { .. } => ["Ce code a expiré.", "انتهت صلاحية هذا الرمز.", "This code has expired."],
            Reason::UsedUp => [
                "Ce code a déjà été utilisé autant de fois que prévu.",
                "استُنفد عدد مرات استعمال هذا الرمز.",
                "This code has been used as often as it may be.",
            ],
            Reason::AlreadyUsed => {
                ["Vous avez déjà utilisé ce code.", "سبق لك استعمال هذا الرمز.", "You have already used this code."]
            }
            Reason::NothingInScope => [
                "Aucun article du panier n’est concerné par ce code.",
                "لا ينطبق هذا الرمز على أي منتج في السلة.",
                "This code is for none of the articles in the cart.",
            ],
            Reason::BelowMinimum { .. } => {
                ["Le montant minimum n’est pas atteint.", "لم يُبلغ الحد الأدنى.", "The minimum is not reached."]
            }
            Reason::NotCombinable => [
                "Ce code ne se cumule pas avec une offre plus avantageuse déjà appliquée.",
                "لا يُجمع هذا الرمز مع عرض أفضل مطبَّق بالفعل.",
                "This code does not combine with a better offer that is already applied.",
            ],
            Reason::NoEffect => [
                "Ce code n’enlève rien de plus\u{a0}: il n’est pas utilisé.",
                "لا يخصم هذا الرمز شيئًا إضافيًا: لم يُستعمل.",
                "This code takes nothing more off: it is not used.",
            ],
        };
        match lang {
            Lang::Fr => fr,
            Lang::Ar => ar,
            Lang::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_its_own_sentence_in_every_language() {
        let reasons = [
            Reason::Unknown,
            Reason::NotStarted { starts_at: 1 },
            Reason::Ended { ended_at: 1 },
            Reason::UsedUp,
            Reason::AlreadyUsed,
            Reason::NothingInScope,
            Reason::BelowMinimum { minimum: 200_00, missing: 50_00 },
            Reason::NotCombinable,
            Reason::NoEffect,
        ];
        let mut texts = std::collections::BTreeSet::new();
        for lang in Lang::ALL {
            for reason in reasons {
                let text = reason.text(lang, Currency::Mad);
                assert!(text.ends_with('.') && texts.insert(text));
            }
        }
        assert_eq!(
            Reason::BelowMinimum { minimum: 200_00, missing: 50_00 }.text(Lang::En, Currency::Mad),
            "Valid from MAD\u{a0}200.00: MAD\u{a0}50.00 missing."
        );
    }
}
