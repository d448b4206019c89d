//! The command-line tool `nomination-card` as a library, so that tests can call it.

pub mod check;
pub mod enrich;
pub mod limit;
pub mod printable;
pub mod render;
pub mod schema;
