//! Guesses the likely cause of a syntax error; called only when there is one.

use crate::{model::blank::is_blank, read::document::Kind};

use super::Parser;
use crate::read::syntax_error::{Failure, Mistake};

impl Parser<'_> {
    /// A mistake at the next byte.
    pub(super) fn fail(&self, mistake: Mistake) -> Failure {
        Failure {
            at: self.at,
            mistake,
        }
    }

    /// The mistake where a value is expected.
    pub(super) fn no_value(&self) -> Failure {
        let first = self.entries.is_empty();
        let mistake = match self.next() {
            None if first => Mistake::Empty,
            Some('<') if first => Mistake::Html,
            Some('}' | ']') if self.open.is_none() => Mistake::Unopened,
            Some('}' | ']' | ',') => Mistake::NoValue,
            Some('+' | '.') => Mistake::Number,
            Some(':') => Mistake::UnexpectedColon,
            Some(letter) if first && letter.is_ascii_alphabetic() => Mistake::NotJson,
            _ => match self.letters() {
                "" if self.is_foreign() => return self.anywhere(Mistake::UnquotedString),
                "" => return self.anywhere(Mistake::NoValue),
                "NaN" | "nan" | "Infinity" | "inf" | "undefined" => Mistake::NotANumber,
                word if ["true", "false", "null"]
                    .iter()
                    .any(|it| it.eq_ignore_ascii_case(word)) =>
                {
                    Mistake::Capital
                }
                "None" | "nil" | "NULL" => Mistake::None,
                _ => Mistake::UnquotedString,
            },
        };
        self.fail(mistake)
    }

    /// The mistake where the name of a member is expected.
    pub(super) fn no_name(&self) -> Failure {
        if !self.letters().is_empty() {
            self.fail(Mistake::UnquotedName)
        } else if self.is_foreign() {
            self.anywhere(Mistake::UnquotedName)
        } else {
            self.anywhere(Mistake::NoName)
        }
    }

    /// The mistake where a colon is expected.
    pub(super) fn no_colon(&self) -> Failure {
        self.anywhere(Mistake::NoColon)
    }

    /// The mistake where a comma, a closing bracket or the end is expected.
    pub(super) fn no_comma(&self) -> Failure {
        let mistake = match (self.open_kind(), self.next()) {
            (None, Some('}' | ']')) => Mistake::Unopened,
            (None, _) => Mistake::AfterTheEnd,
            (Some(Kind::List), Some('}')) | (Some(Kind::Object), Some(']')) => {
                Mistake::WrongBracket {
                    opened: self.opened_at(),
                }
            }
            (Some(Kind::List), Some(':')) => Mistake::UnexpectedColon,
            _ => Mistake::NoComma,
        };
        self.anywhere(mistake)
    }

    /// A mistake that does not depend on the place, or else `otherwise`.
    fn anywhere(&self, otherwise: Mistake) -> Failure {
        let mistake = match self.next() {
            None if self.open.is_some() => Mistake::Unclosed {
                opened: self.opened_at(),
            },
            Some('\'' | '`' | '‘' | '’' | '“' | '”' | '„' | '«' | '»') => {
                Mistake::Quotes
            }
            Some('&') => Mistake::EscapedForHtml,
            Some('/' | '#') => Mistake::Comment,
            Some(blank) if is_blank(blank) => Mistake::Invisible(blank),
            _ => otherwise,
        };
        self.fail(mistake)
    }

    fn next(&self) -> Option<char> {
        self.text
            .get(self.at..)
            .and_then(|rest| rest.chars().next())
    }

    /// Whether the next character never occurs in the syntax of JSON.
    fn is_foreign(&self) -> bool {
        self.next().is_some_and(|character| !character.is_ascii())
    }

    fn opened_at(&self) -> usize {
        self.opened().map_or(0, |entry| entry.start as usize)
    }
}
