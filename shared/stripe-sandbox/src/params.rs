//! Parameters of a request. Each is taken by its name; what nobody took is unknown, and refused.

use crate::error::ApiError;
use psp::form::Node;
use serde_json::{Map, Value};

/// The parameters below one name, or all of them.
#[derive(Debug)]
pub(crate) struct Params {
    prefix: String,
    entries: Vec<(String, Node)>,
}

/// Most names of metadata, and the longest names and values, as at Stripe.
const METADATA: (usize, usize, usize) = (50, 40, 500);
/// The largest amount, in minor units.
const LARGEST: i64 = 99_999_999;

impl Params {
    pub(crate) fn new(root: &Node) -> Params {
        Params { prefix: String::new(), entries: root.entries().to_vec() }
    }

    /// The name as the caller wrote it.
    pub(crate) fn name(&self, name: &str) -> String {
        if self.prefix.is_empty() { name.to_owned() } else { format!("{}[{name}]", self.prefix) }
    }

    fn take(&mut self, name: &str) -> Option<Node> {
        let at = self.entries.iter().position(|(n, _)| n == name)?;
        Some(self.entries.remove(at).1)
    }

    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, ApiError> {
        match self.take(name) {
            None => Ok(None),
            Some(Node::Text(text)) if text.chars().count() <= 5_000 => Ok(Some(text).filter(|t| !t.is_empty())),
            Some(_) => Err(ApiError::parameter("parameter_invalid_string", &self.name(name), "Invalid string")),
        }
    }

    pub(crate) fn required(&mut self, name: &str) -> Result<String, ApiError> {
        self.text(name)?.ok_or_else(|| self.missing(name))
    }

    pub(crate) fn missing(&self, name: &str) -> ApiError {
        let name = self.name(name);
        ApiError::parameter("parameter_missing", &name, format!("Missing required param: {name}."))
    }

    pub(crate) fn int(&mut self, name: &str) -> Result<Option<i64>, ApiError> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let number = if digits.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None };
        let wrong =
            || ApiError::parameter("parameter_invalid_integer", &self.name(name), format!("Invalid integer: {text}"));
        number.map(Some).ok_or_else(wrong)
    }

    /// A positive amount that is not larger than Stripe takes.
    pub(crate) fn amount(&mut self, name: &str) -> Result<Option<i64>, ApiError> {
        let Some(amount) = self.int(name)? else { return Ok(None) };
        let refuse = |code, message: &str| Err(ApiError::parameter(code, &self.name(name), message));
        match amount {
            ..=0 => refuse("parameter_invalid_integer", "This value must be greater than or equal to 1."),
            1..=LARGEST => Ok(Some(amount)),
            _ => refuse("amount_too_large", "Amount must be no more than 999,999.99"),
        }
    }

    pub(crate) fn flag(&mut self, name: &str) -> Result<Option<bool>, ApiError> {
        match self.text(name)?.as_deref() {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(other) => Err(ApiError::parameter(
                "parameter_invalid_boolean",
                &self.name(name),
                format!("Invalid boolean: {other}"),
            )),
        }
    }

    pub(crate) fn one_of(&mut self, name: &str, allowed: &[&'static str]) -> Result<Option<&'static str>, ApiError> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        let message = || format!("Invalid {}: must be one of {}", self.name(name), allowed.join(", "));
        let found = allowed.iter().find(|a| **a == text).copied();
        found.map(Some).ok_or_else(|| ApiError::parameter("parameter_unknown_value", &self.name(name), message()))
    }

    /// A currency in small letters.
    pub(crate) fn currency(&mut self, name: &str) -> Result<String, ApiError> {
        let code = self.required(name)?;
        if crate::amounts::smallest(&code).is_some() {
            return Ok(code);
        }
        let message =
            format!("Invalid currency: {code}. The sandbox takes these, in lower case: {}", crate::amounts::list());
        Err(ApiError::parameter("parameter_invalid_currency", &self.name(name), message))
    }

    pub(crate) fn map(&mut self, name: &str) -> Result<Option<Params>, ApiError> {
        let prefix = self.name(name);
        match self.take(name) {
            None => Ok(None),
            Some(Node::Text(text)) if text.is_empty() => Ok(None),
            Some(Node::Text(_)) => Err(ApiError::parameter("parameter_invalid_object", &prefix, "Invalid object")),
            Some(Node::Map(entries)) => Ok(Some(Params { prefix, entries })),
        }
    }

    pub(crate) fn required_map(&mut self, name: &str) -> Result<Params, ApiError> {
        self.map(name)?.ok_or_else(|| self.missing(name))
    }

    /// The values of `name[]` or `name[0]`.
    pub(crate) fn texts(&mut self, name: &str) -> Result<Option<Vec<String>>, ApiError> {
        let Some(list) = self.map(name)? else { return Ok(None) };
        let wrong = || ApiError::parameter("parameter_invalid_array", &list.prefix, "Invalid array");
        let text = |node: &Node| node.text().map(str::to_owned).ok_or_else(wrong);
        list.entries.iter().map(|(_, node)| text(node)).collect::<Result<_, _>>().map(Some)
    }

    /// The maps of `name[0]`, `name[1]`, ….
    pub(crate) fn maps(&mut self, name: &str) -> Result<Vec<Params>, ApiError> {
        let Some(mut list) = self.map(name)? else { return Ok(Vec::new()) };
        let names: Vec<_> = list.entries.iter().map(|(name, _)| name.clone()).collect();
        names.iter().map(|name| list.required_map(name)).collect()
    }

    /// Adds metadata to what there was; an empty value removes its name.
    pub(crate) fn metadata(&mut self, before: &Value) -> Result<Value, ApiError> {
        let mut all: Map<String, Value> = before.as_object().cloned().unwrap_or_default();
        let Some(given) = self.map("metadata")? else { return Ok(Value::Object(all)) };
        let (most, longest_name, longest_value) = METADATA;
        for (name, node) in &given.entries {
            let param = given.name(name);
            let wrong = |message: &str| ApiError::parameter("parameter_invalid_metadata", &param, message);
            let value = node.text().ok_or_else(|| wrong("Metadata values must be strings"))?;
            if name.chars().count() > longest_name || value.chars().count() > longest_value {
                return Err(wrong("Metadata names have at most 40 characters, values at most 500"));
            }
            if value.is_empty() {
                all.remove(name);
            } else {
                all.insert(name.clone(), value.into());
            }
        }
        if all.len() > most {
            return Err(ApiError::parameter("parameter_invalid_metadata", "metadata", "Metadata has at most 50 names"));
        }
        Ok(Value::Object(all))
    }

    /// Refuses what nobody took.
    pub(crate) fn finish(self) -> Result<(), ApiError> {
        match self.entries.first() {
            None => Ok(()),
            Some((name, _)) => {
                let name = self.name(name);
                Err(ApiError::parameter("parameter_unknown", &name, format!("Received unknown parameter: {name}")))
            }
        }
    }
}
