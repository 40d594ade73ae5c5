//! `origin publish --watch`: looks again and again whether a search index is due, and publishes it. A fault is said and waited out; it
//! ends nothing. Being ended at any moment is safe: no half of an index is ever served, and what was not finished is due again.

use super::{report_version, search, turn};
use crate::Outcome;
use crate::edge_client::{EdgeClient, EdgeError};
use contracts::admin::{IndexDue, PublishedVersion};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag::register_conditional_shutdown;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread::sleep;
use std::time::Duration;

/// Longest pause after faults, unless the usual one is longer.
const LONGEST: Duration = Duration::from_secs(300);

/// Looks every so often, until SIGTERM or Ctrl-C ends the process with 0.
pub(super) fn run(edge: &EdgeClient, folder: &Path, every: Duration) -> Outcome {
    let always = Arc::new(AtomicBool::new(true));
    for signal in [SIGTERM, SIGINT] {
        register_conditional_shutdown(signal, 0, Arc::clone(&always))?;
    }
    let mut faults = 0;
    loop {
        match look(edge, folder) {
            Ok(()) => faults = 0,
            Err(fault) => {
                faults += 1;
                eprintln!("watch: {fault}; looking again in {} s", pause(every, faults).as_secs());
            }
        }
        sleep(pause(every, faults));
    }
}

/// Why no index was published though one may be due.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error(transparent)]
    Edge(#[from] EdgeError),
    #[error("the catalogue cannot be read: {0}")]
    Folder(#[from] io::Error),
    #[error("the files hold catalogue {files}, the edge serves {served}: run origin publish")]
    OtherCatalogue { files: String, served: String },
    #[error(transparent)]
    Publication(#[from] Box<dyn std::error::Error>),
}

fn look(edge: &EdgeClient, folder: &Path) -> Result<(), Fault> {
    let _turn = turn(folder)?;
    // asked within the turn: what somebody else has just published is due no more
    let IndexDue { due, .. } = edge.get("/admin/v1/catalogue/due")?;
    if !due {
        return Ok(());
    }
    let (files, served) = (report_version(folder)?, edge.get::<PublishedVersion>("/admin/v1/catalogue/version")?);
    // an index of other files would show what no page has
    match served.current {
        Some(served) if served == files => Ok(search::publish(edge, folder)?),
        served => Err(Fault::OtherCatalogue { files, served: served.unwrap_or_else(|| "none".to_owned()) }),
    }
}

/// The time to the next look: twice as long after each fault in a row.
fn pause(every: Duration, faults: u32) -> Duration {
    every.saturating_mul(1 << faults.min(12)).min(LONGEST.max(every))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_waited_out_ever_longer_up_to_five_minutes() {
        let seconds = |every, faults| pause(Duration::from_secs(every), faults).as_secs();
        assert_eq!([0, 1, 2, 3].map(|faults| seconds(60, faults)), [60, 120, 240, 300]);
        assert_eq!([5, u32::MAX].map(|faults| seconds(1, faults)), [32, 300]);
        assert_eq!([0, 9].map(|faults| seconds(3_600, faults)), [3_600, 3_600], "never sooner than asked for");
    }
}
