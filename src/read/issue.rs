//! The problems of a nomination.

use core::fmt;
use std::borrow::Cow;

use crate::read::position::Position;

/// One problem, and where it is.
///
/// ```
/// use nomination_card::read::read_str;
///
/// let error = read_str(r#"{ "candidate": "Ada Lovelace", "lang": 7 }"#).unwrap_err();
/// let issues = error.issues();
/// assert_eq!(issues[0].path, "/lang");
/// assert_eq!(issues[0].message, "This must be a string, but is a number: put it in double quotes.");
/// assert_eq!(issues[0].position.unwrap().column, 40);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// A JSON Pointer to the value. Empty for the whole document; for a missing member, it points
    /// to the object that should have it.
    pub path: String,
    /// What is wrong and how to fix it, in one sentence.
    pub message: Cow<'static, str>,
    /// Where the value begins; `None` if it has no position.
    pub position: Option<Position>,
}

impl fmt::Display for Issue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            formatter.write_str(&self.path)?;
            formatter.write_str(": ")?;
        }
        formatter.write_str(&self.message)
    }
}
