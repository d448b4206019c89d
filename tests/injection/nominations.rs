//! Strings by which an attacker might try to get more into a page than words, and the
//! nominations that hold such a string wherever a nomination holds one.

use nomination_card::model::members::{Kind, NOMINATION, Object};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A string, and what it tries.
#[derive(Deserialize)]
pub struct Vector {
    pub id: String,
    /// For those who read the list.
    #[serde(rename = "tries")]
    pub _tries: String,
    pub text: String,
}

/// All of them, as `vectors.json` has them.
pub fn vectors() -> Vec<Vector> {
    serde_json::from_str(include_str!("vectors.json")).expect("vectors.json is a list of vectors")
}

/// Where in a nomination a vector is put.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// Every string that may hold any words, and a member that nobody knows.
    Words,
    /// The same, where a string stands for an object.
    Shorthands,
    /// Wherever Markdown takes words or an address.
    Markdown,
    /// Every URL.
    Addresses,
    /// Every date and language.
    Forms,
}

impl Place {
    pub const ALL: [Self; 5] = [
        Self::Words,
        Self::Shorthands,
        Self::Markdown,
        Self::Addresses,
        Self::Forms,
    ];

    /// Whether it takes any string: what is put there must be shown.
    pub fn takes_all(self) -> bool {
        !matches!(self, Self::Addresses | Self::Forms)
    }
}

/// A nomination with every member, and the vector in its place.
pub fn nomination(vector: &str, place: Place) -> Value {
    if place == Place::Markdown {
        let text = markdown(vector);
        return json!({ "candidate": "Ada", "summary": text, "endorsements": [text] });
    }
    let mut nomination = object(&NOMINATION, vector, place);
    if let (Place::Words, Value::Object(members)) = (place, &mut nomination) {
        members.insert(vector.to_owned(), vector.into());
    }
    nomination
}

fn object(object: &Object, vector: &str, place: Place) -> Value {
    let members = object.members.iter();
    let members =
        members.map(|member| (member.name.to_owned(), value(&member.kind, vector, place)));
    Value::Object(members.collect::<Map<_, _>>())
}

fn value(kind: &Kind, vector: &str, place: Place) -> Value {
    let words = || match place {
        Place::Words | Place::Shorthands => vector,
        _ => "Ada",
    };
    let form = |usual: &'static str| match place {
        Place::Forms => vector.to_owned(),
        _ => usual.to_owned(),
    };
    match kind {
        Kind::String | Kind::Text => words().into(),
        Kind::Url if place == Place::Addresses => vector.into(),
        Kind::Url => "https://example.org/".into(),
        Kind::Date => form("2021-11-15").into(),
        Kind::Tag => form("en").into(),
        Kind::Number => 8.into(),
        Kind::Strings | Kind::StringOrStrings => json!([words(), words()]),
        Kind::Object(inner) => whole_or_short(inner, vector, place),
        Kind::Objects(inner) => vec![whole_or_short(inner, vector, place)].into(),
    }
}

/// An object, or the string that stands for it.
fn whole_or_short(inner: &Object, vector: &str, place: Place) -> Value {
    let mut members = inner.members.iter();
    let short = members.find(|member| Some(member.name) == inner.shorthand);
    match short {
        Some(member) if place == Place::Shorthands && member.kind != Kind::Number => {
            value(&member.kind, vector, place)
        }
        _ => object(inner, vector, place),
    }
}

/// A text with the vector in all the places that Markdown has.
fn markdown(vector: &str) -> String {
    let contexts = [
        "VECTOR",
        "[words](VECTOR)",
        "[words](<VECTOR>)",
        "[words](https://example.org/ \"VECTOR\")",
        "[words](https://example.org/ 'VECTOR')",
        "[VECTOR](https://example.org/)",
        "![VECTOR](VECTOR \"VECTOR\")",
        "<VECTOR>",
        "https://example.org/VECTOR",
        "`VECTOR` *VECTOR* **VECTOR** \\VECTOR",
        "# VECTOR",
        "- VECTOR\n- VECTOR",
        "1. VECTOR",
        "> VECTOR",
        "    VECTOR",
        "```VECTOR\nVECTOR\n```",
    ];
    contexts.join("\n\n").replace("VECTOR", vector)
}
