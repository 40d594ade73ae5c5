//! Applications to sell: whoever is signed in asks for a shop, administrators decide. What follows a decision is done in `openings`.

use crate::app::{App, body, id, number, wrong};
use crate::people::{from_word, word};
use accounts::application;
use contracts::application::{
    Decided, NewShopApplication, OverseenApplication, OverseenApplications, ShopApplication, ShopApplicationState,
    ShopApproval, ShopRefusal,
};
use contracts::internal::SHOPS;
use contracts::params::Params;
use contracts::problem::FieldError;
use contracts::routes::Service;
use edge::respond::{CacheRule, json};
use edge::{Error, Page, Peer, Problem, Result};
use serde::Deserialize;
use std::collections::HashSet;
use worker::{Request, Response};

/// Milliseconds that a decision has for what follows it, before somebody else goes on.
const AT_WORK_MS: u64 = 60_000;

/// A row of `applications`.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) account: String,
    document: String,
    state: String,
    pub(crate) slug: Option<String>,
    pub(crate) reason: Option<String>,
    pub(crate) origin: String,
    created_at: u64,
    decided_at: Option<u64>,
}

/// The columns of a [`Row`], of `applications a`.
pub(crate) const COLUMNS: &str =
    "a.id, a.account, a.document, a.state, a.slug, a.reason, a.origin, a.created_at, a.decided_at";

impl Row {
    pub(crate) fn given(&self) -> Result<NewShopApplication> {
        Ok(serde_json::from_str(&self.document)?)
    }

    pub(crate) fn state(&self) -> ShopApplicationState {
        from_word(&self.state).unwrap_or(ShopApplicationState::Open)
    }

    fn application(&self) -> Result<ShopApplication> {
        let state = self.state();
        Ok(ShopApplication {
            id: self.id.clone(),
            given: self.given()?,
            state,
            slug: self.slug.clone().filter(|_| state == ShopApplicationState::Approved),
            reason: self.reason.clone(),
            created_at: self.created_at,
            decided_at: self.decided_at,
        })
    }
}

/// A row with the address of who applies.
#[derive(Deserialize)]
struct Found {
    #[serde(flatten)]
    row: Row,
    email: String,
}

impl App {
    /// `GET /v1/account/merchant-application`.
    pub(crate) async fn own_application(&self) -> Result<Response> {
        let latest = self.applications_of(self.me()?).await?.into_iter().next();
        let latest = latest.ok_or_else(|| Problem::not_found("you did not apply to sell"))?;
        json(&self.ctx, &latest, CacheRule::NoStore)
    }

