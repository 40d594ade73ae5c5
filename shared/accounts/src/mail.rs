//! What accounts are told by mail, in the shop's three languages. A mail holds one link and says what happens without it.

mod affiliate;
mod applied;

pub use affiliate::affiliate_news;
pub use applied::{shop_opened, shop_refused};

use text::Lang;
use text::html::escape;

/// A mail, ready to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// On one line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// An HTML document.
    pub html: String,
}

/// Asks a new account's owner to show that the address is theirs.
#[must_use]
pub fn verify(lang: Lang, origin: &str, token: &str) -> Mail {
    let link = format!("{origin}/{}/verify?token={token}", lang.code());
    match lang {
        Lang::Fr => mail(
            lang,
            "Confirmez votre adresse",
            "Bienvenue chez GetYourShare. Confirmez votre adresse pour ouvrir votre compte. Le lien est valable 24 heures.",
            "Confirmer mon adresse",
            &link,
            "Vous n’avez rien demandé ? Ignorez ce message : aucun compte ne sera ouvert.",
        ),
        Lang::Ar => mail(
            lang,
            "أكّد عنوان بريدك",
            "مرحبًا بك في GetYourShare. أكّد عنوان بريدك لفتح حسابك. الرابط صالح لمدة 24 ساعة.",
            "تأكيد عنواني",
            &link,
            "لم تطلب شيئًا؟ تجاهل هذه الرسالة: لن يُفتح أي حساب.",
        ),
        Lang::En => mail(
            lang,
            "Confirm your address",
            "Welcome to GetYourShare. Confirm your address to open your account. The link is good for 24 hours.",
            "Confirm my address",
            &link,
            "Not you? Ignore this message: no account will be opened.",
        ),
    }
}

/// Tells an account's owner that somebody tried to register with their address.
#[must_use]
pub fn known(lang: Lang, origin: &str) -> Mail {
    let link = format!("{origin}/{}/login", lang.code());
    match lang {
        Lang::Fr => mail(
            lang,
            "Vous avez déjà un compte",
            "Quelqu’un, vous peut-être, a voulu ouvrir un compte avec cette adresse. Elle en a déjà un : connectez-vous, ou choisissez un nouveau mot de passe sur la même page.",
            "Se connecter",
            &link,
            "Ce n’était pas vous ? Il n’y a rien à faire : rien n’a changé.",
        ),
        Lang::Ar => mail(
            lang,
            "لديك حساب بالفعل",
            "حاول شخص ما، ربما أنت، فتح حساب بهذا العنوان. له حساب بالفعل: سجّل الدخول، أو اختر كلمة مرور جديدة من الصفحة نفسها.",
            "تسجيل الدخول",
            &link,
            "لم تكن أنت؟ لا داعي لفعل شيء: لم يتغير شيء.",
        ),
        Lang::En => mail(
            lang,
            "You already have an account",
            "Somebody, perhaps you, wanted to open an account with this address. It has one already: sign in, or choose a new password on the same page.",
            "Sign in",
            &link,
            "Not you? There is nothing to do: nothing has changed.",
        ),
    }
}

/// Tells an influencer, or a merchant's owner, that payouts go to another bank account from now on; `ends` are the account's last digits.
#[must_use]
pub fn bank_account(lang: Lang, origin: &str, ends: &str) -> Mail {
    let link = format!("{origin}/{}/password", lang.code());
    match lang {
        Lang::Fr => mail(
            lang,
            "Votre compte bancaire a été enregistré",
            &format!(
                "Vos prochains versements iront au compte bancaire qui finit par {ends}. Les relevés déjà établis gardent le compte d’avant."
            ),
            "Changer de mot de passe",
            &link,
            "Ce n’était pas vous ? Changez de mot de passe tout de suite, puis corrigez le compte dans le studio.",
        ),
        Lang::Ar => mail(
            lang,
            "تم تسجيل حسابك البنكي",
            &format!(
                "ستُحوَّل مدفوعاتك القادمة إلى الحساب البنكي الذي ينتهي بـ {ends}. تبقى الكشوف المُعدّة سابقًا على الحساب السابق."
            ),
            "تغيير كلمة المرور",
            &link,
            "لم تكن أنت؟ غيّر كلمة المرور حالًا، ثم صحّح الحساب في الاستوديو.",
        ),
        Lang::En => mail(
            lang,
            "Your bank account was saved",
            &format!(
                "Your next payouts go to the bank account that ends in {ends}. Statements that are made already keep the account of before."
            ),
            "Change the password",
            &link,
            "Not you? Change your password at once, then put the account right in the studio.",
        ),
    }
}

