//! An influencer's commissions as rows: read as facts, worked out by the rules, written back with what the ledger has to post. One
//! transaction, which holds only while nobody else changed the influencer's commissions since they were read.

use crate::app::{App, as_json, int, name_of, text};
use crate::news;
use affiliates::attribution::By;
use affiliates::book::{Book, Commission, Delivery, Fact, Payment, Refund, Review, State};
use affiliates::calendar::{DAY, Time};
use affiliates::cap::{self, Slot, Walk};
use affiliates::commission::{Credit, Subject};
use affiliates::{funds, share};
use contracts::affiliate::AffiliateEvent;
use edge::{Db, Debtors, Error, Position, Problem, Result};
use ledger::{CommissionChange, Event};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use worker::D1PreparedStatement;
use worker::wasm_bindgen::JsValue;

/// Seconds after which a commission that its merchant could not pay is looked at again.
pub(crate) const AGAIN: Time = 3600;

/// When a commission is approved whose goods have not arrived: never, until they have.
pub(crate) const NEVER: Time = 1 << 52;

/// What is known of a new commission beside its credit.
#[derive(Debug, Clone)]
pub(crate) struct About {
    pub(crate) by: By,
    /// Code of the link or the discount.
    pub(crate) code: Option<String>,
    pub(crate) buyer: Option<String>,
    pub(crate) parcel: Option<String>,
    pub(crate) risk: u8,
    pub(crate) reasons: Vec<String>,
}

impl Default for About {
    fn default() -> About {
        About { by: By::Repeat(0), code: None, buyer: None, parcel: None, risk: 0, reasons: Vec::new() }
    }
}

/// What is worked out of a commission and kept in columns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Worth {
    state: String,
    held: u8,
    funded: u8,
    unfunded: u8,
    look_at: Time,
    approved_from: Time,
    credited: i64,
    clawed_back: i64,
    due: i64,
    due_mad: i64,
    paid: i64,
    paid_mad: i64,
    open: i64,
    pending: i64,
    payable: i64,
    version: u64,
    fits: i64,
}

#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    document: String,
    #[serde(flatten)]
    worth: Worth,
}

const COLUMNS: &str = "id, document, state, held, funded, unfunded, look_at, approved_from, credited, clawed_back, due, due_mad, paid, paid_mad, open, pending, payable, version, fits";

/// Commissions of a month that are looked at together.
const SLOTS: usize = 1_000;

/// A change of one influencer's commissions that is being put together.
pub(crate) struct Turn<'a> {
    app: &'a App,
    db: &'a Db<'a>,
    influencer: String,
    version: u64,
    book: Book,
    known: BTreeMap<String, Worth>,
    new: BTreeMap<String, About>,
    statements: Vec<D1PreparedStatement>,
}

