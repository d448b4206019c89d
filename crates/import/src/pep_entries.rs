//! Recognises PEP entries by their shape: `PEP 587 3.8 Final Python
//! Initialization Configuration`.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    blocks::{Block, Kind},
    definitions::Definitions,
    draft::Found,
    member::Member,
    prose::prose,
    shape::shape,
    title::{Title, title},
};
use nomination_card::model::{NonBlank, Pep, PepNumber, Url};

/// The PEPs of a list or paragraph that contains only PEPs. Bare numbers count
/// only if the heading announces PEPs.
pub fn peps(
    block: &Block,
    bare: bool,
    candidate: &str,
    definitions: &Definitions,
) -> Option<Vec<(String, Found)>> {
    let lines: Vec<(String, usize)> = match &block.kind {
        Kind::List(items) => items
            .iter()
            .map(|item| (item.source.clone(), item.line))
            .collect(),
        Kind::Paragraph => block
            .source
            .lines()
            .map(str::to_owned)
            .zip(block.line..)
            .collect(),
        _ => return None,
    };
    lines
        .into_iter()
        .map(|(source, line)| {
            let found = pep(&source, line, bare, candidate, definitions)?;
            Some((source, found))
        })
        .collect()
}

fn pep(
    source: &str,
    line: usize,
    bare: bool,
    candidate: &str,
    definitions: &Definitions,
) -> Option<Found> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        shape(r"^(?<label>PEP)?[\s-]*(?<number>\d{1,5})(?:$|[\s:.,(–—-]+(?<rest>.*)$)")
    });
    let (first, more) = source.split_once('\n').unwrap_or((source, ""));
    let value = title(first, definitions);
    let found = NUMBER.captures(&value.text)?;
    if found.name("label").is_none() && !bare {
        return None;
    }
    let number = found.name("number")?.as_str().parse().ok()?;
    let number = PepNumber::new(number).ok()?;
    let mut pep = Pep {
        number,
        title: None,
        status: None,
        current_status: None,
        python_version: Vec::new(),
        author_names: Vec::new(),
        url: url(&value)?,
        note: None,
    };
    let mut labels = Found::default();
    let rest = found.name("rest").map_or("", |rest| rest.as_str());
    let rest = facts(rest, &mut pep);
    let rest = authors(rest, candidate, line, &mut pep, &mut labels);
    let rest = closing(rest, &mut pep);
    let (words, note) = note(rest);
    let words = words.trim_matches([' ', ',', ';', '–', '—', '-', ':', '"', '“', '”']);
    pep.title = NonBlank::parse(words).ok();
    let mut text = note.unwrap_or_default().to_owned();
    if !more.trim().is_empty() {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(more);
    }
    pep.note = prose(&text, definitions);
    labels.members.push(Member::Pep(pep));
    Some(labels)
}

/// The link of a PEP entry; `Some(None)` if there is none. `None` if there are
/// several links, or one that the card cannot show.
fn url(value: &Title) -> Option<Option<Url>> {
    match &value.links[..] {
        [] => Some(None),
        [link] if link.title.is_empty() => Some(Some(Url::parse(&link.url).ok()?)),
        _ => None,
    }
}

/// Parses version and status in front of the title.
fn facts<'a>(text: &'a str, pep: &mut Pep) -> &'a str {
    static FACTS: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r"(?x)^
            (?: (?:Python\s+)? (?<version>\d+\.\d+(?:\.\d+)? (?:,\s*\d+\.\d+(?:\.\d+)?)*) [\s,]+
              | [–—-] \s+ )?
            (?: \(?(?<status>Draft|Accepted|Provisional|Final|Active|Deferred|Rejected|Withdrawn|Superseded)\)?
                (?: [\s:,–—-]+ | $ ) )?",
        )
    });
    let Some(found) = FACTS.captures(text) else {
        return text;
    };
    if let Some(version) = found.name("version") {
        let versions = version.as_str().split(',');
        let versions = versions.filter_map(|version| NonBlank::parse(version.trim()).ok());
        pep.python_version = versions.collect();
    }
    pep.status = found
        .name("status")
        .and_then(|it| NonBlank::parse(it.as_str()).ok());
    let end = found.get(0).map_or(0, |all| all.end());
    text.get(end..).unwrap_or_default()
}

