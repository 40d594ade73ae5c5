//! Money that people hand over: refunds of cash, or of what a payment service gives back in its own pages only, and the cash that
//! couriers collected, or what merchants pay in. What was to be paid at the door is given back only from money that is here.

use crate::change::{Change, TRIES};
use crate::engine::CASH;
use crate::quotes::MAX_BODY;
use crate::stored::{Stored, StoredRefund};
use crate::values::{rfc3339, seconds};
use crate::work::{Work, relay_later};
use crate::{books, cancel};
use contracts::ledger::{Giver, HandOver, HandedOver, OwedRefund, OwedRefunds, Receiver};
use contracts::params::is_name;
use edge::booked;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Page, Params, Problem, Result, body_json, now_ms};
use ledger::events::CashTo;
use ledger::{Account, Entry, Event, Posting};
use money::Currency;
use serde::Deserialize;
use worker::{Env, Request, Response};

/// `GET /v1/admin/refunds`: those that somebody must pay, latest first.
pub(crate) async fn owed(params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        order_id: String,
        number: String,
        engine: String,
        merchant: String,
        amount: i64,
        currency: Currency,
        reason: String,
        created_at: u64,
    }
    let page = Page::read(params, &["owed refunds"])?;
    let sql = "SELECT r.id, r.order_id, o.number, o.engine, r.merchant, r.amount, o.currency, r.reason, r.created_at \
               FROM refunds r INDEXED BY refunds_by_hand CROSS JOIN orders o ON o.id = r.order_id \
               WHERE r.by_hand = 1 AND r.state = 'pending' AND (r.created_at, r.id) < (?1, ?2) \
               ORDER BY r.created_at DESC, r.id DESC LIMIT ?3";
    let rows: Vec<Row> = Db::new(env, ctx)?.rows(sql, &page.range()).await?;
    let next_cursor = page.next(&rows, |row| (row.created_at, row.id.as_str()));
    let owed = |row: Row| OwedRefund {
        id: row.id,
        order: row.order_id,
        number: row.number,
        engine: row.engine,
        merchant: row.merchant,
        amount: row.amount,
        currency: row.currency,
        reason: row.reason,
        created_at: rfc3339(row.created_at),
    };
    let items = rows.into_iter().take(page.limit).map(owed).collect();
    json(ctx, &OwedRefunds { items, next_cursor }, CacheRule::NoStore)
}

/// `POST /v1/admin/refunds/{id}/paid`: somebody paid it. Saying it again changes nothing. 409 while the merchant owes us so much, for
/// then the buyer's cash is not here.
pub(crate) async fn paid(refund: &str, env: &Env, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Row {
        order_id: String,
    }
    let db = Db::new(env, ctx)?;
    let unknown = || Problem::not_found("no refund to be paid by hand has this id");
    let sql = "SELECT order_id FROM refunds WHERE id = ?1 AND by_hand = 1";
    let Row { order_id } = db.first(sql, &[refund.into()]).await?.ok_or_else(unknown)?;
    for _ in 0..TRIES {
        let order = Stored::get(&db, &order_id).await?;
        let kept: &StoredRefund = order.refunds.iter().find(|kept| kept.id == refund).ok_or_else(unknown)?;
        if kept.state == "pending" {
            let mut change = Change::of(&db, &order);
            change.also("UPDATE refunds SET state = 'succeeded' WHERE id = ?1", &[refund.into()])?;
            change.then(&Work::Repaid { refund: refund.to_owned() })?;
            if order.engine == CASH {
                change.book(&books::customer_paid(&order, refund, kept.amount)?)?;
                // cash that only the merchant says was collected, or that it has itself, is not given back from our bank
                let merchants = kept.shares.parcels.iter().map(|parcel| (parcel.merchant.clone(), order.currency));
                change.owing(&merchants.collect())?;
            }
            match change.commit().await {
                Ok(true) => {}
                Ok(false) => continue,
                Err(Error::Platform(fault)) if fault.contains("guard: funds") => {
                    return Err(cancel::conflict("the merchant's cash was not handed over to the marketplace yet"));
                }
                Err(error) => return Err(error),
            }
            relay_later(env, ctx, &order.id);
        }
        return Ok(Response::empty()?.with_status(204));
    }
    Err(cancel::busy())
}

