//! Strings and numbers, as what they mean.

use crate::{
    date::Date,
    document::{self, Node},
    language::Tag,
    members::{Kind, LARGEST_NUMBER},
    text::Text,
    url::Url,
};

use super::{sentences, walk::Walk};

impl<'a> Walk<'a> {
    pub(super) fn string(&mut self, node: Node<'a>) -> Option<String> {
        node.as_str().map(|text| text.into_owned())
    }

    /// A list of strings, or a string alone.
    pub(super) fn strings(&mut self, node: Node<'a>) -> Vec<String> {
        match node.kind() {
            document::Kind::List => self.entries(node, &Kind::String, Self::string),
            _ => self.string(node).into_iter().collect(),
        }
    }

    pub(super) fn text(&mut self, node: Node<'a>) -> Option<Text> {
        let text = Text::parse(node.as_str()?);
        text.map_err(|error| self.report(node, error.message()))
            .ok()
    }

    pub(super) fn url(&mut self, node: Node<'a>) -> Option<Url> {
        let url = Url::parse(&node.as_str()?);
        url.map_err(|error| self.report(node, error.message())).ok()
    }

    pub(super) fn date(&mut self, node: Node<'a>) -> Option<Date> {
        let date = Date::parse(&node.as_str()?);
        date.map_err(|error| self.report(node, error.message()))
            .ok()
    }

    pub(super) fn tag(&mut self, node: Node<'a>) -> Option<Tag> {
        let tag = Tag::parse(&node.as_str()?);
        tag.map_err(|error| self.report(node, error.message())).ok()
    }

    pub(super) fn number(&mut self, node: Node<'a>) -> Option<u32> {
        let number = node.as_whole().filter(|number| *number <= LARGEST_NUMBER);
        if number.is_none() {
            self.report(node, sentences::NUMBER);
        }
        number
    }
}
