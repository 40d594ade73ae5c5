//! What the product page says of choices and reviews.

use super::{ArabicPlural, Counted, arabic_plural};
use money::format::count;
use text::Lang;

/// What the product page says of choices and reviews, in one language.
#[derive(Debug)]
pub struct ProductTexts {
    /// Stands behind a value of which nothing is left.
    pub sold_out: &'static str,
    /// Heading of the reviews.
    pub reviews: &'static str,
    /// How many reviews there are.
    pub counted: Counted,
    /// A mean, such as `4,7 sur 5`.
    pub of_five: fn(&str) -> String,
    /// So many stars, for those who hear the page.
    pub stars: Counted,
    /// Stands with a review without a name.
    pub somebody: &'static str,
    /// Says that its author bought the product.
    pub verified: &'static str,
    /// Says that a review was changed.
    pub edited: &'static str,
    /// Stands before a merchant's answer.
    pub reply_of: fn(&str) -> String,
    /// Stands between the digits of a mean.
    pub point: &'static str,
    /// Stands between what is counted and how many there are.
    pub colon: &'static str,
}

/// The texts in a language.
#[must_use]
pub fn product_texts(lang: Lang) -> &'static ProductTexts {
    match lang {
        Lang::Fr => &FR,
        Lang::Ar => &AR,
        Lang::En => &EN,
    }
}

static FR: ProductTexts = ProductTexts {
    sold_out: "épuisé",
    reviews: "Avis des acheteurs",
    counted: |n| format!("{} avis", count(n, Lang::Fr)),
    of_five: |mean| format!("{mean} sur 5"),
    stars: |n| if n < 2 { format!("{n} étoile sur 5") } else { format!("{n} étoiles sur 5") },
    somebody: "Un acheteur",
    verified: "Achat vérifié",
    edited: "modifié",
    reply_of: |merchant| format!("Réponse de {merchant}"),
    point: ",",
    colon: "\u{a0}: ",
};

static AR: ProductTexts = ProductTexts {
    sold_out: "نفد",
    reviews: "آراء المشترين",
    counted: |n| match arabic_plural(n) {
        ArabicPlural::Zero => "لا آراء".to_owned(),
        ArabicPlural::One => "رأي واحد".to_owned(),
        ArabicPlural::Two => "رأيان".to_owned(),
        ArabicPlural::Few => format!("{} آراء", count(n, Lang::Ar)),
        ArabicPlural::Many => format!("{} رأيًا", count(n, Lang::Ar)),
        ArabicPlural::Other => format!("{} رأي", count(n, Lang::Ar)),
    },
    of_five: |mean| format!("{mean} من 5"),
    stars: |n| match n {
        1 => "نجمة واحدة من 5".to_owned(),
        2 => "نجمتان من 5".to_owned(),
        n => format!("{n} نجوم من 5"),
    },
    somebody: "أحد المشترين",
    verified: "شراء مؤكد",
    edited: "معدّل",
    reply_of: |merchant| format!("جواب {merchant}"),
    point: ",",
    colon: ": ",
};

static EN: ProductTexts = ProductTexts {
    sold_out: "sold out",
    reviews: "Buyers’ reviews",
    counted: |n| if n == 1 { "1 review".to_owned() } else { format!("{} reviews", count(n, Lang::En)) },
    of_five: |mean| format!("{mean} out of 5"),
    stars: |n| if n == 1 { "1 star out of 5".to_owned() } else { format!("{n} stars out of 5") },
    somebody: "A buyer",
    verified: "Verified purchase",
    edited: "edited",
    reply_of: |merchant| format!("Answer from {merchant}"),
    point: ".",
    colon: ": ",
};
