//! The nomination: every type of it, in one place.
//!
//! These are what [`validate`](crate::validate) makes of a document. An invalid
//! nomination cannot be expressed: a required member is there, a link is safe to
//! follow, a text is parsed, an absent or empty optional member is `None` or an
//! empty list.

use crate::{
    date::Date, language::Tag, non_blank::NonBlank, pep_number::PepNumber, text::Text, url::Url,
};

/// A candidate's nomination for an election.
#[derive(Clone, Debug, PartialEq)]
pub struct Nomination {
    /// Who stands for election.
    pub candidate: Candidate,
    /// What the candidate stands for.
    pub election: Option<Election>,
    /// Where the nomination was made.
    pub source: Option<Source>,
    /// The language of the texts.
    pub lang: Option<Tag>,
    /// The nomination in a sentence or two.
    pub summary: Option<Text>,
    /// What the candidate wants to do, in the candidate's order.
    pub agenda: Vec<AgendaItem>,
    /// Whatever else the candidate wrote.
    pub statements: Vec<Statement>,
    /// What the candidate has done.
    pub contributions: Vec<Contribution>,
    /// The Python Enhancement Proposals that the candidate wrote.
    pub peps: Vec<Pep>,
    /// What others say in the candidate's favour.
    pub endorsements: Vec<Endorsement>,
}

/// Who stands for election.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The name, as the candidate writes it; may hold code spans.
    pub name: NonBlank,
    /// The name on a forge or a forum, with or without `@`.
    pub handle: Option<NonBlank>,
    /// For example `she/her`.
    pub pronouns: Option<NonBlank>,
    /// The candidate's own page.
    pub url: Option<Url>,
    /// A picture of the candidate.
    pub avatar: Option<Url>,
    /// For whom the candidate works.
    pub affiliations: Vec<Affiliation>,
    /// Other places where the candidate is found.
    pub links: Vec<Link>,
}

/// An organisation that the candidate works for.
#[derive(Clone, Debug, PartialEq)]
pub struct Affiliation {
    /// Its name.
    pub organization: NonBlank,
    /// What the candidate does there.
    pub role: Option<NonBlank>,
    /// Its page.
    pub url: Option<Url>,
}

/// A place with a name for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The words to show.
    pub label: NonBlank,
    /// Where they lead.
    pub url: Url,
}

/// What the candidate stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Election {
    /// The body or office, for example `Python Steering Council`.
    pub name: NonBlank,
    /// For when, for example `2022`.
    pub term: Option<NonBlank>,
    /// The election's page.
    pub url: Option<Url>,
}

/// Where the nomination was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its page.
    pub url: Url,
    /// When it was published there.
    pub published: Option<Date>,
    /// When it was changed there last.
    pub updated: Option<Date>,
}

/// A point of the candidate's agenda: a title, a body, or both.
#[derive(Clone, Debug, PartialEq)]
pub enum AgendaItem {
    /// A title alone.
    Title(NonBlank),
    /// A text without a title.
    Body(Text),
    /// A title and what it means.
    Both(NonBlank, Text),
}

impl AgendaItem {
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
pub struct Statement {
    /// What it is about.
    pub title: Option<NonBlank>,
    /// What it says.
    pub body: Text,
}

/// Something that the candidate has done.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// What it is.
    pub title: NonBlank,
    /// More about it.
    pub body: Option<Text>,
    /// Where it can be seen.
    pub url: Option<Url>,
}

/// A Python Enhancement Proposal, with the member names of the
/// [PEP API](https://peps.python.org/api/).
#[derive(Clone, Debug, PartialEq)]
pub struct Pep {
    /// From 0 to 99,999.
    pub number: PepNumber,
    /// Its title; may hold code spans.
    pub title: Option<NonBlank>,
    /// Its status when the nomination was made: any word, usually one of the API's.
    pub status: Option<NonBlank>,
    /// Its status since, where that is another.
    pub current_status: Option<NonBlank>,
    /// The Python versions that it is for, for example `3.8`.
    pub python_version: Vec<NonBlank>,
    /// Who wrote it.
    pub author_names: Vec<NonBlank>,
    /// Its page; [`Pep::page`] where the nomination names none.
    pub url: Option<Url>,
    /// What the candidate says of it.
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
pub struct Endorsement {
    /// The words.
    pub quote: Text,
    /// Who said them; `None` is somebody who stays anonymous.
    pub by: Option<Endorser>,
    /// Where they were said.
    pub url: Option<Url>,
    /// When they were said.
    pub date: Option<Date>,
}

/// Somebody who endorses the candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct Endorser {
    /// A name, or words in place of one.
    pub name: NonBlank,
    /// The name on a forge or a forum, with or without `@`.
    pub handle: Option<NonBlank>,
    /// For whom they work, or speak.
    pub organization: Option<NonBlank>,
    /// Their page.
    pub url: Option<Url>,
}
