//! The second stage: the characters of a paragraph or heading → inlines.
//!
//! One pass splits the source into nodes; brackets and runs of delimiters are kept on stacks until
//! they are closed. Each character is examined a bounded number of times.

use core::mem;

use super::{
    Inline, MAX_DEPTH, TooDeep, autolinks,
    code::Ticks,
    cursor::{slice, trim_end_of},
    emphasis::{Mark, Run, emphasis},
    links::{self, Target},
    references::{reference, resolve},
    tree::{Kind, Node, tree},
};
use crate::model::Url;

/// Parses a paragraph or heading that starts on this line, inside `depth` containers.
pub(super) fn inlines(source: &str, depth: usize, line: usize) -> Result<Vec<Inline>, TooDeep> {
    let mut scan = Scan {
        source,
        at: 0,
        plain: 0,
        nodes: Vec::new(),
        runs: Vec::new(),
        marks: Vec::new(),
        brackets: Vec::new(),
        inactive: 0,
        bare: Vec::new(),
        stop: 0,
        ticks: Ticks::new(source),
    };
    scan.scan();
    scan.finish();
    tree(source, scan.nodes, &scan.marks, MAX_DEPTH - depth).map_err(|at| {
        let before = source.bytes().take(at);
        TooDeep {
            line: line + before.filter(|byte| *byte == b'\n').count(),
        }
    })
}

struct Scan<'a> {
    source: &'a str,
    at: usize,
    /// The start of the characters that have no node yet.
    plain: usize,
    nodes: Vec<Node>,
    /// The runs that are not inside a closed link.
    runs: Vec<Run>,
    /// The meaning of all delimiters.
    marks: Vec<Mark>,
    /// The brackets that can still be closed.
    brackets: Vec<Bracket>,
    /// How many of the brackets contain a link, and cannot become one.
    inactive: usize,
    /// The bare URLs that are not in a link: the index of the first node, and the end.
    bare: Vec<(usize, usize)>,
    /// The end of the last bare URL, where a node must end too.
    stop: usize,
    ticks: Ticks,
}

struct Bracket {
    /// The index of its node.
    node: usize,
    /// The number of runs before it.
    runs: usize,
    image: bool,
}

impl<'a> Scan<'a> {
    fn scan(&mut self) {
        while let Some(byte) = self.source.as_bytes().get(self.at).copied() {
            if self.at == self.stop {
                self.flush(self.at);
            }
            let taken = match byte {
                b'\n' => self.line_end(),
                b'\\' => self.escape(),
                b'`' => self.code(),
                b'&' => self.reference(),
                b'<' => self.address(),
                b':' => self.bare_address(),
                b'*' | b'_' => self.run(byte),
                b'[' => self.bracket(false),
                b'!' if self.peek() == Some(b'[') => self.bracket(true),
                b']' => self.close(),
                _ => None,
            };
            if taken.is_none() {
                self.at += 1;
            }
        }
        self.flush(self.at);
    }

