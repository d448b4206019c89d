//! Headings of any level.

use yew::{
    AttrValue, Html,
    virtual_dom::{AttributeOrProperty, Attributes, VTag},
};

use crate::settings::Level;

/// What a heading introduces.
#[derive(Clone, Copy, PartialEq)]
pub enum Role {
    /// The whole card: the candidate's name.
    Name,
    /// A section.
    Section,
    /// An entry of a section, in the nomination's own words.
    Title,
    /// A part of a Markdown text.
    Text,
}

/// A heading of this level.
pub fn heading(level: Level, role: Role, content: Html) -> Html {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    let tag = TAGS.get(usize::from(level.get()) - 1).unwrap_or(&"h6");
    let mut heading = VTag::new(AttrValue::Static(tag));
    heading.attributes = role.attributes();
    heading.add_child(content);
    heading.into()
}

impl Role {
    fn attributes(self) -> Attributes {
        use AttributeOrProperty::Static;
        Attributes::Static(match self {
            Self::Name => &[("class", Static("name")), ("part", Static("name"))],
            Self::Section => &[("class", Static("heading")), ("part", Static("heading"))],
            Self::Title => &[("class", Static("title"))],
            Self::Text => &[],
        })
    }
}
