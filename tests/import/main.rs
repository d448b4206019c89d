//! Markdown → nomination: the files in `nominations/`, and whatever else somebody
//! may write.

#![cfg(feature = "tool")]

mod card;
mod files;
mod properties;
mod shapes;
mod time;
mod words;
