//! Replaces emoji names such as `:wink:` with the emoji.

use std::{borrow::Cow, collections::HashMap, ops::Range, sync::LazyLock};

use regex::Regex;

use super::shape::shape;

/// Names that Discourse takes from older emoji sets, with the Unicode name. The
/// crate `emojis` knows only the names of GitHub and Unicode.
pub const OLDER_NAMES: [(&str, &str); 24] = [
    ("calendar_spiral", "spiral_calendar"),
    ("champagne_bottle", "bottle_with_popping_cork"),
    ("crazy_face", "zany_face"),
    ("frowning2", "frowning_face"),
    ("hand_splayed", "hand_with_fingers_splayed"),
    ("head_bandage", "face_with_head_bandage"),
    ("hot_dog", "hotdog"),
    ("hugging", "hugs"),
    ("lion_face", "lion"),
    ("money_mouth", "money_mouth_face"),
    ("nerd", "nerd_face"),
    ("notepad_spiral", "spiral_notepad"),
    ("peace", "peace_symbol"),
    ("poo", "poop"),
    ("puke", "face_vomiting"),
    ("robot_face", "robot"),
    ("rolling_eyes", "roll_eyes"),
    ("slight_frown", "slightly_frowning_face"),
    ("slight_smile", "slightly_smiling_face"),
    ("slightly_smiling", "slightly_smiling_face"),
    ("thermometer_face", "face_with_thermometer"),
    ("upside_down", "upside_down_face"),
    ("vulcan", "vulcan_salute"),
    ("zipper_mouth", "zipper_mouth_face"),
];

/// Finds emoji names in a text.
///
/// A name must stand apart from letters and digits, and outside URLs.
pub fn find(text: &str) -> Vec<(Range<usize>, &'static str)> {
    static NAME: LazyLock<Regex> = LazyLock::new(|| shape(r":([a-z0-9_+-]+):"));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(name) = NAME.captures_at(text, at) {
        let (Some(all), Some(code)) = (name.get(0), name.get(1)) else {
            break;
        };
        let emoji = emoji(code.as_str()).filter(|_| stands_apart(text, all.range()));
        match emoji {
            Some(emoji) => {
                found.push((all.range(), emoji));
                at = all.end();
            }
            // The second colon may start another name.
            None => at = code.end(),
        }
    }
    found
}

/// Removes emoji names.
pub fn without(text: &str) -> Cow<'_, str> {
    replaced(text, |_| " ")
}

/// Replaces emoji names with emoji.
pub fn replace(text: &str) -> Cow<'_, str> {
    replaced(text, |emoji| emoji)
}

fn replaced<'a>(text: &'a str, by: fn(&'static str) -> &'static str) -> Cow<'a, str> {
    let found = find(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut plain = 0;
    for (range, emoji) in found {
        out.push_str(text.get(plain..range.start).unwrap_or_default());
        out.push_str(by(emoji));
        plain = range.end;
    }
    out.push_str(text.get(plain..).unwrap_or_default());
    Cow::Owned(out)
}

/// The emoji with this name.
pub fn emoji(name: &str) -> Option<&'static str> {
    /// Keyed by Unicode name, in Discourse's spelling.
    static NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let all = emojis::iter();
        all.map(|emoji| (emoji.name().replace(['-', ' '], "_"), emoji.as_str()))
            .collect()
    });
    let older = OLDER_NAMES.iter().find(|(older, _)| *older == name);
    let name = older.map_or(name, |(_, name)| name);
    match emojis::get_by_shortcode(name) {
        Some(emoji) => Some(emoji.as_str()),
        None => NAMES.get(name).copied(),
    }
}

fn stands_apart(text: &str, range: Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let joins = |char: char| char.is_alphanumeric() || "/.=&?#@-_%~+`\\".contains(char);
    let before = before.chars().next_back();
    let after = after.chars().next();
    !before.is_some_and(joins)
        && !after.is_some_and(|char| char.is_alphanumeric() || char == '/' || char == '`')
}
