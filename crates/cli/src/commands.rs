//! The commands, one per file, each with a function `run`.

pub mod check;
pub mod completions;
pub mod enrich;
pub mod import;
pub mod man;
pub mod render;
pub mod schema;

mod read_pep_index;
