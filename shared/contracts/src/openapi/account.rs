//! Accounts, sessions, teams and keys in the OpenAPI document.

use crate::account::{
    Acceptance, Account, AccountChange, Address, Addresses, ApiKeys, AssertionOptions, AssertionResponse,
    AttestationOptions, AttestationResponse, Credentials, Deletion, Finish, ForPassword, Forgot, Invitation,
    Invitations, MemberChange, NewAddress, NewApiKey, NewApiKeyRequest, NewPassword, Passkey, Passkeys, PasswordChange,
    Providers, Receipt, RefreshRequest, Registration, Sessions, Start, Started, Team, Tokens, Verification,
};
use crate::problem::Problem;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(
    jwks_get,
    auth_register_post,
    auth_verify_post,
    auth_login_post,
    auth_refresh_post,
    auth_logout_post,
    auth_logout_all_post,
    auth_password_forgot_post,
    auth_password_reset_post,
    account_get,
    account_patch,
    account_delete,
    account_export_get,
    account_password_put,
    account_sessions_get,
    account_sessions_one_delete,
    account_addresses_get,
    account_addresses_post,
    account_addresses_one_put,
    account_addresses_one_delete,
    account_invitations_post,
    merchant_team_get,
    merchant_team_post,
    merchant_team_one_patch,
    merchant_team_one_delete,
    merchant_invitations_get,
    merchant_invitations_one_delete,
    merchant_api_keys_get,
    merchant_api_keys_post,
    merchant_api_keys_one_delete,
    passkey_begin,
    passkey_add,
    passkey_login_begin,
    passkey_login,
    passkeys,
    passkey_remove,
    providers,
    provider_start,
    provider_finish
))]
pub(super) struct Document;

/// Public keys of access tokens
#[utoipa::path(get, path = "/.well-known/jwks.json", tag = "account",
    responses(
        (status = 200, content_type = "application/json", description = "The keys (RFC 7517)"),
    ))]
fn jwks_get() {}

/// Register
///
/// The answer is the same whether the address is known or not. The account comes to be when the link in the mail is followed, with
/// the password that is chosen there.
#[utoipa::path(post, path = "/v1/auth/register", tag = "account",
    request_body = Registration,
    responses(
        (status = 202, body = Receipt, description = "A mail is on its way"),
    ))]
fn auth_register_post() {}

/// Follow the link of a registration
#[utoipa::path(post, path = "/v1/auth/verify", tag = "account",
    request_body = Verification,
    responses(
        (status = 200, body = Tokens, description = "Signed in"),
    ))]
fn auth_verify_post() {}

/// Sign in by password
#[utoipa::path(post, path = "/v1/auth/login", tag = "account",
    request_body = Credentials,
    responses(
        (status = 200, body = Tokens, description = "Signed in"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "Address and password do not fit together"),
    ))]
fn auth_login_post() {}

/// Renew an access token
///
/// Each refresh token is of use once. Using one again ends its session.
#[utoipa::path(post, path = "/v1/auth/refresh", tag = "account",
    request_body = RefreshRequest,
    responses(
        (status = 200, body = Tokens, description = "The next pair"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "The refresh token is of no use (any more)"),
    ))]
fn auth_refresh_post() {}

/// Sign out
#[utoipa::path(post, path = "/v1/auth/logout", tag = "account",
    request_body = RefreshRequest,
    responses(
        (status = 204, description = "Nobody is signed in by this token"),
    ))]
fn auth_logout_post() {}

/// Sign out everywhere
///
/// Access tokens that were given already stay good for their last minutes.
#[utoipa::path(post, path = "/v1/auth/logout-all", tag = "account",
    responses(
        (status = 204, description = "Every session is over"),
    ))]
fn auth_logout_all_post() {}

/// Forget a password
#[utoipa::path(post, path = "/v1/auth/password/forgot", tag = "account",
    request_body = Forgot,
    responses(
        (status = 202, body = Receipt, description = "A mail is on its way when there is such an account"),
    ))]
fn auth_password_forgot_post() {}

/// Choose a new password
#[utoipa::path(post, path = "/v1/auth/password/reset", tag = "account",
    request_body = NewPassword,
    responses(
        (status = 200, body = Tokens, description = "Signed in; every other session is over"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "The account is no longer there"),
    ))]
