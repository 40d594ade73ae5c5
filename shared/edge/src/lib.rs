//! What every Worker needs and no domain knows: requests in, problems out, tracing, counters, memory, blobs, other services.

mod blobs;
mod context;
mod error;
mod memory;
pub mod metrics;
mod peer;
mod published;
pub mod respond;
mod serve;
mod session;

pub use blobs::VersionedBlobs;
pub use context::{Context, now_ms};
pub use contracts::params::Params;
pub use contracts::problem::Problem;
pub use error::{Error, Result};
pub use memory::{Cached, Memory};
pub use peer::Peer;
pub use published::{Published, Version};
pub use serve::{body, body_json, params, serve, target};
pub use session::SessionHistory;
