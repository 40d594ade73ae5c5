//! Product cards from the catalogue, kept until a product changes: they carry price and stock.

use contracts::catalogue::{ProductCard, ProductPage};
use contracts::internal::{CARDS, MAX_CARDS};
use contracts::publications::tag;
use contracts::routes::Service;
use edge::{Context, Memory, Peer, Result, publications};
use futures_util::future::try_join_all;
use std::collections::HashMap;
use std::rc::Rc;
use worker::Env;

/// How long a card is kept at most, in milliseconds.
const KEPT_MS: u64 = 600_000;

thread_local! {
    /// By id, with the generation of what shows products. A product the catalogue does not have is remembered too.
    static KNOWN: Memory<String, (u64, Option<Rc<ProductCard>>)> = Memory::new(4000, KEPT_MS);
}

/// Cards by product id.
#[derive(Debug, Default)]
pub(crate) struct Cards {
    by_id: HashMap<String, Option<Rc<ProductCard>>>,
}

impl Cards {
    /// Asks for the cards of these products; whatever the catalogue cannot be asked is absent, or old when it was known before.
    pub(crate) async fn of(env: &Env, ctx: &Context, ids: &[&str]) -> Cards {
        let mut cards = Cards::default();
        let mut missing: Vec<&str> = Vec::new();
        let generation = publications::known(env, ctx).await.generation([tag::CATALOGUE, tag::RECOMMENDATIONS]);
        for id in ids {
            let held = KNOWN.with(|known| known.fresh(&(*id).to_owned()));
            if let Some((_, card)) = held.filter(|(of, _)| *of == generation) {
                cards.by_id.insert((*id).to_owned(), card);
            } else if !missing.contains(id) {
                missing.push(id);
            }
        }
        if missing.is_empty() {
            ctx.note("cards in memory");
        } else if let Ok(found) = fetch(env, ctx, &missing).await {
            let mut found: HashMap<String, Rc<ProductCard>> =
                found.into_iter().map(|card| (card.id.clone(), Rc::new(card))).collect();
            for id in missing {
                let card = found.remove(id);
                KNOWN.with(|known| known.put(id.to_owned(), (generation, card.clone())));
                cards.by_id.insert(id.to_owned(), card);
            }
        } else {
            ctx.note("no catalogue");
            for id in missing {
                if let Some((_, card)) = KNOWN.with(|known| known.any(&id.to_owned())) {
                    cards.by_id.insert(id.to_owned(), card);
                }
            }
        }
        cards
    }

    /// False for products that are sold out or no longer listed; true when nobody could say.
    pub(crate) fn can_be_bought(&self, id: &str) -> bool {
        match self.by_id.get(id) {
            Some(Some(card)) => card.stock > 0,
            Some(None) => false,
            None => true,
        }
    }

    /// The card of a product, when the catalogue gave it.
    pub(crate) fn get(&self, id: &str) -> Option<&ProductCard> {
        self.by_id.get(id)?.as_deref()
    }
}

/// The most bought products of the whole catalogue.
///
/// # Errors
/// When the catalogue does not answer.
pub(crate) async fn popular(env: &Env, ctx: &Context, limit: usize) -> Result<Vec<ProductCard>> {
    let page: ProductPage =
        Peer::new(env, Service::Product)?.get(ctx, &format!("/v1/products?sort=popular&limit={limit}")).await?;
    Ok(page.items)
}

async fn fetch(env: &Env, ctx: &Context, ids: &[&str]) -> Result<Vec<ProductCard>> {
    let peer = Peer::new(env, Service::Product)?;
    let paths: Vec<String> = ids.chunks(MAX_CARDS).map(|chunk| format!("{CARDS}?ids={}", chunk.join(","))).collect();
    let pages = try_join_all(paths.iter().map(|path| peer.get::<ProductPage>(ctx, path))).await?;
    Ok(pages.into_iter().flat_map(|page| page.items).collect())
}
