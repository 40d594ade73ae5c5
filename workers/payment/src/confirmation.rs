//! The mail that confirms an order, through the notification service.

use crate::stored::Stored;
use commerce::confirmation::Confirmation;
use contracts::mail::{MAIL, NewMail, Sent};
use contracts::order::PaymentMethod;
use contracts::routes::Service;
use edge::{Context, Db, Peer, Result};
use text::Lang;
use worker::Env;

/// Sends it; the notification service sends one of a name once.
///
/// # Errors
/// When the order cannot be read or the notification service does not take it.
pub(crate) async fn send(env: &Env, ctx: &Context, order: &str) -> Result<()> {
    let order = Stored::get(&Db::new(env, ctx)?, order).await?;
    let lang: Lang = order.agreed.lang.parse().unwrap_or_default();
    let mail = Confirmation {
        number: &order.number,
        total: order.total,
        currency: order.currency,
        on_delivery: order.agreed.payment_method == PaymentMethod::CashOnDelivery,
        link: &format!("{}/{}/orders/{}", order.agreed.origin, lang.code(), order.id),
    };
    let mail = NewMail {
        key: format!("order-confirmed {}", order.id),
        to: order.email.clone(),
        lang,
        subject: mail.subject(lang),
        text: mail.text(lang),
        html: mail.html(lang),
    };
    Peer::new(env, Service::Notification)?.post::<Sent, _>(ctx, MAIL, &mail).await.map(|_| ())
}
