//! Bank accounts to which influencers and merchants are paid. Other services keep them; where money goes is changed by nobody who only
//! found the device signed in, and never in silence.

use crate::app::{App, body};
use crate::people::Person;
use accounts::mail;
use contracts::identity::{Scope, TeamRole};
use contracts::merchant_money::NewBankAccount;
use contracts::routes::Service;
use edge::{Peer, Problem, Result};
use serde::Serialize;
use worker::{Method, Request, RequestInit, Response};

impl App {
    /// `PUT /v1/merchant/bank-account`: the payment service takes the account to which the merchant's payouts go. As with an influencer's,
    /// the password is asked for, and all owners are told.
    pub(crate) async fn name_bank_account(&self, mut req: Request) -> Result<Response> {
        let me = self.me()?.to_owned();
        let merchant = self.ctx.merchant_for(Scope::Team)?.to_owned();
        let mut given: NewBankAccount = body(&mut req).await?;
        let (person, password) = (self.person(&me).await?, given.password.take());
        // as it is stored: a token outlives a place in a team by minutes
        if person.acts_for().is_none_or(|place| (place.slug, place.role) != (merchant.clone(), TeamRole::Owner)) {
            return Err(Problem::forbidden("only an owner names the bank account").into());
        }
        self.confirm(&person, password.as_deref()).await?;
        let answer = Peer::new(&self.env, Service::Payment)?.send(&self.ctx, told(&req, &given)?).await?;
        if (200..300).contains(&answer.status_code()) {
            for owner in self.owners(&merchant).await? {
                self.tell_of_account(&owner, &given.rib).await;
            }
        }
        Ok(answer)
    }

    /// Tells by mail that money goes to another bank account from now on. That it cannot be told undoes nothing.
    pub(crate) async fn tell_of_account(&self, person: &Person, rib: &str) {
        let (lang, rib) = (person.lang(), rib.trim());
        let ends = rib.get(rib.len().saturating_sub(4)..).unwrap_or_default();
        let told = match self.origin() {
            Ok(origin) => self.send(&person.email, lang, &mail::bank_account(lang, origin, ends)).await,
            Err(error) => Err(error),
        };
        if let Err(error) = told {
            let line =
                serde_json::json!({"level": "error", "service": "auth", "part": "mail", "fault": error.to_string()});
            worker::console_error!("{line}");
        }
    }
}

/// The request with another body, for the service that it is for.
pub(crate) fn told(req: &Request, given: &impl Serialize) -> Result<Request> {
    let mut init = RequestInit::new();
    init.with_method(Method::Put).with_headers(req.headers().clone());
    init.with_body(Some(serde_json::to_string(given)?.into()));
    let mut told = Request::new_with_init(req.url()?.as_str(), &init)?;
    told.headers_mut()?.delete("content-length")?;
    Ok(told)
}
