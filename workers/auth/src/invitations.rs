//! Invitations to a merchant's team: made by an owner, seen and withdrawn by every owner, accepted by whoever has the address.
//! They offer nothing any more when whoever made them is an owner no longer.

use crate::app::{App, body, email, id, number, wrong};
use crate::people::{from_word, with_role, word};
use crate::register::receipt;
use crate::team::owns;
use accounts::mail;
use accounts::token::{self, Kind};
use contracts::account::{Acceptance, Invitation, Invitations, OpenInvitation};
use contracts::identity::{Role, TeamRole};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result};
use serde::Deserialize;
use worker::{Request, Response};

/// Most invitations of a merchant at a time.
const MOST: u32 = 50;
/// How long one is good, in milliseconds.
const LIFE_MS: u64 = 7 * 24 * 3_600_000;

impl App {
    /// `POST /v1/merchant/team`.
    pub(crate) async fn invite(&self, mut req: Request) -> Result<Response> {
        let given: Invitation = body(&mut req).await?;
        let (address, merchant) = (email(&given.email)?, self.team_of()?);
        self.try_at("mail", &address).await?;
        let token = token::new(Kind::Once, edge::secret()?);
        let sql = format!(
            "INSERT INTO invitations (id, digest, merchant, email, role, account, created_at, expires_at) \
             SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE {} \
             AND (SELECT count(*) FROM invitations WHERE merchant = ?3 AND email <> ?4) < ?9 \
             ON CONFLICT (merchant, email) DO UPDATE SET digest = excluded.digest, role = excluded.role, \
             account = excluded.account, created_at = excluded.created_at, expires_at = excluded.expires_at",
            owns("?6", "?3")
        );
        let values = [
            id("inv_")?.into(),
            token::digest(&token).into(),
            merchant.into(),
            address.as_str().into(),
            word(given.role).into(),
            self.me()?.into(),
            number(self.ctx.now_ms()),
            number(self.ctx.now_ms() + LIFE_MS),
            MOST.into(),
        ];
        if self.db()?.batch(vec![self.db()?.statement(&sql, &values)?]).await?.first() != Some(&1) {
            let full = Problem::new("too-many", "There are as many as there may be", 409);
            return Err(self.refused(full.because("a merchant has at most 50 open invitations").into()).await);
        }
        let mail = mail::invite(given.lang, self.origin()?, &token, merchant);
        self.later(move |app| async move { app.send(&address, given.lang, &mail).await });
        receipt(&self.ctx)
    }

    /// `GET /v1/merchant/invitations`.
    pub(crate) async fn invitations(&self) -> Result<Response> {
        #[derive(Deserialize)]
        struct Row {
            id: String,
            email: String,
            role: String,
            by: String,
            created_at: u64,
            expires_at: u64,
        }
        let sql = "SELECT i.id, i.email, i.role, a.email AS by, i.created_at, i.expires_at \
            FROM invitations i INDEXED BY invitations_of CROSS JOIN accounts a ON a.id = i.account \
            WHERE i.merchant = ?1 AND i.expires_at > ?2 AND a.merchant = ?1 AND a.merchant_role = 'owner' \
            AND a.suspended_at IS NULL ORDER BY i.email LIMIT ?3";
        let values = [self.team_of()?.into(), number(self.ctx.now_ms()), (MOST + 1).into()];
        let rows: Vec<Row> = self.db()?.rows(sql, &values).await?;
        let open = |row: Row| OpenInvitation {
            role: from_word(&row.role).unwrap_or(TeamRole::Staff),
            id: row.id,
            email: row.email,
            by: row.by,
            created_at: row.created_at,
            expires_at: row.expires_at,
        };
        json(&self.ctx, &Invitations { items: rows.into_iter().map(open).collect() }, CacheRule::NoStore)
    }

    /// `DELETE /v1/merchant/invitations/{id}`.
    pub(crate) async fn withdraw(&self, id: &str) -> Result<Response> {
        self.end("invitations", id, "no invitation of your team has this id").await
    }

    /// `POST /v1/account/invitations`: only the invited address accepts, and only one team at a time.
    pub(crate) async fn accept(&self, mut req: Request) -> Result<Response> {
        #[derive(Deserialize)]
        struct Offer {
            merchant: String,
            role: String,
        }
        let given: Acceptance = body(&mut req).await?;
        let person = self.person(self.me()?).await?;
        let over = || wrong("token", "the invitation is for another address, was used or withdrawn, or is too old");
        let good =
            format!("i.digest = ?1 AND i.email = ?2 AND i.expires_at > ?3 AND {}", owns("i.account", "i.merchant"));
        let this = [token::digest(&given.token).into(), person.email.as_str().into(), number(self.ctx.now_ms())];
        let sql = format!("SELECT i.merchant, i.role FROM invitations i WHERE {good}");
        let offer: Offer = self.db()?.first(&sql, &this).await?.ok_or_else(over)?;
        if let Some(merchant) = &person.merchant {
            let taken = Problem::new("in-another-team", "This account is in a team", 409);
            let own = *merchant == offer.merchant;
            let why = if own { "it is this one: an owner changes the place in it" } else { "leave that team first" };
            return Err(taken.because(why).into());
        }
        // the offer is looked at again where it is taken: it may be withdrawn at this moment
        let join = format!(
            "UPDATE accounts SET roles = {}, merchant = ?4, merchant_role = ?5 WHERE id = ?6 AND merchant IS NULL \
             AND EXISTS (SELECT 1 FROM invitations i WHERE {good})",
            with_role(Role::Merchant)
        );
        let mut values = this.to_vec();
        values.extend([offer.merchant.as_str().into(), offer.role.as_str().into(), person.id.as_str().into()]);
        let used = "DELETE FROM invitations WHERE digest = ?1 AND EXISTS \
            (SELECT 1 FROM accounts a WHERE a.id = ?2 AND a.merchant = invitations.merchant)";
        let used = self.db()?.statement(used, &[this[0].clone(), person.id.as_str().into()])?;
        if self.db()?.batch(vec![self.db()?.statement(&join, &values)?, used]).await?.first() != Some(&1) {
            return Err(over());
        }
        self.read().await
    }
}
