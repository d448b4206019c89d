//! A card for the nomination of a candidate.

// The way that the data takes.
pub mod read;
pub mod decode;
pub mod parse;
pub mod document;
pub mod validate;
pub mod members;
pub mod nomination;
pub mod issue;
pub mod non_blank;
pub mod pep_number;
pub mod text;
pub mod url;
pub mod date;
pub mod language;

// What a list of PEPs adds.
pub mod peps;
pub mod enrich;

pub mod settings;
pub mod base;
pub mod words;
pub mod view;
mod style;
#[cfg(feature = "component")]
mod components;
#[cfg(feature = "component")]
mod effects;

// What the command-line tool does.
#[cfg(feature = "tool")]
pub mod check;
#[cfg(feature = "tool")]
pub mod import;
#[cfg(feature = "tool")]
pub mod schema;
#[cfg(feature = "tool")]
pub mod render;

#[cfg(feature = "component")]
pub use components::{Message, NominationCard, Props};
#[cfg(feature = "component")]
pub use effects::VisitorState;
pub use read::{ReadError, read};
pub use style::STYLE;

// What several of them need.
pub mod blank;
pub mod digits;
pub mod direction;
pub mod letters;
pub mod pointer;
pub mod position;

/// The README, whose example is a test.
#[cfg(all(doctest, feature = "component"))]
#[doc = include_str!("../README.md")]
pub struct Readme;
