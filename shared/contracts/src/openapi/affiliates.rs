//! Affiliates: for merchants, influencers and whoever pays them.

use crate::affiliate::{
    Application, CommissionPage, DiscountCode, DiscountCodes, Earnings, Link, Links, ListedProgramme, ListedProgrammes,
    MerchantCommission, MerchantCommissions, NewDiscountCode, NewJudgement, NewLink, NewPayouts, NewProfile,
    NewProgramme, OverseenCommission, OverseenCommissions, Paid, Partner, PartnerChange, Partners, Partnerships,
    Payout, Payouts, Prepared, Profile, Programme, RefusedReports, Statement, Statements,
};
use crate::problem::Problem;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(
    programme,
    set_programme,
    partners,
    change_partner,
    decide,
    merchant_commissions,
    review,
    discover,
    one_programme,
    apply,
    profile,
    set_profile,
    partnerships,
    links,
    new_link,
    qr,
    codes,
    new_code,
    commissions,
    earnings,
    statements,
    statement,
    payout_statement,
    refused_reports,
    all_refused_reports,
    all_commissions,
    oversee,
    payouts,
    prepare,
    paid,
    withdraw,
    returned
))]
pub(super) struct Document;

/// The merchant's affiliate programme
#[utoipa::path(get, path = "/v1/merchant/programme", tag = "affiliates",
    responses(
        (status = 200, body = Programme, description = "The programme"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has none"),
    ))]
fn programme() {}

/// Make or change the affiliate programme
///
/// What was credited before stays as it was. With `If-Match` it is changed only while it has that version.
#[utoipa::path(put, path = "/v1/merchant/programme", tag = "affiliates",
    params(
        ("if-match" = Option<String>, Header, description = "The `etag` that was read"),
    ),
    request_body = NewProgramme,
    responses(
        (status = 200, body = Programme, description = "The programme now"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "A field is wrong"),
        (status = 412, body = Problem, content_type = "application/problem+json", description = "It was changed meanwhile"),
    ))]
fn set_programme() {}

/// Partners and applications, latest first
#[utoipa::path(get, path = "/v1/merchant/partners", tag = "affiliates",
    params(
        ("membership" = Option<String>, Query, description = "`applied`, `approved`, `refused` or `banned`"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = Partners, description = "The partners"),
    ))]
fn partners() {}

/// Put a partner into a group, or give it its own terms
#[utoipa::path(patch, path = "/v1/merchant/partners/{id}", tag = "affiliates",
    params(
        ("id" = String, Path, description = "The partner, `par_…`"),
    ),
    request_body = PartnerChange,
    responses(
        (status = 200, body = Partner, description = "The partner now"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "A field is wrong"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none, or it is another's"),
    ))]
fn change_partner() {}

/// Approve, refuse or suspend a partner
#[utoipa::path(post, path = "/v1/merchant/partners/{id}/{decision}", tag = "affiliates",
    params(
        ("id" = String, Path, description = "The partner, `par_…`"),
        ("decision" = String, Path, description = "`approve`, `refuse` or `suspend`"),
    ),
    responses(
        (status = 200, body = Partner, description = "The partner now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none, or it is another's"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Not as things stand"),
    ))]
fn decide() {}

/// Commissions that the merchant owes, latest first
#[utoipa::path(get, path = "/v1/merchant/commissions", tag = "affiliates",
    params(
        ("state" = Option<String>, Query, description = "`pending`, `approved`, `paid`, `refunded`, `duplicate` or `fraud`; `held` for those that wait for the merchant's word"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = MerchantCommissions, description = "The commissions"),
    ))]
fn merchant_commissions() {}

/// Let a held commission go on, or find it to be fraud
#[utoipa::path(post, path = "/v1/merchant/commissions/{id}/{verdict}", tag = "affiliates",
    params(
        ("id" = String, Path, description = "The commission, `com_…`"),
        ("verdict" = String, Path, description = "`approve` or `fraud`"),
    ),
    responses(
        (status = 200, body = MerchantCommission, description = "The commission now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none, or it is another's"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It was paid"),
    ))]
fn review() {}

/// Find programmes
#[utoipa::path(get, path = "/v1/programmes", tag = "affiliates",
    params(
        ("q" = Option<String>, Query, max_length = 100, description = "Beginnings of words of the name or description"),
        ("sort" = Option<String>, Query, description = "`newest` or `rate`"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = ListedProgrammes, description = "The programmes"),
    ))]
