//! Rewrites Markdown so that the card shows every word.
//!
//! The card supports a subset of Markdown. Anything it would hide is rewritten: reference links
//! become inline links, the language of a code block moves in front of it, tables become code, a
//! picture in a link moves behind it.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::{
    definitions::Definitions,
    emoji,
    word_count::{Shown, WordCount},
};
use nomination_card::{
    markdown::Text,
    model::{Url, blank::shows_nothing},
};

/// Converts a source to a text that shows all its words; none if there is nothing to show.
///
/// If the card would still lose a word, or the nesting is too deep, the text is the source as a
/// code block.
pub fn prose(source: &str, definitions: &Definitions) -> Option<Text> {
    if shows_nothing(source) {
        return None;
    }
    let words = WordCount::of_source(source, definitions);
    let text = Text::parse(rewritten(source, definitions));
    let whole = text.ok().filter(|text| {
        let mut shown = Shown::default();
        shown.text(text);
        shown.word_count().covers(&words)
    });
    whole.or_else(|| Text::parse(verbatim(source)).ok())
}

/// The source as a code block, which shows every character.
pub fn verbatim(source: &str) -> String {
    let longest = source.split(|char| char != '`').map(str::len).max();
    let fence = "`".repeat(longest.unwrap_or_default().max(2) + 1);
    format!("{fence}\n{}\n{fence}", source.trim_end_matches('\n'))
}

/// A range of the source, and its replacement.
type Edit = (Range<usize>, String);

fn rewritten(source: &str, definitions: &Definitions) -> String {
    let mut edits = Edits {
        source,
        found: Vec::new(),
        plain: 0..0,
        links: Vec::new(),
        link: None,
        table: 0,
        code: false,
    };
    for (event, range) in definitions.parser(source).into_offset_iter() {
        edits.take(event, range);
    }
    edits.end_plain();
    edits.found.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    for (range, new) in edits.found {
        if range.start < at {
            continue;
        }
        out.push_str(source.get(at..range.start).unwrap_or_default());
        out.push_str(&new);
        at = range.end;
    }
    out.push_str(source.get(at..).unwrap_or_default());
    out
}

struct Edits<'a> {
    source: &'a str,
    found: Vec<Edit>,
    /// The current run of characters without markup. The parser splits emoji names at underscores,
    /// so they are replaced per run.
    plain: Range<usize>,
    /// The open links and pictures, each with the pictures behind it.
    links: Vec<String>,
    /// The index of the open link, in which there is no other, but any number of pictures.
    link: Option<usize>,
    /// The end of the previous table.
    table: usize,
    /// Whether a code block is open.
    code: bool,
}

