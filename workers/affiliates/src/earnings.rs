//! What an influencer earned, by day, and what stands in the ledger.

use crate::app::{App, as_json, int, wrong};
use affiliates::calendar::DAY;
use contracts::affiliate::{Earnings, EarningsBalance, EarningsDay, EarningsTotals};
use contracts::sales::{date_of, day_of};
use edge::respond::{CacheRule, json};
use edge::{Result, params};
use money::Currency;
use serde::Deserialize;
use std::collections::BTreeMap;
use worker::{Request, Response};

/// Most days in an answer.
const DAYS: i64 = 366;

impl App {
    /// `GET /v1/influencer/earnings?from=2026-11-01&to=2026-11-30`: the last 30 days when nothing is said.
    pub(crate) async fn earnings(&self, req: &Request) -> Result<Response> {
        #[derive(Deserialize)]
        struct Row {
            day: i64,
            clicks: u32,
            sales: u32,
            due: i64,
        }
        #[derive(Deserialize)]
        struct Stands {
            account: String,
            currency: Currency,
            amount: i64,
        }
        let given = params(req);
        let read = |name: &str| {
            let text = given.get(name);
            text.map(|text| day_of(text).ok_or_else(|| wrong(name, "expected a day such as 2026-11-30"))).transpose()
        };
        let today = i64::try_from(self.now() / DAY).unwrap_or(0);
        let to = read("to")?.unwrap_or(today);
        let from = read("from")?.unwrap_or(to - 29);
        if from > to || to - from >= DAYS {
            return Err(wrong("from", format!("expected at most {DAYS} days up to `to`")));
        }
        let db = self.db()?;
        let me = self.me(&db).await?;
        let sql = "SELECT day, clicks, sales, due FROM influencer_days WHERE influencer = ?1 AND day BETWEEN ?2 AND ?3";
        let rows: Vec<Row> = db.rows(sql, &[me.id.as_str().into(), int(from), int(to)]).await?;
        let by_day: BTreeMap<i64, Row> = rows.into_iter().map(|row| (row.day, row)).collect();
        let mut totals = EarningsTotals::default();
        let mut days = Vec::new();
        for day in from..=to {
            let (clicks, sales, due) = by_day.get(&day).map_or((0, 0, 0), |row| (row.clicks, row.sales, row.due));
            totals.clicks += clicks;
            totals.sales += sales;
            totals.due += due;
            days.push(EarningsDay { day: date_of(day), clicks, sales, due });
        }
        let kinds = ["commission", "influencer", "statement"];
        let accounts: Vec<String> = kinds.iter().map(|kind| format!("liability:{kind}:{}", me.id)).collect();
        let sql =
            "SELECT account, currency, amount FROM ledger_balances WHERE account IN (SELECT value FROM json_each(?1))";
        let stands: Vec<Stands> = db.rows(sql, &[as_json(&accounts)?]).await?;
        // the ledger writes what is owed below zero
        let of = |kind: usize, currency| {
            let found = stands.iter().find(|row| row.account == accounts[kind] && row.currency == currency);
            found.map_or(0, |row| -row.amount)
        };
        let balance = |currency| EarningsBalance {
            currency,
            pending: of(0, currency),
            payable: of(1, currency),
            settled: of(2, currency),
        };
        let balances = Currency::ALL.into_iter().map(balance);
        let balances = balances.filter(|b| b.currency == Currency::Mad || (b.pending, b.payable) != (0, 0)).collect();
        json(&self.ctx, &Earnings { days, totals, balances }, CacheRule::NoStore)
    }
}
