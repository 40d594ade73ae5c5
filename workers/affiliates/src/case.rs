//! What is known of people when an event is judged: partners as the rules need them.

use crate::app::{as_json, recast};
use crate::programmes;
use affiliates::person::{Buyer, Membership, Partner};
use affiliates::terms::Offer;
use contracts::affiliate::Offer as WrittenOffer;
use edge::{Db, Result};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Influencers in one programme, with the offers that are theirs alone.
#[derive(Debug, Default)]
pub(crate) struct People {
    pub(crate) partners: Vec<Partner>,
    pub(crate) offers: BTreeMap<String, Offer>,
}

impl People {
    /// Reads these influencers. One that never applied stands as refused.
    pub(crate) async fn read(db: &Db<'_>, programme: &str, ids: &BTreeSet<String>) -> Result<People> {
        #[derive(Deserialize)]
        struct Row {
            influencer: String,
            account: String,
            membership: Option<String>,
            team: Option<String>,
            offer: Option<String>,
            marks: String,
            codes: String,
        }
        let mut people = People::default();
        if ids.is_empty() {
            return Ok(people);
        }
        let sql = "SELECT i.id AS influencer, i.account AS account, p.membership AS membership, p.team AS team, p.offer AS offer, \
                   (SELECT json_group_array(json_array(m.kind, m.mark)) FROM influencer_marks m WHERE m.influencer = i.id) AS marks, \
                   (SELECT json_group_array(c.code) FROM affiliate_codes c WHERE c.influencer = i.id AND c.programme = ?1) AS codes \
                   FROM json_each(?2) wanted CROSS JOIN influencers i ON i.id = wanted.value \
                   LEFT JOIN partners p ON p.programme = ?1 AND p.influencer = i.id";
        let rows: Vec<Row> = db.rows(sql, &[programme.into(), as_json(ids)?]).await?;
        for row in rows {
            let marks: Vec<(String, String)> = serde_json::from_str(&row.marks)?;
            let of =
                |kind: &str| marks.iter().filter(|(k, _)| k == kind).map(|(_, mark)| mark.clone()).collect::<Vec<_>>();
            let offer: Option<WrittenOffer> = row.offer.as_deref().map(serde_json::from_str).transpose()?;
            if let Some(offer) = &offer {
                people.offers.insert(row.influencer.clone(), programmes::offer(offer)?);
            }
            people.partners.push(Partner {
                account: row.account,
                emails: of("email"),
                devices: of("device").into_iter().collect(),
                payments: of("payment").into_iter().collect(),
                phones: of("phone").into_iter().collect(),
                membership: row.membership.map_or(Ok(Membership::Refused), |word| recast(&word))?,
                group: row.team,
                discount_codes: serde_json::from_str::<Vec<String>>(&row.codes)?.into_iter().collect(),
                influencer: row.influencer,
            });
        }
        Ok(people)
    }

    /// The influencer that the buyer is, by the account.
    pub(crate) fn signed_in(&self, buyer: &Buyer) -> Option<&Partner> {
        let account = buyer.account.as_ref()?;
        self.partners.iter().find(|partner| partner.account == *account)
    }
}
