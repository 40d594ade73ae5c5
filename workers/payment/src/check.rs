//! Whether the books add up: `GET /admin/v1/ledger/check`. Everything is read by ranges of primary keys, a page at a time, and each
//! page by one statement, which sees one moment: what is booked meanwhile is there whole or not at all, and gives no false alarm.
//! Of what was read nothing is kept. When the time of an answer is half over, it tells what was found so far and where to go on.

use crate::audit::balance;
use crate::values::int;
use contracts::ledger::{Balance, LedgerCheck};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Result};
use ledger::Checker;
use ledger::rows::{BalanceRow, EntryRow, PostingRow, SumRow};
use serde::Deserialize;
use std::time::Duration;
use worker::{Env, Response};

/// Rows read at once: entries, orders, refunds; and balances, each with the sum of its postings.
const ROWS: usize = 500;
const SUMS: usize = 100;
/// Most faults told.
const FAULTS: usize = 100;
/// With less time than this left, the rest is for the next part.
const ENOUGH: Duration = Duration::from_millis(1_800);

/// Stands for the beginning in a cursor.
const BEGINNING: &str = "-";

/// What is checked, one after the other.
const PARTS: [Part; 4] = [Part::Entries, Part::Balances, Part::Orders, Part::Refunds];

#[derive(Clone, Copy)]
enum Part {
    Entries,
    Balances,
    Orders,
    Refunds,
}

/// A check under way.
struct Check<'a> {
    db: Db<'a>,
    ledger: Checker,
    balances: Vec<Balance>,
    told: Vec<String>,
}

/// Answers the route.
pub(crate) async fn answer(params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
    let page = Page::read(params, &["ledger", "check"])?;
    let (mut part, mut after) = match &page.after {
        Some(cursor) => (usize::try_from(cursor.key).unwrap_or_default(), cursor.id.clone()),
        None => (0, BEGINNING.to_owned()),
    };
    let mut check =
        Check { db: Db::new(env, ctx)?, ledger: Checker::default(), balances: Vec::new(), told: Vec::new() };
    let mut next_cursor = None;
    while let Some(now) = PARTS.get(part) {
        let from = if after == BEGINNING { "" } else { after.as_str() };
        match check.page(*now, from).await? {
            Some(last) => after = last,
            None => (part, after) = (part + 1, BEGINNING.to_owned()),
        }
        let over = ctx.time_left() < ENOUGH || check.ledger.faults() + check.told.len() >= FAULTS;
        if over && part < PARTS.len() {
            let place = Some((u64::try_from(part).unwrap_or_default(), after.as_str()));
            next_cursor = page.behind(usize::MAX, place);
            break;
        }
    }
    #[derive(Deserialize)]
    struct Count {
        n: u64,
    }
    let pending = check.db.first::<Count>("SELECT count(*) AS n FROM work", &[]).await?.map_or(0, |count| count.n);
    let report = check.ledger.finish();
    let mut faults: Vec<String> = report.faults.iter().map(ToString::to_string).chain(check.told).collect();
    faults.truncate(FAULTS);
    let answer = LedgerCheck {
        ok: faults.is_empty(),
        entries: report.entries,
        postings: report.postings,
        faults,
        pending_work: pending,
        balances: check.balances,
        next_cursor,
    };
    json(ctx, &answer, CacheRule::NoStore)
}

