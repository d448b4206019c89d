//! How long an input may be.

use nomination_card::{model::limits::MAX_BYTES, pep_index::PepIndex};

/// A limit, in bytes, and what to say of a file that exceeds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The most bytes that a file may have.
    pub bytes: usize,
    /// The problem and what to do, in one sentence.
    pub sentence: &'static str,
}

impl Limit {
    /// A nomination, in JSON or in Markdown: the most that a card loads.
    pub const NOMINATION: Self = Self {
        bytes: MAX_BYTES,
        sentence: "This is larger than 1 MiB, the largest that a nomination may be: make it smaller.",
    };

    /// A list of PEPs.
    pub const PEPS: Self = Self {
        bytes: PepIndex::MAX_BYTES,
        sentence: "This is larger than 4 MiB, the largest that a list of PEPs may be: use a list such as \
                   https://peps.python.org/api/peps.json.",
    };
}
