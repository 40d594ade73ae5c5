//! The two sides of a sale: the buyer and the partner, and whether they are the same person.

use crate::email;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Whether an influencer takes part in a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    /// Asked to.
    Applied,
    /// Does.
    Approved,
    /// Was refused.
    Refused,
    /// Did, and was excluded.
    Banned,
}

/// An influencer in one programme. Fingerprints are opaque texts (hashes), compared and never shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Identifier of the influencer.
    pub influencer: String,
    /// Its account.
    pub account: String,
    /// Every address known to be its own.
    pub emails: Vec<String>,
    /// Browsers it was logged in with.
    pub devices: BTreeSet<String>,
    /// Its cards and payout methods.
    pub payments: BTreeSet<String>,
    /// Its telephones.
    #[serde(default)]
    pub phones: BTreeSet<String>,
    /// Whether it takes part.
    pub membership: Membership,
    /// Group whose offer it gets.
    pub group: Option<String>,
    /// Its discount codes in this programme, in capitals.
    pub discount_codes: BTreeSet<String>,
}

/// What is known of who bought, registered or clicked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Buyer {
    /// Account; absent for guests.
    pub account: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Browser.
    pub device: Option<String>,
    /// Card or other means of payment, a fingerprint.
    pub payment: Option<String>,
    /// Telephone of whoever gets the goods, a fingerprint: who pays at the door often leaves nothing else.
    pub phone: Option<String>,
}

/// By what a buyer and a partner are the same person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Same {
    /// The account.
    Account,
    /// The mailbox.
    Email,
    /// The browser.
    Device,
    /// The card, or the account that payouts go to.
    Payment,
    /// The telephone.
    Phone,
}

impl Buyer {
    /// By what somebody who registers is a new customer only once: the mailbox, however it is written, and the browser.
    #[must_use]
    pub fn registers_as(&self) -> Vec<String> {
        let mailbox = self.email.as_deref().and_then(email::canonical).map(|mailbox| format!("mailbox {mailbox}"));
        mailbox.into_iter().chain(self.device.iter().map(|browser| format!("browser {browser}"))).collect()
    }
}

impl Partner {
    /// Everything by which `buyer` is this partner; empty for a stranger.
    #[must_use]
    pub fn same_as(&self, buyer: &Buyer) -> Vec<Same> {
        let mailbox = buyer.email.as_deref().and_then(email::canonical);
        let has = |set: &BTreeSet<String>, value: &Option<String>| value.as_ref().is_some_and(|v| set.contains(v));
        [
            (Same::Account, buyer.account.as_ref() == Some(&self.account)),
            (Same::Email, mailbox.is_some() && self.emails.iter().any(|own| email::canonical(own) == mailbox)),
            (Same::Device, has(&self.devices, &buyer.device)),
            (Same::Payment, has(&self.payments, &buyer.payment)),
            (Same::Phone, has(&self.phones, &buyer.phone)),
        ]
        .into_iter()
        .filter_map(|(same, is)| is.then_some(same))
        .collect()
    }
}
