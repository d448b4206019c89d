//! The WebAssembly half of the custom element `<nomination-card>`.
//!
//! The element's class is JavaScript, since WebAssembly cannot extend
//! `HTMLElement`. It gives the JSON and its settings to a [`Card`], and gets a card
//! drawn or told why not.

mod failure;

use failure::failure;
use nomination_card::{
    NominationCard, Props,
    base::Base,
    enrich::enrich,
    nomination::Nomination,
    peps::Peps,
    read,
    settings::{Level, Sections, Settings},
};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, Callback, Renderer};

fn main() {}

/// A card of the page.
#[wasm_bindgen]
pub struct Card {
    stage: web_sys::Element,
    /// What fills in the PEPs.
    list: Option<List>,
    shown: Option<Shown>,
}

/// What a card shows, and the application that draws it.
struct Shown {
    app: AppHandle<NominationCard>,
    /// The nomination as it was given.
    nomination: Rc<Nomination>,
    settings: Settings,
    on_rendered: Callback<()>,
}

/// A list of PEPs, which all cards of a page share.
#[wasm_bindgen]
#[derive(Clone)]
pub struct List(Rc<Peps>);

#[wasm_bindgen]
impl List {
    /// Reads a list of the shape of `peps.json` of the PEP API.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in a sentence.
    pub fn read(json: Vec<u8>) -> Result<List, String> {
        match Peps::read(json) {
            Ok(peps) => Ok(Self(Rc::new(peps))),
            Err(issue) => Err(issue.message.into_owned()),
        }
    }

    /// The same list, to be given away.
    pub fn share(&self) -> List {
        self.clone()
    }
}

#[wasm_bindgen]
impl Card {
    /// A card that will be drawn into this element.
    #[wasm_bindgen(constructor)]
    pub fn new(stage: web_sys::Element) -> Self {
        Self {
            stage,
            list: None,
            shown: None,
        }
    }

    /// Shows a nomination: its JSON, and the address that relative URLs in it are
    /// read against. Calls `rendered` each time the card has been drawn.
    ///
    /// # Errors
    ///
    /// `{ kind, message, issues }`, where the JSON is no nomination; what was shown
    /// before is still shown then.
    #[expect(
        clippy::too_many_arguments,
        reason = "an object would cost its glue in the module"
    )]
    pub fn show(
        &mut self,
        json: Vec<u8>,
        base: Option<String>,
        lang: String,
        heading_level: &str,
        sections: &str,
        open: bool,
        rendered: js_sys::Function,
    ) -> Result<(), JsValue> {
        let nomination = Rc::new(read(json).map_err(|error| failure(&error))?);
        let base = base.and_then(|address| Base::new(&address));
        let settings = settings(lang, heading_level, sections, open, base);
        let on_rendered = Callback::from(move |()| {
            // The element's own function, which does not throw.
            let _ = rendered.call0(&JsValue::NULL);
        });
        match &mut self.shown {
            Some(shown) => {
                shown.nomination = nomination;
                shown.settings = settings;
                shown.on_rendered = on_rendered;
                shown.draw(self.list.as_ref());
            }
            None => {
                let props = props(&nomination, self.list.as_ref(), &settings, &on_rendered);
                let app =
                    Renderer::<NominationCard>::with_root_and_props(self.stage.clone(), props)
                        .render();
                self.shown = Some(Shown {
                    app,
                    nomination,
                    settings,
                    on_rendered,
                });
            }
        }
        Ok(())
    }

    /// Draws the card by other settings.
    pub fn adjust(&mut self, lang: String, heading_level: &str, sections: &str, open: bool) {
        if let Some(shown) = &mut self.shown {
            let base = shown.settings.base.take();
            shown.settings = settings(lang, heading_level, sections, open, base);
            shown.draw(self.list.as_ref());
        }
    }

    /// Whether a list of PEPs could say more about the nomination.
    pub fn has_peps(&self) -> bool {
        let nomination = self.shown.as_ref().map(|shown| &shown.nomination);
        nomination.is_some_and(|nomination| !nomination.peps.is_empty())
    }

    /// Fills in the PEPs from this list, or leaves them as they were given.
    pub fn learn(&mut self, list: Option<List>) {
        let is_news = match (&self.list, &list) {
            (None, None) => false,
            (Some(old), Some(new)) => !Rc::ptr_eq(&old.0, &new.0),
            _ => true,
        };
        self.list = list;
        if let Some(shown) = self.shown.as_mut().filter(|_| is_news) {
            shown.draw(self.list.as_ref());
        }
    }

    /// Takes the card from the page and frees what it holds.
    pub fn remove(mut self) {
        if let Some(shown) = self.shown.take() {
            shown.app.destroy();
        }
    }
}

impl Shown {
    fn draw(&mut self, list: Option<&List>) {
        let props = props(&self.nomination, list, &self.settings, &self.on_rendered);
        self.app.update(props);
    }
}

fn props(
    nomination: &Rc<Nomination>,
    list: Option<&List>,
    settings: &Settings,
    on_rendered: &Callback<()>,
) -> Props {
    let mut nomination = nomination.clone();
    if let Some(List(peps)) = list {
        enrich(Rc::make_mut(&mut nomination), peps);
    }
    Props {
        nomination,
        settings: settings.clone(),
        on_rendered: on_rendered.clone(),
    }
}

fn settings(
    lang: String,
    heading_level: &str,
    sections: &str,
    open: bool,
    base: Option<Base>,
) -> Settings {
    Settings {
        lang,
        heading_level: Level::from_attribute(heading_level),
        sections: Sections::from_attribute(sections),
        open,
        still: false,
        base,
    }
}
