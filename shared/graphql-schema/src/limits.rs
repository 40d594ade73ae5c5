//! What one request may cost: how deep it nests, how many fields it selects, how many calls and items they may lead to.
//!
//! The document is weighed before the engine reads it, each fragment once: a few nested fragments can name billions of fields.

use async_graphql::Name;
use async_graphql::parser::types::{ExecutableDocument, Selection, SelectionSet};
use std::collections::HashMap;

/// Deepest nesting of fields; introspection has its own bound.
pub(crate) const DEPTH: usize = 8;
/// Deepest nesting of brackets of any kind. The parser goes down one by one, on a stack that has an end.
pub(crate) const NESTING: usize = 100;
/// Largest cost: one for each field, times the items of the lists it is in, and [`CALL`] for each call of its own.
pub(crate) const COMPLEXITY: usize = 1000;
/// What a call to a service costs, when nothing puts it together with others: at most fifty fit a request.
pub(crate) const CALL: usize = 20;

/// The cost of a list that is a call of its own.
pub(crate) fn called(first: i32, of_each: usize) -> usize {
    batched(first, of_each).saturating_add(CALL)
}

/// The cost of a list whose calls are put together.
pub(crate) fn batched(first: i32, of_each: usize) -> usize {
    // what is no size is refused by the service
    let items = usize::try_from(first).unwrap_or_default().clamp(1, 100);
    items.saturating_mul(of_each).saturating_add(1)
}

/// How deep brackets nest in a document that was not parsed yet, strings and comments apart.
pub(crate) fn nesting(document: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut rest = document.as_bytes();
    while let [first, after @ ..] = rest {
        rest = match first {
            b'#' => past(after, |text| text.starts_with(b"\n") || text.starts_with(b"\r")),
            b'"' if after.starts_with(b"\"\"") => past_block(after.get(2..).unwrap_or_default()),
            b'"' => past_string(after),
            _ => after,
        };
        match first {
            b'{' | b'[' | b'(' => depth += 1,
            b'}' | b']' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// What follows the first place that `ends`.
fn past(mut text: &[u8], ends: impl Fn(&[u8]) -> bool) -> &[u8] {
    while let [_, after @ ..] = text {
        if ends(text) {
            return after;
        }
        text = after;
    }
    text
}

fn past_string(mut text: &[u8]) -> &[u8] {
    loop {
        text = match text {
            [b'\\', _, after @ ..] => after,
            // a line's end leaves a string open, which is the parser's to refuse
            [b'"' | b'\n' | b'\r', after @ ..] => return after,
            [_, after @ ..] => after,
            [] => return text,
        };
    }
}

fn past_block(mut text: &[u8]) -> &[u8] {
    loop {
        text = match text {
            [b'\\', b'"', b'"', b'"', after @ ..] => after,
            [b'"', b'"', b'"', after @ ..] => return after,
            [_, after @ ..] => after,
            [] => return text,
        };
    }
}

/// Why a document is refused before it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Excess {
    Depth,
    Complexity,
    Introspection,
    FragmentCycle,
}

impl Excess {
    /// Code and message of the error.
    pub(crate) fn describe(self) -> (&'static str, String) {
        match self {
            Excess::Depth => ("QUERY_TOO_DEEP", format!("fields nest at most {DEPTH} deep")),
            Excess::Complexity => {
                ("QUERY_TOO_COMPLEX", format!("a request costs at most {COMPLEXITY}; ask for less of each list"))
            }
            Excess::Introspection => {
                ("QUERY_TOO_DEEP", "lists of the schema's own description do not nest in one another".to_owned())
            }
            Excess::FragmentCycle => ("GRAPHQL_VALIDATION_FAILED", "fragments contain one another".to_owned()),
        }
    }
}

/// What a selection comes to, its fragments included.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    fields: usize,
    depth: usize,
    /// Nesting of the lists that introspection can recurse through.
    lists: usize,
    /// The same below an introspection field only.
    described: usize,
}

impl Weight {
    fn beside(self, other: Weight) -> Weight {
        Weight {
            fields: self.fields.saturating_add(other.fields),
            depth: self.depth.max(other.depth),
            lists: self.lists.max(other.lists),
            described: self.described.max(other.described),
        }
    }

    /// A field of this name around the selection.
    fn within(self, name: &str) -> Weight {
        let fields = self.fields.saturating_add(1);
        if name.starts_with("__") {
            return Weight { fields, depth: 1, lists: 0, described: self.lists };
        }
        let list = matches!(name, "fields" | "inputFields" | "interfaces" | "possibleTypes");
        Weight { fields, depth: self.depth + 1, lists: self.lists + usize::from(list), described: self.described }
    }
}

/// Refuses a document that nests too deep or names too many fields.
pub(crate) fn check(document: &ExecutableDocument) -> Result<(), Excess> {
    let mut scale = Scale { document, known: HashMap::new() };
    let mut total = Weight::default();
    for (_, operation) in document.operations.iter() {
        total = total.beside(scale.weigh(&operation.node.selection_set.node)?);
    }
    if total.depth > DEPTH {
        return Err(Excess::Depth);
    }
    if total.described > 1 {
        return Err(Excess::Introspection);
    }
    if total.fields > COMPLEXITY {
        return Err(Excess::Complexity);
    }
    Ok(())
}

struct Scale<'a> {
    document: &'a ExecutableDocument,
    /// Weights of fragments; none while one is being weighed.
    known: HashMap<&'a Name, Option<Weight>>,
}

