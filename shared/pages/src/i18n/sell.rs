//! What is said to whoever wants to sell.

use super::Around;
use contracts::application::LegalForm;
use text::Lang;

/// Something an applicant fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SellField {
    /// Name of the shop.
    Name,
    /// City it works from.
    City,
    /// Whom we call.
    Phone,
    /// What it sells.
    Sells,
    /// What it is by law.
    LegalForm,
    /// The business's identifier.
    Ice,
    /// A web site.
    Website,
}

/// Selling in one language.
#[expect(missing_docs, reason = "each name says what its text says")]
pub struct SellTexts {
    pub title: &'static str,
    pub lead: &'static str,
    pub steps: [&'static str; 3],
    pub need_account: &'static str,
    pub label: fn(SellField) -> &'static str,
    pub hint: fn(SellField) -> &'static str,
    pub wrong: fn(SellField) -> &'static str,
    pub legal: fn(LegalForm) -> &'static str,
    pub legal_none: &'static str,
    pub send: &'static str,
    pub waiting: &'static str,
    pub waiting_help: &'static str,
    pub shop: &'static str,
    pub sent_on: Around,
    pub open: &'static str,
    pub open_help: Around,
    pub to_studio: &'static str,
    pub refused: &'static str,
    pub refused_help: &'static str,
    pub member: &'static str,
    pub member_help: &'static str,
    pub too_many: &'static str,
    pub down: &'static str,
}

/// The texts of selling in `lang`.
#[must_use]
pub fn sell_texts(lang: Lang) -> &'static SellTexts {
    match lang {
        Lang::Fr => &FR,
        Lang::Ar => &AR,
        Lang::En => &EN,
    }
}

static FR: SellTexts = SellTexts {
    title: "Vendre sur GetYourShare",
    lead: "Ouvrez votre boutique parmi les marchands de GetYourShare\u{a0}: vos produits, vos prix, vos clients.",
    steps: [
        "Vous nous dites qui vous êtes et ce que vous vendez.",
        "Nous lisons votre demande et vous répondons par e-mail.",
        "Votre boutique ouvre\u{a0}: vous ajoutez vos produits dans le studio.",
    ],
    need_account: "Pour demander une boutique, il faut un compte.",
    label: |field| match field {
        SellField::Name => "Nom de la boutique",
        SellField::City => "Ville",
        SellField::Phone => "Téléphone",
        SellField::Sells => "Ce que vous vendez",
        SellField::LegalForm => "Forme juridique",
        SellField::Ice => "ICE",
        SellField::Website => "Site web",
    },
    hint: |field| match field {
        SellField::Name => "Celui que les clients liront.",
        SellField::Phone => "Pour vous joindre au sujet de votre demande\u{a0}; il n’est montré à personne d’autre.",
        SellField::Sells => "Une ou deux phrases\u{a0}: elles seront sur la page de votre boutique.",
        SellField::Ice => "15 chiffres.",
        _ => "",
    },
    wrong: |field| match field {
        SellField::Name => "Écrivez un nom de 2 à 60 caractères.",
        SellField::City => "Écrivez le nom de la ville.",
        SellField::Phone => "Écrivez un numéro valable, comme 06 12 34 56 78, ou avec l’indicatif du pays.",
        SellField::Sells => "Décrivez ce que vous vendez en 10 à 300 caractères.",
        SellField::LegalForm => "Choisissez une forme de la liste.",
        SellField::Ice => "L’ICE a 15 chiffres. Laissez vide si vous n’en avez pas.",
        SellField::Website => "Écrivez une adresse complète, comme https://exemple.ma.",
    },
    legal: |form| match form {
        LegalForm::AutoEntrepreneur => "Auto-entrepreneur",
        LegalForm::SoleTrader => "Personne physique",
        LegalForm::Cooperative => "Coopérative",
        LegalForm::Company => "Société",
    },
    legal_none: "Je ne sais pas encore",
    send: "Envoyer ma demande",
    waiting: "Votre demande est envoyée",
    waiting_help: "Nous la lisons et vous répondons par e-mail. Son état se voit aussi sur cette page.",
    shop: "Boutique",
    sent_on: |day| format!("Envoyée le {day}."),
    open: "Votre boutique est ouverte",
    open_help: |name| format!("{name} fait partie des marchands. Ajoutez vos produits dans le studio."),
    to_studio: "Ouvrir le studio",
    refused: "Votre demande n’a pas été acceptée",
    refused_help: "Vous pouvez la corriger et l’envoyer de nouveau.",
    member: "Vous avez déjà une boutique",
    member_help: "Votre compte travaille pour un marchand. Tout se passe dans le studio.",
    too_many: "Trop d’essais. Attendez quelques minutes avant d’envoyer de nouveau.",
    down: "La demande n’a pas pu être envoyée. Réessayez dans un instant\u{a0}: rien de ce que vous avez écrit n’est perdu.",
};

