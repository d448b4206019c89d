//! Schema definitions for strings and numbers.

use serde_json::{Map, Value, json};

use super::{or_absent, reference};
use nomination_card::model::{
    blank::BLANK,
    limits::{MAX_LANG_TAG, MAX_STRING, MAX_STRINGS, MAX_URL},
    members::LARGEST_NUMBER,
};

/// A valid calendar date, optionally with a time.
const DATE: &str = r"^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]))?$";

/// A language tag: a language with optional subtags, or a private or grandfathered tag.
const TAG: &str = r"^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[0-9A-Za-z]{5,8}|[0-9][0-9A-Za-z]{3}))*(?:-[0-9A-WYZa-wyz](?:-[0-9A-Za-z]{2,8})+)*(?:-[Xx](?:-[0-9A-Za-z]{1,8})+)?|[Xx](?:-[0-9A-Za-z]{1,8})+|en-GB-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:BE-FR|BE-NL|CH-DE))$";

/// All definitions except objects. Their names are no types of a programming language, because
/// generators of types take them over.
pub(super) fn definitions() -> Map<String, Value> {
    let blank = blank();
    let definitions = json!({
        "absent": {
            "$comment": "What means the same as absence.",
            "anyOf": [
                { "type": "null" },
                { "type": "array", "items": { "type": "null" }, "maxItems": 0 },
                { "type": "string", "pattern": format!("^[{blank}]*$") },
            ],
        },
        "name": {
            "$comment": "A string of which something shows: not white space, controls and invisible characters alone.",
            "type": "string",
            "maxLength": MAX_STRING,
            "pattern": format!("[^{blank}]"),
        },
        "names": { "type": "array", "maxItems": MAX_STRINGS, "items": { "$ref": "#/$defs/optionalName" } },
        "markdown": { "type": "string", "pattern": format!("[^{blank}]") },
        "pepNumber": { "type": "integer", "minimum": 0, "maximum": LARGEST_NUMBER },
        "address": {
            "$comment": "https:, http: and mailto:, and relative to a page, without white space, characters that show nothing, and backslashes. Not all of what a host cannot be is said here.",
            "type": "string",
            "maxLength": MAX_URL,
            "pattern": url(&blank),
        },
        "day": {
            "$comment": "A day, or a date and time of RFC 3339.",
            "type": "string",
            "pattern": DATE,
        },
        "languageTag": {
            "$comment": "The grammar of RFC 5646.",
            "type": "string",
            "maxLength": MAX_LANG_TAG,
            "pattern": TAG,
        },
    });
    let mut all = Map::new();
    if let Value::Object(definitions) = definitions {
        all.extend(definitions);
    }
    for name in ["name", "markdown", "address", "day"] {
        all.insert(optional(name), or_absent([reference(name)]));
    }
    all
}

/// The name of the definition for a value that may be absent: `optionalName`.
pub(super) fn optional(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    format!("optional{}{rest}", first.to_uppercase())
}

/// A URL: an authority (a host name or IP address, with or without user and port), with or without a
/// scheme; `mailto:` with an address; or a path without a scheme. Without look-ahead, which many
/// engines lack.
fn url(blank: &str) -> String {
    // What no URL contains.
    let never = format!(r"\\{blank}");
    let any = format!("[^{never}]");
    let user = format!("(?:[^/?#{never}]*@)?");
    let host = format!(r"(?:[^\x00-,/:-@\[-^`{{-\x7f{never}]+|\[[0-9A-Fa-f:.]+\])");
    let rest = format!("(?:[/?#]{any}*)?");
    [
        format!("^(?:(?:[Hh][Tt][Tt][Pp][Ss]?:)?//{user}{host}(?::[0-9]{{0,5}})?{rest}"),
        format!("[Mm][Aa][Ii][Ll][Tt][Oo]:{any}+"),
        format!("/(?:[^/{never}]{any}*)?"),
        format!("[?#]{any}*"),
        format!("[^/?#:{never}]+{rest})$"),
    ]
    .join("|")
}

/// The invisible characters, as the content of a character class.
fn blank() -> String {
    let mut ranges = String::new();
    for (first, last) in BLANK {
        push(first, &mut ranges);
        if last > first {
            ranges.push('-');
            push(last, &mut ranges);
        }
    }
    ranges
}

/// Appends a character. Regular expression dialects agree only on escapes for code points up to
/// U+00FF, so those above are written literally.
fn push(code: u32, out: &mut String) {
    match char::from_u32(code) {
        Some(character) if code > 0xff => out.push(character),
        _ => out.push_str(&format!("\\x{code:02x}")),
    }
}
