//! Places sections that list points: agenda and contributions.

use super::{Place, join};
use crate::{
    blocks::{Block, Item, Kind},
    draft::Found,
    entry,
    member::Member,
    prose::prose,
    sections::Heading,
    title::title,
};
use nomination_card::model::{Contribution, NonBlank};

impl Place<'_> {
    /// Places the agenda.
    pub(super) fn agenda(&mut self, heading: &Heading, blocks: Vec<Block>) {
        let definitions = self.draft.definitions;
        let point = |source: &str| entry::agenda_item(source, definitions).map(Found::one);
        let text = |title, source: &str| entry::agenda_text(title, source, definitions);
        self.points(heading, blocks, "/agenda", &point, &text);
    }

    /// Places contributions.
    pub(super) fn contributions(&mut self, heading: &Heading, blocks: Vec<Block>) {
        let count = blocks.len();
        let blocks = self.take_recognised(blocks, false);
        if blocks.is_empty() && count > 0 && self.says_no_more(heading) {
            return self.label(heading, "/peps");
        }
        let definitions = self.draft.definitions;
        let point = |source: &str| entry::contribution(source, definitions);
        let text = |title: Option<NonBlank>, source: &str| {
            Some(Found::one(Member::Contribution(Contribution {
                title: title?,
                body: prose(source, definitions),
                url: None,
            })))
        };
        self.points(heading, blocks, "/contributions", &point, &text);
    }

    /// Places a section as points: its list items, its subheadings, or
    /// paragraphs that each begin with a lead. The remaining blocks become
    /// statements.
    fn points(
        &mut self,
        heading: &Heading,
        blocks: Vec<Block>,
        member: &'static str,
        point: &dyn Fn(&str) -> Option<Found>,
        text: &dyn Fn(Option<NonBlank>, &str) -> Option<Found>,
    ) {
        if blocks.is_empty() {
            return self.statement(Some(heading), &blocks);
        }
        let subheadings = blocks
            .iter()
            .any(|block| matches!(block.kind, Kind::Heading(..)));
        let plain = self.says_no_more(heading);
        let question = heading.source.trim_end().ends_with(['?', '？']);
        if !subheadings && (self.is_mostly_prose(&blocks) || question || !plain) {
            return self.one_point(heading, &blocks, member, plain && !question, text);
        }
        let mut points: Vec<(String, Found)> = Vec::new();
        let mut beside: Vec<Vec<Block>> = vec![Vec::new()];
        let lead = self.leads(&blocks);
        let mut rest = blocks.as_slice();
        while let Some((block, after)) = rest.split_first() {
            rest = after;
            match &block.kind {
                Kind::Heading(level, content) => {
                    let is_next = |block: &Block| matches!(block.kind, Kind::Heading(other, _) if other <= *level);
                    let end = rest.iter().position(is_next).unwrap_or(rest.len());
                    let (below, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
                    rest = after;
                    let words = title(content, self.draft.definitions);
                    let name = words
                        .without_links()
                        .and_then(|it| NonBlank::parse(it).ok());
                    let source = format!("{content}\n\n{}", join(below));
                    let found = match below {
                        [] => point(content),
                        _ => text(name, &join(below)),
                    };
                    match found.filter(|found| self.draft.takes(&source, found)) {
                        Some(found) => point_at(&mut points, &mut beside, source, found),
                        None => {
                            keep_beside(&mut beside, block);
                            below
                                .iter()
                                .for_each(|block| keep_beside(&mut beside, block));
                        }
                    }
                }
                Kind::List(items) => {
                    let (found, left) = self.items(items, point);
                    for (source, found) in found {
                        point_at(&mut points, &mut beside, source, found);
                    }
                    left.iter()
                        .for_each(|block| keep_beside(&mut beside, block));
                }
                Kind::Paragraph if lead => {
                    let found = point(&block.source);
                    match found.filter(|found| self.draft.takes(&block.source, found)) {
                        Some(found) => {
                            point_at(&mut points, &mut beside, block.source.clone(), found);
                        }
                        None => keep_beside(&mut beside, block),
                    }
                }
                _ => keep_beside(&mut beside, block),
            }
        }
        let all = beside.iter().all(Vec::is_empty);
        match (beside.iter().all(Vec::is_empty), points.is_empty()) {
            (true, _) => {}
            (false, true) => {
                return self.one_point(heading, &blocks, member, plain && !question, text);
            }
            (false, false) => self.beside(heading, &beside),
        }
        for (source, found) in points {
            self.draft.add(&source, found);
        }
        if all {
            self.label(heading, member);
        }
    }

    /// Keeps the blocks around the points: those before them below the heading,
    /// those after them on their own.
    fn beside(&mut self, heading: &Heading, blocks: &[Vec<Block>]) {
        let mut heading = Some(heading);
        for blocks in blocks.iter().filter(|blocks| !blocks.is_empty()) {
            self.statement(heading.take(), blocks);
        }
    }

    /// The points of a list, and the items that cannot be points.
    fn items(
        &self,
        items: &[Item],
        point: &dyn Fn(&str) -> Option<Found>,
    ) -> (Vec<(String, Found)>, Option<Block>) {
        let (mut points, mut left) = (Vec::new(), Vec::new());
        for item in items {
            let found = point(&item.source);
            match found.filter(|found| self.draft.takes(&item.source, found)) {
                Some(found) => points.push((item.source.clone(), found)),
                None => left.push(item.source.clone()),
            }
        }
        let block = (!left.is_empty()).then(|| Block {
            kind: Kind::Other,
            source: left.join("\n\n"),
            line: items.first().map_or(1, |item| item.line),
            gap: 1,
        });
        (points, block)
    }

    /// Places a section as a single point, below its heading unless the
    /// member's name can replace it.
    fn one_point(
        &mut self,
        heading: &Heading,
        blocks: &[Block],
        member: &'static str,
        plain: bool,
        text: &dyn Fn(Option<NonBlank>, &str) -> Option<Found>,
    ) {
        let source = join(blocks);
        let untitled = plain.then(|| text(None, &source)).flatten();
        if let Some(found) = untitled.filter(|found| self.draft.shows(&source, found)) {
            self.draft.add(&source, found);
            return self.label(heading, member);
        }
        let whole = format!("{}\n\n{source}", heading.source);
        let title = self.heading_title(heading);
        let found = title.and_then(|title| text(Some(title), &source));
        if !self.add_or_keep(&whole, found) {
            self.statement(Some(heading), blocks);
        }
    }

    /// Whether the section is mainly prose and lists are only a part of it.
    fn is_mostly_prose(&self, blocks: &[Block]) -> bool {
        let (mut listed, mut said, mut paragraphs) = (0, 0, 0);
        for block in blocks {
            match block.kind {
                Kind::List(_) => listed += block.source.len(),
                _ => {
                    said += block.source.len();
                    paragraphs += 1;
                }
            }
        }
        listed > 0 && paragraphs > 2 && said > 3 * listed
    }

    /// Whether the section consists of several paragraphs that each begin with a lead.
    fn leads(&self, blocks: &[Block]) -> bool {
        blocks.len() > 1
            && blocks.iter().all(|block| {
                block.kind == Kind::Paragraph
                    && (entry::leads(&block.source, self.draft.definitions)
                        || block.source.trim_end().ends_with([':', '：']))
            })
    }
}

/// Adds a point and starts a new run of other blocks.
fn point_at(
    points: &mut Vec<(String, Found)>,
    beside: &mut Vec<Vec<Block>>,
    source: String,
    found: Found,
) {
    points.push((source, found));
    if beside.last().is_some_and(|run| !run.is_empty()) {
        beside.push(Vec::new());
    }
}

/// Adds a block to the current run of other blocks.
fn keep_beside(beside: &mut [Vec<Block>], block: &Block) {
    if let Some(run) = beside.last_mut() {
        run.push(block.clone());
    }
}
