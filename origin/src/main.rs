//! The origin's command line: what is done now and then, away from the edge. Each command is a module of its own.

mod edge_client;
mod generate;
mod import;
mod index;
mod models;
mod openapi;
mod publish;
mod routes;
mod train;

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
    /// Make up a catalogue of any size, to measure with.
    Generate(generate::Args),
    /// Train a model on what was sold, or measure how good it is.
    Train(train::Args),
    /// Send the catalogue, the search index and the models to the edge.
    Publish(publish::Args),
    /// See or roll back what the edge serves.
    Models(models::Args),
    /// Print the API's OpenAPI document.
    Openapi,
    /// Print every route and who may ask it, as JSON.
    Routes,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Import(args) => import::run(&args),
        Command::Generate(args) => generate::run(&args),
        Command::Train(args) => train::run(&args),
        Command::Publish(args) => publish::run(args),
        Command::Models(args) => models::run(args),
        Command::Openapi => openapi::run(),
        Command::Routes => routes::run(),
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
