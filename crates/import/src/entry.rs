//! Splits a list item or paragraph into a title and a text.

use std::{ops::Range, sync::LazyLock};

use pulldown_cmark::{Event, Tag, TagEnd};
use regex::Regex;

use super::{
    definitions::Definitions,
    draft::Found,
    member::Member,
    prose::prose,
    shape::shape,
    title::{Title, title},
};
use nomination_card::model::{AgendaItem, Contribution, NonBlank, Url};

/// The longest title in front of a text, in characters.
const MAX_LEAD: usize = 100;
/// The longest text that is a title as a whole, in characters.
const MAX_TITLE: usize = 110;

/// An entry, in Markdown.
#[derive(Debug, Default)]
struct Entry<'a> {
    title: Option<&'a str>,
    body: &'a str,
}

/// Parses an agenda item.
pub fn agenda_item(source: &str, definitions: &Definitions) -> Option<Member> {
    let entry = split(source, definitions);
    let title = entry.title.map(|words| title(words, definitions));
    let title = title.and_then(|title| NonBlank::parse(title.without_links()?).ok());
    let body = prose(entry.body, definitions);
    let item = match (title, body) {
        (Some(title), Some(body)) => AgendaItem::Both(title, body),
        (Some(title), None) => AgendaItem::Title(title),
        _ => AgendaItem::Body(prose(source, definitions)?),
    };
    Some(Member::Agenda(item))
}

/// Parses an agenda item that has only a text.
pub fn agenda_text(
    title: Option<NonBlank>,
    source: &str,
    definitions: &Definitions,
) -> Option<Found> {
    let body = prose(source, definitions)?;
    Some(Found::one(Member::Agenda(match title {
        Some(title) => AgendaItem::Both(title, body),
        None => AgendaItem::Body(body),
    })))
}

/// Parses a contribution. A single link in its title becomes the contribution's link.
pub fn contribution(source: &str, definitions: &Definitions) -> Option<Found> {
    let mut entry = split(source, definitions);
    if entry.title.is_none() {
        entry = first_sentence(source, definitions)?;
    }
    let title = title(entry.title?, definitions);
    let (url, links) = own_link(&title);
    let mut body = links;
    if !body.is_empty() && !entry.body.is_empty() {
        body.push_str("\n\n");
    }
    body.push_str(entry.body);
    Some(Found::one(Member::Contribution(Contribution {
        title: NonBlank::parse(title.text).ok()?,
        body: prose(&body, definitions),
        url,
    })))
}

/// The title's own link, if it has a single plain one; otherwise its links as Markdown.
fn own_link(title: &Title) -> (Option<Url>, String) {
    match &title.links[..] {
        [link] if link.title.is_empty() => match Url::parse(&link.url) {
            Ok(url) => (Some(url), String::new()),
            Err(_) => (None, link.url.clone()),
        },
        links => {
            let links: Vec<String> = links
                .iter()
                .map(|link| match link.title.is_empty() {
                    true => format!("[{}](<{}>)", link.text, link.url),
                    false => format!("[{}](<{}> \"{}\")", link.text, link.url, link.title),
                })
                .collect();
            (None, links.join(" · "))
        }
    }
}

/// Splits a source after its lead: bold words, or words before a colon, dash or exclamation mark. A
/// short source is a title as a whole.
fn split<'a>(source: &'a str, definitions: &Definitions) -> Entry<'a> {
    let Some(head) = first_paragraph(source, definitions) else {
        return Entry {
            title: None,
            body: source,
        };
    };
    let rest = source.get(head.end..).unwrap_or_default();
    let head = source.get(head).unwrap_or_default();
    let lead = bold_lead(head, definitions).or_else(|| plain_lead(head, definitions));
    if let Some((lead, body)) = lead {
        let start = source.len() - rest.len() - head.len() + body;
        return Entry {
            title: head.get(lead),
            body: source.get(start..).unwrap_or_default().trim_start(),
        };
    }
    let line = head.trim();
    let sentences = line.contains(". ");
    if line.chars().count() <= MAX_TITLE && !sentences && !line.contains('\n') {
        return Entry {
            title: Some(line.strip_suffix(':').unwrap_or(line)),
            body: rest.trim_start_matches('\n'),
        };
    }
    Entry {
        title: None,
        body: source,
    }
}

