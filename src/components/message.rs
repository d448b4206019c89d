//! The messages of a card, and the listeners that send them.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::Element;
use yew::html::Scope;

use super::NominationCard;
use crate::{
    effects::{element, text_field},
    pep_index::PepIndex,
    settings::Section,
    view::Address,
};

/// A message to the card.
pub enum Message {
    /// A visitor opened or closed the rest of a section's list.
    Toggled(Section, bool),
    /// A visitor typed this into the filter.
    Typed(String),
    /// The list of PEPs was loaded, or cannot be loaded.
    Listed(Option<Rc<PepIndex>>),
    /// The picture failed to load.
    AvatarFailed,
    /// A visitor wants a link to this part.
    Copy(Address),
    /// A link to this part was copied.
    Copied(Address),
    /// It is time to announce it in the live region.
    Said,
    /// The confirmation has been shown for long enough.
    Forgotten,
    /// The page's fragment names this part of the card.
    Revealed(Address),
}

/// Converts an event on this element to a message, if it has a meaning.
type Meaning = fn(Element) -> Option<Message>;

/// Listeners that send the card a message for what a visitor does in its article. Yew's own
/// handlers would leak for each card that a page removes; these are dropped with the card.
pub fn listeners(article: &Element, card: &Scope<NominationCard>) -> Vec<EventListener> {
    // Toggle and error events do not bubble.
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
            if let Some(message) = event.target().and_then(element).and_then(meaning) {
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
    Some(Message::Typed(text_field(&target)?.value()))
}

fn toggled(target: Element) -> Option<Message> {
    let section = address_of(&target)?.section;
    Some(Message::Toggled(section, target.has_attribute("open")))
}

/// The part of the card that contains an element.
fn address_of(element: &Element) -> Option<Address> {
    let part = element.closest("[data-address]").ok()??;
    Address::parse(&part.get_attribute("data-address")?)
}
