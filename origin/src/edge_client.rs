//! A client of the edge for administrators: every request signed, with a nonce of its own.

use serde::Serialize;
use serde::de::DeserializeOwned;
use signing::{DIGEST, Message, NONCE, SIGNATURE, TIMESTAMP};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Where the edge is and the secret shared with it.
#[derive(clap::Args)]
pub(crate) struct Target {
    /// Address of the gateway.
    #[arg(long, default_value = "http://127.0.0.1:8787")]
    to: String,
    /// The administrators' secret, as the gateway's ADMIN_SECRET.
    #[arg(long, env = "ADMIN_SECRET", hide_env_values = true)]
    secret: String,
}

/// Why the edge did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EdgeError {
    #[error("{0}")]
    Signature(#[from] signing::Refused),
    #[error("{method} {url}: {source}")]
    Unreachable { method: &'static str, url: String, source: Box<ureq::Error> },
    #[error("{method} {url} answered {status}: {body}")]
    Refused { method: &'static str, url: String, status: u16, body: String },
    #[error("{url} answered something else than expected: {source}")]
    Answer { url: String, source: serde_json::Error },
}

impl EdgeError {
    /// True when the same request may well succeed a moment later.
    pub(crate) fn may_pass(&self) -> bool {
        match self {
            EdgeError::Unreachable { .. } => true,
            EdgeError::Refused { status, .. } => [429, 500, 502, 503, 504].contains(status),
            EdgeError::Signature(_) | EdgeError::Answer { .. } => false,
        }
    }
}

/// A connection to the edge.
pub(crate) struct EdgeClient {
    agent: ureq::Agent,
    target: Target,
}

impl EdgeClient {
    pub(crate) fn new(mut target: Target) -> EdgeClient {
        target.to.truncate(target.to.trim_end_matches('/').len());
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(120)))
            .build();
        EdgeClient { agent: config.into(), target }
    }

    pub(crate) fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, EdgeError> {
        self.send("GET", path, &[])
    }

    pub(crate) fn put<T: DeserializeOwned>(&self, path: &str, body: &[u8]) -> Result<T, EdgeError> {
        self.send("PUT", path, body)
    }

    pub(crate) fn put_json<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T, EdgeError> {
        let bytes = serde_json::to_vec(body).map_err(|source| EdgeError::Answer { url: path.to_owned(), source })?;
        self.put(path, &bytes)
    }

    fn send<T: DeserializeOwned>(&self, method: &'static str, path: &str, body: &[u8]) -> Result<T, EdgeError> {
        let url = format!("{}{path}", self.target.to);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let nonce = format!("{:032x}", rand::random::<u128>());
        let digest = signing::digest(body);
        let message = Message { method, target: path, timestamp: now.as_secs(), nonce: &nonce, digest: &digest };
        let signature = signing::sign(&self.target.secret, &message)?;
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(&url)
            .header(TIMESTAMP, message.timestamp)
            .header(NONCE, &nonce)
            .header(DIGEST, &digest)
            .header(SIGNATURE, signature);
        let unreachable =
            |source: ureq::Error| EdgeError::Unreachable { method, url: url.clone(), source: Box::new(source) };
        let sent = if body.is_empty() {
            request.body(()).map_err(ureq::Error::from).and_then(|r| self.agent.run(r))
        } else {
            request.body(body).map_err(ureq::Error::from).and_then(|r| self.agent.run(r))
        };
        let mut response = sent.map_err(unreachable)?;
        let status = response.status().as_u16();
        let text = response.body_mut().read_to_string().map_err(unreachable)?;
        if !response.status().is_success() {
            return Err(EdgeError::Refused { method, url, status, body: text });
        }
        serde_json::from_str(&text).map_err(|source| EdgeError::Answer { url, source })
    }
}
