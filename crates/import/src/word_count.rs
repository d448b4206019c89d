//! Counts words, to guarantee that none is lost.
//!
//! A word is a run of letters and digits in any script. Markdown punctuation does not count:
//! numbers of list items, labels of reference links, the names in `&eacute;` and `[quote]`. Nor do
//! emoji names, because `:wink:` becomes an emoji.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use html_escape::decode_html_entities;

use super::{definitions::Definitions, emoji};
use nomination_card::{
    markdown::{Block, Inline, Span, Text, code_spans},
    model::Url,
};

/// The number of occurrences of each word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordCount(HashMap<String, usize>);

impl WordCount {
    /// Counts the words of Markdown source, all of which the card must show.
    pub fn of_source(source: &str, definitions: &Definitions) -> Self {
        let mut text = String::with_capacity(source.len());
        for line in source.lines() {
            text.push_str(without_markers(line));
            text.push('\n');
        }
        let text = definitions.without_labels(&text);
        Self::of(&emoji::without(&text))
    }

    /// Counts the words of visible text.
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

    /// Adds the counts of another text.
    pub fn extend(&mut self, other: &Self) {
        for (word, count) in &other.0 {
            *self.0.entry(word.clone()).or_default() += count;
        }
    }

    /// The number of occurrences of a word.
    pub fn count(&self, word: &str) -> usize {
        self.0.get(word).copied().unwrap_or_default()
    }

    /// The words, in no particular order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether every word of another text occurs here at least as often.
    pub fn covers(&self, other: &Self) -> bool {
        other
            .0
            .iter()
            .all(|(word, count)| self.count(word) >= *count)
    }

    /// The larger count of each word.
    fn max(mut self, other: Self) -> Self {
        for (word, count) in other.0 {
            let here = self.0.entry(word).or_default();
            *here = count.max(*here);
        }
        self
    }
}

/// Removes quote and list markers at the start of a line. Only small numbers are markers: `2019.`
/// is a year, which the card must show.
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

/// Resolves character references, repeatedly, because the card may already have resolved the outer
/// level.
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

/// The visible content of a card.
///
/// The parts of each line are kept twice, joined and separate: `foo*bar*` counts as two words in
/// the source and is shown as one.
#[derive(Default)]
pub struct Shown {
    joined: String,
    split: String,
}

impl Shown {
    /// Adds characters on a line of their own.
    pub fn plain(&mut self, text: &str) {
        self.part(text);
        self.end();
    }

    /// Adds a URL that a reader can follow.
    pub fn url(&mut self, url: &Url) {
        self.plain(url.as_str());
    }

    /// Adds a title or a name.
    pub fn title(&mut self, title: &str) {
        for span in code_spans(title) {
            match span {
                Span::Text(text) | Span::Code(text) => self.part(&text),
            }
        }
        self.end();
    }

    /// Adds a text.
    pub fn text(&mut self, text: &Text) {
        self.blocks(text.blocks());
    }

    /// Counts the words of everything.
    pub fn word_count(&self) -> WordCount {
        WordCount::of(&self.joined).max(WordCount::of(&self.split))
    }

    /// The lines, without white space around them. An address has one of its own.
    pub fn lines(&self) -> HashSet<&str> {
        self.joined.lines().map(str::trim).collect()
    }

    fn part(&mut self, text: &str) {
        self.joined.push_str(text);
        self.split.push_str(text);
        self.split.push('\n');
    }

    fn end(&mut self) {
        self.joined.push('\n');
    }

    /// The recursion depth is limited by [`MAX_DEPTH`](nomination_card::markdown::MAX_DEPTH).
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
