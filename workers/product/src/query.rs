//! What a list request asks for, checked.

use contracts::catalogue::Sort;
use contracts::cursor::{Cursor, fingerprint};
use edge::{Params, Problem};
use money::{Currency, Rates};

/// Most products on a page.
pub(crate) const MAX_LIMIT: i64 = 100;
/// Products on a page when `limit` is not given.
const DEFAULT_LIMIT: i64 = 24;
/// Largest amount a price filter takes, in minor units: 10 billion dirhams.
const MAX_AMOUNT: i64 = 1_000_000_000_000;

/// A list request. Prices are in centimes of a dirham, whatever currency they were asked in.
#[derive(Debug)]
pub(crate) struct ListQuery {
    /// Which range of the listings' indexes.
    pub(crate) scope: String,
    pub(crate) sort: Sort,
    pub(crate) min_price: Option<i64>,
    pub(crate) max_price: Option<i64>,
    pub(crate) limit: usize,
    pub(crate) after: Option<Cursor>,
    pub(crate) fingerprint: u32,
}

impl ListQuery {
    pub(crate) fn parse(params: &Params) -> Result<ListQuery, Problem> {
        let collection = params.name("collection")?;
        let merchant = params.name("merchant")?;
        let scope = scope(collection, merchant);
        let sort: Sort = params.one_of("sort", "popular, newest, price_asc, price_desc")?.unwrap_or_default();
        let currency: Currency = params.one_of("currency", "MAD, EUR, USD")?.unwrap_or_default();
        let rates = Rates::current().map_err(|_| Problem::internal())?;
        let min_price = params.number("min_price", 0..=MAX_AMOUNT)?.map(|p| rates.mad_at_least(p, currency));
        let max_price = params.number("max_price", 0..=MAX_AMOUNT)?.map(|p| rates.mad_at_most(p, currency));
        if let (Some(min), Some(max)) = (min_price, max_price)
            && min > max
        {
            return Err(Problem::invalid("min_price", "must not be above max_price"));
        }
        let limit = params.number("limit", 1..=MAX_LIMIT)?.unwrap_or(DEFAULT_LIMIT);
        let prices = format!("{min_price:?} {max_price:?}");
        let fingerprint = fingerprint(&[&scope, sort.code(), &prices]);
        let after = params
            .text("cursor", 200)?
            .map(|c| Cursor::decode(c, fingerprint))
            .transpose()
            .map_err(|e| Problem::invalid("cursor", e.to_string()))?;
        let limit = usize::try_from(limit).unwrap_or_default();
        Ok(ListQuery { scope, sort, min_price, max_price, limit, after, fingerprint })
    }

    /// One text for one answer: the key under which it is remembered.
    pub(crate) fn key(&self) -> String {
        let after = self.after.as_ref().map(Cursor::encode).unwrap_or_default();
        let Self { scope, min_price, max_price, limit, .. } = self;
        format!("list/{scope}/{}/{min_price:?}/{max_price:?}/{limit}/{after}", self.sort.code())
    }

    /// True for the pages many people see: they are worth a place in KV.
    pub(crate) fn is_common(&self) -> bool {
        self.after.is_none() && self.min_price.is_none() && self.max_price.is_none() && self.limit <= 48
    }
}

/// The scope of a list, as `listings.scope` writes it.
pub(crate) fn scope(collection: Option<&str>, merchant: Option<&str>) -> String {
    match (collection, merchant) {
        (None, None) => String::new(),
        (Some(c), None) => format!("c:{c}"),
        (None, Some(m)) => format!("m:{m}"),
        (Some(c), Some(m)) => format!("c:{c} m:{m}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(query: &str) -> Result<ListQuery, Problem> {
        ListQuery::parse(&Params::parse(query))
    }

    #[test]
    fn a_filter_in_euros_becomes_exact_bounds_in_dirhams() {
        let query = parse("min_price=500&currency=EUR").unwrap();
        let rates = Rates::current().unwrap();
        let bound = query.min_price.unwrap();
        assert!(rates.prices(bound).eur >= 500 && rates.prices(bound - 1).eur < 500);
    }

    #[test]
    fn a_cursor_of_another_list_is_refused_by_name() {
        let cursor = Cursor { key: 5, id: "prd_1".into(), query: parse("sort=newest").unwrap().fingerprint }.encode();
        assert!(parse(&format!("sort=newest&cursor={cursor}")).is_ok());
        assert_eq!(parse(&format!("sort=popular&cursor={cursor}")).unwrap_err().errors[0].field, "cursor");
    }

    #[test]
    fn bounds_that_exclude_everything_are_refused() {
        assert_eq!(parse("min_price=900&max_price=100").unwrap_err().errors[0].field, "min_price");
    }
}
