//! The nomination under construction: the members found, and the members that
//! are already taken.

use std::collections::{BTreeSet, HashSet};

use super::{
    definitions::Definitions,
    member::Member,
    prose::prose,
    word_count::{Shown, WordCount},
};
use nomination_card::{
    model::{Candidate, Election, Nomination, NonBlank, Source, Statement},
    read::read_str,
};

/// A text that became the name of a member and is therefore no longer among the
/// nomination's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// The line number, from 1.
    pub line: usize,
    /// The JSON Pointer of the member.
    pub member: &'static str,
}

/// A possible misunderstanding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The line number, from 1.
    pub line: usize,
    /// The message, one sentence.
    pub message: String,
}

/// Members found in a part of the text, and the labels that name them.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The members to add.
    pub members: Vec<Member>,
    /// Texts that the card need not show, each with its line and the member that replaces it.
    pub labels: Vec<(String, usize, &'static str)>,
}

impl Found {
    /// A single member.
    pub fn one(member: Member) -> Self {
        Self {
            members: vec![member],
            labels: Vec::new(),
        }
    }

    /// Adds a label that names a member.
    pub fn named(mut self, text: &str, line: usize, member: &'static str) -> Self {
        self.labels.push((text.to_owned(), line, member));
        self
    }
}

/// The nomination under construction.
pub struct Draft<'a> {
    /// The candidate's name.
    pub name: NonBlank,
    /// The targets of reference links.
    pub definitions: &'a Definitions,
    /// The texts that became member names.
    pub labels: Vec<Label>,
    /// The possible misunderstandings.
    pub remarks: Vec<Remark>,
    members: Vec<Member>,
    /// The JSON Pointer of each kind of member that exists.
    pointers: BTreeSet<&'static str>,
    /// Each member that a fact became, as [`Draft::has`] looks it up.
    facts: HashSet<String>,
}

impl<'a> Draft<'a> {
    /// An empty nomination with a candidate name.
    pub fn new(name: NonBlank, definitions: &'a Definitions) -> Self {
        Self {
            name,
            definitions,
            labels: Vec::new(),
            remarks: Vec::new(),
            members: Vec::new(),
            pointers: BTreeSet::new(),
            facts: HashSet::new(),
        }
    }

    /// Records an uncertainty.
    pub fn remark(&mut self, line: usize, message: impl Into<String>) {
        let message = message.into();
        self.remarks.push(Remark { line, message });
    }

    /// The words of a source, all of which the card must show.
    pub fn words(&self, source: &str) -> WordCount {
        WordCount::of_source(source, self.definitions)
    }

    /// Adds members for a part of the text. Refuses them if a word would be
    /// lost, or if a member that can occur only once is taken.
    pub fn add(&mut self, source: &str, found: Found) -> bool {
        if !self.takes(source, &found) || !found.members.iter().all(|member| self.is_free(member)) {
            return false;
        }
        let labels = found.labels.into_iter();
        self.labels
            .extend(labels.map(|(text, line, member)| Label { text, line, member }));
        found
            .members
            .into_iter()
            .for_each(|member| self.push(member));
        true
    }

    fn push(&mut self, member: Member) {
        self.pointers.insert(member.pointer());
        self.facts.extend(as_fact(&member));
        self.members.push(member);
    }

    /// Whether an empty draft would accept the members.
    pub fn takes(&self, source: &str, found: &Found) -> bool {
        self.shows(source, found) && self.is_whole(found)
    }

    /// Whether the members survive a round trip through JSON and pass validation.
    fn is_whole(&self, found: &Found) -> bool {
        let mut alone = Draft::new(self.name.clone(), self.definitions);
        alone.members.clone_from(&found.members);
        let (nomination, _, _) = alone.finish();
        // Then the whole nomination exceeds the limit as well, and the import fails.
        if nomination.exceeded().is_some() {
            return true;
        }
        let json = serde_json::to_string(&nomination);
        json.is_ok_and(|json| read_str(json).as_ref() == Ok(&nomination))
    }

    /// Whether a JSON Pointer leads to a member.
    pub fn has_pointer(&self, pointer: &str) -> bool {
        let mut all = self.pointers.iter().chain(&["/candidate/name"]);
        all.any(|other| other.starts_with(pointer))
    }