fn auth_password_reset_post() {}

/// Your account
#[utoipa::path(get, path = "/v1/account", tag = "account",
    responses(
        (status = 200, body = Account, description = "The account"),
    ))]
fn account_get() {}

/// Change your account
#[utoipa::path(patch, path = "/v1/account", tag = "account",
    request_body = AccountChange,
    responses(
        (status = 200, body = Account, description = "The account as it is now"),
    ))]
fn account_patch() {}

/// Delete your account
///
/// Erases what every service holds; what the law wants kept stays without the person.
#[utoipa::path(delete, path = "/v1/account", tag = "account",
    request_body = ForPassword,
    responses(
        (status = 200, body = Deletion, description = "It is gone"),
    ))]
fn account_delete() {}

/// Everything that is held of you
#[utoipa::path(get, path = "/v1/account/export", tag = "account",
    responses(
        (status = 200, content_type = "application/json", description = "By service"),
    ))]
fn account_export_get() {}

/// Change your password
#[utoipa::path(put, path = "/v1/account/password", tag = "account",
    request_body = PasswordChange,
    responses(
        (status = 200, body = Tokens, description = "Signed in; every other session is over"),
    ))]
fn account_password_put() {}

/// Where you are signed in
#[utoipa::path(get, path = "/v1/account/sessions", tag = "account",
    responses(
        (status = 200, body = Sessions, description = "The sessions"),
    ))]
fn account_sessions_get() {}

/// Sign out one session
#[utoipa::path(delete, path = "/v1/account/sessions/{id}", tag = "account",
    params(("id" = String, Path, description = "As listed")),
    responses(
        (status = 204, description = "It is over"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No session of yours has this id"),
    ))]
fn account_sessions_one_delete() {}

/// Your addresses
#[utoipa::path(get, path = "/v1/account/addresses", tag = "account",
    responses(
        (status = 200, body = Addresses, description = "The addresses"),
    ))]
fn account_addresses_get() {}

/// Add an address
#[utoipa::path(post, path = "/v1/account/addresses", tag = "account",
    request_body = NewAddress,
    responses(
        (status = 201, body = Address, description = "The address"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "There are 20 already"),
    ))]
fn account_addresses_post() {}

/// Change an address
#[utoipa::path(put, path = "/v1/account/addresses/{id}", tag = "account",
    params(("id" = String, Path, description = "As listed")),
    request_body = NewAddress,
    responses(
        (status = 200, body = Address, description = "The address"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No address of yours has this id"),
    ))]
fn account_addresses_one_put() {}

/// Remove an address
#[utoipa::path(delete, path = "/v1/account/addresses/{id}", tag = "account",
    params(("id" = String, Path, description = "As listed")),
    responses(
        (status = 204, description = "It is gone"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No address of yours has this id"),
    ))]
fn account_addresses_one_delete() {}

/// Accept an invitation to a team
#[utoipa::path(post, path = "/v1/account/invitations", tag = "account",
    request_body = Acceptance,
    responses(
        (status = 200, body = Account, description = "The account as it is now"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The account is in another team"),
    ))]
fn account_invitations_post() {}

/// Your merchant's team
#[utoipa::path(get, path = "/v1/merchant/team", tag = "merchants",
    responses(
        (status = 200, body = Team, description = "The team"),
    ))]
fn merchant_team_get() {}

/// Invite somebody to the team
#[utoipa::path(post, path = "/v1/merchant/team", tag = "merchants",
    request_body = Invitation,
    responses(
        (status = 202, body = Receipt, description = "A mail is on its way"),
    ))]
fn merchant_team_post() {}

/// Change a member's place
#[utoipa::path(patch, path = "/v1/merchant/team/{account}", tag = "merchants",
    params(("account" = String, Path, description = "As listed")),
    request_body = MemberChange,
    responses(
        (status = 200, body = Team, description = "The team as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No member of your team has this id"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It is the last owner"),
    ))]
fn merchant_team_one_patch() {}

/// Remove a member
#[utoipa::path(delete, path = "/v1/merchant/team/{account}", tag = "merchants",
    params(("account" = String, Path, description = "As listed")),
    responses(
        (status = 204, description = "They left, and their keys ended"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No member of your team has this id"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It is the last owner"),
    ))]
