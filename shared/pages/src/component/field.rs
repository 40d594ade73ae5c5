//! A labelled field with its hint and, beside it, what is wrong with what was typed.

use crate::component::icon::{Icon, icon};
use maud::{Markup, html};

/// A field of one line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Input<'a> {
    /// Name and id.
    pub name: &'a str,
    pub label: &'a str,
    pub value: &'a str,
    pub hint: &'a str,
    /// What is wrong with the value; empty when nothing is.
    pub wrong: &'a str,
    /// Said behind the label of a field that may stay empty.
    pub optional: Option<&'a str>,
    /// `text` when empty.
    pub kind: &'a str,
    pub autocomplete: &'a str,
    pub inputmode: Option<&'a str>,
    pub maxlength: Option<u32>,
    /// Id of a list of suggestions.
    pub list: Option<&'a str>,
    /// True for the field that the keyboard goes to.
    pub focus: bool,
    /// True for what is written from left to right in every language.
    pub ltr: bool,
}

pub(crate) fn input(field: &Input) -> Markup {
    let error = format!("{}-wrong", field.name);
    let hint = format!("{}-hint", field.name);
    let told = match (field.wrong.is_empty(), field.hint.is_empty()) {
        (false, _) => Some(error.clone()),
        (true, false) => Some(hint.clone()),
        (true, true) => None,
    };
    html! {
        div class="field" {
            label for=(field.name) {
                (field.label) @if let Some(optional) = field.optional { " " span class="muted" { "(" (optional) ")" } }
            }
            input id=(field.name) name=(field.name) value=(field.value) type=(if field.kind.is_empty() { "text" } else { field.kind })
                autocomplete=(field.autocomplete) inputmode=[field.inputmode] maxlength=[field.maxlength] list=[field.list]
                dir=[field.ltr.then_some("ltr")] required[field.optional.is_none()] autofocus[field.focus]
                aria-invalid=[(!field.wrong.is_empty()).then_some("true")] aria-describedby=[told];
            @if !field.wrong.is_empty() { (wrong(&error, field.wrong)) }
            @else if !field.hint.is_empty() { p class="small" id=(hint) { (field.hint) } }
        }
    }
}

/// What is wrong, beside what it is about.
pub(crate) fn wrong(id: &str, text: &str) -> Markup {
    html! { p class="wrong" id=(id) { (icon(Icon::Alert)) (text) } }
}
