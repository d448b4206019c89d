//! Splits Markdown into its outermost blocks, each with its source lines.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::definitions::options;

/// An outermost block of the source.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What they are.
    pub kind: Kind,
    /// The lines, without blank ones around them.
    pub source: String,
    /// The number of the first line, from 1.
    pub line: usize,
    /// The number of blank lines before the block.
    pub gap: usize,
}

/// The kind of a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A heading: its level and its content. Levels above 6 only look like headings.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// A list.
    List(Vec<Item>),
    /// A quotation.
    Quote,
    /// A thematic break.
    Rule,
    /// Definitions of reference links.
    Definitions,
    /// HTML.
    Html,
    /// Code, tables and anything else.
    Other,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its Markdown, without marker and indentation.
    pub source: String,
    /// The number of its first line, from 1.
    pub line: usize,
}

/// Parses a text into blocks; `first_line` is the number of its first line.
pub fn blocks(text: &str, first_line: usize) -> Vec<Block> {
    let mut rest = Rest {
        text,
        at: 0,
        line: first_line,
        blocks: Vec::new(),
    };
    for found in outermost(text) {
        let start = line_start(text, found.range.start).max(rest.at);
        // The parser emits no events for definitions.
        rest.take(Kind::Definitions, start);
        let end = line_end(text, found.range.end);
        let kind = match found.kind {
            Kind::Heading(level, _) => {
                let content = text.get(found.content).unwrap_or_default();
                Kind::Heading(level, content.to_owned())
            }
            Kind::List(_) => Kind::List(rest.items(&found.items, end)),
            kind => kind,
        };
        rest.take(kind, end);
    }
    rest.take(Kind::Definitions, text.len());
    signatures(rest.blocks)
}

/// An outermost block as the parser reports it.
struct Found {
    kind: Kind,
    range: Range<usize>,
    /// The offset of each list item.
    items: Vec<usize>,
    /// The range of a heading's content.
    content: Range<usize>,
}

fn outermost(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut depth = 0;
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        if depth > 0
            && let Some(block) = found.last_mut()
            && !matches!(event, Event::End(_))
        {
            if depth == 1 && matches!(event, Event::Start(Tag::Item)) {
                block.items.push(range.start);
            }
            if block.content.is_empty() {
                block.content.start = range.start;
            }
            block.content.end = block.content.end.max(range.end);
        }
        let kind = match &event {
            Event::Start(tag) => kind(tag),
            Event::Rule => Kind::Rule,
            _ => Kind::Html,
        };
        if depth == 0 && !matches!(event, Event::End(_)) {
            found.push(Found {
                kind,
                range,
                items: Vec::new(),
                content: 0..0,
            });
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    found
}

fn kind(tag: &Tag<'_>) -> Kind {
    match tag {
        Tag::Heading { level, .. } => Kind::Heading(*level as u8, String::new()),
        Tag::Paragraph => Kind::Paragraph,
        Tag::List(_) => Kind::List(Vec::new()),
        Tag::BlockQuote(_) => Kind::Quote,
        Tag::HtmlBlock => Kind::Html,
        _ => Kind::Other,
    }
}

/// The text that does not belong to a block yet.
struct Rest<'a> {
    text: &'a str,
    at: usize,
    /// The line number at `at`.
    line: usize,
    blocks: Vec<Block>,
}

impl Rest<'_> {
    /// Turns the text before `end` into a block, unless it is blank.
    fn take(&mut self, kind: Kind, end: usize) {
        let end = end.max(self.at);
        let source = self.text.get(self.at..end).unwrap_or_default();
        let blank = source.lines().take_while(|line| line.trim().is_empty());
        let gap = blank.count();
        let (first, lines) = (self.line, source.matches('\n').count());
        let kept: Vec<&str> = source.lines().skip(gap).collect();
        let kept = kept.join("\n");
        self.at = end;
        self.line += lines;
        if !kept.is_empty() {
            self.blocks.push(Block {
                kind,
                source: kept.trim_end().to_owned(),
                line: first + gap,
                gap,
            });
        }
    }

    /// The items of the list that ends at `end`.
    fn items(&self, starts: &[usize], end: usize) -> Vec<Item> {
        let ends = starts.iter().skip(1).copied().chain([end]);
        let (mut at, mut line) = (self.at, self.line);
        let items = starts.iter().zip(ends).map(|(start, end)| {
            let start = line_start(self.text, *start).max(at);
            let end = line_start(self.text, end).max(start);
            line += newlines(self.text, at..start);
            at = start;
            Item {
                source: unmarked(self.text.get(start..end).unwrap_or_default()),
                line,
            }
        });
        items.collect()
    }
}

