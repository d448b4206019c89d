//! Markdown texts by the candidate and the endorsers.

use yew::prelude::*;

use super::{
    heading::{Role, heading},
    link::{LinkOptions, link},
    numbers::Numbers,
    title::text,
};
use crate::{
    markdown::{Block, Inline, List, Text},
    model::BaseUrl,
    settings::Level,
    view::TextContext,
};

/// A Markdown text, whose headings begin at this level.
///
/// The wrapper has the direction of the text as a whole; each paragraph has its own, from
/// `unicode-bidi: plaintext` in the style sheet.
pub fn prose(text: &Text, level: Level, context: &TextContext) -> Html {
    let mut writer = Writer {
        level,
        open: Vec::new(),
        base: context.base.as_ref(),
    };
    html! {
        <div class="prose" lang={context.lang.clone()}>{ writer.blocks(text.blocks()) }</div>
    }
}

/// Converts the tree of a text to elements.
struct Writer<'a> {
    level: Level,
    /// The enclosing headings by their own levels. The card's levels follow their nesting, so that
    /// none is skipped.
    open: Vec<u8>,
    base: Option<&'a BaseUrl>,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> Html {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &Block) -> Html {
        match block {
            Block::Paragraph(content) => html! { <p>{ self.inlines(content) }</p> },
            Block::Heading { level, content } => {
                self.open.retain(|open| open < level);
                let steps = u8::try_from(self.open.len()).unwrap_or(u8::MAX);
                self.open.push(*level);
                heading(self.level.deeper(steps), Role::Text, self.inlines(content))
            }
            Block::Quote(blocks) => html! { <blockquote>{ self.blocks(blocks) }</blockquote> },
            Block::List(list) => self.list(list),
            Block::Code(code) => {
                html! { <pre tabindex="0"><code>{ text(code.clone()) }</code></pre> }
            }
            Block::Rule => html! { <hr /> },
        }
    }

    fn list(&mut self, list: &List) -> Html {
        let items = list.items.iter();
        let items: Html = items
            .map(|item| html! { <li>{ self.item(item, list.tight) }</li> })
            .collect();
        let Some(first) = list.start else {
            return html! { <ul>{ items }</ul> };
        };
        let start = (first != 1).then(|| first.to_string());
        match Numbers::of(first, list.items.len()) {
            Numbers::Short => html! { <ol {start}>{ items }</ol> },
            Numbers::Wide => html! { <ol {start} class="wide">{ items }</ol> },
            Numbers::Inside => html! { <ol {start} class="inside">{ items }</ol> },
        }
    }

    /// The paragraphs of a tight list have no `<p>`.
    fn item(&mut self, blocks: &[Block], tight: bool) -> Html {
        let blocks = blocks.iter();
        blocks
            .map(|block| match block {
                Block::Paragraph(content) if tight => self.inlines(content),
                block => self.block(block),
            })
            .collect()
    }

    fn inlines(&self, inlines: &[Inline]) -> Html {
        inlines.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&self, inline: &Inline) -> Html {
        match inline {
            Inline::Text(words) => text(words.clone()),
            Inline::Code(code) => html! { <code>{ text(code.clone()) }</code> },
            Inline::Emphasis(content) => html! { <em>{ self.inlines(content) }</em> },
            Inline::Strong(content) => html! { <strong>{ self.inlines(content) }</strong> },
            Inline::Link {
                url,
                title,
                content,
            } => {
                let options = LinkOptions::of(url, title.as_deref(), content);
                link(url, self.base, &options, self.inlines(content))
            }
            Inline::Break => html! { <br /> },
        }
    }
}
