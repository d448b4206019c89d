//! Converts inline Markdown to a title, which supports no markup except code.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::{definitions::Definitions, emoji};
use nomination_card::{markdown::MAX_DEPTH, model::Url};

/// A title, and its links, which a title cannot contain.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Title {
    /// The text, on one line, with code in backticks.
    pub text: String,
    /// The links.
    pub links: Vec<Link>,
}

/// A link of a title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The link text.
    pub text: String,
    /// The target, as written.
    pub url: String,
    /// The link title; may be empty.
    pub title: String,
}

/// Converts the content of a heading, item or label.
pub fn title(source: &str, definitions: &Definitions) -> Title {
    // A `#` prefix makes the parser treat the source as inline content,
    // whatever it begins with.
    let line: Vec<&str> = source.lines().map(str::trim).collect();
    let line = format!("# {}", line.join(" "));
    let mut out = Title::default();
    let mut open = Vec::new();
    for (event, _) in definitions.parser(&line).into_offset_iter() {
        match event {
            Event::Text(text) => out.text.push_str(&text),
            Event::Code(code) => out.text.push_str(&code_span(&code)),
            Event::SoftBreak | Event::HardBreak => out.text.push(' '),
            Event::InlineHtml(html) | Event::Html(html) => out.text.push_str(&html),
            Event::Start(
                Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    ..
                }
                | Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    ..
                },
            ) => {
                let url = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                let title = title.into_string();
                open.push((out.text.len(), url, title));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some((start, url, title)) = open.pop() {
                    // Pictures may contain pictures, at any depth, each with the text of all inside.
                    let text = match open.len() < MAX_DEPTH {
                        true => out.text.get(start..).unwrap_or_default().trim().to_owned(),
                        false => url.clone(),
                    };
                    out.links.push(Link { text, url, title });
                }
            }
            _ => {}
        }
    }
    out.text = emoji::replace(out.text.trim()).into_owned();
    if out.links.is_empty()
        && let Some(url) = address(&out.text)
    {
        out.links.push(Link {
            text: out.text.clone(),
            url,
            title: String::new(),
        });
    }
    out
}

impl Title {
    /// The link, if a single link spans the whole title.
    pub fn as_link(&self) -> Option<(&Link, Url)> {
        match &self.links[..] {
            [link] if link.text == self.text => {
                let url = Url::parse(&link.url).ok()?;
                (!url.is_relative()).then_some((link, url))
            }
            _ => None,
        }
    }

    /// The text, if it contains no links.
    pub fn without_links(&self) -> Option<&str> {
        self.links.is_empty().then_some(self.text.as_str())
    }
}

/// A text that consists of a URL, as a linkable URL.
fn address(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    if !url.is_relative() {
        return Some(text.to_owned());
    }
    let (name, host) = text.split_once('@')?;
    let plain = |char: char| char.is_ascii_alphanumeric() || "._+-".contains(char);
    let fits = !name.is_empty()
        && name.chars().all(plain)
        && host.chars().all(plain)
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.');
    fits.then(|| format!("mailto:{text}"))
}

/// A code span with enough backticks for its content.
fn code_span(code: &str) -> String {
    let longest = code.split(|char| char != '`').map(str::len).max();
    let ticks = "`".repeat(longest.unwrap_or_default() + 1);
    let spaced = code.starts_with('`') || code.ends_with('`');
    let space = if spaced { " " } else { "" };
    format!("{ticks}{space}{code}{space}{ticks}")
}
