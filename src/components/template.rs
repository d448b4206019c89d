//! Nodes that are cloned from templates.
//!
//! A template is made by walking through an item's own `html!` once; the next item that differs
//! from it in nothing but values (texts and attributes that `html!` was given at run time) is a
//! clone of it with its own values filled in.

mod fingerprint;
mod nodes;

use std::cell::RefCell;

use fingerprint::Fingerprint;
use nodes::{Values, create, fill};
use wasm_bindgen::JsCast as _;
use web_sys::Node;
use yew::{Html, virtual_dom::VNode};

/// So many templates are kept; where a page has more shapes than that, it starts again.
const MOST_TEMPLATES: usize = 128;

thread_local! {
    /// Shapes with their templates. One that was seen once has none yet: most shapes of texts
    /// never come again.
    static TEMPLATES: RefCell<Vec<(u64, Option<Node>)>> = const { RefCell::new(Vec::new()) };
}

/// The node of an item.
pub struct Instance {
    node: Node,
    print: Fingerprint,
    is_hidden: bool,
}

impl Instance {
    /// The node of an item: `None` on a server, and where the item is no single element made of
    /// elements and texts alone.
    pub fn new(item: &Html) -> Option<Self> {
        // Elsewhere there is no document.
        if cfg!(not(target_arch = "wasm32")) {
            return None;
        }
        let print = Fingerprint::of(item)?;
        Some(Self {
            node: node(item, print.shape)?,
            print,
            is_hidden: false,
        })
    }

    /// Makes it the node of another item. Returns whether it is another node then, which it is
    /// where the item has another shape, or where a page has changed the node's insides.
    pub fn update(&mut self, item: &Html) -> bool {
        let Some(print) = Fingerprint::of(item) else {
            return false;
        };
        if print == self.print {
            return false;
        }
        let same = print.shape == self.print.shape && fill(&self.node, item, Values::Old);
        self.print = print;
        if !same && let Some(node) = node(item, print.shape) {
            self.node = node;
            self.is_hidden = false;
        }
        !same
    }

    /// Hides the node, or shows it.
    pub fn hide(&mut self, hidden: bool) {
        if hidden != self.is_hidden {
            self.is_hidden = hidden;
            let element: &web_sys::HtmlElement = self.node.unchecked_ref();
            element.set_hidden(hidden);
        }
    }

    /// The node, for Yew.
    pub fn html(&self) -> Html {
        VNode::VRef(self.node.clone())
    }
}

/// A new node for an item of this shape.
fn node(item: &Html, shape: u64) -> Option<Node> {
    TEMPLATES.with_borrow_mut(|templates| {
        if templates.len() >= MOST_TEMPLATES {
            templates.clear();
        }
        let known = templates.iter_mut().find(|(known, _)| *known == shape);
        match known.map(|(_, template)| template) {
            Some(Some(template)) => {
                let node = template.clone_node_with_deep(true).ok()?;
                if fill(&node, item, Values::None) {
                    return Some(node);
                }
            }
            Some(template) => *template = create(item, false),
            None => templates.push((shape, None)),
        }
        create(item, true)
    })
}
