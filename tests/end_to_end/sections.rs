//! The attributes `sections` and `open`.

use crate::{attributes::show, stage::Stage, tests};

tests! {
    sections_choose_and_order
    unknown_sections_are_ignored
    sections_change
    open_folds_nothing
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
