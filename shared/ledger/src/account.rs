//! The accounts, as a type and as the text they are stored by.

use serde::{Deserialize, Serialize};

/// An account. Names in it are slugs, ids or country codes: letters, digits, `-`, `_` and `.`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Account {
    /// `asset:bank`: our bank account.
    Bank,
    /// `asset:psp:{provider}`: captured by a provider and not yet sent to our bank.
    Provider(String),
    /// `asset:disputed:{provider}`: held back by a provider while a dispute is open.
    Disputed(String),
    /// `asset:cash:{merchant}`: collected at the door for a merchant's parcels and still with the courier.
    Cash(String),
    /// `asset:expected:{merchant}`: what a merchant will owe for commissions that were credited and are not approved yet.
    Expected(String),
    /// `liability:merchant:{slug}`: what we owe a merchant; positive when the merchant owes us.
    Merchant(String),
    /// `liability:payout:{slug}`: what a payout promised a merchant and was not transferred yet.
    Payout(String),
    /// `liability:tax:{country}`: tax collected for a country.
    Tax(String),
    /// `liability:customer:{order}`: to be given back to the buyer of an order, outside of a provider.
    Customer(String),
    /// `liability:commission:{influencer}`: commissions that were credited and are not approved yet.
    Commission(String),
    /// `liability:influencer:{influencer}`: approved commissions that stood on no statement yet.
    Influencer(String),
    /// `liability:statement:{influencer}`: what statements settled and was not transferred yet, in dirhams.
    Statement(String),
    /// `asset:exchange`: what was turned into another currency: of each currency as much as came or went.
    Exchange,
    /// `revenue:fees`: what merchants pay us for each sale.
    Fees,
    /// `expense:promotions`: what promotions of ours take off merchants' prices.
    Promotions,
    /// `expense:psp:{provider}`: what a provider keeps for its service.
    ProviderFees(String),
    /// `expense:disputes`: what lost disputes took beyond what was left of their orders.
    Disputes,
}

/// The text names no account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no account")]
pub struct UnknownAccount(pub String);

impl Account {
    /// Whether a positive balance is its ordinary one: assets and expenses.
    #[must_use]
    pub const fn is_debit(&self) -> bool {
        matches!(
            self,
            Account::Bank
                | Account::Exchange
                | Account::Provider(_)
                | Account::Disputed(_)
                | Account::Cash(_)
                | Account::Expected(_)
                | Account::Promotions
                | Account::ProviderFees(_)
                | Account::Disputes
        )
    }

    fn parts(&self) -> (&'static str, Option<&str>) {
        match self {
            Account::Bank => ("asset:bank", None),
            Account::Provider(name) => ("asset:psp", Some(name)),
            Account::Disputed(name) => ("asset:disputed", Some(name)),
            Account::Cash(name) => ("asset:cash", Some(name)),
            Account::Expected(name) => ("asset:expected", Some(name)),
            Account::Merchant(name) => ("liability:merchant", Some(name)),
            Account::Payout(name) => ("liability:payout", Some(name)),
            Account::Tax(name) => ("liability:tax", Some(name)),
            Account::Customer(name) => ("liability:customer", Some(name)),
            Account::Commission(name) => ("liability:commission", Some(name)),
            Account::Influencer(name) => ("liability:influencer", Some(name)),
            Account::Statement(name) => ("liability:statement", Some(name)),
            Account::Exchange => ("asset:exchange", None),
            Account::Fees => ("revenue:fees", None),
            Account::Promotions => ("expense:promotions", None),
            Account::ProviderFees(name) => ("expense:psp", Some(name)),
            Account::Disputes => ("expense:disputes", None),
        }
    }

    /// Whether its name can be stored and read back.
    pub(crate) fn is_plain(&self) -> bool {
        self.parts().1.is_none_or(plain)
    }
}

fn plain(name: &str) -> bool {
    (1..=80).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

impl std::fmt::Display for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.parts() {
            (kind, None) => f.write_str(kind),
            (kind, Some(name)) => write!(f, "{kind}:{name}"),
        }
    }
}

impl std::str::FromStr for Account {
    type Err = UnknownAccount;

    fn from_str(text: &str) -> Result<Account, UnknownAccount> {
        let unknown = || UnknownAccount(text.to_owned());
        match text {
            "asset:bank" => return Ok(Account::Bank),
            "asset:exchange" => return Ok(Account::Exchange),
            "revenue:fees" => return Ok(Account::Fees),
            "expense:promotions" => return Ok(Account::Promotions),
            "expense:disputes" => return Ok(Account::Disputes),
            _ => {}
        }
        let (kind, name) = text.rsplit_once(':').filter(|(_, name)| plain(name)).ok_or_else(unknown)?;
        let name = name.to_owned();
        match kind {
            "asset:psp" => Ok(Account::Provider(name)),
            "asset:disputed" => Ok(Account::Disputed(name)),
            "asset:cash" => Ok(Account::Cash(name)),
            "asset:expected" => Ok(Account::Expected(name)),
            "liability:merchant" => Ok(Account::Merchant(name)),
            "liability:payout" => Ok(Account::Payout(name)),
            "liability:tax" => Ok(Account::Tax(name)),
            "liability:customer" => Ok(Account::Customer(name)),
            "liability:commission" => Ok(Account::Commission(name)),
            "liability:influencer" => Ok(Account::Influencer(name)),
            "liability:statement" => Ok(Account::Statement(name)),
            "expense:psp" => Ok(Account::ProviderFees(name)),
            _ => Err(unknown()),
        }
    }
}

impl TryFrom<String> for Account {
    type Error = UnknownAccount;

    fn try_from(text: String) -> Result<Account, UnknownAccount> {
        text.parse()
    }
}

impl From<Account> for String {
    fn from(account: Account) -> String {
        account.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_account_is_written_and_read_back() {
        let name = || "dar-lina".to_owned();
        for account in [
            Account::Bank,
            Account::Provider("stripe".into()),
            Account::Disputed("stripe".into()),
            Account::Cash(name()),
            Account::Expected(name()),
            Account::Merchant(name()),
            Account::Tax("MA".into()),
            Account::Customer("ord_1".into()),
            Account::Commission("inf_1".into()),
            Account::Influencer("inf_1".into()),
            Account::Statement("inf_1".into()),
            Account::Exchange,
            Account::Fees,
            Account::Promotions,
            Account::ProviderFees("cmi".into()),
            Account::Disputes,
        ] {
            assert_eq!(account.to_string().parse(), Ok(account));
        }
        assert_eq!(Account::Merchant(name()).to_string(), "liability:merchant:dar-lina");
    }

    #[test]
    fn what_is_no_account_is_refused() {
        for text in
            ["", "asset", "asset:psp", "asset:psp:", "asset:psp:a b", "asset:psp:a:b", "revenue:fees:x", "equity:x"]
        {
            assert!(text.parse::<Account>().is_err(), "{text}");
        }
    }
}
