//! A place in the source, for what is read byte by byte.
//!
//! The tests are functions and not closures, and slices that cannot be are
//! empty: both keep the compiled code small.

/// A place in a text. U+0000 is never in one, and stands for its end.
pub(super) struct Cursor<'a> {
    pub(super) source: &'a str,
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(source: &'a str, at: usize) -> Self {
        Self { source, at }
    }

    /// The next byte.
    pub(super) fn peek(&self) -> u8 {
        let byte = self.source.as_bytes().get(self.at);
        byte.copied().unwrap_or_default()
    }

    /// Takes the next byte if it is this one.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    /// Takes bytes that pass the test, and says how many.
    pub(super) fn skip(&mut self, test: fn(u8) -> bool) -> usize {
        let start = self.at;
        while self.peek() != 0 && test(self.peek()) {
            self.at += 1;
        }
        self.at - start
    }

    /// Takes white space.
    pub(super) fn skip_spaces(&mut self) -> usize {
        self.skip(|byte| matches!(byte, b' ' | b'\t' | b'\n'))
    }

    /// What was taken since.
    pub(super) fn since(&self, start: usize) -> &'a str {
        slice(self.source, start, self.at)
    }

    /// What is left.
    pub(super) fn rest(&self) -> &'a str {
        slice(self.source, self.at, self.source.len())
    }
}

/// A part of a text; nothing if it has no such part.
pub(super) fn slice(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// Without white space at the start, which to CommonMark is spaces and tabs
/// (§2.1).
pub(super) fn trim_start(text: &str) -> &str {
    let blanks = text.bytes().take_while(|byte| is_blank(*byte)).count();
    slice(text, blanks, text.len())
}

/// The same at the end.
pub(super) fn trim_end(text: &str) -> &str {
    trim_end_of(text, is_blank)
}

/// Without the bytes at the end that pass the test.
pub(super) fn trim_end_of(text: &str, test: fn(u8) -> bool) -> &str {
    let end = text.bytes().rposition(|byte| !test(byte));
    slice(text, 0, end.map_or(0, |last| last + 1))
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}
