//! Completes the PEPs of a nomination from the index.

use core::fmt;

use crate::{
    model::{Nomination, NonBlank, Pep, limits::MAX_BYTES},
    pep_index::PepIndex,
};

/// Adds title, status, Python versions, authors and page to the PEPs of a nomination where they are
/// absent and the list has them. What the candidate wrote stays.
///
/// `current_status` is not the candidate's, but the result of an earlier run. It becomes the status
/// in the list if that differs from `status` in more than case, and is removed if they agree. PEPs
/// that are not in the list, and those that have no status there, keep theirs.
///
/// # Errors
///
/// [`TooMuch`] if the list would add more text than a nomination can have, as it can to a nomination
/// that names one PEP many times. The nomination then stays as it is.
///
/// ```
/// use nomination_card::{pep_index::{enrich, PepIndex}, read::read_str};
///
/// let mut nomination = read_str(
///     r#"{ "candidate": "Ada", "peps": [8, { "number": 509, "status": "Final" }] }"#,
/// )?;
/// let list = r#"{ "8": { "number": 8, "title": "Style Guide for Python Code" },
///                 "509": { "number": 509, "status": "Superseded" } }"#;
/// enrich(&mut nomination, &PepIndex::read(list.into()).expect("a list")).expect("little text");
///
/// assert_eq!(nomination.peps[0].title.as_deref(), Some("Style Guide for Python Code"));
/// assert_eq!(nomination.peps[1].status.as_deref(), Some("Final"));
/// assert_eq!(nomination.peps[1].current_status.as_deref(), Some("Superseded"));
/// # Ok::<(), nomination_card::ReadError>(())
/// ```
pub fn enrich(nomination: &mut Nomination, peps: &PepIndex) -> Result<(), TooMuch> {
    check_additions(nomination, peps)?;
    for pep in &mut nomination.peps {
        if let Some(listed) = peps.get(pep.number.get()) {
            fill_in(pep, listed);
        }
    }
    Ok(())
}

/// The error for a list that would add too much text to a nomination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TooMuch;

impl TooMuch {
    /// What is wrong and how to fix it, in one sentence.
    pub const fn message(self) -> &'static str {
        "The list of PEPs would add more text than a nomination can have: remove PEPs that are \
         named several times, or use another list."
    }
}

impl fmt::Display for TooMuch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for TooMuch {}

/// Checks how much text the list would add to a nomination.
///
/// # Errors
///
/// [`TooMuch`] for more than 1 MiB, or for more elements than a nomination may have.
#[doc(hidden)]
pub fn check_additions(nomination: &Nomination, peps: &PepIndex) -> Result<(), TooMuch> {
    let mut bytes = 0;
    let mut titles = Vec::new();
    for pep in &nomination.peps {
        if let Some(listed) = peps.get(pep.number.get()) {
            bytes += additions(pep, listed, &mut titles);
        }
        if bytes > MAX_BYTES {
            return Err(TooMuch);
        }
    }
    match nomination.has_too_many_elements_with(&titles) {
        true => Err(TooMuch),
        false => Ok(()),
    }
}

/// At most how many bytes [`fill_in`] adds to a PEP; also collects the title that it adds.
fn additions<'a>(pep: &Pep, listed: &'a Pep, titles: &mut Vec<&'a str>) -> usize {
    let all = |strings: &[NonBlank]| strings.iter().map(|it| it.len()).sum::<usize>();
    // Twice, since it may become the status and the current status.
    let mut bytes = 2 * listed.status.as_deref().map_or(0, str::len);
    if let (None, Some(title)) = (&pep.title, listed.title.as_deref()) {
        titles.push(title);
        bytes += title.len();
    }
    if pep.python_version.is_empty() {
        bytes += all(&listed.python_version);
    }
    if pep.author_names.is_empty() {
        bytes += all(&listed.author_names);
    }
    if pep.url.is_none() {
        bytes += listed.url.as_ref().map_or(0, |url| url.as_str().len());
    }
    bytes
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
