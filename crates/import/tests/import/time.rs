//! Import time is linear in the size of the text.

use std::time::{Duration, Instant};

use nomination_card_import::{Options, import};

/// Fragments to repeat, and long texts.
const PIECES: [&str; 34] = [
    "[",
    "]",
    "![",
    "](",
    "<",
    ">",
    "> ",
    "*",
    "**a ",
    "_",
    "`",
    "``a",
    "#",
    "# a\n",
    "- ",
    "- a\n",
    "  - a\n",
    "1. ",
    "1. a\n\n",
    "&amp;",
    "amp;",
    ":a",
    ":wink:",
    "a\n\n",
    "a: b\n",
    "---\n",
    "[a]: b\n",
    "[a][a] ",
    "[quote]\n",
    "PEP 8 a\n",
    "(",
    "By: a\n\n",
    "\"a\" - Ada\n\n",
    "https://a.example/",
];

/// These finish in a fraction of a second even without optimisation. Quadratic
/// time, as once for `By: a`, would mean minutes. `IMPORT_BYTES=1048576`
/// measures a megabyte.
#[test]
fn anything_repeated_is_read() {
    for piece in PIECES {
        for before in [
            "",
            "---\na: ",
            "# A\n\n## Goals\n\n",
            "# A\n\n## Endorsements\n\n",
        ] {
            let text = before.to_owned() + &piece.repeat(size() / piece.len());
            let start = Instant::now();
            assert!(import(&text, &Options::default()).is_ok());
            let took = start.elapsed();
            eprintln!("{took:?} for {before:?} {piece:?}");
            assert!(took < Duration::from_secs(30), "{took:?} for {piece:?}");
        }
    }
}

fn size() -> usize {
    let size = std::env::var("IMPORT_BYTES").ok();
    size.map_or(1 << 13, |size| size.parse().unwrap())
}
