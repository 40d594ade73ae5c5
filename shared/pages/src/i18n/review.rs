//! What the page for writing a review says.

use super::Around;
use text::Lang;

/// The page in one language.
#[expect(missing_docs, reason = "each name says what its text says")]
pub struct ReviewTexts {
    pub title: &'static str,
    pub about: Around,
    pub stars: &'static str,
    pub star: fn(u8) -> &'static str,
    pub text: &'static str,
    pub text_hint: &'static str,
    pub author: &'static str,
    pub author_hint: &'static str,
    pub send: &'static str,
    pub thanks: &'static str,
    pub thanks_help: &'static str,
    pub choose: &'static str,
    pub not_bought: &'static str,
    pub refused: &'static str,
    pub back: &'static str,
}

/// The texts of reviews in `lang`.
#[must_use]
pub fn review_texts(lang: Lang) -> &'static ReviewTexts {
    match lang {
        Lang::Fr => &FR,
        Lang::Ar => &AR,
        Lang::En => &EN,
    }
}

static FR: ReviewTexts = ReviewTexts {
    title: "Donner un avis",
    about: |name| format!("Votre avis sur «\u{a0}{name}\u{a0}»"),
    stars: "Votre note",
    star: |n| match n {
        1 => "1 étoile, décevant",
        2 => "2 étoiles, moyen",
        3 => "3 étoiles, correct",
        4 => "4 étoiles, bien",
        _ => "5 étoiles, excellent",
    },
    text: "Votre avis",
    text_hint: "Facultatif. Dites ce qui aiderait quelqu’un qui hésite.",
    author: "Nom affiché",
    author_hint: "Facultatif. Sans nom, l’avis reste anonyme.",
    send: "Publier l’avis",
    thanks: "Merci pour votre avis",
    thanks_help: "Il apparaît sur la page de l’article dans quelques instants. Vous pouvez le changer en l’écrivant de nouveau.",
    choose: "Choisissez une note.",
    not_bought: "Seules les personnes qui ont acheté cet article peuvent donner leur avis.",
    refused: "Cet avis n’a pas été accepté : il est peut-être trop long.",
    back: "Voir l’article",
};

static AR: ReviewTexts = ReviewTexts {
    title: "أبدِ رأيك",
    about: |name| format!("رأيك في «{name}»"),
    stars: "تقييمك",
    star: |n| match n {
        1 => "نجمة واحدة، مخيّب",
        2 => "نجمتان، متوسط",
        3 => "3 نجوم، مقبول",
        4 => "4 نجوم، جيد",
        _ => "5 نجوم، ممتاز",
    },
    text: "رأيك",
    text_hint: "اختياري. قل ما يساعد شخصًا مترددًا.",
    author: "الاسم الظاهر",
    author_hint: "اختياري. دون اسم يبقى رأيك مجهول المصدر.",
    send: "نشر الرأي",
    thanks: "شكرًا على رأيك",
    thanks_help: "يظهر في صفحة المنتج بعد لحظات. ويمكنك تغييره بكتابته من جديد.",
    choose: "اختر تقييمًا.",
    not_bought: "يمكن لمن اشترى هذا المنتج فقط أن يبدي رأيه.",
    refused: "لم يُقبل هذا الرأي: ربما كان أطول من اللازم.",
    back: "عرض المنتج",
};

static EN: ReviewTexts = ReviewTexts {
    title: "Write a review",
    about: |name| format!("Your review of “{name}”"),
    stars: "Your rating",
    star: |n| match n {
        1 => "1 star, disappointing",
        2 => "2 stars, so-so",
        3 => "3 stars, fair",
        4 => "4 stars, good",
        _ => "5 stars, excellent",
    },
    text: "Your review",
    text_hint: "Optional. Say what would help somebody who hesitates.",
    author: "Name to show",
    author_hint: "Optional. Without a name the review stays anonymous.",
    send: "Publish the review",
    thanks: "Thank you for your review",
    thanks_help: "It appears on the item's page in a few moments. Write it again to change it.",
    choose: "Choose a rating.",
    not_bought: "Only people who bought this item can review it.",
    refused: "This review was not accepted: it may be too long.",
    back: "See the item",
};
