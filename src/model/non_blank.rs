//! Strings that are not blank: names, titles, labels.

use core::{borrow::Borrow, fmt, ops::Deref};

use crate::model::{
    blank::shows_nothing,
    limits::{MAX_STRING, is_longer},
};

/// A string of at most 1,000 characters with at least one visible character: one that is not white
/// space, a control character or invisible.
///
/// It keeps the text as written, including surrounding white space, and dereferences to `str`.
///
/// ```
/// use nomination_card::model::NonBlank;
///
/// let name = NonBlank::parse("Ada Lovelace")?;
/// assert_eq!(name, "Ada Lovelace");
/// assert_eq!(name.split(' ').count(), 2);
/// # Ok::<(), nomination_card::model::NonBlankError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct NonBlank(String);

/// Why a string is not a [`NonBlank`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NonBlankError {
    /// It is empty or has no visible character.
    Blank,
    /// It has more than 1,000 characters.
    TooLong,
}

impl NonBlank {
    /// Parses a string.
    ///
    /// # Errors
    ///
    /// [`NonBlankError`] if it has no visible character, or more than 1,000 characters.
    ///
    /// ```
    /// use nomination_card::model::{NonBlank, NonBlankError};
    ///
    /// assert!(NonBlank::parse(" x ").is_ok());
    /// assert_eq!(NonBlank::parse(" \t\u{200b}"), Err(NonBlankError::Blank));
    /// assert_eq!(NonBlank::parse("long ".repeat(201)), Err(NonBlankError::TooLong));
    /// ```
    pub fn parse(text: impl Into<String>) -> Result<Self, NonBlankError> {
        let text = text.into();
        if shows_nothing(&text) {
            Err(NonBlankError::Blank)
        } else if is_longer(&text, MAX_STRING) {
            Err(NonBlankError::TooLong)
        } else {
            Ok(Self(text))
        }
    }

    /// The string as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for NonBlank {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for NonBlank {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Allows `join` on lists of them.
impl Borrow<str> for NonBlank {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for NonBlank {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for NonBlank {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for NonBlank {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for NonBlank {
    type Error = NonBlankError;

    fn try_from(text: String) -> Result<Self, NonBlankError> {
        Self::parse(text)
    }
}

impl From<NonBlank> for String {
    fn from(text: NonBlank) -> Self {
        text.0
    }
}

impl NonBlankError {
    /// What is wrong and how to fix it, in one sentence.
    ///
    /// ```
    /// use nomination_card::model::NonBlank;
    ///
    /// assert_eq!(
    ///     NonBlank::parse(" ").unwrap_err().message(),
    ///     "A string shows nothing: write something in it.",
    /// );
    /// ```
    pub const fn message(self) -> &'static str {
        match self {
            Self::Blank => "A string shows nothing: write something in it.",
            Self::TooLong => {
                "A name, title or label can have 1,000 characters, and this has more: shorten it."
            }
        }
    }
}

impl fmt::Display for NonBlankError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for NonBlankError {}
