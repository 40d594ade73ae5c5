//! Registering. Whoever asks gives an address and nothing else: the account comes to be when the address's owner follows the link in
//! the mail and says by which password it opens and how to call them, so there is nothing that a stranger could have prepared for
//! them; by whose link they came is all that is kept of the one who asked. The answer tells nobody whether an address has an account.

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
use worker::{Request, Response};

/// 202: a mail is on its way when there is somebody to get one.
pub(crate) fn receipt(ctx: &Context) -> Result<Response> {
    Ok(json(ctx, &Receipt { next: "check_mail".to_owned() }, CacheRule::NoStore)?.with_status(202))
}

impl App {
    /// `POST /v1/auth/register`.
    pub(crate) async fn register(&self, mut req: Request) -> Result<Response> {
        let given: Registration = body(&mut req).await?;
        let address = email(&given.email)?;
        let came = came(given.clicks)?;
        self.try_at("mail", &address).await?;
        let (origin, lang) = (self.origin()?.to_owned(), given.lang);
        self.later(move |app| async move {
            if app.person_of(&address).await?.is_some() {
                return app.send(&address, lang, &mail::known(lang, &origin)).await;
            }
            let (token, store) = app.once(Purpose::Register, &address, &came)?;
            app.db()?.batch(vec![store]).await?;
            app.send(&address, lang, &mail::verify(lang, &origin, &token)).await
        });
        receipt(&self.ctx)
    }

    /// `POST /v1/auth/verify`.
    pub(crate) async fn verify(&self, mut req: Request) -> Result<Response> {
        let given: Verification = body(&mut req).await?;
        let over = || wrong("token", "the link was used before, or is too old: register again");
        let email = self.whose(Purpose::Register, &given.token).await?.ok_or_else(over)?;
        // before the link is used: it is still good when these are refused
        let name = name(given.name.as_deref())?;
        let password = hashed(&given.password, &email).await?;
        let taken = self.take::<Came>(Purpose::Register, &given.token).await?.ok_or_else(over)?;
        let new = NewPerson {
            id: &id("acc_")?,
            email: &taken.account,
            password: Some(&password),
            name: name.as_deref(),
            lang: given.lang,
        };
        // whoever else asked for this address waits in vain
        let mut batch = self.make(&new)?;
        batch.push(self.forget(Purpose::Register, new.email)?);
        batch.extend(self.lead(new.id, new.email, &taken.data)?);
        let made = self.db()?.batch(batch).await?;
        if made.first() != Some(&1) {
            return Err(wrong("token", "the address has an account already: sign in"));
        }
        self.tell_leads_later();
        let person = self.person_made(new.email).await?;
        self.sign_in(&person, &client(&req)).await
    }
}
