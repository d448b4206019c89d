//! The PEPs of a nomination, as they were written and as the list has them.

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
    /// Which of the list it is, from 0.
    pub(super) index: u32,
    pub(super) node: Node<'a>,
    pub(super) written: Pep,
    /// Nothing where the list has no such PEP.
    pub(super) listed: Option<&'a Pep>,
}

/// The entries that are there, in order, of a document that is a nomination.
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

/// The members of an object, in order, duplicates included.
pub(super) fn members(object: Node<'_>) -> Vec<Member<'_>> {
    let members = object.members().map(|(name, value)| Member {
        key: name.as_str().unwrap_or_default(),
        name,
        value,
    });
    members.collect()
}

/// What a nomination and a list can both say of a PEP, in the order of the table
/// of members; an empty list of what is not there.
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
