//! The state of a card: what its visitor has done.

use crate::{
    effects::VisitorState,
    settings::{Section, Settings},
    view::Address,
};

/// What a visitor has opened, typed and copied.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Whether the rest of each section's list is open.
    open: [bool; Section::ALL.len()],
    /// What stands in the filter of the PEPs.
    filter: String,
    /// Whether the rest of the PEPs was open when the visitor began to filter.
    was_open: bool,
    /// The part to which a link was just copied.
    copied: Option<Address>,
}

impl State {
    /// The state of a card that nobody has touched, or of one that is taken over.
    pub fn new(settings: &Settings, visitor: Option<&VisitorState>) -> Self {
        let mut state = Self {
            open: [settings.open; Section::ALL.len()],
            filter: String::new(),
            was_open: settings.open,
            copied: None,
        };
        if let Some(visitor) = visitor {
            for section in &visitor.open {
                state.toggle(*section, true);
            }
            state.type_filter(&visitor.filter);
        }
        state
    }

    /// Whether the rest of a section's list is open.
    pub fn is_open(&self, section: Section) -> bool {
        self.open[section as usize]
    }

    /// What stands in the filter of a section.
    pub fn filter(&self, section: Section) -> &str {
        match section {
            Section::Peps => &self.filter,
            _ => "",
        }
    }

    /// The entry of a section to which a link was just copied, or 0 for the section itself.
    pub fn copied(&self, section: Section) -> Option<usize> {
        self.copied
            .filter(|copied| copied.section == section)
            .map(|copied| copied.number)
    }

    /// Opens or closes the rest of a section's list.
    pub fn toggle(&mut self, section: Section, open: bool) {
        self.open[section as usize] = open;
    }

    /// Opens or closes everything.
    pub fn toggle_all(&mut self, open: bool) {
        self.open = [open; Section::ALL.len()];
        self.was_open = open;
        if !self.filter.trim().is_empty() {
            self.toggle(Section::Peps, true);
        }
    }

    /// Forgets what was done in a section that is no longer there.
    pub fn forget(&mut self, section: Section, settings: &Settings) {
        if section == Section::Peps {
            self.type_filter("");
        }
        self.toggle(section, settings.open);
    }

    /// Takes what the filter says now. While it says something, the rest of the list is open, so
    /// that what is found can be seen.
    pub fn type_filter(&mut self, typed: &str) {
        let was_empty = self.filter.trim().is_empty();
        let is_empty = typed.trim().is_empty();
        if was_empty && !is_empty {
            self.was_open = self.is_open(Section::Peps);
        }
        if !is_empty {
            self.toggle(Section::Peps, true);
        } else if !was_empty {
            self.toggle(Section::Peps, self.was_open);
        }
        self.filter = typed.to_owned();
    }

    /// Remembers to which part a link was copied, or forgets it.
    pub fn copy(&mut self, copied: Option<Address>) {
        self.copied = copied;
    }
}
