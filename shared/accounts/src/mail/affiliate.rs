//! What influencers and merchants' owners are told of affiliates.

use super::{Mail, mail};
use contracts::affiliate::{AffiliateEvent, Transfer};
use money::Currency;
use text::Lang;

/// A language's subject, what happened, and what may be done about it.
type Words = (String, String, &'static str);

/// Tells of something that happened to `units` things. Nothing in it names a buyer.
#[must_use]
pub fn affiliate_news(lang: Lang, origin: &str, event: &AffiliateEvent, units: u32) -> Mail {
    let (subject, what, action) = match event {
        AffiliateEvent::Applied => applied(lang, units),
        AffiliateEvent::Approved { shop } => approved(lang, shop),
        AffiliateEvent::Refused { shop } => refused(lang, shop),
        AffiliateEvent::Held => held(lang, units),
        AffiliateEvent::Fraud => fraud(lang, units),
        AffiliateEvent::Prepared(transfer) => prepared(lang, transfer),
        AffiliateEvent::Paid(transfer) => paid(lang, transfer),
        AffiliateEvent::Withdrawn(transfer) => withdrawn(lang, transfer),
        AffiliateEvent::Returned(transfer) => returned(lang, transfer),
    };
    let otherwise = match (lang, event) {
        (Lang::Fr, AffiliateEvent::Applied) => "Vous recevez ce message comme propriétaire de la boutique.",
        (Lang::Ar, AffiliateEvent::Applied) => "تصلك هذه الرسالة لأنك مالك المتجر.",
        (Lang::En, AffiliateEvent::Applied) => "You get this message as an owner of the shop.",
        (Lang::Fr, _) => "Vous recevez ce message parce que vous recommandez des produits sur GetYourShare.",
        (Lang::Ar, _) => "تصلك هذه الرسالة لأنك توصي بمنتجات على GetYourShare.",
        (Lang::En, _) => "You get this message because you recommend products at GetYourShare.",
    };
    mail(lang, &subject, &what, action, &format!("{origin}/studio/{}", page(event)), otherwise)
}

/// The page of the studio where more is to be seen.
fn page(event: &AffiliateEvent) -> String {
    match event {
        AffiliateEvent::Applied => "partners?membership=applied".to_owned(),
        AffiliateEvent::Approved { .. } => "links".to_owned(),
        AffiliateEvent::Refused { .. } => "discover".to_owned(),
        AffiliateEvent::Held => "commissions?state=pending".to_owned(),
        AffiliateEvent::Fraud => "commissions?state=fraud".to_owned(),
        AffiliateEvent::Prepared(Transfer { statement, .. })
        | AffiliateEvent::Paid(Transfer { statement, .. })
        | AffiliateEvent::Withdrawn(Transfer { statement, .. }) => format!("statements/{statement}"),
        AffiliateEvent::Returned(_) => "profile".to_owned(),
    }
}

fn applied(lang: Lang, units: u32) -> Words {
    match lang {
        Lang::Fr => (
            "Des influenceurs attendent votre réponse".to_owned(),
            format!("Demandes reçues pour votre programme : {units}. Acceptez-les ou refusez-les dans le studio."),
            "Voir les demandes",
        ),
        Lang::Ar => (
            "مؤثرون ينتظرون ردّك".to_owned(),
            format!("طلبات الانضمام إلى برنامجك: {units}. اقبلها أو ارفضها في الاستوديو."),
            "عرض الطلبات",
        ),
        Lang::En => (
            "Influencers wait for your answer".to_owned(),
            format!("Applications to your programme: {units}. Accept or refuse them in the studio."),
            "See the applications",
        ),
    }
}

fn approved(lang: Lang, shop: &str) -> Words {
    match lang {
        Lang::Fr => (
            format!("{shop} a accepté votre demande"),
            format!("Vous êtes partenaire de la boutique « {shop} ». Créez un lien ou un code pour commencer."),
            "Créer un lien",
        ),
        Lang::Ar => (
            format!("قبل {shop} طلبك"),
            format!("أنت الآن شريك لمتجر «{shop}». أنشئ رابطًا أو رمزًا لتبدأ."),
            "إنشاء رابط",
        ),
        Lang::En => (
            format!("{shop} accepted your application"),
            format!("You are a partner of the shop “{shop}”. Make a link or a code to begin."),
            "Make a link",
        ),
    }
}

fn refused(lang: Lang, shop: &str) -> Words {
    match lang {
        Lang::Fr => (
            format!("{shop} n’a pas retenu votre demande"),
            format!(
                "La boutique « {shop} » n’a pas retenu votre demande. D’autres programmes cherchent des partenaires."
            ),
            "Voir d’autres programmes",
        ),
        Lang::Ar => (
            format!("لم يقبل {shop} طلبك"),
            format!("لم يقبل متجر «{shop}» طلبك. هناك برامج أخرى تبحث عن شركاء."),
            "عرض برامج أخرى",
        ),
        Lang::En => (
            format!("{shop} did not accept your application"),
            format!("The shop “{shop}” did not accept your application. Other programmes look for partners."),
            "See other programmes",
        ),
    }
}

fn held(lang: Lang, units: u32) -> Words {
    match lang {
        Lang::Fr => (
            "Des commissions sont en cours de vérification".to_owned(),
            format!("Commissions à vérifier depuis aujourd’hui : {units}. Elles sont versées si tout est en ordre."),
            "Voir mes commissions",
        ),
        Lang::Ar => (
            "عمولات قيد التحقق".to_owned(),
            format!("عمولات قيد التحقق منذ اليوم: {units}. تُدفع إن كان كل شيء سليمًا."),
            "عرض عمولاتي",
        ),
        Lang::En => (
            "Commissions are being looked at".to_owned(),
            format!("Commissions that wait to be looked at since today: {units}. They are paid if all is well."),
            "See my commissions",
        ),
    }
}

fn fraud(lang: Lang, units: u32) -> Words {
    match lang {
        Lang::Fr => (
            "Des commissions ont été refusées".to_owned(),
            format!(
                "Commissions jugées frauduleuses aujourd’hui : {units}. Elles ne sont pas versées ; ce qui l’a déjà été est déduit de votre prochain relevé."
            ),
            "Voir mes commissions",
        ),
        Lang::Ar => (
            "رُفضت عمولات".to_owned(),
            format!("عمولات اعتُبرت احتيالًا اليوم: {units}. لا تُدفع، وما دُفع منها يُخصم من كشفك القادم."),
            "عرض عمولاتي",
        ),
        Lang::En => (
            "Commissions were refused".to_owned(),
            format!(
                "Commissions found to be fraud today: {units}. They are not paid; what was paid already is taken off your next statement."
            ),
            "See my commissions",
        ),
    }
}

fn prepared(lang: Lang, transfer: &Transfer) -> Words {
    let Transfer { period, account_ends, .. } = transfer;
    let amount = sum(lang, transfer);
    match lang {
        Lang::Fr => {
            let to = account_ends.as_ref().map_or_else(
                || "Donnez votre compte bancaire dans votre profil pour le recevoir.".to_owned(),
                |ends| format!("Il ira au compte bancaire qui finit par {ends}."),
            );
            (
                format!("Votre relevé de {period} est prêt"),
                format!("À verser pour {period} : {amount}. {to}"),
                "Voir le relevé",
            )
        }
        Lang::Ar => {
            let to = account_ends.as_ref().map_or_else(
                || "أدخل حسابك البنكي في ملفك لتستلمه.".to_owned(),
                |ends| format!("سيُحوَّل إلى الحساب البنكي الذي ينتهي بـ {ends}."),
            );
            (format!("كشف {period} جاهز"), format!("المبلغ المستحق عن {period}: {amount}. {to}"), "عرض الكشف")
        }
        Lang::En => {
            let to = account_ends.as_ref().map_or_else(
                || "Name your bank account in your profile to receive it.".to_owned(),
                |ends| format!("It goes to the bank account that ends in {ends}."),
            );
            (
                format!("Your statement of {period} is ready"),
                format!("To be paid for {period}: {amount}. {to}"),
                "See the statement",
            )
        }
    }
}

fn paid(lang: Lang, transfer: &Transfer) -> Words {
    let Transfer { period, account_ends, .. } = transfer;
    let (amount, ends) = (sum(lang, transfer), account_ends.as_deref().unwrap_or_default());
    match lang {
        Lang::Fr => (
            format!("Versement de {amount}"),
            format!("Le versement de {amount} pour {period} est parti vers le compte bancaire qui finit par {ends}."),
            "Voir le relevé",
        ),
        Lang::Ar => (
            format!("دفعة قدرها {amount}"),
            format!("أُرسلت دفعة {amount} عن {period} إلى الحساب البنكي الذي ينتهي بـ {ends}."),
            "عرض الكشف",
        ),
        Lang::En => (
            format!("A payout of {amount}"),
            format!("The payout of {amount} for {period} has left for the bank account that ends in {ends}."),
            "See the statement",
        ),
    }
}

fn withdrawn(lang: Lang, transfer: &Transfer) -> Words {
    let (amount, period) = (sum(lang, transfer), &transfer.period);
    match lang {
        Lang::Fr => (
            format!("Versement de {period} retiré"),
            format!(
                "Le versement de {amount} pour {period} a été retiré avant de partir. Un nouveau relevé le reprend, vers le compte bancaire de votre profil."
            ),
            "Voir le relevé",
        ),
        Lang::Ar => (
            format!("سُحبت دفعة {period}"),
            format!("سُحبت دفعة {amount} عن {period} قبل إرسالها. يستعيدها كشف جديد إلى الحساب البنكي المذكور في ملفك."),
            "عرض الكشف",
        ),
        Lang::En => (
            format!("The payout of {period} was withdrawn"),
            format!(
                "The payout of {amount} for {period} was withdrawn before it left. A new statement takes it up, to the bank account of your profile."
            ),
            "See the statement",
        ),
    }
}

fn returned(lang: Lang, transfer: &Transfer) -> Words {
    let (amount, period) = (sum(lang, transfer), &transfer.period);
    let ends = transfer.account_ends.as_deref().unwrap_or_default();
    match lang {
        Lang::Fr => (
            format!("Versement de {period} refusé par la banque"),
            format!(
                "La banque a rendu le versement de {amount} pour {period}, envoyé au compte qui finit par {ends}. Vérifiez votre compte bancaire : un nouveau relevé reprend ce montant."
            ),
            "Vérifier mon compte",
        ),
        Lang::Ar => (
            format!("رفض البنك دفعة {period}"),
            format!(
                "أعاد البنك دفعة {amount} عن {period} المرسلة إلى الحساب الذي ينتهي بـ {ends}. تحقق من حسابك البنكي: يستعيد كشف جديد هذا المبلغ."
            ),
            "التحقق من حسابي",
        ),
        Lang::En => (
            format!("The bank refused the payout of {period}"),
            format!(
                "The bank gave back the payout of {amount} for {period} to the account that ends in {ends}. Check your bank account: a new statement takes the amount up."
            ),
            "Check my account",
        ),
    }
}

fn sum(lang: Lang, transfer: &Transfer) -> String {
    money::format::amount(transfer.amount, Currency::Mad, lang).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transfer(account_ends: Option<&str>) -> Transfer {
        let account_ends = account_ends.map(str::to_owned);
        Transfer { statement: "stm_1".into(), period: "2026-10".into(), amount: 123_450, account_ends }
    }

    #[test]
    fn every_mail_speaks_its_language_and_leads_to_its_page() {
        let shop = || "Dar <Lina>".to_owned();
        for lang in Lang::ALL {
            let mut subjects = std::collections::BTreeSet::new();
            for (event, path) in [
                (AffiliateEvent::Applied, "partners?membership=applied"),
                (AffiliateEvent::Approved { shop: shop() }, "links"),
                (AffiliateEvent::Refused { shop: shop() }, "discover"),
                (AffiliateEvent::Held, "commissions?state=pending"),
                (AffiliateEvent::Fraud, "commissions?state=fraud"),
                (AffiliateEvent::Prepared(transfer(None)), "statements/stm_1"),
                (AffiliateEvent::Paid(transfer(Some("0047"))), "statements/stm_1"),
                (AffiliateEvent::Withdrawn(transfer(None)), "statements/stm_1"),
                (AffiliateEvent::Returned(transfer(Some("0047"))), "profile"),
            ] {
                let mail = affiliate_news(lang, "https://shop.example", &event, 7);
                let link = format!("https://shop.example/studio/{path}");
                assert!(mail.text.contains(&link) && mail.html.contains(&format!("href=\"{link}\"")), "{link}");
                assert!(mail.html.contains(&format!("lang=\"{}\" dir=\"{}\"", lang.code(), lang.dir())));
                assert!(!mail.html.contains("<Lina>") && !mail.subject.contains('\n'));
                assert!(subjects.insert(mail.subject), "{event:?} has a subject of its own");
            }
        }
    }

    #[test]
    fn what_is_counted_and_what_is_paid_is_said() {
        for lang in Lang::ALL {
            for event in [AffiliateEvent::Applied, AffiliateEvent::Held, AffiliateEvent::Fraud] {
                assert!(affiliate_news(lang, "", &event, 41).text.contains("41"));
            }
            for event in
                [AffiliateEvent::Prepared(transfer(Some("0047"))), AffiliateEvent::Paid(transfer(Some("0047")))]
            {
                let text = affiliate_news(lang, "", &event, 1).text;
                assert!(
                    text.contains("0047") && text.contains("2026-10") && text.contains(&sum(lang, &transfer(None)))
                );
            }
        }
    }
}
