//! Checks that no word is lost, independently of the library's own word count.

use std::{collections::HashMap, sync::LazyLock};

use nomination_card_import::Imported;
use regex::{Captures, Regex};
use serde_json::Value;

use crate::card::{Card, card};

pub type Words = HashMap<String, usize>;

/// Runs of letters and digits, with the number of occurrences.
pub fn words(text: &str) -> Words {
    let mut words = Words::new();
    for word in text.split(|char: char| !char.is_alphanumeric()) {
        if !word.is_empty() {
            *words.entry(word.to_owned()).or_default() += 1;
        }
    }
    words
}

/// Removes Markdown punctuation: numbers of list items, labels of reference links, `[quote]`,
/// `&eacute;`, `:wink:`.
fn without_markup(text: &str) -> String {
    static QUOTE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?im)^\s*\[/?quote(?:\s*=\s*"?([^"\]\n]*)"?)?\]\s*$"#).unwrap()
    });
    static MARKERS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?m)^(?:[ \t>*+-]|\d{1,2}[.)](?:[ \t]|$))+").unwrap());
    static EMOJI: LazyLock<Regex> = LazyLock::new(|| Regex::new(r":([a-z0-9_+-]+):").unwrap());
    static LABEL: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\]\[([^\[\]]+)\]").unwrap());
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    // A code fence in the front matter does not extend into the Markdown.
    let ends = text
        .match_indices("\n---\n")
        .map(|(at, end)| at + end.len());
    let parts: Vec<&str> = [0].into_iter().chain(ends).map(|at| &text[at..]).collect();
    let parsers = parts.into_iter().map(pulldown_cmark::Parser::new);
    let labels: Vec<String> = parsers
        .flat_map(|parser| {
            let definitions = parser.reference_definitions().iter();
            definitions
                .map(|(label, _)| label.to_lowercase())
                .collect::<Vec<_>>()
        })
        .collect();
    let text = QUOTE.replace_all(&text, "$1");
    let text = MARKERS.replace_all(&text, "");
    let text = LABEL.replace_all(&text, |found: &Captures<'_>| {
        match labels.contains(&found[1].to_lowercase()) {
            true => "]".to_owned(),
            false => found[0].to_owned(),
        }
    });
    let mut text = text.into_owned();
    for _ in 0..4 {
        text = html_escape::decode_html_entities(&text).into_owned();
    }
    let emoji = |found: &Captures<'_>| {
        let known = emojis::get_by_shortcode(&found[1]).is_some()
            || ["slight_smile", "upside_down", "waving_hand"].contains(&&found[1]);
        if known {
            String::from(" ")
        } else {
            found[0].to_owned()
        }
    };
    // Twice, because two names can share a colon.
    let text = EMOJI.replace_all(&text, emoji).into_owned();
    EMOJI.replace_all(&text, emoji).into_owned()
}

/// The words of a text that its card does not show.
pub fn lost(text: &str, imported: &Imported) -> Vec<String> {
    let Card { joined, split } = card(&imported.nomination);
    let (joined, split) = (words(&decoded(&joined)), words(&decoded(&split)));
    let mut needed = words(&without_markup(text));
    for label in &imported.labels {
        for (word, count) in words(&without_markup(&label.text)) {
            if let Some(needed) = needed.get_mut(&word) {
                *needed = needed.saturating_sub(count);
            }
        }
    }
    let count = |shown: &Words, word: &str| shown.get(word).copied().unwrap_or_default();
    let mut lost: Vec<String> = needed
        .into_iter()
        .filter(|(word, needed)| count(&joined, word).max(count(&split, word)) < *needed)
        .map(|(word, needed)| format!("{word} ({needed})"))
        .collect();
    lost.sort();
    lost
}

fn decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..4 {
        text = html_escape::decode_html_entities(&text).into_owned();
    }
    text
}

/// Checks that each label occurs on its line of the text, and names an existing member.
pub fn check_labels(text: &str, imported: &Imported) {
    let json: Value = serde_json::from_str(&imported.json()).unwrap();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.lines().collect();
    for label in &imported.labels {
        // A title may span lines that its text does not show, up to the next blank line.
        let length = label.text.lines().count().max(1);
        let place = lines[label.line - 1..].iter().enumerate();
        let place = place.take_while(|(at, line)| *at <= length || !line.trim().is_empty());
        let place = place.map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
        let place = words(&(without_markup(&place) + "\n" + &place));
        for (word, count) in words(&label.text) {
            let there = place.get(&word).copied().unwrap_or_default();
            assert!(there >= count, "{label:?} is not in line {}", label.line);
        }
        // A string can replace an object that has only a name.
        let short = label.member.strip_suffix("/name").unwrap_or(label.member);
        assert!(
            json.pointer(label.member).or(json.pointer(short)).is_some(),
            "{label:?} names no member of {json:#}"
        );
    }
}
