//! Addresses of the shop that the gateway must tell apart: pages that belong to one visitor, and are kept by nobody.

use text::Lang;

/// First segment, below the language, of pages that belong to one visitor. `me` is what the header asks for after the first
/// paint: how many units are in the cart, and whether somebody is signed in.
pub const PERSONAL: [&str; 6] = ["account", "cart", "checkout", "me", "orders", "reviews"];

/// True for pages that belong to one visitor: they get cookies and the identity, take forms (`POST`), and are never kept.
#[must_use]
pub fn is_personal(path: &str) -> bool {
    let mut segments = path.strip_prefix('/').unwrap_or_default().split('/');
    let localised = segments.next().is_some_and(|lang| lang.parse::<Lang>().is_ok());
    localised && segments.next().is_some_and(|page| PERSONAL.contains(&page))
}

#[cfg(test)]
mod tests {
    use super::is_personal;

    #[test]
    fn pages_of_one_visitor_are_told_from_those_of_everybody() {
        for path in ["/fr/cart", "/ar/orders/ord_1", "/en/checkout", "/fr/account/login", "/fr/me"] {
            assert!(is_personal(path), "{path}");
        }
        for path in ["/", "/fr", "/fr/p/cart", "/cart", "/de/cart", "/fr/cartoon", "/v1/carts/mine"] {
            assert!(!is_personal(path), "{path}");
        }
    }
}
