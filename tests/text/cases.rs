//! The meaning of texts, as a hand-written table. To add a case, add a line
//! with the text and its HTML (see `html.rs`) to the right table.

mod blocks;
mod differences;
mod inlines;

use blocks::BLOCKS;
use differences::{NOT_THEIRS, OURS};
use inlines::INLINES;

use crate::html::{ours, theirs};

#[test]
fn cases_hold() {
    for (source, expected) in BLOCKS.iter().chain(INLINES).chain(OURS).chain(NOT_THEIRS) {
        assert_eq!(ours(source), *expected, "{source:?}");
    }
}

#[test]
fn commonmark_agrees() {
    for (source, expected) in BLOCKS.iter().chain(INLINES) {
        let end = if source.ends_with('\n') { "" } else { "\n" };
        let source = format!("{source}{end}");
        assert_eq!(theirs(&source).as_deref(), Some(*expected), "{source:?}");
    }
}

/// If this fails, `pulldown-cmark` has fixed a bug; move the case to the first table.
#[test]
fn pulldown_cmark_differs() {
    for (source, expected) in NOT_THEIRS {
        assert_ne!(theirs(source).as_deref(), Some(*expected), "{source:?}");
    }
}
