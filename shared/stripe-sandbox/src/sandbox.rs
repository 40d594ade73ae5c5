//! One request's view of an account: what is stored, what is changed, the time, and new ids.

use crate::error::ApiError;
use crate::store::{Row, Store, Unit};
use crate::value::text;
use serde_json::Value;

/// Whose objects these are, and how the outside reaches them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Account {
    /// Its name.
    pub name: String,
    /// Scheme and host under which the browser finds the sandbox's pages; empty when the request did not come from outside.
    pub origin: String,
    /// What the webhooks to the account's own shop are signed with.
    pub webhook_secret: String,
}

/// What a request cannot know by itself.
#[derive(Clone, Copy)]
pub struct Clock<'c> {
    /// Milliseconds since 1970.
    pub now_ms: u64,
    /// Unguessable random bits.
    pub random: &'c dyn Fn() -> u128,
}

impl std::fmt::Debug for Clock<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Clock {}", self.now_ms)
    }
}

/// The account during one request.
pub(crate) struct Sandbox<'s> {
    pub(crate) unit: Unit<'s>,
    pub(crate) account: &'s Account,
    pub(crate) clock: Clock<'s>,
    /// Id of the request, written into its events.
    pub(crate) request: String,
    pub(crate) idempotency_key: Option<String>,
}

impl<'s> Sandbox<'s> {
    pub(crate) fn open(store: &'s dyn Store, account: &'s Account, clock: Clock<'s>) -> Sandbox<'s> {
        let request = format!("req_{}", &base62((clock.random)())[..14]);
        Sandbox { unit: Unit::over(store), account, clock, request, idempotency_key: None }
    }

    /// Seconds since 1970.
    pub(crate) fn now(&self) -> u64 {
        self.clock.now_ms / 1000
    }

    /// A new id: the prefix and 22 letters and digits.
    pub(crate) fn new_id(&self, prefix: &str) -> String {
        format!("{prefix}_{}", base62((self.clock.random)()))
    }

    /// A whole number below `bound`.
    pub(crate) fn below(&self, bound: u64) -> u64 {
        let bits = u64::try_from((self.clock.random)() & u128::from(u64::MAX)).unwrap_or_default();
        bits % bound.max(1)
    }

    /// The object of this kind and id.
    pub(crate) fn find(&self, kind: &str, id: &str, param: &str) -> Result<Value, ApiError> {
        let row = self.unit.get(id)?.filter(|row| row.kind == kind);
        row.map(|row| row.body).ok_or_else(|| ApiError::missing(&kind.replace("checkout.", "checkout "), id, param))
    }

    /// Keeps an object that time alone does not change.
    pub(crate) fn keep(&mut self, parent: &str, body: &Value) {
        self.keep_until(parent, body, None);
    }

    /// Keeps an object that changes by itself at a time, in milliseconds since 1970.
    pub(crate) fn keep_until(&mut self, parent: &str, body: &Value, due_at: Option<u64>) {
        self.unit.put(Row {
            id: text(body, "id").to_owned(),
            kind: text(body, "object").to_owned(),
            parent: parent.to_owned(),
            due_at,
            body: body.clone(),
        });
    }
}

/// 22 letters and digits.
pub(crate) fn base62(mut bits: u128) -> String {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    (0..22)
        .map(|_| {
            let digit = usize::try_from(bits % 62).unwrap_or_default();
            bits /= 62;
            char::from(DIGITS[digit])
        })
        .collect()
}

/// Year and month of a time, in seconds since 1970 (civil calendar by days, after Howard Hinnant's algorithm).
pub(crate) fn year_month(seconds: u64) -> (i64, i64) {
    let days = i64::try_from(seconds / 86_400).unwrap_or_default() + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_its_year_and_month() {
        assert_eq!(year_month(0), (1970, 1));
        assert_eq!(year_month(951_782_400), (2000, 2));
        assert_eq!(year_month(1_795_305_600), (2026, 11));
        assert_eq!(year_month(1_798_761_599), (2026, 12));
        assert_eq!(year_month(1_798_761_600), (2027, 1));
    }
}
