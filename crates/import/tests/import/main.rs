//! Importing Markdown: the files in `nominations/`, and generated text.

#[path = "../../../../fuzz/src/card.rs"]
mod card;
#[path = "../../../../fuzz/src/clock.rs"]
mod clock;
mod constructs;
mod files;
mod growth;
mod long;
mod properties;
mod shapes;
#[path = "../../../../fuzz/src/words.rs"]
mod words;
