//! Converts Markdown, as people write nominations, to a nomination.
//!
//! The stages: `head` splits off YAML front matter; `forum` converts text copied from web pages to
//! Markdown; `blocks` and `sections` find the content below each heading; `topics` interprets the
//! headings; `place` assigns the content to members. Content without a matching member becomes a
//! statement. `word_count` counts words: a member replaces a part of the text only if it shows
//! every word of that part, except labels that became the name of a member.

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

use nomination_card::model::{
    Nomination, NonBlank,
    blank::shows_nothing,
    limits::{MAX_STRING, is_longer},
};

use self::{definitions::Definitions, draft::Draft, place::Place};

/// Information that the text does not contain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The candidate's name, which overrides any name in the text.
    pub candidate: Option<String>,
}

/// The result of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The nomination.
    pub nomination: Nomination,
    /// Possible misunderstandings, in the order of the text.
    pub remarks: Vec<Remark>,
    /// The labels and headings that are no longer part of the text, because each became the name of
    /// a member.
    pub labels: Vec<Label>,
}

impl Imported {
    /// The nomination as indented JSON, with a final line feed.
    pub fn json(&self) -> String {
        // Serialisation cannot fail: a nomination consists of strings, numbers and lists.
        let json = serde_json::to_string_pretty(&self.nomination).unwrap_or_default();
        json + "\n"
    }
}

/// Why an import failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImportError {
    /// The text has no visible content.
    Empty,
    /// The given name has no visible characters.
    EmptyName,
    /// The given name has more than 1,000 characters.
    LongName,
    /// The nomination would exceed a limit, which this sentence names.
    TooMuch(&'static str),
}

/// Converts a text to a nomination.
///
/// No word of the text is lost: each is in the nomination, or in a label that became the name of a
/// member.
///
/// # Errors
///
/// Returns an [`ImportError`] if the text or the given name is empty, the name too long, or the
/// nomination larger than a card can show.
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
    let given = options.candidate.as_deref();
    if given.is_some_and(|name| is_longer(name, MAX_STRING)) {
        return Err(ImportError::LongName);
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
    if let Some(why) = nomination.exceeded() {
        return Err(ImportError::TooMuch(why));
    }
    remarks.sort_by_key(|remark| remark.line);
    Ok(Imported {
        nomination,
        remarks,
        labels,
    })
}

impl ImportError {
    /// The problem and its solution, in one sentence.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "There is nothing in it: write the nomination first, in Markdown.",
            Self::EmptyName => "The name of the candidate is empty: write one.",
            Self::LongName => {
                "The name of the candidate has more than 1,000 characters: write a shorter one."
            }
            Self::TooMuch(why) => why,
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
