//! What happened elsewhere before: a programme that moves here with its partners, clicks and sales (`PUT
//! /admin/v1/affiliates/import`, signed). Everything goes the way of what happens here, at the time it happened.

use super::handover::SoldLine;
use super::partner::Membership;
use super::programme::NewProgramme;
use super::programme::Offer;
use money::Currency;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A part of an import, at most 100 things; they are taken in this order: programmes, partners, then what happened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Import {
    /// Rates of the days of the sales, as `money::Rates` reads them; today's when absent.
    pub rates: Option<serde_json::Value>,
    /// Programmes.
    pub programmes: Vec<ImportedProgramme>,
    /// Influencers with their places in programmes.
    pub partners: Vec<ImportedPartner>,
    /// What happened, in the order of time.
    pub past: Vec<Past>,
}

/// A programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedProgramme {
    /// Slug of its merchant.
    pub merchant: String,
    /// What it says.
    pub rule: NewProgramme,
}

/// An influencer, by a name of its own in the import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedPartner {
    /// `inf_…`, the same in every part.
    pub influencer: String,
    /// Its account, here or as it was.
    pub account: String,
    /// What merchants read.
    pub name: String,
    /// Every address known to be its own.
    pub emails: Vec<String>,
    /// Browsers known to be its own.
    pub devices: Vec<String>,
    /// Cards and payout methods known to be its own.
    pub payments: Vec<String>,
    /// Merchants of the programmes that it takes part in.
    pub merchants: Vec<String>,
    /// Whether it does.
    pub membership: Membership,
    /// Group in each of them.
    #[serde(default)]
    pub group: Option<String>,
    /// Own offers, by merchant.
    #[serde(default)]
    pub offers: BTreeMap<String, Offer>,
    /// Its links: code and merchant.
    #[serde(default)]
    pub links: Vec<(String, String)>,
    /// Its discount codes: code and merchant.
    #[serde(default)]
    pub codes: Vec<(String, String)>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Past {
    /// A link was followed.
    Click(ImportedClick),
    /// An order was paid.
    Sale(ImportedSale),
    /// Somebody registered.
    Lead(ImportedLead),
    /// Goods were given back.
    Refund(ImportedRefund),
}

/// A request for a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedClick {
    /// Unique.
    pub id: String,
    /// When.
    pub at: u64,
    /// The link's code.
    pub code: String,
    /// Method of the request.
    pub method: String,
    /// Headers of the request, names in small letters.
    pub headers: BTreeMap<String, String>,
    /// The browser.
    pub browser: String,
    /// Whoever was signed in.
    #[serde(default)]
    pub account: Option<String>,
}

/// A merchant's sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedSale {
    /// Identifier of the report.
    pub event: String,
    /// Identifier of the order.
    pub order: String,
    /// When it was ordered.
    pub at: u64,
    /// Slug.
    pub merchant: String,
    /// Of the amounts.
    pub currency: Currency,
    /// What was sold.
    pub lines: Vec<SoldLine>,
    /// Discount codes that were used.
    #[serde(default)]
    pub codes: Vec<String>,
    /// Who bought, when signed in.
    #[serde(default)]
    pub account: Option<String>,
    /// The buyer's address.
    #[serde(default)]
    pub email: Option<String>,
    /// The buyer's browser.
    #[serde(default)]
    pub device: Option<String>,
    /// Fingerprint of the card.
    #[serde(default)]
    pub payment: Option<String>,
}

/// A registration after clicks on links of a merchant's programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedLead {
    /// Identifier of the report.
    pub event: String,
    /// When.
    pub at: u64,
    /// Slug.
    pub merchant: String,
    /// The new account.
    pub account: String,
    /// Its address.
    #[serde(default)]
    pub email: Option<String>,
    /// Its browser.
    #[serde(default)]
    pub device: Option<String>,
}

/// Goods given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedRefund {
    /// Unique.
    pub id: String,
    /// The order.
    pub order: String,
    /// Lines with the net that was given back.
    pub lines: Vec<(String, i64)>,
}

/// What became of each thing of `past`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// In the order given.
    pub results: Vec<Result>,
}

/// What became of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Result {
    /// A click; `counts` when it is somebody's, and the first of its kind in a day.
    Click {
        /// Whether it counts.
        counts: bool,
    },
    /// A sale or a registration that was credited.
    Credited {
        /// `com_…`.
        commission: String,
        /// `inf_…`.
        influencer: String,
        /// Minor units of the order's currency, after caps.
        amount: i64,
    },
    /// A sale or a registration that nobody was credited for.
    Nobody {
        /// The refusal's name, such as `window_over`.
        reason: String,
    },
    /// A refund.
    Refund {
        /// Commissions of the order with what is left of each.
        due: BTreeMap<String, i64>,
    },
}
