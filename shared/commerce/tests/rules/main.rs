//! The rules of buying and selling, by example and for any purchase.
#![expect(clippy::inconsistent_digit_grouping, reason = "centimes stand apart: 400_00 is 400 dirhams")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod money;
mod shop;
mod totals;
