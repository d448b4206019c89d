//! How much a nomination may contain, so that its card is ready within two seconds on a phone.
//!
//! Rendering takes time in proportion to the elements of the card, not to the bytes of the JSON, of
//! which a list of half a million PEPs needs few. docs/json.md lists the limits with their reasons.

/// The most bytes of JSON that a card fetches, the tool reads, and a list of PEPs adds.
pub const MAX_BYTES: usize = 1 << 20;

/// The most characters of a name, a title, or another string that is not a Markdown text.
pub const MAX_STRING: usize = 1_000;

/// The most characters of a URL.
pub const MAX_URL: usize = 2_000;

/// The most characters of a language tag.
pub const MAX_LANG_TAG: usize = 100;

/// The most entries of a list of objects. Absent ones count.
pub const MAX_ENTRIES: usize = 2_000;

/// The most entries of a list of strings: authors, Python versions. Absent ones count.
pub const MAX_STRINGS: usize = 100;

/// The most elements in all texts, names and titles of a nomination together: paragraphs, list
/// items, links and so on.
pub const MAX_ELEMENTS: usize = 10_000;

/// Whether a string is longer than this many characters.
///
/// ```
/// use nomination_card::model::limits::is_longer;
///
/// assert!(!is_longer("né", 2));
/// assert!(is_longer("née", 2));
/// ```
pub fn is_longer(text: &str, most: usize) -> bool {
    // A character has at least one byte, so most strings need not be counted.
    text.len() > most && text.chars().nth(most).is_some()
}

/// Why a list has too many entries, in one sentence.
pub(crate) fn too_many_entries(most: usize) -> &'static str {
    match most {
        MAX_STRINGS => {
            "A list of names or versions can have 100 entries, and this has more: remove some."
        }
        _ => "A list can have 2,000 entries, and this has more: remove some.",
    }
}

/// Why a nomination has too many elements, in one sentence.
pub(crate) const TOO_MANY_ELEMENTS: &str = "The texts of a nomination can have 10,000 paragraphs, list \
     items, links and other elements together, and these have more: shorten them.";
