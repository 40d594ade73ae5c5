//! Small readings of JSON objects.

use serde_json::Value;

/// A field in text; empty when there is none.
pub(crate) fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A field in number; zero when there is none.
pub(crate) fn int(value: &Value, name: &str) -> i64 {
    value.get(name).and_then(Value::as_i64).unwrap_or_default()
}

/// True when the field is `true`.
pub(crate) fn flag(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or_default()
}

/// Sets a field.
pub(crate) fn set(value: &mut Value, name: &str, to: impl Into<Value>) {
    if let Value::Object(fields) = value {
        fields.insert(name.to_owned(), to.into());
    }
}

/// The object as it is sent: without the sandbox's own fields.
pub(crate) fn shown(value: &Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields.iter().filter(|(name, _)| !name.starts_with('_')).map(|(n, v)| (n.clone(), v.clone())).collect(),
        ),
        other => other.clone(),
    }
}
