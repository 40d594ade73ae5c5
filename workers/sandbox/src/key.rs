//! The secret key in an `Authorization` header: `Bearer sk_…`, or Basic with the key as the user's name, as `curl -u sk_…:`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The key, when the header holds one.
pub(crate) fn of(authorization: &str) -> Option<String> {
    let (scheme, value) = authorization.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") {
        return Some(value.trim().to_owned());
    }
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(STANDARD.decode(value.trim()).ok()?).ok()?;
    pair.split(':').next().map(str::to_owned)
}
