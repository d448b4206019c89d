//! Parsing and validation, one file per module under test.

#![cfg(not(target_arch = "wasm32"))]

mod blank;
mod cases;
mod date;
mod document;
mod generated;
mod hostile;
mod language;
mod non_blank;
mod parse;
mod position;
mod json_table;
mod schema;
#[cfg(feature = "serde")]
mod serde;
mod url;
mod url_refused;
mod validate;
