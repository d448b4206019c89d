//! The nomination under construction: the members found, and the members that
//! are already taken.

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
        self.members.extend(found.members);
        true
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
        let json = serde_json::to_string(&nomination);
        json.is_ok_and(|json| read_str(json).as_ref() == Ok(&nomination))
    }

    /// Whether a JSON Pointer leads to a member.
    pub fn has_pointer(&self, pointer: &str) -> bool {
        let leads = |member: &Member| member.pointer().starts_with(pointer);
        "/candidate/name".starts_with(pointer) || self.members.iter().any(leads)
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
        self.members
            .push(Member::Statement(Statement { title, body }));
    }

    /// Whether the member can still be added, because it may occur several
    /// times or is not set yet.
    pub fn is_free(&self, member: &Member) -> bool {
        member.is_list() || self.is_first(member)
    }

    /// Whether exactly this member exists already.
    pub fn has(&self, member: &Member) -> bool {
        self.members.contains(member)
    }

    /// Whether no member of this kind exists yet.
    pub fn is_first(&self, member: &Member) -> bool {
        let kind = core::mem::discriminant(member);
        !self
            .members
            .iter()
            .any(|it| core::mem::discriminant(it) == kind)
    }

    /// Whether the card shows the member only together with another one that is missing.
    pub fn lacks_for(&self, member: &Member) -> bool {
        let has = |fits: fn(&Member) -> bool| self.members.iter().any(fits);
        match member {
            Member::Term(_) => !has(|it| matches!(it, Member::Office(_))),
            Member::Published(_) | Member::Updated(_) => !has(|it| matches!(it, Member::Source(_))),
            _ => false,
        }
    }

    /// Whether the nomination says what the candidate wants to do.
    pub fn has_agenda(&self) -> bool {
        self.members
            .iter()
            .any(|it| matches!(it, Member::Agenda(_)))
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
