//! What makes a credit suspicious, and how much. Attribution refuses what is certain; what is only likely is credited and held until
//! somebody has looked at it.

use crate::attribution::By;
use crate::commission::Kind;
use crate::person::{Buyer, Partner, Same};
use crate::programme::Programme;
use serde::{Deserialize, Serialize};

/// From this risk on a credit is held for review.
pub const HELD_FROM: u8 = 50;
/// Sales by click in the last 30 days from which on their ratio to clicks says something.
pub const ENOUGH_SALES: u64 = 5;
/// Sales by click of a hundred counted clicks that are still believed.
pub const BELIEVED_PERCENT: u64 = 30;

/// Counted clicks in the last 30 days from which on a click's reward asks for a sale, whichever way it came.
pub const ENOUGH_CLICKS: u64 = 100;

/// Why a credit is suspicious.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The buyer is the influencer, as is known by now.
    SamePerson(Same),
    /// The buyer is another partner of the programme: two may sell to each other.
    PartnerBought(String),
    /// A click of the buyer came from a banned source.
    BannedSource(String),
    /// Another influencer has the same payout method.
    SharedPayoutMethod(String),
    /// More sales, or registrations, a click than people make.
    AbnormalRatio {
        /// Sales by click, last 30 days.
        sales: u64,
        /// Counted clicks, last 30 days.
        clicks: u64,
    },
    /// Many clicks that earn, and nobody bought.
    ClicksWithoutSales {
        /// Counted clicks, last 30 days.
        clicks: u64,
    },
}

impl Reason {
    /// What it adds to the risk.
    #[must_use]
    pub fn weight(&self) -> u8 {
        match self {
            Reason::SamePerson(_) => 100,
            Reason::BannedSource(_) => 70,
            Reason::SharedPayoutMethod(_) => 60,
            Reason::AbnormalRatio { .. } | Reason::ClicksWithoutSales { .. } => 50,
            Reason::PartnerBought(_) => 40,
        }
    }
}

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Who is credited.
    pub partner: &'a Partner,
    /// The programme's other partners that share something with the buyer, and the influencers that share a payout method.
    pub others: &'a [Partner],
    /// Who bought.
    pub buyer: &'a Buyer,
    /// What the credit is for.
    pub kind: Kind,
    /// What the credit is by.
    pub by: &'a By,
    /// Hosts that the buyer's clicks on the influencer's links came from.
    pub sources: &'a [String],
    /// The influencer's sales by click in the last 30 days, the one that is judged included; for a registration, its registrations.
    pub sales: u64,
    /// Its counted clicks in the same days.
    pub clicks: u64,
}

/// The judgement: every reason, the heaviest first, and their weights together, at most 100.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// 0 to 100.
    pub risk: u8,
    /// Why.
    pub reasons: Vec<Reason>,
}

impl Assessment {
    /// True when the credit has to wait for a review.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.risk >= HELD_FROM
    }
}

/// Judges one credit by every rule.
#[must_use]
pub fn assess(evidence: &Evidence<'_>) -> Assessment {
    let partner = evidence.partner;
    let others = || evidence.others.iter().filter(|other| other.influencer != partner.influencer);
    let mut reasons: Vec<Reason> = partner.same_as(evidence.buyer).into_iter().map(Reason::SamePerson).collect();
    reasons.extend(
        others().filter(|o| !o.same_as(evidence.buyer).is_empty()).map(|o| Reason::PartnerBought(o.influencer.clone())),
    );
    reasons.extend(evidence.sources.iter().filter(|s| evidence.programme.bans(s)).cloned().map(Reason::BannedSource));
    let shared = others().filter(|o| !o.payments.is_disjoint(&partner.payments));
    reasons.extend(shared.map(|o| Reason::SharedPayoutMethod(o.influencer.clone())));
    // who buys with a code need not click, so codes say nothing about the ratio
    let Evidence { sales, clicks, .. } = *evidence;
    if matches!(evidence.by, By::Click(_)) && sales >= ENOUGH_SALES && sales * 100 > clicks * BELIEVED_PERCENT {
        reasons.push(Reason::AbnormalRatio { sales, clicks });
    }
    if evidence.kind == Kind::Click && sales == 0 && clicks >= ENOUGH_CLICKS {
        reasons.push(Reason::ClicksWithoutSales { clicks });
    }
    reasons.sort_by(|a, b| b.weight().cmp(&a.weight()).then_with(|| a.cmp(b)));
    reasons.dedup();
    let risk = reasons.iter().fold(0_u8, |sum, r| sum.saturating_add(r.weight())).min(100);
    Assessment { risk, reasons }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn judge(
        change: impl FnOnce(&mut Partner, &mut Buyer, &mut Vec<Partner>),
        by: &By,
        sales: u64,
        clicks: u64,
    ) -> Assessment {
        let programme = sample::programme();
        let (mut partner, mut buyer, mut others) = (sample::partner("inf_a"), sample::buyer(), Vec::new());
        change(&mut partner, &mut buyer, &mut others);
        let sources = ["blog.example".to_owned()];
        let evidence = Evidence {
            programme: &programme,
            partner: &partner,
            others: &others,
            buyer: &buyer,
            kind: if sales == 0 { Kind::Click } else { Kind::Sale },
            by,
            sources: &sources,
            sales,
            clicks,
        };
        assess(&evidence)
    }

    #[test]
    fn an_honest_sale_is_not_suspicious() {
        let clean = judge(|_, _, _| {}, &By::Click("1".into()), 3, 100);
        assert_eq!((clean.risk, clean.holds()), (0, false));
    }

    #[test]
    fn too_many_sales_a_click_hold_unless_they_came_by_code() {
        let many = judge(|_, _, _| {}, &By::Click("1".into()), 31, 100);
        assert_eq!(many.reasons, [Reason::AbnormalRatio { sales: 31, clicks: 100 }]);
        assert!(many.holds());
        assert_eq!(judge(|_, _, _| {}, &By::Click("1".into()), 30, 100).risk, 0);
        assert_eq!(judge(|_, _, _| {}, &By::Click("1".into()), 4, 4).risk, 0);
        assert_eq!(judge(|_, _, _| {}, &By::Code("SALMA15".into()), 50, 0).risk, 0);
    }

    #[test]
    fn many_clicks_of_which_none_sold_are_held() {
        let clicks = |clicks| judge(|_, _, _| {}, &By::Click("1".into()), 0, clicks);
        assert_eq!(clicks(99).risk, 0);
        assert_eq!(clicks(100).reasons, [Reason::ClicksWithoutSales { clicks: 100 }]);
        assert!(clicks(100).holds());
    }

    #[test]
    fn a_shared_payout_method_and_a_partner_who_buys_are_named() {
        let both = judge(
            |partner, buyer, others| {
                let mut other = sample::partner("inf_b");
                other.payments.clone_from(&partner.payments);
                buyer.email = Some(other.emails[0].clone());
                others.push(other);
            },
            &By::Click("1".into()),
            1,
            10,
        );
        assert_eq!(both.reasons, [Reason::SharedPayoutMethod("inf_b".into()), Reason::PartnerBought("inf_b".into())]);
        assert_eq!(both.risk, 100);
    }

    #[test]
    fn a_card_that_is_the_influencer_s_is_certain() {
        let same =
            judge(|partner, buyer, _| buyer.payment = partner.payments.first().cloned(), &By::Click("1".into()), 1, 10);
        assert_eq!((same.risk, same.reasons), (100, vec![Reason::SamePerson(Same::Payment)]));
    }
}
