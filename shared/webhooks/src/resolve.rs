//! Looking a name up by DNS over HTTPS, in the JSON form that public resolvers answer with. A name that leads to one address that
//! is not public is refused, whatever else it leads to.

use crate::address::is_public;
use serde::Deserialize;
use std::net::IpAddr;

/// Types of records that hold an address.
pub const TYPES: [(&str, u16); 2] = [("A", 1), ("AAAA", 28)];

/// Why a name is not fetched from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unresolved {
    /// The resolver did not answer as it should: worth trying again.
    #[error("the host's name could not be looked up")]
    Failed,
    /// The name leads nowhere.
    #[error("the host's name leads to no address")]
    Nowhere,
    /// It leads into a network that is not the public one.
    #[error("the host's name leads to an address that is not on the public network")]
    Private,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(rename = "Status")]
    status: u16,
    #[serde(rename = "Answer", default)]
    records: Vec<Record>,
}

#[derive(Deserialize)]
struct Record {
    #[serde(rename = "type")]
    kind: u16,
    data: String,
}

/// The addresses of a resolver's answers, one for each of [`TYPES`].
///
/// # Errors
/// When there is none, or one that is not public.
pub fn addresses<'a>(answers: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<IpAddr>, Unresolved> {
    let mut found = Vec::new();
    for answer in answers {
        let answer: Answer = serde_json::from_slice(answer).map_err(|_| Unresolved::Failed)?;
        match answer.status {
            // no error, or no such name
            0 | 3 => {}
            _ => return Err(Unresolved::Failed),
        }
        for record in answer.records.iter().filter(|record| TYPES.iter().any(|(_, kind)| *kind == record.kind)) {
            found.push(record.data.trim().parse::<IpAddr>().map_err(|_| Unresolved::Failed)?);
        }
    }
    if found.iter().any(|address| !is_public(*address)) {
        return Err(Unresolved::Private);
    }
    if found.is_empty() { Err(Unresolved::Nowhere) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(answers: &[&str]) -> Result<usize, Unresolved> {
        addresses(answers.iter().map(|answer| answer.as_bytes())).map(|found| found.len())
    }

    #[test]
    fn a_name_leads_to_its_public_addresses() {
        let a = r#"{"Status":0,"Answer":[{"name":"x","type":5,"data":"y."},{"name":"y","type":1,"TTL":5,"data":"93.184.216.34"}]}"#;
        let aaaa = r#"{"Status":0,"Answer":[{"name":"y","type":28,"data":"2606:2800:220:1::1"}]}"#;
        assert_eq!(of(&[a, aaaa]), Ok(2));
        assert_eq!(of(&[a, r#"{"Status":0}"#]), Ok(1));
    }

    #[test]
    fn one_private_address_among_public_ones_is_enough_to_refuse() {
        let both = r#"{"Status":0,"Answer":[{"type":1,"data":"93.184.216.34"},{"type":1,"data":"169.254.169.254"}]}"#;
        assert_eq!(of(&[both]), Err(Unresolved::Private));
        assert_eq!(of(&[r#"{"Status":0,"Answer":[{"type":28,"data":"::ffff:127.0.0.1"}]}"#]), Err(Unresolved::Private));
    }

    #[test]
    fn a_resolver_that_fails_is_asked_again_later() {
        for answer in ["", "{}", r#"{"Status":2}"#, r#"{"Status":0,"Answer":[{"type":1,"data":"x"}]}"#] {
            assert_eq!(of(&[answer]), Err(Unresolved::Failed), "{answer}");
        }
        assert_eq!(of(&[r#"{"Status":3}"#]), Err(Unresolved::Nowhere));
    }

    proptest! {
        #[test]
        fn any_answer_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = addresses([bytes.as_slice()]);
        }
    }
}
