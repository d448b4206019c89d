//! The table of invisible characters agrees with Unicode's tables.

use nomination_card::model::blank::is_blank;
use regex::Regex;

use super::schema::definition;

/// Invisible characters, white space and controls, by Unicode property.
const HIDDEN: &str = r"^[\p{Cc}\p{Cf}\p{Z}\p{White_Space}\p{Default_Ignorable_Code_Point}]$";

/// Exceptions that are visible: signs that enclose the following digits, and
/// hieroglyph joiners.
const SHOWN: [(u32, u32); 8] = [
    (0x600, 0x605),
    (0x6dd, 0x6dd),
    (0x70f, 0x70f),
    (0x890, 0x891),
    (0x8e2, 0x8e2),
    (0x110bd, 0x110bd),
    (0x110cd, 0x110cd),
    (0x13430, 0x1343f),
];

/// Blank braille: invisible, although Unicode classifies it as a symbol.
const BLANK_SYMBOL: char = '\u{2800}';

#[test]
fn blank_is_what_unicode_hides() {
    let hidden = Regex::new(HIDDEN).unwrap();
    for character in '\0'..=char::MAX {
        let code = u32::from(character);
        let shown = SHOWN
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&code));
        let is_hidden = hidden.is_match(character.encode_utf8(&mut [0; 4])) && !shown;
        assert_eq!(
            is_blank(character),
            is_hidden || character == BLANK_SYMBOL,
            "U+{code:04X}"
        );
    }
}

#[test]
fn the_schema_has_the_same_characters() {
    let string = definition("name");
    let url = definition("address");
    // Both sides of every boundary, and some characters in between.
    let neighbours = |code: u32| [code.saturating_sub(1), code, code + 1];
    let is_near = |code| {
        neighbours(code)
            .map(char::from_u32)
            .into_iter()
            .flatten()
            .any(is_blank)
    };
    for character in
        ('\0'..=char::MAX).filter(|it| is_near((*it).into()) || u32::from(*it) % 97 == 0)
    {
        let shows = !is_blank(character);
        assert_eq!(
            string.is_valid(&character.to_string().into()),
            shows,
            "{character:?}"
        );
        let address = format!("/x{character}");
        assert_eq!(
            url.is_valid(&address.into()),
            shows && character != '\\',
            "{character:?}"
        );
    }
}
