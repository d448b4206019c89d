//! Generated documents: valid nominations, and nearly valid ones.

use super::schema::VALIDATOR;
use nomination_card::{
    model::members::{Kind, LARGEST_NUMBER, NOMINATION, Object},
    read::read_str,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Every value that means absence, for the schema too.
fn absent() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![json!(null), json!(""), json!(" \u{200b}"), json!([])])
}

/// Documents that are valid nominations, or nearly so.
pub fn nominations() -> impl Strategy<Value = Value> {
    object(&NOMINATION)
}

/// A value of one kind: mostly valid, sometimes absent, sometimes invalid.
fn value(kind: &'static Kind) -> BoxedStrategy<Value> {
    let wrong = prop::sample::select(vec![
        json!(5),
        json!(-1),
        json!(100_000),
        json!(0.5),
        json!("5"),
        json!(true),
        json!({}),
        json!([5]),
        json!([[]]),
        json!([null]),
        json!([{}]),
        json!("javascript:x"),
        json!({ "name": "N", "title": "T", "url": "/" }),
    ]);
    prop_oneof![16 => right(kind), 2 => absent(), 1 => wrong].boxed()
}

fn right(kind: &'static Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::String => "[a-zé`😀 ]{1,5}".prop_map(Value::from).boxed(),
        Kind::Text => "[a-z*>\n `-]{1,9}".prop_map(Value::from).boxed(),
        Kind::Url => prop::sample::select(vec![
            "/",
            "x?y#z",
            "https://example.org/",
            "mailto:a@example.org",
        ])
        .prop_map(Value::from)
        .boxed(),
        Kind::Date => prop::sample::select(vec!["2021-11-15", "2024-02-29T12:00:00Z"])
            .prop_map(Value::from)
            .boxed(),
        Kind::Tag => prop::sample::select(vec!["en", "pt-BR"])
            .prop_map(Value::from)
            .boxed(),
        Kind::Number => (0..=LARGEST_NUMBER).prop_map(Value::from).boxed(),
        Kind::Strings => prop::collection::vec(value(&Kind::String), 0..3)
            .prop_map(Value::from)
            .boxed(),
        Kind::StringOrStrings => prop_oneof![right(&Kind::String), right(&Kind::Strings)].boxed(),
        Kind::Object(inner) => object(inner),
        Kind::Objects(inner) => {
            prop::collection::vec(prop_oneof![16 => object(inner), 2 => absent()], 0..4)
                .prop_map(Value::from)
                .boxed()
        }
    }
}

fn object(object: &'static Object) -> BoxedStrategy<Value> {
    let members: Vec<_> = object
        .members
        .iter()
        .map(|member| {
            let there = if member.required { 0.97 } else { 0.4 };
            prop::option::weighted(there, value(&member.kind))
                .prop_map(|value| value.map(|value| (member.name.to_owned(), value)))
        })
        .collect();
    let whole = members
        .prop_map(|members| Value::Object(members.into_iter().flatten().collect::<Map<_, _>>()));
    let member = object
        .shorthand
        .and_then(|name| object.members.iter().find(|member| member.name == name));
    match member {
        Some(member) => prop_oneof![3 => whole, 1 => right(&member.kind)].boxed(),
        None => whole.boxed(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_schema_agrees(json in nominations()) {
        let ours = read_str(json.to_string());
        prop_assert_eq!(ours.is_ok(), VALIDATOR.is_valid(&json), "{}: {:?}", json, ours);
    }

    #[test]
    fn every_issue_points_at_something(json in nominations()) {
        let text = serde_json::to_string_pretty(&json).unwrap();
        if let Err(error) = read_str(&*text) {
            let mut last = (1, 1);
            for issue in error.issues().iter() {
                let value = json.pointer(&issue.path);
                prop_assert!(value.is_some(), "{} in {}", issue, text);
                let position = issue.position.unwrap();
                let place = (position.line, position.column);
                prop_assert!(last <= place, "{} in {}", issue, text);
                last = place;
                // The text at the position begins like the value.
                let line = text.lines().nth(place.0 as usize - 1).unwrap();
                let rest: String = line.chars().skip(place.1 as usize - 1).collect();
                let start = serde_json::to_string(value.unwrap()).unwrap();
                prop_assert_eq!(rest.chars().next(), start.chars().next(), "{} in {}", issue, text);
            }
        }
    }

    #[test]
    fn absence_changes_nothing(json in nominations()) {
        fn without(value: &Value) -> Value {
            match value {
                Value::Object(members) => Value::Object(
                    members.iter().filter(|(_, value)| !is_absent(value)).map(|(name, value)| (name.clone(), without(value))).collect(),
                ),
                Value::Array(elements) => elements.iter().filter(|value| !is_absent(value)).map(without).collect(),
                _ => value.clone(),
            }
        }
        fn is_absent(value: &Value) -> bool {
            value.is_null() || value == &json!([]) || value.as_str().is_some_and(|text| text.trim_matches([' ', '\n', '\u{200b}']).is_empty())
        }
        if let Ok(nomination) = read_str(json.to_string()) {
            prop_assert_eq!(read_str(without(&json).to_string()), Ok(nomination));
        }
    }
}
