//! The visitor's state in a card survives changes by the page.

use nomination_card_cli::render::{Options, render};
use serde_json::{Value, json};

use crate::{host::Host, stage::Stage, tests};

tests! {
    what_a_visitor_did_stays
    what_a_visitor_did_in_a_prerendered_card_stays
    rows_that_stay_the_same_are_not_replaced
    a_selection_in_the_text_stays
}

/// A nomination with forty entries in each section, its PEPs numbered from `first`.
fn long(first: u32) -> Value {
    let list = |what: &str| -> Vec<Value> {
        (1..=40)
            .map(|number| json!({ "title": format!("{what} {number}"), "url": "https://example.org/" }))
            .collect()
    };
    let peps: Vec<Value> = (first..first + 40)
        .map(|number| json!({ "number": number, "status": "Final", "author_names": ["Grace"] }))
        .collect();
    json!({
        "candidate": "Lena Long",
        "summary": "Some *words*.",
        "contributions": list("Deed"),
        "peps": peps,
        "endorsements": (1..=40).map(|number| format!("Praise number {number}.")).collect::<Vec<_>>(),
    })
}

/// The changes a page can make, each with a condition that it has taken effect.
const CHANGES: [(&str, &str); 4] = [
    (
        "card.lang = 'de'",
        "harness.text(card).includes('13 von 40')",
    ),
    (
        "card.sections = 'endorsements peps contributions summary'",
        "card.shadowRoot.querySelector('section').dataset.address === 'endorsements'",
    ),
    (
        "card.headingLevel = 4",
        "card.shadowRoot.querySelector('h4[part~=name]')",
    ),
    (
        "card.nomination = args",
        "harness.text(card).includes('4 von 40')",
    ),
];

const ADDRESS: &str = "contributions/30";

/// Opens a collapsible section.
#[track_caller]
fn open(stage: &Stage) {
    stage.click("harness.all(card, 'section[data-address=contributions] summary')[0]");
    stage.wait("harness.text(card).includes('Deed 39')");
}

/// Focuses a link in it and scrolls there.
#[track_caller]
fn focus(stage: &Stage) {
    stage.run_with::<Value>(
        &json!(ADDRESS),
        "const link = card.shadowRoot.querySelector(`[data-address='${args}'] a`);
         link.focus({ preventScroll: true });
         link.scrollIntoView({ block: 'center', behavior: 'instant' });",
    );
}

#[track_caller]
fn type_into_filter(stage: &Stage) {
    stage.click("harness.one(card, 'input[type=search]')");
    stage.press("grace 1");
    stage.wait("harness.text(card).includes('13 of 40')");
}

/// The visible state: text, open sections and focus.
#[track_caller]
fn is_kept(stage: &Stage, typed: &str, change: &str) {
    let state: Value = stage.run(
        "const { activeElement } = card.shadowRoot;
         return [
           card.shadowRoot.querySelector('input').value,
           harness.text(card).includes('Deed 39'),
           harness.text(card).includes('Praise number 39'),
           activeElement?.localName ?? null,
           activeElement?.closest('[data-address]')?.dataset.address ?? null,
         ];",
    );
    let wanted = json!([typed, true, false, "a", ADDRESS]);
    assert_eq!(state, wanted, "after {change}");
}

/// Makes a change, and checks that the scroll position is stable: either the page or, with scroll
/// anchoring, the focused link stays in place.
#[track_caller]
fn change(stage: &Stage, change: &str, shown: &str) {
    const PLACE: &str = "[scrollY, card.shadowRoot.activeElement.getBoundingClientRect().top]";
    let before: [f64; 2] = stage.run(&format!("return {PLACE};"));
    assert!(before[0] > 300.0, "the page was scrolled: {before:?}");
    stage.run_with::<Value>(&long(9041), &format!("{change};"));
    stage.wait(shown);
    let after: [f64; 2] = stage.run(&format!("return {PLACE};"));
    let [page, link] = [0, 1].map(|index| (after[index] - before[index]).abs());
    assert!(
        page.min(link) < 30.0,
        "{change}: {before:?} became {after:?}"
    );
}

const TALL: &str = r#"<div style="height: 900px"></div>"#;

fn what_a_visitor_did_stays(stage: &Stage) {
    stage.home.put("/data/long.json", long(9001).to_string());
    stage.show(&format!(
        r#"{TALL}<nomination-card src="/data/long.json"></nomination-card>{TALL}"#
    ));
    stage.settle();
    type_into_filter(stage);
    open(stage);
    focus(stage);
    for (what, shown) in CHANGES {
        change(stage, what, shown);
        is_kept(stage, "grace 1", what);
    }
}

fn what_a_visitor_did_in_a_prerendered_card_stays(stage: &Stage) {
    let options = Options {
        assets: "/embed".to_owned(),
        ..Options::default()
    };
    let html = render(long(9001).to_string().into_bytes(), &options).expect("a nomination");
    stage.visit(&Host::new(&format!("{TALL}{html}{TALL}")));
    stage.settle();
    // The card stays plain HTML until the page changes it.
    open(stage);
    focus(stage);
    change(
        stage,
        "card.headingLevel = 3",
        "card.shadowRoot.querySelector('h3[part~=name]')",
    );
    is_kept(stage, "", "it was taken over");
    type_into_filter(stage);
    focus(stage);
    for (what, shown) in CHANGES {
        change(stage, what, shown);
        is_kept(stage, "grace 1", what);
    }
}

/// In another language, the same row elements have different text.
fn rows_that_stay_the_same_are_not_replaced(stage: &Stage) {
    stage.home.put("/data/long.json", long(9001).to_string());
    stage.show(r#"<nomination-card src="/data/long.json"></nomination-card>"#);
    stage.settle();
    stage.act("window.rows = [...card.shadowRoot.querySelectorAll('[part~=pep]')];");
    stage.act("card.lang = 'de'; card.headingLevel = 4; card.open = true;");
    stage.wait("harness.text(card).includes('von Grace')");
    let same: bool = stage.run(
        "const now = [...card.shadowRoot.querySelectorAll('[part~=pep]')];
         return now.length === 40 && now.every((row, index) => row === window.rows[index]);",
    );
    assert!(same, "rows were replaced");
}

fn a_selection_in_the_text_stays(stage: &Stage) {
    stage.home.put("/data/long.json", long(9001).to_string());
    stage.show(r#"<nomination-card src="/data/long.json"></nomination-card>"#);
    stage.settle();
    let kept: bool = stage.run(
        "const words = card.shadowRoot.querySelector('[part~=summary] em').firstChild;
         card.lang = 'de';
         card.headingLevel = 4;
         await harness.until(() => card.shadowRoot.querySelector('h4[part~=name]'), 'the change');
         return words.isConnected && card.shadowRoot.querySelector('[part~=summary] em').firstChild === words;",
    );
    assert!(kept, "what is selected was replaced");
}
