//! Places the remaining sections: PEPs, endorsements, affiliations, links, and the candidate's
//! introduction.

use std::collections::HashSet;

use super::{Place, join};
use crate::{
    blocks::{Block, Kind},
    draft::Found,
    endorsements::endorsements,
    member::Member,
    people,
    prose::prose,
    sections::Heading,
    title::title,
    topics::Topic,
};
use nomination_card::model::{Link, NonBlank};

/// The longest introduction used as a summary, in characters.
const MAX_BRIEF: usize = 300;

impl Place<'_> {
    /// Places a section of PEPs.
    pub(super) fn peps(&mut self, heading: &Heading, blocks: Vec<Block>) {
        let count = blocks.len();
        let rest: Vec<Block> = blocks
            .into_iter()
            .filter(|block| !self.pep_list(block, true))
            .collect();
        self.rest(heading, "/peps", rest, count);
    }

    /// Places endorsements.
    pub(super) fn endorsements(&mut self, heading: &Heading, blocks: Vec<Block>) {
        let count = blocks.len();
        let verb = heading.title.clone().filter(|title| {
            let last = title.trim_end_matches([':', ' ']).rsplit(' ').next();
            last.is_some_and(|last| last.eq_ignore_ascii_case("by"))
        });
        let verb = verb
            .as_deref()
            .map(|verb| verb.trim_end_matches([':', ' ']));
        let mut left: Vec<(usize, Block)> = Vec::new();
        let mut placed = HashSet::new();
        for part in endorsements(&blocks, verb, self.draft.definitions) {
            let line = part.line;
            if self.add_or_keep(&part.source, part.found) {
                placed.insert(part.block);
                if !part.signed {
                    self.draft
                        .remark(line, "nobody is named for this endorsement.");
                }
            } else {
                let block = Block {
                    kind: Kind::Other,
                    source: part.source,
                    line,
                    gap: 1,
                };
                left.push((part.block, block));
            }
        }
        // If no part of a block was placed, keep the block as it is.
        let mut rest: Vec<Block> = Vec::new();
        let mut last = None;
        for (index, part) in left {
            match blocks.get(index).filter(|_| !placed.contains(&index)) {
                Some(block) if matches!(block.kind, Kind::List(_)) => {
                    if last.replace(index) != Some(index) {
                        rest.push(block.clone());
                    }
                }
                _ => rest.push(part),
            }
        }
        self.rest(heading, "/endorsements", rest, count);
    }

    /// Places affiliations.
    pub(super) fn affiliations(&mut self, heading: &Heading, blocks: Vec<Block>) {
        let count = blocks.len();
        let blocks = self.take_recognised(blocks, true);
        let mut rest = Vec::new();
        for block in blocks {
            let sources: Vec<&str> = match &block.kind {
                Kind::List(items) => items.iter().map(|item| item.source.as_str()).collect(),
                Kind::Paragraph => vec![block.source.as_str()],
                _ => Vec::new(),
            };
            let all: Option<Vec<(&str, Found)>> = sources
                .iter()
                .map(|source| {
                    let value = title(source, self.draft.definitions);
                    let mut found = Found::one(Member::Affiliation(people::affiliation(&value)?));
                    if value.text.contains(" at ") {
                        found = found.named("at", block.line, "/candidate/affiliations");
                    }
                    self.draft.takes(source, &found).then_some((*source, found))
                })
                .collect();
            match all {
                Some(all) if !all.is_empty() => {
                    for (source, found) in all {
                        self.draft.add(source, found);
                    }
                }
                _ => rest.push(block),
            }
        }
        self.rest(heading, "/candidate/affiliations", rest, count);
    }

    /// Places links.
    pub(super) fn links(&mut self, heading: &Heading, blocks: Vec<Block>) {
        let count = blocks.len();
        let blocks = self.take_recognised(blocks, true);
        let mut rest = Vec::new();
        for block in blocks {
            let Kind::List(items) = &block.kind else {
                rest.push(block);
                continue;
            };
            let all: Option<Vec<(&str, Found)>> = items
                .iter()
                .map(|item| {
                    let value = title(&item.source, self.draft.definitions);
                    let (link, url) = value.as_link()?;
                    let label = NonBlank::parse(&*link.text).ok()?;
                    let found = Found::one(Member::Link(Link { label, url }));
                    let fits = self.draft.takes(&item.source, &found);
                    fits.then_some((item.source.as_str(), found))
                })
                .collect();
            match all {
                Some(all) => {
                    for (source, found) in all {
                        self.draft.add(source, found);
                    }
                }
                None => rest.push(block),
            }
        }
        self.rest(heading, "/candidate/links", rest, count);
    }

    /// Places the candidate's introduction. A short paragraph becomes the summary.
    pub(super) fn about(&mut self, heading: &Heading, blocks: Vec<Block>) {
        let count = blocks.len();
        let blocks = self.take_recognised(blocks, true);
        if blocks.is_empty() && count > 0 {
            return self.label(heading, "/candidate");
        }
        let brief = match &blocks[..] {
            [block] => {
                block.kind == Kind::Paragraph
                    && (heading.topic == Some(Topic::Summary)
                        || block.source.chars().count() <= MAX_BRIEF)
            }
            _ => false,
        };
        let source = join(&blocks);
        if brief
            && self.says_no_more(heading)
            && let Some(text) = prose(&source, self.draft.definitions)
            && self.draft.add(&source, Found::one(Member::Summary(text)))
        {
            return self.label(heading, "/summary");
        }
        self.statement(Some(heading), &blocks);
    }

    /// Keeps the unplaced blocks of a section that had `count` blocks: below its heading, unless
    /// the heading became the name of a member.
    fn rest(&mut self, heading: &Heading, member: &'static str, rest: Vec<Block>, count: usize) {
        if rest.len() < count && self.says_no_more(heading) {
            self.label(heading, member);
            self.statement(None, &rest);
        } else {
            self.statement(Some(heading), &rest);
        }
    }
}
