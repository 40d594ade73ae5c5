//! What other services ask: who bought what, and what is held about an account.

use crate::basket::{Basket, MINE};
use crate::stored::{ERASED, Stored};
use crate::view;
use contracts::purchase::Purchases;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Params, Problem, Result};
use serde::Deserialize;
use worker::{Env, Method, Response};

/// Most orders of an account's export, as many as one answer takes.
const EXPORTED: &str = "1000";

#[derive(Deserialize)]
struct Row {
    id: String,
}

/// `GET {PURCHASES}?account=&product=`.
pub(crate) async fn purchases(params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
    let needed = |name: &'static str| params.name(name).map(|value| value.unwrap_or_default().to_owned());
    let (account, product) = (needed("account")?, needed("product")?);
    json(ctx, &Purchases { orders: bought(&account, &product, env, ctx).await? }, CacheRule::NoStore)
}

/// Orders of the account that were paid for, or arrived, and hold the product; at most ten, latest first.
pub(crate) async fn bought(account: &str, product: &str, env: &Env, ctx: &Context) -> Result<Vec<String>> {
    let sql = "SELECT o.id FROM order_lines l INDEXED BY order_lines_product CROSS JOIN orders o ON o.id = l.order_id \
               WHERE l.product_id = ?1 AND o.account = ?2 AND (o.state IN ('paid', 'completed') OR EXISTS \
               (SELECT 1 FROM parcels p WHERE p.order_id = o.id AND p.merchant = l.merchant AND p.state = 'delivered')) \
               ORDER BY o.created_at DESC LIMIT 10";
    let rows: Vec<Row> = Db::new(env, ctx)?.rows(sql, &[product.into(), account.into()]).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// `GET|DELETE {ACCOUNT_DATA}?account=&email=`: the account's cart and its orders. Erased, nothing is left of the cart; the orders stay for the books without name, address (all
/// but the country, which the tax was for) and telephone, for the law wants invoices kept, and nobody can list them any more.
pub(crate) async fn account_data(method: &Method, params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
    let account = params.name("account")?.ok_or_else(|| Problem::invalid("account", "expected the account's id"))?;
    let email = params.get("email").unwrap_or_default();
    let db = Db::new(env, ctx)?;
    // what was ordered as a guest with the account's (confirmed) address is its own, listed before or not
    let adopt = "UPDATE orders SET account = ?1 WHERE email = ?2 AND account IS NULL";
    db.batch(vec![db.statement(adopt, &[account.into(), email.into()])?]).await?;
    let basket = Basket::named(env, MINE, account)?;
    if *method == Method::Delete {
        let forget = "UPDATE orders SET account = NULL, email = ?2, agreed = json_set(agreed, '$.address.name', '', \
                      '$.address.line1', '', '$.address.line2', '', '$.address.phone', '', '$.address.city', '', '$.address.postcode', ''), page = NULL, version = version + 1 WHERE account = ?1";
        let uses = "UPDATE promotion_uses SET shopper = promotion || order_id WHERE order_id IN (SELECT id FROM orders WHERE account = ?1)";
        let uses = db.statement(uses, &[account.into()])?;
        db.batch(vec![uses, db.statement(forget, &[account.into(), ERASED.into()])?]).await?;
        basket.erase(ctx).await?;
        return Ok(Response::empty()?.with_status(204));
    }
    let sql = format!(
        "SELECT id FROM orders INDEXED BY orders_account WHERE account = ?1 ORDER BY created_at DESC, id DESC LIMIT {EXPORTED}"
    );
    let rows: Vec<Row> = db.rows(&sql, &[account.into()]).await?;
    let mut orders = Vec::with_capacity(rows.len());
    for row in rows {
        orders.push(view::whole(&Stored::get(&db, &row.id).await?));
    }
    let cart = basket.read(ctx).await?.cart;
    json(ctx, &serde_json::json!({"orders": orders, "cart": cart}), CacheRule::NoStore)
}
