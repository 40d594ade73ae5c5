//! The one error of a handler: a problem to tell the client, or a fault of the platform to log and hide.

use contracts::problem::Problem;

/// Why a request was not served.
#[derive(Debug)]
pub enum Error {
    /// The client is told this.
    Problem(Box<Problem>),
    /// Storage, network or runtime failed; the client sees 500, the log sees this.
    Platform(String),
}

/// Result of a handler.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A platform fault in words, for the log.
    pub fn platform(what: impl std::fmt::Display) -> Error {
        Error::Platform(what.to_string())
    }

    /// The problem with which what was asked was refused: the client's own fault, not ours.
    #[must_use]
    pub fn refusal(&self) -> Option<&Problem> {
        match self {
            Error::Problem(problem) if problem.status < 500 => Some(problem),
            _ => None,
        }
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Error::Problem(Box::new(problem))
    }
}

impl From<worker::Error> for Error {
    fn from(error: worker::Error) -> Self {
        Error::Platform(error.to_string())
    }
}

impl From<worker::KvError> for Error {
    fn from(error: worker::KvError) -> Self {
        Error::Platform(format!("KV: {error}"))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Error::Platform(format!("JSON: {error}"))
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Problem(p) => write!(f, "{} {}", p.status, p.title),
            Error::Platform(what) => f.write_str(what),
        }
    }
}
