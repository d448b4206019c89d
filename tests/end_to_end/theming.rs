//! Theming: the theme, custom properties and parts that docs/theming.md documents.

use serde_json::{Value, json};

use crate::{
    answer::{Answer, Gate},
    engines::Engine,
    host::Host,
    stage::Stage,
    tests,
};

tests! {
    the_theme_chooses_the_scheme
    the_theme_changes_at_once
    the_theme_leaves_the_fallback_to_the_page
    auto_follows_the_page_at_once
    auto_follows_the_reader
    placeholder_and_error_view_have_the_colours_of_the_card
    nothing_moves
}

pub const DOCUMENT: &str = include_str!("../../docs/theming.md");

pub const LIGHT: &str = "rgb(255, 255, 255)";
pub const DARK: &str = "rgb(27, 26, 24)";

/// The background of the first card's visible content.
pub const BACKGROUND: &str = "getComputedStyle(card.shadowRoot.querySelector('[part~=card], [part~=error], [aria-hidden]')).backgroundColor";

pub fn background(stage: &Stage) -> String {
    stage.run(&format!("return {BACKGROUND};"))
}

pub fn show(stage: &Stage, scheme: &str, attributes: &str) {
    let body =
        format!(r#"<nomination-card src="/assets/rtl.json" open {attributes}></nomination-card>"#);
    let head = format!("<style>html {{ color-scheme: {scheme} }}</style>");
    stage.visit(&Host::new(&body).head(&head));
    stage.settle();
}

fn the_theme_chooses_the_scheme(stage: &Stage) {
    for (scheme, of_page) in [("light", LIGHT), ("dark", DARK)] {
        for (theme, wanted) in [
            ("", of_page),
            ("theme=auto", of_page),
            ("theme=light", LIGHT),
            ("theme=dark", DARK),
            ("theme=DARK", DARK),
            ("theme=bogus", of_page),
        ] {
            show(stage, scheme, theme);
            assert_eq!(background(stage), wanted, "{theme} in a {scheme} page");
        }
    }
}

/// The change takes effect without an intermediate frame, so nothing flashes.
fn the_theme_changes_at_once(stage: &Stage) {
    show(stage, "light", "");
    let seen: Value = stage.run(&format!(
        "return ['dark', 'light', 'auto', 'dark', 'bogus'].map((theme) => {{ card.theme = theme; return {BACKGROUND}; }});"
    ));
    assert_eq!(seen, json!([DARK, LIGHT, LIGHT, DARK, LIGHT]));
}

/// The fallback is on the page's background; with the card's scheme, its links could be unreadable.
fn the_theme_leaves_the_fallback_to_the_page(stage: &Stage) {
    const LINK: &str = r#"<a href="/elsewhere">A link</a>"#;
    for (scheme, theme) in [("light", "dark"), ("dark", "light")] {
        let body = format!(
            r#"<nomination-card src="/nowhere.json" theme="{theme}">{LINK}</nomination-card>{LINK}"#
        );
        let head = format!("<style>html {{ color-scheme: {scheme} }}</style>");
        stage.visit(&Host::new(&body).head(&head));
        stage.settle();
        let colors: Vec<String> = stage.run(
            "return [...document.querySelectorAll('a')].map((link) => getComputedStyle(link).color);",
        );
        assert_eq!(colors[0], colors[1], "{theme} in a {scheme} page");
    }
}

fn auto_follows_the_page_at_once(stage: &Stage) {
    show(stage, "light", "");
    let seen: Value = stage.run(&format!(
        "const seen = [];
         for (const element of [document.documentElement, document.body, card]) {{
           for (const scheme of ['dark', 'light']) {{
             element.style.colorScheme = scheme;
             seen.push({BACKGROUND});
           }}
         }}
         return seen;"
    ));
    assert_eq!(seen, json!([DARK, LIGHT, DARK, LIGHT, DARK, LIGHT]));
}

/// If the page leaves the scheme to the reader.
fn auto_follows_the_reader(stage: &Stage) {
    let Some(_preference) = stage.prefer("prefers-color-scheme", "dark") else {
        assert!(stage.engine() == Engine::WebKit);
        // The driver cannot emulate this; the card must match the page.
        show(stage, "light dark", "");
        let same: bool = stage.run(&format!(
            "const probe = document.createElement('p');
             probe.style.color = 'light-dark({LIGHT}, {DARK})';
             document.body.append(probe);
             return getComputedStyle(probe).color === {BACKGROUND};"
        ));
        assert!(same);
        return;
    };
    show(stage, "light dark", "");
    assert_eq!(background(stage), DARK);
    show(stage, "light", "");
    assert_eq!(background(stage), LIGHT, "a light page has a light card");
}

/// So that colours do not change when the card appears.
fn placeholder_and_error_view_have_the_colours_of_the_card(stage: &Stage) {
    for scheme in ["light", "dark"] {
        let gate = Gate::new();
        stage.home.put(
            "/data/card.json",
            Answer::json(r#"{ "candidate": "Ada" }"#).after(&gate),
        );
        let body = r#"<nomination-card src="/data/card.json"></nomination-card>"#;
        let head = format!("<style>html {{ color-scheme: {scheme} }}</style>");
        stage.visit(&Host::new(body).head(&head));
        const LOOK: &str = "const style = getComputedStyle(card.shadowRoot.querySelector('[part~=card], [part~=error], [aria-hidden]'));
             return ['backgroundColor', 'color', 'borderTopColor', 'borderTopWidth', 'borderTopLeftRadius',
               'paddingTop', 'paddingLeft', 'maxWidth', 'fontFamily', 'fontSize', 'lineHeight', 'direction'].map((name) => style[name]);";
        stage.wait("card.shadowRoot?.querySelector('[aria-hidden]')");
        let skeleton: Value = stage.run(LOOK);
        gate.open();
        stage.settle();
        assert_eq!(stage.states(), ["ready"]);
        let card: Value = stage.run(LOOK);
        stage.act(
            "card.src = '/nowhere.json'; await harness.until(() => card.matches(':state(error)'))",
        );
        let error_view: Value = stage.run(LOOK);
        assert_eq!([&skeleton, &error_view], [&card, &card], "{scheme}");
    }
}

/// Nothing in the card, the placeholder or the error view moves, whatever the reader prefers.
fn nothing_moves(stage: &Stage) {
    let _preference = stage.prefer("prefers-reduced-motion", "reduce");
    stage.home.put("/data/never.json", Answer::never());
    stage.show(
        r#"<nomination-card src="/assets/rtl.json" open></nomination-card>
           <nomination-card src="/nowhere.json"></nomination-card>
           <nomination-card src="/data/never.json"></nomination-card>"#,
    );
    stage.wait("[...document.querySelectorAll('nomination-card')].every((card, index) => card.matches([':state(ready)', ':state(error)', ':state(loading)'][index]))");
    let (count, moving): (usize, Vec<String>) = stage.run(
        "const all = [...document.querySelectorAll('nomination-card')].flatMap((card) => [card, ...card.shadowRoot.querySelectorAll('*')]);
         const moves = (element) => [null, '::before', '::after', '::marker'].some((pseudo) => {
           const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
           return animationName !== 'none' || !/^(0s(, )?)+$/.test(transitionDuration) || scrollBehavior !== 'auto';
         });
         return [all.length, all.filter(moves).map(({ outerHTML }) => outerHTML.slice(0, 80))];",
    );
    assert!(count > 200, "{count} elements");
    assert_eq!(moving, [""; 0]);
    let running: usize = stage.run("return document.getAnimations().length;");
    assert_eq!(running, 0);
}
