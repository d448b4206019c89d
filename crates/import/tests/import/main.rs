//! Markdown → nomination: the files in `nominations/`, and whatever else somebody
//! may write.

mod card;
mod files;
mod properties;
mod shapes;
mod time;
mod words;
