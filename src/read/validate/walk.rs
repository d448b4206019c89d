//! Walks through a document by the table of members.

use std::borrow::Cow;

use crate::{
    model::{
        blank::shows_nothing,
        limits::{MAX_ENTRIES, MAX_STRINGS, too_many_entries},
        members::{Kind, Object, Shorthand},
    },
    read::{
        Issue,
        document::{self, Node},
        pointer::Pointer,
        position::Positions,
    },
};

use super::sentences;

/// The most issues that are listed, to limit time and memory for a list of a million mistakes.
pub const MOST_ISSUES: usize = 1000;

/// The walk: its position, and the issues so far.
pub(super) struct Walk<'a> {
    positions: Positions<'a>,
    pointer: Pointer,
    issues: Vec<Issue>,
    /// Whether there are more issues than are listed, which ends the walk.
    more: bool,
}

/// Called for a member that is present and has the right type.
pub(super) type Take<'t, 'a> = &'t mut dyn FnMut(&mut Walk<'a>, &'static str, Node<'a>);

/// Called for an entry that is present and has the right type.
type TakeEntry<'t, 'a> = &'t mut dyn FnMut(&mut Walk<'a>, Node<'a>);

impl<'a> Walk<'a> {
    /// Starts a walk through a document with this text.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            positions: Positions::new(text),
            pointer: Pointer::default(),
            issues: Vec::new(),
            more: false,
        }
    }

    pub(super) fn into_issues(mut self) -> Vec<Issue> {
        if self.more {
            self.issues.push(Issue {
                path: String::new(),
                message: Cow::Borrowed(sentences::MORE),
                position: None,
            });
        }
        self.issues
    }

    /// The number of issues so far.
    pub(super) fn issues(&self) -> usize {
        self.issues.len()
    }

    /// Reports an issue of the current value.
    pub(super) fn report(&mut self, node: Node<'a>, message: impl Into<Cow<'static, str>>) {
        if self.issues.len() == MOST_ISSUES {
            self.more = true;
            return;
        }
        self.issues.push(Issue {
            path: self.pointer.as_str().to_owned(),
            message: message.into(),
            position: Some(self.positions.at(node.offset())),
        });
    }

    /// Visits the members of an object, or the one that a bare string or number stands for, in the
    /// order of the document. Reports and skips those that are missing or of a wrong type.
    pub(super) fn members(&mut self, node: Node<'a>, object: &'static Object, take: Take<'_, 'a>) {
        if node.kind() != document::Kind::Object {
            if let Some(name) = object.shorthand {
                take(self, name, node);
            }
            return;
        }
        let mut last: Vec<Option<Node<'a>>> = vec![None; object.members.len()];
        for (key, value) in node.members() {
            let Some(key) = key.as_str() else { continue };
            let place = object.members.iter().position(|member| member.name == key);
            if let Some(slot) = place.and_then(|place| last.get_mut(place)) {
                *slot = Some(value);
            }
        }
        let mut found = Vec::with_capacity(last.len());
        for (member, value) in object.members.iter().zip(last) {
            match value {
                Some(value) => {
                    let offset = value.offset();
                    let after = found
                        .iter()
                        .position(|(_, other): &(_, Node<'a>)| other.offset() > offset);
                    found.insert(after.unwrap_or(found.len()), (member, value));
                }
                None if member.required => {
                    self.report(node, sentences::missing(member.name, object.noun));
                }
                None => {}
            }
        }
        for (member, value) in found {
            if self.more {
                return;
            }
            let mark = self.pointer.enter_member(member.name);
            if is_absent(value) {
                if member.required {
                    self.report(value, sentences::empty(member.name, object.noun));
                }
            } else if self.fits(value, &member.kind) {
                take(self, member.name, value);
            }
            self.pointer.leave(mark);
        }
    }

    /// Visits the entries of a list that are present and of the right type; none if there are too
    /// many.
    pub(super) fn entries<T>(
        &mut self,
        list: Node<'a>,
        kind: &Kind,
        mut take: impl FnMut(&mut Self, Node<'a>) -> Option<T>,
    ) -> Vec<T> {
        let mut entries = Vec::new();
        let most = match kind {
            Kind::String => MAX_STRINGS,
            _ => MAX_ENTRIES,
        };
        if list.elements().nth(most).is_some() {
            self.report(list, too_many_entries(most));
            return entries;
        }
        self.each_entry(list, kind, &mut |walk, entry| {
            entries.extend(take(walk, entry))
        });
        entries
    }

    /// The part of [`Self::entries`] that does not depend on the type, compiled only once.
    fn each_entry(&mut self, list: Node<'a>, kind: &Kind, take: TakeEntry<'_, 'a>) {
        for (entry, index) in list.elements().zip(0..) {
            if self.more {
                break;
            }
            let mark = self.pointer.enter_element(index);
            if !is_absent(entry) && self.fits(entry, kind) {
                take(self, entry);
            }
            self.pointer.leave(mark);
        }
    }

    /// Whether a value has a type that the member allows; reports an issue if not.
    pub(super) fn fits(&mut self, node: Node<'a>, kind: &Kind) -> bool {
        let fits = match (node.kind(), kind) {
            (document::Kind::String, Kind::Strings | Kind::Number | Kind::Objects(_)) => false,
            (document::Kind::String, Kind::Object(object)) => object.may_be() == Shorthand::String,
            (document::Kind::String, _) => true,
            (document::Kind::Number, Kind::Number) => true,
            (document::Kind::Number, Kind::Object(object)) => object.may_be() == Shorthand::Number,
            (document::Kind::List, kind) => {
                matches!(
                    kind,
                    Kind::Strings | Kind::StringOrStrings | Kind::Objects(_)
                )
            }
            (document::Kind::Object, kind) => matches!(kind, Kind::Object(_)),
            _ => false,
        };
        if !fits {
            self.report(node, sentences::wrong_type(node, kind));
        }
        fits
    }
}

/// Whether a value is treated as absent.
pub fn is_absent(node: Node<'_>) -> bool {
    match node.kind() {
        document::Kind::Null => true,
        document::Kind::String => node.as_str().is_some_and(|text| shows_nothing(&text)),
        document::Kind::List => node.elements().next().is_none(),
        _ => false,
    }
}
