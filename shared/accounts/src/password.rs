//! Which passwords are taken: long ones that are not among the first that anybody would try. No rule about capitals or digits:
//! such rules make passwords worse (NIST SP 800-63B, 3.1.1).

/// Fewest characters.
pub const SHORTEST: usize = 10;
/// Most characters: more are no safer, and cost time.
pub const LONGEST: usize = 200;

/// What people use most, in the languages of the shop; in lower case, one a line.
const COMMON: &str = include_str!("common-passwords.txt");

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weak {
    /// Too short.
    #[error("expected at least {SHORTEST} characters")]
    Short,
    /// Too long.
    #[error("expected at most {LONGEST} characters")]
    Long,
    /// Few different characters, or a row of neighbours.
    #[error("it repeats a few characters; a sentence is easier to remember and harder to guess")]
    Monotonous,
    /// In everybody's list.
    #[error("it is one of the passwords that are tried first")]
    Common,
    /// The account's own address, or the shop's name.
    #[error("it holds the e-mail address or the shop's name")]
    Personal,
}

/// Judges a password for an account with this (normalised) address.
///
/// # Errors
/// Says why it is not taken.
pub fn check(password: &str, email: &str) -> Result<(), Weak> {
    let count = password.chars().count();
    if count < SHORTEST {
        return Err(Weak::Short);
    }
    if count > LONGEST {
        return Err(Weak::Long);
    }
    let folded = password.to_lowercase();
    let letters: Vec<char> = folded.chars().collect();
    let mut different = letters.clone();
    different.sort_unstable();
    different.dedup();
    let neighbours = letters.windows(2).filter(|pair| (pair[0] as u32).abs_diff(pair[1] as u32) <= 1).count();
    if different.len() < 5 || (neighbours + 1) * 10 >= count * 9 {
        return Err(Weak::Monotonous);
    }
    // what is stuck on at the end is tried too
    let stem = folded.trim_end_matches(|c: char| !c.is_alphabetic());
    if COMMON.lines().any(|common| common == folded || (common.len() >= 4 && (common == stem || twice(stem, common)))) {
        return Err(Weak::Common);
    }
    let name = email.split('@').next().unwrap_or_default();
    if folded.contains("getyourshare") || folded == email || (name.len() >= 5 && folded.contains(name)) {
        return Err(Weak::Personal);
    }
    Ok(())
}

fn twice(stem: &str, common: &str) -> bool {
    stem.len() == 2 * common.len() && stem.starts_with(common) && stem.ends_with(common)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_taken_in_any_language() {
        for password in ["la théière de Fès 1972", "كأس الشاي في الصباح", "correct horse battery", "zK7!pq_vR2"]
        {
            assert_eq!(check(password, "amina@example.ma"), Ok(()), "{password}");
        }
    }

    #[test]
    fn what_is_tried_first_is_refused() {
        for (password, why) in [
            ("short", Weak::Short),
            ("aaaaaaaaaaaa", Weak::Monotonous),
            ("1234567890", Weak::Monotonous),
            ("abcdefghijkl", Weak::Monotonous),
            ("password123", Weak::Common),
            ("Motdepasse2024!", Weak::Common),
            ("qwertyuiop", Weak::Common),
            ("azertyuiop", Weak::Common),
            ("casablanca2026", Weak::Common),
            ("bonjourbonjour", Weak::Common),
            ("GetYourShare!!", Weak::Personal),
            ("amina.b-et-moi", Weak::Personal),
        ] {
            assert_eq!(check(password, "amina.b@example.ma"), Err(why), "{password}");
        }
        assert_eq!(check(&"xyzab".repeat(41), "a@b.ma"), Err(Weak::Long));
    }
}
