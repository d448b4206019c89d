//! Attributes and properties take effect, also when changed later, and never throw.

use serde_json::{Value, json};

use crate::{host::Host, stage::Stage, tests};

tests! {
    properties_reflect_attributes
    attributes_reflect_properties
    bad_values_fall_back
    null_and_undefined_remove_the_attribute
    open_with_the_value_false_is_closed
    src_changes_take_effect
    src_is_read_against_the_page
    src_taken_away_leaves_the_fallback
    heading_level_is_the_pages
    heading_level_changes
    bad_heading_levels_are_two
    lang_is_inherited
    lang_changes
    hidden_hides
}

pub fn show(stage: &Stage, attributes: &str) {
    stage.show_sample("vstinner.json", attributes);
}

fn headings(stage: &Stage) -> Vec<(u8, String)> {
    stage.run("return harness.headings(card);")
}

fn properties_reflect_attributes(stage: &Stage) {
    stage.show("<nomination-card></nomination-card>");
    let read: Value = stage.run(
        "await customElements.whenDefined('nomination-card');
         const read = () => [card.src, card.loading, card.headingLevel, card.sections, card.open];
         const before = read();
         card.setAttribute('src', '../data/a.json');
         card.setAttribute('loading', 'LAZY');
         card.setAttribute('heading-level', '4');
         card.setAttribute('sections', 'peps agenda');
         card.setAttribute('open', '');
         return { before, after: read() };",
    );
    let before = read["before"].as_array().expect("a list");
    assert_eq!(before[0], "");
    assert_eq!(before[1], "eager");
    assert_eq!(before[2], 2);
    assert_eq!(before[4], false);
    let after = read["after"].as_array().expect("a list");
    assert_eq!(
        after[0],
        json!(stage.home.url("/data/a.json")),
        "a URL, as `img` has it"
    );
    assert_eq!(after[1], "lazy");
    assert_eq!(after[2], 4);
    assert_eq!(after[3], "peps agenda");
    assert_eq!(after[4], true);
}

fn attributes_reflect_properties(stage: &Stage) {
    stage.show("<nomination-card></nomination-card>");
    let attributes: Value = stage.run(
        "await customElements.whenDefined('nomination-card');
         card.loading = 'lazy';
         card.src = 'a.json';
         card.headingLevel = 3;
         card.sections = 'summary peps';
         card.open = true;
         const attributes = () => Object.fromEntries(
           card.getAttributeNames().map((name) => [name, card.getAttribute(name)]));
         const set = attributes();
         card.open = false;
         return { set, open: card.hasAttribute('open') };",
    );
    let set = json!({
        "loading": "lazy", "src": "a.json", "heading-level": "3",
        "sections": "summary peps", "open": "",
    });
    assert_eq!(attributes["set"], set);
    assert_eq!(attributes["open"], false);
}

fn bad_values_fall_back(stage: &Stage) {
    stage.show("<nomination-card></nomination-card>");
    let read: Value = stage.run(
        "await customElements.whenDefined('nomination-card');
         for (const bad of ['', 'x', '-1', '1e9', '\\u0000', '🙂', 'null']) {
           for (const name of ['loading', 'heading-level', 'theme', 'dir', 'lang']) {
             card.setAttribute(name, bad);
           }
         }
         for (const bad of [undefined, null, NaN, -1, 7, 1e9, {}, []]) {
           card.headingLevel = bad;
           card.loading = bad;
           card.theme = bad;
         }
         return [card.loading, card.headingLevel, card.theme];",
    );
    assert_eq!(read, json!(["eager", 2, "auto"]));
}

fn null_and_undefined_remove_the_attribute(stage: &Stage) {
    stage.show("<nomination-card></nomination-card>");
    let left: Value = stage.run(
        "await customElements.whenDefined('nomination-card');
         const values = { src: 'a.json', pepsSrc: 'b.json', loading: 'lazy', theme: 'dark', headingLevel: 3,
           sections: 'peps', open: true };
         const left = [];
         for (const absent of [null, undefined]) {
           for (const [name, value] of Object.entries(values)) {
             card[name] = value;
             const count = card.attributes.length;
             card[name] = absent;
             left.push([name, count, card.attributes.length]);
           }
         }
         return left.filter(([, before, after]) => before !== 1 || after !== 0);",
    );
    assert_eq!(left, json!([]));
}

