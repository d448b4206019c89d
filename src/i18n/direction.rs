//! The direction of a text, determined by its first strong character.
//!
//! Browsers compute the same for `dir="auto"` and `<bdi>`, but in quadratic time for long content
//! without letters, so the card sets the direction itself.

mod strong;

use self::strong::is_strong;
use crate::markdown::{Block, Inline};

/// The direction of a text.
///
/// ```
/// use nomination_card::i18n::direction::{first_strong, Direction};
///
/// let direction = first_strong("1. مرحبا").unwrap_or(Direction::Ltr);
/// assert_eq!(direction.as_str(), "rtl");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right, as in Latin or Chinese.
    Ltr,
    /// Right to left, as in Arabic or Hebrew.
    Rtl,
}

impl Direction {
    /// The value of the attribute `dir`: `ltr` or `rtl`.
    ///
    /// ```
    /// use nomination_card::i18n::direction::Direction;
    ///
    /// assert_eq!(Direction::Ltr.as_str(), "ltr");
    /// assert_eq!(Direction::Rtl.as_str(), "rtl");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The direction of a strong character.
    ///
    /// Right-to-left scripts have their own blocks, in which every strong character is right to
    /// left.
    const fn of_strong(character: char) -> Self {
        match character {
            '\u{590}'..='\u{8ff}'
            | '\u{200f}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}' => Self::Rtl,
            _ => Self::Ltr,
        }
    }
}

/// The direction of the first strong character; `None` if no character is strong, in which case
/// browsers use `ltr` for `dir="auto"`.
///
/// Strong characters are those with the Unicode bidirectional classes L, R and AL: letters,
/// ideographs, the digits of some scripts, and direction marks. Other digits, punctuation, most
/// symbols and emoji are not.
///
/// This is the *text node directionality* of the [HTML
/// Standard](https://html.spec.whatwg.org/multipage/dom.html#the-directionality). Unlike rule P2 of
/// [UAX #9](https://www.unicode.org/reports/tr9/#P2), it does not skip the text between an isolate
/// initiator, U+2066 to U+2068, and U+2069.
///
/// Characters have their class in Unicode 18, except for nonspacing marks: those that the code
/// charts place among the letters of a script count as letters. Exact classes would make the table
/// three times as long, and only affect a text with such a mark before its first letter. Unassigned
/// characters may be strong or not.
///
/// Takes linear time and allocates no memory.
///
/// ```
/// use nomination_card::i18n::direction::{first_strong, Direction};
///
/// assert_eq!(first_strong("PEP 8, עברית"), Some(Direction::Ltr));
/// assert_eq!(first_strong("« 8 » עברית, PEP"), Some(Direction::Rtl));
/// assert_eq!(first_strong("\u{2067}עברית\u{2069} PEP"), Some(Direction::Rtl));
/// assert_eq!(first_strong("2026 – 🎉"), None);
/// ```
pub fn first_strong(text: &str) -> Option<Direction> {
    text.chars()
        .find(|character| is_strong(*character))
        .map(Direction::of_strong)
}

/// The direction of the first strong character in the visible text of blocks, in order: including
/// quotes, lists, code and the content of links, but not their titles or URLs.
///
/// ```
/// use nomination_card::i18n::direction::{first_strong_in_blocks, Direction};
/// use nomination_card::markdown::Text;
///
/// let text = Text::parse("1. [2026](https://example.org)\n2. *עברית* and English")?;
/// assert_eq!(first_strong_in_blocks(text.blocks()), Some(Direction::Rtl));
/// # Ok::<(), nomination_card::markdown::TooDeep>(())
/// ```
pub fn first_strong_in_blocks(blocks: &[Block]) -> Option<Direction> {
    blocks.iter().find_map(|block| match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => {
            first_strong_in_inlines(content)
        }
        Block::Quote(blocks) => first_strong_in_blocks(blocks),
        Block::List(list) => list
            .items
            .iter()
            .find_map(|item| first_strong_in_blocks(item)),
        Block::Code(code) => first_strong(code),
        Block::Rule => None,
    })
}

/// The direction of the first strong character in the visible text of inlines, such as the content
/// of a paragraph; like [`first_strong_in_blocks`].
///
/// ```
/// use nomination_card::i18n::direction::{first_strong_in_inlines, Direction};
/// use nomination_card::markdown::{Block, Text};
///
/// let text = Text::parse("8 `print()`, עברית")?;
/// let [Block::Paragraph(content)] = text.blocks() else {
///     panic!("a paragraph");
/// };
/// assert_eq!(first_strong_in_inlines(content), Some(Direction::Ltr));
/// # Ok::<(), nomination_card::markdown::TooDeep>(())
/// ```
pub fn first_strong_in_inlines(inlines: &[Inline]) -> Option<Direction> {
    inlines.iter().find_map(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => first_strong(text),
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
            first_strong_in_inlines(content)
        }
        Inline::Break => None,
    })
}
