//! Escapes what could control a terminal, or disguise a text on one.

/// Escapes a message, which is one line, as in `\u{1b}` and `\n`.
///
/// ```
/// use nomination_card_cli::printable::message;
///
/// assert_eq!(message("a\nb\u{1b}[31m\u{202e}"), "a\\nb\\u{1b}[31m\\u{202e}");
/// ```
pub fn message(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if controls(character) {
            escaped.extend(character.escape_default());
        } else {
            escaped.push(character);
        }
    }
    escaped
}

/// Escapes a result for a terminal, as in `\u001b`, which keeps JSON valid. Tabs and ends of lines
/// stay.
///
/// ```
/// use nomination_card_cli::printable::result;
///
/// assert_eq!(result("a\tb\r\n\"\u{9b}\"\r"), "a\tb\r\n\"\\u009b\"\\u000d");
/// ```
pub fn result(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let stays = match character {
            '\t' | '\n' => true,
            '\r' => rest.peek() == Some(&'\n'),
            _ => !controls(character),
        };
        if stays {
            escaped.push(character);
        } else {
            escaped.push_str(&format!("\\u{:04x}", u32::from(character)));
        }
    }
    escaped
}

/// Whether a terminal could act on a character instead of showing it, end a line with it, or
/// change the direction of a text, which could disguise a file name or a member.
fn controls(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}
