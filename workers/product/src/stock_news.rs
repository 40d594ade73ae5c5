//! What Stock objects tell through the queue `gys-stock`: shown in the product, and its events kept for the merchant. News may
//! come twice and in any order.

use crate::announce::announce;
use crate::heard;
use crate::replace::{Stored, number};
use crate::stock::show;
use contracts::stock::StockNews;
use edge::{Context, Db, Result};
use worker::{Env, MessageBatch, MessageExt};

/// Takes a batch of news; those that fail are delivered again.
pub(crate) async fn take(batch: &MessageBatch<String>, env: &Env) -> worker::Result<()> {
    let ctx = Context::of_schedule("product");
    let db = Db::new(env, &ctx)?;
    for message in batch.messages()? {
        let news: StockNews = match serde_json::from_str(message.body()) {
            Ok(news) => news,
            Err(error) => {
                // delivering it again would not mend it
                edge::fault("product", "stock", &error);
                continue;
            }
        };
        if let Err(error) = keep(&news, &db).await {
            edge::fault("product", "stock", &error);
            message.retry();
        }
    }
    heard::tell_left_over(env).await;
    if let Err(error) = announce(env, &db, &ctx).await {
        // it is announced within a minute
        edge::fault("product", "stock", &error);
    }
    Ok(())
}

async fn keep(news: &StockNews, db: &Db<'_>) -> Result<()> {
    // a product that is gone is shown nowhere
    let Some(Stored { product, .. }) = show(&news.product_id, &news.levels, db).await? else { return Ok(()) };
    let mut statements = Vec::new();
    for event in &news.events {
        statements.push(heard::of_stock(db, &product.card.merchant.slug, &news.product_id, event)?);
        statements.push(db.statement(
            "INSERT OR IGNORE INTO stock_events (product_id, version, merchant, kind, sku, available, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            &[
                news.product_id.as_str().into(),
                number(event.version),
                product.card.merchant.slug.as_str().into(),
                event.kind.name().into(),
                event.sku.as_str().into(),
                number(event.available),
                number(event.at),
            ],
        )?);
    }
    if !statements.is_empty() {
        db.batch(statements).await?;
    }
    Ok(())
}