impl Edits<'_> {
    fn slice(&self, range: Range<usize>) -> &str {
        self.source.get(range).unwrap_or_default()
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        if range.start < self.table {
            return;
        }
        if let Event::Text(text) = &event
            && (self.code || self.slice(range.clone()) == &**text)
        {
            if self.code {
                return;
            }
            if self.plain.end != range.start {
                self.end_plain();
                self.plain.start = range.start;
            }
            self.plain.end = range.end;
            return;
        }
        self.end_plain();
        match event {
            Event::Text(text) => self.reference(&text, range),
            Event::Start(Tag::CodeBlock(kind)) => {
                self.code = true;
                self.language(&kind, range);
            }
            Event::End(TagEnd::CodeBlock) => self.code = false,
            Event::Start(Tag::Table(_)) => {
                let table = verbatim(self.slice(range.clone()));
                // In a list or quote, every line would need a prefix.
                if !self.slice(range.clone()).contains("\n ") && self.starts_line(range.start) {
                    let end = range.start + self.slice(range.clone()).trim_end().len();
                    self.found.push((range.start..end, table));
                }
                self.table = range.end;
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            }) => {
                self.link.get_or_insert(self.links.len());
                self.links.push(String::new());
                self.inline(link_type, &dest_url, &title, &range);
            }
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            }) => {
                if self.link.is_some() && link_type == LinkType::Inline {
                    self.picture(&dest_url, &title, &range);
                } else {
                    self.inline(link_type, &dest_url, &title, &range);
                }
                self.links.push(String::new());
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let pictures = self.links.pop();
                self.link = self.link.filter(|link| *link < self.links.len());
                if let Some(pictures) = pictures
                    && !pictures.is_empty()
                {
                    self.found.push((range.end..range.end, pictures));
                }
            }
            _ => {}
        }
    }

    fn starts_line(&self, at: usize) -> bool {
        at == 0 || self.slice(0..at).ends_with('\n')
    }

    /// Replaces the emoji names in the current run.
    fn end_plain(&mut self) {
        let range = std::mem::take(&mut self.plain);
        for (name, emoji) in emoji::find(self.slice(range.clone())) {
            let name = range.start + name.start..range.start + name.end;
            self.found.push((name, emoji.to_owned()));
        }
    }

    /// Resolves a character reference such as `&eacute;`, because the card supports only a few.
    fn reference(&mut self, text: &str, range: Range<usize>) {
        let source = self.slice(range.clone());
        let named = source.starts_with('&') && source.ends_with(';') && !source.starts_with("&#");
        if named && !text.is_ascii() && text != "\u{a0}" {
            self.found.push((range, text.to_owned()));
        }
    }

    /// Writes the language of a code block in front of it.
    fn language(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) {
        let CodeBlockKind::Fenced(info) = kind else {
            return;
        };
        let first = self.slice(range.clone()).lines().next().unwrap_or_default();
        let fence = first.trim_start();
        let marks = fence.trim_start_matches(['`', '~']);
        if info.is_empty() || marks.trim().is_empty() {
            return;
        }
        let start = range.start + first.len() - fence.len();
        let before = self.slice(0..start);
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        let prefix: String = self
            .slice(line..start)
            .chars()
            .map(|char| match char {
                '>' | '\t' => char,
                _ => ' ',
            })
            .collect();
        let marks = fence.get(..fence.len() - marks.len()).unwrap_or_default();
        let info = fence.get(marks.len()..).unwrap_or_default().trim();
        let new = format!("{info}\n{prefix}{marks}");
        self.found.push((start..range.start + first.len(), new));
    }

    /// Converts a reference link to an inline link.
    fn inline(&mut self, kind: LinkType, url: &str, title: &str, range: &Range<usize>) {
        let source = self.slice(range.clone());
        let text = match kind {
            LinkType::Reference | LinkType::ReferenceUnknown => source.rfind("][").map(|at| at + 1),
            LinkType::Collapsed | LinkType::CollapsedUnknown => source.rfind("[]"),
            LinkType::Shortcut | LinkType::ShortcutUnknown => Some(source.len()),
            _ => None,
        };
        let known = text.filter(|_| Url::parse(url).is_ok());
        if let Some(text) = known {
            let target = format!("({})", target(url, title));
            self.found.push((range.start + text..range.end, target));
        }
    }

    /// Replaces a picture inside a link with its description, and adds a link to the picture behind
    /// it, because the card does not nest links.
    fn picture(&mut self, url: &str, title: &str, range: &Range<usize>) {
        let Some(close) = self.slice(range.clone()).rfind("](") else {
            return;
        };
        if Url::parse(url).is_err() {
            return;
        }
        self.found
            .push((range.start..range.start + 2, String::new()));
        self.found
            .push((range.start + close..range.end, String::new()));
        let link = self.link.and_then(|link| self.links.get_mut(link));
        if let Some(pictures) = link {
            pictures.push_str(&format!(" ([{url}]({}))", target(url, title)));
        }
    }
}

/// Formats the target in the parentheses of a link.
fn target(url: &str, title: &str) -> String {
    let url = match url.contains(['(', ')', ' ', '\\', '&', '*', '_']) {
        true => format!("<{url}>"),
        false => url.to_owned(),
    };
    match title.is_empty() {
        true => url,
        false => format!(
            "{url} \"{}\"",
            title.replace('\\', "\\\\").replace('"', "\\\"")
        ),
    }
}
