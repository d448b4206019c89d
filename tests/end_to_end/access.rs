//! Accessibility: axe in every state, keyboard access, names and roles for screen readers, target
//! sizes, and reflow in narrow windows.

use serde_json::{Value, json};

use crate::{
    answer::Answer, axe, host::Host, keyboard::CONTROLS, narrow::awkward, stage::Stage, tests,
};

tests! {
    axe_finds_nothing_in_light
    axe_finds_nothing_in_dark
    axe_finds_nothing_from_right_to_left
    axe_finds_nothing_from_right_to_left_in_dark
    controls_have_names_and_roles
    a_screen_reader_is_told_names_and_roles
    headings_skip_no_level
    the_count_is_announced
    a_failure_is_announced
}

/// A card for each sample in each state.
pub fn everything(stage: &Stage) -> String {
    stage.home.put("/data/never.json", Answer::never());
    stage.home.put("/data/awkward.json", awkward().to_string());
    let mut cards = String::new();
    for src in [
        "/assets/vstinner.json",
        "/assets/minimal.json",
        "/assets/rtl.json",
        "/data/awkward.json",
    ] {
        for attributes in ["", "open", r#"lang="ar""#] {
            // With an id, so that the copy-link controls appear.
            let id = cards.len();
            cards += &format!(
                r#"<nomination-card id="card-{id}" src="{src}" {attributes}></nomination-card>"#
            );
        }
    }
    for src in ["/nowhere.json", "/data/never.json"] {
        for fallback in ["", r#"<a href="/">The nomination</a>"#] {
            cards += &format!(r#"<nomination-card src="{src}">{fallback}</nomination-card>"#);
        }
    }
    cards
}

#[track_caller]
fn axe_finds_nothing(stage: &Stage, scheme: &str, direction: &str) {
    let body = format!("<main><h1>Candidates</h1>{}</main>", everything(stage));
    let head = format!(
        "<style>html {{ color-scheme: {scheme}; background: Canvas; color: CanvasText }}</style>
         <script>document.documentElement.dir = '{direction}';</script>"
    );
    stage.visit(&Host::new(&body).head(&head));
    stage.wait(
        "[...document.querySelectorAll('nomination-card')].every((card, index) =>
           card.matches(index < 12 ? ':state(ready)' : index < 14 ? ':state(error)' : ':state(loading)'))",
    );
    // Filter one, so that rows are hidden and the count is shown.
    stage.act(
        "const filtered = document.querySelectorAll('nomination-card')[6];
         const field = harness.one(filtered, 'input');
         field.value = '9';
         field.dispatchEvent(new InputEvent('input', { bubbles: true }));
         await harness.until(() => harness.one(filtered, 'output').textContent !== '');",
    );
    assert_eq!(axe::violations(stage, "html"), [""; 0]);
}

fn axe_finds_nothing_in_light(stage: &Stage) {
    axe_finds_nothing(stage, "light", "ltr");
}

fn axe_finds_nothing_in_dark(stage: &Stage) {
    axe_finds_nothing(stage, "dark", "ltr");
}

fn axe_finds_nothing_from_right_to_left(stage: &Stage) {
    axe_finds_nothing(stage, "light", "rtl");
}

fn axe_finds_nothing_from_right_to_left_in_dark(stage: &Stage) {
    axe_finds_nothing(stage, "dark", "rtl");
}

pub fn show(stage: &Stage, src: &str, attributes: &str) {
    stage.show(&format!(
        r#"<button id="before">Before</button><nomination-card src="{src}" {attributes}></nomination-card><button id="after">After</button>"#
    ));
    stage.settle();
}

