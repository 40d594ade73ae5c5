//! The headers that keep a page to itself: nothing is loaded, framed or sent anywhere but the shop's own address.

use crate::built::{BOOT_HASH, CSS_HASHES};

/// Where forms may lead besides the shop itself: browsers look at redirects too.
const PAYMENT_SERVICES: &str = " https://checkout.stripe.com https://payment.cmi.co.ma https://testpayment.cmi.co.ma";

/// Value of `Content-Security-Policy`: no inline script or style but those whose hashes the build knows.
#[must_use]
pub fn policy() -> String {
    policy_with("")
}

/// The same for pages whose forms lead to a payment service.
#[must_use]
pub fn policy_for_payment() -> String {
    policy_with(PAYMENT_SERVICES)
}

/// The same for the studio, whose style sheet is a file. Its downloads are made in the page.
#[must_use]
pub fn policy_for_studio() -> String {
    format!(
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self' 'sha256-{BOOT_HASH}'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
    )
}

fn policy_with(form_targets: &str) -> String {
    let styles: Vec<String> = CSS_HASHES.iter().map(|hash| format!("'sha256-{hash}'")).collect();
    let styles = styles.join(" ");
    format!(
        "default-src 'none'; img-src 'self' data:; style-src {styles}; script-src 'self' 'sha256-{BOOT_HASH}'; \
         connect-src 'self'; form-action 'self'{form_targets}; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
    )
}

/// Every header of a page that does not depend on the page.
#[must_use]
pub fn headers() -> [(&'static str, String); 7] {
    [
        ("content-security-policy", policy()),
        ("referrer-policy", "strict-origin-when-cross-origin".into()),
        ("x-content-type-options", "nosniff".into()),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()".into()),
        ("cross-origin-opener-policy", "same-origin".into()),
        // browsers take it from https only, and the gateway gives nothing over plain http but on this machine
        ("strict-transport-security", "max-age=31536000".into()),
        // not a guard, but the same for every page: what is about to be clicked is rendered ahead
        ("speculation-rules", "\"/speculation-rules.json\"".into()),
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_inline_is_allowed_without_its_hash() {
        let policy = super::policy();
        assert!(!policy.contains("unsafe") && !super::policy_for_studio().contains("unsafe"));
        assert_eq!(policy.matches("sha256-").count(), super::CSS_HASHES.len() + 1);
    }
}