fn merchant_team_one_delete() {}

/// Your merchant's open invitations
#[utoipa::path(get, path = "/v1/merchant/invitations", tag = "merchants",
    responses(
        (status = 200, body = Invitations, description = "Those that may still be accepted"),
    ))]
fn merchant_invitations_get() {}

/// Withdraw an invitation
#[utoipa::path(delete, path = "/v1/merchant/invitations/{id}", tag = "merchants",
    params(("id" = String, Path, description = "As listed")),
    responses(
        (status = 204, description = "Its link is of no use any more"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No invitation of your team has this id"),
    ))]
fn merchant_invitations_one_delete() {}

/// Your merchant's API keys
#[utoipa::path(get, path = "/v1/merchant/api-keys", tag = "merchants",
    responses(
        (status = 200, body = ApiKeys, description = "The keys, without the keys"),
    ))]
fn merchant_api_keys_get() {}

/// Make an API key
#[utoipa::path(post, path = "/v1/merchant/api-keys", tag = "merchants",
    request_body = NewApiKeyRequest,
    responses(
        (status = 201, body = NewApiKey, description = "The key, this once"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "There are 20 already"),
    ))]
fn merchant_api_keys_post() {}

/// End an API key
#[utoipa::path(delete, path = "/v1/merchant/api-keys/{id}", tag = "merchants",
    params(("id" = String, Path, description = "As listed")),
    responses(
        (status = 204, description = "It ends within 10 seconds"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No key of yours has this id"),
    ))]
fn merchant_api_keys_one_delete() {}

/// Begin to make a passkey
#[utoipa::path(post, path = "/v1/auth/passkeys/register/options", tag = "account",
    responses(
        (status = 200, body = AttestationOptions, description = "For `navigator.credentials.create()`"),
    ))]
fn passkey_begin() {}

/// Add a passkey
#[utoipa::path(post, path = "/v1/auth/passkeys/register", tag = "account",
    request_body = AttestationResponse,
    responses(
        (status = 201, body = Passkey, description = "The passkey"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It is known already, or there are 20"),
    ))]
fn passkey_add() {}

/// Begin to sign in by a passkey
#[utoipa::path(post, path = "/v1/auth/passkeys/login/options", tag = "account",
    responses(
        (status = 200, body = AssertionOptions, description = "For `navigator.credentials.get()`"),
    ))]
fn passkey_login_begin() {}

/// Sign in by a passkey
#[utoipa::path(post, path = "/v1/auth/passkeys/login", tag = "account",
    request_body = AssertionResponse,
    responses(
        (status = 200, body = Tokens, description = "Signed in"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "The passkey, its challenge or its signature is not good"),
    ))]
fn passkey_login() {}

/// Your passkeys
#[utoipa::path(get, path = "/v1/account/passkeys", tag = "account",
    responses(
        (status = 200, body = Passkeys, description = "The passkeys"),
    ))]
fn passkeys() {}

/// Forget a passkey
#[utoipa::path(delete, path = "/v1/account/passkeys/{id}", tag = "account",
    params(("id" = String, Path, description = "As listed")),
    responses(
        (status = 204, description = "It is gone"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No passkey of yours has this id"),
    ))]
fn passkey_remove() {}

/// Other providers to sign in by
#[utoipa::path(get, path = "/v1/auth/oidc", tag = "account",
    responses(
        (status = 200, body = Providers, description = "The providers"),
    ))]
fn providers() {}

/// Begin to sign in by another provider
#[utoipa::path(post, path = "/v1/auth/oidc/{provider}/start", tag = "account",
    params(("provider" = String, Path, description = "As listed")),
    request_body = Start,
    responses(
        (status = 200, body = Started, description = "Where to send the browser"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such provider"),
    ))]
fn provider_start() {}

/// Come back from another provider
#[utoipa::path(post, path = "/v1/auth/oidc/{provider}/finish", tag = "account",
    params(("provider" = String, Path, description = "As listed")),
    request_body = Finish,
    responses(
        (status = 200, body = Tokens, description = "Signed in"),
        (status = 403, body = Problem, content_type = "application/problem+json", description = "The provider does not vouch for the address"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such provider"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "The account is no longer there"),
    ))]
fn provider_finish() {}
