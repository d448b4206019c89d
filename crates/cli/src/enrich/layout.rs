//! Detects how an object is formatted, so that added members match.

use std::ops::Range;

use super::entries::Member;
use nomination_card::read::document::Node;

/// The formatting of an object.
pub(super) struct Layout<'a> {
    /// The text between two members: a comma and the white space around it.
    separator: String,
    /// The text between name and value.
    colon: &'a str,
    /// If each member has its own line: the line prefix inside a nested list,
    /// and the prefix of its closing line.
    lines: Option<(String, &'a str)>,
}

impl<'a> Layout<'a> {
    /// The layout for an object that replaces a bare number.
    pub(super) fn of_one_line() -> Self {
        Self {
            separator: ", ".to_owned(),
            colon: ": ",
            lines: None,
        }
    }

    /// Detects the layout of an object with these members.
    pub(super) fn of(text: &'a str, object: Node<'a>, members: &[Member<'a>]) -> Self {
        let slice = |range: Range<usize>| text.get(range).unwrap_or("");
        let (Some(first), Some(last)) = (members.first(), members.last()) else {
            return Self::of_one_line();
        };
        let colon = slice(first.name.range().end..first.value.range().start);
        let before = slice(object.range().start + 1..first.name.range().start);
        let after = slice(last.value.range().end..object.range().end - 1);
        let separator = match members.get(1) {
            Some(second) => slice(first.value.range().end..second.name.range().start).to_owned(),
            None if before.contains('\n') => format!(",{before}"),
            None if colon == ":" => ",".to_owned(),
            None => ", ".to_owned(),
        };
        let lines = match (line(before), line(after)) {
            (Some(inner), Some(outer)) if separator.contains('\n') => {
                let step = inner.strip_prefix(outer).unwrap_or_default();
                Some((format!("{inner}{step}"), inner))
            }
            _ => None,
        };
        Self {
            separator,
            colon,
            lines,
        }
    }

    /// Formats a member that follows another.
    pub(super) fn member(&self, name: &str, value: &str) -> String {
        let Self {
            separator, colon, ..
        } = self;
        format!("{separator}\"{name}\"{colon}{value}")
    }

    /// Formats a list of these values.
    pub(super) fn list(&self, values: &[String]) -> String {
        match &self.lines {
            Some((begin, end)) => format!("[{begin}{}{end}]", values.join(&format!(",{begin}"))),
            None if self.separator == "," => format!("[{}]", values.join(",")),
            None => format!("[{}]", values.join(", ")),
        }
    }
}

/// The last line break in some white space, with the indentation after it.
fn line(space: &str) -> Option<&str> {
    let at = space.rfind('\n')?;
    let at = at - usize::from(space.get(..at)?.ends_with('\r'));
    space.get(at..)
}
