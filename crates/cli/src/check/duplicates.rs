//! Duplicate members.

use std::{borrow::Cow, collections::HashMap};

use nomination_card::read::document::Node;

/// A member of an object as written.
pub(super) struct Member<'a> {
    pub(super) name: Node<'a>,
    pub(super) value: Node<'a>,
    /// The name, with escapes resolved.
    pub(super) text: Cow<'a, str>,
    /// Whether a later member has the same name. Only the last one counts.
    pub(super) comes_again: bool,
}

/// The members of an object, in order. Empty for any other value.
pub(super) fn members_of(object: Node<'_>) -> Vec<Member<'_>> {
    let mut members: Vec<_> = object
        .members()
        .map(|(name, value)| Member {
            name,
            value,
            text: name.as_str().unwrap_or_default(),
            comes_again: false,
        })
        .collect();
    let mut last = HashMap::new();
    for (index, member) in members.iter().enumerate() {
        last.insert(member.text.clone(), index);
    }
    for (index, member) in members.iter_mut().enumerate() {
        member.comes_again = last.get(&member.text) != Some(&index);
    }
    members
}

/// The value of a member, if present: the last one with this name.
pub(super) fn member<'a>(object: Node<'a>, name: &str) -> Option<Node<'a>> {
    let of_the_name = object
        .members()
        .filter(|(key, _)| key.as_str().as_deref() == Some(name));
    of_the_name.last().map(|(_, value)| value)
}
