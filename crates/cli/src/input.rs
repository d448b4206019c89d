//! Input files. Any of them may be `-`, standard input.

use std::{
    ffi::OsString,
    fmt,
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use nomination_card_cli::limit::Limit;

/// An input file as named on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input(PathBuf);

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The file.
    pub file: String,
    /// The reason, and what to do about it.
    pub sentence: String,
}

impl Input {
    /// Reads the whole file. Of one that exceeds the limit, no more than one byte too many.
    pub fn read(&self, limit: Limit) -> Result<Vec<u8>, Unreadable> {
        let unreadable = |sentence| Unreadable {
            file: self.to_string(),
            sentence,
        };
        let mut bytes = Vec::new();
        self.open()
            .and_then(|file| file.take(limit.bytes as u64 + 1).read_to_end(&mut bytes))
            .map_err(|error| unreadable(sentence(&error)))?;
        if bytes.len() > limit.bytes {
            return Err(unreadable(limit.sentence.to_owned()));
        }
        Ok(bytes)
    }

    fn open(&self) -> io::Result<Box<dyn Read>> {
        Ok(if self.is_standard() {
            Box::new(io::stdin().lock())
        } else {
            Box::new(File::open(&self.0)?)
        })
    }

    /// Whether this is standard input, which can be read only once.
    pub fn is_standard(&self) -> bool {
        self.0 == Path::new("-")
    }
}

impl From<OsString> for Input {
    fn from(name: OsString) -> Self {
        Self(name.into())
    }
}

impl fmt::Display for Input {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.display().fmt(formatter)
    }
}

/// Explains the error and what to do about it.
fn sentence(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "There is no such file: check its name.".into(),
        io::ErrorKind::PermissionDenied => {
            "This file may not be read: ask its owner for the right to.".into()
        }
        io::ErrorKind::IsADirectory => "This is a folder: name the files in it.".into(),
        _ => format!("This file cannot be read: {error}."),
    }
}
