//! The catalogue's part of publishing: products go out in batches as they stand in the file, several on their way at a time, so that
//! memory does not grow with the catalogue. A batch may be sent twice: what was interrupted is simply begun again.

use super::{progress, read_json};
use crate::Outcome;
use crate::edge_client::{EdgeClient, EdgeError};
use contracts::admin::{CatalogueVersion, PRODUCT_BATCH, PublishedVersion};
use contracts::catalogue::{Collection, Merchant};
use indicatif::ProgressBar;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Most bytes of products in a batch. The edge stores a batch as one bound value of at most 1.5 MB, in which cards stand
/// beside whole products and every quotation mark is escaped once more.
const BATCH_BYTES: usize = 500_000;

/// Batches on their way at a time: while the database writes one, the next is read and checked.
const IN_FLIGHT: usize = 4;

/// How often a batch is sent when the edge is down or busy, with a pause that doubles from the first one on.
const ATTEMPTS: u32 = 6;
const FIRST_PAUSE: Duration = Duration::from_millis(250);

/// Publishes the catalogue in `folder` unless this version is served already.
pub(super) fn publish(edge: &EdgeClient, folder: &Path, version: &str) -> Outcome {
    let held: PublishedVersion = edge.get("/admin/v1/catalogue/version")?;
    if held.current.as_deref() == Some(version) {
        println!("catalogue {version} is already served");
        return Ok(());
    }
    let merchants: Vec<Merchant> = read_json(&folder.join("merchants.json"))?;
    let collections: Vec<Collection> = read_json(&folder.join("collections.json"))?;
    let start = Instant::now();
    let bar = progress("products", merchants.iter().map(|m| m.products as usize).sum());
    let batches = Batches::new(BufReader::with_capacity(1 << 20, File::open(folder.join("products.jsonl"))?), version);
    let sent = send(edge, batches, &bar)?;
    bar.finish_and_clear();
    let whole = CatalogueVersion { version: version.to_owned(), merchants, collections };
    let _: PublishedVersion = edge.put_json("/admin/v1/catalogue/version", &whole)?;
    println!("catalogue {version}: {sent} products published in {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// Sends every batch; after the first failure no further one is begun. Gives how many products were sent.
fn send<I>(edge: &EdgeClient, batches: I, bar: &ProgressBar) -> Result<usize, SendError>
where
    I: Iterator<Item = io::Result<Batch>> + Send,
{
    let rest = Mutex::new(Some(batches));
    std::thread::scope(|scope| {
        let senders: Vec<_> = (0..IN_FLIGHT).map(|_| scope.spawn(|| sender(edge, &rest, bar))).collect();
        let ends: Vec<_> = senders.into_iter().map(|s| s.join().unwrap_or(Err(SendError::Sender))).collect();
        ends.into_iter().sum()
    })
}

/// Takes batch after batch of those that are left and sends it.
fn sender<I>(edge: &EdgeClient, rest: &Mutex<Option<I>>, bar: &ProgressBar) -> Result<usize, SendError>
where
    I: Iterator<Item = io::Result<Batch>>,
{
    let rest = || rest.lock().unwrap_or_else(PoisonError::into_inner);
    let mut sent = 0;
    loop {
        let Some(batch) = rest().as_mut().and_then(Iterator::next) else { return Ok(sent) };
        let outcome = batch.map_err(SendError::Read).and_then(|batch| {
            put(edge, &batch.body)?;
            Ok(batch.products)
        });
        match outcome {
            Ok(products) => {
                sent += products;
                bar.inc(products as u64);
            }
            Err(error) => {
                *rest() = None;
                return Err(error);
            }
        }
    }
}

/// Why not every product was sent.
#[derive(Debug, thiserror::Error)]
enum SendError {
    #[error("the catalogue's products cannot be read")]
    Read(#[from] io::Error),
    #[error(transparent)]
    Edge(#[from] EdgeError),
    #[error("a sender ended early")]
    Sender,
}

/// Sends a batch, again and again while the edge is only busy or away.
fn put(edge: &EdgeClient, body: &[u8]) -> Result<(), EdgeError> {
    let mut pause = FIRST_PAUSE;
    for _ in 1..ATTEMPTS {
        match edge.put::<serde_json::Value>("/admin/v1/catalogue/products", body) {
            Err(error) if error.may_pass() => std::thread::sleep(pause),
            outcome => return outcome.map(|_| ()),
        }
        pause *= 2;
    }
    edge.put::<serde_json::Value>("/admin/v1/catalogue/products", body).map(|_| ())
}

/// A request's body and how many products are in it.
#[derive(Debug, PartialEq, Eq)]
struct Batch {
    body: Vec<u8>,
    products: usize,
}

/// The lines of a catalogue as bodies of `ProductBatch`es: bounded in number, and in size for long descriptions. The lines go out as
/// they are; the edge reads and checks them.
struct Batches<R> {
    lines: R,
    version: String,
    /// The line that did not fit into the batch before.
    held: Vec<u8>,
}

impl<R: BufRead> Batches<R> {
    fn new(lines: R, version: &str) -> Batches<R> {
        Batches { lines, version: version.to_owned(), held: Vec::new() }
    }

    fn next_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        if !self.held.is_empty() {
            return Ok(Some(std::mem::take(&mut self.held)));
        }
        let mut line = Vec::new();
        self.lines.read_until(b'\n', &mut line)?;
        line.truncate(line.trim_ascii_end().len());
        Ok((!line.is_empty()).then_some(line))
    }

    fn batch(&mut self) -> io::Result<Option<Batch>> {
        let mut body =
            format!("{{\"version\":{},\"products\":[", serde_json::Value::from(self.version.as_str())).into_bytes();
        let mut products = 0;
        let mut bytes = 0;
        while products < PRODUCT_BATCH
            && let Some(line) = self.next_line()?
        {
            if products > 0 && bytes + line.len() > BATCH_BYTES {
                self.held = line;
                break;
            }
            if products > 0 {
                body.push(b',');
            }
            bytes += line.len();
            products += 1;
            body.extend_from_slice(&line);
        }
        body.extend_from_slice(b"]}");
        Ok((products > 0).then_some(Batch { body, products }))
    }
}

impl<R: BufRead> Iterator for Batches<R> {
    type Item = io::Result<Batch>;

    fn next(&mut self) -> Option<io::Result<Batch>> {
        self.batch().transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contracts::admin::ProductBatch;
    use serde_json::json;

    fn line(description: &str) -> String {
        let image = json!({"src": "/img/x", "kind": "photo", "width": 1, "height": 1});
        let product = json!({
            "id": "prd_1", "slug": "x", "name": "X", "lang": "en", "prices": {"MAD": 1, "EUR": 1, "USD": 1},
            "merchant": {"slug": "m", "name": "M"}, "image": image, "stock": 1, "sku": "X", "description": description,
            "images": [image], "collections": [], "facets": {}, "popularity": 0, "created_at": "2025-01-01T00:00:00Z"
        });
        format!("{product}\n")
    }

    fn batches(lines: &str) -> Vec<Batch> {
        Batches::new(lines.as_bytes(), "v1").map(Result::unwrap).collect()
    }

    fn counts(lines: &str) -> Vec<usize> {
        batches(lines).iter().map(|b| b.products).collect()
    }

    #[test]
    fn batches_are_what_the_edge_reads() {
        let all = batches(&line("thé").repeat(3));
        let read: ProductBatch = serde_json::from_slice(&all[0].body).unwrap();
        assert_eq!((read.version.as_str(), read.products.len()), ("v1", 3));
        assert_eq!(read.products[2].description, "thé");
    }

    #[test]
    fn batches_are_bounded_in_number_and_in_size_and_lose_nothing() {
        assert_eq!(counts(&line("").repeat(PRODUCT_BATCH + 1)), [PRODUCT_BATCH, 1]);
        let long = line(&"ش".repeat(5_000));
        let fitting = BATCH_BYTES / (long.len() - 1);
        assert_eq!(counts(&long.repeat(fitting + 2)), [fitting, 2]);
        assert_eq!(counts(&line(&"x".repeat(BATCH_BYTES)).repeat(2)), [1, 1], "a product larger than that goes alone");
        assert_eq!(counts(""), [0; 0]);
    }
}
