//! What the checkout says.

use super::Around;
use contracts::order::{PaymentMethod, ShippingMethod};
use text::Lang;

/// Something a shopper fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Where the confirmation goes.
    Email,
    /// Who receives the parcel.
    Name,
    /// Whom the courier calls.
    Phone,
    /// Street and number.
    Line1,
    /// Floor, door, landmark.
    Line2,
    /// Town.
    City,
    /// Postcode.
    Postcode,
    /// Country.
    Country,
    /// How it is sent.
    Shipping,
    /// How it is paid.
    Payment,
}

/// The checkout in one language. Amounts come written out.
#[expect(missing_docs, reason = "each name says what its text says")]
pub struct CheckoutTexts {
    pub title: &'static str,
    pub sign_in: &'static str,
    pub contact: &'static str,
    pub delivery: &'static str,
    pub method: &'static str,
    pub payment: &'static str,
    pub order: &'static str,
    pub change_cart: &'static str,
    pub label: fn(Field) -> &'static str,
    pub hint: fn(Field) -> &'static str,
    pub wrong: fn(Field) -> &'static str,
    pub optional: &'static str,
    pub mend: fn(usize) -> String,
    pub saved: &'static str,
    pub keep_address: &'static str,
    pub way: fn(ShippingMethod, (u8, u8)) -> String,
    pub means: fn(PaymentMethod) -> (&'static str, &'static str),
    pub recalculate: &'static str,
    pub pay: Around,
    pub place: Around,
    pub duties: &'static str,
    pub changed: &'static str,
    pub was: fn(&str, &str, &str) -> String,
    pub again: &'static str,
    pub stock: &'static str,
    pub down: &'static str,
    pub promise: &'static str,
    pub back: &'static str,
    pub countries: [&'static str; 26],
}

/// Countries that the form offers, Morocco first, then those where most Moroccans abroad live.
pub const COUNTRIES: [&str; 26] = [
    "MA", "FR", "ES", "BE", "IT", "NL", "DE", "GB", "CH", "LU", "PT", "SE", "NO", "DK", "AT", "IE", "FI", "PL", "GR",
    "US", "CA", "AE", "SA", "QA", "TN", "MR",
];

/// The checkout's texts in `lang`.
#[must_use]
pub fn checkout_texts(lang: Lang) -> &'static CheckoutTexts {
    match lang {
        Lang::Fr => &FR,
        Lang::Ar => &AR,
        Lang::En => &EN,
    }
}

static FR: CheckoutTexts = CheckoutTexts {
    title: "Commander",
    sign_in: "Déjà client\u{a0}? Connectez-vous pour retrouver vos adresses.",
    contact: "Vos coordonnées",
    delivery: "Adresse de livraison",
    method: "Mode de livraison",
    payment: "Paiement",
    order: "Votre commande",
    change_cart: "Modifier le panier",
    label: |field| match field {
        Field::Email => "Adresse e-mail",
        Field::Name => "Nom et prénom",
        Field::Phone => "Téléphone",
        Field::Line1 => "Adresse (numéro et rue)",
        Field::Line2 => "Étage, porte, point de repère",
        Field::City => "Ville",
        Field::Postcode => "Code postal",
        Field::Country => "Pays",
        Field::Shipping => "Mode de livraison",
        Field::Payment => "Moyen de paiement",
    },
    hint: |field| match field {
        Field::Email => "Pour la confirmation et le suivi de la commande.",
        Field::Phone => "Le livreur vous appelle avant de passer.",
        _ => "",
    },
    wrong: |field| match field {
        Field::Email => "Écrivez une adresse e-mail complète, comme nom@exemple.ma.",
        Field::Name => "Écrivez le nom de la personne qui reçoit le colis.",
        Field::Phone => "Écrivez un numéro valable, comme 06 12 34 56 78, ou avec l’indicatif du pays.",
        Field::Line1 => "Écrivez le numéro et le nom de la rue.",
        Field::Line2 => "Ce complément est trop long.",
        Field::City => "Écrivez le nom de la ville.",
        Field::Postcode => "Ce code postal n’est pas celui du pays choisi.",
        Field::Country => "Choisissez un pays de la liste.",
        Field::Shipping => "Ce mode de livraison n’est pas proposé pour ce pays.",
        Field::Payment => "Ce moyen de paiement n’est pas proposé pour cette commande.",
    },
    optional: "facultatif",
    mend: |n| {
        if n == 1 {
            "Un champ est à corriger\u{a0}:".to_owned()
        } else {
            format!("{n} champs sont à corriger\u{a0}:")
        }
    },
    saved: "Vos adresses",
    keep_address: "Garder cette adresse dans mon compte",
    way: |way, (from, to)| {
        format!("{}, {from} à {to} jours ouvrés", if way == ShippingMethod::Express { "Express" } else { "Standard" })
    },
    means: |means| match means {
        PaymentMethod::Card => {
            ("Carte bancaire", "Visa ou Mastercard, sur la page sécurisée du prestataire de paiement.")
        }
        PaymentMethod::Cmi => ("Carte marocaine (CMI)", "Sur la page du Centre Monétique Interbancaire."),
        PaymentMethod::CashOnDelivery => ("En espèces à la livraison", "Vous payez le livreur, au Maroc uniquement."),
    },
    recalculate: "Recalculer le total",
    pay: |total| format!("Payer {total}"),
    place: |total| format!("Commander, {total} à la livraison"),
    duties: "Des droits de douane peuvent être demandés à la livraison.",
    changed: "Le total a changé depuis que vous l’avez vu. Rien n’a été commandé\u{a0}: vérifiez et confirmez.",
    was: |what, before, now| format!("{what}\u{a0}: {before} avant, {now} maintenant"),
    again: "Le formulaire a changé depuis le premier envoi. Vérifiez et confirmez une fois.",
    stock: "Un article n’est plus disponible en cette quantité. Rien n’a été commandé\u{a0}: corrigez le panier, votre saisie est gardée.",
    down: "La commande ne peut pas être passée en ce moment. Rien n’a été débité et votre saisie est gardée\u{a0}: réessayez dans un instant.",
    promise: "Total définitif, sans frais cachés. Vos données servent à cette commande et à rien d’autre.",
    back: "Retour au panier",
    countries: [
        "Maroc",
        "France",
        "Espagne",
        "Belgique",
        "Italie",
        "Pays-Bas",
        "Allemagne",
        "Royaume-Uni",
        "Suisse",
        "Luxembourg",
        "Portugal",
        "Suède",
        "Norvège",
        "Danemark",
        "Autriche",
        "Irlande",
        "Finlande",
        "Pologne",
        "Grèce",
        "États-Unis",
        "Canada",
        "Émirats arabes unis",
        "Arabie saoudite",
        "Qatar",
        "Tunisie",
        "Mauritanie",
    ],
};

