//! Reading: memory first, then D1. Where the database is far, and when it fails, KV comes before it: there every data centre
//! has what was asked for twice. Every answer is kept under the catalogue's version and the generation of what it is made of,
//! so what changed never meets an old answer.

use crate::{lists, reviews};
use contracts::internal::{CARDS, CHANGES, MAX_CARDS, MAX_KEYS, MERCHANTS, NOW, PRODUCTS};
use contracts::listing::ListQuery;
use contracts::publications::{Publications, tag};
use contracts::stored_card::id_of;
use edge::respond::{CacheRule, Entity};
use edge::{Context, Db, Error, Memory, Params, Problem, Result, Store, metrics, now_ms, publications};
use serde::Deserialize;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use worker::{Env, KvStore, Response};

/// Seconds browsers and caches keep an answer.
const PUBLIC: CacheRule = CacheRule::Public { seconds: 30 };
/// Most ids one request may ask for.
const MAX_IDS: usize = 50;
/// Seconds KV keeps an answer: long after its version is gone.
const KV_TTL_S: u64 = 86_400;

/// Bytes of the answers an isolate keeps, and of the largest one.
const ANSWERS_KEPT: usize = 48 * 1024 * 1024;
const LARGEST_KEPT: usize = 24 * 1024;
/// What a kept answer takes beside its body, in bytes.
const BESIDE: usize = 100;
const CARDS_KEPT: usize = 10_000;
/// What is kept is right for as long as its key is asked for.
const FOREVER: u64 = u64::MAX;
/// The list of nothing. It is kept nowhere: of names that do not exist there are endlessly many.
const NOTHING: &[u8] = b"{\"items\":[]}";

thread_local! {
    static ANSWERS: RefCell<Store<Entity>> = RefCell::new(Store::new(ANSWERS_KEPT));
    /// Keys that were read from D1 once and are not in KV yet.
    static ASKED_ONCE: Memory<String, ()> = Memory::new(CARDS_KEPT, FOREVER);
    /// By generation and id; a card is 700 bytes or so.
    static CARDS_KNOWN: Memory<(u64, String), Rc<str>> = Memory::new(CARDS_KEPT, FOREVER);
}

/// Where else than in memory an answer is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// In KV: one of a few that many ask for.
    InKv,
    /// In KV where the database is far: of a million products most are not asked for, on any one day.
    InKvWhereFar,
    /// Nowhere.
    Nowhere,
}

/// Reads for one request.
pub(crate) struct Reader<'a> {
    db: &'a Db<'a>,
    kv: KvStore,
    ctx: &'a Context,
    known: Rc<Publications>,
}

#[derive(Deserialize)]
struct Document {
    document: String,
}

