//! The mail that confirms an order, in the shop's three languages: its number, what it comes to, and the link that opens it.

use crate::letter::Letter;
use money::Currency;
use text::Lang;

/// What the mail tells.
#[derive(Debug, Clone, Copy)]
pub struct Confirmation<'a> {
    /// The order's number, such as `GYS-7K3M-4Q2P`.
    pub number: &'a str,
    /// What it comes to, in minor units.
    pub total: i64,
    /// Their currency.
    pub currency: Currency,
    /// True when it is paid on delivery.
    pub on_delivery: bool,
    /// The order's page. It opens the order: whoever reads the mail may.
    pub link: &'a str,
}

impl Confirmation<'_> {
    /// The subject, on one line.
    #[must_use]
    pub fn subject(&self, lang: Lang) -> String {
        match lang {
            Lang::Fr => format!("Votre commande {} est confirmée", self.number),
            Lang::Ar => format!("تم تأكيد طلبك {}", self.number),
            Lang::En => format!("Your order {} is confirmed", self.number),
        }
    }

    /// The mail as plain text.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let [thanks, amount, follow] = self.sentences(lang);
        self.letter(lang, &[thanks, amount], &follow).text()
    }

    /// The mail as an HTML document.
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        let [thanks, amount, follow] = self.sentences(lang);
        self.letter(lang, &[thanks, amount], &follow).html(lang)
    }

    fn letter<'a>(&'a self, lang: Lang, lines: &'a [String], follow: &'a str) -> Letter<'a> {
        Letter { title: self.subject(lang), lines, follow, link: self.link }
    }

    fn sentences(&self, lang: Lang) -> [String; 3] {
        let amount = money::format::amount(self.total, self.currency, lang);
        match (lang, self.on_delivery) {
            (Lang::Fr, false) => [
                "Merci ! Votre paiement est reçu et les marchands préparent vos colis.".to_owned(),
                format!("Total payé : {amount}."),
                "Suivre ma commande".to_owned(),
            ],
            (Lang::Fr, true) => [
                "Merci ! Votre commande est enregistrée et les marchands préparent vos colis.".to_owned(),
                format!("À payer en espèces à la livraison : {amount}."),
                "Suivre ma commande".to_owned(),
            ],
            (Lang::Ar, false) => [
                "شكرًا لك! استلمنا دفعتك والتجار يحضّرون طرودك.".to_owned(),
                format!("المجموع المدفوع: {amount}"),
                "تتبّع طلبي".to_owned(),
            ],
            (Lang::Ar, true) => [
                "شكرًا لك! سُجّل طلبك والتجار يحضّرون طرودك.".to_owned(),
                format!("يُدفع نقدًا عند التسليم: {amount}"),
                "تتبّع طلبي".to_owned(),
            ],
            (Lang::En, false) => [
                "Thank you! We have your payment, and the merchants are preparing your parcels.".to_owned(),
                format!("Paid: {amount}."),
                "Follow my order".to_owned(),
            ],
            (Lang::En, true) => [
                "Thank you! We have your order, and the merchants are preparing your parcels.".to_owned(),
                format!("To be paid in cash on delivery: {amount}."),
                "Follow my order".to_owned(),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_names_the_order_the_amount_and_the_way_to_it() {
        for lang in Lang::ALL {
            for on_delivery in [true, false] {
                let link = "https://shop.example/fr/orders/ord_1";
                let mail =
                    Confirmation { number: "GYS-AAAA-BBBB", total: 12_345, currency: Currency::Mad, on_delivery, link };
                assert!(mail.subject(lang).contains("GYS-AAAA-BBBB") && !mail.subject(lang).contains('\n'));
                for body in [mail.text(lang), mail.html(lang)] {
                    assert!(body.contains(link) && body.contains("123"), "{body}");
                }
                assert!(mail.html(lang).contains(&format!("dir=\"{}\"", lang.dir())));
            }
        }
    }
}
