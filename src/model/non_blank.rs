//! Strings that show something: names, titles, labels.

use core::{borrow::Borrow, fmt, ops::Deref};

use crate::model::blank::shows_nothing;

/// A string that shows something: at least one of its characters is not white
/// space, a control character or invisible.
///
/// It is kept as it was written, white space around it included, and is a `str`
/// wherever one is read.
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

/// A string is not a [`NonBlank`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BlankError;

impl NonBlank {
    /// Reads a string.
    ///
    /// # Errors
    ///
    /// [`BlankError`] where it is empty or shows nothing.
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

    /// The string, as it was written.
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

/// So that lists of them can be joined.
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
    /// What is wrong and what to do, in one sentence.
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