/// `POST /v1/admin/remittances`: a courier handed collected cash over, or a merchant paid in. The same hand-over again changes nothing.
pub(crate) async fn handed_over(mut req: Request, env: &Env, ctx: &Context) -> Result<Response> {
    let given: HandOver = body_json(&mut req, MAX_BODY).await?;
    for (field, name) in [("id", &given.id), ("merchant", &given.merchant)] {
        if !is_name(name) || !name.is_ascii() || name.len() > 64 {
            return Err(Problem::invalid(field, "expected at most 64 letters, digits, - and _").into());
        }
    }
    let event = Event { at: seconds(now_ms()), reference: &given.id, currency: given.currency };
    let entry = match (given.from, given.to) {
        (Giver::Courier, Receiver::Merchant) => {
            event.cash_remitted(&given.id, &given.merchant, given.amount, CashTo::Merchant)
        }
        (Giver::Courier, Receiver::Platform) => {
            event.cash_remitted(&given.id, &given.merchant, given.amount, CashTo::Platform)
        }
        (Giver::Merchant, Receiver::Platform) => event.paid_in(&given.id, &given.merchant, given.amount),
        (Giver::Merchant, Receiver::Merchant) => {
            return Err(Problem::invalid("to", "expected platform: a merchant pays in to the marketplace").into());
        }
    };
    let entry = entry.map_err(|why| Problem::invalid("amount", why.to_string()))?;
    let db = Db::new(env, ctx)?;
    let cash = Account::Cash(given.merchant.clone()).to_string();
    let account = [cash.as_str().into(), given.currency.code().into()];
    if !posted(&db, &entry).await? {
        let mut batch = booked(&db, &entry)?;
        if given.from == Giver::Courier {
            batch.push(db.statement(
                "INSERT INTO guard (what, holds) SELECT 'balance', coalesce((SELECT amount FROM ledger_balances \
                 WHERE account = ?1 AND currency = ?2), -1) >= 0",
                &account,
            )?);
        }
        match db.batch(batch).await {
            Err(Error::Platform(fault)) if fault.contains("guard: balance") => {
                return Err(cancel::conflict("more than was collected and not handed over yet"));
            }
            // two at once: the other one booked it
            Err(error) if !posted(&db, &entry).await? => return Err(error),
            _ => {}
        }
    }
    #[derive(Deserialize)]
    struct Left {
        amount: i64,
    }
    let sql = "SELECT amount FROM ledger_balances WHERE account = ?1 AND currency = ?2";
    let left = db.first::<Left>(sql, &account).await?.map_or(0, |left| left.amount);
    json(ctx, &HandedOver { entry: entry.id().to_owned(), left }, CacheRule::NoStore)
}

/// Whether the hand-over was booked before: with these words, or it is another one under its id.
async fn posted(db: &Db<'_>, entry: &Entry) -> Result<bool> {
    #[derive(Deserialize)]
    struct Row {
        account: String,
        currency: Currency,
        amount: i64,
    }
    let sql = "SELECT account, currency, amount FROM ledger_postings INDEXED BY ledger_postings_entry WHERE entry = ?1";
    let rows: Vec<Row> = db.rows(sql, &[entry.id().into()]).await?;
    if rows.is_empty() {
        return Ok(false);
    }
    let same = |row: &Row| {
        let fits = |posting: &Posting| {
            (posting.currency, posting.amount) == (row.currency, row.amount)
                && posting.account.to_string() == row.account
        };
        entry.postings().iter().any(fits)
    };
    if rows.iter().all(same) { Ok(true) } else { Err(cancel::conflict("another hand-over has this id")) }
}
