//! Character references and backslash escapes (§2.4, §2.5).

use super::cursor::{Cursor, slice};

/// The named references that docs/json.md lists; HTML has 2,000 more.
const NAMED: [(&str, char); 6] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
];

/// The character of the reference whose ampersand is at `at`, and where the reference ends.
pub(super) fn reference(source: &str, at: usize) -> Option<(char, usize)> {
    let mut cursor = Cursor::new(source, at + 1);
    let char = if cursor.eat(b'#') {
        let (radix, most) = if cursor.eat(b'x') || cursor.eat(b'X') {
            (16, 6)
        } else {
            (10, 7)
        };
        let start = cursor.at;
        let mut number = 0;
        while let Some(digit) = char::from(cursor.peek()).to_digit(radix) {
            if cursor.at - start >= most {
                return None;
            }
            number = number * radix + digit;
            cursor.at += 1;
        }
        if cursor.at == start {
            return None;
        }
        let char = char::from_u32(number).filter(|char| *char != '\0');
        char.unwrap_or(char::REPLACEMENT_CHARACTER)
    } else {
        cursor.skip(|byte| byte.is_ascii_lowercase());
        let name = cursor.since(at + 1);
        NAMED.iter().find(|(known, _)| *known == name)?.1
    };
    cursor.eat(b';').then_some((char, cursor.at))
}

/// Replaces the references of a text and, if `escapes`, its backslash escapes.
pub(super) fn resolve(text: &str, escapes: bool) -> String {
    let mut out = String::new();
    let mut cursor = Cursor::new(text, 0);
    // The start of the characters that are not in `out` yet.
    let mut plain = 0;
    while cursor.peek() != 0 {
        let at = cursor.at;
        cursor.at += 1;
        if escapes && cursor.since(at) == "\\" && cursor.peek().is_ascii_punctuation() {
            out.push_str(slice(text, plain, at));
            plain = cursor.at;
            cursor.at += 1;
        } else if cursor.since(at) == "&"
            && let Some((char, end)) = reference(text, at)
        {
            out.push_str(slice(text, plain, at));
            out.push(char);
            plain = end;
            cursor.at = end;
        }
    }
    out.push_str(slice(text, plain, text.len()));
    out
}
