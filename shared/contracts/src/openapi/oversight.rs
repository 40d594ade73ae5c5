//! What administrators read and do, in the OpenAPI document.

use crate::ledger::{AccountStatement, Balances, HandOver, HandedOver, LedgerEntry, OwedRefunds};
use crate::oversight::{Accounts, DeadLetters, Disputes, OverseenAccount, OverseenMerchants, OverseenOrder};
use crate::problem::Problem;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(
    order,
    disputes,
    dead_letters,
    retry,
    owed_refunds,
    refund_paid,
    cash_handed_over,
    balances,
    entries,
    entry,
    accounts,
    suspend,
    restore,
    merchants
))]
pub(super) struct Document;

/// An order with everything that money did
#[utoipa::path(get, path = "/v1/admin/orders/{id}", tag = "admin",
    params(("id" = String, Path, description = "`ord_…`, or the number that people say, such as `GYS-7K3M-4Q2P`")),
    responses(
        (status = 200, body = OverseenOrder, description = "The order"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order is called so"),
    ))]
fn order() {}

/// Disputed payments, latest first
#[utoipa::path(get, path = "/v1/admin/disputes", tag = "admin",
    params(
        ("state" = Option<String>, Query, description = "`open`, `won` or `lost`; `open` when absent"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Disputes on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = Disputes, description = "The page")))]
fn disputes() {}

/// Messages that no consumer could take, latest first
#[utoipa::path(get, path = "/v1/admin/dead-letters", tag = "admin",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Messages on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = DeadLetters, description = "The page")))]
fn dead_letters() {}

/// Send a message again
///
/// Consumers count it once, however often it comes.
#[utoipa::path(post, path = "/v1/admin/dead-letters/{id}/retry", tag = "admin",
    params(("id" = String, Path, description = "As listed")),
    responses(
        (status = 204, description = "It is on its way"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No message has this id (any more)"),
    ))]
fn retry() {}

/// Refunds to be paid by hand, latest first
///
/// Of cash, and of what a payment service gives back in its own pages only.
#[utoipa::path(get, path = "/v1/admin/refunds", tag = "admin",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Refunds on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = OwedRefunds, description = "The page")))]
fn owed_refunds() {}

/// A refund was paid by hand
///
/// Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/admin/refunds/{id}/paid", tag = "admin",
    params(("id" = String, Path, description = "As listed")),
    responses(
        (status = 204, description = "It is booked"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No refund to be paid by hand has this id"),
    ))]
fn refund_paid() {}

/// Collected cash was handed over
///
/// The same hand-over again changes nothing.
#[utoipa::path(post, path = "/v1/admin/remittances", tag = "admin",
    request_body = HandOver,
    responses(
        (status = 200, body = HandedOver, description = "It is booked"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It is more than was collected, or another hand-over has this id"),
    ))]
fn cash_handed_over() {}

/// What the ledger's accounts hold, by name
#[utoipa::path(get, path = "/v1/admin/ledger/balances", tag = "admin",
    params(
        ("prefix" = Option<String>, Query, max_length = 100, description = "What the names begin with, such as `liability:merchant:`"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Balances on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 400, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = Balances, description = "The page")))]
fn balances() {}

/// What makes up an account's balance, latest first
///
/// Each posting says what the account held after it: the first one of a currency is its balance, the oldest explains the rest.
#[utoipa::path(get, path = "/v1/admin/ledger/accounts/{account}/entries", tag = "admin",
    params(
        ("account" = String, Path, description = "Such as `liability:merchant:dar-lina`"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Postings on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 400, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = AccountStatement, description = "The page; an account that holds nothing has no postings")))]
fn entries() {}

/// An entry of the ledger with both its sides
#[utoipa::path(get, path = "/v1/admin/ledger/entries/{id}", tag = "admin",
    params(("id" = String, Path, description = "As a posting names it")),
    responses(
        (status = 200, body = LedgerEntry, description = "The entry; its postings sum to nothing in each currency"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No entry has this id"),
    ))]
fn entry() {}

/// Accounts
#[utoipa::path(get, path = "/v1/admin/accounts", tag = "admin",
    params(
        ("q" = Option<String>, Query, max_length = 254, description = "The beginning of an e-mail address, of a name or of a word in it; or an account's id"),
        ("merchant" = Option<String>, Query, description = "Slug: its team"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Accounts on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = Accounts, description = "The page")))]
fn accounts() {}

/// Suspend an account
///
/// It is signed out everywhere and can neither sign in nor renew its tokens; those it has end within 15 minutes. Its API keys stop.
#[utoipa::path(post, path = "/v1/admin/accounts/{id}/suspend", tag = "admin",
    params(("id" = String, Path, description = "The account")),
    responses(
        (status = 200, body = OverseenAccount, description = "The account"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No account has this id"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Nobody suspends themselves"),
    ))]
fn suspend() {}

/// Let a suspended account sign in again
#[utoipa::path(post, path = "/v1/admin/accounts/{id}/restore", tag = "admin",
    params(("id" = String, Path, description = "The account")),
    responses(
        (status = 200, body = OverseenAccount, description = "The account"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No account has this id"),
    ))]
fn restore() {}

/// Merchants that have a team
#[utoipa::path(get, path = "/v1/admin/merchants", tag = "admin",
    params(
        ("q" = Option<String>, Query, description = "What the slug begins with"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Merchants on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = OverseenMerchants, description = "The page")))]
fn merchants() {}
