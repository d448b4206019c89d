//! Parses facts, `Label: value`, from YAML and Markdown.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    blocks::{Block, Kind},
    definitions::Definitions,
    draft::Found,
    labels::{Meaning, meaning},
    member::Member,
    people,
    prose::prose,
    shape::shape,
    title::{Title, title},
};
use nomination_card::model::{Date, LangTag, Link, NonBlank, Url};

/// A label and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// The value, in Markdown.
    pub value: String,
    /// Label and value, as written.
    pub source: String,
    /// The line number, from 1.
    pub line: usize,
}

/// Parses a list or paragraph as facts. Every line must be a fact, and at least one label must be
/// known.
pub fn facts(block: &Block) -> Option<Vec<Fact>> {
    static FACT: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r"^\s*(?:[*_]{1,2})?\s*(\p{L}[\p{L}\p{M}\p{N} '’/().-]{0,39}?)\s*(?:[*_]{1,2})?\s*(?::(?:[*_]{1,2})?\s+|：(?:[*_]{1,2})?\s*)(\S.*)$",
        )
    });
    let lines: Vec<(&str, usize)> = match &block.kind {
        Kind::List(items) => items
            .iter()
            .map(|item| (item.source.as_str(), item.line))
            .collect(),
        Kind::Paragraph => block.source.lines().zip(block.line..).collect(),
        _ => return None,
    };
    let fact = |(source, line): (&str, usize)| {
        let source = source.trim().trim_end_matches('\\').trim_end();
        let found = FACT.captures(source)?;
        let (label, value) = (found.get(1)?.as_str(), found.get(2)?.as_str());
        (label.split_whitespace().count() <= 4).then(|| Fact {
            label: label.to_owned(),
            value: value.to_owned(),
            source: source.to_owned(),
            line,
        })
    };
    let facts = lines.into_iter().map(fact).collect::<Option<Vec<Fact>>>()?;
    facts
        .iter()
        .any(|fact| meaning(&fact.label).is_some())
        .then_some(facts)
}

/// The members that a fact becomes; none if its label is unknown.
pub fn found(fact: &Fact, definitions: &Definitions) -> Option<Found> {
    let value = title(&fact.value, definitions);
    if value.text.is_empty() {
        return None;
    }
    let members = members(fact, &value, definitions)?;
    let pointer = members.first()?.pointer();
    let mut found = Found {
        members,
        labels: Vec::new(),
    };
    let labelled = found.members.iter().any(|member| match member {
        Member::Link(link) => link.label.contains(&fact.label),
        _ => false,
    });
    if !labelled {
        found = found.named(&fact.label, fact.line, pointer);
    }
    if let Some(Member::Affiliation(affiliation)) = found.members.first()
        && affiliation.role.is_some()
        && value.text.contains(" at ")
    {
        found = found.named("at", fact.line, pointer);
    }
    Some(found)
}

fn members(fact: &Fact, value: &Title, definitions: &Definitions) -> Option<Vec<Member>> {
    let text = || NonBlank::parse(value.without_links()?).ok();
    let members = match meaning(&fact.label) {
        Some(Meaning::Handle) => vec![Member::Handle(handle(value.without_links()?)?)],
        Some(Meaning::Forge(place)) => match value.as_link() {
            Some((link, _)) => {
                let name = link.text.strip_prefix('@').and_then(handle);
                let mut members = vec![linked(fact, value)?];
                members.extend(name.map(Member::Handle));
                members
            }
            None => {
                let name = handle(value.without_links()?)?;
                let url = Url::parse(&format!("{place}{}", name.trim_start_matches('@'))).ok()?;
                let label = NonBlank::parse(&*fact.label).ok()?;
                vec![Member::Link(Link { label, url }), Member::Handle(name)]
            }
        },
        Some(Meaning::Pronouns) => vec![Member::Pronouns(text()?)],
        Some(Meaning::Page) => {
            let (_, url) = value.as_link()?;
            vec![linked(fact, value)?, Member::Page(url)]
        }
        Some(Meaning::Avatar) => vec![Member::Avatar(value.as_link()?.1)],
        Some(Meaning::Affiliation) => vec![Member::Affiliation(people::affiliation(value)?)],
        Some(Meaning::Mail | Meaning::Place) | None => vec![linked(fact, value)?],
        Some(Meaning::Office) => vec![Member::Office(text()?)],
        Some(Meaning::Term) => vec![Member::Term(text()?)],
        Some(Meaning::Source) => vec![Member::Source(value.as_link()?.1)],
        Some(Meaning::Published) => vec![Member::Published(Date::parse(&value.text).ok()?)],
        Some(Meaning::Updated) => vec![Member::Updated(Date::parse(&value.text).ok()?)],
        Some(Meaning::Lang) => vec![Member::Lang(LangTag::parse(&value.text).ok()?)],
        Some(Meaning::Summary) => vec![Member::Summary(prose(&fact.value, definitions)?)],
        Some(Meaning::Name | Meaning::Title | Meaning::From) => return None,
    };
    Some(members)
}

/// A handle is a single word.
fn handle(text: &str) -> Option<NonBlank> {
    let fits = !text.contains(char::is_whitespace) && text.len() <= 64;
    let name = NonBlank::parse(text).ok()?;
    (fits && text.chars().any(char::is_alphanumeric)).then_some(name)
}

/// The link in the value, titled with the label and any remaining text.
fn linked(fact: &Fact, value: &Title) -> Option<Member> {
    let (link, url) = value.as_link()?;
    let bare = link.url.strip_prefix("mailto:").unwrap_or(&link.url);
    let label = match link.text == bare || link.text == fact.label {
        true => fact.label.clone(),
        false => format!("{}: {}", fact.label, link.text),
    };
    let label = NonBlank::parse(label).ok()?;
    Some(Member::Link(Link { label, url }))
}
