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
    each_custom_property_has_its_effect
    each_custom_property_has_its_effect_on_placeholder_and_error_view
    custom_properties_change_at_once
    each_part_can_be_styled
    nothing_moves
}

const DOCUMENT: &str = include_str!("../../docs/theming.md");

const LIGHT: &str = "rgb(255, 255, 255)";
const DARK: &str = "rgb(27, 26, 24)";

/// The background of the first card's visible content.
const BACKGROUND: &str = "getComputedStyle(card.shadowRoot.querySelector('[part~=card], [part~=error], [aria-hidden]')).backgroundColor";

fn background(stage: &Stage) -> String {
    stage.run(&format!("return {BACKGROUND};"))
}

fn show(stage: &Stage, scheme: &str, attributes: &str) {
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

/// The effect of each property: where, on which style, for which value.
const EFFECTS: &[(&str, &str, &str, &str, &str)] = &[
    (
        "accent",
        "rgb(1, 2, 3)",
        "[part~=heading]",
        "color",
        "rgb(1, 2, 3)",
    ),
    (
        "accent",
        "rgb(1, 2, 3)",
        "[part~=pep-number] a",
        "color",
        "rgb(1, 2, 3)",
    ),
    (
        "accent",
        "rgb(1, 2, 3)",
        "[part~=source] a",
        "color",
        "rgb(1, 2, 3)",
    ),
    (
        "accent",
        "rgb(1, 2, 3)",
        "[part~=agenda-item]::marker",
        "color",
        "rgb(1, 2, 3)",
    ),
    (
        "background",
        "rgb(1, 2, 3)",
        "[part~=card]",
        "backgroundColor",
        "rgb(1, 2, 3)",
    ),
    (
        "color",
        "rgb(1, 2, 3)",
        "[part~=card]",
        "color",
        "rgb(1, 2, 3)",
    ),
    (
        "color",
        "rgb(1, 2, 3)",
        "[part~=agenda-item] p",
        "color",
        "rgb(1, 2, 3)",
    ),
    (
        "muted",
        "rgb(1, 2, 3)",
        "[part~=election]",
        "color",
        "rgb(1, 2, 3)",
    ),
    (
        "muted",
        "rgb(1, 2, 3)",
        "[part~=source]",
        "color",
        "rgb(1, 2, 3)",
    ),
    (
        "border",
        "rgb(1, 2, 3)",
        "[part~=card]",
        "borderTopColor",
        "rgb(1, 2, 3)",
    ),
    (
        "border",
        "rgb(1, 2, 3)",
        "[data-address=agenda]",
        "borderTopColor",
        "rgb(1, 2, 3)",
    ),
    (
        "radius",
        "7px",
        "[part~=card]",
        "borderTopLeftRadius",
        "7px",
    ),
    ("spacing", "20px", "[part~=card]", "paddingTop", "30px"),
    ("spacing", "20px", "[part~=card]", "paddingLeft", "30px"),
    ("spacing", "20px", "[part~=header]", "columnGap", "20px"),
    ("max-width", "400px", "[part~=card]", "width", "400px"),
];

/// The computed style of the first element in a card that matches.
fn style(stage: &Stage, place: &str, property: &str) -> String {
    stage.run_with(
        &json!([place, property]),
        "const [selector, pseudo] = args[0].split('::');
         const element = card.shadowRoot.querySelector(selector);
         return getComputedStyle(element, pseudo && `::${pseudo}`)[args[1]];",
    )
}

fn each_custom_property_has_its_effect(stage: &Stage) {
    for (name, value, place, property, wanted) in EFFECTS {
        // Set on the element itself, or inherited from the page.
        for selector in ["nomination-card", ":root"] {
            let body = r#"<nomination-card src="/assets/rtl.json" open></nomination-card>"#;
            let head = format!("<style>{selector} {{ --nomination-card-{name}: {value} }}</style>");
            stage.visit(&Host::new(body).head(&head));
            stage.settle();
            let found = style(stage, place, property);
            assert_eq!(
                found, *wanted,
                "--nomination-card-{name}: {property} of {place}"
            );
            stage.act("for (const sheet of document.styleSheets) sheet.disabled = true;");
            let found = style(stage, place, property);
            assert_ne!(
                found, *wanted,
                "{property} of {place} without --nomination-card-{name}"
            );
        }
    }
    let document = DOCUMENT
        .split("<!-- properties -->")
        .nth(1)
        .unwrap_or_default();
    let listed = document.matches("| `--nomination-card-").count();
    let mut tried: Vec<&str> = EFFECTS.iter().map(|effect| effect.0).collect();
    tried.dedup();
    assert_eq!(listed, tried.len(), "{tried:?}");
}

fn each_custom_property_has_its_effect_on_placeholder_and_error_view(stage: &Stage) {
    stage.home.put("/data/never.json", Answer::never());
    for (src, place) in [
        ("/nowhere.json", "[part~=error]"),
        ("/data/never.json", "[aria-hidden]"),
    ] {
        let of_card = EFFECTS.iter().filter(|effect| effect.2 == "[part~=card]");
        for (name, value, _, property, wanted) in of_card {
            let body = format!(r#"<nomination-card src="{src}"></nomination-card>"#);
            let head =
                format!("<style>nomination-card {{ --nomination-card-{name}: {value} }}</style>");
            stage.visit(&Host::new(&body).head(&head));
            stage.wait(&format!("card.shadowRoot?.querySelector('{place}')"));
            let found = style(stage, place, property);
            assert_eq!(
                found, *wanted,
                "--nomination-card-{name}: {property} of {place}"
            );
        }
    }
}

fn custom_properties_change_at_once(stage: &Stage) {
    show(stage, "light", "");
    let seen: Value = stage.run(&format!(
        "return ['rgb(1, 2, 3)', 'rgb(4, 5, 6)', ''].map((value) => {{
           card.style.setProperty('--nomination-card-background', value);
           return {BACKGROUND};
         }});"
    ));
    assert_eq!(seen, json!(["rgb(1, 2, 3)", "rgb(4, 5, 6)", LIGHT]));
}

fn each_part_can_be_styled(stage: &Stage) {
    let document = DOCUMENT
        .split("<!-- parts -->")
        .nth(1)
        .and_then(|rest| rest.split("<!--").next());
    let parts: Vec<&str> = document
        .unwrap_or_default()
        .split('`')
        .skip(1)
        .step_by(2)
        .collect();
    assert!(parts.len() > 10, "{parts:?}");
    let rules = parts.iter().enumerate().map(|(index, part)| {
        format!("nomination-card::part({part}) {{ outline: 3px solid rgb(9, 9, {index}) }}")
    });
    let body = r#"<nomination-card src="/assets/rtl.json" open></nomination-card>
        <nomination-card src="/nowhere.json"></nomination-card>"#;
    let head = format!("<style>{}</style>", rules.collect::<String>());
    stage.visit(&Host::new(body).head(&head));
    stage.settle();
    for (index, part) in parts.iter().enumerate() {
        let colors: Vec<String> = stage.run_with(
            &json!(part),
            "return [...document.querySelectorAll('nomination-card')].flatMap(({ shadowRoot }) =>
               [...shadowRoot.querySelectorAll(`[part~=${args}]`)].map((element) => getComputedStyle(element).outlineColor));",
        );
        assert!(!colors.is_empty(), "nothing is {part}");
        let wanted = format!("rgb(9, 9, {index})");
        assert!(
            colors.iter().all(|color| *color == wanted),
            "{part}: {colors:?}"
        );
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
