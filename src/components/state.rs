//! The state of a card: what the visitor has done.

use crate::{
    effects::VisitorState,
    settings::{Section, Settings},
    view::Address,
};

/// What the visitor has opened, typed and copied.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Whether the rest of each section's list is open.
    open: [bool; Section::ALL.len()],
    /// The contents of the PEP filter.
    filter: String,
    /// Whether the rest of the PEPs was open when the visitor began to filter.
    was_open: bool,
    /// The part to which a link was just copied.
    copied: Option<Address>,
}

impl State {
    /// The initial state, or that of a card that is taken over.
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

    /// The contents of a section's filter.
    pub fn filter(&self, section: Section) -> &str {
        match section {
            Section::Peps => &self.filter,
            _ => "",
        }
    }

    /// The entry of a section to which a link was just copied; 0 for the section itself.
    pub fn copied(&self, section: Section) -> Option<usize> {
        self.copied
            .filter(|copied| copied.section == section)
            .map(|copied| copied.number)
    }

    /// Opens or closes the rest of a section's list.
    pub fn toggle(&mut self, section: Section, open: bool) {
        self.open[section as usize] = open;
    }

    /// Opens or closes the rest of every list.
    pub fn toggle_all(&mut self, open: bool) {
        self.open = [open; Section::ALL.len()];
        self.was_open = open;
        if !self.filter.trim().is_empty() {
            self.toggle(Section::Peps, true);
        }
    }

    /// Resets the state of a section that is gone.
    pub fn forget(&mut self, section: Section, settings: &Settings) {
        if section == Section::Peps {
            self.type_filter("");
        }
        self.toggle(section, settings.open);
    }

    /// Sets the filter. While it is not empty, the rest of the list is open, so that all matches
    /// are visible.
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

    /// Records the part to which a link was copied, or clears it.
    pub fn copy(&mut self, copied: Option<Address>) {
        self.copied = copied;
    }
}
