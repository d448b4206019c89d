//! Texts: what they mean, that they agree with CommonMark, and that no text is
//! too much.
#![cfg(not(target_arch = "wasm32"))]

mod attacks;
mod cases;
mod clock;
mod direction;
mod generated;
mod html;
mod properties;
mod punctuation;
mod sound;
mod spans;
