//! `POST /v1/checkouts`: from a cart to an order. Each step may be repeated, and a request that dies between two of them is
//! carried on by the next one with its key. First the key is claimed under a fresh order id. Second, prices and promotions are
//! read as they are now. Third, each product's stock is held under that id. Fourth, one transaction writes the order and ends
//! the claim. Fifth, the payment service opens a page for it. Before the fourth nothing but held stock exists, which is let go
//! or expires; after it the order exists and is only carried on.

use crate::agreed::Agreed;
use crate::basket::Basket;
use crate::engine::{CASH, Engine, NOTHING};
use crate::goods::Goods;
use crate::idempotency::{Claim, Known};
use crate::price::{self, Terms};
use crate::quotes::{self, MAX_BODY};
use crate::sales::{self, Added};
use crate::stored::Stored;
use crate::values::{int, text};
use crate::work::{self, Work, relay_later};
use crate::{address, books, change, payments, stock, view};
use commerce::kept::Kept;
use commerce::{OrderState, PricedLine, Totals};
use contracts::affiliate::MAX_CLICKS;
use contracts::order::{Checkout, CheckoutRefusal, CheckoutRequest, MissingLine};
use contracts::order_search::name_words;
use contracts::purchase::OrderEventKind;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Problem, Result, now_ms};
use worker::{D1PreparedStatement, Env, Request, Response, ResponseBuilder};

/// Everything that one attempt has found out.
struct Attempt<'a> {
    env: &'a Env,
    ctx: &'a Context,
    db: &'a Db<'a>,
    claim: &'a Claim,
    request: &'a CheckoutRequest,
    basket: &'a Basket,
    terms: &'a Terms,
}

/// Why no order was made.
enum Refused {
    /// To be told to the shopper.
    Told(Box<CheckoutRefusal>),
    /// Anything else.
    Other(Error),
}

impl<E: Into<Error>> From<E> for Refused {
    fn from(error: E) -> Refused {
        Refused::Other(error.into())
    }
}

/// Answers the route.
pub(crate) async fn answer(mut req: Request, env: &Env, ctx: &Context) -> Result<Response> {
    let body = edge::body(&mut req, MAX_BODY).await?;
    let mut request: CheckoutRequest =
        serde_json::from_slice(&body).map_err(|e| Problem::invalid("body", e.to_string()))?;
    address::check(&mut request)?;
    if request.clicks.len() > MAX_CLICKS {
        return Err(Problem::invalid("clicks", format!("expected at most {MAX_CLICKS} characters")).into());
    }
    let basket = Basket::of(env, ctx, &request.quote.cart)?;
    let account = ctx.identity().filter(|identity| identity.scopes.is_none()).map(|identity| identity.account.clone());
    let shopper = crate::stored::shopper(account.as_deref(), &request.email);
    let terms = quotes::terms(&request.quote, &request.address.postcode, Some(shopper))?;
    let scope = format!("checkout/{}", account.as_deref().unwrap_or(&basket.name));
    let claim = Claim::of(&req, &body, &scope, edge::secret_name("ord_")?)?;
    let db = Db::new(env, ctx)?;
    let attempt = Attempt { env, ctx, db: &db, claim: &claim, request: &request, basket: &basket, terms: &terms };
    let before = match claim.claim(&db).await? {
        Known::Done(order) => return attempt.made(&order).await,
        Known::Ours(before) => before,
    };
    match attempt.order(before).await {
        Ok(()) => attempt.made(&claim.attempt).await,
        Err(Refused::Told(refusal)) => {
            claim.forget(&db).await?;
            refuse(ctx, *refusal)
        }
        Err(Refused::Other(error)) => {
            if matches!(error, Error::Problem(_)) {
                claim.forget(&db).await?;
            }
            Err(error)
        }
    }
}

