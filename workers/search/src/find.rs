//! `GET /v1/search` and `GET /v1/suggest`.

use crate::asked::Asked;
use crate::cards::{self, Cards};
use crate::changes::Now;
use crate::index::{Served, current};
use contracts::catalogue::ProductCard;
use contracts::search::{Suggestion, SuggestionKind, Suggestions};
use edge::respond::{CacheRule, Entity};
use edge::{Context, Error, Problem, Result};
use search_index::Doc;
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
    let Served { base, now } = current(env, ctx).await?;
    let key = key(req);
    if let Some(known) = remembered(&now, key.as_ref(), ctx) {
        return known.response(ctx);
    }
    let params = edge::params(req);
    let asked = Asked::read(&params, &now.index)?;
    let found = now.index.search(&asked.request);
    let cards = cards::of(&base, env, ctx, found.hits.iter().map(|hit| hit.doc)).await?;
    let next = found.next.map(|place| asked.cursor(place));
    let body = now.index.answer(&found, |doc| cards.get(doc), next.as_deref(), &base.version);
    respond(&now, key, &Entity::new(body.map_err(Error::platform)?, "application/json", FRESH), ctx)
}

/// Answers with suggestions; without a letter typed there are none.
///
/// # Errors
/// 400 naming a wrong parameter; 503 when no index is published.
pub(crate) async fn suggest(req: &Request, env: &Env, ctx: &Context) -> Result<Response> {
    let Served { base, now } = current(env, ctx).await?;
    let key = key(req);
    if let Some(known) = remembered(&now, key.as_ref(), ctx) {
        return known.response(ctx);
    }
    let params = edge::params(req);
    let lang = params.one_of("lang", "fr, ar, en")?.unwrap_or_default();
    let query = params.text("q", MAX_BEGINNING)?.ok_or_else(|| Problem::invalid("q", "the beginning of a query"))?;
    let suggested = now.index.suggest(query, lang);
    let cards = cards::of(&base, env, ctx, suggested.docs.iter().copied()).await?;
    let mut items = suggested.texts;
    for doc in suggested.docs {
        items.extend(product(&now, &cards, doc)?);
    }
    respond(&now, key, &Entity::json(&Suggestions { items }, FRESH)?, ctx)
}

/// What tells requests apart: path and query, when they are short enough to remember.
fn key(req: &Request) -> Option<String> {
    Some(edge::target(req)).filter(|target| target.len() <= MAX_REMEMBERED)
}

fn remembered(now: &Now, key: Option<&String>, ctx: &Context) -> Option<Entity> {
    let known = now.answers.borrow_mut().get(key?)?;
    ctx.note("remembered");
    Some(known)
}

fn respond(now: &Now, key: Option<String>, answer: &Entity, ctx: &Context) -> Result<Response> {
    if let Some(key) = key {
        now.answers.borrow_mut().put(&key, answer.clone(), answer.body().len());
    }
    answer.response(ctx)
}

fn product(now: &Now, cards: &Cards, doc: Doc) -> Result<Option<Suggestion>> {
    let card = match doc {
        Doc::Base(doc) => cards.get(doc),
        Doc::Delta(doc) => now.index.delta().and_then(|delta| delta.card(doc)),
    };
    let Some(card) = card else { return Ok(None) };
    let card: ProductCard = serde_json::from_str(card.json)?;
    Ok(Some(Suggestion { kind: SuggestionKind::Product, text: card.name, lang: card.lang, slug: Some(card.slug) }))
}
