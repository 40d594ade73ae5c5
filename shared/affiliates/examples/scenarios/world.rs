//! The world of the scenarios: four programmes and twelve influencers, and what each owes whom, calculated here in its own way.

use affiliates::person::{Membership, Partner};
use affiliates::programme::{Programme, Standing};
use affiliates::terms::{BasisPoints, Offer, Reward, Terms};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Ten dirhams are a euro, so that conversions can be checked by eye.
pub(crate) const RATES: &str = r#"{"date":"2026-11-20","rates":{"MAD":"12.5","EUR":"1.25","USD":"1.25"}}"#;
/// Pays 10 %, within 30 days; excludes a product and a collection; bans a source.
pub(crate) const TEN_PERCENT: usize = 0;
/// Pays 25 dirhams a sale, 5 dirhams a registration and 20 centimes a click, within 7 days, at most a million dirhams a month.
pub(crate) const FLAT: usize = 1;
/// What [`FLAT`] pays for a registration, centimes.
pub(crate) const LEAD: i64 = 500;
/// Pays 12.5 % (gold 20 %, inf_1 30 %), at most 50 dirhams an order, and 50, 25, 10 % of that for later months; within 1 day.
pub(crate) const REPEATING: usize = 2;
/// Pays nothing: it is paused.
pub(crate) const PAUSED: usize = 3;
/// Influencers below this are approved; one above was banned, one has only applied.
pub(crate) const APPROVED: usize = 10;

/// What everybody knows before the first click.
#[derive(Debug, Serialize)]
pub(crate) struct World {
    /// Rates for orders in other currencies, as `money::Rates` reads them.
    pub(crate) rates: &'static str,
    /// The programmes, by the constants above.
    pub(crate) programmes: Vec<Programme>,
    /// The influencers, each in every programme.
    pub(crate) partners: Vec<Partner>,
}

/// Makes the world.
pub(crate) fn world() -> World {
    World {
        rates: RATES,
        programmes: vec![ten_percent(), flat(), repeating(), paused()],
        partners: (0..12).map(partner).collect(),
    }
}

/// The window of a programme in seconds.
pub(crate) fn window(programme: usize) -> u64 {
    [30, 7, 1, 30][programme] * 86_400
}

/// What a sale of `net` minor units owes, by the sentences above. `euro` when the order is in euros; `share` in percent.
pub(crate) fn owed(programme: usize, influencer: usize, net: i64, euro: bool, share: i64) -> i64 {
    let scale = if euro { 10 } else { 1 };
    match programme {
        TEN_PERCENT => net / 10,
        FLAT => (2500 / scale).min(net),
        REPEATING => {
            let per_mille = match influencer {
                1 => 300,
                2 | 3 => 200,
                _ => 125,
            };
            (net * per_mille * share / 100_000).min(5000 / scale)
        }
        _ => 0,
    }
}

fn points(hundredths: u16) -> BasisPoints {
    hundredths.try_into().unwrap_or(BasisPoints::NONE)
}

fn programme(id: &str, sale: Reward, window_days: u16) -> Programme {
    let terms = Terms {
        sale,
        lead: 0,
        click: 0,
        repeat: vec![],
        order_cap: None,
        month_cap: None,
        window_days,
        holding_days: 14,
    };
    Programme {
        id: format!("prg_{id}"),
        merchant: id.to_owned(),
        standing: Standing::Active,
        terms,
        groups: BTreeMap::new(),
        partners: BTreeMap::new(),
        excluded_products: BTreeSet::from(["gift-card".to_owned()]),
        excluded_collections: BTreeSet::from(["clearance".to_owned()]),
        banned_sources: BTreeSet::from(["coupons.example".to_owned()]),
        minimum_payout: 0,
    }
}

fn ten_percent() -> Programme {
    programme("dar-lina", Reward::Percent(points(1000)), 30)
}

fn flat() -> Programme {
    let mut made = programme("atlas", Reward::Flat(2500), 7);
    made.terms.click = 20;
    made.terms.lead = LEAD;
    // clicks earn only under a cap of the month; nobody comes near it
    made.terms.month_cap = Some(100_000_000);
    made
}

fn repeating() -> Programme {
    let mut made = programme("zina", Reward::Percent(points(1250)), 1);
    made.terms.order_cap = Some(5000);
    made.terms.repeat = vec![points(5000), points(2500), points(1000)];
    made.groups.insert("gold".to_owned(), Offer { sale: Some(Reward::Percent(points(2000))), ..Offer::default() });
    made.partners.insert("inf_1".to_owned(), Offer { sale: Some(Reward::Percent(points(3000))), ..Offer::default() });
    made
}

fn paused() -> Programme {
    let mut made = programme("siesta", Reward::Percent(points(5000)), 30);
    made.standing = Standing::Paused;
    made
}

fn partner(n: usize) -> Partner {
    Partner {
        influencer: format!("inf_{n}"),
        account: format!("acc_inf_{n}"),
        // the third one buys by others' links, so it has a first order; the first two never are credited for one
        emails: vec![format!("star.number{n}@gmail.com"), format!("star{n}@menara.ma"), format!("home{n}@menara.ma")],
        devices: BTreeSet::from([format!("brw_inf_{n}")]),
        payments: BTreeSet::from([format!("card_inf_{n}"), format!("rib_inf_{n}")]),
        phones: BTreeSet::new(),
        membership: match n {
            0..APPROVED => Membership::Approved,
            APPROVED => Membership::Banned,
            _ => Membership::Applied,
        },
        group: matches!(n, 2 | 3).then(|| "gold".to_owned()),
        discount_codes: BTreeSet::from([format!("STAR{n}X15")]),
    }
}
