//! The view of the candidate's PEPs.

use super::{Fold, fold};
use crate::{
    i18n::{Messages, format, letters::lower_case, messages},
    markdown::{Text, plain_title},
    model::{Nomination, NonBlank, Pep, Url},
    settings::Settings,
};
use std::borrow::Cow;

/// How many PEPs are shown before the list is collapsed.
const SHOWN: usize = 15;
/// From how many PEPs on the list has a filter.
const FILTERED_FROM: usize = 8;

/// The view of the candidate's PEPs.
pub struct PepList<'a> {
    /// The PEPs, in the candidate's order.
    peps: &'a [Pep],
    /// The candidate's name in lower case.
    candidate: String,
    /// Whether every collapsible is open.
    open: bool,
    /// Whether the list has neither a collapsible nor a filter.
    light: bool,
    messages: &'static Messages,
}

/// The view of a PEP.
pub struct PepEntry<'a> {
    /// `PEP 587`.
    pub number: String,
    /// Its page.
    pub url: Cow<'a, Url>,
    /// Its title; may contain code spans.
    pub title: Option<&'a str>,
    /// `Python 3.8`, or `Python 3.5, 3.6`.
    pub version: Option<String>,
    /// Its status.
    pub status: Option<Status>,
    /// Its authors other than the candidate: `with Ada and Grace`.
    pub authors: Option<String>,
    /// The candidate's remark about it.
    pub note: Option<&'a Text>,
}

/// A PEP's status: a label and a tone.
pub struct Status {
    /// The label.
    pub label: String,
    /// The tone.
    pub tone: Tone,
}

/// The meaning of a status, which its colour shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tone {
    /// Accepted, or in force.
    Settled,
    /// In progress.
    Open,
    /// Rejected, withdrawn or replaced.
    Closed,
    /// A status that the PEP process does not define.
    Plain,
}

impl<'a> PepList<'a> {
    /// The view of these PEPs of a nomination.
    pub fn new(peps: &'a [Pep], nomination: &Nomination, settings: &Settings) -> Self {
        Self {
            peps,
            // Computed once and not for each author, since both may be long.
            candidate: lower_case(&nomination.candidate.name),
            open: settings.open,
            light: settings.light,
            messages: messages(&settings.lang),
        }
    }

    /// The PEPs that are shown, and those that are collapsed.
    pub fn fold(&self) -> Fold<'a, Pep> {
        let messages = self.messages;
        let shown = if self.light { usize::MAX } else { SHOWN };
        fold(self.peps, shown, self.open, |more| {
            messages.plural(&messages.more_peps, more)
        })
    }

    /// The view of each PEP.
    pub fn entries(&self) -> impl Iterator<Item = PepEntry<'a>> {
        self.peps.iter().map(|pep| self.entry(pep))
    }

    /// The view of a PEP.
    pub fn entry(&self, pep: &'a Pep) -> PepEntry<'a> {
        let messages = self.messages;
        PepEntry {
            number: pep_number(pep.number.get()),
            url: match &pep.url {
                Some(url) => Cow::Borrowed(url),
                None => Cow::Owned(Url::pep(pep.number.get())),
            },
            title: pep.title.as_deref(),
            version: (!pep.python_version.is_empty())
                .then(|| format("Python {0}", &[&pep.python_version.join(", ")])),
            status: status(pep, messages),
            authors: authors(&pep.author_names, &self.candidate, messages),
            note: pep.note.as_ref(),
        }
    }

    /// The message that says how many PEPs match the filter.
    pub fn matching(&self, matching: usize) -> String {
        let messages = self.messages;
        messages.plural_of(&messages.matching, matching, self.peps.len())
    }

    /// The label of the filter, if the list is long enough to have one.
    pub fn filter(&self) -> Option<&'static str> {
        (self.peps.len() >= FILTERED_FROM && !self.light).then_some(self.messages.filter)
    }
}

impl PepEntry<'_> {
    /// All text of its row, in the order of the row.
    pub fn words(&self) -> String {
        let title = self.title.map(plain_title);
        let status = self.status.as_ref().map(|status| &status.label);
        let note = self.note.map(Text::plain);
        let others = [
            title.as_ref(),
            self.authors.as_ref(),
            self.version.as_ref(),
            status,
            note.as_ref(),
        ];
        let mut words = self.number.clone();
        for other in others.into_iter().flatten() {
            words.push(' ');
            words.push_str(other);
        }
        words
    }
}

/// The number as people write it: `PEP 8`.
fn pep_number(number: u32) -> String {
    let mut label = String::from("PEP ");
    label.push_str(&number.to_string());
    label
}

fn status(pep: &Pep, messages: &'static Messages) -> Option<Status> {
    let (now, label) = match (pep.status.as_deref(), pep.current_status.as_deref()) {
        (Some(then), Some(now)) if then != now => (now, format(messages.since, &[then, now])),
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

/// The authors of a PEP. The candidate, whose name is given in lower case, is left out, since the
/// card is the candidate's own.
fn authors(names: &[NonBlank], candidate: &str, messages: &'static Messages) -> Option<String> {
    let others: Vec<&str> = names
        .iter()
        .map(NonBlank::as_str)
        .filter(|name| lower_case(name) != candidate)
        .collect();
    let phrase = if others.len() < names.len() {
        messages.with
    } else {
        messages.by
    };
    (!others.is_empty()).then(|| format(phrase, &[&messages.list(&others)]))
}
