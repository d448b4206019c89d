//! Any text has a valid tree and is parsed in linear time.

use std::{hint::black_box, time::Duration};

use nomination_card::markdown::{Text, code_spans};
use serde_json::json;

use crate::{clock::now, html::check_html, sound::check_text};

/// Large enough to detect superlinear time from a few short fragments.
const LONG: usize = 1 << 16;

/// Many times the usual duration, but less than quadratic time would need.
const LONGEST: Duration = Duration::from_millis(500);

/// Parses and renders a text.
pub fn text(bytes: &[u8]) {
    let source = String::from_utf8_lossy(bytes);
    black_box(code_spans(&source));
    let Ok(text) = Text::parse(&*source) else {
        return;
    };
    assert_eq!(text.as_str(), source);
    check_text(&text);
    black_box(text.plain());
    // Run slow checks on a sample of the inputs only, to keep fuzzing fast.
    match sum(bytes) % 512 {
        0 => takes_its_time(&source),
        1..=16 => is_drawn(&source),
        _ => {}
    }
}

fn sum(bytes: &[u8]) -> u32 {
    let add = |sum: u32, byte: &u8| sum.wrapping_mul(31).wrapping_add(u32::from(*byte));
    bytes.iter().fold(0, add)
}

fn is_drawn(source: &str) {
    let json = json!({ "candidate": "Ada", "statements": [source] });
    check_html(&json.to_string(), &Default::default());
}

/// Checks that parsing many repetitions of a text takes linear time.
fn takes_its_time(source: &str) {
    if source.is_empty() {
        return;
    }
    let long = source.repeat(LONG / source.len());
    let start = now();
    let _ = black_box(Text::parse(black_box(&*long)));
    black_box(code_spans(black_box(&long)));
    let took = now().saturating_sub(start);
    assert!(took < LONGEST, "{took:?} for many of {source:?}");
}
