//! The PEPs of a nomination, paired with their entries in the list.

use std::borrow::Cow;

use nomination_card::{
    model::{NonBlank, Pep, Url},
    pep_index::PepIndex,
    read::{
        document::{Document, Node},
        validate,
    },
};

/// An entry of `peps`.
pub(super) struct Entry<'a> {
    /// The index in `peps`.
    pub(super) index: u32,
    pub(super) node: Node<'a>,
    pub(super) written: Pep,
    /// `None` if the list lacks this PEP.
    pub(super) listed: Option<&'a Pep>,
}

/// The entries of a nomination, in order. The document must be a valid nomination.
pub(super) fn entries<'a>(
    document: &'a Document,
    peps: &'a PepIndex,
) -> impl Iterator<Item = Entry<'a>> {
    let members = members(document.root());
    let list = members.into_iter().rfind(|member| member.key == "peps");
    let nodes = list.into_iter().flat_map(|member| member.value.elements());
    nodes.zip(0..).filter_map(|(node, index)| {
        let written = validate::pep(node)?;
        let listed = peps.get(written.number.get());
        Some(Entry {
            index,
            node,
            written,
            listed,
        })
    })
}

/// A member of an object.
pub(super) struct Member<'a> {
    pub(super) key: Cow<'a, str>,
    pub(super) name: Node<'a>,
    pub(super) value: Node<'a>,
}

/// All members of an object, in order, including duplicates.
pub(super) fn members(object: Node<'_>) -> Vec<Member<'_>> {
    let members = object.members().map(|(name, value)| Member {
        key: name.as_str().unwrap_or_default(),
        name,
        value,
    });
    members.collect()
}

/// The members that both a nomination and a list can have, in the order of the
/// table of members. The values of a missing member are empty.
pub(super) fn facts(pep: &Pep) -> [(&'static str, Vec<&str>); 6] {
    [
        ("title", one(&pep.title)),
        ("status", one(&pep.status)),
        ("current_status", one(&pep.current_status)),
        ("python_version", several(&pep.python_version)),
        ("author_names", several(&pep.author_names)),
        ("url", pep.url.iter().map(Url::as_str).collect()),
    ]
}

fn one(fact: &Option<NonBlank>) -> Vec<&str> {
    fact.iter().map(NonBlank::as_str).collect()
}

fn several(facts: &[NonBlank]) -> Vec<&str> {
    facts.iter().map(NonBlank::as_str).collect()
}
