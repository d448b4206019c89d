//! The types of a nomination.
//!
//! [`validate`](crate::read::validate) creates them from a document. An invalid nomination cannot
//! be expressed: required members are present, links are safe to follow, texts are parsed, and an
//! absent or empty optional member is `None` or an empty list.
//!
//! With the feature `serde` they are `Deserialize` and `Serialize`. They accept what
//! [`read`](crate::read()) accepts, and are written in the shortest form:
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use nomination_card::model::Nomination;
//!
//! let json = r#"{ "candidate": { "name": "Ada Lovelace", "url": null }, "peps": [587.0, ""] }"#;
//! let nomination: Nomination = serde_json::from_str(json).unwrap();
//! assert_eq!(nomination.candidate.url, None);
//! let written = serde_json::to_string(&nomination).unwrap();
//! assert_eq!(written, r#"{"candidate":"Ada Lovelace","peps":[587]}"#);
//!
//! let error = serde_json::from_str::<Nomination>(r#"{ "candidate": "Ada", "peps": [8.5] }"#);
//! assert_eq!(
//!     error.unwrap_err().to_string(),
//!     "The number of a PEP is a whole number from 0 to 99,999: check it. at line 1 column 34",
//! );
//! # }
//! ```

#[cfg(feature = "serde")]
mod json;

#[cfg(feature = "serde")]
use serde::{Deserialize, Serialize};

#[cfg(feature = "serde")]
use self::json::{empty, list, none, not_blank, optional, strings};
use crate::{
    markdown::Text,
    model::{Date, LangTag, NonBlank, PepNumber, Url},
};

/// A candidate's nomination for an election.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Nomination {
    /// The candidate.
    pub candidate: Candidate,
    /// The office or body that the candidate stands for.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub election: Option<Election>,
    /// Where the nomination was published.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub source: Option<Source>,
    /// The language of the nomination's texts.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub lang: Option<LangTag>,
    /// A summary in a sentence or two.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub summary: Option<Text>,
    /// What the candidate wants to do, in the candidate's order.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub agenda: Vec<AgendaItem>,
    /// Anything else that the candidate wrote.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub statements: Vec<Statement>,
    /// What the candidate has done.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub contributions: Vec<Contribution>,
    /// The Python Enhancement Proposals that the candidate wrote.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub peps: Vec<Pep>,
    /// What others say to endorse the candidate.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub endorsements: Vec<Endorsement>,
}

/// A candidate.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Candidate {
    /// The name, as the candidate writes it; may contain code spans.
    pub name: NonBlank,
    /// The user name on a forge or a forum, with or without `@`.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub handle: Option<NonBlank>,
    /// The pronouns, for example `she/her`.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub pronouns: Option<NonBlank>,
    /// The candidate's own page.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
    /// A picture of the candidate.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub avatar: Option<Url>,
    /// The organisations that the candidate works for.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub affiliations: Vec<Affiliation>,
    /// Other pages of or about the candidate.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub links: Vec<Link>,
}

/// An organisation that the candidate works for.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Affiliation {
    /// Its name.
    pub organization: NonBlank,
    /// What the candidate does there.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub role: Option<NonBlank>,
    /// Its website.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
}

/// A link with a label.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Link {
    /// The text to show.
    pub label: NonBlank,
    /// Where the link leads.
    pub url: Url,
}

/// The election that the candidate stands in.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Election {
    /// The body or office, for example `Python Steering Council`.
    pub name: NonBlank,
    /// The term, for example `2022`.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub term: Option<NonBlank>,
    /// The election's page.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
}

/// Where the nomination was published.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Source {
    /// The page's URL.
    pub url: Url,
    /// When it was published there.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub published: Option<Date>,
    /// When it was last changed there.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub updated: Option<Date>,
}

/// An item of the candidate's agenda: a title, a body, or both.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "json::Titled", into = "json::Titled"))]
pub enum AgendaItem {
    /// A title without a body.
    Title(NonBlank),
    /// A body without a title.
    Body(Text),
    /// A title and a body.
    Both(NonBlank, Text),
}

impl AgendaItem {
    /// The error message for an item that has neither a title nor a body.
    pub(crate) const EMPTY: &str = "An agenda item needs a title, a body or both: add one.";

    /// Creates an item from a title, a body or both; `None` if both are absent.
    pub fn new(title: Option<NonBlank>, body: Option<Text>) -> Option<Self> {
        match (title, body) {
            (Some(title), Some(body)) => Some(Self::Both(title, body)),
            (Some(title), None) => Some(Self::Title(title)),
            (None, Some(body)) => Some(Self::Body(body)),
            (None, None) => None,
        }
    }

    /// The title, if there is one.
    pub fn title(&self) -> Option<&str> {
        match self {
            Self::Title(title) | Self::Both(title, _) => Some(title),
            Self::Body(_) => None,
        }
    }

    /// The body, if there is one.
    pub fn body(&self) -> Option<&Text> {
        match self {
            Self::Body(body) | Self::Both(_, body) => Some(body),
            Self::Title(_) => None,
        }
    }
}

/// Something else that the candidate wrote.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Statement {
    /// The title.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub title: Option<NonBlank>,
    /// The text.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "not_blank"))]
    pub body: Text,
}

/// Something that the candidate has done.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Contribution {
    /// The title.
    pub title: NonBlank,
    /// Details.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub body: Option<Text>,
    /// A page about it.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
}

/// A Python Enhancement Proposal, with the member names of the
/// [PEP API](https://peps.python.org/api/).
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Pep {
    /// The number, from 0 to 99,999.
    pub number: PepNumber,
    /// The title; may contain code spans.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub title: Option<NonBlank>,
    /// The status when the nomination was made: any text, usually one of the API's statuses.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub status: Option<NonBlank>,
    /// The current status, if it has changed since.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub current_status: Option<NonBlank>,
    /// The Python versions that it targets, for example `3.8`.
    #[cfg_attr(feature = "serde", serde(default, with = "strings", skip_serializing_if = "empty"))]
    pub python_version: Vec<NonBlank>,
    /// Its authors.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "strings::in_brackets"))]
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "empty"))]
    pub author_names: Vec<NonBlank>,
    /// Its page; if `None`, [`Pep::page`] returns the default.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
    /// The candidate's remark about it.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub note: Option<Text>,
}

impl Pep {
    /// Its page: the one that the nomination gives, or else the one at `peps.python.org`.
    pub fn page(&self) -> Url {
        self.url
            .clone()
            .unwrap_or_else(|| Url::pep(self.number.get()))
    }
}

/// An endorsement of the candidate.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Endorsement {
    /// The endorser's words.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "not_blank"))]
    pub quote: Text,
    /// The endorser; `None` for an anonymous one.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub by: Option<Endorser>,
    /// Where they were published.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
    /// When they were published.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub date: Option<Date>,
}

/// A person who endorses the candidate.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Endorser {
    /// The name, or words in place of one.
    pub name: NonBlank,
    /// The user name on a forge or a forum, with or without `@`.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub handle: Option<NonBlank>,
    /// The organisation that they work for or represent.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub organization: Option<NonBlank>,
    /// Their page.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
}
