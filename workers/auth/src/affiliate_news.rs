//! What influencers are told by mail of their applications, commissions and statements, and owners of those who applied. The
//! affiliates service says what happened; who they are is known here. A message that comes twice sends the same mail, which goes out
//! once.

use crate::app::App;
use crate::people::{COLUMNS, Person};
use accounts::mail::affiliate_news;
use contracts::affiliate::{AffiliateNews, Told};
use edge::{Context, Result};
use std::rc::Rc;
use worker::{Env, MessageBatch, MessageExt};

/// Tells what the queue delivers; what fails is delivered again.
pub(crate) async fn take(batch: &MessageBatch<String>, env: &Env) -> worker::Result<()> {
    for message in batch.messages()? {
        let news: AffiliateNews = match serde_json::from_str(message.body()) {
            Ok(news) => news,
            Err(error) => {
                // it would not be mended by delivering it again
                fault(&error);
                continue;
            }
        };
        let ctx = Context::of_message("auth", Some(&news.traceparent));
        if let Err(error) = (App { env: env.clone(), ctx: Rc::new(ctx) }).tell_of_affiliates(&news).await {
            fault(&error);
            message.retry();
        }
    }
    Ok(())
}

impl App {
    /// Whoever is gone or suspended is told nothing.
    async fn tell_of_affiliates(&self, news: &AffiliateNews) -> Result<()> {
        let told = match &news.to {
            Told::Owners(merchant) => self.owners(merchant).await?,
            Told::Account(account) => {
                let sql = format!("SELECT {COLUMNS} FROM accounts WHERE id = ?1");
                let found: Option<Person> = self.db()?.first(&sql, &[account.as_str().into()]).await?;
                found.into_iter().filter(|person| person.suspended_at.is_none()).collect()
            }
        };
        for person in told {
            let key = format!("affiliate-news {} {}", news.id, person.id);
            let mail = affiliate_news(person.lang(), &news.origin, &news.event, news.units);
            self.send_once(key, &person.email, person.lang(), &mail).await?;
        }
        Ok(())
    }
}

fn fault(error: &impl std::fmt::Display) {
    let line =
        serde_json::json!({"level": "error", "service": "auth", "part": "affiliate news", "fault": error.to_string()});
    worker::console_error!("{line}");
}
