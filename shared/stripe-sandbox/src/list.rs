//! Lists, newest first, page by page.

use crate::error::{ApiError, Outcome};
use crate::params::Params;
use crate::sandbox::Sandbox;
use crate::store::Page;
use crate::value::{shown, text};
use serde_json::{Value, json};

const DEFAULT_LIMIT: i64 = 10;
const LARGEST_LIMIT: i64 = 100;

impl Sandbox<'_> {
    pub(crate) fn list(&mut self, kind: &str, path: &str, mut params: Params) -> Outcome {
        let limit = params.int("limit")?.unwrap_or(DEFAULT_LIMIT);
        if !(1..=LARGEST_LIMIT).contains(&limit) {
            return Err(ApiError::parameter("parameter_invalid_integer", "limit", "limit is a number from 1 to 100"));
        }
        let (after, before) = (params.text("starting_after")?, params.text("ending_before")?);
        if after.is_some() && before.is_some() {
            return Err(ApiError::parameter(
                "parameters_exclusive",
                "ending_before",
                "Use starting_after or ending_before, not both.",
            ));
        }
        let parent = self.parent_of(kind, &mut params)?;
        params.finish()?;
        for (param, cursor) in [("starting_after", &after), ("ending_before", &before)] {
            if let Some(id) = cursor {
                self.find(kind, id, param)?;
            }
        }
        let limit = usize::try_from(limit).unwrap_or(1);
        // one more than is shown tells whether there is more
        let page = Page {
            kind,
            parent: parent.as_deref(),
            after: after.as_deref(),
            before: before.as_deref(),
            limit: limit + 1,
        };
        let mut rows = self.unit.list(&page)?;
        let has_more = rows.len() > limit;
        if before.is_some() && has_more {
            rows.remove(0);
        }
        rows.truncate(limit);
        let data: Vec<Value> = rows.iter().map(|row| shown(&row.body)).collect();
        Ok(json!({ "object": "list", "url": format!("/v1/{path}"), "has_more": has_more, "data": data }))
    }

    /// What the list is narrowed by.
    fn parent_of(&mut self, kind: &str, params: &mut Params) -> Result<Option<String>, ApiError> {
        Ok(match kind {
            "event" => params.text("type")?,
            "charge" | "checkout.session" => params.text("payment_intent")?,
            "refund" | "dispute" => match (params.text("payment_intent")?, params.text("charge")?) {
                (Some(intent), _) => Some(intent),
                (None, Some(charge)) => {
                    Some(text(&self.find("charge", &charge, "charge")?, "payment_intent").to_owned())
                }
                (None, None) => None,
            },
            _ => None,
        })
    }
}
