//! The attribute `dir`: which way a part of the card reads.
//!
//! It is said for each part, by its first strong letter. Browsers take the square of the time for
//! `dir="auto"` where there is much and none of it has a direction.

use crate::{
    i18n::direction::{Direction, first_strong, first_strong_in_blocks},
    markdown::Text,
};

/// Which way a title or name reads.
pub fn of_title(title: &str) -> &'static str {
    of(first_strong(title))
}

/// Which way a text reads.
pub fn of_text(text: &Text) -> &'static str {
    of(first_strong_in_blocks(text.blocks()))
}

/// Which way entries of a title, a text, or both read: as the first of them that has a direction.
pub fn of_entries<'a>(
    entries: impl IntoIterator<Item = (Option<&'a str>, Option<&'a Text>)>,
) -> &'static str {
    let direction = entries.into_iter().find_map(|(title, body)| {
        let title = title.and_then(first_strong);
        title.or_else(|| first_strong_in_blocks(body?.blocks()))
    });
    of(direction)
}

/// What has no direction reads from left to right, as it does for browsers.
fn of(direction: Option<Direction>) -> &'static str {
    direction.unwrap_or(Direction::Ltr).as_str()
}
