//! Walks through a document and collects warnings. The walk follows the table
//! of members, which limits its depth.

use std::{borrow::Cow, collections::HashSet};

use super::{
    MOST_ISSUES,
    duplicates::{Member, member, members_of},
    mentioned::mentioned,
    unread::{self, shown},
};
use nomination_card::{
    model::members::{self, ELECTION, Kind, NOMINATION, Object, PEP},
    pep_index::PepIndex,
    read::{
        Issue,
        document::{self, Document, Node},
        pointer::Pointer,
        position::Positions,
        validate::is_absent,
    },
};

const MORE: &str = "There are more warnings than these: fix these first.";

const NO_TERM: &str = "The election has no term, which tells readers for when it is: add one, as \
                       in { \"name\": \"…\", \"term\": \"2022\" }.";

/// The state of the walk, and the warnings so far.
pub(super) struct Walk<'a> {
    peps: Option<&'a PepIndex>,
    /// The PEP numbers listed so far.
    listed: HashSet<u32>,
    pointer: Pointer,
    found: Vec<Warning>,
}

/// A warning before its line and column are computed.
struct Warning {
    offset: usize,
    path: String,
    message: Cow<'static, str>,
}

/// All warnings, in document order.
pub(super) fn warnings<'a>(
    document: &'a Document,
    peps: Option<&'a PepIndex>,
) -> impl Iterator<Item = Issue> {
    let mut walk = Walk {
        peps,
        listed: HashSet::new(),
        pointer: Pointer::default(),
        found: Vec::new(),
    };
    walk.object(document.root(), &NOMINATION);
    let mut found = walk.found;
    found.sort_by_key(|warning| warning.offset);
    let more = (found.len() > MOST_ISSUES).then(|| Issue {
        path: String::new(),
        message: MORE.into(),
        position: None,
    });
    found.truncate(MOST_ISSUES);
    let mut positions = Positions::new(document.text());
    let issues = found.into_iter().map(move |warning| Issue {
        path: warning.path,
        message: warning.message,
        position: Some(positions.at(warning.offset)),
    });
    issues.chain(more)
}

impl<'a> Walk<'a> {
    /// Adds a warning about the current value or its name.
    fn warn(&mut self, node: Node<'a>, message: impl Into<Cow<'static, str>>) {
        self.found.push(Warning {
            offset: node.offset(),
            path: self.pointer.as_str().to_owned(),
            message: message.into(),
        });
    }

    fn object(&mut self, node: Node<'a>, object: &'static Object) {
        if core::ptr::eq(object, &ELECTION) {
            self.election(node);
        }
        if core::ptr::eq(object, &PEP) {
            self.pep(node);
        }
        if node.kind() != document::Kind::Object {
            let member = |member: &&members::Member| Some(member.name) == object.shorthand;
            if let Some(member) = object.members.iter().find(member) {
                self.value(node, &member.kind);
            }
            return;
        }
        for Member {
            name,
            value,
            text,
            comes_again,
        } in members_of(node)
        {
            let mark = self.pointer.enter_member(&text);
            let member = object.members.iter().find(|member| member.name == text);
            if comes_again {
                let name_in_words = shown(&text);
                self.warn(
                    name,
                    format!("{name_in_words} comes again, and the last counts: remove this one."),
                );
            } else if let Some(member) = member {
                self.value(value, &member.kind);
            } else if let Some(sentence) = unread::sentence(&text, object) {
                self.warn(name, sentence);
            }
            self.pointer.leave(mark);
        }
    }

    fn election(&mut self, node: Node<'a>) {
        let has_term = match node.kind() {
            document::Kind::String => is_absent(node),
            document::Kind::Object => member(node, "term").is_some_and(|term| !is_absent(term)),
            _ => true,
        };
        if !has_term {
            self.warn(node, NO_TERM);
        }
    }

    fn pep(&mut self, node: Node<'a>) {
        let Some(number) = member(node, "number").unwrap_or(node).as_whole() else {
            return;
        };
        if self.peps.is_some_and(|peps| !peps.contains(number)) {
            self.warn(
                node,
                format!("No PEP that is known has the number {number}: check it."),
            );
        }
        if !self.listed.insert(number) {
            self.warn(
                node,
                format!("PEP {number} is listed before: take one out."),
            );
        }
    }

    fn text(&mut self, node: Node<'a>) {
        let (Some(peps), Some(text)) = (self.peps, node.as_str()) else {
            return;
        };
        for number in mentioned(&text) {
            if !peps.contains(number) {
                self.warn(
                    node,
                    format!(
                        "This names PEP {number}, a number that no PEP has that is known: check it."
                    ),
                );
            }
        }
    }

    fn value(&mut self, node: Node<'a>, kind: &'static Kind) {
        match kind {
            Kind::Object(object) => self.object(node, object),
            Kind::Objects(object) => {
                for (entry, index) in node.elements().zip(0..) {
                    let mark = self.pointer.enter_element(index);
                    self.object(entry, object);
                    self.pointer.leave(mark);
                }
            }
            Kind::Text => self.text(node),
            _ => {}
        }
    }
}
