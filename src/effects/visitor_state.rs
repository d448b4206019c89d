//! What the visitor has done in a card that is taken over.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use super::Focus;
use crate::settings::Section;

/// What the visitor has opened and typed in a card that Yew did not render, such as a prerendered
/// one. The component starts with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisitorState {
    /// The sections whose collapsible is open.
    pub open: Vec<Section>,
    /// The contents of the filter.
    pub filter: String,
    /// The focus, if the card has it.
    pub focus: Option<Focus>,
}

impl VisitorState {
    /// Reads the state from the elements of a card.
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
