//! `GET /v1/recommendations`: the model's choice, filled up with the most bought products, without what was seen already
//! and without what is sold out.
//!
//! A product the model does not know is no error: newly listed ones are asked for before the next training. The answer
//! is then the most bought products, and its `engine` says `popularity`.

use crate::cards::{Cards, popular};
use crate::interest::Asked;
use crate::models::current;
use contracts::catalogue::ProductCard;
use contracts::internal::MAX_KEYS;
use contracts::publications::tag;
use contracts::recommendation::{Engine, Recommendation, Recommendations, RecommendationsByProduct};
use edge::respond::{CacheRule, json};
use edge::{Context, Result, Version};
use futures_util::future::join;
use recommender::{Because, Model, Reason, Scored};
use std::collections::HashSet;
use worker::{Env, Request, Response};

/// More candidates than asked for, because some may be sold out.
const SPARE: usize = 12;

/// Largest page of the catalogue.
const PAGE: usize = 100;

/// Answers the request.
///
/// # Errors
/// 400 naming a wrong parameter; 503 when there is neither a model nor a catalogue.
pub(crate) async fn recommendations(req: &Request, env: &Env, ctx: &Context) -> Result<Response> {
    let asked = Asked::read(&edge::params(req))?;
    ctx.tag(tag::RECOMMENDATIONS);
    let (seen, model) = join(asked.seen(env, ctx), current(env, ctx)).await;
    let answer = match model {
        Some(loaded) => from_model(&loaded, &asked, &seen, env, ctx).await,
        None => from_catalogue(&asked, &seen, env, ctx).await?,
    };
    // What depends on a session may be another answer a moment later.
    let cache = if asked.session.is_some() { CacheRule::NoStore } else { CacheRule::Public { seconds: 30 } };
    json(ctx, &answer, cache)
}

/// Answers for several products at once, with one look at the catalogue for all of them.
///
/// # Errors
/// 400 naming a wrong parameter; 503 when there is neither a model nor a catalogue.
pub(crate) async fn similar(req: &Request, env: &Env, ctx: &Context) -> Result<Response> {
    let params = edge::params(req);
    let asked = Asked::read(&params)?;
    ctx.tag(tag::RECOMMENDATIONS);
    let each = params.names("of", MAX_KEYS)?.into_iter();
    let each: Vec<Asked> = each.map(|id| Asked { product: Some(id.to_owned()), ..asked.clone() }).collect();
    let items = match current(env, ctx).await {
        Some(loaded) => {
            let lists: Vec<_> = each.iter().map(|asked| candidates(&loaded.content, asked, &[])).collect();
            let named: Vec<&str> = lists.iter().flat_map(|list| named(&loaded.content, list)).collect();
            let cards = Cards::of(env, ctx, &named).await;
            each.iter().zip(&lists).map(|(asked, list)| chosen(&loaded, list, &cards, asked)).collect()
        }
        None => {
            let cards = popular(env, ctx, (asked.n + SPARE).min(PAGE)).await?;
            each.iter().map(|asked| most_bought(&cards, asked, &[])).collect()
        }
    };
    json(ctx, &RecommendationsByProduct { items }, CacheRule::NoStore)
}

async fn from_model(
    loaded: &Version<Model>,
    asked: &Asked,
    seen: &[String],
    env: &Env,
    ctx: &Context,
) -> Recommendations {
    let list = candidates(&loaded.content, asked, seen);
    let cards = Cards::of(env, ctx, &named(&loaded.content, &list).collect::<Vec<_>>()).await;
    chosen(loaded, &list, &cards, asked)
}

/// What the model would show, strongest first, more than was asked for; where it runs out, what is most bought.
fn candidates(model: &Model, asked: &Asked, seen: &[String]) -> Vec<Scored> {
    let known = seen.iter().chain(&asked.product);
    let mut excluded: Vec<u32> = known.filter_map(|id| model.position(id)).collect();
    let mut list = model.recommend(&asked.seeds(model, seen), &excluded, asked.n + SPARE);
    excluded.extend(list.iter().map(|s| s.item));
    let weakest = list.last().map_or(1.0, |s| s.score);
    let missing = asked.n + SPARE - list.len();
    list.extend(model.popular(&excluded, missing).into_iter().map(|s| Scored { score: s.score * weakest, ..s }));
    list
}

/// The products a list shows, and those its reasons name.
fn named<'a>(model: &'a Model, list: &'a [Scored]) -> impl Iterator<Item = &'a str> {
    let causes = list.iter().filter_map(|s| s.because).map(|b| b.seed);
    list.iter().map(|s| s.item).chain(causes).filter_map(|item| model.id(item))
}

/// As many of the candidates as were asked for, without what is sold out, each with its reason.
fn chosen(loaded: &Version<Model>, list: &[Scored], cards: &Cards, asked: &Asked) -> Recommendations {
    let id = |item: u32| loaded.content.id(item).unwrap_or_default();
    let reason = |because: Option<Because>| match because {
        Some(b) => Reason::Because(b.evidence, cards.get(id(b.seed)).map(|card| card.name.as_str())),
        None => Reason::Popular,
    };
    let kept: Vec<&Scored> = list.iter().filter(|s| cards.can_be_bought(id(s.item))).take(asked.n).collect();
    let personal = kept.iter().any(|s| s.because.is_some());
    let items = (kept.into_iter())
        .map(|s| Recommendation {
            product_id: id(s.item).to_owned(),
            score: s.score,
            reason: reason(s.because).text(asked.lang),
            product: cards.get(id(s.item)).cloned(),
        })
        .collect();
    Recommendations {
        engine: if personal { Engine::EaseHybrid } else { Engine::Popularity },
        model_version: Some(loaded.version.clone()),
        items,
    }
}

/// No model is published: the catalogue's most bought products.
async fn from_catalogue(asked: &Asked, seen: &[String], env: &Env, ctx: &Context) -> Result<Recommendations> {
    let cards = popular(env, ctx, (asked.n + SPARE + seen.len()).min(PAGE)).await?;
    Ok(most_bought(&cards, asked, seen))
}

/// The most bought products that were not seen. Their order is all that is known, so scores tell the place only.
fn most_bought(cards: &[ProductCard], asked: &Asked, seen: &[String]) -> Recommendations {
    let seen: HashSet<&str> = seen.iter().chain(&asked.product).map(String::as_str).collect();
    let items = (0_u16..)
        .zip(cards.iter().filter(|card| card.stock > 0 && !seen.contains(card.id.as_str())).take(asked.n))
        .map(|(place, card)| Recommendation {
            product_id: card.id.clone(),
            score: 1.0 / (1.0 + f32::from(place)),
            reason: Reason::Popular.text(asked.lang),
            product: Some(card.clone()),
        })
        .collect();
    Recommendations { engine: Engine::Popularity, model_version: None, items }
}
