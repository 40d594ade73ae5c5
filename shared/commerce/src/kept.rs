//! A cart as its object keeps it: with a version, and with the orders that were made of it, so that every change may be
//! repeated.

use crate::cart::{Cart, CartError, CartLine, MAX_QUANTITY};
use crate::line::LineKey;
use serde::{Deserialize, Serialize};

/// Orders remembered; a repeated message about an older one does not come any more.
const BOUGHT: usize = 20;
/// Additions remembered; whoever repeats one does so within seconds.
const ADDED: usize = 20;

/// The cart, its version, and what was bought out of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Grows with every change; 0 before the first.
    pub version: u64,
    /// What is in it.
    pub cart: Cart,
    /// The last orders made of it.
    #[serde(default)]
    pub bought: Vec<String>,
    /// Ids of the last additions to it.
    #[serde(default)]
    pub added: Vec<String>,
}

/// A change of a cart. The same change twice leaves the same cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// So many units of a variant, 0 for none.
    Set {
        /// The variant.
        key: LineKey,
        /// Units.
        quantity: u32,
    },
    /// So many units of a variant more, as far as a line goes.
    Add {
        /// The addition's own id: under the same one nothing more is added.
        id: String,
        /// The variant.
        key: LineKey,
        /// Units.
        units: u32,
    },
    /// One coupon more.
    AddCoupon {
        /// Its code.
        code: String,
    },
    /// One coupon less.
    RemoveCoupon {
        /// Its code.
        code: String,
    },
    /// What a guest chose.
    Merge {
        /// The guest's cart.
        guest: Cart,
    },
    /// Nothing any more.
    Empty,
    /// An order was made of these lines: they leave the cart, what was added meanwhile stays.
    Bought {
        /// The order.
        order: String,
        /// Its lines.
        lines: Vec<CartLine>,
    },
}

impl Kept {
    /// Applies a change.
    ///
    /// # Errors
    /// When the cart would hold more than it may; it stays as it was then.
    pub fn apply(&mut self, change: &Change) -> Result<(), CartError> {
        let changed = match change {
            Change::Set { key, quantity } => self.cart.set(key, *quantity)?,
            Change::Add { id, .. } if self.added.contains(id) => false,
            Change::Add { id, key, units } => {
                let wanted = self.held(key).saturating_add(*units).min(MAX_QUANTITY);
                let changed = self.cart.set(key, wanted)?;
                remember(&mut self.added, id, ADDED);
                changed
            }
            Change::AddCoupon { code } => self.cart.add_coupon(code)?,
            Change::RemoveCoupon { code } => self.cart.remove_coupon(code),
            Change::Merge { guest } => {
                let before = self.cart.clone();
                self.cart.merge(guest);
                self.cart != before
            }
            Change::Empty => std::mem::take(&mut self.cart) != Cart::default(),
            Change::Bought { order, .. } if self.bought.contains(order) => false,
            Change::Bought { order, lines } => {
                for line in lines {
                    let key = line.key();
                    self.cart.set(&key, self.held(&key).saturating_sub(line.quantity))?;
                }
                self.cart.coupons.clear();
                remember(&mut self.bought, order, BOUGHT);
                true
            }
        };
        self.version += u64::from(changed);
        Ok(())
    }

    /// Units of a variant.
    fn held(&self, key: &LineKey) -> u32 {
        self.cart.lines.iter().find(|line| line.key() == *key).map_or(0, |line| line.quantity)
    }
}

/// Remembers an id and forgets the oldest of more than `most`.
fn remember(ids: &mut Vec<String>, id: &str, most: usize) {
    ids.push(id.to_owned());
    if ids.len() > most {
        ids.remove(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(n: u32, quantity: u32) -> Change {
        Change::Set { key: LineKey::new(&format!("prd_{n}"), "one"), quantity }
    }

    #[test]
    fn only_a_change_makes_a_new_version() {
        let mut kept = Kept::default();
        kept.apply(&set(1, 2)).unwrap();
        kept.apply(&set(1, 2)).unwrap();
        assert_eq!(kept.version, 1);
        assert!(kept.apply(&set(1, 1000)).is_err());
        assert_eq!((kept.version, kept.cart.units()), (1, 2));
    }

    #[test]
    fn what_is_added_at_once_adds_up_and_one_addition_counts_once() {
        let add = |id: &str, units| Change::Add { id: id.into(), key: LineKey::new("prd_1", "one"), units };
        let mut kept = Kept::default();
        for change in [add("a", 1), add("b", 2), add("a", 1), add("b", 2)] {
            kept.apply(&change).unwrap();
        }
        assert_eq!((kept.version, kept.cart.units()), (2, 3));
        kept.apply(&add("c", 1000)).unwrap();
        assert_eq!(kept.cart.units(), 99, "a line takes no more");
        for n in 0..100 {
            kept.apply(&add(&n.to_string(), 1)).unwrap();
        }
        assert_eq!((kept.version, kept.added.len()), (3, ADDED));
    }

    #[test]
    fn an_order_takes_its_lines_once_and_leaves_what_came_later() {
        let mut kept = Kept::default();
        kept.apply(&set(1, 2)).unwrap();
        let bought = Change::Bought { order: "ord_1".into(), lines: kept.cart.lines.clone() };
        kept.apply(&set(1, 5)).unwrap();
        kept.apply(&set(2, 1)).unwrap();
        kept.apply(&bought).unwrap();
        kept.apply(&bought).unwrap();
        assert_eq!(kept.cart.lines.iter().map(|l| l.quantity).collect::<Vec<_>>(), [3, 1]);
    }
}
