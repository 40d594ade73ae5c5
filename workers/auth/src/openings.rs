//! What follows a decision about an application: the shop is opened in the catalogue, its account becomes its owner, the applicant
//! is told by mail. Each step may be done twice; what was not done is gone on with by the next approval, or the cron.

use crate::app::{App, number};
use crate::applications::{COLUMNS, Row, decided, in_a_team, slug_taken};
use crate::people::with_role;
use accounts::application::city;
use accounts::mail::{shop_opened, shop_refused};
use contracts::application::ShopApplicationState;
use contracts::catalogue::Localized;
use contracts::identity::Role;
use contracts::internal::{NewShop, SHOPS};
use contracts::routes::Service;
use edge::{Error, Peer, Result};
use serde::Deserialize;
use serde_json::Value;
use worker::Method;

/// Most decisions gone on with at once.
const AT_ONCE: u32 = 20;

impl App {
    /// Goes on with decisions whose work is due; how many. What fails waits longer each time, at most eight hours.
    pub(crate) async fn follow_due(&self) -> Result<usize> {
        #[derive(Deserialize)]
        struct Due {
            id: String,
        }
        let sql = "UPDATE applications SET due = ?1 + 60000 * (1 << min(attempts, 9)), attempts = attempts + 1 WHERE id IN \
                   (SELECT id FROM applications WHERE due <= ?1 ORDER BY due LIMIT ?2) RETURNING id";
        let due: Vec<Due> = self.db()?.rows(sql, &[number(self.ctx.now_ms()), AT_ONCE.into()]).await?;
        for Due { id } in &due {
            if let Err(error) = self.follow(id).await {
                let line = serde_json::json!({"level": "error", "service": "auth", "part": "application", "id": id, "fault": error.to_string()});
                worker::console_error!("{line}");
            }
        }
        Ok(due.len())
    }

    /// Does what is left to do for an application that was decided.
    ///
    /// # Errors
    /// 409 when its shop cannot be opened: it waits for another decision then.
    pub(crate) async fn follow(&self, id: &str) -> Result<()> {
        let row = self.application(id).await?;
        if row.state() == ShopApplicationState::Approving {
            self.open_shop(&row).await?;
        }
        self.tell_applicant(id).await
    }

    async fn open_shop(&self, row: &Row) -> Result<()> {
        let given = row.given()?;
        let slug = row.slug.clone().unwrap_or_default();
        let about = || given.sells.clone();
        let shop = NewShop {
            application: row.id.clone(),
            slug: slug.clone(),
            name: given.name.clone(),
            city: city(&given.city),
            about: Localized { fr: about(), ar: about(), en: about() },
        };
        let catalogue = Peer::new(&self.env, Service::Product)?;
        match catalogue.ask::<Value, _>(&self.ctx, Method::Put, SHOPS, &shop).await {
            Err(Error::Problem(problem)) if problem.status == 409 => {
                self.wait_again(&row.id, &slug).await?;
                return Err(slug_taken());
            }
            outcome => outcome?,
        };
        let owner = format!(
            "UPDATE accounts SET roles = {}, merchant = ?2, merchant_role = 'owner' \
             WHERE id = ?1 AND merchant IS NULL AND suspended_at IS NULL AND EXISTS \
             (SELECT 1 FROM applications a WHERE a.id = ?3 AND a.state = 'approving' AND a.slug = ?2)",
            with_role(Role::Merchant)
        );
        let (id, account) = (row.id.as_str().into(), row.account.as_str().into());
        let owner = self.db()?.statement(&owner, &[account, slug.as_str().into(), id])?;
        let approved = "UPDATE applications SET state = 'approved' WHERE id = ?1 AND state = 'approving' AND slug = ?2 AND EXISTS \
            (SELECT 1 FROM accounts p WHERE p.id = applications.account AND p.merchant = applications.slug)";
        let approved = self.db()?.statement(approved, &[row.id.as_str().into(), slug.as_str().into()])?;
        if self.db()?.batch(vec![owner, approved]).await?.last() == Some(&1) {
            return Ok(());
        }
        // the account joined a team or was suspended meanwhile: a shop without an owner goes again
        if self.wait_again(&row.id, &slug).await? {
            self.take_back(&row.id, &slug).await?;
            return Err(in_a_team());
        }
        // somebody else went on with it meanwhile
        match self.application(&row.id).await {
            Ok(now) if now.slug.as_ref() == Some(&slug) => Ok(()),
            Err(error) if !matches!(&error, Error::Problem(gone) if gone.status == 404) => Err(error),
            // it was let go, given another address, or its account is deleted
            _ => {
                self.take_back(&row.id, &slug).await?;
                Err(decided())
            }
        }
    }

    /// Lets an application wait for a decision again, or says false when it is not being opened under this slug any more.
    async fn wait_again(&self, id: &str, slug: &str) -> Result<bool> {
        let sql = "UPDATE applications SET state = 'open', slug = NULL, decided_at = NULL, decided_by = NULL, due = NULL \
                   WHERE id = ?1 AND state = 'approving' AND slug = ?2";
        let again = self.db()?.statement(sql, &[id.into(), slug.into()])?;
        Ok(self.db()?.batch(vec![again]).await?.first() == Some(&1))
    }

    /// Takes a shop out of the catalogue that has no owner.
    async fn take_back(&self, id: &str, slug: &str) -> Result<()> {
        let path = format!("{SHOPS}?application={id}&slug={slug}");
        let catalogue = Peer::new(&self.env, Service::Product)?;
        catalogue.ask_with::<Value>(&self.ctx, Method::Delete, &path, None, &[]).await.map(drop)
    }

    /// Takes the shop back that is being opened for an account which is about to be deleted: nobody goes on with it afterwards.
    pub(crate) async fn take_back_of(&self, account: &str) -> Result<()> {
        let sql = format!("SELECT {COLUMNS} FROM applications a WHERE a.account = ?1 AND a.state = 'approving'");
        let opening: Option<Row> = self.db()?.first(&sql, &[account.into()]).await?;
        match opening {
            Some(Row { id, slug: Some(slug), .. }) => self.take_back(&id, &slug).await,
            _ => Ok(()),
        }
    }

    /// The mail, once, in the account's language.
    async fn tell_applicant(&self, id: &str) -> Result<()> {
        let row = self.application(id).await?;
        let Some(person) = self.person_by_id(&row.account).await? else { return Ok(()) };
        let (lang, name) = (person.lang(), row.given()?.name);
        let (what, letter) = match row.state() {
            ShopApplicationState::Approved => ("approved", shop_opened(lang, &row.origin, &name)),
            ShopApplicationState::Refused => {
                ("refused", shop_refused(lang, &row.origin, &name, row.reason.as_deref().unwrap_or_default()))
            }
            ShopApplicationState::Open | ShopApplicationState::Approving => return Ok(()),
        };
        self.send_once(format!("application {} {what}", row.id), &person.email, lang, &letter).await?;
        let told = "UPDATE applications SET due = NULL WHERE id = ?1";
        self.db()?.batch(vec![self.db()?.statement(told, &[id.into()])?]).await.map(drop)
    }
}
