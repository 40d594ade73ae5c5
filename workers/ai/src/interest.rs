//! What a request tells of the shopper: the product at hand, products named, the session's history.

use contracts::event::valid_id;
use contracts::history::MAX_VISITS;
use edge::{Context, Params, Problem, Result, SessionHistory, now_ms};
use recommender::{Model, Seed, seeds_from_history};
use text::Lang;
use worker::Env;

/// How many are recommended when the request does not say.
const DEFAULT_N: usize = 10;

/// The share of the whole that the product at hand speaks with, when there is a history beside it.
const AT_HAND: f32 = 2.0 / 3.0;

/// A well-formed request.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) product: Option<String>,
    pub(crate) products: Vec<String>,
    pub(crate) session: Option<String>,
    pub(crate) n: usize,
    pub(crate) lang: Lang,
}

impl Asked {
    /// Reads the query.
    ///
    /// # Errors
    /// 400 naming the parameter.
    pub(crate) fn read(params: &Params) -> Result<Asked> {
        let session = params.get("session");
        if session.is_some_and(|s| !valid_id(s)) {
            return Err(Problem::invalid("session", "expected 16 to 64 letters, digits, - or _").into());
        }
        let n = params.number("n", 1..=50)?.and_then(|n| usize::try_from(n).ok()).unwrap_or(DEFAULT_N);
        Ok(Asked {
            product: params.name("product_id")?.map(str::to_owned),
            products: params.names("products", MAX_VISITS)?.into_iter().map(str::to_owned).collect(),
            session: session.map(str::to_owned),
            n,
            lang: params.one_of("lang", "fr, ar, en")?.unwrap_or_default(),
        })
    }

    /// Everything that was seen: what the request names, then the session's history, latest first.
    /// A history that cannot be read counts as empty.
    pub(crate) async fn seen(&self, env: &Env, ctx: &Context) -> Vec<String> {
        let mut seen = self.products.clone();
        if let Some(session) = &self.session {
            let since = now_ms();
            match read_history(env, ctx, session).await {
                Ok(visited) => seen.extend(visited),
                Err(e) => {
                    ctx.note("no history");
                    worker::console_warn!(
                        "{}",
                        serde_json::json!({"level": "warn", "service": "ai", "part": "history", "fault": e.to_string()})
                    );
                }
            }
            ctx.timed("history", since);
        }
        seen
    }

    /// The seeds: the product at hand and what was seen, which fades with age.
    pub(crate) fn seeds(&self, model: &Model, seen: &[String]) -> Vec<Seed> {
        let past = seen.iter().map(String::as_str).filter(|id| Some(*id) != self.product.as_deref());
        let mut seeds = seeds_from_history(model, past);
        if let Some(item) = self.product.as_deref().and_then(|id| model.position(id)) {
            let others: f32 = seeds.iter().map(|s| s.weight).sum();
            let weight = if seeds.is_empty() { 1.0 } else { others * AT_HAND / (1.0 - AT_HAND) };
            seeds.insert(0, Seed { item, weight });
        }
        seeds
    }
}

async fn read_history(env: &Env, ctx: &Context, session: &str) -> Result<Vec<String>> {
    let history = SessionHistory::of(env, session)?.read(ctx).await?;
    Ok(history.visits.into_iter().map(|v| v.product_id).collect())
}
