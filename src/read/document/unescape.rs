//! Resolves the escapes of a string.

use core::str::Chars;
use std::borrow::Cow;

/// Resolves escapes, which `parse` has validated.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    let Some((plain, mut rest)) = text.split_once('\\') else {
        return Cow::Borrowed(text);
    };
    let mut string = String::with_capacity(text.len());
    string.push_str(plain);
    loop {
        let mut characters = rest.chars();
        match characters.next() {
            Some('b') => string.push('\u{8}'),
            Some('f') => string.push('\u{c}'),
            Some('n') => string.push('\n'),
            Some('r') => string.push('\r'),
            Some('t') => string.push('\t'),
            Some('u') => string.push(unescape_unicode(&mut characters)),
            Some(itself) => string.push(itself),
            None => {}
        }
        // The escaped character may be a backslash, so search after it.
        let Some((plain, after)) = characters.as_str().split_once('\\') else {
            string.push_str(characters.as_str());
            return Cow::Owned(string);
        };
        string.push_str(plain);
        rest = after;
    }
}

/// Reads what follows `\u`, including the second half of a surrogate pair.
fn unescape_unicode(characters: &mut Chars<'_>) -> char {
    let first = unit(characters);
    let code = if (0xd800..0xdc00).contains(&first) {
        // Skip the backslash and the `u` of the second half.
        characters.nth(1);
        0x10000 + ((first - 0xd800) << 10) + (unit(characters) & 0x3ff)
    } else {
        first
    };
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Reads four hexadecimal digits.
fn unit(characters: &mut Chars<'_>) -> u32 {
    let digits = characters.by_ref().take(4);
    digits.fold(0, |unit, digit| unit * 16 + digit.to_digit(16).unwrap_or(0))
}
