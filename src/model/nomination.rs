//! The nomination: every type of it, in one place.
//!
//! These are what [`validate`](crate::read::validate) makes of a document. An invalid
//! nomination cannot be expressed: a required member is there, a link is safe to
//! follow, a text is parsed, an absent or empty optional member is `None` or an
//! empty list.
//!
//! With the feature `serde` they are `Deserialize` and `Serialize`. What is read is
//! what [`read`](crate::read()) reads, and what is written is as short as it can be:
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
    /// Who stands for election.
    pub candidate: Candidate,
    /// What the candidate stands for.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub election: Option<Election>,
    /// Where the nomination was made.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub source: Option<Source>,
    /// The language of the texts.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub lang: Option<LangTag>,
    /// The nomination in a sentence or two.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub summary: Option<Text>,
    /// What the candidate wants to do, in the candidate's order.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub agenda: Vec<AgendaItem>,
    /// Whatever else the candidate wrote.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub statements: Vec<Statement>,
    /// What the candidate has done.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub contributions: Vec<Contribution>,
    /// The Python Enhancement Proposals that the candidate wrote.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub peps: Vec<Pep>,
    /// What others say in the candidate's favour.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub endorsements: Vec<Endorsement>,
}

/// Who stands for election.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Candidate {
    /// The name, as the candidate writes it; may hold code spans.
    pub name: NonBlank,
    /// The name on a forge or a forum, with or without `@`.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub handle: Option<NonBlank>,
    /// For example `she/her`.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub pronouns: Option<NonBlank>,
    /// The candidate's own page.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
    /// A picture of the candidate.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub avatar: Option<Url>,
    /// For whom the candidate works.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub affiliations: Vec<Affiliation>,
    /// Other places where the candidate is found.
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
    /// Its page.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
}

/// A place with a name for it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Link {
    /// The words to show.
    pub label: NonBlank,
    /// Where they lead.
    pub url: Url,
}

/// What the candidate stands for.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Election {
    /// The body or office, for example `Python Steering Council`.
    pub name: NonBlank,
    /// For when, for example `2022`.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub term: Option<NonBlank>,
    /// The election's page.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
}

/// Where the nomination was made.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Source {
    /// Its page.
    pub url: Url,
    /// When it was published there.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub published: Option<Date>,
    /// When it was changed there last.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub updated: Option<Date>,
}

/// A point of the candidate's agenda: a title, a body, or both.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "json::Titled", into = "json::Titled"))]
pub enum AgendaItem {
    /// A title alone.
    Title(NonBlank),
    /// A text without a title.
    Body(Text),
    /// A title and what it means.
    Both(NonBlank, Text),
}

impl AgendaItem {
    /// Why there is no item of neither a title nor a body.
    pub(crate) const EMPTY: &str = "An agenda item needs a title, a body or both: add one.";

    /// An item with what there is of a title and a body; none where there is
    /// neither.
    pub fn new(title: Option<NonBlank>, body: Option<Text>) -> Option<Self> {
        match (title, body) {
            (Some(title), Some(body)) => Some(Self::Both(title, body)),
            (Some(title), None) => Some(Self::Title(title)),
            (None, Some(body)) => Some(Self::Body(body)),
            (None, None) => None,
        }
    }

    /// The title, where there is one.
    pub fn title(&self) -> Option<&str> {
        match self {
            Self::Title(title) | Self::Both(title, _) => Some(title),
            Self::Body(_) => None,
        }
    }

    /// The text, where there is one.
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
    /// What it is about.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub title: Option<NonBlank>,
    /// What it says.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "not_blank"))]
    pub body: Text,
}

/// Something that the candidate has done.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Contribution {
    /// What it is.
    pub title: NonBlank,
    /// More about it.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub body: Option<Text>,
    /// Where it can be seen.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
}

/// A Python Enhancement Proposal, with the member names of the
/// [PEP API](https://peps.python.org/api/).
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Pep {
    /// From 0 to 99,999.
    pub number: PepNumber,
    /// Its title; may hold code spans.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub title: Option<NonBlank>,
    /// Its status when the nomination was made: any word, usually one of the API's.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub status: Option<NonBlank>,
    /// Its status since, where that is another.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub current_status: Option<NonBlank>,
    /// The Python versions that it is for, for example `3.8`.
    #[cfg_attr(feature = "serde", serde(default, with = "strings", skip_serializing_if = "empty"))]
    pub python_version: Vec<NonBlank>,
    /// Who wrote it.
    #[cfg_attr(feature = "serde", serde(default, with = "list", skip_serializing_if = "empty"))]
    pub author_names: Vec<NonBlank>,
    /// Its page; [`Pep::page`] where the nomination names none.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
    /// What the candidate says of it.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub note: Option<Text>,
}

impl Pep {
    /// Its page: the one that the nomination names, or else the one at
    /// `peps.python.org`.
    pub fn page(&self) -> Url {
        self.url
            .clone()
            .unwrap_or_else(|| Url::pep(self.number.get()))
    }
}

/// What somebody says in the candidate's favour.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Endorsement {
    /// The words.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "not_blank"))]
    pub quote: Text,
    /// Who said them; `None` is somebody who stays anonymous.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub by: Option<Endorser>,
    /// Where they were said.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
    /// When they were said.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub date: Option<Date>,
}

/// Somebody who endorses the candidate.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Deserialize, Serialize), serde(remote = "Self"))]
pub struct Endorser {
    /// A name, or words in place of one.
    pub name: NonBlank,
    /// The name on a forge or a forum, with or without `@`.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub handle: Option<NonBlank>,
    /// For whom they work, or speak.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub organization: Option<NonBlank>,
    /// Their page.
    #[cfg_attr(feature = "serde", serde(default, with = "optional", skip_serializing_if = "none"))]
    pub url: Option<Url>,
}
