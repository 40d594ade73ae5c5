//! What a list page is asked for: the query string of `/c/…` and `/search`, read and written in one order.

use contracts::catalogue::Sort;
use contracts::problem::Problem;

/// Most filters one address may combine.
const MAX_FACETS: usize = 20;
/// Longest search text, in characters.
pub const MAX_QUERY: usize = 200;
/// Highest price bound, in whole units of the chosen currency.
const MAX_PRICE: i64 = 10_000_000;

/// The filters, order and place of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Search text; empty to browse.
    pub q: String,
    /// `key:value` pairs, as the search service writes its facets.
    pub facets: Vec<String>,
    /// Lowest price, in whole units of the currency shown.
    pub min: Option<i64>,
    /// Highest price, in whole units of the currency shown.
    pub max: Option<i64>,
    /// Only what can be bought now.
    pub in_stock: bool,
    /// Order.
    pub sort: Sort,
    /// Where the list goes on, from the page before.
    pub cursor: Option<String>,
}

impl Filter {
    /// Reads a query string without its `?`. Unknown names are ignored, so that links with tracking parameters work.
    ///
    /// # Errors
    /// 400 naming the parameter that cannot be understood.
    pub fn parse(query: &str) -> Result<Filter, Problem> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let mut filter = Filter::default();
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.trim().is_empty()) {
            match name.as_str() {
                "q" => filter.q = value.trim().chars().take(MAX_QUERY).collect(),
                "f" => filter.add_facet(value)?,
                "min" => filter.min = Some(price("min", &value)?),
                "max" => filter.max = Some(price("max", &value)?),
                "in_stock" => filter.in_stock = value == "1",
                "sort" => filter.sort = value.parse().map_err(|()| Problem::invalid("sort", "not an order"))?,
                "cursor" => filter.cursor = Some(value),
                _ => {}
            }
        }
        // typed the wrong way round, the two bounds still say which prices are wanted
        if let (Some(min), Some(max)) = (filter.min, filter.max) {
            (filter.min, filter.max) = (Some(min.min(max)), Some(min.max(max)));
        }
        Ok(filter)
    }

    fn add_facet(&mut self, facet: String) -> Result<(), Problem> {
        let well_formed = facet.split_once(':').is_some_and(|(key, value)| [key, value].into_iter().all(is_name));
        if !well_formed || self.facets.len() == MAX_FACETS {
            return Err(Problem::invalid("f", format!("key:value, at most {MAX_FACETS} of them")));
        }
        if !self.facets.contains(&facet) {
            self.facets.push(facet);
        }
        Ok(())
    }

    /// The query string that [`Filter::parse`] reads back; empty for the plain list.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        if !self.q.is_empty() {
            pairs.push(("q", self.q.clone()));
        }
        pairs.extend(self.facets.iter().map(|f| ("f", f.clone())));
        pairs.extend(self.min.map(|n| ("min", n.to_string())));
        pairs.extend(self.max.map(|n| ("max", n.to_string())));
        if self.in_stock {
            pairs.push(("in_stock", "1".into()));
        }
        if self.sort != Sort::default() {
            pairs.push(("sort", self.sort.code().into()));
        }
        pairs.extend(self.cursor.iter().map(|c| ("cursor", c.clone())));
        serde_urlencoded::to_string(&pairs).unwrap_or_default()
    }

    /// True when anything narrows the list.
    #[must_use]
    pub fn narrows(&self) -> bool {
        self.count() > 0
    }

    /// True when the list is not simply where browsing begins: something is searched for, narrows it, or came before.
    #[must_use]
    pub fn asks(&self) -> bool {
        !self.q.is_empty() || self.narrows() || self.cursor.is_some()
    }

    /// How many filters narrow the list; the two ends of the price range are one.
    #[must_use]
    pub fn count(&self) -> usize {
        self.facets.len() + usize::from(self.min.is_some() || self.max.is_some()) + usize::from(self.in_stock)
    }

    /// The same list, from its start, without one facet's value.
    #[must_use]
    pub fn without_facet(&self, facet: &str) -> Filter {
        let facets = self.facets.iter().filter(|kept| *kept != facet).cloned().collect();
        Filter { facets, cursor: None, ..self.clone() }
    }

    /// The same list, from its start, at any price.
    #[must_use]
    pub fn without_price(&self) -> Filter {
        Filter { min: None, max: None, cursor: None, ..self.clone() }
    }

    /// The same list, from its start, with what is sold out.
    #[must_use]
    pub fn without_stock(&self) -> Filter {
        Filter { in_stock: false, cursor: None, ..self.clone() }
    }

    /// The same list from another place.
    #[must_use]
    pub fn at(&self, cursor: Option<&str>) -> Filter {
        Filter { cursor: cursor.map(str::to_owned), ..self.clone() }
    }

    /// The same text and order with nothing narrowed, from the start.
    #[must_use]
    pub fn cleared(&self) -> Filter {
        Filter { q: self.q.clone(), sort: self.sort, ..Filter::default() }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= 64 && text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}

fn price(name: &str, value: &str) -> Result<i64, Problem> {
    match value.trim().parse() {
        Ok(n) if (0..=MAX_PRICE).contains(&n) => Ok(n),
        _ => Err(Problem::invalid(name, format!("expected a whole number from 0 to {MAX_PRICE}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_form_sends_empty_fields_and_they_mean_nothing() {
        let filter = Filter::parse("q=&min=&max=&sort=popular&utm_source=x").unwrap();
        assert_eq!(filter, Filter::default());
        assert_eq!(filter.to_query(), "");
    }

    #[test]
    fn bounds_typed_the_wrong_way_round_are_turned() {
        let filter = Filter::parse("min=50&max=20").unwrap();
        assert_eq!((filter.min, filter.max), (Some(20), Some(50)));
    }

    #[test]
    fn each_filter_can_be_taken_away_by_itself_and_the_list_starts_anew() {
        let filter = Filter::parse("f=colour:red&f=theme:stars&min=5&max=9&in_stock=1&sort=newest&cursor=c").unwrap();
        assert_eq!(filter.count(), 4);
        assert_eq!(filter.without_facet("colour:red").to_query(), "f=theme%3Astars&min=5&max=9&in_stock=1&sort=newest");
        assert_eq!(filter.without_price().to_query(), "f=colour%3Ared&f=theme%3Astars&in_stock=1&sort=newest");
        assert_eq!(filter.without_stock().count(), 3);
    }

    #[test]
    fn what_cannot_be_understood_is_refused_by_name() {
        for (query, field) in [("min=-1", "min"), ("max=abc", "max"), ("sort=random", "sort"), ("f=%3Cb%3E", "f")] {
            assert_eq!(Filter::parse(query).unwrap_err().errors[0].field, field, "{query}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            q in "[a-zé ]{0,20}", facets in proptest::collection::btree_set("(colour|material):[a-z]{1,9}", 0..5),
            min in proptest::option::of(0_i64..1000), in_stock: bool, sort in 0_usize..4, cursor in proptest::option::of("[a-z0-9.]{1,9}"),
        ) {
            let filter = Filter {
                q: q.trim().to_owned(), facets: facets.into_iter().collect(), min, max: None, in_stock, sort: Sort::ALL[sort], cursor,
            };
            prop_assert_eq!(Filter::parse(&filter.to_query()), Ok(filter));
        }

        #[test]
        fn any_query_is_read_or_refused(query in "\\PC{0,80}") {
            let _ = Filter::parse(&query);
        }
    }
}
