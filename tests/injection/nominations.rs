//! Strings that try to inject markup or scripts, and nominations with such a string in every
//! possible place.

use nomination_card::model::members::{Kind, NOMINATION, Object};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// An injection string and its purpose.
#[derive(Deserialize)]
pub struct Vector {
    pub id: String,
    /// Documentation for readers of the list.
    #[serde(rename = "tries")]
    pub _tries: String,
    pub text: String,
}

/// All vectors in `vectors.json`.
pub fn vectors() -> Vec<Vector> {
    serde_json::from_str(include_str!("vectors.json")).expect("vectors.json is a list of vectors")
}

/// Where to put a vector in a nomination.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// Every string that allows any text, and an unknown member.
    Words,
    /// The same, with strings as the short forms of objects.
    Shorthands,
    /// Wherever Markdown allows text or a URL.
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

    /// Whether the place accepts any string, so that the card must show it.
    pub fn takes_all(self) -> bool {
        !matches!(self, Self::Addresses | Self::Forms)
    }
}

/// A nomination with every member and the vector in its place.
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

/// An object, or its short form.
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

/// A text with the vector in every Markdown construct.
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
