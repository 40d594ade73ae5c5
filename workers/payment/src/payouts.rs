//! What merchants are paid. A payout is prepared (what it is leaves the merchant's balance, in one transaction that holds only while
//! the merchant stands as it was read), then transferred by people, who say so here; or it is withdrawn, or the bank gives it back.
//! Each of these is one entry of the books, so none of them happens twice.

use crate::change::TRIES;
use crate::payout_statement;
use crate::quotes::MAX_BODY;
use crate::standing::Stood;
use crate::values::{int, rfc3339, seconds, text};
use contracts::identity::Role;
use contracts::merchant_money::{
    MerchantPayout, MerchantPayoutCard, MerchantPayoutState as State, MerchantPayouts, MerchantPayoutsMade,
    MerchantTransfer, NewMerchantPayouts,
};
use contracts::params::is_name;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Debtors, Error, Page, Params, Problem, Result, body_json, now_ms};
use ledger::{Entry, Event, due};
use money::Currency;
use serde::Deserialize;
use worker::{Env, Request, Response};

/// Merchants looked at by one request.
const AT_ONCE: u32 = 20;

/// What is read of a payout.
pub(crate) const COLUMNS: &str = "p.id, p.merchant, p.currency, p.amount, p.state, p.rib, p.rib_since, p.statement, p.created_at, \
    p.decided_at, p.reference, (p.state = 'prepared' AND EXISTS (SELECT 1 FROM ledger_balances b WHERE \
    b.account = 'liability:merchant:' || p.merchant AND b.amount + coalesce((SELECT amount FROM ledger_balances \
    WHERE account = 'asset:cash:' || p.merchant AND currency = b.currency), 0) > 0)) AS owes";

/// A payout as it is kept.
#[derive(Deserialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) merchant: String,
    currency: Currency,
    amount: i64,
    state: State,
    rib: String,
    rib_since: u64,
    pub(crate) statement: String,
    pub(crate) created_at: u64,
    decided_at: Option<u64>,
    reference: Option<String>,
    owes: u8,
}

impl Row {
    /// As its merchant sees it.
    pub(crate) fn card(&self) -> Result<MerchantPayoutCard> {
        Ok(MerchantPayoutCard {
            id: self.id.clone(),
            currency: self.currency,
            amount: self.amount,
            state: self.state,
            account_ends: ends(&self.rib),
            created_at: rfc3339(self.created_at),
            decided_at: self.decided_at.map(rfc3339),
            reference: self.reference.clone(),
        })
    }

    fn shown(&self) -> Result<MerchantPayout> {
        Ok(MerchantPayout {
            card: self.card()?,
            merchant: self.merchant.clone(),
            rib: self.rib.clone(),
            rib_since: rfc3339(self.rib_since),
            owes: self.owes == 1,
        })
    }
}

/// A merchant's bank account.
#[derive(Deserialize)]
pub(crate) struct Kept {
    pub(crate) rib: String,
    pub(crate) since: u64,
}

/// The bank account that a merchant named.
pub(crate) async fn bank_account(db: &Db<'_>, merchant: &str) -> Result<Option<Kept>> {
    db.first("SELECT rib, since FROM bank_accounts WHERE merchant = ?1", &[merchant.into()]).await
}

/// The last four digits of a bank account.
pub(crate) fn ends(rib: &str) -> String {
    rib.get(rib.len().saturating_sub(4)..).unwrap_or_default().to_owned()
}

/// A payout.
pub(crate) async fn one(db: &Db<'_>, id: &str) -> Result<Option<Row>> {
    db.first(&format!("SELECT {COLUMNS} FROM merchant_payouts p WHERE p.id = ?1"), &[id.into()]).await
}

/// Answers a route whose path goes on with `parts` behind `/v1/admin/merchant-payouts`.
pub(crate) async fn answer(mut req: Request, parts: &[&str], env: &Env, ctx: &Context) -> Result<Response> {
    let by = ctx.account_that_is(Role::Admin)?.account.clone();
    let db = Db::new(env, ctx)?;
    let is_get = req.method() == worker::Method::Get;
    match parts {
        [] if is_get => json(ctx, &list(&db, &edge::params(&req)).await?, CacheRule::NoStore),
        [] => {
            let given: NewMerchantPayouts = body_json(&mut req, MAX_BODY).await?;
            json(ctx, &prepare(&db, ctx, &given, &by).await?, CacheRule::NoStore)
        }
        [id, "paid"] => {
            let given: MerchantTransfer = body_json(&mut req, MAX_BODY).await?;
            let reference = given.reference.trim();
            if reference.is_empty() || reference.chars().count() > 80 || reference.chars().any(char::is_control) {
                return Err(Problem::invalid("reference", "expected 1 to 80 characters").into());
            }
            let end = End { to: State::Paid, reference: Some(reference), has_left: given.has_left, by: &by };
            json(ctx, &end.of(&db, id).await?, CacheRule::NoStore)
        }
        [id, "withdraw"] => {
            let end = End { to: State::Withdrawn, reference: None, has_left: false, by: &by };
            json(ctx, &end.of(&db, id).await?, CacheRule::NoStore)
        }
        [id, "returned"] => {
            let end = End { to: State::Returned, reference: None, has_left: false, by: &by };
            json(ctx, &end.of(&db, id).await?, CacheRule::NoStore)
        }
        _ => Err(Problem::not_found("no such route").into()),
    }
}

