//! Headings of any level.

use crate::{drawing::Drawing, settings::Level};

/// What a heading stands above.
#[derive(Clone, Copy, PartialEq)]
pub enum Role {
    /// The whole card: it is the candidate's name.
    Name,
    /// A section.
    Section,
    /// An entry of a section, in the nomination's words.
    Title,
    /// A part of a text.
    Text,
}

/// The kinds of the six levels.
macro_rules! levels {
    ($attributes:literal) => {
        [
            concat!("h1", $attributes),
            concat!("h2", $attributes),
            concat!("h3", $attributes),
            concat!("h4", $attributes),
            concat!("h5", $attributes),
            concat!("h6", $attributes),
        ]
    };
}

static KINDS: [[&str; 6]; 4] = [
    levels!(";class=name;part=name"),
    levels!(";class=heading;part=heading"),
    levels!(";class=title"),
    levels!(""),
];

/// A heading of this level.
pub fn heading(drawing: &mut Drawing, level: Level, role: Role, draw: impl FnOnce(&mut Drawing)) {
    let [kind, ..] = KINDS[role as usize][usize::from(level.get()) - 1..] else {
        return;
    };
    drawing.element(kind, &[], draw);
}
