//! Converts texts to HTML without white space between blocks, from our tree and
//! from the events of `pulldown-cmark`, for comparison.

use nomination_card::{
    markdown::{Block, Inline, Text},
    model::Url,
};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The HTML of our tree.
pub fn ours(source: &str) -> String {
    match Text::parse(source) {
        Ok(text) => {
            let mut out = String::new();
            blocks(text.blocks(), false, &mut out);
            out
        }
        Err(error) => error.to_string(),
    }
}

fn blocks(blocks: &[Block], tight: bool, out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(content) if tight => inlines(content, out),
            Block::Paragraph(content) => {
                out.push_str("<p>");
                inlines(content, out);
                out.push_str("</p>");
            }
            Block::Heading { level, content } => {
                out.push_str(&format!("<h{level}>"));
                inlines(content, out);
                out.push_str(&format!("</h{level}>"));
            }
            Block::Quote(content) => {
                out.push_str("<blockquote>");
                self::blocks(content, false, out);
                out.push_str("</blockquote>");
            }
            Block::List(list) => {
                out.push_str(&list_tag(list.start));
                for item in &list.items {
                    out.push_str("<li>");
                    self::blocks(item, list.tight, out);
                    out.push_str("</li>");
                }
                out.push_str(if list.start.is_some() {
                    "</ol>"
                } else {
                    "</ul>"
                });
            }
            Block::Code(code) => {
                out.push_str("<pre>");
                escape(code, out);
                out.push_str("</pre>");
            }
            Block::Rule => out.push_str("<hr>"),
        }
    }
}

fn inlines(content: &[Inline], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) => escape(text, out),
            Inline::Code(code) => {
                out.push_str("<code>");
                escape(code, out);
                out.push_str("</code>");
            }
            Inline::Emphasis(content) => {
                out.push_str("<em>");
                inlines(content, out);
                out.push_str("</em>");
            }
            Inline::Strong(content) => {
                out.push_str("<strong>");
                inlines(content, out);
                out.push_str("</strong>");
            }
            Inline::Link {
                url,
                title,
                content,
            } => {
                out.push_str(&link_tag(
                    url.as_str(),
                    title.as_deref().unwrap_or_default(),
                ));
                inlines(content, out);
                out.push_str("</a>");
            }
            Inline::Break => out.push_str("<br>"),
        }
    }
}

/// The HTML from `pulldown-cmark`, with our handling of images and empty links.
/// `None` if it contains a link with a URL that we reject.
pub fn theirs(source: &str) -> Option<String> {
    let mut out = String::new();
    let mut refused = false;
    // The start of the link's content, its URL, and the nesting depth.
    let mut link = (0, String::new(), 0);
    for event in Parser::new_ext(source, Options::empty()) {
        match event {
            Event::Start(tag) => match tag {
                Tag::Paragraph => out.push_str("<p>"),
                Tag::Heading { level, .. } => out.push_str(&format!("<{level}>")),
                Tag::BlockQuote(_) => out.push_str("<blockquote>"),
                Tag::CodeBlock(_) => out.push_str("<pre>"),
                Tag::List(start) => out.push_str(&list_tag(start.map(|start| start as u32))),
                Tag::Item => out.push_str("<li>"),
                Tag::Emphasis => out.push_str("<em>"),
                Tag::Strong => out.push_str("<strong>"),
                Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    ..
                } => {
                    let url = match link_type {
                        pulldown_cmark::LinkType::Email => format!("mailto:{dest_url}"),
                        _ => dest_url.into_string(),
                    };
                    refused |= Url::parse(&url).is_err();
                    open_link(&mut link, &mut out, url, &title);
                }
                Tag::Image {
                    dest_url, title, ..
                } => {
                    refused |= Url::parse(&dest_url).is_err();
                    open_link(&mut link, &mut out, dest_url.into_string(), &title);
                }
                _ => {}
            },
            Event::End(tag) => match tag {
                TagEnd::Paragraph => out.push_str("</p>"),
                TagEnd::Heading(level) => out.push_str(&format!("</{level}>")),
                TagEnd::BlockQuote(_) => out.push_str("</blockquote>"),
                TagEnd::CodeBlock => out.push_str("</pre>"),
                TagEnd::List(true) => out.push_str("</ol>"),
                TagEnd::List(false) => out.push_str("</ul>"),
                TagEnd::Item => out.push_str("</li>"),
                TagEnd::Emphasis => out.push_str("</em>"),
                TagEnd::Strong => out.push_str("</strong>"),
                TagEnd::Link | TagEnd::Image => {
                    link.2 -= 1;
                    if link.2 == 0 {
                        if out[link.0..].replace("<br>", "").trim().is_empty() {
                            out.truncate(link.0);
                            escape(&link.1, &mut out);
                        }
                        out.push_str("</a>");
                    }
                }
                _ => {}
            },
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                escape(&text, &mut out);
            }
            Event::Code(code) => {
                out.push_str("<code>");
                escape(&code, &mut out);
                out.push_str("</code>");
            }
            Event::SoftBreak => out.push('\n'),
            Event::HardBreak => out.push_str("<br>"),
            Event::Rule => out.push_str("<hr>"),
            _ => {}
        }
    }
    (!refused).then_some(out)
}

fn open_link(link: &mut (usize, String, u32), out: &mut String, url: String, title: &str) {
    if link.2 == 0 {
        out.push_str(&link_tag(&url, title));
        *link = (out.len(), url, 0);
    }
    link.2 += 1;
}

fn link_tag(url: &str, title: &str) -> String {
    let mut tag = String::from("<a href=\"");
    escape(url, &mut tag);
    if !title.is_empty() {
        tag.push_str("\" title=\"");
        escape(title, &mut tag);
    }
    tag + "\">"
}

fn list_tag(start: Option<u32>) -> String {
    match start {
        None => "<ul>".to_owned(),
        Some(1) => "<ol>".to_owned(),
        Some(start) => format!("<ol start=\"{start}\">"),
    }
}

fn escape(text: &str, out: &mut String) {
    for char in text.chars() {
        match char {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(char),
        }
    }
}
