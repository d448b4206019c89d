//! A cursor for parsing byte by byte.
//!
//! Tests are function pointers instead of closures, and invalid slices are empty: both keep the
//! compiled code small.

/// A position in a text. The text never contains U+0000, which stands for its end.
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

    /// Consumes the next byte if it is this one.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    /// Consumes bytes that pass the test, and returns how many.
    pub(super) fn skip(&mut self, test: fn(u8) -> bool) -> usize {
        let start = self.at;
        while self.peek() != 0 && test(self.peek()) {
            self.at += 1;
        }
        self.at - start
    }

    /// Consumes white space.
    pub(super) fn skip_spaces(&mut self) -> usize {
        self.skip(|byte| matches!(byte, b' ' | b'\t' | b'\n'))
    }

    /// The text consumed since `start`.
    pub(super) fn since(&self, start: usize) -> &'a str {
        slice(self.source, start, self.at)
    }

    /// The rest of the text.
    pub(super) fn rest(&self) -> &'a str {
        slice(self.source, self.at, self.source.len())
    }
}

/// A slice of a text; empty if the range is invalid.
pub(super) fn slice(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// Trims spaces and tabs, CommonMark's white space (§2.1), at the start.
pub(super) fn trim_start(text: &str) -> &str {
    let blanks = text.bytes().take_while(|byte| is_blank(*byte)).count();
    slice(text, blanks, text.len())
}

/// Trims spaces and tabs at the end.
pub(super) fn trim_end(text: &str) -> &str {
    trim_end_of(text, is_blank)
}

/// Trims bytes that pass the test at the end.
pub(super) fn trim_end_of(text: &str, test: fn(u8) -> bool) -> &str {
    let end = text.bytes().rposition(|byte| !test(byte));
    slice(text, 0, end.map_or(0, |last| last + 1))
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}
