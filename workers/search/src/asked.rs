//! What a search request asks for, checked.

use contracts::cursor::{Cursor, fingerprint};
use contracts::listing::{self, PriceRange};
use contracts::params::is_name;
use edge::{Params, Problem};
use search_index::{Filters, Index, Place, Request};
use text::Lang;

/// Longest query, in characters.
const MAX_QUERY: usize = 200;
/// Most facet values of one request.
const MAX_VALUES: usize = 50;

/// A well-formed request.
pub(crate) struct Asked<'a> {
    pub(crate) request: Request<'a>,
    fingerprint: u32,
}

impl<'a> Asked<'a> {
    /// Reads the query string for an index, whose facets it may name.
    pub(crate) fn read(params: &'a Params, index: &Index) -> Result<Asked<'a>, Problem> {
        let query = params.text("q", MAX_QUERY)?.unwrap_or_default();
        let lang: Lang = params.one_of("lang", "fr, ar, en")?.unwrap_or_default();
        let (sort, limit, prices) = (listing::sort(params)?, listing::limit(params)?, PriceRange::parse(params)?);
        // no price is above what the column holds
        let bound = |amount: i64| u32::try_from(amount.max(0)).unwrap_or(u32::MAX);
        let filters = Filters {
            facets: facets(params, index)?,
            collection: params.name("collection")?.map(str::to_owned),
            merchant: params.name("merchant")?.map(str::to_owned),
            min_price: prices.min.map(bound),
            max_price: prices.max.map(bound),
            in_stock: params.one_of("in_stock", "true, false")?.unwrap_or(false),
        };
        let fingerprint = fingerprint(&[query, lang.code(), sort.code(), &format!("{filters:?}")]);
        let after = params.text("cursor", MAX_QUERY)?.map(|text| place(text, fingerprint)).transpose()?;
        let request = Request { query, lang, typing: false, filters, sort, limit, after };
        Ok(Asked { request, fingerprint })
    }

    /// The text that clients give back for the page after this place.
    pub(crate) fn cursor(&self, place: Place) -> String {
        Cursor { key: place.key.into(), id: place.tie(), query: self.fingerprint }.encode()
    }
}

fn place(text: &str, fingerprint: u32) -> Result<Place, Problem> {
    let refuse = || Problem::invalid("cursor", contracts::cursor::InvalidCursor.to_string());
    let cursor = Cursor::decode(text, fingerprint).map_err(|_| refuse())?;
    let key = u32::try_from(cursor.key).map_err(|_| refuse())?;
    Place::read(key, &cursor.id).ok_or_else(refuse)
}

/// `key:value` pairs by key, in the order of the keys, so that the same choice is the same list however it is written.
fn facets(params: &Params, index: &Index) -> Result<Vec<(String, Vec<String>)>, Problem> {
    let Some(text) = params.get("facets") else { return Ok(Vec::new()) };
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    for pair in text.split(',') {
        let shown: String = pair.chars().take(40).collect();
        let parts = pair.split_once(':').filter(|(key, value)| is_name(key) && is_name(value));
        let Some((key, value)) = parts else {
            return Err(Problem::invalid("facets", format!("{shown:?} is not key:value")));
        };
        if !index.facet_keys().any(|known| known == key) {
            let known = index.facet_keys().collect::<Vec<_>>().join(", ");
            return Err(Problem::invalid("facets", format!("{shown:?}: the keys are {known}")));
        }
        match out.iter_mut().find(|(held, _)| held == key) {
            Some((_, values)) => values.push(value.to_owned()),
            None => out.push((key.to_owned(), vec![value.to_owned()])),
        }
    }
    if out.iter().map(|(_, values)| values.len()).sum::<usize>() > MAX_VALUES {
        return Err(Problem::invalid("facets", format!("at most {MAX_VALUES} values")));
    }
    out.sort_unstable();
    for (_, values) in &mut out {
        values.sort_unstable();
        values.dedup();
    }
    Ok(out)
}
