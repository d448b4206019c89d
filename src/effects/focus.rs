//! Keeps the focus inside a card when an update replaces the focused element.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement, ShadowRoot};

use super::{element, text_field};

/// The elements of a card that can have the focus.
const CONTROLS: &str = "a, button, input, pre, summary";

/// The focus in a card and the page's scroll position.
///
/// An element that Yew replaces or moves loses the focus, and a keyboard user their place.
#[derive(Clone, Debug, PartialEq)]
pub struct Focus {
    /// The part of the card that has the focus, such as `agenda/2`; empty for the card as a whole.
    address: String,
    /// The index of the control within its part.
    index: u32,
    /// The element's name, such as `a` or `input`.
    name: String,
    /// The selection, if it is a text field.
    selection: Option<(u32, u32)>,
    /// The page's scroll position, in CSS pixels.
    scroll: (f64, f64),
}

impl Focus {
    /// Finds the focus in a card; `None` if it is elsewhere.
    pub fn find(card: &Element) -> Option<Self> {
        let control = focused(card).filter(|control| card.contains(Some(control)))?;
        let part = part_of(&control);
        let controls = part.as_ref().unwrap_or(card).query_selector_all(CONTROLS);
        let controls = controls.ok()?;
        let index = (0..controls.length())
            .find(|index| controls.item(*index).as_ref() == Some(control.as_ref()))?;
        let selection = text_field(&control).and_then(|field| {
            let start = field.selection_start().ok()??;
            Some((start, field.selection_end().ok()??))
        });
        let window = web_sys::window()?;
        let scroll = (window.scroll_x().ok()?, window.scroll_y().ok()?);
        Some(Self {
            address: address_of(part.as_ref()),
            index,
            name: control.local_name(),
            selection,
            scroll,
        })
    }

    /// Gives the focus to the corresponding element, unless something in the card's tree has it.
    pub fn restore(&self, card: &Element) {
        if focused(card).is_some() {
            return;
        }
        let Some(control) = self.control(card) else {
            return;
        };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // A control that cannot have the focus ignores this.
        let _ = control.focus_with_options(&options);
        if let Some(window) = web_sys::window() {
            // WebKit scrolls to the top when the focused element is removed.
            let place = web_sys::ScrollToOptions::new();
            place.set_left(self.scroll.0);
            place.set_top(self.scroll.1);
            place.set_behavior(web_sys::ScrollBehavior::Instant);
            window.scroll_to_with_scroll_to_options(&place);
        }
        if let (Some((start, end)), Some(field)) = (self.selection, text_field(&control)) {
            // A field without a selection ignores this.
            let _ = field.set_selection_range(start, end);
        }
    }

    fn control(&self, card: &Element) -> Option<HtmlElement> {
        let parts = card.query_selector_all("[data-address]").ok()?;
        let part = (0..parts.length())
            .filter_map(|index| element(parts.item(index)?))
            .find(|part| address_of(Some(part)) == self.address);
        let part = match &part {
            None if self.address.is_empty() => card,
            part => part.as_ref()?,
        };
        let controls = part.query_selector_all(CONTROLS).ok()?;
        let control = controls.item(self.index)?.unchecked_into::<HtmlElement>();
        (control.local_name() == self.name).then_some(control)
    }
}

/// The focused element of the tree that contains a card.
fn focused(card: &Element) -> Option<Element> {
    let root = card.get_root_node();
    // `Document` has the same property. Other roots, of detached trees, have none.
    let root: &ShadowRoot = root.unchecked_ref();
    let element = root.active_element()?;
    // Without a focus, a document returns its body.
    (element.local_name() != "body").then_some(element)
}

fn part_of(control: &Element) -> Option<Element> {
    control.closest("[data-address]").ok().flatten()
}

fn address_of(part: Option<&Element>) -> String {
    part.and_then(|part| part.get_attribute("data-address"))
        .unwrap_or_default()
}
