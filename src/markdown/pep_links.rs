//! Links made from text such as `PEP 8`.

use super::{Inline, cursor::slice, punctuation::is_punctuation};
use crate::model::Url;

/// Splits a text at the PEPs that it mentions.
pub(super) fn peps(text: &str, out: &mut Vec<Inline>) {
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'P'
            && let Some((number, length)) = pep(slice(text, at, text.len()))
            && !slice(text, 0, at).chars().next_back().is_some_and(is_word)
        {
            add(slice(text, plain, at), out);
            plain = at + length;
            let shown = slice(text, at, plain).to_owned();
            out.push(Inline::Link {
                url: Url::pep(number),
                title: None,
                content: vec![Inline::Text(shown)],
            });
        }
    }
    add(slice(text, plain, text.len()), out);
}

fn add(text: &str, out: &mut Vec<Inline>) {
    if !text.is_empty() {
        out.push(Inline::Text(text.to_owned()));
    }
}

/// Parses the PEP at the start of the text; returns its number and the length of the text.
fn pep(text: &str) -> Option<(u32, usize)> {
    let text = text.strip_prefix("PEP")?;
    let (mut number, mut digits) = (0, 0);
    // Whether a hyphen precedes the digits; `None` before the first separator.
    let mut before = None;
    let mut length = 3;
    for char in text.chars() {
        if let Some(digit) = char.to_digit(10)
            && before.is_some()
        {
            number = number * 10 + digit;
            digits += 1;
            if digits > 5 {
                return None;
            }
        } else if digits > 0 {
            if is_word(char) {
                return None;
            }
            break;
        } else {
            let hyphen = matches!(char, '-' | '\u{2011}');
            if before == Some(true)
                || !hyphen && !char.is_whitespace()
                || hyphen && before.is_some()
            {
                return None;
            }
            before = Some(hyphen);
        }
        length += char.len_utf8();
    }
    (digits > 0).then_some((number, length))
}

fn is_word(char: char) -> bool {
    char == '_' || !(char.is_whitespace() || is_punctuation(char))
}
