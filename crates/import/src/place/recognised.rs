//! Places content that is recognisable anywhere: facts, PEPs, an employer, a
//! quotation followed by `By:`.

use super::{Place, join};
use crate::{
    blocks::{Block, Kind},
    draft::Found,
    endorsements,
    facts::facts,
    labels::meaning,
    people, pep_entries,
};

impl Place<'_> {
    /// Places recognisable blocks and returns the rest.
    pub(super) fn take_recognised(&mut self, blocks: Vec<Block>, with_facts: bool) -> Vec<Block> {
        let mut rest: Vec<Block> = Vec::new();
        // A quotation cannot extend across the last recognised block, or the last `By:`.
        let mut from = 0;
        for block in blocks {
            let taken = self.works_for(&block) || self.pep_list(&block, false);
            if taken {
                from = rest.len();
                continue;
            }
            if self.by(&block, &mut rest, from) {
                from = rest.len();
                continue;
            }
            match with_facts.then(|| self.facts(&block)).flatten() {
                Some(left) => {
                    rest.extend(left);
                    from = rest.len();
                }
                None => {
                    let signs = signs(&block);
                    rest.push(block);
                    if signs {
                        from = rest.len();
                    }
                }
            }
        }
        rest
    }

    fn works_for(&mut self, block: &Block) -> bool {
        if block.kind != Kind::Paragraph {
            return false;
        }
        let found = people::works_for(&block.source, block.line, self.draft.definitions);
        found.is_some_and(|found| self.draft.add(&block.source, found))
    }

    /// Places a list of PEPs.
    pub(super) fn pep_list(&mut self, block: &Block, bare: bool) -> bool {
        let name = self.draft.name.clone();
        let Some(found) = pep_entries::peps(block, bare, &name, self.draft.definitions) else {
            return false;
        };
        let all = found
            .iter()
            .all(|(source, found)| self.draft.takes(source, found));
        if all {
            for (source, found) in found {
                self.draft.add(&source, found);
            }
        }
        all
    }

    /// Places a paragraph `By: somebody` with the preceding blocks, up to a gap.
    fn by(&mut self, block: &Block, rest: &mut Vec<Block>, from: usize) -> bool {
        if !signs(block) || rest.len() <= from {
            return false;
        }
        let Some(by) = endorsements::byline(&block.source, self.draft.definitions) else {
            return false;
        };
        let before = rest.get(from..).unwrap_or_default();
        let gap = before.iter().rposition(|block| block.gap > 1).unwrap_or(0);
        let quoted = before.get(gap..).unwrap_or_default();
        let quote = join(quoted);
        let first = quoted.first().map_or(block.line, |block| block.line);
        let found = endorsements::endorsement(&quote, Some(by), None, self.draft.definitions);
        let Some(found) = found else {
            return false;
        };
        let label = block.source.get(..2).unwrap_or_default();
        let found = found.named(label, block.line, "/endorsements");
        let source = format!("{quote}\n\n{}", block.source);
        let added = self.draft.add(&source, found);
        if added {
            rest.truncate(from + gap);
            let message = format!(
                "lines {first} to {} are taken for an endorsement.",
                block.line
            );
            self.draft.remark(first, message);
        }
        added
    }

    /// Places facts and returns the unknown ones as a list.
    pub(super) fn facts(&mut self, block: &Block) -> Option<Vec<Block>> {
        let facts = facts(block)?;
        let known = facts.iter().filter(|fact| meaning(&fact.label).is_some());
        if known.count() * 2 < facts.len() {
            return None;
        }
        let left: Vec<_> = facts.iter().filter(|fact| !self.fact(fact)).collect();
        let source: Vec<String> = left
            .iter()
            .map(|fact| format!("- {}", fact.source))
            .collect();
        let left = left.first().map(|first| Block {
            kind: Kind::Other,
            source: source.join("\n"),
            line: first.line,
            gap: block.gap,
        });
        Some(left.into_iter().collect())
    }

    /// Adds the members, or keeps the source as a statement below a heading.
    pub(super) fn add_or_keep(&mut self, source: &str, found: Option<Found>) -> bool {
        found.is_some_and(|found| self.draft.add(source, found))
    }
}

/// Whether a block is a paragraph `By: somebody`.
fn signs(block: &Block) -> bool {
    let start = block.source.get(..3);
    block.kind == Kind::Paragraph && start.is_some_and(|by| by.eq_ignore_ascii_case("by:"))
}
