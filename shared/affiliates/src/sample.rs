//! What the tests of this crate start from: an honest programme, partner, buyer and click.

use crate::click::Click;
use crate::code::Code;
use crate::person::{Buyer, Membership, Partner};
use crate::programme::{Programme, Standing};
use crate::terms::{Reward, Terms};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn programme() -> Programme {
    Programme {
        id: "prg_1".into(),
        merchant: "dar-lina".into(),
        standing: Standing::Active,
        terms: Terms {
            sale: Reward::Percent(1000.try_into().unwrap()),
            lead: 500,
            click: 10,
            repeat: Vec::new(),
            order_cap: None,
            month_cap: Some(1_000_000),
            window_days: 30,
            holding_days: 14,
        },
        groups: BTreeMap::new(),
        partners: BTreeMap::new(),
        excluded_products: BTreeSet::new(),
        excluded_collections: BTreeSet::new(),
        banned_sources: BTreeSet::new(),
        minimum_payout: 0,
    }
}

pub(crate) fn partner(influencer: &str) -> Partner {
    Partner {
        influencer: influencer.into(),
        account: format!("acc_{influencer}"),
        emails: vec![format!("{influencer}@menara.ma")],
        devices: BTreeSet::from([format!("browser_{influencer}")]),
        payments: BTreeSet::from([format!("rib_{influencer}")]),
        phones: BTreeSet::from([format!("phone_{influencer}")]),
        membership: Membership::Approved,
        group: None,
        discount_codes: BTreeSet::from([format!("{}15", influencer.replace('_', "").to_uppercase())]),
    }
}

pub(crate) fn buyer() -> Buyer {
    Buyer {
        account: Some("acc_buyer".into()),
        email: Some("buyer@menara.ma".into()),
        device: Some("browser_buyer".into()),
        payment: Some("card_buyer".into()),
        phone: Some("phone_buyer".into()),
    }
}

pub(crate) fn click(influencer: &str, at: u64) -> Click {
    Click {
        id: format!("{influencer}-{at}"),
        code: Code::new(1),
        influencer: influencer.into(),
        programme: "prg_1".into(),
        at,
        browser: "browser_buyer".into(),
        source: None,
        signal: None,
    }
}
