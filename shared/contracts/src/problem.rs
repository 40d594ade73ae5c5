//! Errors as RFC 9457 problem documents, the one shape in which anything is refused.

use serde::{Deserialize, Serialize};

/// One wrong field of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// The query parameter, header or JSON path, such as `limit` or `events[3].at`.
    pub field: String,
    /// What is wrong and what is expected, in English.
    pub detail: String,
}

/// Why a request was not served (`application/problem+json`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Names the kind of problem, such as `urn:getyourshare:problem:invalid-request`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in words.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// This case in words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub detail: Option<String>,
    /// The request's id, as in the `x-request-id` header: say it when asking for help.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub instance: Option<String>,
    /// The wrong fields, when the request's content is at fault.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub errors: Vec<FieldError>,
    /// Seconds after which it is worth trying again; also in the header `retry-after`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub retry_after: Option<u32>,
}

impl Problem {
    /// A problem of a kind (its name in the type URN), with a title and a status.
    #[must_use]
    pub fn new(kind: &str, title: &str, status: u16) -> Problem {
        Problem {
            kind: format!("urn:getyourshare:problem:{kind}"),
            title: title.to_owned(),
            status,
            detail: None,
            instance: None,
            errors: Vec::new(),
            retry_after: None,
        }
    }

    /// 400: the request's content is wrong in one field.
    #[must_use]
    pub fn invalid(field: &str, detail: impl Into<String>) -> Problem {
        Problem::invalid_fields(vec![FieldError { field: field.to_owned(), detail: detail.into() }])
    }

    /// 400: the request's content is wrong in several fields.
    #[must_use]
    pub fn invalid_fields(errors: Vec<FieldError>) -> Problem {
        let mut problem = Problem::new("invalid-request", "The request is not valid", 400);
        problem.errors = errors;
        problem
    }

    /// 401: the signature or its time stamp is missing, wrong, late or used before.
    #[must_use]
    pub fn unauthorized(detail: &str) -> Problem {
        Problem::new("unauthorized", "The request is not signed as it must be", 401).because(detail)
    }

    /// 401: there is no token, or none that is good.
    #[must_use]
    pub fn sign_in(detail: &str) -> Problem {
        Problem::new("sign-in", "This is for whoever signed in", 401).because(detail)
    }

    /// 403: the caller is known and may not do this.
    #[must_use]
    pub fn forbidden(detail: &str) -> Problem {
        Problem::new("forbidden", "This account may not do this", 403).because(detail)
    }

    /// 404.
    #[must_use]
    pub fn not_found(detail: &str) -> Problem {
        Problem::new("not-found", "There is nothing here", 404).because(detail)
    }

    /// 405: the path exists with other methods.
    #[must_use]
    pub fn method_not_allowed(allowed: &str) -> Problem {
        Problem::new("method-not-allowed", "This path does not take this method", 405)
            .because(&format!("allowed: {allowed}"))
    }

    /// 408: the client did not send its request in time.
    #[must_use]
    pub fn too_slow() -> Problem {
        Problem::new("too-slow", "The request did not arrive in time", 408)
            .because("send it again, on a better connection")
    }

    /// 413: the body is larger than the path takes.
    #[must_use]
    pub fn too_large(limit: usize) -> Problem {
        Problem::new("too-large", "The body is too large", 413).because(&format!("at most {limit} bytes"))
    }

    /// 500: our fault; the detail stays in the log.
    #[must_use]
    pub fn internal() -> Problem {
        Problem::new("internal", "Something went wrong on our side", 500)
    }

    /// 429: this client asked for more than it may in a minute.
    #[must_use]
    pub fn too_many_requests() -> Problem {
        Problem::new("too-many-requests", "This address asked for too much in the last minute", 429)
            .because("wait as many seconds as the retry-after header says, then go on more slowly")
    }

    /// 503: a part that is needed does not answer.
    #[must_use]
    pub fn unavailable(detail: &str) -> Problem {
        Problem::new("unavailable", "This part of the service is not available now", 503).because(detail)
    }

    /// True when a token is what the request lacks.
    #[must_use]
    pub fn asks_for_token(&self) -> bool {
        self.kind.ends_with(":sign-in")
    }

    /// The same problem with this case in words.
    #[must_use]
    pub fn because(mut self, detail: &str) -> Problem {
        self.detail = Some(detail.to_owned());
        self
    }
}
