//! Words, counted: what holds the promise that no word is lost.
//!
//! A word is a run of letters and digits, in any script. What Markdown uses as
//! punctuation is none: the numbers of list items, the labels of reference
//! links, the names in `&eacute;` and `[quote]`. Neither is the name of an
//! emoji, since `:wink:` becomes its emoji.

use std::{borrow::Cow, collections::HashMap};

use html_escape::decode_html_entities;

use super::{definitions::Definitions, emoji};
use nomination_card::{
    markdown::{Block, Inline, Span, Text, code_spans},
    model::Url,
};

/// How often each word occurs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordCount(HashMap<String, usize>);

impl WordCount {
    /// The words of Markdown as it is written, which must all be shown.
    pub fn of_source(source: &str, definitions: &Definitions) -> Self {
        let mut text = String::with_capacity(source.len());
        for line in source.lines() {
            text.push_str(without_markers(line));
            text.push('\n');
        }
        let text = definitions.without_labels(&text);
        Self::of(&emoji::without(&text))
    }

    /// The words of characters as a reader sees them.
    pub fn of(text: &str) -> Self {
        let mut count = Self::default();
        for word in decoded(text).split(|char: char| !char.is_alphanumeric()) {
            count.add(word);
        }
        count
    }

    fn add(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        match self.0.get_mut(word) {
            Some(count) => *count += 1,
            None => _ = self.0.insert(word.to_owned(), 1),
        }
    }

    /// Adds the words of another.
    pub fn extend(&mut self, other: &Self) {
        for (word, count) in &other.0 {
            *self.0.entry(word.clone()).or_default() += count;
        }
    }

    /// How often a word occurs.
    pub fn count(&self, word: &str) -> usize {
        self.0.get(word).copied().unwrap_or_default()
    }

    /// The words, in no order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether every word of another is here, and as often.
    pub fn covers(&self, other: &Self) -> bool {
        other
            .0
            .iter()
            .all(|(word, count)| self.count(word) >= *count)
    }

    /// Of each word the larger count.
    fn max(mut self, other: Self) -> Self {
        for (word, count) in other.0 {
            let here = self.0.entry(word).or_default();
            *here = count.max(*here);
        }
        self
    }
}

/// A line without the marks of quotes and list items before it. Only small
/// numbers are marks: `2019.` is a year, which the card must show.
fn without_markers(line: &str) -> &str {
    let mut rest = line;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '>', '*', '+', '-']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = rest
            .get(digits..)
            .and_then(|rest| rest.strip_prefix(['.', ')']));
        match after {
            Some(after)
                if matches!(digits, 1..=2)
                    && (after.is_empty() || after.starts_with([' ', '\t'])) =>
            {
                rest = after;
            }
            _ => return rest,
        }
    }
}

/// A text with its character references replaced. Those that such a reference
/// spells are replaced as well, since the card may have done so before.
fn decoded(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..4 {
        match decode_html_entities(&text) {
            Cow::Owned(decoded) if *decoded != *text => text = Cow::Owned(decoded),
            _ => break,
        }
    }
    text
}

/// What the card shows, as far as it is known.
///
/// The parts of a line are kept twice, side by side and apart: `foo*bar*` is
/// written as two words and shown as one.
#[derive(Default)]
pub struct Shown {
    joined: String,
    split: String,
}

impl Shown {
    /// Characters on a line of their own.
    pub fn plain(&mut self, text: &str) {
        self.part(text);
        self.end();
    }

    /// An address that a reader can follow.
    pub fn url(&mut self, url: &Url) {
        self.plain(url.as_str());
    }

    /// A title or a name.
    pub fn title(&mut self, title: &str) {
        for span in code_spans(title) {
            match span {
                Span::Text(text) | Span::Code(text) => self.part(&text),
            }
        }
        self.end();
    }

    /// A text.
    pub fn text(&mut self, text: &Text) {
        self.blocks(text.blocks());
    }

    /// The words of all of it.
    pub fn word_count(&self) -> WordCount {
        WordCount::of(&self.joined).max(WordCount::of(&self.split))
    }

    /// Whether these characters stand on a line of it.
    pub fn contains(&self, text: &str) -> bool {
        self.joined.contains(text)
    }

    fn part(&mut self, text: &str) {
        self.joined.push_str(text);
        self.split.push_str(text);
        self.split.push('\n');
    }

    fn end(&mut self) {
        self.joined.push('\n');
    }

    /// Recurses no deeper than [`MAX_DEPTH`](nomination_card::markdown::MAX_DEPTH).
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(content) | Block::Heading { content, .. } => {
                    let mut addresses = Vec::new();
                    self.inlines(content, &mut addresses);
                    self.end();
                    addresses.iter().for_each(|address| self.plain(address));
                }
                Block::Quote(blocks) => self.blocks(blocks),
                Block::List(list) => {
                    for (item, number) in list.items.iter().zip(list.start.unwrap_or_default()..) {
                        if list.start.is_some() {
                            self.plain(&number.to_string());
                        }
                        self.blocks(item);
                    }
                }
                Block::Code(code) => self.plain(code),
                Block::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline], addresses: &mut Vec<String>) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) => self.part(text),
                Inline::Emphasis(content) | Inline::Strong(content) => {
                    self.inlines(content, addresses);
                }
                Inline::Link {
                    url,
                    title,
                    content,
                } => {
                    self.inlines(content, addresses);
                    addresses.push(url.as_str().to_owned());
                    addresses.extend(title.clone());
                }
                Inline::Break => self.part("\n"),
            }
        }
    }
}
