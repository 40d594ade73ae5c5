//! Handing a request on to the service that answers it.

use contracts::routes::{Route, Service};
use edge::{Context, Peer, Problem, Result};
use worker::{Env, Request, Response};

/// Forwards a request to its route's service. A body larger than the route takes is refused before a byte of it is read. Tokens
/// stay here: the service is told who asks, and the API takes no cookies.
pub(crate) async fn forward(req: Request, env: &Env, ctx: &Context, route: &Route) -> Result<Response> {
    refuse_large(&req, route.max_body)?;
    let mut req = req.clone_mut()?;
    let headers = req.headers_mut()?;
    // the sandbox stands for an outside service, whose keys are its own
    if route.service != Service::Sandbox {
        headers.delete("authorization")?;
    }
    headers.delete("cookie")?;
    send(req, env, ctx, route.service).await
}

/// Forwards a request for a page, with its cookies.
pub(crate) async fn page(
    req: Request,
    env: &Env,
    ctx: &Context,
    max_body: usize,
    service: Service,
) -> Result<Response> {
    refuse_large(&req, max_body)?;
    send(req.clone_mut()?, env, ctx, service).await
}

/// Refuses a declared length above `max` bytes. Services bound what they read of undeclared ones.
pub(crate) fn refuse_large(req: &Request, max: usize) -> Result<()> {
    let length = req.headers().get("content-length")?.and_then(|l| l.parse::<usize>().ok());
    if length.is_some_and(|l| l > max) {
        return Err(Problem::too_large(max).into());
    }
    Ok(())
}

/// Sends a request to a service; a service that cannot be reached is a problem with its name.
pub(crate) async fn send(req: Request, env: &Env, ctx: &Context, service: Service) -> Result<Response> {
    let since = edge::now_ms();
    let outcome = Peer::new(env, service)?.send(ctx, req).await;
    ctx.timed(service.name(), since);
    outcome.map_err(|error| {
        ctx.lacks(service.name());
        worker::console_error!("{}", serde_json::json!({"level": "error", "service": "gateway", "peer": service.name(), "fault": error.to_string(), "trace_id": ctx.trace.trace_id}));
        Problem::unavailable(&format!("{} does not answer", service.name())).into()
    })
}
