//! Reviews come in here, where it is known who bought what; the product service keeps them.

use crate::internal::bought;
use contracts::catalogue::Product;
use contracts::internal::{REVIEWS, VerifiedReview};
use contracts::review::{NewReview, Review};
use contracts::routes::Service;
use edge::respond::{CacheRule, json};
use edge::{Context, Peer, Problem, Result, body_json};
use worker::{Env, Request, Response};

/// Largest body, as in the route table.
const MAX_BODY: usize = 16 * 1024;

/// `POST /v1/products/{slug}/reviews`: the caller's review of a product that they bought.
pub(crate) async fn write(mut req: Request, slug: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let account = ctx.account()?.account.clone();
    let review: NewReview = body_json(&mut req, MAX_BODY).await?;
    let catalogue = Peer::new(env, Service::Product)?;
    let product: Product = catalogue.get(ctx, &format!("/v1/products/{slug}")).await?;
    let product_id = product.card.id;
    if bought(&account, &product_id, env, ctx).await?.is_empty() {
        let problem = Problem::new("not-bought", "Only who bought a product reviews it", 403);
        return Err(problem
            .because("no order of this account that was paid for, or arrived, holds the product")
            .into());
    }
    let written: Review = catalogue.post(ctx, REVIEWS, &VerifiedReview { account, product_id, review }).await?;
    json(ctx, &written, CacheRule::NoStore)
}
