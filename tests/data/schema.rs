//! `assets/nomination.schema.json` agrees with `validate` as far as a JSON
//! Schema can. An independent validator evaluates it.

use std::{collections::BTreeMap, sync::LazyLock};

use jsonschema::Validator;
use nomination_card::model::members::{Kind, Member, NOMINATION, Object};
use serde_json::{Map, Value, json};

use super::cases::cases;

pub static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../assets/nomination.schema.json")).unwrap()
});

pub static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::draft202012::new(&SCHEMA).unwrap());

/// A validator for one definition in the schema.
pub fn definition(name: &str) -> Validator {
    let mut definition = SCHEMA["$defs"][name].clone();
    definition["$defs"] = SCHEMA["$defs"].clone();
    jsonschema::draft202012::new(&definition).unwrap()
}

/// The beginnings of the names of cases that a group of `exceptions.json` lists, each with its
/// reason. The command `cargo xtask test schemas` uses the same list.
fn exceptions(group: &str) -> Vec<(String, String)> {
    let listed = include_str!("../cases/exceptions.json");
    let mut listed: BTreeMap<String, BTreeMap<String, String>> =
        serde_json::from_str(listed).unwrap();
    listed.remove(group).unwrap().into_iter().collect()
}

/// Types of JavaScript that a nomination could name.
const JAVASCRIPT: [&str; 12] = [
    "Array", "Boolean", "Date", "Error", "Function", "Map", "Number", "Object", "Promise", "Set",
    "String", "Symbol",
];

#[test]
fn it_is_a_schema() {
    jsonschema::draft202012::meta::validate(&SCHEMA).unwrap();
}

#[test]
fn it_finds_good_cases_good() {
    let beyond = exceptions("serde_json");
    for (name, bytes) in cases("good") {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        match serde_json::from_slice(bytes) {
            Ok(value) => {
                if let Err(error) = VALIDATOR.validate(&value) {
                    panic!("good/{name}.json: {error} at {}", error.instance_path());
                }
            }
            Err(error) => {
                let case = format!("good/{name}");
                let is_listed = beyond.iter().any(|(start, _)| case.starts_with(start));
                assert!(is_listed, "{case}.json: {error}");
            }
        }
    }
}

#[test]
fn it_finds_bad_cases_bad() {
    let mut judged = 0;
    let mut found_good = Vec::new();
    for (name, bytes) in cases("bad") {
        if let Ok(value) = serde_json::from_slice(&bytes) {
            judged += 1;
            if VALIDATOR.is_valid(&value) {
                found_good.push(format!("bad/{name}"));
            }
        }
    }
    assert!(judged > 200, "only {judged} bad cases are JSON");
    let beyond = exceptions("schema");
    for name in &found_good {
        let is_listed = beyond.iter().any(|(start, _)| name.starts_with(start));
        assert!(is_listed, "the schema finds {name}.json good");
    }
    for (start, why) in beyond {
        let occurs = found_good.iter().any(|name| name.starts_with(&start));
        assert!(occurs, "the schema can say it after all: {start}, {why}");
    }
}

/// The samples on the project's page.
#[test]
fn it_finds_the_samples_good() {
    let samples = [
        include_str!("../../assets/minimal.json"),
        include_str!("../../assets/rtl.json"),
        include_str!("../../assets/vstinner.json"),
    ];
    for sample in samples {
        nomination_card::read::read_str(sample).unwrap();
        assert!(VALIDATOR.is_valid(&serde_json::from_str(sample).unwrap()));
    }
}

#[test]
fn its_examples_are_good() {
    fn visit(root: &Value, value: &Value) {
        if let Some(examples) = value.get("examples").and_then(Value::as_array) {
            let mut schema = value.clone();
            schema["$defs"] = root["$defs"].clone();
            let validator = jsonschema::draft202012::new(&schema).unwrap();
            assert!(!examples.is_empty());
            for example in examples {
                assert!(validator.is_valid(example), "{example}");
            }
        }
        match value {
            Value::Object(members) => members.values().for_each(|value| visit(root, value)),
            Value::Array(elements) => elements.iter().for_each(|value| visit(root, value)),
            _ => {}
        }
    }
    visit(&SCHEMA, &SCHEMA);
    for example in SCHEMA["examples"].as_array().unwrap() {
        nomination_card::read::read_str(example.to_string()).unwrap();
    }
}

