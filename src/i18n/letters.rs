//! Conversion to lower case without the standard library's tables.

/// A text in lower case, for the Latin, Greek and Cyrillic letters of names. The standard library's
/// tables for all scripts and for letters that depend on their neighbours would be a twentieth of
/// the module.
///
/// ```
/// use nomination_card::i18n::letters::lower_case;
///
/// assert_eq!(lower_case("ÅSA ŽIŽEK, Ада"), "åsa žižek, ада");
/// ```
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower_case_letter).collect()
}

fn lower_case_letter(letter: char) -> char {
    let is_even = (letter as u32).is_multiple_of(2);
    let distance = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        // Pairs: the lower case letter follows.
        'Ā'..='Į' | 'Ĳ'..='Ķ' | 'Ŋ'..='Ŷ' if is_even => 1,
        'Ĺ'..='Ň' | 'Ź'..='Ž' if !is_even => 1,
        'Ѡ'..='Ҁ' | 'Ҋ'..='Ҿ' | 'Ӑ'..='ԯ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' if is_even => 1,
        _ => 0,
    };
    char::from_u32(letter as u32 + distance).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::lower_case_letter;

    /// Every change agrees with the standard library, and all letters of names are changed.
    #[test]
    fn the_standard_library_agrees() {
        for letter in '\0'..='\u{2fff}' {
            let all = letter.to_lowercase().collect::<String>();
            let one = lower_case_letter(letter);
            assert!(
                one == letter || all == one.to_string(),
                "{letter} becomes {one}, not {all}"
            );
            if letter < '\u{180}' && letter != 'İ' && letter != 'Ÿ' {
                assert_eq!(one.to_string(), all, "{letter}");
            }
        }
    }
}
