//! Recognises endorsements: a quotation and its author.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    blocks::{Block, Kind},
    definitions::Definitions,
    draft::Found,
    member::Member,
    people,
    prose::prose,
    shape::shape,
    title::{Title, title},
};
use nomination_card::model::{Endorsement, Endorser, Url};

/// A part of a section of endorsements.
pub struct Part {
    /// Its Markdown.
    pub source: String,
    /// The number of the first line, from 1.
    pub line: usize,
    /// The endorsement; none if the part is only a name, or unclear.
    pub found: Option<Found>,
    /// The index of its block.
    pub block: usize,
    /// Whether the part names the endorser.
    pub signed: bool,
}

/// Parses the endorsements of a section. `verb` is the heading if it says what
/// the named people do: `Seconded by`.
pub fn endorsements(blocks: &[Block], verb: Option<&str>, definitions: &Definitions) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let index = at;
        at += 1;
        if let Kind::List(items) = &block.kind {
            parts.extend(items.iter().map(|item| {
                let source = &item.source;
                let found = part(source, item.line, false, verb, definitions);
                Part {
                    block: index,
                    ..found
                }
            }));
            continue;
        }
        // Collect blocks up to a signature line or the next heading.
        if let Kind::Heading(_, name) = &block.kind {
            let end = blocks
                .iter()
                .skip(at)
                .position(|block| matches!(block.kind, Kind::Heading(..)))
                .map_or(blocks.len(), |length| at + length);
            let below = blocks.get(at..end).unwrap_or_default();
            parts.push(Part {
                block: index,
                ..below_name(block, name, below, definitions)
            });
            at = end;
            continue;
        }
        if block.kind == Kind::Quote
            && let Some(next) = blocks.get(at)
            && next.kind == Kind::Paragraph
            && let Some(by) = byline(&next.source, definitions)
        {
            at += 1;
            let quote = unquoted(&block.source);
            parts.push(Part {
                source: format!("{}\n\n{}", block.source, next.source),
                line: block.line,
                block: index,
                found: endorsement(&quote, Some(by), None, definitions),
                signed: true,
            });
            continue;
        }
        let source = match block.kind {
            Kind::Quote => unquoted(&block.source),
            _ => block.source.clone(),
        };
        let quoted = block.kind == Kind::Quote;
        parts.push(Part {
            block: index,
            ..part(&source, block.line, quoted, verb, definitions)
        });
    }
    parts
}

/// Parses a paragraph or list item as an endorsement.
fn part(
    source: &str,
    line: usize,
    quoted: bool,
    verb: Option<&str>,
    definitions: &Definitions,
) -> Part {
    let found = match signed(source, definitions) {
        Some(found) => Some(found),
        None => match (name_only(source, definitions), verb) {
            (Some(by), Some(verb)) => endorsement(verb, Some(by), None, definitions),
            _ => None,
        },
    };
    let signed = found.is_some();
    let quoted = quoted
        || source
            .trim_start()
            .starts_with(['"', '“', '«', '„', '「', '『']);
    let found = found.or_else(|| match quoted {
        true => endorsement(source, None, None, definitions),
        false => None,
    });
    Part {
        source: source.to_owned(),
        line,
        block: 0,
        found,
        signed,
    }
}

/// `"Words" – Ada`, `Ada: "words"`, or words with a line `— Ada` below.
fn signed(source: &str, definitions: &Definitions) -> Option<Found> {
    static AFTER: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r#"(?s)^(?<quote>.*(?:["”»“'’)\]*_」』]|[.!?…。]["”»]?))\s*(?:\s[-–—―~]{1,3}|[–—―])\s*(?<by>[^\n]{1,160})$"#,
        )
    });
    static BELOW: LazyLock<Regex> = LazyLock::new(|| {
        shape(r"(?s)^(?<quote>.*?)\\?\s*\n\s*(?:[-–—―~]{1,3})\s*(?<by>[^\n]{1,160})$")
    });
    static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r#"(?s)^(?:\*\*|__)?(?<by>[^:\n]{2,80}?)(?:\*\*|__)?\s*(?:writes|wrote|says|said)?\s*[:：](?:\*\*|__)?\s*(?<quote>["“«'‘].*["”»'’])\s*$"#,
        )
    });
    let source = source.trim();
    for shape in [&BELOW, &AFTER, &BEFORE] {
        let Some(found) = shape.captures(source) else {
            continue;
        };
        let by = title(found.name("by")?.as_str(), definitions);
        if !looks_like_somebody(&by) {
            continue;
        }
        return endorsement(
            found.name("quote")?.as_str(),
            people::endorser(&by),
            None,
            definitions,
        );
    }
    None
}

