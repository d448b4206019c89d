//! The syntax errors of JSON, and their messages.

use core::fmt;
use std::borrow::Cow;

use crate::{
    model::digits::push_number,
    read::position::{Position, Positions},
};

/// The first syntax error of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SyntaxError {
    message: Cow<'static, str>,
    position: Position,
}

/// A mistake, before its line is counted.
#[derive(Debug)]
pub(crate) struct Failure {
    /// Its byte offset.
    pub at: usize,
    pub mistake: Mistake,
}

/// The kind of mistake.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mistake {
    AfterTheEnd,
    Capital,
    Comment,
    ControlInString(u8),
    Empty,
    Encoding(&'static str),
    Escape,
    EscapedForHtml,
    Html,
    Invisible(char),
    LeadingZero,
    LineBreakInString,
    LoneSurrogate,
    NoColon,
    NoComma,
    NoName,
    NoValue,
    None,
    NotANumber,
    NotJson,
    NotUtf8,
    Number,
    Quotes,
    TooLong,
    TrailingComma,
    Unclosed { opened: usize },
    UnclosedString,
    UnexpectedColon,
    UnicodeEscape,
    Unopened,
    UnquotedName,
    UnquotedString,
    WrongBracket { opened: usize },
}

impl SyntaxError {
    /// What is wrong and how to fix it, in one sentence.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Its line and column.
    pub fn position(&self) -> Position {
        self.position
    }
}

impl Failure {
    pub(crate) fn into_error(self, text: &str) -> SyntaxError {
        SyntaxError {
            message: self.mistake.message(text),
            position: Positions::new(text).at(self.at),
        }
    }
}

impl Mistake {
    fn message(self, text: &str) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::AfterTheEnd => "The JSON has ended before this: remove what follows.",
            Self::Capital => "JSON writes true, false and null in lower case: write it so.",
            Self::Comment => "JSON has no comments: remove this one.",
            Self::ControlInString(b'\t') => "A string contains a tab: write \\t instead.",
            Self::ControlInString(code) => {
                return code_point(
                    "A string contains the control character ",
                    code.into(),
                    ": remove it.",
                );
            }
            Self::Empty => {
                "There is nothing here: write a nomination, at least { \"candidate\": \"…\" }."
            }
            Self::Encoding(name) => {
                return Cow::Owned(["This is ", name, ", not UTF-8: save it as UTF-8."].concat());
            }
            Self::Escape => {
                "This is not an escape sequence of JSON: for a backslash, write two of them."
            }
            Self::EscapedForHtml => {
                "This is escaped for HTML: let the template write the JSON as it is, with \" and not &quot;."
            }
            Self::Html => {
                "This is HTML, not JSON: check the address, which may lead to a page about an error."
            }
            Self::Invisible(character) => {
                return code_point(
                    "This is the invisible character ",
                    character.into(),
                    ": remove it.",
                );
            }
            Self::LeadingZero => "A number has a leading 0: remove it.",
            Self::LineBreakInString => {
                "A string cannot go on after its line: write \\n for a line break, or close it with \"."
            }
            Self::LoneSurrogate => {
                "This is half of a character: write both halves of the surrogate pair, or remove it."
            }
            Self::NoColon => "A colon is missing: write one between a member's name and its value.",
            Self::NoComma => {
                "A comma is missing before this: write one, or close the list or object first."
            }
            Self::NoName => "The name of a member is missing: write it here, in double quotes.",
            Self::NoValue => "A value is missing: write one here.",
            Self::None => "JSON writes an absent value as null: write it so.",
            Self::NotANumber => "JSON has no NaN, Infinity or undefined: write a number or null.",
            Self::NotJson => {
                "This is not JSON, in which a nomination begins with {: check what it is."
            }
            Self::NotUtf8 => "From here on this is not UTF-8: save all of it as UTF-8.",
            Self::Number => {
                "This is not how JSON writes numbers: write it as 587, or in double quotes if it \
                 is a version or a date."
            }
            Self::Quotes => "JSON allows only double quotes: write \" here.",
            Self::TooLong => "This is larger than 4 GiB: make it smaller.",
            Self::TrailingComma => "Nothing follows this comma: remove it.",
            Self::Unclosed { opened } => return self.bracket(text, opened),
            Self::UnclosedString => "This string has no end: close it with \".",
            Self::UnexpectedColon => {
                "A colon belongs only between a member's name and its value: remove it, or put the member in braces."
            }
            Self::UnicodeEscape => {
                "After \\u come four hexadecimal digits, as in \\u00e9: write them all."
            }
            Self::Unopened => "This bracket closes nothing: remove it.",
            Self::UnquotedName => "The name of a member must be in double quotes: add them.",
            Self::UnquotedString => "A string must be in double quotes: add them.",
            Self::WrongBracket { opened } => return self.bracket(text, opened),
        })
    }

    /// A message about the bracket or brace that was opened at this offset.
    fn bracket(self, text: &str, opened: usize) -> Cow<'static, str> {
        let (bracket, pair) = match text.as_bytes().get(opened) {
            Some(b'[') => ("[", "]"),
            _ => ("{", "}"),
        };
        let position = Positions::new(text).at(opened);
        let mut sentence = String::from(match self {
            Self::Unclosed { .. } => "The text ends before the ",
            _ => "This is the wrong bracket for the ",
        });
        sentence.push_str(bracket);
        sentence.push_str(" of line ");
        push_number(&mut sentence, position.line, 1);
        sentence.push_str(", column ");
        push_number(&mut sentence, position.column, 1);
        sentence.push_str(match self {
            Self::Unclosed { .. } => " is closed: write what is missing, and ",
            _ => ": close it with ",
        });
        sentence.push_str(pair);
        sentence.push('.');
        Cow::Owned(sentence)
    }
}

/// A message about a character that cannot be shown.
fn code_point(before: &str, code: u32, after: &str) -> Cow<'static, str> {
    let mut sentence = String::from(before);
    sentence.push_str("U+");
    // At least four digits, as in Unicode's notation.
    let mut place = 24;
    while place > 0 {
        place -= 4;
        if place < 16 || code >> place > 0 {
            let digit = char::from_digit(code >> place & 0xf, 16).unwrap_or('0');
            sentence.push(digit.to_ascii_uppercase());
        }
    }
    sentence.push_str(after);
    Cow::Owned(sentence)
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl core::error::Error for SyntaxError {}
