//! The pages: each a function from a view and its data to a document.

mod about;
mod account;
mod cart;
mod checkout;
mod collection;
mod error;
mod home;
mod merchant;
mod order;
mod orders;
mod product;
mod review;
mod search;
mod sell;
mod sign_in;
mod studio;
mod timeline;

pub use crate::component::list::Listing;
pub use about::about;
pub use account::{AccountPage, account};
pub use cart::{CartPage, Removed, cart};
pub use checkout::{CheckoutPage, Said, Typed, checkout, name};
pub use collection::collection;
pub use error::{Trouble, trouble};
pub use home::{Home, home};
pub use merchant::merchant;
pub use order::{News, OrderPage, order};
pub use orders::orders;
pub use product::{ProductPage, product};
pub use review::{ReviewForm, ReviewTrouble, review};
pub use search::search;
pub use sell::{SellPage, SellTrouble, Standing, sell};
pub use sign_in::{SignIn, SignInTrouble, invitation, login, new_password, register, told, verify};
pub use studio::{StudioFiles, studio};
