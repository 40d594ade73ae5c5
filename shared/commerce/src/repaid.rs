//! The mails that say that money of an order was given back, whoever began it, and that it did not arrive after all; in the shop's
//! three languages.

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
    /// True when the card's bank sent it back to us after it was told to be on its way.
    pub sent_back: bool,
    /// The order's page. It opens the order: whoever reads the mail may.
    pub link: &'a str,
}

impl Repaid<'_> {
    /// The subject, on one line.
    #[must_use]
    pub fn subject(&self, lang: Lang) -> String {
        match lang {
            Lang::Fr if self.sent_back => format!("Votre remboursement est retardé – commande {}", self.number),
            Lang::Ar if self.sent_back => format!("تأخّر استرداد مبلغ طلبك {}", self.number),
            Lang::En if self.sent_back => format!("Your refund is delayed – order {}", self.number),
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
        if self.sent_back {
            let (failed, then) = match lang {
                Lang::Fr => (
                    format!(
                        "Notre remboursement de {amount} n'a pas abouti : la banque de votre carte nous l'a renvoyé."
                    ),
                    "Ce montant vous reste dû. Nous vous écrirons dès qu'il vous aura été remboursé.",
                ),
                Lang::Ar => (
                    format!("لم يصل إليك المبلغ المسترد {amount}: أعاده إلينا بنك بطاقتك."),
                    "يبقى هذا المبلغ حقًّا لك، وسنراسلك حالما نعيده إليك.",
                ),
                Lang::En => (
                    format!("Our refund of {amount} did not go through: your card's bank sent it back to us."),
                    "The amount is still yours. We will write to you as soon as it has been given back.",
                ),
            };
            return vec![failed, then.to_owned()];
        }
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
                let mail = Repaid {
                    number: "GYS-AAAA-BBBB",
                    amount: 12_345,
                    currency: Currency::Mad,
                    to_card,
                    sent_back: false,
                    link,
                };
                assert!(mail.subject(lang).contains("GYS-AAAA-BBBB") && !mail.subject(lang).contains('\n'));
                let other = Repaid { sent_back: true, ..mail };
                assert!(other.subject(lang).contains(mail.number) && other.subject(lang) != mail.subject(lang));
                assert!(
                    other.text(lang).contains(link)
                        && other.text(lang).contains("123")
                        && !other.text(lang).contains("10")
                );
                for body in [mail.text(lang), mail.html(lang)] {
                    assert!(body.contains(link) && body.contains("123") && body.contains("10") == to_card, "{body}");
                }
            }
        }
    }
}
