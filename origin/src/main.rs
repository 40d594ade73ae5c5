//! The origin's command line: what is done now and then, away from the edge. Each command is a module of its own.

mod import;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What a command gives back: nothing, or why it failed.
pub(crate) type Outcome = Result<(), Box<dyn std::error::Error>>;

/// GetYourShare's origin: reads catalogues, trains models, publishes both to the edge.
#[derive(Parser)]
#[command(name = "origin", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read a catalogue: the demonstration's, or a merchant's own CSV or JSONL file.
    Import(import::Args),
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Import(args) => import::run(&args),
    };
    let Err(error) = outcome else { return ExitCode::SUCCESS };
    eprintln!("error: {error}");
    let mut cause = error.source();
    while let Some(deeper) = cause {
        eprintln!("  because: {deeper}");
        cause = deeper.source();
    }
    ExitCode::FAILURE
}
