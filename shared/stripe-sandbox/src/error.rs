//! Refusals as Stripe writes them: `{"error": {type, code, message, param, …}}`.

use serde_json::{Map, Value, json};

/// A refusal.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ApiError {
    /// HTTP status.
    pub(crate) status: u16,
    /// True when something was done before it was refused: such an answer is given again under its idempotency key.
    pub(crate) executed: bool,
    fields: Map<String, Value>,
}

/// What a handler gives: an object, or a refusal.
pub(crate) type Outcome = Result<Value, ApiError>;

impl ApiError {
    fn new(status: u16, kind: &str, message: impl Into<String>) -> ApiError {
        let mut fields = Map::new();
        fields.insert("type".into(), kind.into());
        fields.insert("message".into(), message.into().into());
        ApiError { status, executed: false, fields }
    }

    /// 400: a parameter is wrong.
    pub(crate) fn parameter(code: &str, param: &str, message: impl Into<String>) -> ApiError {
        ApiError::new(400, "invalid_request_error", message).with("code", code).with("param", param)
    }

    /// 400: the request does not fit the state of what it is about.
    pub(crate) fn state(code: &str, message: impl Into<String>) -> ApiError {
        ApiError { executed: true, ..ApiError::new(400, "invalid_request_error", message).with("code", code) }
    }

    /// 401: no account has this key.
    pub(crate) fn key() -> ApiError {
        ApiError::new(
            401,
            "invalid_request_error",
            "Invalid API Key provided. Keys of the sandbox begin with sk_test_sandbox_.",
        )
    }

    /// 402: the card's bank said no.
    pub(crate) fn card(code: &str, decline_code: Option<&str>, message: &str) -> ApiError {
        let error = ApiError { executed: true, ..ApiError::new(402, "card_error", message).with("code", code) };
        match decline_code {
            Some(decline_code) => error.with("decline_code", decline_code),
            None => error,
        }
    }

    /// 404: nothing has this id.
    pub(crate) fn missing(what: &str, id: &str, param: &str) -> ApiError {
        let message = format!("No such {what}: '{id}'");
        ApiError { status: 404, ..ApiError::parameter("resource_missing", param, message) }
    }

    /// 404: the path leads nowhere.
    pub(crate) fn url(method: &str, path: &str) -> ApiError {
        let message =
            format!("Unrecognized request URL ({method}: {path}). The sandbox knows a part of Stripe's API only.");
        ApiError::new(404, "invalid_request_error", message)
    }

    /// 400: an idempotency key came with other parameters than before.
    pub(crate) fn idempotency(key: &str) -> ApiError {
        let message = format!(
            "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '{key}' if you meant to execute a different request."
        );
        ApiError::new(400, "idempotency_error", message)
    }

    /// 500: storage failed.
    pub(crate) fn storage(why: &str) -> ApiError {
        ApiError::new(500, "api_error", format!("the sandbox's storage failed: {why}"))
    }

    /// The same refusal with one more field.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> ApiError {
        self.fields.insert(name.into(), value.into());
        self
    }

    /// A field in text.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.fields.get(name).and_then(Value::as_str)
    }

    /// What is written into a payment as its last error.
    pub(crate) fn fields(&self) -> Value {
        Value::Object(self.fields.clone())
    }

    /// The answer's body.
    pub(crate) fn body(&self) -> Value {
        json!({ "error": self.fields })
    }
}
