//! The messages of validation issues.

use std::borrow::Cow;

use crate::{
    model::members::{Kind, Object},
    read::document::{self, Node},
};

pub(super) const MORE: &str = "There are more problems than these: fix these first.";

pub(super) const NOMINATION: &str =
    "A nomination is an object: write at least { \"candidate\": \"…\" }.";

/// A required member is absent.
pub(super) fn missing(name: &str, noun: &str) -> String {
    ["`", name, "` is missing: ", noun, " needs it."].concat()
}

/// A required member is empty.
pub(super) fn empty(name: &str, noun: &str) -> String {
    ["`", name, "` is empty: ", noun, " needs it."].concat()
}

/// A value has a type that its member does not allow.
pub(super) fn wrong_type(node: Node<'_>, kind: &Kind) -> String {
    let expected = kind.expected();
    let found = match node.kind() {
        document::Kind::Null | document::Kind::Boolean => node.text(),
        document::Kind::Number => "a number",
        document::Kind::String => "a string",
        document::Kind::List => "a list",
        document::Kind::Object => "an object",
    };
    [
        "This must be ",
        expected,
        ", but is ",
        found,
        &remedy(node, kind, expected),
        ".",
    ]
    .concat()
}

/// How to fix a wrong type, if there is a single way.
fn remedy(node: Node<'_>, kind: &Kind, expected: &str) -> Cow<'static, str> {
    Cow::Borrowed(match (node.kind(), kind) {
        (document::Kind::Null | document::Kind::Boolean, _) => "",
        (document::Kind::Number, _) if expected.starts_with("a string") => {
            ": put it in double quotes"
        }
        (document::Kind::String, _) if expected.starts_with("a number") => {
            return without_quotes(node);
        }
        (document::Kind::List, _) => ": remove the brackets around it",
        (_, Kind::Strings | Kind::StringOrStrings | Kind::Objects(_)) => {
            ": put it in square brackets"
        }
        (_, Kind::Object(object)) => return as_object(object),
        (document::Kind::Object, _) => ": write what is meant without the braces",
        _ => "",
    })
}

/// How to fix a number in a string; repeats the number if it is plain.
fn without_quotes(node: Node<'_>) -> Cow<'static, str> {
    let text = node.text();
    if text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        Cow::Owned([": write ", text, " without quotes"].concat())
    } else {
        Cow::Borrowed(": write the number alone, without quotes")
    }
}

/// How to fix a value that must be an object.
fn as_object(object: &Object) -> Cow<'static, str> {
    let mut remedy = String::from(": write it as {");
    for member in object.members.iter().filter(|member| member.required) {
        remedy.push_str(if remedy.ends_with('{') { " \"" } else { ", \"" });
        remedy.push_str(member.name);
        remedy.push_str("\": …");
    }
    remedy.push_str(" }");
    Cow::Owned(remedy)
}
