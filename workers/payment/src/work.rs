//! The outbox: what must follow a change, written in its transaction and repeated until it is done. Everything in it may be
//! done twice. A row that fails waits longer each time, at most three quarters of an hour, and never goes by itself.

use crate::stock::{self, Units};
use crate::values::int;
use crate::{basket::Basket, heard, mails, payments, referrals, refunds};
use commerce::CartLine;
use commerce::kept::Change;
use contracts::purchase::OrderEvent;
use contracts::webhook::Happened;
use edge::{Context, Db, Result, now_ms};
use futures_util::future::join_all;
use serde::{Deserialize, Serialize};
use worker::{D1PreparedStatement, Env};

/// Most rows done at once: few, for what was done is deleted once all of them are done.
const AT_ONCE: u32 = 10;

/// Something to be done for an order.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Work {
    /// Sell what was reserved.
    Commit,
    /// Give up what was reserved; what was sold goes back on the shelf, under this name and once.
    Free {
        /// Names what goes back.
        name: String,
        /// By product.
        products: Vec<Units>,
    },
    /// Units go back on the shelf.
    Restock {
        /// Names what goes back.
        name: String,
        /// By product.
        products: Vec<Units>,
    },
    /// Close the page of the payment service.
    Close,
    /// Ask the payment service to give money back.
    Refund {
        /// The refund.
        refund: String,
    },
    /// Take what was ordered out of the cart.
    Bought {
        /// Name of the cart's object.
        cart: String,
        /// What was ordered.
        lines: Vec<CartLine>,
    },
    /// Confirm the order by mail.
    Confirm,
    /// Say by mail that money was given back, or came back to us after all.
    Repaid {
        /// The refund.
        refund: String,
    },
    /// Tell the affiliates service what was sold.
    Sold {
        /// Names the report; tells nothing of the order.
        event: String,
        /// Whose parcel; everybody's when absent.
        merchant: Option<String>,
    },
    /// Tell the affiliates service that a merchant's parcel arrived.
    Delivered {
        /// Whose.
        merchant: String,
    },
    /// Tell the affiliates service what was given back, or that it was not after all.
    GivenBack {
        /// The refund.
        refund: String,
        /// True when it failed.
        failed: bool,
    },
    /// Tell merchants who want to hear of it.
    Heard {
        /// What happened to each.
        happened: Vec<Happened>,
    },
    /// Tell the other services.
    Event {
        /// What happened.
        event: OrderEvent,
    },
}

#[derive(Deserialize)]
struct Row {
    id: String,
    subject: String,
    body: String,
}

/// The statement that writes a row.
///
/// # Errors
/// When it cannot be written as JSON.
pub(crate) fn row(db: &Db<'_>, order: &str, work: &Work) -> Result<D1PreparedStatement> {
    let id = match work {
        Work::Event { event } => event.id.clone(),
        _ => edge::secret_name("wrk_")?,
    };
    db.statement(
        "INSERT INTO work (id, subject, body, due) VALUES (?1, ?2, ?3, ?4)",
        &[id.into(), order.into(), serde_json::to_string(work)?.into(), int(now_ms())],
    )
}

/// Does what is due for an order, or a few rows of what is due for any. Answers how many rows were taken up. What fails stays for
/// later.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn relay(env: &Env, ctx: &Context, order: Option<&str>) -> Result<usize> {
    let db = Db::new(env, ctx)?;
    let which = match order {
        Some(_) => "subject = ?3 AND due <= ?1",
        None => "id IN (SELECT id FROM work WHERE due <= ?1 ORDER BY due LIMIT ?2) AND ?3 = ''",
    };
    // whoever takes a row puts off its next try; should it die with it, somebody tries again then
    let sql = format!(
        "UPDATE work SET due = ?1 + 5000 * (1 << min(attempts, 9)), attempts = attempts + 1 WHERE {which} AND ?2 > 0 \
         RETURNING id, subject, body"
    );
    let rows: Vec<Row> = db.rows(&sql, &[int(ctx.now_ms()), int(AT_ONCE), order.unwrap_or("").into()]).await?;
    if rows.is_empty() {
        return Ok(0);
    }
    let outcomes = join_all(rows.iter().map(|row| carry_out(env, ctx, row))).await;
    let (mut done, mut failed) = (Vec::new(), Vec::new());
    for (row, outcome) in rows.iter().zip(outcomes) {
        match outcome {
            Ok(()) => done.push(row.id.as_str()),
            Err(error) => {
                let fault = error.to_string();
                let line = serde_json::json!({"level": "warn", "service": "payment", "work": row.body.get(..60), "fault": fault});
                worker::console_warn!("{line}");
                failed.push((row.id.as_str(), fault));
            }
        }
    }
    let mut statements = vec![db.statement(
        "DELETE FROM work WHERE id IN (SELECT value FROM json_each(?1))",
        &[serde_json::to_string(&done)?.into()],
    )?];
    for (id, fault) in failed {
        statements.push(db.statement("UPDATE work SET fault = ?2 WHERE id = ?1", &[id.into(), fault.into()])?);
    }
    db.batch(statements).await?;
    Ok(rows.len())
}

/// Does what is due for an order once the answer has left.
pub(crate) fn relay_later(env: &Env, ctx: &Context, order: &str) {
    let (env, order, after) = (env.clone(), order.to_owned(), ctx.afterwards());
    ctx.wait_until(async move {
        // twice: what was done may have left something to do
        for _ in 0..2 {
            match relay(&env, &after, Some(&order)).await {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => worker::console_warn!("{}", crate::fault("relay", &error)),
            }
        }
    });
}

async fn carry_out(env: &Env, ctx: &Context, row: &Row) -> Result<()> {
    match serde_json::from_str(&row.body)? {
        Work::Commit => stock::commit(env, ctx, &row.subject).await,
        Work::Free { name, products } => stock::free(env, ctx, &row.subject, &name, &products).await,
        Work::Restock { name, products } => stock::restock(env, ctx, &name, &products).await,
        Work::Confirm => mails::confirm(env, ctx, &row.subject).await,
        Work::Repaid { refund } => mails::repaid(env, ctx, &row.subject, &refund).await,
        Work::Close => payments::close(env, ctx, &row.subject).await,
        Work::Refund { refund } => refunds::send(env, ctx, &row.subject, &refund).await,
        Work::Bought { cart, lines } => {
            let bought = Change::Bought { order: row.subject.clone(), lines };
            Basket::named(env, "", &cart)?.change(ctx, &bought).await.map(|_| ())
        }
        Work::Sold { event, merchant } => referrals::sold(env, ctx, &row.subject, event, merchant.as_deref()).await,
        Work::Delivered { merchant } => referrals::delivered(env, ctx, &row.subject, &merchant).await,
        Work::GivenBack { refund, failed } => referrals::given_back(env, ctx, &row.subject, &refund, failed).await,
        Work::Heard { happened } => heard::tell(env, ctx, &row.subject, &happened).await,
        Work::Event { event } => {
            env.queue("ORDERS")?.send(serde_json::to_string(&event)?).await?;
            heard::tell_of(env, ctx, &row.subject, &event).await
        }
    }
}
