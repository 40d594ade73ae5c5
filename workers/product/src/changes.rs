//! One product changed or removed after the catalogue was published. The change and the record of it are one transaction;
//! then the caches are told.

use crate::announce::{announce, answer, tell_sequence};
use crate::heard;
use crate::replace::{Stored, changed_meanwhile};
use crate::stock;
use catalogue::options::{Choice, Choices};
use contracts::admin::{NewChoices, NewVariant, ProductChange};
use contracts::catalogue::Product;
use contracts::internal::{Changes, MAX_CHANGES};
use contracts::stock::{MAX_UNITS, check_sku};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Params, Problem, Result, body_json};
use money::Rates;
use serde::Deserialize;
use worker::{Env, Request, Response};

/// Largest body, as in the route table.
const MAX_BODY: usize = 64 * 1024;
/// Longest name and description, in characters, and highest price in centimes.
const MAX_NAME: usize = 300;
const MAX_DESCRIPTION: usize = 20_000;
const MAX_PRICE: i64 = 1_000_000_000;

/// `PATCH /admin/v1/products/{id}`: answers with the product as it is now. Repeating it changes nothing more.
pub(crate) async fn change(mut req: Request, id: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let wanted: ProductChange = body_json(&mut req, MAX_BODY).await?;
    check(&wanted)?;
    let mut stored = Stored::known(db, id).await?;
    let on_hand = wanted.stock;
    let rechosen = wanted.choices.is_some();
    apply(&mut stored.product, wanted)?;
    if rechosen && let Some(shown) = stock::shown(id, db).await? {
        stored.product.show_stock(&shown);
    }
    let levels = match on_hand {
        Some(on_hand) => Some(stock::set(&stored.product, on_hand, env, ctx).await?),
        None => None,
    };
    if let Some(levels) = &levels {
        stored.product.show_stock(levels);
    }
    if !stored.store_and_tell(db, levels.as_ref()).await? {
        return Err(changed_meanwhile());
    }
    heard::tell_later(env, ctx);
    answer(&stored.product, env, db, ctx).await
}

/// `DELETE /admin/v1/products/{id}`: 204, also when it is gone already.
pub(crate) async fn remove(id: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    if let Some(stored) = Stored::find(db, id).await? {
        if !stored.remove(db).await? {
            return Err(changed_meanwhile());
        }
        heard::tell_later(env, ctx);
    }
    let response = Response::empty()?.with_status(204);
    tell_sequence(&response, announce(env, db, ctx).await)?;
    Ok(response)
}

/// `GET /internal/changes?after=N`: what changed after a sequence, each product once, as it is now.
pub(crate) async fn after(db: &Db<'_>, params: &Params, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        sequence: u64,
        document: Option<String>,
    }
    let after = params.number("after", 0..=i64::MAX)?.unwrap_or(0);
    let sql = "SELECT c.product_id AS id, max(c.sequence) AS sequence, p.document AS document \
               FROM changes c NOT INDEXED LEFT JOIN products p ON p.id = c.product_id WHERE c.sequence > ?1 AND c.everywhere = 1 GROUP BY c.product_id ORDER BY max(c.sequence) LIMIT ?2";
    let most = f64::from(u32::try_from(MAX_CHANGES).unwrap_or(u32::MAX));
    let rows: Vec<Row> = db.rows(sql, &[crate::lists::number(after), most.into()]).await?;
    let mut changes = Changes { sequence: u64::try_from(after).unwrap_or_default(), ..Changes::default() };
    for row in rows {
        changes.sequence = changes.sequence.max(row.sequence);
        match row.document {
            Some(document) => changes.products.push(serde_json::from_str::<Product>(&document)?.searched()),
            None => changes.removed.push(row.id),
        }
    }
    json(ctx, &changes, CacheRule::NoStore)
}

fn check(wanted: &ProductChange) -> Result<()> {
    let too_long = |text: &Option<String>, most: usize| {
        text.as_ref().is_some_and(|t| t.trim().is_empty() && most == MAX_NAME || t.chars().count() > most)
    };
    if too_long(&wanted.name, MAX_NAME) {
        return Err(Problem::invalid("name", format!("expected 1 to {MAX_NAME} characters")).into());
    }
    if too_long(&wanted.description, MAX_DESCRIPTION) {
        return Err(Problem::invalid("description", format!("at most {MAX_DESCRIPTION} characters")).into());
    }
    if wanted.price.is_some_and(|price| !(1..=MAX_PRICE).contains(&price)) {
        return Err(Problem::invalid("price", format!("expected 1 to {MAX_PRICE} centimes")).into());
    }
    for (i, variant) in wanted.choices.iter().flat_map(|choices| &choices.variants).enumerate() {
        check_sku(&format!("choices.variants.{i}.sku"), &variant.sku)?;
        if !(1..=MAX_PRICE).contains(&variant.price) {
            let field = format!("choices.variants.{i}.price");
            return Err(Problem::invalid(&field, format!("expected 1 to {MAX_PRICE} centimes")).into());
        }
    }
    Ok(())
}

fn apply(product: &mut Product, wanted: ProductChange) -> Result<()> {
    let ProductChange { name, description, price, choices, .. } = wanted;
    let rates = Rates::current().map_err(Error::platform)?;
    if let Some(choices) = choices {
        (product.options, product.variants) = chosen(choices)?.build(&rates);
        product.summarise_variants();
    }
    if let Some(price) = price {
        if !product.variants.is_empty() {
            return Err(Problem::invalid("price", "this product is priced by variant").into());
        }
        product.card.prices = rates.prices(price);
    }
    if let Some(name) = name {
        product.card.name = name;
    }
    if let Some(description) = description {
        product.description = description;
    }
    Ok(())
}

/// What is chosen of a product, when it goes together.
fn chosen(NewChoices { names, variants }: NewChoices) -> Result<Choices> {
    let mut choices = Choices { names, choices: Vec::new() };
    for (i, NewVariant { sku, values, price, stock }) in variants.into_iter().enumerate() {
        let field = |name: &str| format!("choices.variants.{i}.{name}");
        if choices.choices.iter().any(|other| other.sku == sku) {
            return Err(Problem::invalid(&field("sku"), "is the number of an earlier variant").into());
        }
        let values = values.iter().map(|value| value.trim().to_owned()).collect();
        let choice = Choice { sku, price_mad: price, stock: stock.min(MAX_UNITS), values };
        choices.add(choice).map_err(|why| Problem::invalid(&field("values"), why))?;
    }
    Ok(choices)
}
