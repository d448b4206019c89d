//! Schema definitions for strings and numbers.

use serde_json::{Map, Value, json};

use nomination_card::model::{blank::BLANK, members::LARGEST_NUMBER};

/// A URL: an authority (a host name or IP address, with or without user and
/// port), with or without a scheme; `mailto:` with an address; or a path
/// without a scheme.
const URL: &str = r"^(?:(?:[Hh][Tt][Tt][Pp][Ss]?:)?//(?:[^/?#]*@)?(?:[^\u0000-,/:-@\[-^`{-\u007f]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{0,5})?(?:[/?#]|$)|[Mm][Aa][Ii][Ll][Tt][Oo]:.|(?!//)(?![^/?#:]*:).)";

/// A valid calendar date, optionally with a time.
const DATE: &str = r"^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]))?$";

/// A language tag: a language with optional subtags, or a private or grandfathered tag.
const TAG: &str = r"^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[0-9A-Za-z]{5,8}|[0-9][0-9A-Za-z]{3}))*(?:-[0-9A-WYZa-wyz](?:-[0-9A-Za-z]{2,8})+)*(?:-[Xx](?:-[0-9A-Za-z]{1,8})+)?|[Xx](?:-[0-9A-Za-z]{1,8})+|en-GB-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:BE-FR|BE-NL|CH-DE))$";

/// All definitions except objects.
pub(super) fn definitions() -> Map<String, Value> {
    let blank = blank();
    let definitions = json!({
        "absent": {
            "$comment": "What means the same as absence.",
            "anyOf": [
                { "type": "null" },
                { "type": "array", "maxItems": 0 },
                { "type": "string", "not": { "$ref": "#/$defs/string" } },
            ],
        },
        "string": {
            "$comment": "A string of which something shows: not white space, controls and invisible characters alone.",
            "type": "string",
            "pattern": format!("[^{blank}]"),
        },
        "strings": { "type": "array", "items": { "$ref": "#/$defs/optionalString" } },
        "number": { "type": "integer", "minimum": 0, "maximum": LARGEST_NUMBER },
        "url": {
            "$comment": "https:, http: and mailto:, and relative to a page, without white space, characters that show nothing, and backslashes. Not all of what a host cannot be is said here.",
            "type": "string",
            "format": "iri-reference",
            "pattern": URL,
            "not": { "pattern": format!(r"[{blank}\\]") },
        },
        "date": {
            "$comment": "A day, or a date and time of RFC 3339.",
            "type": "string",
            "pattern": DATE,
        },
        "tag": { "$comment": "The grammar of RFC 5646.", "type": "string", "pattern": TAG },
        "optionalString": { "anyOf": [{ "$ref": "#/$defs/absent" }, { "$ref": "#/$defs/string" }] },
        "optionalUrl": { "anyOf": [{ "$ref": "#/$defs/absent" }, { "$ref": "#/$defs/url" }] },
        "optionalDate": { "anyOf": [{ "$ref": "#/$defs/absent" }, { "$ref": "#/$defs/date" }] },
    });
    match definitions {
        Value::Object(definitions) => definitions,
        _ => Map::new(),
    }
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

/// Appends a character. Regular expression dialects disagree on escapes for
/// code points above U+FFFF, so these are written literally.
fn push(code: u32, out: &mut String) {
    match char::from_u32(code) {
        Some(character) if code > 0xffff => out.push(character),
        _ => out.push_str(&format!("\\u{code:04x}")),
    }
}
