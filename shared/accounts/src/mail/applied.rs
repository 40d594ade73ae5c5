//! What applicants for a shop are told: that it is open, or why there is none.

use super::{Mail, mail};
use text::Lang;

/// Tells that the shop of this name is open.
#[must_use]
pub fn shop_opened(lang: Lang, origin: &str, name: &str) -> Mail {
    // whoever is signed in has a token from before, which `joined` renews
    let link = format!("{origin}/studio?joined");
    match lang {
        Lang::Fr => mail(
            lang,
            "Votre boutique est ouverte",
            &format!(
                "Bonne nouvelle : « {name} » est maintenant une boutique de GetYourShare. Ajoutez vos produits dans le studio : ils seront visibles aussitôt."
            ),
            "Ouvrir le studio",
            &link,
            "Vous recevez ce message parce que vous avez demandé à vendre sur GetYourShare.",
        ),
        Lang::Ar => mail(
            lang,
            "متجرك مفتوح",
            &format!("خبر سار: أصبح «{name}» متجرًا على GetYourShare. أضف منتجاتك في الاستوديو فتظهر في الحال."),
            "فتح الاستوديو",
            &link,
            "تصلك هذه الرسالة لأنك طلبت البيع على GetYourShare.",
        ),
        Lang::En => mail(
            lang,
            "Your shop is open",
            &format!(
                "Good news: “{name}” is a shop of GetYourShare now. Add your products in the studio: they can be seen at once."
            ),
            "Open the studio",
            &link,
            "You get this message because you applied to sell on GetYourShare.",
        ),
    }
}

/// Tells why the application for a shop of this name was refused.
#[must_use]
pub fn shop_refused(lang: Lang, origin: &str, name: &str, reason: &str) -> Mail {
    let link = format!("{origin}/{}/sell", lang.code());
    match lang {
        Lang::Fr => mail(
            lang,
            "Votre demande pour vendre",
            &format!("Nous n’avons pas pu accepter votre demande pour la boutique « {name} ». Raison : {reason}"),
            "Voir ma demande",
            &link,
            "Vous pouvez corriger votre demande et l’envoyer de nouveau.",
        ),
        Lang::Ar => mail(
            lang,
            "طلبك للبيع",
            &format!("لم نتمكن من قبول طلبك لمتجر «{name}». السبب: {reason}"),
            "عرض طلبي",
            &link,
            "يمكنك تصحيح طلبك وإرساله من جديد.",
        ),
        Lang::En => mail(
            lang,
            "Your application to sell",
            &format!("We could not accept your application for the shop “{name}”. Reason: {reason}"),
            "See my application",
            &link,
            "You can correct your application and send it again.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn applicants_read_of_which_shop_it_is_and_why() {
        for lang in Lang::ALL {
            let opened = shop_opened(lang, "https://shop.example", "Dar <Zellij>");
            assert!(opened.text.contains("https://shop.example/studio?joined") && opened.text.contains("Dar <Zellij>"));
            assert!(opened.html.contains("Dar &lt;Zellij&gt;") && !opened.html.contains("<Zellij>"));
            let refused = shop_refused(lang, "https://shop.example", "Dar Zellij", "L’ICE manque.");
            let link = format!("https://shop.example/{}/sell", lang.code());
            assert!(refused.text.contains("L’ICE manque.") && refused.text.contains(&link));
        }
    }
}
