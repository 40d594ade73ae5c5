//! A merchant's programme: who may earn what, for which goods, and when it is paid.

use crate::terms::{Invalid, Offer, Terms};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Whether a programme credits anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It does.
    Active,
    /// It does not for now; what was credited stays.
    Paused,
    /// It does not any more; what was credited stays.
    Closed,
}

/// A merchant's programme as it stands when an event is judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Identifier.
    pub id: String,
    /// Slug of the merchant who pays.
    pub merchant: String,
    /// Whether it credits.
    pub standing: Standing,
    /// What every partner gets.
    pub terms: Terms,
    /// What the partners of a group get, by the group's name.
    pub groups: BTreeMap<String, Offer>,
    /// What single influencers get, by their identifier.
    pub partners: BTreeMap<String, Offer>,
    /// Products that earn nothing.
    pub excluded_products: BTreeSet<String>,
    /// Collections whose products earn nothing.
    pub excluded_collections: BTreeSet<String>,
    /// Hosts from which clicks do not count, such as `coupons.example`; their subdomains neither. Small letters.
    pub banned_sources: BTreeSet<String>,
    /// The least of this programme's commissions that are paid out at a time, centimes of a dirham, 0 to 100,000. Bounded, so that
    /// no merchant keeps a partner's earnings for long by it.
    pub minimum_payout: i64,
}

impl Programme {
    /// The terms of one influencer: the partner's offer over the group's over the programme's, field by field.
    #[must_use]
    pub fn terms_of(&self, influencer: &str, group: Option<&str>) -> Terms {
        let group = group.and_then(|name| self.groups.get(name));
        self.terms.clone().with(group).with(self.partners.get(influencer))
    }

    /// True when the product earns nothing.
    #[must_use]
    pub fn excludes(&self, product: &str, collections: &[String]) -> bool {
        self.excluded_products.contains(product) || collections.iter().any(|c| self.excluded_collections.contains(c))
    }

    /// True when a click from `host` does not count.
    #[must_use]
    pub fn bans(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        self.banned_sources
            .iter()
            .any(|b| host.strip_suffix(b.as_str()).is_some_and(|left| left.is_empty() || left.ends_with('.')))
    }

    /// Checks the programme's terms and those that every offer leads to.
    ///
    /// # Errors
    /// Names the first field that breaks a rule.
    pub fn check(&self) -> Result<(), Invalid> {
        if !(0..=100_000).contains(&self.minimum_payout) {
            return Err(Invalid { field: "minimum_payout", rule: "expected 0 to 100000 centimes" });
        }
        if self.banned_sources.iter().any(|host| host.is_empty() || host.chars().any(char::is_uppercase)) {
            return Err(Invalid { field: "banned_sources", rule: "expected host names in small letters" });
        }
        self.terms.check()?;
        // a partner may stand in any group, so each pair is checked
        for group in self.groups.values().map(Some).chain([None]) {
            for partner in self.partners.values().map(Some).chain([None]) {
                self.terms.clone().with(group).with(partner).check()?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::terms::Reward;

    #[test]
    fn a_partner_s_offer_goes_over_the_group_s_over_the_programme_s_field_by_field() {
        let mut programme = sample::programme();
        let group = Offer { sale: Some(Reward::Flat(500)), window_days: Some(10), ..Offer::default() };
        programme.groups.insert("gold".into(), group);
        programme.partners.insert("inf_a".into(), Offer { window_days: Some(60), ..Offer::default() });

        assert_eq!(programme.terms_of("inf_b", None), programme.terms);
        let gold = programme.terms_of("inf_b", Some("gold"));
        assert_eq!((gold.sale, gold.window_days), (Reward::Flat(500), 10));
        let both = programme.terms_of("inf_a", Some("gold"));
        assert_eq!((both.sale, both.window_days), (Reward::Flat(500), 60));
        assert_eq!(programme.terms_of("inf_a", Some("unknown")).sale, programme.terms.sale);
    }

    #[test]
    fn a_banned_host_bans_its_subdomains_and_nothing_that_only_ends_alike() {
        let mut programme = sample::programme();
        programme.banned_sources.insert("coupons.example".into());
        assert!(programme.bans("coupons.example") && programme.bans("www.Coupons.example"));
        assert!(!programme.bans("mycoupons.example") && !programme.bans("example"));
    }

    #[test]
    fn an_offer_out_of_bounds_is_refused_by_name() {
        let mut programme = sample::programme();
        assert_eq!(programme.check(), Ok(()));
        programme.groups.insert("gold".into(), Offer { window_days: Some(91), ..Offer::default() });
        assert_eq!(programme.check().unwrap_err().field, "terms.window_days");
        programme.groups.clear();
        programme.minimum_payout = 100_001;
        assert_eq!(programme.check().unwrap_err().field, "minimum_payout");
    }
}
