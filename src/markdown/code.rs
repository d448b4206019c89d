//! Code spans (§6.1).

use core::mem;

use super::{Span, cursor::slice};

/// The runs of backticks in a text, and which of them match.
pub(super) struct Ticks {
    /// In reverse order.
    runs: Vec<Run>,
}

struct Run {
    at: usize,
    length: usize,
    /// The next run of the same length, or 0.
    twin: usize,
    /// The next run that is one shorter: the match if the first backtick is escaped.
    shorter: usize,
}

impl Ticks {
    /// Finds all runs in one pass from the end, so that unmatched runs do not take quadratic time.
    pub(super) fn new(source: &str) -> Self {
        let mut runs = Vec::new();
        // By length, the last run found.
        let mut seen: Vec<usize> = Vec::new();
        let mut length = 0;
        let before = source.bytes().map(Some).rev().chain([None]);
        for (index, byte) in before.enumerate() {
            if byte == Some(b'`') {
                length += 1;
            } else if length > 0 {
                let at = source.len() - index;
                if seen.len() <= length {
                    seen.resize(length + 1, 0);
                }
                let shorter = seen.get(length - 1).copied().unwrap_or_default();
                let twin = match seen.get_mut(length) {
                    Some(seen) => mem::replace(seen, at),
                    None => 0,
                };
                runs.push(Run {
                    at,
                    length,
                    twin,
                    shorter,
                });
                length = 0;
            }
        }
        Self { runs }
    }

    /// The length of the run at `at`, and the position of the run that closes its code span, or 0.
    /// `at` must increase from call to call.
    pub(super) fn run(&mut self, at: usize) -> (usize, usize) {
        while let Some(run) = self.runs.pop() {
            if run.at == at {
                return (run.length, run.twin);
            }
            if run.at + run.length > at {
                return (run.length - 1, run.shorter);
            }
        }
        (1, 0)
    }
}

/// The content of a code span, from the text between its backticks.
pub(super) fn content(raw: &str) -> String {
    let is_space = |byte: u8| matches!(byte, b' ' | b'\n' | b'\r');
    let mut shown = String::new();
    for char in raw.chars() {
        shown.push(if matches!(char, '\n' | '\r') {
            ' '
        } else {
            char
        });
    }
    let ends = shown.starts_with(' ') && shown.ends_with(' ');
    if ends && !raw.bytes().all(is_space) {
        shown.pop();
        shown.remove(0);
    }
    shown
}

/// Splits a title or name into plain characters and code.
///
/// ```
/// use nomination_card::markdown::{code_spans, Span};
///
/// assert_eq!(
///     code_spans("Keep `PyObject` *private*"),
///     [
///         Span::Text("Keep ".into()),
///         Span::Code("PyObject".into()),
///         Span::Text(" *private*".into()),
///     ]
/// );
/// ```
pub fn code_spans(source: &str) -> Vec<Span> {
    let mut ticks = Ticks::new(source);
    let mut spans = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    while at <= source.len() {
        let (length, twin) = match source.as_bytes().get(at) {
            Some(b'`') => ticks.run(at),
            _ => (1, 0),
        };
        let text = slice(source, plain, at);
        if !text.is_empty() && (twin > 0 || at == source.len()) {
            spans.push(Span::Text(text.to_owned()));
        }
        at += length;
        if twin > 0 {
            spans.push(Span::Code(content(slice(source, at, twin))));
            at = twin + length;
            plain = at;
        }
    }
    spans
}

/// A title as plain text, where markup is not allowed.
///
/// ```
/// use nomination_card::markdown::plain_title;
///
/// assert_eq!(plain_title("Faster `str.casefold`"), "Faster str.casefold");
/// ```
pub fn plain_title(title: &str) -> String {
    let spans = code_spans(title).into_iter().map(|span| match span {
        Span::Text(text) | Span::Code(text) => text,
    });
    spans.collect()
}
