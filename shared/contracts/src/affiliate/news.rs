//! What influencers, and owners of merchants, are told by mail: the affiliates service knows what happened, the auth service whom to
//! tell and in which language, and a queue stands between them. Nothing in it names an order or a buyer.

use serde::{Deserialize, Serialize};

/// The queue that carries [`AffiliateNews`].
pub const AFFILIATE_NEWS: &str = "gys-affiliate-news";

/// Something that happened. Amounts are centimes of a dirham, months as in `2026-11`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AffiliateEvent {
    /// To owners: influencers applied, and wait for an answer.
    Applied,
    /// A merchant took an influencer.
    Approved {
        /// The merchant's name.
        shop: String,
    },
    /// A merchant did not.
    Refused {
        /// The merchant's name.
        shop: String,
    },
    /// Commissions wait for somebody to look at them.
    Held,
    /// Somebody found commissions to be fraud.
    Fraud,
    /// A statement was made, and its amount is to be transferred.
    Prepared(Transfer),
    /// It was.
    Paid(Transfer),
    /// It was given up before it was made: the amount is on the next statement.
    Withdrawn(Transfer),
    /// The bank gave it back: the amount is on the next statement.
    Returned(Transfer),
}

/// What a statement transfers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// `stm_…`.
    pub statement: String,
    /// Its month.
    pub period: String,
    /// How much.
    pub amount: i64,
    /// The last digits of the bank account; absent while there is none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub account_ends: Option<String>,
}

/// Who is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// An account.
    Account(String),
    /// The owners of the merchant of this slug.
    Owners(String),
}

/// A mail to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AffiliateNews {
    /// Names it: of those with one name one goes out.
    pub id: String,
    /// To whom.
    pub to: Told,
    /// What happened.
    pub event: AffiliateEvent,
    /// To how many applications or commissions; 1 for what happens to one thing.
    pub units: u32,
    /// Scheme and host under which they know the shop.
    pub origin: String,
    /// The trace of the work that it was sent in.
    pub traceparent: String,
}
