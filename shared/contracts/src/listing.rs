//! Lists of products: what a request asks for, checked, and the range of which list it is.

use crate::catalogue::Sort;
use crate::cursor::{Cursor, fingerprint};
use crate::params::Params;
use crate::problem::Problem;
use money::{Currency, Rates};

/// Most products on a page.
const MAX_LIMIT: i64 = 100;
/// Products on a page when `limit` is not given.
const DEFAULT_LIMIT: i64 = 24;
/// Largest amount a price filter takes, in minor units: 10 billion dirhams.
pub const MAX_AMOUNT: i64 = 1_000_000_000_000;

/// How many products a page holds: the `limit` parameter.
///
/// # Errors
/// 400 when it is not a number from 1 to 100.
pub fn limit(params: &Params) -> Result<usize, Problem> {
    let limit = params.number("limit", 1..=MAX_LIMIT)?.unwrap_or(DEFAULT_LIMIT);
    Ok(usize::try_from(limit).unwrap_or_default())
}

/// The order of a list: the `sort` parameter.
///
/// # Errors
/// 400 when it is not one of the orders.
pub fn sort(params: &Params) -> Result<Sort, Problem> {
    Ok(params.one_of("sort", "popular, newest, price_asc, price_desc")?.unwrap_or_default())
}

/// A price filter, in centimes of a dirham whatever currency it was asked in; bounds are inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceRange {
    /// Lowest price.
    pub min: Option<i64>,
    /// Highest price; below zero when no price can be as low as asked.
    pub max: Option<i64>,
}

impl PriceRange {
    /// Reads `min_price`, `max_price` and `currency`.
    ///
    /// # Errors
    /// 400 when a bound is not a number, the currency unknown, or the lower bound above the upper one.
    pub fn parse(params: &Params) -> Result<PriceRange, Problem> {
        let currency: Currency = params.one_of("currency", "MAD, EUR, USD")?.unwrap_or_default();
        let (min, max) = (params.number("min_price", 0..=MAX_AMOUNT)?, params.number("max_price", 0..=MAX_AMOUNT)?);
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            return Err(Problem::invalid("min_price", "must not be above max_price"));
        }
        if min.is_none() && max.is_none() {
            return Ok(PriceRange { min: None, max: None });
        }
        let rates = Rates::current().map_err(|_| Problem::internal())?;
        Ok(PriceRange {
            min: min.map(|amount| rates.mad_at_least(amount, currency)),
            max: max.map(|amount| rates.mad_at_most(amount, currency)),
        })
    }
}

/// A request for a page of a list.
#[derive(Debug)]
pub struct ListQuery {
    /// Which list, as [`scope`] writes it.
    pub scope: String,
    /// Its order.
    pub sort: Sort,
    /// Its price filter.
    pub prices: PriceRange,
    /// Products on the page.
    pub limit: usize,
    /// Where the page before ended.
    pub after: Option<Cursor>,
    /// Fingerprint of list, order and filter, for the next cursor.
    pub fingerprint: u32,
}

impl ListQuery {
    /// Reads the parameters of `GET /v1/products`.
    ///
    /// # Errors
    /// 400 with the name of the wrong parameter.
    pub fn parse(params: &Params) -> Result<ListQuery, Problem> {
        let scope = scope(params.name("collection")?, params.name("merchant")?);
        let (sort, prices, limit) = (sort(params)?, PriceRange::parse(params)?, limit(params)?);
        let fingerprint = fingerprint(&[&scope, sort.code(), &format!("{prices:?}")]);
        let after = params
            .text("cursor", 200)?
            .map(|c| Cursor::decode(c, fingerprint))
            .transpose()
            .map_err(|e| Problem::invalid("cursor", e.to_string()))?;
        Ok(ListQuery { scope, sort, prices, limit, after, fingerprint })
    }

    /// One text for one answer: the key under which it is remembered.
    #[must_use]
    pub fn key(&self) -> String {
        let after = self.after.as_ref().map(Cursor::encode).unwrap_or_default();
        let PriceRange { min, max } = self.prices;
        format!("list/{}/{}/{min:?}/{max:?}/{}/{after}", self.scope, self.sort.code(), self.limit)
    }

    /// True for the pages many people see: they are worth a place in KV.
    #[must_use]
    pub fn is_common(&self) -> bool {
        self.after.is_none() && self.prices.min.is_none() && self.prices.max.is_none() && self.limit <= 48
    }
}

/// The scope of a list, as the table of listings writes it: nothing for all products, `c:` a collection, `m:` a merchant, or both.
#[must_use]
pub fn scope(collection: Option<&str>, merchant: Option<&str>) -> String {
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
        let bound = query.prices.min.unwrap();
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
