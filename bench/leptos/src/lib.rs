//! The card of the bench in Leptos 0.8.

mod card;
mod nomination;
mod parts;
mod peps;
mod words;

use std::any::Any;

use leptos::mount::mount_to;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A card that goes when it is freed.
#[wasm_bindgen]
pub struct Card {
    _card: Box<dyn Any>,
}

/// Draws a nomination, the value of its JSON, into an element.
///
/// # Errors
///
/// What is wrong with the nomination.
#[wasm_bindgen]
pub fn mount(area: HtmlElement, nomination: JsValue) -> Result<Card, JsValue> {
    let nomination: nomination::Nomination = serde_wasm_bindgen::from_value(nomination)?;
    let card = mount_to(area, move || card::card(&nomination));
    Ok(Card {
        _card: Box::new(card),
    })
}
