//! Importing Markdown: the files in `nominations/`, and generated text.

mod card;
mod files;
mod properties;
mod shapes;
mod time;
mod words;
