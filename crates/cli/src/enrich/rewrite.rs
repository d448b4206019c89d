//! Rewrites the text of a nomination with PEP metadata from a list.

use std::ops::Range;

use serde_json::Value;

use super::{
    differences::{Difference, differences},
    entries::{Entry, Member, entries, facts, members},
    layout::Layout,
};
use nomination_card::{
    model::members::PEP,
    pep_index::{PepIndex, TooMuch, check_additions, fill_in},
    read::{
        Issue, ReadError,
        decode::decode,
        document::{Document, Kind},
        parse::parse,
        validate::validate,
    },
};

/// A rewritten nomination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// The nomination, as JSON.
    pub text: String,
    /// The differences between the nomination and the list, in the order of the original text.
    pub differences: Vec<Difference>,
}

/// Adds to the bytes of a nomination what [`enrich`](nomination_card::pep_index::enrich()) adds to the parsed
/// nomination.
///
/// Everything else stays byte for byte as written: formatting, order, unknown members, a byte order
/// mark. An empty member receives the value; a missing member is added in the layout of its object.
/// A bare number becomes an object on one line. Rewriting a second time changes nothing.
///
/// # Errors
///
/// Returns the errors of [`read`](nomination_card::read::read()) if the bytes are not a valid
/// nomination, and an error if the list would add more text than a nomination can have.
///
/// ```
/// use nomination_card::pep_index::PepIndex;
/// use nomination_card_cli::enrich::rewrite;
///
/// let list = r#"{ "509": { "number": 509, "title": "Versions", "status": "Superseded" } }"#;
/// let peps = PepIndex::read(list.into()).expect("a list");
///
/// let json = r#"{ "candidate": "Ada", "peps": [{"number":509,"status":"Final"}] }"#;
/// let rewritten = rewrite(json.into(), &peps)?;
/// let pep = r#"{"number":509,"title":"Versions","status":"Final","current_status":"Superseded"}"#;
/// assert!(rewritten.text.contains(pep));
/// assert_eq!(rewritten.differences[0].path, "/peps/0/status");
/// # Ok::<(), nomination_card::ReadError>(())
/// ```
pub fn rewrite(bytes: Vec<u8>, peps: &PepIndex) -> Result<Rewritten, ReadError> {
    let document = decode(bytes).and_then(parse).map_err(ReadError::Syntax)?;
    let nomination = validate(&document).map_err(ReadError::Invalid)?;
    check_additions(&nomination, peps).map_err(|error| too_much(error, &document))?;
    let mut edits = Vec::new();
    for entry in entries(&document, peps) {
        edit(&entry, document.text(), &mut edits);
    }
    Ok(Rewritten {
        text: apply(edits, document.text()),
        differences: differences(&document, peps),
    })
}

/// The error for a list that would add too much, at the start of the document.
fn too_much(error: TooMuch, document: &Document) -> ReadError {
    ReadError::Invalid(vec![Issue {
        path: String::new(),
        message: error.message().into(),
        position: Some(document.root().position()),
    }])
}

/// A range of the text, and its replacement.
type Edit = (Range<usize>, String);

/// Collects the edits for one entry.
fn edit(entry: &Entry<'_>, text: &str, edits: &mut Vec<Edit>) {
    let Some(listed) = entry.listed else { return };
    let mut after = entry.written.clone();
    fill_in(&mut after, listed);
    let (written, after) = (facts(&entry.written), facts(&after));
    let changed = after.iter().zip(&written);
    let changed = changed.filter_map(|(after, before)| (after != before).then_some(after));
    if entry.node.kind() == Kind::Object {
        let members = members(entry.node);
        let layout = Layout::of(text, entry.node, &members);
        let changes = changed.map(|(name, values)| (*name, json(name, values, &layout)));
        edit_object(&changes.collect::<Vec<_>>(), &members, &layout, edits);
    } else {
        let layout = Layout::of_one_line();
        let added: String = changed
            .map(|(name, values)| layout.member(name, &json(name, values, &layout)))
            .collect();
        if !added.is_empty() {
            let object = format!("{{ \"number\": {}{added} }}", entry.node.text());
            edits.push((entry.node.range(), object));
        }
    }
}

/// A value as JSON; empty if there is none.
fn json(name: &str, values: &[&str], layout: &Layout<'_>) -> String {
    let strings = values.iter().map(|value| Value::from(*value).to_string());
    match strings.collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [one] if name != "author_names" => one.clone(),
        several => layout.list(several),
    }
}

/// Collects the edits for an object, by name and value. A member without a value is removed.
fn edit_object(
    changes: &[(&str, String)],
    members: &[Member<'_>],
    layout: &Layout<'_>,
    edits: &mut Vec<Edit>,
) {
    let goes = |member: &Member<'_>| {
        let mut changes = changes.iter();
        changes.any(|(name, value)| *name == member.key && value.is_empty())
    };
    edits.extend(removals(members, goes));
    for (name, value) in changes.iter().filter(|(_, value)| !value.is_empty()) {
        if let Some(member) = members.iter().rfind(|member| member.key == *name) {
            edits.push((member.value.range(), value.clone()));
        } else if let Some(at) = end_of_predecessor(name, members, goes) {
            edits.push((at..at, layout.member(name, value)));
        }
    }
}

/// Removes matching members, including duplicates, each with one comma.
fn removals(members: &[Member<'_>], goes: impl Fn(&Member<'_>) -> bool) -> Vec<Edit> {
    let mut removals = Vec::new();
    let mut end_of_last = None;
    for (member, next) in members
        .iter()
        .zip(members.iter().skip(1).map(Some).chain([None]))
    {
        let (start, end) = (member.name.range().start, member.value.range().end);
        if goes(member) {
            let range = match (end_of_last, next) {
                (Some(before), _) => before..end,
                (None, Some(next)) => start..next.name.range().start,
                (None, None) => start..end,
            };
            removals.push((range, String::new()));
            end_of_last = end_of_last.map(|_| end);
        } else {
            end_of_last = Some(end);
        }
    }
    removals
}

/// Where to insert a new member: after its nearest predecessor in the table of members. At least
/// `number` always exists.
fn end_of_predecessor(
    name: &str,
    members: &[Member<'_>],
    goes: impl Fn(&Member<'_>) -> bool,
) -> Option<usize> {
    let table = PEP.members.iter().map(|member| member.name);
    let before: Vec<_> = table.take_while(|other| *other != name).collect();
    let nearest = before.iter().rev().find_map(|name| {
        let mut members = members.iter().rev();
        members.find(|member| member.key == *name && !goes(member))
    });
    nearest.map(|member| member.value.range().end)
}

fn apply(mut edits: Vec<Edit>, text: &str) -> String {
    // At the same offset, insertions come before removals.
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut rewritten = String::with_capacity(text.len());
    let mut at = 0;
    for (range, new) in edits {
        rewritten.push_str(text.get(at..range.start).unwrap_or(""));
        rewritten.push_str(&new);
        at = range.end;
    }
    rewritten.push_str(text.get(at..).unwrap_or(""));
    rewritten
}
