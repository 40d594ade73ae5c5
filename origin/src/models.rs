//! `origin models`: which version of a model the edge serves, and the way back to the one before.

use crate::Outcome;
use crate::edge_client::{EdgeClient, Target};
use contracts::admin::PublishedVersion;

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(clap::Subcommand)]
enum Action {
    /// Say what is served and what a rollback would return to.
    Show {
        /// Name of the model.
        #[arg(default_value = contracts::admin::BLOB_RECOMMENDATIONS)]
        name: String,
        #[command(flatten)]
        target: Target,
    },
    /// Serve the version before the current one again.
    Rollback {
        /// Name of the model.
        #[arg(default_value = contracts::admin::BLOB_RECOMMENDATIONS)]
        name: String,
        #[command(flatten)]
        target: Target,
    },
}

pub(crate) fn run(args: Args) -> Outcome {
    let (name, version): (String, PublishedVersion) = match args.action {
        Action::Show { name, target } => {
            let version = EdgeClient::new(target).get(&format!("/admin/v1/models/{name}"))?;
            (name, version)
        }
        Action::Rollback { name, target } => {
            let edge = EdgeClient::new(target);
            let served: PublishedVersion = edge.get(&format!("/admin/v1/models/{name}"))?;
            let to = served.previous.ok_or("there is no version to return to")?;
            // the version is named: repeating the request does not undo it
            let version = edge.put(&format!("/admin/v1/models/{name}/current/{to}"), &[])?;
            (name, version)
        }
    };
    let say = |v: Option<String>| v.unwrap_or_else(|| "none".to_owned());
    println!("{name}: current {}, previous {}", say(version.current), say(version.previous));
    Ok(())
}
