//! Nodes that are cloned from templates.
//!
//! A template is created from an item's own `html!`. Later items that differ from it only in values
//! (texts and attributes computed at run time) are clones of it with their own values filled in.

mod fingerprint;
mod nodes;

use std::cell::RefCell;

use fingerprint::Fingerprint;
use nodes::{Values, create, fill};
use wasm_bindgen::JsCast as _;
use web_sys::Node;
use yew::{Html, virtual_dom::VNode};

/// How many templates are kept; if a page has more shapes, all are dropped.
const MOST_TEMPLATES: usize = 128;

thread_local! {
    /// Shapes with their templates. A shape gets its template when it is seen again, since most
    /// shapes of texts occur only once.
    static TEMPLATES: RefCell<Vec<(u64, Option<Node>)>> = const { RefCell::new(Vec::new()) };
}

/// The node of an item.
pub struct Instance {
    node: Node,
    print: Fingerprint,
    is_hidden: bool,
}

impl Instance {
    /// Creates the node of an item. `None` on a server, or if the item is not a single element that
    /// contains only elements and texts.
    pub fn new(item: &Html) -> Option<Self> {
        // A server has no document.
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

    /// Updates the node to another item. Returns true if the node had to be replaced, because the
    /// shape differs or the page changed its contents.
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

    /// Hides or shows the node.
    pub fn hide(&mut self, hidden: bool) {
        if hidden != self.is_hidden {
            self.is_hidden = hidden;
            let element: &web_sys::HtmlElement = self.node.unchecked_ref();
            element.set_hidden(hidden);
        }
    }

    /// The node as `Html`.
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
