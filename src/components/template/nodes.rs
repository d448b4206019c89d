//! Converts `html!` to DOM nodes, and fills in the values that differ between clones.

use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node};
use yew::{
    AttrValue, Html,
    virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag},
};

use crate::effects::is_element;

/// The values that the nodes have before they are filled.
#[derive(Clone, Copy, PartialEq)]
pub enum Values {
    /// None: they are a clone of a template.
    None,
    /// The values of another item of the same shape.
    Old,
}

/// Creates the nodes of an item, which is one element; without the values for a template.
pub fn create(item: &Html, with_values: bool) -> Option<Node> {
    match item {
        VNode::VTag(tag) => element(tag, with_values).map(Node::from),
        VNode::VText(text) => {
            let characters = if with_values || is_literal(&text.text) {
                text.text.as_str()
            } else {
                ""
            };
            Some(document().create_text_node(characters).into())
        }
        _ => None,
    }
}

fn element(tag: &VTag, with_values: bool) -> Option<Element> {
    let element = document().create_element(tag.tag()).ok()?;
    each_attribute(&tag.attributes, |key, value, is_literal| {
        if let Some(value) = value.filter(|_| with_values || is_literal) {
            // `html!` has only valid names, so this does not fail.
            let _ = element.set_attribute(key, value);
        }
    });
    if let Some(children) = tag.children() {
        append(&element, children, with_values)?;
    }
    Some(element)
}

fn append(parent: &Element, children: &Html, with_values: bool) -> Option<()> {
    if let VNode::VList(list) = children {
        return list
            .iter()
            .try_for_each(|child| append(parent, child, with_values));
    }
    let node = create(children, with_values)?;
    parent.append_child(&node).ok().map(drop)
}

/// Fills nodes of an item's shape with its values. Returns false if the page has changed the nodes,
/// so that they no longer have this shape.
pub fn fill(node: &Node, item: &Html, values: Values) -> bool {
    let mut next = Some(node.clone());
    fill_next(&mut next, item, values)
}

/// Does the same from `next` on, and advances it past the part's nodes.
fn fill_next(next: &mut Option<Node>, part: &Html, values: Values) -> bool {
    if let VNode::VList(list) = part {
        return list.iter().all(|child| fill_next(next, child, values));
    }
    let Some(node) = next.take() else {
        return false;
    };
    let filled = match part {
        VNode::VTag(tag) => is_element(&node) && fill_element(node.unchecked_ref(), tag, values),
        VNode::VText(text) if is_literal(&text.text) => true,
        VNode::VText(text) => {
            node.set_node_value(Some(&text.text));
            true
        }
        _ => false,
    };
    *next = node.next_sibling();
    filled
}

fn fill_element(element: &Element, tag: &VTag, values: Values) -> bool {
    each_attribute(&tag.attributes, |key, value, is_literal| {
        // `html!` has only valid names, so this does not fail.
        let _ = match value {
            _ if is_literal => Ok(()),
            Some(value) => element.set_attribute(key, value),
            None if values == Values::Old => element.remove_attribute(key),
            None => Ok(()),
        };
    });
    match tag.children() {
        Some(children) if has_values(children) => {
            fill_next(&mut element.first_child(), children, values)
        }
        _ => true,
    }
}

/// Whether any part of it is not a literal.
fn has_values(part: &Html) -> bool {
    match part {
        VNode::VTag(tag) => {
            let mut found = tag.children().is_some_and(has_values);
            each_attribute(&tag.attributes, |_, _, is_literal| found |= !is_literal);
            found
        }
        VNode::VText(text) => !is_literal(&text.text),
        VNode::VList(list) => list.iter().any(has_values),
        _ => false,
    }
}

/// Calls `act` for each attribute with its value, if any, and whether the value is a literal.
fn each_attribute(attributes: &Attributes, mut act: impl FnMut(&str, Option<&str>, bool)) {
    let mut pass = |key: &str, value: Option<&AttributeOrProperty>| match value {
        Some(AttributeOrProperty::Attribute(value)) => act(key, Some(value), is_literal(value)),
        Some(AttributeOrProperty::Static(value)) => act(key, Some(value), true),
        Some(AttributeOrProperty::Property(_)) => {}
        None => act(key, None, false),
    };
    match attributes {
        Attributes::Static(list) => {
            for (key, value) in *list {
                pass(key, Some(value));
            }
        }
        Attributes::Dynamic { keys, values } => {
            for (key, value) in keys.iter().zip(values) {
                pass(key, value.as_ref());
            }
        }
        Attributes::IndexMap(map) => {
            for (key, value) in map.iter() {
                pass(key, Some(value));
            }
        }
    }
}

fn is_literal(value: &AttrValue) -> bool {
    matches!(value, AttrValue::Static(_))
}