/// Astro, Svelte and Vue write it so.
fn open_with_the_value_false_is_closed(stage: &Stage) {
    stage.show(r#"<nomination-card open="false"></nomination-card>"#);
    let open: Value = stage.run(
        "await customElements.whenDefined('nomination-card');
         const open = [card.open];
         card.setAttribute('open', 'true');
         return [...open, card.open];",
    );
    assert_eq!(open, json!([false, true]));
}

fn src_changes_take_effect(stage: &Stage) {
    stage
        .home
        .put("/data/second.json", r#"{ "candidate": "Second Name" }"#);
    show(stage, "");
    stage.act("card.setAttribute('src', '/data/second.json');");
    stage.wait("harness.text(card) === 'Second Name'");
    assert_eq!(stage.events_of("nomination-load").len(), 2);
    stage.act("card.src = '/assets/minimal.json';");
    stage.wait("harness.text(card) === 'Mira Tanager'");
    assert_eq!(stage.states(), ["ready"]);
}

fn src_is_read_against_the_page(stage: &Stage) {
    stage
        .home
        .put("/other/base/near.json", r#"{ "candidate": "Near By" }"#);
    let body = r#"<nomination-card src="near.json"></nomination-card>"#;
    stage.visit(&Host::new(body).head(r#"<base href="/other/base/">"#));
    stage.settle();
    assert_eq!(stage.text(), "Near By");
}

fn src_taken_away_leaves_the_fallback(stage: &Stage) {
    show(stage, "");
    stage.act("card.removeAttribute('src');");
    stage.wait("harness.text(card) === 'Fallback'");
    assert_eq!(stage.states(), [""; 0]);
}

fn heading_level_is_the_pages(stage: &Stage) {
    for level in 1..=6 {
        show(stage, &format!(r#"heading-level="{level}" open"#));
        let headings = headings(stage);
        assert_eq!(headings[0], (level, "Victor Stinner".to_owned()));
        let section = (level + 1).min(6);
        assert_eq!(headings[1].0, section, "{headings:?}");
        let deeper = headings
            .iter()
            .all(|(each, _)| *each >= level && *each <= 6);
        assert!(deeper, "{headings:?}");
    }
}

fn heading_level_changes(stage: &Stage) {
    show(stage, "open");
    let before = headings(stage);
    stage.act("card.headingLevel = 3;");
    stage.wait("harness.headings(card)[0][0] === 3");
    let after = headings(stage);
    let deeper: Vec<_> = before
        .into_iter()
        .map(|(level, words)| (level + 1, words))
        .collect();
    assert_eq!(after, deeper);
    assert_eq!(stage.home.requests("/assets/vstinner.json").len(), 1);
}

fn bad_heading_levels_are_two(stage: &Stage) {
    for bad in ["0", "7", "-1", "2.5", "two", ""] {
        show(stage, &format!(r#"heading-level="{bad}""#));
        assert_eq!(headings(stage)[0].0, 2, "heading-level=\"{bad}\"");
    }
}

fn lang_is_inherited(stage: &Stage) {
    let body = r#"<nomination-card src="/assets/vstinner.json" open></nomination-card>"#;
    stage.visit(&Host::new(body));
    stage.settle();
    let english = headings(stage);
    stage.visit(&Host::new(body).lang("fr"));
    stage.settle();
    let french = headings(stage);
    assert_ne!(english, french, "the page's language");
    stage.visit(&Host::new(&format!(r#"<main lang="fr-CA">{body}</main>"#)).lang("ja"));
    stage.settle();
    assert_eq!(headings(stage), french, "the nearest ancestor's");
    stage.visit(&Host::new(body).lang("tlh"));
    stage.settle();
    assert_eq!(
        headings(stage),
        english,
        "English where the card has no words"
    );
}

fn lang_changes(stage: &Stage) {
    show(stage, "open");
    let english = headings(stage);
    stage.act("card.lang = 'fr';");
    stage.run_with::<Value>(
        &json!(english),
        "await harness.until(() => JSON.stringify(harness.headings(card)) !== JSON.stringify(args),
           'other words');",
    );
    stage.act("card.removeAttribute('lang');");
    stage.run_with::<Value>(
        &json!(english),
        "await harness.until(() => JSON.stringify(harness.headings(card)) === JSON.stringify(args),
           'the same words again');",
    );
}

fn hidden_hides(stage: &Stage) {
    show(stage, "");
    stage.act("card.hidden = true;");
    stage.wait("getComputedStyle(card).display === 'none'");
    stage.act("card.hidden = false;");
    stage.wait("harness.text(card).includes('Victor Stinner')");
}
