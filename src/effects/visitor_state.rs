//! What a visitor has done in a card that is taken over.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use super::Focus;
use crate::settings::Section;

/// What a visitor has opened and typed in a card that Yew does not know: one that came with the
/// page as plain HTML, say. A component starts with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisitorState {
    /// The sections whose rest is open.
    pub open: Vec<Section>,
    /// What stands in the filter.
    pub filter: String,
    /// Where the focus is.
    pub focus: Option<Focus>,
}

impl VisitorState {
    /// Reads it from the elements of a card.
    pub fn read(card: &Element) -> Self {
        let open = Section::ALL.into_iter().filter(|section| {
            let selector = ["[data-address=", section.name(), "] details[open]"].concat();
            card.query_selector(&selector).is_ok_and(|it| it.is_some())
        });
        let field = card.query_selector("input").ok().flatten();
        let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        Self {
            open: open.collect(),
            filter: field.map(|field| field.value()).unwrap_or_default(),
            focus: Focus::find(card),
        }
    }
}
