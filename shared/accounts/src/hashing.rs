//! Stored passwords: Argon2id, 19 MiB, two passes, one lane (OWASP's first choice for it), as a PHC string that names them, so
//! that a password stored with other parameters still opens, and is stored anew.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// KiB of memory, passes and lanes.
const MEMORY: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const LENGTH: usize = 32;

/// What a password turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Another one.
    Wrong,
    /// The stored one.
    Right,
    /// The stored one, but it should be stored anew: [`hash`] is stronger by now.
    RightButOld,
}

/// The password could not be hashed: there was no memory for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the password could not be hashed")]
pub struct Failed;

/// What to store of a password.
///
/// # Errors
/// When there is no memory for it.
pub fn hash(password: &str, salt: [u8; 16]) -> Result<String, Failed> {
    let derived = derive(password, &salt, (MEMORY, PASSES, LANES))?;
    Ok(format!(
        "$argon2id$v=19$m={MEMORY},t={PASSES},p={LANES}${}${}",
        STANDARD_NO_PAD.encode(salt),
        STANDARD_NO_PAD.encode(derived)
    ))
}

/// Compares a password with what is stored. Without anything stored it takes as long, and is wrong: nobody learns from the time
/// whether an account is there.
///
/// # Errors
/// When there is no memory for it, or what is stored was not written by [`hash`].
pub fn verify(password: &str, stored: Option<&str>) -> Result<Outcome, Failed> {
    let Some(stored) = stored else {
        derive(password, &[0; 16], (MEMORY, PASSES, LANES))?;
        return Ok(Outcome::Wrong);
    };
    let (parameters, salt, expected) = parse(stored).ok_or(Failed)?;
    let derived = derive(password, &salt, parameters)?;
    // every byte is looked at, wherever the first difference is
    let difference = derived.iter().zip(&expected).fold(0, |all, (a, b)| all | (a ^ b));
    Ok(match (difference == 0 && expected.len() == LENGTH, parameters == (MEMORY, PASSES, LANES)) {
        (false, _) => Outcome::Wrong,
        (true, true) => Outcome::Right,
        (true, false) => Outcome::RightButOld,
    })
}

fn derive(password: &str, salt: &[u8], (memory, passes, lanes): (u32, u32, u32)) -> Result<[u8; LENGTH], Failed> {
    let params = Params::new(memory, passes, lanes, Some(LENGTH)).map_err(|_| Failed)?;
    let mut out = [0; LENGTH];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, &mut out)
        .map_err(|_| Failed)?;
    Ok(out)
}

type Stored = ((u32, u32, u32), Vec<u8>, Vec<u8>);

fn parse(stored: &str) -> Option<Stored> {
    let mut parts = stored.strip_prefix("$argon2id$v=19$")?.split('$');
    let mut numbers = parts.next()?.split(',');
    let mut number = |name: &str| numbers.next()?.strip_prefix(name)?.parse().ok();
    let parameters = (number("m=")?, number("t=")?, number("p=")?);
    let salt = STANDARD_NO_PAD.decode(parts.next()?).ok()?;
    let expected = STANDARD_NO_PAD.decode(parts.next()?).ok()?;
    parts.next().is_none().then_some((parameters, salt, expected))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_itself_opens() {
        let stored = hash("la théière de Fès", [7; 16]).unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert_eq!(verify("la théière de Fès", Some(&stored)), Ok(Outcome::Right));
        assert_eq!(verify("la theiere de Fes", Some(&stored)), Ok(Outcome::Wrong));
        assert_eq!(verify("la théière de Fès", None), Ok(Outcome::Wrong));
        assert_ne!(stored, hash("la théière de Fès", [8; 16]).unwrap());
    }

    /// From the reference implementation's own test: `argon2 -id -t 2 -m 16 -p 1` of `password` with `somesalt`.
    #[test]
    fn the_reference_implementation_agrees_and_weaker_ones_are_stored_anew() {
        let salt = STANDARD_NO_PAD.encode("somesalt");
        let derived = hex::decode("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7").unwrap();
        let stored = format!("$argon2id$v=19$m=65536,t=2,p=1${salt}${}", STANDARD_NO_PAD.encode(derived));
        assert_eq!(verify("password", Some(&stored)), Ok(Outcome::RightButOld));
        assert_eq!(verify("passwort", Some(&stored)), Ok(Outcome::Wrong));
    }

    #[test]
    fn what_was_not_stored_by_us_opens_for_nobody() {
        for stored in
            ["", "$argon2id$", "$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA", "$argon2id$v=19$m=19456,t=2,p=1$$", "plain"]
        {
            assert!(!matches!(verify("plain", Some(stored)), Ok(Outcome::Right)), "{stored}");
        }
    }
}
