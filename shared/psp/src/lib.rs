//! Payment service providers: what is sent to them and what they say, behind one trait. No card number ever passes here:
//! each provider shows its own page. Nothing here speaks to a network either: requests are data ([`Call`]) that the caller
//! sends, and answers and webhooks are data that the caller received.

pub mod cash;
pub mod cmi;
mod event;
pub mod form;
mod payment;
mod provider;
pub mod sandbox;
pub mod stripe;
mod wire;

pub use event::{EventKind, PaymentEvent, WebhookError};
pub use payment::{Capture, Hosted, NewPayment, NewRefund, Payment, PaymentState, Refund, RefundState};
pub use provider::{Acknowledgement, AutoForm, Begin, NotOffered, Provider, ProviderName};
pub use wire::{Answer, Call, Failure, Request};
