//! Wrong file contents, and the expected outcome of each.

use crate::{
    faults::trial::{File, Trial},
    server::Site,
};

/// The size limit of a nomination.
const FULL: usize = 1 << 20;

type Content = (&'static str, Vec<u8>, &'static str);

/// A trial for each wrong content of a file.
pub fn trials(file: File, site: &Site) -> impl Iterator<Item = Trial<'_>> {
    let contents = match file {
        File::Json => json(),
        File::List => list(),
        File::Module => module(),
        File::Glue | File::Behaviour => script(),
    };
    contents
        .into_iter()
        .enumerate()
        .map(move |(number, (name, body, ends))| {
            let mut trial = Trial::new(file, site, &format!("content-{number}"), name);
            trial.answer = file.good().body_of(body);
            trial.ends = ends;
            trial
        })
}

fn json() -> Vec<Content> {
    let good = |member: &str| format!(r#"{{ "candidate": "Mira Tanager", {member} }}"#).into();
    vec![
        ("nothing", b"".into(), "json"),
        (
            "a wrong shape",
            br#"{ "name": "Mira Tanager" }"#.into(),
            "invalid",
        ),
        ("100,000 brackets", brackets(), "invalid"),
        (
            "100,000 brackets, unclosed",
            "[".repeat(100_000).into(),
            "json",
        ),
        (
            "100,000 objects",
            format!("{}1{}", r#"{"a":"#.repeat(100_000), "}".repeat(100_000)).into(),
            "invalid",
        ),
        (
            "100,000 brackets in a member that is ignored",
            good(&format!(r#""x": {}"#, String::from_utf8_lossy(&brackets()))),
            "shown",
        ),
        (
            "a million empty items",
            good(&items("\"\"", 1_000_000)),
            "too-large",
        ),
        (
            "empty items, as many as fit",
            good(&items("\"\"", FULL / 3 - 50)),
            "invalid",
        ),
        (
            "empty objects, as many as fit",
            good(&items("{}", FULL / 3 - 50)),
            "invalid",
        ),
        ("a lone surrogate", good(r#""summary": "\ud800""#), "json"),
        (
            "a lone surrogate, raw",
            b"{ \"candidate\": \"\xed\xa0\x80\" }".into(),
            "json",
        ),
        (
            "a number out of range",
            good(r#""peps": [1e999]"#),
            "invalid",
        ),
        (
            "an ignored number out of range",
            good(r#""x": -1e999"#),
            "shown",
        ),
        (
            "duplicate keys",
            br#"{ "candidate": "Not This", "candidate": "Mira Tanager" }"#.into(),
            "shown",
        ),
        (
            "a byte order mark",
            "\u{feff}{\"candidate\": \"Mira Tanager\"}".into(),
            "shown",
        ),
        (
            "UTF-16",
            utf_16(r#"{ "candidate": "Mira Tanager" }"#),
            "json",
        ),
    ]
}

fn list() -> Vec<Content> {
    let entry = r#""8": { "number": 8, "title": "Style Guide" }"#;
    vec![
        ("nothing", b"".into(), "left"),
        (
            "a wrong shape",
            br#"{ "message": "Not found" }"#.into(),
            "left",
        ),
        ("100,000 brackets", brackets(), "left"),
        (
            "100,000 brackets in an entry",
            format!(
                r#"{{ {entry}, "9": {} }}"#,
                String::from_utf8_lossy(&brackets())
            )
            .into(),
            "left",
        ),
        (
            "a million empty items",
            format!("[{}]", vec!["{}"; 1_000_000].join(",")).into(),
            "left",
        ),
        (
            "a million empty items in an entry",
            format!(
                r#"{{ "8": {{ "number": 8, "title": "Style Guide", "author_names": [{}] }} }}"#,
                vec!["\"\""; 1_000_000].join(",")
            )
            .into(),
            "shown",
        ),
        (
            "a lone surrogate",
            br#"{ "8": { "number": 8, "title": "\ud800 Style Guide" } }"#.into(),
            "left",
        ),
        (
            "a number out of range",
            br#"{ "8": { "number": 1e999 } }"#.into(),
            "left",
        ),
        (
            "duplicate keys",
            format!(r#"{{ "8": {{ "number": 8, "title": "Not This" }}, {entry} }}"#).into(),
            "shown",
        ),
        (
            "a byte order mark",
            format!("\u{feff}{{ {entry} }}").into(),
            "shown",
        ),
        ("UTF-16", utf_16(&format!("{{ {entry} }}")), "left"),
    ]
}

fn module() -> Vec<Content> {
    vec![
        ("nothing", b"".into(), "wasm"),
        (
            "a module without anything",
            b"\0asm\x01\0\0\0".into(),
            "wasm",
        ),
        ("JSON", b"{}".into(), "wasm"),
    ]
}

fn script() -> Vec<Content> {
    vec![
        ("nothing", b"".into(), "wasm"),
        (
            "a script that does nothing",
            b"export const start = 1;".into(),
            "wasm",
        ),
        ("a script that throws", b"throw null;".into(), "wasm"),
        ("JSON", b"{}".into(), "wasm"),
        ("100,000 brackets", brackets(), "wasm"),
        ("UTF-16", utf_16("export const start = 1;"), "wasm"),
    ]
}

fn brackets() -> Vec<u8> {
    ["[".repeat(100_000), "]".repeat(100_000)].concat().into()
}

fn items(item: &str, count: usize) -> String {
    format!(r#""agenda": [{}]"#, vec![item; count].join(","))
}

/// UTF-16 with a byte order mark, as Windows writes it.
fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}
