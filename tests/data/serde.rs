//! serde deserialises what `read` accepts, and serialises to the shortest form.

use std::collections::BTreeMap;

use nomination_card::{
    model::{Affiliation, AgendaItem, Candidate, Endorsement, Nomination, Pep},
    read::read_str,
};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::{cases::cases, generated::nominations};

fn read(json: Value) -> Result<Nomination, String> {
    serde_json::from_value(json).map_err(|error| error.to_string())
}

/// Why serde and `read` disagree on a case.
#[derive(Clone, Copy, Debug)]
enum Because {
    /// serde_json rejects a byte order mark.
    ByteOrderMark,
    /// serde visits members in text order, so it has already read the first duplicate when the last
    /// one comes.
    Duplicate,
    /// serde_json rounds a number to a double before passing it on.
    Rounded,
    /// serde_json skips unknown members without checking their escapes.
    Skipped,
}

const EXCEPTIONS: [(&str, Because); 8] = [
    ("good/byte-order-mark", Because::ByteOrderMark),
    ("good/duplicate-escaped", Because::Duplicate),
    ("good/duplicate-last-counts", Because::Duplicate),
    ("good/duplicate-last-is-null", Because::Duplicate),
    ("good/duplicate-nested", Because::Duplicate),
    ("bad/number-1e-999", Because::Rounded),
    ("bad/number-fraction-beyond-doubles", Because::Rounded),
    (
        "bad/syntax-lone-surrogate-in-ignored-member",
        Because::Skipped,
    ),
];

#[test]
fn the_verdict_on_every_case_is_that_of_read() {
    let mut exceptions = BTreeMap::from(EXCEPTIONS);
    for folder in ["good", "bad"] {
        for (name, bytes) in cases(folder) {
            let name = format!("{folder}/{name}");
            let serde = serde_json::from_slice::<Nomination>(&bytes);
            let same = match (&serde, nomination_card::read(bytes)) {
                (Ok(serde), Ok(read)) => *serde == read,
                (Err(_), Err(_)) => true,
                _ => false,
            };
            match exceptions.remove(&*name) {
                None => assert!(same, "{name}: {serde:?}"),
                Some(because) => assert!(!same, "{name} is no exception: {because:?}"),
            }
        }
    }
    assert!(exceptions.is_empty(), "no cases: {exceptions:?}");
}

#[test]
fn everything_there_and_back() {
    let text = include_str!("../cases/good/everything.json");
    let nomination: Nomination = serde_json::from_str(text).unwrap();
    assert_eq!(nomination, read_str(text).unwrap());
    let mut expected: Value = serde_json::from_str(text).unwrap();
    // Serialisation drops `$schema`, which only editors use, and shortens a lone title to a string.
    expected.as_object_mut().unwrap().remove("$schema");
    expected["agenda"][1] = json!("Clarity");
    assert_eq!(serde_json::to_value(&nomination).unwrap(), expected);
}

#[test]
fn as_short_as_it_can_be() {
    let written = |json: Value| serde_json::to_string(&read(json).unwrap()).unwrap();
    assert_eq!(
        written(json!({ "candidate": { "name": "Ada" } })),
        r#"{"candidate":"Ada"}"#
    );
    assert_eq!(
        written(json!({
            "peps": [{ "number": 8.0 }, { "number": 9, "python_version": ["3.8"] }, { "number": 10, "python_version": ["3.8", "3.9"] }],
            "endorsements": [{ "quote": "Q", "by": { "name": "N" } }, { "quote": "Q" }],
            "statements": [{ "body": "B" }, { "title": "T", "body": "B" }],
            "agenda": [{ "body": "B" }, { "title": "T" }],
            "source": { "url": "/" },
            "election": { "name": "E" },
            "candidate": { "affiliations": [{ "organization": "O" }], "links": [], "name": "Ada" },
        })),
        concat!(
            r#"{"candidate":{"name":"Ada","affiliations":["O"]},"election":"E","source":"/","agenda":[{"body":"B"},"T"],"#,
            r#""statements":["B",{"title":"T","body":"B"}],"peps":[8,{"number":9,"python_version":"3.8"},"#,
            r#"{"number":10,"python_version":["3.8","3.9"]}],"endorsements":[{"quote":"Q","by":"N"},"Q"]}"#,
        ),
    );
}