/// Lets an account's owner choose a new password.
#[must_use]
pub fn reset(lang: Lang, origin: &str, token: &str) -> Mail {
    let link = format!("{origin}/{}/password?token={token}", lang.code());
    match lang {
        Lang::Fr => mail(
            lang,
            "Choisissez un nouveau mot de passe",
            "Voici le lien pour choisir un nouveau mot de passe. Il est valable une heure, une seule fois. Toutes vos connexions seront fermées.",
            "Choisir un mot de passe",
            &link,
            "Vous n’avez rien demandé ? Ignorez ce message : votre mot de passe reste le même.",
        ),
        Lang::Ar => mail(
            lang,
            "اختر كلمة مرور جديدة",
            "هذا رابط اختيار كلمة مرور جديدة. وهو صالح لساعة واحدة ولمرة واحدة. ستُغلق جميع جلساتك.",
            "اختيار كلمة مرور",
            &link,
            "لم تطلب شيئًا؟ تجاهل هذه الرسالة: تبقى كلمة مرورك كما هي.",
        ),
        Lang::En => mail(
            lang,
            "Choose a new password",
            "Here is the link to choose a new password. It is good for an hour, once. You will be signed out everywhere.",
            "Choose a password",
            &link,
            "Not you? Ignore this message: your password stays as it is.",
        ),
    }
}

/// Asks somebody to join a merchant's team.
#[must_use]
pub fn invite(lang: Lang, origin: &str, token: &str, merchant: &str) -> Mail {
    let link = format!("{origin}/{}/invitation?token={token}", lang.code());
    match lang {
        Lang::Fr => mail(
            lang,
            "Rejoignez une équipe",
            &format!(
                "La boutique « {merchant} » vous invite dans son équipe sur GetYourShare. Connectez-vous avec cette adresse pour accepter. L’invitation est valable une semaine."
            ),
            "Voir l’invitation",
            &link,
            "Vous ne connaissez pas cette boutique ? Ignorez ce message.",
        ),
        Lang::Ar => mail(
            lang,
            "انضم إلى فريق",
            &format!(
                "يدعوك متجر «{merchant}» إلى فريقه على GetYourShare. سجّل الدخول بهذا العنوان للقبول. الدعوة صالحة لمدة أسبوع."
            ),
            "عرض الدعوة",
            &link,
            "لا تعرف هذا المتجر؟ تجاهل هذه الرسالة.",
        ),
        Lang::En => mail(
            lang,
            "Join a team",
            &format!(
                "The shop “{merchant}” invites you to its team at GetYourShare. Sign in with this address to accept. The invitation is good for a week."
            ),
            "See the invitation",
            &link,
            "You do not know this shop? Ignore this message.",
        ),
    }
}

/// What a shop's owners are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// An order is to be prepared.
    Order {
        /// How many units of theirs.
        units: u64,
        /// Paid at the door.
        on_delivery: bool,
    },
    /// A buyer wants to send something back.
    Return,
}

