//! Which paths outside the API belong to one visitor.

/// First words, behind the language, of the pages that belong to whoever looks at them.
const PERSONAL: [&str; 13] = [
    "cart",
    "checkout",
    "orders",
    "account",
    "login",
    "logout",
    "register",
    "verify",
    "password",
    "invitation",
    "reviews",
    "sell",
    // what the header asks for after the first paint: units in the cart, who is signed in
    "me",
];

/// Where a page of the studio learns the access token of whoever is signed in: see [`crate::account::StudioSession`]. The gateway
/// answers it, to our own pages only.
pub const STUDIO_SESSION: &str = "/studio/session";

/// True for pages that belong to whoever looks at them: `/{lang}/cart`, everything below, the studio, and `/signin/…`, where other
/// providers send the browser back. They are kept by nobody, know who asks, and take forms of our own pages.
#[must_use]
pub fn is_personal_page(path: &str) -> bool {
    let mut segments = path.split('/').skip(1);
    match (segments.next(), segments.next()) {
        (Some("signin"), Some(_)) | (Some("studio"), _) => true,
        (Some(lang), Some(first)) => lang.len() == 2 && PERSONAL.contains(&first),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_pages_are_told_from_those_for_everybody() {
        for path in
            ["/fr/cart", "/ar/orders/ord_1", "/en/login", "/en/me", "/signin/google", "/studio", "/studio/orders"]
        {
            assert!(is_personal_page(path), "{path}");
        }
        for path in
            ["/", "/fr", "/fr/c/cart", "/fr/p/login", "/cart", "/fr/carts", "/assets/cart", "/signin", "/studios"]
        {
            assert!(!is_personal_page(path), "{path}");
        }
    }
}
