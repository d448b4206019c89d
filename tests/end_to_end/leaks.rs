//! Removed cards leave nothing behind: no elements, no memory in the page or the module, no
//! requests.

use serde_json::{Value, json};

use crate::{
    answer::Answer,
    engines::Engine,
    host::Host,
    server::End,
    stage::{Memory, Stage},
    tests,
};

tests! {
    cards_that_are_gone_leave_nothing
    a_source_that_changes_leaves_nothing
    removal_ends_every_request
}

const JSON: &str = "/leaks/nomination.json";

/// A page that creates and removes cards, starting with `cards`.
#[track_caller]
pub fn visit(stage: &Stage, cards: &str) {
    let nomination = json!({
        "candidate": { "name": "Ada Auk", "affiliations": ["Somewhere"] },
        "agenda": ["First", { "title": "Second", "body": "- one\n- two" }],
        "contributions": (1..=30).map(|number| format!("Deed {number}")).collect::<Vec<_>>(),
        "peps": (1..=40).collect::<Vec<_>>(),
    });
    let list = json!({ "8": { "number": 8, "title": "Style Guide", "status": "Active" } });
    let script = include_bytes!("leaks/cards.js");
    stage.home.put(JSON, nomination.to_string());
    stage.home.put("/leaks/peps.json", list.to_string());
    stage
        .home
        .put("/leaks/cards.js", Answer::file("cards.js", script));
    stage.visit(&Host::new(cards).head(r#"<script src="/leaks/cards.js"></script>"#));
    stage.act("await customElements.whenDefined('nomination-card');");
}

/// Repeats an action, after `once` warm-up rounds that fill caches. Memory afterwards must equal
/// memory before.
#[track_caller]
pub fn leaves_nothing(stage: &Stage, what: &str, once: u32, times: u32) {
    repeat(stage, what, 0, once);
    let before = measured(stage);
    repeat(stage, what, once, once + times);
    let after = measured(stage);
    let (engine, kept) = (
        stage.engine(),
        stage.run::<Vec<String>>("return window.leaks.kept();"),
    );
    println!("{engine}, {times} {what}: {before:?} → {after:?}; kept {kept:?}");
    assert!(
        kept.len() <= if engine == Engine::Chromium { 2 } else { 8 },
        "{kept:?} are still there"
    );
    // Fragmentation at peak use may add one page.
    assert!(after.wasm <= before.wasm + 65_536, "{before:?} → {after:?}");
    if let (Some(before), Some(after)) = (before.page, after.page) {
        assert_eq!(after.detached, before.detached, "detached elements");
        assert!(after.nodes <= before.nodes + 20, "{before:?} → {after:?}");
        assert!(
            after.listeners <= before.listeners + 5,
            "{before:?} → {after:?}"
        );
        assert!(
            after.heap <= before.heap + 200_000,
            "{before:?} → {after:?}"
        );
    }
}

#[derive(Debug)]
struct Measure {
    /// The module's memory, in bytes.
    wasm: u64,
    /// The page's memory, if the engine reports it.
    page: Option<Memory>,
}

#[track_caller]
fn repeat(stage: &Stage, what: &str, from: u32, to: u32) {
    // Several calls, because scripts have a time limit.
    const AT_ONCE: u32 = 250;
    for start in (from..to).step_by(AT_ONCE as usize) {
        let end = to.min(start + AT_ONCE);
        stage.run_with::<Value>(
            &json!([start, end]),
            &format!("await window.leaks.{what}(...args); window.leaks.forget();"),
        );
    }
}

#[track_caller]
fn measured(stage: &Stage) -> Measure {
    stage.quiet();
    let page = stage.collect("window.leaks.kept().length <= 2");
    let wasm = stage.run("return window.leaks.memory();");
    Measure { wasm, page }
}

fn cards_that_are_gone_leave_nothing(stage: &Stage) {
    visit(stage, "");
    leaves_nothing(stage, "lives", 60, 300);
}

fn a_source_that_changes_leaves_nothing(stage: &Stage) {
    visit(stage, "<nomination-card></nomination-card>");
    leaves_nothing(stage, "changes", 60, 300);
}

fn removal_ends_every_request(stage: &Stage) {
    visit(stage, "<main></main>");
    stage.home.put(JSON, Answer::never());
    stage.home.put("/leaks/other.json", Answer::never());
    // At most as many as a browser requests concurrently.
    stage.act(
        "for (let count = 0; count < 5; count += 1) {
           const card = document.createElement('nomination-card');
           card.src = '/leaks/nomination.json?' + count;
           $('main').append(card);
         }",
    );
    stage
        .home
        .wait(JSON, "five requests", |requests| requests.len() == 5);
    stage.act("$('main').replaceChildren();");
    stage.home.wait(JSON, "abortion", |requests| {
        requests.iter().all(|request| request.end == End::Aborted)
    });
}
