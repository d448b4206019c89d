//! Differences between a nomination and a list of PEPs.

use std::collections::BTreeSet;

use super::entries::{Entry, entries, facts, members};
use nomination_card::{
    i18n::letters::lower_case,
    markdown::plain_title,
    pep_index::{PepIndex, is_same_status},
    read::{
        Issue,
        document::{Document, Kind},
        pointer::Pointer,
        position::{Position, Positions},
    },
};

/// A PEP member for which the nomination and the list have different values, or a PEP that is
/// missing from the list.
///
/// The comparison ignores markup in titles, case, white space, the order of authors and versions,
/// and a trailing slash in URLs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The PEP number.
    pub number: u32,
    /// The name of the member; `number` if the list lacks the PEP.
    pub member: &'static str,
    /// The value in the nomination, cut after 200 characters; several values are joined with commas.
    pub written: String,
    /// The value in the list, in the same form; `None` if the list lacks the PEP.
    pub listed: Option<String>,
    /// The JSON Pointer of the value in the nomination.
    pub path: String,
    /// Where the value starts.
    pub position: Position,
}

impl Difference {
    /// The difference as a sentence, with its position.
    ///
    /// ```
    /// use nomination_card::pep_index::PepIndex;
    /// use nomination_card_cli::enrich::rewrite;
    ///
    /// let peps = PepIndex::read(br#"{ "8": { "number": 8, "title": "Style" } }"#.to_vec());
    /// let json = r#"{ "candidate": "Ada", "peps": [{ "number": 8, "title": "Stile" }] }"#;
    /// let rewritten = rewrite(json.into(), &peps.expect("a list"))?;
    /// assert_eq!(
    ///     rewritten.differences[0].issue().message,
    ///     "The list says “Style” of PEP 8, and not “Stile”: check which is right.",
    /// );
    /// # Ok::<(), nomination_card::ReadError>(())
    /// ```
    pub fn issue(&self) -> Issue {
        let (number, written) = (self.number, &self.written);
        let message = match (&self.listed, self.member) {
            (None, _) => format!("The list has no PEP with the number {number}: check it."),
            (Some(listed), "status") => format!(
                "The list says “{listed}” of PEP {number}, and not “{written}”: `current_status` \
                 says so too."
            ),
            (Some(listed), _) => format!(
                "The list says “{listed}” of PEP {number}, and not “{written}”: check which is \
                 right."
            ),
        };
        Issue {
            path: self.path.clone(),
            message: message.into(),
            position: Some(self.position),
        }
    }
}

/// All differences, in document order. The document must be a valid nomination.
pub(super) fn differences(document: &Document, peps: &PepIndex) -> Vec<Difference> {
    let found = entries(document, peps);
    let mut found: Vec<_> = found.flat_map(|entry| differences_of(&entry)).collect();
    found.sort_by_key(|(offset, _)| *offset);
    let mut positions = Positions::new(document.text());
    let placed = found.into_iter().map(|(offset, difference)| Difference {
        position: positions.at(offset),
        ..difference
    });
    placed.collect()
}

/// The differences of one entry, each with its byte offset.
fn differences_of(entry: &Entry<'_>) -> Vec<(usize, Difference)> {
    let Some(listed) = entry.listed else {
        let number = entry.written.number.get().to_string();
        return vec![difference(entry, "number", number, None)];
    };
    let facts = facts(&entry.written).into_iter().zip(facts(listed));
    facts
        .filter(|((name, written), (_, listed))| {
            let both = !written.is_empty() && !listed.is_empty();
            both && *name != "current_status" && !is_same(name, written, listed)
        })
        .map(|((name, written), (_, listed))| {
            difference(entry, name, shortened(&written), Some(shortened(&listed)))
        })
        .collect()
}

/// The most characters of a value in a difference. The same value may differ for many PEPs.
const MAX_SHOWN: usize = 200;

/// The values, joined with commas and cut where they are long.
fn shortened(values: &[&str]) -> String {
    let joined = values.join(", ");
    match joined.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", joined.get(..end).unwrap_or_default()),
        None => joined,
    }
}

fn difference(
    entry: &Entry<'_>,
    member: &'static str,
    written: String,
    listed: Option<String>,
) -> (usize, Difference) {
    let mut pointer = Pointer::default();
    pointer.enter_member("peps");
    pointer.enter_element(entry.index);
    let mut place = entry.node;
    if entry.node.kind() == Kind::Object {
        pointer.enter_member(member);
        let of_the_name = members(entry.node).into_iter().rfind(|it| it.key == member);
        place = of_the_name.map_or(place, |it| it.value);
    }
    let difference = Difference {
        number: entry.written.number.get(),
        member,
        written,
        listed,
        path: pointer.as_str().to_owned(),
        position: Position::START,
    };
    (place.offset(), difference)
}

fn is_same(name: &str, written: &[&str], listed: &[&str]) -> bool {
    match (name, written, listed) {
        ("title", [written], [listed]) => {
            plain(&plain_title(written)) == plain(&plain_title(listed))
        }
        ("status", [written], [listed]) => is_same_status(written, listed),
        ("url", [written], [listed]) => {
            written.trim_end_matches('/') == listed.trim_end_matches('/')
        }
        ("python_version", ..) => versions(written) == versions(listed),
        _ => set(written.iter().copied()) == set(listed.iter().copied()),
    }
}

/// Splits versions: one text may hold several, such as `2.6, 3.0`.
fn versions(texts: &[&str]) -> BTreeSet<String> {
    set(texts.iter().flat_map(|text| text.split(',')))
}

/// The normalised texts, sorted.
fn set<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    texts.map(plain).collect()
}

/// Normalises case and white space.
fn plain(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    lower_case(&words.join(" "))
}
