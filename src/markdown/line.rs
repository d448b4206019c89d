//! A line of a text, consumed from its start.

use super::cursor::{slice, trim_start};

/// The rest of a line. A tab extends to the next multiple of four columns, and can be consumed in
/// part (§2.2).
pub(super) struct Line<'a> {
    rest: &'a str,
    column: usize,
    /// Remaining columns of the tab or space before `rest`.
    spare: usize,
}

impl<'a> Line<'a> {
    /// A whole line, without its line end.
    pub(super) fn new(rest: &'a str) -> Self {
        Self {
            rest,
            column: 0,
            spare: 0,
        }
    }

    /// The rest after the indentation.
    pub(super) fn text(&self) -> &'a str {
        trim_start(self.rest)
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text().is_empty()
    }

    /// The width of the indentation.
    pub(super) fn indent(&self) -> usize {
        let mut end = self.column + self.spare;
        for byte in self.rest.bytes() {
            end += match byte {
                b' ' => 1,
                b'\t' => 4 - end % 4,
                _ => break,
            };
        }
        end - self.column
    }

    /// Consumes at most this many columns of the indentation.
    pub(super) fn skip(&mut self, mut columns: usize) {
        while columns > 0 {
            if self.spare == 0 {
                self.spare = match self.rest.bytes().next() {
                    Some(b' ') => 1,
                    Some(b'\t') => 4 - self.column % 4,
                    _ => return,
                };
                self.rest = slice(self.rest, 1, self.rest.len());
            }
            let step = columns.min(self.spare);
            self.spare -= step;
            self.column += step;
            columns -= step;
        }
    }

    /// Consumes the indentation and a marker of `width` ASCII characters.
    pub(super) fn mark(&mut self, width: usize) {
        self.skip(usize::MAX);
        self.rest = slice(self.rest, width, self.rest.len());
        self.column += width;
    }

    /// Appends the rest as a line of code.
    pub(super) fn code(&self, code: &mut String) {
        for _ in 0..self.spare {
            code.push(' ');
        }
        code.push_str(self.rest);
        code.push('\n');
    }
}
