//! How a page wants its card: what the attributes of the element say, read leniently.
//!
//! A page's mistake never costs the card: what cannot be read is the default.

use crate::model::BaseUrl;

/// How a card is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The language of the card's own words, a BCP 47 tag; English where the
    /// card does not speak it.
    pub lang: String,
    /// The level of the heading that holds the candidate's name.
    pub heading_level: Level,
    /// Which sections to show, in which order.
    pub sections: Sections,
    /// Whether nothing is collapsed.
    pub open: bool,
    /// Whether it is the light copy of a card: without controls, and with nothing collapsed.
    /// So it can be read where neither a script nor a style sheet is known, as in mail.
    pub light: bool,
    /// Against what relative URLs of the nomination are read; `None` is the page.
    pub base: Option<BaseUrl>,
}

/// The level of a heading, from 1 to 6.
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
    /// The level that an attribute names; the default, 2, where it names none.
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

    /// The level so many steps further down, at most 6.
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
    /// The nomination in a sentence or two.
    Summary,
    /// What the candidate wants to do.
    Agenda,
    /// Whatever else the candidate wrote.
    Statements,
    /// What the candidate has done.
    Contributions,
    /// The candidate's PEPs.
    Peps,
    /// What others say in the candidate's favour.
    Endorsements,
}

impl Section {
    /// All sections, in the order in which a card shows them by itself.
    pub const ALL: [Self; 6] = [
        Self::Summary,
        Self::Agenda,
        Self::Statements,
        Self::Contributions,
        Self::Peps,
        Self::Endorsements,
    ];

    /// The name in the attribute `sections`, in addresses and in events.
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

/// The sections that a card shows, in order, each at most once.
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
    /// The sections that an attribute names, separated by white space. Unknown
    /// names are ignored; where no name is known, all sections are shown.
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
