//! What the head of a card says: who stands for what, and for whom the candidate works.

use crate::{
    i18n::Messages,
    model::{Nomination, Url},
};

/// Who stands for what.
pub struct Header<'a> {
    /// What the candidate stands for and when.
    pub election: Option<Office<'a>>,
    /// The name; may hold code spans.
    pub name: &'a str,
    /// The candidate's own page.
    pub url: Option<&'a Url>,
    /// A picture, where it is one that can be shown.
    pub avatar: Option<&'a Url>,
    /// The name on a forge, starting with `@`.
    pub handle: Option<String>,
    /// For example `she/her`.
    pub pronouns: Option<&'a str>,
    /// Quiet facts: a label and what it labels.
    pub facts: Vec<Fact<'a>>,
}

/// The election, in words.
pub struct Office<'a> {
    /// The body or office.
    pub name: &'a str,
    /// For when.
    pub term: Option<&'a str>,
    /// The election's page.
    pub url: Option<&'a Url>,
}

/// A label with the things that it labels.
pub struct Fact<'a> {
    /// The label.
    pub label: String,
    /// The things.
    pub items: Vec<FactItem<'a>>,
}

/// A thing with a remark, perhaps linked.
pub struct FactItem<'a> {
    /// The words.
    pub label: &'a str,
    /// More about it.
    pub remark: Option<&'a str>,
    /// Where they lead.
    pub url: Option<&'a Url>,
}

/// What the head of the card says.
pub fn header<'a>(nomination: &'a Nomination, messages: &'static Messages) -> Header<'a> {
    let candidate = &nomination.candidate;
    let affiliations = candidate.affiliations.iter().map(|affiliation| FactItem {
        label: &affiliation.organization,
        remark: affiliation.role.as_deref(),
        url: affiliation.url.as_ref(),
    });
    let links = candidate.links.iter().map(|link| FactItem {
        label: &link.label,
        remark: None,
        url: Some(&link.url),
    });
    let label = messages.plural(&messages.affiliations, candidate.affiliations.len());
    let facts = [
        (label, affiliations.collect()),
        (messages.links.to_owned(), links.collect::<Vec<_>>()),
    ];
    Header {
        election: nomination.election.as_ref().map(|election| Office {
            name: &election.name,
            term: election.term.as_deref(),
            url: election.url.as_ref(),
        }),
        name: &candidate.name,
        url: candidate.url.as_ref(),
        avatar: candidate.avatar.as_ref().filter(|url| is_picture(url)),
        handle: candidate.handle.as_deref().map(at_handle),
        pronouns: candidate.pronouns.as_deref(),
        facts: facts
            .into_iter()
            .filter(|(_, items): &(_, Vec<_>)| !items.is_empty())
            .map(|(label, items)| Fact { label, items })
            .collect(),
    }
}

/// Whether a URL can lead to a picture at all: mail cannot.
fn is_picture(url: &Url) -> bool {
    !url.as_str()
        .get(..7)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
}

/// A handle as a reader knows it, starting with `@`.
pub fn at_handle(handle: &str) -> String {
    let mut at = String::with_capacity(handle.len() + 1);
    if !handle.starts_with('@') {
        at.push('@');
    }
    at.push_str(handle);
    at
}
