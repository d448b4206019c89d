//! The direction in which a text is written, found from its first strong character.
//!
//! It is what a browser computes for `dir="auto"` and `<bdi>`. Browsers take time in proportion
//! to the square of an element's content where there is much of it without a letter, so that a
//! card states the direction itself.

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
    /// From left to right, as Latin or Chinese letters.
    Ltr,
    /// From right to left, as Arabic or Hebrew letters.
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
    /// Scripts that are written from right to left have blocks of their own, in which every
    /// strong character is one of theirs.
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

/// The direction of the first strong character; none if no character is strong. Browsers take
/// `dir="auto"` for `ltr` then.
///
/// Strong are the characters with one of Unicode's bidirectional classes L, R and AL: letters,
/// ideographs, the digits of some scripts, and the direction marks. All other digits,
/// punctuation, most symbols and emoji are not.
///
/// This is the *text node directionality* of the
/// [HTML Standard](https://html.spec.whatwg.org/multipage/dom.html#the-directionality). Unlike
/// rule P2 of [UAX #9](https://www.unicode.org/reports/tr9/#P2), it also looks at what stands
/// between an isolate initiator, U+2066 to U+2068, and U+2069.
///
/// Every character of Unicode 18 counts as its class says, except for nonspacing marks: those
/// that the code charts place among the letters of a script count as such letters. The table
/// would be three times as long without that, and it only affects a text that has such a mark
/// before its first letter. What is not assigned may be strong or not.
///
/// Takes time in proportion to the length of the text, and no memory.
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

/// The direction of the first strong character that the blocks of a text show, in their order:
/// in what is quoted or listed, in code, and in what a link shows, but not in its title or
/// address.
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

/// The direction of the first strong character that a part of a line shows, such as the content
/// of a paragraph: as [`first_strong_in_blocks`], for what is in a block.
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
