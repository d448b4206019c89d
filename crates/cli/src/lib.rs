//! What the command-line tool `nomination-card` does, as a library for its tests.

pub mod check;
pub mod enrich;
pub mod render;
pub mod schema;
