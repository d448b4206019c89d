//! What the card says of the candidate's PEPs.

use super::{Fold, address, fold};
use crate::{
    letters::small,
    nomination::{Nomination, Pep},
    non_blank::NonBlank,
    settings::{Section, Settings},
    text::Text,
    url::Url,
    words::{Words, fill, words},
};
use std::borrow::Cow;

/// So many PEPs are shown before the rest is folded away.
const SHOWN: usize = 15;
/// From so many PEPs on, a reader can filter them.
const FILTERED_FROM: usize = 8;

/// The candidate's PEPs, in words.
pub struct PepList<'a> {
    /// The PEPs, in the candidate's order.
    pub entries: Vec<PepEntry<'a>>,
    /// Whether nothing is collapsed.
    open: bool,
    /// Whether nothing is folded or filtered.
    still: bool,
    words: &'static Words,
}

/// A PEP, in words.
pub struct PepEntry<'a> {
    /// `PEP 587`.
    pub number: String,
    /// Its page.
    pub url: Cow<'a, Url>,
    /// Its title; may hold code spans.
    pub title: Option<&'a str>,
    /// `Python 3.8`, or `Python 3.5, 3.6`.
    pub version: Option<String>,
    /// How far it has come.
    pub status: Option<Status>,
    /// Who wrote it, apart from the candidate: `with Ada and Grace`.
    pub authors: Option<String>,
    /// What the candidate says of it.
    pub note: Option<&'a Text>,
}

/// A PEP's status, in words and with a tone.
pub struct Status {
    /// The words.
    pub label: String,
    /// The tone.
    pub tone: Tone,
}

/// What a status means for a PEP: said by colour beside the word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tone {
    /// Accepted, or in force.
    Settled,
    /// On its way.
    Open,
    /// Turned down, taken back or replaced.
    Closed,
    /// A word that the PEP process does not know.
    Plain,
}

impl<'a> PepList<'a> {
    /// What a card says of these PEPs of a nomination.
    pub fn new(peps: &'a [Pep], nomination: &Nomination, settings: &Settings) -> Self {
        let candidate = nomination.candidate.name.as_str();
        let words = words(&settings.lang);
        Self {
            entries: peps
                .iter()
                .map(|pep| entry(pep, candidate, words))
                .collect(),
            open: settings.open,
            still: settings.still,
            words,
        }
    }

    /// The PEPs that are shown, and those folded away.
    pub fn fold(&self) -> Fold<'_, PepEntry<'a>> {
        let words = self.words;
        let shown = if self.still { usize::MAX } else { SHOWN };
        fold(&self.entries, shown, self.open, |more| {
            words.counted(&words.more_peps, more)
        })
    }

    /// The address of the PEP with this index, from 0: `peps/1`.
    pub fn address(&self, index: usize) -> String {
        address(Section::Peps, index + 1)
    }

    /// The label of the filter, where the list is long enough to have one.
    pub fn filter(&self) -> Option<&'static str> {
        (self.entries.len() >= FILTERED_FROM && !self.still).then_some(self.words.filter)
    }
}

fn entry<'a>(pep: &'a Pep, candidate: &str, words: &'static Words) -> PepEntry<'a> {
    let number = pep_number(pep.number.get());
    let version = (!pep.python_version.is_empty())
        .then(|| fill("Python {0}", &[&pep.python_version.join(", ")]));
    let status = status(pep, words);
    let authors = authors(&pep.author_names, candidate, words);
    PepEntry {
        number,
        url: match &pep.url {
            Some(url) => Cow::Borrowed(url),
            None => Cow::Owned(Url::pep(pep.number.get())),
        },
        title: pep.title.as_deref(),
        version,
        status,
        authors,
        note: pep.note.as_ref(),
    }
}

/// The number as people say it: `PEP 8`.
fn pep_number(number: u32) -> String {
    let mut label = String::from("PEP ");
    label.push_str(&number.to_string());
    label
}

fn status(pep: &Pep, words: &'static Words) -> Option<Status> {
    let (now, label) = match (pep.status.as_deref(), pep.current_status.as_deref()) {
        (Some(then), Some(now)) if then != now => (now, fill(words.since, &[then, now])),
        (Some(status), _) | (None, Some(status)) => (status, status.to_owned()),
        (None, None) => return None,
    };
    Some(Status {
        label,
        tone: tone(now),
    })
}

/// The tone of a status of [PEP 1](https://peps.python.org/pep-0001/).
fn tone(status: &str) -> Tone {
    const SETTLED: [&str; 3] = ["Accepted", "Active", "Final"];
    const OPEN: [&str; 3] = ["Draft", "Provisional", "Deferred"];
    const CLOSED: [&str; 4] = ["Rejected", "Withdrawn", "Superseded", "April Fool!"];
    let is_in = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(status));
    match () {
        () if is_in(&SETTLED) => Tone::Settled,
        () if is_in(&OPEN) => Tone::Open,
        () if is_in(&CLOSED) => Tone::Closed,
        () => Tone::Plain,
    }
}

/// Who wrote a PEP. The candidate goes without saying on the candidate's own card,
/// where the candidate is among the authors.
fn authors(names: &[NonBlank], candidate: &str, words: &'static Words) -> Option<String> {
    let is_candidate = |name: &str| small(name) == small(candidate);
    let others: Vec<&str> = names
        .iter()
        .map(NonBlank::as_str)
        .filter(|name| !is_candidate(name))
        .collect();
    let phrase = if others.len() < names.len() {
        words.with
    } else {
        words.by
    };
    (!others.is_empty()).then(|| fill(phrase, &[&words.list(&others)]))
}
