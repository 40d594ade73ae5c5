//! Mails: what other services ask the notification service to send. Reached from inside only.

use serde::{Deserialize, Serialize};
use text::Lang;

/// `POST {MAIL}` with [`NewMail`] → [`Sent`].
pub const MAIL: &str = "/internal/mail";

/// A mail to send. Its texts are ready: each service words its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMail {
    /// Names the mail: one with a known key is not sent again. At most 200 characters.
    pub key: String,
    /// Address of one person.
    pub to: String,
    /// Language of the texts.
    pub lang: Lang,
    /// Subject, on one line.
    pub subject: String,
    /// The mail as plain text.
    pub text: String,
    /// The mail as a whole HTML document.
    pub html: String,
}

/// What sends mails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// Nothing leaves: mails are kept, and read at `/mailbox` on a developer's machine.
    Mailbox,
    /// The Resend service.
    Resend,
}

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// What took it.
    pub engine: Engine,
    /// False when a mail of this key was taken before.
    pub new: bool,
}
