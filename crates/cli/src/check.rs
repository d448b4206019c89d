//! Checks a nomination: errors that keep it from being shown, and probable mistakes.

mod duplicates;
mod mentioned;
mod report;
mod suggest;
mod unread;
mod walk;

use std::borrow::Cow;

use nomination_card::{
    pep_index::PepIndex,
    read::{
        Issue, ReadError, SyntaxError,
        decode::decode,
        document::Document,
        parse::parse,
        validate::{MOST_ISSUES, validate},
    },
};

use crate::limit::Limit;
pub use report::{json, line};

/// An error or a warning about a nomination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How severe it is.
    pub severity: Severity,
    /// The message, and where it applies.
    pub issue: Issue,
}

/// The severity of a [`Finding`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The nomination cannot be shown.
    Error,
    /// The nomination can be shown, but probably does not say what its author meant.
    Warning,
}

impl Severity {
    /// The name in the output: `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Finding {
    /// An error about a whole file.
    ///
    /// ```
    /// use nomination_card_cli::check::{line, Finding};
    ///
    /// let finding = Finding::of_file("This is a folder: name the files in it.");
    /// assert_eq!(
    ///     anstream::adapter::strip_str(&line("2022", &finding)).to_string(),
    ///     "2022:1:1: error: This is a folder: name the files in it.",
    /// );
    /// ```
    pub fn of_file(message: impl Into<Cow<'static, str>>) -> Self {
        Self::error(Issue {
            path: String::new(),
            message: message.into(),
            position: None,
        })
    }

    fn error(issue: Issue) -> Self {
        Self {
            severity: Severity::Error,
            issue,
        }
    }

    fn warning(issue: Issue) -> Self {
        Self {
            severity: Severity::Warning,
            issue,
        }
    }
}

/// Returns all findings in the bytes of a file, in document order.
///
/// The errors are those of [`read`](nomination_card::read::read), word for word, plus one if the
/// file is larger than [`Limit::NOMINATION`]. Each severity is limited to [`MOST_ISSUES`] findings; the
/// last one then says that there are more.
///
/// ```
/// use nomination_card_cli::check::{check, Severity};
///
/// let findings = check(br#"{ "candidate": "Ada Lovelace", "Agenda": ["Less"] }"#.to_vec(), None);
/// assert_eq!(findings.len(), 1);
/// assert_eq!(findings[0].severity, Severity::Warning);
/// assert_eq!(findings[0].issue.path, "/Agenda");
/// assert_eq!(
///     findings[0].issue.message,
///     "`Agenda` is not a member of a nomination, and is ignored: did you mean `agenda`?",
/// );
/// ```
pub fn check(bytes: Vec<u8>, peps: Option<&PepIndex>) -> Vec<Finding> {
    if bytes.len() > Limit::NOMINATION.bytes {
        return vec![Finding::of_file(Limit::NOMINATION.sentence)];
    }
    match document(bytes) {
        Err(error) => {
            let issues = ReadError::Syntax(error).issues().into_owned();
            issues.into_iter().map(Finding::error).collect()
        }
        Ok(document) => {
            let errors = validate(&document).err().unwrap_or_default();
            let errors = errors.into_iter().map(Finding::error);
            let warnings = walk::warnings(&document, peps);
            let mut findings: Vec<_> = errors.chain(warnings.map(Finding::warning)).collect();
            // A finding without a position summarises the others and comes last.
            findings.sort_by_key(|it| (it.issue.position.is_none(), it.issue.position));
            findings
        }
    }
}

fn document(bytes: Vec<u8>) -> Result<Document, SyntaxError> {
    parse(decode(bytes)?)
}
