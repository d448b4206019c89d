//! The focus inside a card, over a change that replaces what has it.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, ShadowRoot};

/// What can have the focus in a card.
const CONTROLS: &str = "a, button, input, pre, summary";

/// Where the focus is in a card, and where its page stands.
///
/// An element that Yew replaces or moves loses the focus, and with it a keyboard its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Focus {
    /// The part of the card that has it, such as `agenda/2`; empty for the card as a whole.
    address: String,
    /// The how manieth control of the part it is.
    index: u32,
    /// Its name: `a`, `input`.
    name: String,
    /// What is selected in it, where it is a text field.
    selection: Option<(u32, u32)>,
    /// Where the page stands, in CSS pixels.
    scroll: (f64, f64),
}

impl Focus {
    /// The focus in a card; `None` where the card does not have it.
    pub fn find(card: &Element) -> Option<Self> {
        let control = focused(card).filter(|control| card.contains(Some(control)))?;
        let part = part_of(&control);
        let controls = part.as_ref().unwrap_or(card).query_selector_all(CONTROLS);
        let controls = controls.ok()?;
        let index = (0..controls.length())
            .find(|index| controls.item(*index).as_ref() == Some(control.as_ref()))?;
        let selection = control.dyn_ref::<HtmlInputElement>().and_then(|field| {
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

    /// Gives the focus back to what stands in its place now, if nothing else has it.
    pub fn restore(&self, card: &Element) {
        if focused(card).is_some() {
            return;
        }
        let Some(control) = self.control(card) else {
            return;
        };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // What can have the focus takes it, or nothing happens.
        let _ = control.focus_with_options(&options);
        if let Some(window) = web_sys::window() {
            // WebKit goes to the top of the page when what had the focus is gone.
            let place = web_sys::ScrollToOptions::new();
            place.set_left(self.scroll.0);
            place.set_top(self.scroll.1);
            place.set_behavior(web_sys::ScrollBehavior::Instant);
            window.scroll_to_with_scroll_to_options(&place);
        }
        if let (Some((start, end)), Some(field)) =
            (self.selection, control.dyn_ref::<HtmlInputElement>())
        {
            // A field that has no selection keeps none.
            let _ = field.set_selection_range(start, end);
        }
    }

    fn control(&self, card: &Element) -> Option<HtmlElement> {
        let parts = card.query_selector_all("[data-address]").ok()?;
        let part = (0..parts.length())
            .filter_map(|index| parts.item(index)?.dyn_into::<Element>().ok())
            .find(|part| address_of(Some(part)) == self.address);
        let part = match &part {
            None if self.address.is_empty() => card,
            part => part.as_ref()?,
        };
        let controls = part.query_selector_all(CONTROLS).ok()?;
        let control = controls.item(self.index)?.dyn_into::<HtmlElement>().ok()?;
        (control.local_name() == self.name).then_some(control)
    }
}

/// The element that has the focus in the tree that a card stands in.
fn focused(card: &Element) -> Option<Element> {
    let root = card.get_root_node();
    // A document has the same property. A root that has none is in no page.
    let root: &ShadowRoot = root.unchecked_ref();
    let element = root.active_element()?;
    // A document without a focus names its body.
    (element.local_name() != "body").then_some(element)
}

fn part_of(control: &Element) -> Option<Element> {
    control.closest("[data-address]").ok().flatten()
}

fn address_of(part: Option<&Element>) -> String {
    part.and_then(|part| part.get_attribute("data-address"))
        .unwrap_or_default()
}
