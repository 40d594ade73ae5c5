//! The ledger as administrators read it: what an account holds and why.

use crate::values::int;
use contracts::ledger::{AccountStatement, Balance, Balances, EntryPosting, LedgerEntry, Posting};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Problem, Result};
use ledger::rows::{BalanceRow, EntryRow};
use serde::Deserialize;
use std::collections::BTreeMap;
use worker::{Env, Response};

pub(crate) fn balance(row: BalanceRow) -> Balance {
    Balance { account: row.account, currency: row.currency, amount: row.amount }
}

/// `GET /v1/admin/ledger/balances?prefix=`: what accounts hold, by name.
pub(crate) async fn balances(params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
    let prefix = params.text("prefix", 100)?.unwrap_or_default();
    let page = Page::read(params, &["balances", prefix])?;
    let (account, currency) = page.after_id().rsplit_once('.').unwrap_or((prefix, ""));
    let sql = "SELECT account, currency, amount FROM ledger_balances WHERE (account, currency) > (?1, ?2) AND account < ?3 \
               ORDER BY account, currency LIMIT ?4";
    let values = [account.into(), currency.into(), format!("{prefix}\u{10ffff}").into(), page.rows()];
    let rows: Vec<BalanceRow> = Db::new(env, ctx)?.rows(sql, &values).await?;
    let last = rows.get(page.limit - 1).map(|row| format!("{}.{}", row.account, row.currency));
    let next_cursor = page.behind(rows.len(), last.as_deref().map(|id| (0, id)));
    let items = rows.into_iter().take(page.limit).map(balance).collect();
    json(ctx, &Balances { items, next_cursor }, CacheRule::NoStore)
}

/// `GET /v1/admin/ledger/accounts/{account}/entries`, `GET /admin/v1/ledger/accounts/{account}`: its postings, latest first, each
/// with what the account held after it. The first page begins with the balances kept; each page hands what is left below it to the
/// next one in its cursor, so no page adds up more than itself.
pub(crate) async fn account(name: &str, params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
    json(ctx, &statement(name, params, &Db::new(env, ctx)?).await?, CacheRule::NoStore)
}

/// See [`account`].
pub(crate) async fn statement(name: &str, params: &Params, db: &Db<'_>) -> Result<AccountStatement> {
    #[derive(Deserialize)]
    struct Row {
        entry: String,
        kind: String,
        reference: String,
        at: u64,
        currency: String,
        amount: i64,
        position: u32,
    }
    let page = Page::read(params, &["account", name])?;
    let held: Vec<BalanceRow> =
        db.rows("SELECT account, currency, amount FROM ledger_balances WHERE account = ?1", &[name.into()]).await?;
    let balances: BTreeMap<String, i64> = held.into_iter().map(|row| (row.currency, row.amount)).collect();
    let place = page.after.as_ref().map(|after| (after.key, Place::read(&after.id)));
    let (at, place) = place.unwrap_or_else(|| (1 << 52, Place { left: balances.clone(), ..Place::default() }));
    let sql = "SELECT p.entry, p.number AS position, e.kind, e.reference, p.at, p.currency, p.amount FROM ledger_postings p \
               CROSS JOIN ledger_entries e ON e.id = p.entry WHERE p.account = ?1 AND (p.at, p.entry, p.number) < (?2, ?3, ?4) \
               ORDER BY p.at DESC, p.entry DESC, p.number DESC LIMIT ?5";
    let values = [name.into(), int(at), place.entry.as_str().into(), int(place.number), page.rows()];
    let rows: Vec<Row> = db.rows(sql, &values).await?;
    let count = rows.len();
    let mut next = Place { left: place.left, ..Place::default() };
    let (mut items, mut last) = (Vec::with_capacity(page.limit), 0);
    for row in rows.into_iter().take(page.limit) {
        let left = next.left.entry(row.currency.clone()).or_default();
        let balance = *left;
        *left -= row.amount;
        (next.entry, next.number, last) = (row.entry.clone(), row.position, row.at);
        let Row { entry, kind, reference, at, currency, amount, .. } = row;
        items.push(Posting { entry, kind, reference, at: at * 1000, currency, amount, balance });
    }
    let next_cursor = page.behind(count, Some((last, &next.written())));
    Ok(AccountStatement { account: name.to_owned(), balances, items, next_cursor })
}

/// `GET /v1/admin/ledger/entries/{id}`.
pub(crate) async fn entry(id: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    let read = "SELECT id, at, kind, reference, key FROM ledger_entries WHERE id = ?1";
    let entry: Option<EntryRow> = db.first(read, &[id.into()]).await?;
    let entry = entry.ok_or_else(|| Problem::not_found("no entry has this id"))?;
    let sql = "SELECT account, currency, amount FROM ledger_postings INDEXED BY ledger_postings_entry WHERE entry = ?1 ORDER BY number";
    let postings: Vec<EntryPosting> = db.rows(sql, &[id.into()]).await?;
    let at = u64::try_from(entry.at).unwrap_or_default() * 1000;
    let entry = LedgerEntry { id: entry.id, kind: entry.kind, reference: entry.reference, at, postings };
    json(ctx, &entry, CacheRule::NoStore)
}

/// Where a page of postings ended, and what the account held before them.
#[derive(Default)]
struct Place {
    entry: String,
    number: u32,
    left: BTreeMap<String, i64>,
}

impl Place {
    /// `ent_1.0.MAD-120.EUR5`.
    fn written(&self) -> String {
        let left: String = self.left.iter().map(|(currency, amount)| format!(".{currency}{amount}")).collect();
        format!("{}.{}{left}", self.entry, self.number)
    }

    /// Reads what was written; the caller only misleads itself with another text.
    fn read(text: &str) -> Place {
        let mut parts = text.split('.');
        let entry = parts.next().unwrap_or_default().to_owned();
        let number = parts.next().and_then(|number| number.parse().ok()).unwrap_or_default();
        let held = |part: &str| Some((part.get(..3)?.to_owned(), part.get(3..)?.parse().ok()?));
        Place { entry, number, left: parts.filter_map(held).collect() }
    }
}
