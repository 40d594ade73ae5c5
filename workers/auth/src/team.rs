//! A merchant's team. The merchant is the one of the caller's identity; members of other teams are not there. What changes a team
//! depends on the caller's place as it is stored, in the same statement: a token tells the place of a quarter of an hour ago.

use crate::app::{App, body, done, number, optional};
use crate::people::{Person, from_word, without_role, word};
use contracts::account::{Member, MemberChange, Team};
use contracts::identity::{Role, Scope, TeamRole};
use edge::respond::{CacheRule, json};
use edge::{Error, Problem, Result, now_ms};
use serde::Deserialize;
use worker::{D1PreparedStatement, Request, Response};

/// True for every change but the one that would leave a team without an owner.
const KEEPS_AN_OWNER: &str = "(merchant_role <> 'owner' OR EXISTS (SELECT 1 FROM accounts o \
    WHERE o.merchant = ?2 AND o.merchant_role = 'owner' AND o.id <> ?1))";

/// SQL that is true while this account is an owner of this merchant.
pub(crate) fn owns(account: &str, merchant: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM accounts c WHERE c.id = {account} AND c.merchant = {merchant} \
         AND c.merchant_role = 'owner' AND c.suspended_at IS NULL)"
    )
}

impl App {
    pub(crate) fn team_of(&self) -> Result<&str> {
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
        let member = self.member(account).await?;
        if member.acts_for().is_some_and(|place| place.role == change.role) {
            return self.team().await;
        }
        let (merchant, role) = (self.team_of()?, word(change.role));
        let sql = format!(
            "UPDATE accounts SET merchant_role = ?3 WHERE id = ?1 AND merchant = ?2 \
             AND (?3 = 'owner' OR {KEEPS_AN_OWNER}) AND {}",
            owns("?4", "?2")
        );
        let values = [account.into(), merchant.into(), role.as_str().into(), self.me()?.into()];
        self.moved(account, self.db()?.statement(&sql, &values)?, Some((merchant, &role))).await?;
        self.team().await
    }

    /// `DELETE /v1/merchant/team/{account}`.
    pub(crate) async fn remove_member(&self, account: &str) -> Result<Response> {
        self.member(account).await?;
        let sql = format!(
            "UPDATE accounts SET merchant = NULL, merchant_role = NULL, roles = {} \
             WHERE id = ?1 AND merchant = ?2 AND {KEEPS_AN_OWNER} AND {}",
            without_role(Role::Merchant),
            owns("?3", "?2")
        );
        let values = [account.into(), self.team_of()?.into(), self.me()?.into()];
        self.moved(account, self.db()?.statement(&sql, &values)?, None).await?;
        done()
    }

    /// Gives a member another place (merchant and role; none for none) and ends what the old one opened: sessions, whose tokens
    /// tell of it, and what only an owner may have made.
    async fn moved(&self, account: &str, change: D1PreparedStatement, place: Option<(&str, &str)>) -> Result<()> {
        let (merchant, role) = place.unzip();
        let sessions = "UPDATE sessions SET ended_at = ?2 WHERE account = ?1 AND ended_at IS NULL AND EXISTS \
            (SELECT 1 FROM accounts a WHERE a.id = ?1 AND a.merchant IS ?3 AND a.merchant_role IS ?4)";
        let values = [account.into(), number(now_ms()), optional(merchant), optional(role)];
        let mut statements = vec![change, self.db()?.statement(sessions, &values)?];
        statements.extend(self.end_ownership(account)?);
        match self.db()?.batch(statements).await?.first() {
            Some(1) => Ok(()),
            _ => Err(self.refused(last_owner()).await),
        }
    }

    /// Deletes what an account made as the owner of a merchant that it does not own any more: keys and invitations.
    pub(crate) fn end_ownership(&self, account: &str) -> Result<Vec<D1PreparedStatement>> {
        let end = |table: &str| {
            let sql = format!(
                "DELETE FROM {table} WHERE account = ?1 AND NOT EXISTS (SELECT 1 FROM accounts a \
                 WHERE a.id = ?1 AND a.merchant = {table}.merchant AND a.merchant_role = 'owner')"
            );
            self.db()?.statement(&sql, &[account.into()])
        };
        ["api_keys", "invitations"].map(end).into_iter().collect()
    }

    /// Deletes what owners made for the team, a row of `table`: 204; as an owner only.
    pub(crate) async fn end(&self, table: &str, id: &str, none: &str) -> Result<Response> {
        let sql = format!("DELETE FROM {table} WHERE id = ?1 AND merchant = ?2 AND {}", owns("?3", "?2"));
        match self.one(&sql, &[id.into(), self.team_of()?.into(), self.me()?.into()], none).await {
            Ok(()) => done(),
            Err(none) => Err(self.refused(none).await),
        }
    }

    /// Why a change of the team changed nothing: the caller is no owner any more, or else this.
    pub(crate) async fn refused(&self, otherwise: Error) -> Error {
        let owner = async {
            let sql = format!("SELECT id FROM accounts WHERE id = ?1 AND {}", owns("?1", "?2"));
            self.db()?.first::<serde_json::Value>(&sql, &[self.me()?.into(), self.team_of()?.into()]).await
        };
        match owner.await {
            Ok(Some(_)) => otherwise,
            Ok(None) => Problem::forbidden("only an owner changes the team").into(),
            Err(error) => error,
        }
    }
}

fn last_owner() -> Error {
    Problem::new("last-owner", "A team has an owner", 409).because("make somebody else an owner first").into()
}
