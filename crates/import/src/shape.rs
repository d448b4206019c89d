//! Compiles regular expressions for line shapes.

use regex::Regex;

/// Compiles a pattern of this crate.
///
/// # Panics
///
/// Panics if the pattern is invalid. All patterns are constants, and the tests
/// compile each of them.
pub fn shape(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|error| panic!("{error}"))
}
