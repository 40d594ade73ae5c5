//! Promotions that may concern a purchase: those its coupons name, and those of its merchants or the marketplace that need none.

use crate::values::int;
use commerce::Promotion;
use commerce::promotion::{Candidate, Uses};
use edge::{Db, Result};
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Deserialize)]
struct Row {
    document: String,
    used: u32,
    mine: u32,
}

/// Reads what may apply at the instant `at` (seconds since 1970), each with how often it was used: by everybody, and by `shopper`
/// (an account or an e-mail address). What needs no code is read of each owner whatever the others have; how many one may have is
/// limited where they are made.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn candidates<'a>(
    db: &Db<'_>,
    coupons: &[String],
    merchants: impl Iterator<Item = &'a str>,
    shopper: Option<&str>,
    at: i64,
) -> Result<Vec<Candidate>> {
    // the marketplace's own belong to nobody
    let merchants: BTreeSet<&str> = merchants.chain([""]).collect();
    let mine = "(SELECT count(*) FROM promotion_uses u WHERE u.promotion = p.id AND u.shopper = ?3) AS mine";
    let sql = format!(
        "SELECT p.document AS document, p.used AS used, {mine} FROM json_each(?1) wanted CROSS JOIN promotions p \
         ON p.code = wanted.value UNION ALL SELECT p.document AS document, p.used AS used, {mine} \
         FROM json_each(?2) wanted CROSS JOIN promotions p INDEXED BY promotions_automatic ON p.merchant = wanted.value \
         WHERE p.code IS NULL AND p.ends_at > ?4 AND p.starts_at <= ?4"
    );
    let values = [
        serde_json::to_string(coupons)?.into(),
        serde_json::to_string(&merchants)?.into(),
        shopper.unwrap_or("").into(),
        int(at),
    ];
    let rows: Vec<Row> = db.rows(&sql, &values).await?;
    rows.into_iter()
        .map(|row| {
            let promotion: Promotion = serde_json::from_str(&row.document)?;
            Ok(Candidate { promotion, uses: Uses { total: row.used, by_customer: row.mine } })
        })
        .collect()
}
