//! What went wrong where no answer can say so (queues, alarms, schedules): a line in the log, as requests have theirs.

use std::fmt::Display;

/// Writes down a fault of a part of a service.
pub fn fault(service: &str, part: &str, what: &impl Display) {
    let line = serde_json::json!({"level": "error", "service": service, "part": part, "fault": what.to_string()});
    worker::console_error!("{line}");
}
