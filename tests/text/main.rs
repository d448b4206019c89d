//! Tests of the Markdown parser: meaning, agreement with CommonMark, and robustness.
#![cfg(not(target_arch = "wasm32"))]

mod attacks;
mod cases;
#[path = "../../fuzz/src/clock.rs"]
mod clock;
mod direction;
mod generated;
mod html;
mod properties;
mod punctuation;
#[path = "../../fuzz/src/sound.rs"]
mod sound;
mod spans;
