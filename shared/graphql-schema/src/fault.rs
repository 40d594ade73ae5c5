//! Problems of the services as GraphQL errors: the problem's kind and status, its wrong fields under their GraphQL names.

use async_graphql::{Context, Error, ErrorExtensions, Value};
use contracts::problem::Problem;

/// The value, or `null` with the error beside the data: one failing service leaves the rest of the answer whole.
pub(crate) fn or_null<T>(ctx: &Context<'_>, outcome: Result<T, Problem>) -> Option<T> {
    outcome.map_err(|problem| ctx.add_error(ctx.set_error_path(error(&problem).into_server_error(ctx.item.pos)))).ok()
}

/// The services' parameter names and ours.
const ARGUMENTS: [(&str, &str); 8] = [
    ("limit", "first"),
    ("n", "first"),
    ("cursor", "after"),
    ("q", "query"),
    ("min_price", "minPrice"),
    ("max_price", "maxPrice"),
    ("in_stock", "inStock"),
    ("product_id", "productId"),
];

fn error(problem: &Problem) -> Error {
    let argument =
        |field: &str| ARGUMENTS.iter().find(|(theirs, _)| *theirs == field).map_or(field, |(_, ours)| ours).to_owned();
    let fields: Vec<(String, &str)> = problem.errors.iter().map(|e| (argument(&e.field), e.detail.as_str())).collect();
    let message = match fields.as_slice() {
        [] => problem.detail.clone().unwrap_or_else(|| problem.title.clone()),
        fields => fields.iter().map(|(field, detail)| format!("{field}: {detail}")).collect::<Vec<_>>().join("; "),
    };
    Error::new(message).extend_with(|_, extensions| {
        extensions.set("code", code(problem.status));
        extensions.set("type", problem.kind.as_str());
        extensions.set("status", problem.status);
        if !fields.is_empty() {
            let named = |(field, detail): &(String, &str)| {
                Value::Object(
                    [("field", field.as_str()), ("detail", *detail)]
                        .into_iter()
                        .map(|(k, v)| (async_graphql::Name::new(k), v.into()))
                        .collect(),
                )
            };
            extensions.set("errors", Value::List(fields.iter().map(named).collect()));
        }
    })
}

/// The code Apollo's servers and clients know for this kind of fault.
fn code(status: u16) -> &'static str {
    match status {
        400 => "BAD_USER_INPUT",
        404 => "NOT_FOUND",
        503 => "SERVICE_UNAVAILABLE",
        _ => "INTERNAL_SERVER_ERROR",
    }
}