    /// Whether the members and labels show all words of a source.
    pub fn shows(&self, source: &str, found: &Found) -> bool {
        let mut shown = Shown::default();
        for member in &found.members {
            member.show(&self.name, &mut shown);
        }
        let mut words = shown.word_count();
        for (label, _, _) in &found.labels {
            words.extend(&self.words(label));
        }
        words.covers(&self.words(source))
    }

    /// Adds Markdown as a statement, in full.
    pub fn state(&mut self, title: Option<NonBlank>, source: &str) {
        let Some(body) = prose(source, self.definitions) else {
            return;
        };
        self.push(Member::Statement(Statement { title, body }));
    }

    /// Whether the member can still be added, because it may occur several
    /// times or is not set yet.
    pub fn is_free(&self, member: &Member) -> bool {
        member.is_list() || self.is_first(member)
    }

    /// Whether a fact became exactly this member already.
    pub fn has(&self, member: &Member) -> bool {
        as_fact(member).is_some_and(|member| self.facts.contains(&member))
    }

    /// Whether no member of this kind exists yet.
    pub fn is_first(&self, member: &Member) -> bool {
        !self.pointers.contains(member.pointer())
    }

    /// Whether the card shows the member only together with another one that is missing.
    pub fn lacks_for(&self, member: &Member) -> bool {
        match member {
            Member::Term(_) => !self.pointers.contains("/election/name"),
            Member::Published(_) | Member::Updated(_) => !self.pointers.contains("/source"),
            _ => false,
        }
    }

    /// Whether the nomination says what the candidate wants to do.
    pub fn has_agenda(&self) -> bool {
        self.pointers.contains("/agenda")
    }

    /// Everything the card shows so far.
    pub fn everything(&self, with_name: bool) -> Shown {
        let mut shown = Shown::default();
        if with_name {
            shown.title(&self.name);
        }
        for member in &self.members {
            member.show(&self.name, &mut shown);
        }
        shown
    }

    /// Builds the nomination. Members with a missing companion have become statements before.
    pub fn finish(self) -> (Nomination, Vec<Label>, Vec<Remark>) {
        let mut nomination = Nomination {
            candidate: Candidate {
                name: self.name,
                handle: None,
                pronouns: None,
                url: None,
                avatar: None,
                affiliations: Vec::new(),
                links: Vec::new(),
            },
            election: None,
            source: None,
            lang: None,
            summary: None,
            agenda: Vec::new(),
            statements: Vec::new(),
            contributions: Vec::new(),
            peps: Vec::new(),
            endorsements: Vec::new(),
        };
        let (mut term, mut published, mut updated) = (None, None, None);
        let candidate = &mut nomination.candidate;
        for member in self.members {
            match member {
                Member::Handle(handle) => candidate.handle = Some(handle),
                Member::Pronouns(pronouns) => candidate.pronouns = Some(pronouns),
                Member::Page(url) => candidate.url = Some(url),
                Member::Avatar(url) => candidate.avatar = Some(url),
                Member::Affiliation(affiliation) => candidate.affiliations.push(affiliation),
                Member::Link(link) => candidate.links.push(link),
                Member::Office(name) => {
                    nomination.election = Some(Election {
                        name,
                        term: None,
                        url: None,
                    });
                }
                Member::Term(words) => term = Some(words),
                Member::Source(url) => {
                    nomination.source = Some(Source {
                        url,
                        published: None,
                        updated: None,
                    });
                }
                Member::Published(date) => published = Some(date),
                Member::Updated(date) => updated = Some(date),
                Member::Lang(tag) => nomination.lang = Some(tag),
                Member::Summary(text) => nomination.summary = Some(text),
                Member::Agenda(item) => nomination.agenda.push(item),
                Member::Statement(statement) => nomination.statements.push(statement),
                Member::Contribution(item) => nomination.contributions.push(item),
                Member::Pep(pep) => nomination.peps.push(pep),
                Member::Endorsement(endorsement) => nomination.endorsements.push(endorsement),
            }
        }
        if let Some(election) = &mut nomination.election {
            election.term = term;
        }
        if let Some(source) = &mut nomination.source {
            (source.published, source.updated) = (published, updated);
        }
        (nomination, self.labels, self.remarks)
    }
}

/// A member that a fact can become, as text. A draft may have many thousands.
fn as_fact(member: &Member) -> Option<String> {
    match member {
        Member::Agenda(_)
        | Member::Statement(_)
        | Member::Contribution(_)
        | Member::Pep(_)
        | Member::Endorsement(_) => None,
        _ => Some(format!("{member:?}")),
    }
}
