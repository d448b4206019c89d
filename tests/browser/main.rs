//! Browser tests of the Yew component, without the custom element.
#![cfg(target_arch = "wasm32")]

mod style;

use nomination_card::{
    NominationCard, Props,
    model::Nomination,
    read,
    settings::{Level, Sections, Settings},
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, window};
use yew::{AppHandle, Callback, Renderer, platform::time::sleep};

wasm_bindgen_test_configure!(run_in_browser);

/// A card rendered in the test page.
struct Page {
    stage: Element,
    card: AppHandle<NominationCard>,
}

impl Page {
    async fn show(json: &str, settings: Settings) -> Self {
        let stage = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&stage).unwrap();
        let drawn = Rc::new(Cell::new(false));
        let tell = drawn.clone();
        let props = Props {
            on_rendered: Callback::from(move |()| tell.set(true)),
            ..props(json, settings)
        };
        let card = Renderer::<NominationCard>::with_root_and_props(stage.clone(), props).render();
        until("a card", || drawn.get()).await;
        Self { stage, card }
    }

    fn find(&self, selector: &str) -> Element {
        self.stage
            .query_selector(selector)
            .unwrap()
            .unwrap_or_else(|| panic!("{selector} is not in {}", self.stage.inner_html()))
    }

    fn count(&self, selector: &str) -> u32 {
        self.stage.query_selector_all(selector).unwrap().length()
    }

    /// The visible text.
    fn text(&self) -> String {
        self.stage
            .clone()
            .unchecked_into::<HtmlElement>()
            .inner_text()
    }

    fn type_into_filter(&self, text: &str) {
        let field: HtmlInputElement = self.find("input").unchecked_into();
        field.set_value(text);
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        field
            .dispatch_event(&web_sys::Event::new_with_event_init_dict("input", &init).unwrap())
            .unwrap();
    }

    async fn close(self) {
        self.card.destroy();
        until("an empty page", || self.stage.inner_html().is_empty()).await;
        self.stage.remove();
    }
}

fn props(json: &str, settings: Settings) -> Props {
    Props {
        settings,
        ..Props::new(nomination(json))
    }
}

fn nomination(json: &str) -> Rc<Nomination> {
    Rc::new(read(json.as_bytes().to_vec()).unwrap_or_else(|error| panic!("{}", error.message())))
}

fn document() -> Document {
    window().unwrap().document().unwrap()
}

/// Yew renders in scheduled tasks, so poll until the condition holds.
async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if holds() {
            return;
        }
        sleep(std::time::Duration::ZERO).await;
    }
    panic!("never: {what}");
}

fn twenty_peps() -> String {
    let peps: Vec<String> = (1..=20)
        .map(|number| format!(r#"{{"number": {number}, "title": "Proposal {number}"}}"#))
        .collect();
    format!(r#"{{"candidate": "Ada", "peps": [{}]}}"#, peps.join(","))
}

#[wasm_bindgen_test]
async fn draws_every_sample() {
    for sample in [
        include_str!("../../assets/vstinner.json"),
        include_str!("../../assets/minimal.json"),
        include_str!("../../assets/rtl.json"),
    ] {
        let name = nomination(sample).candidate.name.clone();
        let page = Page::show(sample, Settings::default()).await;
        assert_eq!(page.find("h2").text_content().unwrap(), name.as_str());
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn shows_markup_of_a_nomination_as_characters() {
    let page = Page::show(
        r#"{"candidate": "<b>Ada</b>", "summary": "<img src=x onerror=alert(1)>"}"#,
        Settings::default(),
    )
    .await;
    assert!(page.text().contains("<b>Ada</b>"), "{}", page.text());
    assert!(
        page.text().contains("<img src=x onerror=alert(1)>"),
        "{}",
        page.text()
    );
    assert_eq!(page.count("b, img"), 0);
    page.close().await;
}

#[wasm_bindgen_test]
async fn filters_peps_as_a_reader_types() {
    let page = Page::show(&twenty_peps(), Settings::default()).await;
    let shown = || page.count("li[part=pep]:not([hidden])");
    let said = || page.find("output").text_content().unwrap();
    until("all PEPs", || shown() == 20).await;
    page.type_into_filter("proposal 17");
    until("one PEP", || {
        shown() == 1 && said() == "1 of 20 PEPs matches"
    })
    .await;
    // It was in a collapsed list, but the filter shows it.
    assert!(page.text().contains("Proposal 17"), "{}", page.text());
    page.type_into_filter("");
    until("all PEPs again", || shown() == 20 && said().is_empty()).await;
    assert!(!page.find("details").has_attribute("open"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn draws_again_by_other_settings() {
    let mut page = Page::show(&twenty_peps(), Settings::default()).await;
    let settings = Settings {
        heading_level: Level::from_attribute("4"),
        lang: "fr".to_owned(),
        open: true,
        ..Settings::default()
    };
    page.card.update(props(&twenty_peps(), settings));
    until("a lower heading", || page.count("h4") == 1).await;
    until("French", || {
        page.find("article").get_attribute("lang").unwrap() == "fr"
    })
    .await;
    until("an open fold", || {
        page.find("details").has_attribute("open")
    })
    .await;
    assert_eq!(page.find("summary").text_content().unwrap(), "5 autres PEP");
    page.close().await;
}

#[wasm_bindgen_test]
async fn shows_the_sections_asked_for_in_their_order() {
    let json = r#"{"candidate": "Ada", "summary": "S", "agenda": ["A"], "contributions": ["C"]}"#;
    let settings = Settings {
        sections: Sections::from_attribute("contributions agenda"),
        ..Settings::default()
    };
    let page = Page::show(json, settings).await;
    let text = page.text();
    assert!(text.find("Contributions") < text.find("Agenda"), "{text}");
    assert_eq!(page.count("section"), 2);
    page.close().await;
}
