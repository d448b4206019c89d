//! Strings that are not blank: names, titles, labels.

use core::{borrow::Borrow, fmt, ops::Deref};

use crate::model::blank::shows_nothing;

/// A string with at least one visible character: one that is not white space, a control character
/// or invisible.
///
/// It keeps the text as written, including surrounding white space, and dereferences to `str`.
///
/// ```
/// use nomination_card::model::NonBlank;
///
/// let name = NonBlank::parse("Ada Lovelace")?;
/// assert_eq!(name, "Ada Lovelace");
/// assert_eq!(name.split(' ').count(), 2);
/// # Ok::<(), nomination_card::model::BlankError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct NonBlank(String);

/// The error for a string that is not a [`NonBlank`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BlankError;

impl NonBlank {
    /// Parses a string.
    ///
    /// # Errors
    ///
    /// [`BlankError`] if it is empty or has no visible character.
    ///
    /// ```
    /// use nomination_card::model::NonBlank;
    ///
    /// assert!(NonBlank::parse(" x ").is_ok());
    /// assert!(NonBlank::parse(" \t\u{200b}").is_err());
    /// ```
    pub fn parse(text: impl Into<String>) -> Result<Self, BlankError> {
        let text = text.into();
        if shows_nothing(&text) {
            Err(BlankError)
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
    type Error = BlankError;

    fn try_from(text: String) -> Result<Self, BlankError> {
        Self::parse(text)
    }
}

impl From<NonBlank> for String {
    fn from(text: NonBlank) -> Self {
        text.0
    }
}

impl BlankError {
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
        "A string shows nothing: write something in it."
    }
}

impl fmt::Display for BlankError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for BlankError {}
