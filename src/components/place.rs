//! Where an entry of a section stands.

use crate::{
    settings::{Level, Section},
    view::{View, address},
};
use yew::prelude::*;

/// The place of an entry: its address inside the card, the level of its heading, and
/// what copies a link to it.
pub struct Place {
    /// For example `agenda/2`.
    pub address: String,
    /// The level of the entry's heading.
    pub level: Level,
    /// The control that copies a link to it.
    pub copy: Option<Html>,
}

impl Place {
    /// The place of the entry with this number, from 1, in a section.
    pub fn new(section: Section, number: usize, level: Level, view: &View<'_>) -> Self {
        Self {
            address: address(section, number),
            level,
            copy: copy(section, Some(number), view),
        }
    }
}

/// What copies a link to a section, or to an entry of it. The element knows what it
/// does, and shows it where there are addresses.
pub fn copy(section: Section, number: Option<usize>, view: &View<'_>) -> Option<Html> {
    view.copies.then(|| {
        html! { <button type="button" class="copy" aria-label={view.link_label(section, number)} /> }
    })
}
