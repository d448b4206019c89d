//! The first stage: lines → blocks.
//!
//! Each line matches the open containers, from the outside in, then opens new ones, and passes its
//! rest to a leaf: the strategy of the specification's appendix. At most [`MAX_DEPTH`] containers
//! are open, which bounds the time for a line to that multiple of its length.
//!
//! [`MAX_DEPTH`]: super::MAX_DEPTH

use core::mem;

use super::{
    Block, TooDeep,
    cursor::{slice, trim_end},
    inlines::inlines,
    line::Line,
    markers,
    open::{Leaf, Open, OpenList},
};

/// Parses the blocks of a text, including their inlines.
pub(super) fn blocks(source: &str) -> Result<Vec<Block>, TooDeep> {
    let mut open = Open {
        line: 0,
        containers: Vec::new(),
        leaf: Leaf::None,
        done: Vec::new(),
    };
    let mut start = 0;
    let mut before = 0;
    for (at, byte) in source.bytes().enumerate() {
        if byte == b'\n' && before == b'\r' {
            start = at + 1;
        } else if byte == b'\n' || byte == b'\r' {
            open.take(slice(source, start, at))?;
            start = at + 1;
        }
        before = byte;
    }
    if start < source.len() {
        open.take(slice(source, start, source.len()))?;
    }
    open.close(0)?;
    Ok(open.done)
}

impl Open {
    fn take(&mut self, line: &str) -> Result<(), TooDeep> {
        self.line += 1;
        let line = &mut Line::new(line);
        let before = self.descend(line);
        let blank = line.is_blank();
        if before == self.containers.len() && self.goes_on_with_code(line)? {
            self.remember(blank && matches!(self.leaf, Leaf::Indented(_)));
            return Ok(());
        }

        let mut matched = before;
        while !line.is_blank() {
            if self.leaf_starts(line, matched)? {
                self.remember(false);
                return Ok(());
            }
            if !self.container_starts(line, matched)? {
                break;
            }
            matched += 1;
        }

        match &mut self.leaf {
            // §4.8; if containers have ended, it is a lazy continuation (§5.1).
            Leaf::Paragraph(text, _) if !line.is_blank() => {
                text.push('\n');
                text.push_str(line.text());
            }
            _ => {
                self.close(matched)?;
                if !line.is_blank() {
                    self.start(Leaf::Paragraph(line.text().to_owned(), self.line));
                }
            }
        }
        self.remember(blank && before == matched);
        Ok(())
    }

    /// Returns how many containers the line continues, and consumes their markers.
    fn descend(&mut self, line: &mut Line<'_>) -> usize {
        let count = self.containers.len();
        for (index, container) in self.containers.iter_mut().enumerate() {
            match &mut container.list {
                None if is_quote(line) => take_quote(line),
                Some(list) if line.is_blank() => {
                    let empty = index + 1 == count
                        && matches!(self.leaf, Leaf::None)
                        && container.done.is_empty();
                    if empty {
                        // At most one blank line can start an item (§5.2).
                        list.offset = usize::MAX;
                    }
                    line.skip(list.offset);
                }
                Some(list) if line.indent() >= list.offset => line.skip(list.offset),
                _ => return index,
            }
        }
        count
    }

    /// Adds the line to the open code block, if it belongs to it.
    fn goes_on_with_code(&mut self, line: &mut Line<'_>) -> Result<bool, TooDeep> {
        match &mut self.leaf {
            Leaf::Fenced { mark, length, .. }
                if line.indent() < 4 && markers::closes(line.text(), *mark, *length) =>
            {
                self.close(self.containers.len())?;
            }
            Leaf::Fenced { code, indent, .. } => {
                line.skip(*indent);
                line.code(code);
            }
            Leaf::Indented(code) if line.indent() >= 4 || line.is_blank() => {
                line.skip(4);
                line.code(code);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Starts a leaf block, if the line does.
    fn leaf_starts(&mut self, line: &mut Line<'_>, matched: usize) -> Result<bool, TooDeep> {
        let indent = line.indent();
        let text = line.text();
        if indent >= 4 {
            if matches!(self.leaf, Leaf::Paragraph(..)) {
                return Ok(false);
            }
            self.close(matched)?;
            line.skip(4);
            let mut code = String::new();
            line.code(&mut code);
            self.start(Leaf::Indented(code));
        } else if let Some((level, content)) = markers::heading(text) {
            self.close(matched)?;
            self.start(Leaf::None);
            self.heading(level, content, self.line)?;
        } else if let Some((mark, length)) = markers::fence(text) {
            self.close(matched)?;
            self.start(Leaf::Fenced {
                code: String::new(),
                mark,
                length,
                indent,
            });
        } else if matched == self.containers.len()
            && let Some(level) = markers::underline(text)
            && let Leaf::Paragraph(text, line) = &mut self.leaf
        {
            let (text, line) = (mem::take(text), *line);
            self.leaf = Leaf::None;
            self.heading(level, trim_end(&text), line)?;
        } else if markers::is_rule(text) {
            self.close(matched)?;
            self.start(Leaf::None);
            self.add(Block::Rule);
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    fn heading(&mut self, level: u8, content: &str, line: usize) -> Result<(), TooDeep> {
        let content = inlines(content, self.containers.len(), line)?;
        self.add(Block::Heading { level, content });
        Ok(())
    }

    /// Starts a quote, or a list item, if the line does.
    fn container_starts(&mut self, line: &mut Line<'_>, matched: usize) -> Result<bool, TooDeep> {
        let indent = line.indent();
        if indent >= 4 {
            return Ok(false);
        }
        if is_quote(line) {
            take_quote(line);
            self.close(matched)?;
            self.open(None)?;
            return Ok(true);
        }
        let Some(marker) = markers::marker(line.text()) else {
            return Ok(false);
        };
        // What can interrupt a paragraph (§5.2). A paragraph whose container has ended is not
        // interrupted.
        if matched == self.containers.len()
            && matches!(self.leaf, Leaf::Paragraph(..))
            && (marker.bare || marker.start.is_some_and(|start| start != 1))
        {
            return Ok(false);
        }
        line.mark(marker.width);
        let space = match line.indent() {
            space @ 1..=4 if !marker.bare => space,
            _ => 1,
        };
        line.skip(space);
        let offset = indent + marker.width + space;

        let sibling = self.containers.get(matched).and_then(|it| it.list.as_ref());
        if sibling.is_some_and(|list| list.marker == marker.last) {
            self.close(matched + 1)?;
            if let Some(container) = self.containers.last_mut()
                && let Some(list) = &mut container.list
            {
                list.items.push(mem::take(&mut container.done));
                list.offset = offset;
                list.loose |= list.blank;
            }
            return Ok(true);
        }
        self.close(matched)?;
        self.open(Some(OpenList {
            marker: marker.last,
            start: marker.start,
            items: Vec::new(),
            offset,
            loose: false,
            blank: false,
        }))?;
        Ok(true)
    }
}

/// Whether the marker of a quote follows (§5.1).
fn is_quote(line: &Line<'_>) -> bool {
    line.indent() < 4 && line.text().starts_with('>')
}

fn take_quote(line: &mut Line<'_>) {
    line.mark(1);
    line.skip(1);
}