fn discover() {}

/// A merchant's programme
#[utoipa::path(get, path = "/v1/programmes/{merchant}", tag = "affiliates",
    params(
        ("merchant" = String, Path, description = "Slug"),
    ),
    responses(
        (status = 200, body = ListedProgramme, description = "The programme"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has none"),
    ))]
fn one_programme() {}

/// Apply to a programme
#[utoipa::path(post, path = "/v1/programmes/{merchant}/applications", tag = "affiliates",
    params(
        ("merchant" = String, Path, description = "Slug"),
    ),
    request_body = Application,
    responses(
        (status = 201, body = ListedProgramme, description = "The programme, with where the caller stands in it"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has none"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The caller applied before, or nobody is taken"),
    ))]
fn apply() {}

/// The caller as an influencer
#[utoipa::path(get, path = "/v1/influencer/profile", tag = "affiliates",
    responses(
        (status = 200, body = Profile, description = "The profile"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The account is no influencer"),
    ))]
fn profile() {}

/// Become an influencer, or change the profile
///
/// The account has the role in its next access token: refresh it.
#[utoipa::path(put, path = "/v1/influencer/profile", tag = "affiliates",
    request_body = NewProfile,
    responses(
        (status = 200, body = Profile, description = "The profile now"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "A field is wrong"),
    ))]
fn set_profile() {}

/// The caller's places in programmes, latest first
#[utoipa::path(get, path = "/v1/influencer/partnerships", tag = "affiliates",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = Partnerships, description = "The partnerships"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No profile was written yet"),
    ))]
fn partnerships() {}

/// The caller's links, latest first
#[utoipa::path(get, path = "/v1/influencer/links", tag = "affiliates",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = Links, description = "The links"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No profile was written yet"),
    ))]
fn links() {}

/// Make a link
#[utoipa::path(post, path = "/v1/influencer/links", tag = "affiliates",
    request_body = NewLink,
    responses(
        (status = 201, body = Link, description = "The link"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "A field is wrong"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No programme, or no application to it"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Not approved yet"),
    ))]
fn new_link() {}

/// A link as a QR code
#[utoipa::path(get, path = "/v1/influencer/links/{code}/qr", tag = "affiliates",
    params(
        ("code" = String, Path, description = "The link's code"),
    ),
    responses(
        (status = 200, body = String, content_type = "image/svg+xml", description = "The picture"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none, or it is another's"),
    ))]
fn qr() {}

/// The caller's discount codes
#[utoipa::path(get, path = "/v1/influencer/codes", tag = "affiliates",
    responses(
        (status = 200, body = DiscountCodes, description = "The codes"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No profile was written yet"),
    ))]
fn codes() {}

/// Make a discount code
#[utoipa::path(post, path = "/v1/influencer/codes", tag = "affiliates",
    request_body = NewDiscountCode,
    responses(
        (status = 201, body = DiscountCode, description = "The code"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "A field is wrong"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No programme, or no application to it"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Not approved, not allowed, or taken"),
    ))]
fn new_code() {}

/// The caller's commissions, latest first
///
/// They name no order and no buyer.
#[utoipa::path(get, path = "/v1/influencer/commissions", tag = "affiliates",
    params(
        ("state" = Option<String>, Query, description = "`pending`, `approved`, `paid`, `refunded`, `duplicate` or `fraud`"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = CommissionPage, description = "The commissions"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No profile was written yet"),
    ))]
fn commissions() {}

/// What the caller earned, by day
#[utoipa::path(get, path = "/v1/influencer/earnings", tag = "affiliates",
    params(
        ("from" = Option<String>, Query, description = "A day such as `2026-11-01`"),
        ("to" = Option<String>, Query, description = "A day; today when absent. At most 366 days"),
    ),
    responses(
        (status = 200, body = Earnings, description = "Days, sums, and what stands in the ledger"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "No such days"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No profile was written yet"),
    ))]
fn earnings() {}

/// The caller's statements, latest first
#[utoipa::path(get, path = "/v1/influencer/statements", tag = "affiliates",
    responses(
        (status = 200, body = Statements, description = "The statements"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No profile was written yet"),
    ))]
fn statements() {}

/// A statement, as data, table or document
#[utoipa::path(get, path = "/v1/influencer/statements/{id}", tag = "affiliates",
    params(
        ("id" = String, Path, description = "`stm_…`, or with `.csv` or `.pdf` behind it"),
        ("lang" = Option<String>, Query, description = "Of the document: `fr` or `en`"),
    ),
    responses(
        (status = 200, body = Statement, description = "The statement; `text/csv` or `application/pdf` when asked for"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none, or it is another's"),
    ))]
