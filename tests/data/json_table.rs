//! The table of members in `docs/json.md` matches the table in the code.

use std::{fs, path::Path};

use nomination_card::model::members::{Kind, NOMINATION, Object};

#[test]
fn it_has_the_members_of_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/json.md");
    let document = fs::read_to_string(path).unwrap();
    let (_, section) = document
        .split_once("<!-- members -->")
        .expect("no <!-- members -->");
    let (section, _) = section
        .split_once("<!-- /members -->")
        .expect("no <!-- /members -->");
    let rows: Vec<Vec<&str>> = section
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains('`'))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), NOMINATION.members.len());
    for (row, member) in rows.iter().zip(NOMINATION.members) {
        assert_eq!(row[0], name(member.name, member.required));
        assert_eq!(row[1], type_in_words(&member.kind));
        // The last column describes nested objects.
        if let Kind::Object(object) | Kind::Objects(object) = member.kind {
            for inner in object.members {
                if let Kind::Object(_) | Kind::Objects(_) = inner.kind {
                    let words = format!("`{}`: {}", inner.name, type_in_words(&inner.kind));
                    assert!(row[2].contains(&words), "{}: {words}", member.name);
                }
            }
        }
    }
}

fn name(name: &str, required: bool) -> String {
    if required {
        format!("**`{name}`**")
    } else {
        format!("`{name}`")
    }
}

fn type_in_words(kind: &Kind) -> String {
    match kind {
        Kind::String => "string".into(),
        Kind::Text => "text".into(),
        Kind::Url => "URL".into(),
        Kind::Date => "date".into(),
        Kind::Tag => "BCP 47 tag".into(),
        Kind::Number => "number".into(),
        Kind::Strings => "list of strings".into(),
        Kind::StringOrStrings => "string or list of strings".into(),
        Kind::Object(object) => match shorthand(object) {
            Some(shorthand) => format!("{shorthand}, or {}", members(object)),
            None => members(object),
        },
        Kind::Objects(object) => match shorthand(object) {
            Some(shorthand) => format!("list of {shorthand}s or {}", members(object)),
            None => format!("list of {}", members(object)),
        },
    }
}

fn members(object: &Object) -> String {
    let members: Vec<_> = object
        .members
        .iter()
        .map(|member| name(member.name, member.required))
        .collect();
    format!("{{ {} }}", members.join(", "))
}

/// The short form of an object. The document's prose mentions Markdown.
fn shorthand(object: &Object) -> Option<&'static str> {
    let name = object.shorthand?;
    let member = object.members.iter().find(|member| member.name == name)?;
    Some(match member.kind {
        Kind::Url => "URL",
        Kind::Number => "number",
        _ => "string",
    })
}
