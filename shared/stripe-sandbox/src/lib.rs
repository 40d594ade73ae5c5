//! The sandbox: a payment provider for development and tests that speaks Stripe's wire format, so that the official clients
//! and our own code talk to it unchanged. Here are its rules; where objects are kept ([`Store`]) and how requests arrive is
//! its caller's. Only Stripe's published test cards are taken: no number of a real card is ever stored.

mod amounts;
mod api;
mod cards;
mod challenge;
mod charge;
mod control;
mod delivery;
mod dispute;
mod due;
mod endpoint;
mod error;
mod event;
mod expand;
mod intent;
mod list;
mod method;
mod page;
mod params;
mod refund;
mod sandbox;
mod session;
mod store;
mod value;

pub use api::{Reply, Request, answer, unknown_key};
pub use control::{Rules, control};
pub use delivery::{Attempt, attempt, retry_after_ms};
pub use due::settle;
pub use page::{Shown, page};
pub use sandbox::{Account, Clock};
pub use store::{Changes, Delivery, Kept, Page, Row, Store};
