//! Mails: what other services ask the notification service to send. Reached from inside only.

use serde::{Deserialize, Serialize};
use text::Lang;

/// `POST {MAIL}` with [`NewMail`] → [`Sent`].
pub const MAIL: &str = "/internal/mail";

/// `POST {MAIL_AGAIN}` with [`MailAgain`] → [`Sent`]: one that was given up is sent again; 404 when it is kept no longer.
pub const MAIL_AGAIN: &str = "/internal/mail/again";
/// `POST {MAILS_DUE}`: tries what is due, as is done every minute.
pub const MAILS_DUE: &str = "/internal/mail/due";
/// The queue that takes mails which were given up, and how dead letters call it.
pub const MAILS_GIVEN_UP: &str = "gys-mails-failed";

/// Milliseconds from the first try of a mail to the second; each later pause is twice the one before.
const FIRST_PAUSE_MS: u64 = 30_000;
/// How often a mail is tried: for 17 hours. Mail services know a key for a day, so that a mail which they took without saying so
/// does not go out twice.
const TRIES: u32 = 12;

/// How long to wait after the try of this number (1 for the first) failed; nothing when it was the last.
#[must_use]
pub const fn pause_ms(tries: u32) -> Option<u64> {
    match tries {
        0 | TRIES.. => None,
        tries => Some(FIRST_PAUSE_MS << (tries - 1)),
    }
}

/// Names a mail that was given up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailAgain {
    /// `mail_…`, as its dead letter says.
    pub mail: String,
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_again_while_its_key_is_known() {
        let pauses: Vec<u64> = (1..).map_while(pause_ms).collect();
        assert_eq!((pauses.len(), pauses[0], pauses[1]), (11, 30_000, 60_000));
        let hours = pauses.iter().sum::<u64>() / 3_600_000;
        assert_eq!(hours, 17);
        assert_eq!(pause_ms(0), None);
    }
}
