//! The place of an entry in the card, and what the entry needs to render there.

use yew::prelude::*;

use super::copy_link::copy_link;
use crate::{
    i18n::Messages,
    settings::Level,
    view::{Address, TextContext, link_label},
};

/// The place of an entry.
pub struct Place<'a> {
    /// Its address inside the card, such as `agenda/2`.
    pub address: Address,
    /// The level of its heading.
    pub level: Level,
    /// The card's own messages.
    pub messages: &'static Messages,
    /// The context of its texts and links.
    pub context: &'a TextContext,
    /// Whether a link to it was just copied; `None` if it has no control that copies one.
    pub copied: Option<bool>,
}

impl Place<'_> {
    /// The control that copies a link to it.
    pub fn copy_link(&self) -> Option<Html> {
        let is_copied = self.copied?;
        Some(copy_link(
            link_label(self.address, self.messages),
            is_copied,
        ))
    }
}
