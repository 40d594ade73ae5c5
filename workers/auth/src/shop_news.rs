//! What owners are told of their shop by mail: an order to prepare, a return that waits. The payment service says what happened; who
//! the owners are is known here. A message that comes twice sends the same mail, which goes out once.

use crate::app::App;
use crate::people::{COLUMNS, Person};
use accounts::mail::{News, shop_news};
use contracts::shop_news::ShopNews;
use edge::{Context, Error, Result};
use std::rc::Rc;
use worker::{Env, MessageBatch, MessageExt};

/// Most owners that are told.
const OWNERS: u32 = 20;

/// Tells what the queue delivers; what fails is delivered again.
pub(crate) async fn take(batch: &MessageBatch<String>, env: &Env) -> worker::Result<()> {
    for message in batch.messages()? {
        let news: ShopNews = match serde_json::from_str(message.body()) {
            Ok(news) => news,
            Err(error) => {
                // it would not be mended by delivering it again
                fault(&error);
                continue;
            }
        };
        let ctx = Context::of_message("auth", Some(&news.traceparent));
        if let Err(error) = (App { env: env.clone(), ctx: Rc::new(ctx) }).tell_owners(&news).await {
            fault(&error);
            message.retry();
        }
    }
    Ok(())
}

impl App {
    /// The owners of a merchant, but those that are suspended.
    pub(crate) async fn owners(&self, merchant: &str) -> Result<Vec<Person>> {
        let sql =
            format!("SELECT {COLUMNS} FROM accounts WHERE merchant = ?1 AND merchant_role = 'owner' LIMIT {OWNERS}");
        let mut owners: Vec<Person> = self.db()?.rows(&sql, &[merchant.into()]).await?;
        owners.retain(|owner| owner.suspended_at.is_none());
        Ok(owners)
    }

    async fn tell_owners(&self, ShopNews { happened, origin, .. }: &ShopNews) -> Result<()> {
        let data = &happened.data;
        let word = |name: &str| data.get(name).and_then(|word| word.as_str()).unwrap_or_default();
        let lines = data.get("lines").and_then(|lines| lines.as_array());
        let units = lines.into_iter().flatten().filter_map(|line| line.get("units")?.as_u64()).sum();
        let news = match happened.kind.as_str() {
            "return.requested" => News::Return,
            kind => News::Order { units, on_delivery: kind == "order.placed" },
        };
        let (parcel, number) = (word("order"), word("number"));
        if parcel.is_empty() || number.is_empty() {
            return Err(Error::platform("news without an order"));
        }
        let link = format!("{origin}/studio/orders/{parcel}");
        for owner in self.owners(&happened.merchant).await? {
            let key = format!("shop-news {} {parcel} {}", happened.id, owner.id);
            self.send_once(key, &owner.email, owner.lang(), &shop_news(owner.lang(), &link, number, news)).await?;
        }
        Ok(())
    }
}

fn fault(error: &impl std::fmt::Display) {
    let line =
        serde_json::json!({"level": "error", "service": "auth", "part": "shop news", "fault": error.to_string()});
    worker::console_error!("{line}");
}
