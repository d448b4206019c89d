//! What is written with serde is what was read, as short as it can be.

use nomination_card::{nomination::Nomination, read::read_str};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{cases::cases, validate};

fn read(json: Value) -> Result<Nomination, String> {
    serde_json::from_value(json).map_err(|error| error.to_string())
}

#[test]
fn everything_there_and_back() {
    let text = include_str!("../cases/good/everything.json");
    let nomination: Nomination = serde_json::from_str(text).unwrap();
    assert_eq!(nomination, read_str(text).unwrap());
    let mut expected: Value = serde_json::from_str(text).unwrap();
    // For editors only, and a title alone, which is shorter as a string.
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

#[test]
fn errors_are_those_of_the_card() {
    assert_eq!(
        read(json!({ "candidate": "Ada", "peps": [{ "number": "8" }] })).unwrap_err(),
        "The nomination has 1 problem, at /peps/0/number: This must be a number, and is a string: write 8 without quotes.",
    );
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
    fn whatever_can_be_read_there_and_back(json in validate::nominations()) {
        if let Ok(nomination) = read_str(json.to_string()) {
            let written = serde_json::to_value(&nomination).unwrap();
            prop_assert!(super::schema::VALIDATOR.is_valid(&written));
            prop_assert_eq!(read(written), Ok(nomination));
        }
    }
}
