//! The header of a card: the candidate, the election and the affiliations.

use crate::{
    i18n::Messages,
    model::{Nomination, Url},
};

/// The candidate and the election.
pub struct Header<'a> {
    /// The office that the candidate stands for, and the term.
    pub election: Option<Office<'a>>,
    /// The name; may contain code spans.
    pub name: &'a str,
    /// The candidate's own page.
    pub url: Option<&'a Url>,
    /// A picture, if its URL can be that of one.
    pub avatar: Option<&'a Url>,
    /// The user name on a forge, starting with `@`.
    pub handle: Option<String>,
    /// The pronouns, for example `she/her`.
    pub pronouns: Option<&'a str>,
    /// Facts: labels with their values.
    pub facts: Vec<Fact<'a>>,
}

/// The election.
pub struct Office<'a> {
    /// The body or office.
    pub name: &'a str,
    /// The term.
    pub term: Option<&'a str>,
    /// The election's page.
    pub url: Option<&'a Url>,
}

/// A label with its values.
pub struct Fact<'a> {
    /// The label.
    pub label: String,
    /// The values.
    pub items: Vec<FactItem<'a>>,
}

/// A value with a remark, possibly linked.
pub struct FactItem<'a> {
    /// The text.
    pub label: &'a str,
    /// Details, such as a role.
    pub remark: Option<&'a str>,
    /// Where the text links to.
    pub url: Option<&'a Url>,
}

/// The header of a nomination's card.
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

/// Whether a URL can be that of a picture: `mailto:` cannot.
fn is_picture(url: &Url) -> bool {
    !url.as_str()
        .get(..7)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
}

/// A handle with `@` at its start.
pub fn at_handle(handle: &str) -> String {
    let mut at = String::with_capacity(handle.len() + 1);
    if !handle.starts_with('@') {
        at.push('@');
    }
    at.push_str(handle);
    at
}