static AR: CheckoutTexts = CheckoutTexts {
    title: "إتمام الطلب",
    sign_in: "لديك حساب؟ سجّل الدخول لتجد عناوينك.",
    contact: "معلومات الاتصال",
    delivery: "عنوان التوصيل",
    method: "طريقة التوصيل",
    payment: "الدفع",
    order: "طلبك",
    change_cart: "تعديل السلة",
    label: |field| match field {
        Field::Email => "البريد الإلكتروني",
        Field::Name => "الاسم الكامل",
        Field::Phone => "رقم الهاتف",
        Field::Line1 => "العنوان (الرقم والشارع)",
        Field::Line2 => "الطابق أو الباب أو علامة قريبة",
        Field::City => "المدينة",
        Field::Postcode => "الرمز البريدي",
        Field::Country => "البلد",
        Field::Shipping => "طريقة التوصيل",
        Field::Payment => "وسيلة الدفع",
    },
    hint: |field| match field {
        Field::Email => "لإرسال تأكيد الطلب وتتبعه.",
        Field::Phone => "يتصل بك الموزع قبل المجيء.",
        _ => "",
    },
    wrong: |field| match field {
        Field::Email => "اكتب بريدًا إلكترونيًا كاملًا، مثل nom@exemple.ma.",
        Field::Name => "اكتب اسم من سيتسلم الطرد.",
        Field::Phone => "اكتب رقمًا صحيحًا، مثل 0612345678، أو مع رمز البلد.",
        Field::Line1 => "اكتب الرقم واسم الشارع.",
        Field::Line2 => "هذه التكملة طويلة جدًا.",
        Field::City => "اكتب اسم المدينة.",
        Field::Postcode => "هذا الرمز البريدي لا يوافق البلد المختار.",
        Field::Country => "اختر بلدًا من القائمة.",
        Field::Shipping => "طريقة التوصيل هذه غير متاحة لهذا البلد.",
        Field::Payment => "وسيلة الدفع هذه غير متاحة لهذا الطلب.",
    },
    optional: "اختياري",
    mend: |n| match n {
        1 => "حقل واحد يحتاج إلى تصحيح:".to_owned(),
        2 => "حقلان يحتاجان إلى تصحيح:".to_owned(),
        _ => format!("{n} حقول تحتاج إلى تصحيح:"),
    },
    saved: "عناوينك",
    keep_address: "احفظ هذا العنوان في حسابي",
    way: |way, (from, to)| {
        let days = if to > 10 { "يوم عمل" } else { "أيام عمل" };
        format!("{}، {from} إلى {to} {days}", if way == ShippingMethod::Express { "سريع" } else { "عادي" })
    },
    means: |means| match means {
        PaymentMethod::Card => ("بطاقة بنكية", "فيزا أو ماستركارد، على الصفحة المؤمّنة لخدمة الدفع."),
        PaymentMethod::Cmi => ("بطاقة مغربية (CMI)", "على صفحة المركز المغربي للنقديات."),
        PaymentMethod::CashOnDelivery => ("نقدًا عند التسليم", "تدفع للموزع، داخل المغرب فقط."),
    },
    recalculate: "إعادة حساب المجموع",
    pay: |total| format!("ادفع {total}"),
    place: |total| format!("أكّد الطلب، {total} عند التسليم"),
    duties: "قد تُطلب رسوم جمركية عند التسليم.",
    changed: "تغيّر المجموع منذ أن رأيته. لم يُطلب شيء: تحقق ثم أكّد.",
    was: |what, before, now| format!("{what}: كان {before} وأصبح {now}"),
    again: "تغيّرت الاستمارة منذ الإرسال الأول. تحقق ثم أكّد مرة واحدة.",
    stock: "لم يعد أحد المنتجات متوفرًا بهذه الكمية. لم يُطلب شيء: صحّح السلة، وما كتبته محفوظ.",
    down: "لا يمكن إتمام الطلب الآن. لم يُقتطع شيء وما كتبته محفوظ: أعد المحاولة بعد لحظات.",
    promise: "المجموع نهائي، دون مصاريف خفية. تُستعمل معلوماتك لهذا الطلب فقط.",
    back: "العودة إلى السلة",
    countries: [
        "المغرب",
        "فرنسا",
        "إسبانيا",
        "بلجيكا",
        "إيطاليا",
        "هولندا",
        "ألمانيا",
        "المملكة المتحدة",
        "سويسرا",
        "لوكسمبورغ",
        "البرتغال",
        "السويد",
        "النرويج",
        "الدنمارك",
        "النمسا",
        "إيرلندا",
        "فنلندا",
        "بولندا",
        "اليونان",
        "الولايات المتحدة",
        "كندا",
        "الإمارات العربية المتحدة",
        "السعودية",
        "قطر",
        "تونس",
        "موريتانيا",
    ],
};

