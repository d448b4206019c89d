//! Link reference definitions: `[label]: address`.
//!
//! The card does not support definitions, so reference links become inline links.

use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

use pulldown_cmark::{BrokenLink, CowStr, Options, Parser};
use regex::{Captures, Regex};

use super::shape::shape;
use nomination_card::model::{
    Url,
    limits::{MAX_STRING, MAX_URL, is_longer},
};

/// Parser options: CommonMark and tables.
pub fn options() -> Options {
    Options::ENABLE_TABLES
}

/// How many times as long as a text its definitions may become, if all its links use the longest.
const MOST_GROWTH: usize = 4;
/// The length, in bytes, to which the definitions of a short text may grow.
const ALWAYS_FINE: usize = 100_000;

/// The definitions of a document, keyed by label.
#[derive(Debug, Default)]
pub struct Definitions(HashMap<String, Definition>);

/// The target of a label.
#[derive(Debug)]
pub struct Definition {
    /// The target URL, safe for the card to link.
    pub url: String,
    /// The link title; may be empty.
    pub title: String,
}

impl Definitions {
    /// Collects the definitions with a URL that the card can link.
    ///
    /// A reference link becomes an inline link, so that each use of a definition repeats it. One that
    /// could multiply the length of the text is text: there can be as many links as there are `]`.
    pub fn of(source: &str) -> Self {
        let uses = source.bytes().filter(|byte| *byte == b']').count();
        let longest = (MOST_GROWTH * source.len() + ALWAYS_FINE) / uses.max(1);
        let parser = Parser::new_ext(source, options());
        let mut found = HashMap::new();
        for (label, definition) in parser.reference_definitions().iter() {
            if label.starts_with('^') || Url::parse(&definition.dest).is_err() {
                continue;
            }
            let title = definition.title.as_deref().unwrap_or_default();
            let length = definition.dest.len() + title.len();
            let is_long = is_longer(&definition.dest, MAX_URL) || is_longer(title, MAX_STRING);
            if is_long || length > longest {
                continue;
            }
            let definition = Definition {
                url: definition.dest.to_string(),
                title: title.to_owned(),
            };
            found.insert(normal(label), definition);
        }
        Self(found)
    }

    /// Looks up a label.
    pub fn get(&self, label: &str) -> Option<&Definition> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&normal(label))
    }

    /// Whether a predicate holds for all definitions.
    pub fn all(&self, is_so: impl Fn(&Definition) -> bool) -> bool {
        self.0.values().all(is_so)
    }

    /// The number of definitions.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Parses a part of the document with all definitions known.
    pub fn parser<'s>(
        &'s self,
        source: &'s str,
    ) -> Parser<'s, impl FnMut(BrokenLink<'s>) -> Option<(CowStr<'s>, CowStr<'s>)>> {
        let find = |link: BrokenLink<'s>| {
            let definition = self.get(&link.reference)?;
            Some((
                CowStr::Borrowed(&definition.url),
                CowStr::Borrowed(&definition.title),
            ))
        };
        Parser::new_with_broken_link_callback(source, options(), Some(find))
    }

    /// The source without the labels of `[text][label]`.
    pub fn without_labels<'a>(&self, source: &'a str) -> Cow<'a, str> {
        static LABEL: LazyLock<Regex> = LazyLock::new(|| shape(r"\]\[([^\[\]]+)\]"));
        if self.0.is_empty() {
            return Cow::Borrowed(source);
        }
        LABEL.replace_all(source, |found: &Captures<'_>| {
            let label = found.get(1).map_or("", |label| label.as_str());
            match self.get(label) {
                Some(_) => String::from("]"),
                None => found.get(0).map_or("", |all| all.as_str()).to_owned(),
            }
        })
    }
}

/// Normalises case and white space of a label.
fn normal(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
