//! The attribute `dir`: the direction of a part of the card.
//!
//! The first strong letter of each part determines it. The card does not use `dir="auto"`, for
//! which browsers take quadratic time on long content without a strong letter.

use crate::{
    i18n::direction::{Direction, first_strong, first_strong_in_blocks},
    markdown::Text,
};

/// The direction of a title or name.
pub fn of_title(title: &str) -> &'static str {
    of(first_strong(title))
}

/// The direction of a text.
pub fn of_text(text: &Text) -> &'static str {
    of(first_strong_in_blocks(text.blocks()))
}

/// The direction of entries with a title, a text or both: that of the first entry that has one.
pub fn of_entries<'a>(
    entries: impl IntoIterator<Item = (Option<&'a str>, Option<&'a Text>)>,
) -> &'static str {
    let direction = entries.into_iter().find_map(|(title, body)| {
        let title = title.and_then(first_strong);
        title.or_else(|| first_strong_in_blocks(body?.blocks()))
    });
    of(direction)
}

/// Content without a direction is left to right, as in browsers.
fn of(direction: Option<Direction>) -> &'static str {
    direction.unwrap_or(Direction::Ltr).as_str()
}
