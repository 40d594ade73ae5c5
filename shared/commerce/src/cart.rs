//! What somebody means to buy. Quantities are absolute and changes repeatable: the same request twice leaves the same cart.

use crate::coupon;
use crate::line::{LineKey, MAX_SKU};
use serde::{Deserialize, Serialize};

/// Most lines of a cart.
pub const MAX_LINES: usize = 50;
/// Most units of a line.
pub const MAX_QUANTITY: u32 = 99;
/// Most coupon codes of a cart.
pub const MAX_COUPONS: usize = 5;

/// So many units of one variant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CartLine {
    /// `prd_…`.
    pub product_id: String,
    /// The variant's article number.
    pub sku: String,
    /// 1 to 99.
    pub quantity: u32,
}

impl CartLine {
    /// What the line is about.
    #[must_use]
    pub fn key(&self) -> LineKey {
        LineKey::new(&self.product_id, &self.sku)
    }

    fn is(&self, key: &LineKey) -> bool {
        self.product_id == key.product_id && self.sku == key.sku
    }
}

/// A cart: lines in the order they were added, and coupon codes in normal form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cart {
    /// At most one line for a variant.
    pub lines: Vec<CartLine>,
    /// Codes as typed in, upper case.
    #[serde(default)]
    pub coupons: Vec<String>,
}

/// Why a cart stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CartError {
    /// More than `MAX_QUANTITY` units.
    #[error("at most {MAX_QUANTITY} units of one article")]
    Quantity,
    /// More than `MAX_LINES` lines.
    #[error("at most {MAX_LINES} different articles")]
    Lines,
    /// More than `MAX_COUPONS` codes.
    #[error("at most {MAX_COUPONS} coupon codes")]
    Coupons,
    /// Not a coupon code: 3 to 32 letters, digits, `-` or `_`.
    #[error("a coupon code has 3 to 32 letters, digits, - or _")]
    Code,
    /// The SKU is empty or too long.
    #[error("a SKU has 1 to {MAX_SKU} bytes")]
    Sku,
}

impl Cart {
    /// Sets how many units of a variant the cart holds; 0 takes the line out. True when the cart changed.
    ///
    /// # Errors
    /// When the cart would hold more than it may.
    pub fn set(&mut self, key: &LineKey, quantity: u32) -> Result<bool, CartError> {
        if quantity > MAX_QUANTITY {
            return Err(CartError::Quantity);
        }
        if key.sku.is_empty() || key.sku.len() > MAX_SKU {
            return Err(CartError::Sku);
        }
        let at = self.lines.iter().position(|line| line.is(key));
        match (at, quantity) {
            (None, 0) => Ok(false),
            (Some(at), 0) => {
                self.lines.remove(at);
                Ok(true)
            }
            (Some(at), _) => Ok(std::mem::replace(&mut self.lines[at].quantity, quantity) != quantity),
            (None, _) if self.lines.len() >= MAX_LINES => Err(CartError::Lines),
            (None, _) => {
                self.lines.push(CartLine { product_id: key.product_id.clone(), sku: key.sku.clone(), quantity });
                Ok(true)
            }
        }
    }

    /// Adds a coupon code. True when it was not there yet.
    ///
    /// # Errors
    /// When it is no code, or one too many.
    pub fn add_coupon(&mut self, code: &str) -> Result<bool, CartError> {
        let code = coupon::normal(code).ok_or(CartError::Code)?;
        if self.coupons.contains(&code) {
            return Ok(false);
        }
        if self.coupons.len() >= MAX_COUPONS {
            return Err(CartError::Coupons);
        }
        self.coupons.push(code);
        Ok(true)
    }

    /// Takes a coupon code out. True when it was there.
    pub fn remove_coupon(&mut self, code: &str) -> bool {
        let before = self.coupons.len();
        if let Some(code) = coupon::normal(code) {
            self.coupons.retain(|kept| *kept != code);
        }
        self.coupons.len() != before
    }

