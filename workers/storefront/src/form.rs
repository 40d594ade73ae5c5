//! What a form of the shop's own pages sent.

use edge::{Problem, Result};
use worker::Request;

/// Largest form, in bytes.
const LARGEST: usize = 64 * 1024;

/// The fields of a form, as they were sent.
#[derive(Debug, Default)]
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    pub(crate) async fn read(req: &mut Request) -> Result<Form> {
        Form::parse(&edge::body(req, LARGEST).await?)
    }

    pub(crate) fn parse(text: &[u8]) -> Result<Form> {
        let fields = serde_urlencoded::from_bytes(text);
        Ok(Form(fields.map_err(|_| Problem::invalid("body", "expected a form (application/x-www-form-urlencoded)"))?))
    }

    /// The field without white space around it; empty when it is absent.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.trim())
    }
    /// The field just as it was typed, white space included: a password.
    pub(crate) fn secret(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// The field as a number; `None` when it is absent or none.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.get(name).parse().ok()
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// Every field, in order.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}
