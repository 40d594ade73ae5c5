//! The mail that says that money of an order was given back, in the shop's three languages, whoever began it.

use crate::letter::Letter;
use money::Currency;
use text::Lang;

/// What the mail tells.
#[derive(Debug, Clone, Copy)]
pub struct Repaid<'a> {
    /// The order's number, such as `GYS-7K3M-4Q2P`.
    pub number: &'a str,
    /// What was given back, in minor units.
    pub amount: i64,
    /// Their currency.
    pub currency: Currency,
    /// True when it goes to the card that paid, which takes its days; false when somebody handed it over.
    pub to_card: bool,
    /// The order's page. It opens the order: whoever reads the mail may.
    pub link: &'a str,
}

impl Repaid<'_> {
    /// The subject, on one line.
    #[must_use]
    pub fn subject(&self, lang: Lang) -> String {
        match lang {
            Lang::Fr => format!("Remboursement de votre commande {}", self.number),
            Lang::Ar => format!("استرداد مبلغ من طلبك {}", self.number),
            Lang::En => format!("A refund of your order {}", self.number),
        }
    }

    /// The mail as plain text.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.letter(lang, &self.lines(lang)).text()
    }

    /// The mail as an HTML document.
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        self.letter(lang, &self.lines(lang)).html(lang)
    }

    fn letter<'a>(&'a self, lang: Lang, lines: &'a [String]) -> Letter<'a> {
        let follow = match lang {
            Lang::Fr => "Voir ma commande",
            Lang::Ar => "عرض طلبي",
            Lang::En => "See my order",
        };
        Letter { title: self.subject(lang), lines, follow, link: self.link }
    }

    fn lines(&self, lang: Lang) -> Vec<String> {
        let amount = money::format::amount(self.amount, self.currency, lang);
        let (given, days) = match lang {
            Lang::Fr => (
                format!("Nous vous avons remboursé {amount}."),
                "Le montant arrive sur la carte qui a payé, en général sous 5 à 10 jours selon votre banque.",
            ),
            Lang::Ar => (
                format!("أعدنا إليك {amount}"),
                "يصل المبلغ إلى البطاقة التي دفعت بها، عادةً خلال 5 إلى 10 أيام حسب بنكك.",
            ),
            Lang::En => (
                format!("We have given back {amount}."),
                "It reaches the card that paid, in general within 5 to 10 days, depending on your bank.",
            ),
        };
        let mut lines = vec![given];
        if self.to_card {
            lines.push(days.to_owned());
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_names_the_order_the_amount_and_the_way_to_it() {
        for lang in Lang::ALL {
            for to_card in [true, false] {
                let link = "https://shop.example/fr/orders/ord_1";
                let mail = Repaid { number: "GYS-AAAA-BBBB", amount: 12_345, currency: Currency::Mad, to_card, link };
                assert!(mail.subject(lang).contains("GYS-AAAA-BBBB") && !mail.subject(lang).contains('\n'));
                for body in [mail.text(lang), mail.html(lang)] {
                    assert!(body.contains(link) && body.contains("123") && body.contains("10") == to_card, "{body}");
                }
            }
        }
    }
}
