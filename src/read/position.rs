//! Lines and columns, as editors count them.

/// A position in a text, as an editor shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1; lines end with `\n`.
    pub line: u32,
    /// The column, from 1, in Unicode scalar values: `é` and `😀` are one each, as in Rust and
    /// Python. A byte order mark is not counted.
    pub column: u32,
}

impl Position {
    /// The beginning of a text.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// Converts byte offsets of a text to positions.
///
/// Ascending offsets take one pass over the text in total; a smaller offset starts again.
///
/// ```
/// use nomination_card::read::position::{Position, Positions};
///
/// let mut positions = Positions::new("{\n  \"é\": 1\n}");
/// assert_eq!(positions.at(10), Position { line: 2, column: 8 });
/// ```
#[derive(Clone, Debug)]
pub struct Positions<'a> {
    text: &'a str,
    offset: usize,
    position: Position,
}

impl<'a> Positions<'a> {
    /// The positions of this text.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            offset: start(text),
            position: Position::START,
        }
    }

    /// The position of the character at a byte offset; the end of the text if the offset is larger.
    pub fn at(&mut self, offset: usize) -> Position {
        if offset < self.offset {
            self.offset = start(self.text);
            self.position = Position::START;
        }
        let passed = self.text.as_bytes().iter().take(offset).skip(self.offset);
        for &byte in passed {
            if byte == b'\n' {
                self.position.line += 1;
                self.position.column = 1;
            } else if byte & 0xc0 != 0x80 {
                self.position.column += 1;
            }
        }
        self.offset = self.offset.max(offset.min(self.text.len()));
        self.position
    }
}

/// The offset of the text after its byte order mark.
fn start(text: &str) -> usize {
    if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    }
}
