//! The addresses of a card's parts.

use crate::settings::Section;

/// A part of a card: a section or one of its entries. At the end of the page's fragment it is
/// written `agenda` or `agenda/2`.
///
/// ```
/// use nomination_card::{settings::Section, view::Address};
///
/// let address = Address::parse("agenda/2").expect("an address");
/// assert_eq!((address.section, address.number), (Section::Agenda, 2));
/// assert_eq!(address.text(), "agenda/2");
/// assert_eq!(Address::parse("agenda").map(|address| address.number), Some(0));
/// assert_eq!(Address::parse("agenda/two"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// The section.
    pub section: Section,
    /// The number of the entry, from 1; 0 for the section as a whole.
    pub number: usize,
}

impl Address {
    /// Parses an address; `None` if it is invalid.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, number) = match text.split_once('/') {
            Some((name, number)) => (name, number.parse().ok().filter(|number| *number > 0)?),
            None => (text, 0),
        };
        let mut sections = Section::ALL.into_iter();
        let section = sections.find(|section| section.name() == name)?;
        Some(Self { section, number })
    }

    /// The address as text.
    pub fn text(self) -> String {
        let mut text = String::from(self.section.name());
        if self.number > 0 {
            text.push('/');
            text.push_str(&self.number.to_string());
        }
        text
    }
}