/// Some of the accessibility tree is not available from every driver, so the test reads the DOM:
/// every control has a name, every role suits its element.
fn controls_have_names_and_roles(stage: &Stage) {
    show(stage, "/assets/rtl.json", "open");
    let found: Value = stage.run(&format!(
        "const words = (element) => harness.text(element) || element.getAttribute('aria-label') ||
           [...element.labels ?? []].map((label) => harness.text(label)).join(' ');
         const article = harness.one(card, '[part~=card]');
         const field = harness.one(card, 'input');
         return {{
           nameless: {CONTROLS}.filter((control) => !words(control)).map(({{ outerHTML }}) => outerHTML),
           article: [article.localName, article.getAttribute('aria-label'), harness.text(harness.one(card, '[part~=name]'))],
           field: [field.type, words(field)],
           roles: harness.all(card, '[role]').map((element) => `${{element.localName}} ${{element.getAttribute('role')}}`)
             .filter((role, index, all) => all.indexOf(role) === index),
           images: [...card.shadowRoot.querySelectorAll('img')].every((image) => image.alt === ''),
           lists: harness.all(card, '[part~=agenda-item], [part~=pep], [part~=contribution]').every(({{ localName, parentElement }}) =>
             localName === 'li' && /^[uo]l$/.test(parentElement.localName)),
           quotes: harness.all(card, '[part~=endorsement]').every((figure) =>
             figure.localName === 'figure' && figure.querySelector('blockquote') && figure.querySelector('figcaption cite')),
           times: harness.all(card, 'time').every((time) => time.dateTime),
         }};"
    ));
    assert_eq!(found["nameless"], json!([]));
    assert_eq!(found["article"][0], "article");
    assert_eq!(found["article"][1], found["article"][2]);
    assert_eq!(found["field"], json!(["search", "Filter PEPs"]));
    // The first is a list without markers, which needs its role for WebKit; the other is a live
    // region.
    assert_eq!(
        found["roles"],
        json!(["output status", "ul list", "div status"])
    );
    for name in ["images", "lists", "quotes", "times"] {
        assert_eq!(found[name], true, "{name}");
    }
}

/// Names and roles as computed by each engine.
fn a_screen_reader_is_told_names_and_roles(stage: &Stage) {
    show(stage, "/assets/rtl.json", "");
    let told = [
        (
            "harness.one(card, '[part~=card]')",
            "article",
            "ليلى بن سالم",
        ),
        (
            "harness.one(card, '[part~=name]')",
            "heading",
            "ليلى بن سالم",
        ),
        (
            "harness.all(card, '[part~=heading]')[0]",
            "heading",
            "Agenda",
        ),
        ("harness.one(card, 'input')", "searchbox", "Filter PEPs"),
        (
            "harness.all(card, '[part~=pep-number] a')[0]",
            "link",
            "PEP 9001",
        ),
        ("card.shadowRoot.querySelector('output')", "status", ""),
        (
            "harness.all(card, '[part~=pep]')[0].parentElement",
            "list",
            "",
        ),
        ("harness.all(card, '[part~=pep]')[0]", "listitem", ""),
    ];
    for (element, role, name) in told {
        let found = stage.accessible(element);
        // Some engines append the name of the field's clear button, or the list item's text.
        assert!(
            found.0 == role && found.1.starts_with(name),
            "{element}: {found:?}"
        );
    }
    stage.show(r#"<nomination-card src="/nowhere.json"></nomination-card>"#);
    stage.settle();
    let found = stage.accessible("harness.one(card, 'button')");
    assert_eq!(found, ("button".to_owned(), "Try again".to_owned()));
}

fn headings_skip_no_level(stage: &Stage) {
    stage.home.put("/data/awkward.json", awkward().to_string());
    for src in [
        "/assets/vstinner.json",
        "/assets/minimal.json",
        "/assets/rtl.json",
        "/data/awkward.json",
    ] {
        show(stage, src, "open");
        let headings: Vec<(u8, String)> = stage.run("return harness.headings(card);");
        assert_eq!(headings[0].0, 2, "{headings:?}");
        for pair in headings.windows(2) {
            assert!(
                pair[1].0 <= pair[0].0 + 1 && pair[1].0 > 2,
                "{src}: {pair:?}"
            );
        }
    }
}

/// Screen readers announce changes in an existing live region, not a region that is inserted with
/// its content.
fn the_count_is_announced(stage: &Stage) {
    show(stage, "/assets/rtl.json", "");
    stage.act(
        "const region = card.shadowRoot.querySelector('output');
         harness.heard = [];
         harness.region = region;
         new MutationObserver(() => harness.heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
         if (region.textContent !== '' || region.role !== 'status') throw new Error(region.outerHTML);",
    );
    stage.click("harness.one(card, 'input')");
    stage.press("9012");
    stage.wait("harness.heard.at(-1) === '1 of 20 PEPs matches'");
    stage.press("0");
    stage.wait("harness.heard.at(-1) === '0 of 20 PEPs match'");
    let same: bool = stage
        .run("const { region } = harness; return region === card.shadowRoot.querySelector('output') && region.isConnected;");
    assert!(same, "the region stays");
}

fn a_failure_is_announced(stage: &Stage) {
    stage.show(r#"<nomination-card src="/nowhere.json"></nomination-card>"#);
    stage.settle();
    let found: Value = stage.run(
        "const box = harness.one(card, '[part~=error]');
         return [box.role, harness.text(box)];",
    );
    assert_eq!(
        found,
        json!(["alert", "This nomination cannot be shown.\nTry again"])
    );
}
