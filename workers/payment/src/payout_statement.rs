//! What a merchant's payout was worked out from: what was booked since the statement before, by kind, and what was kept back. It ends a
//! minute before now, for clocks differ; what is younger is on the next one.

use crate::values::{int, rfc3339};
use contracts::merchant_money::{StatementBody, StatementSum};
use edge::{Db, Result};
use ledger::{Account, Standing};
use serde::Deserialize;

/// Seconds by which no two clocks differ.
const APART: i64 = 60;

/// The statement of a payout that is made at `now`, and where it ends, both seconds since 1970.
pub(crate) async fn of(db: &Db<'_>, merchant: &str, standing: &Standing, now: i64) -> Result<(i64, StatementBody)> {
    #[derive(Deserialize)]
    struct Last {
        until: i64,
        closing: i64,
    }
    let sql = "SELECT until, statement ->> 'closing' AS closing FROM merchant_payouts INDEXED BY merchant_payouts_currency \
               WHERE merchant = ?1 AND currency = ?2 ORDER BY until DESC LIMIT 1";
    let code = standing.currency.code();
    let last: Option<Last> = db.first(sql, &[merchant.into(), code.into()]).await?;
    let (from, opening) = last.as_ref().map_or((0, 0), |last| (last.until, last.closing));
    let until = (now - APART).max(from);
    let sql = "SELECT e.kind AS kind, count(*) AS count, -sum(p.amount) AS amount FROM ledger_postings p CROSS JOIN ledger_entries e \
               ON e.id = p.entry WHERE p.account = ?1 AND p.at >= ?2 AND p.at < ?3 AND p.currency = ?4 \
               GROUP BY e.kind, p.amount < 0 ORDER BY e.kind";
    let account = Account::Merchant(merchant.to_owned()).to_string();
    let values = [account.into(), int(from), int(until), code.into()];
    let lines: Vec<StatementSum> = db.rows(sql, &values).await?;
    let closing = opening + lines.iter().map(|line| line.amount).sum::<i64>();
    let written = |at: i64| rfc3339(u64::try_from(at).unwrap_or_default() * 1000);
    let body = StatementBody {
        from: last.map(|last| written(last.until)),
        until: written(until),
        opening,
        lines,
        closing,
        recent: standing.owed - closing,
        cash: standing.cash,
        held: standing.held,
        expected: standing.expected,
    };
    Ok((until, body))
}
