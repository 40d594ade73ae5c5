//! Relay connections over the services' cursors. A service's cursor names the end of a page; a place inside a page is that
//! page's own cursor and how many of its items to skip.

use async_graphql::SimpleObject;
use contracts::problem::Problem;

/// Largest page of the services.
const MAX_PAGE: usize = 100;

/// Where a page stands in its list.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageInfo {
    /// True when there is more after `endCursor`.
    has_next_page: bool,
    /// True when the page was asked for with `after`.
    has_previous_page: bool,
    /// Cursor of the first edge.
    start_cursor: Option<String>,
    /// Cursor of the last edge: give it back as `after` with the same other arguments.
    end_cursor: Option<String>,
}

/// What `after` says: the service's cursor and how many items of its page were seen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Place {
    pub(crate) cursor: Option<String>,
    skip: usize,
    given: bool,
}

impl Place {
    /// Reads the argument `after`.
    ///
    /// # Errors
    /// 400 when it cannot be the cursor of an edge; whether it fits the list, the service says.
    pub(crate) fn after(text: Option<&str>) -> Result<Place, Problem> {
        let Some(text) = text else { return Ok(Place::default()) };
        let (cursor, skip) = match text.rsplit_once('~') {
            None => (text, 0),
            Some((cursor, skip)) => match skip.parse() {
                Ok(skip) if skip <= MAX_PAGE => (cursor, skip),
                _ => return Err(Problem::invalid("after", "not the cursor of an edge")),
            },
        };
        Ok(Place { cursor: Some(cursor.to_owned()).filter(|c| !c.is_empty()), skip, given: true })
    }

    /// How many items to ask the service for, so that `first` are left. What is not a page size goes to the service as it
    /// is, to be refused there.
    pub(crate) fn limit(&self, first: i32) -> i64 {
        match usize::try_from(first) {
            Ok(n @ 1..=MAX_PAGE) => i64::try_from((n + self.skip).min(MAX_PAGE)).unwrap_or_default(),
            _ => first.into(),
        }
    }

    /// The page's items with their cursors, without those seen before, and where the page stands.
    pub(crate) fn page<T>(&self, items: Vec<T>, next: Option<&str>) -> (Vec<(String, T)>, PageInfo) {
        let last = items.len();
        let base = self.cursor.as_deref().unwrap_or_default();
        let cursor = |n: usize| match next {
            Some(next) if n == last => next.to_owned(),
            _ => format!("{base}~{n}"),
        };
        let edges: Vec<_> = (1..).map(cursor).zip(items).skip(self.skip).collect();
        let info = PageInfo {
            has_next_page: next.is_some(),
            has_previous_page: self.given,
            start_cursor: edges.first().map(|(c, _)| c.clone()),
            end_cursor: edges.last().map(|(c, _)| c.clone()),
        };
        (edges, info)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A service's list of 0.., whose cursor is `c` and the number of items before it.
    fn serve(total: usize, cursor: Option<&str>, limit: i64) -> (Vec<usize>, Option<String>) {
        let from: usize = cursor.map_or(0, |c| c[1..].parse().unwrap());
        let to = (from + usize::try_from(limit).unwrap()).min(total);
        ((from..to).collect(), (to < total).then(|| format!("c{to}")))
    }

    proptest! {
        #[test]
        fn from_any_edge_the_list_goes_on_without_gap_or_repetition(total in 0..300_usize, first in 1..=100_i32, pick in 0..100_usize) {
            let mut seen = Vec::new();
            let mut after: Option<String> = None;
            loop {
                let place = Place::after(after.as_deref()).unwrap();
                let (items, next) = serve(total, place.cursor.as_deref(), place.limit(first));
                let (edges, info) = place.page(items, next.as_deref());
                prop_assert!(edges.len() <= usize::try_from(first).unwrap());
                if edges.is_empty() {
                    prop_assert!(!info.has_next_page);
                    break;
                }
                // any edge of the page, not only the last one
                let upto = pick % edges.len();
                seen.extend(edges[..=upto].iter().map(|(_, item)| *item));
                after = Some(edges[upto].0.clone());
            }
            prop_assert_eq!(seen, (0..total).collect::<Vec<_>>());
        }

        #[test]
        fn any_text_is_a_place_or_refused(text in "\\PC{0,40}") {
            let _ = Place::after(Some(&text));
        }
    }
}
