//! A list whose items are cloned from templates, instead of made node by node.

use yew::prelude::*;

use super::template::Instance;

/// Items that may be thousands. Yew takes some ten microseconds for each node that it makes, a
/// template a tenth of that: so Yew gets each item as a ready node. On a server there is no
/// document to clone in, and Yew gets the items themselves.
#[derive(Default)]
pub struct TemplateList {
    /// The nodes of the items; empty on a server.
    instances: Vec<Instance>,
    /// The items; empty in a browser.
    items: Vec<Html>,
}

impl TemplateList {
    /// Takes other items: elements without components and without listeners. Nodes of items that
    /// are the same, or have only other values, stay.
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

    /// Hides these items, in their order, and shows all others.
    pub fn hide(&mut self, hidden: &[bool]) {
        for (index, instance) in self.instances.iter_mut().enumerate() {
            instance.hide(hidden.get(index).copied().unwrap_or(false));
        }
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.instances.len().max(self.items.len())
    }

    /// The list, for Yew.
    pub fn html(&self) -> Html {
        let items = self.items.iter().cloned();
        self.instances
            .iter()
            .map(Instance::html)
            .chain(items)
            .collect()
    }
}
