//! What is too long for a name, a title or a URL becomes text.

use nomination_card_import::{ImportError, Options, import};
use serde_json::Value;

use crate::words::{check_labels, lost};

/// Asserts that no string but a text exceeds the limits of a nomination.
fn check_strings(value: &Value, name: &str, of: &str) {
    match value {
        Value::Object(members) => {
            let members = members.iter();
            members.for_each(|(name, value)| check_strings(value, name, of));
        }
        Value::Array(entries) => entries.iter().for_each(|it| check_strings(it, name, of)),
        Value::String(text) => {
            let most = match name {
                // A statement without a title is only its text.
                "body" | "summary" | "quote" | "note" | "statements" => return,
                "url" | "avatar" => 2_000,
                _ => 1_000,
            };
            let length = text.chars().count();
            assert!(length <= most, "{name} has {length} characters: {of:.60}");
        }
        _ => {}
    }
}

#[test]
fn what_is_too_long_is_text() {
    let (word, digits, path) = ("é".repeat(1_001), "1".repeat(1_001), "a".repeat(2_001));
    let (words, tag) = ("Aé ".repeat(501), "-aaaaa".repeat(200));
    let texts = [
        word.clone(),
        format!("# {words}"),
        format!("# {words}\n\ntext\n\n## Goals\n\n- one"),
        format!("Name: {words}\n\nPEP 8 x, with Bo"),
        format!("---\nname: {words}\n---\ntext"),
        format!("---\nID: {word}\n---\ntext"),
        format!("# Ada Lovelace\n\n- Pronouns: {words}"),
        format!("# Ada Lovelace\n\n- Election: {words}\n- Term: {words}"),
        format!("# Ada Lovelace\n\n- Website: <https://a.example/{path}>"),
        format!("# Ada Lovelace\n\n- Avatar: <https://a.example/{path}>"),
        format!("# Ada Lovelace\n\n- Source: <https://a.example/{path}>"),
        format!("# Ada Lovelace\n\n- Twitter: [{words}](https://a.example)"),
        format!("# Ada Lovelace\n\n- Date: 2024-01-02T00:00:00.{digits}Z"),
        format!("# Ada Lovelace\n\n- Lang: en{tag}"),
        format!("---\nname: Ada Lovelace\n? {words}\n: https://a.example/\n---\ntext"),
        format!("# Ada Lovelace\n\n## {words}\n\ntext"),
        format!("# Ada Lovelace\n\n## Goals\n\n### {words}\n\ntext"),
        format!("# Ada Lovelace\n\n## Contributions\n\n### {words}\n\ntext"),
        format!("# Ada Lovelace\n\n## Contributions\n\n- [x](https://a.example/{path}): y"),
        format!("# Ada Lovelace\n\n## Links\n\n- [{words}](https://a.example)"),
        format!("# Ada Lovelace\n\n## Links\n\n- <https://a.example/{path}>"),
        format!("# Ada Lovelace\n\n## Employers\n\n- [Acme](https://a.example/{path})"),
        format!("# Ada Lovelace\n\n## PEPs\n\n- PEP 8 {words}"),
        format!("# Ada Lovelace\n\n## PEPs\n\n- PEP 8 x, with B{word}"),
        format!("# Ada Lovelace\n\n## PEPs\n\n- PEP 8 3.{digits} x"),
        format!("# Ada Lovelace\n\n## PEPs\n\n- [PEP 8](https://a.example/{path}) x"),
        format!("# Ada Lovelace\n\n## Endorsements\n\n> x\n\n— [Bo](https://a.example/{path})"),
        format!("# Ada Lovelace\n\n## Endorsements\n\n- [\"x\"](https://a.example/{path}) — Bo Li"),
        format!("# Ada Lovelace\n\n[x][a]\n\n[a]: https://a.example/{path}"),
        format!("# Ada Lovelace\n\n[x][a]\n\n[a]: https://a.example '{words}'"),
        format!("# Ada Lovelace\n\nToday, I work for A{word}."),
    ];
    for text in texts {
        let imported = import(&text, &Options::default()).unwrap();
        let json: Value = serde_json::from_str(&imported.json()).unwrap();
        check_strings(&json, "", &text);
        assert_eq!(lost(&text, &imported), [""; 0], "{text:.60}");
        check_labels(&text, &imported);
    }
}

#[test]
fn what_just_fits_is_a_member() {
    let (title, path) = ("é".repeat(1_000), "a".repeat(2_000 - 18));
    let text = format!(
        "# Ada Lovelace\n\n## Links\n\n- [x](https://a.example/{path})\n\n## {title}\n\ntext"
    );
    let nomination = import(&text, &Options::default()).unwrap().nomination;
    assert_eq!(nomination.candidate.links.len(), 1);
    assert_eq!(nomination.statements[0].title.as_deref(), Some(&*title));
}

#[test]
fn a_name_that_was_given_may_be_too_long() {
    let options = |length| Options {
        candidate: Some("é".repeat(length)),
    };
    assert!(import("text", &options(1_000)).is_ok());
    assert_eq!(import("text", &options(1_001)), Err(ImportError::LongName));
    assert_eq!(
        ImportError::LongName.message(),
        "The name of the candidate has more than 1,000 characters: write a shorter one."
    );
}

#[test]
fn more_than_a_card_can_show_is_refused() {
    for (part, most, why) in [
        ("- Publish.\n", 2_000, "A list can have 2,000 entries"),
        (
            "Some *words*.\n\n",
            5_000,
            "The texts of a nomination can have 10,000",
        ),
    ] {
        let text = |count| format!("# Ada Lovelace\n\n## Goals\n\n{}", part.repeat(count));
        import(&text(most / 2), &Options::default()).unwrap();
        let error = import(&text(most + 1), &Options::default()).unwrap_err();
        assert!(error.message().starts_with(why), "{}", error.message());
    }
}

/// A reference link repeats its definition, and a value its keys.
#[test]
fn what_would_multiply_a_text_stays_as_it_is() {
    let address = "a".repeat(1_000);
    let text = format!(
        "# Ada Lovelace\n\n{}\n\n[a]: /{address}",
        "[a] ".repeat(1_000)
    );
    let imported = import(&text, &Options::default()).unwrap();
    assert!(imported.json().len() < 2 * text.len());
    assert_eq!(lost(&text, &imported), [""; 0]);

    let (key, list) = ("k".repeat(1_000), "a,".repeat(1_000));
    let text = format!("---\n{key}: [{list}]\n---\n# Ada Lovelace");
    let imported = import(&text, &Options::default()).unwrap();
    assert!(imported.json().len() < 2 * text.len());
    let too_long = "its keys are too long for so many values";
    let mut remarks = imported.remarks.iter();
    assert!(remarks.any(|remark| remark.message.contains(too_long)));
}
