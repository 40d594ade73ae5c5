//! Registering. The account comes to be when its owner follows the link in the mail: until then there is nothing that a
//! stranger could have prepared for them, and the answer tells nobody whether an address has an account.

use crate::app::{App, body, email, id, name, wrong};
use crate::leads::{Came, came};
use crate::once::Purpose;
use crate::passwords::hashed;
use crate::people::NewPerson;
use crate::sessions::client;
use accounts::mail;
use contracts::account::{Receipt, Registration, Verification};
use edge::respond::{CacheRule, json};
use edge::{Context, Result};
use serde::{Deserialize, Serialize};
use text::Lang;
use worker::{Request, Response};

/// What waits for the link to be followed.
#[derive(Serialize, Deserialize)]
struct Pending {
    password: String,
    name: Option<String>,
    lang: Lang,
    #[serde(default)]
    came: Came,
}

/// 202: a mail is on its way when there is somebody to get one.
pub(crate) fn receipt(ctx: &Context) -> Result<Response> {
    Ok(json(ctx, &Receipt { next: "check_mail".to_owned() }, CacheRule::NoStore)?.with_status(202))
}

impl App {
    /// `POST /v1/auth/register`.
    pub(crate) async fn register(&self, mut req: Request) -> Result<Response> {
        let given: Registration = body(&mut req).await?;
        let address = email(&given.email)?;
        let name = name(given.name.as_deref())?;
        let came = came(given.clicks)?;
        let password = hashed(&given.password, &address)?;
        self.try_at("mail", &address).await?;
        let (origin, lang) = (self.origin()?.to_owned(), given.lang);
        self.later(move |app| async move {
            if app.person_of(&address).await?.is_some() {
                return app.send(&address, lang, &mail::known(lang, &origin)).await;
            }
            let (token, store) = app.once(Purpose::Register, &address, &Pending { password, name, lang, came })?;
            app.db()?.batch(vec![store]).await?;
            app.send(&address, lang, &mail::verify(lang, &origin, &token)).await
        });
        receipt(&self.ctx)
    }

    /// `POST /v1/auth/verify`.
    pub(crate) async fn verify(&self, mut req: Request) -> Result<Response> {
        let given: Verification = body(&mut req).await?;
        let taken = self.take::<Pending>(Purpose::Register, &given.token).await?;
        let taken = taken.ok_or_else(|| wrong("token", "the link was used before, or is too old: register again"))?;
        let new = NewPerson {
            id: &id("acc_")?,
            email: &taken.account,
            password: Some(&taken.data.password),
            name: taken.data.name.as_deref(),
            lang: taken.data.lang,
        };
        // whoever else asked for this address waits in vain
        let mut batch = self.make(&new)?;
        batch.push(self.forget(Purpose::Register, new.email)?);
        batch.extend(self.lead(new.id, new.email, &taken.data.came)?);
        let made = self.db()?.batch(batch).await?;
        if made.first() != Some(&1) {
            return Err(wrong("token", "the address has an account already: sign in"));
        }
        self.tell_leads_later();
        let person = self.person_made(new.email).await?;
        self.sign_in(&person, &client(&req)).await
    }
}
