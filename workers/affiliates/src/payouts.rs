//! Payouts: a month is settled influencer by influencer, and what a statement says is transferred by people, who say so here. Nothing
//! is transferred while a merchant whose commissions it is for owes the marketplace, or the influencer owes something back.

use crate::app::{App, TRIES, as_json, at_most, body, busy, conflict, fault, int, name_of, rates, wrong};
use crate::book::Turn;
use crate::news;
use crate::statements::{self, COLUMNS as CARD};
use affiliates::calendar::Month;
use affiliates::funds::CREDIT_LIMIT;
use affiliates::payout::{NoStatement, Settlement, settle, waiting};
use affiliates::statement::Statement;
use contracts::affiliate::{
    AffiliateEvent, NewPayouts, NewProgramme, Paid, Payout, PayoutState, Payouts, Prepared, Transfer,
};
use contracts::identity::Role;
use edge::respond::{CacheRule, json};
use edge::{Db, Debtors, Error, Page, Problem, Result, params};
use ledger::{Event, Settled};
use money::Currency;
use serde::Deserialize;
use std::collections::BTreeMap;
use worker::{Request, Response};

/// The least that is transferred, centimes of a dirham.
const LEAST: i64 = 5_000;
/// Statements that one request tries to make: each asks the database some eight times, and a request may ask it a thousand times.
const AT_ONCE: u32 = 25;
/// Rounds of approvals before a request settles anything.
const ROUNDS: usize = 4;
/// Before any influencer's id.
const FIRST: &str = "-";
/// Commissions on one statement: what is taken back first, then the oldest; the rest is for its next part. D1 takes 2 MB at once.
const ENTRIES: usize = 2_000;

#[derive(Deserialize)]
struct Row {
    #[serde(flatten)]
    card: statements::Row,
    influencer: String,
    name: String,
    rib: Option<String>,
    reference: Option<String>,
    sharing: String,
    owing: String,
    owes_back: u8,
}

const COLUMNS: &str = "s.reference AS reference, s.influencer AS influencer, \
     i.name AS name, coalesce(s.rib, i.rib) AS rib, (SELECT json_group_array(o.influencer) FROM influencer_marks m INDEXED BY influencer_marks_of \
     CROSS JOIN influencer_marks o ON o.kind = m.kind AND o.mark = m.mark WHERE m.influencer = s.influencer AND m.kind = 'payment' \
     AND substr(m.mark, 1, 4) = 'rib_' \
     AND o.influencer <> s.influencer) AS sharing, \
     (SELECT json_group_array(json(m)) FROM (SELECT DISTINCT json_array(line.value ->> 'merchant', line.value ->> 'currency') AS m \
     FROM json_each(CASE s.state WHEN 'prepared' THEN s.document END, '$.entries') line)) AS owing, \
     (s.state = 'prepared' AND EXISTS (SELECT 1 FROM ledger_balances WHERE account = 'liability:influencer:' || s.influencer \
     AND amount > 0)) AS owes_back";

impl App {
    /// `GET /v1/admin/payouts`, `?state=prepared` for what is still to be transferred.
    pub(crate) async fn payouts(&self, req: &Request) -> Result<Response> {
        let given = params(req);
        let state = given.get("state");
        if state.is_some_and(|state| !["prepared", "paid", "carried", "withdrawn", "returned"].contains(&state)) {
            return Err(wrong("state", "expected prepared, paid, carried, withdrawn or returned"));
        }
        let page = Page::read(&params(req), &["payouts", state.unwrap_or_default()])?;
        let (index, filter) =
            if state.is_some() { ("statements_state", "s.state = ?4 AND") } else { ("statements_created", "") };
        let sql = format!(
            "SELECT {CARD}, {COLUMNS} FROM statements s INDEXED BY {index} CROSS JOIN influencers i ON i.id = s.influencer WHERE {filter} \
             (s.created_at, s.id) < (?1, ?2) ORDER BY s.created_at DESC, s.id DESC LIMIT ?3"
        );
        let mut values = page.range().to_vec();
        values.extend(state.map(Into::into));
        let db = self.db()?;
        let rows: Vec<Row> = db.rows(&sql, &values).await?;
        let next_cursor = page.next(&rows, |row| (row.card.created_at, &row.card.id));
        let mut items = Vec::with_capacity(page.limit);
        for row in rows.into_iter().take(page.limit) {
            items.push(shown(&db, row).await?);
        }
        json(&self.ctx, &Payouts { items, next_cursor }, CacheRule::NoStore)
    }