fn looks_like_somebody(by: &Title) -> bool {
    let Some(by) = people::endorser(by) else {
        return false;
    };
    by.handle.is_some() || by.name.starts_with('@') || people::is_name(&by.name)
}

/// A line that contains only a name.
fn name_only(source: &str, definitions: &Definitions) -> Option<Endorser> {
    let value = title(source, definitions);
    let by = people::endorser(&value)?;
    (!source.trim().contains('\n') && looks_like_somebody(&value)).then_some(by)
}

/// The text below a subheading that names its author.
fn below_name(block: &Block, name: &str, below: &[Block], definitions: &Definitions) -> Part {
    let sources: Vec<&str> = below.iter().map(|block| block.source.as_str()).collect();
    let quote = match below {
        [block] if block.kind == Kind::Quote => unquoted(&block.source),
        _ => sources.join("\n\n"),
    };
    let by = people::endorser(&title(name, definitions));
    let found = by.and_then(|by| endorsement(&quote, Some(by), None, definitions));
    Part {
        source: format!("{}\n\n{}", block.source, sources.join("\n\n")),
        line: block.line,
        block: 0,
        found,
        signed: true,
    }
}

/// The endorser in a byline.
pub fn byline(source: &str, definitions: &Definitions) -> Option<Endorser> {
    static LINE: LazyLock<Regex> =
        LazyLock::new(|| shape(r"^\s*(?:[-–—―~]{1,3}\s*|(?i:by)\s*[:：]\s*)(?<by>[^\n]{1,240})$"));
    let by = LINE.captures(source.trim())?;
    people::endorser(&title(by.name("by")?.as_str(), definitions))
}

/// Builds an endorsement. If a link spans the whole quotation, it becomes the source.
pub fn endorsement(
    quote: &str,
    by: Option<Endorser>,
    url: Option<Url>,
    definitions: &Definitions,
) -> Option<Found> {
    let quote = bare(quote.trim());
    let value = title(quote, definitions);
    let link = value.as_link().filter(|(link, _)| {
        link.title.is_empty() && !quote.contains("\n\n") && link.text != link.url
    });
    let (quote, url) = match link {
        Some((link, url)) => (bare(&link.text).to_owned(), Some(url)),
        None => (quote.to_owned(), url),
    };
    let quote = prose(&quote, definitions)?;
    Some(Found::one(Member::Endorsement(Endorsement {
        quote,
        by,
        url,
        date: None,
    })))
}

/// Removes quotation marks, because the card adds its own.
fn bare(quote: &str) -> &str {
    const MARKS: [(char, char); 6] = [
        ('"', '"'),
        ('“', '”'),
        ('«', '»'),
        ('„', '“'),
        ('「', '」'),
        ('『', '』'),
    ];
    let inner = MARKS.iter().find_map(|(open, close)| {
        let inner = quote.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner.trim())
    });
    inner.filter(|inner| !inner.is_empty()).unwrap_or(quote)
}

/// Removes the `>` markers of a block quote.
fn unquoted(source: &str) -> String {
    let lines = source.lines().map(|line| {
        let text = line.trim_start_matches(' ');
        match text.strip_prefix('>') {
            Some(text) => text.strip_prefix(' ').unwrap_or(text),
            None => line,
        }
    });
    let lines: Vec<&str> = lines.collect();
    lines.join("\n")
}
