//! An item of a list, or a paragraph → an entry: what it is about, and what it says.

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

/// A title that leads a text is no longer than this.
const MAX_LEAD: usize = 100;
/// A text that is a title as a whole is no longer than this.
const MAX_TITLE: usize = 110;

/// An entry, in Markdown.
#[derive(Debug, Default)]
struct Entry<'a> {
    title: Option<&'a str>,
    body: &'a str,
}

/// A point of the agenda.
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

/// A point of the agenda that is a text and no more.
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

/// Something that the candidate has done. One link of a title becomes its own.
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

/// The link that a title can have, and all others in Markdown.
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

/// Splits a source at the end of what leads it: bold words, or words before a
/// colon, a dash or a shout. What is short is a title as a whole.
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

/// Where the paragraph is that a source begins with.
fn first_paragraph(source: &str, definitions: &Definitions) -> Option<Range<usize>> {
    match definitions.parser(source).into_offset_iter().next() {
        Some((Event::Start(Tag::Paragraph), range)) => Some(range),
        _ => None,
    }
}

/// `**Words.** text`: where the words are, and where the text starts.
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

/// `Words: text`: where the words are, and where the text starts.
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
                // Up to a character more, so that a break before a line end is seen.
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

/// Splits a source after its first sentence; all of it where there is one only.
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

/// Whether a paragraph begins with what it is about.
pub fn leads(source: &str, definitions: &Definitions) -> bool {
    let entry = split(source, definitions);
    entry.title.is_some() && !entry.body.is_empty()
}
