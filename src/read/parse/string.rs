//! Validates strings and their escapes, without resolving them.

use crate::read::document::Kind;

use super::Parser;
use crate::read::syntax_error::{Failure, Mistake};

impl Parser<'_> {
    /// Parses a string, from its opening quote.
    pub(super) fn string(&mut self) -> Result<(), Failure> {
        let quote = self.at;
        self.at += 1;
        loop {
            match self.byte() {
                Some(b'"') => break,
                Some(b'\\') => self.escape(quote)?,
                Some(b'\n' | b'\r') => return Err(self.fail(Mistake::LineBreakInString)),
                Some(control @ 0..0x20) => return Err(self.fail(Mistake::ControlInString(control))),
                Some(_) => self.at += 1,
                None => {
                    return Err(Failure {
                        at: quote,
                        mistake: Mistake::UnclosedString,
                    });
                }
            }
        }
        self.push(Kind::String, quote + 1, self.at);
        self.at += 1;
        Ok(())
    }

    /// Parses an escape, from its backslash; two of them if they are a surrogate pair.
    fn escape(&mut self, quote: usize) -> Result<(), Failure> {
        let backslash = self.at;
        let fail = |mistake| {
            Err(Failure {
                at: backslash,
                mistake,
            })
        };
        self.at += 1;
        match self.byte() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 1;
                return Ok(());
            }
            Some(b'u') => {}
            Some(_) => return fail(Mistake::Escape),
            None => {
                return Err(Failure {
                    at: quote,
                    mistake: Mistake::UnclosedString,
                });
            }
        }
        match self.unit() {
            None if self.byte().is_none() => Err(Failure {
                at: quote,
                mistake: Mistake::UnclosedString,
            }),
            None => fail(Mistake::UnicodeEscape),
            Some(0xd800..0xdc00) => {
                let follows = self.byte() == Some(b'\\');
                self.at += 1;
                if follows
                    && self.byte() == Some(b'u')
                    && matches!(self.unit(), Some(0xdc00..0xe000))
                {
                    Ok(())
                } else {
                    fail(Mistake::LoneSurrogate)
                }
            }
            Some(0xdc00..0xe000) => fail(Mistake::LoneSurrogate),
            Some(_) => Ok(()),
        }
    }

    /// Parses four hexadecimal digits, from the `u` before them.
    fn unit(&mut self) -> Option<u32> {
        self.at += 1;
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.byte()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }
}
