//! A card of the page: its Yew application and its nomination.

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
/// The methods take `&self`, since they are reentrant: rendering moves the focus, and a listener of
/// the page may then call the card again before the first call returns.
#[wasm_bindgen]
pub struct Card {
    on_copy: Callback<String>,
    host: Host,
    /// The last nomination read, and the base of its relative URLs.
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

    /// Reads a nomination for [`show`](Self::show). Returns false if it is invalid: the host has
    /// received the reasons, and the card still shows the previous one.
    ///
    /// `base` is the address against which the nomination's relative URLs are resolved.
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

    /// Renders the last nomination read with these settings, synchronously.
    ///
    /// `area` is the element that holds the card, or a plain HTML card to take over, or an empty
    /// element. Returns the element that now holds the card; if that is another one, it has
    /// replaced `area`.
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
            // A strict policy forbids style elements: the element adopts a constructed style sheet.
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
            // The old application is dropped after the new one has replaced it.
            _ => Mounted::new(&area, props),
        };
        let area = mounted.area().clone();
        self.mounted.replace(Some(mounted));
        area
    }

    /// Opens the collapsibles around a part of the card, and scrolls to it.
    pub fn reveal(&self, address: &str) {
        self.dispatch(address, Message::Revealed);
    }

    /// Confirms that the link to a part of the card was copied.
    pub fn copied(&self, address: &str) {
        self.dispatch(address, Message::Copied);
    }

    fn dispatch(&self, address: &str, message: fn(Address) -> Message) {
        // Release the borrow before sending: handling the message may have the page call the card.
        let scope = self.mounted.borrow().as_ref().and_then(Mounted::scope);
        if let (Some(scope), Some(address)) = (scope, Address::parse(address)) {
            scope.send_message(message(address));
        }
    }
}
