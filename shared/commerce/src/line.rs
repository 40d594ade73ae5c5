//! What a line of a cart or an order is about: one variant of one product.

use serde::{Deserialize, Serialize};

/// Longest SKU, in bytes.
pub const MAX_SKU: usize = 64;

/// A product and its variant. As text, `{product id}.{sku}`: product ids hold no dot, SKUs may.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineKey {
    /// `prd_…`.
    pub product_id: String,
    /// The variant's article number.
    pub sku: String,
}

/// The text is not `{product id}.{sku}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected {{product id}}.{{sku}}, such as prd_0123456789abcdef.85123A")]
pub struct NotALineKey;

impl LineKey {
    /// The key of a variant.
    #[must_use]
    pub fn new(product_id: &str, sku: &str) -> LineKey {
        LineKey { product_id: product_id.to_owned(), sku: sku.to_owned() }
    }
}

impl std::fmt::Display for LineKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.product_id, self.sku)
    }
}

impl std::str::FromStr for LineKey {
    type Err = NotALineKey;

    fn from_str(text: &str) -> Result<LineKey, NotALineKey> {
        let (product_id, sku) = text.split_once('.').ok_or(NotALineKey)?;
        let id_is_plain = product_id.strip_prefix("prd_").is_some_and(|id| {
            !id.is_empty() && id.len() <= 32 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        let sku_is_plain = !sku.is_empty() && sku.len() <= MAX_SKU && !sku.chars().any(char::is_control);
        if id_is_plain && sku_is_plain { Ok(LineKey::new(product_id, sku)) } else { Err(NotALineKey) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_and_read_back_whatever_the_sku_holds() {
        let key = LineKey::new("prd_0123456789abcdef", "A.1/x~é");
        assert_eq!(key.to_string().parse(), Ok(key));
    }

    #[test]
    fn what_names_no_variant_is_refused() {
        for text in ["", "prd_1", "prd_1.", ".a", "prd_.a", "PRD_1.a", "prd_1.\u{7}", "prd_a b.c"] {
            assert_eq!(text.parse::<LineKey>(), Err(NotALineKey), "{text}");
        }
    }
}