async fn list(db: &Db<'_>, params: &Params) -> Result<MerchantPayouts> {
    let state = params.get("state");
    if state.is_some_and(|state| !["prepared", "paid", "withdrawn", "returned"].contains(&state)) {
        return Err(Problem::invalid("state", "expected one of prepared, paid, withdrawn, returned").into());
    }
    let page = Page::read(params, &["all merchant payouts", state.unwrap_or_default()])?;
    let (index, filter) = match state {
        Some(_) => ("merchant_payouts_state", "p.state = ?4 AND"),
        None => ("merchant_payouts_created", ""),
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM merchant_payouts p INDEXED BY {index} WHERE {filter} (p.created_at, p.id) < (?1, ?2) \
         ORDER BY p.created_at DESC, p.id DESC LIMIT ?3"
    );
    let mut values = Vec::from(page.range());
    values.extend(state.map(Into::into));
    let rows: Vec<Row> = db.rows(&sql, &values).await?;
    let next_cursor = page.next(&rows, |row| (row.created_at, row.id.as_str()));
    let items = rows.iter().take(page.limit).map(Row::shown).collect::<Result<Vec<_>>>()?;
    Ok(MerchantPayouts { items, next_cursor })
}

/// What came of looking at a merchant.
enum Outcome {
    Prepared(u32),
    WithoutAccount,
}

async fn prepare(db: &Db<'_>, ctx: &Context, given: &NewMerchantPayouts, by: &str) -> Result<MerchantPayoutsMade> {
    #[derive(Deserialize)]
    struct Owed {
        merchant: String,
    }
    let merchants: Vec<Owed> = match &given.merchant {
        Some(merchant) if !is_name(merchant) => return Err(Problem::invalid("merchant", "expected a slug").into()),
        Some(merchant) => vec![Owed { merchant: merchant.clone() }],
        None => {
            let sql = "SELECT DISTINCT substr(account, 20) AS merchant FROM ledger_balances WHERE account > 'liability:merchant:' || ?1 \
                       AND account < 'liability:merchant;' AND amount < 0 ORDER BY account LIMIT ?2";
            db.rows(sql, &[given.after.as_deref().unwrap_or_default().into(), int(AT_ONCE)]).await?
        }
    };
    let full = given.merchant.is_none() && merchants.len() == usize::try_from(AT_ONCE).unwrap_or(0);
    let next = merchants.last().filter(|_| full).map(|last| last.merchant.clone());
    let mut made = MerchantPayoutsMade { next, ..MerchantPayoutsMade::default() };
    for Owed { merchant } in merchants {
        match prepare_one(db, ctx, &merchant, by).await {
            Ok(Outcome::Prepared(count)) => made.prepared += count,
            Ok(Outcome::WithoutAccount) => made.without_account.push(merchant),
            // nobody else waits for this one
            Err(error) => {
                worker::console_error!("{}", crate::fault("payout", &error));
                made.failed += 1;
            }
        }
    }
    Ok(made)
}

