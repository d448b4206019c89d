//! Assigns sections of the text to members of the nomination.
//!
//! Each part is offered to the draft, which accepts it only if no word is lost.
//! Rejected parts become statements, as written.

mod recognised;
mod front_matter;
mod leftovers;
mod opening;
mod others;
mod points;

use super::{
    blocks::{Block, Kind},
    draft::{Draft, Found, Label, Remark},
    member::Member,
    people,
    sections::{Heading, LOOKS_LIKE_ONE, Section},
    title::title,
    topics::{Topic, is_known},
    word_count::{Shown, WordCount},
};
use nomination_card::model::{Affiliation, Nomination, NonBlank, blank::shows_nothing};

/// The draft, and facts about the whole text.
pub struct Place<'a> {
    draft: Draft<'a>,
    /// The words of the whole text.
    all: WordCount,
    /// Whether the text has named the candidate yet.
    named: bool,
    /// Whether the text before the first heading has been placed.
    opened: bool,
    /// Definitions of reference links, placed last.
    definitions: Vec<Block>,
    /// Members that require another member, each with its source and label.
    waiting: Vec<(Member, String, Label)>,
}

impl<'a> Place<'a> {
    /// Starts with a draft.
    pub fn new(draft: Draft<'a>, text: &str) -> Self {
        Self {
            draft,
            all: WordCount::of(text),
            named: false,
            opened: false,
            definitions: Vec::new(),
            waiting: Vec::new(),
        }
    }

    /// Places a section.
    pub fn section(&mut self, mut section: Section) {
        section.blocks.retain(|block| {
            match block.kind {
                Kind::Definitions => self.definitions.push(block.clone()),
                Kind::Html => self.draft.remark(
                    block.line,
                    "this is HTML, which the card shows as the characters that it is.",
                ),
                Kind::Other if block.source.trim_start().starts_with('|') => self
                    .draft
                    .remark(block.line, "this is a table, which the card shows as code."),
                _ => {}
            }
            !matches!(block.kind, Kind::Definitions | Kind::Rule)
        });
        let Some(heading) = section.heading else {
            return match core::mem::replace(&mut self.opened, true) {
                false => self.opening(section.blocks),
                true => self.statement(None, &section.blocks),
            };
        };
        if heading.level == LOOKS_LIKE_ONE {
            let message = format!("“{}” is taken for a heading.", heading.words());
            self.draft.remark(heading.line, message);
        }
        let words = heading.words().to_owned();
        if self.repeats_name(&words, &heading.source, heading.line) {
            return self.opening(section.blocks);
        }
        let source = heading.source.clone();
        if heading.topic.is_none() && self.says(&source, None, heading.line) {
            return self.opening(section.blocks);
        }
        match heading.topic {
            Some(Topic::Agenda) => self.agenda(&heading, section.blocks),
            Some(Topic::Contributions) => self.contributions(&heading, section.blocks),
            Some(Topic::Peps) => self.peps(&heading, section.blocks),
            Some(Topic::Endorsements) => self.endorsements(&heading, section.blocks),
            Some(Topic::Affiliations) => self.affiliations(&heading, section.blocks),
            Some(Topic::Links) => self.links(&heading, section.blocks),
            Some(Topic::About | Topic::Summary) => self.about(&heading, section.blocks),
            None => {
                let blocks = self.take_recognised(section.blocks, true);
                self.statement(Some(&heading), &blocks);
            }
        }
    }

    /// Skips the words if they only repeat the candidate's name.
    fn repeats_name(&mut self, words: &str, source: &str, line: usize) -> bool {
        let mut same = words
            .split_whitespace()
            .eq(self.draft.name.split_whitespace());
        same = same && !words.trim().is_empty() && self.shows_as_title(words, source);
        if same && self.named {
            self.draft.labels.push(Label {
                text: words.to_owned(),
                line,
                member: "/candidate/name",
            });
        }
        self.named |= same;
        same
    }

    /// Whether the member's name can replace the heading, because the heading
    /// is a common phrase or its words occur elsewhere too.
    fn says_no_more(&self, heading: &Heading) -> bool {
        let Some(title) = &heading.title else {
            return false;
        };
        let words = WordCount::of(title);
        words
            .words()
            .all(|word| is_known(word) || self.all.count(word) > words.count(word))
    }

    /// Records that the heading became the name of this member.
    fn label(&mut self, heading: &Heading, member: &'static str) {
        if !self.draft.has_pointer(member) {
            return self.draft.state(None, &heading.source);
        }
        self.draft.labels.push(Label {
            text: heading.source.clone(),
            line: heading.line,
            member,
        });
    }

    /// Adds blocks as a statement titled with their heading.
    fn statement(&mut self, heading: Option<&Heading>, blocks: &[Block]) {
        let body = join(blocks);
        let Some(heading) = heading else {
            return self.draft.state(None, &body);
        };
        if shows_nothing(&body) {
            return self.draft.state(None, &heading.source);
        }
        match self.heading_title(heading) {
            Some(title) => self.draft.state(Some(title), &body),
            None => {
                let body = format!("### {}\n\n{body}", heading.source.replace('\n', " "));
                self.draft.state(None, &body);
            }
        }
    }

    /// The heading as a title, if that shows all its words.
    fn heading_title(&self, heading: &Heading) -> Option<NonBlank> {
        let title = NonBlank::parse(heading.title.as_deref()?).ok()?;
        let whole = self.shows_as_title(&title, &heading.source);
        whole.then_some(title)
    }

    /// Whether a title shows all words of its source.
    fn shows_as_title(&self, title: &str, source: &str) -> bool {
        let mut shown = Shown::default();
        shown.title(title);
        shown.word_count().covers(&self.draft.words(source))
    }

    /// Adds an organisation that the text mentions, if no other was found.
    pub fn mentioned(&mut self, text: &str) {
        let Some(organization) = people::mentioned(text) else {
            return;
        };
        let Ok(name) = NonBlank::parse(organization) else {
            return;
        };
        let member = Member::Affiliation(Affiliation {
            organization: name,
            role: None,
            url: None,
        });
        let line = text.lines().position(|line| line.contains(organization));
        if self.draft.is_first(&member) {
            let message = format!("“{organization}” is taken for an affiliation as well.");
            if self.draft.add("", Found::one(member)) {
                self.draft.remark(line.map_or(1, |line| line + 1), message);
            }
        }
    }

    /// Places the leftovers and builds the nomination.
    pub fn finish(mut self) -> (Nomination, Vec<Label>, Vec<Remark>) {
        self.leftovers();
        if !self.draft.has_agenda() {
            self.draft.remark(
                1,
                "nothing says what the candidate wants to do, so there is no agenda.",
            );
        }
        self.draft.finish()
    }
}

/// Joins blocks into one text.
fn join(blocks: &[Block]) -> String {
    let sources: Vec<&str> = blocks.iter().map(|block| block.source.as_str()).collect();
    sources.join("\n\n")
}

/// The words of a block, on one line.
fn line_of(block: &Block, place: &Place<'_>) -> String {
    title(&block.source, place.draft.definitions).text
}
