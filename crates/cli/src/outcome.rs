//! The exit codes 0 and 1 of a command. For wrong usage, clap exits with 2.

use std::{fmt, io::Write, process::ExitCode};

use nomination_card::{
    ReadError,
    read::{Issue, position::Position},
};

use nomination_card_cli::printable;

use crate::input::{Input, Unreadable};

/// The outcome of a command that did its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// No problems.
    Fine,
    /// The input has problems; the output lists them.
    Problems,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Fine => Self::SUCCESS,
            End::Problems => Self::FAILURE,
        }
    }
}

/// Why a command could not do its work: a sentence that names the cause, or a line for each. What a
/// terminal could act on is escaped.
#[derive(Clone, Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure with this message.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(printable::message(&sentence.into()))
    }

    /// A failure caused by an issue in a file.
    pub fn at(file: &Input, issue: Issue) -> Self {
        let Position { line, column } = issue.position.unwrap_or(Position::START);
        Self::new(format!("{file}:{line}:{column}: {issue}"))
    }

    /// A failure because a file is not a valid nomination, with a line for each issue.
    pub fn of(file: &Input, error: &ReadError) -> Self {
        let lines = error
            .issues()
            .iter()
            .map(|issue| Self::at(file, issue.clone()).0)
            .collect::<Vec<_>>();
        Self(lines.join("\n"))
    }

    /// Prints the failure to standard error.
    pub fn report(&self) -> ExitCode {
        // Ignore a closed standard error.
        let _ = writeln!(anstream::stderr(), "\x1b[1;31merror:\x1b[0m {self}");
        ExitCode::FAILURE
    }
}

impl From<Unreadable> for Failure {
    fn from(error: Unreadable) -> Self {
        Self::new(format!("{}: {}", error.file, error.sentence))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
