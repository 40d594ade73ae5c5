//! `origin import`: from what merchants have to the catalogue that is published.
//! Without a file it reads the demonstration (Online Retail and the product photos); with `--merchant` and `--file`, a merchant's own
//! CSV or JSON lines, into the same catalogue by the same rules. Importing the demonstration again keeps what merchants' files brought.

mod demo;
mod feed;
mod feeds;
mod jpeg;
mod orders;
mod photos;
mod progress;
pub(crate) mod report;
pub(crate) mod shelf;
pub(crate) mod tally;

use crate::Outcome;
use std::path::PathBuf;

/// Where the catalogue is read from and written to.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folder of the catalogue.
    #[arg(long, default_value = ".data/catalogue")]
    out: PathBuf,
    /// Folder of the demonstration's sources.
    #[arg(long, default_value = "origin/data")]
    data: PathBuf,
    /// Import a merchant's own file: the merchant's slug.
    #[arg(long, requires = "file")]
    merchant: Option<String>,
    /// The merchant's name, when the catalogue does not know the merchant yet.
    #[arg(long, requires = "merchant")]
    merchant_name: Option<String>,
    /// The merchant's file, CSV or JSON lines (`.jsonl`, `.ndjson`).
    #[arg(long, requires = "merchant")]
    file: Option<PathBuf>,
    /// Where the refused rows of a merchant's file are written, with line, field and reason [default: errors.csv beside
    /// the catalogue].
    #[arg(long)]
    errors: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(args: &Args) -> Outcome {
    std::fs::create_dir_all(&args.out)?;
    match (&args.merchant, &args.file) {
        (Some(merchant), Some(file)) => {
            let errors = args.errors.clone().unwrap_or_else(|| args.out.join("errors.csv"));
            feed::run(&feed::Feed {
                merchant,
                merchant_name: args.merchant_name.as_deref(),
                file,
                errors: &errors,
                out: &args.out,
            })
        }
        _ => demo::run(&args.data, &args.out),
    }
}
