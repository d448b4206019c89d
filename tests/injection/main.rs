//! Checks the injection vectors without a browser: their number, their placement, and that every
//! URL is rejected or safe. `tests/end_to_end/injection.rs` renders them.

mod nominations;

use std::collections::BTreeSet;

use nomination_card::{
    model::{
        Url,
        members::{Kind, NOMINATION, Object},
    },
    read,
};
use nominations::{Place, nomination, vectors};
use serde_json::Value;

#[test]
fn vectors_are_many_and_each_is_new() {
    let vectors = vectors();
    assert!(vectors.len() >= 150, "{} vectors", vectors.len());
    let ids: BTreeSet<&str> = vectors.iter().map(|vector| &*vector.id).collect();
    let texts: BTreeSet<&str> = vectors.iter().map(|vector| &*vector.text).collect();
    assert_eq!((ids.len(), texts.len()), (vectors.len(), vectors.len()));
    assert!(vectors.iter().all(|vector| !vector._tries.is_empty()));
    let kinds: BTreeSet<&str> = ids
        .iter()
        .filter_map(|id| id.rsplit_once('-').map(|(kind, _)| kind))
        .collect();
    for kind in [
        "script", "handler", "svg", "style", "template", "entity", "scheme", "address", "bidi",
        "markdown",
    ] {
        assert!(kinds.contains(kind), "no vector tries {kind}");
    }
}

/// Collects the paths of all string members of a nomination.
fn strings(object: &'static Object, path: &str, found: &mut BTreeSet<String>) {
    for member in object.members {
        let path = format!("{path}/{}", member.name);
        match &member.kind {
            Kind::Number => {}
            Kind::Object(inner) | Kind::Objects(inner) => strings(inner, &path, found),
            _ => {
                found.insert(path);
            }
        }
    }
}

/// Collects the paths of all strings that equal the vector, without list indices.
fn holding(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.contains("VECTOR") => {
            found.insert(path.to_owned());
        }
        Value::Array(items) => items.iter().for_each(|item| holding(item, path, found)),
        Value::Object(members) => {
            for (name, value) in members {
                holding(value, &format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_string_of_a_nomination_is_tried() {
    let mut wanted = BTreeSet::new();
    strings(&NOMINATION, "", &mut wanted);
    let mut found = BTreeSet::new();
    for place in [Place::Words, Place::Addresses, Place::Forms] {
        holding(&nomination("VECTOR", place), "", &mut found);
    }
    assert!(found.remove("/VECTOR"), "the member that nobody knows");
    assert_eq!(found, wanted);
}

#[test]
fn words_are_never_refused() {
    for vector in vectors() {
        for place in Place::ALL.into_iter().filter(|place| place.takes_all()) {
            let json = nomination(&vector.text, place).to_string();
            let result = read(json.into_bytes()).map(drop);
            assert_eq!(result.err(), None, "{} in {place:?}", vector.id);
        }
    }
}

/// Parses URLs as browsers do.
#[test]
fn an_address_is_refused_or_safe() {
    let page = url::Url::parse("https://page.example/card/").expect("an address");
    let (mut taken, mut refused) = (0, 0);
    for vector in vectors() {
        let Ok(address) = Url::parse(&vector.text) else {
            refused += 1;
            continue;
        };
        taken += 1;
        let read = page.join(address.as_str());
        let read = read.unwrap_or_else(|error| panic!("{}: {error}", vector.id));
        assert!(
            ["https", "http", "mailto"].contains(&read.scheme()),
            "{}: {read}",
            vector.id
        );
    }
    assert!(
        taken > 10 && refused > 150,
        "{taken} taken, {refused} refused"
    );
}
