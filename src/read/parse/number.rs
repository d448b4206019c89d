//! Parses the syntax of numbers, regardless of their size.

use crate::read::document::Kind;

use super::Parser;
use crate::read::syntax_error::{Failure, Mistake};

impl Parser<'_> {
    /// Parses a number, from its sign or its first digit.
    pub(super) fn number(&mut self) -> Result<(), Failure> {
        let start = self.at;
        let fail = |mistake| Err(Failure { at: start, mistake });
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        let zero = self.byte() == Some(b'0');
        let digits = self.digits();
        if digits == 0 {
            let mistake = if self.letters() == "Infinity" {
                Mistake::NotANumber
            } else {
                Mistake::Number
            };
            return fail(mistake);
        }
        if zero && digits > 1 {
            return fail(Mistake::LeadingZero);
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            if self.digits() == 0 {
                return fail(Mistake::Number);
            }
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            if self.digits() == 0 {
                return fail(Mistake::Number);
            }
        }
        // Characters directly after a number were meant as part of it: 0x1F, 1_000, 3.11.1,
        // 2021-11-15.
        if matches!(self.byte(), Some(b'.' | b'+' | b'-')) || !self.letters().is_empty() {
            return fail(Mistake::Number);
        }
        self.push(Kind::Number, start, self.at);
        Ok(())
    }

    /// Consumes digits, and returns how many.
    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }
}