/// Parses the co-authors after the title.
fn authors<'a>(
    text: &'a str,
    candidate: &str,
    line: usize,
    pep: &mut Pep,
    labels: &mut Found,
) -> &'a str {
    // A bare `with` comes last, because titles contain it too.
    static WITH: LazyLock<[Regex; 2]> = LazyLock::new(|| {
        [
            shape(
                r"(?i)[\s,;(–—-]+(?<label>(?:(?:co-?\s?|jointly )?(?:written|authored|designed)(?: jointly| together)?|together|joint work) with)\s+(?<names>\p{Lu}[^()]*?)\)?\s*\.?$",
            ),
            shape(r"(?:\(|[,;–—]\s+)(?<label>with)\s+(?<names>\p{Lu}[^()]*?)\)?\s*\.?$"),
        ]
    });
    static AND: LazyLock<Regex> = LazyLock::new(|| shape(r"\s*,\s*and\s+|\s*[,;&]\s*|\s+and\s+"));
    let Some(found) = WITH.iter().find_map(|shape| shape.captures(text)) else {
        return text;
    };
    let (Some(label), Some(names)) = (found.name("label"), found.name("names")) else {
        return text;
    };
    let names: Vec<&str> = AND.split(names.as_str()).collect();
    let fit = names
        .iter()
        .all(|name| name.split_whitespace().count() <= 5 && name.chars().any(char::is_alphabetic));
    if !fit || names.is_empty() {
        return text;
    }
    labels
        .labels
        .push((label.as_str().to_owned(), line, "/peps"));
    for _ in found
        .name("names")
        .iter()
        .flat_map(|names| names.as_str().split_whitespace())
        .filter(|word| *word == "and")
    {
        labels.labels.push(("and".to_owned(), line, "/peps"));
    }
    let names = core::iter::once(candidate).chain(names);
    pep.author_names = names
        .filter_map(|name| NonBlank::parse(name).ok())
        .collect();
    let end = found.get(0).map_or(0, |all| all.start());
    text.get(..end).unwrap_or_default()
}

/// Parses `(Final, 3.8)` after the title.
fn closing<'a>(text: &'a str, pep: &mut Pep) -> &'a str {
    static CLOSING: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r"(?x)\s*\((?<status>Draft|Accepted|Provisional|Final|Active|Deferred|Rejected|Withdrawn|Superseded)
            (?:,\s*(?:Python\s+)?(?<version>\d+\.\d+))?\)\s*\.?$",
        )
    });
    let found = CLOSING.captures(text).filter(|_| pep.status.is_none());
    let Some(found) = found else {
        return text;
    };
    if let Some(version) = found.name("version") {
        if !pep.python_version.is_empty() {
            return text;
        }
        pep.python_version = NonBlank::parse(version.as_str()).into_iter().collect();
    }
    pep.status = found
        .name("status")
        .and_then(|it| NonBlank::parse(it.as_str()).ok());
    let end = found.get(0).map_or(0, |all| all.start());
    text.get(..end).unwrap_or_default()
}

/// Splits an example in parentheses from the title.
fn note(text: &str) -> (&str, Option<&str>) {
    static NOTE: LazyLock<Regex> = LazyLock::new(|| {
        shape(r"(?i)\s*\((?<note>(?:ex|e\.g|eg|for example|such as|see)\b.*?)\s*\)\s*$")
    });
    let Some(found) = NOTE.captures(text) else {
        return (text, None);
    };
    let end = found.get(0).map_or(0, |all| all.start());
    let note = found.name("note").map(|note| note.as_str());
    (text.get(..end).unwrap_or_default(), note)
}
