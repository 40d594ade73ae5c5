//! Form encoding with nested names: `line_items[0][price_data][currency]=mad`. Written by our requests, read by the sandbox
//! and by callbacks.

use std::fmt::Display;

/// Names and values in order, as a form is sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    pairs: Vec<(String, String)>,
}

/// A form read by its nesting. Lists are maps whose names are numbers, or empty for `name[]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A value.
    Text(String),
    /// Names and what is under them, in order.
    Map(Vec<(String, Node)>),
}

/// The form cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// A `%` is not followed by two hexadecimal digits, or the bytes are not UTF-8.
    #[error("the form is not encoded as it must be")]
    Encoding,
    /// Brackets do not match, or a name is both a value and a map.
    #[error("a name's brackets cannot be read")]
    Nesting,
    /// There are more names, or deeper ones, than anybody needs.
    #[error("the form is too large")]
    TooLarge,
}

/// The most names of a form, and the deepest nesting.
const MOST: usize = 1_000;
const DEEPEST: usize = 8;

impl Form {
    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Display) -> Form {
        self.pairs.push((name.into(), value.to_string()));
        self
    }

    /// Names and values in order.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// The first value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The text that is sent.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut out = String::new();
        for (name, value) in &self.pairs {
            if !out.is_empty() {
                out.push('&');
            }
            escape(name, &mut out);
            out.push('=');
            escape(value, &mut out);
        }
        out
    }

    /// Reads what was sent.
    ///
    /// # Errors
    /// When it is not a form.
    pub fn decode(text: &str) -> Result<Form, FormError> {
        let mut form = Form::default();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            form.pairs.push((unescape(name)?, unescape(value)?));
            if form.pairs.len() > MOST {
                return Err(FormError::TooLarge);
            }
        }
        Ok(form)
    }

    /// The form by its nesting.
    ///
    /// # Errors
    /// When its names contradict each other.
    pub fn tree(&self) -> Result<Node, FormError> {
        let mut root = Vec::new();
        for (name, value) in &self.pairs {
            insert(&mut root, &segments(name)?, value)?;
        }
        Ok(Node::Map(root))
    }
}

impl Node {
    /// What is under a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        match self {
            Node::Text(_) => None,
            Node::Map(entries) => entries.iter().find(|(n, _)| n == name).map(|(_, node)| node),
        }
    }

    /// The value, when it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            Node::Map(_) => None,
        }
    }

    /// Names and what is under them; none of a value.
    #[must_use]
    pub fn entries(&self) -> &[(String, Node)] {
        match self {
            Node::Text(_) => &[],
            Node::Map(entries) => entries,
        }
    }

    /// The form with these names and values.
    #[must_use]
    pub fn form(&self) -> Form {
        let mut form = Form::default();
        flatten("", self, &mut form);
        form
    }
}

fn flatten(name: &str, node: &Node, form: &mut Form) {
    match node {
        Node::Text(text) => form.pairs.push((name.to_owned(), text.clone())),
        Node::Map(entries) => {
            for (inner, node) in entries {
                let full = if name.is_empty() { inner.clone() } else { format!("{name}[{inner}]") };
                flatten(&full, node, form);
            }
        }
    }
}

/// `a[b][c]` as `a`, `b`, `c`.
fn segments(name: &str) -> Result<Vec<&str>, FormError> {
    let (head, mut rest) = name.split_at(name.find('[').unwrap_or(name.len()));
    let mut all = vec![head];
    while !rest.is_empty() {
        let inner = rest.strip_prefix('[').ok_or(FormError::Nesting)?;
        let (segment, after) = inner.split_once(']').ok_or(FormError::Nesting)?;
        if segment.contains('[') {
            return Err(FormError::Nesting);
        }
        all.push(segment);
        rest = after;
    }
    if all.len() > DEEPEST {
        return Err(FormError::TooLarge);
    }
    Ok(all)
}

fn insert(entries: &mut Vec<(String, Node)>, path: &[&str], value: &str) -> Result<(), FormError> {
    let Some((name, rest)) = path.split_first() else { return Err(FormError::Nesting) };
    if rest.is_empty() {
        // the last one of a repeated name counts, but every one of `name[]`
        if let Some((_, node)) = entries.iter_mut().find(|(n, _)| n == name && !name.is_empty()) {
            return match node {
                Node::Text(text) => {
                    value.clone_into(text);
                    Ok(())
                }
                Node::Map(_) => Err(FormError::Nesting),
            };
        }
        entries.push(((*name).to_owned(), Node::Text(value.to_owned())));
        return Ok(());
    }
    let at = entries.iter().position(|(n, _)| n == name).unwrap_or_else(|| {
        entries.push(((*name).to_owned(), Node::Map(Vec::new())));
        entries.len() - 1
    });
    match &mut entries[at].1 {
        Node::Map(inner) => insert(inner, rest, value),
        Node::Text(_) => Err(FormError::Nesting),
    }
}

fn escape(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' | b'[' | b']' => out.push(byte.into()),
            b' ' => out.push('+'),
            _ => {
                const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(DIGITS[usize::from(byte >> 4)].into());
                out.push(DIGITS[usize::from(byte & 15)].into());
            }
        }
    }
}

fn unescape(text: &str) -> Result<String, FormError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let (pair, after) = rest.split_at_checked(2).ok_or(FormError::Encoding)?;
                rest = after;
                let mut decoded = [0];
                hex::decode_to_slice(pair, &mut decoded).map_err(|_| FormError::Encoding)?;
                decoded[0]
            }
            _ => byte,
        });
    }
    String::from_utf8(bytes).map_err(|_| FormError::Encoding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nested_names_are_written_as_stripe_reads_them() {
        let form = Form::default().with("metadata[order]", "ord_1 & é").with("expand[]", "payment_intent");
        assert_eq!(form.encode(), "metadata[order]=ord_1+%26+%C3%A9&expand[]=payment_intent");
    }

    #[test]
    fn a_name_that_is_a_value_and_a_map_is_refused() {
        for text in ["a=1&a[b]=2", "a[b]=2&a=1", "a[b=1", "a[b]c=1", "a[[b]]=1"] {
            assert_eq!(Form::decode(text).unwrap().tree(), Err(FormError::Nesting), "{text}");
        }
        let deep = format!("a{}=1", "[a]".repeat(9));
        assert_eq!(Form::decode(&deep).unwrap().tree(), Err(FormError::TooLarge));
    }

    fn node() -> impl Strategy<Value = Node> {
        let leaf = "\\PC{0,12}".prop_map(Node::Text);
        leaf.prop_recursive(4, 40, 4, |inner| {
            prop::collection::btree_map("[a-z0-9_]{1,6}", inner, 1..4)
                .prop_map(|entries| Node::Map(entries.into_iter().collect()))
        })
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded(pairs in prop::collection::vec(("\\PC{1,12}", "\\PC{0,20}"), 0..12)) {
            let form = pairs.into_iter().fold(Form::default(), |form, (name, value)| form.with(name, value));
            prop_assert_eq!(Form::decode(&form.encode()).unwrap(), form);
        }

        #[test]
        fn a_nested_value_comes_back_as_it_was(entries in prop::collection::btree_map("[a-z0-9_]{1,6}", node(), 0..5)) {
            let tree = Node::Map(entries.into_iter().collect());
            prop_assert_eq!(Form::decode(&tree.form().encode()).unwrap().tree().unwrap(), tree);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,60}") {
            let _ = Form::decode(&text).map(|form| form.tree());
        }
    }
}
