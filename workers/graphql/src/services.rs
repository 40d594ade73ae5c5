//! The other services as the schema's source.

use contracts::problem::Problem;
use contracts::routes::Service;
use edge::{Context, Error, Peer};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use graphql_schema::Source;
use std::rc::Rc;
use worker::Env;
use worker::send::{SendFuture, SendWrapper};

/// The services, asked on behalf of one request: each call is in its trace and its `Server-Timing`.
pub(crate) struct Services {
    env: Env,
    ctx: SendWrapper<Rc<Context>>,
}

impl Services {
    pub(crate) fn new(env: Env, ctx: Rc<Context>) -> Services {
        Services { env, ctx: SendWrapper::new(ctx) }
    }
}

impl Source for Services {
    fn get(&self, service: Service, path_and_query: String) -> BoxFuture<'static, Result<Vec<u8>, Problem>> {
        let (env, ctx) = (self.env.clone(), self.ctx.clone());
        // an isolate has one thread: what cannot change threads is safe here
        SendFuture::new(async move {
            let answer = match Peer::new(&env, service) {
                Ok(peer) => peer.bytes(&ctx, &path_and_query).await,
                Err(error) => Err(error),
            };
            answer.map_err(|error| match error {
                Error::Problem(problem) => *problem,
                Error::Platform(fault) => {
                    worker::console_error!("{}", serde_json::json!({"level": "error", "service": "graphql", "peer": service.name(), "fault": fault, "trace_id": ctx.trace.trace_id}));
                    Problem::internal()
                }
            })
        })
        .boxed()
    }
}
