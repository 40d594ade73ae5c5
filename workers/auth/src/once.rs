//! What is of use once: links in mails, challenges, ways to other providers. Only its digest is stored; taking it deletes it.

use crate::app::{App, number};
use accounts::token::{self, Kind};
use edge::Result;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use worker::D1PreparedStatement;

/// What it is for. One for something else is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Register,
    Reset,
    PasskeyNew,
    PasskeyLogin,
    Provider,
}

impl Purpose {
    const fn name(self) -> &'static str {
        match self {
            Purpose::Register => "register",
            Purpose::Reset => "reset",
            Purpose::PasskeyNew => "passkey-new",
            Purpose::PasskeyLogin => "passkey-login",
            Purpose::Provider => "provider",
        }
    }

    /// Milliseconds until it is of no use.
    const fn life_ms(self) -> u64 {
        const MINUTE: u64 = 60_000;
        match self {
            Purpose::Register => 24 * 60 * MINUTE,
            Purpose::Reset => 60 * MINUTE,
            Purpose::PasskeyNew | Purpose::PasskeyLogin => 5 * MINUTE,
            Purpose::Provider => 10 * MINUTE,
        }
    }
}

/// Something that was taken.
pub(crate) struct Taken<T> {
    /// The account or address it belongs to.
    pub(crate) account: String,
    pub(crate) data: T,
}

impl App {
    /// A new token, and the statement that stores it.
    pub(crate) fn once<T: Serialize>(
        &self,
        purpose: Purpose,
        account: &str,
        data: &T,
    ) -> Result<(String, D1PreparedStatement)> {
        let token = token::new(Kind::Once, edge::secret()?);
        let statement = self.once_of(purpose, account, data, &token)?;
        Ok((token, statement))
    }

    /// Stores a token that has another form, such as a challenge.
    pub(crate) fn once_of<T: Serialize>(
        &self,
        purpose: Purpose,
        account: &str,
        data: &T,
        token: &str,
    ) -> Result<D1PreparedStatement> {
        self.db()?.statement(
            "INSERT INTO once (digest, kind, account, data, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            &[
                token::digest(token).into(),
                purpose.name().into(),
                account.into(),
                serde_json::to_string(data)?.into(),
                number(self.ctx.now_ms() + purpose.life_ms()),
            ],
        )
    }

    /// Uses a token up; none when it is of no use (any more).
    pub(crate) async fn take<T: DeserializeOwned>(&self, purpose: Purpose, token: &str) -> Result<Option<Taken<T>>> {
        #[derive(Deserialize)]
        struct Row {
            account: String,
            data: String,
            expires_at: u64,
        }
        let sql = "DELETE FROM once WHERE digest = ?1 AND kind = ?2 RETURNING account, data, expires_at";
        let row: Option<Row> = self.db()?.first(sql, &[token::digest(token).into(), purpose.name().into()]).await?;
        let Some(row) = row.filter(|row| row.expires_at > self.ctx.now_ms()) else { return Ok(None) };
        Ok(Some(Taken { account: row.account, data: serde_json::from_str(&row.data)? }))
    }

    /// The account or address that a token belongs to; it stays of use.
    pub(crate) async fn whose(&self, purpose: Purpose, token: &str) -> Result<Option<String>> {
        #[derive(Deserialize)]
        struct Row {
            account: String,
        }
        let sql = "SELECT account FROM once WHERE digest = ?1 AND kind = ?2 AND expires_at > ?3";
        let values = [token::digest(token).into(), purpose.name().into(), number(self.ctx.now_ms())];
        let row: Option<Row> = self.db()?.first(sql, &values).await?;
        Ok(row.map(|row| row.account))
    }

    /// Makes every other token of this purpose useless for an account or address.
    pub(crate) fn forget(&self, purpose: Purpose, account: &str) -> Result<D1PreparedStatement> {
        self.db()?
            .statement("DELETE FROM once WHERE account = ?1 AND kind = ?2", &[account.into(), purpose.name().into()])
    }
}
