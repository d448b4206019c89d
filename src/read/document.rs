//! A JSON document as written: every value with its position, and all duplicate members.
//!
//! Values are stored in one list in the order of the text, each with the index of the value after
//! its contents. No operation recurses, not even dropping, so nesting may be of any depth.

mod unescape;
mod whole;

use core::ops::Range;
use std::borrow::Cow;

use self::{unescape::unescape, whole::whole};
use crate::read::position::{Position, Positions};

/// A syntactically correct JSON document, from [`parse`](crate::read::parse::parse).
///
/// ```
/// use nomination_card::read::{document::Kind, parse::parse};
///
/// let document = parse(r#"{ "peps": [587, 509], "peps": 670 }"#)?;
/// let members: Vec<_> = document.root().members().collect();
/// assert_eq!(members.len(), 2, "of duplicate members, both");
/// let (name, value) = members[0];
/// assert_eq!(name.as_str().as_deref(), Some("peps"));
/// assert_eq!(value.kind(), Kind::List);
/// assert_eq!(value.elements().count(), 2);
/// # Ok::<(), nomination_card::read::SyntaxError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    entries: Vec<Entry>,
}

/// The type of a [`Node`]'s value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string, or the name of a member.
    String,
    /// A list.
    List,
    /// An object.
    Object,
}

/// A value of a document, or the name of a member.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub kind: Kind,
    /// Where its text begins: at the bracket or brace, or after the quote.
    pub start: u32,
    /// Where its text ends: after the bracket or brace, or before the quote.
    pub end: u32,
    /// The index of the entry after its contents.
    pub next: u32,
}

impl Entry {
    /// Stands in for an entry that does not exist, so that no access can panic.
    const NONE: Self = Self {
        kind: Kind::Null,
        start: 0,
        end: 0,
        next: u32::MAX,
    };
}

/// A value in a [`Document`], or the name of a member.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    document: &'a Document,
    index: u32,
}

impl Document {
    pub(crate) fn new(text: String, entries: Vec<Entry>) -> Self {
        Self { text, entries }
    }

    /// The top-level value.
    pub fn root(&self) -> Node<'_> {
        Node {
            document: self,
            index: 0,
        }
    }

    /// The text that the document was parsed from.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl<'a> Node<'a> {
    fn entry(self) -> Entry {
        self.document
            .entries
            .get(self.index as usize)
            .copied()
            .unwrap_or(Entry::NONE)
    }

    /// The type of the value; the name of a member is a string.
    pub fn kind(self) -> Kind {
        self.entry().kind
    }

    /// The text as written; of a string, without its quotes and with its escapes.
    pub fn text(self) -> &'a str {
        let entry = self.entry();
        self.document
            .text
            .get(entry.start as usize..entry.end as usize)
            .unwrap_or("")
    }

    /// The value of a string with its escapes resolved; `None` for other types.
    ///
    /// ```
    /// use nomination_card::read::parse::parse;
    ///
    /// let document = parse(r#""caf\u00e9""#)?;
    /// assert_eq!(document.root().as_str().as_deref(), Some("café"));
    /// # Ok::<(), nomination_card::read::SyntaxError>(())
    /// ```
    pub fn as_str(self) -> Option<Cow<'a, str>> {
        (self.kind() == Kind::String).then(|| unescape(self.text()))
    }

    /// The value of a whole number from 0 to 2³² - 1; `None` for anything else. `587`, `587.0` and
    /// `5.87e2` are equal.
    ///
    /// ```
    /// use nomination_card::read::parse::parse;
    ///
    /// assert_eq!(parse("5.87e2")?.root().as_whole(), Some(587));
    /// assert_eq!(parse("1e999")?.root().as_whole(), None);
    /// # Ok::<(), nomination_card::read::SyntaxError>(())
    /// ```
    pub fn as_whole(self) -> Option<u32> {
        if self.kind() == Kind::Number {
            whole(self.text())
        } else {
            None
        }
    }

    /// The name and value of each member of an object, in order and with duplicates; empty for
    /// other types.
    pub fn members(self) -> impl Iterator<Item = (Node<'a>, Node<'a>)> {
        let mut children = self.children(Kind::Object);
        core::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// The elements of a list, in order; empty for other types.
    pub fn elements(self) -> impl Iterator<Item = Node<'a>> {
        self.children(Kind::List)
    }

    fn children(self, kind: Kind) -> Children<'a> {
        let entry = self.entry();
        let end = if entry.kind == kind { entry.next } else { 0 };
        Children {
            document: self.document,
            index: self.index.saturating_add(1),
            end,
        }
    }

    /// The byte offset at which its text begins; of a string, that of its quote.
    pub fn offset(self) -> usize {
        let entry = self.entry();
        let start = entry.start as usize;
        if entry.kind == Kind::String {
            start.saturating_sub(1)
        } else {
            start
        }
    }

    /// The byte range of its text; of a string, with its quotes.
    ///
    /// ```
    /// use nomination_card::read::parse::parse;
    ///
    /// let document = parse(r#"{ "peps": [587] }"#)?;
    /// let (name, value) = document.root().members().next().unwrap();
    /// assert_eq!(document.text().get(name.range()), Some(r#""peps""#));
    /// assert_eq!(document.text().get(value.range()), Some("[587]"));
    /// # Ok::<(), nomination_card::read::SyntaxError>(())
    /// ```
    pub fn range(self) -> Range<usize> {
        let entry = self.entry();
        let quote = usize::from(entry.kind == Kind::String);
        self.offset()..entry.end as usize + quote
    }

    /// The line and column at which it begins, counted from the beginning of the document in each
    /// call: for many values, use [`Positions`].
    pub fn position(self) -> Position {
        Positions::new(&self.document.text).at(self.offset())
    }
}

/// The direct children of a value.
struct Children<'a> {
    document: &'a Document,
    index: u32,
    end: u32,
}

impl<'a> Iterator for Children<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let node = Node {
            document: self.document,
            index: self.index,
        };
        if self.index >= self.end {
            return None;
        }
        self.index = node.entry().next;
        Some(node)
    }
}
