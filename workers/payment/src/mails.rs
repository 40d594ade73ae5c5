//! The mails about an order, through the notification service: that it is confirmed, and that money was given back. Each has a key,
//! and the notification service sends one of a key once.

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

/// Says that a refund was made, whoever began it; nothing of one that is under way or failed.
///
/// # Errors
/// As [`confirm`].
pub(crate) async fn repaid(env: &Env, ctx: &Context, order: &str, refund: &str) -> Result<()> {
    let order = Stored::get(&Db::new(env, ctx)?, order).await?;
    let Some(made) = order.refunds.iter().find(|kept| kept.id == refund && kept.state == "succeeded") else {
        return Ok(());
    };
    let (lang, link) = reader(&order);
    let mail = Repaid {
        number: &order.number,
        amount: made.amount,
        currency: order.currency,
        to_card: order.engine != CASH,
        link: &link,
    };
    let (subject, text, html) = (mail.subject(lang), mail.text(lang), mail.html(lang));
    let key = format!("order-repaid {refund}");
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
