//! Mails, through the notification service, and what is done after the answer has left.

use crate::app::App;
use accounts::mail::Mail;
use contracts::mail::{MAIL, NewMail, Sent};
use contracts::routes::Service;
use edge::{Peer, Result};
use std::future::Future;
use text::Lang;

impl App {
    /// Sends a mail. The same mail to the same address goes out once.
    pub(crate) async fn send(&self, to: &str, lang: Lang, mail: &Mail) -> Result<()> {
        self.send_once(accounts::token::digest(&format!("{to}\n{}", mail.text)), to, lang, mail).await
    }

    /// Sends a mail. Of those with one key one goes out.
    pub(crate) async fn send_once(&self, key: String, to: &str, lang: Lang, mail: &Mail) -> Result<()> {
        let mail = NewMail {
            key,
            to: to.to_owned(),
            lang,
            subject: mail.subject.clone(),
            text: mail.text.clone(),
            html: mail.html.clone(),
        };
        Peer::new(&self.env, Service::Notification)?.post::<Sent, _>(&self.ctx, MAIL, &mail).await.map(|_| ())
    }

    /// Does something after the answer has left; what fails then is in the log.
    pub(crate) fn later<F, Fut>(&self, work: F)
    where
        F: FnOnce(App) -> Fut,
        Fut: Future<Output = Result<()>> + 'static,
    {
        let work = work(self.clone());
        let trace = self.ctx.request_id().to_owned();
        self.ctx.wait_until(async move {
            if let Err(error) = work.await {
                let line = serde_json::json!({"level": "error", "service": "auth", "part": "later", "fault": error.to_string(), "trace_id": trace});
                worker::console_error!("{line}");
            }
        });
    }
}
