//! Autolinks: URLs and email addresses that are links without further markup.

use super::{
    cursor::{Cursor, slice, trim_end_of},
    punctuation::is_punctuation,
    references::resolve,
};
use crate::model::{Url, blank::is_blank};

/// The autolink (§6.5) whose opening bracket is at `at`: its URL, and where it ends.
pub(super) fn angle(source: &str, at: usize) -> Option<(Url, usize)> {
    let mut cursor = Cursor::new(source, at + 1);
    let letter = cursor.peek().is_ascii_alphabetic();
    let scheme = cursor.skip(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte));
    let absolute = letter && matches!(scheme, 2..=32) && cursor.peek() == b':';
    if absolute {
        cursor.skip(|byte| !matches!(byte, 0..=b' ' | b'<' | b'>' | 0x7f));
    } else {
        cursor.at = at + 1;
        address(&mut cursor)?;
    }
    let mut address = resolve(cursor.since(at + 1), false);
    if !absolute {
        address.insert_str(0, "mailto:");
    }
    let url = Url::parse(&address).ok()?;
    cursor.eat(b'>').then_some((url, cursor.at))
}

/// Consumes an email address, by the rule of HTML forms.
fn address(cursor: &mut Cursor<'_>) -> Option<()> {
    let name =
        cursor.skip(|byte| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte));
    if name == 0 || !cursor.eat(b'@') {
        return None;
    }
    loop {
        let start = cursor.at;
        let length = cursor.skip(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let label = cursor.since(start);
        if !matches!(length, 1..=63) || label.starts_with('-') || label.ends_with('-') {
            return None;
        }
        if !cursor.eat(b'.') {
            return Some(());
        }
    }
}

/// The start and end of the bare URL whose scheme ends with the colon at `colon`: GFM's extended
/// autolinks (§6.9 there), for the supported schemes.
///
/// HTML is plain text here, so a URL also ends before characters that no URL may contain (RFC
/// 3986), such as the quote of an attribute. This leaves brackets, backticks and backslashes to
/// CommonMark.
pub(super) fn bare(source: &str, colon: usize) -> Option<(usize, usize)> {
    let before = slice(source, 0, colon);
    let start = trim_end_of(before, |byte| byte.is_ascii_alphanumeric()).len();
    let scheme = slice(source, start, colon);
    let mut cursor = Cursor::new(source, colon + 1);
    if scheme.eq_ignore_ascii_case("mailto") {
        email(&mut cursor)?;
    } else if scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http") {
        web(&mut cursor)?;
    } else {
        return None;
    }
    Some((start, cursor.at))
}

/// Consumes what follows `mailto:`.
fn email(cursor: &mut Cursor<'_>) -> Option<()> {
    let name = cursor.skip(|byte| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte));
    if name == 0 || !cursor.eat(b'@') {
        return None;
    }
    let start = cursor.at;
    cursor.skip(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    let domain = trim_end_of(cursor.since(start), |byte| byte == b'.');
    cursor.at = start + domain.len();
    let fits = domain.contains('.') && !domain.ends_with('-') && !domain.ends_with('_');
    fits.then_some(())
}

/// Consumes what follows `https:`.
fn web(cursor: &mut Cursor<'_>) -> Option<()> {
    if !cursor.eat(b'/') || !cursor.eat(b'/') {
        return None;
    }
    // The last two labels of a host must not contain an underscore.
    let start = cursor.at;
    let (mut last, mut second) = (false, false);
    cursor.skip(|byte| byte >= 0x80 || byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    for byte in cursor.since(start).bytes() {
        match byte {
            b'.' => (last, second) = (false, last),
            b'_' => last = true,
            _ => {}
        }
    }
    let first = slice(cursor.source, start, cursor.at).bytes().next()?;
    if last || second || first.is_ascii_punctuation() {
        return None;
    }

    cursor.at = start;
    let mut unbalanced = 0;
    for char in cursor.rest().chars() {
        match char {
            '"' | '<' | '>' | '[' | '\\' | ']' | '^' | '`' | '{' | '|' | '}' => break,
            '(' => unbalanced -= 1,
            ')' => unbalanced += 1,
            _ if is_blank(char) => break,
            _ => {}
        }
        cursor.at += char.len_utf8();
    }
    while let Some(char) = cursor.since(start).chars().next_back() {
        match char {
            ')' if unbalanced > 0 => unbalanced -= 1,
            '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' => {}
            ';' if reference(cursor.since(start)) > 0 => {
                cursor.at -= reference(cursor.since(start));
                continue;
            }
            _ if !char.is_ascii() && is_punctuation(char) => {}
            _ => break,
        }
        cursor.at -= char.len_utf8();
    }
    Some(())
}

/// The length of what looks like a character reference at the end, including its semicolon.
fn reference(address: &str) -> usize {
    let body = slice(address, 0, address.len() - 1);
    let start = trim_end_of(body, |byte| byte.is_ascii_alphanumeric());
    let ampersand = start.strip_suffix('#').unwrap_or(start);
    if ampersand.ends_with('&') && start.len() < body.len() {
        address.len() - ampersand.len() + 1
    } else {
        0
    }
}
