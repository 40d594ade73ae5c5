//! The recommendation model: what it holds, how it is written as bytes, and how it answers.
//! The origin trains it, the ai Worker serves it; both run this very code, so what was measured is what is served.
//! Nothing here knows of networks, storage or clocks, and no bytes make it panic.

mod codec;
mod model;
mod reason;
mod score;

pub use codec::{DecodeError, FORMAT, decode, encode, version_of};
pub use model::{BuildError, Evidence, Item, MAX_NEIGHBOURS, Model, Neighbour};
pub use reason::{Reason, truncate};
pub use score::{Because, HALF_LIFE, MAX_SEEDS, Scored, Seed, seeds_from_history};
