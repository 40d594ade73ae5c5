//! The search index's part of publishing: its parts go out several at a time, the manifest after all others, then the version is
//! made current. A part may be sent twice: what was interrupted is simply begun again.

use super::own::Own;
use super::{progress, read_products};
use crate::Outcome;
use crate::edge_client::{EdgeClient, EdgeError};
use crate::index;
use contracts::admin::{Indexed, PublishedVersion};
use contracts::catalogue::Product;
use search_index::MANIFEST_PART;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Parts on their way at a time.
const IN_FLIGHT: usize = 4;
/// How often a part is sent when the edge is down or busy, with a pause that doubles from the first one on.
const ATTEMPTS: u32 = 6;
const FIRST_PAUSE: Duration = Duration::from_millis(250);

/// Builds the index of the catalogue in `folder` with what merchants decided at the edge since, publishes it unless it is served
/// already, and says so, after which the changes that it holds are told no more. The version's name ends with the sequence up to which
/// it holds every change: 0, since those of administrators and of what is sold out are told beside it.
pub(super) fn publish(edge: &EdgeClient, folder: &Path) -> Outcome {
    let own = Own::read(edge)?;
    let indexed = own.indexed.clone();
    let products = own.over(read_products(folder)?);
    serve(edge, &products)?;
    let _: Indexed = edge.put_json("/admin/v1/catalogue/indexed", &indexed)?;
    Ok(())
}

fn serve(edge: &EdgeClient, products: &[Product]) -> Outcome {
    let built = index::build(products)?;
    let version = format!("{}-0", built.version);
    let held: PublishedVersion = edge.get("/admin/v1/index")?;
    if held.current.as_ref() == Some(&version) {
        println!("search index {version} is already served");
        return Ok(());
    }
    let start = Instant::now();
    let bar = progress("index parts", built.part_count());
    let parts = Mutex::new(built.parts());
    let next = || parts.lock().unwrap_or_else(PoisonError::into_inner).next();
    let manifest = Mutex::new(None);
    let send = || -> Result<(), EdgeError> {
        while let Some((name, part)) = next() {
            if name == MANIFEST_PART {
                // the others may still be on their way
                *manifest.lock().unwrap_or_else(PoisonError::into_inner) = Some(part);
            } else {
                put(edge, &version, &name, &part)?;
                bar.inc(1);
            }
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let senders: Vec<_> = (0..IN_FLIGHT).map(|_| scope.spawn(send)).collect();
        senders.into_iter().try_for_each(|sender| match sender.join() {
            Ok(outcome) => outcome.map_err(Into::into),
            Err(_) => Err(Box::<dyn std::error::Error>::from("a sender of index parts ended early")),
        })
    })?;
    let manifest = manifest.into_inner().unwrap_or_else(PoisonError::into_inner).unwrap_or_default();
    put(edge, &version, MANIFEST_PART, &manifest)?;
    bar.finish_and_clear();
    let _: PublishedVersion = edge.put(&format!("/admin/v1/index/current/{version}"), &[])?;
    let (count, kb, time) = (built.part_count(), built.segment.len() / 1024, start.elapsed().as_secs_f64());
    println!("search index {version}: {count} parts published in {time:.1} s, {kb} KB of them the segment");
    Ok(())
}

/// Sends a part, again and again while the edge is only busy or away.
fn put(edge: &EdgeClient, version: &str, name: &str, part: &[u8]) -> Result<(), EdgeError> {
    let path = format!("/admin/v1/index/versions/{version}/{name}");
    let mut pause = FIRST_PAUSE;
    for _ in 1..ATTEMPTS {
        match edge.put::<serde_json::Value>(&path, part) {
            Err(error) if error.may_pass() => std::thread::sleep(pause),
            outcome => return outcome.map(|_| ()),
        }
        pause *= 2;
    }
    edge.put::<serde_json::Value>(&path, part).map(|_| ())
}
