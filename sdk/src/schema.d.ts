// From openapi.json, SHA-256 55a95bb58c54e39e4520bca8822ae8735337206290240a5edd7ac5a4a9755481, by generate.mjs. Not to be edited.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public keys of access tokens */
        get: operations["get_well_known_jwks_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health of every service */
        get: operations["get_healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/img/uploads/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo that a merchant uploaded */
        get: operations["get_img_uploads_name"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["get_openapi_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your account */
        get: operations["get_account"];
        put?: never;
        post?: never;
        /**
         * Delete your account
         * @description Erases what every service holds; what the law wants kept stays without the person.
         */
        delete: operations["delete_account"];
        options?: never;
        head?: never;
        /** Change your account */
        patch: operations["patch_account"];
        trace?: never;
    };
    "/v1/account/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your addresses */
        get: operations["get_account_addresses"];
        put?: never;
        /** Add an address */
        post: operations["post_account_addresses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an address */
        put: operations["put_account_addresses_id"];
        post?: never;
        /** Remove an address */
        delete: operations["delete_account_addresses_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is held of you */
        get: operations["get_account_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation to a team */
        post: operations["post_account_invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/merchant-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your application to sell, the latest one */
        get: operations["get_account_merchant_application"];
        put?: never;
        /** Apply to sell */
        post: operations["post_account_merchant_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your passkeys */
        get: operations["get_account_passkeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a passkey */
        delete: operations["delete_account_passkeys_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your password */
        put: operations["put_account_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["get_account_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out one session */
        delete: operations["delete_account_sessions_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts */
        get: operations["get_admin_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/accounts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended account sign in again */
        post: operations["post_admin_accounts_id_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/accounts/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend an account
         * @description It is signed out everywhere and can neither sign in nor renew its tokens; those it has end within 15 minutes. Its API keys stop.
         */
        post: operations["post_admin_accounts_id_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/closed-merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shops that are closed, by slug */
        get: operations["get_admin_closed_merchants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commissions of everybody, latest first, with why they wait or were refused */
        get: operations["get_admin_commissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/commissions/{id}/{verdict}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a commission to be fraud, or keep it
         * @description Wherever it stands. What was paid and is fraud is owed back: the influencer's next statement takes it off. Over this word no
         *     merchant's goes. Saying it again changes nothing.
         */
        post: operations["post_admin_commissions_id_verdict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that no consumer could take, latest first */
        get: operations["get_admin_dead_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description Consumers count it once, however often it comes.
         */
        post: operations["post_admin_dead_letters_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputed payments, latest first */
        get: operations["get_admin_disputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/ledger/accounts/{account}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What makes up an account's balance, latest first
         * @description Each posting says what the account held after it: the first one of a currency is its balance, the oldest explains the rest.
         */
        get: operations["get_admin_ledger_accounts_account_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/ledger/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger's accounts hold, by name */
        get: operations["get_admin_ledger_balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/ledger/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entry of the ledger with both its sides */
        get: operations["get_admin_ledger_entries_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchant-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications to sell, latest first */
        get: operations["get_admin_merchant_applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchant-applications/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an application: the shop is opened, and the account its owner
         * @description Saying it again changes nothing, or goes on where it stopped.
         */
        post: operations["post_admin_merchant_applications_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchant-applications/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse an application */
        post: operations["post_admin_merchant_applications_id_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchant-payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merchants' payouts, latest first */
        get: operations["get_admin_merchant_payouts"];
        put?: never;
        /**
         * Prepare what merchants may be paid
         * @description A merchant has one payout of a currency on its way at a time; asking again, or two people at once, prepares nothing twice.
         */
        post: operations["post_admin_merchant_payouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchant-payouts/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a payout was transferred
         * @description With the same reference again it changes nothing.
         */
        post: operations["post_admin_merchant_payouts_id_paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchant-payouts/{id}/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the bank gave a transfer back
         * @description The merchant is owed it again. Saying it again changes nothing.
         */
        post: operations["post_admin_merchant_payouts_id_returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchant-payouts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a prepared payout up
         * @description The merchant is owed it as before. Saying it again changes nothing.
         */
        post: operations["post_admin_merchant_payouts_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merchants that have a team */
        get: operations["get_admin_merchants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchants/{slug}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed shop again
         * @description Exactly what was hidden with it is shown again.
         */
        post: operations["post_admin_merchants_slug_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/merchants/{slug}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a shop
         * @description Nothing of it can be bought from now on; its products leave pages, lists and search within seconds, many thousands within minutes.
         *     Orders that were placed go on. Saying it again changes nothing.
         */
        post: operations["post_admin_merchants_slug_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with everything that money did */
        get: operations["get_admin_orders_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payouts, latest first */
        get: operations["get_admin_payouts"];
        put?: never;
        /** Settle a month that is over */
        post: operations["post_admin_payouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement of a payout, as its influencer reads it: as data, table or document */
        get: operations["get_admin_payouts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/payouts/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a payout was transferred */
        post: operations["post_admin_payouts_id_paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/payouts/{id}/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the bank gave a payout back
         * @description Its amount is owed again, and goes on as one that was withdrawn. Saying it again changes nothing.
         */
        post: operations["post_admin_payouts_id_returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/payouts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a payout that was not transferred
         * @description Its amount stays owed: the next sweep puts it on a statement to the bank account as it is then. Saying it again changes nothing.
         */
        post: operations["post_admin_payouts_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refunds to be paid by hand, latest first
         * @description Of cash, and of what a payment service gives back in its own pages only.
         */
        get: operations["get_admin_refunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/refunds/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A refund was paid by hand
         * @description Saying it again changes nothing.
         */
        post: operations["post_admin_refunds_id_paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/refused-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was not counted of anybody's, and why; latest first */
        get: operations["get_admin_refused_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/remittances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collected cash was handed over
         * @description The same hand-over again changes nothing.
         */
        post: operations["post_admin_remittances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What merchants reported, or what was hidden, the latest review first */
        get: operations["get_admin_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/reviews/{id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hide a review, or let it be read
         * @description Either ends the report.
         */
        put: operations["put_admin_reviews_id_visibility"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by password */
        post: operations["post_auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["post_auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out everywhere
         * @description Access tokens that were given already stay good for their last minutes.
         */
        post: operations["post_auth_logout_all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other providers to sign in by */
        get: operations["get_auth_oidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/{provider}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Come back from another provider */
        post: operations["post_auth_oidc_provider_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/{provider}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in by another provider */
        post: operations["post_auth_oidc_provider_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a passkey */
        post: operations["post_auth_passkeys_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/login/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in by a passkey */
        post: operations["post_auth_passkeys_login_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a passkey */
        post: operations["post_auth_passkeys_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/register/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to make a passkey */
        post: operations["post_auth_passkeys_register_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget a password */
        post: operations["post_auth_password_forgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password */
        post: operations["post_auth_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew an access token
         * @description Each refresh token is of use once. Using one again ends its session.
         */
        post: operations["post_auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description The answer is the same whether the address is known or not. The account comes to be when the link in the mail is followed, with
         *     the password that is chosen there.
         */
        post: operations["post_auth_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow the link of a registration */
        post: operations["post_auth_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a cart
         * @description It is empty; its id is a secret of whoever holds it. An account needs none: its own cart is `mine`.
         */
        post: operations["post_carts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cart, priced now */
        get: operations["get_carts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts/{id}/coupons/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a coupon
         * @description Whether it gives something is said in the cart; at checkout it is looked at again.
         */
        put: operations["put_carts_id_coupons_code"];
        post?: never;
        /** Take a coupon away */
        delete: operations["delete_carts_id_coupons_code"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts/{id}/lines/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how many units of a product a cart shall hold */
        put: operations["put_carts_id_lines_product_id"];
        /**
         * Put more units of a product into a cart
         * @description Two who add at once add both; one addition that is sent again under its key counts once.
         */
        post: operations["post_carts_id_lines_product_id"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carts/mine/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a guest's cart into the account's own
         * @description Of a line that both hold the larger number of units counts. Repeating it changes nothing.
         */
        post: operations["post_carts_mine_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order what is in a cart
         * @description The goods are reserved for 40 minutes. Prices and promotions are those of this moment; when they are not what the shopper saw, nothing is ordered.
         */
        post: operations["post_checkouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every collection, in the order of the menu */
        get: operations["get_collections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what a shopper did
         * @description Content type `application/json`, or `text/plain` from `navigator.sendBeacon`. An event id counts once, however often it is sent.
         */
        post: operations["post_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/influencer/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's discount codes */
        get: operations["get_influencer_codes"];
        put?: never;
        /** Make a discount code */
        post: operations["post_influencer_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/influencer/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's commissions, latest first
         * @description They name no order and no buyer.
         */
        get: operations["get_influencer_commissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/influencer/earnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller earned, by day */
        get: operations["get_influencer_earnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/influencer/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's links, latest first */
        get: operations["get_influencer_links"];
        put?: never;
        /** Make a link */
        post: operations["post_influencer_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/influencer/links/{code}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A link as a QR code */
        get: operations["get_influencer_links_code_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/influencer/partnerships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's places in programmes, latest first */
        get: operations["get_influencer_partnerships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/influencer/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller as an influencer */
        get: operations["get_influencer_profile"];
        /**
         * Become an influencer, or change the profile
         * @description The account has the role in its next access token: refresh it.
         */
        put: operations["put_influencer_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/influencer/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's statements, latest first */
        get: operations["get_influencer_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/influencer/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement, as data, table or document */
        get: operations["get_influencer_statements_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your merchant's API keys */
        get: operations["get_merchant_api_keys"];
        put?: never;
        /** Make an API key */
        post: operations["post_merchant_api_keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API key */
        delete: operations["delete_merchant_api_keys_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/bank-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name the bank account that payouts go to
         * @description Every owner is told by mail. Payouts that are prepared already keep the account of before.
         */
        put: operations["put_merchant_bank_account"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commissions that the merchant owes, latest first */
        get: operations["get_merchant_commissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/commissions/{id}/{verdict}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a held commission go on, or find it to be fraud */
        post: operations["post_merchant_commissions_id_verdict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant's imports, latest first */
        get: operations["get_merchant_imports"];
        put?: never;
        /**
         * Begin an import
         * @description Then send the file in parts and start it. The file is CSV in UTF-8; its first line names the columns: `sku`, `name` and `price`,
         *     and as wanted `lang`, `description`, `currency`, `stock`, `collection`, `options`, `option_groups`. A product whose article number
         *     is known is changed in its place. `stock` counts for articles that were never counted.
         */
        post: operations["post_merchant_imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is */
        get: operations["get_merchant_imports_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an import up
         * @description What was read before stays.
         */
        post: operations["post_merchant_imports_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why rows were not kept, a line for each fault */
        get: operations["get_merchant_imports_id_errors_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/imports/{id}/parts/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send a part of the file
         * @description In any order, cut anywhere; sending a part again replaces it.
         */
        put: operations["put_merchant_imports_id_parts_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start an import */
        post: operations["post_merchant_imports_id_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your merchant's open invitations */
        get: operations["get_merchant_invitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: operations["delete_merchant_invitations_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the merchant is owed, and what of it may be paid out */
        get: operations["get_merchant_money"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/money/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What made the merchant's balance, latest first */
        get: operations["get_merchant_money_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant's parcels, latest first */
        get: operations["get_merchant_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant's parcels of some days as a file, latest first */
        get: operations["get_merchant_orders_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant's part of an order */
        get: operations["get_merchant_orders_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A parcel will not be sent
         * @description Its units go back into stock, what was paid goes back. Saying it again changes nothing.
         */
        post: operations["post_merchant_orders_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/collected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A parcel arrived and its cash was collected
         * @description For cash on delivery. Saying it again changes nothing.
         */
        post: operations["post_merchant_orders_id_collected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The merchant spoke with the buyer before sending, or takes that back
         * @description Of an order that is paid at the door, before it leaves.
         */
        put: operations["put_merchant_orders_id_confirmation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A parcel arrived
         * @description Saying it again changes nothing.
         */
        post: operations["post_merchant_orders_id_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give money back
         * @description By units, or by an amount; never more than is left of the merchant's part.
         */
        post: operations["post_merchant_orders_id_refunds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A parcel was not taken at the door
         * @description Its units go back into stock, what was paid goes back. Saying it again changes nothing.
         */
        post: operations["post_merchant_orders_id_refused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/returns/{return}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to a return
         * @description Saying it again changes nothing.
         */
        post: operations["post_merchant_orders_id_returns_return_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/returns/{return}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The goods of a return are back
         * @description Saying it again changes nothing.
         */
        post: operations["post_merchant_orders_id_returns_return_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/returns/{return}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the money of a return back
         * @description Saying it again changes nothing.
         */
        post: operations["post_merchant_orders_id_returns_return_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/returns/{return}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a return
         * @description Saying it again changes nothing.
         */
        post: operations["post_merchant_orders_id_returns_return_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A parcel was sent
         * @description Saying it again changes nothing.
         */
        post: operations["post_merchant_orders_id_ship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Partners and applications, latest first */
        get: operations["get_merchant_partners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put a partner into a group, or give it its own terms */
        patch: operations["patch_merchant_partners_id"];
        trace?: never;
    };
    "/v1/merchant/partners/{id}/{decision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, refuse or suspend a partner */
        post: operations["post_merchant_partners_id_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant's payouts, latest first */
        get: operations["get_merchant_payouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A payout with its statement */
        get: operations["get_merchant_payouts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant's products */
        get: operations["get_merchant_products"];
        put?: never;
        /** Make a product */
        post: operations["post_merchant_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The merchant's products as CSV
         * @description Importing the file again changes nothing.
         */
        get: operations["get_merchant_products_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the merchant's products */
        get: operations["get_merchant_products_id"];
        put?: never;
        post?: never;
        /**
         * Take a product away for good
         * @description Its versions go with it. Hiding it (`state`) can be undone.
         */
        delete: operations["delete_merchant_products_id"];
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description What is absent stays. Units in stock are counted apart, at `/v1/merchant/stock/{product_id}`.
         */
        patch: operations["patch_merchant_products_id"];
        trace?: never;
    };
    "/v1/merchant/products/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier versions of a product, latest first */
        get: operations["get_merchant_products_id_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a photo
         * @description JPEG, PNG or WebP, whatever the content type says; at most 8 MB, each side 100 to 8,000 pixels. It becomes the last photo;
         *     their order and texts are changed with the product.
         */
        put: operations["put_merchant_products_id_photos"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products/{id}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a photo away */
        delete: operations["delete_merchant_products_id_photos_photo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an earlier version the latest
         * @description It becomes a new version, so that this can be undone too.
         */
        post: operations["post_merchant_products_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant's affiliate programme */
        get: operations["get_merchant_programme"];
        /**
         * Make or change the affiliate programme
         * @description What was credited before stays as it was. With `If-Match` it is changed only while it has that version.
         */
        put: operations["put_merchant_programme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant's promotions, latest first */
        get: operations["get_merchant_promotions"];
        put?: never;
        /**
         * Make a promotion
         * @description What it takes off is the merchant's own. A merchant has at most 50 promotions without a code at a time, those that have not
         *     begun among them; those that are over do not count.
         */
        post: operations["post_merchant_promotions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/promotions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a promotion away
         * @description Orders that have it keep it.
         */
        delete: operations["delete_merchant_promotions_id"];
        options?: never;
        head?: never;
        /** Change when a promotion ends and how often it is given */
        patch: operations["patch_merchant_promotions_id"];
        trace?: never;
    };
    "/v1/merchant/refused-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sales and registrations that were not counted for whoever led to them, and why; latest first
         * @description They are kept for 180 days.
         */
        get: operations["get_merchant_refused_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What buyers say of the merchant's products, latest first */
        get: operations["get_merchant_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/reviews/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer a review, as the merchant */
        put: operations["put_merchant_reviews_id_reply"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/reviews/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ask the marketplace to look at a review */
        put: operations["put_merchant_reviews_id_report"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the merchant sold, day by day
         * @description Days are UTC. An order counts on the day it was paid, what is given back on the day it was.
         */
        get: operations["get_merchant_sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/stock/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in stock of one of the merchant's products */
        get: operations["get_merchant_stock_product_id"];
        /**
         * Count an article
         * @description The count is taken as the truth when it is still the one that was seen. Counting fewer units than running checkouts hold is
         *     taken too: then nothing more is sold than there is.
         */
        put: operations["put_merchant_stock_product_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/stock/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What ran low, ran out and came back, latest first */
        get: operations["get_merchant_stock_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your merchant's team */
        get: operations["get_merchant_team"];
        put?: never;
        /** Invite somebody to the team */
        post: operations["post_merchant_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/team/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member */
        delete: operations["delete_merchant_team_account"];
        options?: never;
        head?: never;
        /** Change a member's place */
        patch: operations["patch_merchant_team_account"];
        trace?: never;
    };
    "/v1/merchant/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the merchant hears of what happens
         * @description Messages follow the Standard Webhooks specification (<https://www.standardwebhooks.com>): verify them with its libraries.
         */
        get: operations["get_merchant_webhooks"];
        put?: never;
        /**
         * Hear of what happens
         * @description The address must be a public one, by https on port 443 or 8443; redirects are not followed. A message that is not answered
         *     with 2xx within ten seconds is sent again for three days; an endpoint that takes nothing for five days, or answers 410, is
         *     switched off.
         */
        post: operations["post_merchant_webhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An endpoint */
        get: operations["get_merchant_webhooks_id"];
        put?: never;
        post?: never;
        /** Take an endpoint away, with its messages */
        delete: operations["delete_merchant_webhooks_id"];
        options?: never;
        head?: never;
        /** Change an endpoint */
        patch: operations["patch_merchant_webhooks_id"];
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to an endpoint, latest first */
        get: operations["get_merchant_webhooks_id_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description Under the same `webhook-id`, and with as many tries as a new one.
         */
        post: operations["post_merchant_webhooks_id_deliveries_delivery_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace an endpoint's secret
         * @description For a day messages carry two signatures: by the new secret and by the one before.
         */
        post: operations["post_merchant_webhooks_id_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message that only says that messages arrive */
        post: operations["post_merchant_webhooks_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every merchant */
        get: operations["get_merchants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A merchant */
        get: operations["get_merchants_slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account's orders, latest first
         * @description Orders made without an account under its verified e-mail address are among them.
         */
        get: operations["get_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An order
         * @description One that awaits payment is looked up at the payment service on the way.
         */
        get: operations["get_orders_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an order up
         * @description Possible until a parcel is sent; what was paid goes back.
         */
        post: operations["post_orders_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to give goods back
         * @description Of one merchant's parcel, within 14 days of delivery.
         */
        post: operations["post_orders_id_returns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of products */
        get: operations["get_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product */
        get: operations["get_products_slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{slug}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What buyers say of a product, latest first */
        get: operations["get_products_slug_reviews"];
        put?: never;
        /** Review a product that one bought; sent again, it replaces the first */
        post: operations["post_products_slug_reviews"];
        /** Take one's own review back */
        delete: operations["delete_products_slug_reviews"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find programmes */
        get: operations["get_programmes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programmes/{merchant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A merchant's programme */
        get: operations["get_programmes_merchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programmes/{merchant}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply to a programme */
        post: operations["post_programmes_merchant_applications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a cart comes to
         * @description Nothing is reserved or changed.
         */
        post: operations["post_quotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to show next, and why */
        get: operations["get_recommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search, or browse with facets when `q` is absent */
        get: operations["get_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ways to go on typing */
        get: operations["get_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/cmi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What CMI tells
         * @description Signed by CMI; answered as CMI wants it, in plain text.
         */
        post: operations["post_webhooks_cmi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What Stripe tells
         * @description Signed by Stripe; the same event counts once.
         */
        post: operations["post_webhooks_stripe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description `POST /v1/account/invitations` → [`Account`](super::Account), for the account whose address was invited. An access token has
         *     the new role after it was renewed.
         */
        Acceptance: {
            /** @description What stands behind `token=` in the link. */
            token: string;
        };
        /** @description `GET /v1/account`. */
        Account: {
            /**
             * Format: int64
             * @description When it was made, milliseconds since 1970.
             */
            created_at: number;
            /** @description True for the accounts of the demonstration. */
            demo?: boolean;
            /** @description E-mail address, in lower case. */
            email: string;
            /** @description True when the address was shown to be theirs. */
            email_verified: boolean;
            /** @description True when it signs in by password too. */
            has_password: boolean;
            /** @description Stable identifier, `acc_…`. */
            id: string;
            /** @description Language of mails. */
            lang: string;
            merchant?: components["schemas"]["ActsFor"] | null;
            /** @description How to call the person. */
            name?: string | null;
            /** @description What the account may be. */
            roles: components["schemas"]["Role"][];
        };
        /** @description `PATCH /v1/account` → [`Account`]. Absent fields stay as they are. */
        AccountChange: {
            /** @description Language of mails: `fr`, `ar` or `en`. */
            lang?: string | null;
            /** @description How to call the person; at most 80 characters, empty for none. */
            name?: string | null;
        };
        /**
         * @description `GET /v1/admin/accounts?q=&merchant=`: latest first, or by what was found when something is
         *     searched for.
         */
        Accounts: {
            /** @description The accounts. */
            items: components["schemas"]["OverseenAccount"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description `GET /v1/admin/ledger/accounts/{account}/entries`, `GET /admin/v1/ledger/accounts/{account}`: its balances and its postings, latest first. */
        AccountStatement: {
            /** @description Name. */
            account: string;
            /** @description By currency, minor units. */
            balances: {
                [key: string]: number;
            };
            /** @description Postings. */
            items: components["schemas"]["Posting"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description The merchant that an identity acts for. Every tenant query takes its merchant from here. */
        ActsFor: {
            /** @description Place in its team. */
            role: components["schemas"]["TeamRole"];
            /** @description Slug of the merchant. */
            slug: string;
        };
        /** @description An address that the account keeps. */
        Address: components["schemas"]["NewAddress"] & {
            /** @description Stable identifier, `adr_…`. */
            id: string;
        };
        /** @description `GET /v1/account/addresses`: the addresses, latest first; at most 20. */
        Addresses: {
            /** @description The addresses. */
            items: components["schemas"]["Address"][];
        };
        /** @description A key, without the key. */
        ApiKey: {
            /**
             * Format: int64
             * @description When it was made, milliseconds since 1970.
             */
            created_at: number;
            /** @description Stable identifier, `key_…`. */
            id: string;
            /** @description What it is for. */
            name: string;
            /** @description What it may do. */
            scopes: components["schemas"]["Scope"][];
            /**
             * Format: int64
             * @description When it was last used, to the minute.
             */
            used_at?: number | null;
        };
        /** @description `GET /v1/merchant/api-keys`; `DELETE /v1/merchant/api-keys/{id}` ends one, within 10 seconds everywhere. */
        ApiKeys: {
            /** @description The keys that work. */
            items: components["schemas"]["ApiKey"][];
        };
        /** @description `POST /v1/programmes/{merchant}/applications`. */
        Application: {
            /** @description A word to the merchant, at most 1,000 characters. */
            message?: string;
        };
        /**
         * @description `POST /v1/auth/passkeys/login/options`: what `navigator.credentials.get()` wants. The person chooses among the passkeys that
         *     the browser knows; nobody is named.
         */
        AssertionOptions: {
            /** @description 32 random bytes, of use once, for five minutes. */
            challenge: string;
            /** @description The shop's host. */
            rpId: string;
            /**
             * Format: int32
             * @description Milliseconds.
             */
            timeout: number;
            /** @description Always `required`. */
            userVerification: string;
        };
        /** @description `POST /v1/auth/passkeys/login` → [`Tokens`](super::Tokens). */
        AssertionResponse: {
            /** @description The passkey's identifier. */
            id: string;
            /** @description What the authenticator signed. */
            response: components["schemas"]["ClientAssertion"];
            /** @description Always `public-key`. */
            type: string;
        };
        /** @description `POST /v1/auth/passkeys/register/options`: what `navigator.credentials.create()` wants. */
        AttestationOptions: {
            /** @description Always `none`: who made the authenticator is not asked. */
            attestation: string;
            /** @description What authenticator is wanted. */
            authenticatorSelection: components["schemas"]["AuthenticatorChoice"];
            /** @description 32 random bytes, of use once, for five minutes. */
            challenge: string;
            /** @description Passkeys that the account has already. */
            excludeCredentials: components["schemas"]["Descriptor"][];
            /** @description Signatures that are understood, best first. */
            pubKeyCredParams: components["schemas"]["CredentialParameter"][];
            /** @description The shop. */
            rp: components["schemas"]["RelyingParty"];
            /**
             * Format: int32
             * @description Milliseconds.
             */
            timeout: number;
            /** @description The account. */
            user: components["schemas"]["UserEntity"];
        };
        /** @description `POST /v1/auth/passkeys/register` → [`Passkey`], 201. */
        AttestationResponse: {
            /** @description The passkey's identifier. */
            id: string;
            /** @description What the person calls it; at most 80 characters. */
            name?: string | null;
            /** @description What the authenticator made. */
            response: components["schemas"]["ClientAttestation"];
            /** @description Always `public-key`. */
            type: string;
        };
        /** @description What authenticator is wanted. */
        AuthenticatorChoice: {
            /** @description `required`: it can be found without the account's name. */
            residentKey: string;
            /** @description `required`: a finger, a face or a code. */
            userVerification: string;
        };
        /** @description What an account holds in one currency. Assets and expenses are above zero, liabilities and revenue below. */
        Balance: {
            /** @description Name, such as `liability:merchant:dar-lina`. */
            account: string;
            /**
             * Format: int64
             * @description Minor units.
             */
            amount: number;
            /** @description ISO 4217. */
            currency: string;
        };
        /** @description `GET /v1/admin/ledger/balances?prefix=liability:`: what accounts hold, by name. */
        Balances: {
            /** @description The balances. */
            items: components["schemas"]["Balance"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A merchant's bank account, as much of it as need be shown. */
        BankAccount: {
            /** @description The RIB's last four digits. */
            ends: string;
            /** @description When it was named. */
            since: string;
        };
        /** @description What is taken off. */
        Benefit: {
            /**
             * Format: int32
             * @description In ten-thousandths: 1500 is 15 %. 1 to 10000.
             */
            basis_points: number;
            /** @enum {string} */
            kind: "percent";
        } | {
            /** @enum {string} */
            kind: "amount";
            /** @description Minor units by currency, in terms of list prices. */
            off: components["schemas"]["Prices"];
        } | {
            /** @enum {string} */
            kind: "free_shipping";
        };
        /** @description A cart, priced now in the currency asked for, as for delivery in Morocco by the standard method. */
        Cart: {
            /** @description Coupons, in the order in which they were added. */
            coupons: components["schemas"]["CartCoupon"][];
            /** @description Currency of every amount. */
            currency: components["schemas"]["Currency"];
            /** @description The cart's secret name, `crt_…`: whoever knows it may read and change it. Of an account's own cart: `mine`. */
            id: string;
            /** @description Lines, in the order in which they were added. */
            lines: components["schemas"]["CartLine"][];
            /** @description What it comes to. */
            totals: components["schemas"]["Totals"];
            /**
             * Format: int32
             * @description Units in all.
             */
            units: number;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description A coupon in a cart. */
        CartCoupon: {
            /** @description In capitals. */
            code: string;
            refused?: components["schemas"]["CouponRefusal"] | null;
        };
        /** @description A line of a cart as it stands now. */
        CartLine: {
            /**
             * Format: int64
             * @description Price of the line in minor units, before discounts.
             */
            amount: number;
            image?: components["schemas"]["Image"] | null;
            /** @description BCP 47 language of the name. */
            lang: string;
            /** @description Who sells it. */
            merchant: components["schemas"]["MerchantRef"];
            /** @description Name in the merchant's language. */
            name: string;
            notice?: components["schemas"]["LineNotice"] | null;
            /** @description The product. */
            product_id: string;
            /**
             * Format: int32
             * @description Units.
             */
            quantity: number;
            /** @description Article number. */
            sku: string;
            /** @description Address part of the product; empty when it is gone. */
            slug: string;
            /**
             * Format: int32
             * @description Units that can be bought now.
             */
            stock: number;
            /**
             * Format: int64
             * @description Price of a unit in minor units, Moroccan VAT included.
             */
            unit_price: number;
            /** @description The variant's options in words, such as `red, 30 cm`; empty without variants. */
            variant: string;
        };
        /** @description `POST /v1/carts/mine/merge`: puts what a guest chose into the account's own cart. Repeating it changes nothing. */
        CartMerge: {
            /** @description The guest's cart; empty afterwards. */
            cart: string;
        };
        /** @description Where an influencer can be seen. */
        Channel: {
            /** @description `instagram`, `tiktok`, `youtube`, `facebook`, `x`, `snapchat`, `blog` or `other`. */
            platform: string;
            /** @description Its address, `https://…`, at most 200 characters. */
            url: string;
        };
        /** @description The order that was made, and where to pay it. */
        Checkout: {
            /** @description The order. */
            order: components["schemas"]["Order"];
            payment?: components["schemas"]["PaymentPage"] | null;
        };
        /**
         * @description Why nothing was ordered (409), beside the fields of the problem: kind `total-changed` with what it comes to now, kind
         *     `out-of-stock` with the lines that are missing.
         */
        CheckoutRefusal: components["schemas"]["Problem"] & {
            /** @description What is missing. */
            missing?: components["schemas"]["MissingLine"][];
            quote?: components["schemas"]["Quote"] | null;
        };
        /** @description `POST /v1/checkouts`, with an `Idempotency-Key` header of 16 to 128 characters. */
        CheckoutRequest: components["schemas"]["QuoteRequest"] & {
            /** @description Where the parcels go; its country is that of the quote. */
            address: components["schemas"]["DeliveryAddress"];
            /**
             * @description Evidence of the links that the shopper followed: the value of the cookie `gys-clicks`, at most 600 characters. What in it is
             *     not ours counts for nothing.
             */
            clicks?: string;
            /** @description Where the confirmation goes. */
            email: string;
            /**
             * Format: int64
             * @description The total that the shopper saw. Another one is refused (409, kind `total-changed`) and nothing is ordered.
             */
            expected_total: number;
            /** @description Language of pages and mails: `fr`, `ar` or `en`. */
            lang: string;
        };
        /** @description A signature, as the authenticator gave it. */
        ClientAssertion: {
            /** @description What the authenticator says. */
            authenticatorData: string;
            /** @description What the browser saw. */
            clientDataJSON: string;
            /** @description Its signature over both. */
            signature: string;
            /** @description The account's identifier. */
            userHandle?: string | null;
        };
        /** @description A new passkey, as the authenticator gave it. */
        ClientAttestation: {
            /** @description What the authenticator made. */
            attestationObject: string;
            /** @description What the browser saw. */
            clientDataJSON: string;
            /** @description How it is reached. */
            transports?: string[];
        };
        /** @description A closed shop; also the answer of `POST /v1/admin/merchants/{slug}/{suspend|restore}`. */
        ClosedShop: {
            /**
             * Format: int64
             * @description When, milliseconds since 1970.
             */
            closed_at: number;
            /** @description Account of who closed it. */
            closed_by: string;
            /** @description Why. */
            reason: string;
            /** @description Slug of the merchant. */
            slug: string;
            /** @description How far it is. */
            state: components["schemas"]["ClosedState"];
        };
        /** @description `GET /v1/admin/closed-merchants`: by slug. */
        ClosedShops: {
            /** @description The shops. */
            items: components["schemas"]["ClosedShop"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /**
         * @description How far the closing of a shop is. Nothing of it can be bought while it is not `opening`.
         * @enum {string}
         */
        ClosedState: "closing" | "closed" | "opening";
        /** @description A collection: a shelf of the shop. */
        Collection: {
            /** @description Name by language. */
            name: components["schemas"]["Localized"];
            /**
             * Format: int32
             * @description How many products it holds.
             */
            products: number;
            /** @description Address part, unique, such as `candles-lighting`. */
            slug: string;
        };
        /** @description Every collection, in the order of the menu. */
        Collections: {
            /** @description The collections. */
            items: components["schemas"]["Collection"][];
        };
        /** @description A commission. It names no order and no buyer. */
        Commission: {
            /**
             * Format: int64
             * @description From when on it is approved, unless it is held: when the programme's days are over, and those in which the goods may be sent
             *     back. Absent until they arrived.
             */
            approved_from?: number | null;
            /**
             * Format: int64
             * @description When that was.
             */
            at: number;
            /** @description By what it was credited. */
            by: components["schemas"]["Credited"];
            /**
             * Format: int64
             * @description What of it was taken back.
             */
            clawed_back: number;
            /** @description The link's or the discount's code, where one was used. */
            code?: string | null;
            /**
             * Format: int64
             * @description What was credited, after caps.
             */
            credited: number;
            /** @description Of the amounts. */
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description `credited - clawed_back`.
             */
            due: number;
            /**
             * Format: int64
             * @description `due` in centimes of a dirham at the rates of its day.
             */
            due_mad: number;
            /** @description True while it waits for somebody to look at it. */
            held: boolean;
            /** @description `com_…`. */
            id: string;
            /** @description What it is for. */
            kind: components["schemas"]["CommissionKind"];
            /** @description Slug of the merchant who owes it. */
            merchant: string;
            /**
             * Format: int64
             * @description What of it stood on statements.
             */
            paid: number;
            /** @description Where it stands. */
            state: components["schemas"]["CommissionState"];
            /** @description True while it waits for nothing but its merchant's funds: see the crate `affiliates`. */
            unfunded: boolean;
        };
        /**
         * @description What a commission is for.
         * @enum {string}
         */
        CommissionKind: "sale" | "lead" | "click";
        /** @description A page of commissions, latest first. */
        CommissionPage: {
            /** @description The commissions. */
            items: components["schemas"]["Commission"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /**
         * @description Where a commission stands.
         * @enum {string}
         */
        CommissionState: "pending" | "approved" | "paid" | "refunded" | "duplicate" | "fraud";
        /** @description `PUT /v1/merchant/orders/{id}/confirmation`: whether the merchant spoke with the buyer before sending. */
        Confirmation: {
            /** @description False takes it back. */
            confirmed: boolean;
        };
        /** @description What a merchant decides of a product. Counting its stock is apart: `/v1/merchant/stock/{product_id}`. */
        Content: {
            choices?: components["schemas"]["NewChoices"] | null;
            /** @description Slug of its main collection. */
            collection: string;
            /** @description Plain text; empty when there is none. */
            description: string;
            /** @description BCP 47 language of name and description. */
            lang: string;
            /** @description Its name. */
            name: string;
            /** @description Its photos, first the one that lists show; with none, a drawing is shown. */
            photos: components["schemas"]["Image"][];
            /**
             * Format: int64
             * @description Centimes of a dirham; with variants, the lowest of theirs.
             */
            price: number;
            /** @description Article number. */
            sku: string;
            /** @description Whether buyers find it. */
            state: components["schemas"]["ProductState"];
            /** @description By language (`fr`, `ar`, `en`): name and description in others than its own. */
            translations: {
                [key: string]: components["schemas"]["Translation"];
            };
        };
        /**
         * @description Why a coupon gives nothing.
         * @enum {string}
         */
        CouponRefusal: "unknown" | "not_yet" | "expired" | "used_up" | "used_by_you" | "below_minimum" | "nothing_concerned" | "not_combinable";
        /** @description A kind of signature. */
        CredentialParameter: {
            /**
             * Format: int32
             * @description COSE number: -7 ES256, -8 EdDSA, -257 RS256.
             */
            alg: number;
            /** @description Always `public-key`. */
            type: string;
        };
        /**
         * @description `POST /v1/auth/login` → [`Tokens`]; 401 when address and password do not fit together; 429 with `retry-after` after too many
         *     wrong ones.
         */
        Credentials: {
            /** @description E-mail address. */
            email: string;
            /** @description Password. */
            password: string;
        };
        /**
         * @description What made the influencer the one to be credited.
         * @enum {string}
         */
        Credited: "code" | "click" | "repeat";
        /**
         * @description A currency of the marketplace; every one of them has two decimals (ISO 4217).
         * @enum {string}
         */
        Currency: "MAD" | "EUR" | "USD";
        /** @description A message that no consumer could take. `POST /v1/admin/dead-letters/{id}/retry` sends it again and forgets it. */
        DeadLetter: {
            /** @description When it was given up, RFC 3339 in UTC. */
            at: string;
            /** @description What it says, as it was sent. */
            body: string;
            /** @description The message's id. */
            id: string;
            /** @description The queue it was in. */
            queue: string;
        };
        /** @description `GET /v1/admin/dead-letters`: messages that no consumer could take, latest first. */
        DeadLetters: {
            /** @description The messages. */
            items: components["schemas"]["DeadLetter"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description `DELETE /v1/account` answers what was erased where. What the law wants kept (paid orders) stays without the person's name. */
        Deletion: {
            /** @description Services whose data was erased. */
            erased: string[];
        };
        /** @description Messages to an endpoint, latest first. */
        Deliveries: {
            /** @description The messages. */
            items: components["schemas"]["Delivery"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A message to an endpoint. It is kept for thirty days. */
        Delivery: {
            /** @description Why it was not answered, or the beginning of the answer. */
            answer?: string | null;
            /**
             * Format: int64
             * @description When it was made, milliseconds since 1970.
             */
            created_at: number;
            /** @description Of the event: the `webhook-id`. */
            event: string;
            /** @description Names it. */
            id: string;
            /**
             * Format: int64
             * @description When it is sent again, milliseconds since 1970.
             */
            next_at?: number | null;
            /**
             * Format: int64
             * @description When it was sent last, milliseconds since 1970.
             */
            sent_at?: number | null;
            /** @description Where it is. */
            state: components["schemas"]["DeliveryState"];
            /**
             * Format: int32
             * @description The status that it was answered with.
             */
            status?: number | null;
            /**
             * Format: int64
             * @description Milliseconds that the answer took.
             */
            took_ms?: number | null;
            /**
             * Format: int32
             * @description How often it was sent.
             */
            tries: number;
            /** @description What happened. */
            type: string;
        };
        /** @description Where something is sent, as it stands in JSON; `commerce::Address` is what its rules work on. */
        DeliveryAddress: {
            /** @description Town. */
            city: string;
            /** @description ISO 3166-1 alpha-2, in capitals. */
            country: string;
            /** @description Street and number, 3 to 120 characters. */
            line1: string;
            /** @description Floor, door, landmark. */
            line2?: string;
            /** @description Who receives it, 2 to 80 characters. */
            name: string;
            /** @description E.164, or as it is dialled in the country; given back as E.164. */
            phone: string;
            /** @description Postcode; may be empty in Morocco. */
            postcode?: string;
        };
        /**
         * @description Where a message is on its way.
         * @enum {string}
         */
        DeliveryState: "pending" | "delivered" | "failed";
        /** @description A passkey, for a browser. */
        Descriptor: {
            /** @description Its identifier. */
            id: string;
            /** @description How it is reached. */
            transports?: string[];
            /** @description Always `public-key`. */
            type: string;
        };
        /** @description A discount code of a partner. */
        DiscountCode: {
            /** @description In capitals. */
            code: string;
            /**
             * Format: int64
             * @description When it was made.
             */
            created_at: number;
            /**
             * Format: int32
             * @description What it takes off, hundredths of a percent.
             */
            discount: number;
            /** @description True when it takes nothing off any more: its merchant ended it, the partnership or the programme. */
            ended: boolean;
            /** @description Slug of the merchant. */
            merchant: string;
            /**
             * Format: int32
             * @description In how many orders it was given.
             */
            used: number;
        };
        /** @description The caller's codes, latest first, at most 100. */
        DiscountCodes: {
            /** @description The codes. */
            items: components["schemas"]["DiscountCode"][];
        };
        /** @description A payment that the buyer's bank takes back. */
        Dispute: {
            /**
             * Format: int64
             * @description What is disputed, minor units.
             */
            amount: number;
            /** @description Of the amount. */
            currency: components["schemas"]["Currency"];
            /** @description Until when it can be answered, at the payment service; absent when it said none. */
            due_at?: string | null;
            /** @description The payment service's id. */
            id: string;
            /** @description Slugs of the merchants in it. */
            merchants: string[];
            /** @description The order's number. */
            number: string;
            /** @description RFC 3339 in UTC. */
            opened_at: string;
            /** @description The order, `ord_…`. */
            order: string;
            /** @description Why, as the payment service says it. */
            reason: string;
            /** @description `open`, `won` or `lost`. */
            state: string;
        };
        /** @description `GET /v1/admin/disputes?state=open`: those in one state, latest first. */
        Disputes: {
            /** @description The disputes. */
            items: components["schemas"]["Dispute"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description `GET /v1/influencer/earnings`. */
        Earnings: {
            /** @description What stands in the ledger now, by currency. */
            balances: components["schemas"]["EarningsBalance"][];
            /** @description Every day from `from` to `to`, days without anything too. */
            days: components["schemas"]["EarningsDay"][];
            /** @description Their sums. */
            totals: components["schemas"]["EarningsTotals"];
        };
        /** @description What stands in the ledger for an influencer in one currency, minor units. */
        EarningsBalance: {
            /** @description ISO 4217. */
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description Approved and not paid yet: what the next payouts are made of. Negative: taken back after it was paid.
             */
            payable: number;
            /**
             * Format: int64
             * @description Credited, and neither approved nor paid yet.
             */
            pending: number;
            /**
             * Format: int64
             * @description On statements and not transferred yet; dirhams only. Negative: owed back.
             */
            settled: number;
        };
        /** @description One day of an influencer (UTC). */
        EarningsDay: {
            /**
             * Format: int32
             * @description Clicks that counted.
             */
            clicks: number;
            /** @description `YYYY-MM-DD`. */
            day: string;
            /**
             * Format: int64
             * @description What is due of that day's commissions, centimes of a dirham.
             */
            due: number;
            /**
             * Format: int32
             * @description Sales of that day that were credited.
             */
            sales: number;
        };
        /** @description Sums over the days asked for, and what stands now. */
        EarningsTotals: {
            /**
             * Format: int32
             * @description Of the days.
             */
            clicks: number;
            /**
             * Format: int64
             * @description Of the days, centimes of a dirham.
             */
            due: number;
            /**
             * Format: int32
             * @description Of the days.
             */
            sales: number;
        };
        /** @description An endpoint. */
        Endpoint: {
            /**
             * Format: int64
             * @description Milliseconds since 1970.
             */
            created_at: number;
            /** @description What the merchant calls it; may be empty. */
            description: string;
            /**
             * Format: int64
             * @description Since when it took nothing, milliseconds since 1970.
             */
            failing_since?: number | null;
            /** @description `whe_…`. */
            id: string;
            /**
             * Format: int64
             * @description Until when the secret before the last also signs, milliseconds since 1970.
             */
            old_secret_until?: number | null;
            /** @description Whether it is sent to. */
            state: components["schemas"]["EndpointState"];
            /** @description What it hears of; empty: everything. */
            types: string[];
            /** @description Where messages are sent. */
            url: string;
        };
        /** @description `PATCH /v1/merchant/webhooks/{id}`: what is absent stays. */
        EndpointEdit: {
            /**
             * @description What the merchant calls it.
             * @default null
             */
            description?: string | null;
            /** @default null */
            state?: components["schemas"]["EndpointState"] | null;
            /**
             * @description What it hears of.
             * @default null
             */
            types?: string[] | null;
            /**
             * @description A public https address.
             * @default null
             */
            url?: string | null;
        };
        /** @description Every endpoint of a merchant, the first made first. */
        Endpoints: {
            /** @description The endpoints. */
            items: components["schemas"]["Endpoint"][];
            /** @description What can be heard of. */
            types: string[];
        };
        /**
         * @description Whether an endpoint is sent to.
         * @enum {string}
         */
        EndpointState: "active" | "paused" | "disabled";
        /** @description An endpoint with its secret, which is told this once. */
        EndpointWithSecret: components["schemas"]["Endpoint"] & {
            /** @description `whsec_…`: what its messages are signed with. */
            secret: string;
        };
        /**
         * @description What produced an answer.
         * @enum {string}
         */
        Engine: "ease-hybrid" | "popularity";
        /** @description One side of an entry. */
        EntryPosting: {
            /** @description Such as `liability:merchant:dar-lina`. */
            account: string;
            /**
             * Format: int64
             * @description Minor units, debits above zero.
             */
            amount: number;
            /** @description ISO 4217. */
            currency: string;
        };
        /** @description One event. */
        Event: components["schemas"]["EventKind"] & {
            /**
             * Format: int64
             * @description When it happened, milliseconds since 1970 in UTC; corrected to the time of arrival when more than a day away from it.
             */
            at: number;
            /** @description Made by the sender, unique: 16 to 64 letters, digits, `-` or `_`. The same id is counted once. */
            id: string;
        };
        /** @description A batch of events from one browser. */
        EventBatch: {
            /** @description One to a hundred events. */
            events: components["schemas"]["Event"][];
            /** @description The browser's session: 16 to 64 letters, digits, `-` or `_`, made by the browser. */
            session: string;
        };
        /** @description What happened. */
        EventKind: {
            /** @description The product. */
            product_id: string;
            /** @enum {string} */
            type: "view_product";
        } | {
            /** @description Its slug. */
            collection: string;
            /** @enum {string} */
            type: "view_collection";
        } | {
            /** @description What was typed, at most 200 characters. */
            query: string;
            /**
             * Format: int32
             * @description How many products matched.
             */
            results: number;
            /** @enum {string} */
            type: "search";
        } | {
            /**
             * Format: int32
             * @description Its place in the list, from 0.
             */
            position: number;
            /** @description The product. */
            product_id: string;
            /** @enum {string} */
            type: "click_recommendation";
        } | {
            /** @description The product. */
            product_id: string;
            /** @enum {string} */
            type: "share";
        };
        /** @description What became of a batch. */
        EventReceipt: {
            /**
             * Format: int32
             * @description How many events were taken.
             */
            accepted: number;
        };
        /** @description A facet with its values, most frequent first. */
        Facet: {
            /** @description The facet, as it is written in the `facets` parameter: `colour`, `material`, `theme`, `collection`. */
            key: string;
            /** @description Its name by language. */
            name: components["schemas"]["Localized"];
            /** @description The values. */
            values: components["schemas"]["FacetValue"][];
        };
        /** @description How many of the matches have one value of a facet. */
        FacetValue: {
            /**
             * Format: int32
             * @description Matches that have it, among those that fit the other facets.
             */
            count: number;
            /** @description Its name by language. */
            name: components["schemas"]["Localized"];
            /** @description True when the request asked for it. */
            selected: boolean;
            /** @description The value, as it is written in the `facets` parameter. */
            value: string;
        };
        /** @description One wrong field of a request. */
        FieldError: {
            /** @description What is wrong and what is expected, in English. */
            detail: string;
            /** @description The query parameter, header or JSON path, such as `limit` or `events[3].at`. */
            field: string;
        };
        /** @description `POST /v1/auth/oidc/{provider}/finish` → [`Tokens`](super::Tokens). 403 when the provider does not vouch for the address. */
        Finish: {
            /** @description What start gave as `browser`. */
            browser: string;
            /** @description `code` of the way back. */
            code: string;
            /** @description `state` of the way back. */
            state: string;
        };
        /** @description `POST /v1/auth/password/forgot` → [`Receipt`], the same whether the address is known or not. */
        Forgot: {
            /** @description E-mail address. */
            email: string;
        };
        /** @description `POST /v1/account/delete`'s and others' proof that the person is there: the password, where the account has one. */
        ForPassword: {
            /** @description The password; not needed by an account that has none. */
            password?: string | null;
        };
        /**
         * @description Who hands money over.
         * @enum {string}
         */
        Giver: "courier" | "merchant";
        /** @description Which goods. With a merchant on the promotion, only that merchant's among them. */
        Goods: {
            /** @enum {string} */
            kind: "all";
        } | {
            /** @description `prd_…`, at most 200. */
            ids: string[];
            /** @enum {string} */
            kind: "products";
        } | {
            /** @enum {string} */
            kind: "collections";
            /** @description Slugs, at most 200. */
            slugs: string[];
        };
        /** @description A hand-over that was booked. */
        HandedOver: {
            /** @description The ledger's entry. */
            entry: string;
            /**
             * Format: int64
             * @description What of the merchant's cash is still with the courier, minor units.
             */
            left: number;
        };
        /** @description `POST /v1/admin/remittances` → [`HandedOver`]: a courier handed over what was collected for a merchant's parcels, or a merchant paid in. */
        HandOver: {
            /**
             * Format: int64
             * @description Minor units; a courier's at most what was collected and not handed over yet.
             */
            amount: number;
            /** @description Of the amount. */
            currency: components["schemas"]["Currency"];
            /** @description Who hands it over; the courier when absent. */
            from?: components["schemas"]["Giver"];
            /** @description The hand-over's own id, such as the courier's receipt: the same one is booked once. At most 64 letters, digits, `-` and `_`. */
            id: string;
            /** @description Slug. */
            merchant: string;
            /** @description Who got it. */
            to: components["schemas"]["Receiver"];
        };
        /** @description The whole marketplace. */
        Health: {
            /** @description By service name. */
            services: {
                [key: string]: components["schemas"]["ServiceHealth"];
            };
            /** @description `ok` when every service is. */
            status: components["schemas"]["Status"];
        };
        /**
         * @description A picture. Its files are `{src}/{width}.{format}` with width one of 160, 320, 480, 800 and format `avif`, `webp` or `jpg`.
         *     Without a format, `{src}` and `{src}/{width}` answer with the one that the request's `Accept` takes best. A photo that a merchant
         *     uploaded (`/img/uploads/…`) is one file, `{src}` itself.
         */
        Image: {
            /** @description What is seen on it, in the merchant's words. */
            alt?: string | null;
            /**
             * Format: int32
             * @description Height of the original in pixels.
             */
            height: number;
            /** @description Photograph of the product, or a drawing. */
            kind: components["schemas"]["ImageKind"];
            /** @description Path without width and format, such as `/img/photos/mug`. */
            src: string;
            /**
             * Format: int32
             * @description Width of the original in pixels; with `height`, the aspect ratio.
             */
            width: number;
        };
        /**
         * @description What a picture is.
         * @enum {string}
         */
        ImageKind: "photo" | "illustration";
        /** @description An import. */
        Import: {
            /**
             * Format: int64
             * @description Rows that are not kept: `errors.csv` says why, each.
             */
            bad: number;
            /**
             * Format: int64
             * @description Bytes of the file.
             */
            bytes: number;
            /**
             * Format: int64
             * @description Bytes read so far.
             */
            bytes_read: number;
            /**
             * Format: int64
             * @description Products changed in their place.
             */
            changed: number;
            /**
             * Format: int64
             * @description Milliseconds since 1970.
             */
            created_at: number;
            /** @description `imp_…`. */
            id: string;
            /** @description Columns of the file that mean nothing here. */
            ignored_columns: string[];
            /**
             * Format: int64
             * @description Products made.
             */
            made: number;
            /**
             * Format: int32
             * @description Parts that were received, the last number among them.
             */
            parts: number;
            /** @description Why the file cannot be read. */
            reason?: string | null;
            /**
             * Format: int64
             * @description Rows read so far, without the first line.
             */
            rows: number;
            /** @description When search shows it. */
            search: components["schemas"]["SearchState"];
            /** @description Where it is. */
            state: components["schemas"]["ImportState"];
            /**
             * Format: int64
             * @description Products that were already as the file has them.
             */
            unchanged: number;
            /**
             * Format: int64
             * @description When it was worked on last, milliseconds since 1970.
             */
            updated_at: number;
        };
        /** @description `PUT /v1/merchant/imports/{id}/parts/{part}`: what was received. */
        ImportPart: {
            /**
             * Format: int64
             * @description Its bytes.
             */
            bytes: number;
            /**
             * Format: int32
             * @description Its number, from 1.
             */
            part: number;
        };
        /** @description The merchant's imports, latest first. */
        Imports: {
            /** @description At most the page asked for. */
            items: components["schemas"]["Import"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /**
         * @description Where an import is.
         * @enum {string}
         */
        ImportState: "open" | "running" | "done" | "cancelled" | "failed";
        /** @description An influencer as merchants see it. */
        Influencer: {
            /** @description In its own words. */
            bio: string;
            /** @description Where it can be seen. */
            channels: components["schemas"]["Channel"][];
            /** @description `inf_…`. */
            id: string;
            /** @description Its name. */
            name: string;
        };
        /** @description `POST /v1/merchant/team` → [`Receipt`](super::Receipt): a mail with a link `{origin}/{lang}/invitation?token=…`, good for a week. */
        Invitation: {
            /** @description Whom to ask. */
            email: string;
            /** @description Language of the mail. */
            lang?: string;
            /** @description The place offered. */
            role: components["schemas"]["TeamRole"];
        };
        /**
         * @description `GET /v1/merchant/invitations`, by address; `DELETE /v1/merchant/invitations/{id}` withdraws one, 204. There are at most 50; asking
         *     an address again replaces what it was asked before, and the older link is of no use.
         */
        Invitations: {
            /** @description The open ones. */
            items: components["schemas"]["OpenInvitation"][];
        };
        /**
         * @description What somebody decided about a commission.
         * @enum {string}
         */
        Judged: "keep" | "fraud";
        /** @description A review as administrators judge it. */
        JudgedReview: components["schemas"]["Review"] & {
            /** @description True when nobody reads it. */
            hidden: boolean;
            /** @description Slug of the merchant whose product it is; absent of a product that no merchant has any more. */
            merchant?: string | null;
            /** @description Of what. */
            product: components["schemas"]["ReviewedProduct"];
            /** @description Why the merchant reported it; absent once it was decided. */
            reported?: string | null;
        };
        /** @description `GET /v1/admin/reviews`: what merchants reported, or what was hidden; the latest review first. */
        JudgedReviews: {
            /** @description The reviews. */
            items: components["schemas"]["JudgedReview"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A decision about a commission; the last one holds. */
        Judgement: {
            /**
             * Format: int64
             * @description When.
             */
            at: number;
            /** @description The account of who decided. */
            by: string;
            /** @description True when it was the marketplace, false when it was the merchant. */
            by_marketplace: boolean;
            /** @description Why, where it was said. */
            reason?: string | null;
            /** @description What. */
            verdict: components["schemas"]["Judged"];
        };
        /** @description `GET /v1/admin/ledger/entries/{id}`: an entry with both its sides. */
        LedgerEntry: {
            /**
             * Format: int64
             * @description Milliseconds since 1970.
             */
            at: number;
            /** @description `ent_…`. */
            id: string;
            /** @description What kind of entry, such as `capture`. */
            kind: string;
            /** @description What was posted to which account; they sum to nothing in each currency. */
            postings: components["schemas"]["EntryPosting"][];
            /** @description What it is about: an order, a refund, a statement. */
            reference: string;
        };
        /**
         * @description What a merchant is by law.
         * @enum {string}
         */
        LegalForm: "auto_entrepreneur" | "sole_trader" | "cooperative" | "company";
        /** @description The count of one article. */
        Level: {
            /**
             * Format: int32
             * @description Units that can be bought now.
             */
            available: number;
            /**
             * Format: int32
             * @description Units not sold yet, those in running checkouts included.
             */
            on_hand: number;
            /** @description The article number. */
            sku: string;
            /**
             * Format: int64
             * @description Changes whenever `on_hand` does; 0 for an article not counted yet.
             */
            version: number;
        };
        /** @description The counts of a product. */
        Levels: {
            /** @description One for each article counted so far. */
            items: components["schemas"]["Level"][];
            /**
             * Format: int64
             * @description Grows with every change of any count or of what is available; 0 before the first.
             */
            version: number;
        };
        /** @description `POST /v1/carts/{id}/lines/{product_id}` under an `Idempotency-Key`: so many more than there are, as far as a line goes (99). */
        LineAddition: {
            /** @description Article number of the variant; absent for a product without variants. */
            sku?: string | null;
            /**
             * Format: int32
             * @description Units more, 1 to 99.
             */
            units: number;
        };
        /** @description `PUT /v1/carts/{id}/lines/{product_id}`: how many there shall be, so that asking twice changes nothing more. */
        LineChange: {
            /**
             * Format: int32
             * @description Units, 0 to 99; 0 takes the line away.
             */
            quantity: number;
            /** @description Article number of the variant; absent for a product without variants. */
            sku?: string | null;
        };
        /**
         * @description Why a line cannot be bought as it is.
         * @enum {string}
         */
        LineNotice: "out_of_stock" | "not_enough" | "gone";
        /** @description Units of a line. */
        LineUnits: {
            /**
             * Format: int32
             * @description The line's number.
             */
            number: number;
            /**
             * Format: int32
             * @description Units, at least 1.
             */
            units: number;
        };
        /** @description A link. */
        Link: {
            /**
             * Format: int32
             * @description Clicks that counted.
             */
            clicks: number;
            /** @description Eight letters and digits: also its id in paths. */
            code: string;
            /**
             * Format: int64
             * @description When it was made.
             */
            created_at: number;
            /** @description Where it leads. */
            destination: string;
            /** @description Its name. */
            label: string;
            /** @description Slug of the merchant. */
            merchant: string;
            /**
             * Format: int32
             * @description Sales that were credited to one of its clicks.
             */
            sales: number;
            /** @description The address to share. */
            url: string;
        };
        /** @description A page of links, latest first. */
        Links: {
            /** @description The links. */
            items: components["schemas"]["Link"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A programme as influencers find it. */
        ListedProgramme: {
            /**
             * Format: int32
             * @description What partners' discount codes take off, hundredths of a percent.
             */
            code_discount?: number | null;
            /**
             * Format: int64
             * @description When it was made.
             */
            created_at: number;
            /** @description In the merchant's words. */
            description: string;
            /** @description Collections that earn nothing. */
            excluded_collections: string[];
            /** @description Products that earn nothing. */
            excluded_products: string[];
            membership?: components["schemas"]["Membership"] | null;
            /** @description Slug of the merchant. */
            merchant: string;
            /** @description Name of the merchant. */
            name: string;
            /**
             * Format: int32
             * @description Approved partners.
             */
            partners: number;
            /** @description What everybody gets; with the caller's own offer when it is a partner. */
            terms: components["schemas"]["Terms"];
        };
        /** @description A page of programmes. */
        ListedProgrammes: {
            /** @description The programmes. */
            items: components["schemas"]["ListedProgramme"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A text in the three languages of the interface. */
        Localized: {
            /** @description Arabic. */
            ar: string;
            /** @description English. */
            en: string;
            /** @description French. */
            fr: string;
        };
        /** @description A member of the team. */
        Member: {
            /** @description The account. */
            account: string;
            /** @description Its address. */
            email: string;
            /** @description How to call the person. */
            name?: string | null;
            /** @description Place in the team. */
            role: components["schemas"]["TeamRole"];
        };
        /**
         * @description `PATCH /v1/merchant/team/{account}` → [`Team`]. A team always has an owner: the last one can neither leave nor become less. The
         *     member is signed out everywhere, and keys and invitations of one who is no owner any more end.
         */
        MemberChange: {
            /** @description The new place. */
            role: components["schemas"]["TeamRole"];
        };
        /**
         * @description Whether an influencer takes part in a programme.
         * @enum {string}
         */
        Membership: "applied" | "approved" | "refused" | "banned";
        /** @description A merchant. */
        Merchant: {
            /** @description One sentence about the merchant. */
            about: components["schemas"]["Localized"];
            /** @description City the merchant works from. */
            city: components["schemas"]["Localized"];
            /** @description True for merchants made up to show the marketplace. */
            demo: boolean;
            /** @description Stable identifier, `mer_…`. */
            id: string;
            /** @description Display name. */
            name: string;
            /**
             * Format: int32
             * @description How many products are listed.
             */
            products: number;
            /** @description Address part, unique. */
            slug: string;
        };
        /** @description A commission as the merchant who owes it sees it. */
        MerchantCommission: components["schemas"]["Commission"] & {
            /** @description Who earns it. */
            influencer: components["schemas"]["Influencer"];
            /** @description The merchant's parcel that was sold, `pcl_…`; absent for leads, clicks and imported sales. */
            parcel?: string | null;
            /** @description Why, in short names such as `abnormal_ratio`. */
            reasons: string[];
            /**
             * Format: int32
             * @description How suspicious it is, 0 to 100; from 50 on it is held.
             */
            risk: number;
        };
        /** @description A page of a merchant's commissions, latest first. */
        MerchantCommissions: {
            /** @description The commissions. */
            items: components["schemas"]["MerchantCommission"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description `GET /v1/merchant/money`. */
        MerchantMoney: {
            bank_account?: components["schemas"]["BankAccount"] | null;
            /** @description One for each currency in which something was ever earned or owed; dirhams always, first. */
            currencies: components["schemas"]["MoneyIn"][];
            /**
             * Format: int64
             * @description The least that is transferred.
             */
            least: number;
            /**
             * Format: int64
             * @description Days after delivery in which goods may come back.
             */
            return_days: number;
        };
        /** @description A payout as the marketplace's people see it. */
        MerchantPayout: components["schemas"]["MerchantPayoutCard"] & {
            /** @description Slug of who is paid. */
            merchant: string;
            /** @description True when the merchant owes the marketplace since: withdraw it rather than transfer it. */
            owes: boolean;
            /** @description The bank account as it was when the payout was prepared. */
            rib: string;
            /** @description When the merchant named it: look twice at a new one. */
            rib_since: string;
        };
        /** @description A payout as its merchant sees it. */
        MerchantPayoutCard: {
            /** @description The last four digits of the bank account. */
            account_ends: string;
            /**
             * Format: int64
             * @description What is transferred.
             */
            amount: number;
            /** @description When it was prepared. */
            created_at: string;
            /** @description Of the amount. */
            currency: components["schemas"]["Currency"];
            /** @description When it was transferred, withdrawn or given back. */
            decided_at?: string | null;
            /** @description `mpo_…`. */
            id: string;
            /** @description The transfer's reference at the bank. */
            reference?: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["MerchantPayoutState"];
        };
        /** @description `GET /v1/merchant/payouts`: latest first. */
        MerchantPayoutCards: {
            /** @description The payouts. */
            items: components["schemas"]["MerchantPayoutCard"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description `GET /v1/admin/merchant-payouts`: latest first. */
        MerchantPayouts: {
            /** @description The payouts. */
            items: components["schemas"]["MerchantPayout"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description What was prepared. */
        MerchantPayoutsMade: {
            /**
             * Format: int32
             * @description Merchants for whom it failed, as the log says why: nobody else waits for them.
             */
            failed: number;
            /** @description There is more to do: ask again with this as `after`. */
            next?: string | null;
            /**
             * Format: int32
             * @description Payouts prepared by this request.
             */
            prepared: number;
            /** @description Slugs of merchants who could be paid, but named no bank account. */
            without_account: string[];
        };
        /**
         * @description Where a merchant's payout stands.
         * @enum {string}
         */
        MerchantPayoutState: "prepared" | "paid" | "withdrawn" | "returned";
        /** @description One of the merchant's products. The answer's `ETag` stands for `content`: send it as `If-Match` with a change. */
        MerchantProduct: components["schemas"]["Content"] & {
            /** @description Stable identifier, `prd_…`. */
            id: string;
            /** @description What lists show of it: its first photo, or a drawing. */
            image: components["schemas"]["Image"];
            /** @description Address part of its page. */
            slug: string;
            /**
             * Format: int32
             * @description Units that can be bought now.
             */
            stock: number;
            /**
             * Format: int64
             * @description When it was changed last, milliseconds since 1970.
             */
            updated_at: number;
            /**
             * Format: int32
             * @description Its version; 0 while nobody edited it.
             */
            version: number;
        };
        /** @description Who sells a product. */
        MerchantRef: {
            /** @description Display name. */
            name: string;
            /** @description Address part, unique. */
            slug: string;
        };
        /** @description A review as the merchant of its product sees it. */
        MerchantReview: components["schemas"]["Review"] & {
            /** @description Of what. */
            product: components["schemas"]["ReviewedProduct"];
            /** @description Why the merchant reported it; absent when it did not, or the marketplace has decided. */
            reported?: string | null;
        };
        /** @description `GET /v1/merchant/reviews`: reviews of all the merchant's products, latest first; hidden ones are left out. */
        MerchantReviews: {
            /** @description The reviews. */
            items: components["schemas"]["MerchantReview"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description Every merchant. */
        Merchants: {
            /** @description The merchants. */
            items: components["schemas"]["Merchant"][];
        };
        /** @description `GET /v1/merchant/payouts/{id}`: a payout with its statement. */
        MerchantStatement: components["schemas"]["MerchantPayoutCard"] & {
            /** @description What it was worked out from. */
            statement: components["schemas"]["StatementBody"];
        };
        /** @description `POST /v1/admin/merchant-payouts/{id}/paid`. */
        MerchantTransfer: {
            /** @description The money has left the bank: it is noted even when the merchant came to owe since. */
            has_left?: boolean;
            /** @description The transfer's reference at the bank, 1 to 80 characters. */
            reference: string;
        };
        /** @description A line that cannot be had as it was wanted. */
        MissingLine: {
            /**
             * Format: int32
             * @description Units that can be had now; 0 for what is no longer sold.
             */
            available: number;
            /** @description The product. */
            product_id: string;
            /** @description Article number. */
            sku: string;
            /**
             * Format: int32
             * @description Units wanted.
             */
            wanted: number;
        };
        /** @description `GET /v1/merchant/money/entries`: what made the balance, latest first. */
        MoneyEntries: {
            /** @description The entries. */
            items: components["schemas"]["MoneyEntry"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description Something that changed a merchant's balance. */
        MoneyEntry: {
            /**
             * Format: int64
             * @description What it added to what is owed: of a sale what taxes and fees leave.
             */
            amount: number;
            /** @description When. */
            at: string;
            /**
             * Format: int64
             * @description What was owed after it.
             */
            balance: number;
            /** @description Of the amounts. */
            currency: components["schemas"]["Currency"];
            /** @description `ent_…`. */
            entry: string;
            /** @description What it was: `capture`, `cash_collected`, `cash_remitted`, `refund`, `commission`, `payout_prepared`, `correction`…. */
            kind: string;
            /** @description The order's number. */
            number?: string | null;
            /** @description The parcel that it is about, `pcl_…`. */
            parcel?: string | null;
            /** @description What else it is about: a payout, a commission, a bank's reference. */
            reference?: string | null;
        };
        /** @description What a merchant has in a currency. `payable` is `owed` less `cash`, `held` and `expected`, never below zero. */
        MoneyIn: {
            /**
             * Format: int64
             * @description Collected at doors and not handed over to the marketplace yet.
             */
            cash: number;
            /** @description Of every amount. */
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description What partners' commissions that are not approved yet will take.
             */
            expected: number;
            /**
             * Format: int64
             * @description What the marketplace kept of sales of the last 30 days, less what refunds gave back of it.
             */
            fees: number;
            /**
             * Format: int64
             * @description Earned by parcels that may still come back: not delivered, delivered less than `return_days` ago, being returned or disputed.
             */
            held: number;
            /**
             * Format: int64
             * @description Prepared, and not transferred yet.
             */
            on_the_way: number;
            /**
             * Format: int64
             * @description What the marketplace owes; below zero the merchant owes it.
             */
            owed: number;
            /**
             * Format: int64
             * @description Transferred so far.
             */
            paid: number;
            /**
             * Format: int64
             * @description What the next payout may be; none is prepared while the merchant owes in any currency.
             */
            payable: number;
        };
        /** @description What an address says; also `POST /v1/account/addresses` and `PUT /v1/account/addresses/{id}`. */
        NewAddress: {
            /** @description Town. */
            city: string;
            /** @description ISO 3166 code of two capitals, `MA`. */
            country: string;
            /** @description Street and number. */
            line1: string;
            /** @description Floor, flat, landmark. */
            line2?: string | null;
            /** @description Who lives there. */
            name: string;
            /** @description Telephone number with its country, `+2126…`. */
            phone: string;
            /** @description Postal code, where there is one. */
            postal_code?: string | null;
        };
        /** @description A new key. This is the only time that it is shown. */
        NewApiKey: components["schemas"]["ApiKey"] & {
            /** @description The key, for `Authorization: Bearer …`. */
            key: string;
        };
        /** @description `POST /v1/merchant/api-keys`. */
        NewApiKeyRequest: {
            /** @description What it is for; at most 80 characters. */
            name: string;
            /** @description What it may do; never `team`. */
            scopes: components["schemas"]["Scope"][];
        };
        /** @description `PUT /v1/merchant/bank-account` → [`BankAccount`]. */
        NewBankAccount: {
            /** @description The caller's password, where the account has one. */
            password?: string | null;
            /** @description A RIB: 24 digits, of which the last two check the others. */
            rib: string;
        };
        /** @description The ways in which a product can be bought, as they are given. */
        NewChoices: {
            /** @description What is chosen, in the merchant's words, such as `Taille`. */
            names?: string[];
            /** @description The ways, in the order in which they are shown. */
            variants: components["schemas"]["NewVariant"][];
        };
        /** @description `PUT /v1/merchant/stock/{product_id}`: a count. */
        NewCount: {
            /**
             * Format: int32
             * @description Units not sold yet, those in running checkouts included.
             */
            on_hand: number;
            /** @description The article number; may be absent for a product without variants. */
            sku?: string | null;
        };
        /** @description `POST /v1/influencer/codes`. */
        NewDiscountCode: {
            /** @description 4 to 20 letters and digits; made of the influencer's name when absent. */
            code?: string | null;
            /** @description Slug of the merchant whose programme allows it. */
            merchant: string;
        };
        /** @description `POST /v1/merchant/webhooks`. */
        NewEndpoint: {
            /** @description What the merchant calls it. */
            description?: string;
            /** @description What it hears of; everything when empty. */
            types?: string[];
            /** @description A public https address. */
            url: string;
        };
        /** @description `POST /v1/admin/commissions/{id}/{verdict}`. */
        NewJudgement: {
            /** @description Why, 1 to 500 characters: the marketplace's people read it. */
            reason: string;
        };
        /** @description `POST /v1/influencer/links`. */
        NewLink: {
            /** @description The page of the shop that it leads to, such as `/fr/p/lanterne`; the merchant's own page when absent. */
            destination?: string | null;
            /** @description A name for the influencer's own eyes, at most 80 characters. */
            label?: string;
            /** @description Slug of the merchant whose programme credits it. */
            merchant: string;
        };
        /** @description `POST /v1/admin/merchant-payouts`: prepares what is payable, of one merchant or of all. Asking again prepares nothing twice. */
        NewMerchantPayouts: {
            /** @description Goes on where [`MerchantPayoutsMade::next`] says. */
            after?: string | null;
            /** @description Slug; all merchants when absent. */
            merchant?: string | null;
        };
        /**
         * @description `POST /v1/auth/password/reset` → [`Tokens`]. The token of the link `{origin}/{lang}/password?token=…`; it is of use once,
         *     for an hour. Every session of the account ends.
         */
        NewPassword: {
            /** @description The new password. */
            password: string;
            /** @description What stands behind `token=` in the link. */
            token: string;
        };
        /** @description `POST /v1/admin/payouts`: settles a month that is over for everybody who has something open. Asking again gives the same. */
        NewPayouts: {
            /** @description Goes on where [`Prepared::next`] says. */
            after?: string | null;
            /** @description `2026-11`; last month when absent. */
            period?: string | null;
        };
        /** @description `POST /v1/merchant/products`: a new product. */
        NewProduct: {
            choices?: components["schemas"]["NewChoices"] | null;
            /** @description Slug of its main collection; chosen by its name when absent. */
            collection?: string | null;
            /** @description Plain text. */
            description?: string;
            /** @description BCP 47 language of name and description; `fr` when absent. */
            lang?: string | null;
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Centimes of a dirham. Absent with variants, which have prices of their own.
             */
            price?: number | null;
            /** @description Article number, unique among the merchant's. */
            sku: string;
            /** @description Whether buyers find it at once. */
            state?: components["schemas"]["ProductState"];
            /**
             * Format: int32
             * @description Units to begin with.
             */
            stock?: number;
            /** @description Names and descriptions in other languages. */
            translations?: {
                [key: string]: components["schemas"]["Translation"];
            };
        };
        /** @description `PUT /v1/influencer/profile`: makes the account an influencer, or changes what it says of itself. */
        NewProfile: {
            /** @description At most 1,000 characters. */
            bio?: string;
            /** @description At most 8. */
            channels?: components["schemas"]["Channel"][];
            /** @description What merchants read, 1 to 80 characters. */
            name: string;
            /** @description The account's password: asked for with a `rib`, of accounts that have one. */
            password?: string | null;
            /** @description The bank account that is paid: a Moroccan RIB of 24 digits. Absent keeps the one there is. */
            rib?: string | null;
        };
        /** @description `PUT /v1/merchant/programme`. */
        NewProgramme: {
            /** @description True when applications are approved at once. */
            approves_at_once?: boolean;
            /** @description Hosts from which clicks do not count, at most 200. */
            banned_sources?: string[];
            /**
             * Format: int32
             * @description What partners' discount codes take off, hundredths of a percent; absent when partners may not make codes.
             */
            code_discount?: number | null;
            /** @description What influencers read of it, at most 2,000 characters. */
            description?: string;
            /** @description Collections (slugs) whose products earn nothing, at most 200. */
            excluded_collections?: string[];
            /** @description Products (`prd_…`) that earn nothing, at most 200. */
            excluded_products?: string[];
            /** @description What the partners of a group get, by the group's name. */
            groups?: {
                [key: string]: components["schemas"]["Offer"];
            };
            /**
             * Format: int64
             * @description The least that is paid out of this programme at a time, 0 to 100000 centimes.
             */
            minimum_payout?: number;
            /** @description Whether it credits. */
            standing: components["schemas"]["Standing"];
            /** @description What every partner gets. */
            terms: components["schemas"]["Terms"];
        };
        /** @description What a promotion says. Instants are seconds since 1970 in UTC. */
        NewPromotion: {
            /** @description What is taken off. */
            benefit: components["schemas"]["Benefit"];
            /**
             * @description The coupon that asks for it: 3 to 32 letters, digits, `-` or `_`, of which none other exists. Without one it is given to
             *     whoever fulfils it.
             */
            code?: string | null;
            /**
             * Format: int64
             * @description Until just before this instant.
             */
            ends_at?: number | null;
            /** @description True when it is given alone: a merchant's without another of that merchant, the marketplace's without any other. */
            exclusive?: boolean;
            /** @description Of which goods. */
            goods: components["schemas"]["Goods"];
            /**
             * Format: int32
             * @description In how many orders of one shopper.
             */
            limit_per_shopper?: number | null;
            /**
             * Format: int32
             * @description In how many orders altogether.
             */
            limit_total?: number | null;
            minimum?: components["schemas"]["Prices"] | null;
            /**
             * Format: int32
             * @description Lower comes first.
             */
            priority?: number;
            /**
             * Format: int64
             * @description From this instant on.
             */
            starts_at?: number | null;
        };
        /** @description `PUT /v1/merchant/reviews/{id}/reply`: the merchant's answer; an empty text takes it away. */
        NewReply: {
            /** @description Plain text of at most 4,000 characters. */
            text: string;
        };
        /** @description `PUT /v1/merchant/reviews/{id}/report`: asks the marketplace to look at a review. It stays until they decide. */
        NewReport: {
            /** @description Why, in at most 500 characters. */
            reason: string;
        };
        /** @description `POST /v1/products/{slug}/reviews`: the caller's review of a product that they bought; sent again, it replaces the first. */
        NewReview: {
            /** @description The name to show with it, at most 60 characters; none when empty. */
            author?: string;
            /**
             * Format: int32
             * @description One to five stars.
             */
            rating: number;
            /** @description Plain text of at most 4,000 characters. */
            text?: string;
        };
        /** @description `POST /v1/account/merchant-application` → 201 [`ShopApplication`]. An account has one that waits at a time. */
        NewShopApplication: {
            /** @description City it works from. */
            city: string;
            /** @description The business's common identifier (ICE), 15 digits. */
            ice?: string | null;
            legal_form?: components["schemas"]["LegalForm"] | null;
            /** @description Name of the shop, 2 to 60 characters. */
            name: string;
            /** @description Telephone number, as people write it in Morocco or with its country; kept as E.164. */
            phone: string;
            /** @description What it sells, 10 to 300 characters: stands on the shop's page. */
            sells: string;
            /** @description A web site, with or without its `https://`. */
            website?: string | null;
        };
        /** @description One way in which a product can be bought. */
        NewVariant: {
            /**
             * Format: int64
             * @description Its price in centimes of a dirham.
             */
            price: number;
            /** @description Its article number. */
            sku: string;
            /**
             * Format: int32
             * @description Units in stock. What was counted already stays as it was counted.
             */
            stock?: number;
            /** @description What is chosen, in the order of the names. */
            values: string[];
        };
        /**
         * @description Why a report was not counted.
         * @enum {string}
         */
        NotCounted: "duplicate_order" | "programme_paused" | "excluded_product" | "window_over" | "not_approved" | "bot" | "banned_source" | "self_referral" | "repeated" | "nothing_to_pay";
        /** @description Terms that differ for a group or a partner; what is absent stays as it was. */
        Offer: {
            /**
             * Format: int64
             * @description See [`Terms::click`].
             * @default null
             */
            click?: number | null;
            /**
             * Format: int32
             * @description See [`Terms::holding_days`].
             * @default null
             */
            holding_days?: number | null;
            /**
             * Format: int64
             * @description See [`Terms::lead`].
             * @default null
             */
            lead?: number | null;
            /**
             * Format: int64
             * @description See [`Terms::month_cap`].
             * @default null
             */
            month_cap?: number | null;
            /**
             * Format: int64
             * @description See [`Terms::order_cap`].
             * @default null
             */
            order_cap?: number | null;
            /**
             * @description See [`Terms::repeat`].
             * @default null
             */
            repeat?: number[] | null;
            /** @default null */
            sale?: components["schemas"]["Reward"] | null;
            /**
             * Format: int32
             * @description See [`Terms::window_days`].
             * @default null
             */
            window_days?: number | null;
        };
        /** @description An invitation that was neither accepted nor withdrawn, and is not over. */
        OpenInvitation: {
            /** @description Address of the owner who asked. It is good only while they are an owner. */
            by: string;
            /**
             * Format: int64
             * @description When, in milliseconds since 1970.
             */
            created_at: number;
            /** @description Who was asked. */
            email: string;
            /**
             * Format: int64
             * @description When it is over, in milliseconds since 1970.
             */
            expires_at: number;
            /** @description `inv_…` */
            id: string;
            /** @description The place offered. */
            role: components["schemas"]["TeamRole"];
        };
        /** @description An order. */
        Order: {
            /** @description Where it goes. */
            address: components["schemas"]["DeliveryAddress"];
            /** @description RFC 3339 in UTC. */
            created_at: string;
            /** @description Currency of every amount. */
            currency: components["schemas"]["Currency"];
            /** @description Where the confirmation went. */
            email: string;
            /** @description The order's secret name, `ord_…`: a guest reads the order by it. For a merchant, who never learns it: its parcel's, `pcl_…`. */
            id: string;
            /** @description Lines. */
            lines: components["schemas"]["OrderLine"][];
            /** @description What people say on the phone, such as `GYS-7K3M-4Q2P`; opens nothing. */
            number: string;
            /** @description One a merchant. */
            parcels: components["schemas"]["Parcel"][];
            payment?: components["schemas"]["PaymentPage"] | null;
            /** @description Which payment service answers; absent for cash. */
            payment_engine?: string | null;
            /** @description How it is paid. */
            payment_method: components["schemas"]["PaymentMethod"];
            /**
             * @description Why it was cancelled: `by_shopper`, `by_merchant`, `out_of_stock`, `refused_at_door`; why it expired, where that was not the
             *     buyer's doing: `payment_unavailable`.
             */
            reason?: string | null;
            /**
             * Format: int64
             * @description Given back so far, confirmed or under way.
             */
            refunded: number;
            /** @description Refunds, oldest first. */
            refunds: components["schemas"]["Refund"][];
            /** @description Returns, oldest first. */
            returns: components["schemas"]["Return"][];
            /** @description How it is sent. */
            shipping_method: components["schemas"]["ShippingMethod"];
            /** @description Where it stands. */
            state: components["schemas"]["OrderState"];
            /** @description What it comes to. */
            totals: components["schemas"]["Totals"];
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description A line in lists of orders. */
        OrderCard: {
            /** @description RFC 3339 in UTC. */
            created_at: string;
            /** @description Currency. */
            currency: components["schemas"]["Currency"];
            /** @description The order; for a merchant, its parcel. */
            id: string;
            /** @description Up to three pictures. */
            images: components["schemas"]["Image"][];
            /** @description As people say it. */
            number: string;
            parcel?: components["schemas"]["ParcelState"] | null;
            /**
             * Format: int64
             * @description Given back so far.
             */
            refunded: number;
            returns?: components["schemas"]["ReturnState"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["OrderState"];
            /**
             * Format: int64
             * @description To be paid; for a merchant, its own part.
             */
            total: number;
            /**
             * Format: int32
             * @description Units; for a merchant, of its own part.
             */
            units: number;
        };
        /** @description A line of an order: what was agreed, whatever becomes of the product. */
        OrderLine: {
            /**
             * Format: int64
             * @description Taken off the line by promotions.
             */
            discount: number;
            image?: components["schemas"]["Image"] | null;
            /** @description BCP 47 language of the name. */
            lang: string;
            /** @description Slug of the merchant. */
            merchant: string;
            /** @description Name then. */
            name: string;
            /**
             * Format: int32
             * @description Place in the order, from 1.
             */
            number: number;
            /** @description The product. */
            product_id: string;
            /**
             * Format: int32
             * @description Units.
             */
            quantity: number;
            /**
             * Format: int32
             * @description Units given back or taken off so far.
             */
            refunded_units: number;
            /** @description Article number. */
            sku: string;
            /** @description Its address part then. */
            slug: string;
            /**
             * Format: int64
             * @description To be paid for the line, tax included, shipping not.
             */
            total: number;
            /**
             * Format: int64
             * @description Price of a unit.
             */
            unit_price: number;
            /** @description The variant's options in words. */
            variant: string;
        };
        /** @description A page of orders, latest first. */
        OrderPage: {
            /** @description The orders. */
            items: components["schemas"]["OrderCard"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /**
         * @description Where an order stands.
         * @enum {string}
         */
        OrderState: "awaiting_payment" | "placed" | "paid" | "completed" | "cancelled" | "expired";
        /** @description An account; also the answer of `POST /v1/admin/accounts/{id}/{suspend|restore}`. */
        OverseenAccount: components["schemas"]["Account"] & {
            /**
             * Format: int64
             * @description Since when it may not sign in, milliseconds since 1970; absent for one that may.
             */
            suspended_at?: number | null;
        };
        /** @description An application as those see it who decide; also what deciding answers. */
        OverseenApplication: components["schemas"]["ShopApplication"] & {
            /** @description The account that applies. */
            account: string;
            /** @description Its address. */
            email: string;
            /** @description The address part that its name suggests; empty when the name gives none. */
            proposal: string;
            /** @description True when another shop has that already. */
            taken: boolean;
        };
        /** @description `GET /v1/admin/merchant-applications?state=open`: latest first. */
        OverseenApplications: {
            /** @description The applications. */
            items: components["schemas"]["OverseenApplication"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A commission with what was decided about it. */
        OverseenCommission: components["schemas"]["MerchantCommission"] & {
            /** @description The last decisions, latest first, at most 5. */
            judgements: components["schemas"]["Judgement"][];
        };
        /** @description A page of them, latest first. */
        OverseenCommissions: {
            /** @description The commissions. */
            items: components["schemas"]["OverseenCommission"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A merchant's team in short. */
        OverseenMerchant: {
            /**
             * Format: int32
             * @description Accounts in the team.
             */
            members: number;
            /**
             * Format: int64
             * @description When the first of them was made, milliseconds since 1970.
             */
            since: number;
            /** @description Slug. */
            slug: string;
            /**
             * Format: int32
             * @description Of these, how many are suspended.
             */
            suspended: number;
        };
        /** @description `GET /v1/admin/merchants?q=`: merchants with a team, by slug. What they sell is in `GET /v1/merchants`. */
        OverseenMerchants: {
            /** @description The merchants. */
            items: components["schemas"]["OverseenMerchant"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description `GET /v1/admin/orders/{id}`: an order with everything that money did, by its secret name or its number. */
        OverseenOrder: components["schemas"]["Order"] & {
            /** @description The buyer's account, if any. */
            account?: string | null;
            /** @description What moved the money at the payment service, as that calls it. */
            charge?: string | null;
            /** @description Its disputes, oldest first. */
            disputes: components["schemas"]["Dispute"][];
            /** @description What the ledger says of it, oldest first; at most 200. */
            entries: components["schemas"]["LedgerEntry"][];
        };
        /**
         * @description A refund of cash, or of what a payment service gives back in its own pages only. `POST /v1/admin/refunds/{id}/paid` says that
         *     it was paid.
         */
        OwedRefund: {
            /**
             * Format: int64
             * @description Minor units.
             */
            amount: number;
            /** @description RFC 3339 in UTC. */
            created_at: string;
            /** @description Of the amount. */
            currency: components["schemas"]["Currency"];
            /** @description How it was paid: `cash`, `cmi`. */
            engine: string;
            /** @description `ref_…`. */
            id: string;
            /** @description Slug of the merchant who gave it; empty for the whole order. */
            merchant: string;
            /** @description The order's number. */
            number: string;
            /** @description The order, `ord_…`: it says who is paid. */
            order: string;
            /** @description Why. */
            reason: string;
        };
        /** @description `GET /v1/admin/refunds`: refunds that somebody must pay by hand, latest first. */
        OwedRefunds: {
            /** @description The refunds. */
            items: components["schemas"]["OwedRefund"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description `POST /v1/admin/payouts/{id}/paid`. */
        Paid: {
            /** @description The transfer's reference at the bank, 1 to 80 characters. */
            reference: string;
        };
        /** @description A merchant's part of an order. */
        Parcel: {
            /** @description For the merchant: when it had spoken with the buyer before sending, RFC 3339 in UTC. */
            confirmed_at?: string | null;
            /** @description `pcl_…`. */
            id: string;
            /** @description Who sends it. */
            merchant: components["schemas"]["MerchantRef"];
            /** @description When it left, RFC 3339 in UTC. */
            shipped_at?: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["ParcelState"];
            /** @description What it comes to. */
            totals: components["schemas"]["Totals"];
            /** @description The carrier's number. */
            tracking?: string | null;
        };
        /** @description A merchant's part of a quote. */
        ParcelQuote: {
            /** @description Who sends it. */
            merchant: components["schemas"]["MerchantRef"];
            /** @description What it comes to. */
            totals: components["schemas"]["Totals"];
        };
        /**
         * @description Where a parcel stands.
         * @enum {string}
         */
        ParcelState: "waiting" | "to_ship" | "shipped" | "delivered" | "refused" | "cancelled" | "returned";
        /** @description A partner as its merchant sees it. */
        Partner: {
            /**
             * Format: int64
             * @description When it applied.
             */
            applied_at: number;
            /**
             * Format: int32
             * @description Clicks that counted.
             */
            clicks: number;
            /**
             * Format: int64
             * @description When the merchant decided.
             */
            decided_at?: number | null;
            /**
             * Format: int64
             * @description Commissions due, centimes of a dirham at the days of the sales.
             */
            due: number;
            /** @description Group whose offer it gets. */
            group?: string | null;
            /** @description `par_…`. */
            id: string;
            /** @description Who. */
            influencer: components["schemas"]["Influencer"];
            /** @description Whether it takes part. */
            membership: components["schemas"]["Membership"];
            /** @description What it wrote to the merchant. */
            message: string;
            offer?: components["schemas"]["Offer"] | null;
            /**
             * Format: int32
             * @description Sales that were credited.
             */
            sales: number;
            /** @description What it gets, all offers taken together. */
            terms: components["schemas"]["Terms"];
        };
        /** @description `PATCH /v1/merchant/partners/{id}`: what is absent stays; `null` takes away. */
        PartnerChange: {
            /**
             * @description Name of a group of the programme.
             * @default null
             */
            group?: string | null;
            /** @default null */
            offer?: components["schemas"]["Offer"] | null;
        };
        /** @description A page of partners, latest application first. */
        Partners: {
            /** @description The partners. */
            items: components["schemas"]["Partner"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A partnership as its influencer sees it. */
        Partnership: {
            /**
             * Format: int64
             * @description When it applied.
             */
            applied_at: number;
            /**
             * Format: int32
             * @description Clicks that counted.
             */
            clicks: number;
            /**
             * Format: int32
             * @description What its discount codes take off, hundredths of a percent.
             */
            code_discount?: number | null;
            /**
             * Format: int64
             * @description Commissions due, centimes of a dirham at the days of the sales.
             */
            due: number;
            /** @description `par_…`. */
            id: string;
            /** @description Whether it takes part. */
            membership: components["schemas"]["Membership"];
            /** @description Slug of the merchant. */
            merchant: string;
            /** @description Name of the merchant. */
            name: string;
            /**
             * Format: int32
             * @description Sales that were credited.
             */
            sales: number;
            /** @description What it gets. */
            terms: components["schemas"]["Terms"];
        };
        /** @description A page of partnerships, latest application first. */
        Partnerships: {
            /** @description The partnerships. */
            items: components["schemas"]["Partnership"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A passkey of the account; `DELETE /v1/account/passkeys/{id}` forgets it. */
        Passkey: {
            /**
             * Format: int64
             * @description When it was made, milliseconds since 1970.
             */
            created_at: number;
            /** @description Its identifier. */
            id: string;
            /** @description What the person calls it. */
            name: string;
            /**
             * Format: int64
             * @description When it was last used.
             */
            used_at?: number | null;
        };
        /** @description `GET /v1/account/passkeys`. */
        Passkeys: {
            /** @description The passkeys. */
            items: components["schemas"]["Passkey"][];
        };
        /** @description `PUT /v1/account/password` → [`Tokens`]. Every other session of the account ends. */
        PasswordChange: {
            /** @description The password until now; not needed by an account that has none. */
            current?: string | null;
            /** @description The new password. */
            password: string;
        };
        /**
         * @description How it is paid.
         * @enum {string}
         */
        PaymentMethod: "card" | "cmi" | "cash_on_delivery";
        /** @description The page of a payment service. */
        PaymentPage: {
            /** @description Which service answers: `stripe`, `sandbox`, `cmi`. */
            engine: string;
            /** @description Fields to be posted there (CMI); none: a plain redirect. */
            fields?: [
                string,
                string
            ][];
            /** @description Its address. */
            url: string;
        };
        /** @description A payout as the marketplace's people see it. */
        Payout: components["schemas"]["StatementCard"] & {
            /** @description `inf_…`. */
            influencer: string;
            /** @description Who is paid. */
            name: string;
            /** @description True when the influencer owes something back since: until the next statement took it off, it cannot be transferred. */
            owes_back: boolean;
            /** @description Slugs of merchants of its commissions that owe the marketplace: until they have paid, it cannot be transferred. */
            owing: string[];
            /** @description The transfer's reference at the bank. */
            reference?: string | null;
            /** @description The bank account as it was when the statement was made, else as it is now; absent when the influencer has named none. */
            rib?: string | null;
            /** @description Other influencers with the same bank account: look before paying. */
            shares_account_with: string[];
        };
        /** @description A page of payouts, latest first. */
        Payouts: {
            /** @description The payouts. */
            items: components["schemas"]["Payout"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /**
         * @description Where a payout stands.
         * @enum {string}
         */
        PayoutState: "prepared" | "paid" | "carried" | "withdrawn" | "returned";
        /** @description A photo of a product, in the order in which they are shown. */
        PhotoPlace: {
            /** @description What is seen on it, for who cannot see it. */
            alt?: string | null;
            /** @description One of the product's pictures. */
            src: string;
        };
        /** @description One posting of an entry. */
        Posting: {
            /**
             * Format: int64
             * @description Minor units, debits above zero.
             */
            amount: number;
            /**
             * Format: int64
             * @description Milliseconds since 1970.
             */
            at: number;
            /**
             * Format: int64
             * @description What the account held in this currency after it.
             */
            balance: number;
            /** @description ISO 4217. */
            currency: string;
            /** @description The entry. */
            entry: string;
            /** @description What kind of entry, such as `sale`. */
            kind: string;
            /** @description The order it is about. */
            reference: string;
        };
        /** @description What was settled. */
        Prepared: {
            /**
             * Format: int32
             * @description Influencers whom it could not settle, as the log says why: nobody else waits for them.
             */
            failed: number;
            /** @description There is more to do: ask again with this as `after`. */
            next?: string | null;
            /** @description `2026-11`. */
            period: string;
            /**
             * Format: int32
             * @description Statements made by this request.
             */
            statements: number;
        };
        /** @description One price in every currency, in minor units (centimes, cents). */
        Prices: {
            /**
             * Format: int64
             * @description Euro cents.
             */
            EUR: number;
            /**
             * Format: int64
             * @description Centimes of a dirham.
             */
            MAD: number;
            /**
             * Format: int64
             * @description US cents.
             */
            USD: number;
        };
        /** @description Why a request was not served (`application/problem+json`). */
        Problem: {
            /** @description This case in words. */
            detail?: string | null;
            /** @description The wrong fields, when the request's content is at fault. */
            errors?: components["schemas"]["FieldError"][];
            /** @description The request's id, as in the `x-request-id` header: say it when asking for help. */
            instance?: string | null;
            /**
             * Format: int32
             * @description Seconds after which it is worth trying again; also in the header `retry-after`.
             */
            retry_after?: number | null;
            /**
             * Format: int32
             * @description HTTP status.
             */
            status: number;
            /** @description The kind in words. */
            title: string;
            /** @description Names the kind of problem, such as `urn:getyourshare:problem:invalid-request`. */
            type: string;
        };
        /** @description Everything about a product. */
        Product: components["schemas"]["ProductCard"] & {
            /** @description Slugs of the collections it belongs to, the main one first. */
            collections: string[];
            /** @description When it was first listed, RFC 3339 in UTC. */
            created_at: string;
            /** @description Plain text; empty when the merchant wrote none. */
            description: string;
            /** @description The description in other languages of the shop, by their code; absent when there is none. */
            descriptions?: {
                [key: string]: string;
            };
            /** @description Values by facet, such as `{"colour": ["red"], "material": ["glass"]}`; keys and values are those of `/v1/search`'s facets. */
            facets: {
                [key: string]: string[];
            };
            /** @description Every picture, the first one included. */
            images: components["schemas"]["Image"][];
            /** @description What is chosen of it; absent for a product without variants. */
            options?: components["schemas"]["ProductOption"][];
            /**
             * Format: int32
             * @description In how many distinct orders it was bought so far.
             */
            popularity: number;
            rating?: components["schemas"]["Rating"] | null;
            /** @description The merchant's own article number. */
            sku: string;
            /**
             * @description The ways in which it can be bought, in the order in which they are shown; absent when there is one way only. Then its
             *     price is the lowest of theirs, and its stock is that of all.
             */
            variants?: components["schemas"]["Variant"][];
        };
        /** @description What a list shows of a product. */
        ProductCard: {
            /** @description Stable identifier, `prd_…`. */
            id: string;
            /** @description The first picture. */
            image: components["schemas"]["Image"];
            /** @description BCP 47 language of the name and the description. */
            lang: string;
            /** @description Who sells it. */
            merchant: components["schemas"]["MerchantRef"];
            /** @description Name in the merchant's language. */
            name: string;
            /** @description Its name in other languages of the shop, by their code; absent when there is none. */
            names?: {
                [key: string]: string;
            };
            /** @description Price in minor units by currency. */
            prices: components["schemas"]["Prices"];
            /** @description Address part, unique. */
            slug: string;
            /**
             * Format: int32
             * @description Units that can be bought now.
             */
            stock: number;
        };
        /** @description `PATCH /v1/merchant/products/{id}`: what is absent stays. */
        ProductEdit: {
            /** @default null */
            choices?: components["schemas"]["NewChoices"] | null;
            /**
             * @description Slug of its main collection.
             * @default null
             */
            collection?: string | null;
            /**
             * @description What is said of it.
             * @default null
             */
            description?: string | null;
            /**
             * @description BCP 47 language of name and description.
             * @default null
             */
            lang?: string | null;
            /**
             * @description Its name.
             * @default null
             */
            name?: string | null;
            /**
             * @description Its photos in their order; one that is not named goes.
             * @default null
             */
            photos?: components["schemas"]["PhotoPlace"][] | null;
            /**
             * Format: int64
             * @description Centimes of a dirham.
             * @default null
             */
            price?: number | null;
            /** @default null */
            state?: components["schemas"]["ProductState"] | null;
            /**
             * @description Names and descriptions in other languages: all of them.
             * @default null
             */
            translations?: {
                [key: string]: components["schemas"]["Translation"];
            } | null;
        };
        /** @description Something that happened to the stock of one of a merchant's products. */
        ProductEvent: {
            /**
             * Format: int64
             * @description When, milliseconds since 1970.
             */
            at: number;
            /**
             * Format: int32
             * @description Units that could be bought after it.
             */
            available: number;
            /** @description What happened. */
            kind: components["schemas"]["StockEventKind"];
            /** @description The product. */
            product_id: string;
            /** @description The article number. */
            sku: string;
        };
        /** @description Something to choose, such as the size. */
        ProductOption: {
            /** @description Names it in [`Variant::options`]: small letters, digits and `-`. */
            key: string;
            /** @description Its name: ours for what every shop has, otherwise the merchant's own word in every language. */
            name: components["schemas"]["Localized"];
            /** @description What can be chosen, in the order in which it is shown. */
            values: string[];
        };
        /** @description A page of products. */
        ProductPage: {
            /** @description The products, in the order asked for. */
            items: components["schemas"]["ProductCard"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description What the merchant's list shows of a product. */
        ProductRow: {
            /** @description Stable identifier. */
            id: string;
            /** @description Its first picture. */
            image: components["schemas"]["Image"];
            /** @description BCP 47 language of the name. */
            lang: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Centimes of a dirham.
             */
            price: number;
            /** @description Article number. */
            sku: string;
            /** @description Address part of its page. */
            slug: string;
            /** @description Whether buyers find it. */
            state: components["schemas"]["ProductState"];
            /**
             * Format: int32
             * @description Units that can be bought now.
             */
            stock: number;
            /**
             * Format: int64
             * @description When it was changed last, milliseconds since 1970.
             */
            updated_at: number;
        };
        /** @description A page of the merchant's products. */
        ProductRows: {
            /** @description True when more products hold the words of `q` than are looked through: a longer word finds fewer. */
            bounded?: boolean;
            /** @description The products. */
            items: components["schemas"]["ProductRow"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /**
         * @description Whether buyers find a product.
         * @enum {string}
         */
        ProductState: "shown" | "hidden";
        /** @description An earlier state of a product. */
        ProductVersion: {
            /**
             * Format: int64
             * @description Milliseconds since 1970.
             */
            at: number;
            /** @description The account that made it; absent for what was imported. */
            by?: string | null;
            /** @description What the merchant had decided. */
            content: components["schemas"]["Content"];
            /**
             * Format: int32
             * @description Its number, from 0.
             */
            version: number;
        };
        /** @description `GET /v1/merchant/products/{id}/history`: latest first. */
        ProductVersions: {
            /** @description At most [`MAX_VERSIONS`]. */
            items: components["schemas"]["ProductVersion"][];
        };
        /** @description `GET /v1/influencer/profile`. */
        Profile: {
            /** @description In the influencer's words. */
            bio: string;
            /** @description Where it can be seen. */
            channels: components["schemas"]["Channel"][];
            /**
             * Format: int64
             * @description When it became one.
             */
            created_at: number;
            /** @description `inf_…`. */
            id: string;
            /** @description What merchants read. */
            name: string;
            /** @description The last four digits of the bank account; absent without one, and then nothing is paid. */
            rib_ends?: string | null;
        };
        /** @description `GET /v1/merchant/programme`. */
        Programme: components["schemas"]["NewProgramme"] & {
            /**
             * Format: int32
             * @description Applications that wait for an answer, at most 100 counted.
             */
            applications: number;
            /**
             * Format: int64
             * @description When it was made.
             */
            created_at: number;
            /** @description `prg_…`. */
            id: string;
            /** @description Slug. */
            merchant: string;
            /**
             * Format: int32
             * @description Approved partners.
             */
            partners: number;
            /**
             * Format: int64
             * @description Counts up with each change; the `etag` header holds it.
             */
            version: number;
        };
        /** @description A promotion. */
        Promotion: components["schemas"]["NewPromotion"] & {
            /** @description RFC 3339 in UTC. */
            created_at: string;
            /** @description `prm_…`. */
            id: string;
            /**
             * Format: int32
             * @description In how many orders it was given.
             */
            used: number;
        };
        /** @description `PATCH …/promotions/{id}`: when it ends and how often it may be given. What it takes off stays: make another one. */
        PromotionChange: {
            /**
             * Format: int64
             * @description Until just before this instant.
             */
            ends_at?: number | null;
            /**
             * Format: int32
             * @description In how many orders of one shopper.
             */
            limit_per_shopper?: number | null;
            /**
             * Format: int32
             * @description In how many orders altogether.
             */
            limit_total?: number | null;
        };
        /** @description A page of promotions, latest first. */
        Promotions: {
            /** @description The promotions. */
            items: components["schemas"]["Promotion"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A provider that can be chosen. */
        Provider: {
            /** @description Its name in paths. */
            id: string;
            /** @description Its name for people. */
            name: string;
        };
        /** @description `GET /v1/auth/oidc`. */
        Providers: {
            /** @description The providers; none when none is set up. */
            items: components["schemas"]["Provider"][];
        };
        /** @description What it would come to, in parcels. */
        Quote: {
            /** @description Currency of every amount. */
            currency: components["schemas"]["Currency"];
            /** @description True when duties may be due on delivery. */
            duties_on_delivery: boolean;
            /** @description One parcel a merchant. */
            parcels: components["schemas"]["ParcelQuote"][];
            /** @description Ways of paying that are offered for it. */
            payment_methods: components["schemas"]["PaymentMethod"][];
            /** @description Ways of sending that are offered there, with their price for this cart. */
            shipping_methods: components["schemas"]["ShippingOption"][];
            /** @description The whole. */
            totals: components["schemas"]["Totals"];
        };
        /** @description `POST /v1/quotes` and the heart of `POST /v1/checkouts`: what, where to and how. */
        QuoteRequest: {
            /** @description The cart: `crt_…`, or `mine` with an account. */
            cart: string;
            /** @description ISO 3166-1 alpha-2 of the country it goes to. */
            country: string;
            /** @description Currency of the order. */
            currency: components["schemas"]["Currency"];
            /** @description How it is paid. */
            payment_method: components["schemas"]["PaymentMethod"];
            /** @description How it is sent. */
            shipping_method: components["schemas"]["ShippingMethod"];
        };
        /** @description What buyers think of a product, in numbers. Hidden reviews do not count. */
        Rating: {
            /**
             * Format: int32
             * @description How many reviews there are, from 1.
             */
            count: number;
            /**
             * Format: int32
             * @description The mean in tenths of a star, 10 to 50.
             */
            tenths: number;
        };
        /** @description A mail is on its way when there is somebody to get one. */
        Receipt: {
            /** @description Always `check_mail`. */
            next: string;
        };
        /**
         * @description Who gets collected cash.
         * @enum {string}
         */
        Receiver: "platform" | "merchant";
        /** @description A recommended product. */
        Recommendation: {
            product?: components["schemas"]["ProductCard"] | null;
            /** @description The product's identifier. */
            product_id: string;
            /** @description Why, in the language asked for. */
            reason: string;
            /**
             * Format: float
             * @description Strength, in (0, 1], falling along the list; comparable within one answer only.
             */
            score: number;
        };
        /** @description An answer. */
        Recommendations: {
            /** @description What produced the answer. */
            engine: components["schemas"]["Engine"];
            /** @description The products, strongest first. */
            items: components["schemas"]["Recommendation"][];
            /** @description Version of the published model; absent when there is none. */
            model_version?: string | null;
        };
        /**
         * @description `POST /v1/auth/refresh` → [`Tokens`], and `POST /v1/auth/logout` → 204. A refresh token is of use once: using one that was
         *     used before (but for the same browser's other tab, within 30 s) ends its whole session.
         */
        RefreshRequest: {
            /** @description The refresh token. */
            refresh_token: string;
        };
        /** @description Money given back. */
        Refund: {
            /**
             * Format: int64
             * @description Amount.
             */
            amount: number;
            /** @description RFC 3339 in UTC. */
            created_at: string;
            /** @description `ref_…`. */
            id: string;
            /** @description Why, in words. */
            reason: string;
            /** @description `pending` until the payment service confirmed it, then `succeeded` or `failed`. */
            state: string;
        };
        /** @description `POST /v1/merchant/orders/{id}/refunds`, with an `Idempotency-Key`: by units, or by an amount. */
        RefundRequest: {
            /**
             * Format: int64
             * @description A plain amount instead, in minor units.
             */
            amount?: number | null;
            /** @description Units to give money back for. */
            lines?: components["schemas"]["LineUnits"][];
            /** @description Why, at most 200 characters. */
            reason: string;
            /** @description True when the units go back into stock. */
            restock?: boolean;
            /** @description The parcel's shipping too. */
            shipping?: boolean;
        };
        /** @description A report that was not counted. It names no buyer. */
        RefusedReport: {
            /**
             * Format: int64
             * @description When it happened.
             */
            at: number;
            /** @description The link's or the discount's code. */
            code?: string | null;
            /** @description Names the report. */
            id: string;
            /** @description Name of whose link or code it was, where one is known. */
            influencer?: string | null;
            /** @description What it was. */
            kind: components["schemas"]["CommissionKind"];
            /** @description Slug of the merchant. */
            merchant: string;
            /** @description The merchant's parcel that was sold, `pcl_…`; absent for registrations and imported sales. */
            parcel?: string | null;
            /** @description Why it was not counted. */
            reason: components["schemas"]["NotCounted"];
        };
        /** @description A page of them, latest first. */
        RefusedReports: {
            /** @description The reports. */
            items: components["schemas"]["RefusedReport"][];
            /**
             * Format: int32
             * @description For how many days they are kept.
             */
            kept_days: number;
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /**
         * @description `POST /v1/auth/register`. The answer is [`Receipt`], the same whether the address is known or not: what goes on is said by
         *     mail. The account comes to be by [`Verification`], which says all that is to be known of it: whoever asks may be a stranger.
         */
        Registration: {
            /** @description What the cookie `gys-clicks` of an influencer's link holds, where one was followed. */
            clicks?: string;
            /** @description E-mail address. */
            email: string;
            /** @description Language of the mail: `fr`, `ar` or `en`. */
            lang?: string;
        };
        /** @description The shop, for an authenticator. */
        RelyingParty: {
            /** @description Its host. */
            id: string;
            /** @description Its name. */
            name: string;
        };
        /** @description A merchant's answer to a review. */
        Reply: {
            /** @description When, RFC 3339 in UTC. */
            at: string;
            /** @description Plain text. */
            text: string;
        };
        /** @description Goods that go back. */
        Return: {
            /** @description RFC 3339 in UTC. */
            created_at: string;
            /** @description `rtn_…`. */
            id: string;
            /** @description What goes back. */
            lines: components["schemas"]["LineUnits"][];
            /** @description Slug of the merchant. */
            merchant: string;
            /** @description Why, in the shopper's words. */
            reason: string;
            /** @description Where it stands. */
            state: components["schemas"]["ReturnState"];
        };
        /** @description `POST /v1/orders/{id}/returns`, with an `Idempotency-Key`: of one merchant's parcel, within 14 days of delivery. */
        ReturnRequest: {
            /** @description What goes back. */
            lines: components["schemas"]["LineUnits"][];
            /** @description Why, at most 500 characters. */
            reason: string;
        };
        /**
         * @description Where a return stands.
         * @enum {string}
         */
        ReturnState: "requested" | "approved" | "refused" | "received" | "refunded";
        /** @description A review, by somebody who bought the product. */
        Review: {
            /** @description The name that its author chose to show; empty for none. */
            author: string;
            /** @description When it was written, RFC 3339 in UTC. */
            created_at: string;
            /** @description When it was last changed; absent when it never was. */
            edited_at?: string | null;
            /** @description Stable identifier, `rev_…`. */
            id: string;
            /**
             * Format: int32
             * @description One to five stars.
             */
            rating: number;
            reply?: components["schemas"]["Reply"] | null;
            /** @description Plain text; empty when only stars were given. */
            text: string;
        };
        /** @description The product that a review is of. */
        ReviewedProduct: {
            /** @description `prd_…`. */
            id: string;
            image?: components["schemas"]["Image"] | null;
            /** @description Name in the merchant's language. */
            name: string;
            /** @description Address part. */
            slug: string;
        };
        /** @description `GET /v1/products/{slug}/reviews`: reviews, latest first. */
        ReviewPage: {
            /** @description The reviews. */
            items: components["schemas"]["Review"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
            rating?: components["schemas"]["Rating"] | null;
            /** @description How many gave one star, two, three, four, five. */
            stars: number[];
        };
        /** @description What a sale earns: `{"percent": 1000}` is 10 % of the goods without VAT, `{"flat": 2500}` is 25 dirhams an order. */
        Reward: {
            /**
             * Format: int32
             * @description Hundredths of a percent, 0 to 10000.
             */
            percent: number;
        } | {
            /**
             * Format: int64
             * @description Centimes of a dirham.
             */
            flat: number;
        };
        /**
         * @description What an account may be.
         * @enum {string}
         */
        Role: "shopper" | "influencer" | "merchant" | "admin";
        /** @description `GET /v1/merchant/sales?from=2026-11-01&to=2026-11-30`: what was paid and given back, by day (UTC). */
        Sales: {
            /** @description One for each currency in which something was sold; the one with most orders first. */
            currencies: components["schemas"]["SalesIn"][];
            /** @description First day, `YYYY-MM-DD`. */
            from: string;
            /** @description Last day. */
            to: string;
        };
        /** @description A day. */
        SalesDay: components["schemas"]["SalesSum"] & {
            /** @description `YYYY-MM-DD`. */
            day: string;
        };
        /** @description Sales in one currency. */
        SalesIn: {
            /** @description Of every amount. */
            currency: components["schemas"]["Currency"];
            /** @description Every day from the first to the last, those without a sale too. */
            days: components["schemas"]["SalesDay"][];
            /** @description All days together. */
            totals: components["schemas"]["SalesSum"];
        };
        /** @description What a day, or all of them, come to. Amounts are minor units, tax and shipping included. */
        SalesSum: {
            /**
             * Format: int64
             * @description What buyers paid.
             */
            gross: number;
            /**
             * Format: int64
             * @description `gross - refunds`; below zero on a day that gave back more than it took.
             */
            net: number;
            /**
             * Format: int64
             * @description Orders that were paid; what was given back later is counted all the same.
             */
            orders: number;
            /**
             * Format: int64
             * @description What they were given back, and what lost disputes took.
             */
            refunds: number;
            /**
             * Format: int64
             * @description Units in them.
             */
            units: number;
        };
        /**
         * @description What an API key, or a route for merchants, is about.
         * @enum {string}
         */
        Scope: "catalogue" | "orders" | "promotions" | "team";
        /** @description A found product. */
        SearchHit: components["schemas"]["ProductCard"] & {
            /** @description Parts of the name that matched, as `[start, end)` offsets in Unicode code points, ascending, not overlapping. */
            highlights: number[][];
        };
        /** @description What a search found. */
        SearchPage: {
            /** @description True when counting stopped early and `total` and the facet counts are lower bounds. */
            bounded: boolean;
            /** @description The query as understood, when words were corrected; absent otherwise. */
            corrected?: string | null;
            /** @description Counts by facet, over all matches. */
            facets: components["schemas"]["Facet"][];
            /** @description Version of the index that answered. */
            index_version: string;
            /** @description The matches, best first. */
            items: components["schemas"]["SearchHit"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int32
             * @description How many products match.
             */
            total: number;
        };
        /**
         * @description When search shows what an import changed.
         * @enum {string}
         */
        SearchState: "now" | "next_index";
        /** @description One service's own report. */
        ServiceHealth: {
            /** @description What it holds or lacks, such as the version of its data. */
            detail?: string | null;
            /** @description Its state. */
            status: components["schemas"]["Status"];
        };
        /** @description One place where the account is signed in; `DELETE /v1/account/sessions/{id}` ends it. */
        Session: {
            /** @description The browser or program, in its own words. */
            client: string;
            /**
             * Format: int64
             * @description When it signed in, milliseconds since 1970.
             */
            created_at: number;
            /** @description True for the session that asks. */
            current: boolean;
            /** @description Stable identifier, `ses_…`. */
            id: string;
            /**
             * Format: int64
             * @description When it was last renewed, milliseconds since 1970.
             */
            used_at: number;
        };
        /** @description `GET /v1/account/sessions`, last used first. */
        Sessions: {
            /** @description The sessions. */
            items: components["schemas"]["Session"][];
        };
        /** @description `POST /v1/merchant/orders/{id}/ship`. */
        Shipment: {
            /** @description The carrier's number, at most 60 characters. */
            tracking?: string | null;
        };
        /**
         * @description How it is sent.
         * @enum {string}
         */
        ShippingMethod: "standard" | "express";
        /** @description A way of sending and its price. */
        ShippingOption: {
            /**
             * Format: int64
             * @description Price for the cart, minor units, before tax that is added.
             */
            amount: number;
            /** @description The way. */
            method: components["schemas"]["ShippingMethod"];
        };
        /** @description `GET /v1/account/merchant-application`: the account's latest one; 404 when there is none. */
        ShopApplication: components["schemas"]["NewShopApplication"] & {
            /**
             * Format: int64
             * @description When it was sent, milliseconds since 1970.
             */
            created_at: number;
            /**
             * Format: int64
             * @description When it was decided, milliseconds since 1970.
             */
            decided_at?: number | null;
            /** @description `app_…` */
            id: string;
            /** @description Why it was refused. */
            reason?: string | null;
            /** @description Address part of the shop, once it was approved. */
            slug?: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["ShopApplicationState"];
        };
        /**
         * @description Where an application stands.
         * @enum {string}
         */
        ShopApplicationState: "open" | "approving" | "approved" | "refused";
        /** @description `POST /v1/admin/merchant-applications/{id}/approve`. Saying it again goes on where it stopped. */
        ShopApproval: {
            /** @description Address part of the shop: 3 to 40 small letters without accents, digits and hyphens; the proposal when absent. It stays. */
            slug?: string | null;
        };
        /** @description `POST /v1/admin/merchants/{slug}/suspend` → [`ClosedShop`]. */
        ShopClosing: {
            /** @description Why, 3 to 500 characters: kept with it. */
            reason: string;
        };
        /** @description `POST /v1/admin/merchant-applications/{id}/refuse`. */
        ShopRefusal: {
            /** @description Why, 3 to 500 characters; the applicant reads it. */
            reason: string;
        };
        /**
         * @description How a list is ordered.
         * @enum {string}
         */
        Sort: "popular" | "newest" | "price_asc" | "price_desc";
        /**
         * @description Whether a programme credits anything.
         * @enum {string}
         */
        Standing: "active" | "paused" | "closed";
        /** @description `POST /v1/auth/oidc/{provider}/start` → [`Started`]. */
        Start: {
            /** @description See [`Registration::clicks`](super::Registration::clicks). */
            clicks?: string;
            /** @description Language of the shop, for a new account. */
            lang?: string;
        };
        /** @description Where to send the browser. */
        Started: {
            /** @description The provider's page. */
            authorization_url: string;
            /** @description A secret that ties the way back to this browser; keep it in a cookie for ten minutes. */
            browser: string;
        };
        /** @description A statement: `carried_in` and the entries' `mad` sum to `paid + carried_out`. */
        Statement: components["schemas"]["StatementCard"] & {
            /** @description What is settled. */
            entries: components["schemas"]["StatementEntry"][];
            /** @description Who is paid. */
            name: string;
            /** @description The day of the rates by which other currencies became dirhams. */
            rates_date: string;
        };
        /**
         * @description What a payout was worked out from: `opening` and the lines sum to `closing`; `closing + recent - cash - held - expected` is what
         *     was payable.
         */
        StatementBody: {
            /**
             * Format: int64
             * @description See [`MoneyIn::cash`].
             */
            cash: number;
            /**
             * Format: int64
             * @description What was owed at its end.
             */
            closing: number;
            /**
             * Format: int64
             * @description See [`MoneyIn::expected`].
             */
            expected: number;
            /** @description Where the statement before ended; absent on the first one. */
            from?: string | null;
            /**
             * Format: int64
             * @description See [`MoneyIn::held`].
             */
            held: number;
            /** @description What happened, by kind. */
            lines: components["schemas"]["StatementSum"][];
            /**
             * Format: int64
             * @description What was owed at its beginning.
             */
            opening: number;
            /**
             * Format: int64
             * @description What was booked in the last minute before the payout: on the next statement.
             */
            recent: number;
            /** @description Where it ends. */
            until: string;
        };
        /** @description A statement in a list. */
        StatementCard: {
            /** @description The last digits of the bank account that it goes to; absent while there is none, and where nothing is transferred. */
            account_ends?: string | null;
            /**
             * Format: int64
             * @description Left by the statement before; negative is owed back.
             */
            carried_in: number;
            /**
             * Format: int64
             * @description Left to the next one.
             */
            carried_out: number;
            /**
             * Format: int64
             * @description When it was made.
             */
            created_at: number;
            /**
             * Format: int64
             * @description When it was withdrawn, or came back.
             */
            decided_at?: number | null;
            /** @description `stm_…`; with `.csv` or `.pdf` behind it, the statement as a file. */
            id: string;
            /**
             * Format: int64
             * @description To be transferred, centimes of a dirham.
             */
            paid: number;
            /**
             * Format: int64
             * @description When it was transferred.
             */
            paid_at?: number | null;
            /** @description `2026-11`. */
            period: string;
            /** @description Where its payout stands. */
            state: components["schemas"]["PayoutState"];
            /** @description True when it still goes to another bank account than the influencer's profile names now. */
            to_former_account: boolean;
        };
        /** @description A commission on a statement. It names no order and no buyer. */
        StatementEntry: {
            /**
             * Format: int64
             * @description Minor units; negative when it is taken back.
             */
            amount: number;
            /**
             * Format: int64
             * @description When that was.
             */
            at: number;
            /** @description `com_…`. */
            commission: string;
            /** @description Of the amount. */
            currency: components["schemas"]["Currency"];
            /** @description What it is for. */
            kind: components["schemas"]["CommissionKind"];
            /**
             * Format: int64
             * @description Centimes of a dirham.
             */
            mad: number;
            /** @description Slug of the merchant who owes it. */
            merchant: string;
        };
        /** @description The caller's statements, latest first, at most 120. */
        Statements: {
            /** @description The statements. */
            items: components["schemas"]["StatementCard"][];
        };
        /** @description What one kind of entry came to. */
        StatementSum: {
            /**
             * Format: int64
             * @description What they added.
             */
            amount: number;
            /**
             * Format: int64
             * @description Entries.
             */
            count: number;
            /** @description See [`MoneyEntry::kind`]; those that add and those that take off are apart. */
            kind: string;
        };
        /**
         * @description State of one service.
         * @enum {string}
         */
        Status: "ok" | "degraded" | "down";
        /**
         * @description What a merchant wants to know of.
         * @enum {string}
         */
        StockEventKind: "low_stock" | "out_of_stock" | "back_in_stock";
        /** @description `GET /v1/merchant/stock/events`: what ran low, ran out and came back, latest first. */
        StockEvents: {
            /** @description The events. */
            items: components["schemas"]["ProductEvent"][];
            /** @description Give it back as `cursor` for the next page; absent on the last one. */
            next_cursor?: string | null;
        };
        /** @description A way to go on typing. */
        Suggestion: {
            /** @description What it leads to. */
            kind: components["schemas"]["SuggestionKind"];
            /** @description BCP 47 language of the text. */
            lang: string;
            /** @description Address part of the product or collection. */
            slug?: string | null;
            /** @description The text to show. */
            text: string;
        };
        /**
         * @description What a suggestion leads to.
         * @enum {string}
         */
        SuggestionKind: "query" | "product" | "collection";
        /** @description Suggestions for the beginning of a query, best first. */
        Suggestions: {
            /** @description At most eight. */
            items: components["schemas"]["Suggestion"][];
        };
        /** @description `GET /v1/merchant/team`. */
        Team: {
            /** @description Its members. */
            items: components["schemas"]["Member"][];
            /** @description Slug of the merchant. */
            merchant: string;
        };
        /**
         * @description What a member of a merchant's team may do.
         * @enum {string}
         */
        TeamRole: "staff" | "manager" | "owner";
        /** @description What is agreed with partners. Amounts are centimes of a dirham; 0 pays nothing. */
        Terms: {
            /**
             * Format: int64
             * @description For a click that counts.
             */
            click?: number;
            /**
             * Format: int32
             * @description Days before a commission is approved, 0 to 120.
             */
            holding_days: number;
            /**
             * Format: int64
             * @description For a new customer's registration.
             */
            lead?: number;
            /**
             * Format: int64
             * @description The most one partner earns in a calendar month.
             */
            month_cap?: number | null;
            /**
             * Format: int64
             * @description The most one order earns.
             */
            order_cap?: number | null;
            /** @description Hundredths of a percent of the sale's reward for later orders of the same buyer, by months of 30 days; never rising. */
            repeat?: number[];
            /** @description For an order. */
            sale: components["schemas"]["Reward"];
            /**
             * Format: int32
             * @description Days after a click in which an order or a registration is credited to it, 1 to 90.
             */
            window_days: number;
        };
        /** @description A person who signed in. Programs send `Authorization: Bearer {access_token}`; pages keep both in cookies. */
        Tokens: {
            /** @description JWT, EdDSA; its key is in `/.well-known/jwks.json`. */
            access_token: string;
            /** @description Who signed in. */
            account: components["schemas"]["Account"];
            /**
             * Format: int32
             * @description Seconds until the access token is refused.
             */
            expires_in: number;
            /**
             * Format: int32
             * @description Seconds until the refresh token is refused.
             */
            refresh_expires_in: number;
            /** @description Opaque, of use once. */
            refresh_token: string;
        };
        /** @description What it comes to. `goods - discount + shipping + tax_added = total`. */
        Totals: {
            /**
             * Format: int64
             * @description Taken off by promotions, not below 0.
             */
            discount: number;
            /**
             * Format: int64
             * @description Lines at the prices shown (in Morocco VAT included; net of it elsewhere).
             */
            goods: number;
            /**
             * Format: int64
             * @description Shipping after promotions.
             */
            shipping: number;
            /**
             * Format: int64
             * @description Tax contained in the total, `tax_added` included.
             */
            tax: number;
            /**
             * Format: int64
             * @description Tax that comes on top of `goods - discount + shipping`.
             */
            tax_added: number;
            /**
             * Format: int64
             * @description To be paid.
             */
            total: number;
        };
        /** @description Name and description in another language of the shop; what is absent is shown in the product's own. */
        Translation: {
            /** @description What is said of it. */
            description?: string | null;
            /** @description Its name. */
            name?: string | null;
        };
        /** @description `POST /v1/merchant/products/{id}/undo`: makes an earlier version the latest. */
        Undo: {
            /**
             * Format: int32
             * @description Which; the one before the latest when absent.
             * @default null
             */
            version?: number | null;
        };
        /** @description The account, for an authenticator. */
        UserEntity: {
            /** @description How to call the person. */
            displayName: string;
            /** @description The account's identifier. */
            id: string;
            /** @description Its address. */
            name: string;
        };
        /** @description One way in which a product can be bought. */
        Variant: {
            image?: components["schemas"]["Image"] | null;
            /** @description What is chosen, by the key of the option. */
            options: {
                [key: string]: string;
            };
            /** @description Price in minor units by currency. */
            prices: components["schemas"]["Prices"];
            /** @description Its article number, unique within the product. */
            sku: string;
            /**
             * Format: int32
             * @description Units that can be bought now.
             */
            stock: number;
        };
        /** @description `POST /v1/auth/verify` → [`Tokens`]. The token of the link `{origin}/{lang}/verify?token=…`; it is of use once. */
        Verification: {
            /** @description Language of later mails: `fr`, `ar` or `en`. */
            lang?: string;
            /** @description How to call the person; at most 80 characters. */
            name?: string | null;
            /** @description 10 to 200 characters, none of the common ones. The link is still good when it is refused. */
            password: string;
            /** @description What stands behind `token=` in the link. */
            token: string;
        };
        /** @description `PUT /v1/admin/reviews/{id}/visibility` (signed: `/admin/v1/…`): the marketplace's decision, which also ends a report. */
        Visibility: {
            /** @description True when nobody is to read it. */
            hidden: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_well_known_jwks_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys (RFC 7517) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every service is ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description At least one is degraded or down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    get_img_uploads_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Digest and ending */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, which never changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such photo */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_openapi_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForPassword"];
            };
        };
        responses: {
            /** @description It is gone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deletion"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description The account as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_account_addresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Addresses"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_addresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddress"];
            };
        };
        responses: {
            /** @description The address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are 20 already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_account_addresses_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddress"];
            };
        };
        responses: {
            /** @description The address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No address of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_account_addresses_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No address of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_account_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description The account as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account is in another team */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_account_merchant_application: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application and where it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopApplication"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You did not apply */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_account_merchant_application: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShopApplication"];
            };
        };
        responses: {
            /** @description It waits for a decision */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopApplication"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One waits already, or the account works for a merchant */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_account_passkeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passkeys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkeys"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_account_passkeys_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No passkey of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_account_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Signed in; every other session is over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_account_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_account_sessions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is over */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_accounts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Accounts on the page; 20 when absent */
                limit?: number;
                /** @description Slug: its team */
                merchant?: string;
                /** @description The beginning of an e-mail address, of a name or of a word in it; or an account's id */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_accounts_id_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenAccount"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No account has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_accounts_id_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenAccount"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No account has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody suspends themselves */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_closed_merchants: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Shops on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedShops"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_commissions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Of this one, `inf_…` */
                influencer?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
                /** @description Owed by the merchant of this slug */
                merchant?: string;
                /** @description `pending`, `approved`, `paid`, `refunded`, `duplicate` or `fraud`; `held` for those that wait for somebody's word */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenCommissions"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_commissions_id_verdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The commission, `com_…` */
                id: string;
                /** @description `fraud` or `keep` */
                verdict: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJudgement"];
            };
        };
        responses: {
            /** @description The commission now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenCommission"];
                };
            };
            /** @description No reason was given */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_dead_letters: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Messages on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetters"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_dead_letters_id_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No message has this id (any more) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_disputes: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Disputes on the page; 20 when absent */
                limit?: number;
                /** @description `open`, `won` or `lost`; `open` when absent */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disputes"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_ledger_accounts_account_entries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Postings on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Such as `liability:merchant:dar-lina` */
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page; an account that holds nothing has no postings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountStatement"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_ledger_balances: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Balances on the page; 20 when absent */
                limit?: number;
                /** @description What the names begin with, such as `liability:merchant:` */
                prefix?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balances"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_ledger_entries_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As a posting names it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry; its postings sum to nothing in each currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No entry has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_merchant_applications: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Applications on the page; 20 when absent */
                limit?: number;
                /** @description `open`, `approved` or `refused`; `open` when absent */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenApplications"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_merchant_applications_id_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShopApproval"];
            };
        };
        responses: {
            /** @description The application as it stands; `approving` while a part that is needed does not answer: it is tried again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenApplication"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No application has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another shop has the slug, the account may not own a shop, or it was decided otherwise */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_merchant_applications_id_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShopRefusal"];
            };
        };
        responses: {
            /** @description The application as it stands; the applicant is told by mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenApplication"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No application has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided otherwise */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_merchant_payouts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Payouts on the page; 20 when absent */
                limit?: number;
                /** @description `prepared`, `paid`, `withdrawn` or `returned` */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantPayouts"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_merchant_payouts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMerchantPayouts"];
            };
        };
        responses: {
            /** @description What was prepared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantPayoutsMade"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_merchant_payouts_id_paid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The payout, `mpo_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantTransfer"];
            };
        };
        responses: {
            /** @description The payout now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantPayout"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has ended, or the merchant owes the marketplace since */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_merchant_payouts_id_returned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The payout, `mpo_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payout now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantPayout"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was not transferred */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_merchant_payouts_id_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The payout, `mpo_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payout now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantPayout"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was transferred */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_merchants: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Merchants on the page; 20 when absent */
                limit?: number;
                /** @description What the slug begins with */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenMerchants"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_merchants_slug_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the merchant */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedShop"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No shop of this slug is closed */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_merchants_slug_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the merchant */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShopClosing"];
            };
        };
        responses: {
            /** @description How far it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedShop"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No merchant has this slug */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_orders_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `ord_…`, or the number that people say, such as `GYS-7K3M-4Q2P` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenOrder"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order is called so */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_payouts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
                /** @description `prepared`, `paid`, `carried`, `withdrawn` or `returned` */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payouts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payouts"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_payouts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPayouts"];
            };
        };
        responses: {
            /** @description What was settled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prepared"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The month is not over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_payouts_id: {
        parameters: {
            query?: {
                /** @description Of the document: `fr` or `en` */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description `stm_…`, or with `.csv` or `.pdf` behind it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement; `text/csv` or `application/pdf` when asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_payouts_id_paid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The statement, `stm_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Paid"];
            };
        };
        responses: {
            /** @description The payout now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is another's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as it stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_payouts_id_returned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The statement, `stm_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payout now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was not transferred */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_payouts_id_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The statement, `stm_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payout now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as it stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_refunds: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Refunds on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedRefunds"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_refunds_id_paid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is booked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No refund to be paid by hand has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_refused_reports: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
                /** @description Of the merchant of this slug */
                merchant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedReports"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_admin_remittances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            /** @description It is booked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOver"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is more than was collected, or another hand-over has this id */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_admin_reviews: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Reviews on the page; 20 when absent */
                limit?: number;
                /** @description `reported` for those that wait for a decision, `hidden`; `reported` when absent */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reviews */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedReviews"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_admin_reviews_id_visibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The review */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Visibility"];
            };
        };
        responses: {
            /** @description The review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No review has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and password do not fit together */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description Nobody is signed in by this token */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_logout_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every session is over */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_auth_oidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Providers"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_oidc_provider_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Finish"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account is no longer there */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The provider does not vouch for the address */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such provider */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_oidc_provider_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Start"];
            };
        };
        responses: {
            /** @description Where to send the browser */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such provider */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_passkeys_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssertionResponse"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The passkey, its challenge or its signature is not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_passkeys_login_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For `navigator.credentials.get()` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertionOptions"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_passkeys_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttestationResponse"];
            };
        };
        responses: {
            /** @description The passkey */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is known already, or there are 20 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_passkeys_register_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For `navigator.credentials.create()` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationOptions"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_password_forgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Forgot"];
            };
        };
        responses: {
            /** @description A mail is on its way when there is such an account */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Signed in; every other session is over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account is no longer there */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description The next pair */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The refresh token is of no use (any more) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description A mail is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verification"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_carts: {
        parameters: {
            query?: {
                /** @description Currency of the amounts; MAD when absent */
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_carts_id: {
        parameters: {
            query?: {
                /** @description Currency of the amounts; MAD when absent */
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @description `crt_…`, or `mine` with an account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart; an id that is not known is an empty cart */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is no cart's id, or it is `mine` without an account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_carts_id_coupons_code: {
        parameters: {
            query?: {
                /** @description Currency of the amounts; MAD when absent */
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @description The code, in capitals or not */
                code: string;
                /** @description `crt_…`, or `mine` with an account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No cart has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cart holds as many coupons as it may */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_carts_id_coupons_code: {
        parameters: {
            query?: {
                /** @description Currency of the amounts; MAD when absent */
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @description The code, in capitals or not */
                code: string;
                /** @description `crt_…`, or `mine` with an account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No cart has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_carts_id_lines_product_id: {
        parameters: {
            query?: {
                /** @description Currency of the amounts; MAD when absent */
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @description `crt_…`, or `mine` with an account */
                id: string;
                /** @description The product */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineChange"];
            };
        };
        responses: {
            /** @description The cart as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No product has this id, or no cart this one */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cart is full */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_carts_id_lines_product_id: {
        parameters: {
            query?: {
                /** @description Currency of the amounts; MAD when absent */
                currency?: components["schemas"]["Currency"];
            };
            header: {
                /** @description 16 to 128 characters, another for each addition */
                "idempotency-key": string;
            };
            path: {
                /** @description `crt_…`, or `mine` with an account */
                id: string;
                /** @description The product */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineAddition"];
            };
        };
        responses: {
            /** @description The cart as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No product has this id, or no cart this one */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cart is full */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_carts_mine_merge: {
        parameters: {
            query?: {
                /** @description Currency of the amounts; MAD when absent */
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartMerge"];
            };
        };
        responses: {
            /** @description The account's cart as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_checkouts: {
        parameters: {
            query?: never;
            header: {
                /** @description 16 to 128 characters; the same request again gives the same answer */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutRequest"];
            };
        };
        responses: {
            /** @description The order, and where to pay it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The total is another one, goods are missing, the cart is empty, or the same request is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CheckoutRefusal"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_collections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collections"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventBatch"];
            };
        };
        responses: {
            /** @description The events are taken */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventReceipt"];
                };
            };
            /** @description An event is wrong; none of the batch was taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influencer_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscountCodes"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No profile was written yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_influencer_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDiscountCode"];
            };
        };
        responses: {
            /** @description The code */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscountCode"];
                };
            };
            /** @description A field is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No programme, or no application to it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not approved, not allowed, or taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influencer_commissions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
                /** @description `pending`, `approved`, `paid`, `refunded`, `duplicate` or `fraud` */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPage"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No profile was written yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influencer_earnings: {
        parameters: {
            query?: {
                /** @description A day such as `2026-11-01` */
                from?: string;
                /** @description A day; today when absent. At most 366 days */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Days, sums, and what stands in the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Earnings"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such days */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No profile was written yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influencer_links: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Links"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No profile was written yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_influencer_links: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            /** @description The link */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description A field is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No programme, or no application to it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not approved yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influencer_links_code_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The link's code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is another's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influencer_partnerships: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partnerships */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnerships"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No profile was written yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influencer_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account is no influencer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_influencer_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProfile"];
            };
        };
        responses: {
            /** @description The profile now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description A field is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influencer_statements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statements"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No profile was written yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influencer_statements_id: {
        parameters: {
            query?: {
                /** @description Of the document: `fr` or `en` */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description `stm_…`, or with `.csv` or `.pdf` behind it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement; `text/csv` or `application/pdf` when asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is another's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_api_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys, without the keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_api_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKeyRequest"];
            };
        };
        responses: {
            /** @description The key, this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are 20 already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_merchant_api_keys_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It ends within 10 seconds */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No key of yours has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_merchant_bank_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBankAccount"];
            };
        };
        responses: {
            /** @description The account now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccount"];
                };
            };
            /** @description It is no RIB, or the password is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_commissions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
                /** @description `pending`, `approved`, `paid`, `refunded`, `duplicate` or `fraud`; `held` for those that wait for the merchant's word */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantCommissions"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_commissions_id_verdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The commission, `com_…` */
                id: string;
                /** @description `approve` or `fraud` */
                verdict: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commission now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantCommission"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is another's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was paid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_imports: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Imports on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imports"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_imports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Ten are under way already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_imports_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_imports_id_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_imports_id_errors_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Line, article number, column, reason, value */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_merchant_imports_id_parts_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
                /** @description Its place in the file */
                part: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": number[];
            };
        };
        responses: {
            /** @description What was received */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPart"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was started already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_imports_id_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, which goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was cancelled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that may still be accepted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_merchant_invitations_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its link is of no use any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No invitation of your team has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_money: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantMoney"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_money_entries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Entries on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyEntries"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_orders: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Orders on the page; 20 when absent */
                limit?: number;
                /** @description An order's number (at least its first four letters), a parcel's id, the buyer's whole e-mail address or telephone number, or whole words of the name it is for */
                q?: string;
                /** @description Those with a return to look at: `requested`, `received` or `approved` */
                returns?: components["schemas"]["ReturnState"];
                /** @description Where the parcel stands */
                state?: components["schemas"]["ParcelState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_orders_csv: {
        parameters: {
            query?: {
                /** @description The first day, such as `2026-11-01` (UTC); 30 days in all when absent, at most 366 */
                from?: string;
                /** @description Where the parcel stands */
                state?: components["schemas"]["ParcelState"];
                /** @description The last day; today when absent */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line of names, then one a parcel; amounts in units of the currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_orders_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its parcel, lines, refunds and returns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_collected: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_merchant_orders_id_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was sent, or is not to be */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_deliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_refunds: {
        parameters: {
            query?: never;
            header: {
                /** @description 16 to 128 characters; the same request again gives the same answer */
                "idempotency-key": string;
            };
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_refused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_returns_return_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
                /** @description The return, `rtn_…` */
                return: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_returns_return_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
                /** @description The return, `rtn_…` */
                return: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_returns_return_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
                /** @description The return, `rtn_…` */
                return: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_returns_return_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
                /** @description The return, `rtn_…` */
                return: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_orders_id_ship: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's parcel of the order, `pcl_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Shipment"];
            };
        };
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_partners: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
                /** @description `applied`, `approved`, `refused` or `banned` */
                membership?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partners */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partners"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_merchant_partners_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The partner, `par_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerChange"];
            };
        };
        responses: {
            /** @description The partner now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description A field is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is another's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_partners_id_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `approve`, `refuse` or `suspend` */
                decision: string;
                /** @description The partner, `par_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is another's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not as things stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_payouts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Payouts on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantPayoutCards"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_payouts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The payout, `mpo_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payout */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantStatement"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is another's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_products: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, with the same other parameters */
                cursor?: string;
                /** @description Products on the page; 50 when absent */
                limit?: number;
                /** @description Beginnings of words of the name or of article numbers; all of them must be found */
                q?: string;
                /** @description `updated` (latest first; when absent) or `name` */
                sort?: string;
                /** @description `shown` or `hidden`; both when absent */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRows"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_products: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description The product; its `ETag` names this state of it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProduct"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another product has this article number */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_products_csv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every product, hidden ones too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_products_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product; its `ETag` names this state of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProduct"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_merchant_products_id: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` that was seen, or `*` */
                "if-match": string;
            };
            path: {
                /** @description The product */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_merchant_products_id: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` that was seen, or `*` to change it in any case */
                "if-match": string;
            };
            path: {
                /** @description The product */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductEdit"];
            };
        };
        responses: {
            /** @description The product as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProduct"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed meanwhile: `current` is what it is now, under the answer's `ETag` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_products_id_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most fifty */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductVersions"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_merchant_products_id_photos: {
        parameters: {
            query?: {
                /** @description What is seen on it */
                alt?: string;
            };
            header: {
                /** @description The `ETag` that was seen, or `*` */
                "if-match": string;
            };
            path: {
                /** @description The product */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": number[];
            };
        };
        responses: {
            /** @description The product as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProduct"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_merchant_products_id_photos_photo: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` that was seen, or `*` */
                "if-match": string;
            };
            path: {
                /** @description The product */
                id: string;
                /** @description Last part of its `src` */
                photo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProduct"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The product has no such photo */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_products_id_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` that was seen, or `*` */
                "if-match": string;
            };
            path: {
                /** @description The product */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Undo"];
            };
        };
        responses: {
            /** @description The product as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProduct"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody edited it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_programme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The programme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_merchant_programme: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `etag` that was read */
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgramme"];
            };
        };
        responses: {
            /** @description The programme now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            /** @description A field is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_promotions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Orders on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotions"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_promotions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPromotion"];
            };
        };
        responses: {
            /** @description The promotion */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The code is taken, or the merchant has 50 promotions without a code (`too-many`, naming `code`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_merchant_promotions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The promotion, `prm_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No promotion of the merchant has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_merchant_promotions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The promotion, `prm_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionChange"];
            };
        };
        responses: {
            /** @description The promotion as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It would be given again, and the merchant has 50 promotions without a code (`too-many`, naming `ends_at`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_refused_reports: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedReports"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_reviews: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Reviews on the page; 20 when absent */
                limit?: number;
                /** @description Only those with so many stars */
                stars?: number;
                /** @description `unanswered` for those that wait for an answer, `reported` for those that wait for the marketplace */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reviews */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantReviews"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_merchant_reviews_id_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The review */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReply"];
            };
        };
        responses: {
            /** @description The review with its answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No product of the merchant has such a review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_merchant_reviews_id_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The review */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description It will be looked at */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No product of the merchant has such a review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_sales: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`; 30 days in all when absent */
                from?: string;
                /** @description Last day, at most 366 in all; today when absent */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Series and totals, by currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sales"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_stock_product_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The product */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its counts, by article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Levels"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_merchant_stock_product_id: {
        parameters: {
            query?: never;
            header: {
                /** @description The article's `version`, such as `"17"`, or `*` to count in any case */
                "if-match": string;
            };
            path: {
                /** @description The product */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCount"];
            };
        };
        responses: {
            /** @description The counts now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Levels"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was counted or sold meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_stock_events: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Events on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockEvents"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_team: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_team: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invitation"];
            };
        };
        responses: {
            /** @description A mail is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_merchant_team_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They left, and their keys ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No member of your team has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is the last owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_merchant_team_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As listed */
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description The team as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No member of your team has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is the last owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every endpoint, and what can be heard of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoints"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint with its secret, which is told this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are twenty endpoints already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_webhooks_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The endpoint */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such endpoint */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_merchant_webhooks_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The endpoint */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such endpoint */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_merchant_webhooks_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The endpoint */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointEdit"];
            };
        };
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such endpoint */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant_webhooks_id_deliveries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Messages on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The endpoint */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such endpoint */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_webhooks_id_deliveries_delivery_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message */
                delivery: string;
                /** @description The endpoint */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message, which is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The endpoint has no such message */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The endpoint is switched off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_webhooks_id_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The endpoint */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint with its new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such endpoint */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_merchant_webhooks_id_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The endpoint */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message, which is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has no such endpoint */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The endpoint is switched off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The merchants */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchants"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchants_slug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the merchant */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The merchant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No merchant has this slug */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orders: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Orders on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orders_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order's secret, `ord_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orders_id_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order's secret, `ord_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orders_id_returns: {
        parameters: {
            query?: never;
            header: {
                /** @description 16 to 128 characters; the same request again gives the same answer */
                "idempotency-key": string;
            };
            path: {
                /** @description The order's secret, `ord_…` */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this id, or it belongs to somebody else */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done where the order stands */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products: {
        parameters: {
            query?: {
                /** @description Slug of a collection */
                collection?: string;
                /** @description Currency of the price bounds; MAD when absent */
                currency?: components["schemas"]["Currency"];
                /** @description `next_cursor` of the page before, with the same other parameters */
                cursor?: string;
                /** @description Up to 50 product ids separated by commas: exactly these, in this order; the other parameters do not count then */
                ids?: string;
                /** @description Products on the page; 24 when absent */
                limit?: number;
                /** @description Highest price, in minor units of `currency` */
                max_price?: number;
                /** @description Slug of a merchant */
                merchant?: string;
                /** @description Lowest price, in minor units of `currency` */
                min_price?: number;
                /** @description Order; `popular` when absent */
                sort?: components["schemas"]["Sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products_slug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the product */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No product has this slug */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products_slug_reviews: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Reviews on the page; 20 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Slug of the product */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reviews */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No product has this slug */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_products_slug_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the product */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReview"];
            };
        };
        responses: {
            /** @description The review as it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account did not buy it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No product has this slug */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_products_slug_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug of the product */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_programmes: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Items on the page; 20 when absent */
                limit?: number;
                /** @description Beginnings of words of the name or description */
                q?: string;
                /** @description `newest` or `rate` */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The programmes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedProgrammes"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_programmes_merchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug */
                merchant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The programme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedProgramme"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_programmes_merchant_applications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Slug */
                merchant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Application"];
            };
        };
        responses: {
            /** @description The programme, with where the caller stands in it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedProgramme"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account or key lacks the role or the scope for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The merchant has none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller applied before, or nobody is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_quotes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description What it comes to now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is missing, expired or not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cart is empty */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_recommendations: {
        parameters: {
            query?: {
                /** @description `fr`, `ar` or `en`: language of the reasons; `fr` when absent */
                lang?: string;
                /** @description How many; 10 when absent */
                n?: number;
                /** @description Goes well with this product */
                product_id?: string;
                /** @description Goes well with these products, latest first: up to 50 ids separated by commas */
                products?: string;
                /** @description For the browser that sends its events under this session id */
                session?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recommendations; `engine` says what produced them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendations"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search: {
        parameters: {
            query?: {
                /** @description Slug of a collection */
                collection?: string;
                /** @description Currency of the price bounds; MAD when absent */
                currency?: components["schemas"]["Currency"];
                /** @description `next_cursor` of the page before, with the same other parameters */
                cursor?: string;
                /** @description Chosen values as `key:value`, separated by commas: any of the values of a key, all of the keys */
                facets?: string;
                /** @description `true` leaves out what is out of stock */
                in_stock?: boolean;
                /** @description `fr`, `ar` or `en`: language of the interface, which breaks ties between words */
                lang?: string;
                /** @description Matches on the page; 24 when absent */
                limit?: number;
                /** @description Highest price, in minor units of `currency` */
                max_price?: number;
                /** @description Slug of a merchant */
                merchant?: string;
                /** @description Lowest price, in minor units of `currency` */
                min_price?: number;
                /** @description What to search for, in French, Arabic or English; typing errors are corrected */
                q?: string;
                /** @description Order; best match first when absent */
                sort?: components["schemas"]["Sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No index is published */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_suggest: {
        parameters: {
            query: {
                /** @description `fr`, `ar` or `en`: language of collection names */
                lang?: string;
                /** @description The beginning of a query */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most eight suggestions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description As in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_cmi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken, or refused in words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The hash is not CMI’s */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CMI is not set up here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_webhooks_stripe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent is not well formed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The signature does not fit */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address asked for too much in the last minute; `retry-after` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part that is needed does not answer; `retry-after` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