async fn prepare_one(db: &Db<'_>, ctx: &Context, merchant: &str, by: &str) -> Result<Outcome> {
    #[derive(Deserialize)]
    struct Open {
        currency: Currency,
    }
    for _ in 0..TRIES {
        let stood = Stood::of(db, ctx, merchant).await?;
        let sql = "SELECT currency FROM merchant_payouts INDEXED BY merchant_payouts_open WHERE merchant = ?1 AND state = 'prepared'";
        let open: Vec<Open> = db.rows(sql, &[merchant.into()]).await?;
        let mut due = due(&stood.standings);
        due.retain(|(currency, _)| open.iter().all(|open| open.currency != *currency));
        if due.is_empty() {
            return Ok(Outcome::Prepared(0));
        }
        let Some(account) = bank_account(db, merchant).await? else { return Ok(Outcome::WithoutAccount) };
        let (now, mut batch) = (now_ms(), vec![stood.still(db)?]);
        for (currency, amount) in &due {
            let id = edge::secret_name("mpo_")?;
            let standing = stood.standings.iter().find(|standing| standing.currency == *currency);
            let standing = standing.ok_or_else(|| Error::platform("no such currency"))?;
            let (until, statement) = payout_statement::of(db, merchant, standing, seconds(now)).await?;
            let event = Event { at: seconds(now), reference: &id, currency: *currency };
            let entry = event.payout_prepared(&id, merchant, *amount).map_err(Error::platform)?;
            batch.extend(edge::booked(db, &entry)?);
            batch.push(db.statement(
                "INSERT INTO merchant_payouts (id, merchant, currency, amount, state, rib, rib_since, statement, until, created_at, \
                 prepared_by) VALUES (?1, ?2, ?3, ?4, 'prepared', ?5, ?6, ?7, ?8, ?9, ?10)",
                &[
                    id.as_str().into(),
                    merchant.into(),
                    currency.code().into(),
                    int(*amount),
                    account.rib.as_str().into(),
                    int(account.since),
                    serde_json::to_string(&statement)?.into(),
                    int(until),
                    int(now),
                    by.into(),
                ],
            )?);
        }
        match db.batch(batch).await {
            Ok(_) => return Ok(Outcome::Prepared(u32::try_from(due.len()).unwrap_or(u32::MAX))),
            // something was booked, or somebody else prepared it: look again
            Err(Error::Platform(fault)) if fault.contains("guard: standing") || fault.contains("UNIQUE") => {}
            Err(error) => return Err(error),
        }
    }
    Err(conflict("the merchant's balance changes all the time: try again"))
}

/// What a payout comes to.
struct End<'a> {
    to: State,
    reference: Option<&'a str>,
    /// Noted whatever the merchant owes: the money has left.
    has_left: bool,
    by: &'a str,
}

impl End<'_> {
    async fn of(&self, db: &Db<'_>, id: &str) -> Result<MerchantPayout> {
        for _ in 0..TRIES {
            let row = one(db, id).await?.ok_or_else(|| Problem::not_found("no payout has this id"))?;
            if row.state == self.to {
                let same = self.reference.is_none_or(|reference| row.reference.as_deref() == Some(reference));
                return if same { row.shown() } else { Err(conflict("it was paid with another reference")) };
            }
            let (from, why) = match self.to {
                State::Returned => (State::Paid, "it was not transferred"),
                _ => (State::Prepared, "it has ended already"),
            };
            if row.state != from {
                return Err(conflict(why));
            }
            match self.commit(db, &row, from).await {
                Ok(()) => {}
                Err(Error::Platform(fault)) if fault.contains("UNIQUE") || fault.contains("guard: payout") => {}
                Err(Error::Platform(fault)) if fault.contains("guard: funds") => {
                    return Err(conflict("the merchant owes the marketplace since: withdraw it, or say `has_left`"));
                }
                Err(error) => return Err(error),
            }
        }
        Err(conflict("somebody else changed it just now: try again"))
    }

    async fn commit(&self, db: &Db<'_>, row: &Row, from: State) -> Result<()> {
        let now = now_ms();
        let mut batch = vec![db.statement(
            "INSERT INTO guard (what, holds) VALUES ('payout', (SELECT state = ?2 FROM merchant_payouts WHERE id = ?1))",
            &[row.id.as_str().into(), word(from).into()],
        )?];
        batch.extend(edge::booked(db, &self.entry(row, now)?)?);
        batch.push(db.statement(
            "UPDATE merchant_payouts SET state = ?2, decided_at = ?3, decided_by = ?4, reference = coalesce(?5, reference) WHERE id = ?1",
            &[row.id.as_str().into(), word(self.to).into(), int(now), self.by.into(), text(self.reference)],
        )?);
        if self.to == State::Paid && !self.has_left {
            let debtors: Debtors = Currency::ALL.into_iter().map(|currency| (row.merchant.clone(), currency)).collect();
            batch.push(edge::owe_at_most(db, &debtors, 0)?);
        }
        db.batch(batch).await.map(|_| ())
    }

    fn entry(&self, row: &Row, now: u64) -> Result<Entry> {
        let event = Event { at: seconds(now), reference: &row.id, currency: row.currency };
        let made = match self.to {
            State::Withdrawn => event.payout_withdrawn(&row.id, &row.merchant, row.amount),
            State::Returned => event.payout_returned(&row.id, &row.merchant, row.amount),
            State::Paid | State::Prepared => event.paid_out(&row.id, &row.merchant, row.amount),
        };
        made.map_err(Error::platform)
    }
}

const fn word(state: State) -> &'static str {
    match state {
        State::Prepared => "prepared",
        State::Paid => "paid",
        State::Withdrawn => "withdrawn",
        State::Returned => "returned",
    }
}

fn conflict(why: &str) -> Error {
    Problem::new("conflict", "It cannot be done as things stand", 409).because(why).into()
}
