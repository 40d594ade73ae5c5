//! `GET /v1/search` and `GET /v1/suggest`.

use crate::asked::Asked;
use crate::index::{Chunks, Index, chunks, current};
use contracts::catalogue::ProductCard;
use contracts::search::{Suggestion, SuggestionKind, Suggestions};
use edge::respond::{CacheRule, Entity};
use edge::{Context, Error, Problem, Result};
use search_index::{Card, chunk_of};
use worker::{Env, Request, Response};

/// Answers change only with the index, but a browser cannot know when that happens.
const FRESH: CacheRule = CacheRule::Public { seconds: 30 };
/// Longest query string whose answer is remembered, in bytes.
const MAX_REMEMBERED: usize = 400;
/// Longest beginning of a query, in characters.
const MAX_BEGINNING: usize = 100;

/// Answers a search.
///
/// # Errors
/// 400 naming a wrong parameter; 503 when no index is published.
pub(crate) async fn search(req: &Request, env: &Env, ctx: &Context) -> Result<Response> {
    let index = current(env, ctx).await?;
    let key = key(req);
    if let Some(known) = remembered(&index, key.as_ref(), ctx) {
        return known.response(ctx);
    }
    let params = edge::params(req);
    let asked = Asked::read(&params, &index.segment)?;
    let found = index.segment.search(&asked.request);
    let chunks = chunks(&index, env, ctx, found.hits.iter().map(|hit| hit.doc)).await?;
    let next = found.next.map(|place| asked.cursor(place));
    let body = index.segment.answer(&found, |doc| card(&chunks, doc), next.as_deref(), &index.version);
    respond(&index, key, &Entity::new(body.map_err(Error::platform)?, "application/json", FRESH), ctx)
}

/// Answers with suggestions; without a letter typed there are none.
///
/// # Errors
/// 400 naming a wrong parameter; 503 when no index is published.
pub(crate) async fn suggest(req: &Request, env: &Env, ctx: &Context) -> Result<Response> {
    let index = current(env, ctx).await?;
    let key = key(req);
    if let Some(known) = remembered(&index, key.as_ref(), ctx) {
        return known.response(ctx);
    }
    let params = edge::params(req);
    let lang = params.one_of("lang", "fr, ar, en")?.unwrap_or_default();
    let query = params.text("q", MAX_BEGINNING)?.ok_or_else(|| Problem::invalid("q", "the beginning of a query"))?;
    let suggested = index.segment.suggest(query, lang);
    let chunks = chunks(&index, env, ctx, suggested.docs.iter().copied()).await?;
    let mut items = suggested.texts;
    for doc in suggested.docs {
        items.extend(product(&chunks, doc)?);
    }
    respond(&index, key, &Entity::json(&Suggestions { items }, FRESH)?, ctx)
}

/// What tells requests apart: path and query, when they are short enough to remember.
fn key(req: &Request) -> Option<String> {
    Some(edge::target(req)).filter(|target| target.len() <= MAX_REMEMBERED)
}

fn remembered(index: &Index, key: Option<&String>, ctx: &Context) -> Option<Entity> {
    let known = index.answers.fresh(key?)?;
    ctx.note("remembered");
    Some(known)
}

fn respond(index: &Index, key: Option<String>, answer: &Entity, ctx: &Context) -> Result<Response> {
    if let Some(key) = key {
        index.answers.put(key, answer.clone());
    }
    answer.response(ctx)
}

fn card(chunks: &Chunks, doc: u32) -> Option<Card<'_>> {
    chunks.get(&chunk_of(doc))?.card(doc)
}

fn product(chunks: &Chunks, doc: u32) -> Result<Option<Suggestion>> {
    let Some(card) = card(chunks, doc) else { return Ok(None) };
    let card: ProductCard = serde_json::from_str(card.json)?;
    Ok(Some(Suggestion { kind: SuggestionKind::Product, text: card.name, lang: card.lang, slug: Some(card.slug) }))
}