    /// `POST /v1/admin/payouts`: settles a month, as much of it as one request may: it says where the next one goes on.
    pub(crate) async fn prepare_payouts(&self, mut req: Request) -> Result<Response> {
        let given: NewPayouts = body(&mut req).await?;
        let period = match given.period {
            Some(period) => period.parse().map_err(|why| wrong("period", why))?,
            None => self.last_month()?,
        };
        if period.end() > self.now() {
            return Err(conflict("the month is not over"));
        }
        // what was clicked is credited, and what may be approved by now is, before it is looked at
        let db = self.db()?;
        let again = |after: Option<String>| {
            let next = Some(after.unwrap_or_else(|| FIRST.to_owned()));
            let prepared = Prepared { period: period.to_string(), statements: 0, failed: 0, next };
            json(&self.ctx, &prepared, CacheRule::NoStore)
        };
        if self.credit_clicks(&db).await? > 0 {
            return again(given.after);
        }
        for round in 0.. {
            if self.approve_due(&db).await? == 0 {
                break;
            }
            if round == ROUNDS {
                return again(given.after);
            }
        }
        let prepared = self.settle_month(period, given.after.as_deref().unwrap_or_default()).await?;
        self.tell_later();
        json(&self.ctx, &prepared, CacheRule::NoStore)
    }

    /// `POST /v1/admin/payouts/{id}/paid`: the transfer was made. Saying it again with the same reference changes nothing.
    pub(crate) async fn pay(&self, id: &str, mut req: Request) -> Result<Response> {
        let given: Paid = body(&mut req).await?;
        let reference = given.reference.trim();
        at_most("reference", reference, 80)?;
        if reference.is_empty() {
            return Err(wrong("reference", "expected 1 to 80 characters"));
        }
        let db = self.db()?;
        let row = one(&db, id).await?;
        match row.card.state {
            PayoutState::Prepared if row.rib.is_none() => {
                return Err(conflict("the influencer has named no bank account"));
            }
            PayoutState::Prepared => {}
            PayoutState::Paid if row.reference.as_deref() == Some(reference) => {
                return json(&self.ctx, &shown(&db, row).await?, CacheRule::NoStore);
            }
            PayoutState::Paid => return Err(conflict("it was paid with another reference")),
            PayoutState::Carried => return Err(conflict("there is nothing to transfer")),
            PayoutState::Withdrawn | PayoutState::Returned => return Err(conflict("it has ended already")),
        }
        let at = i64::try_from(self.now()).unwrap_or(i64::MAX);
        let event = Event { at, reference: id, currency: Currency::Mad };
        let entry = event.influencer_paid(id, &row.influencer, row.card.paid).map_err(Error::platform)?;
        // the entry's key is the statement's: it is booked once, whoever else says it now
        let mut batch = vec![still(&db, id, PayoutState::Prepared)?];
        batch.extend(edge::booked(&db, &entry)?);
        batch.push(db.statement(
            "UPDATE statements SET state = 'paid', paid_at = ?2, reference = ?3 WHERE id = ?1",
            &[id.into(), int(at), reference.into()],
        )?);
        let transfer = transfer(id, row.card.period(), row.card.paid);
        batch.push(news::told_of_transfer(&db, "paid", id, &AffiliateEvent::Paid(transfer), self.now())?);
        // as things stand with this transfer: whoever came to owe since undoes it
        let merchants: Debtors = serde_json::from_str(&row.owing)?;
        batch.push(edge::owe_at_most(&db, &merchants, CREDIT_LIMIT)?);
        batch.push(db.statement(
            "INSERT INTO guard (what, holds) SELECT 'owed', NOT EXISTS (SELECT 1 FROM ledger_balances WHERE account = \
             'liability:influencer:' || ?1 AND amount > 0) AND coalesce((SELECT amount FROM ledger_balances WHERE account = \
             'liability:statement:' || ?1 AND currency = 'MAD'), 0) <= 0",
            &[row.influencer.as_str().into()],
        )?);
        match db.batch(batch).await {
            Ok(_) => {
                self.tell_later();
                json(&self.ctx, &shown(&db, one(&db, id).await?).await?, CacheRule::NoStore)
            }
            Err(Error::Platform(fault)) if fault.contains("UNIQUE") || fault.contains("guard: payout") => Err(busy()),
            Err(Error::Platform(fault)) if fault.contains("guard: funds") => {
                Err(conflict("a merchant of its commissions owes the marketplace: see `owing`"))
            }
            Err(Error::Platform(fault)) if fault.contains("guard: owed") => {
                Err(conflict("the influencer owes something back: the next statement takes it off"))
            }
            Err(error) => Err(error),
        }
    }