/// Generators of types take titles and names of definitions over, and a type `Date` hides the
/// language's own.
#[test]
fn no_name_in_it_is_a_type_of_javascript() {
    fn visit(value: &Value) {
        let titles = value.get("title").and_then(Value::as_str).into_iter();
        let definitions = value.get("$defs").and_then(Value::as_object);
        let definitions = definitions.into_iter().flat_map(Map::keys);
        for name in titles.chain(definitions.map(String::as_str)) {
            let is_type = JAVASCRIPT.iter().any(|it| it.eq_ignore_ascii_case(name));
            assert!(!is_type, "{name}");
        }
        match value {
            Value::Object(members) => members.values().for_each(visit),
            Value::Array(elements) => elements.iter().for_each(visit),
            _ => {}
        }
    }
    visit(&SCHEMA);
}

/// Apart from descriptions, the schema says exactly what the table of members says.
#[test]
fn it_has_the_members_of_the_table() {
    let mut objects = vec![("a nomination", &NOMINATION)];
    while let Some((noun, object)) = objects.pop() {
        let definition = match noun {
            "a nomination" => &SCHEMA.clone(),
            _ => &SCHEMA["$defs"][definition_name(object)],
        };
        let required: Vec<_> = object
            .members
            .iter()
            .filter(|it| it.required)
            .map(|it| it.name)
            .collect();
        assert_eq!(
            definition.get("required").cloned().unwrap_or(json!([])),
            json!(required),
            "{noun}"
        );
        let properties = definition["properties"].as_object().unwrap();
        assert_eq!(properties.len(), object.members.len(), "{noun}");
        for member in object.members {
            let mut property = properties[member.name].as_object().unwrap().clone();
            for told in ["title", "description", "examples"] {
                assert!(
                    property.remove(told).is_some(),
                    "{noun} has no {told} of {}",
                    member.name
                );
            }
            if let Kind::Objects(_) = member.kind {
                let items = property["anyOf"][0]["items"].as_object_mut().unwrap();
                let told = items.remove("examples");
                assert!(told.is_some(), "{noun} has no examples in {}", member.name);
            }
            assert_eq!(property, expected(member), "{} of {noun}", member.name);
            if let Kind::Object(object) | Kind::Objects(object) = member.kind {
                objects.push((object.noun, object));
            }
        }
    }
}

fn expected(member: &Member) -> Map<String, Value> {
    let reference = |name: &str| json!({ "$ref": format!("#/$defs/{name}") });
    let absent = || reference("absent");
    let alternatives = |object: &Object| {
        let shorthand = object.shorthand.map(|name| {
            let member = object
                .members
                .iter()
                .find(|member| member.name == name)
                .unwrap();
            reference(definition_of(&member.kind))
        });
        shorthand
            .into_iter()
            .chain([reference(&definition_name(object))])
    };
    let expected = match &member.kind {
        Kind::String | Kind::Text | Kind::Url | Kind::Date if !member.required => {
            let name = definition_of(&member.kind);
            reference(&format!(
                "optional{}{}",
                name[..1].to_uppercase(),
                &name[1..]
            ))
        }
        Kind::Tag => json!({ "anyOf": [reference("languageTag"), absent()] }),
        Kind::Strings => json!({ "anyOf": [reference("names"), absent()] }),
        Kind::StringOrStrings => {
            json!({ "anyOf": [reference("name"), reference("names"), absent()] })
        }
        Kind::Object(object) => {
            let absent = (!member.required).then(absent);
            json!({ "anyOf": alternatives(object).chain(absent).collect::<Vec<_>>() })
        }
        Kind::Objects(object) => {
            let items: Vec<_> = alternatives(object).chain([absent()]).collect();
            let list = json!({ "type": "array", "maxItems": 2000, "items": { "anyOf": items } });
            json!({ "anyOf": [list, absent()] })
        }
        kind => reference(definition_of(kind)),
    };
    expected.as_object().unwrap().clone()
}

fn definition_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Url => "address",
        Kind::Date => "day",
        Kind::Number => "pepNumber",
        Kind::Text => "markdown",
        _ => "name",
    }
}

/// `an agenda item` becomes `agendaItem`.
fn definition_name(object: &Object) -> String {
    let mut words = object.noun.split(' ').skip(1);
    let first = words.next().unwrap().to_lowercase();
    words.fold(first, |name, word| {
        name + &word[..1].to_uppercase() + &word[1..]
    })
}
