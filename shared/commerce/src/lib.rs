//! Rules of buying and selling, as pure functions: what a cart may hold, what it costs and why, what an order may become,
//! what each merchant gets of it and what is given back. No clock, no storage, no float: times are UTC seconds since 1970
//! that the caller gives, amounts are integer minor units of one currency, and parts always sum to their whole.

#![expect(clippy::inconsistent_digit_grouping, reason = "centimes stand apart: 400_00 is 400 dirhams")]

pub mod address;
pub mod allocate;
pub mod cart;
pub mod cities;
pub mod confirmation;
pub mod country;
pub mod coupon;
mod discount;
pub mod dispute;
pub mod kept;
mod letter;
pub mod line;
pub mod order;
pub mod parcel;
pub mod payment;
pub mod phone;
pub mod postcode;
pub mod promotion;
pub mod purchase;
pub mod quote;
pub mod refund;
pub mod repaid;
pub mod repayment;
pub mod retry;
pub mod returns;
pub mod shipping;
pub mod split;
pub mod step;
pub mod tax;
pub mod totals;

pub use address::Address;
pub use cart::{Cart, CartLine};
pub use country::{Country, Zone};
pub use line::LineKey;
pub use order::OrderState;
pub use parcel::ParcelState;
pub use payment::PaymentMethod;
pub use promotion::Promotion;
pub use purchase::{PricedLine, Purchase, PurchaseError};
pub use shipping::ShippingMethod;
pub use split::{Part, Split};
pub use totals::Totals;
