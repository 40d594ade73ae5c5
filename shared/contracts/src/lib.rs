//! What services, the origin and clients say to each other: requests, responses, routes, cursors and problems.
//! One definition serves serialisation, the typed clients and the OpenAPI document (feature `openapi`).

pub mod account;
pub mod admin;
pub mod affiliate;
pub mod cart;
pub mod catalogue;
pub mod cursor;
pub mod event;
pub mod health;
pub mod history;
pub mod identity;
pub mod intake;
pub mod internal;
pub mod ledger;
pub mod listing;
pub mod mail;
#[cfg(feature = "openapi")]
pub mod openapi;
pub mod order;
pub mod order_search;
pub mod oversight;
pub mod params;
pub mod problem;
pub mod promotion;
pub mod publications;
pub mod purchase;
pub mod recommendation;
pub mod review;
pub mod routes;
pub mod sales;
pub mod search;
pub mod stock;
pub mod stored_card;
pub mod trace;
pub mod variant;
