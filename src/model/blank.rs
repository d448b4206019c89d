//! Invisible characters. A name that contains nothing else is blank, and a URL that contains one is
//! not the URL that a reader sees.

/// Ranges of white space, control characters and characters that only affect how others are
/// rendered. Sorted: the first range that ends at or after a character decides.
/// `tests/data/blank.rs` compares them with Unicode's own tables.
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

/// Whether a character is invisible: white space, a control character, or one such as a joiner, a
/// direction mark or a variation selector.
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

/// Whether a string has no visible character, and counts as empty.
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
