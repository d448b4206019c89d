//! Everything that an author should know of a nomination: what keeps it from
//! being shown, and what is shown and was hardly meant so.

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

pub use report::{json, line};

/// The most that a card fetches, in bytes.
pub const LARGEST_FILE: usize = 1 << 20;

/// Something to tell the author of a nomination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// What and where it is.
    pub issue: Issue,
}

/// How bad a [`Finding`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The nomination cannot be shown.
    Error,
    /// The nomination can be shown, and may say something else than was meant.
    Warning,
}

impl Severity {
    /// Its name: `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Finding {
    /// An error that is about a whole file.
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

/// Finds everything in the bytes of a file, in the order of its text.
///
/// The errors are those of [`read`](nomination_card::read::read), word for word, and that
/// a file is larger than [`LARGEST_FILE`]. There are no more than
/// [`MOST_ISSUES`] of either severity, and a last one that says so.
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
    if bytes.len() > LARGEST_FILE {
        return vec![Finding::of_file(
            "This is larger than 1 MiB, the largest that a nomination may be: make it smaller.",
        )];
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
            // What has no place is about everything before it.
            findings.sort_by_key(|it| (it.issue.position.is_none(), it.issue.position));
            findings
        }
    }
}

fn document(bytes: Vec<u8>) -> Result<Document, SyntaxError> {
    parse(decode(bytes)?)
}