    /// How many units the cart holds.
    #[must_use]
    pub fn units(&self) -> u32 {
        self.lines.iter().map(|line| line.quantity).sum()
    }

    /// Takes what a guest's cart holds into this one. Of a variant in both, the larger quantity stays: whoever put the same
    /// article into both wants it once, and a repeated merge changes nothing. What does not fit stays out and is given back.
    pub fn merge(&mut self, guest: &Cart) -> Vec<CartLine> {
        let mut left_out = Vec::new();
        for line in &guest.lines {
            let key = line.key();
            let here = self.lines.iter().find(|l| l.is(&key)).map_or(0, |l| l.quantity);
            if line.quantity > here && self.set(&key, line.quantity.min(MAX_QUANTITY)).is_err() {
                left_out.push(line.clone());
            }
        }
        for code in &guest.coupons {
            // A code too many is no loss of goods: the buyer sees the list and may choose.
            let _ = self.add_coupon(code);
        }
        left_out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(n: u32) -> LineKey {
        LineKey::new(&format!("prd_{n}"), "one")
    }

    #[test]
    fn setting_twice_is_setting_once() {
        let mut cart = Cart::default();
        assert_eq!(cart.set(&key(1), 3), Ok(true));
        assert_eq!(cart.set(&key(1), 3), Ok(false));
        assert_eq!(cart.units(), 3);
        assert_eq!(cart.set(&key(1), 0), Ok(true));
        assert_eq!(cart.set(&key(1), 0), Ok(false));
        assert!(cart.lines.is_empty());
    }

    #[test]
    fn a_cart_has_limits_and_says_which() {
        let mut cart = Cart::default();
        assert_eq!(cart.set(&key(1), 100), Err(CartError::Quantity));
        for n in 0..50 {
            cart.set(&key(n), 1).unwrap();
        }
        assert_eq!(cart.set(&key(50), 1), Err(CartError::Lines));
        assert_eq!(cart.set(&key(49), 2), Ok(true));
        assert_eq!(cart.add_coupon("été!"), Err(CartError::Code));
        for n in 0..5 {
            cart.add_coupon(&format!("code{n}")).unwrap();
        }
        assert_eq!(cart.add_coupon("CODE0"), Ok(false));
        assert_eq!(cart.add_coupon("code5"), Err(CartError::Coupons));
        assert!(cart.remove_coupon("Code0"));
    }

    #[test]
    fn what_does_not_fit_is_given_back() {
        let (mut mine, mut guest) = (Cart::default(), Cart::default());
        for n in 0..50 {
            mine.set(&key(n), 1).unwrap();
        }
        guest.set(&key(7), 4).unwrap();
        guest.set(&key(99), 1).unwrap();
        assert_eq!(mine.merge(&guest), [CartLine { product_id: "prd_99".into(), sku: "one".into(), quantity: 1 }]);
        assert_eq!(mine.lines[7].quantity, 4);
    }

    fn carts() -> impl Strategy<Value = Cart> {
        prop::collection::vec((0_u32..60, 0_u32..120), 0..70).prop_map(|wishes| {
            let mut cart = Cart::default();
            for (n, quantity) in wishes {
                let _ = cart.set(&key(n), quantity);
            }
            cart
        })
    }

    proptest! {
        #[test]
        fn merging_again_changes_nothing(mine in carts(), guest in carts()) {
            let mut once = mine.clone();
            let left_out = once.merge(&guest);
            let mut twice = once.clone();
            prop_assert_eq!(twice.merge(&guest), left_out);
            prop_assert_eq!(&twice, &once);
            prop_assert!(once.lines.len() <= MAX_LINES && once.lines.iter().all(|l| (1..=MAX_QUANTITY).contains(&l.quantity)));
            for line in &mine.lines {
                prop_assert!(once.lines.iter().any(|l| l.is(&line.key()) && l.quantity >= line.quantity));
            }
        }
    }
}
