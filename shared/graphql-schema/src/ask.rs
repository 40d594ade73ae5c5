//! A request as GraphQL clients send it over HTTP, with persisted queries as Apollo's clients speak of them: a request may
//! name a query by its SHA-256 alone; where the query is not known, the client sends both, once.

use contracts::params::Params;
use contracts::problem::Problem;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

/// Largest query that is kept under its hash, in bytes.
const MAX_KEPT: usize = 16 * 1024;

/// A request.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ask {
    /// The document; absent when it is named by its hash.
    pub query: Option<String>,
    /// Which of the document's operations to run, when it has several.
    pub operation_name: Option<String>,
    /// Values of the operation's variables: an object.
    pub variables: Option<serde_json::Map<String, serde_json::Value>>,
    /// What goes beyond the specification.
    pub extensions: Option<Extensions>,
}

/// The extensions that are understood; others are ignored.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
    persisted_query: Option<PersistedQuery>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PersistedQuery {
    version: u32,
    sha256_hash: String,
}

/// What to run.
#[derive(Debug, PartialEq, Eq)]
pub enum Plan {
    /// This document; when it proves valid, keep it under this hash.
    Run {
        /// The document.
        query: String,
        /// Its SHA-256 in hexadecimal, when the client asked to keep it.
        keep: Option<String>,
    },
    /// The document kept under this hash, 64 hexadecimal digits.
    Look {
        /// The hash.
        hash: String,
    },
}

impl Ask {
    /// Reads a body.
    ///
    /// # Errors
    /// 400 when it is not one JSON object of a request; several in an array are not taken.
    pub fn from_body(body: &[u8]) -> Result<Ask, Problem> {
        if body.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'[') {
            return Err(Problem::invalid("body", "one request at a time: ask for several fields in one query"));
        }
        serde_json::from_slice(body).map_err(|e| Problem::invalid("body", e.to_string()))
    }

    /// Reads `query`, `operationName`, `variables` and `extensions` of an address; the latter two are JSON.
    ///
    /// # Errors
    /// 400 naming the parameter that is not JSON.
    pub fn from_params(params: &Params) -> Result<Ask, Problem> {
        Ok(Ask {
            query: params.get("query").map(str::to_owned),
            operation_name: params.get("operationName").map(str::to_owned),
            variables: json(params, "variables")?,
            extensions: json(params, "extensions")?,
        })
    }

    /// True when nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.query.is_none() && self.extensions.is_none()
    }

    /// Decides what to run.
    ///
    /// # Errors
    /// 400 when there is neither a query nor a hash, or the hash is not that of the query.
    pub fn plan(&mut self) -> Result<Plan, Problem> {
        let hash = match self.extensions.take().and_then(|e| e.persisted_query) {
            Some(PersistedQuery { version: 1, sha256_hash }) => {
                let hash = sha256_hash.to_ascii_lowercase();
                if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
                    return Err(Problem::invalid(
                        "extensions.persistedQuery.sha256Hash",
                        "expected 64 hexadecimal digits",
                    ));
                }
                Some(hash)
            }
            Some(_) => return Err(Problem::invalid("extensions.persistedQuery.version", "expected 1")),
            None => None,
        };
        match (self.query.take().filter(|q| !q.is_empty()), hash) {
            (Some(query), Some(hash)) if hex::encode(Sha256::digest(query.as_bytes())) != hash => {
                let _ = query;
                Err(Problem::invalid("extensions.persistedQuery.sha256Hash", "provided sha does not match query"))
            }
            (Some(query), hash) => Ok(Plan::Run { keep: hash.filter(|_| query.len() <= MAX_KEPT), query }),
            (None, Some(hash)) => Ok(Plan::Look { hash }),
            (None, None) => {
                Err(Problem::invalid("query", "a GraphQL document, or its hash in extensions.persistedQuery"))
            }
        }
    }
}

fn json<T: DeserializeOwned>(params: &Params, name: &str) -> Result<Option<T>, Problem> {
    let Some(text) = params.get(name) else { return Ok(None) };
    serde_json::from_str(text).map_err(|e| Problem::invalid(name, e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `printf '{collections{slug}}' | sha256sum`
    const HASH: &str = "2ff07bef1e5ac449e34c8f42dd929c3e2c4802ffa658b47f387868860c8fb60b";

    fn plan(body: &str) -> Result<Plan, Problem> {
        Ask::from_body(body.as_bytes()).and_then(|mut ask| ask.plan())
    }

    fn persisted(query: &str, hash: &str) -> String {
        format!(r#"{{{query}"extensions":{{"persistedQuery":{{"version":1,"sha256Hash":"{hash}"}}}}}}"#)
    }

    #[test]
    fn a_hash_alone_is_looked_up_and_with_its_query_kept() {
        assert_eq!(plan(&persisted("", HASH)), Ok(Plan::Look { hash: HASH.into() }));
        let query = "{collections{slug}}".to_owned();
        assert_eq!(
            plan(&persisted(r#""query":"{collections{slug}}","#, HASH)),
            Ok(Plan::Run { query, keep: Some(HASH.into()) })
        );
    }

    #[test]
    fn a_hash_of_another_query_is_refused() {
        let refused = plan(&persisted(r#""query":"{merchants{slug}}","#, HASH)).unwrap_err();
        assert_eq!(refused.errors[0].field, "extensions.persistedQuery.sha256Hash");
        assert!(plan(&persisted("", "../../current")).is_err());
    }

    #[test]
    fn a_large_query_runs_but_is_not_kept() {
        let query = format!("{{collections{{slug}}}}#{}", "x".repeat(MAX_KEPT));
        let hash = hex::encode(Sha256::digest(query.as_bytes()));
        assert_eq!(plan(&persisted(&format!(r#""query":"{query}","#), &hash)), Ok(Plan::Run { query, keep: None }));
    }

    #[test]
    fn several_requests_in_one_body_are_refused() {
        assert_eq!(plan(r#" [{"query":"{a}"}]"#).unwrap_err().errors[0].field, "body");
        assert_eq!(plan("{}").unwrap_err().errors[0].field, "query");
    }

    #[test]
    fn an_address_may_carry_the_request() {
        let ask = Ask::from_params(&Params::parse("query=%7Ba%7D&variables=%7B%22n%22%3A1%7D")).unwrap();
        assert_eq!(ask.variables.unwrap()["n"], 1);
        assert_eq!(Ask::from_params(&Params::parse("variables=1")).unwrap_err().errors[0].field, "variables");
    }
}
