//! Casts of nodes without `instanceof`.
//!
//! A page can put a card into the document of a frame. Its nodes may then belong to the classes of
//! that frame's window, and `instanceof`, which wasm-bindgen's checked casts use, compares with the
//! classes of the window that runs the module.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, Node};

/// Whether a value is an element.
pub fn is_element(value: &JsValue) -> bool {
    // Anything but a node has no type, which reads as 0.
    value.unchecked_ref::<Node>().node_type() == Node::ELEMENT_NODE
}

/// The element that a value is, if it is one.
pub fn element(value: impl JsCast) -> Option<Element> {
    is_element(value.as_ref()).then(|| value.unchecked_into())
}

/// The text field that an element is, if it is one: a card has no other inputs.
pub fn text_field(element: &Element) -> Option<&HtmlInputElement> {
    (element.local_name() == "input").then(|| element.unchecked_ref())
}