    fn peek(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at + 1).copied()
    }

    /// Makes a node of the plain characters before `end`.
    fn flush(&mut self, end: usize) {
        if self.plain < end {
            self.nodes.push(Node {
                at: self.plain,
                end,
                kind: Kind::Text,
            });
        }
        self.plain = end;
    }

    /// Makes a node of the characters before `end`.
    fn push(&mut self, kind: Kind, end: usize) -> Option<()> {
        self.flush(self.at);
        let at = mem::replace(&mut self.at, end);
        self.plain = end;
        self.nodes.push(Node { at, end, kind });
        Some(())
    }

    /// Strips what surrounds the last node: `before` bytes at its start, and everything up to
    /// `end`.
    fn strip(&mut self, before: usize, end: usize) -> Option<()> {
        self.nodes.last_mut()?.at += before;
        self.at = end;
        self.plain = end;
        Some(())
    }

    /// A line break (§6.7, §6.8). The indentation of lines has already been removed.
    fn line_end(&mut self) -> Option<()> {
        let end = self.at + 1;
        let text = slice(self.source, self.plain, self.at);
        let spaces = text.len() - trim_end_of(text, |byte| byte == b' ').len();
        self.at -= spaces;
        let hard = spaces >= 2;
        self.push(if hard { Kind::Break } else { Kind::Char('\n') }, end)
    }

    fn escape(&mut self) -> Option<()> {
        let end = self.at + 2;
        match self.peek()? {
            b'\n' => self.push(Kind::Break, end),
            byte if byte.is_ascii_punctuation() => self.push(Kind::Char(byte.into()), end),
            _ => None,
        }
    }

    fn code(&mut self) -> Option<()> {
        let (length, twin) = self.ticks.run(self.at);
        if twin > 0 {
            self.push(Kind::Code, twin);
            return self.strip(length, twin + length);
        }
        self.at += length;
        Some(())
    }

    fn reference(&mut self) -> Option<()> {
        let (char, end) = reference(self.source, self.at)?;
        self.push(Kind::Char(char), end)
    }

    fn address(&mut self) -> Option<()> {
        let (url, end) = autolinks::angle(self.source, self.at)?;
        let target = Box::new(Target { url, title: None });
        self.push(Kind::Address(target), end - 1);
        self.strip(1, end)
    }

    /// A bare URL, which becomes a link unless it is inside one. Until then its characters are
    /// parsed like any others.
    fn bare_address(&mut self) -> Option<()> {
        if self.at >= self.stop {
            let (start, end) = autolinks::bare(self.source, self.at)?;
            self.flush(start);
            self.bare.push((self.nodes.len(), end));
            self.stop = end;
        }
        None
    }

    fn run(&mut self, byte: u8) -> Option<()> {
        let mut end = self.at;
        while self.source.as_bytes().get(end) == Some(&byte) {
            end += 1;
        }
        let marks = self.marks.len();
        self.marks.resize(marks + end - self.at, Mark::Char);
        self.flush(self.at);
        let run = Run::new(self.source, (self.at, end), self.nodes.len(), marks);
        self.runs.push(run);
        self.push(Kind::Run(marks), end)
    }

    fn bracket(&mut self, image: bool) -> Option<()> {
        self.flush(self.at);
        self.brackets.push(Bracket {
            node: self.nodes.len(),
            runs: self.runs.len(),
            image,
        });
        self.push(Kind::Text, self.at + 1 + usize::from(image))
    }

    /// A closing bracket: "look for link or image" of the specification's
    /// appendix.
    fn close(&mut self) -> Option<()> {
        let bracket = self.brackets.pop()?;
        let count = self.brackets.len();
        let active = bracket.image || count >= self.inactive;
        self.inactive = self.inactive.min(count);
        if !active {
            return None;
        }
        let (target, end) = links::target(self.source, self.at + 1)?;
        self.push(Kind::Close, end);
        self.nodes.get_mut(bracket.node)?.kind = Kind::Open(Box::new(target));
        emphasis(self.runs.get_mut(bracket.runs..)?, &mut self.marks);
        self.runs.truncate(bracket.runs);
        while self.bare.pop_if(|(node, _)| *node > bracket.node).is_some() {}
        if !bracket.image {
            self.inactive = count;
        }
        Some(())
    }

    /// Converts the bare URLs to links, then matches the remaining emphasis.
    fn finish(&mut self) {
        for (first, end) in mem::take(&mut self.bare) {
            let start = self.nodes.get(first).map_or(end, |node| node.at);
            let shown = slice(self.source, start, end);
            let Ok(url) = Url::parse(&resolve(shown, false)) else {
                continue;
            };
            for node in self.nodes.iter_mut().skip(first) {
                if node.at >= end {
                    break;
                }
                node.kind = Kind::Nothing;
            }
            if let Some(node) = self.nodes.get_mut(first) {
                node.kind = Kind::Address(Box::new(Target { url, title: None }));
                node.end = end;
            }
        }
        let nodes = &self.nodes;
        self.runs.retain(|run| {
            let node = nodes.get(run.node);
            node.is_some_and(|node| matches!(node.kind, Kind::Run(..)))
        });
        emphasis(&mut self.runs, &mut self.marks);
    }
}
