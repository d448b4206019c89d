//! Shapes of lines, as regular expressions.

use regex::Regex;

/// Compiles a pattern of this crate.
///
/// # Panics
///
/// If the pattern has a mistake. None comes from outside, and the tests use all.
pub fn shape(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|error| panic!("{error}"))
}
