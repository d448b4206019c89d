//! Converts bytes to a nomination: decodes, parses and validates.

pub mod decode;
pub mod document;
pub mod issue;
pub mod parse;
pub mod pointer;
pub mod position;
mod syntax_error;
pub mod validate;

pub use issue::Issue;
pub use syntax_error::SyntaxError;

use core::fmt;
use std::borrow::Cow;

use crate::{
    model::{Nomination, digits::push_number},
    read::{
        decode::decode,
        parse::parse,
        validate::{MOST_ISSUES, validate},
    },
};

/// Why a nomination cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// The input is not JSON.
    Syntax(SyntaxError),
    /// The input is JSON, but not a valid nomination: all issues, at least one.
    Invalid(Vec<Issue>),
}

/// Reads a nomination from the bytes of a file or a response.
///
/// # Errors
///
/// [`ReadError`] with every issue, if the input is not JSON or not a valid nomination.
///
/// ```
/// use nomination_card::read::read;
///
/// let nomination = read(br#"{ "candidate": "Ada Lovelace" }"#.to_vec())?;
/// assert_eq!(nomination.candidate.name, "Ada Lovelace");
/// # Ok::<(), nomination_card::read::ReadError>(())
/// ```
pub fn read(bytes: Vec<u8>) -> Result<Nomination, ReadError> {
    read_str(decode(bytes).map_err(ReadError::Syntax)?)
}

/// Reads a nomination from a string.
///
/// # Errors
///
/// [`ReadError`] with every issue, if the input is not JSON or not a valid nomination.
///
/// ```
/// use nomination_card::read::read_str;
///
/// let error = read_str(r#"{ "candidate": { "url": "ada.html" } }"#).unwrap_err();
/// assert_eq!(error.kind(), "invalid");
/// assert_eq!(
///     error.message(),
///     "The nomination has 1 problem, at /candidate: `name` is missing: a candidate needs it.",
/// );
/// ```
pub fn read_str(text: impl Into<String>) -> Result<Nomination, ReadError> {
    let document = parse(text).map_err(ReadError::Syntax)?;
    validate(&document).map_err(ReadError::Invalid)
}

impl ReadError {
    /// The kind of error, as in the event `nomination-error`: `json` or `invalid`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "json",
            Self::Invalid(_) => "invalid",
        }
    }

    /// Every issue, in the order of the text. A syntax error is a single issue with an empty path.
    pub fn issues(&self) -> Cow<'_, [Issue]> {
        match self {
            Self::Syntax(error) => Cow::Owned(vec![Issue {
                path: String::new(),
                message: Cow::Owned(error.message().to_owned()),
                position: Some(error.position()),
            }]),
            Self::Invalid(issues) => Cow::Borrowed(issues),
        }
    }

    /// The error in one sentence, with the first of its issues.
    pub fn message(&self) -> String {
        let mut message = String::new();
        match self {
            Self::Syntax(error) => {
                message.push_str("The nomination is not JSON, at line ");
                push_number(&mut message, error.position().line, 1);
                message.push_str(", column ");
                push_number(&mut message, error.position().column, 1);
                message.push_str(": ");
                message.push_str(error.message());
            }
            Self::Invalid(issues) => {
                message.push_str("The nomination has ");
                match issues.len() {
                    1 => message.push_str("1 problem"),
                    many if many > MOST_ISSUES => {
                        message.push_str("more than 1,000 problems; the first is")
                    }
                    several => {
                        push_number(&mut message, several as u32, 1);
                        message.push_str(" problems; the first is");
                    }
                }
                if let Some(first) = issues.first() {
                    message.push_str(match (first.path.as_str(), issues.len()) {
                        ("", _) => "",
                        (_, 1) => ", at ",
                        _ => " at ",
                    });
                    message.push_str(&first.path);
                    message.push_str(": ");
                    message.push_str(&first.message);
                }
            }
        }
        message
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

impl core::error::Error for ReadError {}
