//! E-mail addresses: which are taken, and which two are the same.

/// The text is no address that mail can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected an e-mail address in ASCII, such as amina@example.ma")]
pub struct NoAddress;

/// The address as it is stored and compared: in lower case, without blanks around it. What stands before the `@` is otherwise
/// left as it is: only its own server knows whether dots count.
///
/// # Errors
/// When mail cannot be sent to it. Addresses beyond ASCII are refused: two that look the same could be two people.
pub fn normalise(text: &str) -> Result<String, NoAddress> {
    let text = text.trim().to_ascii_lowercase();
    let (local, domain) = text.rsplit_once('@').ok_or(NoAddress)?;
    let is_atom = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b);
    let dots = |part: &str| !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
    let local_fits = (1..=64).contains(&local.len()) && local.bytes().all(is_atom) && dots(local);
    let label = |l: &str| {
        (1..=63).contains(&l.len())
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let domain_fits = domain.len() <= 190 && domain.contains('.') && domain.split('.').all(label);
    if local_fits && domain_fits { Ok(text) } else { Err(NoAddress) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_is_the_same_however_it_is_typed() {
        assert_eq!(normalise(" Amina.B+shop@Example.MA\n").as_deref(), Ok("amina.b+shop@example.ma"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "a",
            "@b.ma",
            "a@",
            "a@b",
            "a b@c.ma",
            "a@b..ma",
            ".a@b.ma",
            "a@-b.ma",
            "a@b.ma\r\nBcc: x@y.ma",
            "é@b.ma",
            "а@b.ma",
            "<a@b.ma>",
            "a@b.ma,c@d.ma",
        ] {
            assert_eq!(normalise(text), Err(NoAddress), "{text}");
        }
        assert_eq!(normalise(&format!("{}@b.ma", "a".repeat(65))), Err(NoAddress));
    }

    proptest! {
        #[test]
        fn what_is_taken_is_stable_and_on_one_line(text in "\\PC{0,40}@\\PC{0,40}") {
            if let Ok(address) = normalise(&text) {
                prop_assert_eq!(normalise(&address), Ok(address.clone()));
                prop_assert!(address.is_ascii() && !address.contains(char::is_whitespace));
            }
        }
    }
}
