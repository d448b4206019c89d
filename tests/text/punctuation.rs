//! Checks the punctuation table character by character. `pulldown-cmark` uses
//! the full Unicode table.

use crate::html::{ours, theirs};

/// Whether an asterisk before the character cannot open emphasis.
fn is_punctuation(char: char, read: impl Fn(&str) -> String) -> bool {
    !char.is_whitespace() && !read(&format!("a*{char}*")).contains("<em>")
}

#[test]
fn table_is_complete() {
    let mut table = Vec::new();
    let mut agrees = true;
    let mut last = false;
    let mut length: usize = 0;
    for code in 0x80..0x1_0000 {
        let char = char::from_u32(code).unwrap_or('a');
        let theirs = is_punctuation(char, |source| theirs(source).unwrap());
        agrees &= is_punctuation(char, ours) == theirs;
        if theirs != last {
            while length >= 0x80 {
                table.push(0x80 | (length & 0x7f) as u8);
                length >>= 7;
            }
            table.push(length as u8);
            length = 0;
            last = theirs;
        }
        length += 1;
    }
    assert!(
        agrees,
        "the table should be {} bytes:\n{table:?}",
        table.len()
    );
}

#[test]
fn emoji_are_punctuation() {
    for code in 0x1_f000..0x1_fb00 {
        let char = char::from_u32(code).unwrap();
        if is_punctuation(char, |source| theirs(source).unwrap()) {
            assert!(is_punctuation(char, ours), "{code:x}");
        }
    }
    for code in 0x1_f100..0x1_f10d {
        assert!(
            !is_punctuation(char::from_u32(code).unwrap(), ours),
            "{code:x}"
        );
    }
}
