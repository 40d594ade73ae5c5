//! What is held about an account: given to the account's export, and erased with it.

use crate::app::{App, done};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result, params};
use worker::{Method, Request, Response};

/// Most rows of each kind in an export.
const EXPORTED: &str = "1000";

impl App {
    /// `GET|DELETE {ACCOUNT_DATA}?account=`. Commissions and statements stay for the books, without a name;
    /// discount codes go.
    pub(crate) async fn personal_data(&self, req: &Request) -> Result<Response> {
        let given = params(req);
        let account = given.name("account")?.ok_or_else(|| Problem::invalid("account", "expected the account's id"))?;
        let db = self.db()?;
        let values = [account.into()];
        if req.method() == Method::Delete {
            let own = "(SELECT id FROM influencers WHERE account = ?1)";
            let mut batch = vec![db.statement(
                "UPDATE clicks SET account = NULL WHERE id IN (SELECT id FROM clicks INDEXED BY clicks_account WHERE account = ?1)",
                &values,
            )?];
            for sql in [
                format!("UPDATE statements SET rib = NULL WHERE influencer = {own}"),
                format!("DELETE FROM influencer_marks WHERE influencer = {own}"),
                format!(
                    "UPDATE programmes SET partners = partners - 1 WHERE id IN (SELECT programme FROM partners INDEXED BY partners_influencer \
                     WHERE influencer = {own} AND membership = 'approved')"
                ),
                // a code may be made of the name
                format!(
                    "DELETE FROM promotions WHERE id IN (SELECT promotion FROM affiliate_codes INDEXED BY affiliate_codes_influencer \
                     WHERE influencer = {own})"
                ),
                format!("DELETE FROM affiliate_codes WHERE influencer = {own}"),
                format!("UPDATE affiliate_events INDEXED BY affiliate_events_of SET code = NULL WHERE influencer = {own}"),
                format!("UPDATE commissions SET code = NULL WHERE influencer = {own} AND awarded_by = 'code'"),
                format!("UPDATE partners SET membership = 'refused', message = '' WHERE influencer = {own}"),
                "UPDATE influencers SET name = '—', profile = '{\"bio\":\"\",\"channels\":[]}', rib = NULL, account = 'erased/' || id \
                 WHERE account = ?1"
                    .to_owned(),
            ] {
                batch.push(db.statement(&sql, &values)?);
            }
            db.batch(batch).await?;
            return done();
        }
        let own = "(SELECT id FROM influencers WHERE account = ?1)";
        let mut export = serde_json::Map::new();
        for (name, sql) in [
            ("profile", "SELECT id, name, profile, rib, created_at FROM influencers WHERE account = ?1".to_owned()),
            (
                "partnerships",
                format!(
                    "SELECT id, merchant, membership, message, applied_at FROM partners WHERE influencer = {own} LIMIT {EXPORTED}"
                ),
            ),
            (
                "links",
                format!(
                    "SELECT code, merchant, destination, label, created_at, clicks FROM affiliate_links WHERE influencer = {own} LIMIT {EXPORTED}"
                ),
            ),
            (
                "commissions",
                format!(
                    "SELECT id, merchant, kind, at, state, currency, due, paid FROM commissions WHERE influencer = {own} LIMIT {EXPORTED}"
                ),
            ),
            (
                "statements",
                format!(
                    "SELECT id, period, paid, carried_in, carried_out, state FROM statements WHERE influencer = {own} LIMIT {EXPORTED}"
                ),
            ),
            (
                "clicks",
                format!(
                    "SELECT code, at, source FROM clicks INDEXED BY clicks_account WHERE account = ?1 LIMIT {EXPORTED}"
                ),
            ),
        ] {
            let rows: Vec<serde_json::Value> = db.rows(&sql, &values).await?;
            export.insert(name.to_owned(), rows.into());
        }
        json(&self.ctx, &export, CacheRule::NoStore)
    }
}
