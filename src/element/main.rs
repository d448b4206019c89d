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
    nomination::Nomination,
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
    shown: Option<Shown>,
}

/// What a card shows, and the application that draws it.
struct Shown {
    app: AppHandle<NominationCard>,
    nomination: Rc<Nomination>,
    base: Option<Base>,
    on_rendered: Callback<()>,
}

#[wasm_bindgen]
impl Card {
    /// A card that will be drawn into this element.
    #[wasm_bindgen(constructor)]
    pub fn new(stage: web_sys::Element) -> Self {
        Self { stage, shown: None }
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
        let on_rendered = Callback::from(move |()| {
            // The element's own function, which does not throw.
            let _ = rendered.call0(&JsValue::NULL);
        });
        let props = Props {
            nomination: nomination.clone(),
            settings: settings(lang, heading_level, sections, open, base.clone()),
            on_rendered: on_rendered.clone(),
        };
        match &mut self.shown {
            Some(shown) => {
                shown.nomination = nomination;
                shown.base = base;
                shown.on_rendered = on_rendered;
                shown.app.update(props);
            }
            None => {
                let app =
                    Renderer::<NominationCard>::with_root_and_props(self.stage.clone(), props)
                        .render();
                self.shown = Some(Shown {
                    app,
                    nomination,
                    base,
                    on_rendered,
                });
            }
        }
        Ok(())
    }

    /// Draws the card by other settings.
    pub fn adjust(&mut self, lang: String, heading_level: &str, sections: &str, open: bool) {
        if let Some(shown) = &mut self.shown {
            shown.app.update(Props {
                nomination: shown.nomination.clone(),
                settings: settings(lang, heading_level, sections, open, shown.base.clone()),
                on_rendered: shown.on_rendered.clone(),
            });
        }
    }

    /// Takes the card from the page and frees what it holds.
    pub fn remove(mut self) {
        if let Some(shown) = self.shown.take() {
            shown.app.destroy();
        }
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