fn newlines(text: &str, range: Range<usize>) -> usize {
    text.get(range).unwrap_or_default().matches('\n').count()
}

fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(0, |at| at + 1)
}

/// The end of the line that contains `at`.
fn line_end(text: &str, at: usize) -> usize {
    if text.get(..at).is_some_and(|before| before.ends_with('\n')) {
        return at;
    }
    let rest = text.get(at..).unwrap_or_default();
    rest.find('\n').map_or(text.len(), |length| at + length + 1)
}

/// The lines of an item without its marker and the matching indentation.
fn unmarked(source: &str) -> String {
    let first = source.lines().next().unwrap_or_default();
    let marker = first.trim_start();
    let digits = marker.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 2 {
        // A year is text, not a list marker.
        return source.trim_end().to_owned();
    }
    let width = first.len() - marker.len() + digits + 1;
    let after = first.get(width..).unwrap_or_default();
    let space = after.len() - after.trim_start_matches(' ').len();
    let offset = match space {
        1..=4 if after.len() > space => width + space,
        _ => width + 1,
    };
    let mut out = String::new();
    for (index, line) in source.lines().enumerate() {
        match index {
            0 => out.push_str(after.get(offset - width..).unwrap_or(after.trim_start())),
            _ => {
                let indent = line.bytes().take_while(|byte| *byte == b' ').count();
                let line = match line.strip_prefix('\t') {
                    Some(line) if offset <= 4 => line,
                    _ => line.get(indent.min(offset)..).unwrap_or_default(),
                };
                out.push_str(line);
            }
        }
        out.push('\n');
    }
    out.trim_end().to_owned()
}

/// Merges a PGP signature into one block. Markdown splits its lines into paragraphs and other
/// blocks.
fn signatures(blocks: Vec<Block>) -> Vec<Block> {
    const BEGIN: &str = "-----BEGIN PGP SIGNATURE-----";
    let mut out: Vec<Block> = Vec::new();
    let mut open = false;
    let parts = blocks.into_iter().flat_map(|mut block| {
        // It may directly follow a name.
        let at = block.source.find(BEGIN).filter(|at| *at > 0);
        let Some(at) = at.filter(|_| block.kind == Kind::Paragraph || is_list(&block)) else {
            return vec![block];
        };
        let signature = Block {
            kind: Kind::Paragraph,
            source: block.source.split_off(at),
            line: block.line + newlines(&block.source, 0..at),
            gap: 0,
        };
        block.kind = Kind::Paragraph;
        block.source.truncate(block.source.trim_end().len());
        vec![block, signature]
    });
    for block in parts {
        let ends = block.source.contains("-----END PGP");
        match out.last_mut() {
            Some(signature) if open => {
                for _ in 0..=block.gap {
                    signature.source.push('\n');
                }
                signature.source.push_str(&block.source);
            }
            _ => {
                open = block.source.starts_with(BEGIN);
                out.push(block);
                if open && let Some(signature) = out.last_mut() {
                    signature.kind = Kind::Other;
                }
            }
        }
        open &= !ends;
    }
    out
}

fn is_list(block: &Block) -> bool {
    matches!(block.kind, Kind::List(_))
}

impl Block {
    /// Whether this block ends the message, so that following blocks belong to no heading.
    pub fn signs_off(&self) -> bool {
        self.source.starts_with("-----BEGIN PGP SIGNATURE-----")
            || self
                .source
                .strip_prefix("- --")
                .or_else(|| self.source.strip_prefix("--"))
                .is_some_and(|rest| rest.trim_start_matches(' ').starts_with('\n'))
    }
}
