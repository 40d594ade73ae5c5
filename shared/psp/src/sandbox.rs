//! Keys of the built-in sandbox, which speaks Stripe's wire format: any number of accounts, each with keys that follow from
//! one secret, so that whoever knows it needs no other setting and accounts share nothing.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The account of the shop itself; tests make others by naming them.
pub const SHOP: &str = "shop";
/// The longest name of an account; letters and digits only.
pub const LONGEST_ACCOUNT: usize = 24;
const PREFIX: &str = "sk_test_sandbox_";

/// The secret key of an account, used as Stripe's.
#[must_use]
pub fn secret_key(secret: &str, account: &str) -> String {
    format!("{PREFIX}{account}_{}", derived(secret, "key", account))
}

/// The secret that webhooks of an account are signed with.
#[must_use]
pub fn webhook_secret(secret: &str, account: &str) -> String {
    format!("whsec_{}", derived(secret, "webhook", account))
}

/// The account that a secret key opens; compared in constant time.
#[must_use]
pub fn account_of<'k>(secret: &str, key: &'k str) -> Option<&'k str> {
    let (account, proof) = key.strip_prefix(PREFIX)?.split_once('_')?;
    let proof = hex::decode(proof).ok()?;
    is_account(account).then_some(())?;
    mac(secret, "key", account)?.verify_slice(&proof).ok()?;
    Some(account)
}

/// True for a name that an account may have.
#[must_use]
pub fn is_account(name: &str) -> bool {
    (1..=LONGEST_ACCOUNT).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

fn derived(secret: &str, purpose: &str, account: &str) -> String {
    mac(secret, purpose, account).map(|m| hex::encode(m.finalize().into_bytes())).unwrap_or_default()
}

fn mac(secret: &str, purpose: &str, account: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    mac.update(format!("{purpose}:{account}").as_bytes());
    Some(mac)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_opens_its_own_account_only() {
        let key = secret_key("s3cret", "shop");
        assert_eq!(account_of("s3cret", &key), Some("shop"));
        assert_eq!(account_of("another", &key), None);
        assert_eq!(account_of("s3cret", &key.replace("shop", "shoq")), None);
        assert_eq!(account_of("s3cret", "sk_test_sandbox_shop_"), None);
        assert_eq!(account_of("s3cret", "sk_live_1"), None);
        assert_ne!(webhook_secret("s3cret", "shop")[6..], key[PREFIX.len() + 5..]);
    }
}
