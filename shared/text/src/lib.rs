//! Languages of the interface, and normalisation of French, Arabic and English text.
//! Pure and allocation-light: the search index, slugs and the importer all fold text the same way, here and nowhere else.

pub mod csv;
pub mod html;
mod lang;
pub mod latin;
pub mod mailbox;
pub mod normalise;
mod slug;
pub mod stem;
mod tokens;

pub use lang::{Lang, UnknownLang};
pub use slug::slugify;
pub use tokens::{Token, tokens};
