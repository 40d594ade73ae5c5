//! Rules of outgoing webhooks, by the Standard Webhooks specification: how they are signed, where they may go, when they are tried
//! again and when an endpoint is given up. Pure: the Durable Object `Webhooks` sends.

pub mod address;
pub mod resolve;
pub mod schedule;
pub mod signature;

pub use address::{Refusal, Target, is_public, target};
pub use schedule::{Next, Outcome, after};
pub use signature::{Secret, signatures};