    /// `POST /v1/admin/payouts/{id}/withdraw`: it is not transferred; `…/returned`: the bank gave it back. Its amount stays owed in
    /// dirhams, and the next sweep puts it on a statement to the bank account as it is then. Saying it again changes nothing.
    pub(crate) async fn end_payout(&self, id: &str, to: PayoutState) -> Result<Response> {
        let by = self.ctx.account_that_is(Role::Admin)?.account.as_str();
        let (from, event): (_, fn(Transfer) -> AffiliateEvent) = match to {
            PayoutState::Returned => (PayoutState::Paid, AffiliateEvent::Returned),
            _ => (PayoutState::Prepared, AffiliateEvent::Withdrawn),
        };
        let db = self.db()?;
        let row = one(&db, id).await?;
        if row.card.state == to {
            return json(&self.ctx, &shown(&db, row).await?, CacheRule::NoStore);
        }
        if row.card.state != from {
            let why = if from == PayoutState::Paid { "it was not transferred" } else { "it has ended already" };
            return Err(conflict(why));
        }
        let name = name_of(&to);
        let mut batch = vec![still(&db, id, from)?];
        if to == PayoutState::Returned {
            let at = i64::try_from(self.now()).unwrap_or(i64::MAX);
            let event = Event { at, reference: id, currency: Currency::Mad };
            let entry = event.influencer_payout_returned(id, &row.influencer, row.card.paid);
            batch.extend(edge::booked(&db, &entry.map_err(Error::platform)?)?);
        }
        batch.push(db.statement(
            "UPDATE statements SET state = ?2, waits = 1, decided_at = ?3, decided_by = ?4 WHERE id = ?1",
            &[id.into(), name.as_str().into(), int(self.now()), by.into()],
        )?);
        // whoever settles at this moment looks again
        let sql = "UPDATE influencers SET version = version + 1 WHERE id = ?1";
        batch.push(db.statement(sql, &[row.influencer.as_str().into()])?);
        let transfer = transfer(id, row.card.period(), row.card.paid);
        batch.push(news::told_of_transfer(&db, &name, id, &event(transfer), self.now())?);
        match db.batch(batch).await {
            Ok(_) => {
                self.tell_later();
                json(&self.ctx, &shown(&db, one(&db, id).await?).await?, CacheRule::NoStore)
            }
            Err(Error::Platform(fault)) if fault.contains("UNIQUE") || fault.contains("guard: payout") => Err(busy()),
            Err(error) => Err(error),
        }
    }

    /// The month before this one.
    pub(crate) fn last_month(&self) -> Result<Month> {
        let start = Month::of(self.now()).start();
        Ok(Month::of(start.saturating_sub(1)))
    }

    /// Settles a month for whoever has something open, from behind `after` on.
    pub(crate) async fn settle_month(&self, period: Month, after: &str) -> Result<Prepared> {
        #[derive(Deserialize)]
        struct Open {
            influencer: String,
        }
        let db = self.db()?;
        // whoever has something open, or an amount that was to be transferred and was not
        let sql = "SELECT DISTINCT influencer FROM commissions INDEXED BY commissions_open WHERE open <> 0 AND influencer > ?1 \
                   UNION SELECT influencer FROM statements INDEXED BY statements_waits WHERE waits = 1 AND influencer > ?1 \
                   ORDER BY influencer LIMIT ?2";
        let open: Vec<Open> = db.rows(sql, &[after.into(), int(AT_ONCE)]).await?;
        let full = open.len() == usize::try_from(AT_ONCE).unwrap_or(0);
        let next = open.last().filter(|_| full).map(|last| last.influencer.clone());
        let (mut statements, mut failed, mut tried) = (0, 0, 0);
        let mut behind = if after.is_empty() { FIRST } else { after }.to_owned();
        for Open { influencer } in open {
            loop {
                if tried == AT_ONCE {
                    return Ok(Prepared { period: period.to_string(), statements, failed, next: Some(behind) });
                }
                tried += 1;
                match self.settle_one(&db, &influencer, period).await {
                    Ok(None) => break,
                    Ok(Some(statement)) => {
                        statements += 1;
                        if !statement.more {
                            break;
                        }
                    }
                    // nobody else waits for this one
                    Err(error) => {
                        failed += 1;
                        fault(&format!("settlement of {influencer}"), &error);
                        break;
                    }
                }
            }
            behind = influencer;
        }
        Ok(Prepared { period: period.to_string(), statements, failed, next })
    }

