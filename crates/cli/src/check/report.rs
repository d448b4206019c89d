//! Formats findings for people and for programs.

use serde_json::{Value, json};

use super::{Finding, Severity};
use crate::printable;
use nomination_card::read::position::Position;

/// Formats a finding as one line, `file:line:column: error: /json/pointer: sentence`, with terminal
/// colours and without a line break.
///
/// A finding about the whole document has no pointer; one without a position gets line 1, column 1.
/// Characters that would break the line, or reorder what a terminal shows, are escaped.
///
/// ```
/// use nomination_card_cli::check::{check, line};
///
/// let findings = check(b"{ \"candidate\": \"Ada\",\n \"a\\nb\": 1 }".to_vec(), None);
/// assert_eq!(
///     anstream::adapter::strip_str(&line("ada.json", &findings[0])).to_string(),
///     "ada.json:2:2: warning: /a\\nb: `a\\nb` is not a member of a nomination, and is ignored: \
///      remove it, or write what readers should see in another member.",
/// );
/// ```
pub fn line(file: &str, finding: &Finding) -> String {
    let Position { line, column } = finding.issue.position.unwrap_or(Position::START);
    let colour = match finding.severity {
        Severity::Error => "\x1b[1;31m",
        Severity::Warning => "\x1b[1;33m",
    };
    let severity = finding.severity.name();
    let file = printable::message(file);
    let issue = printable::message(&finding.issue.to_string());
    format!("\x1b[1m{file}:{line}:{column}:\x1b[0m {colour}{severity}:\x1b[0m {issue}")
}

/// Formats a finding as an object with `file`, `line`, `column`, `severity`, `path` and `message`.
/// `line` and `column` are null if the finding has no position.
///
/// ```
/// use nomination_card_cli::check::{check, json};
///
/// let findings = check(br#"{ "candidate": 5 }"#.to_vec(), None);
/// let json = json("ada.json", &findings[0]);
/// assert_eq!(json["column"], 16);
/// assert_eq!(json["path"], "/candidate");
/// ```
pub fn json(file: &str, finding: &Finding) -> Value {
    let issue = &finding.issue;
    json!({
        "file": file,
        "line": issue.position.map(|position| position.line),
        "column": issue.position.map(|position| position.column),
        "severity": finding.severity.name(),
        "path": issue.path,
        "message": issue.message,
    })
}
