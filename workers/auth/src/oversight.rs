//! Accounts and merchants as those see them who run the marketplace.

use crate::app::{App, number};
use crate::people::{COLUMNS, Person};
use accounts::finding;
use contracts::oversight::{Accounts, OverseenAccount, OverseenMerchant, OverseenMerchants};
use contracts::params::{Params, is_name};
use edge::respond::{CacheRule, json};
use edge::{Page, Problem, Result, now_ms};
use serde::Deserialize;
use worker::Response;

/// Behind every text that begins with another.
const END: char = '\u{10ffff}';

fn overseen(person: &Person) -> OverseenAccount {
    OverseenAccount { account: person.account(), suspended_at: person.suspended_at }
}

impl App {
    /// `GET /v1/admin/accounts`: all of them or a merchant's, latest first; those whose address or a word of whose name
    /// begins so, by that.
    pub(crate) async fn oversee(&self, params: &Params) -> Result<Response> {
        let (q, merchant) = (params.text("q", 254)?, params.name("merchant")?);
        let page = Page::read(params, &["accounts", q.unwrap_or_default(), merchant.unwrap_or_default()])?;
        let [at, id, rows] = page.range();
        let (what, values) = match (q, merchant) {
            (Some(_), Some(_)) => return Err(Problem::invalid("q", "not together with `merchant`").into()),
            (Some(q), _) if q.starts_with("acc_") && is_name(q) => {
                ("WHERE id = ?1 LIMIT ?2", vec![q.into(), page.rows()])
            }
            (Some(q), _) => {
                let q = finding::asked(q);
                let end = format!("{q}{END}");
                // an account stands where the first of its words does that begin so, once; where the page before ended is told by
                // the account's id, for cursors stand in addresses and logs
                let what = "JOIN (SELECT word, account FROM found_by f WHERE word >= ?1 AND word < ?2 \
                              AND (word, account) > (coalesce((SELECT min(word) FROM found_by INDEXED BY found_by_account \
                                WHERE account = ?3 AND word >= ?1 AND word < ?2), ''), ?3) \
                              AND NOT EXISTS (SELECT 1 FROM found_by o INDEXED BY found_by_account \
                                WHERE o.account = f.account AND o.word >= ?1 AND o.word < f.word) \
                              ORDER BY word, account LIMIT ?4) found ON found.account = id ORDER BY found.word, found.account";
                (what, vec![q.into(), end.into(), page.after_id().into(), page.rows()])
            }
            (None, Some(merchant)) => (
                "INDEXED BY accounts_merchant WHERE merchant = ?1 AND (created_at, id) < (?2, ?3) \
                 ORDER BY created_at DESC, id DESC LIMIT ?4",
                vec![merchant.into(), at, id, rows],
            ),
            (None, None) => (
                "INDEXED BY accounts_created WHERE (created_at, id) < (?1, ?2) ORDER BY created_at DESC, id DESC LIMIT ?3",
                vec![at, id, rows],
            ),
        };
        let found: Vec<Person> = self.db()?.rows(&format!("SELECT {COLUMNS} FROM accounts {what}"), &values).await?;
        let next_cursor = page.next(&found, |person| (person.account().created_at, person.id.as_str()));
        let items = found.iter().take(page.limit).map(overseen).collect();
        json(&self.ctx, &Accounts { items, next_cursor }, CacheRule::NoStore)
    }

    /// `POST /v1/admin/accounts/{id}/suspend`: signs the account out everywhere. Saying it again changes nothing.
    pub(crate) async fn suspend(&self, account: &str) -> Result<Response> {
        if account == self.me()? {
            let own = Problem::new("conflict", "It cannot be done", 409);
            return Err(own.because("nobody suspends themselves").into());
        }
        let sql = "UPDATE accounts SET suspended_at = coalesce(suspended_at, ?2) WHERE id = ?1";
        let suspended = self.db()?.statement(sql, &[account.into(), number(now_ms())])?;
        self.db()?.batch(vec![suspended, self.end_all(account)?]).await?;
        self.ctx.note(format!("{} suspended {account}", self.me()?));
        self.shown(account).await
    }

    /// `POST /v1/admin/accounts/{id}/restore`.
    pub(crate) async fn restore(&self, account: &str) -> Result<Response> {
        let sql = "UPDATE accounts SET suspended_at = NULL WHERE id = ?1";
        self.db()?.batch(vec![self.db()?.statement(sql, &[account.into()])?]).await?;
        self.ctx.note(format!("{} restored {account}", self.me()?));
        self.shown(account).await
    }

    async fn shown(&self, account: &str) -> Result<Response> {
        let person = self.person_by_id(account).await?;
        let person = person.ok_or_else(|| Problem::not_found("no account has this id"))?;
        json(&self.ctx, &overseen(&person), CacheRule::NoStore)
    }

    /// `GET /v1/admin/merchants`: merchants with a team, by slug.
    pub(crate) async fn merchants(&self, params: &Params) -> Result<Response> {
        #[derive(Deserialize)]
        struct Row {
            slug: String,
            members: u32,
            suspended: u32,
            since: u64,
        }
        let q = params.name("q")?.unwrap_or_default();
        let page = Page::read(params, &["merchants", q])?;
        let sql = "SELECT merchant AS slug, count(*) AS members, sum(suspended_at IS NOT NULL) AS suspended, \
                   min(created_at) AS since FROM accounts INDEXED BY accounts_merchant \
                   WHERE merchant > ?1 AND merchant >= ?2 AND merchant < ?3 GROUP BY merchant ORDER BY merchant LIMIT ?4";
        let values = [page.after_id().into(), q.into(), format!("{q}{END}").into(), page.rows()];
        let rows: Vec<Row> = self.db()?.rows(sql, &values).await?;
        let next_cursor = page.next(&rows, |row| (0, row.slug.as_str()));
        let merchant = |row: Row| OverseenMerchant {
            slug: row.slug,
            members: row.members,
            suspended: row.suspended,
            since: row.since,
        };
        let items = rows.into_iter().take(page.limit).map(merchant).collect();
        json(&self.ctx, &OverseenMerchants { items, next_cursor }, CacheRule::NoStore)
    }
}
