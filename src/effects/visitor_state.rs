//! What the visitor has done in a card that is taken over.

use web_sys::Element;

use super::{Focus, text_field};
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
        Self {
            open: open.collect(),
            filter: field
                .as_ref()
                .and_then(text_field)
                .map(|field| field.value())
                .unwrap_or_default(),
            focus: Focus::find(card),
        }
    }
}
