//! Reading a batch of events as browsers send it: all of it is right, or every fault is named and nothing is taken.

use crate::event::{Event, EventKind, MAX_EVENTS, valid_id};
use crate::params::is_name;
use crate::problem::FieldError;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashSet;

/// Clocks further than this from ours are not believed: one day in milliseconds.
pub const CLOCK_TOLERANCE_MS: u64 = 24 * 3600 * 1000;

/// Longest search text, in characters.
const MAX_QUERY: usize = 200;

/// Most faults that are told at once.
const MAX_ERRORS: usize = 20;

/// A batch that was found right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// The browser's session.
    pub session: String,
    /// The events, each id once, with believable times.
    pub events: Vec<Event>,
}

#[derive(Deserialize)]
struct Loose {
    session: Value,
    events: Vec<Value>,
}

/// Reads a body at `now` (milliseconds since 1970). Of events with the same id the first counts; times more than
/// [`CLOCK_TOLERANCE_MS`] away from `now` become `now`.
///
/// # Errors
/// Everything that is wrong by name, such as `events[3].id`; at most twenty faults.
pub fn read(body: &[u8], now: u64) -> Result<Intake, Vec<FieldError>> {
    let loose: Loose = serde_json::from_slice(body).map_err(|e| vec![wrong("body", &e.to_string())])?;
    let mut errors = Vec::new();
    let session = loose.session.as_str().filter(|s| valid_id(s)).unwrap_or_else(|| {
        errors.push(wrong("session", ID));
        ""
    });
    if loose.events.is_empty() || loose.events.len() > MAX_EVENTS {
        errors.push(wrong("events", "expected 1 to 100 events"));
    }
    let mut events: Vec<Event> = Vec::new();
    let mut ids = HashSet::new();
    for (index, value) in loose.events.into_iter().take(MAX_EVENTS).enumerate() {
        let path = format!("events[{index}]");
        match Event::deserialize(value) {
            Err(e) => errors.push(wrong(&path, &e.to_string())),
            Ok(mut event) => match fault(&event) {
                Some((field, detail)) => errors.push(wrong(&format!("{path}.{field}"), detail)),
                None if ids.insert(event.id.clone()) => {
                    if event.at.abs_diff(now) > CLOCK_TOLERANCE_MS {
                        event.at = now;
                    }
                    events.push(event);
                }
                None => {}
            },
        }
    }
    if errors.is_empty() {
        return Ok(Intake { session: session.to_owned(), events });
    }
    errors.truncate(MAX_ERRORS);
    Err(errors)
}

const ID: &str = "expected 16 to 64 letters, digits, - or _";
const NAME: &str = "expected 1 to 128 letters, digits, - or _";

fn fault(event: &Event) -> Option<(&'static str, &'static str)> {
    if !valid_id(&event.id) {
        return Some(("id", ID));
    }
    match &event.kind {
        EventKind::ViewProduct { product_id }
        | EventKind::Share { product_id }
        | EventKind::ClickRecommendation { product_id, .. } => (!is_name(product_id)).then_some(("product_id", NAME)),
        EventKind::ViewCollection { collection } => (!is_name(collection)).then_some(("collection", NAME)),
        EventKind::Search { query, .. } => {
            (query.chars().count() > MAX_QUERY).then_some(("query", "at most 200 characters"))
        }
    }
}

fn wrong(field: &str, detail: &str) -> FieldError {
    FieldError { field: field.to_owned(), detail: detail.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const NOW: u64 = 1_800_000_000_000;

    fn batch(events: &Value) -> Result<Intake, Vec<FieldError>> {
        read(json!({"session": "session-0123456789", "events": events}).to_string().as_bytes(), NOW)
    }

    fn view(id: &str, at: u64) -> Value {
        json!({"id": id, "at": at, "type": "view_product", "product_id": "prd_1"})
    }

    fn fields(outcome: Result<Intake, Vec<FieldError>>) -> Vec<String> {
        outcome.unwrap_err().into_iter().map(|e| e.field).collect()
    }

    #[test]
    fn every_fault_is_named_by_its_place_and_nothing_is_taken() {
        let search =
            json!({"id": "event-0123456789ab", "at": NOW, "type": "search", "query": "x".repeat(201), "results": 1});
        let events = json!([
            view("event-0123456789", NOW),
            view("short", NOW),
            search,
            {"id": "event-0123456789c", "at": NOW, "type": "dance"},
            {"id": "event-0123456789d", "at": "noon", "type": "view_product", "product_id": "prd_1"},
            {"id": "event-0123456789e", "at": NOW, "type": "share", "product_id": "<script>"},
        ]);
        let expected = ["events[1].id", "events[2].query", "events[3]", "events[4]", "events[5].product_id"];
        assert_eq!(fields(batch(&events)), expected);
    }

    #[test]
    fn the_same_id_counts_once() {
        let intake = batch(&json!([view("event-0123456789", NOW), view("event-0123456789", NOW - 1)])).unwrap();
        assert_eq!((intake.events.len(), intake.events[0].at), (1, NOW));
    }

    #[test]
    fn a_clock_that_is_days_off_is_set_to_ours() {
        let early = view("event-0123456789", NOW - CLOCK_TOLERANCE_MS - 1);
        let late = view("event-0123456789b", NOW + CLOCK_TOLERANCE_MS);
        let events = batch(&json!([early, late])).unwrap().events;
        assert_eq!((events[0].at, events[1].at), (NOW, NOW + CLOCK_TOLERANCE_MS));
    }

    #[test]
    fn batches_hold_one_to_a_hundred_events_of_one_session() {
        assert_eq!(fields(batch(&json!([]))), ["events"]);
        let many: Vec<Value> = (0..101).map(|i| view(&format!("event-{i:012}"), NOW)).collect();
        assert_eq!(fields(batch(&json!(many))), ["events"]);
        assert_eq!(fields(read(br#"{"session": 7, "events": []}"#, NOW)), ["session", "events"]);
        assert_eq!(fields(read(b"nonsense", NOW)), ["body"]);
    }
}
