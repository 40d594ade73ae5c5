//! The sandbox as its clients see it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "only tests come here")]

mod any_request;
mod memory;
mod our_client;
