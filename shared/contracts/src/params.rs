//! Query parameters: read by name and type, refused with the parameter's name.

use crate::problem::Problem;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// The parameters of a query string, decoded. Of a repeated name the first counts; names nobody asks for are ignored,
/// so that links with tracking parameters keep working.
#[derive(Debug, Clone, Default)]
pub struct Params(Vec<(String, String)>);

impl Params {
    /// Reads a query string without its `?`.
    #[must_use]
    pub fn parse(query: &str) -> Params {
        Params(serde_urlencoded::from_str(query).unwrap_or_default())
    }

    /// The raw text of a parameter; absent when missing or empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, v)| n == name && !v.is_empty()).map(|(_, v)| v.as_str())
    }

    /// A text of at most `max` characters, trimmed.
    ///
    /// # Errors
    /// 400 when it is longer.
    pub fn text(&self, name: &str, max: usize) -> Result<Option<&str>, Problem> {
        let Some(text) = self.get(name).map(str::trim).filter(|t| !t.is_empty()) else { return Ok(None) };
        if text.chars().count() > max {
            return Err(Problem::invalid(name, format!("at most {max} characters")));
        }
        Ok(Some(text))
    }

    /// A slug, an identifier or another name: at most 128 letters, digits, `-`, `_`.
    ///
    /// # Errors
    /// 400 when it holds anything else.
    pub fn name(&self, name: &str) -> Result<Option<&str>, Problem> {
        match self.get(name) {
            Some(text) if !is_name(text) => {
                Err(Problem::invalid(name, "letters, digits, - and _ only, at most 128 characters"))
            }
            other => Ok(other),
        }
    }

    /// Names separated by commas, at most `max` of them.
    ///
    /// # Errors
    /// 400 when there are more or one is malformed.
    pub fn names(&self, name: &str, max: usize) -> Result<Vec<&str>, Problem> {
        let Some(text) = self.get(name) else { return Ok(Vec::new()) };
        let names: Vec<&str> = text.split(',').collect();
        if names.len() > max {
            return Err(Problem::invalid(name, format!("at most {max}, separated by commas")));
        }
        if let Some(wrong) = names.iter().find(|n| !is_name(n)) {
            let shown: String = wrong.chars().take(40).collect();
            return Err(Problem::invalid(name, format!("{shown:?} is not a name")));
        }
        Ok(names)
    }

    /// A whole number within `range`.
    ///
    /// # Errors
    /// 400 when it is not one.
    pub fn number(&self, name: &str, range: RangeInclusive<i64>) -> Result<Option<i64>, Problem> {
        let Some(text) = self.get(name) else { return Ok(None) };
        match text.parse() {
            Ok(n) if range.contains(&n) => Ok(Some(n)),
            _ => Err(Problem::invalid(
                name,
                format!("expected a whole number from {} to {}", range.start(), range.end()),
            )),
        }
    }

    /// One of the values of an enumeration; `expected` lists them for the error.
    ///
    /// # Errors
    /// 400 when it is another one.
    pub fn one_of<T: FromStr>(&self, name: &str, expected: &str) -> Result<Option<T>, Problem> {
        self.get(name)
            .map(|text| text.parse().map_err(|_| Problem::invalid(name, format!("expected one of {expected}"))))
            .transpose()
    }
}

/// True for 1 to 128 letters or digits of any script, `-`, `_`.
#[must_use]
pub fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= 128 && text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}

#[cfg(test)]
mod tests {
    use super::Params;

    #[test]
    fn a_wrong_number_is_refused_by_name() {
        let params = Params::parse("limit=500&q=th%C3%A9");
        assert_eq!(params.number("limit", 1..=100).unwrap_err().errors[0].field, "limit");
        assert_eq!(params.text("q", 10).unwrap(), Some("thé"));
        assert_eq!(params.number("page", 1..=100).unwrap(), None);
    }

    #[test]
    fn names_are_bounded_in_number_and_content() {
        let params = Params::parse("ids=a,b,c&bad=a,%3Cscript%3E");
        assert_eq!(params.names("ids", 3).unwrap(), ["a", "b", "c"]);
        assert!(params.names("ids", 2).is_err());
        assert!(params.names("bad", 9).is_err());
    }
}
