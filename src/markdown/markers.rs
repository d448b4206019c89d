//! The block markers at the start of lines. All functions expect a line without indentation.

use super::cursor::{Cursor, trim_end, trim_end_of, trim_start};

/// The marker of a list item (§5.2).
pub(super) struct Marker {
    /// Its number of characters.
    pub(super) width: usize,
    /// Its last character, which all items of a list share.
    pub(super) last: u8,
    /// Its number, if it has one.
    pub(super) start: Option<u32>,
    /// Whether nothing follows it.
    pub(super) bare: bool,
}

/// A list marker, followed by white space or nothing.
pub(super) fn marker(text: &str) -> Option<Marker> {
    let mut cursor = Cursor::new(text, 0);
    let digits = cursor.skip(|byte| byte.is_ascii_digit());
    let last = cursor.peek();
    let fits = match last {
        b'-' | b'+' | b'*' => digits == 0,
        b'.' | b')' => matches!(digits, 1..=9),
        _ => false,
    };
    cursor.at += 1;
    if !fits || !matches!(cursor.peek(), 0 | b' ' | b'\t') {
        return None;
    }
    let number = text.bytes().take(digits);
    let start = number.fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
    Some(Marker {
        width: digits + 1,
        last,
        start: (digits > 0).then_some(start),
        bare: trim_start(cursor.rest()).is_empty(),
    })
}

/// A thematic break (§4.1).
pub(super) fn is_rule(text: &str) -> bool {
    let mark = Cursor::new(text, 0).peek();
    let mut count = 0;
    for byte in text.bytes() {
        if byte == mark {
            count += 1;
        } else if !matches!(byte, b' ' | b'\t') {
            return false;
        }
    }
    count >= 3 && matches!(mark, b'*' | b'-' | b'_')
}

/// The level and content of an ATX heading (§4.2).
pub(super) fn heading(text: &str) -> Option<(u8, &str)> {
    let mut cursor = Cursor::new(text, 0);
    let level = cursor.skip(|byte| byte == b'#');
    if !matches!(level, 1..=6) || !matches!(cursor.peek(), 0 | b' ' | b'\t') {
        return None;
    }
    let content = trim_end(trim_start(cursor.rest()));
    let open = trim_end_of(content, |byte| byte == b'#');
    let inner = trim_end(open);
    let closed = open.is_empty() || inner.len() < open.len();
    Some((level as u8, if closed { inner } else { content }))
}

/// The level of the setext heading that ends with this underline (§4.3).
pub(super) fn underline(text: &str) -> Option<u8> {
    match Cursor::new(text, 0).peek() {
        b'=' if closes(text, b'=', 1) => Some(1),
        b'-' if closes(text, b'-', 1) => Some(2),
        _ => None,
    }
}

/// The character and length of an opening code fence (§4.5).
pub(super) fn fence(text: &str) -> Option<(u8, usize)> {
    let mut cursor = Cursor::new(text, 0);
    let mark = cursor.peek();
    let length = match mark {
        b'`' => cursor.skip(|byte| byte == b'`'),
        b'~' => cursor.skip(|byte| byte == b'~'),
        _ => 0,
    };
    let fits = length >= 3 && !(mark == b'`' && cursor.rest().contains('`'));
    fits.then_some((mark, length))
}

/// Whether the line consists of at least `length` of this character, which closes a fence.
pub(super) fn closes(text: &str, mark: u8, length: usize) -> bool {
    let text = trim_end(text);
    text.len() >= length && text.bytes().all(|byte| byte == mark)
}
