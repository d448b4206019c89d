//! Places the opening of a nomination: the title and the first paragraphs.

use super::{Place, join, line_of};
use crate::{
    blocks::{Block, Kind},
    draft::{Found, Label},
    facts::{Fact, found},
    labels::{Meaning, meaning},
    member::Member,
    name,
    prose::prose,
    title::title,
};
use nomination_card::model::{Link, NonBlank};

/// The longest paragraph used as a summary, in characters.
const MAX_SUMMARY: usize = 420;

impl Place<'_> {
    /// Places a fact, if its label is known.
    pub(super) fn fact(&mut self, fact: &Fact) -> bool {
        let line = fact.line;
        match meaning(&fact.label) {
            Some(Meaning::Name) => {
                let words = title(&fact.value, self.draft.definitions).text;
                let same = self.repeats_name(&words, &fact.value, line);
                if same {
                    self.claim(&fact.label, line, "/candidate/name");
                }
                return same;
            }
            Some(Meaning::Title) => return self.says(&fact.value, Some(&fact.label), line),
            Some(Meaning::From) => return self.sender(fact),
            _ => {}
        }
        let Some(found) = found(fact, self.draft.definitions) else {
            return false;
        };
        if let [member] = &found.members[..]
            && self.draft.has(member)
        {
            self.claim(&fact.source, line, member.pointer());
            return true;
        }
        if let [member] = &found.members[..]
            && self.draft.lacks_for(member)
            && self.draft.is_free(member)
            && self.draft.shows(&fact.source, &found)
        {
            let label = Label {
                text: fact.label.clone(),
                line,
                member: member.pointer(),
            };
            self.waiting
                .push((member.clone(), fact.source.clone(), label));
            return true;
        }
        // If handle or page is already set, keep the link alone.
        let mut link = found.clone();
        link.members.retain(|member| self.draft.is_free(member));
        link.labels.retain(|(_, _, pointer)| {
            link.members
                .iter()
                .any(|member| member.pointer() == *pointer)
        });
        self.draft.add(&fact.source, found) || self.draft.add(&fact.source, link)
    }

    fn sender(&mut self, fact: &Fact) -> bool {
        let Some((name, mail)) = name::sender(&fact.value) else {
            return false;
        };
        let Ok(url) = nomination_card::model::Url::parse(&format!("mailto:{mail}")) else {
            return false;
        };
        if self.draft.name != name {
            return false;
        }
        let Ok(label) = NonBlank::parse(mail) else {
            return false;
        };
        let found = Found::one(Member::Link(Link { label, url }))
            .named(&fact.label, fact.line, "/candidate/links")
            .named(name, fact.line, "/candidate/name");
        let added = self.draft.add(&fact.source, found);
        if added && !self.named {
            self.draft.labels.pop();
            self.named = true;
        }
        added
    }

    /// Removes the title from the blocks, if the members say the same.
    pub fn title(&mut self, mut blocks: Vec<Block>) -> Vec<Block> {
        let Some(first) = blocks.first() else {
            return blocks;
        };
        let source = match &first.kind {
            Kind::Heading(_, content) => content.clone(),
            Kind::Paragraph if !first.source.contains('\n') => first.source.clone(),
            _ => return blocks,
        };
        let line = first.line;
        let words = title(&source, self.draft.definitions);
        let plain = words.without_links().is_some();
        if plain
            && (self.repeats_name(&words.text, &source, line) || self.says(&source, None, line))
        {
            blocks.remove(0);
        }
        blocks
    }

    /// Places the content of a title: candidate, office and term.
    pub(super) fn says(&mut self, source: &str, label: Option<&str>, line: usize) -> bool {
        let words = title(source, self.draft.definitions).text;
        if self.repeats_name(&words, source, line) {
            if let Some(label) = label {
                self.claim(label, line, "/candidate/name");
            }
            return true;
        }
        let says = name::read_title(&words).filter(|says| {
            let name = says.name.as_deref();
            name.is_none_or(|name| self.draft.name == name)
        });
        let Some(says) = says.or_else(|| name::labelled(&words, &self.draft.name)) else {
            return false;
        };
        let named = says.name.is_some();
        if says.term.is_some() && says.office.is_none() {
            return false;
        }
        let pointer = match says.office {
            Some(_) => "/election/name",
            None => "/candidate/name",
        };
        let mut found = Found::default();
        let shown = |words: Option<String>| NonBlank::parse(words?).ok();
        found.members.extend(shown(says.office).map(Member::Office));
        found.members.extend(shown(says.term).map(Member::Term));
        for label in says.labels.iter().map(String::as_str).chain(label) {
            found = found.named(label, line, pointer);
        }
        found = match says.name {
            Some(name) => found.named(&name, line, "/candidate/name"),
            None => found,
        };
        let whole = match label {
            Some(label) => format!("{label}: {source}"),
            None => source.to_owned(),
        };
        let added = self.draft.add(&whole, found);
        if added && named && !self.named {
            self.draft.labels.pop();
            self.named = true;
        }
        added
    }

    /// Places the text before the first heading, or below the name: facts, a summary and
    /// statements.
    pub(super) fn opening(&mut self, blocks: Vec<Block>) {
        let blocks = self.take_recognised(blocks, true);
        let at = blocks.iter().position(|block| {
            let words = line_of(block, self);
            block.kind == Kind::Paragraph
                && words.chars().count() <= MAX_SUMMARY
                && words.chars().filter(|char| char.is_alphanumeric()).count() > 12
                && !words.starts_with(['(', '[', '<', '|', '-'])
                && !words.ends_with([':', '：'])
                && !is_greeting(&words)
        });
        // A later paragraph belongs to the text before it.
        let Some(at) = at.filter(|at| *at < 4) else {
            return self.statement(None, &blocks);
        };
        let greets = at.checked_sub(1).filter(|before| {
            let before = blocks.get(*before);
            before.is_some_and(|block| is_greeting(&line_of(block, self)))
        });
        let (before, rest) = blocks
            .split_at_checked(greets.unwrap_or(at))
            .unwrap_or_default();
        let (summary, rest) = rest
            .split_at_checked(at + 1 - before.len())
            .unwrap_or_default();
        let source = join(summary);
        let line = blocks.get(at).map_or(1, |block| block.line);
        let found = prose(&source, self.draft.definitions).map(Member::Summary);
        if !self.add_or_keep(&source, found.map(Found::one)) {
            return self.statement(None, &blocks);
        }
        self.draft
            .remark(line, "this paragraph is taken for the summary.");
        for blocks in [before, rest] {
            if !blocks.is_empty() {
                self.statement(None, blocks);
            }
        }
    }
}

/// `Hello everyone,`
fn is_greeting(words: &str) -> bool {
    let first = words.split(|char: char| !char.is_alphanumeric()).next();
    let known = [
        "hi",
        "hello",
        "hey",
        "dear",
        "greetings",
        "hallo",
        "bonjour",
        "hola",
        "olá",
    ];
    words.chars().count() <= 60
        && first.is_some_and(|first| known.contains(&first.to_lowercase().as_str()))
}
