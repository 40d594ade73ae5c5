//! Applying for a shop, and where an application stands.

use crate::form::Form;
use crate::personal::Personal;
use contracts::application::{NewShopApplication, ShopApplication, ShopApplicationState};
use edge::{Error, Result};
use pages::i18n::SellField;
use pages::page::{self, SellPage, SellTrouble, Standing};
use worker::{Method, Response};

/// The route of the API.
const PATH: &str = "/v1/account/merchant-application";

/// `/{lang}/sell`
pub(crate) async fn page(here: &Personal<'_>) -> Result<Response> {
    let standing = standing(here).await?;
    // what was refused is sent again corrected
    let typed = match &standing {
        Standing::Applicant(application) if application.state == ShopApplicationState::Refused => {
            application.given.clone()
        }
        _ => NewShopApplication::default(),
    };
    show(here, SellPage { standing, typed, wrong: Vec::new(), trouble: None }, 200).await
}

/// `POST /{lang}/sell`: what was sent is shown by the page that follows.
pub(crate) async fn send(here: &Personal<'_>, form: &Form) -> Result<Response> {
    if here.ctx.identity().is_none() {
        return here.to("/login?next=/sell");
    }
    let typed = typed(form);
    let sent: Result<ShopApplication> = here.auth.ask(here.ctx, Method::Post, PATH, &typed).await;
    let (wrong, trouble, status) = match sent {
        Ok(_) => return here.to("/sell"),
        Err(Error::Problem(problem)) => match problem.status {
            400 => {
                let wrong = |field: &SellField| problem.errors.iter().any(|e| SellField::of(&e.field) == Some(*field));
                (SellField::ALL.into_iter().filter(wrong).collect(), None, 422)
            }
            // one waits already, or there is a shop: the page says so
            409 => return here.to("/sell"),
            429 => (Vec::new(), Some(SellTrouble::TooMany), 429),
            _ => (Vec::new(), Some(SellTrouble::Down), 503),
        },
        Err(Error::Platform(_)) => (Vec::new(), Some(SellTrouble::Down), 503),
    };
    // where an application that was refused stands again under what is typed now
    let standing = standing(here).await.unwrap_or(Standing::Nobody);
    show(here, SellPage { standing, typed, wrong, trouble }, status).await
}

async fn standing(here: &Personal<'_>) -> Result<Standing> {
    let Some(identity) = here.ctx.identity() else { return Ok(Standing::Guest) };
    if identity.merchant.is_some() {
        return Ok(Standing::Member);
    }
    match here.auth.get::<ShopApplication>(here.ctx, PATH).await {
        Ok(application) => Ok(Standing::Applicant(Box::new(application))),
        Err(Error::Problem(problem)) if problem.status == 404 => Ok(Standing::Nobody),
        Err(error) => Err(error),
    }
}

fn typed(form: &Form) -> NewShopApplication {
    let text = |name: &str| form.get(name).to_owned();
    let filled = |name: &str| Some(text(name)).filter(|text| !text.is_empty());
    NewShopApplication {
        name: text("name"),
        legal_form: form.get("legal_form").parse().ok(),
        ice: filled("ice"),
        city: text("city"),
        phone: text("phone"),
        sells: text("sells"),
        website: filled("website"),
    }
}

async fn show(here: &Personal<'_>, data: SellPage, status: u16) -> Result<Response> {
    let collections = here.shop.collections().await;
    here.page(page::sell(&here.view(&collections), &data), status)
}
