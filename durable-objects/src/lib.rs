//! Every Durable Object class, one file each. This Worker alone owns their migrations; services bind its classes by name.
#![expect(
    missing_docs,
    reason = "the methods that #[durable_object] adds carry none; each file says what its object answers"
)]

mod cart;
mod publications;
mod replay_guard;
mod sandbox;
mod session_history;
mod stock;
mod transaction;
mod webhooks;

pub use cart::Cart;
pub use publications::Publications;
pub use replay_guard::ReplayGuard;
pub use sandbox::Sandbox;
pub use session_history::SessionHistory;
pub use stock::Stock;
pub use webhooks::Webhooks;

use worker::{Context, Env, Request, Response, Result, event};

/// Objects are reached through their bindings only.
#[event(fetch)]
async fn fetch(_: Request, _: Env, _: Context) -> Result<Response> {
    Response::error("not found", 404)
}
