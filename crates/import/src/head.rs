//! Parses YAML front matter into labels and values.

use granit_parser::{Event, Parser, options};

/// The front matter.
pub struct Head<'a> {
    /// The YAML source.
    pub source: &'a str,
    /// The number of the first line, from 1.
    pub line: usize,
}

/// A YAML value and the keys that lead to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The keys, outermost first, each with its line number.
    pub path: Vec<(String, usize)>,
    /// The value as written, with quotes and escapes resolved.
    pub text: String,
    /// The line number, from 1.
    pub line: usize,
}

/// A YAML error.
#[derive(Clone, Debug, PartialEq)]
pub struct Malformed {
    /// The line number, from 1.
    pub line: usize,
    /// The parser's message.
    pub message: String,
}

/// The maximum nesting depth of maps and lists.
const MAX_DEPTH: usize = 16;

/// How many times as long as the YAML its keys may become, which are repeated with each value below
/// them.
const MOST_GROWTH: usize = 4;
/// The length, in bytes, to which the keys of a short text may grow.
const ALWAYS_FINE: usize = 10_000;

/// Splits a text into its front matter, the text after it, and the first line number of that text.
///
/// Front matter stands between two lines of at least three hyphens, and at least one of its lines
/// must look like a key.
pub fn split(text: &str) -> (Option<Head<'_>>, &str, usize) {
    let mut at = 0;
    let mut start = None;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let (from, line) = (at, (line, line.trim_end()));
        at += line.0.len();
        let fence = line.1.len() >= 3 && line.1.bytes().all(|byte| byte == b'-');
        match start {
            None if line.1.is_empty() => {}
            None if fence => start = Some((at, index + 2)),
            None => break,
            Some((start, line_number)) if fence || line.1 == "..." => {
                let source = text.get(start..from).unwrap_or_default();
                let is_key = |line: &str| {
                    line.split_once(':').is_some_and(|(key, value)| {
                        !key.trim().is_empty()
                            && !key.starts_with(['*', '>', '<', '['])
                            && (value.is_empty() || value.starts_with(' '))
                    })
                };
                if !source.lines().any(is_key) {
                    break;
                }
                let head = Head {
                    source,
                    line: line_number,
                };
                let rest = text.get(at..).unwrap_or_default();
                return (Some(head), rest, index + 2);
            }
            Some(_) => {}
        }
    }
    (None, text, 1)
}

impl Head<'_> {
    /// The values and comments, in order. Comments have no path.
    ///
    /// # Errors
    ///
    /// Returns [`Malformed`] if the text is not YAML, or contains anything but keys, lists and
    /// values.
    pub fn values(&self) -> Result<Vec<Value>, Malformed> {
        let mut walk = Walk {
            room: MOST_GROWTH * self.source.len() + ALWAYS_FINE,
            ..Walk::default()
        };
        // Reject aliases, because they can multiply the size of a document.
        let options = options! { emit_anchor_events: true, emit_unresolved_aliases: true };
        for event in Parser::new_from_str_with_options(self.source, options) {
            let (event, span) = event.map_err(|error| Malformed {
                line: self.line + error.marker().line().saturating_sub(1),
                message: error.to_string(),
            })?;
            let line = self.line + span.start.line().saturating_sub(1);
            walk.take(event, line).map_err(|message| Malformed {
                line,
                message: message.to_owned(),
            })?;
        }
        Ok(walk.values)
    }
}

#[derive(Default)]
struct Walk {
    /// How many bytes of keys the values may still repeat.
    room: usize,
    values: Vec<Value>,
    path: Vec<(String, usize)>,
    open: Vec<Open>,
}

enum Open {
    /// A list.
    List,
    /// A map, and whether a value comes next.
    Map(bool),
}

impl Walk {
    fn take(&mut self, event: Event<'_>, line: usize) -> Result<(), &'static str> {
        match event {
            Event::Scalar(text, _, 0, None) => self.scalar(text.into_owned(), line)?,
            Event::Comment(text, _) => {
                self.values.push(Value {
                    path: Vec::new(),
                    text: text.trim().to_owned(),
                    line,
                });
            }
            Event::SequenceStart(_, 0, None) => self.enter(Open::List)?,
            Event::MappingStart(_, 0, None) => self.enter(Open::Map(false))?,
            Event::SequenceEnd | Event::MappingEnd => {
                self.open.pop();
                self.done();
            }
            Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..) => {
                return Err("anchors and tags are not read");
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => return Err("aliases are not read"),
            Event::DocumentStart(_, Some(_)) => return Err("directives are not read"),
            _ => {}
        }
        Ok(())
    }

    fn enter(&mut self, open: Open) -> Result<(), &'static str> {
        if matches!(self.open.last(), Some(Open::Map(false))) {
            return Err("a key must be a word");
        }
        if self.open.len() == MAX_DEPTH {
            return Err("it is nested too deep");
        }
        self.open.push(open);
        Ok(())
    }

    fn scalar(&mut self, text: String, line: usize) -> Result<(), &'static str> {
        if let Some(Open::Map(value)) = self.open.last_mut()
            && !*value
        {
            *value = true;
            self.path.push((text, line));
            return Ok(());
        }
        let repeated = self.path.iter().map(|(key, _)| key.len()).sum();
        let room = self.room.checked_sub(repeated);
        self.room = room.ok_or("its keys are too long for so many values")?;
        self.values.push(Value {
            path: self.path.clone(),
            text,
            line,
        });
        self.done();
        Ok(())
    }

    /// After a value, drop the key it belongs to.
    fn done(&mut self) {
        if let Some(Open::Map(value)) = self.open.last_mut()
            && *value
        {
            *value = false;
            self.path.pop();
        }
    }
}