/// The range of the leading paragraph.
fn first_paragraph(source: &str, definitions: &Definitions) -> Option<Range<usize>> {
    match definitions.parser(source).into_offset_iter().next() {
        Some((Event::Start(Tag::Paragraph), range)) => Some(range),
        _ => None,
    }
}

/// `**Words.** text`: the range of the words, and the start of the text.
fn bold_lead(head: &str, definitions: &Definitions) -> Option<(Range<usize>, usize)> {
    let mut events = definitions.parser(head).into_offset_iter().skip(1);
    let (Event::Start(Tag::Strong), bold) = events.next()? else {
        return None;
    };
    let words = head.get(bold.start + 2..bold.end.checked_sub(2)?)?;
    let after = head.get(bold.end..)?;
    let marks = |char: char| ".:–—-".contains(char) || char == '：';
    let text = after.trim_start_matches(|char: char| char.is_whitespace() || marks(char));
    let apart = words.trim_end().ends_with(['.', ':', '!', '?', '：', '。'])
        || after
            .trim_start_matches(' ')
            .starts_with(|char| marks(char) || char == '\n')
        || after.trim().is_empty();
    let length = words.trim_end_matches([':', '.', ' ', '：']).len();
    let fits = apart && length > 0 && words.chars().count() <= MAX_TITLE;
    let end = bold.start + 2 + length;
    fits.then(|| (bold.start + 2..end, head.len() - text.len()))
}

/// `Words: text`: the range of the words, and the start of the text.
fn plain_lead(head: &str, definitions: &Definitions) -> Option<(Range<usize>, usize)> {
    static BREAK: LazyLock<Regex> =
        LazyLock::new(|| shape(r"[()]|:\s|：|\s[–—-]\s|(?P<shout>[!?]+)\s|(?P<stop>[.;。]\s?)"));
    let mut depth = 0;
    let mut parentheses = 0;
    for (event, range) in definitions.parser(head).into_offset_iter().skip(1) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(TagEnd::Paragraph) => return None,
            Event::End(_) => depth -= 1,
            Event::Text(_) if depth == 0 => {
                // Include one more character, to see a break at the end of a line.
                let end = (range.end + 1).min(head.len());
                let text = head.get(range.start..end).or(head.get(range.clone()))?;
                for found in BREAK.captures_iter(text) {
                    let all = found.get(0)?;
                    match all.as_str() {
                        "(" => parentheses += 1,
                        ")" => parentheses -= 1,
                        _ if parentheses > 0 => {}
                        "." | ";" => {}
                        _ if found.name("stop").is_some() => return None,
                        _ => {
                            let shout = found.name("shout").map_or(0, |marks| marks.len());
                            let end = range.start + all.start() + shout;
                            let words = head.get(..end)?;
                            let length = words.chars().count();
                            let fits = words.chars().any(char::is_alphanumeric)
                                && length <= if shout > 0 { MAX_LEAD / 2 } else { MAX_LEAD };
                            let body = range.start + all.end();
                            let more = head.get(body..).is_some_and(|body| !body.trim().is_empty());
                            return (fits && more).then_some((0..end, body));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    None
}

/// Splits a source after its first sentence. A single sentence is not split.
fn first_sentence<'a>(source: &'a str, definitions: &Definitions) -> Option<Entry<'a>> {
    let head = first_paragraph(source, definitions)?;
    let rest = source.get(head.end..).unwrap_or_default();
    let head = source.get(head).unwrap_or_default();
    let mut depth = 0;
    for (event, range) in definitions.parser(head).into_offset_iter().skip(1) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(TagEnd::Paragraph) => break,
            Event::End(_) => depth -= 1,
            Event::Text(text) if depth == 0 => {
                let found = [". ", "! ", "? ", "。"]
                    .iter()
                    .filter_map(|stop| Some(text.find(stop)? + stop.trim_end().len()))
                    .min();
                let end = range.start + found.unwrap_or(usize::MAX / 2);
                if found.is_some() && head.is_char_boundary(end) && end <= 200 {
                    return Some(Entry {
                        title: head.get(..end),
                        body: source.get(end..).unwrap_or_default().trim_start(),
                    });
                }
            }
            _ => {}
        }
    }
    (head.chars().count() <= 240).then_some(Entry {
        title: Some(head.trim()),
        body: rest.trim_start_matches('\n'),
    })
}

/// Whether a paragraph begins with a lead.
pub fn leads(source: &str, definitions: &Definitions) -> bool {
    let entry = split(source, definitions);
    entry.title.is_some() && !entry.body.is_empty()
}
