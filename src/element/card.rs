//! A card of the page: the application that shows it, and what it was given.

use std::{cell::RefCell, rc::Rc};

use nomination_card::{
    Message, Props,
    model::{BaseUrl, Nomination},
    read,
    settings::{Level, Sections, Settings},
    view::Address,
};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;

use crate::{host::Host, mounted::Mounted};

/// A card of the page.
///
/// Its methods take `&self`: rendering moves the focus, an event of which may have the page call
/// the card once more before it returns.
#[wasm_bindgen]
pub struct Card {
    on_copy: Callback<String>,
    host: Host,
    /// The nomination that was read last, and the address that its relative URLs are read against.
    nomination: RefCell<Option<(Rc<Nomination>, Option<BaseUrl>)>>,
    mounted: RefCell<Option<Mounted>>,
}

#[wasm_bindgen]
impl Card {
    /// A card that shows nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Host) -> Self {
        let copying = host.clone();
        Self {
            on_copy: Callback::from(move |address: String| copying.copy(&address)),
            host,
            nomination: RefCell::default(),
            mounted: RefCell::default(),
        }
    }

    /// Reads a nomination, which [`show`](Self::show) then shows. False where it is none: the host
    /// has been told why, and what was shown stays.
    ///
    /// `base` is the address that relative URLs of the nomination are read against.
    pub fn read(&self, json: Vec<u8>, base: Option<String>) -> bool {
        match read(json) {
            Ok(nomination) => {
                let base = base.and_then(|address| BaseUrl::new(&address));
                self.nomination.replace(Some((Rc::new(nomination), base)));
                true
            }
            Err(error) => {
                self.host.refuse(&error);
                false
            }
        }
    }

    /// Shows what was read last, by these settings, before it returns.
    ///
    /// `area` is the element that holds the card, or a card in plain HTML that is to be taken
    /// over, or an empty element. Returns the element that holds the card from now on, which
    /// takes the place of `area` where it is another one.
    pub fn show(
        &self,
        area: Element,
        lang: String,
        heading_level: &str,
        sections: &str,
        open: bool,
        peps_src: String,
    ) -> Element {
        let Some((nomination, base)) = self.nomination.borrow().clone() else {
            return area;
        };
        let settings = Settings {
            lang,
            heading_level: Level::from_attribute(heading_level),
            sections: Sections::from_attribute(sections),
            open,
            light: false,
            base,
        };
        let props = Props {
            settings,
            // A strict policy forbids style elements: the page constructs the sheet.
            mount_style: false,
            peps_src: peps_src.into(),
            on_copy: self.on_copy.clone(),
            ..Props::new(nomination)
        };
        let old = self.mounted.take();
        let mounted = match old {
            Some(mut mounted) if mounted.is_intact(&area) => {
                mounted.update(props);
                mounted
            }
            // Dropped once the new one has taken its place.
            _ => Mounted::new(&area, props),
        };
        let area = mounted.area().clone();
        self.mounted.replace(Some(mounted));
        area
    }

    /// Opens what a part of the card is in, and scrolls to it.
    pub fn reveal(&self, address: &str) {
        self.tell(address, Message::Revealed);
    }

    /// The link to a part of the card was copied.
    pub fn copied(&self, address: &str) {
        self.tell(address, Message::Copied);
    }

    fn tell(&self, address: &str, message: fn(Address) -> Message) {
        // Not borrowed while the message is acted on, which may have the page call the card.
        let scope = self.mounted.borrow().as_ref().and_then(Mounted::scope);
        if let (Some(scope), Some(address)) = (scope, Address::parse(address)) {
            scope.send_message(message(address));
        }
    }
}