static EN: CheckoutTexts = CheckoutTexts {
    title: "Check out",
    sign_in: "Been here before? Sign in to find your addresses.",
    contact: "Your details",
    delivery: "Delivery address",
    method: "Delivery method",
    payment: "Payment",
    order: "Your order",
    change_cart: "Change the cart",
    label: |field| match field {
        Field::Email => "E-mail address",
        Field::Name => "Full name",
        Field::Phone => "Phone",
        Field::Line1 => "Address (number and street)",
        Field::Line2 => "Floor, door, landmark",
        Field::City => "Town",
        Field::Postcode => "Postcode",
        Field::Country => "Country",
        Field::Shipping => "Delivery method",
        Field::Payment => "Means of payment",
    },
    hint: |field| match field {
        Field::Email => "For the confirmation and to follow the order.",
        Field::Phone => "The courier calls you before coming.",
        _ => "",
    },
    wrong: |field| match field {
        Field::Email => "Write a whole e-mail address, such as name@example.ma.",
        Field::Name => "Write the name of whoever receives the parcel.",
        Field::Phone => "Write a valid number, such as 06 12 34 56 78, or one with its country code.",
        Field::Line1 => "Write the number and the name of the street.",
        Field::Line2 => "This is too long.",
        Field::City => "Write the name of the town.",
        Field::Postcode => "This is no postcode of the country chosen.",
        Field::Country => "Choose a country of the list.",
        Field::Shipping => "This delivery method is not offered for this country.",
        Field::Payment => "This means of payment is not offered for this order.",
    },
    optional: "optional",
    mend: |n| if n == 1 { "One field needs correcting:".to_owned() } else { format!("{n} fields need correcting:") },
    saved: "Your addresses",
    keep_address: "Keep this address in my account",
    way: |way, (from, to)| {
        format!("{}, {from} to {to} working days", if way == ShippingMethod::Express { "Express" } else { "Standard" })
    },
    means: |means| match means {
        PaymentMethod::Card => ("Card", "Visa or Mastercard, on the secure page of the payment service."),
        PaymentMethod::Cmi => ("Moroccan card (CMI)", "On the page of the Centre Monétique Interbancaire."),
        PaymentMethod::CashOnDelivery => ("Cash on delivery", "You pay the courier, in Morocco only."),
    },
    recalculate: "Calculate the total again",
    pay: |total| format!("Pay {total}"),
    place: |total| format!("Order, {total} on delivery"),
    duties: "Customs duties may be due on delivery.",
    changed: "The total has changed since you saw it. Nothing was ordered: check it and confirm.",
    was: |what, before, now| format!("{what}: {before} before, {now} now"),
    again: "The form has changed since it was first sent. Check it and confirm once.",
    stock: "An item is no longer available in this quantity. Nothing was ordered: correct the cart, what you wrote is kept.",
    down: "The order cannot be placed right now. Nothing was charged and what you wrote is kept: try again in a moment.",
    promise: "The final total, without hidden costs. Your details serve this order and nothing else.",
    back: "Back to the cart",
    countries: [
        "Morocco",
        "France",
        "Spain",
        "Belgium",
        "Italy",
        "Netherlands",
        "Germany",
        "United Kingdom",
        "Switzerland",
        "Luxembourg",
        "Portugal",
        "Sweden",
        "Norway",
        "Denmark",
        "Austria",
        "Ireland",
        "Finland",
        "Poland",
        "Greece",
        "United States",
        "Canada",
        "United Arab Emirates",
        "Saudi Arabia",
        "Qatar",
        "Tunisia",
        "Mauritania",
    ],
};
