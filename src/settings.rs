//! The settings of a card, parsed leniently from the element's attributes.
//!
//! Invalid values fall back to the default; the card is still shown.

use crate::model::BaseUrl;

/// How a card is rendered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The language of the card's own messages, a BCP 47 tag; English if the card does not support
    /// it.
    pub lang: String,
    /// The heading level of the candidate's name.
    pub heading_level: Level,
    /// The sections to show, in order.
    pub sections: Sections,
    /// Whether every collapsible is open.
    pub open: bool,
    /// Whether to render without controls and collapsibles, for readers without scripts and style
    /// sheets, such as mail clients.
    pub light: bool,
    /// The base of the nomination's relative URLs; `None` for the page's URL.
    pub base: Option<BaseUrl>,
}

/// A heading level, from 1 to 6.
///
/// ```
/// use nomination_card::settings::Level;
///
/// assert_eq!(Level::from_attribute("3").get(), 3);
/// assert_eq!(Level::from_attribute("7"), Level::default());
/// assert_eq!(Level::from_attribute("6").deeper(1).get(), 6);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// Parses an attribute; any value but `1` to `6` is the default, 2.
    pub fn from_attribute(value: &str) -> Self {
        match value.trim().as_bytes() {
            [digit @ b'1'..=b'6'] => Self(digit - b'0'),
            _ => Self::default(),
        }
    }

    /// The level as a number, from 1 to 6.
    pub fn get(self) -> u8 {
        self.0
    }

    /// The level lowered by this many steps, at most to 6.
    #[must_use]
    pub fn deeper(self, steps: u8) -> Self {
        Self(self.0.saturating_add(steps).min(6))
    }
}

impl Default for Level {
    fn default() -> Self {
        Self(2)
    }
}

/// A section of the card, which is also a member of the nomination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The summary, a sentence or two.
    Summary,
    /// What the candidate wants to do.
    Agenda,
    /// Anything else that the candidate wrote.
    Statements,
    /// What the candidate has done.
    Contributions,
    /// The candidate's PEPs.
    Peps,
    /// What others say to endorse the candidate.
    Endorsements,
}

impl Section {
    /// All sections, in their default order.
    pub const ALL: [Self; 6] = [
        Self::Summary,
        Self::Agenda,
        Self::Statements,
        Self::Contributions,
        Self::Peps,
        Self::Endorsements,
    ];

    /// The name in the attribute `sections`, in fragments and in events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Agenda => "agenda",
            Self::Statements => "statements",
            Self::Contributions => "contributions",
            Self::Peps => "peps",
            Self::Endorsements => "endorsements",
        }
    }
}

/// The sections that a card shows, in order and without duplicates.
///
/// ```
/// use nomination_card::settings::{Section, Sections};
///
/// let sections = Sections::from_attribute("peps agenda nonsense peps");
/// assert_eq!(sections.as_slice(), [Section::Peps, Section::Agenda]);
/// assert_eq!(Sections::from_attribute("nonsense"), Sections::default());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Sections(Vec<Section>);

impl Sections {
    /// Parses an attribute of names separated by white space. Unknown names are ignored; if no name
    /// is known, all sections are shown.
    pub fn from_attribute(value: &str) -> Self {
        let mut sections = Vec::new();
        for name in value.split_ascii_whitespace() {
            let known = Section::ALL
                .into_iter()
                .find(|section| section.name().eq_ignore_ascii_case(name));
            if let Some(section) = known
                && !sections.contains(&section)
            {
                sections.push(section);
            }
        }
        if sections.is_empty() {
            Self::default()
        } else {
            Self(sections)
        }
    }

    /// The sections, in order.
    pub fn as_slice(&self) -> &[Section] {
        &self.0
    }
}

impl Default for Sections {
    fn default() -> Self {
        Self(Section::ALL.to_vec())
    }
}
