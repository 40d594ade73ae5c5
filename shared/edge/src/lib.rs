//! What every Worker needs and no domain knows: requests in, problems out, tracing, counters, memory, blobs, other services.

mod blobs;
#[cfg(feature = "ledger")]
mod books;
mod breaker;
mod clock;
mod context;
pub mod crypto;
mod db;
mod error;
mod log;
mod memory;
pub mod metrics;
mod page;
mod peer;
pub mod publications;
mod published;
pub mod respond;
mod secret;
mod serve;
mod session;
mod stock;
mod store;
pub mod values;

pub use blobs::VersionedBlobs;
#[cfg(feature = "ledger")]
pub use books::{Debtors, Position, booked, owe_at_most, positions};
pub use context::{Caller, Context, FAULTS, now_ms, random};
pub use contracts::params::Params;
pub use contracts::problem::Problem;
pub use db::{Db, QueryPlan, plans};
pub use error::{Error, Result};
pub use log::fault;
pub use memory::{Cached, Memory};
pub use page::Page;
pub use peer::Peer;
pub use published::{Loading, Published, Version, missing_part};
pub use secret::{secret, secret_name};
pub use serve::{DEGRADED, body, body_in_time, body_json, cookie, params, serve, target};
pub use session::SessionHistory;
pub use stock::Stock;
pub use store::Store;
