//! A click on a link, and which of many clicks count: one a browser and link in a day.

use crate::calendar::{DAY, Time};
use crate::code::Code;
use crate::signals::Signal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// For how long a second click of the same browser on the same link counts as the first, seconds.
pub const SAME_WINDOW: Time = DAY;

/// A click as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Click {
    /// Identifier, 96 random bits in 24 hexadecimal digits.
    pub id: String,
    /// The link's code.
    pub code: Code,
    /// Whose link it is.
    pub influencer: String,
    /// The link's programme.
    pub programme: String,
    /// When.
    pub at: Time,
    /// The browser that clicked: the identifier that its first-party cookie holds.
    pub browser: String,
    /// Host it came from, as [`crate::signals::source`] gives it.
    pub source: Option<String>,
    /// What speaks against a person's click.
    pub signal: Option<Signal>,
}

/// True when a click at `at` repeats one that counted at `counted`.
#[must_use]
pub fn repeats(counted: Time, at: Time) -> bool {
    at.saturating_sub(counted) < SAME_WINDOW
}

/// Identifiers of the clicks that count: people's, and of each browser and link the first, then the first that is [`SAME_WINDOW`]
/// after the last that counted. In whatever order they are given.
#[must_use]
pub fn counted(clicks: &[Click]) -> BTreeSet<&str> {
    let mut sorted: Vec<&Click> = clicks.iter().filter(|c| c.signal.is_none()).collect();
    sorted.sort_by_key(|c| (c.at, &c.id));
    let mut last: BTreeMap<(&str, &Code), Time> = BTreeMap::new();
    let mut counted = BTreeSet::new();
    for click in sorted {
        let key = (click.browser.as_str(), &click.code);
        if !last.get(&key).is_some_and(|at| repeats(*at, click.at)) {
            last.insert(key, click.at);
            counted.insert(click.id.as_str());
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use proptest::prelude::*;

    #[test]
    fn a_browser_counts_once_a_day_and_link() {
        let at = |id: &str, at| Click { id: id.into(), at, ..sample::click("inf_a", 0) };
        let clicks = [at("a", 1000), at("b", 1000 + DAY - 1), at("c", 1000 + DAY), at("d", 1001 + DAY)];
        assert_eq!(counted(&clicks), BTreeSet::from(["a", "c"]));
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_does_not_matter(mut times in prop::collection::vec((0_u64..3 * DAY, 0_u8..3, any::<bool>()), 0..30), by in 0_usize..30) {
            let make = |times: &[(u64, u8, bool)]| -> Vec<Click> {
                times.iter().map(|(at, browser, robot)| Click {
                    id: format!("{at}-{browser}-{robot}"), at: *at, browser: browser.to_string(),
                    signal: robot.then_some(Signal::Robot), ..sample::click("inf_a", 0)
                }).collect()
            };
            let clicks = make(&times);
            let expected: Vec<String> = counted(&clicks).into_iter().map(String::from).collect();
            let len = times.len().max(1);
            times.rotate_left(by % len);
            times.reverse();
            let clicks = make(&times);
            prop_assert_eq!(counted(&clicks).into_iter().collect::<Vec<_>>(), expected);
        }
    }
}
