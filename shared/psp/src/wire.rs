//! A request to a provider and the reading of its answer, as data.

use std::fmt;

/// A request to be sent to the provider's host as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// HTTP method in capitals.
    pub method: &'static str,
    /// Path with query, from `/v1/…` on.
    pub path: String,
    /// Headers, the credentials among them: never to be logged.
    pub headers: Vec<(&'static str, String)>,
    /// Body; empty for none.
    pub body: String,
}

/// What the provider answered.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// HTTP status.
    pub status: u16,
    /// Body.
    pub body: &'a [u8],
}

/// A request with the way to read its answer. Sending it again is harmless: whatever changes something carries a key.
#[derive(Clone)]
pub struct Call<T> {
    /// To be sent.
    pub request: Request,
    read: fn(Answer<'_>) -> Result<T, Failure>,
}

impl<T> Call<T> {
    pub(crate) fn new(request: Request, read: fn(Answer<'_>) -> Result<T, Failure>) -> Call<T> {
        Call { request, read }
    }

    /// Reads the answer.
    ///
    /// # Errors
    /// When the provider refused, failed, or said something that cannot be read.
    pub fn read(&self, answer: Answer<'_>) -> Result<T, Failure> {
        (self.read)(answer)
    }
}

impl<T> fmt::Debug for Call<T> {
    /// Without headers: they hold the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.request.method, self.request.path)
    }
}

/// Why a provider did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The card's bank said no.
    #[error("declined: {code} {decline_code:?}")]
    Declined {
        /// Such as `card_declined`, `expired_card`, `incorrect_cvc`.
        code: String,
        /// The bank's reason, such as `insufficient_funds`.
        decline_code: Option<String>,
        /// In words, for the shopper.
        message: String,
    },
    /// The provider knows nothing of this name.
    #[error("the provider has no such thing: {0}")]
    NotFound(String),
    /// The request does not fit what it is about, such as a refund of more than was paid.
    #[error("refused: {code:?} {param:?} {message}")]
    Refused {
        /// The provider's code, such as `charge_already_refunded`.
        code: Option<String>,
        /// The parameter at fault.
        param: Option<String>,
        /// In words, for the log.
        message: String,
    },
    /// The same idempotency key was used for another request: a fault of ours.
    #[error("the idempotency key was used for another request")]
    KeyReused,
    /// The provider does not take our credentials: a fault of the configuration.
    #[error("the provider does not take our credentials")]
    Unauthorised,
    /// The provider is busy, failing, or working on the same request: ask again later.
    #[error("the provider answered {0}")]
    Unavailable(u16),
    /// The answer is not what it must be.
    #[error("unreadable answer: {0}")]
    Unreadable(String),
}

impl Failure {
    /// True when the same request may succeed later.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        matches!(self, Failure::Unavailable(_))
    }
}
