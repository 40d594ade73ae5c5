//! Merchants' money in the OpenAPI document.

use crate::merchant_money::{
    BankAccount, MerchantMoney, MerchantPayout, MerchantPayoutCards, MerchantPayouts, MerchantPayoutsMade,
    MerchantStatement, MerchantTransfer, MoneyEntries, NewBankAccount, NewMerchantPayouts,
};
use crate::problem::Problem;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(
    money,
    entries,
    bank_account,
    payouts,
    payout,
    admin_payouts,
    prepare_payouts,
    payout_paid,
    payout_withdrawn,
    payout_returned
))]
pub(super) struct Document;

/// What the merchant is owed, and what of it may be paid out
#[utoipa::path(get, path = "/v1/merchant/money", tag = "merchant",
    responses((status = 200, body = MerchantMoney, description = "By currency")))]
fn money() {}

/// What made the merchant's balance, latest first
#[utoipa::path(get, path = "/v1/merchant/money/entries", tag = "merchant",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Entries on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 400, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = MoneyEntries, description = "The page")))]
fn entries() {}

/// Name the bank account that payouts go to
///
/// Every owner is told by mail. Payouts that are prepared already keep the account of before.
#[utoipa::path(put, path = "/v1/merchant/bank-account", tag = "merchant",
    request_body = NewBankAccount,
    responses(
        (status = 200, body = BankAccount, description = "The account now"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "It is no RIB, or the password is missing"),
    ))]
fn bank_account() {}

/// The merchant's payouts, latest first
#[utoipa::path(get, path = "/v1/merchant/payouts", tag = "merchant",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Payouts on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = MerchantPayoutCards, description = "The page")))]
fn payouts() {}

/// A payout with its statement
#[utoipa::path(get, path = "/v1/merchant/payouts/{id}", tag = "merchant",
    params(("id" = String, Path, description = "The payout, `mpo_…`")),
    responses(
        (status = 200, body = MerchantStatement, description = "The payout"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none, or it is another's"),
    ))]
fn payout() {}

/// Merchants' payouts, latest first
#[utoipa::path(get, path = "/v1/admin/merchant-payouts", tag = "admin",
    params(
        ("state" = Option<String>, Query, description = "`prepared`, `paid`, `withdrawn` or `returned`"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Payouts on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = MerchantPayouts, description = "The page")))]
fn admin_payouts() {}

/// Prepare what merchants may be paid
///
/// A merchant has one payout of a currency on its way at a time; asking again, or two people at once, prepares nothing twice.
#[utoipa::path(post, path = "/v1/admin/merchant-payouts", tag = "admin",
    request_body = NewMerchantPayouts,
    responses((status = 200, body = MerchantPayoutsMade, description = "What was prepared")))]
fn prepare_payouts() {}

/// Say that a payout was transferred
///
/// With the same reference again it changes nothing.
#[utoipa::path(post, path = "/v1/admin/merchant-payouts/{id}/paid", tag = "admin",
    params(("id" = String, Path, description = "The payout, `mpo_…`")),
    request_body = MerchantTransfer,
    responses(
        (status = 200, body = MerchantPayout, description = "The payout now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It has ended, or the merchant owes the marketplace since"),
    ))]
fn payout_paid() {}

/// Give a prepared payout up
///
/// The merchant is owed it as before. Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/admin/merchant-payouts/{id}/withdraw", tag = "admin",
    params(("id" = String, Path, description = "The payout, `mpo_…`")),
    responses(
        (status = 200, body = MerchantPayout, description = "The payout now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It was transferred"),
    ))]
fn payout_withdrawn() {}

/// Say that the bank gave a transfer back
///
/// The merchant is owed it again. Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/admin/merchant-payouts/{id}/returned", tag = "admin",
    params(("id" = String, Path, description = "The payout, `mpo_…`")),
    responses(
        (status = 200, body = MerchantPayout, description = "The payout now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It was not transferred"),
    ))]
fn payout_returned() {}
