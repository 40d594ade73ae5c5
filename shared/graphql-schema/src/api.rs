//! Running a request: parsed, weighed, checked against the schema, resolved.

use crate::ask::Ask;
use crate::batch::drive;
use crate::limits::{COMPLEXITY, Excess, NESTING, check, nesting};
use crate::query::Query;
use crate::shop::{Shop, Source};
use async_graphql::parser::parse_query;
use async_graphql::{
    EmptyMutation, EmptySubscription, Request, Response, SDLExportOptions, Schema, ServerError, Value, Variables,
};
use std::sync::Arc;

/// The engine's words for a document above the limit of complexity.
const TOO_COMPLEX: &str = "Query is too complex.";

/// The schema, ready to answer.
pub struct Api {
    schema: Schema<Query, EmptyMutation, EmptySubscription>,
}

/// An answer to a request.
#[derive(Debug)]
pub struct Answer {
    /// The response as JSON.
    pub body: Vec<u8>,
    /// True when the document fits the schema and the limits, whatever became of its fields.
    pub valid: bool,
    /// True when the answer is the same for everybody and whole.
    pub shared: bool,
}

impl Default for Api {
    fn default() -> Self {
        let schema = Schema::build(Query, EmptyMutation, EmptySubscription).limit_complexity(COMPLEXITY);
        Api { schema: schema.finish() }
    }
}

impl Api {
    /// The schema in the GraphQL schema language.
    #[must_use]
    pub fn sdl(&self) -> String {
        self.schema.sdl_with_options(SDLExportOptions::new().prefer_single_line_descriptions())
    }

    /// Answers a request whose document is `query`.
    pub async fn answer(&self, query: &str, ask: Ask, source: Arc<dyn Source>) -> Answer {
        if nesting(query) > NESTING {
            let (code, message) = Excess::Depth.describe();
            return refused(with_code(ServerError::new(message, None), code));
        }
        let document = match parse_query(query) {
            Ok(document) => document,
            Err(e) => return refused(with_code(e.into(), "GRAPHQL_PARSE_FAILED")),
        };
        if let Err(excess) = check(&document) {
            let (code, message) = excess.describe();
            return refused(with_code(ServerError::new(message, None), code));
        }
        let shop = Arc::new(Shop::new(source));
        let mut request = Request::new(query).data(shop.clone());
        request.set_parsed_query(document);
        if let Some(variables) = ask.variables {
            request = request.variables(Variables::from_json(variables.into()));
        }
        if let Some(name) = ask.operation_name {
            request = request.operation_name(name);
        }
        let mut response = drive(self.schema.execute(request), || shop.close()).await;
        let valid = response.data != Value::Null || response.errors.is_empty();
        if !valid {
            let code = |e: &ServerError| {
                if e.message == TOO_COMPLEX { "QUERY_TOO_COMPLEX" } else { "GRAPHQL_VALIDATION_FAILED" }
            };
            response.errors = response
                .errors
                .into_iter()
                .map(|e| {
                    let code = code(&e);
                    with_code(e, code)
                })
                .collect();
        }
        let shared = response.errors.is_empty() && !shop.is_personal();
        Answer { body: body(&response), valid, shared }
    }

    /// The answer to a hash under which no query is kept: the client sends the query then.
    #[must_use]
    pub fn persisted_query_not_found() -> Answer {
        refused(with_code(ServerError::new("PersistedQueryNotFound", None), "PERSISTED_QUERY_NOT_FOUND"))
    }
}

fn refused(error: ServerError) -> Answer {
    Answer { body: body(&Response::from_errors(vec![error])), valid: false, shared: false }
}

fn with_code(mut error: ServerError, code: &str) -> ServerError {
    error.extensions.get_or_insert_default().set("code", code);
    error
}

fn body(response: &Response) -> Vec<u8> {
    // a response holds nothing JSON cannot say
    serde_json::to_vec(response).unwrap_or_default()
}
