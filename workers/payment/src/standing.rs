//! Where a merchant stands: what it is owed, and what of it may still be taken back. What follows is decided in `ledger::payouts`.

use crate::values::int;
use commerce::returns::RETURN_DAYS;
use edge::{Context, Db, Error, Result};
use ledger::Standing;
use serde::Deserialize;
use worker::D1PreparedStatement;
use worker::wasm_bindgen::JsValue;

/// Of the merchant `?1`, where a delivery after `?2` (milliseconds) may still come back: one object a currency. What it earned by an
/// order is what the books say it did, less what they took back of it.
const STANDING: &str = "SELECT json_group_array(json_object('currency', wanted.value, \
    'owed', -coalesce((SELECT amount FROM ledger_balances WHERE account = 'liability:merchant:' || ?1 AND currency = wanted.value), 0), \
    'cash', coalesce((SELECT amount FROM ledger_balances WHERE account = 'asset:cash:' || ?1 AND currency = wanted.value), 0), \
    'held', coalesce((SELECT json_group_object(currency, earned) FROM (SELECT currency, sum(max(0, earned)) AS earned FROM ( \
    SELECT p.currency AS currency, -sum(p.amount) AS earned FROM ( \
    SELECT order_id FROM parcels INDEXED BY parcels_shown WHERE merchant = ?1 AND shown IN ('to_ship', 'shipped') \
    UNION SELECT order_id FROM parcels INDEXED BY parcels_delivered WHERE merchant = ?1 AND state = 'delivered' AND delivered_at > ?2 \
    UNION SELECT order_id FROM returns INDEXED BY returns_open WHERE merchant = ?1 AND state IN ('requested', 'approved', 'received') \
    UNION SELECT d.order_id FROM disputes d INDEXED BY disputes_state CROSS JOIN parcels o ON o.order_id = d.order_id AND o.merchant = ?1 \
    WHERE d.state = 'open' \
    UNION SELECT r.order_id FROM refunds r INDEXED BY refunds_failed CROSS JOIN parcels o ON o.order_id = r.order_id AND o.merchant = ?1 \
    AND o.state <> 'delivered' WHERE r.state = 'failed') found \
    CROSS JOIN ledger_entries e INDEXED BY ledger_entries_reference ON e.reference = found.order_id \
    CROSS JOIN ledger_postings p ON p.account = 'liability:merchant:' || ?1 AND p.at = e.at AND p.entry = e.id \
    GROUP BY found.order_id, p.currency) GROUP BY currency)) ->> wanted.value, 0), \
    'expected', coalesce((SELECT amount FROM ledger_balances WHERE account = 'asset:expected:' || ?1 AND currency = wanted.value), 0) \
    )) AS standings FROM json_each('[\"MAD\",\"EUR\",\"USD\"]') wanted";

/// Where a merchant stood when it was looked at.
pub(crate) struct Stood {
    merchant: String,
    before: u64,
    text: String,
    /// In each currency, dirhams first.
    pub(crate) standings: Vec<Standing>,
}

impl Stood {
    /// Looks.
    ///
    /// # Errors
    /// When D1 refuses.
    pub(crate) async fn of(db: &Db<'_>, ctx: &Context, merchant: &str) -> Result<Stood> {
        #[derive(Deserialize)]
        struct Row {
            standings: String,
        }
        let days = u64::try_from(RETURN_DAYS).unwrap_or_default();
        let before = ctx.now_ms().saturating_sub(days * 86_400_000);
        let row: Option<Row> = db.first(STANDING, &[merchant.into(), int(before)]).await?;
        let text = row.ok_or_else(|| Error::platform("nothing was counted"))?.standings;
        let standings = serde_json::from_str(&text)?;
        Ok(Stood { merchant: merchant.to_owned(), before, text, standings })
    }

    /// The guard (`standing`) that undoes a transaction when it stands otherwise by now: to be put before its entries.
    ///
    /// # Errors
    /// When a value cannot be bound.
    pub(crate) fn still(&self, db: &Db<'_>) -> Result<D1PreparedStatement> {
        let sql = format!("INSERT INTO guard (what, holds) SELECT 'standing', ({STANDING}) = ?3");
        let values: [JsValue; 3] = [self.merchant.as_str().into(), int(self.before), self.text.as_str().into()];
        db.statement(&sql, &values)
    }
}
