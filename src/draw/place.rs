//! Where an entry of a section stands.

use crate::{
    drawing::Drawing,
    settings::{Level, Section},
    view::{View, address},
};

/// The place of an entry: its address inside the card, and the level of its heading.
pub struct Place<'a> {
    /// For example `agenda/2`.
    pub address: String,
    /// The level of the entry's heading.
    pub level: Level,
    /// The card that it is in.
    pub view: &'a View<'a>,
    section: Section,
    number: usize,
}

impl<'a> Place<'a> {
    /// The place of the entry with this number, from 1, in a section.
    pub fn new(section: Section, number: usize, view: &'a View<'a>) -> Self {
        Self {
            address: address(section, number),
            level: view.level.deeper(2),
            view,
            section,
            number,
        }
    }

    /// What copies a link to the entry.
    pub fn copy(&self, drawing: &mut Drawing) {
        copy(drawing, self.section, Some(self.number), self.view);
    }
}

/// What copies a link to a section, or to an entry of it. The element knows what it
/// does, and shows it where there are addresses.
pub fn copy(drawing: &mut Drawing, section: Section, number: Option<usize>, view: &View<'_>) {
    if view.copies {
        let label = view.link_label(section, number);
        drawing.element(
            "button;type=button;class=copy;aria-label",
            &[Some(&label)],
            |_| {},
        );
    }
}
