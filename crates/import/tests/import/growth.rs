//! The time that an import takes, and the length of its result, grow with the length of the text
//! and not faster.
//!
//! `IMPORT_BYTES=1048576 cargo test --release -p nomination-card-import --test import growth`
//! measures a megabyte, where slow growth shows more.

use std::time::Duration;

use nomination_card_import::{Options, import};

use crate::{clock::now, constructs::constructs};

/// Linear growth is by this factor, quadratic growth by its square.
const FACTOR: usize = 8;

/// How long an import takes, and how long its result is.
fn import_of(text: &str) -> (Duration, usize) {
    let start = now();
    let imported = import(text, &Options::default());
    let took = now() - start;
    (took, imported.map_or(0, |imported| imported.json().len()))
}

#[test]
fn time_and_length_grow_with_the_text_and_not_faster() {
    let size = std::env::var("IMPORT_BYTES").ok();
    let size: usize = size.map_or(1 << 12, |size| size.parse().unwrap());
    for (name, construct) in constructs() {
        let (short, long) = (construct(size / FACTOR), construct(size));
        // One good run is enough, because other processes may slow the machine down.
        let mut runs = (0..10).map(|_| (import_of(&short), import_of(&long)));
        let is_linear = runs.any(|((short_time, short_length), (long_time, long_length))| {
            eprintln!("{long_time:?} and {long_length} bytes for {name}");
            let slow = (4 * short_time * FACTOR as u32).max(Duration::from_millis(50));
            long_time < slow && long_length < 4 * FACTOR * short_length.max(1_000)
        });
        assert!(
            is_linear,
            "{name}: {:?}, and {FACTOR} times as much {:?}",
            import_of(&short),
            import_of(&long)
        );
    }
}
