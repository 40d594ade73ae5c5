//! Influencers: becoming one, and what is known of each.

use crate::app::{App, as_json, at_most, body, digest, int, text, wrong};
use commerce::Country;
use commerce::phone::e164;
use contracts::affiliate::{Channel, Influencer, NewProfile, Profile};
use edge::respond::{CacheRule, json};
use edge::{Db, Error, Problem, Result};
use money::Rib;
use serde::{Deserialize, Serialize};
use worker::{D1PreparedStatement, Request, Response};

const PLATFORMS: [&str; 8] = ["instagram", "tiktok", "youtube", "facebook", "x", "snapchat", "blog", "other"];

/// What an influencer says of itself, as it is kept.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Said {
    pub(crate) bio: String,
    pub(crate) channels: Vec<Channel>,
}

/// A row of `influencers`.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) name: String,
    profile: String,
    pub(crate) rib: Option<String>,
    created_at: u64,
}

/// As merchants see one.
pub(crate) fn shown(id: String, name: String, profile: &str) -> Result<Influencer> {
    let Said { bio, channels } = serde_json::from_str(profile)?;
    Ok(Influencer { id, name, bio, channels })
}

/// The statements that add marks to an influencer: kind and mark.
pub(crate) fn marked(db: &Db<'_>, influencer: &str, marks: &[(&str, String)]) -> Result<D1PreparedStatement> {
    db.statement(
        "INSERT INTO influencer_marks (kind, mark, influencer) SELECT value ->> 0, value ->> 1, ?1 FROM json_each(?2) \
         WHERE true ON CONFLICT DO NOTHING",
        &[influencer.into(), as_json(marks)?],
    )
}

/// What a bank account is recognised by.
pub(crate) fn payout_mark(rib: &str) -> String {
    format!("rib_{}", digest(&["rib", rib]))
}

impl App {
    /// The influencer that asks.
    ///
    /// # Errors
    /// 404 for one that has not said who it is.
    pub(crate) async fn me(&self, db: &Db<'_>) -> Result<Row> {
        let account = &self.ctx.account()?.account;
        let sql = "SELECT id, name, profile, rib, created_at FROM influencers WHERE account = ?1";
        let found = db.first(sql, &[account.as_str().into()]).await?;
        found.ok_or_else(|| Problem::not_found("write your profile first: PUT /v1/influencer/profile").into())
    }

    /// `GET /v1/influencer/profile`.
    pub(crate) async fn profile(&self) -> Result<Response> {
        let db = self.db()?;
        let row = self.me(&db).await?;
        let Said { bio, channels } = serde_json::from_str(&row.profile)?;
        let profile = Profile {
            id: row.id,
            name: row.name,
            bio,
            channels,
            rib_ends: row.rib.map(|rib| rib[rib.len().saturating_sub(4)..].to_owned()),
            created_at: row.created_at,
        };
        json(&self.ctx, &profile, CacheRule::NoStore)
    }

    /// `PUT /v1/influencer/profile`: what an influencer says of itself. The auth service passes it on, and
    /// gives the account its role.
    pub(crate) async fn set_profile(&self, mut req: Request) -> Result<Response> {
        let identity = self.ctx.account()?;
        if !identity.email_verified {
            return Err(Problem::forbidden("confirm the e-mail address first").into());
        }
        let given: NewProfile = body(&mut req).await?;
        let name = given.name.trim();
        if name.is_empty() || name.chars().any(char::is_control) {
            return Err(wrong("name", "expected 1 to 80 characters"));
        }
        at_most("name", name, 80)?;
        at_most("bio", &given.bio, 1_000)?;
        check_channels(&given.channels)?;
        let rib = given.rib.as_deref().map(|rib| rib.parse::<Rib>().map_err(|why| wrong("rib", why))).transpose()?;
        let id = format!("inf_{}", digest(&["influencer", &identity.account]));
        let db = self.db()?;
        let mut marks = vec![("email", affiliates::email::canonical(&identity.email).unwrap_or_default())];
        marks.extend(rib.as_ref().map(|rib| ("payment", payout_mark(rib.as_str()))));
        for phone in given.phones.iter().filter_map(|phone| e164(phone, Country::MOROCCO)) {
            let mark = signing::pseudonym(&self.secret()?, "phone", &phone).map_err(Error::platform)?;
            marks.push(("phone", mark));
        }
        let said = Said { bio: given.bio.trim().to_owned(), channels: given.channels };
        db.batch(vec![
            db.statement(
                "INSERT INTO influencers (id, account, name, profile, rib, created_at, origin) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
                 ON CONFLICT (account) DO UPDATE SET name = excluded.name, profile = excluded.profile, \
                 rib = coalesce(excluded.rib, rib), origin = excluded.origin",
                &[
                    id.as_str().into(),
                    identity.account.as_str().into(),
                    name.into(),
                    as_json(&said)?,
                    text(rib.as_ref().map(Rib::as_str)),
                    int(self.now()),
                    self.origin()?.into(),
                ],
            )?,
            marked(&db, &self.id_of(&db, &identity.account).await?.unwrap_or(id), &marks)?,
        ])
        .await?;
        self.profile().await
    }

    /// The influencer of an account.
    pub(crate) async fn id_of(&self, db: &Db<'_>, account: &str) -> Result<Option<String>> {
        #[derive(Deserialize)]
        struct Id {
            id: String,
        }
        let found = db.first::<Id>("SELECT id FROM influencers WHERE account = ?1", &[account.into()]).await?;
        Ok(found.map(|row| row.id))
    }
}

fn check_channels(channels: &[Channel]) -> Result<()> {
    if channels.len() > 8 {
        return Err(wrong("channels", "expected at most 8"));
    }
    for (n, channel) in channels.iter().enumerate() {
        if !PLATFORMS.contains(&channel.platform.as_str()) {
            return Err(wrong(&format!("channels[{n}].platform"), format!("expected one of {}", PLATFORMS.join(", "))));
        }
        let plain = |c: char| c.is_ascii_graphic() && !"\"'<>`\\".contains(c);
        let url = &channel.url;
        if !url.starts_with("https://") || url.len() > 200 || !url.chars().all(plain) {
            return Err(wrong(&format!("channels[{n}].url"), "expected https://… of at most 200 characters"));
        }
    }
    Ok(())
}
