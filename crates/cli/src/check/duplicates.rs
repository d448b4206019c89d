//! Members that come more than once.

use std::{borrow::Cow, collections::HashMap};

use nomination_card::read::document::Node;

/// A member of an object as it was written.
pub(super) struct Member<'a> {
    pub(super) name: Node<'a>,
    pub(super) value: Node<'a>,
    /// What its name says.
    pub(super) text: Cow<'a, str>,
    /// Whether another of the same name follows, which alone counts.
    pub(super) comes_again: bool,
}

/// The members of an object, in order; none of any other value.
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

/// The value of a member, where it is there: the last of its name.
pub(super) fn member<'a>(object: Node<'a>, name: &str) -> Option<Node<'a>> {
    let of_the_name = object
        .members()
        .filter(|(key, _)| key.as_str().as_deref() == Some(name));
    of_the_name.last().map(|(_, value)| value)
}
