//! How browsers parse the style sheet, and how cards mount it.

use super::{Page, document, nomination, props, twenty_peps, until};
use nomination_card::{NominationCard, Props, STYLE, model::Nomination, settings::Settings};
use std::rc::Rc;
use stylist::manager::StyleManager;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, ShadowRootInit, ShadowRootMode, window};
use yew::{ContextProvider, Html, Properties, Renderer, component, html};

#[wasm_bindgen_test]
fn the_browser_understands_the_whole_style_sheet() {
    let sheet = web_sys::CssStyleSheet::new().unwrap();
    sheet.replace_sync(STYLE).unwrap();
    // The parsed sheet has every rule of the source, so the browser dropped none as invalid.
    let (mut depth, mut top_level) = (0, 0);
    for brace in STYLE.matches(['{', '}']) {
        depth += if brace == "{" { 1 } else { -1 };
        top_level += u32::from(depth == 0);
    }
    assert_eq!(sheet.css_rules().unwrap().length(), top_level);
}

/// The number of style elements that the card has mounted in the page's head.
fn mounted() -> u32 {
    let styles = document().query_selector_all("head > style[data-style^=nomination-card]");
    styles.unwrap().length()
}

fn display(element: &Element) -> String {
    let style = window().unwrap().get_computed_style(element);
    style
        .unwrap()
        .unwrap()
        .get_property_value("display")
        .unwrap()
}

#[wasm_bindgen_test]
async fn cards_mount_one_style_sheet_until_the_last_is_gone() {
    assert_eq!(mounted(), 0);
    let first = Page::show(&twenty_peps(), Settings::default()).await;
    let second = Page::show(&twenty_peps(), Settings::default()).await;
    assert_eq!(mounted(), 1);
    assert_eq!(display(&first.find(".filter")), "flex");
    first.close().await;
    assert_eq!(mounted(), 1);
    assert_eq!(display(&second.find(".filter")), "flex");
    second.close().await;
    assert_eq!(mounted(), 0);
    let third = Page::show(&twenty_peps(), Settings::default()).await;
    assert_eq!(mounted(), 1);
    third.close().await;
}

#[wasm_bindgen_test]
async fn a_card_mounts_no_style_sheet_where_the_application_has_it() {
    let stage = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&stage).unwrap();
    let props = Props {
        mount_style: false,
        ..props(r#"{"candidate": "Ada"}"#, Settings::default())
    };
    let card = Renderer::<NominationCard>::with_root_and_props(stage.clone(), props).render();
    until("a card", || stage.query_selector("h2").unwrap().is_some()).await;
    assert_eq!(mounted(), 0);
    card.destroy();
    stage.remove();
}

/// Two cards inside the equivalent of stylist's `ManagerProvider`.
#[derive(PartialEq, Properties)]
struct ManagedProps {
    manager: StyleManager,
    nomination: Rc<Nomination>,
}

#[component]
fn Managed(props: &ManagedProps) -> Html {
    html! {
        <ContextProvider<StyleManager> context={props.manager.clone()}>
            <NominationCard nomination={props.nomination.clone()} />
            <NominationCard nomination={props.nomination.clone()} />
        </ContextProvider<StyleManager>>
    }
}

/// A page may render its application in a shadow root, which document styles do not reach.
#[wasm_bindgen_test]
async fn a_card_is_styled_in_the_place_that_the_application_provides() {
    let stage = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&stage).unwrap();
    let root = stage
        .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
        .unwrap();
    let inside = document().create_element("div").unwrap();
    root.append_child(&inside).unwrap();
    let manager = StyleManager::builder().container(root.clone().into());
    let props = ManagedProps {
        manager: manager.build().unwrap(),
        nomination: nomination(&twenty_peps()),
    };
    let app = Renderer::<Managed>::with_root_and_props(inside, props).render();
    until("two cards", || {
        root.query_selector_all(".filter").unwrap().length() == 2
    })
    .await;
    assert_eq!(root.query_selector_all("style").unwrap().length(), 1);
    assert_eq!(mounted(), 0);
    let filter = root.query_selector(".filter").unwrap().unwrap();
    assert_eq!(display(&filter), "flex");
    app.destroy();
    stage.remove();
}