    /// Makes the statement of one influencer, or its next part; none when there is one, or nothing to state.
    async fn settle_one(&self, db: &Db<'_>, influencer: &str, period: Month) -> Result<Option<Statement>> {
        #[derive(Deserialize)]
        struct Document {
            document: String,
        }
        #[derive(Deserialize)]
        struct Id {
            id: String,
        }
        #[derive(Deserialize)]
        struct Sum {
            programme: String,
            currency: Currency,
            open: i64,
        }
        #[derive(Deserialize)]
        struct Again {
            again: i64,
        }
        #[derive(Deserialize)]
        struct Minimum {
            id: String,
            document: String,
        }
        for _ in 0..TRIES {
            let mut turn = Turn::open(self, db, influencer).await?;
            let sql = "SELECT document FROM statements WHERE influencer = ?1 ORDER BY period DESC, part DESC LIMIT 1";
            let last = db.first::<Document>(sql, &[influencer.into()]).await?;
            let last: Option<Statement> = last.map(|row| serde_json::from_str(&row.document)).transpose()?;
            let sql = "SELECT coalesce(sum(paid), 0) AS again FROM statements INDEXED BY statements_waits WHERE influencer = ?1 AND waits = 1";
            let again = db.first::<Again>(sql, &[influencer.into()]).await?.map_or(0, |sum| sum.again);
            let is_whole = |last: &Statement| last.period > period || last.period == period && !last.more && again == 0;
            if last.as_ref().is_some_and(is_whole) {
                return Ok(None);
            }
            let sql = "SELECT p.id AS id, p.document AS document FROM partners a INDEXED BY partners_influencer CROSS JOIN programmes p \
                       ON p.id = a.programme WHERE a.influencer = ?1";
            let mut minimums = BTreeMap::new();
            for row in db.rows::<Minimum>(sql, &[influencer.into()]).await? {
                let written: NewProgramme = serde_json::from_str(&row.document)?;
                minimums.insert(row.id, written.minimum_payout);
            }
            let (now, rates) = (self.now(), rates()?);
            let sql = "SELECT programme, currency, sum(open) AS open FROM commissions INDEXED BY commissions_open WHERE influencer = ?1 \
                       AND open <> 0 AND approved_from <= ?2 GROUP BY programme, currency";
            let open: Vec<Sum> = db.rows(sql, &[influencer.into(), int(period.end())]).await?;
            let open = open.iter().map(|sum| (sum.programme.as_str(), sum.currency, sum.open));
            let waiting = waiting(open, &minimums, &rates);
            // one more than a statement holds, which says that there are more
            let sql = "SELECT id FROM commissions INDEXED BY commissions_open WHERE influencer = ?1 AND open <> 0 AND approved_from <= ?2 \
                       AND programme NOT IN (SELECT value FROM json_each(?3)) ORDER BY open > 0, at, id LIMIT ?4";
            let values = [influencer.into(), int(period.end()), as_json(&waiting)?, int(ENTRIES + 1)];
            let ids: Vec<Id> = db.rows(sql, &values).await?;
            turn.load(&ids.into_iter().map(|row| row.id).collect::<Vec<_>>()).await?;
            let settlement = Settlement {
                influencer,
                period,
                now,
                rates: &rates,
                waiting: &waiting,
                least: LEAST,
                most: ENTRIES,
                last: last.as_ref(),
                again,
            };
            let statement = match settle(turn.book(), &settlement) {
                Ok(statement) => statement,
                Err(NoStatement::NothingDue | NoStatement::Passed | NoStatement::NotOver) => return Ok(None),
            };
            for payment in statement.payments() {
                turn.fact(payment)?;
            }
            turn.also(kept(db, &statement, now)?);
            if turn.commit().await?.is_some() {
                return Ok(Some(statement));
            }
        }
        Err(busy())
    }
}

