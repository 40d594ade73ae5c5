//! The statement of a payout: what an influencer is paid for, entry by entry, as a table for spreadsheets too.

use crate::book::{Fact, Payment};
use crate::calendar::{Month, Time};
use crate::commission::Kind;
use money::{Currency, format};
use serde::{Deserialize, Serialize};

/// A settled month of one influencer. `carried_in` and the entries' dirhams sum to `paid + carried_out`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Identifier: one an influencer, month and part.
    pub id: String,
    /// Who is paid.
    pub influencer: String,
    /// The month.
    pub period: Month,
    /// 0, and counting up where a month has more entries than a statement holds.
    #[serde(default)]
    pub part: u32,
    /// True when the month has more than this: another part is to follow.
    #[serde(default)]
    pub more: bool,
    /// The day of the rates by which other currencies became dirhams.
    pub rates_date: String,
    /// What is settled.
    pub entries: Vec<Entry>,
    /// Left by the last statement, with what earlier ones did not transfer after all; centimes of a dirham: negative is owed back.
    pub carried_in: i64,
    /// To be transferred, centimes of a dirham, never negative.
    pub paid: i64,
    /// Left to the next statement, centimes of a dirham.
    pub carried_out: i64,
}

/// A commission on a statement. It names no order and no buyer: statements are for influencers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The commission.
    pub commission: String,
    /// Its programme.
    pub programme: String,
    /// Who owes it.
    pub merchant: String,
    /// What it is for.
    pub kind: Kind,
    /// When that was.
    pub at: Time,
    /// Currency of the amount.
    pub currency: Currency,
    /// Minor units; negative when it is taken back.
    pub amount: i64,
    /// Centimes of a dirham; of what is taken back, at the rate it was paid by.
    pub mad: i64,
}

/// The heads of the table's columns.
pub const COLUMNS: [&str; 8] =
    ["statement", "commission", "kind", "merchant", "month", "currency", "amount", "amount_mad"];

impl Statement {
    /// What the book has to be told once the statement is kept.
    pub fn payments(&self) -> impl Iterator<Item = Fact> + '_ {
        self.entries.iter().map(|entry| {
            Fact::Payment(Payment {
                statement: self.id.clone(),
                commission: entry.commission.clone(),
                amount: entry.amount,
                mad: entry.mad,
            })
        })
    }

    /// The table's rows: what was carried in, the entries, what is paid (as it leaves: negative), what is carried out (so too). The
    /// last column sums to 0.
    #[must_use]
    pub fn rows(&self) -> Vec<[String; 8]> {
        let own = |kind: &str, mad: i64| {
            let (money, month) = (format::decimal(mad), self.period.to_string());
            let [commission, merchant] = [const { String::new() }; 2];
            [self.id.clone(), commission, kind.to_owned(), merchant, month, "MAD".to_owned(), money.clone(), money]
        };
        let entries = self.entries.iter().map(|e| {
            [
                self.id.clone(),
                e.commission.clone(),
                e.kind.as_str().to_owned(),
                e.merchant.clone(),
                Month::of(e.at).to_string(),
                e.currency.code().to_owned(),
                format::decimal(e.amount),
                format::decimal(e.mad),
            ]
        });
        let mut rows = vec![own("carried_in", self.carried_in)];
        rows.extend(entries);
        rows.push(own("paid", -self.paid));
        rows.push(own("carried_out", -self.carried_out));
        rows
    }

    /// The table as CSV (RFC 4180) with its heads.
    #[must_use]
    pub fn csv(&self) -> String {
        let heads = COLUMNS.map(str::to_owned);
        let mut out = String::new();
        for row in std::iter::once(&heads).chain(&self.rows()) {
            let cells: Vec<String> = row.iter().enumerate().map(|(i, cell)| quoted(cell, i >= 6)).collect();
            out.push_str(&cells.join(","));
            out.push_str("\r\n");
        }
        out
    }
}

/// A cell as CSV has it. A text that a spreadsheet would take for a formula gets an apostrophe; numbers may begin with a minus.
fn quoted(cell: &str, number: bool) -> String {
    let formula = !number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let safe = if formula { format!("'{cell}") } else { cell.to_owned() };
    if safe.contains([',', '"', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_balances_and_holds_no_formula() {
        let entry = |commission: &str, currency, amount, mad| Entry {
            commission: commission.into(),
            programme: "prg_1".into(),
            merchant: "=SUM(A1),\"x\"".into(),
            kind: Kind::Sale,
            at: 1_793_491_200,
            currency,
            amount,
            mad,
        };
        let statement = Statement {
            id: "stm_inf_a_2026-11".into(),
            influencer: "inf_a".into(),
            period: "2026-11".parse().unwrap(),
            part: 0,
            more: false,
            rates_date: "2026-11-20".into(),
            entries: vec![entry("evt_1", Currency::Eur, 1000, 10_801), entry("evt_2", Currency::Mad, -500, -500)],
            carried_in: -301,
            paid: 10_000,
            carried_out: 0,
        };
        let csv = statement.csv();
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines[0], "statement,commission,kind,merchant,month,currency,amount,amount_mad");
        assert_eq!(lines[2], "stm_inf_a_2026-11,evt_1,sale,\"'=SUM(A1),\"\"x\"\"\",2026-11,EUR,10.00,108.01");
        assert_eq!(lines[4], "stm_inf_a_2026-11,,paid,,2026-11,MAD,-100.00,-100.00");
        let centimes = |row: &[String; 8]| row[7].replace('.', "").parse::<i64>().unwrap();
        assert_eq!(statement.rows().iter().map(centimes).sum::<i64>(), 0);
    }
}
