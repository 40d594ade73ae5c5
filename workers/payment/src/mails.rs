//! The mails about an order, through the notification service: that it is confirmed, that money was given back, and that it did not
//! arrive after all. Each has a key, and the notification service sends one of a key once.

use crate::engine::CASH;
use crate::stored::{ERASED, Stored};
use commerce::confirmation::Confirmation;
use commerce::repaid::Repaid;
use contracts::mail::{MAIL, NewMail, Sent};
use contracts::order::PaymentMethod;
use contracts::routes::Service;
use edge::{Context, Db, Peer, Result};
use text::Lang;
use worker::Env;

/// Confirms an order.
///
/// # Errors
/// When the order cannot be read or the notification service does not take it.
pub(crate) async fn confirm(env: &Env, ctx: &Context, order: &str) -> Result<()> {
    let order = Stored::get(&Db::new(env, ctx)?, order).await?;
    let (lang, link) = reader(&order);
    let mail = Confirmation {
        number: &order.number,
        total: order.total,
        currency: order.currency,
        on_delivery: order.agreed.payment_method == PaymentMethod::CashOnDelivery,
        link: &link,
    };
    let (subject, text, html) = (mail.subject(lang), mail.text(lang), mail.html(lang));
    let key = format!("order-confirmed {}", order.id);
    send(env, ctx, &order, NewMail { key, to: order.email.clone(), lang, subject, text, html }).await
}

/// Says that a refund was made, whoever began it, or that one that was made came back; nothing of one that is under way.
///
/// # Errors
/// As [`confirm`].
pub(crate) async fn repaid(env: &Env, ctx: &Context, order: &str, refund: &str) -> Result<()> {
    let order = Stored::get(&Db::new(env, ctx)?, order).await?;
    let Some(made) = order.refunds.iter().find(|kept| kept.id == refund) else { return Ok(()) };
    let (key, sent_back) = match made.state.as_str() {
        "succeeded" => ("order-repaid", false),
        "failed" => ("order-not-repaid", true),
        _ => return Ok(()),
    };
    let (lang, link) = reader(&order);
    let mail = Repaid {
        number: &order.number,
        amount: made.amount,
        currency: order.currency,
        to_card: order.engine != CASH,
        sent_back,
        link: &link,
    };
    let (subject, text, html) = (mail.subject(lang), mail.text(lang), mail.html(lang));
    let key = format!("{key} {refund}");
    send(env, ctx, &order, NewMail { key, to: order.email.clone(), lang, subject, text, html }).await
}

/// The language of whoever ordered, and the page of the order.
fn reader(order: &Stored) -> (Lang, String) {
    let lang: Lang = order.agreed.lang.parse().unwrap_or_default();
    (lang, format!("{}/{}/orders/{}", order.agreed.origin, lang.code(), order.id))
}

async fn send(env: &Env, ctx: &Context, order: &Stored, mail: NewMail) -> Result<()> {
    if order.email == ERASED {
        // its account is gone, and with it the way to them
        return Ok(());
    }
    Peer::new(env, Service::Notification)?.post::<Sent, _>(ctx, MAIL, &mail).await.map(|_| ())
}
