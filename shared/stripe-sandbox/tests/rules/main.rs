//! The sandbox as its clients see it.

mod any_request;
mod memory;
mod our_client;
