//! The API as GraphQL, over the services' own answers. The schema and its rules live in `graphql-schema`; here are requests,
//! responses, kept queries and calls to the other services.

mod kept;
mod persisted;
mod services;

use contracts::health::{ServiceHealth, Status};
use edge::respond::{CacheRule, Entity, json};
use edge::{Problem, Result, publications};
use graphql_schema::{Answer, Api, Ask, MAX_BODY, Plan, playground};
use services::Services;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};
use worker::{Env, Headers, Method, Request, Response, ResponseBuilder, event};

/// Seconds an answer that is the same for everybody is kept, when it was asked for by address.
const SHARED: CacheRule = CacheRule::Public { seconds: 30 };

static API: LazyLock<Api> = LazyLock::new(Api::default);

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(edge::Context::of("graphql", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

async fn handle(mut req: Request, env: Env, ctx: Rc<edge::Context>) -> Result<Response> {
    match (req.path().as_str(), req.method()) {
        ("/healthz", _) => json(&ctx, &ServiceHealth { status: Status::Ok, detail: None }, CacheRule::NoStore),
        ("/graphql", Method::Get | Method::Head) => {
            let ask = Ask::from_params(&edge::params(&req))?;
            if ask.is_empty() && req.headers().get("accept")?.is_some_and(|a| a.contains("text/html")) {
                return page();
            }
            let answer = answer(ask, env, &ctx).await?;
            let cache = if answer.shared { SHARED } else { CacheRule::NoStore };
            let response = Entity::new(answer.body, "application/json", cache).response(&ctx)?;
            response.headers().set("vary", "accept")?;
            Ok(response)
        }
        ("/graphql", Method::Post) => {
            let request = edge::body(&mut req, MAX_BODY).await?;
            let body = posted(&request, env, &ctx).await?;
            let headers = Headers::new();
            headers.set("content-type", "application/json")?;
            headers.set("cache-control", "no-store")?;
            Ok(ResponseBuilder::new().with_headers(headers).fixed(body))
        }
        _ => Err(Problem::not_found("no such route").into()),
    }
}

/// The answer to a request that was posted: from memory when it was asked for before and nothing in it changed.
async fn posted(request: &[u8], env: Env, ctx: &Rc<edge::Context>) -> Result<Vec<u8>> {
    let known = publications::known(&env, ctx).await;
    let text = std::str::from_utf8(request).unwrap_or_default();
    if let Some(body) = kept::find(text, &known) {
        ctx.note("memory");
        return Ok(body);
    }
    let answer = answer(Ask::from_body(request)?, env, ctx).await?;
    if answer.shared && !ctx.is_momentary() {
        kept::keep(text, &answer.body, &known, ctx);
    }
    Ok(answer.body)
}

/// Runs a request, or the query kept under its hash; a valid query that came with its hash is kept.
async fn answer(mut ask: Ask, env: Env, ctx: &Rc<edge::Context>) -> Result<Answer> {
    let queries = env.kv("PERSISTED_QUERIES")?;
    let (query, keep) = match ask.plan()? {
        Plan::Run { query, keep } => (query, keep),
        Plan::Look { hash } => match persisted::find(&queries, &hash, ctx).await? {
            Some(query) => (query, None),
            None => return Ok(Api::persisted_query_not_found()),
        },
    };
    let answer = API.answer(&query, ask, Arc::new(Services::new(env, ctx.clone()))).await;
    if let Some(hash) = keep.filter(|_| answer.valid) {
        persisted::keep(&queries, hash, query, ctx)?;
    }
    Ok(answer)
}

/// The page to try queries in.
fn page() -> Result<Response> {
    let headers = Headers::new();
    headers.set("content-type", "text/html; charset=utf-8")?;
    headers.set("content-security-policy", &playground::policy())?;
    headers.set("referrer-policy", "no-referrer")?;
    headers.set("x-content-type-options", "nosniff")?;
    headers.set("cache-control", "public, max-age=300")?;
    headers.set("vary", "accept")?;
    Ok(ResponseBuilder::new().with_headers(headers).fixed(playground::PAGE.into()))
}
