//! The candidate's and the endorsers' own words.

use super::{
    heading::{Role, heading},
    link::{Manner, link},
};
use crate::{
    drawing::Drawing,
    settings::Level,
    text::{Block, Inline, List, Text},
    view::View,
};

/// A text, whose headings begin at this level.
///
/// What stands around it takes the direction of the text as a whole, by
/// `dir="auto"`; each paragraph its own, by the style sheet's `unicode-bidi: plaintext`.
pub fn prose(drawing: &mut Drawing, text: &Text, level: Level, view: &View<'_>) {
    let own = [view.context.lang.as_deref()];
    drawing.element("div;class=prose;lang", &own, |drawing| {
        let open = Vec::new();
        Prose { level, open, view }.blocks(drawing, text.blocks());
    });
}

/// A text while it is drawn.
struct Prose<'a> {
    level: Level,
    /// The headings that the current one stands below, by their own levels: the
    /// card's levels follow their order, so that none is skipped.
    open: Vec<u8>,
    view: &'a View<'a>,
}

impl Prose<'_> {
    fn blocks(&mut self, drawing: &mut Drawing, blocks: &[Block]) {
        for block in blocks {
            self.block(drawing, block);
        }
    }

    fn block(&mut self, drawing: &mut Drawing, block: &Block) {
        match block {
            Block::Paragraph(content) => self.inside(drawing, "p", content),
            Block::Heading { level, content } => {
                self.open.retain(|open| open < level);
                let steps = u8::try_from(self.open.len()).unwrap_or(u8::MAX);
                self.open.push(*level);
                heading(drawing, self.level.deeper(steps), Role::Text, |drawing| {
                    self.inlines(drawing, content);
                });
            }
            Block::Quote(blocks) => {
                drawing.element("blockquote", &[], |drawing| self.blocks(drawing, blocks));
            }
            Block::List(list) => self.list(drawing, list),
            Block::Code(code) => drawing.element("pre;tabindex=0", &[], |drawing| {
                drawing.element("code", &[], |drawing| drawing.text(code));
            }),
            Block::Rule => drawing.element("hr", &[], |_| {}),
        }
    }

    fn list(&mut self, drawing: &mut Drawing, list: &List) {
        let start = list
            .start
            .filter(|start| *start != 1)
            .map(|start| start.to_string());
        let start = [start.as_deref()];
        let (kind, own): (_, &[_]) = match list.start {
            None => ("ul", &[]),
            Some(_) => ("ol;start", &start),
        };
        drawing.element(kind, own, |drawing| {
            for item in &list.items {
                drawing.element("li", &[], |drawing| self.item(drawing, item, list.tight));
            }
        });
    }

    /// The paragraphs of a tight list stand without `<p>`.
    fn item(&mut self, drawing: &mut Drawing, blocks: &[Block], tight: bool) {
        for block in blocks {
            match block {
                Block::Paragraph(content) if tight => self.inlines(drawing, content),
                block => self.block(drawing, block),
            }
        }
    }

    fn inlines(&self, drawing: &mut Drawing, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => drawing.text(text),
                Inline::Code(code) => drawing.element("code", &[], |drawing| drawing.text(code)),
                Inline::Emphasis(content) => self.inside(drawing, "em", content),
                Inline::Strong(content) => self.inside(drawing, "strong", content),
                Inline::Link {
                    url,
                    title,
                    content,
                } => {
                    let manner = Manner::of(url, title.as_deref(), content);
                    link(drawing, url, self.view, &manner, |drawing| {
                        self.inlines(drawing, content);
                    });
                }
                Inline::Break => drawing.element("br", &[], |_| {}),
            }
        }
    }

    fn inside(&self, drawing: &mut Drawing, kind: &'static str, content: &[Inline]) {
        drawing.element(kind, &[], |drawing| self.inlines(drawing, content));
    }
}
