//! Completes the PEPs of a nomination from the index.

use crate::{
    model::{Nomination, Pep},
    pep_index::PepIndex,
};

/// Adds title, status, Python versions, authors and page to the PEPs of a nomination where they are
/// absent and the list has them. What the candidate wrote stays.
///
/// `current_status` is not the candidate's, but the result of an earlier run. It becomes the status
/// in the list if that differs from `status` in more than case, and is removed if they agree. PEPs
/// that are not in the list, and those that have no status there, keep theirs.
///
/// ```
/// use nomination_card::{pep_index::{enrich, PepIndex}, read::read_str};
///
/// let mut nomination = read_str(
///     r#"{ "candidate": "Ada", "peps": [8, { "number": 509, "status": "Final" }] }"#,
/// )?;
/// let list = r#"{ "8": { "number": 8, "title": "Style Guide for Python Code" },
///                 "509": { "number": 509, "status": "Superseded" } }"#;
/// enrich(&mut nomination, &PepIndex::read(list.into()).expect("a list"));
///
/// assert_eq!(nomination.peps[0].title.as_deref(), Some("Style Guide for Python Code"));
/// assert_eq!(nomination.peps[1].status.as_deref(), Some("Final"));
/// assert_eq!(nomination.peps[1].current_status.as_deref(), Some("Superseded"));
/// # Ok::<(), nomination_card::ReadError>(())
/// ```
pub fn enrich(nomination: &mut Nomination, peps: &PepIndex) {
    for pep in &mut nomination.peps {
        if let Some(listed) = peps.get(pep.number.get()) {
            fill_in(pep, listed);
        }
    }
}

#[doc(hidden)]
pub fn fill_in(pep: &mut Pep, listed: &Pep) {
    if let Some(now) = &listed.status {
        let then = pep.status.get_or_insert_with(|| now.clone());
        pep.current_status = (!is_same_status(then, now)).then(|| now.clone());
    }
    if pep.title.is_none() {
        pep.title = listed.title.clone();
    }
    if pep.python_version.is_empty() {
        pep.python_version = listed.python_version.clone();
    }
    if pep.author_names.is_empty() {
        pep.author_names = listed.author_names.clone();
    }
    if pep.url.is_none() {
        pep.url = listed.url.clone();
    }
}

#[doc(hidden)]
pub fn is_same_status(then: &str, now: &str) -> bool {
    then.trim().eq_ignore_ascii_case(now.trim())
}
