//! The pages: each a function from a view and its data to a document.

mod about;
mod collection;
mod error;
mod home;
mod merchant;
mod product;
mod search;

pub use crate::component::list::Listing;
pub use about::about;
pub use collection::collection;
pub use error::{Trouble, trouble};
pub use home::{Home, home};
pub use merchant::merchant;
pub use product::{ProductPage, product};
pub use search::search;
