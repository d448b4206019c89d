//! Headings of any level.

use crate::settings::Level;
use yew::{AttrValue, Html, virtual_dom::VTag};

/// What a heading stands above.
#[derive(Clone, Copy, PartialEq)]
pub enum Role {
    /// The whole card: it is the candidate's name.
    Name,
    /// A section.
    Section,
    /// An entry of a section, in the nomination's words.
    Title,
    /// A part of a text.
    Text,
}

/// A heading of this level.
pub fn heading(level: Level, role: Role, content: Html) -> Html {
    let mut tag = VTag::new(match level.get() {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    });
    let attributes: &[(&'static str, &'static str)] = match role {
        Role::Name => &[("class", "name"), ("part", "name")],
        Role::Section => &[("class", "heading"), ("part", "heading")],
        Role::Title => &[("class", "title")],
        Role::Text => &[],
    };
    for (name, value) in attributes {
        tag.add_attribute(name, AttrValue::Static(value));
    }
    tag.add_child(content);
    tag.into()
}
