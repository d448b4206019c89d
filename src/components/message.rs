//! What happens to a card, and the listeners that hear of it.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};
use yew::{TargetCast as _, html::Scope};

use super::NominationCard;
use crate::{pep_index::PepIndex, settings::Section, view::Address};

/// What happens to a card.
pub enum Message {
    /// A visitor opened or closed the rest of a section's list.
    Toggled(Section, bool),
    /// A visitor typed this into the filter.
    Typed(String),
    /// The list of PEPs is there, or cannot be had.
    Listed(Option<Rc<PepIndex>>),
    /// The picture cannot be had.
    AvatarFailed,
    /// A visitor wants a link to this part.
    Copy(Address),
    /// A link to this part was copied.
    Copied(Address),
    /// It is time to say so.
    Said,
    /// It has been shown for long enough.
    Forgotten,
    /// The page's address names this part of the card.
    Revealed(Address),
}

/// What an event on this element means, if anything.
type Meaning = fn(Element) -> Option<Message>;

/// Listeners that send the card a message for what a visitor does in its article. Yew's own
/// handlers would stay in memory for each card that a page removes; these go with the card.
pub fn listeners(article: &Element, card: &Scope<NominationCard>) -> Vec<EventListener> {
    // Events of `<details>` and of pictures do not bubble.
    let options = EventListenerOptions::run_in_capture_phase();
    let kinds: [(&'static str, Meaning); 4] = [
        ("click", clicked),
        ("input", typed),
        ("toggle", toggled),
        ("error", |_| Some(Message::AvatarFailed)),
    ];
    let listener = |(kind, meaning): (&'static str, Meaning)| {
        let card = card.clone();
        EventListener::new_with_options(article, kind, options, move |event| {
            if let Some(message) = event.target_dyn_into().and_then(meaning) {
                card.send_message(message);
            }
        })
    };
    kinds.into_iter().map(listener).collect()
}

fn clicked(target: Element) -> Option<Message> {
    let is_copy = target.matches(".copy").unwrap_or(false);
    is_copy.then(|| address_of(&target).map(Message::Copy))?
}

fn typed(target: Element) -> Option<Message> {
    let field = target.dyn_into::<HtmlInputElement>().ok()?;
    Some(Message::Typed(field.value()))
}

fn toggled(target: Element) -> Option<Message> {
    let section = address_of(&target)?.section;
    Some(Message::Toggled(section, target.has_attribute("open")))
}

/// The part of a card that an element stands in.
fn address_of(element: &Element) -> Option<Address> {
    let part = element.closest("[data-address]").ok()??;
    Address::parse(&part.get_attribute("data-address")?)
}