impl<'a> Turn<'a> {
    /// Begins.
    ///
    /// # Errors
    /// 404 for an unknown influencer.
    pub(crate) async fn open(app: &'a App, db: &'a Db<'a>, influencer: &str) -> Result<Turn<'a>> {
        #[derive(Deserialize)]
        struct Version {
            version: u64,
        }
        let sql = "SELECT version FROM influencers WHERE id = ?1";
        let found = db.first::<Version>(sql, &[influencer.into()]).await?;
        let found = found.ok_or_else(|| Problem::not_found("no influencer has this id"))?;
        Ok(Turn {
            app,
            db,
            influencer: influencer.to_owned(),
            version: found.version,
            book: Book::default(),
            known: BTreeMap::new(),
            new: BTreeMap::new(),
            statements: Vec::new(),
        })
    }

    /// Reads these commissions.
    pub(crate) async fn load(&mut self, ids: &[String]) -> Result<()> {
        let sql = format!(
            "SELECT {COLUMNS} FROM commissions WHERE id IN (SELECT value FROM json_each(?1)) AND influencer = ?2"
        );
        let rows: Vec<Row> = self.db.rows(&sql, &[as_json(ids)?, self.influencer.as_str().into()]).await?;
        self.take(rows).await
    }

    /// What of a commission that was read is on statements, minor units.
    pub(crate) fn paid(&self, id: &str) -> i64 {
        self.known.get(id).map_or(0, |worth| worth.paid)
    }

    /// What of the month's cap is used by commissions before this one.
    async fn used_before(&self, credit: &Credit) -> Result<i64> {
        #[derive(Deserialize)]
        struct Sum {
            used: i64,
        }
        let sql = "SELECT coalesce(sum(fits), 0) AS used FROM commissions INDEXED BY commissions_month WHERE influencer = ?1 \
                   AND programme = ?2 AND month = ?3 AND (at, id) < (?4, ?5) AND state NOT IN ('fraud', 'duplicate')";
        let found = self.db.first::<Sum>(sql, &self.place(credit)).await?;
        Ok(found.map_or(0, |sum| sum.used))
    }

    /// Where a credit stands among those that share its cap: `?1` to `?5`.
    fn place(&self, credit: &Credit) -> [JsValue; 5] {
        let month = credit.month().to_string();
        let (who, programme) = (self.influencer.as_str(), credit.programme.as_str());
        [who.into(), programme.into(), month.into(), int(credit.at), credit.event.as_str().into()]
    }

    /// Works out again what fits of the commissions behind a credit that took `was` of the month's cap and takes `now`.
    async fn walk_behind(&mut self, credit: &Credit, was: i64, now: i64) -> Result<()> {
        #[derive(Deserialize)]
        struct Behind {
            id: String,
            at: Time,
            state: String,
            fits: i64,
            mad: i64,
            cap: Option<i64>,
        }
        let used = self.used_before(credit).await?;
        let mut walk = Walk { before: used + was, now: used + now };
        let mut changed: Vec<(String, i64)> = Vec::new();
        let mut place = self.place(credit);
        while !walk.is_over() {
            let sql = "SELECT id, at, state, fits, document ->> '$.mad' AS mad, document ->> '$.month_cap' AS cap FROM commissions \
                       INDEXED BY commissions_month WHERE influencer = ?1 AND programme = ?2 AND month = ?3 AND (at, id) > (?4, ?5) \
                       ORDER BY at, id LIMIT ?6";
            let values: Vec<JsValue> = place.iter().cloned().chain([int(SLOTS)]).collect();
            let behind: Vec<Behind> = self.db.rows(sql, &values).await?;
            for Behind { id, state, fits, mad, cap, .. } in &behind {
                if walk.is_over() {
                    break;
                }
                let counts = *state != name_of(&State::Fraud) && *state != name_of(&State::Duplicate);
                let now = walk.over(&Slot { mad: *mad, cap: *cap, counts, fits: *fits });
                if now != *fits {
                    changed.push((id.clone(), now));
                }
            }
            match behind.last() {
                Some(last) if behind.len() == SLOTS => {
                    [place[3], place[4]] = [int(last.at), last.id.as_str().into()];
                }
                _ => break,
            }
        }
        let new = |id: &String| !self.known.contains_key(id);
        let ids: Vec<String> = changed.iter().map(|(id, _)| id).filter(|id| new(id)).cloned().collect();
        if !ids.is_empty() {
            self.load(&ids).await?;
        }
        for (id, fits) in changed {
            self.book.fits(&id, fits);
        }
        Ok(())
    }

    /// Where fraud was found, or was none after all, those behind have another part of their month's cap.
    async fn recount(&mut self, now: Time) -> Result<()> {
        let was_fraud = |commission: &Commission| {
            self.known.get(&commission.credit.event).map(|before| before.state == name_of(&State::Fraud))
        };
        let turned: Vec<Commission> = (self.book.commissions(now).into_iter())
            .filter(|commission| commission.credit.month_cap.is_some())
            .filter(|commission| was_fraud(commission).is_some_and(|was| was != (commission.state == State::Fraud)))
            .collect();
        for Commission { credit, fits, state, .. } in turned {
            let (was, now) = if state == State::Fraud { (fits, 0) } else { (0, fits) };
            self.walk_behind(&credit, was, now).await?;
        }
        Ok(())
    }

    async fn take(&mut self, rows: Vec<Row>) -> Result<()> {
        let mut credits = Vec::with_capacity(rows.len());
        for row in rows {
            let (funded, fits) = (row.worth.funded == 1, row.worth.fits);
            if self.known.insert(row.id.clone(), row.worth).is_none() {
                let credit: Credit = serde_json::from_str(&row.document)?;
                if funded {
                    self.fact(Fact::Funded(row.id))?;
                }
                self.book.fits(&credit.event, fits);
                self.fact(Fact::Credit(credit.clone()))?;
                credits.push(credit);
            }
        }
        self.facts_about(&credits).await
    }

    /// Reads refunds, reviews and payments of these.
    async fn facts_about(&mut self, credits: &[Credit]) -> Result<()> {
        #[derive(Deserialize)]
        struct Refunded {
            id: String,
            order_id: String,
            lines: String,
        }
        if credits.is_empty() {
            return Ok(());
        }
        let orders: BTreeSet<&str> =
            credits.iter().filter(|c| matches!(c.subject, Subject::Sale(_))).map(|c| c.subject.id()).collect();
        let ids: Vec<&str> = credits.iter().map(|credit| credit.event.as_str()).collect();
        let sql = "SELECT id, order_id, lines FROM commission_refunds INDEXED BY commission_refunds_order \
                   WHERE order_id IN (SELECT value FROM json_each(?1)) AND failed = 0";
        for row in self.db.rows::<Refunded>(sql, &[as_json(&orders)?]).await? {
            let lines = serde_json::from_str(&row.lines)?;
            self.fact(Fact::Refund(Refund { id: row.id, order: row.order_id, lines }))?;
        }
        let sql = "SELECT order_id AS \"order\", merchant, kept_from FROM commission_deliveries \
                   WHERE order_id IN (SELECT value FROM json_each(?1))";
        for delivery in self.db.rows::<Delivery>(sql, &[as_json(&orders)?]).await? {
            self.fact(Fact::Delivery(delivery))?;
        }
        let sql = "SELECT id, commission, at, verdict FROM commission_reviews INDEXED BY commission_reviews_commission \
                   WHERE commission IN (SELECT value FROM json_each(?1))";
        for review in self.db.rows::<Review>(sql, &[as_json(&ids)?]).await? {
            self.fact(Fact::Review(review))?;
        }
        let sql = "SELECT statement, commission, amount, mad FROM commission_payments WHERE commission IN (SELECT value FROM json_each(?1))";
        for payment in self.db.rows::<Payment>(sql, &[as_json(&ids)?]).await? {
            self.fact(Fact::Payment(payment))?;
        }
        Ok(())
    }

    /// Adds a commission, with what was given back of its order before it was heard of.
    pub(crate) async fn add(&mut self, credit: Credit, about: About) -> Result<()> {
        if credit.month_cap.is_some() {
            let fits = cap::fits(credit.mad, credit.month_cap, self.used_before(&credit).await?);
            self.book.fits(&credit.event, fits);
            // those that happened later and were heard of before
            self.walk_behind(&credit, 0, fits).await?;
        }
        self.facts_about(std::slice::from_ref(&credit)).await?;
        self.new.insert(credit.event.clone(), about);
        self.fact(Fact::Credit(credit))
    }

    /// Takes a fact in. What is known word for word changes nothing.
    pub(crate) fn fact(&mut self, fact: Fact) -> Result<()> {
        self.book.record(fact).map(|_| ()).map_err(Error::platform)
    }

    /// Runs these statements with it.
    pub(crate) fn also(&mut self, statements: impl IntoIterator<Item = D1PreparedStatement>) {
        self.statements.extend(statements);
    }

    /// The book as it is now.
    pub(crate) fn book(&self) -> &Book {
        &self.book
    }

    /// Makes the change; gives the commissions as they stand. `None` when somebody else was faster: begin again.
    ///
    /// # Errors
    /// When D1 refuses; then nothing changed.
    pub(crate) async fn commit(mut self) -> Result<Option<Vec<Commission>>> {
        let (now, db) = (self.app.now(), self.db);
        self.recount(now).await?;
        let charged = self.fund(now).await?;
        let commissions = self.book.commissions(now);
        let who = || self.influencer.as_str().into();
        let mut batch = vec![
            db.statement(
                "INSERT INTO guard (what, holds) VALUES ('influencer', (SELECT version = ?2 FROM influencers WHERE id = ?1))",
                &[who(), int(self.version)],
            )?,
            db.statement("UPDATE influencers SET version = ?2 + 1 WHERE id = ?1", &[who(), int(self.version)])?,
        ];
        batch.append(&mut self.statements);
        let mut changed = Vec::new();
        let mut days: BTreeMap<Time, (i64, i64)> = BTreeMap::new();
        let mut partners: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
        let (mut held, mut frauds) = (0, 0);
        for commission in &commissions {
            let credit = &commission.credit;
            let before = self.known.get(&credit.event).cloned().unwrap_or_default();
            let mut worth = worth(commission, before.version, now);
            let (pending, payable) = worth.since(&before);
            let change = CommissionChange {
                commission: &credit.event,
                version: before.version + 1,
                merchant: &credit.merchant,
                influencer: &self.influencer,
                pending,
                payable,
            };
            if (change.pending, change.payable) != (0, 0) {
                let at = i64::try_from(now).unwrap_or(i64::MAX);
                let event = Event { at, reference: &credit.event, currency: credit.currency };
                batch.extend(edge::booked(db, &event.commission(&change).map_err(Error::platform)?)?);
                worth.version += 1;
            }
            let (due, sales) = (worth.due_mad - before.due_mad, i64::from(self.new.contains_key(&credit.event)));
            let sales = if matches!(credit.subject, Subject::Sale(_)) { sales } else { 0 };
            if (due, sales) != (0, 0) {
                let day = days.entry(credit.at / DAY).or_default();
                *day = (day.0 + due, day.1 + sales);
                let partner = partners.entry(&credit.programme).or_default();
                *partner = (partner.0 + due, partner.1 + sales);
            }
            let is_new = self.new.contains_key(&credit.event);
            held += i64::from(is_new && worth.held == 1 && commission.state == State::Pending);
            frauds += i64::from(commission.state == State::Fraud) - i64::from(before.state == name_of(&State::Fraud));
            match self.new.get(&credit.event) {
                Some(about) => batch.extend(inserted(db, credit, about, &worth)?),
                None if worth != before => changed.push(serde_json::json!({"id": credit.event, "now": worth})),
                None => {}
            }
        }
        if !changed.is_empty() {
            batch.push(db.statement(UPDATE, &[as_json(&changed)?])?);
        }
        for (day, (due, sales)) in days {
            batch.push(db.statement(
                "INSERT INTO influencer_days (influencer, day, due, sales) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (influencer, day) \
                 DO UPDATE SET due = due + excluded.due, sales = sales + excluded.sales",
                &[who(), int(day), int(due), int(sales)],
            )?);
        }
        for (programme, (due, sales)) in partners {
            batch.push(db.statement(
                "UPDATE partners SET due = due + ?3, sales = sales + ?4 WHERE programme = ?1 AND influencer = ?2",
                &[programme.into(), who(), int(due), int(sales)],
            )?);
        }
        for (name, event, units) in [("held", AffiliateEvent::Held, held), ("fraud", AffiliateEvent::Fraud, frauds)] {
            if units != 0 {
                batch.push(news::gathered(db, name, &self.influencer, &event, units, now)?);
            }
        }
        if !charged.is_empty() {
            batch.push(edge::owe_at_most(db, &charged, funds::CREDIT_LIMIT)?);
        }
        let others = ["guard: influencer", "guard: funds", "guard: clicks", "UNIQUE"];
        match db.batch(batch).await {
            Ok(_) => Ok(Some(commissions)),
            Err(Error::Platform(fault)) if others.iter().any(|other| fault.contains(other)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Covers what waits for its merchants' funds as far as they go; gives the merchants that are charged.
    async fn fund(&mut self, now: Time) -> Result<Debtors> {
        let commissions = self.book.commissions(now);
        let debtor = |commission: &Commission| (commission.credit.merchant.clone(), commission.credit.currency);
        let waiting: Debtors = commissions.iter().filter(|commission| commission.unfunded).map(debtor).collect();
        if waiting.is_empty() {
            return Ok(waiting);
        }
        let mut position: BTreeMap<_, i64> = BTreeMap::new();
        for Position { merchant, currency, owes } in edge::positions(self.db, &waiting).await? {
            position.insert((merchant, currency), owes);
        }
        // what this change takes back, or makes payable of what was covered before, goes first
        for commission in &commissions {
            if let Some(owes) = position.get_mut(&debtor(commission)) {
                let before = self.known.get(&commission.credit.event).cloned().unwrap_or_default();
                *owes += worth(commission, before.version, now).since(&before).1;
            }
        }
        let mut funds = position.into_iter().map(|(who, owes)| (who, funds::of(owes))).collect();
        let covered: BTreeSet<String> = funds::covered(&commissions, &mut funds).into_iter().collect();
        for commission in &covered {
            self.fact(Fact::Funded(commission.clone()))?;
        }
        Ok(commissions.iter().filter(|commission| covered.contains(&commission.credit.event)).map(debtor).collect())
    }
}

impl Worth {
    /// What changed since: pending, and payable by the merchant. What stood on a statement left the payable account by the
    /// statement's own entry.
    fn since(&self, before: &Worth) -> (i64, i64) {
        (self.pending - before.pending, self.payable - before.payable + self.paid - before.paid)
    }
}

const UPDATE: &str = "UPDATE commissions SET state = wanted.value ->> '$.now.state', held = wanted.value ->> '$.now.held', \
     funded = wanted.value ->> '$.now.funded', unfunded = wanted.value ->> '$.now.unfunded', look_at = wanted.value ->> '$.now.look_at', \
     approved_from = wanted.value ->> '$.now.approved_from', \
     credited = wanted.value ->> '$.now.credited', clawed_back = wanted.value ->> '$.now.clawed_back', due = wanted.value ->> '$.now.due', \
     due_mad = wanted.value ->> '$.now.due_mad', paid = wanted.value ->> '$.now.paid', paid_mad = wanted.value ->> '$.now.paid_mad', \
     open = wanted.value ->> '$.now.open', pending = wanted.value ->> '$.now.pending', payable = wanted.value ->> '$.now.payable', \
     version = wanted.value ->> '$.now.version', fits = wanted.value ->> '$.now.fits' FROM json_each(?1) wanted WHERE commissions.id = wanted.value ->> '$.id'";

/// What a commission comes to, and where it stands in the ledger.
fn worth(commission: &Commission, version: u64, now: Time) -> Worth {
    let credit = &commission.credit;
    let pending = if commission.state == State::Pending { commission.due } else { 0 };
    let approved_from = commission.approved_from.unwrap_or(NEVER);
    Worth {
        state: name_of(&commission.state),
        held: u8::from(commission.held),
        funded: u8::from(commission.funded),
        unfunded: u8::from(commission.unfunded),
        look_at: if commission.unfunded { now + AGAIN } else { approved_from },
        approved_from,
        credited: commission.credited,
        clawed_back: commission.clawed_back,
        due: commission.due,
        due_mad: share::part(credit.mad, commission.due, credit.amount),
        paid: commission.paid,
        paid_mad: commission.paid_mad,
        open: commission.open(),
        pending,
        payable: commission.due - commission.paid - pending,
        version,
        fits: commission.fits,
    }
}

fn inserted(db: &Db<'_>, credit: &Credit, about: &About, worth: &Worth) -> Result<Vec<D1PreparedStatement>> {
    let statement = db.statement(
        "INSERT INTO commissions (id, programme, merchant, influencer, kind, subject, at, month, buyer, document, \
         awarded_by, code, parcel, risk, reasons, currency, approved_from, state, held, funded, unfunded, look_at, credited, clawed_back, due, due_mad, paid, paid_mad, open, \
         pending, payable, version, fits) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, value ->> 'approved_from', value ->> 'state', \
         value ->> 'held', value ->> 'funded', value ->> 'unfunded', value ->> 'look_at', value ->> 'credited', value ->> 'clawed_back', value ->> 'due', value ->> 'due_mad', value ->> 'paid', \
         value ->> 'paid_mad', value ->> 'open', value ->> 'pending', value ->> 'payable', value ->> 'version', value ->> 'fits' FROM json_each(?17)",
        &[
            credit.event.as_str().into(),
            credit.programme.as_str().into(),
            credit.merchant.as_str().into(),
            credit.influencer.as_str().into(),
            credit.subject.kind().as_str().into(),
            credit.subject.id().into(),
            int(credit.at),
            credit.month().to_string().into(),
            text(about.buyer.as_deref()),
            as_json(credit)?,
            name_of(&about.by).into(),
            text(about.code.as_deref()),
            text(about.parcel.as_deref()),
            int(about.risk),
            as_json(&about.reasons)?,
            credit.currency.code().into(),
            as_json(&[worth])?,
        ],
    )?;
    let mut statements = vec![statement];
    // a link's sales; a discount's are counted by its promotion
    if let (By::Click(_), Subject::Sale(_), Some(code)) = (&about.by, &credit.subject, &about.code) {
        let sql = "UPDATE affiliate_links SET sales = sales + 1 WHERE code = ?1";
        statements.push(db.statement(sql, &[code.as_str().into()])?);
    }
    Ok(statements)
}
