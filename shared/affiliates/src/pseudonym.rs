//! Names for people that tell nothing of them, and cannot be found by trying: digests under a secret.

use crate::token::{MIN_SECRET, Refused};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt::Write;
use std::net::{IpAddr, Ipv6Addr};

/// The first 128 bits of the HMAC-SHA256 of these texts, in hexadecimal digits. The first text says what it is for.
///
/// # Errors
/// When the secret is shorter than [`MIN_SECRET`].
pub fn pseudonym(secret: &str, parts: &[&str]) -> Result<String, Refused> {
    if secret.len() < MIN_SECRET {
        return Err(Refused::WeakSecret);
    }
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(|_| Refused::WeakSecret)?;
    // apart from anything else signed by the same secret
    mac.update(b"gys-pseudonym");
    for part in parts {
        mac.update(&[0]);
        mac.update(part.as_bytes());
    }
    let digest = mac.finalize().into_bytes();
    Ok(digest[..16].iter().fold(String::with_capacity(32), |mut hex, byte| {
        // writing to a text never fails
        let _ = write!(hex, "{byte:02x}");
        hex
    }))
}

/// Who counts as one client: an IPv4 address, or the 64 bits of IPv6 that a household or a server is given. What is no address is
/// taken as it is.
#[must_use]
pub fn network(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let cut = u128::from(address) >> 64 << 64;
            Ipv6Addr::from(cut).to_string()
        }
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_household_is_one_client() {
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
        assert_ne!(network("192.0.2.7"), network("192.0.2.8"));
        // an address that was cut before stays what it is
        assert_eq!(network(&network("2001:db8:1:2::1")), network("2001:db8:1:2::1"));
    }

    #[test]
    fn a_pseudonym_depends_on_the_secret_and_on_every_part() {
        let secret = "0123456789abcdef0123456789abcdef";
        let of = |parts: &[&str]| pseudonym(secret, parts).unwrap();
        assert_eq!(of(&["buyer", "a@b.ma"]).len(), 32);
        assert_ne!(of(&["buyer", "a@b.ma"]), of(&["client", "a@b.ma"]));
        assert_ne!(of(&["a", "bc"]), of(&["ab", "c"]));
        assert_ne!(of(&["a"]), pseudonym("fedcba9876543210fedcba9876543210", &["a"]).unwrap());
        assert_eq!(pseudonym("short", &["a"]), Err(Refused::WeakSecret));
    }
}