impl<'a> Scale<'a> {
    fn weigh(&mut self, set: &'a SelectionSet) -> Result<Weight, Excess> {
        let mut total = Weight::default();
        for item in &set.items {
            total = total.beside(match &item.node {
                Selection::Field(field) => self.weigh(&field.node.selection_set.node)?.within(&field.node.name.node),
                Selection::InlineFragment(fragment) => self.weigh(&fragment.node.selection_set.node)?,
                Selection::FragmentSpread(spread) => self.fragment(&spread.node.fragment_name.node)?,
            });
        }
        Ok(total)
    }

    fn fragment(&mut self, name: &'a Name) -> Result<Weight, Excess> {
        // the engine names fragments that are missing
        let Some(fragment) = self.document.fragments.get(name) else { return Ok(Weight::default()) };
        match self.known.get(name) {
            Some(Some(weight)) => Ok(*weight),
            Some(None) => Err(Excess::FragmentCycle),
            None => {
                self.known.insert(name, None);
                let weight = self.weigh(&fragment.node.selection_set.node)?;
                self.known.insert(name, Some(weight));
                Ok(weight)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use async_graphql::parser::parse_query;

    fn outcome(query: &str) -> Result<(), Excess> {
        check(&parse_query(query).unwrap())
    }

    #[test]
    fn brackets_are_counted_before_anything_is_parsed() {
        assert_eq!(nesting("query($a:[String]){a(x:[{y:1}]){b}}"), 4);
        assert_eq!(nesting(&"{a".repeat(30_000)), 30_000);
        assert_eq!(
            nesting(
                r#"{a(x:"{{{[\"[[") # }}}} ((((
            b}"#
            ),
            2,
            "strings and comments hold none"
        );
        assert_eq!(
            nesting(r#"{a(x:"""a " b \""" {{""") {b {c}}}"#),
            3,
            "nor do block strings, whatever quotes they hold"
        );
        assert_eq!(nesting("{a #}\n{a #}\n{a"), 3, "a comment closes nothing");
        assert_eq!(nesting("}}}{\"{"), 1);
    }

    #[test]
    fn eight_levels_pass_and_nine_do_not_also_through_fragments() {
        assert_eq!(outcome("{a{b{c{d{e{f{g{h}}}}}}}}"), Ok(()));
        assert_eq!(outcome("{a{b{c{d{e{f{g{h{i}}}}}}}}}"), Err(Excess::Depth));
        assert_eq!(outcome("{a{b{c{d{...F}}}}} fragment F on T {e{f{g{... on T {h{i}}}}}}"), Err(Excess::Depth));
    }

    #[test]
    fn fragments_that_multiply_are_refused_without_being_expanded() {
        let mut query = "{...F0}".to_owned();
        for i in 0..200 {
            query += &format!(" fragment F{i} on Query {{...F{} ...F{}}}", i + 1, i + 1);
        }
        assert_eq!(outcome(&(query + " fragment F200 on Query {a}")), Err(Excess::Complexity));
    }

    #[test]
    fn fragments_that_contain_one_another_are_refused() {
        assert_eq!(outcome("{...A} fragment A on Q {...B} fragment B on Q {...A}"), Err(Excess::FragmentCycle));
    }

    #[test]
    fn the_schema_may_be_asked_for_but_not_in_circles() {
        let type_ref = "type{ofType{ofType{ofType{ofType{ofType{ofType{ofType{name}}}}}}}}";
        assert_eq!(outcome(&format!("{{__schema{{types{{fields{{args{{{type_ref}}}}}}}}}}}")), Ok(()));
        assert_eq!(outcome("{__schema{types{fields{type{fields{name}}}}}}"), Err(Excess::Introspection));
        assert_eq!(
            outcome("{__type(name:\"T\"){...F}} fragment F on __Type {fields{type{inputFields{name}}}}"),
            Err(Excess::Introspection)
        );
    }
}
