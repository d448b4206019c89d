//! Members that the card does not read.

use super::suggest::{Suggestion, suggest};
use nomination_card::model::members::{Object, PEP};

/// Further members of a PEP API entry. They are allowed, so that an entry can
/// be pasted unchanged: <https://peps.python.org/api/>.
const OF_THE_PEP_API: [&str; 10] = [
    "authors",
    "created",
    "discussions_to",
    "post_history",
    "replaces",
    "requires",
    "resolution",
    "superseded_by",
    "topic",
    "type",
];

/// The longest name that a message quotes in full, in characters.
const SHOWN: usize = 40;

/// The message for a member that the object does not define. `None` for members
/// that are meant for other programs.
pub(super) fn sentence(name: &str, object: &'static Object) -> Option<String> {
    if core::ptr::eq(object, &PEP) && OF_THE_PEP_API.contains(&name) {
        return None;
    }
    let remedy = match suggest(name, object) {
        Some(Suggestion::Name(meant)) => format!("did you mean `{meant}`?"),
        Some(Suggestion::Inside(member)) => format!("did you mean it to be in `{member}`?"),
        None => "remove it, or write what readers should see in another member.".to_owned(),
    };
    let name = shown(name);
    let noun = object.noun;
    Some(format!(
        "{name} is not a member of {noun}, and is ignored: {remedy}"
    ))
}

/// A name as a message quotes it.
pub(super) fn shown(name: &str) -> String {
    match name.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("`{}…`", name.get(..end).unwrap_or(name)),
        None if name.is_empty() => "`\"\"`".to_owned(),
        None => format!("`{name}`"),
    }
}
