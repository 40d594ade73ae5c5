//! The cards that answers show. The index itself holds those of its most popular products, as a rule all. The others of a small one
//! are read from chunks published beside it, which fit in memory. Of a large one they would lie in as many chunks as an answer has
//! products: the catalogue is asked for them at once, and chunks are read when it does not answer.

use crate::index::{Base, blobs};
use contracts::catalogue::ProductCard;
use contracts::internal::{CARDS, card_lines};
use contracts::routes::Service;
use contracts::stored_card::{id_of, name_of};
use edge::{Context, Error, Memory, Peer, Result, Version, VersionedBlobs, missing_part, now_ms};
use futures_util::future::try_join_all;
use search_index::{Card, CardChunk, Doc, chunk_of, part_name};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use worker::Env;

/// An index with at most this many chunks of cards is shown from them: about 100 KB each.
const FEW_CHUNKS: u32 = 160;
/// Cards of a large index that are kept, at about 800 bytes each; twice as many for a moment.
const CARDS_KEPT: usize = 6_000;
/// What a version holds never changes.
const FOREVER: u64 = u64::MAX;

/// What an isolate knows of the cards of one version.
pub(crate) struct CardsKnown {
    chunks: Memory<u32, Rc<CardChunk>>,
    single: Memory<u32, Rc<Single>>,
}

impl Default for CardsKnown {
    fn default() -> Self {
        let chunks = Memory::new(FEW_CHUNKS as usize / 2, FOREVER);
        CardsKnown { chunks, single: Memory::new(CARDS_KEPT, FOREVER) }
    }
}

/// A card by itself.
struct Single {
    name: String,
    json: String,
}

impl Single {
    fn of(card: &ProductCard) -> Option<Single> {
        Some(Single { name: card.name.clone(), json: serde_json::to_string(card).ok()? })
    }
}

/// The cards of one answer.
#[derive(Default)]
pub(crate) struct Cards {
    chunks: BTreeMap<u32, Rc<CardChunk>>,
    single: BTreeMap<u32, Rc<Single>>,
}

impl Cards {
    /// The card of a published document.
    pub(crate) fn get(&self, doc: u32) -> Option<Card<'_>> {
        match self.single.get(&doc) {
            Some(card) => Some(Card { name: &card.name, json: &card.json }),
            None => self.chunks.get(&chunk_of(doc))?.card(doc),
        }
    }
}

/// The cards of these documents. Of changed documents the index itself has them.
///
/// # Errors
/// When neither the catalogue nor KV has one of them, or a chunk is damaged.
pub(crate) async fn of(
    base: &Version<Base>,
    env: &Env,
    ctx: &Context,
    docs: impl Iterator<Item = Doc>,
) -> Result<Cards> {
    let published = |doc| if let Doc::Base(doc) = doc { Some(doc) } else { None };
    let mut wanted: BTreeSet<u32> = docs.filter_map(published).collect();
    let mut cards = Cards::default();
    wanted.retain(|doc| match base.index.base().card(*doc).and_then(|card| Single::of(&card)) {
        Some(card) => cards.single.insert(*doc, Rc::new(card)).is_some(),
        None => true,
    });
    if !wanted.is_empty() && base.index.base().card_chunks() > FEW_CHUNKS {
        wanted.retain(|doc| match base.cards.single.fresh(doc) {
            Some(card) => cards.single.insert(*doc, card).is_some(),
            None => true,
        });
        if !wanted.is_empty() {
            // when the catalogue does not answer, the chunks have what it had when the index was built
            for (doc, card) in from_catalogue(base, env, ctx, &wanted).await.unwrap_or_default() {
                wanted.remove(&doc);
                cards.single.insert(doc, card);
            }
        }
    }
    if !wanted.is_empty() {
        cards.chunks = chunks(base, env, ctx, wanted.into_iter().map(chunk_of).collect()).await?;
    }
    Ok(cards)
}

async fn from_catalogue(
    base: &Version<Base>,
    env: &Env,
    ctx: &Context,
    docs: &BTreeSet<u32>,
) -> Result<Vec<(u32, Rc<Single>)>> {
    let with_id = docs.iter().filter_map(|doc| Some((base.index.base().id(*doc)?, *doc)));
    let by_id: BTreeMap<String, u32> = with_id.collect();
    if by_id.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<&str> = by_id.keys().map(String::as_str).collect();
    let bytes = Peer::new(env, Service::Product)?.bytes(ctx, &format!("{CARDS}?ids={}", ids.join(","))).await?;
    let answer = String::from_utf8(bytes).map_err(Error::platform)?;
    let mut out = Vec::with_capacity(by_id.len());
    for json in card_lines(&answer) {
        if let (Some(doc), Some(name)) = (id_of(json).and_then(|id| by_id.get(id)), name_of(json)) {
            let card = Rc::new(Single { name: name.into_owned(), json: json.to_owned() });
            base.cards.single.put(*doc, Rc::clone(&card));
            out.push((*doc, card));
        }
    }
    Ok(out)
}

/// Chunks by number, read side by side when they are not in memory.
async fn chunks(
    base: &Version<Base>,
    env: &Env,
    ctx: &Context,
    numbers: BTreeSet<u32>,
) -> Result<BTreeMap<u32, Rc<CardChunk>>> {
    let (mut found, mut missing) = (BTreeMap::new(), Vec::new());
    for number in numbers {
        match base.cards.chunks.fresh(&number) {
            Some(chunk) => drop(found.insert(number, chunk)),
            None => missing.push(number),
        }
    }
    if missing.is_empty() {
        return Ok(found);
    }
    let since = now_ms();
    let blobs = blobs(env)?;
    let read = try_join_all(missing.iter().map(|number| chunk(&blobs, &base.version, *number))).await?;
    ctx.timed("cards", since);
    for (number, chunk) in missing.into_iter().zip(read) {
        base.cards.chunks.put(number, Rc::clone(&chunk));
        found.insert(number, chunk);
    }
    Ok(found)
}

async fn chunk(blobs: &VersionedBlobs, version: &str, number: u32) -> Result<Rc<CardChunk>> {
    let part = part_name(number);
    let bytes = blobs.part(version, &part).await?.ok_or_else(|| missing_part(version, &part))?;
    Ok(Rc::new(CardChunk::open(bytes).map_err(Error::platform)?))
}