impl Attempt<'_> {
    /// Steps 2 to 4.
    async fn order(&self, before: Option<String>) -> std::result::Result<(), Refused> {
        let Attempt { env, ctx, db, .. } = *self;
        let Kept { cart, .. } = self.basket.read(ctx).await?;
        if cart.lines.is_empty() {
            return Err(quotes::empty().into());
        }
        let ids = || cart.lines.iter().map(|line| line.product_id.as_str());
        if let Some(died) = before {
            stock::release(env, ctx, &died, &ids().collect::<Vec<_>>()).await;
        }
        let goods = Goods::read(env, ctx, ids()).await?;
        let gone: Vec<MissingLine> = quotes::gone(&cart, &goods).map(|line| missing(line, 0)).collect();
        if !gone.is_empty() {
            return Err(out_of_stock(gone));
        }
        let lines = price::priced(&cart, &goods, self.terms.currency);
        let totals = self.totals(&lines, &cart.coupons, &goods).await?;
        let engine = match totals.total {
            0 => NOTHING,
            _ => Engine::of(env, self.request.quote.payment_method, self.origin())?.name,
        };
        let agreed = Agreed::of(self.request, self.origin(), &totals, &goods)?;
        let short = stock::reserve(env, ctx, &self.claim.attempt, &cart.lines, &goods).await?;
        if !short.is_empty() {
            return Err(out_of_stock(short));
        }
        let Err(error) = db.batch(self.rows(engine, agreed)?).await.map(|_| ()) else { return Ok(()) };
        // without an answer nobody knows whether it was carried out: then only the row does
        if self.claim.result(db).await?.as_deref() == Some(self.claim.attempt.as_str()) {
            return Ok(());
        }
        stock::release(env, ctx, &self.claim.attempt, &ids().collect::<Vec<_>>()).await;
        if error.to_string().contains("guard: promotion") {
            // somebody else took the last one: it comes to something else now
            self.totals(&lines, &cart.coupons, &goods).await?;
        }
        Err(error.into())
    }

    /// What it comes to, when that is what the shopper saw.
    async fn totals(
        &self,
        lines: &[PricedLine],
        coupons: &[String],
        goods: &Goods,
    ) -> std::result::Result<Totals, Refused> {
        let totals = price::totals(self.db, lines, coupons, self.terms).await?.ok_or_else(quotes::empty)?;
        let Err(changed) = commerce::quote::expect(self.request.expected_total, &totals) else { return Ok(totals) };
        let problem = Problem::new("total-changed", "The total is not the one that was shown", 409);
        Err(Refused::Told(Box::new(CheckoutRefusal {
            problem: problem.because(&changed.to_string()),
            quote: Some(quotes::quote(&totals, lines, goods, self.terms, self.env)?),
            missing: Vec::new(),
        })))
    }

    /// The transaction that makes the order.
    fn rows(&self, engine: &str, agreed: Agreed) -> Result<Vec<D1PreparedStatement>> {
        let (db, id, now) = (self.db, self.claim.attempt.as_str(), now_ms());
        let state = match engine {
            CASH => OrderState::Placed,
            NOTHING => OrderState::Paid,
            _ => OrderState::AwaitingPayment,
        };
        let account = self.ctx.identity().filter(|identity| identity.scopes.is_none());
        let order = Stored {
            id: id.to_owned(),
            number: number()?,
            version: 1,
            state,
            reason: None,
            account: account.map(|identity| identity.account.clone()),
            email: self.request.email.clone(),
            cart: self.basket.name.clone(),
            created_at: now,
            currency: self.terms.currency,
            total: agreed.totals.total,
            refunded: 0,
            engine: engine.to_owned(),
            reference: None,
            charge: None,
            page: None,
            agreed,
            given_back: Default::default(),
            parcels: Vec::new(),
            refunds: Vec::new(),
            returns: Vec::new(),
        };
        let look_at = if state == OrderState::AwaitingPayment { int(payments::first_look()) } else { text(None) };
        let mut rows = Vec::from(self.claim.done(db, id)?);
        rows.push(db.statement(
            "INSERT INTO orders (id, number, state, account, email, cart, created_at, currency, total, engine, look_at, agreed) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            &[
                id.into(),
                order.number.as_str().into(),
                state.code().into(),
                text(order.account.as_deref()),
                order.email.as_str().into(),
                order.cart.as_str().into(),
                int(now),
                order.currency.code().into(),
                int(order.total),
                engine.into(),
                look_at,
                serde_json::to_string(&order.agreed)?.into(),
            ],
        )?);
        rows.push(db.statement(
            "INSERT INTO order_lines (order_id, number, product_id, merchant, units) SELECT ?1, value ->> 'number', \
             value ->> 'product_id', value ->> 'merchant', value ->> 'quantity' FROM json_each(?2)",
            &[id.into(), serde_json::to_string(&order.agreed.lines)?.into()],
        )?);
        rows.push(db.statement(
            "INSERT INTO parcels (id, order_id, merchant, state, created_at) SELECT value ->> 'id', ?1, \
             value ->> '$.merchant.slug', 'to_ship', ?3 FROM json_each(?2)",
            &[id.into(), serde_json::to_string(&order.agreed.parcels)?.into(), int(now)],
        )?);
        rows.push(db.statement(
            "INSERT INTO parcel_names (merchant, word, created_at, parcel) SELECT line.value ->> '$.merchant.slug', wanted.value, ?2, \
             line.value ->> 'id' FROM json_each(?1) line CROSS JOIN json_each(?3) wanted",
            &[
                serde_json::to_string(&order.agreed.parcels)?.into(),
                int(now),
                serde_json::to_string(&name_words(&order.agreed.address.name))?.into(),
            ],
        )?);
        for promotion in &order.agreed.promotions {
            rows.extend(use_promotion(db, promotion, id, &order.shopper())?);
        }
        if state == OrderState::AwaitingPayment {
            return Ok(rows);
        }
        let kind = if state == OrderState::Paid { OrderEventKind::Paid } else { OrderEventKind::Placed };
        if state == OrderState::Paid {
            rows.push(sales::count(db, order.currency, now, &Added::all_paid(&order))?);
        }
        if state == OrderState::Paid
            && let Ok(entry) = books::captured(&order)
        {
            rows.extend(edge::booked(db, &entry)?);
        }
        let lines = order.agreed.lines.iter().map(crate::agreed::AgreedLine::in_cart).collect();
        let event = change::event(db, &order, kind, order.total)?;
        for work in [Work::Commit, Work::Bought { cart: order.cart, lines }, Work::Confirm, Work::Event { event }] {
            rows.push(work::row(db, id, &work)?);
        }
        if state == OrderState::Paid {
            rows.push(work::row(db, id, &Work::Sold { event: edge::secret_name("evt_")?, merchant: None })?);
        }
        Ok(rows)
    }

    /// Step 5, and the answer: 201 for an order as it is now.
    async fn made(&self, order: &str) -> Result<Response> {
        let order = Stored::get(self.db, order).await?;
        // nothing can be answered in its place, so it may take most of the time that is left
        let patience = self.ctx.time_left() * 3 / 4;
        let order = payments::begin(self.env, self.ctx, self.db, order, patience).await?;
        relay_later(self.env, self.ctx, &order.id);
        let order = view::whole(&order);
        let checkout = Checkout { payment: order.payment.clone(), order };
        Ok(json(self.ctx, &checkout, CacheRule::NoStore)?.with_status(201))
    }

    fn origin(&self) -> &str {
        self.ctx.origin().unwrap_or_default()
    }
}

