//! Converts strings and numbers.

use crate::{
    markdown::Text,
    model::{Date, LangTag, NonBlank, PepNumber, PepNumberError, Url, members::Kind},
    read::document::{self, Node},
};

use super::walk::Walk;

impl<'a> Walk<'a> {
    pub(super) fn string(&mut self, node: Node<'a>) -> Option<NonBlank> {
        let string = NonBlank::parse(node.as_str()?);
        string
            .map_err(|error| self.report(node, error.message()))
            .ok()
    }

    /// Reads a list of strings, or a single string.
    pub(super) fn strings(&mut self, node: Node<'a>) -> Vec<NonBlank> {
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

    pub(super) fn tag(&mut self, node: Node<'a>) -> Option<LangTag> {
        let tag = LangTag::parse(&node.as_str()?);
        tag.map_err(|error| self.report(node, error.message())).ok()
    }

    pub(super) fn number(&mut self, node: Node<'a>) -> Option<PepNumber> {
        let number = node.as_whole().ok_or(PepNumberError);
        let number = number.and_then(PepNumber::new);
        number
            .map_err(|error| self.report(node, error.message()))
            .ok()
    }
}
