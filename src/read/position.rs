//! Lines and columns, as people count them.

/// A place in a text, as an editor shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1; a line ends with `\n`, whatever stands before it.
    pub line: u32,
    /// From 1, in Unicode scalar values: one for `é` and one for `😀`, as Rust
    /// and Python count. A byte order mark is not counted.
    pub column: u32,
}

impl Position {
    /// Where every text begins.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// The places of a text, one after another.
///
/// Asking for them in the order of the text takes one walk through it in all;
/// going back starts over.
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
    /// The places of this text.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            offset: start(text),
            position: Position::START,
        }
    }

    /// The place of the character that begins so many bytes from the beginning;
    /// the end's where there are not so many.
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

/// Where a text begins after its byte order mark.
fn start(text: &str) -> usize {
    if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    }
}
