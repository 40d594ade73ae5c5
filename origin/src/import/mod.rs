//! `origin import`: from what merchants have to the catalogue that is published.

use crate::Outcome;
use std::path::PathBuf;

/// Where the catalogue is read from and written to.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folder that receives the catalogue.
    #[arg(long, default_value = ".data/catalogue")]
    out: PathBuf,
}

/// Runs the command.
pub(crate) fn run(args: &Args) -> Outcome {
    std::fs::create_dir_all(&args.out)?;
    Ok(())
}