/// A part on its own is read and written as it is inside its nomination.
#[test]
fn parts_alone() {
    #[track_caller]
    fn check<T: DeserializeOwned + Serialize>(json: Value, short: Value) {
        let part: T = serde_json::from_value(json).unwrap();
        assert_eq!(serde_json::to_value(&part).unwrap(), short);
    }
    check::<Candidate>(json!("Ada"), json!("Ada"));
    check::<Candidate>(json!({ "name": "Ada", "url": "" }), json!("Ada"));
    check::<Affiliation>(json!({ "organization": "O", "x": 1 }), json!("O"));
    check::<AgendaItem>(json!({ "body": "B" }), json!({ "body": "B" }));
    check::<AgendaItem>(json!({ "title": "T", "body": [] }), json!("T"));
    check::<Pep>(json!({ "number": 8e0 }), json!(8));
    check::<Vec<Endorsement>>(
        json!(["Q", { "quote": "Q", "by": { "name": "N" } }]),
        json!(["Q", { "quote": "Q", "by": "N" }]),
    );
}

#[test]
fn errors_say_what_is_wrong() {
    let with = |members: Value| {
        let mut json = json!({ "candidate": "Ada" });
        json.as_object_mut()
            .unwrap()
            .extend(members.as_object().unwrap().clone());
        json
    };
    for (json, expected) in [
        (
            json!("Ada"),
            r#"invalid type: string "Ada", expected an object"#,
        ),
        (json!(["Ada"]), "invalid type: sequence, expected an object"),
        (json!({}), "missing field `candidate`"),
        (
            json!({ "candidate": " " }),
            "A string shows nothing: write something in it.",
        ),
        (
            json!({ "candidate": 5 }),
            "invalid type: integer `5`, expected a string or an object",
        ),
        (
            with(json!({ "$schema": "C:\\schema.json" })),
            "An address contains a backslash: write / instead.",
        ),
        (
            with(json!({ "source": "javascript:0" })),
            "Only https:, http: and mailto: addresses can be linked: use one of these.",
        ),
        (
            with(json!({ "source": { "url": "/", "updated": "2021-02-29" } })),
            "There is no such day: check year, month and day.",
        ),
        (
            with(json!({ "lang": "en_GB" })),
            "Write a language as a BCP 47 tag, such as en, pt-BR or zh-Hant.",
        ),
        (
            with(json!({ "lang": ["en"] })),
            "invalid type: sequence, expected a string",
        ),
        (
            with(json!({ "summary": format!("a\n{}b", "> ".repeat(33)) })),
            "A text can nest 32 lists and quotations, and line 2 of this one has more: remove some.",
        ),
        (
            with(json!({ "agenda": "A" })),
            r#"invalid type: string "A", expected a list"#,
        ),
        (
            with(json!({ "agenda": [{ "title": null }] })),
            "An agenda item needs a title, a body or both: add one.",
        ),
        (
            with(json!({ "statements": [{ "body": " " }] })),
            "A string shows nothing: write something in it.",
        ),
        (
            with(json!({ "peps": ["8"] })),
            r#"invalid type: string "8", expected a number or an object"#,
        ),
        (
            with(json!({ "peps": [8.5] })),
            "The number of a PEP is a whole number from 0 to 99,999: check it.",
        ),
        (
            with(json!({ "peps": [{ "number": 8, "python_version": 3.8 }] })),
            "invalid type: floating point `3.8`, expected a string or a list of strings",
        ),
    ] {
        assert_eq!(read(json.clone()).unwrap_err(), expected, "{json}");
        assert!(read_str(json.to_string()).is_err(), "{json}");
    }
}

#[test]
fn good_cases_there_and_back() {
    for (name, bytes) in cases("good") {
        let nomination = nomination_card::read(bytes).unwrap();
        let text = serde_json::to_string(&nomination).unwrap();
        assert_eq!(
            serde_json::from_str::<Nomination>(&text).unwrap(),
            nomination,
            "{name}"
        );
    }
}

proptest! {
    #[test]
    fn whatever_can_be_read_there_and_back(json in nominations()) {
        if let Ok(nomination) = read_str(json.to_string()) {
            let written = serde_json::to_value(&nomination).unwrap();
            prop_assert!(super::schema::VALIDATOR.is_valid(&written));
            prop_assert_eq!(read(written), Ok(nomination));
        }
    }

    #[test]
    fn the_verdict_on_whatever_comes_is_that_of_read(json in nominations()) {
        let expected = read_str(json.to_string());
        let found = serde_json::from_str::<Nomination>(&json.to_string());
        prop_assert_eq!(found.is_ok(), expected.is_ok(), "{}: {:?}, {:?}", json, found, expected);
        if let (Ok(found), Ok(expected)) = (found, expected) {
            prop_assert_eq!(found, expected);
        }
    }
}