    /// What an account asked for so far, latest first.
    pub(crate) async fn applications_of(&self, account: &str) -> Result<Vec<ShopApplication>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM applications a INDEXED BY applications_account WHERE a.account = ?1 \
             ORDER BY a.created_at DESC LIMIT 20"
        );
        let rows: Vec<Row> = self.db()?.rows(&sql, &[account.into()]).await?;
        rows.iter().map(Row::application).collect()
    }

    /// `POST /v1/account/merchant-application`, 201.
    pub(crate) async fn apply(&self, mut req: Request) -> Result<Response> {
        let given = body::<NewShopApplication>(&mut req).await?;
        let given = application::clean(given).map_err(Problem::invalid_fields)?;
        let person = self.person(self.me()?).await?;
        self.try_at("application", &person.email).await?;
        let sql = "INSERT INTO applications (id, account, document, state, origin, created_at) \
             SELECT ?1, ?2, ?3, 'open', ?4, ?5 WHERE EXISTS (SELECT 1 FROM accounts p WHERE p.id = ?2 AND p.merchant IS NULL) \
             ON CONFLICT DO NOTHING";
        let values = [
            id("app_")?.into(),
            person.id.as_str().into(),
            serde_json::to_string(&given)?.into(),
            self.origin()?.into(),
            number(self.ctx.now_ms()),
        ];
        if self.db()?.batch(vec![self.db()?.statement(sql, &values)?]).await?.first() != Some(&1) {
            return Err(match person.merchant {
                Some(_) => in_a_team(),
                None => {
                    let waits = Problem::new("already-applied", "One application at a time", 409);
                    waits.because("the one you sent waits for a decision").into()
                }
            });
        }
        Ok(self.own_application().await?.with_status(201))
    }

    /// `GET /v1/admin/merchant-applications`.
    pub(crate) async fn applications(&self, params: &Params) -> Result<Response> {
        let asked = params.one_of::<Decided>("state", "open, approved, refused")?.unwrap_or_default();
        let (index, filter) = match asked {
            Decided::Open => ("applications_open", "a.state IN ('open', 'approving')"),
            Decided::Approved => ("applications_approved", "a.state = 'approved'"),
            Decided::Refused => ("applications_refused", "a.state = 'refused'"),
        };
        let page = Page::read(params, &["applications", index])?;
        let sql = format!(
            "SELECT {COLUMNS}, p.email FROM applications a INDEXED BY {index} CROSS JOIN accounts p ON p.id = a.account \
             WHERE {filter} AND (a.created_at, a.id) < (?1, ?2) ORDER BY a.created_at DESC, a.id DESC LIMIT ?3"
        );
        let rows: Vec<Found> = self.db()?.rows(&sql, &page.range()).await?;
        let next_cursor = page.next(&rows, |found| (found.row.created_at, found.row.id.as_str()));
        let items = self.overseen_applications(&rows[..rows.len().min(page.limit)]).await?;
        json(&self.ctx, &OverseenApplications { items, next_cursor }, CacheRule::NoStore)
    }

    /// With the slug that each name suggests, and whether that is free.
    async fn overseen_applications(&self, found: &[Found]) -> Result<Vec<OverseenApplication>> {
        let mut items = Vec::with_capacity(found.len());
        for Found { row, email } in found {
            let application = row.application()?;
            let proposal = application::proposed(&application.given.name);
            let (account, email) = (row.account.clone(), email.clone());
            items.push(OverseenApplication { application, account, email, proposal, taken: false });
        }
        let open = |item: &&OverseenApplication| item.application.state == ShopApplicationState::Open;
        let proposals: Vec<&str> = items.iter().filter(open).map(|item| item.proposal.as_str()).collect();
        let taken = self.taken(&proposals).await?;
        for item in &mut items {
            item.taken = item.application.state == ShopApplicationState::Open && taken.contains(&item.proposal);
        }
        Ok(items)
    }

    /// Those of these slugs that shops have or had, or teams. It is judged again when one is chosen, so a catalogue that does not answer is
    /// no reason to show nothing.
    async fn taken(&self, slugs: &[&str]) -> Result<HashSet<String>> {
        #[derive(Deserialize)]
        struct Slug {
            slug: String,
        }
        let mut asked: Vec<&str> = slugs.iter().copied().filter(|slug| !slug.is_empty()).collect();
        asked.sort_unstable();
        asked.dedup();
        if asked.is_empty() {
            return Ok(HashSet::new());
        }
        let sql = "SELECT value AS slug FROM json_each(?1) WHERE EXISTS (SELECT 1 FROM accounts WHERE merchant = value) \
                   OR EXISTS (SELECT 1 FROM applications WHERE slug = value) \
                   OR EXISTS (SELECT 1 FROM former_merchants f WHERE f.slug = value)";
        let known: Vec<Slug> = self.db()?.rows(sql, &[serde_json::to_string(&asked)?.into()]).await?;
        let mut taken: HashSet<String> = known.into_iter().map(|row| row.slug).collect();
        let catalogue = Peer::new(&self.env, Service::Product)?;
        match catalogue.get::<Vec<String>>(&self.ctx, &format!("{SHOPS}?slugs={}", asked.join(","))).await {
            Ok(slugs) => taken.extend(slugs),
            Err(error) => self.ctx.note(format!("slugs not checked: {error}")),
        }
        Ok(taken)
    }

    /// The application of an id.
    ///
    /// # Errors
    /// 404.
    pub(crate) async fn application(&self, id: &str) -> Result<Row> {
        let sql = format!("SELECT {COLUMNS} FROM applications a WHERE a.id = ?1");
        let row: Option<Row> = self.db()?.first(&sql, &[id.into()]).await?;
        Ok(row.ok_or_else(|| Problem::not_found("no application has this id"))?)
    }

    /// `POST /v1/admin/merchant-applications/{id}/approve`. Saying it again goes on where it stopped.
    pub(crate) async fn approve(&self, id: &str, mut req: Request) -> Result<Response> {
        let ShopApproval { slug } = body(&mut req).await?;
        let row = self.application(id).await?;
        let slug = match slug.as_deref().map(str::trim).filter(|slug| !slug.is_empty()) {
            Some(slug) => slug.to_owned(),
            None => row.slug.clone().map_or_else(|| Ok(application::proposed(&row.given()?.name)), Ok::<_, Error>)?,
        };
        let slug = application::slug(&slug).map_err(|why| wrong("slug", why))?;
        match row.state() {
            ShopApplicationState::Open => self.claim(&row, &slug).await?,
            ShopApplicationState::Approving | ShopApplicationState::Approved if row.slug.as_ref() == Some(&slug) => {}
            _ => return Err(decided()),
        }
        self.go_on(id).await
    }

    /// Takes the slug for the application: from here on its shop is being opened.
    async fn claim(&self, row: &Row, slug: &str) -> Result<()> {
        let now = self.ctx.now_ms();
        let sql = "UPDATE applications SET state = 'approving', slug = ?2, decided_at = ?3, decided_by = ?4, due = ?5, attempts = 0 \
             WHERE id = ?1 AND state = 'open' AND NOT EXISTS (SELECT 1 FROM applications o WHERE o.slug = ?2) \
             AND NOT EXISTS (SELECT 1 FROM accounts m WHERE m.merchant = ?2) \
             AND NOT EXISTS (SELECT 1 FROM former_merchants f WHERE f.slug = ?2) AND EXISTS (SELECT 1 FROM accounts p \
             WHERE p.id = applications.account AND p.merchant IS NULL AND p.suspended_at IS NULL)";
        let values = [row.id.as_str().into(), slug.into(), number(now), self.me()?.into(), number(now + AT_WORK_MS)];
        if self.db()?.batch(vec![self.db()?.statement(sql, &values)?]).await?.first() == Some(&1) {
            return Ok(());
        }
        let person = self.person_by_id(&row.account).await?;
        let waits = self.application(&row.id).await?.state() == ShopApplicationState::Open;
        Err(match person {
            Some(person) if person.merchant.is_some() => in_a_team(),
            Some(person) if person.suspended_at.is_some() => {
                Problem::new("conflict", "It cannot be done", 409).because("the account is suspended").into()
            }
            _ if waits => slug_taken(),
            _ => decided(),
        })
    }

    /// `POST /v1/admin/merchant-applications/{id}/refuse`. Saying it again changes nothing.
    pub(crate) async fn refuse(&self, id: &str, mut req: Request) -> Result<Response> {
        let ShopRefusal { reason } = body(&mut req).await?;
        let reason = reason.trim();
        if !(3..=500).contains(&reason.chars().count()) {
            return Err(wrong("reason", "expected 3 to 500 characters"));
        }
        let now = self.ctx.now_ms();
        let sql = "UPDATE applications SET state = 'refused', reason = ?2, decided_at = ?3, decided_by = ?4, due = ?5, attempts = 0 \
             WHERE id = ?1 AND state = 'open'";
        let values = [id.into(), reason.into(), number(now), self.me()?.into(), number(now + AT_WORK_MS)];
        let changed = self.db()?.batch(vec![self.db()?.statement(sql, &values)?]).await?;
        if changed.first() != Some(&1) && self.application(id).await?.state() != ShopApplicationState::Refused {
            return Err(decided());
        }
        self.go_on(id).await
    }

    /// Does what follows, as far as it can be done now, and answers the application as it stands.
    async fn go_on(&self, id: &str) -> Result<Response> {
        match self.follow(id).await {
            Err(Error::Problem(problem)) if problem.status < 500 => return Err(Error::Problem(problem)),
            // the decision stands; what is left is tried again
            Err(error) => self.ctx.note(format!("application {id}: {error}")),
            Ok(()) => {}
        }
        let sql = format!(
            "SELECT {COLUMNS}, p.email FROM applications a CROSS JOIN accounts p ON p.id = a.account WHERE a.id = ?1"
        );
        let found: Vec<Found> = self.db()?.rows(&sql, &[id.into()]).await?;
        let shown = self.overseen_applications(&found).await?.into_iter().next();
        let shown = shown.ok_or_else(|| Problem::not_found("no application has this id"))?;
        self.ctx.note(format!("{} decided {id}: {}", self.me()?, word(shown.application.state)));
        json(&self.ctx, &shown, CacheRule::NoStore)
    }
}

/// 409: another shop has the slug.
pub(crate) fn slug_taken() -> Error {
    let mut taken = Problem::new("slug-taken", "Another shop has this address", 409);
    taken.errors = vec![FieldError { field: "slug".into(), detail: "another shop has it already".into() }];
    taken.into()
}

/// 409: the account works for a merchant.
pub(crate) fn in_a_team() -> Error {
    let taken = Problem::new("in-another-team", "This account is in a team", 409);
    taken.because("an account works for one merchant").into()
}

/// 409: somebody else decided it.
pub(crate) fn decided() -> Error {
    Problem::new("conflict", "It cannot be done", 409).because("the application was decided otherwise").into()
}
