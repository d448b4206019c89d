//! Writes results to standard output or to the file of `--output`.

use std::{
    fs::File,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
};

use anstream::{AutoStream, ColorChoice, adapter::strip_str};
use nomination_card_cli::printable;
use serde_json::Value;

use crate::outcome::Failure;

/// The results of a command.
pub enum Output {
    /// Written immediately, until the reader closes the pipe.
    Standard { closed: bool },
    /// Buffered until the command succeeds, so that a failure leaves the file
    /// unchanged, even if it is also the input.
    File { path: PathBuf, content: String },
}

impl Output {
    /// Writes to this file, or to standard output for `None` and `-`.
    pub fn new(path: Option<PathBuf>) -> Self {
        match path {
            Some(path) if path != Path::new("-") => Self::File {
                path,
                content: String::new(),
            },
            _ => Self::Standard { closed: false },
        }
    }

    /// Writes messages, which are escaped already; their colour escapes reach only terminals.
    pub fn write_styled(&mut self, text: &str) -> Result<(), Failure> {
        if self.is_coloured() {
            self.write_raw(text)
        } else {
            self.write_raw(&strip_str(text).to_string())
        }
    }

    /// Writes JSON: a list with one element per line, or any other value.
    pub fn write_json(&mut self, value: &Value) -> Result<(), Failure> {
        let text = match value {
            Value::Array(elements) if !elements.is_empty() => {
                let lines: Vec<_> = elements.iter().map(|it| format!("  {it}")).collect();
                format!("[\n{}\n]\n", lines.join(",\n"))
            }
            value => format!("{value}\n"),
        };
        self.write(&text)
    }

    /// Whether to use colours: on a terminal, unless `NO_COLOR`, `CLICOLOR` or
    /// `CLICOLOR_FORCE` decide otherwise.
    fn is_coloured(&self) -> bool {
        match self {
            Self::Standard { .. } => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
            Self::File { .. } => false,
        }
    }

    /// Writes results: to files and pipes byte for byte, to a terminal with what it could act on
    /// escaped.
    pub fn write(&mut self, results: &str) -> Result<(), Failure> {
        match self {
            Self::Standard { .. } if io::stdout().is_terminal() => {
                self.write_raw(&printable::result(results))
            }
            _ => self.write_raw(results),
        }
    }

    /// Writes text as it is. A closed pipe, as after `head`, is not an error; further results
    /// are dropped.
    fn write_raw(&mut self, results: &str) -> Result<(), Failure> {
        match self {
            Self::File { content, .. } => content.push_str(results),
            Self::Standard { closed: true } => {}
            Self::Standard { closed } => {
                let mut stdout = io::stdout().lock();
                let written = stdout
                    .write_all(results.as_bytes())
                    .and_then(|()| stdout.flush());
                match written {
                    Err(error) if error.kind() == io::ErrorKind::BrokenPipe => *closed = true,
                    Err(error) => {
                        return Err(Failure::new(format!(
                            "Standard output cannot be written: {error}."
                        )));
                    }
                    Ok(()) => {}
                }
            }
        }
        Ok(())
    }

    /// Writes the buffered results to the file.
    pub fn finish(self) -> Result<(), Failure> {
        match self {
            Self::Standard { .. } => Ok(()),
            Self::File { path, content } => write_file(&path, &content).map_err(|error| {
                let sentence = sentence(&error);
                Failure::new(format!("{}: {sentence}", path.display()))
            }),
        }
    }
}

/// Writes a file, which may be a terminal, as `/dev/tty` is.
fn write_file(path: &Path, content: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    if file.is_terminal() {
        return file.write_all(printable::result(content).as_bytes());
    }
    file.write_all(content.as_bytes())
}

/// Explains the error and what to do about it.
fn sentence(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "There is no such folder: make it first.".into(),
        io::ErrorKind::PermissionDenied => {
            "This file may not be written: ask its owner for the right to.".into()
        }
        io::ErrorKind::IsADirectory => "This is a folder: name a file in it.".into(),
        _ => format!("This file cannot be written: {error}."),
    }
}