/// Counts a use of a promotion; the transaction fails when it was used as often as it may be.
fn use_promotion(db: &Db<'_>, promotion: &str, order: &str, shopper: &str) -> Result<[D1PreparedStatement; 3]> {
    let values = [promotion.into(), order.into(), shopper.into()];
    Ok([
        db.statement("UPDATE promotions SET used = used + 1 WHERE id = ?1", &values[..1])?,
        db.statement("INSERT INTO promotion_uses (promotion, order_id, shopper) VALUES (?1, ?2, ?3)", &values)?,
        db.statement(
            "INSERT INTO guard (what, holds) VALUES ('promotion', (SELECT used <= coalesce(most, used) AND \
             (SELECT count(*) FROM promotion_uses u WHERE u.promotion = p.id AND u.shopper = ?2) <= coalesce(most_each, 1000000000) \
             FROM promotions p WHERE id = ?1))",
            &[promotion.into(), shopper.into()],
        )?,
    ])
}

fn missing(line: &commerce::CartLine, available: u32) -> MissingLine {
    let commerce::CartLine { product_id, sku, quantity } = line.clone();
    MissingLine { product_id, sku, wanted: quantity, available }
}

fn out_of_stock(missing: Vec<MissingLine>) -> Refused {
    let problem = Problem::new("out-of-stock", "Not everything can be had as it was wanted", 409);
    Refused::Told(Box::new(CheckoutRefusal { problem, quote: None, missing }))
}

fn refuse(ctx: &Context, mut refusal: CheckoutRefusal) -> Result<Response> {
    refusal.problem.instance = Some(ctx.request_id().to_owned());
    Ok(ResponseBuilder::new()
        .with_status(refusal.problem.status)
        .with_header("content-type", "application/problem+json")?
        .with_header("x-content-type-options", "nosniff")?
        .with_header("cache-control", "no-store")?
        .fixed(serde_json::to_vec(&refusal)?))
}

/// A number for people: eight letters and digits that are not mistaken for others. It opens nothing.
fn number() -> Result<String> {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let letters: String =
        edge::secret::<8>()?.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect();
    let (first, last) = letters.split_at(4);
    Ok(format!("GYS-{first}-{last}"))
}
