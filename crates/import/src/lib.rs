//! A nomination as people write it, in Markdown → the nomination.
//!
//! The stages: `head` takes the YAML off, `forum` makes Markdown of what was
//! copied from a page, `blocks` and `sections` say what stands below which
//! heading, `topics` what that heading means, `place` what becomes which member.
//! Whatever has no place becomes a statement. `word_count` counts the words: a member
//! for a part of the text is taken only if it shows every word of that part, but
//! for labels that became the name of a member.

mod blocks;
mod candidate_name;
mod definitions;
mod draft;
mod emoji;
mod endorsements;
mod entry;
mod facts;
mod forum;
mod head;
mod labels;
mod member;
mod name;
mod pep_entries;
mod people;
mod place;
mod prose;
mod sections;
mod shape;
mod title;
mod topics;
mod word_count;

use core::fmt;

pub use draft::{Label, Remark};

use nomination_card::model::{Nomination, NonBlank, blank::shows_nothing};

use self::{definitions::Definitions, draft::Draft, place::Place};

/// What the text does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The candidate's name, which then counts more than any in the text.
    pub candidate: Option<String>,
}

/// What became of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The nomination.
    pub nomination: Nomination,
    /// What may have been misunderstood, in the order of the text.
    pub remarks: Vec<Remark>,
    /// The labels and headings that are no words of the nomination any more,
    /// since each became the name of a member.
    pub labels: Vec<Label>,
}

impl Imported {
    /// The nomination as JSON, for people to read: indented, with a line feed at
    /// its end.
    pub fn json(&self) -> String {
        // A nomination is strings, numbers and lists: nothing that JSON cannot say.
        let json = serde_json::to_string_pretty(&self.nomination).unwrap_or_default();
        json + "\n"
    }
}

/// Why a text cannot become a nomination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImportError {
    /// There is nothing in it that a reader could see.
    Empty,
    /// The name to use shows nothing.
    EmptyName,
}

/// Makes a nomination of a text.
///
/// No word of the text is lost: it is in the nomination, or in a label that
/// became the name of a member.
///
/// # Errors
///
/// [`ImportError`], where there is nothing to make one of.
///
/// ```
/// use nomination_card_import::{import, Options};
///
/// let text = "# Ada Lovelace\n\n- Affiliation: Analytical Engines\n\n## Goals\n\n- Publish every program";
/// let imported = import(text, &Options::default())?;
/// assert_eq!(imported.nomination.candidate.name, "Ada Lovelace");
/// assert_eq!(imported.nomination.agenda[0].title(), Some("Publish every program"));
/// # Ok::<(), nomination_card_import::ImportError>(())
/// ```
pub fn import(text: &str, options: &Options) -> Result<Imported, ImportError> {
    if shows_nothing(text) {
        return Err(ImportError::Empty);
    }
    if options.candidate.as_deref().is_some_and(shows_nothing) {
        return Err(ImportError::EmptyName);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (head, body, line) = head::split(&text);
    let body = forum::markdown(body);
    let definitions = Definitions::of(&body);
    let blocks = blocks::blocks(&body, line);
    let values = head.as_ref().map(head::Head::values);

    let known = values.as_ref().and_then(|values| values.as_deref().ok());
    let found = candidate_name::candidate_name(
        options,
        known.unwrap_or_default(),
        &blocks,
        &text,
        &definitions,
    );
    let name = NonBlank::parse(found.name).map_err(|_| ImportError::EmptyName)?;
    let mut draft = Draft::new(name, &definitions);
    if let Some((line, message)) = found.remark {
        draft.remark(line, message);
    }
    let mut place = Place::new(draft, &text);
    if let (Some(head), Some(values)) = (&head, values) {
        place.head(head, values);
    }
    let blocks = place.title(blocks);
    for section in sections::sections(blocks, &definitions) {
        place.section(section);
    }
    place.mentioned(&body);
    let (nomination, labels, mut remarks) = place.finish();
    remarks.sort_by_key(|remark| remark.line);
    Ok(Imported {
        nomination,
        remarks,
        labels,
    })
}

impl ImportError {
    /// What is wrong and what to do, in one sentence.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "There is nothing in it: write the nomination first, in Markdown.",
            Self::EmptyName => "The name of the candidate is empty: write one.",
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for ImportError {}

impl fmt::Display for Remark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.message)
    }
}
