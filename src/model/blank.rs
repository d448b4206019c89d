//! Characters that show nothing: a name made of them alone is no name, and an
//! address that holds one is not the address that a reader sees.

/// Ranges of white space, controls, and characters that only change how others
/// are drawn. Sorted, so that the first range that ends at or after a character
/// decides. Checked against Unicode's own tables in `tests/data/blank.rs`.
pub const BLANK: [(u32, u32); 22] = [
    (0x00, 0x20),
    (0x7f, 0xa0),
    (0xad, 0xad),
    (0x34f, 0x34f),
    (0x61c, 0x61c),
    (0x115f, 0x1160),
    (0x1680, 0x1680),
    (0x17b4, 0x17b5),
    (0x180b, 0x180f),
    (0x2000, 0x200f),
    (0x2028, 0x202f),
    (0x205f, 0x206f),
    (0x2800, 0x2800),
    (0x3000, 0x3000),
    (0x3164, 0x3164),
    (0xfe00, 0xfe0f),
    (0xfeff, 0xfeff),
    (0xffa0, 0xffa0),
    (0xfff0, 0xfffb),
    (0x1bca0, 0x1bca3),
    (0x1d173, 0x1d17a),
    (0xe0000, 0xe0fff),
];

/// Whether a character shows nothing: white space, controls, and what is
/// invisible, such as joiners, direction marks and variation selectors.
///
/// ```
/// use nomination_card::model::blank::is_blank;
///
/// assert!(is_blank('\u{a0}') && is_blank('\u{202e}') && is_blank('\0'));
/// assert!(!is_blank('x') && !is_blank('é'));
/// ```
pub fn is_blank(character: char) -> bool {
    let code = u32::from(character);
    BLANK
        .iter()
        .find(|(_, last)| code <= *last)
        .is_some_and(|(first, _)| *first <= code)
}

/// Whether a string shows nothing, which makes it the same as an empty one.
///
/// ```
/// use nomination_card::model::blank::shows_nothing;
///
/// assert!(shows_nothing("") && shows_nothing(" \t\u{200b}"));
/// assert!(!shows_nothing(" x "));
/// ```
pub fn shows_nothing(text: &str) -> bool {
    text.chars().all(is_blank)
}