impl Check<'_> {
    /// Checks a page of what comes behind `after`; gives its last row's id when there is more.
    async fn page(&mut self, part: Part, after: &str) -> Result<Option<String>> {
        match part {
            Part::Entries => self.entries(after).await,
            Part::Balances => self.balances(after).await,
            Part::Orders => self.rows(ORDERS, after).await,
            Part::Refunds => self.rows(REFUNDS, after).await,
        }
    }

    async fn entries(&mut self, after: &str) -> Result<Option<String>> {
        #[derive(Deserialize)]
        struct Row {
            #[serde(flatten)]
            entry: EntryRow,
            postings: String,
        }
        #[derive(Deserialize)]
        struct Stray {
            #[serde(flatten)]
            posting: PostingRow,
            booked: u8,
        }
        let sql = "SELECT id, at, kind, reference, key, (SELECT json_group_array(json_object('entry_id', entry, 'position', number, \
                   'account', account, 'currency', currency, 'amount', amount)) FROM ledger_postings INDEXED BY ledger_postings_entry \
                   WHERE entry = e.id) AS postings FROM ledger_entries e WHERE id > ?1 ORDER BY id LIMIT ?2";
        let rows: Vec<Row> = self.db.rows(sql, &[after.into(), int(ROWS)]).await?;
        for row in &rows {
            let postings: Vec<PostingRow> = serde_json::from_str(&row.postings)?;
            self.ledger.entry(&row.entry, &postings);
        }
        let last = rows.last().filter(|_| rows.len() == ROWS).map(|row| row.entry.id.clone());
        let sql = "SELECT entry AS entry_id, number AS position, account, currency, amount, \
                   EXISTS (SELECT 1 FROM ledger_entries e WHERE e.id = p.entry) AS booked \
                   FROM ledger_postings p INDEXED BY ledger_postings_entry WHERE entry > ?1 AND entry <= ?2 AND \
                   (NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.id = p.entry) OR NOT EXISTS \
                   (SELECT 1 FROM ledger_balances b WHERE b.account = p.account AND b.currency = p.currency)) LIMIT 100";
        let strays: Vec<Stray> =
            self.db.rows(sql, &[after.into(), last.as_deref().unwrap_or("\u{10ffff}").into()]).await?;
        strays.iter().for_each(|stray| self.ledger.stray(&stray.posting, stray.booked != 0));
        Ok(last)
    }

    async fn balances(&mut self, after: &str) -> Result<Option<String>> {
        let (account, currency) = after.rsplit_once('.').unwrap_or_default();
        let sql = "SELECT account, currency, amount, (SELECT coalesce(sum(p.amount), 0) FROM ledger_postings p \
                   WHERE p.account = b.account AND p.currency = b.currency) AS sum FROM ledger_balances b \
                   WHERE (account, currency) > (?1, ?2) ORDER BY account, currency LIMIT ?3";
        let rows: Vec<SumRow> = self.db.rows(sql, &[account.into(), currency.into(), int(SUMS)]).await?;
        rows.iter().for_each(|row| self.ledger.balance(row));
        let last = rows.last().filter(|_| rows.len() == SUMS).map(|row| format!("{}.{}", row.account, row.currency));
        self.balances.extend(
            rows.into_iter()
                .map(|SumRow { account, currency, amount, .. }| balance(BalanceRow { account, currency, amount })),
        );
        Ok(last)
    }

    /// Rows of which each says by itself what is wrong with it.
    async fn rows(&mut self, sql: &str, after: &str) -> Result<Option<String>> {
        #[derive(Deserialize)]
        struct Row {
            id: String,
            what: Option<String>,
        }
        let rows: Vec<Row> = self.db.rows(sql, &[after.into(), int(ROWS)]).await?;
        for row in &rows {
            self.told.extend(row.what.as_ref().map(|what| format!("{}: {what}", row.id)));
        }
        Ok(rows.last().filter(|_| rows.len() == ROWS).map(|row| row.id.clone()))
    }
}

/// Orders and the ledger tell the same: what was paid was booked once, and what is given back is what its refunds say.
const ORDERS: &str = "SELECT o.id AS id, CASE \
    WHEN o.charge IS NOT NULL AND o.total > 0 AND NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.key = 'capture:' || o.id) \
      THEN 'paid, but not booked' \
    WHEN o.charge IS NULL AND o.engine <> 'none' AND EXISTS (SELECT 1 FROM ledger_entries e INDEXED BY ledger_entries_reference \
      WHERE e.reference = o.id AND e.kind = 'capture') THEN 'booked, but not paid' \
    WHEN o.refunded <> (SELECT coalesce(sum(amount), 0) FROM refunds INDEXED BY refunds_order WHERE order_id = o.id AND state <> 'failed') \
      THEN 'given back is not what the refunds say' END AS what FROM orders o WHERE o.id > ?1 ORDER BY o.id LIMIT ?2";

/// A refund that stands has its entry.
const REFUNDS: &str = "SELECT r.id AS id, CASE WHEN r.state <> 'failed' AND r.reason <> 'dispute' AND r.amount > 0 AND \
    NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.key = 'refund:' || r.id) THEN 'given back, but not booked' END AS what \
    FROM refunds r WHERE r.id > ?1 ORDER BY r.id LIMIT ?2";
