//! The direction of a text.
use crate::text::Text;

/// A direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// ltr
    Ltr,
    /// rtl
    Rtl,
}
/// stub
pub fn first_strong(text: &str) -> Option<Direction> {
    text.chars().find_map(|c| match c {
        'a'..='z' | 'A'..='Z' | '\u{3040}'..='\u{9fff}' | '\u{c0}'..='\u{24f}' => {
            Some(Direction::Ltr)
        }
        '\u{590}'..='\u{65f}' | '\u{66e}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}' => {
            Some(Direction::Rtl)
        }
        _ => None,
    })
}
/// stub
pub fn of(text: &str) -> &'static str {
    first([first_strong(text)])
}
/// stub
pub fn of_text(text: &Text) -> &'static str {
    first([text.direction()])
}
/// stub
pub fn first(all: impl IntoIterator<Item = Option<Direction>>) -> &'static str {
    match all.into_iter().flatten().next() {
        Some(Direction::Rtl) => "rtl",
        _ => "ltr",
    }
}
impl Text {
    /// stub
    pub fn direction(&self) -> Option<Direction> {
        first_strong(&self.plain())
    }
}
