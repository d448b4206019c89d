//! What is wrong with a nomination.

use core::fmt;
use std::borrow::Cow;

use crate::read::position::Position;

/// One thing that is wrong, and where.
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
    /// Which value it is about, as a JSON Pointer. Empty where it is about the
    /// whole document; of a missing member, the object that should have it.
    pub path: String,
    /// What is wrong and what to do, in one sentence.
    pub message: Cow<'static, str>,
    /// Where the value begins; `None` where there is no one place.
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
