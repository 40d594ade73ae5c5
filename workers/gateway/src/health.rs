//! The health of every service, asked side by side.

use contracts::health::{Health, ServiceHealth, Status};
use contracts::routes::Service;
use edge::respond::{CacheRule, json};
use edge::{Context, Peer, Result};
use futures_util::future::join_all;
use worker::{Env, Response};

/// True for the sandbox where the shop has a real payment provider: it is not deployed there.
pub(crate) fn is_absent(env: &Env, service: Service) -> bool {
    service == Service::Sandbox && env.service(service.binding()).is_err()
}

/// Asks each service for its own report; one that does not answer is down. 200 when all are ok, else 503.
pub(crate) async fn report(env: &Env, ctx: &Context) -> Result<Response> {
    let there = Service::BEHIND_GATEWAY.into_iter().filter(|service| !is_absent(env, *service));
    let reports = there.map(|service| async move {
        let answer = match Peer::new(env, service) {
            Ok(peer) => peer.get::<ServiceHealth>(ctx, "/healthz").await,
            Err(error) => Err(error),
        };
        let down = |e: edge::Error| ServiceHealth { status: Status::Down, detail: Some(e.to_string()) };
        (service.name().to_owned(), answer.unwrap_or_else(down))
    });
    let mut services: std::collections::BTreeMap<_, _> = join_all(reports).await.into_iter().collect();
    services.insert(Service::Gateway.name().to_owned(), ServiceHealth { status: Status::Ok, detail: None });
    let worst = |wanted| services.values().any(|s| s.status == wanted);
    let status = if worst(Status::Down) {
        Status::Down
    } else if worst(Status::Degraded) {
        Status::Degraded
    } else {
        Status::Ok
    };
    let response = json(ctx, &Health { status, services }, CacheRule::NoStore)?;
    Ok(if status == Status::Ok { response } else { response.with_status(503) })
}
