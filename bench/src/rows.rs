//! The rows of the table: the measures, and the project's promises and goals.

use crate::contestant::{BEFORE, PEERS, STATIC};
use crate::measures::Bound::{AheadOf, AtMost, Times, TimesBest};
use crate::measures::Measure;
use crate::measures::Unit::{Kilobytes, Megabytes, Milliseconds};
use crate::statistics::Statistic::{Median, Percentile95};

pub const MEASURES: &[Measure] = &[
    Measure {
        name: "bytes",
        title: "bytes of the whole embed, all files that it may ever ask for",
        unit: Kilobytes,
        statistic: Median,
        bound: &[AtMost(97.0)],
        wanted: &[AtMost(85.0)],
    },
    Measure {
        name: "fetched",
        title: "of these, what a page with a card fetched",
        unit: Kilobytes,
        statistic: Median,
        bound: &[],
        wanted: &[],
    },
    Measure {
        name: "named",
        title: "the file that the page names",
        unit: Kilobytes,
        statistic: Median,
        bound: &[AtMost(3.0)],
        wanted: &[AtMost(2.5)],
    },
    Measure {
        name: "cold",
        title: "cold visit, slow 4G, 4 × CPU: to the card's text painted",
        unit: Milliseconds,
        statistic: Median,
        bound: &[Times(1.2, BEFORE)],
        wanted: &[Times(1.1, BEFORE)],
    },
    Measure {
        name: "prerendered",
        title: "cold visit to a prerendered card, the same way",
        unit: Milliseconds,
        statistic: Median,
        bound: &[Times(1.05, STATIC)],
        wanted: &[Times(1.0, STATIC)],
    },
    Measure {
        name: "cards",
        title: "200 cards, to laid out",
        unit: Milliseconds,
        statistic: Median,
        bound: &[Times(1.25, BEFORE)],
        wanted: &[Times(1.0, BEFORE)],
    },
    Measure {
        name: "peps",
        title: "2,000 PEPs and 300 endorsements, to laid out",
        unit: Milliseconds,
        statistic: Median,
        bound: &[TimesBest(1.3)],
        wanted: &[TimesBest(0.8)],
    },
    Measure {
        name: "changes",
        title: "a change of a card with 700 PEPs, to the next frame: the slowest of four",
        unit: Milliseconds,
        statistic: Median,
        bound: &[Times(1.0, BEFORE)],
        wanted: &[Times(0.3, BEFORE)],
    },
    Measure {
        name: "change-lang",
        title: "of these, `lang`",
        unit: Milliseconds,
        statistic: Median,
        bound: &[],
        wanted: &[],
    },
    Measure {
        name: "change-open",
        title: "of these, `open`",
        unit: Milliseconds,
        statistic: Median,
        bound: &[],
        wanted: &[],
    },
    Measure {
        name: "change-sections",
        title: "of these, `sections`",
        unit: Milliseconds,
        statistic: Median,
        bound: &[],
        wanted: &[],
    },
    Measure {
        name: "change-heading-level",
        title: "of these, `heading-level`",
        unit: Milliseconds,
        statistic: Median,
        bound: &[],
        wanted: &[],
    },
    Measure {
        name: "filter",
        title: "a key in the filter of 2,000 PEPs, to the next frame, 95th percentile",
        unit: Milliseconds,
        statistic: Percentile95,
        bound: &[],
        wanted: &[],
    },
    Measure {
        name: "task",
        title: "longest task while one card appears, 4 × CPU",
        unit: Milliseconds,
        statistic: Median,
        bound: &[],
        wanted: &[],
    },
    Measure {
        name: "memory",
        title: "memory with 200 cards",
        unit: Megabytes,
        statistic: Median,
        bound: &[AheadOf(&["react"])],
        wanted: &[AheadOf(&PEERS)],
    },
    Measure {
        name: "left",
        title: "memory after 1,000 cards were added and removed",
        unit: Megabytes,
        statistic: Median,
        bound: &[AheadOf(&["react"])],
        wanted: &[AheadOf(&PEERS)],
    },
    Measure {
        name: "leak",
        title: "what another 1,000 add to that",
        unit: Megabytes,
        statistic: Median,
        // A hundred bytes per card, because the browser's own memory use varies by more between
        // runs.
        bound: &[AtMost(0.1)],
        wanted: &[AtMost(0.1)],
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_differ() {
        let names: BTreeSet<_> = MEASURES.iter().map(|measure| measure.name).collect();
        assert_eq!(names.len(), MEASURES.len());
    }
}
