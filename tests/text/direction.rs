//! Text direction: characters are strong as defined by Unicode, and the first strong character
//! decides.

use icu_properties::{
    CodePointMapData,
    props::{BidiClass, GeneralCategory},
};
use nomination_card::{
    i18n::direction::{
        Direction::{self, Ltr, Rtl},
        first_strong, first_strong_in_blocks, first_strong_in_inlines,
    },
    markdown::{Inline, Text},
};
use proptest::{prelude::*, test_runner::RngSeed};

/// The direction of a character according to Unicode.
fn class(character: char) -> Option<Direction> {
    match CodePointMapData::<BidiClass>::new().get(character) {
        BidiClass::LeftToRight => Some(Ltr),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Rtl),
        _ => None,
    }
}

/// Whether either classification is acceptable, because the character is a nonspacing mark or
/// unassigned.
fn is_open(character: char) -> bool {
    CodePointMapData::<BidiClass>::new().get(character) == BidiClass::NonspacingMark
        || CodePointMapData::<GeneralCategory>::new().get(character) == GeneralCategory::Unassigned
}

fn direction(character: char) -> Option<Direction> {
    first_strong(character.encode_utf8(&mut [0; 4]))
}

#[test]
fn every_character_is_as_strong_as_unicode_says() {
    for character in ('\0'..=char::MAX).filter(|it| !is_open(*it)) {
        assert_eq!(
            direction(character),
            class(character),
            "U+{:04X}",
            u32::from(character)
        );
    }
}

/// The shortest list of boundaries between strong and other characters. Each boundary is placed so
/// that most characters with an open classification match Unicode.
fn borders() -> Vec<u32> {
    let mut borders = Vec::new();
    let mut is_strong = false;
    let (mut border, mut score, mut best) = (0, 0, 0);
    for character in '\0'..=char::MAX {
        let changes = class(character).is_some() != is_strong;
        let next = u32::from(character) + 1;
        if is_open(character) {
            score += if changes { -1 } else { 1 };
            if score > best {
                (border, best) = (next, score);
            }
        } else {
            if changes {
                borders.push(border);
                is_strong = !is_strong;
            }
            (border, score, best) = (next, 0, 0);
        }
    }
    borders
}

#[test]
fn the_list_of_borders_is_the_shortest() {
    let mut is_strong = false;
    let mut found = Vec::new();
    for character in '\0'..=char::MAX {
        if direction(character).is_some() != is_strong {
            found.push(u32::from(character));
            is_strong = !is_strong;
        }
    }
    let borders = borders();
    let list: Vec<String> = borders.iter().map(|it| format!("{it:#x}")).collect();
    assert!(
        found == borders,
        "in src/direction/strong.rs, BORDERS must be: [u32; {}] = [{}];",
        list.len(),
        list.join(", ")
    );
}

/// An unassigned character has the default direction of its block; a mark has the direction of the
/// letters around it.
#[test]
fn what_may_be_strong_or_not_has_the_direction_of_its_neighbours() {
    let mut last = None;
    for character in '\0'..=char::MAX {
        last = class(character).or(last);
        if let found @ Some(_) = direction(character) {
            assert_eq!(found, last, "U+{:04X}", u32::from(character));
        }
    }
}

/// Generic marks also follow symbols and digits, especially in emoji.
#[test]
fn marks_of_emoji_and_symbols_are_not_strong() {
    for mark in ['\u{300}', '\u{20dd}', '\u{20e3}', '\u{fe0f}', '\u{e0100}'] {
        assert_eq!(direction(mark), None, "U+{:04X}", u32::from(mark));
    }
}

