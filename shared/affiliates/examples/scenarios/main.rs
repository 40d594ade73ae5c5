//! Prints scripted clicks, sales and registrations with their right outcomes, one JSON object a line: the world first, then each step in the order
//! of time. `cargo run -p affiliates --example scenarios -- [events] [seed]`; 10,000 events and seed 1 unless told.

mod script;
mod stories;
mod world;

use std::io::Write as _;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let events = arguments.next().map_or(Ok(10_000), |text| text.parse())?;
    let seed = arguments.next().map_or(Ok(1), |text| text.parse())?;
    let script = script::script(seed, events);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    writeln!(out, "{}", serde_json::to_string(&script.world)?)?;
    for step in &script.steps {
        writeln!(out, "{}", serde_json::to_string(step)?)?;
    }
    Ok(out.flush()?)
}
