//! `expand[]`: ids in an answer replaced by their objects, along paths such as `data.latest_charge`.

use crate::error::ApiError;
use crate::sandbox::Sandbox;
use crate::value::{shown, text};
use serde_json::{Value, json};

/// Fields that hold the id of another object.
const EXPANDABLE: [&str; 5] = ["payment_intent", "latest_charge", "charge", "payment_method", "dispute"];
/// The deepest path, as at Stripe.
const DEEPEST: usize = 4;

pub(crate) fn apply(sandbox: &Sandbox<'_>, object: &mut Value, paths: &[String]) -> Result<(), ApiError> {
    for path in paths {
        let segments: Vec<&str> = path.split('.').collect();
        let known = segments.iter().all(|s| ["data", "line_items"].contains(s) || EXPANDABLE.contains(s));
        if segments.len() > DEEPEST || !known {
            let message = format!("This property cannot be expanded ({path}).");
            return Err(ApiError::parameter("parameter_invalid_string", "expand", message));
        }
        along(sandbox, object, &segments)?;
    }
    Ok(())
}

fn along(sandbox: &Sandbox<'_>, object: &mut Value, path: &[&str]) -> Result<(), ApiError> {
    let Some((name, rest)) = path.split_first() else { return Ok(()) };
    if *name == "data" {
        let items = object.get_mut("data").and_then(Value::as_array_mut);
        return items.into_iter().flatten().try_for_each(|item| along(sandbox, item, rest));
    }
    if *name == "line_items" && text(object, "object") == "checkout.session" {
        let whole = sandbox.unit.get(text(object, "id"))?.map(|row| row.body).unwrap_or_default();
        object["line_items"] = lines(&whole);
        return Ok(());
    }
    let Some(field) = object.get_mut(*name) else { return Ok(()) };
    if let Some(id) = field.as_str()
        && let Some(row) = sandbox.unit.get(id)?
    {
        *field = shown(&row.body);
    }
    along(sandbox, field, rest)
}

/// The lines of a session as a list.
pub(crate) fn lines(session: &Value) -> Value {
    let url = format!("/v1/checkout/sessions/{}/line_items", text(session, "id"));
    json!({ "object": "list", "url": url, "has_more": false, "data": session["_lines"] })
}
