//! The destination and title of inline links (§6.3).

use super::{
    cursor::{Cursor, slice},
    references::resolve,
};
use crate::model::Url;

/// The destination of a link, and its title.
pub(super) struct Target {
    pub(super) url: Url,
    pub(super) title: Option<String>,
}

/// How deep parentheses can be nested in a destination. The specification allows a limit, which
/// keeps the time linear; this is the limit of the reference implementations.
const MAX_PARENTHESES: u32 = 32;

/// Parses the target in parentheses at `at`; also returns where it ends.
pub(super) fn target(source: &str, at: usize) -> Option<(Target, usize)> {
    let mut cursor = Cursor::new(source, at);
    if !cursor.eat(b'(') {
        return None;
    }
    cursor.skip_spaces();
    let destination = if cursor.eat(b'<') {
        delimited(&mut cursor, b'>', b'<')?
    } else {
        bare(&mut cursor)?
    };
    let url = Url::parse(&resolve(destination, true)).ok()?;

    let mut title = "";
    if cursor.skip_spaces() > 0 {
        let quote = cursor.peek();
        let close = if quote == b'(' { b')' } else { quote };
        if matches!(quote, b'"' | b'\'' | b'(') {
            cursor.at += 1;
            title = delimited(&mut cursor, close, quote)?;
            cursor.skip_spaces();
        }
    }
    let title = (!title.is_empty()).then(|| resolve(title, true));
    cursor
        .eat(b')')
        .then_some((Target { url, title }, cursor.at))
}

/// Consumes the text before the closing delimiter, which must not contain the opening one.
/// Destinations, whose opening delimiter is `<`, must be on one line.
fn delimited<'a>(cursor: &mut Cursor<'a>, close: u8, open: u8) -> Option<&'a str> {
    let start = cursor.at;
    while !cursor.eat(close) {
        let byte = cursor.peek();
        if byte == 0 || byte == open || (byte == b'\n' && open == b'<') {
            return None;
        }
        step(cursor);
    }
    Some(slice(cursor.source, start, cursor.at - 1))
}

/// A destination without angle brackets.
fn bare<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let start = cursor.at;
    let mut open = 0;
    loop {
        match cursor.peek() {
            b'(' if open == MAX_PARENTHESES => return None,
            b'(' => open += 1,
            b')' if open == 0 => break,
            b')' => open -= 1,
            0..=b' ' | 0x7f => break,
            _ => {}
        }
        step(cursor);
    }
    (open == 0).then(|| cursor.since(start))
}

/// Consumes a byte, and a punctuation character that it escapes.
fn step(cursor: &mut Cursor<'_>) {
    if cursor.eat(b'\\') {
        cursor.at += usize::from(cursor.peek().is_ascii_punctuation());
    } else {
        cursor.at += 1;
    }
}
