//! The Yew application of a card, mounted in its own element.

use std::{cell::Cell, rc::Rc};

use gloo::utils::document;
use nomination_card::{NominationCard, Props, VisitorState};
use wasm_bindgen::UnwrapThrowExt as _;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer, html::Scope};

/// An application that shows a card. Dropping it unmounts it.
pub struct Mounted {
    app: Option<AppHandle<NominationCard>>,
    area: Element,
    /// How many elements it has rendered. A different count means that the page has changed them.
    elements: Rc<Cell<u32>>,
    on_rendered: Callback<()>,
}

impl Mounted {
    /// Mounts the component in a new element, which replaces `area`, and restores what the visitor
    /// has done in the card there.
    ///
    /// Yew renders before the element is inserted, because rendering in the page costs more per
    /// node, and because Yew clears its element first, which would be visible.
    pub fn new(area: &Element, props: Props) -> Self {
        let visitor = article(area).map(|card| Rc::new(VisitorState::read(&card)));
        let focus = visitor.as_ref().and_then(|visitor| visitor.focus.clone());
        // Creating a `div` does not fail in any document.
        let place = document().create_element("div").unwrap_throw();
        let elements = Rc::new(Cell::new(0));
        let on_rendered = {
            let (place, elements) = (place.clone(), elements.clone());
            Callback::from(move |()| elements.set(count(&place)))
        };
        let props = Props {
            visitor,
            on_rendered: on_rendered.clone(),
            ..props
        };
        let app = Renderer::<NominationCard>::with_root_and_props(place.clone(), props).render();
        if area.parent_node().is_some() {
            // Replacing an element that has a parent does not fail.
            let _ = area.replace_with_with_node_1(&place);
        }
        if let (Some(focus), Some(card)) = (focus, article(&place)) {
            focus.restore(&card);
        }
        Self {
            app: Some(app),
            area: place,
            elements,
            on_rendered,
        }
    }

    /// Whether the application is mounted in this element, and its contents are unchanged. A page
    /// can change its shadow roots, and Yew fails on nodes that it did not render.
    pub fn is_intact(&self, area: &Element) -> bool {
        self.area == *area && count(area) == self.elements.get()
    }

    /// Changes the props; Yew renders the difference.
    pub fn update(&mut self, props: Props) {
        let props = Props {
            on_rendered: self.on_rendered.clone(),
            ..props
        };
        if let Some(app) = &mut self.app {
            app.update(props);
        }
    }

    /// The element that holds the card.
    pub fn area(&self) -> &Element {
        &self.area
    }

    /// The component, to send messages to.
    pub fn scope(&self) -> Option<Scope<NominationCard>> {
        self.app.as_ref().map(|app| (**app).clone())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

fn article(area: &Element) -> Option<Element> {
    area.query_selector(".nomination-card").ok().flatten()
}

fn count(area: &Element) -> u32 {
    area.get_elements_by_tag_name("*").length()
}
