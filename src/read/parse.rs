//! Parses text into a document: the syntax of JSON (RFC 8259), and nothing else.
//!
//! This crate has its own parser because it needs all of these: the position of every value,
//! duplicate members, any depth without recursion, the same messages in the browser and the tool,
//! and a module without floating point and `core::fmt`. `tests/data/parse.rs` compares it with
//! `serde_json`.

mod diagnose;
mod number;
mod string;

use crate::read::{
    document::{Document, Entry, Kind},
    syntax_error::{Failure, Mistake, SyntaxError},
};

/// Parses a JSON text.
///
/// A byte order mark at the beginning is skipped. The nesting depth is unlimited. Numbers keep
/// their text and may have any size. Surrogate escapes must form pairs.
///
/// # Errors
///
/// [`SyntaxError`] at the first mistake.
///
/// ```
/// use nomination_card::read::parse::parse;
///
/// assert!(parse(r#"{ "candidate": "Ada Lovelace" }"#).is_ok());
///
/// let error = parse("{\n  'candidate': 1 }").unwrap_err();
/// assert_eq!((error.position().line, error.position().column), (2, 3));
/// assert_eq!(error.message(), "JSON allows only double quotes: write \" here.");
/// ```
pub fn parse(text: impl Into<String>) -> Result<Document, SyntaxError> {
    let text = text.into();
    // Offsets are stored in 32 bits, which is enough for any text that a card can show.
    if u32::try_from(text.len()).is_err() {
        return Err(Failure {
            at: 0,
            mistake: Mistake::TooLong,
        }
        .into_error(&text));
    }
    let mut parser = Parser {
        text: &text,
        at: 0,
        entries: Vec::new(),
        open: None,
    };
    match parser.run() {
        Ok(()) => {
            let entries = parser.entries;
            Ok(Document::new(text, entries))
        }
        Err(failure) => Err(failure.into_error(&text)),
    }
}

struct Parser<'a> {
    text: &'a str,
    /// The offset of the next byte.
    at: usize,
    entries: Vec<Entry>,
    /// The innermost open list or object. While an entry is open, its `next` is the index of its
    /// parent, so that no separate stack is needed.
    open: Option<u32>,
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), Failure> {
        if self.text.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        loop {
            self.value()?;
            if !self.after_value()? {
                return Ok(());
            }
        }
    }

    /// Parses up to the end of the first value without children.
    fn value(&mut self) -> Result<(), Failure> {
        loop {
            let first = self.peek();
            match first {
                Some(b'{') => self.enter(Kind::Object),
                Some(b'[') => self.enter(Kind::List),
                Some(b'"') => return self.string(),
                Some(b'-' | b'0'..=b'9') => return self.number(),
                _ => return self.word(),
            }
            match (first, self.peek()) {
                (Some(b'{'), Some(b'}')) | (Some(b'['), Some(b']')) => {
                    self.leave();
                    return Ok(());
                }
                (Some(b'{'), _) => self.name()?,
                _ => {}
            }
        }
    }

    /// Parses the commas and brackets after a value. Returns whether another value must follow.
    fn after_value(&mut self) -> Result<bool, Failure> {
        loop {
            let next = self.peek();
            match (self.open_kind(), next) {
                (None, None) => return Ok(false),
                (Some(Kind::Object), Some(b'}')) | (Some(Kind::List), Some(b']')) => self.leave(),
                (Some(kind), Some(b',')) => {
                    let comma = self.at;
                    self.at += 1;
                    if let Some(b']' | b'}') = self.peek() {
                        return Err(Failure {
                            at: comma,
                            mistake: Mistake::TrailingComma,
                        });
                    }
                    if kind == Kind::Object {
                        self.name()?;
                    }
                    return Ok(true);
                }
                _ => return Err(self.no_comma()),
            }
        }
    }

    /// Parses the name of a member, and the colon after it.
    fn name(&mut self) -> Result<(), Failure> {
        if self.peek() != Some(b'"') {
            return Err(self.no_name());
        }
        self.string()?;
        if self.peek() != Some(b':') {
            return Err(self.no_colon());
        }
        self.at += 1;
        Ok(())
    }

    /// Parses `null`, `true` or `false`.
    fn word(&mut self) -> Result<(), Failure> {
        let (length, kind) = match self.letters() {
            "null" => (4, Kind::Null),
            "true" => (4, Kind::Boolean),
            "false" => (5, Kind::Boolean),
            _ => return Err(self.no_value()),
        };
        self.push(kind, self.at, self.at + length);
        self.at += length;
        Ok(())
    }

    /// The letters, digits and underscores that come next.
    fn letters(&self) -> &str {
        let rest = self.text.get(self.at..).unwrap_or("");
        let is_letter = |character: char| character.is_ascii_alphanumeric() || character == '_';
        rest.split(|character| !is_letter(character))
            .next()
            .unwrap_or(rest)
    }

    /// Skips white space, and returns the next byte without consuming it.
    fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                next => return next,
            }
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let next = self.entries.len() as u32 + 1;
        self.entries.push(Entry {
            kind,
            start: start as u32,
            end: end as u32,
            next,
        });
    }

    /// Opens a list or an object.
    fn enter(&mut self, kind: Kind) {
        let around = self.open.replace(self.entries.len() as u32);
        self.push(kind, self.at, self.at);
        if let Some(entry) = self.entries.last_mut() {
            entry.next = around.unwrap_or(u32::MAX);
        }
        self.at += 1;
    }

    /// Closes the innermost list or object.
    fn leave(&mut self) {
        self.at += 1;
        let end = self.entries.len() as u32;
        if let Some(entry) = self
            .open
            .and_then(|open| self.entries.get_mut(open as usize))
        {
            self.open = (entry.next != u32::MAX).then_some(entry.next);
            entry.end = self.at as u32;
            entry.next = end;
        }
    }

    /// The innermost open list or object.
    fn opened(&self) -> Option<&Entry> {
        self.open.and_then(|open| self.entries.get(open as usize))
    }

    fn open_kind(&self) -> Option<Kind> {
        self.opened().map(|entry| entry.kind)
    }
}