/// What is kept of a statement, with its entry in the ledger.
fn kept(db: &Db<'_>, statement: &Statement, now: u64) -> Result<Vec<worker::D1PreparedStatement>> {
    let state = if statement.paid > 0 { PayoutState::Prepared } else { PayoutState::Carried };
    let id = statement.id.as_str();
    let mut kept = vec![
        db.statement(
            "INSERT INTO statements (id, influencer, period, document, paid, carried_in, carried_out, state, created_at, part, rib) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, (SELECT rib FROM influencers WHERE id = ?2))",
            &[
                id.into(),
                statement.influencer.as_str().into(),
                statement.period.to_string().into(),
                as_json(statement)?,
                int(statement.paid),
                int(statement.carried_in),
                int(statement.carried_out),
                name_of(&state).into(),
                int(now),
                int(statement.part),
            ],
        )?,
        db.statement(
            "INSERT INTO commission_payments (commission, statement, amount, mad) SELECT value ->> 'commission', ?1, value ->> 'amount', \
             value ->> 'mad' FROM json_each(?2)",
            &[id.into(), as_json(&statement.entries)?],
        )?,
    ];
    // it takes up what waited: what is withdrawn meanwhile is found out by the influencer's version
    let sql = "UPDATE statements INDEXED BY statements_waits SET waits = 0 WHERE influencer = ?1 AND waits = 1";
    kept.push(db.statement(sql, &[statement.influencer.as_str().into()])?);
    let transfer = transfer(id, &statement.period.to_string(), statement.paid);
    kept.push(news::told_of_transfer(db, "prepared", id, &AffiliateEvent::Prepared(transfer), now)?);
    let settled = Currency::ALL.into_iter().map(|currency| {
        let own = || statement.entries.iter().filter(|entry| entry.currency == currency);
        Settled { currency, amount: own().map(|e| e.amount).sum(), mad: own().map(|e| e.mad).sum() }
    });
    let settled: Vec<Settled> = settled.filter(|s| (s.amount, s.mad) != (0, 0)).collect();
    if !settled.is_empty() {
        let at = i64::try_from(now).unwrap_or(i64::MAX);
        let event = Event { at, reference: id, currency: Currency::Mad };
        let entry = event.statement(id, &statement.influencer, &settled).map_err(Error::platform)?;
        kept.extend(edge::booked(db, &entry)?);
    }
    Ok(kept)
}

/// What is said of a statement's transfer; where it goes is read with it.
fn transfer(statement: &str, period: &str, amount: i64) -> Transfer {
    Transfer { statement: statement.to_owned(), period: period.to_owned(), amount, account_ends: None }
}

/// Undoes the transaction unless the statement stands so.
fn still(db: &Db<'_>, statement: &str, state: PayoutState) -> Result<worker::D1PreparedStatement> {
    db.statement(
        "INSERT INTO guard (what, holds) VALUES ('payout', (SELECT state = ?2 FROM statements WHERE id = ?1))",
        &[statement.into(), name_of(&state).into()],
    )
}

async fn one(db: &Db<'_>, id: &str) -> Result<Row> {
    let sql = format!(
        "SELECT {CARD}, {COLUMNS} FROM statements s CROSS JOIN influencers i ON i.id = s.influencer WHERE s.id = ?1"
    );
    let found = db.first(&sql, &[id.into()]).await?;
    found.ok_or_else(|| Problem::not_found("no payout has this id").into())
}

async fn shown(db: &Db<'_>, row: Row) -> Result<Payout> {
    let mut owing = Vec::new();
    let merchants: Debtors = serde_json::from_str(&row.owing)?;
    if !merchants.is_empty() {
        let owes = |position: edge::Position| (position.owes > CREDIT_LIMIT).then_some(position.merchant);
        owing.extend(edge::positions(db, &merchants).await?.into_iter().filter_map(owes));
        owing.dedup();
    }
    Ok(Payout {
        card: row.card.shown(),
        influencer: row.influencer,
        name: row.name,
        rib: row.rib,
        shares_account_with: serde_json::from_str(&row.sharing)?,
        owing,
        owes_back: row.owes_back == 1,
        reference: row.reference,
    })
}
