//! Generates the JSON Schema of nominations from the table of members.

mod definitions;
mod descriptions;
mod layout;

use serde_json::{Map, Value, json};

use self::{
    definitions::{definitions, optional},
    descriptions::Descriptions,
    layout::layout,
};
use nomination_card::model::{
    limits::MAX_ENTRIES,
    members::{Kind, Member, NOMINATION, Object},
};

/// The JSON Schema (2020-12), as the text of a file.
///
/// It expresses the rules of [`validate`](nomination_card::read::validate::validate) as far as a
/// schema can, and the descriptions that an editor shows. The text is ASCII, because some patterns
/// contain invisible characters.
///
/// ```
/// let schema = nomination_card_cli::schema::schema();
/// assert!(schema.starts_with("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\","));
/// ```
pub fn schema() -> String {
    let descriptions = Descriptions::read();
    let mut schema = Map::new();
    schema.insert(
        "$schema".into(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.extend(descriptions.of_the_whole());
    schema.extend(object(&NOMINATION, &descriptions));
    let mut all = Map::new();
    objects_in(&NOMINATION, &descriptions, &mut all);
    all.extend(definitions());
    schema.insert("$defs".into(), all.into());
    layout(&schema.into()) + "\n"
}

/// Collects the definitions of all objects inside an object, at any depth.
fn objects_in(object_: &'static Object, descriptions: &Descriptions, all: &mut Map<String, Value>) {
    for member in object_.members {
        if let Kind::Object(inner) | Kind::Objects(inner) = member.kind {
            all.insert(name(inner), object(inner, descriptions).into());
            objects_in(inner, descriptions, all);
        }
    }
}

/// The schema of an object.
fn object(object: &'static Object, descriptions: &Descriptions) -> Map<String, Value> {
    let mut schema = Map::new();
    schema.insert("type".into(), json!("object"));
    let (required, optional): (Vec<_>, Vec<_>) = object
        .members
        .iter()
        .map(|member| (member.name, member.required))
        .partition(|(_, required)| *required);
    if !required.is_empty() {
        let names: Vec<_> = required.iter().map(|(name, _)| name).collect();
        schema.insert("required".into(), json!(names));
    }
    let mut properties = Map::new();
    for member in object.members {
        let mut property = descriptions.of(object, member);
        let value = value(member, property.get("examples"));
        property.extend(value);
        properties.insert(member.name.into(), property.into());
    }
    schema.insert("properties".into(), properties.into());
    // An object without required members needs at least one optional member.
    if required.is_empty() {
        let alone = |name: &str| {
            json!({
                "required": [name],
                "properties": { name: reference("markdown") },
            })
        };
        let alternatives: Vec<_> = optional.iter().map(|(name, _)| alone(name)).collect();
        schema.insert("anyOf".into(), alternatives.into());
    }
    schema
}

/// The schema of a member's value. Absence comes last, because editors report the first alternative
/// that does not fit.
fn value(member: &Member, examples: Option<&Value>) -> Map<String, Value> {
    let value = match member.kind {
        Kind::Tag => or_absent([reference("languageTag")]),
        Kind::Strings => or_absent([reference("names")]),
        Kind::StringOrStrings => or_absent([reference("name"), reference("names")]),
        Kind::Object(object) if member.required => any_of(forms(object)),
        Kind::Object(object) => or_absent(forms(object)),
        Kind::Objects(object) => or_absent([list(object, examples)]),
        Kind::String | Kind::Text | Kind::Url | Kind::Date | Kind::Number => {
            let name = definition(&member.kind);
            reference(&if member.required {
                name.to_owned()
            } else {
                optional(name)
            })
        }
    };
    match value {
        Value::Object(value) => value,
        _ => Map::new(),
    }
}

/// The schema of a list of objects. Its items have the entries of the list's own examples, which
/// editors offer.
fn list(object: &'static Object, examples: Option<&Value>) -> Value {
    let mut items = Map::new();
    let entries: Vec<_> = examples
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_array)
        .flatten()
        .cloned()
        .collect();
    if !entries.is_empty() {
        items.insert("examples".into(), entries.into());
    }
    if let Value::Object(alternatives) = or_absent(forms(object)) {
        items.extend(alternatives);
    }
    json!({ "type": "array", "maxItems": MAX_ENTRIES, "items": items })
}

/// The short forms that may replace an object, then the object itself.
fn forms(object: &'static Object) -> impl Iterator<Item = Value> {
    let shorthand = object
        .members
        .iter()
        .find(|member| Some(member.name) == object.shorthand)
        .map(|member| reference(definition(&member.kind)));
    shorthand.into_iter().chain([reference(&name(object))])
}

fn any_of(alternatives: impl IntoIterator<Item = Value>) -> Value {
    json!({ "anyOf": alternatives.into_iter().collect::<Vec<_>>() })
}

/// One of these, or what means the same as absence.
fn or_absent(alternatives: impl IntoIterator<Item = Value>) -> Value {
    any_of(alternatives.into_iter().chain([reference("absent")]))
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// The name of the definition for a required value.
fn definition(kind: &Kind) -> &'static str {
    match kind {
        Kind::Url => "address",
        Kind::Date => "day",
        Kind::Number => "pepNumber",
        Kind::Text => "markdown",
        _ => "name",
    }
}

/// The name of an object's definition: `an agenda item` becomes `agendaItem`.
fn name(object: &Object) -> String {
    let mut name = String::new();
    for (index, word) in object.noun.split(' ').skip(1).enumerate() {
        let (first, rest) = word.split_at(1);
        match index {
            0 => name.push_str(&word.to_lowercase()),
            _ => name.extend([&first.to_uppercase(), rest]),
        }
    }
    name
}
