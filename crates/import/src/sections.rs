//! Groups blocks into sections: a heading and the blocks below it.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    blocks::{Block, Kind},
    definitions::Definitions,
    shape::shape,
    title::title,
    topics::{Topic, topic},
};

/// A heading with the blocks below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// The heading; none for the text before the first heading.
    pub heading: Option<Heading>,
    /// The blocks.
    pub blocks: Vec<Block>,
}

/// A line that introduces the blocks below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// Its Markdown.
    pub source: String,
    /// Its text, if it contains no link.
    pub title: Option<String>,
    /// Its meaning.
    pub topic: Option<Topic>,
    /// 1 to 6 for Markdown headings, 7 for a bold paragraph, or [`LOOKS_LIKE_ONE`].
    pub level: u8,
    /// The line number, from 1.
    pub line: usize,
}

/// The level of a line that only readers recognise as a heading.
pub const LOOKS_LIKE_ONE: u8 = 8;
/// The level of a bold paragraph.
const BOLD: u8 = 7;

impl Heading {
    /// The text as shown, or else as written.
    pub fn words(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.source)
    }
}

/// Groups blocks into sections.
///
/// A heading starts a section if it has a known meaning, or if its level is the
/// same as or higher than that of the previous heading.
pub fn sections(blocks: Vec<Block>, definitions: &Definitions) -> Vec<Section> {
    let plain = !blocks.iter().skip(1).any(is_marked);
    let mut sections = vec![Section::default()];
    let mut blocks = blocks.into_iter().peekable();
    let mut before: Option<bool> = None;
    while let Some(mut block) = blocks.next() {
        if block.signs_off() {
            let blocks = core::iter::once(block).chain(blocks).collect();
            sections.push(Section {
                heading: None,
                blocks,
            });
            break;
        }
        let lone = plain && before != Some(true);
        let found = heading(&block, blocks.peek(), lone, definitions);
        before = Some(found.is_some());
        let current = sections.last().and_then(|section| section.heading.as_ref());
        let begins = |heading: &Heading| match current {
            Some(current) if current.topic.is_some() && heading.topic.is_none() => {
                heading.level <= current.level
            }
            Some(current) => {
                heading.level <= current.level
                    || heading.topic.is_some() && heading.topic != current.topic
                    || current.level == 1
            }
            None => true,
        };
        match found {
            Some(heading) if begins(&heading) => sections.push(Section {
                heading: Some(heading),
                blocks: Vec::new(),
            }),
            found => {
                if let (Some(heading), Kind::Paragraph) = (found, &block.kind) {
                    block.kind = Kind::Heading(heading.level, heading.source);
                }
                if let Some(section) = sections.last_mut() {
                    section.blocks.push(block);
                }
            }
        }
    }
    sections
}

/// Whether a block is marked up as a heading.
fn is_marked(block: &Block) -> bool {
    matches!(block.kind, Kind::Heading(..)) || bold(block).is_some()
}

/// The content of a paragraph that is entirely bold.
fn bold(block: &Block) -> Option<&str> {
    if block.kind != Kind::Paragraph || block.source.contains('\n') {
        return None;
    }
    let inner = ["**", "__"].iter().find_map(|mark| {
        let inner = block.source.trim().strip_prefix(mark)?.strip_suffix(mark)?;
        (!inner.contains(mark) && !inner.trim().is_empty()).then_some(inner)
    })?;
    let label = inner.trim_end_matches([':', ' ']);
    (inner.chars().count() <= 200 && !label.contains(": ")).then_some(inner)
}

/// The heading that a block represents, if any.
fn heading(
    block: &Block,
    next: Option<&Block>,
    lone: bool,
    definitions: &Definitions,
) -> Option<Heading> {
    let (source, level) = match &block.kind {
        Kind::Heading(level, content) => (content.as_str(), *level),
        Kind::Paragraph => {
            let bold = bold(block).map(|source| (source, BOLD));
            bold.or_else(|| Some((line(block, next, lone, definitions)?, LOOKS_LIKE_ONE)))?
        }
        _ => return None,
    };
    let title = title(source, definitions);
    Some(Heading {
        source: source.to_owned(),
        topic: topic(&title.text),
        title: title
            .without_links()
            .map(|title| title.trim_end_matches([':', '：', ' ']).to_owned()),
        level,
        line: block.line,
    })
}

/// A line that is no heading in Markdown but acts as one: a known phrase with a
/// colon, or, in a text without headings, a line that looks like a heading.
fn line<'a>(
    block: &'a Block,
    next: Option<&Block>,
    lone: bool,
    definitions: &Definitions,
) -> Option<&'a str> {
    static SENTENCE: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r"(?i)[.!…,;]$|[.!?]\s|^[(\[<|]|^(best|kind|warm|many)?\s*(regards|wishes|thanks|cheers|yours|sincerely)\b|^(PEP|by|from|to|subject|date)\b|^[-–—~]",
        )
    });
    let source = block.source.trim();
    let next = next?;
    let short = !source.contains('\n') && source.chars().count() <= 72;
    if !short || matches!(next.kind, Kind::Heading(..) | Kind::Rule) {
        return None;
    }
    let words = title(source, definitions);
    if !words.links.is_empty() || SENTENCE.is_match(&words.text) {
        return None;
    }
    let known = topic(&words.text).is_some();
    let colon = source.strip_suffix([':', '：']);
    let looks = lone
        && colon.is_none()
        && !source.contains(": ")
        && words.text.split_whitespace().count() <= 10
        && words.text.chars().next().is_some_and(|first| {
            first.is_uppercase() || first.is_alphabetic() && !first.is_lowercase()
        });
    (looks || known && colon.is_some()).then_some(source)
}
