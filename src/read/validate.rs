//! Converts a document to a nomination, or to the list of its problems.

mod objects;
mod people;
mod pep;
mod sentences;
mod values;
mod walk;

use crate::{
    model::{Nomination, limits::TOO_MANY_ELEMENTS},
    read::{Issue, document::Document},
};

pub use pep::pep;
pub use walk::MOST_ISSUES;
pub use walk::is_absent;

/// Validates a document as a nomination.
///
/// `null`, blank strings and empty lists are treated as absent, also as entries of lists. Of
/// duplicate members, the last one counts. Unknown members are ignored.
///
/// # Errors
///
/// Every issue, in the order of the document. After [`MOST_ISSUES`] of them, a last one says that
/// there are more.
///
/// ```
/// use nomination_card::read::{parse::parse, validate::validate};
///
/// let document = parse(r#"{ "candidate": "Ada Lovelace", "peps": [587, "509"] }"#)?;
/// let issues = validate(&document).unwrap_err();
/// assert_eq!(issues.len(), 1);
/// assert_eq!(issues[0].path, "/peps/1");
/// assert_eq!(
///     issues[0].message,
///     "This must be a number or an object, but is a string: write 509 without quotes.",
/// );
/// # Ok::<(), nomination_card::read::SyntaxError>(())
/// ```
pub fn validate(document: &Document) -> Result<Nomination, Vec<Issue>> {
    let mut walk = walk::Walk::new(document.text());
    let nomination = walk.nomination(document.root());
    // Without what is invalid, the count would not be that of the document.
    if walk.issues() == 0
        && nomination
            .as_ref()
            .is_some_and(Nomination::has_too_many_elements)
    {
        walk.report(document.root(), TOO_MANY_ELEMENTS);
    }
    let issues = walk.into_issues();
    match nomination {
        Some(nomination) if issues.is_empty() => Ok(nomination),
        _ => Err(issues),
    }
}
