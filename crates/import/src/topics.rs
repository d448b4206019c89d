//! The meaning of headings.

mod phrases;

use phrases::{FILLERS, PHRASES};

/// The topic of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The candidate's plans.
    Agenda,
    /// The candidate's introduction.
    About,
    /// A summary of the nomination.
    Summary,
    /// The candidate's contributions.
    Contributions,
    /// The candidate's PEPs.
    Peps,
    /// Endorsements by others.
    Endorsements,
    /// The candidate's employers or organisations.
    Affiliations,
    /// Other pages of the candidate.
    Links,
}

/// The topic of a heading, if known.
pub fn topic(heading: &str) -> Option<Topic> {
    let heading = heading.to_lowercase();
    let words = words(&heading);
    let negated = ["no", "non", "not", "never"];
    if words.len() > 24 || words.iter().any(|word| negated.contains(word)) {
        return None;
    }
    PHRASES.iter().find_map(|(topic, phrases)| {
        let fits = |phrase: &str| says(&words, phrase);
        phrases.iter().any(|phrase| fits(phrase)).then_some(*topic)
    })
}

/// Whether the table knows a word of a heading, so that the member's name can replace it.
pub fn is_known(word: &str) -> bool {
    let word = word.to_lowercase();
    let known = |phrase: &str| phrase.split(' ').any(|part| part == word);
    FILLERS.contains(&word.as_str())
        || !word.is_ascii()
            && PHRASES
                .iter()
                .any(|(_, all)| all.iter().any(|p| word.contains(p)))
        || PHRASES
            .iter()
            .any(|(_, phrases)| phrases.iter().any(|phrase| known(phrase)))
}

fn words(heading: &str) -> Vec<&str> {
    let words = heading.split(|char: char| !char.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !FILLERS.contains(word))
        .collect()
}

fn says(words: &[&str], phrase: &str) -> bool {
    let parts: Vec<&str> = phrase
        .split(' ')
        .filter(|part| !FILLERS.contains(part))
        .collect();
    if is_unspaced(phrase) {
        return words.iter().any(|word| word.contains(phrase)) && words.len() <= 6;
    }
    match &parts[..] {
        [] => false,
        [part] => words.len() <= 7 && (words.first() == Some(part) || words.last() == Some(part)),
        parts => words.windows(parts.len()).any(|window| window == parts),
    }
}

/// Whether a phrase is in a script that does not separate words with spaces.
fn is_unspaced(phrase: &str) -> bool {
    phrase
        .chars()
        .all(|char| matches!(char, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'))
}
