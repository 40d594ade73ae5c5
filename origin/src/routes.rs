//! `origin routes`: the route table, for tests that must not forget a route.

use crate::Outcome;
use contracts::routes::ROUTES;

/// Prints every route as JSON: method, path, service, access, largest body in bytes.
pub(crate) fn run() -> Outcome {
    let routes: Vec<_> = (ROUTES.iter())
        .map(|route| {
            serde_json::json!({
                "method": route.method, "path": route.path, "service": route.service.name(),
                "access": route.access.name(), "max_body": route.max_body,
            })
        })
        .collect();
    println!("{}", serde_json::to_string_pretty(&routes)?);
    Ok(())
}
