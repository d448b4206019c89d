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
    sections_choose_and_order
    unknown_sections_are_ignored
    sections_change
    open_folds_nothing
    lang_is_inherited
    lang_changes
    hidden_hides
    lazy_asks_for_nothing_until_near
    lazy_shows_inline_json_when_near
    lazy_loads_at_once_when_eager
}

fn show(stage: &Stage, attributes: &str) {
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

/// Some text from each section.
const SECTIONS: [(&str, &str); 6] = [
    ("summary", "What follows is a summary"),
    ("agenda", "Breaking stuffs!!!"),
    ("statements", "3–5 years"),
    ("contributions", "mentored many developers"),
    ("peps", "Add a private version to dict"),
    ("endorsements", "respects the community"),
];

/// The sections that occur in a text, in order.
fn sections_of(text: &str) -> Vec<&'static str> {
    let places = SECTIONS
        .iter()
        .filter_map(|(name, words)| Some((text.find(words)?, *name)));
    let mut places: Vec<_> = places.collect();
    places.sort_unstable();
    places.into_iter().map(|(_, name)| name).collect()
}

fn sections_choose_and_order(stage: &Stage) {
    show(stage, "open");
    assert_eq!(sections_of(&stage.text()), SECTIONS.map(|(name, _)| name));
    let all = "endorsements peps contributions statements agenda summary";
    for names in [all, "peps agenda", "statements", " summary\n\tpeps "] {
        show(stage, &format!(r#"open sections="{names}""#));
        let text = stage.text();
        assert_eq!(
            sections_of(&text),
            names.split_whitespace().collect::<Vec<_>>()
        );
        assert!(text.contains("Victor Stinner"), "the header stays: {text}");
    }
}

fn unknown_sections_are_ignored(stage: &Stage) {
    show(stage, r#"open sections="bogus peps nonsense agenda peps""#);
    assert_eq!(sections_of(&stage.text()), ["peps", "agenda"]);
    for bad in ["bogus", "", "   ", "constructor __proto__"] {
        show(stage, &format!(r#"open sections="{bad}""#));
        assert_eq!(
            sections_of(&stage.text()),
            SECTIONS.map(|(name, _)| name),
            "{bad:?}"
        );
    }
}

fn sections_change(stage: &Stage) {
    show(stage, "open");
    stage.act("card.sections = 'endorsements summary';");
    stage.wait("!harness.text(card).includes('Breaking stuffs')");
    assert_eq!(sections_of(&stage.text()), ["endorsements", "summary"]);
    stage.act("card.removeAttribute('sections');");
    stage.wait("harness.text(card).includes('Breaking stuffs')");
    assert_eq!(sections_of(&stage.text()), SECTIONS.map(|(name, _)| name));
}

fn open_folds_nothing(stage: &Stage) {
    stage.show(r#"<nomination-card src="/assets/rtl.json" open></nomination-card>"#);
    stage.settle();
    const CLOSED: &str = "harness.all(card, 'details:not([open])').length";
    let closed: usize = stage.run(&format!("return {CLOSED};"));
    assert_eq!(closed, 0);
    stage.act("card.open = false;");
    stage.wait(&format!("{CLOSED} > 0"));
    stage.act("card.setAttribute('open', '');");
    stage.wait(&format!("{CLOSED} === 0"));
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

/// A card a hundred screens below the top of the page.
fn far_below(card: &str) -> String {
    format!(r#"<div style="height: 80000px">A long page</div>{card}"#)
}

#[track_caller]
fn asked_for_nothing(stage: &Stage) {
    stage.quiet();
    let mut log = stage.home.log();
    log.retain(|request| {
        let known = [crate::host::PATH, crate::host::SCRIPT];
        !request.path.starts_with("/harness/") && !known.contains(&&*request.path)
    });
    assert!(log.is_empty(), "{log:?}");
}

/// Shows a lazy card far below, and checks that `script` makes it load.
#[track_caller]
fn waits(stage: &Stage, card: &str, script: &str, text: &str) {
    stage.show(&far_below(card));
    stage.act("await customElements.whenDefined('nomination-card');");
    asked_for_nothing(stage);
    assert_eq!(stage.text(), FALLBACK);
    stage.act(script);
    stage.settle();
    assert_eq!(stage.text(), text);
}

const FALLBACK: &str = "Fallback";
const LAZY: &str =
    r#"<nomination-card src="/assets/minimal.json" loading="lazy">Fallback</nomination-card>"#;
const LAZY_INLINE: &str = r#"<nomination-card loading="lazy">
    <script type="application/json">{ "candidate": "Ines Inline" }</script>Fallback
    </nomination-card>"#;
const COME_NEAR: &str = "card.scrollIntoView({ behavior: 'instant' });";

fn lazy_asks_for_nothing_until_near(stage: &Stage) {
    waits(stage, LAZY, COME_NEAR, "Mira Tanager");
}

fn lazy_shows_inline_json_when_near(stage: &Stage) {
    waits(stage, LAZY_INLINE, COME_NEAR, "Ines Inline");
}

fn lazy_loads_at_once_when_eager(stage: &Stage) {
    waits(stage, LAZY, "card.loading = 'eager';", "Mira Tanager");
}
