//! The studio's document, the same at every address below `/studio`: its script looks at the address.

use crate::answer;
use crate::personal::Personal;
use contracts::problem::Problem;
use edge::{Error, Result};
use pages::page::{StudioFiles, studio};
use worker::{Env, Response};

/// Where `studio/build.mjs` says what the document names.
const FILES: &str = "/assets/studio/files.json";

/// `/studio` and all below; who is not signed in does that first and comes back.
pub(crate) async fn shell(here: &Personal<'_>, env: &Env) -> Result<Response> {
    if here.ctx.identity().is_none() {
        return here.to(&format!("/login?next={}", here.ask.path));
    }
    let mut found =
        env.assets("ASSETS")?.fetch(format!("{}{FILES}", here.ask.origin), None).await.map_err(Error::from)?;
    if found.status_code() != 200 {
        return Err(Problem::unavailable("the studio's files are not there").into());
    }
    let files: StudioFiles = serde_json::from_slice(&found.bytes().await?)?;
    let response = answer::unkept(studio(here.ask.lang, &files), 200)?;
    response.headers().set("content-security-policy", &pages::csp::policy_for_studio())?;
    response.headers().delete("speculation-rules")?;
    Ok(response)
}
