//! The open blocks while a text is parsed: containers, from the outside in, and a leaf in the
//! innermost one.

use core::mem;

use super::{Block, List, MAX_DEPTH, TooDeep, cursor::trim_end, inlines::inlines};

/// All blocks that the next line may continue.
pub(super) struct Open {
    /// The number of the current line.
    pub(super) line: usize,
    pub(super) containers: Vec<Container>,
    pub(super) leaf: Leaf,
    /// The complete blocks outside of all containers.
    pub(super) done: Vec<Block>,
}

/// A quote or a list.
pub(super) struct Container {
    /// `None` for a quote.
    pub(super) list: Option<OpenList>,
    /// The complete blocks of the quote, or of the last item.
    pub(super) done: Vec<Block>,
}

pub(super) struct OpenList {
    /// The last character of every item's marker.
    pub(super) marker: u8,
    pub(super) start: Option<u32>,
    /// The complete items.
    pub(super) items: Vec<Vec<Block>>,
    /// The indentation of the item's content; `usize::MAX` once the item cannot be continued.
    pub(super) offset: usize,
    pub(super) loose: bool,
    /// Whether the last line was blank, as seen from this list.
    pub(super) blank: bool,
}

pub(super) enum Leaf {
    None,
    /// Its text so far, and the number of its first line.
    Paragraph(String, usize),
    Fenced {
        code: String,
        mark: u8,
        length: usize,
        indent: usize,
    },
    Indented(String),
}

impl Open {
    /// Opens a container inside the innermost one.
    pub(super) fn open(&mut self, list: Option<OpenList>) -> Result<(), TooDeep> {
        self.start(Leaf::None);
        if self.containers.len() >= MAX_DEPTH {
            return Err(TooDeep { line: self.line });
        }
        let done = Vec::new();
        self.containers.push(Container { list, done });
        Ok(())
    }

    /// Starts a block in the innermost container.
    pub(super) fn start(&mut self, leaf: Leaf) {
        if let Some(list) = self.list() {
            // Two blocks of an item, separated by a blank line (§5.3).
            list.loose |= list.blank;
        }
        self.leaf = leaf;
    }

    /// Adds a complete block to the innermost container.
    pub(super) fn add(&mut self, block: Block) {
        match self.containers.last_mut() {
            Some(container) => container.done.push(block),
            None => self.done.push(block),
        }
    }

    /// The innermost container, if it is a list.
    fn list(&mut self) -> Option<&mut OpenList> {
        self.containers.last_mut()?.list.as_mut()
    }

    /// Closes the leaf, and all containers but the first `keep`.
    pub(super) fn close(&mut self, keep: usize) -> Result<(), TooDeep> {
        match mem::replace(&mut self.leaf, Leaf::None) {
            Leaf::None => {}
            Leaf::Paragraph(text, line) => {
                let content = inlines(trim_end(&text), self.containers.len(), line)?;
                self.add(Block::Paragraph(content));
            }
            Leaf::Fenced { code, .. } => self.add(Block::Code(code)),
            Leaf::Indented(mut code) => {
                // Blank lines at the end are not part of the code (§4.4).
                let mut end = 0;
                let mut blank = true;
                for (at, byte) in code.bytes().enumerate() {
                    match byte {
                        b'\n' if !blank => (end, blank) = (at + 1, true),
                        b' ' | b'\t' | b'\n' => {}
                        _ => blank = false,
                    }
                }
                code.truncate(end);
                self.add(Block::Code(code));
            }
        }
        while self.containers.len() > keep
            && let Some(Container { list, done }) = self.containers.pop()
        {
            let block = match list {
                None => Block::Quote(done),
                Some(mut list) => {
                    list.items.push(done);
                    Block::List(List {
                        start: list.start,
                        tight: !list.loose,
                        items: list.items,
                    })
                }
            };
            self.add(block);
        }
        Ok(())
    }

    /// Records in the lists whether the line was blank. For lists around a quote it was not, since
    /// it had the quote's marker.
    pub(super) fn remember(&mut self, mut blank: bool) {
        for container in self.containers.iter_mut().rev() {
            match &mut container.list {
                None => blank = false,
                Some(list) => list.blank = blank,
            }
        }
    }
}
