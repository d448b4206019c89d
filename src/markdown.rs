//! Parses the safe subset of Markdown into a tree.
//!
//! docs/json.md defines the subset; within it, [`Text`] follows CommonMark 0.31, and everything
//! else is plain text. The stages are `blocks`, line by line, and `inlines`, for each complete
//! paragraph or heading. Both take linear time for any text, and neither recurses.

mod autolinks;
mod blocks;
mod code;
mod cursor;
mod emphasis;
mod inlines;
mod line;
mod links;
mod markers;
mod open;
mod pep_links;
mod punctuation;
mod references;
mod tree;

use core::{error, fmt};
use std::sync::Arc;

pub use self::code::{code_spans, plain_title};
use crate::model::{Url, digits::push_number};

/// How deep quotes, lists, emphasis and links may be nested.
///
/// The limit keeps everything that recurses into the tree, from rendering to dropping, from
/// overflowing the stack.
pub const MAX_DEPTH: usize = 32;

/// A text, as its author wrote it and as a tree.
///
/// ```
/// use nomination_card::markdown::{Block, Inline, Text};
///
/// let text = Text::parse("I wrote *most* of it.")?;
/// assert_eq!(
///     text.blocks(),
///     [Block::Paragraph(vec![
///         Inline::Text("I wrote ".into()),
///         Inline::Emphasis(vec![Inline::Text("most".into())]),
///         Inline::Text(" of it.".into()),
///     ])]
/// );
/// # Ok::<(), nomination_card::markdown::TooDeep>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Text {
    source: String,
    /// Shared, so that cloning a nomination is cheap.
    blocks: Arc<[Block]>,
}

/// A block-level element.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph, which is not empty.
    Paragraph(Vec<Inline>),
    /// A heading, which may be empty.
    Heading {
        /// From 1 to 6, as written.
        level: u8,
        /// Its content.
        content: Vec<Inline>,
    },
    /// A block quotation, which may be empty.
    Quote(Vec<Block>),
    /// A list of bullets or numbers.
    List(List),
    /// A code block. Every line ends in a line feed.
    Code(String),
    /// A thematic break.
    Rule,
}

/// A list with at least one item.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The number of the first item, up to 999,999,999; `None` for bullets.
    pub start: Option<u32>,
    /// Whether no blank line separates the items, so that their paragraphs are rendered without
    /// space around them.
    pub tight: bool,
    /// The items, each of which may be empty.
    pub items: Vec<Vec<Block>>,
}

/// An inline element.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Characters, at least one; `\n` is a soft line break. Two of these are never adjacent.
    Text(String),
    /// A code span.
    Code(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A link. Links are never nested, and always have visible content.
    Link {
        /// The target, also for links made of `PEP 8` and bare URLs.
        url: Url,
        /// The title, if there is one.
        title: Option<String>,
        /// The content.
        content: Vec<Inline>,
    },
    /// A hard line break.
    Break,
}

/// A part of a title or name, whose only markup is code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain characters, at least one.
    Text(String),
    /// A code span.
    Code(String),
}

/// The error for a text that is nested deeper than [`MAX_DEPTH`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TooDeep {
    line: usize,
}

impl Text {
    /// Parses a text.
    ///
    /// Line feeds, carriage returns and pairs of both end a line; U+0000 is rendered as U+FFFD.
    ///
    /// # Errors
    ///
    /// [`TooDeep`] if it is nested deeper than [`MAX_DEPTH`]; there are no other errors.
    ///
    /// ```
    /// use nomination_card::markdown::Text;
    ///
    /// assert!(Text::parse("- ".repeat(32) + "item").is_ok());
    /// assert!(Text::parse("- ".repeat(33) + "item").is_err());
    /// ```
    pub fn parse(source: impl Into<String>) -> Result<Self, TooDeep> {
        let source = source.into();
        let blocks = if source.contains('\0') {
            blocks::blocks(&source.replace('\0', "\u{fffd}"))
        } else {
            blocks::blocks(&source)
        }?;
        Ok(Self {
            source,
            blocks: blocks.into(),
        })
    }

    /// The text as it was given to [`Text::parse`].
    pub fn as_str(&self) -> &str {
        &self.source
    }

    /// The blocks; none if the text is blank.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The visible characters, with a line feed between blocks.
    ///
    /// ```
    /// use nomination_card::markdown::Text;
    ///
    /// let text = Text::parse("# Why\n\n- *clear*\n- [fast](/bench)")?;
    /// assert_eq!(text.plain(), "Why\nclear\nfast");
    /// # Ok::<(), nomination_card::markdown::TooDeep>(())
    /// ```
    pub fn plain(&self) -> String {
        let mut out = String::new();
        plain_blocks(&self.blocks, &mut out);
        out
    }
}

fn plain_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                plain_inlines(content, out);
            }
            Block::Quote(content) => plain_blocks(content, out),
            Block::List(list) => list.items.iter().for_each(|item| plain_blocks(item, out)),
            Block::Code(code) => out.push_str(code.strip_suffix('\n').unwrap_or(code)),
            Block::Rule => {}
        }
    }
}

fn plain_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                plain_inlines(content, out);
            }
            Inline::Break => out.push('\n'),
        }
    }
}

impl TryFrom<String> for Text {
    type Error = TooDeep;

    fn try_from(source: String) -> Result<Self, TooDeep> {
        Self::parse(source)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.source
    }
}

impl TooDeep {
    /// The line, counted from 1, that is nested too deep.
    pub fn line(self) -> usize {
        self.line
    }

    /// What is wrong and how to fix it, in one sentence.
    pub fn message(self) -> String {
        let mut sentence = String::from("A text can nest 32 lists and quotations, and line ");
        push_number(
            &mut sentence,
            u32::try_from(self.line).unwrap_or(u32::MAX),
            1,
        );
        sentence.push_str(" of this one has more: remove some.");
        sentence
    }
}

impl fmt::Display for TooDeep {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

impl error::Error for TooDeep {}