#[test]
fn the_first_strong_character_decides() {
    for (text, expected) in [
        // The languages of the card.
        ("I wrote most of it.", Some(Ltr)),
        ("« Écrire » en français", Some(Ltr)),
        ("¿Por qué?", Some(Ltr)),
        ("Über „Größe“", Some(Ltr)),
        ("À frente", Some(Ltr)),
        ("「日本語」", Some(Ltr)),
        ("《中文》", Some(Ltr)),
        ("مرحبا بالعالم", Some(Rtl)),
        // Other right-to-left languages.
        ("שלום", Some(Rtl)),
        ("«فارسی»", Some(Rtl)),
        ("ދިވެހި", Some(Rtl)),
        ("ߒߞߏ", Some(Rtl)),
        ("𞤀𞤣𞤤𞤢𞤥", Some(Rtl)),
        ("ܣܘܪܝܝܐ", Some(Rtl)),
        // The first strong character wins.
        ("Python פייתון", Some(Ltr)),
        ("פייתון Python", Some(Rtl)),
        ("3.14: פייתון Python", Some(Rtl)),
        ("(1) 2. – Python", Some(Ltr)),
        // European, Arabic and Persian digits are not strong; Indian digits are.
        ("2026", None),
        ("٣ ۳", None),
        ("٣ abc", Some(Ltr)),
        ("३", Some(Ltr)),
        // Symbols are not strong, but flags consist of letters, and circled letters are strong.
        ("❤️ שלום", Some(Rtl)),
        ("👩‍💻 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", None),
        ("🇩🇪 שלום", Some(Ltr)),
        ("Ⓐ", Some(Ltr)),
        ("", None),
        (" \t\r\n\u{a0}\u{3000}\u{200b}\u{feff}", None),
        ("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~…–—€", None),
        // Direction marks are strong; embeddings, overrides and isolates are not.
        ("\u{200e}שלום", Some(Ltr)),
        ("\u{200f}abc", Some(Rtl)),
        ("\u{61c}abc", Some(Rtl)),
        ("\u{202b}\u{202e}abc", Some(Ltr)),
        ("\u{2067}abc\u{2069} שלום", Some(Ltr)),
    ] {
        assert_eq!(first_strong(text), expected, "{text:?}");
    }
}

#[test]
fn a_text_has_the_direction_of_what_it_shows_first() {
    for (source, expected) in [
        ("", None),
        ("1 *2* **3** `4`\\\n5", None),
        ("# שלום\n\nabc", Some(Rtl)),
        ("***\n\n> - 1\n> - > *שלום*\n\nabc", Some(Rtl)),
        ("1. 2\n2. **abc**\n\nשלום", Some(Ltr)),
        ("`abc` שלום", Some(Ltr)),
        ("```abc\n1\n```\n\nשלום", Some(Rtl)),
        ("```\nabc\n```\n\nשלום", Some(Ltr)),
        ("[1](/abc \"abc\") שלום", Some(Rtl)),
        ("[*abc*](/a) שלום", Some(Ltr)),
        ("1\\\nשלום", Some(Rtl)),
    ] {
        let text = Text::parse(source).expect("not that deep");
        assert_eq!(first_strong_in_blocks(text.blocks()), expected, "{source}");
    }
}

#[test]
fn a_part_of_a_line_has_the_direction_of_what_it_shows_first() {
    let text = |text: &str| Inline::Text(text.into());
    let emphasis = Inline::Emphasis(vec![text("1"), Inline::Break, text("שלום")]);
    let code = Inline::Code("abc".into());
    assert_eq!(first_strong_in_inlines(&[]), None);
    assert_eq!(first_strong_in_inlines(&[text("1"), Inline::Break]), None);
    assert_eq!(
        first_strong_in_inlines(&[emphasis.clone(), code.clone()]),
        Some(Rtl)
    );
    assert_eq!(first_strong_in_inlines(&[code, emphasis]), Some(Ltr));
}

/// Assigned characters except marks.
fn any_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[0-9 .,;٠-٩😀-😎\u{2066}-\u{2069}\u{fe0f}]",
        1 => any::<char>().prop_map(String::from),
        1 => "[a-z一-七א-תا-ي]",
    ];
    prop::collection::vec(part, 0..20).prop_map(|parts| parts.concat().replace(is_open, "\u{fe0f}"))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        rng_seed: RngSeed::Fixed(4),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_string_has_the_direction_that_unicode_says(text in any_text()) {
        prop_assert_eq!(first_strong(&text), text.chars().find_map(class));
    }

    #[test]
    fn what_comes_first_decides(first in any_text(), second in any_text()) {
        let both = format!("{first}{second}");
        prop_assert_eq!(first_strong(&both), first_strong(&first).or(first_strong(&second)));
    }

    #[test]
    fn a_text_has_the_direction_of_its_characters(source in "[abאב12*_`\\[\\]()!#> \n-]{0,60}") {
        let text = Text::parse(source).expect("not that deep");
        prop_assert_eq!(first_strong_in_blocks(text.blocks()), first_strong(&text.plain()));
    }
}