fn statement() {}

/// The statement of a payout, as its influencer reads it: as data, table or document
#[utoipa::path(get, path = "/v1/admin/payouts/{id}", tag = "affiliates",
    params(
        ("id" = String, Path, description = "`stm_…`, or with `.csv` or `.pdf` behind it"),
        ("lang" = Option<String>, Query, description = "Of the document: `fr` or `en`"),
    ),
    responses(
        (status = 200, body = Statement, description = "The statement; `text/csv` or `application/pdf` when asked for"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none"),
    ))]
fn payout_statement() {}

/// Sales and registrations that were not counted for whoever led to them, and why; latest first
///
/// They are kept for 180 days.
#[utoipa::path(get, path = "/v1/merchant/refused-reports", tag = "affiliates",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = RefusedReports, description = "The reports"),
    ))]
fn refused_reports() {}

/// What was not counted of anybody's, and why; latest first
#[utoipa::path(get, path = "/v1/admin/refused-reports", tag = "affiliates",
    params(
        ("merchant" = Option<String>, Query, max_length = 128, description = "Of the merchant of this slug"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = RefusedReports, description = "The reports"),
    ))]
fn all_refused_reports() {}

/// Commissions of everybody, latest first, with why they wait or were refused
#[utoipa::path(get, path = "/v1/admin/commissions", tag = "affiliates",
    params(
        ("state" = Option<String>, Query, description = "`pending`, `approved`, `paid`, `refunded`, `duplicate` or `fraud`; `held` for those that wait for somebody's word"),
        ("influencer" = Option<String>, Query, max_length = 128, description = "Of this one, `inf_…`"),
        ("merchant" = Option<String>, Query, max_length = 128, description = "Owed by the merchant of this slug"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = OverseenCommissions, description = "The commissions"),
    ))]
fn all_commissions() {}

/// Find a commission to be fraud, or keep it
///
/// Wherever it stands. What was paid and is fraud is owed back: the influencer's next statement takes it off. Over this word no
/// merchant's goes. Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/admin/commissions/{id}/{verdict}", tag = "affiliates",
    params(
        ("id" = String, Path, description = "The commission, `com_…`"),
        ("verdict" = String, Path, description = "`fraud` or `keep`"),
    ),
    request_body = NewJudgement,
    responses(
        (status = 200, body = OverseenCommission, description = "The commission now"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "No reason was given"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none"),
    ))]
fn oversee() {}

/// Payouts, latest first
#[utoipa::path(get, path = "/v1/admin/payouts", tag = "affiliates",
    params(
        ("state" = Option<String>, Query, description = "`prepared`, `paid`, `carried`, `withdrawn` or `returned`"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Items on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = Payouts, description = "The payouts"),
    ))]
fn payouts() {}

/// Settle a month that is over
#[utoipa::path(post, path = "/v1/admin/payouts", tag = "affiliates",
    request_body = NewPayouts,
    responses(
        (status = 200, body = Prepared, description = "What was settled"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The month is not over"),
    ))]
fn prepare() {}

/// Say that a payout was transferred
#[utoipa::path(post, path = "/v1/admin/payouts/{id}/paid", tag = "affiliates",
    params(
        ("id" = String, Path, description = "The statement, `stm_…`"),
    ),
    request_body = Paid,
    responses(
        (status = 200, body = Payout, description = "The payout now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none, or it is another's"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Not as it stands"),
    ))]
fn paid() {}

/// Withdraw a payout that was not transferred
///
/// Its amount stays owed: the next sweep puts it on a statement to the bank account as it is then. Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/admin/payouts/{id}/withdraw", tag = "affiliates",
    params(
        ("id" = String, Path, description = "The statement, `stm_…`"),
    ),
    responses(
        (status = 200, body = Payout, description = "The payout now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Not as it stands"),
    ))]
fn withdraw() {}

/// Say that the bank gave a payout back
///
/// Its amount is owed again, and goes on as one that was withdrawn. Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/admin/payouts/{id}/returned", tag = "affiliates",
    params(
        ("id" = String, Path, description = "The statement, `stm_…`"),
    ),
    responses(
        (status = 200, body = Payout, description = "The payout now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is none"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It was not transferred"),
    ))]
fn returned() {}
