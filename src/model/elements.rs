//! Counts the elements that the texts of a nomination become.

use crate::{
    markdown::{Block, Inline, Span, Text, code_spans},
    model::{
        Nomination,
        limits::{MAX_ELEMENTS, MAX_ENTRIES, TOO_MANY_ELEMENTS, too_many_entries},
    },
};

impl Nomination {
    /// The sentence about a limit that it exceeds as a whole. Its parts cannot exceed theirs, except
    /// for lists of objects.
    #[doc(hidden)]
    pub fn exceeded(&self) -> Option<&'static str> {
        let lists = [
            self.candidate.affiliations.len(),
            self.candidate.links.len(),
            self.agenda.len(),
            self.statements.len(),
            self.contributions.len(),
            self.peps.len(),
            self.endorsements.len(),
        ];
        if lists.iter().any(|length| *length > MAX_ENTRIES) {
            return Some(too_many_entries(MAX_ENTRIES));
        }
        self.has_too_many_elements().then_some(TOO_MANY_ELEMENTS)
    }

    /// Whether its texts, names and titles have more elements than a nomination may have.
    pub(crate) fn has_too_many_elements(&self) -> bool {
        self.has_too_many_elements_with(&[])
    }

    /// Whether they have more together with these titles.
    pub(crate) fn has_too_many_elements_with(&self, titles: &[&str]) -> bool {
        let mut count = Count(0);
        count.nomination(self);
        titles.iter().for_each(|title| count.title(Some(title)));
        count.0 > MAX_ELEMENTS
    }
}

/// The elements counted so far.
struct Count(usize);

impl Count {
    fn nomination(&mut self, nomination: &Nomination) {
        self.title(Some(&nomination.candidate.name));
        for affiliation in &nomination.candidate.affiliations {
            self.title(Some(&affiliation.organization));
            self.title(affiliation.role.as_deref());
        }
        for link in &nomination.candidate.links {
            self.title(Some(&link.label));
        }
        if let Some(election) = &nomination.election {
            self.title(Some(&election.name));
            self.title(election.term.as_deref());
        }
        self.text(nomination.summary.as_ref());
        for item in &nomination.agenda {
            self.title(item.title());
            self.text(item.body());
        }
        for statement in &nomination.statements {
            self.title(statement.title.as_deref());
            self.text(Some(&statement.body));
        }
        for contribution in &nomination.contributions {
            self.title(Some(&contribution.title));
            self.text(contribution.body.as_ref());
        }
        for pep in &nomination.peps {
            self.title(pep.title.as_deref());
            self.text(pep.note.as_ref());
        }
        for endorsement in &nomination.endorsements {
            self.text(Some(&endorsement.quote));
            if let Some(by) = &endorsement.by {
                self.title(Some(&by.name));
                self.title(by.organization.as_deref());
            }
        }
    }

    fn title(&mut self, title: Option<&str>) {
        if let Some(title) = title.filter(|title| title.contains('`')) {
            let spans = code_spans(title).into_iter();
            self.0 += spans.filter(|span| matches!(span, Span::Code(_))).count();
        }
    }

    fn text(&mut self, text: Option<&Text>) {
        self.blocks(text.map_or(&[], Text::blocks));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        self.0 += blocks.len();
        for block in blocks {
            match block {
                Block::Paragraph(content) | Block::Heading { content, .. } => self.inlines(content),
                Block::Quote(blocks) => self.blocks(blocks),
                Block::List(list) => {
                    self.0 += list.items.len();
                    list.items.iter().for_each(|item| self.blocks(item));
                }
                Block::Code(_) | Block::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(_) => {}
                Inline::Code(_) | Inline::Break => self.0 += 1,
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Link { content, .. } => {
                    self.0 += 1;
                    self.inlines(content);
                }
            }
        }
    }
}