static AR: SellTexts = SellTexts {
    title: "البيع على GetYourShare",
    lead: "افتح متجرك بين تجار GetYourShare: منتجاتك وأسعارك وزبناؤك.",
    steps: [
        "تخبرنا من أنت وماذا تبيع.",
        "نقرأ طلبك ونجيبك بالبريد الإلكتروني.",
        "يفتح متجرك: تضيف منتجاتك في الاستوديو.",
    ],
    need_account: "لطلب متجر يلزم حساب.",
    label: |field| match field {
        SellField::Name => "اسم المتجر",
        SellField::City => "المدينة",
        SellField::Phone => "الهاتف",
        SellField::Sells => "ماذا تبيع",
        SellField::LegalForm => "الشكل القانوني",
        SellField::Ice => "التعريف الموحد للمقاولة (ICE)",
        SellField::Website => "موقع الويب",
    },
    hint: |field| match field {
        SellField::Name => "الاسم الذي سيقرؤه الزبناء.",
        SellField::Phone => "للاتصال بك بشأن طلبك؛ لا يظهر لغيرنا.",
        SellField::Sells => "جملة أو جملتان: تظهر في صفحة متجرك.",
        SellField::Ice => "15 رقمًا.",
        _ => "",
    },
    wrong: |field| match field {
        SellField::Name => "اكتب اسمًا من 2 إلى 60 حرفًا.",
        SellField::City => "اكتب اسم المدينة.",
        SellField::Phone => "اكتب رقمًا صحيحًا، مثل \u{2066}06 12 34 56 78\u{2069}، أو مع رمز البلد.",
        SellField::Sells => "صف ما تبيعه في 10 إلى 300 حرف.",
        SellField::LegalForm => "اختر شكلًا من القائمة.",
        SellField::Ice => "التعريف الموحد من 15 رقمًا. اتركه فارغًا إن لم يكن لديك.",
        SellField::Website => "اكتب عنوانًا كاملًا، مثل https://exemple.ma.",
    },
    legal: |form| match form {
        LegalForm::AutoEntrepreneur => "مقاول ذاتي",
        LegalForm::SoleTrader => "شخص ذاتي",
        LegalForm::Cooperative => "تعاونية",
        LegalForm::Company => "شركة",
    },
    legal_none: "لا أعرف بعد",
    send: "إرسال طلبي",
    waiting: "أُرسل طلبك",
    waiting_help: "نقرؤه ونجيبك بالبريد الإلكتروني. تظهر حالته في هذه الصفحة أيضًا.",
    shop: "المتجر",
    sent_on: |day| format!("أُرسل يوم {day}."),
    open: "متجرك مفتوح",
    open_help: |name| format!("أصبح {name} بين التجار. أضف منتجاتك في الاستوديو."),
    to_studio: "فتح الاستوديو",
    refused: "لم يُقبل طلبك",
    refused_help: "يمكنك تصحيحه وإرساله من جديد.",
    member: "لديك متجر من قبل",
    member_help: "يعمل حسابك مع تاجر. كل شيء في الاستوديو.",
    too_many: "محاولات كثيرة. انتظر بضع دقائق قبل الإرسال من جديد.",
    down: "تعذّر إرسال الطلب. أعد المحاولة بعد لحظات: لم يضع شيء مما كتبته.",
};

static EN: SellTexts = SellTexts {
    title: "Sell on GetYourShare",
    lead: "Open your shop among the merchants of GetYourShare: your products, your prices, your customers.",
    steps: [
        "You tell us who you are and what you sell.",
        "We read your application and answer by e-mail.",
        "Your shop opens: you add your products in the studio.",
    ],
    need_account: "To apply for a shop you need an account.",
    label: |field| match field {
        SellField::Name => "Name of the shop",
        SellField::City => "City",
        SellField::Phone => "Telephone",
        SellField::Sells => "What you sell",
        SellField::LegalForm => "Legal form",
        SellField::Ice => "ICE (business identifier)",
        SellField::Website => "Web site",
    },
    hint: |field| match field {
        SellField::Name => "The one that customers read.",
        SellField::Phone => "To reach you about your application; nobody else sees it.",
        SellField::Sells => "A sentence or two: they stand on your shop’s page.",
        SellField::Ice => "15 digits.",
        _ => "",
    },
    wrong: |field| match field {
        SellField::Name => "Write a name of 2 to 60 characters.",
        SellField::City => "Write the name of the city.",
        SellField::Phone => "Write a valid number, such as 06 12 34 56 78, or one with its country code.",
        SellField::Sells => "Describe what you sell in 10 to 300 characters.",
        SellField::LegalForm => "Choose a form from the list.",
        SellField::Ice => "An ICE has 15 digits. Leave it empty if you have none.",
        SellField::Website => "Write a whole address, such as https://example.ma.",
    },
    legal: |form| match form {
        LegalForm::AutoEntrepreneur => "Auto-entrepreneur",
        LegalForm::SoleTrader => "Sole trader",
        LegalForm::Cooperative => "Cooperative",
        LegalForm::Company => "Company",
    },
    legal_none: "I do not know yet",
    send: "Send my application",
    waiting: "Your application is sent",
    waiting_help: "We read it and answer by e-mail. Where it stands is on this page too.",
    shop: "Shop",
    sent_on: |day| format!("Sent on {day}."),
    open: "Your shop is open",
    open_help: |name| format!("{name} is among the merchants. Add your products in the studio."),
    to_studio: "Open the studio",
    refused: "Your application was not accepted",
    refused_help: "You can correct it and send it again.",
    member: "You have a shop already",
    member_help: "Your account works for a merchant. Everything is in the studio.",
    too_many: "Too many attempts. Wait a few minutes before you send it again.",
    down: "The application could not be sent. Try again in a moment: nothing you wrote is lost.",
};
