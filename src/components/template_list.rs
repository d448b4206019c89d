//! A list whose items are cloned from templates.

use yew::prelude::*;

use super::template::Instance;

/// A list of possibly thousands of items. Yew takes about ten microseconds to create a node,
/// cloning a template a tenth of that, so Yew receives each item as a finished node. A server has
/// no document to clone nodes in, and Yew renders the items themselves.
#[derive(Default)]
pub struct TemplateList {
    /// The nodes of the items; empty on a server.
    instances: Vec<Instance>,
    /// The items; empty in a browser.
    items: Vec<Html>,
}

impl TemplateList {
    /// Replaces the items, which must have no components and no listeners. Items that are unchanged
    /// or differ only in their values keep their nodes.
    pub fn update(&mut self, items: Vec<Html>) {
        self.instances.truncate(items.len());
        for (instance, item) in self.instances.iter_mut().zip(&items) {
            instance.update(item);
        }
        let known = self.instances.len();
        let new = items.iter().skip(known).filter_map(Instance::new);
        self.instances.extend(new);
        self.items = if self.instances.len() == items.len() {
            Vec::new()
        } else {
            items
        };
    }

    /// Hides the items marked here, in order, and shows all others.
    pub fn hide(&mut self, hidden: &[bool]) {
        for (index, instance) in self.instances.iter_mut().enumerate() {
            instance.hide(hidden.get(index).copied().unwrap_or(false));
        }
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.instances.len().max(self.items.len())
    }

    /// The list as `Html`.
    pub fn html(&self) -> Html {
        let items = self.items.iter().cloned();
        self.instances
            .iter()
            .map(Instance::html)
            .chain(items)
            .collect()
    }
}
