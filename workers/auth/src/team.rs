//! A merchant's team. The merchant is the one of the caller's identity; members of other teams are not there.

use crate::app::{App, body, done, email, wrong};
use crate::once::Purpose;
use crate::people::{Person, from_word, word};
use crate::register::receipt;
use accounts::mail;
use contracts::account::{Acceptance, Invitation, Member, MemberChange, Team};
use contracts::identity::{Role, Scope, TeamRole};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result};
use serde::{Deserialize, Serialize};
use worker::{D1PreparedStatement, Request, Response};

/// What an invitation offers.
#[derive(Serialize, Deserialize)]
struct Offer {
    merchant: String,
    role: TeamRole,
}

/// True for every change but the one that would leave a team without an owner.
const KEEPS_AN_OWNER: &str = "(merchant_role <> 'owner' OR EXISTS (SELECT 1 FROM accounts o \
    WHERE o.merchant = ?2 AND o.merchant_role = 'owner' AND o.id <> ?1))";

impl App {
    fn team_of(&self) -> Result<&str> {
        self.ctx.merchant_for(Scope::Team)
    }

    /// `GET /v1/merchant/team`.
    pub(crate) async fn team(&self) -> Result<Response> {
        #[derive(Deserialize)]
        struct Row {
            id: String,
            email: String,
            name: Option<String>,
            merchant_role: String,
        }
        let merchant = self.team_of()?;
        let sql =
            "SELECT id, email, name, merchant_role FROM accounts WHERE merchant = ?1 ORDER BY created_at LIMIT 200";
        let rows: Vec<Row> = self.db()?.rows(sql, &[merchant.into()]).await?;
        let member = |row: Row| {
            let role = from_word(&row.merchant_role).unwrap_or(TeamRole::Staff);
            Member { account: row.id, email: row.email, name: row.name, role }
        };
        let team = Team { merchant: merchant.to_owned(), items: rows.into_iter().map(member).collect() };
        json(&self.ctx, &team, CacheRule::NoStore)
    }

    /// `POST /v1/merchant/team`.
    pub(crate) async fn invite(&self, mut req: Request) -> Result<Response> {
        let given: Invitation = body(&mut req).await?;
        let (address, merchant) = (email(&given.email)?, self.team_of()?);
        self.try_at("mail", &address).await?;
        let offer = Offer { merchant: merchant.to_owned(), role: given.role };
        let (token, store) = self.once(Purpose::Invite, &address, &offer)?;
        self.db()?.batch(vec![store]).await?;
        let mail = mail::invite(given.lang, self.origin()?, &token, merchant);
        self.later(move |app| async move { app.send(&address, given.lang, &mail).await });
        receipt(&self.ctx)
    }

    /// `POST /v1/account/invitations`: only the invited address accepts, and only one team at a time.
    pub(crate) async fn accept(&self, mut req: Request) -> Result<Response> {
        let given: Acceptance = body(&mut req).await?;
        let person = self.person(self.me()?).await?;
        let offer = self.peek::<Offer>(Purpose::Invite, &given.token, &person.email).await?;
        let offer =
            offer.ok_or_else(|| wrong("token", "the invitation is for another address, was used, or is too old"))?;
        if person.merchant.as_ref().is_some_and(|merchant| *merchant != offer.merchant) {
            let taken = Problem::new("in-another-team", "This account is in another team", 409);
            return Err(taken.because("leave that team first").into());
        }
        self.take::<Offer>(Purpose::Invite, &given.token).await?;
        let join = self.place(&person, &offer.merchant, offer.role)?;
        self.db()?.batch(vec![join]).await?;
        self.read().await
    }

    fn place(&self, person: &Person, merchant: &str, role: TeamRole) -> Result<D1PreparedStatement> {
        let mut roles = person.roles();
        roles.push(Role::Merchant);
        roles.sort_unstable();
        roles.dedup();
        let sql = "UPDATE accounts SET roles = ?2, merchant = ?3, merchant_role = ?4 WHERE id = ?1 \
                   AND (merchant IS NULL OR merchant = ?3)";
        let values =
            [person.id.as_str().into(), serde_json::to_string(&roles)?.into(), merchant.into(), word(role).into()];
        self.db()?.statement(sql, &values)
    }

    /// The member of the caller's team.
    async fn member(&self, account: &str) -> Result<Person> {
        let member = self.person_by_id(account).await?;
        let merchant = self.team_of()?;
        let member = member.filter(|member| member.merchant.as_deref() == Some(merchant));
        member.ok_or_else(|| Problem::not_found("no member of your team has this id").into())
    }

    /// `PATCH /v1/merchant/team/{account}`.
    pub(crate) async fn change_member(&self, account: &str, mut req: Request) -> Result<Response> {
        let change: MemberChange = body(&mut req).await?;
        self.member(account).await?;
        let sql = format!(
            "UPDATE accounts SET merchant_role = ?3 WHERE id = ?1 AND merchant = ?2 AND (?3 = 'owner' OR {KEEPS_AN_OWNER})"
        );
        let values = [account.into(), self.team_of()?.into(), word(change.role).into()];
        let changed: usize = self.db()?.batch(vec![self.db()?.statement(&sql, &values)?]).await?.into_iter().sum();
        if changed == 0 { Err(last_owner()) } else { self.team().await }
    }

    /// `DELETE /v1/merchant/team/{account}`: the keys they made end, and so do their sessions, which know them as a member.
    pub(crate) async fn remove_member(&self, account: &str) -> Result<Response> {
        let member = self.member(account).await?;
        let roles: Vec<Role> = member.roles().into_iter().filter(|role| *role != Role::Merchant).collect();
        let sql = format!(
            "UPDATE accounts SET merchant = NULL, merchant_role = NULL, roles = ?3 \
             WHERE id = ?1 AND merchant = ?2 AND {KEEPS_AN_OWNER}"
        );
        let merchant = self.team_of()?;
        let values = [account.into(), merchant.into(), serde_json::to_string(&roles)?.into()];
        let gone: usize = self.db()?.batch(vec![self.db()?.statement(&sql, &values)?]).await?.into_iter().sum();
        if gone == 0 {
            return Err(last_owner());
        }
        let keys = "DELETE FROM api_keys WHERE account = ?1 AND merchant = ?2";
        let keys = self.db()?.statement(keys, &[account.into(), merchant.into()])?;
        self.db()?.batch(vec![keys, self.end_all(account)?]).await?;
        done()
    }
}

fn last_owner() -> edge::Error {
    Problem::new("last-owner", "A team has an owner", 409).because("make somebody else an owner first").into()
}
