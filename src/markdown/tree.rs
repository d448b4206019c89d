//! The end of the second stage: nodes → tree.

use core::mem;

use super::{
    Inline, code::content, cursor::slice, emphasis::Mark, links::Target, pep_links::peps,
    references::resolve,
};
use crate::model::blank;

/// A part of the source of a paragraph or heading.
pub(super) struct Node {
    /// The start of the part; for code and URLs, of its visible text.
    pub(super) at: usize,
    /// The end of the part.
    pub(super) end: usize,
    pub(super) kind: Kind,
}

pub(super) enum Kind {
    Nothing,
    Text,
    /// An escape or a reference, with the character that it stands for.
    Char(char),
    Code,
    Break,
    /// A run of delimiters, with the index of its first mark.
    Run(usize),
    /// The start of a link or image.
    Open(Box<Target>),
    /// Its end.
    Close,
    /// An autolink.
    Address(Box<Target>),
}

/// Builds the tree, with at most `room` nested levels. The error is the offset at which it would
/// need more.
pub(super) fn tree(
    source: &str,
    nodes: Vec<Node>,
    marks: &[Mark],
    room: usize,
) -> Result<Vec<Inline>, usize> {
    let mut tree = Tree {
        open: Vec::new(),
        content: Vec::new(),
        text: String::new(),
        links: 0,
        room,
        deep: false,
    };
    for Node { at, end, kind } in nodes {
        let text = slice(source, at, end);
        match kind {
            Kind::Nothing => {}
            Kind::Text => tree.text.push_str(text),
            Kind::Char(char) => tree.text.push(char),
            Kind::Code => tree.push(Inline::Code(content(text))),
            Kind::Break => tree.push(Inline::Break),
            Kind::Run(start) => {
                for (char, mark) in text.chars().zip(marks.iter().skip(start)) {
                    match mark {
                        Mark::Char => tree.text.push(char),
                        Mark::Open => tree.open(None),
                        Mark::CloseEmphasis => tree.close(Inline::Emphasis),
                        Mark::CloseStrong => tree.close(Inline::Strong),
                        Mark::Second => {}
                    }
                }
            }
            Kind::Open(target) => tree.open_link(target),
            Kind::Close => tree.close_link(),
            Kind::Address(target) => {
                tree.open_link(target);
                tree.text.push_str(&resolve(text, false));
                tree.close_link();
            }
        }
        if tree.deep {
            return Err(at);
        }
    }
    tree.flush();
    Ok(tree.content)
}

struct Tree {
    /// The open inlines: their target if they are links, and the content before them.
    open: Vec<(Option<Box<Target>>, Vec<Inline>)>,
    /// The content of the innermost open inline.
    content: Vec<Inline>,
    /// The characters after that content.
    text: String,
    /// How many links are open. Only the outermost becomes one.
    links: usize,
    room: usize,
    /// Whether the limit of nesting was exceeded.
    deep: bool,
}

impl Tree {
    fn push(&mut self, inline: Inline) {
        self.flush();
        self.content.push(inline);
    }

    fn flush(&mut self) {
        let text = mem::take(&mut self.text);
        // PEPs become links only outside of links, and only if the depth allows another one.
        if self.links == 0 && self.open.len() < self.room {
            peps(&text, &mut self.content);
        } else if !text.is_empty() {
            self.content.push(Inline::Text(text));
        }
    }

    fn open(&mut self, target: Option<Box<Target>>) {
        self.flush();
        self.open.push((target, mem::take(&mut self.content)));
        self.deep |= self.open.len() > self.room;
    }

    fn close(&mut self, inline: fn(Vec<Inline>) -> Inline) {
        self.flush();
        if let Some((_, before)) = self.open.pop() {
            let content = mem::replace(&mut self.content, before);
            self.content.push(inline(content));
        }
    }

    fn open_link(&mut self, target: Box<Target>) {
        if self.links == 0 {
            self.open(Some(target));
        }
        self.links += 1;
    }

    fn close_link(&mut self) {
        if self.links == 1 {
            self.flush();
            if let Some((Some(target), before)) = self.open.pop() {
                let Target { url, title } = *target;
                let mut content = mem::replace(&mut self.content, before);
                if content.iter().all(is_blank) {
                    // For example, an image without alternative text.
                    content = vec![Inline::Text(url.as_str().to_owned())];
                }
                self.content.push(Inline::Link {
                    url,
                    title,
                    content,
                });
            }
        }
        self.links = self.links.saturating_sub(1);
    }
}

fn is_blank(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) => text.chars().all(blank::is_blank),
        Inline::Break => true,
        _ => false,
    }
}
