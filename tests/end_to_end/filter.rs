//! The filter of a long list of PEPs.

use serde_json::{Value, json};

use crate::{stage::Stage, tests};

tests! {
    typing_narrows_the_list
    it_says_how_many_match
    clearing_restores_the_list
    it_finds_by_number_title_author_and_status
    it_ignores_case
    it_finds_every_word_anywhere
    what_was_typed_stays_when_the_card_is_drawn_anew
    nothing_found_is_said
    a_short_list_has_none
}

const FILTER: &str = "harness.one(card, 'input:not([type=checkbox])')";

/// Sixty PEPs that differ in every searchable field.
fn show(stage: &Stage) {
    let peps: Vec<Value> = (1..=60)
        .map(|index| {
            let author = if index % 20 == 0 {
                "Zoé Quille"
            } else {
                "Ada Author"
            };
            let status = if index % 30 == 0 { "Deferred" } else { "Final" };
            json!({
                "number": 9000 + index,
                "title": format!("Proposal about {}", ["trees", "clocks", "rivers"][index % 3]),
                "status": status,
                "python_version": "3.8",
                "author_names": [author],
            })
        })
        .collect();
    let nomination = json!({ "candidate": "Ada Author", "peps": peps }).to_string();
    stage.home.put("/data/sixty.json", nomination);
    stage.show(r#"<nomination-card src="/data/sixty.json" open></nomination-card>"#);
    stage.settle();
    assert_eq!(count(stage), 60);
}

/// The number of visible entries.
fn count(stage: &Stage) -> usize {
    stage.run("return harness.all(card, '[part~=pep]').length;")
}

#[track_caller]
fn find(stage: &Stage, words: &str, found: usize) {
    stage.click(FILTER);
    stage.press(words);
    stage.wait(&format!(
        "harness.all(card, '[part~=pep]').length === {found}"
    ));
}

/// Deletes the typed text with the keyboard.
fn clear(stage: &Stage, words: &str) {
    const BACKSPACE: &str = "\u{e003}";
    stage.press(&BACKSPACE.repeat(words.chars().count()));
    stage.wait("harness.all(card, '[part~=pep]').length === 60");
}

fn typing_narrows_the_list(stage: &Stage) {
    show(stage);
    find(stage, "9042", 1);
    let entry: String = stage.run("return harness.text(harness.one(card, '[part~=pep]'));");
    assert!(entry.contains("9042") && entry.contains("trees"), "{entry}");
}

fn it_says_how_many_match(stage: &Stage) {
    show(stage);
    find(stage, "rivers", 20);
    stage.wait(
        "harness.all(card, 'output, [role=status], [aria-live]').some((status) =>
           /\\b20\\b/.test(harness.text(status)))",
    );
    clear(stage, "rivers");
    find(stage, "Quille", 3);
    stage.wait(
        "harness.all(card, 'output, [role=status], [aria-live]').some((status) =>
           /\\b3\\b/.test(harness.text(status)))",
    );
}

fn clearing_restores_the_list(stage: &Stage) {
    show(stage);
    let before = stage.text();
    find(stage, "clocks", 20);
    clear(stage, "clocks");
    assert_eq!(stage.text(), before);
}

fn it_finds_by_number_title_author_and_status(stage: &Stage) {
    show(stage);
    for (words, found) in [("9007", 1), ("trees", 20), ("Zoé", 3), ("Deferred", 2)] {
        find(stage, words, found);
        clear(stage, words);
    }
}

fn it_ignores_case(stage: &Stage) {
    show(stage);
    find(stage, "QUILLE", 3);
}

fn it_finds_every_word_anywhere(stage: &Stage) {
    show(stage);
    for (words, found) in [
        ("  ", 60),
        ("pep 9042", 1),
        ("final CLOCKS 3.8", 20),
        ("rivers proposal quille", 1),
        ("trees clocks", 0),
    ] {
        find(stage, words, found);
        clear(stage, words);
    }
}

/// Renders again in another language, with the focus unchanged.
fn what_was_typed_stays_when_the_card_is_drawn_anew(stage: &Stage) {
    show(stage);
    find(stage, "clocks", 20);
    stage.act("card.lang = 'de';");
    stage.wait("/20 von 60/.test(harness.one(card, 'output').textContent)");
    assert_eq!(count(stage), 20);
    stage.press(" 9001");
    stage.wait("harness.all(card, '[part~=pep]').length === 1");
    stage.wait("/^1 von 60/.test(harness.one(card, 'output').textContent)");
}

fn nothing_found_is_said(stage: &Stage) {
    show(stage);
    let before = stage.text();
    find(stage, "xyzzy", 0);
    assert_ne!(stage.text(), before, "a visitor is told");
    assert_eq!(stage.states(), ["ready"]);
}

fn a_short_list_has_none(stage: &Stage) {
    stage.home.put(
        "/data/two.json",
        r#"{ "candidate": "Ada Author", "peps": [8, 20] }"#,
    );
    stage.show(r#"<nomination-card src="/data/two.json" open></nomination-card>"#);
    stage.settle();
    assert_eq!(count(stage), 2);
    let filters: usize = stage.run("return harness.all(card, 'input').length;");
    assert_eq!(filters, 0);
}