/// Tells a shop's owner of an order of this number, whose parcel stands at `link`. Nothing in it names the buyer.
#[must_use]
pub fn shop_news(lang: Lang, link: &str, number: &str, news: News) -> Mail {
    let (subject, what) = match (lang, news) {
        (Lang::Fr, News::Order { units, on_delivery }) => {
            let paid = if on_delivery { "à la livraison" } else { "par carte, déjà fait" };
            (
                format!("Nouvelle commande {number}"),
                format!("Une commande est à préparer. Numéro : {number}. Unités : {units}. Paiement : {paid}."),
            )
        }
        (Lang::Ar, News::Order { units, on_delivery }) => {
            let paid = if on_delivery { "عند التسليم" } else { "بالبطاقة، تم" };
            (
                format!("طلب جديد {number}"),
                format!("هناك طلب للتحضير. الرقم: {number}. عدد القطع: {units}. الدفع: {paid}."),
            )
        }
        (Lang::En, News::Order { units, on_delivery }) => {
            let paid = if on_delivery { "on delivery" } else { "by card, done" };
            (
                format!("New order {number}"),
                format!("An order is to be prepared. Number: {number}. Units: {units}. Payment: {paid}."),
            )
        }
        (Lang::Fr, News::Return) => (
            format!("Retour demandé, commande {number}"),
            format!("Quelqu’un souhaite renvoyer des articles de la commande {number} et attend votre réponse."),
        ),
        (Lang::Ar, News::Return) => {
            (format!("طلب إرجاع، الطلب {number}"), format!("يريد أحد المشترين إرجاع قطع من الطلب {number} وينتظر ردّك."))
        }
        (Lang::En, News::Return) => (
            format!("A return is asked for, order {number}"),
            format!("Somebody wants to send back goods of order {number} and waits for your answer."),
        ),
    };
    let (action, otherwise) = match lang {
        Lang::Fr => ("Voir dans le studio", "Vous recevez ce message comme propriétaire de la boutique."),
        Lang::Ar => ("عرض في الاستوديو", "تصلك هذه الرسالة لأنك مالك المتجر."),
        Lang::En => ("See it in the studio", "You get this message as an owner of the shop."),
    };
    mail(lang, &subject, &what, action, link, otherwise)
}

fn mail(lang: Lang, subject: &str, what: &str, action: &str, link: &str, otherwise: &str) -> Mail {
    let text = format!("{what}\n\n{action} :\n{link}\n\n{otherwise}\n\nGetYourShare\n");
    let [title, what, action, href, otherwise] = [subject, what, action, link, otherwise].map(escape);
    let (code, dir) = (lang.code(), lang.dir());
    let html = format!(
        "<!doctype html><html lang=\"{code}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
         <body style=\"font:16px/1.6 sans-serif;color:#222;max-width:34em;margin:2em auto;padding:0 1em\">\
         <h1 style=\"font-size:1.3em\">{title}</h1><p>{what}</p>\
         <p><a href=\"{href}\" style=\"display:inline-block;padding:.7em 1.2em;background:#0b5d4b;color:#fff;\
         border-radius:6px;text-decoration:none\">{action}</a></p><p style=\"color:#555\">{otherwise}</p>\
         <p style=\"color:#555\">GetYourShare</p></body></html>"
    );
    Mail { subject: subject.to_owned(), text, html }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_speaks_its_language_and_holds_its_link_in_both_forms() {
        for lang in Lang::ALL {
            let origin = "https://shop.example";
            for (mail, path) in [
                (verify(lang, origin, "gys_ot_x"), "verify?token=gys_ot_x"),
                (known(lang, origin), "login"),
                (reset(lang, origin, "gys_ot_x"), "password?token=gys_ot_x"),
                (bank_account(lang, origin, "0047"), "password"),
                (invite(lang, origin, "gys_ot_x", "dar-lina"), "invitation?token=gys_ot_x"),
            ] {
                let link = format!("{origin}/{}/{path}", lang.code());
                assert!(mail.text.contains(&link) && mail.html.contains(&format!("href=\"{link}\"")), "{link}");
                assert!(mail.html.contains(&format!("lang=\"{}\" dir=\"{}\"", lang.code(), lang.dir())));
                assert!(!mail.subject.is_empty() && !mail.subject.contains('\n'));
            }
        }
    }

    #[test]
    fn owners_are_told_the_number_and_where_the_parcel_stands() {
        let link = "https://shop.example/studio/orders/par_1";
        for lang in Lang::ALL {
            for news in [
                News::Order { units: 3, on_delivery: true },
                News::Order { units: 3, on_delivery: false },
                News::Return,
            ] {
                let mail = shop_news(lang, link, "GYS-7", news);
                assert!(mail.subject.contains("GYS-7") && mail.text.contains(link) && mail.html.contains(link));
                assert_eq!(mail.text.contains('3'), news != News::Return);
            }
        }
    }

    #[test]
    fn nothing_that_was_typed_becomes_markup() {
        assert!(invite(Lang::En, "https://shop.example", "t", "<b>\"&").html.contains("&lt;b&gt;&quot;&amp;"));
    }
}