impl<'a> Reader<'a> {
    /// Reads under the version and the generations known now.
    ///
    /// # Errors
    /// When the binding of the read models is missing.
    pub(crate) async fn new(env: &Env, db: &'a Db<'a>, ctx: &'a Context) -> Result<Reader<'a>> {
        ctx.tag(tag::CATALOGUE);
        Ok(Reader { db, kv: env.kv("READ_MODELS")?, ctx, known: publications::known(env, ctx).await })
    }

    /// `GET /v1/products`: a page of a list, or the products of `ids`.
    pub(crate) async fn products(&self, params: &Params) -> Result<Response> {
        let ids = params.names("ids", MAX_IDS)?;
        self.ctx.tag(tag::LISTS);
        if !ids.is_empty() {
            let key = format!("ids/{}", ids.join(","));
            return self
                .answer(key, Kept::Nowhere, async || {
                    let cards = self.cards(&ids).await?;
                    Ok(lists::assemble(cards.iter().map(|card| &**card), None))
                })
                .await;
        }
        let query = ListQuery::parse(params)?;
        let kept = if query.is_common() { Kept::InKv } else { Kept::Nowhere };
        self.answer(query.key(), kept, async || lists::page(self.db, &query).await).await
    }

    /// `GET /v1/products/{slug}`.
    pub(crate) async fn product(&self, slug: &str) -> Result<Response> {
        let sql = "SELECT document FROM products WHERE slug = ?1";
        if !is_name(slug) {
            return Err(Problem::not_found("no product has this address").into());
        }
        self.ctx.tag(tag::product(slug));
        self.one(format!("product/{slug}"), Kept::InKvWhereFar, sql, slug, "no product has this address").await
    }

    /// `GET /v1/products/{slug}/reviews`.
    pub(crate) async fn reviews(&self, slug: &str, params: &Params) -> Result<Response> {
        if !is_name(slug) {
            return Err(Problem::not_found("no product has this address").into());
        }
        self.ctx.tag(tag::product(slug));
        let page = [params.get("limit"), params.get("cursor")].map(Option::unwrap_or_default).join("&");
        let key = format!("reviews/{slug}?{page}");
        let kept = if page == "&" { Kept::InKvWhereFar } else { Kept::Nowhere };
        self.answer(key, kept, async || reviews::page(self.db, slug, params).await).await
    }

    /// `GET /v1/merchants/{slug}`.
    pub(crate) async fn merchant(&self, slug: &str) -> Result<Response> {
        let sql = "SELECT document FROM merchants WHERE slug = ?1";
        self.one(format!("merchant/{slug}"), Kept::InKv, sql, slug, "no merchant has this address").await
    }

    /// `GET /v1/collections`.
    pub(crate) async fn collections(&self) -> Result<Response> {
        self.answer("collections".to_owned(), Kept::InKv, async || {
            self.all("SELECT document FROM collections ORDER BY position").await
        })
        .await
    }

    /// `GET /v1/merchants`.
    pub(crate) async fn merchants(&self) -> Result<Response> {
        self.answer("merchants".to_owned(), Kept::InKv, async || {
            self.all("SELECT document FROM merchants ORDER BY position").await
        })
        .await
    }

    /// `GET /internal/…`: what other services ask by key, many at once.
    pub(crate) async fn internal(&self, path: &str, params: &Params) -> Result<Response> {
        let body = match path {
            CHANGES => return crate::changes::after(self.db, params, self.ctx).await,
            CARDS => lists::lines(&self.cards(&params.names("ids", MAX_CARDS)?).await?),
            NOW => lists::assemble(
                lists::documents_now(self.db, &params.names("ids", MAX_KEYS)?).await?.iter().map(String::as_str),
                None,
            ),
            PRODUCTS => self.documents("product", "products", &params.names("slugs", MAX_KEYS)?).await?,
            MERCHANTS => self.documents("merchant", "merchants", &params.names("slugs", MAX_KEYS)?).await?,
            _ => return Err(Problem::not_found("no such route").into()),
        };
        Entity::new(body, "application/json", CacheRule::NoStore).response(self.ctx)
    }

    /// Cards by id, in this order: what is in memory, and the rest by one query. Unknown ids are left out.
    async fn cards(&self, ids: &[&str]) -> Result<Vec<Rc<str>>> {
        let generation = self.known.generation([tag::CATALOGUE, tag::LISTS]);
        let key = |id: &str| (generation, id.to_owned());
        let mut found: HashMap<&str, Rc<str>> = HashMap::with_capacity(ids.len());
        let mut missing = Vec::new();
        for id in ids {
            match CARDS_KNOWN.with(|known| known.fresh(&key(id))) {
                Some(card) => drop(found.insert(id, card)),
                None => missing.push(*id),
            }
        }
        let cards = if missing.is_empty() { String::new() } else { lists::cards(self.db, &missing).await? };
        for card in cards.lines() {
            let asked = id_of(card).and_then(|id| missing.iter().find(|asked| **asked == id));
            let asked = asked.ok_or_else(|| Error::platform("a stored card does not begin with its id"))?;
            let card: Rc<str> = card.into();
            CARDS_KNOWN.with(|known| known.put(key(asked), Rc::clone(&card)));
            found.insert(asked, card);
        }
        Ok(ids.iter().filter_map(|id| found.get(id).cloned()).collect())
    }

    /// Documents by slug: what is in memory, under the keys of single answers, and the rest by one query.
    async fn documents(&self, kind: &str, table: &str, slugs: &[&str]) -> Result<Vec<u8>> {
        let key = |slug: &str| {
            let product = tag::product(slug);
            let tags = [tag::CATALOGUE].into_iter().chain((kind == "product").then_some(product.as_str()));
            self.key(self.known.generation(tags), &format!("{kind}/{slug}"))
        };
        if kind == "product" {
            slugs.iter().filter(|slug| is_name(slug)).for_each(|slug| self.ctx.tag(tag::product(slug)));
        }
        let mut found: Vec<Entity> = Vec::with_capacity(slugs.len());
        let mut missing = Vec::new();
        for slug in slugs {
            match ANSWERS.with_borrow_mut(|a| a.get(&key(slug))) {
                Some(entity) => found.push(entity),
                None => missing.push(*slug),
            }
        }
        self.ctx.note(if missing.is_empty() { "memory" } else { "d1" });
        if !missing.is_empty() {
            let rows = lists::documents(self.db, table, &missing).await?;
            found.extend(rows.into_iter().map(|(slug, document)| self.remember(&key(&slug), document.into_bytes())));
        }
        let documents: Vec<&[u8]> = found.iter().map(Entity::body).collect();
        Ok([b"{\"items\":[".as_slice(), &documents.join(&b','), b"]}"].concat())
    }

    async fn one(&self, key: String, kept: Kept, sql: &str, slug: &str, missing: &str) -> Result<Response> {
        self.answer(key, kept, async || {
            let row = self.db.first::<Document>(sql, &[slug.into()]).await?;
            let document = row.ok_or_else(|| Problem::not_found(missing))?;
            Ok(document.document.into_bytes())
        })
        .await
    }

    async fn all(&self, sql: &str) -> Result<Vec<u8>> {
        let rows: Vec<Document> = self.db.rows(sql, &[]).await?;
        let documents: Vec<&str> = rows.iter().map(|r| r.document.as_str()).collect();
        Ok(format!("{{\"items\":[{}]}}", documents.join(",")).into_bytes())
    }

    /// The answer of `key` under the current version: from memory, from KV where that is nearer, or from `source` (D1).
    async fn answer(&self, key: String, kept: Kept, source: impl AsyncFnOnce() -> Result<Vec<u8>>) -> Result<Response> {
        let tags = self.ctx.tags().unwrap_or_default();
        let key = self.key(self.known.generation(tags.split(',')), &key);
        if let Some(entity) = ANSWERS.with_borrow_mut(|answers| answers.get(&key)) {
            self.ctx.note("memory");
            return entity.response(self.ctx);
        }
        // KV keys hold at most 512 bytes
        let kv_key = (kept != Kept::Nowhere && key.len() < 400).then(|| format!("answers/{key}"));
        let far = Db::is_far();
        if let Some(kv_key) = kv_key.as_ref().filter(|_| far)
            && let Some(bytes) = self.held_in_kv(kv_key).await
        {
            return self.remember(&key, bytes).response(self.ctx);
        }
        let bytes = match (source().await, &kv_key) {
            (Err(Error::Platform(what)), Some(kv_key)) if !far => {
                self.held_in_kv(kv_key).await.ok_or(Error::Platform(what))?
            }
            (read, _) => read?,
        };
        self.ctx.note("d1");
        if let Some(kv_key) = kv_key.filter(|_| bytes != NOTHING && (far || kept == Kept::InKv)) {
            match ASKED_ONCE.with(|asked| asked.fresh(&kv_key)) {
                Some(()) => self.keep_in_kv(&kv_key, &bytes)?,
                None => ASKED_ONCE.with(|asked| asked.put(kv_key, ())),
            }
        }
        self.remember(&key, bytes).response(self.ctx)
    }

    /// What KV holds. That it cannot be read is as good as that it holds nothing.
    async fn held_in_kv(&self, kv_key: &str) -> Option<Vec<u8>> {
        let since = now_ms();
        let read = self.kv.get(kv_key).bytes().await;
        self.ctx.timed("kv", since);
        metrics::storage("kv");
        let held = read.unwrap_or_else(|error| {
            warn(&error);
            None
        });
        if held.is_some() {
            self.ctx.note("kv");
        }
        held
    }

    fn remember(&self, key: &str, bytes: Vec<u8>) -> Entity {
        let worth_keeping = bytes.len() <= LARGEST_KEPT && bytes != NOTHING;
        let rule = if bytes == NOTHING { CacheRule::Browsers { seconds: 30 } } else { PUBLIC };
        let taken = bytes.len() + BESIDE;
        let entity = Entity::new(bytes, "application/json", rule);
        if worth_keeping {
            ANSWERS.with_borrow_mut(|answers| answers.put(key, entity.clone(), taken));
        }
        entity
    }

    fn keep_in_kv(&self, key: &str, bytes: &[u8]) -> Result<()> {
        let put = self.kv.put_bytes(key, bytes)?.expiration_ttl(KV_TTL_S);
        metrics::storage("kv");
        self.ctx.wait_until(async move {
            if let Err(error) = put.execute().await {
                warn(&error);
            }
        });
        Ok(())
    }

    /// The key of an answer under what is known now.
    fn key(&self, generation: u64, answer: &str) -> String {
        let version = self.known.current(tag::CATALOGUE).unwrap_or("none");
        format!("{version}.{generation}/{answer}")
    }
}

fn warn(error: &impl std::fmt::Display) {
    let line = serde_json::json!({"level": "warn", "service": "product", "part": "kv", "fault": error.to_string()});
    worker::console_warn!("{line}");
}

/// False for what no slug holds, and no header with its tag could carry.
fn is_name(slug: &str) -> bool {
    !slug.chars().any(char::is_control)
}
