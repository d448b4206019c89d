//! Any bytes: parsing agrees with serde_json, and every issue has a position.

use nomination_card::{
    model::Nomination,
    read::{
        Issue, ReadError,
        decode::decode,
        document::{Document, Kind, Node},
        parse::parse,
        position::Position,
        read as read_bytes, read_str,
    },
};
use nomination_card_cli::check::{Severity, check};
use serde_json::{Map, Value};

/// Decodes, parses and validates bytes, and compares the results with `serde_json` and `check`.
pub fn read(bytes: &[u8]) {
    let outcome = read_bytes(bytes.to_vec());
    let document = decode(bytes.to_vec()).and_then(parse);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        agree(document.as_ref().ok(), text);
    }
    let issues = match &outcome {
        Ok(nomination) => {
            let json = serde_json::to_string(nomination).expect("a nomination is JSON");
            assert_eq!(read_str(&*json).as_ref(), Ok(nomination), "{json}");
            // serde may reject what `read` accepts: duplicate members, a byte order mark.
            if let Ok(found) = serde_json::from_slice::<Nomination>(bytes) {
                assert_eq!(&found, nomination, "{json}");
            }
            Vec::new()
        }
        Err(error) => error.issues().into_owned(),
    };
    assert_eq!(outcome.is_ok(), issues.is_empty());
    for issue in &issues {
        assert!(issue.message.ends_with(['.', '?']), "{issue}");
    }
    match (&document, &outcome) {
        (Ok(document), Err(ReadError::Invalid(issues))) => {
            issues.iter().for_each(|issue| point(document, issue));
        }
        (Ok(_), Ok(_)) => {}
        (Err(error), Err(ReadError::Syntax(same))) => {
            assert_eq!(error, same);
            lies_inside(bytes, error.position());
        }
        _ => panic!("{outcome:?}"),
    }
    let findings = check(bytes.to_vec(), None).into_iter();
    let errors = findings.filter(|finding| finding.severity == Severity::Error);
    assert!(errors.map(|error| error.issue).eq(issues), "{outcome:?}");
}

/// Checks that we and `serde_json` agree on whether a text is JSON, and on its meaning.
/// `serde_json` reads numbers as doubles and limits nesting to 128 levels.
fn agree(document: Option<&Document>, text: &str) {
    match (document, serde_json::from_str::<Value>(text)) {
        (Some(document), Ok(expected)) => assert_eq!(value(document.root()), expected),
        (None, Err(_)) => {}
        (None, Ok(value)) => {
            // Two zeros at the beginning are no JSON, but a single digit may stand before one.
            panic!("this is JSON: {value}")
        }
        (Some(_), Err(error)) => {
            let limit = ["number out of range", "recursion limit"];
            let error = error.to_string();
            assert!(limit.iter().any(|it| error.starts_with(it)), "{error}");
        }
    }
}

/// The document as a `serde_json` value.
fn value(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Boolean => Value::from(node.text() == "true"),
        Kind::Number => serde_json::from_str(node.text()).expect("a number"),
        Kind::String => Value::from(node.as_str().expect("a string")),
        Kind::List => node.elements().map(value).collect(),
        Kind::Object => {
            let name = |name: Node<'_>| name.as_str().expect("a name").into_owned();
            let members = node.members().map(|(it, inside)| (name(it), value(inside)));
            Value::Object(members.collect::<Map<_, _>>())
        }
    }
}

/// Checks that an issue's pointer leads to a value, and that its position is the start of that
/// value or of its name.
fn point(document: &Document, issue: &Issue) {
    let mut found = vec![(None, document.root())];
    for step in issue.path.split('/').skip(1) {
        let name = step.replace("~1", "/").replace("~0", "~");
        found = found
            .into_iter()
            .flat_map(|(_, node)| inside(node, &name))
            .collect();
    }
    assert!(!found.is_empty(), "{issue} points nowhere");
    if let Some(position) = issue.position {
        let names = found.iter().filter_map(|(name, _)| *name);
        let mut places = names.chain(found.iter().map(|(_, node)| *node));
        assert!(
            places.any(|node| node.position() == position),
            "{issue} is not at {position:?}"
        );
    }
}

/// The members with this name, as name and value; several in case of duplicates.
fn inside<'a>(node: Node<'a>, name: &str) -> Vec<(Option<Node<'a>>, Node<'a>)> {
    let index = name.parse().ok();
    let element = index.and_then(|index: usize| node.elements().nth(index));
    let members = node.members();
    members
        .filter(|(it, _)| it.as_str().as_deref() == Some(name))
        .map(|(it, value)| (Some(it), value))
        .chain(element.map(|value| (None, value)))
        .collect()
}

/// Checks that an editor could move to the position.
fn lies_inside(bytes: &[u8], position: Position) {
    let line = bytes.split(|byte| *byte == b'\n');
    let line = line.clone().nth(position.line as usize - 1);
    let line = line.unwrap_or_else(|| panic!("there is no line at {position:?}"));
    let characters = String::from_utf8_lossy(line).chars().count();
    assert!(position.column as usize <= characters + 1, "{position:?}");
}
