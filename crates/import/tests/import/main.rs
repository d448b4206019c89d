//! Importing Markdown: the files in `nominations/`, and generated text.

#[path = "../../../../fuzz/src/card.rs"]
mod card;
mod files;
mod properties;
mod shapes;
mod time;
#[path = "../../../../fuzz/src/words.rs"]
mod words;
