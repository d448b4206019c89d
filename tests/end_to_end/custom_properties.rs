//! Custom properties and parts.

use serde_json::{Value, json};

use crate::{
    answer::Answer,
    host::Host,
    stage::Stage,
    tests,
    theming::{BACKGROUND, DOCUMENT, LIGHT, show},
};

tests! {
    each_custom_property_has_its_effect
    each_custom_property_has_its_effect_on_placeholder_and_error_view
    custom_properties_change_at_once
    each_part_can_be_styled
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
pub fn style(stage: &Stage, place: &str, property: &str) -> String {
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
