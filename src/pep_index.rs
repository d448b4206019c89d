//! The list of all PEPs, in the format of the PEP API.

mod enrich;
mod title;

pub use self::enrich::{TooMuch, check_additions, enrich, fill_in, is_same_status};
use self::title::title;
use crate::{
    model::{NonBlank, Pep},
    read::{
        Issue, SyntaxError,
        decode::decode,
        document::{Kind, Node},
        parse::parse,
        pointer::Pointer,
        validate,
    },
};

/// A list of PEPs in the format of <https://peps.python.org/api/peps.json>: an object that contains
/// an object for each PEP, with the members of an entry of `peps` of a nomination.
///
/// Titles in the list are reStructuredText: backslashes are resolved, and literals become code
/// spans. Members of a wrong type, and relative URLs, which would be relative to another page, are
/// treated as absent. Of several PEPs with the same number, the last one counts.
#[derive(Clone, Debug)]
pub struct PepIndex {
    /// The PEPs, indexed by number. The real list has fewer than 10,000 numbers, and this needs no
    /// sorting or searching.
    peps: Vec<Option<Box<Pep>>>,
}

impl PepIndex {
    /// The largest list that is read, in bytes: ten times the size of the real one.
    pub const MAX_BYTES: usize = 4 << 20;

    /// Reads a list from the bytes of a file or a response.
    ///
    /// # Errors
    ///
    /// The first problem: the input is not JSON or not an object, it has no PEPs, or an entry has
    /// no whole `number` from 0 to 99,999.
    ///
    /// ```
    /// use nomination_card::pep_index::PepIndex;
    ///
    /// let peps = PepIndex::read(br#"{ "8": { "number": 8, "status": "Active" } }"#.to_vec())?;
    /// assert!(peps.contains(8) && !peps.contains(9));
    ///
    /// let issue = PepIndex::read(br#"{ "message": "Not found" }"#.to_vec()).unwrap_err();
    /// assert_eq!(
    ///     issue.to_string(),
    ///     "/message: This is no PEP with a `number`: use a list such as \
    ///      https://peps.python.org/api/peps.json.",
    /// );
    /// # Ok::<(), nomination_card::read::Issue>(())
    /// ```
    pub fn read(bytes: Vec<u8>) -> Result<Self, Issue> {
        let document = decode(bytes).and_then(parse).map_err(first_issue)?;
        let root = document.root();
        let mut peps = Vec::new();
        for (name, value) in root.members() {
            let Some(pep) = listed(value) else {
                let mut pointer = Pointer::default();
                pointer.enter_member(&name.as_str().unwrap_or_default());
                return Err(wrong(value, &pointer, "This is no PEP with a `number`"));
            };
            let place = pep.number.get() as usize;
            if peps.len() <= place {
                peps.resize_with(place + 1, || None);
            }
            if let Some(slot) = peps.get_mut(place) {
                *slot = Some(Box::new(pep));
            }
        }
        if peps.is_empty() {
            let what = match root.kind() {
                Kind::Object => "This lists no PEP",
                _ => "This is no list of PEPs, which is an object",
            };
            return Err(wrong(root, &Pointer::default(), what));
        }
        Ok(Self { peps })
    }

    /// The list's entry for the PEP with this number.
    ///
    /// ```
    /// use nomination_card::pep_index::PepIndex;
    ///
    /// let list = r#"{ "468": { "number": 468, "title": "The order of \\*\\*kwargs" } }"#;
    /// let peps = PepIndex::read(list.into())?;
    /// let title = peps.get(468).and_then(|pep| pep.title.as_deref());
    /// assert_eq!(title, Some("The order of **kwargs"));
    /// # Ok::<(), nomination_card::read::Issue>(())
    /// ```
    pub fn get(&self, number: u32) -> Option<&Pep> {
        self.peps.get(number as usize)?.as_deref()
    }

    /// Whether the list has a PEP with this number.
    pub fn contains(&self, number: u32) -> bool {
        self.get(number).is_some()
    }
}

/// Reads an entry of the list.
fn listed(node: Node<'_>) -> Option<Pep> {
    if node.kind() != Kind::Object {
        return None;
    }
    let mut pep = validate::pep(node)?;
    let title = pep.title.as_deref().map(title);
    pep.title = title.and_then(|title| NonBlank::parse(title).ok());
    pep.url = pep.url.filter(|url| !url.is_relative());
    Some(pep)
}

fn wrong(node: Node<'_>, pointer: &Pointer, what: &str) -> Issue {
    let message = [
        what,
        ": use a list such as https://peps.python.org/api/peps.json.",
    ];
    Issue {
        path: pointer.as_str().to_owned(),
        message: message.concat().into(),
        position: Some(node.position()),
    }
}

fn first_issue(error: SyntaxError) -> Issue {
    Issue {
        path: String::new(),
        message: error.message().to_owned().into(),
        position: Some(error.position()),
    }
}
