//! One form of an e-mail address for all that reach the same mailbox: by it people are told apart who may have something once.

/// The address as it is compared: small letters, without what follows `+`, and at Gmail without dots. `None` when it is no address.
#[must_use]
pub fn canonical(address: &str) -> Option<String> {
    let address = address.trim().to_lowercase();
    let (local, domain) = address.rsplit_once('@')?;
    let domain = domain.trim_end_matches('.');
    let domain = if domain == "googlemail.com" { "gmail.com" } else { domain };
    let local = local.split('+').next().unwrap_or_default();
    let local = if domain == "gmail.com" { local.replace('.', "") } else { local.to_owned() };
    (!local.is_empty() && !domain.is_empty()).then(|| format!("{local}@{domain}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_of_one_mailbox_are_one() {
        for same in
            ["salma.b@gmail.com", " SalmaB@GMAIL.com ", "s.a.l.m.a.b+shop+x@googlemail.com", "salmab@gmail.com."]
        {
            assert_eq!(canonical(same).as_deref(), Some("salmab@gmail.com"), "{same}");
        }
    }

    #[test]
    fn dots_mean_something_elsewhere() {
        assert_ne!(canonical("salma.b@menara.ma"), canonical("salmab@menara.ma"));
        assert_eq!(canonical("salma.b+1@menara.ma"), canonical("salma.b@menara.ma"));
    }

    #[test]
    fn what_is_no_address_equals_nothing() {
        for text in ["", "@", "a", "a@", "@b.ma", "+x@b.ma"] {
            assert_eq!(canonical(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_form_is_its_own_form(text in "[a-zA-Z.+]{1,9}@(gmail|GoogleMail|menara)\\.com\\.?") {
            if let Some(form) = canonical(&text) {
                prop_assert_eq!(canonical(&form), Some(form));
            }
        }
    }
}
