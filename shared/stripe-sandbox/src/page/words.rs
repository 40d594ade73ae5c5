//! What the pages say, in three languages.

use crate::value::text;
use serde_json::Value;
use text::Lang;

/// The words of one language.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) test: &'static str,
    pub(super) number: &'static str,
    pub(super) expiry: &'static str,
    pub(super) cvc: &'static str,
    pub(super) name: &'static str,
    pub(super) pay: &'static str,
    pub(super) back: &'static str,
    pub(super) cards: &'static str,
    /// What the cards in the list do.
    pub(super) does: [&'static str; 5],
    pub(super) bank: &'static str,
    pub(super) bank_asks: &'static str,
    pub(super) authorise: &'static str,
    pub(super) refuse: &'static str,
    pub(super) expired: &'static str,
    pub(super) nothing: &'static str,
    pub(super) done: &'static str,
    pub(super) failed: &'static str,
}

pub(super) const fn of(lang: Lang) -> &'static Words {
    match lang {
        Lang::Fr => &FR,
        Lang::Ar => &AR,
        Lang::En => &EN,
    }
}

const FR: Words = Words {
    title: "Paiement par carte",
    test: "Page d’essai : aucune carte réelle n’est acceptée, aucun argent n’est débité.",
    number: "Numéro de carte",
    expiry: "Date d’expiration (MM / AA)",
    cvc: "Code de sécurité",
    name: "Nom sur la carte",
    pay: "Payer",
    back: "Revenir à la boutique",
    cards: "Cartes d’essai",
    does: ["acceptée", "3-D Secure", "refusée", "provision insuffisante", "contestée après paiement"],
    bank: "Votre banque vérifie ce paiement",
    bank_asks: "Confirmez-vous ce paiement ?",
    authorise: "Autoriser",
    refuse: "Refuser",
    expired: "Ce paiement n’est plus ouvert.",
    nothing: "Cette page n’existe pas ou n’est plus ouverte.",
    done: "Le paiement est autorisé. Vous pouvez fermer cette page.",
    failed: "Le paiement a été refusé. Vous pouvez fermer cette page.",
};

const AR: Words = Words {
    title: "الدفع بالبطاقة",
    test: "صفحة تجريبية: لا تُقبل أي بطاقة حقيقية ولا يُسحب أي مبلغ.",
    number: "رقم البطاقة",
    expiry: "تاريخ الانتهاء (شهر / سنة)",
    cvc: "رمز الأمان",
    name: "الاسم على البطاقة",
    pay: "ادفع",
    back: "العودة إلى المتجر",
    cards: "بطاقات تجريبية",
    does: ["مقبولة", "3-D Secure", "مرفوضة", "رصيد غير كافٍ", "اعتراض بعد الدفع"],
    bank: "مصرفك يتحقق من هذا الدفع",
    bank_asks: "هل تؤكد هذا الدفع؟",
    authorise: "أوافق",
    refuse: "أرفض",
    expired: "لم تعد عملية الدفع هذه مفتوحة.",
    nothing: "هذه الصفحة غير موجودة أو لم تعد مفتوحة.",
    done: "تمت الموافقة على الدفع. يمكنك إغلاق هذه الصفحة.",
    failed: "رُفض الدفع. يمكنك إغلاق هذه الصفحة.",
};

const EN: Words = Words {
    title: "Card payment",
    test: "Test page: no real card is taken and no money moves.",
    number: "Card number",
    expiry: "Expiry date (MM / YY)",
    cvc: "Security code",
    name: "Name on the card",
    pay: "Pay",
    back: "Back to the shop",
    cards: "Test cards",
    does: ["accepted", "3-D Secure", "declined", "insufficient funds", "disputed after payment"],
    bank: "Your bank is checking this payment",
    bank_asks: "Do you confirm this payment?",
    authorise: "Authorise",
    refuse: "Refuse",
    expired: "This payment is no longer open.",
    nothing: "There is no such page, or it is no longer open.",
    done: "The payment is authorised. You may close this page.",
    failed: "The payment was refused. You may close this page.",
};

/// Cards to try, in the order of [`Words::does`].
pub(super) const CARDS: [&str; 5] =
    ["4242 4242 4242 4242", "4000 0000 0000 3220", "4000 0000 0000 0002", "4000 0000 0000 9995", "4000 0000 0000 0259"];

/// What a refusal says to the shopper; `None` when there was none.
pub(super) fn refusal(lang: Lang, error: &Value) -> Option<&'static str> {
    if error.is_null() {
        return None;
    }
    let (fr, ar, en) = match (text(error, "code"), text(error, "decline_code")) {
        (_, "test_mode_live_card") => (
            "Cette page d’essai ne prend que des cartes d’essai. Votre numéro n’a pas été enregistré.",
            "هذه الصفحة التجريبية لا تقبل إلا البطاقات التجريبية. لم يُحفظ رقمك.",
            "This test page takes test cards only. Your number was not stored.",
        ),
        (_, "insufficient_funds") => (
            "La provision de cette carte est insuffisante. Essayez une autre carte.",
            "رصيد هذه البطاقة غير كافٍ. جرّب بطاقة أخرى.",
            "This card has insufficient funds. Try another card.",
        ),
        ("incorrect_number", _) => {
            ("Le numéro de carte est incorrect.", "رقم البطاقة غير صحيح.", "The card number is not correct.")
        }
        ("expired_card", _) => ("Cette carte a expiré.", "انتهت صلاحية هذه البطاقة.", "This card has expired."),
        ("invalid_expiry_month" | "invalid_expiry_year", _) => (
            "La date d’expiration n’est pas valable. Écrivez-la ainsi : 12 / 34.",
            "تاريخ الانتهاء غير صالح. اكتبه هكذا: 12 / 34.",
            "The expiry date is not valid. Write it as 12 / 34.",
        ),
        ("incorrect_cvc" | "invalid_cvc", _) => {
            ("Le code de sécurité est incorrect.", "رمز الأمان غير صحيح.", "The security code is not correct.")
        }
        ("payment_intent_authentication_failure", _) => (
            "Votre banque n’a pas confirmé ce paiement. Réessayez ou prenez une autre carte.",
            "لم يؤكد مصرفك هذا الدفع. أعد المحاولة أو جرّب بطاقة أخرى.",
            "Your bank did not confirm this payment. Try again or use another card.",
        ),
        ("processing_error", _) => (
            "La banque n’a pas pu traiter ce paiement. Réessayez dans un instant.",
            "تعذّر على المصرف معالجة هذا الدفع. أعد المحاولة بعد لحظات.",
            "The bank could not process this payment. Try again in a moment.",
        ),
        _ => (
            "Cette carte a été refusée. Essayez une autre carte.",
            "رُفضت هذه البطاقة. جرّب بطاقة أخرى.",
            "This card was declined. Try another card.",
        ),
    };
    Some(match lang {
        Lang::Fr => fr,
        Lang::Ar => ar,
        Lang::En => en,
    })
}
