//! Stock: what can be sold of one product; one object for each, named by the product's id. The rules are the crate `stock`;
//! requests and answers are `contracts::stock`: `POST /{product_id}/{reserve|commit|release|restock|set}`, and
//! `GET /{product_id}` for the counts.
//!
//! Each operation is one transaction. The alarm gives back what was reserved for too long, and tells the product service of
//! changes: about a second after the first of them, so that a rush of buyers is told once.

mod rows;

use crate::transaction::atomically;
use ::stock::Stock as Rules;
use contracts::params::is_name;
use contracts::stock::{Count, Counted, MAX_TTL_S, MAX_UNITS, Reserve, Restock, Settle, StockNews, check, check_sku};
use edge::respond::{CacheRule, json};
use edge::{Context, Problem, Result, now_ms};
use rows::Rows;
use std::time::Duration;
use worker::wasm_bindgen;
use worker::{DurableObject, Env, Method, Request, Response, State, Storage, durable_object};

/// Largest body: a hundred lines and the catalogue's figures.
const MAX_BODY: usize = 64 * 1024;
/// Milliseconds from the first change until it is told, and until telling is tried again.
const TOLD_AFTER_MS: u64 = 1_000;
const TOLD_AGAIN_MS: u64 = 5_000;
/// The queue that the product service reads.
const NEWS: &str = "STOCK_NEWS";

/// The object.
#[durable_object(alarm)]
pub struct Stock {
    storage: Storage,
    env: Env,
}

impl DurableObject for Stock {
    fn new(state: State, env: Env) -> Self {
        let storage = state.storage();
        if let Err(error) = rows::prepare(&storage.sql()) {
            edge::fault("stock", "schema", &error);
        }
        Stock { storage, env }
    }

    async fn fetch(&self, req: Request) -> worker::Result<Response> {
        edge::serve(Context::of("stock", &req, None), req, |req, ctx| async move { self.answer(req, &ctx).await }).await
    }

    /// Never fails: what could not be done now is tried again by an alarm of its own.
    async fn alarm(&self) -> worker::Result<Response> {
        let now = now_ms();
        let swept = self.atomically(|rows| {
            Rules::at(rows, now)?;
            rows.tell_if_changed(now)?;
            rows.sweep(now)
        });
        let told = match swept {
            Ok(()) => self.tell(now).await,
            Err(error) => Err(error),
        };
        if let Err(error) = told {
            edge::fault("stock", "alarm", &error);
            let again = self.atomically(|rows| rows.tell_at(now + TOLD_AGAIN_MS));
            again.unwrap_or_else(|error| edge::fault("stock", "alarm", &error));
        }
        self.wake().await.unwrap_or_else(|error| edge::fault("stock", "alarm", &error));
        Response::empty()
    }
}

impl Stock {
    async fn answer(&self, mut req: Request, ctx: &Context) -> Result<Response> {
        let path = req.path();
        let mut parts = path.trim_start_matches('/').splitn(2, '/');
        let (product, operation) = (parts.next().unwrap_or_default().to_owned(), parts.next());
        if !is_name(&product) {
            return Err(Problem::not_found("no such product").into());
        }
        let (method, now) = (req.method(), now_ms());
        let response = match (method, operation) {
            (Method::Get, None) => json(ctx, &self.change(&product, now, |_, rows| rows.levels())?, CacheRule::NoStore),
            (Method::Post, Some("reserve")) => {
                let wanted: Reserve = edge::body_json(&mut req, MAX_BODY).await?;
                check(&wanted.id, &wanted.lines)?;
                if !(1..=MAX_TTL_S).contains(&wanted.ttl_s) {
                    return Err(Problem::invalid("ttl_s", format!("expected 1 to {MAX_TTL_S}")).into());
                }
                json(
                    ctx,
                    &self.change(&product, now, |now, rows| Rules::at(rows, now)?.reserve(&wanted))?,
                    CacheRule::NoStore,
                )
            }
            (Method::Post, Some(settle @ ("commit" | "release"))) => {
                let commit = settle == "commit";
                let Settle { id } = edge::body_json(&mut req, MAX_BODY).await?;
                if !is_name(&id) {
                    return Err(Problem::invalid("id", "letters, digits, - and _ only, at most 128 characters").into());
                }
                let settle = |now, rows: &mut Rows| {
                    let mut stock = Rules::at(rows, now)?;
                    if commit { stock.commit(&id) } else { stock.release(&id) }
                };
                json(ctx, &self.change(&product, now, settle)?, CacheRule::NoStore)
            }
            (Method::Post, Some("restock")) => {
                let back: Restock = edge::body_json(&mut req, MAX_BODY).await?;
                check(&back.id, &back.lines)?;
                json(
                    ctx,
                    &self.change(&product, now, |now, rows| Rules::at(rows, now)?.restock(&back))?,
                    CacheRule::NoStore,
                )
            }
            (Method::Post, Some("set")) => {
                let count: Count = edge::body_json(&mut req, MAX_BODY).await?;
                check_sku("sku", &count.sku)?;
                if count.on_hand > MAX_UNITS {
                    return Err(Problem::invalid("on_hand", format!("expected 0 to {MAX_UNITS}")).into());
                }
                let counted = |now, rows: &mut Rows| {
                    let done = Rules::at(rows, now)?.set(&count)?;
                    Ok(Counted { done, levels: rows.levels()? })
                };
                json(ctx, &self.change(&product, now, counted)?, CacheRule::NoStore)
            }
            _ => Err(Problem::not_found("no such operation").into()),
        };
        // set without an await since the change: the alarm is stored with it or not at all
        self.wake().await?;
        response
    }

    /// One operation, with what has expired given back before and the time of telling set after.
    fn change<T>(&self, product: &str, now: u64, work: impl FnOnce(u64, &mut Rows) -> Result<T>) -> Result<T> {
        self.atomically(|rows| {
            rows.belong_to(product)?;
            Rules::at(rows, now)?;
            let done = work(now, rows)?;
            rows.tell_if_changed(now + TOLD_AFTER_MS)?;
            Ok(done)
        })
    }

    /// Sends what changed since the last news.
    async fn tell(&self, now: u64) -> Result<()> {
        let Some(news) = self.atomically(|rows| rows.news(now))? else { return Ok(()) };
        let StockNews { levels, events, .. } = &news;
        let through = events.last().map_or(0, |event| event.version);
        self.env.queue(NEWS)?.send(serde_json::to_string(&news)?).await?;
        self.atomically(|rows| rows.told(levels.version, through, now + TOLD_AFTER_MS))
    }

    /// Sets the alarm for the next thing that is to happen by itself.
    async fn wake(&self) -> Result<()> {
        let Some(at) = self.atomically(|rows| rows.next_alarm())? else { return Ok(()) };
        Ok(self.storage.set_alarm(Duration::from_millis(at.saturating_sub(now_ms()))).await?)
    }

    /// Runs `work` as one transaction: what fails leaves nothing behind.
    fn atomically<T>(&self, work: impl FnOnce(&mut Rows) -> Result<T>) -> Result<T> {
        atomically(&self.storage, || work(&mut Rows::new(self.storage.sql())))
    }
}
